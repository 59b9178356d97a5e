"""Corrections: which of the values is the wrong one and which the right one.

"not card, transfer", "nevis 2022, bet 2023", "kulla asemel plaatina", "nem, hanem 2022". A value
that is refused has the role `wrong`, the one that takes its place `right`, and the marker is an
entity of its own (`correction`, value "replace").
"""

from __future__ import annotations

import re

from bot.components.details.reading import LIKELY, MAYBE, Detail, Reading

CORRECTABLE = (
    "product", "serial", "date", "country", "dealer", "tier", "payment_method", "points", "email",
    "vat_number", "company", "code",
)  # fmt: skip
# Straight before the value that is wrong.
NOT = {
    "en": r"not|don't want|isn't|wasn't|instead of|rather than|no longer",
    "lv": r"nevis|ne|nav|nebija",
    "lt": r"o ne|ne|nebe|vietoj|vietoje|nebuvo",
    "et": r"mitte|ei ole|pole|polnud",
    "hu": r"nem|ne|es nem",
}
# Straight after it.
INSTEAD = {
    "en": "", "lv": r"vieta|negribu|nevajag|neder", "lt": r"nenoriu|nereikia|netinka",
    "et": r"asemel|ei taha|ei soovi|ei sobi", "hu": r"helyett|nem kell|nem kerek|nem jo",
}  # fmt: skip
# At the beginning of a message, before the value that is right.
NO = {
    "en": r"no|nope|sorry|wrong|oops|actually",
    "lv": r"ne|nea|nepareizi|kludijos|atvainojos|piedod\w*",
    "lt": r"ne|neteisingai|suklydau|atsiprasau|oi",
    "et": r"ei|vale|vabandust|eksisin|oih",
    "hu": r"nem|bocs\w*|teved\w*|elirtam|rossz",
}
# What may stand before or after "no" there: "oh no", "no wait", "jaj nem".
UH = {
    "en": r"wait|oh|ah|um+|er+|hm+|hang on|hold on|my bad|damn|well|so",
    "lv": r"oi|ai|ui|ak|hm+|nu|pag|pagaidi\w*|uzgaidi\w*|stop",
    "lt": r"oi|oj|ai|ui|hm+|nu|palauk\w*|pala|luktelk\w*|stop",
    "et": r"oota\w*|oi|oih|ai|hm+|no|kuule|pea|stopp",
    "hu": r"jaj|ja|hm+|na|varj\w*|hoppa|bocs\w*|stop",
}
# Shortly before the value that is right.
RATHER = {
    "en": r"i meant?|i mean|actually|rather|make it|change (?:it|that) to|should be",
    "lv": r"drizak|labak|tomer|domaju|domats|bija domats|gribeju teikt|jabut|izlabo\w*(?: uz)?",
    "lt": r"geriau|verciau|vis delto|turejau omeny|noriu pasakyti|turi buti|pataisyk\w*",
    "et": r"hoopis|pigem|ikkagi|motlesin|tegelikult|peab olema|paranda\w*",
    "hu": r"inkabb|hanem|megis|ugy ertem|valojaban|javits\w*",
}
# After the value that is right: "043021001299 a helyes"; where something is called wrong before it.
WRONG = {
    "en": r"wrong|incorrect|mistake", "lv": r"nepareiz\w*|kluda\w*|kludain\w*",
    "lt": r"neteising\w*|klaid\w*", "et": r"vale|viga",
    "hu": r"rossz|hibas|teves|nem jo|nem stimmel",
}  # fmt: skip
IS_RIGHT = re.compile(
    r"\s+(?:is (?:right|correct|the right one)|ir pareiz\w+|yra teising\w+|on oige|a helyes|a jo)\b"
)
MEANT = {"hu": r"\s+gondoltam\b", "en": r"\s+is what i meant\b"}  # after a value, by themselves
# Between "no" and the value without a pause: "no it was march 2023".
LINKS = re.compile(
    r"(?:\s+(?:it|that|this|was|is|the|in|tas|ta|bija|ir|tai|buvo|yra|see|oli|on|ez|az|a|volt))+\s+"
)
MAX_BETWEEN = 18  # characters from a marker to its value: "not the ", "nem a "
MAX_LEAD = 45
AND = r"[.!,;]?\s+(?:and|un|ir|ja|es)\b"  # begins something else
ARTICLE = r"(?:\s+(?:the|a|az|by|in|from|on|see|ar|no|is|su|ta|tas|it|of|to))?"


def mark_corrections(reading: Reading) -> None:
    """Give the roles, and add the marker."""
    values = [d for d in sorted(reading.found, key=lambda d: d.start) if d.entity in CORRECTABLE]
    if not values:
        return
    if marker := _mark_wrong(reading, values):
        _add_marker(reading, marker, LIKELY)
    elif marker := _mark_right(reading, values):
        _add_marker(reading, marker, MAYBE)


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
        detail.role, marker = "wrong", marker or found
        for other in others:
            other.role = other.role or "right"
    return marker


def _refused(reading: Reading, detail: Detail) -> tuple[int, int] | None:
    """Return the marker by which a value is refused."""
    first = max(0, detail.start - MAX_BETWEEN)
    for match in _NOT[reading.language].finditer(reading.plain, first, detail.start):
        return match.span(1)
    instead = _INSTEAD[reading.language]
    if instead and (after := instead.match(reading.plain, detail.end)):
        return after.span(1)
    return None


def _mark_right(reading: Reading, values: list[Detail]) -> tuple[int, int] | None:
    """Mark the values of "no, 2023" and "I meant gold" as right."""
    match = _NO[reading.language].match(reading.plain)
    if match and _AND.match(reading.plain, match.end()):
        match = None  # "no. and my e-mail is …": an answer, then something else
    if match and values[0].start <= MAX_LEAD and match.end() <= values[0].start:
        pause = reading.plain[match.end() : match.end() + 1] in (",", ".", "!", ";", "-", ":")
        between = reading.plain[match.end() : values[0].start]
        if pause or len(between) <= 2 or LINKS.fullmatch(between):
            for detail in values:
                detail.role = "right"
            return match.span(1)
    for detail in values:
        first = max(0, detail.start - MAX_BETWEEN)
        for found in _RATHER[reading.language].finditer(reading.plain, first, detail.start):
            if OR.search(reading.plain, first, found.start()):
                continue
            detail.role = "right"
            return found.span(1 if found.group(1) else 2)
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
    language: re.compile(rf"(?<!\w)({words}){ARTICLE}\s+(?=\S*$|$)|(?<!\w)({words}){ARTICLE}\s+$")
    for language, words in NOT.items()
}
_INSTEAD = {
    language: re.compile(rf"\s+(?:\w+\s+)?({word})\b") if word else None
    for language, word in INSTEAD.items()
}
_WRONG = {language: re.compile(rf"\b(?:{words})\b") for language, words in WRONG.items()}
_MEANT = {language: re.compile(words) for language, words in MEANT.items()}
_AND = re.compile(AND)
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
        rf"(?<!\w)({words}){ARTICLE}\s+$|(?<=[.,;…] )({NO[language]})[,:]{ARTICLE}\s+(?:canon\s+)?$"
    )
    for language, words in RATHER.items()
}
