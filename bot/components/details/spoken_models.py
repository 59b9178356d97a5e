"""Models as they are spoken: "penki dė ketvirtas markas", "er kuuene", "rf makro šimtukas".

Made from the catalogue: the numbers of its series and lenses in words, as nouns ("sešinieks",
"penketas", "ötös") and with the letters as they are called ("er", "dė", "iks").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from bot.components.details.catalogue import catalogue
from bot.components.details.number_words import NumberWords, words_for

Change = tuple[int, int, str]

LETTER_R = {
    "en": "ar", "lv": "ers?", "lt": "er(?:as|a|o)?", "et": "er|err|arr", "hu": "er|err",
}  # fmt: skip
# "De" is "but" in Hungarian.
LETTER_D = {
    "en": "dee|d", "lv": "de", "lt": "de", "et": "dee|de|d", "hu": "de|d",
}  # fmt: skip
LETTER_X = r"(?:iksz?|ix|ex|eks|x)"
MARK_WORD = r"mark(?:as|a|o|u|s|i)?"
# Numbers as nouns: their stems, an ending follows. Estonian and Hungarian make them by an ending.
_NOUNS = {
    "lv": {
        2: "divniek|divit", 3: "trijniek|trisniek|trit", 4: "cetrinie|cetriniek|cetrit",
        5: "piecniek|piecinie|piecit", 6: "sesniek|sesinie|sesit", 7: "septitniek|septinniek",
        8: "astotniek|astonniek", 10: "desmitniek|desmitin", 35: "trisdesmitpiecniek",
        50: "piecdesmitniek|piecdesmitin", 85: "astondesmitpiecniek", 90: "devindesmitniek",
        100: "simtniek|simtin",
    },
    "lt": {
        3: "trejet|trejuk|treciuk", 5: "penket|penktuk|penkiuk", 6: "seset|sestuk|sesiuk",
        7: "septynet|septintuk|septyniuk", 8: "astuonet|astuntuk|astuoniuk", 10: "desimtuk|desimtk",
        35: "trisdesimt penktuk|trisdesimtpenk", 50: "penkiasdesimtuk|penkiasdesimtin",
        85: "astuoniasdesimt penktuk|astuoniasdesimtpenk", 90: "devyniasdesimtuk",
        100: "simtuk|simtin",
    },
    "et": {
        3: "kolmene|kolmese", 5: "viiene|viiese", 6: "kuuene|kuuese", 7: "seitsmene|seitsmese",
        8: "kaheksane|kaheksase", 10: "kumnene|kumnese", 35: "kolmekumneviiene|kolmekumneviiese",
        50: "viiekumnene|viiekumnese", 85: "kaheksakumneviiene|kaheksakumneviiese",
        90: "uheksakumnene|uheksakumnese", 100: "sajane|sajase",
    },
}  # fmt: skip
_ORDINALS = {
    "lt": {5: "penkt", 6: "sest", 7: "septint", 8: "astunt", 10: "desimt"},
    "lv": {5: "piekt", 6: "sest", 7: "septit", 8: "astot", 10: "desmit"},
}
ORDINAL_ENDING = r"(?:ais|aja|o|ajam|as|a|am|asis|aji)"
# What a mark is called by, beside the cardinals.
MARK_NOUNS = {
    "ii": r"otr(?:ais|aja|o)|second|antr(?:as|a|asis|o)|dvejet\w+|teine|kettes\w*|masodik",
    "iii": r"tres(?:ais|aja|o)|third|trec(?:ias|iasis|io)|trejet\w+|kolmas|harmas\w*|harmadik",
    "iv": r"ceturt(?:ais|aja|o)|fourth|ketvirt(?:as|a|asis|o)|ketvertuk\w+|neljas|negyes\w*"
    r"|negyedik|cetrin\w+",
}
MARK_VALUES = {"ii": 2, "iii": 3, "iv": 4}
RANGE = r"(?:\s*[-–/]\s*|\s+(?:to|lidz|iki|kuni|ja)\s+|(?:tol)\s+|\s+)"
RANGE_ENDING = {
    "en": "", "lv": r"(?:niek\w{1,3})?", "lt": r"(?:uk\w{1,3})?", "et": r"(?:ne|se\w{0,3})?",
    "hu": r"(?:[eoa]?s\w{0,5}|ig)?",
}  # fmt: skip
MOUNT = r"(?:(?P<mount>rf|ef|er\s?ef|e\s?ef)(?:as|a|o|i)?[\s-]+)?"
MOUNT_AFTER = r"(?:[\s-]+(?P<after>rf|ef)(?:['’-]?[a-z]{1,4})?(?!\w|\s*\d))?"
MACRO = r"ma[ck]ro\w{0,3}"
POINT = r"\s+(?:koma|komma|komats?|kablelis|punkts?|point|egesz|pont)\s+"
POINTS = r"(?!\s*(?:point|pts|punkt|task|pont|euro?s?\b|eir|€))"
COMMON_PRIMES = (14, 16, 24, 28, 35, 40, 50, 85, 100, 135, 200, 300, 400, 500, 600, 800)


# What a text must hold for a pattern to be looked for: quickly told of most texts that they do not.
HINT_R, HINT_D = (
    re.compile(r"\b(?:e?rs?|ar|er(?:as|a|o)|e?rr)"),
    re.compile(r"(?:\b|[a-z])d(?:e|\b)"),
)
HINT_LENS, HINT_MARK = re.compile(r"\b(?:rf|ef|e\s?ef|er\s?ef)|ma[ck]ro"), re.compile(r"mark")
HINT_RANGE = re.compile(r"\d (?:to|lidz|iki|kuni) \d")
SHORTEST_FOCAL = 14


class _Pattern(NamedTuple):
    hint: re.Pattern[str] | None  # None: numbers in words
    pattern: re.Pattern[str]
    figures: Callable[[re.Match[str]], str]


def spoken_changes(
    plain: str, clean: str, language: str, numbers: list[NumberWords]
) -> list[Change]:
    """Return what speaks of a model in words: start, end, and the same in figures."""
    changes: list[Change] = []
    taken = -1
    for start, end, figures in sorted(
        _all_changes(plain, clean, language, numbers), key=lambda change: (change[0], -change[1])
    ):
        if start >= taken:
            changes.append((start, end, figures))
            taken = end
    return changes


def _all_changes(
    plain: str, clean: str, language: str, numbers: list[NumberWords]
) -> Iterator[Change]:
    long = any(number.value >= SHORTEST_FOCAL for number in numbers)
    for hint, pattern, figures in _patterns(language):
        if not (hint.search(plain) if hint else long):
            continue
        for match in pattern.finditer(plain):
            if not _is_other_word(match, clean, language):
                yield *match.span(), figures(match)


def _is_other_word(match: re.Match[str], clean: str, language: str) -> bool:
    """Tell whether letters are words: "hat de" (six, but), "ERR viis" (the broadcaster)."""
    groups = match.groupdict()
    letter = groups.get("d") or groups.get("r")
    if not letter or "mark" in match.group():
        return False
    start, end = match.span("d" if groups.get("d") else "r")
    if language == "hu" and letter in ("de", "d"):
        return clean[start:end] not in ("dé", "Dé")
    return letter == "err" and clean[start:end].isupper()


@cache
def _patterns(language: str) -> list[_Pattern]:
    known = catalogue()
    r_series = {c.series[1:] for c in known.cameras if re.fullmatch(r"r\d+", c.series)}
    d_series = {m.groups() for c in known.cameras if (m := re.match(r"(\d+)d(x?)$", c.series))}
    d_series |= {("5", "")}
    marks = "|".join(f"(?P<{roman}>{_mark(roman, language)})" for roman in MARK_VALUES)
    later = marks.replace("(?P<", "(?P<later_")
    bare = marks.replace("(?P<", "(?P<bare_")
    mark = (
        rf"(?:[\s-]+{MARK_WORD}[\s-]+(?:{marks})|\s+(?:{later})\s+{MARK_WORD}|[\s-]+(?:{bare})"
        rf"|[\s-]+{MARK_WORD}(?=[\s-]+(?:[2-4]|ii|iii|iv)\b))?(?!\w)"
    )
    r_numbers = _alternatives("r", sorted(map(int, r_series)), language, nouns=True)
    d_numbers = _alternatives("d", sorted({int(n) for n, _ in d_series}), language, nouns=False)
    letter_d, letter_r = LETTER_D[language], LETTER_R[language]
    ending = r"(?:s\w{0,4}|vel|t|m|hez|nek|re)?" if language == "hu" else ""
    return [
        _Pattern(
            HINT_R,
            re.compile(rf"(?<![\w-])(?P<r>r|{letter_r})[\s-]?(?:{r_numbers}){mark}"),
            _camera,
        ),
        _Pattern(
            HINT_D,
            re.compile(
                rf"(?<![\w-])(?:{d_numbers})[\s-]?(?P<d>{letter_d})(?P<x>\s?{LETTER_X})?{ending}"
                + mark
            ),
            _camera,
        ),
        _Pattern(
            HINT_MARK,
            re.compile(
                rf"(?:(?<=\d)|(?<=\dd)|(?<=dx))[\s-]+(?:{MARK_WORD}[\s-]+(?:{marks})|(?:{later})\s+{MARK_WORD}"
                r")(?!\w)"
            ),
            _camera,
        ),
        *_lenses(language),
    ]


def _lenses(language: str) -> Iterator[_Pattern]:
    """Yield what reads zooms and primes of the catalogue in words, the mount before or after."""
    focals = catalogue().focals
    zooms = [tuple(map(int, f.split("-"))) for f in focals if "-" in f]
    between = rf"(?:{RANGE})?" if language == "hu" else RANGE
    said = "|".join(
        rf"(?P<z{near}_{far}>{words_for(near, language)}{between}{words_for(far, language)})"
        for near, far in zooms
    )
    ending = RANGE_ENDING[language]
    whole = "|".join(rf"(?P<w{n}>{words_for(n, language)})" for n in (2, 4))
    tenths = "|".join(rf"(?P<t{n}>{words_for(n, language)})" for n in (5, 8))
    aperture = rf"(?:\s+(?:f\s)?(?:{whole}){POINT}(?:{tenths})(?!\w))?"
    yield _Pattern(
        None,
        re.compile(rf"(?<![\w-]){MOUNT}(?:{said}){ending}(?!\w){aperture}{MOUNT_AFTER}{POINTS}"),
        _zoom,
    )
    numbers = _alternatives("p", COMMON_PRIMES, language, nouns=True)
    units = "|".join(rf"(?P<t{n}>{words_for(n, language)})" for n in (2, 4, 8))
    one = words_for(1, language)
    yield _Pattern(
        HINT_LENS,
        re.compile(
            rf"(?<![\w-])(?:(?P<mount>rf|ef|er\s?ef|e\s?ef)(?:as|a|o|i)?[\s-]+(?P<first>{MACRO}\s+)?"
            rf"|(?P<macro>{MACRO}\s+)|(?=\w+\s+(?:{MACRO}|(?:rf|ef)\b(?![\s-]*\d))))(?:{numbers}){ending}(?!\w)"
            rf"(?:\s+{one}{POINT}(?:{units})(?!\w))?(?P<behind>\s+{MACRO}(?!\w))?{MOUNT_AFTER}{POINTS}"
        ),
        _prime,
    )
    # In figures, the words turned round: "makro 100", "85 ef'as", "24 to 70 2.8".
    yield _Pattern(
        HINT_LENS,
        re.compile(
            rf"(?<![\w-])(?:(?P<mount>rf|ef)\s+)?{MACRO}\s+(?P<figures>35|100)(?:\s?mm)?(?!\w)"
        ),
        lambda m: f"{m['mount'] or ''} {m['figures']}mm macro".strip(),
    )
    yield _Pattern(
        HINT_LENS,
        re.compile(
            r"(?<![\w.,/+-])(?P<figures>\d{2,3}(?:-\d{2,3})?)\s?(?:mm)?\s(?P<after>rf|ef)"
            r"(?:['’-][a-z]{1,4})?(?!\w|[\s-]*[\ds])"
        ),
        lambda m: f"{m['after']} {m['figures']}",
    )
    yield _Pattern(
        HINT_RANGE,
        re.compile(
            rf"(?<![\w.,/+-])(?P<near>{'|'.join(str(n) for n, _ in zooms)})\s?(?:mm)?\s"
            rf"(?:to|lidz|iki|kuni)\s(?P<far>{'|'.join(str(f) for _, f in zooms)})"
            r"(?=\s?mm|\s(?:f|l\b|\d[.,]\d))"
        ),
        lambda m: f"{m['near']}-{m['far']}",
    )


def _alternatives(
    name: str, numbers: list[int] | tuple[int, ...], language: str, *, nouns: bool
) -> str:
    """Return a pattern for any of the numbers, each a group of its own."""
    parts = []
    for number in sorted(numbers, reverse=True):
        words = [words_for(number, language)]
        if nouns and (stems := _NOUNS.get(language, {}).get(number)):
            words.append(rf"(?:{stems})\w{{0,5}}")
        if nouns and name == "r" and (stem := _ORDINALS.get(language, {}).get(number)):
            words.append(rf"{stem}{ORDINAL_ENDING}")
        if nouns and language == "hu":
            words.append(rf"(?:{words_for(number, language)})[eoa]s\w{{0,5}}")
        parts.append(f"(?P<{name}{number}>{'|'.join(reversed(words))})")
    return "|".join(parts)


def _mark(roman: str, language: str) -> str:
    return f"{words_for(MARK_VALUES[roman], language)}|{MARK_NOUNS[roman]}"


def _group(match: re.Match[str], letter: str) -> str:
    found = (n for n, v in match.groupdict().items() if v and re.fullmatch(rf"{letter}[\d_]+", n))
    return next(found, "")[1:]


def _camera(match: re.Match[str]) -> str:
    groups = defaultdict(str, {k: v for k, v in match.groupdict().items() if v})
    series = ""
    if groups["r"]:
        series = f"r{_group(match, 'r')}"
    elif groups["d"]:
        series = f"{_group(match, 'd')}d{'x' if groups['x'] else ''}"
    roman = next(
        (r for r in MARK_VALUES if groups[r] or groups[f"later_{r}"] or groups[f"bare_{r}"]), ""
    )
    mark = f" mark {roman}" if roman else ""
    return series + (mark or (" mark" if re.search(rf"{MARK_WORD}$", match.group()) else ""))


def _mount(match: re.Match[str]) -> str:
    mount = match["mount"] or match["after"] or ""
    return {"": "", "rf": "rf ", "er": "rf ", "ef": "ef "}.get(mount[:2], "ef ")


def _zoom(match: re.Match[str]) -> str:
    aperture = f" f{_group(match, 'w')}.{_group(match, 't')}" if _group(match, "t") else ""
    return _mount(match) + _group(match, "z").replace("_", "-") + aperture


def _prime(match: re.Match[str]) -> str:
    aperture = _group(match, "t")
    macro = match["first"] or match["macro"] or match["behind"]
    return (
        f"{_mount(match)}{_group(match, 'p')}mm"
        + (f" 1.{aperture}" if aperture else "")
        + (" macro" if macro else "")
    )
