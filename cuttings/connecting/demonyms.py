"""Which place a people is of: `Japanese` of Japan, `North Koreans` of North Korea."""

from collections.abc import Iterable
from dataclasses import replace

from cuttings.connecting.folding import fold
from cuttings.model import Entity

_DEMONYMS = """
Afghanistan: Afghan; Africa: African; Albania: Albanian; Algeria: Algerian; Argentina: Argentine Argentinian
Armenia: Armenian; Asia: Asian; Australia: Australian; Austria: Austrian; Azerbaijan: Azerbaijani
Bangladesh: Bangladeshi; Belarus: Belarusian; Belgium: Belgian; Bolivia: Bolivian; Bosnia: Bosnian
Brazil: Brazilian; Bulgaria: Bulgarian; Cambodia: Cambodian; Cameroon: Cameroonian; Canada: Canadian; Chile: Chilean
China: Chinese; Colombia: Colombian; Croatia: Croatian; Cuba: Cuban; Cyprus: Cypriot; Czech Republic: Czech
Denmark: Danish Dane; Ecuador: Ecuadorian; Egypt: Egyptian; England: English; Estonia: Estonian; Ethiopia: Ethiopian
Europe: European; Finland: Finnish Finn; France: French; Georgia: Georgian; Germany: German; Ghana: Ghanaian
Greece: Greek; Guatemala: Guatemalan; Haiti: Haitian; Honduras: Honduran; Hungary: Hungarian
Iceland: Icelandic Icelander; India: Indian; Indonesia: Indonesian; Iran: Iranian; Iraq: Iraqi; Ireland: Irish
Israel: Israeli; Italy: Italian; Jamaica: Jamaican; Japan: Japanese; Jordan: Jordanian; Kazakhstan: Kazakh
Kenya: Kenyan; Kosovo: Kosovar; Kuwait: Kuwaiti; Laos: Laotian; Latvia: Latvian; Lebanon: Lebanese
Liberia: Liberian; Libya: Libyan; Lithuania: Lithuanian; Malaysia: Malaysian; Mali: Malian; Malta: Maltese
Mexico: Mexican; Moldova: Moldovan; Mongolia: Mongolian; Montenegro: Montenegrin; Morocco: Moroccan
Myanmar: Burmese; Nepal: Nepali Nepalese; Netherlands: Dutch; New Zealand: New-Zealander; Nicaragua: Nicaraguan
Nigeria: Nigerian; North Korea: North-Korean; Norway: Norwegian; Pakistan: Pakistani; Palestine: Palestinian
Panama: Panamanian; Paraguay: Paraguayan; Peru: Peruvian; Philippines: Filipino Filipina; Poland: Polish Pole
Portugal: Portuguese; Qatar: Qatari; Romania: Romanian; Russia: Russian; Rwanda: Rwandan
Saudi Arabia: Saudi Saudi-Arabian; Scotland: Scottish Scot; Senegal: Senegalese; Serbia: Serbian Serb
Singapore: Singaporean; Slovakia: Slovak; Slovenia: Slovenian Slovene; Somalia: Somali; South Africa: South-African
South Korea: South-Korean; Soviet Union: Soviet; Spain: Spanish Spaniard; Sri Lanka: Sri-Lankan; Sudan: Sudanese
Sweden: Swedish Swede; Switzerland: Swiss; Syria: Syrian; Taiwan: Taiwanese; Tanzania: Tanzanian; Thailand: Thai
Tunisia: Tunisian; Turkey: Turkish Turk; Uganda: Ugandan; Ukraine: Ukrainian; United Arab Emirates: Emirati
United Kingdom: British Briton; United States: American; Uruguay: Uruguayan; Uzbekistan: Uzbek
Venezuela: Venezuelan; Vietnam: Vietnamese; Wales: Welsh; Yemen: Yemeni; Zambia: Zambian; Zimbabwe: Zimbabwean
"""


def _forms() -> dict[str, str]:
    pairs = (pair.split(":") for pair in _DEMONYMS.replace("\n", ";").split(";") if pair)
    return {f"{fold(form)}{s}": fold(place) for place, forms in pairs for form in forms.split() for s in ("", "s")}


DEMONYMS = _forms()
"""Folded name of a people -> folded name of its place. `Korean` is of two states, and so of none here."""


def with_places(entities: Iterable[Entity]) -> list[Entity]:
    """Return `entities`, the groups that are a people with the place they are of, where the collection names that."""
    known = list(entities)
    places = {fold(entity.name): entity.id for entity in known if entity.kind == "place"}
    return [
        replace(entity, place=places.get(DEMONYMS.get(fold(entity.name), ""))) if entity.kind == "group" else entity
        for entity in known
    ]
