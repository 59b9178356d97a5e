"""Dealers and companies: known shops, and names that the message says to be one.

`bot/data/dealers.txt` holds shops that customers name. Any other name is taken only after a word
for shop or dealer, in quotation marks after one, or as a capitalised name after "from" or "at".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.components.details.nationals import is_people
from bot.components.details.places import is_place
from bot.components.details.reading import LIKELY, MAYBE, SURE, Reading, Word
from bot.components.folding import fold

FILE = Path(__file__).resolve().parents[2] / "data" / "dealers.txt"
# What a known name may end in: "Photopointist", "Rajalánál", "Fotoplustól", "Krāsu servisā".
INFLECTION = r"(?:[-'’]?[a-z]{1,5})?"
NO_DIMINUTIVE = r"(?!it[aeiu])"  # "Foto Kastīte" is another shop than Fotokaste
UPPER = "A-ZĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲÄÖÕÜÁÉÍÓÚŐŰÅØ"
NAME = rf"(?<!\w)[{UPPER}][\w&.'’-]*"
NAMES = rf"({NAME}(?:\s(?:(?:&|and|un|ir|ja|és|da|de|del|di|van|von|und|et|y)\s)?{NAME}){{0,3}})"
QUOTED = r"[\"“”„«»']([^\"“”„«»'\n]{2,40})[\"“”„«»']"
SHOP = (
    r"(?:\w{0,12}shop|store|dealer|diler\w*|dyler\w*|reseller|retailer|seller|\w{0,12}veikal\w*"
    r"|tirgotaj\w*|izplatitaj\w*|pardevej\w*"
    r"|\w{0,12}parduotuv\w*|atstov\w*|pardavej\w*|prekiautoj\w*|\w{0,12}pood\w*|\w{0,12}poe"
    r"|\w{0,12}poest|\w{0,12}poes|edasimuuja\w*|muuja\w*|kauplus\w*"
    r"|bode\w{0,3}|bodit\w{1,4}|krautuv\w*|butik\w{0,4}|salons?|salona|salone|salonas|outlet"
    r"|aruhaz\w*"
    r"|\w{0,12}bolt\w*|uzlet\w*|kereskedo\w*|markakereskedo\w*|elado\w*|szakuzlet\w*)"
)
CALLED = r"(?:called|named|sauc\w*|nosaukum\w*|vadin\w*|pavadinim\w*|nimega|nimeks|nimi|neve|nevu)"
LINK = (
    r"(?:\s?[:,-])?\s+(?:(?:is|was|it's|name|ir|bija|yra|buvo|on|oli|a|az|" + CALLED + r")\s+){0,3}"
)
# In quotation marks a name is a shop's also after "a local place" and before the word for shop.
A_SHOP = re.compile(rf"\b{SHOP}\b")
LOOSELY = rf"(?:{SHOP}|places?|koht\w*|koha\w*|viet\w*|hely\w*|firma\w*)"
SHOP_QUOTED = re.compile(rf"\b{LOOSELY}(?:,?\s\w+)?{LINK}{QUOTED}|{QUOTED}\s+(?:\w+\s)?{SHOP}\b")
FROM_QUOTED = re.compile(rf"\b(?:from|at|no|is|pas|pie|a|az)\s+{QUOTED}")
AFTER_SHOP = re.compile(rf"\b{SHOP}{LINK}")
# "a shop in Porto called Casa da Lente"; "a Zoom Kuckó nevű boltban".
SHOP_CALLED = re.compile(
    rf"\b{SHOP}\b[^.!?\n]{{0,30}}?\s{CALLED}\s+(?:(?:is|was|ir|bija|yra|buvo|on|oli|a|az)\s+)?"
)
# The same where the name has no capital: "a shop called snap happy", "veikals saucās gaismas bode".
LOWER_CALLED = re.compile(
    rf"\b{SHOP}\b[^.!?\n]{{0,30}}?\s(?:called|named|sauc\w*|ar nosaukumu|vadin\w*|pavadinimu|nimega"
    r"|nimeks oli|neve|nevu)\s+(?:(?:is|was|ir|bija|buvo|on|oli|a|az)\s+)?"
)
MOST_WORDS = 4
STOPS = frozenset(
    ("in", "on", "at", "and", "last", "when", "where", "it", "i", "un", "kur", "es", "ir", "kai",
    "ja",
     "kus", "ma", "ahol", "meg", "pirms", "pries", "from", "back", "about", "sometime", "but",
     "or", "not", "no", "nem", "ne", "nav", "nera", "pole",
     "ei", "already", "mar", "jau", "vairs", "nebe", "i", "we", "mes", "neatceros", "nezinu",
     "neprisimenu", "nezinau")
)  # fmt: skip
# "úgy hívták a boltot, hogy fényvár", "poe nimi oli fotomaa", "veikalu sauca par gaismu".
SAID_NAME = re.compile(
    r"\b(?:ugy hiv\w+ (?:az? )?\w*(?:bolt|uzlet)\w*,? hogy|(?:poe|poodi|kaupluse) nim(?:i"
    r"|eks) (?:oli|on)"
    r"|veikal\w* sauc\w* par|parduotuv\w* (?:vardu|pavadinimas)(?: buvo)?|shop by the name of)\s+"
)
# "parduotuveje foto pasaulis": in small letters only what sounds like a shop for pictures.
LOWER_AFTER = re.compile(
    rf"\b{SHOP}\s+(?=(?:foto|photo|kamera|camera|digi|pixel|video)\w*\s[a-z]{{3,}}\s*(?:[,.;]|$))"
)
# "Foto Pasaulis parduotuvėje", "Gaismas Nams veikalā".
NAME_BEFORE = re.compile(
    rf"{NAMES}\s+(?:parduotuv|veikal|pood|poest|poes|kauplus|bolt|üzlet|shop|store)\w{{0,5}}\b"
)
NAMED_SHOP = re.compile(rf"{NAMES}\s+nev[uű]\s+\w*(?:bolt|üzlet|uzlet|kereskedés)")
BEFORE_SHOP = re.compile(
    r"\s(?:shop|store|bolt\w*|uzlet\w*|veikal\w*|parduotuv\w*|pood\w*|poe\w*|kauplus\w*)\b"
)
FROM = {
    "en": re.compile(r"\b(?:from|at|dealer)\s+"),
    "lv": re.compile(r"\b(?:no|pie)\s+"),
    "lt": re.compile(r"\b(?:is|pas)\s+"),
}
BOUGHT = re.compile(
    r"\b(?:bou\w+|purchas\w*|got|ordered|pirk\w*|nopirk\w*|pasut\w*|isigij\w*|came|comes|sourced"
    r"|uzsak\w*|pirkau|ost\w*"
    r"|tellit\w*|vett\w*|vasarol\w*|rendel\w*|dealer)\b"
)
THATS = re.compile(
    r"\b(?:that'?s|it'?s|it is|was|were|tas bija|tas ir|tai buvo|buvo) (?:from|at|no|is)\b"
)
# Shops that are everyday words as well; the first are never shops.
EVERYDAY = re.compile(
    r"(?:(senuk(?:as|o|ui|a|e|u)|megapixels?)$|(?:tripod|overall|saturn|megapixel|klick|power"
    r"|best buy|on[\s-]?off"
    r"|komplett|varl(?:e|es|ei|iu|ems|ese|yte)$"
    r"|argos|pigu|senukai))"
)
ALONE, APART = re.compile(r"\s*(?:[,.;]|\d|$)"), re.compile(r"(?:^|[,;:])\s*$")
FROM_BEFORE = re.compile(r"\b(?:from|at|off|via|through|on|no|pie|is|pas|veikala|a|az|poest)\s+$")
IN_NAME_OF = re.compile(r"\s+(?:neveben|nimel|varda)\b")  # "Kis Anna nevében": a person
FROM_OLD = re.compile(r"\bis\s+$")
ESTONIAN_PLACE = re.compile(r"(?:ist|st|lt|is|s)$")
LITHUANIAN_PLACE = re.compile(r"(?:[eo]je?|yje?|uose?)$")
NO_SHOPS = frozenset(("canon", "cps", "eos"))
WEAKENED = {"k": "[kg]", "p": "[pb]", "t": "[td]"}  # Estonian: Kameranurk, Kameranurgast
ENDS = {
    "et": re.compile(r"(?:ist|st|lt)$"),
    "hu": re.compile(r"[-]?(?:tól|től|tol|ból|ből|bol|nál|nél|nal|nel|ban|ben)$"),
}
NAME_AT = re.compile(NAMES)

FORM = (
    r"(?:SIA|UAB|MB|IĮ|VšĮ|VSI|VsI|OÜ|OU|AS|MTÜ|MTU|FIE|IK|AB"
    r"|Kft|Bt|Zrt|Nyrt|Kkt|Ltd|Limited|LLP|LLC|Inc|GmbH|Oy|Oyj|Sp\. z o\.o|ev|e\.v|EV)"
)
LEGAL = re.compile(rf"\b(?:{FORM})\b\.?", re.IGNORECASE)
PREFIX_FORM = r"(?:SIA|UAB|MB|IĮ|VšĮ|VSI|VsI|OÜ|OU|AS|MTÜ|MTU|FIE|IK|AB)"
WORD = rf"(?<!\w)[{UPPER}0-9][\w&.'’-]*"
RUN = rf"{WORD}(?:\s(?:(?:&|and|un|ir|ja|és|es)\s)?{WORD}){{0,4}}"
COMPANY_QUOTED = re.compile(rf"\b{PREFIX_FORM}\s+{QUOTED}")
COMPANY_PREFIX = re.compile(
    rf"\b{PREFIX_FORM}\s+({RUN}(?:\s[^\W\d_]+){{0,2}}(?=\s*(?:[,.;]|$))|{RUN})"
)
COMPANY_SUFFIX = re.compile(rf"({RUN})(?:\s+{FORM}\b\.?|,\s+(?:UAB|MB|SIA)\b(?=\s*(?:$|[.;])))")
COMPANY_LOWER = re.compile(
    r"\b(?:sia|uab|mb|oü|ou|mtü|vši)\s+([a-zà-ž]\w+(?:\s[a-zà-ž]\w+)?)(?=\s*(?:[,.;]|$))"
)
SENTENCE_ENDS = re.compile(rf"(?<=\w{{3}})\.\s+(?=[{UPPER}])")
PREFIXED_AT_END = re.compile(rf"[{UPPER}]\w+ (?:SIA|UAB|MB|IĮ|VšĮ)")
COMPANY_LOWER_SUFFIX = re.compile(
    r"(?:^|[,:]\s*|\b(?:firma|cég|company|nimi on|is|called|yra|ir|az?)\s)(?!\w*\s?(?:ne"
    r"|not)\s)((?:(?:on|is|yra|ir)\s)?\w+"
    r"(?:\s(?:(?:ja|and|un|ir|és|es|&)\s)?(?!(?:ja|and|un|ir|és)\s)\w+){0,2}\s(?:kft|bt|zrt|oü|ou|ltd|gmbh|sia"
    r"|uab))\b\.?",
    re.IGNORECASE,
)
FIRM_CALLED = re.compile(
    r"\b(?:firma\w*|company|firm|business|uznemum\w*|imone\w*|ettevot\w*|ceg\w*)"
    r"(?:\s(?:name|nosaukum\w*|pavadinim\w*|nimi|neve))?"
    r"(?:\s+[\"“”„«'](?P<quoted>[^\"“”„«»'\n]{2,40})[\"“”„»']|\s*:\s+|\s+(?:is|called|ir|sauc"
    r"|yra|on)\s+)"
)
# What leads to a firm's name and is none of it: "company is", "a", "Esam", "Mes esame".
FIRM_WORD = re.compile(
    r"^(?:(?:firm\w*|compan\w*|business|uzņēmum\w*|uznemum\w*|įmon\w*|imon\w*|ettevõt\w*|ettevot\w*"
    r"|cég\w*|ceg\w*|my|our|mans|mūsu|musu|mano|mūsų|mu|meie|a|az|is|are|was|we|we're|i|am|i'm"
    r"|from|for|at|by"
    r"|the|it's|its|ir|esam|esmu|mēs|mes|es|no|pie|esame|esu|aš|as|iš|yra|oleme|olen|ma|on|nimi"
    r"|name|called"
    r"|named|neve|nevem|vagyok|vagyunk|mi|én|en|and|un|és|ja|hello|hi|labdien|sveiki|tere|szia"
    r"|sauc|saucas"
    r"|vadinasi|of|in|to|per|via|represent|pārstāvu|parstavu|atstovauju|esindan|képviselem)\s+)+",
    re.IGNORECASE,
)


SELLER_BEFORE = re.compile(r"\b(?:from|at|off|no|pie|is|pas|kauplusest|firmast)\s+$")
SELLER_AFTER = re.compile(r"-?(?:tol|bol|nal|nel|ben|ban|st|ist|lt)(?!\w)")
SITE = re.compile(
    r"(?<![\w.@/-])(?!canon)([a-z0-9][a-z0-9-]{1,30}\.(?:lv|lt|ee|hu|com|de|pl|fi|se|at|cz|eu"
    r"|co\.uk))(?![\w@/])"
)
IT_WAS = re.compile(
    r"[:,–—-]\s+(?:it was|it's|that was|tas bija|tur bija|tai buvo|ten buvo|see oli"
    r"|seal oli|ez a|az a|ott a)?\s*"
)


def find_dealers(reading: Reading) -> None:
    """Find dealers. Known ones have the list's spelling, others their own."""
    for pattern, name in _known():
        for match in pattern.finditer(reading.plain):
            if reading.free(*match.span()) and not _is_everyday(reading, match):
                reading.add("dealer", name, *match.span(), SURE)
    for pattern, sure in ((SHOP_QUOTED, SURE), (FROM_QUOTED, LIKELY)):
        for match in pattern.finditer(reading.plain):
            group = match.lastindex or 0
            if reading.free(*match.span(group)):
                name = reading.clean[slice(*match.span(group))].strip()
                reading.add("dealer", name, *match.span(group), sure)
    if not any(detail.entity == "dealer" for detail in reading.found):
        _find_unknown(reading)


def names_shop(reading: Reading) -> bool:
    """Tell whether a text names a shop of the list."""
    return any(
        not _is_everyday(reading, match)
        for pattern, _ in _known()
        for match in pattern.finditer(reading.plain)
    )


def _is_everyday(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether what a shop is called is only a word here: "my tripod", "45 megapixels"."""
    word = EVERYDAY.match(match.group())
    if not word or (reading.clean[match.start()].isupper() and not _begins(reading, match.start())):
        return False
    if word.group(1):
        # "iš senukų": nobody buys from the old men.
        return not (word.group(1) == "senuku" and FROM_OLD.search(reading.plain, 0, match.start()))
    if BEFORE_SHOP.match(reading.plain, match.end()):
        return False
    if ALONE.match(reading.plain, match.end()) and APART.search(reading.plain, 0, match.start()):
        return False  # "R6, senukai, 2021"
    ends = {"et": ESTONIAN_PLACE, "hu": ENDS["hu"], "lt": LITHUANIAN_PLACE}.get(reading.language)
    before = FROM_BEFORE.search(reading.plain, 0, match.start())
    return not before and not (ends and ends.search(match.group()))


def _begins(reading: Reading, start: int) -> bool:
    """Tell whether a sentence begins here, so that a capital says nothing."""
    before = reading.clean[:start].rstrip()
    follows = not ALONE.match(reading.plain, start + len(_word_at(reading, start)))
    return (not before or before[-1] in ".!?") and follows


def _word_at(reading: Reading, start: int) -> str:
    found = re.compile(r"[\w-]+").match(reading.plain, start)
    return found.group() if found else ""


def _find_unknown(reading: Reading) -> None:
    if _find_called(reading):
        return
    if A_SHOP.search(reading.plain):
        for match in IT_WAS.finditer(reading.plain):
            if _add_name(reading, match.end(), MAYBE):
                return
    for match in SITE.finditer(reading.plain):
        if reading.free(*match.span()):
            name = reading.clean[match.start() : match.end()]
            reading.add("dealer", name, *match.span(), MAYBE)
            return
    bought = BOUGHT.search(reading.plain) or reading.has("product") or THATS.search(reading.plain)
    if bought and (prepositions := FROM.get(reading.language)):
        for match in prepositions.finditer(reading.plain):
            if _add_name(reading, match.end(), MAYBE):
                return
    if bought and reading.language in ENDS:
        _find_inflected(reading)


def _add_lower(reading: Reading, start: int) -> bool:
    """Add a name in small letters that is said to be a shop's, as far as it goes."""
    words: list[Word] = []
    for position, word in enumerate(reading.words):
        if word.start < start:
            continue
        apart = words and reading.plain[words[-1].end : word.start].strip()
        if apart or not reading.free(word.start, word.end) or len(words) == MOST_WORDS:
            break
        if is_place(reading, position) or word.key in STOPS or word.key[0].isdigit():
            break
        words.append(word)
    if not words or words[0].start > start + 1 or words[0].key in NO_SHOPS:
        return False
    span = words[0].start, words[-1].end
    reading.add("dealer", reading.clean[slice(*span)], *span, MAYBE)
    return True


def _find_called(reading: Reading) -> bool:
    """Find the name that is said to be a shop's: "a shop in Porto called …"."""
    for match in LOWER_CALLED.finditer(reading.plain):
        if reading.clean[match.end() : match.end() + 1].islower() and _add_lower(
            reading, match.end()
        ):
            return True
    for pattern in (SAID_NAME, LOWER_AFTER):
        for match in pattern.finditer(reading.plain):
            start = match.end()
            if reading.clean[start : start + 1].isupper():
                if _add_name(reading, start, LIKELY):
                    return True
            elif _add_lower(reading, start):
                return True
    named = [match.end() for p in (AFTER_SHOP, SHOP_CALLED) for match in p.finditer(reading.plain)]
    named += [match.start() for match in NAMED_SHOP.finditer(reading.clean)]
    for match in NAME_BEFORE.finditer(reading.clean):
        first = reading.clean[: match.start()].rstrip()
        begins = not first or first[-1] in ".!?"
        words = reading.plain[slice(*match.span(1))].split()
        people = any(is_people(word, reading.language) for word in words)
        if not people and (not begins or len(words) > 1):
            named.append(match.start())
    return any(_add_name(reading, start, LIKELY) for start in named)


def _find_inflected(reading: Reading) -> None:
    """Find a capitalised name in the case for "from" or "at": "Fotokastest", "Tripontnál"."""
    ending = ENDS[reading.language]
    for match in NAME_AT.finditer(reading.clean):
        before = reading.clean[: match.start()].rstrip()
        if not before or before[-1] in ".!?" or not ending.search(match.group()):
            continue
        if _add_name(reading, match.start(), MAYBE):
            return


def _add_name(reading: Reading, start: int, sure: float) -> bool:
    """Add the capitalised name at a position as a dealer, unless it is a place or taken."""
    match = NAME_AT.match(reading.clean, start)
    if not match or not reading.free(*match.span()) or IN_NAME_OF.match(reading.plain, match.end()):
        return False
    if reading.plain[slice(*match.span())].split()[0] in NO_SHOPS:
        return False
    position = next((i for i, w in enumerate(reading.words) if w.start >= start), None)
    if position is None or is_place(reading, position) or len(match.group()) < 3:
        return False
    name = _without_places(reading, match).rstrip(".,'’- ")
    value = ENDS[reading.language].sub("", name) if reading.language in ENDS else name
    reading.add("dealer", value, match.start(), match.start() + len(name), sure)
    return True


def _without_places(reading: Reading, match: re.Match[str]) -> str:
    """Return the name up to a place that follows it: "Fotopoint" of "Fotopoint Viljandis"."""
    for position, word in enumerate(reading.words):
        if match.start() < word.start < match.end() and is_place(reading, position):
            return reading.clean[match.start() : word.start]
    return match.group(1)


def find_listed_dealers(reading: Reading) -> None:
    """Find a name by itself in a list of a product's details: "R6, Digiexpert, 2023"."""
    others = {d.entity for d in reading.found} & {"product", "serial", "date", "country"}
    if reading.has("dealer") or len(others) < 2:
        return
    start = 0
    for piece in reading.clean.split(","):
        stripped = piece.strip(" .;")
        position = start + piece.find(stripped)
        if start and NAME_AT.fullmatch(stripped) and _add_name(reading, position, MAYBE):
            return
        start += len(piece) + 1


@cache
def _known() -> list[tuple[re.Pattern[str], str]]:
    patterns = [(_pattern(name), dealer) for name, dealer in listed()]
    return sorted(patterns, key=lambda item: -len(item[0].pattern))


def listed() -> Iterator[tuple[str, str]]:
    """Yield each name of a shop of the list, and the spelling that the list gives the shop."""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            names = line.split("|")
            yield from ((name, names[0]) for name in names)


def _pattern(name: str) -> re.Pattern[str]:
    """A known name in any case: its last word without its last vowel or "s", and an ending."""
    key = fold(name.lower())
    if len(key) < 5 or not key[-1].isalpha() or "." in key:
        return re.compile(rf"(?<![\w.@/-]){_any_y(key)}(?:[-'’]?[a-z]{{1,4}})?(?![\w@])")
    stem = key.rstrip("s")
    stem = stem[:-1] if stem[-1] in "aeiou" else stem
    body = _any_y(stem).replace(r"\ ", r"[\s-]?")
    if stem == key and stem[-1] in WEAKENED:
        body = body[:-1] + WEAKENED[stem[-1]]
    body = re.sub(r"^(foto|photo|kamera|digi|media)(?=[a-z])", r"\1[\\s-]?", body)
    ending = re.escape(key[len(stem) :])
    return re.compile(
        rf"(?<![\w.@/-]){body}{NO_DIMINUTIVE}(?:{ending}|[a-z])?{INFLECTION}(?:\.(?:lv|lt|ee|hu"
        rf"|com))?(?![\w@])"
    )


def _any_y(key: str) -> str:
    """Return a pattern for a name in which "y" may be read as "u", as in Estonian texts."""
    return re.escape(key).replace("y", "[yu]")


def find_companies(reading: Reading) -> None:
    """Find companies by their legal form: "SIA Zibsnis", "Valguskoda OÜ", "Kovács Fotó Kft."."""
    named: list[tuple[int, int]] = []
    for match in COMPANY_QUOTED.finditer(reading.clean):
        _add_company(reading, *match.span(), SURE)
    for match in FIRM_CALLED.finditer(reading.plain):
        if match["quoted"]:
            _add_company(reading, *match.span("quoted"), LIKELY)
        elif name := NAME_AT.match(reading.clean, match.end()):
            named.append(name.span())
    for match in COMPANY_SUFFIX.finditer(reading.clean):
        form = re.match(PREFIX_FORM, match.group())
        if not form:
            _add_company(reading, *match.span(), SURE)
    for match in COMPANY_PREFIX.finditer(reading.clean):
        _add_company(reading, *match.span(), SURE)
    for span in named:
        _add_company(reading, *span, MAYBE)
    for pattern in (COMPANY_LOWER, COMPANY_LOWER_SUFFIX):
        for match in pattern.finditer(reading.clean):
            start = match.start(1) if pattern is COMPANY_LOWER_SUFFIX else match.start()
            _add_company(reading, start, match.end(), MAYBE)
    _sold_by(reading)


def _sold_by(reading: Reading) -> None:
    """Take a firm that something was bought from for the dealer: "from Camera Kft"."""
    if not (BOUGHT.search(reading.plain) or reading.has("product")) or reading.has("vat_number"):
        return
    for company in [d for d in reading.found if d.entity == "company"]:
        before = SELLER_BEFORE.search(reading.plain, 0, company.start)
        after = reading.language in ENDS and SELLER_AFTER.match(reading.plain, company.end)
        if (before or after) and not reading.asked:
            known = next((n for p, n in _known() if p.match(reading.plain, company.start)), None)
            reading.remove(company)
            value = known or company.value
            reading.add("dealer", value, company.start, company.end, LIKELY)


def _add_company(reading: Reading, start: int, end: int, sure: float) -> None:
    text = reading.clean[start:end]
    if sentence := SENTENCE_ENDS.search(text):
        end = start + sentence.start()  # "SIA Sudraba Lapsa. Vai …"
        text = reading.clean[start:end]
    if PREFIXED_AT_END.fullmatch(text) and (after := NAME_AT.match(reading.clean, end + 1)):
        text = reading.clean[start : after.end()]  # "Esam SIA" and its name
        end = after.end()
    if word := FIRM_WORD.match(text):
        start, text = start + word.end(), text[word.end() :]
    text = text if re.search(r"\b(?:Kft|Bt|Zrt|Nyrt|Kkt|o\.o)\.$", text) else text.rstrip(".,")
    if not re.search(r"[^\W\d_]{2}", LEGAL.sub("", text)):
        return  # "25 MB", "AB 1234 5678"
    if reading.free(start, start + len(text)):
        reading.add("company", text, start, start + len(text), sure)
