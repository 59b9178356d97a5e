"""Details that are one of a few: a tier, a way of payment, a language."""

from __future__ import annotations

import re

from bot.components.details.reading import LIKELY, MAYBE, SURE, Reading, Word
from bot.components.details.stems import Stems, near

TIERS = Stems(
    {
        "silver": ("silver", "sudrab", "sidabr", "hobe", "ezust"),
        "gold": ("gold", "zelt", "kuld", "kulla", "kuldtase", "arany"),
        "platinum": ("platin", "platyn", "plaatin"),
        # Everyday words that only begin alike.
        "": ("goldsmith", "goldman", "goldberg", "goldstein", "goldfinch", "golding", "silverman",
             "silverstein", "silverstone", "zeltin", "sudrabin", "sidabrait", "sidabrien",
             "sidabravic", "sidabrausk", "kuldkep", "kuldsaar", "kuldmaa", "kuldmae", "kuldmets",
             "kuldver", "kuldnokk", "hobemagi", "hobemae", "hobesaar", "aranyi$", "aranyosi",
             "aranyossy", "aranykal", "aranymuve", "ezustos",
             "aranyos$", "aranylag", "hobed$", "kuldh", "kuldj", "kuldo", "kuldt", "kuldd",
             "kuldes"),
    }
)  # fmt: skip
# "14 Silver Street", "Zelta iela", "Arany János utca": an address.
STREET = re.compile(
    r"\s+(?:\w+\s+)?(?:street|st|road|rd|lane|avenue|iela\w*|gatve\w*|g|tanava\w*|tanav|tn|pst"
    r"|utca\w*|ut|korut|ter)\b(?!\s*\d{3})"
)
LITHUANIAN_GOLD = "auks"  # "auksts" is cold in Latvian
HUNGARIAN_RATIO = "arány"
SLIPS = {
    "silver": ("silver", "sudrab", "sidabr"),
    "platinum": ("platin", "plaatin"),
}
CORPORATE = ("corp", "korporat", "imon", "ettevot", "firma", "uznemum", "vallalat", "ceg", "verslo")
LEVEL = (
    "level", "tier", "limen", "lygi", "lygm", "pakop", "klas", "tase", "taset", "szint",
    "abonement",
)  # fmt: skip
LETTER = re.compile(r"[abc]$")
MOST_WORDS_BY_LETTER = 4  # in an answer to "which tier?"
ARTICLES = {"en": "a", "hu": "a"}
AND = {"or", "and", "vai", "un", "ar", "ir", "arba", "ja", "voi", "es", "vagy", "vs"}

CARD = (
    "card$", "cards$", "creditcard", "visa$", "visas$", "visaga", "visaval", "mastercard",
    "maestro",
    "amex", "kart$", "karte$", "karti$", "kartes$", "kartei$", "kartit", "kreditkart",
    "maksajumkart", "kortel", "kreditin", "kaart$", "kaardi", "kaarti$", "kaardil",
    "krediitkaar", "pangakaar", "deebetkaar", "kartya", "bankkartya", "hitelkartya",
    "kredit$", "korta$", "kortos$", "korte$", "plastmas", "plastik", "debeten", "debitin",
    "debetkart", "kreditk", "masterk",
)  # fmt: skip
PAYMENTS = Stems(
    {
        "card": CARD,
        "bank_transfer": (
            "parskaitijum", "parskaiti", "pavedim", "pervedim", "bankin", "ulekan", "ulekkan",
            "pangaulekan", "pangamaks", "pangaulek", "atutal", "utalas", "utalni", "utalok",
            "utalnek",
            "utalom$", "utalna", "pervesi", "pervedu", "banktransfer",
            "wire$", "internetbank", "netbank", "bankmaks", "ibank",
        ),
    }
)  # fmt: skip
# What means a way of payment only when one was asked for.
ASKED_PAYMENTS = Stems(
    {
        "card": ("visu$", "visat$", "plastic$"),
        "bank_transfer": (
            "bank", "pank", "panga", "konto$", "kontu$", "kontolt$", "invoice", "bill$", "rekin",
            "saskait", "arve", "szaml", "transfer", "sepa$", "iban$", "pangas$",
        ),
    }
)  # fmt: skip
# A card that is no means of payment: "memory card", "atmiņas karte", "SD card".
OTHER_CARD = re.compile(
    r"(memory|sd|cf|cfexpress|cfe|xqd|sim|id|graphics|business|membership|atmin\w*|atmint\w*"
    r"|biedr\w*|nario|liikme\w*|tagsagi|garanti\w*|vizit\w*)[\s-]+$"
)
# Payment words with a slip: long stems, and in their own language only ("kötelező" is no card).
PAYMENT_SLIPS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {"card": ("mastercard",)},
    "lv": {"card": ("kreditkart",), "bank_transfer": ("parskaitijum",)},
    "lt": {"card": ("kortel",), "bank_transfer": ("pavedim",)},
    "et": {"card": ("krediitkaar",), "bank_transfer": ("pangaulekan", "ulekand")},
    "hu": {"card": ("kartya", "bankkartya"), "bank_transfer": ("atutalas", "utalas")},
}
TRANSFER = re.compile(
    r"\b(?:(?:bank|wire|money|sepa)[\s-]*transfers?|transfer the money"
    r"|(?:by|via|with|through|a|the|not|or|instead of|rather than|prefer)\s+(?P<bare>transfers?)"
    r"|(?:i|we)(?:'ll|ll|\s+will)\s+transfer)\b"
    r"(?!\s+(?:my|our|the|old|of|products?|cameras?|lenses|gear|kit|points?))"
)
THROUGH_BANK = re.compile(
    r"\b(?:(?:pay\w*|maks\w*|fizet\w*|moke\w*|norekin\w*)\s(?:\w+\s){0,2}"
    r"(?:bank(?!kart|\w*\s+(?:card|kart|kort))|pank(?!kaa)|panga(?!kaa))\w*"
    r"|panga kaudu|labi panga|pangast|panga teel|kan(?:nan|name|da)(?:\s\w+){0,3}\s+ule"
    r"|bankas (?:maksaj|norekin)\w*|banko (?:mokej|mokest)\w*|banki fizet\w*|bank payments?"
    r"|caur banku|ar banku|no bankas(?: konta)?(?!\s+kart)|per banka|is banko(?: saskaitos)?"
    r"|bankon (?:at|keresztul)|bankbol"
    r"|(?:from|through) (?:(?:my|our|the) )?bank(?!\s+card))\b"
)
PLASTIC = re.compile(r"\b(?:pay\w*|by|with|via|using)\s+(?:my\s+|the\s+)?(plastic)\b")
# "karte nav": what there is not cannot be meant.
ABSENT = re.compile(r"\s+(?:nav|nera|pole|nincs\w*|ei ole)\b")
BANK_ONLY = re.compile(
    r"^(?:\w+\W+){0,4}transfer\W*(?:(?:please|pls|thanks)\W*)?$|^\W*(?:bank|transfer|banka|bankas|banku|bankas|pank|panka)\W*$"
)

LANGUAGE_STEMS = Stems(
    {
        "en": ("english", "anglisk", "anglu$", "anglicky", "angol$", "angolul", "angolra",
               "angolba"),
        "lv": ("latvian$", "latvies", "latvisk", "latviu$", "lettul", "lettre$"),
        "lt": ("lithuanian$", "lietuvisk", "lietuvies", "lietuviu$", "litvan$", "litvanul",
               "litvanra"),
        "et": ("estonian$", "igaunisk", "igaunu$", "estisk", "estu$", "eszt$", "esztul", "esztre$"),
        "hu": ("hungarian$", "ungarisk", "ungaru$", "vengrisk", "vengru$", "magyar$", "magyarul",
               "magyarra$"),
    }
)  # fmt: skip
ESTONIAN = {"inglise": "en", "lati": "lv", "leedu": "lt", "eesti": "et", "ungari": "hu"}
KEEL = ("keel", "keelt")
NYELV = ("nyelv",)


def find_tiers(reading: Reading) -> None:
    """Find tiers by name ("sudraba", "auksinį") and corporate letters ("C līmeni")."""
    short = reading.asked == "tier" and len(reading.words) <= MOST_WORDS_BY_LETTER
    for position, word in enumerate(reading.words):
        if not reading.free(word.start, word.end):
            continue
        if short:
            _letter(reading, position, corporate=False)
        tier, confidence = _tier(word, reading.language)
        if tier and STREET.match(reading.plain, word.end):
            continue
        if tier:
            reading.add("tier", tier, word.start, word.end, confidence)
        elif word.key.startswith(CORPORATE) or word.key.startswith(LEVEL):
            _letters(reading, position)


def _tier(word: Word, language: str) -> tuple[str | None, float]:
    key = word.key
    if language == "hu" and key.startswith("kuld") and key != "kuld":
        return None, 0.0  # "küldik": they send
    tier = TIERS.find(key)
    if tier == "":
        return None, 0.0
    if tier:
        return (None, 0.0) if HUNGARIAN_RATIO in word.text.lower() else (tier, SURE)
    if key.startswith(LITHUANIAN_GOLD) and (language == "lt" or not key.startswith("aukst")):
        tall = key.startswith(("aukst", "auksci"))
        return (None, 0.0) if tall else ("gold", SURE)
    if len(key) >= 5:
        for tier, stems in SLIPS.items():
            if any(near(key, stem) for stem in stems):
                return tier, MAYBE
    return None, 0.0


def _letters(reading: Reading, position: int) -> None:
    """Find the letters around a word for "corporate" or "level": "corporate B or C", "C szint"."""
    words = reading.words
    corporate = words[position].key.startswith(CORPORATE)
    after = position + 1
    while after < len(words) and (words[after].key.startswith((*LEVEL, *CORPORATE))):
        after += 1
    if after < position + 3:
        # "A, B or C": as far as letters and their conjunctions go.
        while after < len(words) and (LETTER.match(words[after].key) or words[after].key in AND):
            _letter(reading, after, corporate)
            after += 1
    if not corporate and position > 0:
        _letter(reading, position - 1, corporate=True)
        if (
            position > 2
            and words[position - 2].key in AND
            and LETTER.match(words[position - 1].key)
        ):
            _letter(reading, position - 3, corporate=True)


def _letter(reading: Reading, position: int, corporate: bool) -> None:
    word = reading.words[position]
    if not LETTER.match(word.key) or not reading.free(word.start, word.end):
        return
    if word.text == ARTICLES.get(reading.language) and not _stands_alone(reading, word):
        return
    reading.add("tier", f"corporate_{word.key}", word.start, word.end, SURE if corporate else MAYBE)


def _stands_alone(reading: Reading, word: Word) -> bool:
    """Tell whether a lower-case "a" is the tier, not the article: at the end, or hyphened."""
    rest = reading.plain[word.end :].strip()
    return not rest or rest[0] in "-?.!,)"


def find_payments(reading: Reading) -> None:
    """Find ways of payment in all forms; cards that are none are left out."""
    for pattern in (TRANSFER, THROUGH_BANK):
        for match in pattern.finditer(reading.plain):
            bare = match.re.groups and match["bare"]
            span = match.span("bare") if bare else match.span()
            if not reading.has("payment_method") and reading.free(*span):
                reading.add("payment_method", "bank_transfer", *span, SURE)
    for match in PLASTIC.finditer(reading.plain):
        if not reading.has("payment_method") and reading.free(*match.span(1)):
            reading.add("payment_method", "card", *match.span(1), LIKELY)
    alone = BANK_ONLY.match(reading.plain)
    if alone and not reading.has("payment_method"):
        reading.add("payment_method", "bank_transfer", *alone.span(), MAYBE)
    for word in reading.words:
        method = PAYMENTS.find(word.key) or _slipped(word.key, reading.language)
        if reading.asked == "payment_method" and not reading.has("payment_method"):
            method = method or ASKED_PAYMENTS.find(word.key)
        if not method or not reading.free(word.start, word.end):
            continue
        if method == "card" and OTHER_CARD.search(
            reading.plain[max(0, word.start - 30) : word.start]
        ):
            continue
        if ABSENT.match(reading.plain, word.end):
            continue
        if any(d.entity == "payment_method" and d.value == method for d in reading.found):
            continue  # "bankból utalom át": said twice
        start = _with_attribute(reading, word) if method == "card" else word.start
        reading.add("payment_method", method, start, word.end, SURE)


def _slipped(key: str, language: str) -> str | None:
    if len(key) < 6:
        return None
    for method, stems in PAYMENT_SLIPS[language].items():
        if any(near(key, stem) for stem in stems):
            return method
    return None


def _with_attribute(reading: Reading, word: Word) -> int:
    """Return where "credit card" or "kreditine kortele" begins, taking its first word."""
    position = reading.words.index(word)
    before = reading.words[position - 1] if position else None
    if before and before.key.startswith(("credit", "debit", "kredit", "bank", "master")):
        taken = [d for d in reading.found if d.start == before.start]
        for detail in taken:
            reading.found.remove(detail)
        return before.start
    return word.start


def find_languages(reading: Reading) -> None:
    """Find names of languages: the target of a switch."""
    words = reading.words
    for position, word in enumerate(words):
        after = words[position + 1].key if position + 1 < len(words) else ""
        language = LANGUAGE_STEMS.find(word.key)
        if not language and after.startswith(KEEL):
            language = ESTONIAN.get(word.key)
        if not language and word.key == "lett" and after.startswith(NYELV):
            language = "lv"
        known = any(d.entity == "language" and d.value == language for d in reading.found)
        if language and not known and reading.free(word.start, word.end):
            reading.add("language", language, word.start, word.end, LIKELY)
