"""Numbers that are meant as points: with the word for points, or where levels are spoken of."""

from __future__ import annotations

import re

from bot.components.details.choices import LEVEL
from bot.components.details.number_words import numbers_in_words
from bot.components.details.reading import LIKELY, MAYBE, SURE, Reading

NAMED = r"points?|pts?|punkt\w*|task\w*|tsk\.?|pont\w{0,5}"
POINTS = rf"(?:{NAMED}|p)"
# "1,700", "1 700", "1.700", "1700", "2k", "2 tūkst."
FIGURE = r"\d{1,3}(?:[\s\u00a0.,’']\d{3})+|\d{1,6}"
THOUSAND = r"(?:k\b|thousand|tukst\w*\.?|tuks\w*\.?|tuhat\w*|tuhand\w*|ezer\w*)"
UNITS = {
    1: "one|viens|viena|vienas|vieni|vienu|uks|uhe|egy",
    2: "two|divi|divus|diviem|divu|du|dvi|dvieju|dviem|kaks|kahe|ket|ketto",
    3: "three|tris|trim|triju|tri|triju|kolm|kolme|harom",
    4: "four|cetri|cetrus|cetriem|cetru|keturi|keturis|keturiu|neli|nelja|negy",
    5: "five|pieci|piecus|pieciem|piecu|penki|penkis|penkiu|viis|viie|ot",
    6: "six|sesi|sesus|sesiem|sesu|sesis|kuus|kuue|hat",
    7: "seven|septini|septinus|septiniem|septyni|septynis|seitse|seitsme|het",
    8: "eight|astoni|astonus|astoniem|astuoni|astuonis|kaheksa|nyolc",
    9: "nine|devini|devinus|deviniem|devyni|devynis|uheksa|kilenc",
    10: "ten|desmit|desimt|kumme|kummne|tiz",
}
NUMBER_WORDS = {word: number for number, words in UNITS.items() for word in words.split("|")}
HUNDRED = r"(?:hundred|simt\w*|simts|sada|saja|szaz\w*)"
WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
WITH_WORD = re.compile(
    rf"(?<![\w.,/+-])(?:(?P<count>\d{{1,2}}[.,]\d(?=\s?{THOUSAND})"
    rf"|{FIGURE})?\s?(?P<thousand>{THOUSAND})?"
    rf"|(?P<word>{WORD})?\s?(?P<scale>{THOUSAND}|{HUNDRED}))(?:[\s-]*(?:cps"
    rf"|canon))?[\s-]*{POINTS}(?!\w)"
)
BEFORE_NUMBER = re.compile(
    rf"(?<!\w)(?:{NAMED})(?:\s(?:skait\w+|skaic\w+|arv|szam\w*|summa|total"
    rf"|balance))?[\s:=-]{{1,3}}(?:(?:is|are|ir|on|yra|man|mums|mul|meil|nekem|nekunk|van|turiu|turim|turime|kokku|kopa"
    rf"|tagad|praegu|most|dabar|i have|we have)\s){{0,3}}(?P<count>{FIGURE})(?![\w.,]\d|\w)"
)
ALONE = re.compile(
    rf"(?<![\w.,/+-])(?P<count>{FIGURE})\s?(?P<thousand>k\b"
    rf"|{THOUSAND})?(?:-?[a-z]{{1,4}})?(?![\w/@]|[.,]\d)"
)
CONTEXT = re.compile(
    r"\b(?:enough|missing|truksta|truks|trukst|puudu|hianyz\w*|pietiek|pietiks|uztenka|uzteks"
    r"|pakanka|piisa\w*|jatku\w*|eleg\w*|choose|pick"
    r"|izvele\w*|rinktis|valida|valas\w*|" + "|".join(f"{stem}\\w*" for stem in LEVEL) + r")\b"
)
HAVING = re.compile(
    r"\b(?:with|have|got|ve|only|having|ar|ir|tikai|turiu|turint|turedam\w*|turejau|esot|su|tik"
    r"|on|ainult|mul|van|csak)\s+(?:\w+\s)?$"
)
POINTS_AFTER = re.compile(rf"[\s-]*(?:cps\s|canon\s)?{POINTS}(?!\w)")
# "punktu mums ir vienpadsmit tūkstoši".
POINTS_BEFORE = re.compile(rf"(?<!\w)(?:{NAMED})(?:\s\w+){{0,3}}[\s:=-]{{1,3}}$")
LEAST_IN_WORDS = 100
DIGIT = re.compile(r"\d[\s.,]*$")
# "pusotrs tūkstotis punktu", "másfél ezer pont".
HALF_VALUES = {"one": 1500, "two": 2500}
HALF_WORDS = (
    r"(?:(?P<one>pusotr\w*|pusantr\w*|poolteist|pooleteise|masfel|one and a half"
    r"|a thousand and a half)"
    r"|(?P<two>divarpus|pustreci\w*|kaks ja pool|ket es fel|two and a half))"
)
HALVES = re.compile(rf"\b{HALF_WORDS}\s?{THOUSAND}\s+{POINTS}(?!\w)")
HALF_BEFORE = re.compile(rf"\b{HALF_WORDS}\s?$")
NOT_POINTS_BEFORE = re.compile(
    r"\b(?:iso|error|nr|no|code|room|hiba\w*|viga|klaida|kluda|kood\w*|kod\w*)[\s.:]*$"
)
MONEY = re.compile(
    r"\s?(?:€|eur(?:o\w{0,3})?\b|litu|latu|kroon\w*|forint\w*|rugo\w*|pounds?|dollars?|bucks?"
    r"|eir|£|\$|usd|ft\b|%|mm\b|diena|dien|paev|nap|day|year|gad|met"
    r"|aasta|ev)"
)
SEVERAL = re.compile(
    r"\b(?:several|few|many|vairak\w*|dazi\w*|keli\w*|keleta|mitu|moni|tobb|nehany|par)\s+$"
)
GROUP_BEFORE, GROUP_AFTER = re.compile(r"\d[\s-]$"), re.compile(r"[\s-]\d{2}")
LEAST, MOST = 10, 999_999
LEAST_BARE, MOST_BARE = 100, 50_000  # what anybody has
YEARS = range(1985, 2036)


def find_named_points(reading: Reading) -> None:
    """Find numbers with the word for points: "1,700 points", "2 tūkstoši punktu"."""
    for number in numbers_in_words(reading.plain, reading.language):
        after = POINTS_AFTER.match(reading.plain, number.end)
        if number.ordinal or number.value < LEAST_IN_WORDS:
            continue
        if not after:
            named = POINTS_BEFORE.search(reading.plain, 0, number.start)
            if named and reading.free(number.start, number.end):
                reading.add("points", number.value, number.start, number.end, LIKELY)
            continue
        counted = any(
            p.search(reading.plain, 0, number.start) for p in (HALF_BEFORE, SEVERAL, DIGIT)
        )
        if not counted and reading.free(number.start, after.end()):
            reading.add("points", number.value, number.start, after.end(), SURE)
    for match in HALVES.finditer(reading.plain):
        if reading.free(*match.span()):
            value = next(v for name, v in HALF_VALUES.items() if match[name])
            reading.add("points", value, *match.span(), SURE)
    for match in WITH_WORD.finditer(reading.plain):
        _add(reading, match, SURE)
    for match in BEFORE_NUMBER.finditer(reading.plain):
        _add(reading, match, SURE)


def find_bare_points(reading: Reading) -> None:
    """Find numbers that can only be points: "with 1500, what may I choose?"."""
    levels = any(d.entity == "tier" for d in reading.found) or CONTEXT.search(reading.plain)
    for match in ALONE.finditer(reading.plain):
        if _may_be_points(reading, match, bool(levels)):
            _add(reading, match, MAYBE)


def _may_be_points(reading: Reading, match: re.Match[str], levels: bool) -> bool:
    """Tell whether a bare number is one of points: "with 1500", beside levels "with 2000" too."""
    before, after = reading.plain[: match.start()], reading.plain[match.end("count") :]
    if NOT_POINTS_BEFORE.search(before):
        return False
    if MONEY.match(after) or before.rstrip().endswith(("€", "£", "$")):
        return False
    if GROUP_BEFORE.search(before) or GROUP_AFTER.match(reading.plain, match.end("count")):
        return False  # a part of a longer number in groups
    value = _value(match)
    if value is None or not LEAST_BARE <= value <= MOST_BARE:
        return False
    if levels:
        return value not in YEARS or bool(HAVING.search(before) or not before.strip())
    return bool(HAVING.search(before)) and value not in YEARS


def _add(reading: Reading, match: re.Match[str], confidence: float) -> None:
    value = _value(match)
    if value is None or not LEAST <= value <= MOST:
        return
    start = match.start("count") if match["count"] else match.start()
    if (match["count"] or "").startswith("0"):
        return  # a part of a longer number: "it begins with 0830"
    if not match["count"] and SEVERAL.search(reading.plain, 0, start):
        return  # "several thousand points"
    if "word" in match.re.groupindex and match["word"]:
        start = match.start("word")
    if reading.free(start, match.end()):
        reading.add("points", value, start, match.end(), confidence)


def _value(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    scale = groups.get("scale") or groups.get("thousand")
    factor = 1
    if scale:
        factor = 100 if re.match(HUNDRED, scale) else 1000
    if count := groups.get("count"):
        if re.fullmatch(r"\d{1,2}[.,]\d", count):
            return round(float(count.replace(",", ".")) * factor)
        return int(re.sub(r"\D", "", count)) * factor
    if not scale:
        return None
    return NUMBER_WORDS.get(groups.get("word") or "", 1) * factor
