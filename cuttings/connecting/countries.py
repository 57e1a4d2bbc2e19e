"""Names that no text explains: `DPRK` is North Korea, `Tokyo` is a place, `Twitter` an organisation."""

from cuttings.connecting.folding import fold

_COUNTRIES = """
North Korea | DPRK, D.P.R.K., Democratic People's Republic of Korea, Democratic People’s Republic of Korea, N. Korea
South Korea | ROK, Republic of Korea, S. Korea
United States | U.S., US, USA, U.S.A., United States of America
United Kingdom | U.K., UK, Britain, Great Britain
China | People's Republic of China, PRC, P.R.C., Mainland China
Russia | Russian Federation
Associated Press | AP
European Union | EU, E.U.
United Nations | UN, U.N.
Soviet Union | USSR, U.S.S.R., Union of Soviet Socialist Republics
United Arab Emirates | UAE, U.A.E.
Democratic Republic of the Congo | DRC, Democratic Republic of Congo, DR Congo
Czech Republic | Czechia
Myanmar | Burma
Ivory Coast | Cote d'Ivoire
Turkey | Turkiye
Netherlands | Holland
East Timor | Timor-Leste
Eswatini | Swaziland
North Macedonia | Republic of North Macedonia
Vatican City | Vatican, Holy See
"""

_KNOWN_PLACES = """
Abu Dhabi|Afghanistan|Africa|Alabama|Alaska|Albania|Alberta|Algeria|Amsterdam|Andorra|Angola|Ankara|Argentina|Arizona
Arkansas|Armenia|Asia|Athens|Atlanta|Australia|Austria|Azerbaijan|Baghdad|Bahamas|Bahrain|Baltimore|Bangkok|Bangladesh
Barbados|Beijing|Beirut|Belarus|Belgium|Belgrade|Belize|Benin|Berlin|Bhutan|Bolivia|Bosnia|Boston|Botswana|Brazil
Britain|Brunei|Brussels|Bucharest|Budapest|Bulgaria|Burkina Faso|Burundi|Busan|Cairo|Calgary|California|Cambodia
Cameroon|Canada|Canberra|Cape Town|Cape Verde|Chicago|Chile|Cincinnati|Colombia|Colorado|Connecticut|Copenhagen
Costa Rica|Croatia|Cuba|Cyprus|Dallas|Damascus|Delaware|Delhi|Denmark|Denver|Detroit|Djibouti|Dominican Republic|Dubai
Dublin|Ecuador|Edinburgh|Edmonton|Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|Ethiopia|Europe|Fiji
Finland|Florida|France|Gabon|Gambia|Geneva|Germany|Ghana|Glasgow|Greece|Guatemala|Guyana|Haiti|Halifax|Hanoi|Havana
Hawaii|Helsinki|Hiroshima|Ho Chi Minh City|Hokkaido|Honduras|Hong Kong|Houston|Hungary|Iceland|Idaho|Illinois|India
Indonesia|Iowa|Iran|Iraq|Ireland|Islamabad|Israel|Istanbul|Italy|Jakarta|Jamaica|Japan|Jerusalem|Johannesburg|Kabul
Kansas|Kazakhstan|Kentucky|Kenya|Kiev|Kiribati|Kosovo|Kuala Lumpur|Kuwait|Kyiv|Kyoto|Kyrgyzstan|Laos|Las Vegas|Latvia
Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lisbon|Lithuania|London|Los Angeles|Louisiana|Luxembourg|Madagascar|Madrid
Maine|Malawi|Malaysia|Maldives|Mali|Malta|Manila|Manitoba|Maryland|Massachusetts|Mauritania|Mauritius|Melbourne|Mexico
Mexico City|Miami|Michigan|Milan|Minneapolis|Minnesota|Mississippi|Missouri|Moldova|Monaco|Mongolia|Montana|Montenegro
Montreal|Morocco|Moscow|Mozambique|Mumbai|Munich|Nagasaki|Nagoya|Nairobi|Namibia|Nebraska|Nepal|Nevada|New Brunswick
New Delhi|New Hampshire|New Jersey|New Mexico|New York|New York City|New Zealand|Newfoundland|Nicaragua|Niger|Nigeria
Niigata|North Carolina|North Dakota|Northern Ireland|Norway|Nova Scotia|Ohio|Okinawa|Oklahoma|Oman|Ontario|Oregon
Osaka|Oslo|Ottawa|Pakistan|Palestine|Panama|Panmunjom|Papua New Guinea|Paraguay|Paris|Pennsylvania|Peru|Philadelphia
Philippines|Phoenix|Pittsburgh|Poland|Portugal|Prague|Puerto Rico|Pyongyang|Qatar|Quebec|Rhode Island|Riyadh|Romania
Rome|Rwanda|Sacramento|Samoa|San Francisco|Saskatchewan|Saudi Arabia|Scotland|Seattle|Senegal|Seoul|Serbia|Seychelles
Shanghai|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Carolina|South Dakota
South Sudan|Spain|Sri Lanka|St. Petersburg|Stockholm|Sudan|Suriname|Sweden|Switzerland|Sydney|Syria|Taipei|Taiwan
Tajikistan|Tanzania|Tehran|Tel Aviv|Tennessee|Texas|Thailand|Togo|Tokyo|Tonga|Toronto|Tunisia|Turkmenistan|Uganda
Ukraine|Uruguay|Utah|Uzbekistan|Vancouver|Vanuatu|Venezuela|Vermont|Vienna|Vietnam|Wales|Warsaw|Washington
Washington, D.C.|Winnipeg|Wisconsin|Wyoming|Yemen|Zambia|Zimbabwe|Zurich
"""

_KNOWN_ORGANISATIONS = """
Al Jazeera|Al Qaeda|al-Qaida|al-Shabaab|Amazon|AP|Apple|Associated Press|BBC|Boko Haram|Hamas|Hezbollah|ISIS
Islamic State|Taliban|Bloomberg|CNN|Congress|Facebook|Google|House of Representatives|IBM|Instagram|Kyodo
Kyodo News|Microsoft|NATO|Netflix|Nintendo|Oracle|Pentagon|Reuters|Samsung|Senate|Sony|Supreme Court|Tesla|Toyota
Twitter|Uber|WhatsApp|Wikipedia|Xinhua|Yonhap|YouTube
"""

_NOT_PLACES = frozenset(["Associated Press", "European Union", "United Nations"])

_PEOPLES = """
American Americans Argentine Armenian Asian Australian Austrian Belgian Brazilian British Briton Britons Bulgarian
Cambodian Canadian Chilean Chinese Colombian Croatian Cuban Czech Danish Dutch Egyptian English Estonian European
Filipino Finnish French Georgian German Greek Hungarian Indian Indonesian Iranian Iraqi Irish Israeli Italian Jamaican
Japanese Jordanian Kenyan Korean Latvian Lebanese Libyan Lithuanian Malaysian Mexican Mongolian Moroccan Nigerian
Norwegian Pakistani Palestinian Peruvian Polish Portuguese Romanian Russian Saudi Scottish Serbian Singaporean Somali
Spanish Swedish Swiss Syrian Taiwanese Thai Tunisian Turkish Ukrainian Vietnamese Welsh Yemeni African Arab Kurdish
"""


def _forms() -> dict[str, str]:
    lines = (line.partition(" | ") for line in _COUNTRIES.strip().splitlines())
    return {form: name for name, _, others in lines for form in (name, *others.split(", "))}


FORMS = _forms()
"""Form as texts write it -> the name it is shown under."""

SAME = {fold(form): name for form, name in FORMS.items()}
"""Folded form -> the name it is shown under."""


def _listed(text: str) -> dict[str, str]:
    return {fold(name): name for line in text.split("\n") for name in line.split("|") if name}


PLACES_SHOWN = _listed(_KNOWN_PLACES)
"""Folded name of a place often in the news -> the name it is shown under."""

PLACES = frozenset(PLACES_SHOWN) | {fold(name) for name in SAME.values() if name not in _NOT_PLACES}
"""Folded names of countries, and of states and cities often in the news: places, whatever else a text seems to say."""

ORGANISATIONS = frozenset(_listed(_KNOWN_ORGANISATIONS)) | {fold(name) for name in _NOT_PLACES}
"""Folded names of organisations that a reader knows without being told."""

PEOPLES = frozenset(form for word in _PEOPLES.split() for form in (fold(word), fold(word) + "s"))
"""Folded words for peoples: groups, whatever else a text seems to say."""
