"""Slips of the finger: a word that is none, close to one that the finders know, is read as that.

"platnium" is platinum, "Bouhgt in Lativa" bought in Latvia. What is a word is never changed:
`bot/data/words/<lang>.txt` (scripts/build_known_words.py) lists the words of each language,
"számla" among them, one letter from Samoa. What may be meant: the words of the finders (months,
countries, dealers, tiers, …) in their forms, "not", "points" and the like. Where two words that
customers use are as close, nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache, lru_cache
from pathlib import Path

from bot.components.details import calendar_words
from bot.components.details.choices import PAYMENTS, TIERS
from bot.components.details.firms import FORM, WEAKENED, listed
from bot.components.details.places import ENDINGS, place_stems
from bot.components.details.reading import Slip, key_of, plain_of
from bot.components.details.spoken import LANGUAGE_STEMS
from bot.components.details.stems import Stems

FOLDER = Path(__file__).resolve().parents[2] / "data" / "words"
MEANT = "+"  # behind a word of the list that customers use often and the finders look for
USUAL = "-"  # behind one that customers use often; it is not put in, but something may be it
WORD = re.compile(r"[^\W\d_]+")
# Addresses, links, numbers and codes; a model's name keeps its hyphened ending.
CODED = re.compile(r"\S*(?:[@/\\_]|\w\.\w|\d)\S*")
QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»\n]{2,40}[\"“”„«»]")
CALLED = re.compile(
    r"\b(?:called|named|sauc\w*|nosaukum\w*|vadin\w*|pavadinim\w*|nimega|nimeks|nimi|neve|nevu"
    r"|nevem|name is|vards|vardas)\s+(?:\S+\s?){1,3}"
)
# A company's name is beside its legal form; "as" and "ev" are words too.
COMPANY = re.compile(
    rf"(?:[^\s,.;:]+\s+){{0,4}}\b(?:{FORM}|(?i:sia|uab|mtü|vši|oü|kft|zrt|ltd|llc|gmbh))\b"
    r"(?:\s+[^\s,.;:]+){0,3}"
)
SENTENCE = re.compile(r"(?:^|[.!?\n])[^\w]*$")
KEYS = (
    "q:wa w:qeas e:wrsd r:etdf t:ryfg y:tugh u:yihj i:uojk o:ipkl p:ol a:qwsz s:awedxz d:serfcx"
    " f:drtgvc g:ftyhbv h:gyujnb j:huikmn k:jiolm l:kop z:asx x:zsdc c:xdfv v:cfgb b:vghn n:bhjm"
    " m:njk"
)
NEIGHBOURS = dict(keys.split(":") for keys in KEYS.split())
SHORTEST = 3  # letters; two exchanged are all that is seen in fewer than:
EXCHANGED_ONLY = 5
TWO_SLIPS = 9
EXCHANGED, DOUBLED, LOST, HIT, TWICE = range(5)  # kinds of slip, the likeliest first
# The letters that a word must have, by what it may mean: a wrong letter often makes another word
# ("letist" is no "Lätist"), two letters exchanged hardly ever.
LEAST = {
    LOST: {"word": 5, "other": 5, "country": 10, "dealer": 7},
    HIT: {"word": 7, "other": 6, "country": 10, "dealer": 8},
}
LEAST_OTHER = {LOST: 6, HIT: 7}
LEAST_COUNTRY = 7  # with a capital within a sentence
LONG_STEM = 6  # letters of a country's name that counts as one; others are short
END = 3  # letters at the beginning or end that are right, where there is one slip
STEM = 4  # letters of a known word, behind which an ending makes another
# What a word may mean that begins with a capital in a sentence.
NAMES = ("country", "short name", "dealer")
ENGLISH_NAMES = (*NAMES, "months", "weekdays", "language")
ASKED_NAMES = ("dealer", "company", "email", "code", "serial", "vat_number")
TABLES: dict[str, Stems] = {
    "months": calendar_words.MONTHS,
    "seasons": calendar_words.SEASONS,
    "weekdays": calendar_words.WEEKDAYS,
    "feasts": calendar_words.FEASTS,
    "last": calendar_words.LAST,
    "back": calendar_words.DAYS_BACK,
    "parts": calendar_words.PARTS,
    "hedges": calendar_words.HEDGES,
    "units": calendar_words.UNITS,
    "tier": TIERS,
    "payment": PAYMENTS,
    "language": LANGUAGE_STEMS,
}
INFLECTED = ("months", "seasons", "weekdays", "tier")
ALL_TABLES = (
    *(table for table in vars(calendar_words).values() if isinstance(table, Stems)),
    *(TIERS, PAYMENTS, LANGUAGE_STEMS),
)
ENDING_SETS = {language: frozenset(endings.split()) for language, endings in ENDINGS.items()}
LONGEST_ENDING = max(len(ending) for endings in ENDING_SETS.values() for ending in endings)
# Words that are well known though another is meant, before a country or a shop.
CONFUSED = {"en": {"form": "from"}}
OWN_WORDS = ("mark", "canon", "macro", "hour")
COUNTRIES = (
    "AD AE AL AM AT AU AZ BA BE BG BR BY CA CH CN CY CZ DE DK EE EG ES FI FR GB GE GR HK HR HU IE"
    " IL IN IS IT JP KR KZ LI LT LU LV MA MC MD ME MK MT MX NL NO NZ PL PT RO RS RU SA SE SG SI SK"
    " TH TR TW UA US ZA"
)
NAMED_COUNTRIES = frozenset(COUNTRIES.split())


def slips_in(clean: str, plain: str, language: str, asked: str | None) -> list[Slip]:
    """Return the words of a text that are slips, in order; `plain` is the text folded."""
    words = [(match, key_of(match.group(), language)) for match in WORD.finditer(plain)]
    unknown = [
        (match, key) for match, key in words if len(key) >= SHORTEST and not _is_word(key, language)
    ]
    confused = [(match, key) for match, key in words if key in CONFUSED.get(language, ())]
    if not unknown and not confused:
        return []
    closed = _closed(clean, plain)
    found = []
    for match, key in unknown:
        if any(a < match.end() and match.start() < b for a, b in closed):
            continue
        typed = clean[match.start() : match.end()]
        if not (typed.islower() or typed.isupper() or typed[1:].islower()):
            continue  # "markII"
        name = typed[0].isupper() and not clean.isupper()
        name = name and not SENTENCE.search(clean, 0, match.start())
        meant = _meant(key, language, name)
        kind = _kind(meant, language) if meant else None
        if meant and kind in _allowed(typed, name, language, asked):
            found.append(Slip(*match.span(), _as_typed(meant, typed)))
    for match, key in confused:
        after = WORD.search(plain, match.end())
        if after and _kind(key_of(after.group(), language), language) in NAMES:
            found.append(Slip(*match.span(), _as_typed(CONFUSED[language][key], match.group())))
    return sorted(found)


def warm(language: str) -> None:
    """Load the words of a language."""
    _meant("qqqqqqqqqq", language, capital=False)


def slip_between(typed: str, meant: str) -> int | None:
    """Return the kind of slip by which one word becomes another, None if it is none."""
    start = 0
    shorter = min(len(typed), len(meant))
    while start < shorter and typed[start] == meant[start]:
        start += 1
    end = 0
    while end < shorter - start and typed[-1 - end] == meant[-1 - end]:
        end += 1
    a, b = typed[start : len(typed) - end], meant[start : len(meant) - end]
    if len(a) == len(b):
        if len(a) == 1:
            return HIT if b in NEIGHBOURS.get(a, ()) else None
        return _moved(a, b)
    if len(a) + len(b) != 1:
        return None
    longer = typed if a else meant
    beside = longer[max(0, start - 1) : start] + longer[start + 1 : start + 2]
    return DOUBLED if (a or b) in beside else LOST


def exchanges(word: str) -> set[str]:
    """Return what a word is with two neighbouring letters exchanged."""
    return {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}


def _moved(a: str, b: str) -> int | None:
    if len(a) == 2:
        return EXCHANGED if a == b[::-1] else None
    if len(a) == 3 and b in (a[1:] + a[0], a[2] + a[:2]):
        return LOST
    return None


def _is_slip_twice(typed: str, meant: str) -> bool:
    """Tell whether two letters are exchanged and another slip follows, or stands before it."""
    at = next((i for i, (a, b) in enumerate(zip(typed, meant)) if a != b), None)  # noqa: B905
    if at is None:
        return False
    a, b = typed[at:], meant[at:]
    if a[:2] == b[1::-1] and a[2:] != b[2:]:
        return slip_between(a[2:], b[2:]) in (EXCHANGED, DOUBLED, LOST)
    rests = ((a[1:], b), (a, b[1:]))
    return any(slip_between(rest, other) == EXCHANGED for rest, other in rests)


@lru_cache(4096)
def _meant(key: str, language: str, capital: bool) -> str | None:
    """Return the one word that is meant by an unknown one; `capital`: it looks like a name."""
    targets = _targets(language)
    best: dict[int, set[str]] = {EXCHANGED: {word for word in exchanges(key) if word in targets}}
    near = _near(key, language)
    for word in near:
        slip = slip_between(key, word) if -1 <= len(word) - len(key) <= 1 else None
        if slip is not None and _counts(slip, key, word, targets[word][0], language, capital):
            best.setdefault(slip, set()).add(word)
    if len(key) >= TWO_SLIPS and not any(best.values()):
        twice = {w for w in near if abs(len(w) - len(key)) <= 1 and len(w) >= TWO_SLIPS}
        best[TWICE] = {word for word in twice if _is_slip_twice(key, word)}
    for slip in sorted(best):
        kinds = {targets[word] for word in best[slip]}
        if kinds:
            return min(best[slip]) if len(kinds) == 1 else None
    return None


def _near(key: str, language: str) -> list[str]:
    """Return words that begin or end like a word."""
    index = _index(language)
    size = END if len(key) > 2 * END else 2
    return [*index.get("^" + key[:size], ()), *index.get(key[-size:] + "$", ())]


def _counts(slip: int, key: str, word: str, kind: str, language: str, capital: bool) -> bool:
    length = min(len(key) + 1, len(word))
    if slip == EXCHANGED:
        return True
    if slip == DOUBLED:
        return length >= EXCHANGED_ONLY
    least = LEAST[slip].get(kind, LEAST_OTHER[slip])
    if kind == "country" and capital:
        least = LEAST_COUNTRY
    if length < least or kind == "short name":
        return False
    # Another ending is no slip, but where there are hardly any.
    return language == "en" or key[-1] == word[-1]


def _allowed(typed: str, name: bool, language: str, asked: str | None) -> frozenset[str]:
    """Return what a word may mean, by how it is written and what was asked for."""
    if asked in ASKED_NAMES:
        return frozenset(("dealer",))
    if name:
        if typed.isupper():
            return frozenset()
        return frozenset(ENGLISH_NAMES if language == "en" else NAMES)
    return frozenset(("word", *ENGLISH_NAMES, *TABLES))


def _closed(clean: str, plain: str) -> list[tuple[int, int]]:
    """Return the spans in which nothing is repaired: codes, addresses, names."""
    return [m.span() for pattern in (CODED, QUOTED, COMPANY) for m in pattern.finditer(clean)] + [
        m.span() for m in CALLED.finditer(plain)
    ]


def _as_typed(meant: str, typed: str) -> str:
    if typed.isupper() and len(typed) > 1:
        return meant.upper()
    return meant.capitalize() if typed[0].isupper() else meant


def _kind(word: str, language: str) -> str | None:
    target = _targets(language).get(word)
    return target[0] if target else None


@lru_cache(8192)
def _is_word(key: str, language: str) -> bool:
    """Tell whether a word is known, by itself, with an ending, or to the finders."""
    if any(key in known for known in _known(language)) or any(
        table.find(key) for table in ALL_TABLES
    ):
        return True
    return any(
        key[-size:] in ENDING_SETS[language]
        and any(key[:-size] in known for known in _known(language))
        for size in range(1, min(LONGEST_ENDING, len(key) - STEM) + 1)
    )


@cache
def _lists(language: str) -> tuple[frozenset[str], dict[str, str]]:
    """Return the words of a language, and the usual ones with their mark."""
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").split()
    words = {line.rstrip(MEANT + USUAL): line[-1] for line in lines}
    usual = {word: mark for word, mark in words.items() if mark in (MEANT, USUAL)}
    return frozenset(words), usual


@cache
def _known(language: str) -> tuple[Container[str], ...]:
    """Return where the words of a language are: its list, the English one, names and forms."""
    shops = frozenset(key for key, *_ in _dealers(language))
    return _lists(language)[0], _lists("en")[0], _targets(language), shops


@cache
def _index(language: str) -> dict[str, list[str]]:
    """Return the words that may be meant by their first and last letters."""
    index: dict[str, list[str]] = {}
    for word in _targets(language):
        for size in (END, 2) if len(word) <= 2 * END + 1 else (END,):  # one longer, or shorter
            index.setdefault("^" + word[:size], []).append(word)
            index.setdefault(word[-size:] + "$", []).append(word)
    return index


@cache
def _targets(language: str) -> dict[str, tuple[str, str]]:
    """Return the words that may be meant, with what each is: its kind and name."""
    endings = ["", *ENDINGS[language].split()]
    known, usual = _lists(language)
    targets = {
        word: ("word" if mark == MEANT else "other", word)
        for word, mark in usual.items()
        if len(word) >= SHORTEST
    }
    for stem, code in place_stems(language):
        kind = "country" if len(stem) >= LONG_STEM else "short name"
        if code in NAMED_COUNTRIES:
            targets |= {stem + ending: (kind, code) for ending in endings}
    for kind, table in TABLES.items():
        for word in known:
            if (name := table.find(word)) and len(word) >= SHORTEST:
                targets[word] = (kind, name)
    targets |= _inflected(known, endings)
    for word in OWN_WORDS:
        targets[word] = ("word", word)
    for key, name, whole in _dealers(language):
        stem = key.rstrip("s").rstrip("aeiou")
        if len(stem) < EXCHANGED_ONLY - 1:
            continue
        parts = {key, stem}
        if language == "et" and stem[-1] in WEAKENED:
            parts.add(stem[:-1] + WEAKENED[stem[-1]][-2])
        kind = "dealer" if whole else "short name"
        for form in {part + ending for part in parts for ending in endings}:
            if len(form) > EXCHANGED_ONLY:
                targets.setdefault(form, (kind, name))
    return targets


def _inflected(known: Container[str], endings: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return the forms of months, seasons, weekdays and tiers whose stem the language has."""
    return {
        stem + ending: (kind, name)
        for kind in INFLECTED
        for stem, name in TABLES[kind].beginnings().items()
        if len(stem) >= EXCHANGED_ONLY and any(stem + ending in known for ending in endings)
        for ending in endings
    }


@cache
def _dealers(language: str) -> list[tuple[str, str, bool]]:
    """Return the words of the shops' names, each with the shop, and whether it is all its name."""
    return [
        (key_of(word.group(), language), shop, word.group() == name.lower())
        for name, shop in listed()
        for word in WORD.finditer(plain_of(name, language))
    ]
