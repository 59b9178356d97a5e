"""What a message answers: with an open question, less is enough.

"0420 1100 1234" is a serial number when one was asked for, "at the camera house, I think" a dealer,
"Bright Frame" a company. Names that are asked for are whatever is left of the message without the
words around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.components.details.firms import ENDS
from bot.components.details.phrases import Phrases, Token, phrases_of, tokens_of
from bot.components.details.reading import GUESS, LIKELY, MAYBE, Reading

# The tasks' slots that are named otherwise than the detail that fills them.
ENTITIES = {
    "purchase_date": "date", "purchase_country": "country", "method": "payment_method",
    "old_email": "email",
}  # fmt: skip
GROUPED = r"\d(?:[\s-]?\d)"
NUMBERS = {
    "serial": re.compile(rf"(?<![\w.,+@])[a-z]{{0,4}}-?{GROUPED}{{4,14}}[a-z]{{0,2}}(?![\w@])"),
    "vat_number": re.compile(rf"(?<![\w+@])(?:\d{{8}}-\d-\d{{2}}|{GROUPED}{{7,11}})(?![\w@])"),
    "code": re.compile(rf"(?<![\w+@]){GROUPED}{{5}}(?![\w@])"),
    "points": re.compile(r"(?<![\w.,+@])\d{1,3}(?:[\s.,]?\d{3})?(?![\w@])"),
}
DATE = re.compile(r"(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d")
SHORT_DATE = re.compile(r"\W*(?:(0?[1-9]|1[0-2])[./-])?['’]?(\d\d)\W*")
NAMES = ("dealer", "company")
LONGEST_NAME, MOST_WORDS = 60, 8
AROUND = " \t\n,.;:!\"“”„«»'()–-…"
DANGLING = frozenset(("in", "at", "on", "from", "the", "and", "un", "ir", "ja", "es", "iš", "no"))


def entity_asked(slot: str | None) -> str | None:
    """Return the entity that answers the question for a slot, or for an entity."""
    return ENTITIES.get(slot, slot) if slot else None


def find_asked_numbers(reading: Reading) -> None:
    """Find the number that was asked for, grouped as one likes: "EE 123 456", "48 29 13"."""
    pattern = NUMBERS.get(reading.asked or "")
    if pattern is None or reading.has(str(reading.asked)):
        return
    for match in pattern.finditer(reading.plain):
        if DATE.fullmatch(match.group()) or not reading.free(*match.span()):
            continue
        left_out = r"\s" if reading.asked == "vat_number" else r"\W"
        value = re.sub(left_out, "", match.group()).upper()
        number = int(value) if reading.asked == "points" else value
        reading.add(str(reading.asked), number, *match.span(), LIKELY)
        return


def find_asked_dates(reading: Reading) -> None:
    """Find a date that is one only as an answer: "05/21", "'19"."""
    match = SHORT_DATE.fullmatch(reading.plain)
    if reading.asked != "date" or not match:
        return
    month, year = match.groups()
    value = f"20{year}-{int(month):02}" if month else f"20{year}"
    if value <= reading.today.isoformat()[: len(value)]:
        precision = "month" if month else "year"
        reading.add("date", value, *match.span(2), LIKELY, precision=precision)


def find_asked_names(reading: Reading) -> None:
    """Find the name of a dealer or a company in what is left of the message."""
    if reading.asked not in NAMES or "?" in reading.plain or _is_answered(reading):
        return
    phrases, words = phrases_of(reading.language), tokens_of(reading.plain, reading.language)
    for start, end in _pieces(reading, words, phrases):
        tokens = [t for t in words if start <= t.start and t.end <= end]
        tokens = _without_frame(tokens, phrases)
        if not tokens or any(m.kind == "asks" for m in phrases.at(tokens, 0)):
            continue
        if reading.asked == "dealer":
            tokens = tokens[_pointing(reading, tokens, phrases) :]
        if not tokens:
            continue
        _add_name(reading, tokens, end)
        return


def _is_answered(reading: Reading) -> bool:
    """Tell whether the question is answered already: by a name, or by "I do not know"."""
    for detail in list(reading.found):
        if detail.entity == "answer" and detail.confidence > GUESS:
            return True
        if detail.entity == reading.asked and detail.confidence >= LIKELY:
            return True
        if detail.entity in NAMES:
            if detail.entity != reading.asked and detail.confidence >= LIKELY:
                detail.entity = str(reading.asked)  # a shop with its legal form, a known shop
                return True
            reading.remove(detail)
    return False


def _pieces(
    reading: Reading, words: Sequence[Token], phrases: Phrases
) -> Iterator[tuple[int, int]]:
    """Yield what lies between the other details, the longest first; a place may be in a name."""
    text = reading.plain
    for detail in [d for d in reading.found if d.entity in ("country", "answer")]:
        after = text[detail.end :].strip(AROUND)
        # "Bought in Finland, …", "Finland it was, …": what stands around the place is no name.
        comma = text.find(",", detail.end)
        free = [t for t in words if reading.free(t.start, t.end) and t.start < comma]
        named = [
            _without_frame([t for t in free if t.end <= detail.start], phrases),
            _without_frame([t for t in free if t.start >= detail.end], phrases),
        ]
        apart = not after or (comma >= 0 and not any(named))
        if detail.entity == "answer" or not apart or reading.asked == "company":
            reading.remove(detail)
    pieces, start = [], 0
    for detail in sorted(reading.found, key=lambda d: d.start):
        pieces.append((start, detail.start))
        start = detail.end
    pieces.append((start, len(text)))
    yield from sorted(pieces, key=lambda piece: piece[0] - piece[1])


def _without_frame(tokens: Sequence[Token], phrases: Phrases) -> list[Token]:
    """Return the words without those that only lead to a name or follow it."""
    left = list(tokens)
    while left:
        sizes = [m.size for m in phrases.at(left, 0) if m.kind == "before" and not m.slipped]
        if not sizes:
            break
        left = left[max(sizes) :]
    while tail := _tail(left, phrases):
        left = left[:-tail]
    return left


def _pointing(reading: Reading, tokens: Sequence[Token], phrases: Phrases) -> int:
    """Return how many words only point at a shop, where all do or a pause follows: "that shop"."""
    at = 0
    while at < len(tokens):
        sizes = [m.size for m in phrases.at(tokens, at) if m.kind == "points" and not m.slipped]
        capital = tokens[at].start > 0 and reading.clean[tokens[at].start].isupper()
        if not sizes or capital:
            break
        at += max(sizes)
    return at if at == len(tokens) or tokens[at].pause else 0


def _tail(tokens: Sequence[Token], phrases: Phrases) -> int:
    """Return how many words at the end follow a name: "… I think"."""
    if tokens and tokens[-1].key in DANGLING:
        return 1
    for position in range(1, len(tokens)):
        size = len(tokens) - position
        if any(m.kind == "after" and m.size == size for m in phrases.at(tokens, position)):
            return size
    return 0


def _add_name(reading: Reading, tokens: Sequence[Token], limit: int) -> None:
    start, end = tokens[0].start, tokens[-1].end
    if end < limit and reading.clean[end] == "." and reading.clean[end + 1 : end + 2].strip() == "":
        end += reading.has("company")  # "Kft." keeps its point, a sentence does not
    name = reading.clean[start:end]
    if len(tokens) > MOST_WORDS or len(name) > LONGEST_NAME or not any(map(str.isalpha, name)):
        return
    ending = ENDS.get(reading.language)
    if reading.asked == "dealer" and ending and all(word[0].isupper() for word in name.split()):
        bare = ending.sub("", name)
        name = bare if len(bare) > 3 else name
    reading.add(str(reading.asked), name, start, end, MAYBE)
