"""Numbers in words, in all forms of five languages: "dvejus", "huszonegyedikén", "two thousand".

Cardinals go as far as thousands, ordinals as far as a month has days. Folded words, as they are
spelt in one piece or in several ("viissada", "divi tūkstoši deviņpadsmitajā").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple


class NumberWords(NamedTuple):
    """A number in words: its span in the folded text."""

    start: int
    end: int
    value: int
    ordinal: bool


def numbers_in_words(plain: str, language: str) -> list[NumberWords]:
    """Return the numbers in words of a folded text, in its order."""
    pattern, values = _grammar(language)
    found: list[NumberWords] = []
    for match in pattern.finditer(plain):
        found.extend(_read(match, language, values))
    return found


def _read(
    match: re.Match[str], language: str, values: dict[str, tuple[int, bool]]
) -> Iterator[NumberWords]:
    """Yield the numbers of a run of number words: "two three" are two."""
    words = [
        (match.start() + part.start(), match.start() + part.end(), *values[part.group()])
        for part in _parts(language).finditer(match.group())
    ]
    run: list[tuple[int, int, int, bool]] = []
    for i, word in enumerate(words):
        if run and (not _goes_on(run, word[2]) or _begins_hundreds(words, i)):
            yield _value(run)
            run = []
        run.append(word)
    if run:
        yield _value(run)


def _begins_hundreds(words: list[tuple[int, int, int, bool]], at: int) -> bool:
    """Tell whether a word in one piece is a number of hundreds: "seitsekümmend kakssada"."""
    if not at or words[at][0] == words[at - 1][1] or words[at - 1][2] == 1000:
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    return after is not None and after[0] == words[at][1] and after[2] == 100


def _goes_on(run: list[tuple[int, int, int, bool]], value: int) -> bool:
    """Tell whether a number goes on with a word: "twenty one", "two thousand"."""
    if run[-1][3]:
        return False
    before = run[-1][2]
    if value in (100, 1000):
        return before < value
    if before in (100, 1000):
        return value < before
    tens = before in range(20, 100, 10)
    return tens and (value < 10 or (before == 20 and len(run) == 1 and value in range(10, 100)))


def _value(run: list[tuple[int, int, int, bool]]) -> NumberWords:
    total, part = 0, 0
    if len(run) > 1 and run[0][2] == 20 and run[1][2] >= 10 and run[1][2] not in (100, 1000):
        total, run_values = 2000, [word[2] for word in run[1:]]  # "twenty nineteen"
    else:
        run_values = [word[2] for word in run]
    for value in run_values:
        if value == 1000:
            total, part = total + (part or 1) * 1000, 0
        elif value == 100:
            part = (part or 1) * 100
        else:
            part += value
    return NumberWords(run[0][0], run[-1][1], total + part, run[-1][3])


def _all(stems: str, endings: str) -> list[str]:
    """Return each stem with each ending; "-" is none."""
    return [s + e.strip("-") for s in stems.split() for e in endings.split()]


def _numbered(lists: list[list[str]], first: int = 1, step: int = 1) -> dict[str, int]:
    return {word: first + i * step for i, words in enumerate(lists) for word in words}


def _english() -> tuple[dict[str, int], dict[str, int]]:
    units = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    units += " fifteen sixteen seventeen eighteen nineteen"
    tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    cardinals = _numbered([[word] for word in units.split()])
    cardinals |= _numbered([[word] for word in tens.split()], 20, 10)
    cardinals |= {"hundred": 100, "thousand": 1000}
    ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    ordinals += " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
    ordinals += " twentieth"
    return cardinals, {**_numbered([[word] for word in ordinals.split()]), "thirtieth": 30}


def _latvian() -> tuple[dict[str, int], dict[str, int]]:
    many = "i as us u iem am os"
    stems = ("cetr", "piec", "ses", "septin", "aston", "devin")
    cardinals = _numbered([
        _all("vien", "s a u am ai i as"), [*_all("div", many), "divejiem"],
        ["tris", "trim", "triju", "trijiem", "trijam", "trijas", "trijos"],
        *(_all(s, many) for s in stems),
        _all("desmit", "- s us iem u"),
    ])  # fmt: skip
    before = ("vien", "div", "tris", *stems)
    cardinals |= {f"{stem}padsmit": 11 + i for i, stem in enumerate(before)}
    cardinals |= {f"{stem}desmit": 20 + 10 * i for i, stem in enumerate(before[1:])}
    cardinals |= dict(zip(before[1:], (2, 3, 4, 5, 6, 7, 8, 9), strict=True)) | {"tris": 3}
    cardinals |= dict.fromkeys(_all("simt", "- s i u us iem"), 100)
    cardinals |= dict.fromkeys(
        ["tukstotis", "tukstosi", "tukstosu", "tukstosus", "tukstoti", "tukstos"], 1000
    )
    ending = "ais aja o ajam a as ajai am aj"
    named = ["pirm", "otr", "tres", "ceturt", "piekt", "sest", "septit", "astot", "devit", "desmit"]
    named += [f"{stem}padsmit" for stem in before] + ["divdesmit"]
    ordinals = _numbered([_all(stem, ending) for stem in named])
    return cardinals, ordinals | dict.fromkeys(_all("trisdesmit", ending), 30)


def _lithuanian() -> tuple[dict[str, int], dict[str, int]]:
    many = "i is ios ias iu iems iomis eri erius eriu eriems"
    stems = ("penk", "ses", "septyn", "astuon", "devyn")
    cardinals = _numbered([
        _all("vien", "as a i eri erius eriu u o os am"),
        ["du", "dvi", "dviem", "dvieju", "dviejus", "dveji", "dvejus", "dveju", "dvejiem"],
        ["trys", "tris", "triju", "trims", "treji", "trejus", "treju", "trejiem"],
        [*_all("ketur", "i is ios ias iu iems"), *_all("ketver", "i ius iu iems")],
        *(_all(stem, many) for stem in stems), _all("desimt", "- i ies imt"),
    ])  # fmt: skip
    teens = ("vienuolik", "dvylik", "trylik", "keturiolik", *(f"{s}iolik" for s in stems))
    cardinals |= _numbered([_all(stem, "a os ai") for stem in teens], 11)
    tens = ("dvi", "tris", "keturias", "penkias", "sesias", "septynias", "astuonias", "devynias")
    cardinals |= {f"{stem}desimt": 20 + 10 * i for i, stem in enumerate(tens)}
    cardinals |= dict.fromkeys(_all("simt", "as ai u us o a"), 100)
    cardinals |= dict.fromkeys(_all("tukstan", "tis cio ciai ciu cius ti"), 1000)
    ending = "as a ais aisiais aja oji ojo o u uju uosius ieji asis oje i aji om omis"
    named = [
        "pirm",
        "antr",
        "treci",
        "ketvirt",
        "penkt",
        "sest",
        "septint",
        "astunt",
        "devint",
        "desimt",
    ]
    named += [f"{stem}t" for stem in teens] + ["dvidesimt"]
    ordinals = _numbered([_all(stem, ending) for stem in named])
    return cardinals, ordinals | dict.fromkeys(_all("trisdesimt", ending), 30)


def _estonian() -> tuple[dict[str, int], dict[str, int]]:
    forms = [
        "uks uhe uht uhte", "kaks kahe kaht kahte", "kolm kolme", "neli nelja", "viis viie viit",
        "kuus kuue kuut", "seitse seitsme seitset", "kaheksa kaheksat", "uheksa uheksat",
        "kumme kumne kummet",
    ]  # fmt: skip
    cardinals = _numbered([form.split() for form in forms])
    basic = [form.split()[0] for form in forms[:9]]
    genitive = [(form.split() * 2)[1] for form in forms[:7]] + ["kaheksa", "uheksa"]
    for i, (nominative, other) in enumerate(zip(basic, genitive, strict=True)):
        cardinals |= dict.fromkeys((f"{nominative}teist", f"{other}teistkumne"), 11 + i)
        if i:
            tens = (f"{nominative}kummend", f"{nominative}kend", f"{other}kumne")
            cardinals |= dict.fromkeys(tens, 10 * (i + 1))
    cardinals |= dict.fromkeys(("sada", "saja", "sajane", "sajase"), 100) | dict.fromkeys(
        ("tuhat", "tuhande"), 1000
    )
    ending = "s nda ndal ndat ndast ndaks ndas"
    named = [_all("esime", "ne se sel st sest sele ses"), _all("tei", "ne se sel st sest sele ses")]
    stems = ["kolma", *genitive[3:], "kumne", *(f"{other}teistkumne" for other in genitive)]
    named += [_all(stem, ending) for stem in [*stems, "kahekumne"]]
    return cardinals, _numbered(named) | dict.fromkeys(_all("kolmekumne", ending), 30)


def _hungarian() -> tuple[dict[str, int], dict[str, int]]:
    forms = ["egy", "ketto", "harom", "negy", "ot", "hat", "het", "nyolc", "kilenc", "tiz"]
    cardinals = _numbered([[word] for word in forms]) | {"ket": 2}
    tens = ["husz", "harminc", "negyven", "otven", "hatvan", "hetven", "nyolcvan", "kilencven"]
    cardinals |= _numbered([[word] for word in tens], 20, 10) | {"szaz": 100, "ezer": 1000}
    stems = [
        "egyedik",
        "kettedik",
        "harmadik",
        "negyedik",
        "otodik",
        "hatodik",
        "hetedik",
        "nyolcadik",
        "kilencedik",
    ]
    last = [_all(stem, "a an") if stem[-4] == "a" else _all(stem, "e en") for stem in stems]
    last = [[*words, *(w[:-1] + "etol" for w in words if w.endswith("e"))] for words in last]
    after = [word for words in forms[:9] for word in (words,)]
    cardinals |= {f"tizen{word}": 11 + i for i, word in enumerate(after)} | {"tizenket": 12}
    cardinals |= {f"huszon{word}": 21 + i for i, word in enumerate(after)} | {"huszonket": 22}
    ordinals: dict[str, int] = dict.fromkeys(_all("elsej", "e en etol"), 1)
    ordinals |= dict.fromkeys(_all("masodik", "a an"), 2)
    for i, words in enumerate(last):
        for word in words:
            ordinals |= {f"tizen{word}": 11 + i, f"huszon{word}": 21 + i}
            if i > 1:
                ordinals[word] = i + 1
    ordinals |= dict.fromkeys(_all("harmincegyedik", "e en"), 31)
    ordinals |= dict.fromkeys(_all("tizedik", "e en"), 10)
    ordinals |= dict.fromkeys(_all("huszadik", "a an"), 20)
    return cardinals, ordinals | dict.fromkeys(_all("harmincadik", "a an"), 30)


_WORDS = {
    "en": _english, "lv": _latvian, "lt": _lithuanian, "et": _estonian, "hu": _hungarian,
}  # fmt: skip
# What may stand between two words of one number.
_BETWEEN = {"en": r"(?:\s?-\s?|\s+and\s+|\s+)", "hu": r"(?:\s?-\s?|(?<=ezer)\s+)?"}
_ENDING = {"hu": r"(?:-?(?:ban|ben|bol|tol|es|as|re|ra|i))?"}
# "second hand", "hetes" (a week's), "hatos": no numbers here.
_NEVER = {"en": r"(?!second[\s-]hand|one\b)"}


@cache
def _grammar(language: str) -> tuple[re.Pattern[str], dict[str, tuple[int, bool]]]:
    cardinals, ordinals = _WORDS[language]()
    values = {word: (value, True) for word, value in ordinals.items()}
    values |= {word: (value, False) for word, value in cardinals.items()}
    words = _any_of(values)
    between = _BETWEEN.get(language, r"(?:\s?-\s?|\s+)?")
    never, ending = _NEVER.get(language, ""), _ENDING.get(language, "")
    return re.compile(rf"(?<!\w){never}(?:{words})(?:{between}(?:{words}))*{ending}(?!\w)"), values


@cache
def words_for(value: int, language: str) -> str:
    """Return a pattern for a number below a thousand in words: "five hundred", "ötszáz"."""
    cardinals = _WORDS[language]()[0]
    gap = r"[\s-]?"
    hundreds, rest = divmod(value, 100)
    parts = []
    if hundreds:
        some = _said(cardinals, hundreds) + gap
        some = rf"(?:an?\s+|{some})?" if hundreds == 1 else some
        parts.append(some + _said(cardinals, 100))
    if rest and (rest < 20 or not rest % 10 or rest in cardinals.values()):
        parts.append(_said(cardinals, rest))
    elif rest:
        parts.append(_said(cardinals, rest // 10 * 10) + gap + _said(cardinals, rest % 10))
    between = gap + r"(?:and\s)?" if language == "en" else gap
    return f"(?:{between.join(parts)})"


def _said(cardinals: dict[str, int], value: int) -> str:
    words = sorted((w for w, v in cardinals.items() if v == value), key=len, reverse=True)
    return f"(?:{'|'.join(words)})"


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; quick, since by first letters."""
    by_letters: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        by_letters[word[:2]].append(word[2:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in by_letters.items())


@cache
def _parts(language: str) -> re.Pattern[str]:
    """Return the pattern of one word of a number."""
    return re.compile(_any_of(_grammar(language)[1]))
