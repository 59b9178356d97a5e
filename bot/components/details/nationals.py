"""A shop's country by its people: "a German shop", "vācu veikalā", "a német Amazonról"."""

from __future__ import annotations

import re

from bot.components.details.reading import LANGUAGES, LIKELY, Reading

# Folded, a column for each of LANGUAGES.
_PEOPLES = """
AT austrian austriesu austru austria osztrak
BE belgian belgu belgu belgia belga
CH swiss sveiciesu sveicaru sveitsi svajci
CZ czech cehu ceku tsehhi cseh
DE german vacu vokieciu saksa nemet
DK danish danu danu taani dan
EE estonian igaunu estu eesti eszt
ES spanish spanu ispanu hispaania spanyol
FI finnish somu suomiu soome finn
FR french francu prancuzu prantsuse francia
GB british|english|scottish anglu|britu anglu|britu inglise|briti angol|brit
GR greek grieku graiku kreeka gorog
HR croatian horvatu kroatu horvaatia horvat
HU hungarian ungaru vengru ungari magyar
IE irish iru airiu iiri ir
IT italian italu italu itaalia olasz
JP japanese japanu japonu jaapani japan
LT lithuanian lietuviesu|leisu lietuviu leedu litvan
LV latvian latviesu latviu lati lett
NL dutch holandiesu|niderlandiesu olandu hollandi holland
NO norwegian norvegu norvegu norra norveg
PL polish polu lenku poola lengyel
PT portuguese portugalu portugalu portugali portugal
RO romanian rumanu rumunu rumeenia roman
SE swedish zviedru svedu rootsi sved
SK slovak slovaku slovaku slovaki szlovak
UA ukrainian ukrainu ukrainieciu ukraina ukran
US american amerikanu amerikieciu ameerika amerikai
"""
_SHOP = (
    r"(?:\w+\s)?(?:amazon|ebay|web|inter?net|e-?shop|e-?veikal|e-?pood|online|shop|store|dealer"
    r"|seller"
    r"|retailer|\w*veikal|tirgotaj|\w*parduotuv|pardavej|\w*poest|\w*pood|\w*poes|kauplus"
    r"|edasimuuja"
    r"|\w*bolt|\w*uzlet|keresked|oldal)"
)


# Whom something is bought from, and the idiom "in the Lithuanians": lv, lt, et, hu; the endings are
# in _FROM. Adjectives of their own stand in _ISH.
_NATIONS = """
AT austries austr austerlas osztrak
BE belg belg belglas belga
CH sveicies sveicar sveitslas svajci
CZ ceh cek tsehhi cseh
DE vacies vokiec sakslas nemet
DK dan dan taanlas dan
EE igaun est eestlas eszt
ES span ispan hispaanlas spanyol
FI som suomi soomlas finn
FR franc|francuz prancuz prantslas francia
GB angl|brit angl|brit inglas|brit angol|brit
HU ungar vengr ungarlas magyar
IE ir airi iirlas ir
IT ital ital itaallas olasz
JP japan japon jaapanlas japan
LT leis|lietuvies lietuvi leeduka|leedula litvan
LV latvies latvi latla|latlas lett
NL holandies|niderlandies oland hollandlas holland
NO norveg norveg norraka norveg
PL pol lenk poolaka lengyel
SE zviedr sved rootslas sved
SK slovak slovak slovaki szlovak
UA ukrain ukrainiec ukrainlas ukran
US amerikan amerikon|amerikiec ameeriklas amerikai|amcsi|jenki
"""
_FROM = {
    "en": r"(?!)",
    "lv": r"\b(?:(?:no|pie)\s+({people})(?:iem|a)|({people})(?:os|ios))\b",
    "lt": r"\b(?:is|pas)\s+({people})(?:iu|u|o|us|ius)\b(?!\s+(?:kalb|seim|tautyb|kilm|gimin))"
    r"|\b({people})isk\w{1,4}(?=\s+(?:amazon|ebay|\w*parduotuv|svetain|puslap))"
    r"|\b(?:amazon\w*|ebay\S*)\s+({people})isk\w{1,4}",
    "et": r"\b({people})(?:te|ke|de|i)?(?:lt|de?lt|telt|kelt|tel)\b"
    r"|\b({people})(?:te|ke|de)\s+kaest\b",
    "hu": r"\b({people})(?:ok|ek|ak|k)?(?:tol|nal|nel|bol)\b",
}


def find_nationals(reading: Reading) -> None:
    """Find the country of a shop that is called by its people."""
    pattern, codes = _PATTERNS[reading.language]
    match = pattern.search(reading.plain)
    if match and reading.free(*match.span(1)):
        reading.add("country", codes[match.group(1)], *match.span(1), LIKELY)
        return
    if _before_dealer(reading):
        return
    if reading.language == "en":
        people = _FROM_THE.search(reading.plain)
        if people and reading.free(*people.span(1)):
            code = _ENGLISH[people.group(1)]
            reading.add("country", code, *people.span(1), LIKELY)
        return
    pattern, codes = _NATIONALS[reading.language]
    match = pattern.search(reading.plain)
    if match and reading.free(*match.span(match.lastindex or 0)):
        code = codes[match.group(match.lastindex or 0)]
        reading.add("country", code, *match.span(match.lastindex or 0), LIKELY)


def _before_dealer(reading: Reading) -> bool:
    """Find the country of a shop that is named: "daniškoj Goecker parduotuvėj", "poļu Allegro"."""
    dealers = [d for d in reading.found if d.entity == "dealer"]
    if not dealers:
        return False
    for pattern, codes in (_ADJECTIVES[reading.language], _ISH):
        for match in pattern.finditer(reading.plain):
            beside = any(0 <= d.start - match.end() <= 1 for d in dealers)
            beside = beside or (pattern is _ISH[0] and reading.language == "lt")
            if beside and reading.free(*match.span(1)):
                reading.add("country", codes[match.group(1)], *match.span(1), LIKELY)
                return True
    return False


_ENGLISH = {
    "germans": "DE", "poles": "PL", "latvians": "LV", "lithuanians": "LT", "estonians": "EE",
    "finns": "FI", "swedes": "SE", "danes": "DK", "norwegians": "NO", "dutch": "NL",
    "french": "FR", "italians": "IT", "spaniards": "ES", "spanish": "ES", "hungarians": "HU",
    "austrians": "AT", "czechs": "CZ", "slovaks": "SK", "swiss": "CH", "brits": "GB",
    "british": "GB", "english": "GB", "irish": "IE", "ukrainians": "UA", "americans": "US",
    "yanks": "US", "japanese": "JP", "romanians": "RO", "belgians": "BE", "greeks": "GR",
    "croats": "HR", "portuguese": "PT",
}  # fmt: skip
_FROM_THE = re.compile(rf"\b(?:from|off|at) (?:the|some) ({'|'.join(_ENGLISH)})\b")


def is_people(key: str, language: str) -> bool:
    """Tell whether a folded word is a people's: "german"."""
    return key in _PATTERNS[language][1]


def _compiled(column: int) -> tuple[re.Pattern[str], dict[str, str]]:
    codes: dict[str, str] = {}
    for line in _PEOPLES.strip().splitlines():
        code, *names = line.split()
        codes |= dict.fromkeys(names[column].split("|"), code)
    return re.compile(rf"\b({'|'.join(codes)})\s+{_SHOP}"), codes


def _adjectives(column: int) -> tuple[re.Pattern[str], dict[str, str]]:
    codes = _compiled(column)[1]
    return re.compile(rf"\b({'|'.join(codes)})\b"), codes


_ADJECTIVES = {language: _adjectives(column) for column, language in enumerate(LANGUAGES)}
_PATTERNS = {language: _compiled(column) for column, language in enumerate(LANGUAGES)}


def _nationals(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    codes: dict[str, str] = {}
    for line in _NATIONS.strip().splitlines():
        code, *names = line.split()
        if language != "en":
            column = LANGUAGES.index(language) - 1
            codes |= dict.fromkeys(names[column].split("|"), code)
    people = "|".join(sorted(codes, key=len, reverse=True)) or "-"
    return re.compile(_FROM[language].replace("{people}", people)), codes


_NATIONALS = {language: _nationals(language) for language in LANGUAGES}


def _lithuanian_adjectives() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return "vokiškas" and the like; "vokiškai" is a language."""
    codes: dict[str, str] = {}
    for line in _NATIONS.strip().splitlines():
        code, _, stems, *_rest = line.split()
        codes |= {re.sub("(?:iec|iet)$", "", stem): code for stem in stems.split("|")}
    people = "|".join(sorted(codes, key=len, reverse=True))
    return re.compile(rf"\b({people})isk(?!ai\b)\w{{1,5}}\b"), codes


_ISH = _lithuanian_adjectives()
