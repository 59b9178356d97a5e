"""Answers in few words: yes, no, cancel, later, the same as before, I do not know.

A message is an answer when all of it is made of known phrases, or when it begins with one and goes
on after a pause ("no, I have not got it": less sure). So nothing is read out of an ordinary
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.components.details.corrections import AND
from bot.components.details.phrases import FRAMES, Match, Phrases, Token, phrases_of, tokens_of
from bot.components.details.reading import GUESS, LIKELY, SURE, Reading
from bot.components.details.told_answers import asks_for_person, find_told_answer

# Which of several counts: "no, later" is later, "no, forget it" is cancel.
ORDER = ("other", "later", "cancel", "same", "unknown", "no", "yes", "weak")
ANSWERS = frozenset(ORDER[1:-1])
WEAK = "weak"  # a yes only when it is the whole message
STOPS = frozenset(("cancel", "later"))
RESERVES = frozenset(("but", "no", "cancel", "later"))
NOT_ASKED = frozenset(("yes", "no", "unknown"))  # "correct?" asks, "later?" answers
MAX_WORDS = 10
MAX_LEAD_WORDS, MAX_STOP_WORDS = 8, 12
FIRST = {
    language: re.compile(r"\W*([^\W\d][\w' ]{0,20})" + words) for language, words in AND.items()
}
SIGNS = {"👍": "yes", "👌": "yes", "✅": "yes", "✔": "yes", "🆗": "yes", "👎": "no", "❌": "no"}
NUMERO = re.compile(r"\w\s+no\.?:?\s*[\d#]")  # "serial no. 0123"
SLIP_COST, BESIDE_COST = 10.0, 1.1


def find_answers(reading: Reading) -> None:
    """Find the answer that a message is, if it is one."""
    tokens = tokens_of(reading.plain, reading.language)
    if any(detail.entity == "correction" for detail in reading.found):
        _find_before_and(reading, tokens)
        return
    if not tokens:
        _find_sign(reading)
        return
    phrases = phrases_of(reading.language)
    if not _find_whole(reading, tokens, phrases) and not _find_lead(reading, tokens, phrases):
        find_told_answer(reading)


def _find_before_and(reading: Reading, tokens: Sequence[Token]) -> None:
    """Find the answer before a correction of something else: "no. and my e-mail is rather …".

    "No, 2023" is no refusal.
    """
    joined = FIRST[reading.language].match(reading.plain)
    if joined is None or not reading.free(*joined.span(1)):
        return
    first = [token for token in tokens if token.end <= joined.end(1)]
    kind, slipped = _kind(first, phrases_of(reading.language)) if first else (None, False)
    if kind in ("yes", "no") and not slipped:
        reading.add("answer", kind, first[0].start, first[-1].end, GUESS)


def _find_whole(reading: Reading, tokens: Sequence[Token], phrases: Phrases) -> bool:
    """Add the answer that the whole message is. Return whether the message is understood."""
    if len(tokens) > MAX_WORDS or not reading.free(tokens[0].start, tokens[-1].end):
        return False
    kind, slipped = _kind(tokens, phrases)
    if kind is None:
        return False
    kind = "yes" if kind == WEAK else kind
    if kind in ANSWERS and not ("?" in reading.plain and kind in NOT_ASKED):
        sure = LIKELY if slipped else SURE
        reading.add("answer", kind, tokens[0].start, tokens[-1].end, sure)
    return True


def _kind(tokens: Sequence[Token], phrases: Phrases) -> tuple[str | None, bool]:
    """Return what the words are an answer of, if all are known ones, and whether with a slip."""
    parts = _cover(tokens, phrases)
    kinds = {part.kind for part in parts or ()}
    kind = next((kind for kind in ORDER if kind in kinds), None)
    if kind in ("yes", WEAK) and "task" in kinds:
        return "other", False  # "yes, the application": more than a yes
    if kind == "same" and "no" in kinds:
        return "other", False  # "not the same as before"
    return kind, any(part.slipped for part in parts or ())


def _cover(tokens: Sequence[Token], phrases: Phrases) -> list[Match] | None:
    """Return the phrases that a message is made of, as few as can be; None: it is not."""
    best: list[tuple[float, list[Match]] | None] = [None] * len(tokens) + [(0.0, [])]
    for position in reversed(range(len(tokens))):
        for match in phrases.at(tokens, position):
            rest = best[position + match.size] if match.kind not in FRAMES else None
            if rest is None:
                continue
            cost = rest[0] + (1.0 if match.kind in ORDER else BESIDE_COST)
            cost += SLIP_COST * match.slipped
            known = best[position]
            if known is None or cost < known[0]:
                best[position] = (cost, [match, *rest[1]])
    return best[0][1] if best[0] else None


def _find_lead(reading: Reading, tokens: Sequence[Token], phrases: Phrases) -> bool:
    """Add the answer with which a longer message begins or stops.

    "yes, and when …" is yes, but "yes, but …" is none: who has a reserve has not agreed. "I have to
    go, leave it" is cancel, since nobody stops by the way.
    """
    if len(tokens) > MAX_STOP_WORDS:
        return False
    pauses = [i for i in range(1, len(tokens)) if _goes_on(tokens, i, phrases)]
    if not pauses:
        return False
    longer = len(tokens) > MAX_LEAD_WORDS
    parts = [(tokens[: pauses[0]], STOPS if longer else ANSWERS)]
    if "?" not in reading.plain and not longer and not any(token.key.isdigit() for token in tokens):
        parts.append((tokens[pauses[-1] :], STOPS))
    for part, kinds in parts:
        kind, slipped = _kind(part, phrases)
        beside_values = kind in ("same", "unknown") and reading.found  # "not sure, maybe 2016"
        reserved = kind == "yes" and _has_reserve(tokens[len(part) :], phrases)
        numero = kind == "no" and NUMERO.search(reading.plain)
        if numero or kind not in kinds or slipped or beside_values or reserved:
            continue
        if kind == "cancel" and asks_for_person(reading):
            continue
        if reading.free(part[0].start, part[-1].end):
            reading.add("answer", kind, part[0].start, part[-1].end, GUESS)
            return True
    return False


def _goes_on(tokens: Sequence[Token], at: int, phrases: Phrases) -> bool:
    """Tell whether a comma or a "but" stands before a word."""
    return tokens[at].pause or any(match.kind == "but" for match in phrases.at(tokens, at))


def _has_reserve(tokens: Sequence[Token], phrases: Phrases) -> bool:
    """Tell whether something among the words takes a yes back."""
    return any(
        match.kind in RESERVES
        for position in range(len(tokens))
        for match in phrases.at(tokens, position)
    )


def _find_sign(reading: Reading) -> None:
    """Find a thumb or a tick that stands alone."""
    found = {kind for sign, kind in SIGNS.items() if sign in reading.clean}
    if len(found) == 1:
        reading.add("answer", found.pop(), 0, len(reading.clean), LIKELY)
