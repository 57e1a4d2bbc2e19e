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
Abu Dhabi|Accra|Addis Ababa|Adelaide|Afghanistan|Africa|Alabama|Alaska|Albania|Alberta|Albuquerque|Aleppo|Algeria
Algiers|Almaty|Amman|Amsterdam|Anchorage|Andorra|Angola|Ankara|Antwerp|Argentina|Arizona|Arkansas|Armenia|Asia|Astana
Asuncion|Athens|Atlanta|Auckland|Australia|Austria|Azerbaijan|Baghdad|Bahamas|Bahrain|Baku|Bali|Balkans|Baltimore
Bamako|Bangalore|Bangkok|Bangladesh|Barbados|Barcelona|Basel|Basra|Bavaria|Beijing|Beirut|Belarus|Belfast|Belgium
Belgrade|Belize|Bengaluru|Benin|Berlin|Bhutan|Bihar|Bilbao|Birmingham|Bogota|Bolivia|Bologna|Bordeaux|Bosnia|Boston
Botswana|Brampton|Brasilia|Bratislava|Brazil|Bremen|Brisbane|Bristol|Britain|British Columbia|Brooklyn|Brunei|Brussels
Bucharest|Budapest|Buenos Aires|Bulawayo|Bulgaria|Burkina Faso|Burnaby|Burundi|Busan|Cairo|Calcutta|Calgary|California
Cambodia|Cameroon|Canada|Canberra|Cannes|Cape Town|Cape Verde|Caracas|Cardiff|Caribbean|Casablanca|Catalonia|Caucasus
Central America|Chandigarh|Chechnya|Chennai|Chiang Mai|Chicago|Chicoutimi|Chile|Chittagong|Cincinnati|Cologne|Colombia
Colombo|Colorado|Conakry|Connecticut|Copenhagen|Costa Rica|Crimea|Croatia|Cuba|Cyprus|Daegu|Dakar|Dallas|Damascus
Dar es Salaam|Darfur|Delaware|Delhi|Denmark|Denver|Detroit|Dhaka|Djibouti|Doha|Dominican Republic|Donetsk|Dresden
Dubai|Dublin|Dundee|Durban|Dusseldorf|Ecuador|Edinburgh|Edmonton|Egypt|El Paso|El Salvador|England|Equatorial Guinea
Eritrea|Estonia|Ethiopia|Europe|Fiji|Finland|Florida|Fort McMurray|Fort Worth|France|Frankfurt|Fredericton|Fukuoka
Fukushima|Gabon|Gambia|Gatineau|Gaza|Gaza City|Gaza Strip|Gdansk|Geneva|Genoa|Germany|Ghana|Ghent|Glasgow
Golan Heights|Gothenburg|Greece|Guadalajara|Guangdong|Guangzhou|Guatemala|Gujarat|Guyana|Gwangju|Haiti|Halifax|Hamburg
Hanoi|Harare|Harbin|Hartford|Havana|Hawaii|Helsinki|Hiroshima|Ho Chi Minh City|Hokkaido|Honduras|Hong Kong|Honolulu
Houston|Hubei|Hungary|Hyderabad|Iceland|Idaho|Idlib|Illinois|Incheon|India|Indianapolis|Indonesia|Innsbruck|Inverness
Iowa|Iqaluit|Iran|Iraq|Ireland|Islamabad|Israel|Istanbul|Italy|Izmir|Jacksonville|Jakarta|Jamaica|Japan
Jeddah|Jerusalem|Johannesburg|Kabul|Kaesong|Kampala|Kandahar|Kansas|Kansas City|Karachi|Kashmir|Kazakhstan|Kelowna
Kentucky|Kenya|Kerala|Kharkiv|Khartoum|Kiev|Kigali|Kinshasa|Kiribati|Kitchener|Kolkata|Kosovo|Krakow|Kuala Lumpur
Kunming|Kurdistan|Kuwait|Kyiv|Kyoto|Kyrgyzstan|Lagos|Lahore|Laos|Las Vegas|Latin America|Latvia|Lebanon|Leeds
Leicester|Leipzig|Lesotho|Lethbridge|Liberia|Libya|Liechtenstein|Liege|Lille|Lisbon|Lithuania|Liverpool|Ljubljana
London|Los Angeles|Louisiana|Louisville|Luanda|Lucknow|Lusaka|Luxembourg|Lviv|Lyon|Macau|Madagascar|Madrid|Maharashtra
Maine|Malaga|Malawi|Malaysia|Maldives|Mali|Malmo|Malta|Manchester|Manhattan|Manila|Manitoba|Maputo|Marrakech|Marseille
Maryland|Massachusetts|Mauritania|Mauritius|Mecca|Medicine Hat|Melbourne|Memphis|Mexico|Mexico City|Miami|Michigan
Middle East|Milan|Minneapolis|Minnesota|Minsk|Mississauga|Mississippi|Missouri|Mogadishu|Moldova|Mombasa|Monaco
Mongolia|Monrovia|Montana|Montenegro|Monterrey|Montevideo|Montreal|Moose Jaw|Morocco|Moscow|Mosul|Mozambique|Mumbai
Munich|Nagasaki|Nagoya|Nairobi|Namibia|Naples|Nashville|Nebraska|Nepal|Nevada|New Brunswick|New Delhi|New Hampshire
New Jersey|New Mexico|New Orleans|New South Wales|New York|New York City|New Zealand|Newcastle|Newfoundland
Newfoundland and Labrador|Nicaragua|Niger|Nigeria|Niigata|North America|North Carolina|North Dakota|Northern Ireland
Northwest Territories|Norway|Nottingham|Nova Scotia|Nunavut|Nuremberg|Oakland|Odessa|Ohio|Okayama|Okinawa|Oklahoma
Oklahoma City|Omaha|Oman|Ontario|Oregon|Osaka|Oshawa|Oslo|Ottawa|Ouagadougou|Pakistan|Palermo|Palestine
Palestinian Territories|Panama|Panmunjom|Papua New Guinea|Paraguay|Paris|Penang|Pennsylvania|Perth|Peru|Peshawar
Philadelphia|Philippines|Phnom Penh|Phoenix|Pittsburgh|Podgorica|Poland|Port Moody|Port-au-Prince|Portland|Porto
Portugal|Prague|Pretoria|Prince Edward Island|Pristina|Puerto Rico|Pune|Punjab|Pyongyang|Qatar|Quebec|Queensland|Quito
Rabat|Raleigh|Ramallah|Rangoon|Red Deer|Reykjavik|Rhode Island|Riga|Rio de Janeiro|Riyadh|Romania|Rome|Rotterdam
Rwanda|Sacramento|Saitama|Salt Lake City|Salzburg|Samoa|San Antonio|San Diego|San Francisco|San Jose|Sanaa|Santa Fe
Sao Paulo|Sapporo|Sarajevo|Saskatchewan|Saskatoon|Saudi Arabia|Scotland|Seattle|Sendai|Senegal|Seoul
Serbia|Seville|Seychelles|Shanghai|Sheffield|Shenzhen|Shizuoka|Siberia|Sichuan|Sierra Leone|Silicon Valley|Sinai
Singapore|Sinuiju|Skopje|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South America|South Carolina
South Dakota|South Sudan|Southampton|Southeast Asia|Spain|Spokane|Sri Lanka|St. Petersburg|Stockholm|Stockport
Strasbourg|Stuttgart|Sudan|Sudbury|Suriname|Surrey|Sweden|Switzerland|Sydney|Syria|Tacoma|Taichung|Taipei|Taiwan
Tajikistan|Tallinn|Tamil Nadu|Tampa|Tanzania|Tashkent|Tasmania|Tbilisi|Tegucigalpa|Tehran|Tel Aviv|Tennessee|Texas
Thailand|The Hague|Thunder Bay|Tianjin|Tibet|Tijuana|Timbuktu|Tirana|Togo|Tokyo|Tonga|Toronto|Toulouse|Tripoli|Tucson
Tulsa|Tunisia|Turin|Turkmenistan|Uganda|Ukraine|Ulaanbaatar|Ulan Bator|Uruguay|Utah|Utrecht|Uzbekistan|Valparaiso
Vancouver|Vanuatu|Venezuela|Venice|Vermont|Vienna|Vientiane|Vietnam|Vilnius|Vladivostok|Wales|Wall Street|Warsaw
Washington|Washington, D.C.|West Bank|Western Australia|Whitehorse|Winnipeg|Wisconsin|Wonsan|Wuhan|Wyoming|Xinjiang
Yangon|Yaounde|Yellowknife|Yemen|Yerevan|Yokohama|Yukon|Zagreb|Zambia|Zimbabwe|Zurich
"""

_KNOWN_ORGANISATIONS = """
Abercrombie & Fitch|Airbus|Al Jazeera|Al Qaeda|al-Qaida|al-Shabaab|Alfa Romeo|Alibaba|Alphabet|Amazon
Amnesty International|AP|Apple|Associated Press|Aston Martin|Baidu|Baker Hughes|Barnes & Noble|BBC|Bear Stearns
Black & Decker|Bloomberg|Boehringer Ingelheim|Boeing|Boko Haram|Booz Allen Hamilton|Bristol-Myers Squibb|Brown-Forman
CIA|CNN|Congress|Credit Agricole|Credit Suisse|Cushman & Wakefield|Dolce & Gabbana|Dow Jones|Dusit Thani|Eli Lilly
Ernst & Young|Europol|Facebook|Fannie Mae|FBI|FIFA|Fisher-Price|Foot Locker|Freddie Mac|Goldman Sachs|Google
Greenpeace|Hamas|Harley-Davidson|Harper Collins|HarperCollins|Hewlett-Packard|Hezbollah|Hitachi|Honda|Houghton Mifflin
Houghton Mifflin Harcourt|House of Representatives|Huawei|Human Rights Watch|Hyundai|IBM|Instagram|Interpol|ISIS
Islamic State|John Deere|Johnson & Johnson|Jones Lang LaSalle|JPMorgan|JPMorgan Chase|Kaiser Permanente|Kinder Morgan
Kohlberg Kravis Roberts|Kyodo|Kyodo News|Legal & General|Lehman Brothers|Levi Strauss|Lockheed Martin|Marks & Spencer
Marsh McLennan|McDonald's|McKinsey|Mercedes-Benz|Merrill Lynch|Microsoft|Moet Hennessy|Morgan Stanley|NASA
NATO|Neiman Marcus|Netflix|Nintendo|Nissan|Northrop Grumman|Oracle|Pentagon|Pernod Ricard|Philip Morris
Pratt & Whitney|Price Waterhouse|PricewaterhouseCoopers|Procter & Gamble|Random House|Reckitt Benckiser|Red Cross
Reuters|Rio Tinto|Rolls-Royce|Samsung|Senate|Sherwin-Williams|Simon & Schuster|Skadden Arps|Smith & Wesson|Sony|SpaceX
Standard & Poor's|Starbucks|Supreme Court|Taliban|Tencent|Tesla|Thomson Reuters|Thyssen Krupp|TikTok|Tim Hortons
Toshiba|Toyota|Twitter|Uber|UEFA|UNESCO|UNICEF|Walmart|Warner Bros|Wells Fargo|WhatsApp|Wikipedia|World Bank|Xinhua
Yonhap|YouTube
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

_PROVINCES = """
Alberta|Alta;British Columbia|BC;California|Calif;Connecticut|Conn;Florida|Fla;Michigan|Mich
Minnesota|Minn;Oklahoma|Okla;Nevada|Nev;Ontario|Ont;Pennsylvania|Pa;Quebec|Que;Saskatchewan|Sask;Tennessee|Tenn;Wisconsin|Wis
"""
"""States and provinces, and how agencies abbreviate them behind a town."""


def _shortened() -> dict[str, str]:
    pairs = (pair.split("|") for line in _PROVINCES.strip().split("\n") for pair in line.split(";"))
    return {fold(short): name for name, short in pairs}


SAME = {fold(form): name for form, name in FORMS.items()} | _shortened()
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
