"""Write bot/components/details/places.tsv: stems of the names of all countries, and of some cities.

    .venv/bin/python scripts/build_countries.py

The names are the Unicode CLDR's (through Babel), in the five languages; what people say instead
("Anglija", "Holande", "USA") and the cities are ours. A name's stem is its folded form without
the ending of the nominative; bot.components.details.places knows the endings.
"""

import re
import unicodedata
from pathlib import Path

from babel import Locale, __version__
from babel.core import get_global

OUTPUT = Path(__file__).resolve().parents[1] / "bot" / "components" / "details" / "places.tsv"
LANGUAGES = ("en", "lv", "lt", "et", "hu")
# Endings of the nominative that the other cases do not have, longest first.
NOMINATIVE = {
    "en": (),
    "lv": ("as", "a", "e", "is", "i"),
    "lt": ("ys", "as", "is", "us", "os", "ai", "a", "e"),
    "et": (),
    "hu": (),
}
ADJECTIVES = {  # earlier words of a name that are inflected with it
    "lv": ("ienotas", "ienota", "ienotie"),
    "lt": ("tines", "tine", "tiniai"),
}
SAID = {
    "GB": {
        "en": "England, Britain, Great Britain, Scotland, Wales, Northern Ireland, UK, U.K",
        "lv": "Anglija, Lielbritānija, Britānija, Skotija, Velsa, Apvienotā Karaliste",
        "lt": "Anglija, Didžioji Britanija, Britanija, Škotija, Jungtinė Karalystė",
        "et": "Inglismaa, Suurbritannia, Britannia, Šotimaa, Briti, Ühendkuningriigi, "
              "Ühendkuningriik",
        "hu": "Anglia, Nagy-Britannia, Britannia, Skócia, Egyesült Királyság",
    },
    "US": {
        "en": "USA, America, U.S.A, the States, United States of America",
        "lv": "Amerika, ASV, Amerikas Savienotās Valstis",
        "lt": "Amerika, JAV, Jungtinės Amerikos Valstijos, Jungtinės Valstijos",
        "et": "Ameerika, USA, Ameerika Ühendriigid, Ameerika Ühendriikide, Ühendriigid",
        "hu": "Amerika, USA, Egyesült Államok, Amerikai Egyesült Államok",
    },
    "NL": {
        "en": "Holland, the Netherlands", "lv": "Holande", "lt": "Olandija",
        "et": "Holland, Madalmaade, Madalmaa", "hu": "Hollandia",
    },
    "CZ": {
        "en": "Czech, Czech Republic", "lv": "Čehija, Čehijas Republika", "lt": "Čekija",
        "et": "Tšehhi, Tsehhi", "hu": "Csehország, Csehia, Cseh",
    },
    "LT": {"hu": "Litvánia"},
    "LV": {"hu": "Lettország, Lettia"},
    "DE": {"et": "Saksa", "hu": "Német", "lv": "Vāczeme"},
    "AT": {"hu": "Osztrák"}, "PL": {"hu": "Lengyel"}, "SK": {"hu": "Szlovák"},
    "RO": {"hu": "Román"},
    "IE": {"lv": "Īrija", "et": "Iirimaa"},
    "KR": {"en": "Korea", "lv": "Koreja", "lt": "Korėja", "et": "Korea", "hu": "Korea"},
    "AE": {"en": "UAE, Emirates, Dubai", "lv": "Emirāti, Dubaija", "lt": "Emyratai, Dubajus",
           "et": "Emiraadid, Emiraatide, Dubai", "hu": "Emírségek, Dubaj"},
    "HK": {"en": "Hong Kong, Hongkong", "lv": "Honkonga", "lt": "Honkongas", "et": "Hongkong",
           "hu": "Hongkong"},
    "RU": {"en": "Russia"},
    "TR": {"en": "Turkey"},
    "GE": {"lt": "Sakartvelas, Gruzija"},
    "MK": {"en": "Macedonia", "lv": "Maķedonija", "lt": "Makedonija", "et": "Makedoonia",
           "hu": "Macedónia"},
}  # fmt: skip
CITIES = {
    "LV": {"": "Riga, Jurmala, Liepaja, Daugavpils, Ventspils, Jelgava, Valmiera, Cesis",
           "lv": "Rīga, Jūrmala, Liepāja, Daugavpils, Daugavpil, Ventspils, Ventspil, Jelgava, "
           "Valmiera, Cēsis, "
           "Ogre, Sigulda, Rēzekne, Jēkabpils, Kuldīga, Tukums, Salaspils, Bauska, Smiltene, "
           "Gulbene, Madona, Talsi, Limbaži, Dobele, Preiļi, Krāslava",
           "lt": "Ryga, Liepoja", "et": "Riia, Riiga"},
    "EE": {"": "Tallinn, Tartu, Pärnu, Narva", "lv": "Tallina, Tērbata, Pērnava, Tartu",
           "lt": "Talinas, Tartu", "et": "Tallinn, Tartu, Pärnu, Narva, Viljandi, Rakvere, "
           "Haapsalu, Kuressaare, Jõhvi, Valga, Kohtla-Järve, Võru, Põlva, Paide, Maardu",
           "hu": "Tallin, Tallinn"},
    "LT": {"": "Vilnius, Kaunas, Klaipeda, Siauliai", "lv": "Viļņa, Kauņa, Klaipēda, Šauļi",
           "lt": "Vilnius, Kaunas, Klaipėda, Šiauliai, Panevėžys, Alytus, Marijampolė, "
           "Mažeikiai, Palanga, Telšiai, Ukmergė, Kėdainiai, Utena, Druskininkai, Visaginas, "
           "Tauragė, Kretinga", "et": "Vilnius, Kaunas",
           "hu": "Vilnius"},
    "HU": {"": "Budapest, Debrecen, Szeged, Győr, Miskolc, Pécs", "lv": "Budapešta",
           "lt": "Budapeštas", "et": "Budapest",
           "hu": "Budapest, Bp, Pest, Debrecen, Szeged, Győr, "
           "Miskolc, Pécs, Székesfehérvár, Nyíregyháza, Kecskemét, Szombathely, Szolnok, Veszprém, "
           "Sopron, Zalaegerszeg, Kaposvár, Tatabánya, Békéscsaba, Érd, Esztergom, Gödöllő, "
           "Dunaújváros"},
    "DE": {"": "Berlin, Munich, Hamburg, Frankfurt, Cologne, Stuttgart, Dusseldorf, Leipzig, "
           "Dresden, Nuremberg, Hanover, Bremen",
           "lv": "Berlīne, Minhene, Hamburga, Frankfurte, Ķelne, Štutgarte, Diseldorfa, Leipciga, "
           "Drēzdene",
           "lt": "Berlynas, Miunchenas, Hamburgas, Frankfurtas, Kelnas, Štutgartas, Leipcigas, "
           "Drezdenas",
           "et": "Berliin, München, Hamburg, Frankfurt, Köln, Stuttgart, Leipzig, Dresden",
           "hu": "Berlin, München, Hamburg, Frankfurt, Köln, Stuttgart, Lipcse, Drezda"},
    "AT": {"": "Vienna, Salzburg, Graz, Innsbruck", "lv": "Vīne", "lt": "Viena", "et": "Viin",
           "hu": "Bécs, Grác, Salzburg, Innsbruck"},
    "FI": {"": "Helsinki, Tampere, Turku, Espoo", "lv": "Helsinki", "lt": "Helsinkis",
           "et": "Helsingi"},
    "SE": {"": "Stockholm, Malmö, Gothenburg, Uppsala", "lv": "Stokholma, Gēteborga",
           "lt": "Stokholmas, Geteborgas", "et": "Stockholm, Malmö, Göteborg"},
    "PL": {"": "Warsaw, Krakow, Gdansk, Wroclaw, Poznan",
           "lv": "Varšava, Krakova, Gdaņska, Vroclava",
           "lt": "Varšuva, Krokuva, Gdanskas, Vroclavas, Balstogė",
           "et": "Varssavi, Krakow, Gdansk", "hu": "Varsó, Krakkó, Gdansk"},
    "GB": {"": "London, Manchester, Edinburgh, Glasgow, Birmingham, Leeds, Liverpool, Bristol, "
           "Sheffield, Oxford, Cambridge, Newcastle, Nottingham, Belfast, Cardiff, Brighton, "
           "Norwich, Leicester, Southampton, Aberdeen",
           "lv": "Londona", "lt": "Londonas", "et": "London",
           "hu": "London"},
    "IE": {"": "Dublin, Galway, Limerick, Cork, Waterford, Kilkenny, Sligo", "lv": "Dublina",
           "lt": "Dublinas"},
    "BE": {"": "Brussels, Antwerp", "lv": "Brisele, Antverpene", "lt": "Briuselis, Antverpenas",
           "et": "Brüssel, Antwerpen", "hu": "Brüsszel, Antwerpen"},
    "IT": {"": "Rome, Milan, Venice, Naples, Bologna",
           "lv": "Roma, Milāna, Venēcija, Neapole, Boloņa",
           "lt": "Milanas, Venecija, Neapolis, Florencija",
           "et": "Rooma, Milano, Veneetsia", "hu": "Róma, Milánó, Velence, Nápoly, Firenze"},
    "ES": {"": "Madrid, Barcelona, Valencia, Malaga, Seville",
           "lv": "Madride, Barselona, Valensija, Malaga",
           "lt": "Madridas, Barselona, Valensija, Malaga",
           "et": "Madrid, Barcelona, Valencia, Malaga",
           "hu": "Madrid, Barcelona, Valencia, Malaga, Sevilla"},
    "PT": {"": "Lisbon, Porto", "lv": "Lisabona, Porto", "lt": "Lisabona, Porto",
           "et": "Lissabon, Porto", "hu": "Lisszabon, Porto"},
    "NO": {"": "Oslo, Bergen", "lv": "Oslo", "lt": "Oslas", "et": "Oslo", "hu": "Oslo"},
    "CH": {"": "Zurich, Geneva", "lv": "Cīrihe, Ženēva", "lt": "Ciurichas, Ženeva",
           "et": "Zürich, Genf", "hu": "Zürich, Genf"},
    "FR": {"": "Paris, Lyon, Marseille", "lv": "Parīze", "lt": "Paryžius",
           "et": "Pariis", "hu": "Párizs"},
    "CZ": {"": "Prague, Praha, Brno", "lv": "Prāga", "lt": "Praha", "et": "Praha", "hu": "Prága"},
    "SK": {"": "Bratislava", "hu": "Pozsony, Kassa"},
    "RO": {"": "Bucharest", "hu": "Bukarest, Kolozsvár, Temesvár, Nagyvárad, Marosvásárhely"},
    "US": {"": "New York", "lv": "Ņujorka", "lt": "Niujorkas"},
    "NL": {"": "Amsterdam, Rotterdam, Utrecht", "lv": "Amsterdama", "lt": "Amsterdamas"},
    "DK": {"": "Copenhagen, Aarhus", "lv": "Kopenhāgena", "lt": "Kopenhaga", "et": "Kopenhaagen",
           "hu": "Koppenhága"},
    "JP": {"": "Tokyo", "lv": "Tokija", "lt": "Tokijas", "et": "Tokyo", "hu": "Tokió"},
}  # fmt: skip
# Countries of their own, names of persons, and "számára", which is no Samara.
NO_CITIES = ("Europe/Samara", "Europe/Saratov", "Europe/Kirov", "Europe/Ulyanovsk",
             "Europe/Astrakhan", "Europe/Volgograd", "Europe/Simferopol", "Europe/Sofia",
             "Europe/Tirane", "Europe/Busingen",
             "Europe/Jersey", "Europe/Isle_of_Man", "Europe/Vatican", "Europe/Monaco",
             "Europe/San_Marino", "Europe/Andorra", "Europe/Gibraltar", "Europe/Luxembourg",
             "Europe/Guernsey", "Europe/Malta")  # fmt: skip
# Names that are everyday words in that language.
NOT_A_NAME = {("en", "us"), ("lv", "mali"), ("lt", "malis"), ("hu", "mali"), ("et", "mali"),
              ("hu", "irak"), ("et", "man"), ("lv", "mena"), ("et", "tai")}  # fmt: skip


def fold(text: str) -> str:
    """Return `text` in lower case without diacritics."""
    bare = unicodedata.normalize("NFD", text.lower().replace("ł", "l").replace("đ", "d"))
    return "".join(c for c in bare if not unicodedata.combining(c))


def stem(name: str, language: str) -> str:
    """Return the words of a name without the endings of the nominative, folded."""
    words = re.findall(r"[a-z]+", fold(re.sub(r"\(.*?\)", "", name)))
    if not words:
        return ""
    adjectives = ADJECTIVES.get(language, ())
    words = [_cut(w, language) if w.endswith(adjectives) else w for w in words[:-1]] + words[-1:]
    if not name.isupper():
        words[-1] = _cut(words[-1], language)
    return " ".join(words)


def _cut(word: str, language: str) -> str:
    ending = next(
        (e for e in NOMINATIVE[language] if word.endswith(e) and len(word) - len(e) > 2), ""
    )
    return word[: len(word) - len(ending)]


# Zones whose city CLDR names in every language: all of Europe, and where cameras come from.
FAR_ZONES = ("Asia/Tokyo", "Asia/Singapore", "Asia/Shanghai", "Asia/Seoul", "Asia/Bangkok",
             "Asia/Taipei", "America/Los_Angeles", "America/Chicago", "America/Toronto",
             "Australia/Sydney", "Australia/Melbourne")  # fmt: skip


def zone_cities(language: str) -> list[tuple[str, str]]:
    """Return country and name of the cities after which CLDR calls the time zones."""
    territories = get_global("zone_territories")
    named = Locale.parse(language).time_zones
    found = []
    for zone, code in territories.items():
        if zone.startswith("Europe/") or zone in FAR_ZONES:
            city = named.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
            if zone not in NO_CITIES:
                found.append((code, str(city)))
    return found


def rows() -> list[tuple[str, str, str, str]]:
    """Return language, code, kind and stem of every name, sorted."""
    found: set[tuple[str, str, str, str]] = set()
    for language in LANGUAGES:
        territories = Locale.parse(language).territories
        for code, name in territories.items():
            if re.fullmatch("[A-Z]{2}", code) and code not in (
                "EU",
                "EZ",
                "UN",
                "ZZ",
                "XA",
                "XB",
                "QO",
            ):
                found.add((language, code, "country", stem(str(name), language)))
        for code, said in SAID.items():
            for name in filter(None, said.get(language, "").split(", ")):
                found.add((language, code, "country", stem(name, language)))
        for code, city in zone_cities(language):
            found.add((language, code, "city", stem(city, language)))
        for code, cities in CITIES.items():
            for name in filter(None, cities.get(language, cities[""]).split(", ")):
                found.add((language, code, "city", stem(name, language)))
    return sorted(r for r in found if len(r[3]) > 1 and (r[0], r[3]) not in NOT_A_NAME)


def main() -> None:
    """Write the table."""
    head = (
        "# Made by scripts/build_countries.py from CLDR"
        f" (Babel {__version__}): language, code, kind, stem\n"
    )
    OUTPUT.write_text(head + "".join("\t".join(row) + "\n" for row in rows()), encoding="utf-8")


if __name__ == "__main__":
    main()
