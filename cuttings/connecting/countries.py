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
Abu Dhabi|Afghanistan|Africa|Alabama|Alaska|Alberta|Algeria|Amsterdam|Ankara|Argentina|Arizona|Arkansas|Asia|Athens
Atlanta|Australia|Austria|Azerbaijan|Baghdad|Bangkok|Bangladesh|Beijing|Beirut|Belgium|Belgrade|Berlin|Bolivia|Boston
Brazil|Britain|Brussels|Bucharest|Budapest|Bulgaria|Cairo|Calgary|California|Cambodia|Canada|Canberra|Cape Town
Chicago|Chile|Colombia|Colorado|Connecticut|Copenhagen|Croatia|Cuba|Cyprus|Dallas|Damascus|Delaware|Delhi|Denmark
Denver|Detroit|Dubai|Dublin|Ecuador|Edinburgh|Edmonton|Egypt|England|Estonia|Ethiopia|Europe|Finland|Florida|France
Geneva|Germany|Ghana|Glasgow|Greece|Haiti|Halifax|Hanoi|Havana|Hawaii|Helsinki|Hiroshima|Ho Chi Minh City|Hokkaido
Hong Kong|Houston|Hungary|Iceland|Idaho|Illinois|India|Indonesia|Iowa|Iran|Iraq|Ireland|Islamabad|Israel|Istanbul
Italy|Jakarta|Jamaica|Japan|Jerusalem|Johannesburg|Kabul|Kansas|Kazakhstan|Kentucky|Kenya|Kiev|Kyiv|Kuala Lumpur
Kuwait|Kyoto|Laos|Las Vegas|Latvia|Lebanon|Libya|Lisbon|Lithuania|London|Los Angeles|Louisiana|Madrid|Maine|Malaysia
Manila|Manitoba|Maryland|Massachusetts|Melbourne|Mexico|Mexico City|Miami|Michigan|Milan|Minnesota|Mississippi
Missouri|Mongolia|Montana|Montreal|Morocco|Moscow|Mumbai|Munich|Nagasaki|Nairobi|Nebraska|Nepal|Nevada|New Brunswick
New Delhi|New Hampshire|New Jersey|New Mexico|New York|New York City|New Zealand|Newfoundland|Nigeria|Niigata
North Carolina|North Dakota|Northern Ireland|Norway|Nova Scotia|Ohio|Okinawa|Oklahoma|Ontario|Oregon|Osaka|Oslo|Ottawa
Pakistan|Panmunjom|Paris|Pennsylvania|Peru|Philadelphia|Philippines|Phoenix|Poland|Portugal|Prague|Puerto Rico
Pyongyang|Qatar|Quebec|Rhode Island|Riyadh|Romania|Rome|Rwanda|San Francisco|Saskatchewan|Saudi Arabia|Scotland
Seattle|Senegal|Seoul|Serbia|Shanghai|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Carolina|South Dakota
Spain|Sri Lanka|St. Petersburg|Stockholm|Sudan|Sweden|Switzerland|Sydney|Syria|Taipei|Taiwan|Tehran|Tel Aviv|Tennessee
Texas|Thailand|Tokyo|Toronto|Tunisia|Ukraine|Utah|Uganda|Uruguay|Uzbekistan|Vancouver|Venezuela|Vermont|Vienna|Vietnam
Wales|Warsaw|Washington|Washington, D.C.|Winnipeg|Wisconsin|Wyoming|Yemen|Zimbabwe|Zurich
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


def _listed(text: str) -> frozenset[str]:
    return frozenset(fold(name) for line in text.split("\n") for name in line.split("|") if name)


PLACES = _listed(_KNOWN_PLACES) | {fold(name) for name in SAME.values() if name not in _NOT_PLACES}
"""Folded names of countries, and of states and cities often in the news: places, whatever else a text seems to say."""

ORGANISATIONS = _listed(_KNOWN_ORGANISATIONS) | {fold(name) for name in _NOT_PLACES}
"""Folded names of organisations that a reader knows without being told."""

PEOPLES = frozenset(form for word in _PEOPLES.split() for form in (fold(word), fold(word) + "s"))
"""Folded words for peoples: groups, whatever else a text seems to say."""
