"""Countries, in the inflected forms of five languages; a city speaks for its country.

The value is ISO 3166-1 alpha-2. `places.tsv` holds folded stems (scripts/build_countries.py makes
it); here are the endings that may follow one.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.components.details.persons import is_somebody
from bot.components.details.reading import LANGUAGES, LIKELY, MAYBE, SURE, Reading, Word

FILE = Path(__file__).with_name("places.tsv")
ENDINGS = {
    "en": "s",
    "lv": "a as ai u am e es ei i is im em os s us um iem",
    "lt": "a as ai os oje oj e es ei eje ej o ui u us uose iuj uj ams oms is io iui iu i yje y"
    " ys je uje iuje",
    "et": "s st sse l lt le ga ni ks t d i is ist isse iga iks il ilt ile it a as ast asse al alt"
    " ale e es est esse el elt u us ust de dest des tes test",
    "hu": "ban ben bol ba be rol ra re on en n t at et ot nak nek val vel hoz hez tol i ig an gal"
    " ett ott",
}
# Endings of a place: a short name needs no capital with them.
LOCAL = {
    "lt": frozenset(("oje", "oj", "eje", "ej", "yje", "uje", "uose")),
    "et": frozenset(("s", "st", "sse", "l", "lt")),
    "hu": frozenset(("ban", "ben", "bol", "en", "on", "ott", "ett")),
}
_ENDINGS = {language: {"", *endings.split()} for language, endings in ENDINGS.items()}
# Short stems that are no other word in any of the languages.
SAFE = {
    "rig",
    "ryg",
    "kaun",
    "usa",
    "asv",
    "jav",
    "uk",
    "riia",
    "riga",
    "lati",
    "viln",
    "iran",
    "gyor",
    "alyt",
    "kipr",
    "prag",
    "prah",
    "oslo",
    "irij",
    "kina",
    "kuba",
    "becs",
    "uae",
    "ogr",
}
PROPER = {
    "jersey",
    "jordan",
    "georgia",
    "turkey",
    "reunion",
    "taani",
    "male",
    "guinea",
    "fidzi",
    "togo",
}
# Words that are spelt like a place but for their marks: "kauns" is shame.
NO_PLACE = {
    "lv": frozenset(("kauns", "kaunu", "kaunam")),
    "lt": frozenset(("vienoj", "vienoje")),
}
EVENT = re.compile(r"\s+(?:olimpi\w*|olymp\w*|olump\w*|marat\w*|derb\w*|fashion week|grand prix)\b")
# What follows makes it a street's, a paper's or a water's name: "Riia mnt", "Soome lahel".
NAMES_AFTER = re.compile(
    r"\s+(?:street|road|lane|avenue|iela\w*|gatv\w*|g\.|pr\.|prospekt\w*|tanav\w*|tn\b|mnt\b"
    r"|maantee\w*"
    r"|pst\b|utca\w*|ut\b|korut|ter\s\d|ekspress\w*|paevaleh\w*|televisioon\w*|raadio\w*"
    r"|televizij\w*"
    r"|radij\w*|laht\w{0,2}|lahe\w{0,2}|meri|mere\w{0,2}|juras?|licis|lica|lici|ilank\w*"
    r"|tenger\w*|gulf\b"
    r"|sea\b|bay\b|times\b|herald\b|hirlap\w*|avize\w*|vestnes\w*|aidas|loodus\w*)"
)
CLAUSE_ENDS = re.compile(r"[,.;!?]|\b(?:but|bet|aga|kuid|taciau|de|un|ir|ja|es|and)\b")
STAYS = re.compile(
    r"\b(?:live|living|lives|based|reside\w*|staying|working|work|holiday|dzivoj\w*|dzivo"
    r"|stradaj\w*"
    r"|atrodos|gyven\w*|dirbu|dirbam\w*|siuo metu esu|dabar esu|esu isvykes|elan|elame|elab"
    r"|tootan|tootame"
    r"|viibin|olen praegu|pildistan|elek|elunk|lakom|lakunk|dolgozom)\b[^,.;]*$"
)
STAYS_AFTER = re.compile(
    r"\s*(?:\w+\s)?(?:elek|elunk|lakom|lakunk|dolgozom|vagyok most|komandiruot\w*|komandejum\w*"
    r"|atvalinajum\w*|puhkusel|lahetuses|gyvenu|dzivoju|elan|tootan|dirbu|stradaju|on holiday)\b"
)
BOUGHT = re.compile(
    r"\b(?:bou\w+|purchas\w*|got|ordered|picked up|pirk\w*|nopirk\w*|iegada\w*|panem\w*"
    r"|nusipirk\w*|isigij\w*"
    r"|emiau|ost\w*|soeta\w*|hanki\w*|sai|sain|tellis\w*|vett\w*|vasarol\w*|rendel\w*|shop|store"
    r"|veikal\w*"
    r"|parduotuv\w*|pood\w*|poes\w*|bolt\w*)\b"
)
THERE = re.compile(r"\b(?:there|tur|ten pat|seal|ott) (?:i )?(?:bou|pirk|nopirk|ost|vett)")
SPEECH = ("keel", "valod", "kalb", "nyelv")
CLIPPED = frozenset(("uk", "bp"))  # in small letters as well
FOREIGN_LENGTH = 6  # letters: a shorter word of another language may be a word of this one
NEVER_MISSPELT = "madalma"  # "madalama" is lower in Estonian
SLIP_LENGTH = 7  # letters: in a shorter word a slip may make another word
CODE = re.compile(r"\s*([A-Z]{2})\s*\.?\s*")


class Place(NamedTuple):
    """A name: its words' stems, the country, and whether it is a city."""

    stems: tuple[str, ...]
    code: str
    city: bool


def find_countries(reading: Reading) -> None:
    """Find countries; each country once."""
    if (match := CODE.fullmatch(reading.clean)) and match.group(1) in _codes():
        reading.add("country", match.group(1), *match.span(1), LIKELY)
    for position in range(len(reading.words)):
        found = _at(reading, position)
        if found is None:
            continue
        place, end = found
        start = reading.words[position].start
        if is_elsewhere(reading, start, end):
            continue
        known = next(
            (d for d in reading.found if d.entity == "country" and d.value == place.code), None
        )
        if not reading.free(start, end):
            continue
        if known and (place.city or known.more.get("city")):
            reading.take(start, end)  # "in London, England"
        elif place.city:
            reading.add("country", place.code, start, end, MAYBE, city=True)
        else:
            reading.add("country", place.code, start, end, SURE)


def is_elsewhere(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a place is only where somebody lives or works, a street, or a paper's name."""
    if NAMES_AFTER.match(reading.plain, end):
        return True
    if reading.asked == "country":
        return False
    clause = CLAUSE_ENDS.split(reading.plain[:start])
    rest = CLAUSE_ENDS.split(reading.plain[end:], maxsplit=1)[0]
    if BOUGHT.search(clause[-1] + " " + rest) or THERE.search(reading.plain):
        return False
    return bool(STAYS.search(clause[-1]) or STAYS_AFTER.match(rest))


def is_place(reading: Reading, position: int) -> bool:
    """Tell whether a place's name begins at a word."""
    return _at(reading, position) is not None


def _at(reading: Reading, position: int) -> tuple[Place, int] | None:
    """Return the longest place that begins at a word, and where it ends."""
    own = (reading.language, *(other for other in LANGUAGES if other != reading.language))
    for language in own:
        found = [
            (place, end)
            for place in _candidates(reading.words[position].key, language)
            if (end := _match(reading, position, place, language))
        ]
        if found:
            return max(found, key=lambda item: (len(item[0].stems), len(item[0].stems[0])))
    word = reading.words[position]
    slipped = _slipped(word.key, reading.language)
    return (slipped, word.end) if slipped else None


def _slipped(key: str, language: str) -> Place | None:
    """Return the country of a word of its own language with one slip in it: "sweeden"."""
    if len(key) < SLIP_LENGTH:
        return None
    for place in _by_letter()[language].get(key[0], ()):
        stem = place.stems[0]
        for length in range(len(stem) - 1, min(len(stem) + 1, len(key)) + 1):
            if key[length:] in _ENDINGS[language] and _is_slip(key[:length], stem):
                return place
    return None


def _is_slip(typed: str, stem: str) -> bool:
    """Tell whether letters are exchanged, or one is doubled or not: other slips make other words.

    "számla" is one letter from Samoa, "osztják" from Austria.
    """
    if len(typed) == len(stem):
        at = next((i for i, (a, b) in enumerate(zip(typed, stem, strict=True)) if a != b), 0)
        return at > 0 and typed == stem[:at] + stem[at + 1 : at + 2] + stem[at] + stem[at + 2 :]
    longer, shorter = sorted((typed, stem), key=len, reverse=True)
    at = next((i for i, c in enumerate(shorter) if longer[i] != c), len(shorter))
    return longer[at] == longer[at - 1] and longer == shorter[:at] + longer[at] + shorter[at:]


def _candidates(key: str, language: str) -> list[Place]:
    table = _places()[language]
    return [place for length in range(len(key), 1, -1) for place in table.get(key[:length], ())]


def _match(reading: Reading, position: int, place: Place, language: str) -> int | None:
    """Return where the place ends if the words from `position` on are its name, else None."""
    words = reading.words[position : position + len(place.stems)]
    if len(words) < len(place.stems):
        return None
    for word, stem in zip(words, place.stems, strict=True):
        if not word.key.startswith(stem) or word.key[len(stem) :] not in _ENDINGS[language]:
            return None
    if len(place.stems) == 1 and not _is_meant(reading, position, place, language):
        return None
    return words[-1].end


def _is_meant(reading: Reading, position: int, place: Place, language: str) -> bool:  # noqa: PLR0911
    word, stem = reading.words[position], place.stems[0]
    if word.key in NO_PLACE.get(reading.language, ()) or is_somebody(reading, word):
        return False
    if position + 1 < len(reading.words) and reading.words[position + 1].key.startswith(SPEECH):
        return False  # "soome keelt": a language
    if EVENT.match(reading.plain, word.end):
        return False
    if stem in CLIPPED:
        return language == reading.language
    capital = word.text[0].isupper()
    if stem in SAFE:
        return word.text.isupper() or len(stem) > 2
    if word.key[len(stem) :] in LOCAL.get(language, ()) and stem != "male":
        return language == reading.language
    if stem in PROPER or len(stem) < 4 or (len(stem) == 4 and language in ("lv", "lt", "hu")):
        # The first word has a capital in any case.
        return capital and (position > 0 or _is_whole(reading, word))
    return language == reading.language or len(word.key) >= FOREIGN_LENGTH


def _is_whole(reading: Reading, word: Word) -> bool:
    return len(reading.words) <= 2 and word.start == reading.words[0].start


@cache
def _places() -> dict[str, dict[str, list[Place]]]:
    tables: dict[str, dict[str, list[Place]]] = {language: {} for language in LANGUAGES}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        language, code, kind, stem = line.split("\t")
        stems = tuple(stem.split(" "))
        tables[language].setdefault(stems[0], []).append(Place(stems, code, kind == "city"))
    return tables


def place_stems(language: str) -> list[tuple[str, str]]:
    """Return the stems of one word that a language has for places, each with its country."""
    places = (place for found in _places()[language].values() for place in found)
    return [(place.stems[0], place.code) for place in places if len(place.stems) == 1]


@cache
def _by_letter() -> dict[str, dict[str, list[Place]]]:
    """Return the countries that may be misspelt: of one word, and a long one."""
    tables: dict[str, dict[str, list[Place]]] = {language: {} for language in LANGUAGES}
    for language, table in _places().items():
        for place in (place for places in table.values() for place in places):
            stem = place.stems[0]
            short = len(stem) < SLIP_LENGTH - 1 or stem.startswith(NEVER_MISSPELT)
            if not place.city and len(place.stems) == 1 and not short:
                tables[language].setdefault(stem[0], []).append(place)
    return tables


@cache
def _codes() -> frozenset[str]:
    return frozenset(
        place.code for table in _places().values() for places in table.values() for place in places
    )
