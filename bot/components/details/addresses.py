"""E-mail addresses, VAT numbers, serial numbers and log-in codes, as they are typed."""

from __future__ import annotations

import re

from bot.components.details.reading import LIKELY, MAYBE, SURE, Reading

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
LINK = re.compile(r"(?:https?://|www\.)\S+")

# What follows the country's letters (European Union; GB is asked for too).
VAT_SHAPES = {
    "at": r"u\d{8}", "be": r"[01]?\d{9}", "bg": r"\d{9,10}", "cy": r"\d{8}[a-z]", "cz": r"\d{8,10}",
    "de": r"\d{9}", "dk": r"\d{8}", "ee": r"\d{9}", "el": r"\d{9}", "es": r"[a-z0-9]\d{7}[a-z0-9]",
    "fi": r"\d{8}", "fr": r"[a-z0-9]{2}\d{9}", "gb": r"(?:\d{12}|\d{9})", "hr": r"\d{11}",
    "hu": r"\d{8}", "ie": r"\d[a-z0-9]\d{5}[a-z]{1,2}", "it": r"\d{11}", "lt": r"(?:\d{12}|\d{9})",
    "lu": r"\d{8}", "lv": r"\d{11}", "mt": r"\d{8}", "nl": r"\d{9}b\d{2}", "pl": r"\d{10}",
    "pt": r"\d{9}", "ro": r"\d{2,10}", "se": r"\d{12}", "si": r"\d{8}", "sk": r"\d{10}",
}  # fmt: skip
VAT_CODED = re.compile(
    rf"(?<![\w])({'|'.join(VAT_SHAPES)})[\s-]?((?:u\s"
    rf"|[a-z])?\d[\da-z]?(?:[\s.-]?[\da-z]){{4,11}})(?!\w)"
)
VAT_WORD = r"(?:vat|pvn|pvm|kmkr|kmk|km|kaibemaksu\w*|afa\w*|adoszam\w*|kozossegi)"
VAT_BARE = re.compile(
    rf"\b{VAT_WORD}\b[^\d\n]{{0,25}}?(\d{{8}}-\d-\d{{2}}|\d(?:[\s-]?\d){{7,11}})(?![\w-])"
)
VAT_NEAR = re.compile(rf"\b{VAT_WORD}\b")

SERIAL = re.compile(r"(?<![\w.,+/@-])[a-z]{0,3}-?\d(?:[\s-]?\d){5,15}[a-z]{0,2}(?![\w@/]|[.,]\d)")
# Letters that stand apart from the digits: "AB 1234 5678", "xa 0012 3456"; no words.
LETTERS_BEFORE = re.compile(
    r"(?<![\w/.-])(?:([b-df-hj-np-tv-xz]{2,3}|x[a-z]|q[a-z])|[a-z]{1,3})\s$"
)
SERIAL_WORD = re.compile(
    r"(?:\bs[/\s]?n\b|\bser\b|\bseri\w*|\bszeri\w*|\bsorozat\w*|\bgyari\s?szam\w*|\bseeria\w*"
    r"|\bserij\w*)"
)
# Where a serial number stands: "on the bottom it says 44 1002 7781".
PLACE_WORD = re.compile(
    r"\b(?:bottom|underneath|kere all|kirjas|sticker|engraved|apaks\w*|uzlim\w*|korpus\w*"
    r"|apacio\w*|lipduk\w*"
    r"|dugn\w*|nugar\w*|dibena\w*|dibina|underside|base|under the|bajonet\w*|lens mount|baterij\w*"
    r"|battery|akumulator\w*|hatlap\w*|talp\w*|alul|alaln\w*|akupesa\w*|patarei\w*|tagakul\w*"
    r"|pohja\w*|kleebis\w*|aljan|matrica\w*|cimke\w*)\b"
)
NUMBER_WORD = re.compile(r"\b(?:number|numurs|numeris|nr|no|szam\w*|numbri\w*)\b")
NOT_SERIAL = re.compile(
    r"(?:\+|\b(?:tel|telef\w*|talrun\w*|mobil\w*|whatsapp|viber|phone|mob\w*|call|zvan\w*"
    r"|shutter|counter|count|error|klaid\w*|kluda\w*|hibauzenet|hiba\b|viga"
    r"|skamb\w*|helista\w*|hiv\w*|telo\w*"
    r"|cps[\s-]*(?:number|nr|no|numurs|numeris|numer\w*|szam\w*|kods?|kood|id)|account (?:number"
    r"|no)"
    r"|case|ticket|ref(?:erence)?|order|ugyszam\w*|lietas|bylos|juhtum\w*|taotluse|pieteikuma"
    r"|prasymo"
    r"|member\w*|biedr\w*|abonement\w*|nario\w*|naryst\w*|liikme\w*|tagsag\w*|klient\w*|customer"
    r"|invoice\w*|rekin\w*|saskait\w*|arve\w*|szamla\w*|reg[. ]*(?:nr|no|num\w*|kod\w*|kood\w*"
    r"|codes?)"
    r"|registrikood\w*|registr\w* (?:num\w*|nr|no)|iban|(?:imones|firmos)\s+kod\w*"
    r"|order (?:no|nr|num\w*|id)|tracking|parcel|pasutijum\w*|uzsakym\w*|tellimus\w*|rendeles\w*"
    r"|cegjegyz\w*|company (?:code|number)|personas\s?kod\w*|asmens\s?kod\w*|szemelyi\s?szam\w*"
    r"|passport|isikukood\w*))"
)  # fmt: skip
NOT_SERIAL_AFTER = re.compile(
    r"\s*-?(?:[eao]s\s+)?(?:szamu\s+)?(?:szaml|rendel|invoice|order|rekin|arve\b|saskait|clicks?"
    r"|shots|hiba|frames|photos|images|actuation|kadr|klops|klopsu|expo|kattint|nuotrauk|ispau"
    r"|paspaud|bilde|nospied|kep\b|kepet|votet|pilti|korda|reiz|kart)"
)
# "my number is 087 6541230, call me before noon".
CALL_AFTER = re.compile(
    r"\W{1,3}(?:(?:please|pls|just|you can|ludzu|prasau|prasom|palun"
    r"|kerem|var|galite|voite)\W+){0,2}"
    r"(?:call|ring|text|phone|give me a (?:call|ring)|whatsapp|(?:pie|at|uz|pa)?zvan\w*"
    r"|(?:pa|per|at)?skamb\w*|helista\w*|hivj\w*|hivhat\w*|hivn\w*|csorog\w*)\b"
)
# Letters and digits mixed in groups, after the word: "serial 2UD 0044 187".
MIXED = re.compile(
    rf"{SERIAL_WORD.pattern}[\s:.-]{{1,3}}(?:(?:number|no|nr|num\w+|szam\w*|is|ir|yra|on"
    rf"|az?)[\s:.]+){{0,2}}"
    r"((?=[a-z\d]*\d)[a-z\d]{2,6}(?:[\s-][a-z\d]*\d[a-z\d]*){1,3})(?!\w)"
)
FEWEST_DIGITS = 5
CODE = re.compile(
    r"(?<![\w.,+/:-])(?:\d{6}|\d{3}[\s-]\d{3}|\d\d([\s-])\d\d\1\d\d)(?![\w/:-]"
    r"|[.,]\d)"
)
CODE_WORD = re.compile(
    r"\b(?:code|kod\w*|kood\w*|pin|sms\w*|text (?:says|said)|texted|iszin\w*|zinut\w*|sonum\w*"
    r"|uzenet\w*)\b"
)
# "got 408 213": of a message of few words, in two groups.
RECEIVED = re.compile(
    r"\b(?:got|received|came|says?|sanem\w*|atnac\w*|atsut\w*|gavau|gavom|atejo|atsiunte|sain"
    r"|tuli|saadeti|kaptam|jott|kuldtetek|irja)\b"
)
MOST_WORDS_BY_CODE = 5
MONEY = re.compile(r"\s?(?:€|eur|euro|ft\b|huf|forint|£|\$)")
# What is counted or failed: "shutter count is 184000", "klaida 500417".
NO_CODE_BEFORE = re.compile(
    r"\b(?:shutter|count|error|iso|klaid\w*|kluda\w*|viga|veakood|hiba\w*|paast\w*|nospied\w*"
    r"|kadri|uzrakt\w*|uzraktas|zarszam\w*|exponal\w*|expo\w*|mileage|klops\w*|ekspozic\w*)"
    r"[^\d]{0,16}$"
)
NO_CODE_AFTER = re.compile(
    r"\s?(?:shutter|clicks?|frames?|shots?|actuations?|photos?|pictures?|images?|followers?|kadr\w*"
    r"|bilde\w*|foto\w*|nospied\w*|paspaud\w*|nuotrauk\w*|ekspo\w*|klops\w*|klopp\w*|klopsu"
    r"|paastiku\w*|pilt\w*|votet\w*|kep\w*|kattint\w*|expo\w*|klikk\w*|felvetel\w*|eir\w*"
    r"|eur\w*)\b"
)
GROUPED = re.compile(r"\d[\s-]$")  # "07911 123456"
NUMBER_NEAR = (SERIAL_WORD, NUMBER_WORD, PLACE_WORD)
ONLY = re.compile(r"\W*\d{3}[\s-]?\d{3}\W*")


def find_addresses(reading: Reading) -> None:
    """Find e-mail addresses (value in lower case); links are taken, and are nothing."""
    if "@" in reading.plain:
        for match in EMAIL.finditer(reading.plain):
            value = reading.clean[match.start() : match.end()].lower().rstrip(".")
            reading.add("email", value, match.start(), match.end(), SURE)
    for match in LINK.finditer(reading.plain):
        reading.take(*match.span())


def find_vat_numbers(reading: Reading) -> None:
    """Find VAT numbers: with the country's letters, or after the word for VAT.

    The value is in upper case without blanks; the letters are not made up where they are not
    typed. Whether the number is right is checked by the backend (python-stdnum).
    """
    for match in VAT_CODED.finditer(reading.plain):
        country, said = match.group(1), match.group(2)
        while " " in said and not _is_vat(country, said):
            said = said.rpartition(" ")[0]  # "EE 102 345 678 ja": a word follows
        start, end = match.start(), match.start(2) + len(said)
        if _is_vat(country, said) and reading.free(start, end):
            value = (country + re.sub(r"[\s.-]", "", said)).upper()
            near = VAT_NEAR.search(reading.plain[max(0, start - 30) : start])
            reading.add("vat_number", value, start, end, SURE if near else LIKELY)
    for match in VAT_BARE.finditer(reading.plain):
        if reading.free(*match.span(1)) and not PLACE_WORD.search(match.group()):
            value = re.sub(r"\s", "", match.group(1))
            reading.add("vat_number", value, *match.span(1), LIKELY)


def _is_vat(country: str, said: str) -> bool:
    return bool(re.fullmatch(VAT_SHAPES[country], re.sub(r"[\s.-]", "", said)))


def find_serials(reading: Reading) -> None:
    """Find serial numbers: 8 to 14 characters, mostly digits, upper case without blanks.

    Phone, membership, invoice and register numbers are told by the word before them. Groups of
    digits need a word for "serial number".
    """
    for match in MIXED.finditer(reading.plain):
        value = re.sub(r"[\s-]", "", match.group(1)).upper()
        mixed = not value.isdigit() and sum(c.isdigit() for c in value) >= FEWEST_DIGITS
        if mixed and 8 <= len(value) <= 14 and reading.free(*match.span(1)):
            reading.add("serial", value, *match.span(1), LIKELY)
    for match in SERIAL.finditer(reading.plain):
        start, end = match.span()
        value = re.sub(r"[\s-]", "", match.group()).upper()
        before = reading.plain[max(0, start - 40) : start]
        if not 8 <= len(value) <= 14 or not reading.free(start, end):
            continue
        other, named = _last(NOT_SERIAL, before[-30:]), _last(SERIAL_WORD, before[-30:])
        if reading.plain.startswith("#", start - 1) and not named:
            continue
        phone = not named and CALL_AFTER.match(reading.plain, end)
        if NOT_SERIAL_AFTER.match(reading.plain, end) or phone or (other and other >= named):
            reading.take(start, end)  # a number of another kind: no points either
            continue
        near = before[-30:] + " " + reading.plain[end : end + 30]
        named = named or any(_last(words, near) for words in NUMBER_NEAR)
        letters = LETTERS_BEFORE.search(reading.plain, 0, start) if named else None
        if letters and (letters.group(1) or reading.clean[letters.start() : start - 1].isupper()):
            text = reading.plain[letters.start() : start].strip().upper()
            if text not in ("NR", "NO", "SN", "S", "ID", "SZ"):
                start, value = letters.start(), text + value
        if named or not re.search(r"\s", match.group()):
            reading.add("serial", value, start, end, SURE if named else LIKELY)


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Return where the last match begins, counted from 1; 0 if there is none."""
    return max((match.start() + 1 for match in pattern.finditer(text)), default=0)


def find_codes(reading: Reading) -> None:
    """Find six-digit log-in codes: named as code, or alone."""
    for match in CODE.finditer(reading.plain):
        if not reading.free(*match.span()):
            continue
        value = re.sub(r"\D", "", match.group())
        before = reading.plain[max(0, match.start() - 25) : match.start()]
        around = before + reading.plain[match.start() : match.end() + 20]
        other = _last(NOT_SERIAL, before) > _last(CODE_WORD, before)
        counted = NO_CODE_BEFORE.search(before) or NO_CODE_AFTER.match(reading.plain, match.end())
        if other or counted or MONEY.match(reading.plain, match.end()):
            continue
        pairs = match.group(1) is not None  # "12 34 56" may be anything else
        few = not pairs and len(reading.words) <= MOST_WORDS_BY_CODE and not reading.found
        named = CODE_WORD.search(around) or (few and RECEIVED.search(reading.plain))
        if named or ONLY.fullmatch(reading.plain):
            reading.add("code", value, *match.span(), SURE)
        elif (
            len(match.group()) == 6
            and not GROUPED.search(reading.plain, 0, match.start())
            and not (NOT_SERIAL_AFTER.match(reading.plain, match.end()))
        ):
            reading.add("code", value, *match.span(), MAYBE)
