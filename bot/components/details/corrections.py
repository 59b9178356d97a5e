"""Corrections: which of the values is the wrong one and which the right one.

"not card, transfer", "nevis 2022, bet 2023", "kulla asemel plaatina", "nem, hanem 2022". A value
that is refused has the role `wrong`, the one that takes its place `right`, and the marker is an
entity of its own (`correction`, value "replace").
"""

from __future__ import annotations

import re

from bot.components.details.correction_words import (
    BETWEEN,
    BUT,
    CHANGE,
    CHANGED,
    ENTERED,
    INSTEAD,
    IS_RIGHT,
    LINKS,
    MEANT,
    NO,
    NOT,
    RATHER,
    SAID,
    SMALL,
    TO,
    UH,
    VERBS,
    WRONG,
)
from bot.components.details.reading import LIKELY, MAYBE, Detail, Reading
from bot.components.details.restated import find_admission, find_story, is_link

CORRECTABLE = (
    "product", "serial", "date", "country", "dealer", "tier", "payment_method", "points", "email",
    "vat_number", "company", "code",
)  # fmt: skip
MAX_BETWEEN = 24  # characters from a marker to its value: "not the ", "nem a "
MUST_BE, MOST_WORDS = ("should be", "jabut", "turi buti", "peab olema"), 6
MAX_LEAD = 45
MOST_BETWEEN = 40
# Begins something else: "no. and my e-mail is …".
AND = {
    language: rf"[.!,;]?\s+{word}\b"
    for language, word in (("en", "and"), ("lv", "un"), ("lt", "ir"), ("et", "ja"), ("hu", "es"))
}
ARTICLE = r"(?:\s+(?:the|a|az|by|in|from|on|see|ar|no|is|su|ta|tas|it|of|to))?"

PLAIN = (
    r"(?:\s+(?:plain|regular|normal|old|sima|regi|parast\w*|vec\w*|paprast\w*|sen\w+|tavali\w*|vana"
    r"|corporate|corp|korporat\w*|vallalati|ettevotte|imon\w*|uznemum\w*))?"
)


def mark_corrections(reading: Reading) -> None:
    """Give the roles, and add the marker."""
    values = [d for d in sorted(reading.found, key=lambda d: d.start) if d.entity in CORRECTABLE]
    if not values:
        return
    if marker := _mark_wrong(reading, values):
        _add_marker(reading, marker, LIKELY)
        return
    for find in (_mark_replaced, find_story, _mark_right, find_admission):
        if marker := find(reading, values):
            _add_marker(reading, marker, MAYBE)
            return


def _add_marker(reading: Reading, span: tuple[int, int], sure: float) -> None:
    reading.found.append(Detail("correction", "replace", *span, sure))


def _mark_wrong(reading: Reading, values: list[Detail]) -> tuple[int, int] | None:
    """Mark values that are refused while another of the same kind stands beside."""
    marker = None
    for detail in values:
        others = [d for d in values if d.entity == detail.entity and d is not detail]
        found = _refused(reading, detail)
        if not found or not any(d.role != "wrong" for d in others):
            continue
        marker = marker or found
        wrong, right = "wrong", "right"
        if _entered(reading, detail, others, found):
            wrong, right = right, wrong
        detail.role = wrong
        for other in others:
            other.role = other.role or right
    return marker


def _entered(
    reading: Reading, detail: Detail, others: list[Detail], marker: tuple[int, int]
) -> bool:
    """Tell whether the other value is what was entered "instead of" this one."""
    if not PLACE.match(reading.plain, marker[0]) or len(others) != 1:
        return False
    entered = _ENTERED[reading.language].search(reading.plain)
    return entered is not None and (entered.start() < others[0].start or reading.language == "hu")


def _mark_replaced(reading: Reading, values: list[Detail]) -> tuple[int, int] | None:
    """Mark a value and the one that takes its place: "2021, no hang on, 2022"."""
    for i, wrong in enumerate(values):
        right = next((d for d in values[i + 1 :] if d.entity == wrong.entity), None)
        if right is None or right.start - wrong.end > MOST_BETWEEN or right.value == wrong.value:
            continue
        between = reading.plain[wrong.end : right.start]
        marker = _BETWEEN[reading.language].search(between)
        if denied := _DENIED[reading.language].fullmatch(between):
            wrong.role, right.role = "wrong", "right"
            return wrong.end + denied.start(1), wrong.end + denied.end(1)
        if not marker or "?" in between:
            said = _SAID[reading.language].search(reading.plain, 0, wrong.start)
            marker = _BUT[reading.language].search(between) if said else None
        if not marker and _TO[reading.language].fullmatch(between):
            marker = _CHANGED[reading.language].search(reading.plain, 0, wrong.start)
            if marker:
                wrong.role, right.role = "wrong", "right"
                return marker.span()
        if marker:
            wrong.role, right.role = "wrong", "right"
            group = marker.lastindex or 0
            return wrong.end + marker.start(group), wrong.end + marker.end(group)
    return None


def _refused(reading: Reading, detail: Detail) -> tuple[int, int] | None:
    """Return the marker by which a value is refused."""
    first = max(0, detail.start - MAX_BETWEEN)
    for match in _NOT[reading.language].finditer(reading.plain, first, detail.start):
        return match.span(1)
    instead = _INSTEAD[reading.language]
    after = instead.match(reading.plain, detail.end) if instead else None
    if after and reading.free(*after.span()):
        return after.span(1)
    return None


def _mark_right(reading: Reading, values: list[Detail]) -> tuple[int, int] | None:
    """Mark the values of "no, 2023" and "I meant gold" as right."""
    match = _NO[reading.language].match(reading.plain)
    if match and _AND[reading.language].match(reading.plain, match.end()):
        match = None  # "no. and my e-mail is …": an answer, then something else
    if match and values[0].start <= MAX_LEAD and match.end() <= values[0].start:
        pause = reading.plain[match.end() : match.end() + 1] in (",", ".", "!", ";", "-", ":")
        between = reading.plain[match.end() : values[0].start]
        soft = SOFT.fullmatch(match[1])
        led = len(between) <= 2 or LINKS.fullmatch(between) or is_link(between, reading.language)
        asks = "?" in reading.plain and len(reading.words) > MOST_ASKED
        lacks = len(values) == 1 and LACKS.search(reading.plain, match.end())
        if not asks and not lacks and (led or (pause and not soft)):
            for detail in values:
                detail.role = "right"
            return match.span(1)
    for detail in values:
        first = max(0, detail.start - MAX_BETWEEN)
        for found in _RATHER[reading.language].finditer(reading.plain, first, detail.start):
            if OR.search(reading.plain, first, found.start()):
                continue
            wrong = _WRONG[reading.language].search(reading.plain, 0, detail.start)
            if found.group().startswith(MUST_BE) and len(reading.words) > MOST_WORDS and not wrong:
                continue  # "the invoice should be in the name of …"
            detail.role = "right"
            return found.span(1 if found.group(1) else 2)
        changed = _CHANGE[reading.language].search(reading.plain, 0, detail.start)
        if changed and detail.entity == "email" and reading.language in ("et", "hu"):
            continue  # "vahetage minu meil ära: …" asks for a change, and mends nothing
        if changed:
            detail.role = "right"
            return changed.span()
    return _mark_right_after(reading, values)


def _mark_right_after(reading: Reading, values: list[Detail]) -> tuple[int, int] | None:
    """Mark the value of "the number is wrong, … is right" and "R6-ra gondoltam" as right."""
    for detail in values:
        wrong = _WRONG[reading.language].search(reading.plain, 0, detail.start)
        if wrong and IS_RIGHT.match(reading.plain, detail.end):
            detail.role = "right"
            return wrong.span()
        meant = _MEANT.get(reading.language)
        if meant and (found := meant.match(reading.plain, detail.end)):
            detail.role = "right"
            return found.span()
    return None


_NOT = {
    language: re.compile(
        rf"(?<!\w)({words}){ARTICLE}{PLAIN}\s+(?=\S*$|$)|(?<!\w)({words}){ARTICLE}{PLAIN}\s+$"
    )
    for language, words in NOT.items()
}
_INSTEAD = {
    language: re.compile(rf"\s+(?:\w+\s+)?({word})\b") if word else None
    for language, word in INSTEAD.items()
}
_WRONG = {language: re.compile(rf"\b(?:{words})\b") for language, words in WRONG.items()}
_MEANT = {language: re.compile(words) for language, words in MEANT.items()}
# Only at a pause, or with a word more: "R5 no" refuses nothing.
_BETWEEN = {
    language: re.compile(
        rf"(?:[,.;:…–-]\s*(?:\w+\s+){{0,2}}|^\s+(?:es\s+)?)(?:({words})\b"
        rf"|({NO[language]})\b(?=\W+(?:(?:{UH[language]}|{SMALL})\b\W+)*$))"
    )
    for language, words in BETWEEN.items()
}
# Said to anything, not only to a mistake: only before the value itself.
SOFT = re.compile(
    r"sorry|wait|hang on|hold on|pag|pagaid\w*|atvainojos|piedod\w*|atsiprasau|oi|palauk\w*"
    r"|luktelk\w*|vabandust|oota\w*|sorri|sry|bocs\w*|varj\w*|jaj|actually"
)
LACKS = re.compile(
    r"\b(?:(?:don't|do not|dont|haven't) (?:have|got)|have no|neturi\w*|nincs\w*|mul pole"
    r"|mul ei ole|man nav|was stolen)\b"
)
MOST_ASKED = 4  # words: "no, R8?"
PLACE = re.compile(r"instead|vieto|vieta|asemel|helyett")
_ENTERED = {language: re.compile(rf"\b{words}\b") for language, words in ENTERED.items()}
# "R50? no, R100"
_DENIED = {
    language: re.compile(
        rf"\s*\?+\s*(?:(?:{UH[language]})\b\W+)*({words})\b[\s,.!]*(?:(?:{SMALL})\b\s*){{0,3}}"
    )
    for language, words in NO.items()
}
_SAID = {language: re.compile(rf"\b{words}\b") for language, words in SAID.items()}
_BUT = {language: re.compile(rf"\b({words})\b") for language, words in BUT.items()}
_TO = {language: re.compile(words) for language, words in TO.items()}
_CHANGED = {
    language: re.compile(rf"\b{words}\s+(?:\w+\s+){{0,4}}$") for language, words in CHANGED.items()
}
_CHANGE = {language: re.compile(rf"\b{words}") for language, words in CHANGE.items()}
_AND = {language: re.compile(words) for language, words in AND.items()}
_NO = {
    language: re.compile(
        rf"\W*(?:(?:{UH[language]})\b\W+){{0,2}}({words})(?!\w)"
        rf"(?:[\s,.!…]+(?:{words}|{UH[language]})(?!\w)){{0,2}}"
    )
    for language, words in NO.items()
}
# "C or rather platinum?": a choice of two, of which none is wrong.
OR = re.compile(r"\b(?:or|vai|ar|arba|voi|vagy)\s+$")
# "the 200-600 … sorry, the 200-800": the word of NO may stand before the value as well.
_RATHER = {
    language: re.compile(
        rf"(?<!\w)({words})(?:\s+{VERBS})?{ARTICLE}:?\s+$"
        rf"|(?<=[.,;…] )({NO[language]})[,:]{ARTICLE}\s+(?:canon\s+)?$"
    )
    for language, words in RATHER.items()
}
