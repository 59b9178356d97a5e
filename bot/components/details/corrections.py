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
    "lv": r"nevis jau|nevis|ne jau|ne|nav|nebija",
    "lt": r"o ne|ne|nebe|vietoj|vietoje|nebuvo",
    "et": r"mitte|ei ole|pole|polnud",
    "hu": r"nem|ne|es nem|megsem|megse",
}
# Straight after it.
INSTEAD = {
    "en": "", "lv": r"vieta|negribu|nevajag|neder", "lt": r"nenoriu|nereikia|netinka",
    "et": r"asemel|ei taha|ei soovi|ei sobi", "hu": r"helyett|nem kell|nem kerek|nem jo",
}  # fmt: skip
# At the beginning of a message, before the value that is right.
NO = {
    "en": r"no|nope|sorry|wait|my (?:mistake|bad)|wrong|oops|actually",
    "lv": r"ne|nea|pag|pagaid\w*|nepareizi|kludijos|atvainojos|piedod\w*",
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
    "en": r"i meant?|i mean|actually|rather|make (?:it|that)|correction|change (?:it|that) to"
    r"|should be",
    "lv": r"labojums|precizak|pareizak sakot|drizak|labak|tomer|domaju|domats|bija domats"
    r"|gribeju teikt|jabut|izlabo\w*(?: uz)?",
    "lt": r"tiksliau|pataisymas|geriau|verciau|vis delto|turejau omeny|noriu pasakyti|turi buti"
    r"|pataisyk\w*",
    "et": r"oigemini|parandus|hoopis|pigem|ikkagi|motlesin|tegelikult|peab olema|paranda\w*",
    "hu": r"pontosabban|javitas|akarom mondani|vagyis|inkabb|hanem|megis|ugy ertem|valojaban"
    r"|javits\w*",
}
# Between a value and the one that takes its place: "2021, no hang on, 2022".
BETWEEN = {
    "en": r"sorry|wait|hang on|hold on|actually|i mean|i meant|scrap that|rather|correction"
    r"|oops|whoops|make (?:that|it)|should be|should have been|my bad|my mistake|strike that"
    r"|or rather|(?:was|is) (?:wrong|a mistake)",
    "lv": r"pag|pagaid\w*|tomer|drizak|pareizak sakot|precizak|atvaino\w*|piedod\w*|kludij\w*"
    r"|domaju|gribeju teikt|jabut|vajag|labak",
    "lt": r"oi|palauk\w*|tiksliau|atsiprasau|suklyd\w*|supainio\w*|vis delto|visgi|turejau omeny"
    r"|geriau|turi buti|norejau pasakyti",
    "et": r"oota\w*|tegelikult|siiski|hoopis|vabandust|oigemini|tahendab|pigem|ikkagi|peab olema"
    r"|peaks olema|motlesin",
    "hu": r"bocs\w*|varj\w*|inkabb|megis|pontosabban|illetve|javit\w*|akarom mondani"
    r"|akartam mondani"
    r"|vagyis|helyesebben|jaj|azaz|marmint",
}
# "I said Ireland but it was …": what was said before is wrong.
SAID = {
    "en": r"i (?:said|wrote|put|typed|entered)", "lv": r"(?:teicu|uz?rakstiju|ieliku|ievadiju"
    r"|ierakstiju)",
    "lt": r"(?:sakiau|pa?rasiau|irasiau|ivedziau)", "et": r"(?:utlesin|kirjutasin|panin"
    r"|sisestasin)",
    "hu": r"(?:mondtam|irtam|beirtam|megadtam)",
}  # fmt: skip
# What may stand between "no" and the right value: "2021, no it was in 2022".
SMALL = (
    r"sorry|it's|its|it|was|is|the|a|an|az|tas|ta|bija|tai|buvo|see|oli|on|volt|from|in|by"
    r"|at|ar|su|no|tomer|siiski"
)
BUT = {"en": "but", "lv": "bet", "lt": "bet|o", "et": "aga|kuid", "hu": "de|pedig"}
# "change the country to …": what follows is right.
CHANGE = {
    "en": r"(?:change|correct|fix|amend|update|switch|set)\s+(?:\w+\s+){0,4}to\s+$",
    "lv": r"(?:izlabo|nomain|pielabo)\w*\s+(?:\w+\s+){0,4}uz\s+$",
    "lt": r"(?:pataisy|pakeis|keis|istaisy)\w*\s+(?:\w+\s+){0,4}i\s+$",
    "et": r"(?:paranda|muut|muuda|vaheta)\w*\s+(?:\w+\s+){0,4}$",
    "hu": r"(?:javits|modosits|valtoztass|cserel|ird at)\w*\s+(?:\w+\s+){0,4}$",
}
# "change 2021 to 2022".
TO = {"en": "to", "lv": "uz", "lt": "i", "et": r"asemele|vastu", "hu": "-"}
CHANGED = {
    "en": r"(?:change|correct|switch|swap|amend)", "lv": r"(?:nomain|izlabo|main)\w*",
    "lt": r"(?:pakeis|keis|pataisy)\w*", "et": r"(?:muuda|vaheta|paranda)\w*", "hu": r"(?!)",
}  # fmt: skip
# What may stand between "rather" and a value: "inkább legyen a platina", "drīzāk ņemšu zeltu".
VERBS = (
    r"(?:legyen|kerek|kernek|kernem|vennem|nemsu|nemsim|nemam|lieciet|liec|liekam|gribu|imsiu"
    r"|imam|imciau|rasykit\w*"
    r"|noreciau|butu|votan|votaks|votame|oleks|teen|panen|take|have|go for|go with|say|im on"
    r"|pay by|pay with)"
)
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
    r"(?:\s+(?:it|it's|its|that|this|was|is|the|in|tas|ta|bija|ir|tai|buvo|yra|see|oli|on|ez|az"
    r"|a|volt))+\s+"
)
MAX_BETWEEN = 24  # characters from a marker to its value: "not the ", "nem a "
MUST_BE, MOST_WORDS = ("should be", "jabut", "turi buti", "peab olema"), 6
MAX_LEAD = 45
MOST_BETWEEN = 40
AND = r"[.!,;]?\s+(?:and|un|ir|ja|es)\b"  # begins something else
ARTICLE = r"(?:\s+(?:the|a|az|by|in|from|on|see|ar|no|is|su|ta|tas|it|of|to))?"


def mark_corrections(reading: Reading) -> None:
    """Give the roles, and add the marker."""
    values = [d for d in sorted(reading.found, key=lambda d: d.start) if d.entity in CORRECTABLE]
    if not values:
        return
    if marker := _mark_wrong(reading, values):
        _add_marker(reading, marker, LIKELY)
    elif (marker := _mark_replaced(reading, values)) or (marker := _mark_right(reading, values)):
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


def _mark_replaced(reading: Reading, values: list[Detail]) -> tuple[int, int] | None:
    """Mark a value and the one that takes its place: "2021, no hang on, 2022"."""
    for i, wrong in enumerate(values):
        right = next((d for d in values[i + 1 :] if d.entity == wrong.entity), None)
        if right is None or right.start - wrong.end > MOST_BETWEEN or right.value == wrong.value:
            continue
        between = reading.plain[wrong.end : right.start]
        marker = _BETWEEN[reading.language].search(between)
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
            wrong = _WRONG[reading.language].search(reading.plain, 0, detail.start)
            if found.group().startswith(MUST_BE) and len(reading.words) > MOST_WORDS and not wrong:
                continue  # "the invoice should be in the name of …"
            detail.role = "right"
            return found.span(1 if found.group(1) else 2)
        changed = _CHANGE[reading.language].search(reading.plain, 0, detail.start)
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
    language: re.compile(rf"(?<!\w)({words}){ARTICLE}\s+(?=\S*$|$)|(?<!\w)({words}){ARTICLE}\s+$")
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
_SAID = {language: re.compile(rf"\b{words}\b") for language, words in SAID.items()}
_BUT = {language: re.compile(rf"\b({words})\b") for language, words in BUT.items()}
_TO = {
    language: re.compile(
        rf"\W+(?:{words})\s+(?:the\s+|a\s+"
        rf"|an\s+)?"
    )
    for language, words in TO.items()
}
_CHANGED = {
    language: re.compile(rf"\b{words}\s+(?:\w+\s+){{0,4}}$") for language, words in CHANGED.items()
}
_CHANGE = {language: re.compile(rf"\b{words}") for language, words in CHANGE.items()}
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
        rf"(?<!\w)({words})(?:\s+{VERBS})?{ARTICLE}:?\s+$"
        rf"|(?<=[.,;…] )({NO[language]})[,:]{ARTICLE}\s+(?:canon\s+)?$"
    )
    for language, words in RATHER.items()
}
