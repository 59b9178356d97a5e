"""Models whose numbers are said in words: "er seši mark divi", "1dx trešais", "rf viiskend 1.8"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.components.details.catalogue import catalogue
from bot.components.details.number_words import NumberWords, numbers_in_words
from bot.components.details.reading import Reading
from bot.components.details.spoken_models import spoken_changes

# What a mark is called by in one word: "R6 kettes", "5D četrītis", "1DX trečiukas".
MARKS = {
    "ii": (
        r"otr(?:ais|o|aja|ajam|a)", r"div(?:nieks?|nieku|itis|iti)",
        r"antr(?:as|a|am|uoju|asis|u)", r"dvejet\w+", r"dvejuk\w+", r"tei(?:ne|se|sel|st)",
        r"kahe(?:ne|se)", r"kettes\w*", r"ketto",
    ),
    "iii": (
        r"tres(?:ais|o|aja|ajam|a)", r"trij?niek\w+", r"tritis", r"trec(?:ias|ia|iam|iasis)",
        r"treciuk\w+", r"trejet\w+", r"kolma(?:s|nda|ndal)", r"kolme(?:ne|se)", r"harmas\w*",
        r"harom",
    ),
    "iv": (
        r"ceturt(?:ais|o|aja|ajam)", r"cetrniek\w+", r"cetrinie\w+", r"cetritis", r"cetriti",
        r"ketvirt(?:as|a|am|asis)", r"ketvirtuk\w+", r"ketvertuk\w+", r"nelja(?:s|nda)",
        r"nelja(?:ne|se)", r"negyes\w*", r"negy",
    ),
}  # fmt: skip
COUNTED = {2: "ii", 3: "iii", 4: "iv"}
SERIES = r"(?:r\s?\d{1,3}|\d{1,2}\s?d(?:\s?x)?)"
MARKED = {
    roman: re.compile(rf"(?<![\w.,])({SERIES})\s+({'|'.join(words)})(?!\w)")
    for roman, words in MARKS.items()
}
AFTER_SERIES = re.compile(rf"(?<![\w.,]){SERIES}\s+$")
LETTERS = re.compile(r"(?<!\w)(?:(?P<r>er|r)|rf|ef|(?:rf|ef)-s|mark|mk)\s+$")
POINT = re.compile(r"\s+(?:koma|komma|komats?|kablelis|punkts?|point|egesz|pont)\s+")
A_NUMBER_OF = re.compile(r"\s+(?:gab|tk|vnt|db|pcs|kamer|kor|ker|vaz|obj|gep|lens|camer|bod)")
FEWEST_MARK, MOST_MARK = 2, 4
NAMED = re.compile(r"\s+(?:rf|ef|50)\b")
NICKNAMES = re.compile(r"(?<!\w)nifty\s?fifty(?!\w)")


@dataclass(frozen=True)
class Spelt:
    """A reading whose words are figures, and where each of its positions is in the true one."""

    reading: Reading
    origins: list[int]


def spelt_out(reading: Reading) -> Spelt | None:
    """Return the text with its models' numbers in figures; None where nothing changes."""
    changes = _changes(reading)
    if not changes:
        return None
    clean, plain = "", ""
    origins: list[int] = []
    at = 0
    for start, end, figures in [*changes, (len(reading.plain), len(reading.plain), "")]:
        clean += reading.clean[at:start] + figures
        plain += reading.plain[at:start] + figures
        origins += [
            *range(at, start),
            *[start] * (len(figures) - 1),
            *([end - 1] if figures else []),
        ]
        at = end
    origins.append(len(reading.plain))
    changed = Reading(
        clean, plain, None, reading.words, reading.language, reading.today, reading.asked,
        _taken=bytearray(
            0 if reading.free(origins[i], origins[i] + 1) else 1 for i in range(len(plain))
        ),
    )  # fmt: skip
    return Spelt(changed, origins)


def _changes(reading: Reading) -> list[tuple[int, int, str]]:
    """Return what stands for a figure: start, end, and the figures; in its order."""
    numbers = numbers_in_words(reading.plain, reading.language)
    spoken = spoken_changes(reading.plain, reading.clean, reading.language, numbers)
    changes = {start: (start, end, figures) for start, end, figures in spoken}
    numbers = [
        n
        for n in numbers
        if n.value <= 1000 and not any(n.start < end and start < n.end for start, end, _ in spoken)
    ]
    for roman, pattern in MARKED.items():
        for match in pattern.finditer(reading.plain):
            if any(start < match.end() and match.start() < end for start, end, _ in spoken):
                continue
            changes[match.start(2)] = (*match.span(2), roman)
    for match in NICKNAMES.finditer(reading.plain):
        if not NAMED.match(reading.plain, match.end()):
            changes[match.start()] = (*match.span(), "50mm 1.8")
    for before, number in zip([None, *numbers], numbers, strict=False):
        if number.start in changes:
            continue
        changed = bool(before and before.start in changes)
        if figures := _figures(reading, number, before if changed else None):
            letters = LETTERS.search(reading.plain, 0, number.start)
            if letters and letters["r"]:
                changes[letters.start("r")] = (*letters.span("r"), "r")
                # "R viis": one name in one piece.
                changes[letters.end("r")] = (letters.end("r"), number.start, "")
            changes[number.start] = (number.start, number.end, figures)
            continue
        _add_zoom(reading, before, number, changes)
    return _with_decimals(reading, sorted(changes.values()))


def _with_decimals(
    reading: Reading, changes: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Join "two point eight" into one figure."""
    joined: list[tuple[int, int, str]] = []
    for start, end, figures in changes:
        if joined and POINT.fullmatch(reading.plain[joined[-1][1] : start]):
            first = joined.pop()
            joined.append((first[0], end, f"{first[2]}.{figures}"))
        else:
            joined.append((start, end, figures))
    return joined


def _figures(reading: Reading, number: NumberWords, before: NumberWords | None) -> str:
    """Return the figures of a number that belongs to a model; nothing for any other."""
    if before:
        between = reading.plain[before.end : number.start]
        if POINT.fullmatch(between):
            return str(number.value)
        if not between.strip():
            return str(number.value)
    if LETTERS.search(reading.plain, 0, number.start):
        return str(number.value)
    if not FEWEST_MARK <= number.value <= MOST_MARK:
        return ""
    if not AFTER_SERIES.search(reading.plain, 0, number.start):
        return ""
    counted = A_NUMBER_OF.match(reading.plain, number.end)
    return "" if counted else COUNTED[number.value]


def _add_zoom(
    reading: Reading,
    before: NumberWords | None,
    number: NumberWords,
    changes: dict[int, tuple[int, int, str]],
) -> None:
    """Read two numbers beside each other as a zoom, if it is one: "septindesmit divsimts"."""
    if before and not reading.plain[before.end : number.start].strip(" -"):
        focal = f"{before.value}-{number.value}"
        if focal in catalogue().focals:
            changes[before.start] = (before.start, number.end, focal)
