"""Details that are one of a few: a tier, a way of payment."""

from __future__ import annotations

import re

from bot.components.details.persons import is_somebody
from bot.components.details.reading import BALTIC, LIKELY, MAYBE, SURE, Reading, Word
from bot.components.details.stems import Stems, near

TIERS = Stems(
    {
        "silver": ("silver", "sudrab", "sidabr", "hobe", "ezust"),
        "gold": ("gold", "zelt", "kuld", "kulla", "kuldtase", "arany", "arannyal$"),
        "platinum": ("platin", "platyn", "plaatin", "plat$"),
        # Everyday words that only begin alike.
        "": ("goldsmith", "goldman", "goldberg", "goldstein", "goldfinch", "golding", "silverman",
             "silverstein", "silverstone", "sidabrait", "sidabrien",
             "sidabravic", "sidabrausk", "kuldkep", "kuldsaar", "kuldmaa", "kuldmae", "kuldmets",
             "kuldver", "kuldnokk", "kuldar", "hobemagi", "hobemae", "hobesaar", "aranyi$",
             "aranyosi",
             "aranyossy", "aranykal", "aranymuve", "ezustos",
             "aranyos$", "aranylag", "hobed$", "kuldh", "kuldj", "kuldo", "kuldt", "kuldd",
             "kuldes", "goldfi", "goldmin", "goldwin", "hobepul", "ezustlakod", "aranylakod",
             "ezustszinu", "aranyszinu", "ezusterem", "aranyerem", "aranyoz", "aranyhor",
             "aranyora",
             "aranykoz", "aranyhaj", "aranymetsz", "aranygyur", "aranylanc", "aranykeret",
             "aranyker",
             "ezustpap", "ezustnyom", "ezustgyur", "ezusthid", "ezustker", "ezustfolia",
             "aranyfolia",
             "platinaszok", "platinanyom", "platinablond", "goldsbor", "goldilock", "goldie",
             "silverlin", "silverback", "zeltain", "sudrabain", "zeltkal", "auksakal", "auksarank",
             "auksaplauk", "sidabriskas", "sidabrask"),
    }
)  # fmt: skip
# Names in Latvian, diminutives without a capital: "gribu sudrabiņu".
SURNAMES = ("zeltin", "sudrabin")
# What may follow "kuld-" and "plaatina-": a case or the level, not "kuldraam", "plaatinatrükk".
ESTONIAN_COMPOUND = re.compile(
    r"(?:kuld|kulla|plaatina|hobe|hobeda)(?!(?:a|i|na|ga|iga|t|le|ile|l|s|ks|st|ist|ni|ta|d|sse"
    r"|ss)?$"
    r"|ne|se|tas|pak|lii|lig|sta|niv|abo|kav|ver|val|kli|kon|kor|ast|aste|da|le|ga)\w"
)
# "golden hour", "golden huor": English has "gold level".
ADJECTIVE = ("golden", "silvery", "gilded")
# What is of gold or silver and no level: "golden hour", "sidabro vestuvės", "hõbedane kere".
NO_TIER = re.compile(
    r"\s+(?:hours?|valand\w*|stund\w*|tund|tunni\w*|ora\w*|wedding|bullet|lining|mine|ring"
    r"|blonde|anniversary|standard|rule|retriever|coast"
    r"|colou?r\w*|body|bodies|spring|kaz\w*|rok[aou]\w*|gredzen\w*|medal\w*|krasa\w*|vestuv\w*"
    r"|rank\w*|ziedas|ziedai|spalv\w*|pulm\w*|kaed|kate\w*|sormus\w*|medal\w*|varv\w*|lakodal\w*"
    r"|kez\w*|gyuru\w*|erem\w*|szinu\w*|prints?|printing|jubilee|globe|screen|leaf|foil|plated"
    r"|frames?|reflector\w*|umbrella|fish\w*|handshake|jewel\w*|chain|necklace|earrings?|tooth"
    r"|reflektor\w*|atstar\w*|foli\w*|druk\w*|apdruk\w*|ram(?:is|ji|jos|i)\w*|kronis|kedit\w*"
    r"|remel\w*|rem(?:ai|us|uose)|grandinel\w*|ziedel\w*|spalvin\w*|protas|rudens|rudenio"
    r"|trukk\w*|raam\w*|foonil\w*|ehe\w*|kett\w*|sugis\w*|nyakl\w*|lanc\w*|keret\w*"
    r"|folia\w*|kor\b|szinben|ratio|era|eagle|gate)\b"
)
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
LETTER_NAMES = {"be": "b", "bee": "b", "ce": "c", "cee": "c", "tsee": "c"}  # "korporatīvo bē"
MOST_WORDS_BY_LETTER = 4  # in an answer to "which tier?"
ARTICLES = {"en": "a", "hu": "a"}
AND = {"or", "and", "vai", "un", "ar", "ir", "arba", "ja", "voi", "es", "vagy", "vs"}

CARD = (
    "card$", "cards$", "creditcard", "visa$", "visas$", "visaga", "visaval", "mastercard",
    "maestro",
    "amex", "kart$", "karte$", "karti$", "kartes$", "kartei$", "kartit", "kreditkart",
    "maksajumkart", "kortel", "kortik", "kreditin", "kaart$", "kaardi", "kaarti$", "kaardil",
    "krediitkaar", "pangakaar", "deebetkaar", "kartya", "bankkartya", "hitelkartya",
    "kredit$", "korta$", "kortos$", "korte$", "plastmas", "plastik", "debeten", "debitin",
    "debetkart", "kreditk", "masterk",
)  # fmt: skip
PAYMENTS = Stems(
    {
        "card": CARD,
        # "card reader", "gift card", "memory card" in one word.
        "": ("kaardiluge", "kaardipes", "kartyaolvas", "kartyahely", "kartyafogla",
             "pressikaar", "sajtokart", "diakkart", "uliopilaskaar"),
        "bank_transfer": (
            "parskaitijum", "parskaiti", "pavedim", "pervedim", "bankin", "ulekan", "ulekkan",
            "pangaulekan", "pangamaks", "pangaulek", "atutal", "utalas", "utalni", "utalok",
            "utalnek",
            "utalom$", "utalna", "pervesi", "pervedu", "banktransfer",
            "wire$", "bacs$", "sepa$", "eft$", "elutal", "utalj", "utalunk$", "utalva$",
            "parskaitu$", "parskaitot$", "internetipan", "netipan",
            "maksekorrald", "bankszamlar", "internetbank", "netbank", "bankmaks", "ibank",
        ),
    }
)  # fmt: skip
# What means a way of payment only when one was asked for.
ASKED_PAYMENTS = Stems(
    {
        "card": ("visu$", "visat$", "plastic$", "revolut", "contactless$"),
        "bank_transfer": (
            "bank", "pank", "panga", "konto$", "kontu$", "kontolt$", "invoice", "bill$", "rekin",
            "saskait", "arve", "szaml", "transfer", "sepa$", "iban$", "pangas$",
        ),
    }
)  # fmt: skip
# A card that is no means of payment: "memory card", "atmiņas karte", "SD card".
OTHER_CARD = re.compile(
    r"\b(memory|sd|cf|cfexpress|cfe|xqd|sim|id|graphics|business|membership|atmin\w*|atmint\w*"
    r"|gift|davanu|dovanu|loyalty|greeting|biedr\w*|nario|liikme\w*|tagsagi|garanti\w*"
    r"|vizit\w*|press|preses|journalist\w*|zurnalist\w*|spaudos|ajakirjanik\w*|pressi|ujsagiro\w*"
    r"|sajto|student\w*|studento|tudengi|uliopilas\w*|diak|staff|darbinieka|darbuotojo)[\s-]+$"
)
# "which card reader", "my visa for the States".
NO_CARD_AFTER = re.compile(
    r"\s+(?:readers?|slots?|holders?|games?|skaitytuv\w*|lasitaj\w*|lukk\w*|olvaso\w*"
    r"|applications?|for the (?:us|uk|states|usa)|to be"
    r"|to (?:the )?(?:us|uk|enter|stay|work)|expired|interview)\b"
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
    r"|(?:pay\w*|maks\w*|fizet\w*|moke\w*)\s(?:\w+\s){0,2}(?:no konta|is saskaitos|arvelt"
    r"|kontolt|szamlarol"
    r"|from (?:my|our|the) account)|maksajuma uzdevum\w*"
    r"|arve (?:alusel|peale)|caur banku|ar banku|no bankas(?: konta)?(?!\s+kart)|per banka"
    r"|is banko(?: saskaitos)?"
    r"|bankon (?:at|keresztul)|bankbol"
    r"|(?:from|through) (?:(?:my|our|the) )?bank(?!\s+card))\b"
)
PLASTIC = re.compile(
    r"\b(?:pay\w*|by|with|via|using|maks\w*|moke\w*|fizet\w*|ar|su)\s+(?:\w+\s+)?(plastic"
    r"|contactless|revolut\w*|viz[aui]\w{0,2})\b"
    r"|\b((?:apple|google|samsung)\s?pa[yu](?:-?[a-z]{1,4})?)\b"
)
# "karte nav": what there is not cannot be meant.
# "visa informacija", "visas kameras": all of it, in Latvian and Lithuanian.
ALL = re.compile(
    r"visas?\s+(?!kart|kort|kred|deb|electron|master|ar\b|ir\b|vai\b|der|tik|var|gal|maks|mok"
    r"|un\b)[a-z]{3,}"
)
ABSENT = re.compile(
    r"\s+(?:nav|nera|pole|nincs\w*|ei ole)\b(?!\s+(?:pareiz|ist|oige|teising|tas\b|see\b))"
)
# "the accountant won't hand out the card": of two ways of payment the one that cannot be.
NOT_HAD = re.compile(
    r"(?:\s+\w+){0,3}\s+(?:ne(?:duod|turi|priim|leidz|naudoj|veik|nor|dod|lieto|pienem|strada|lauj"
    r"|izmanto|der)\w*|ei (?:anna|ole|kasuta|luba|toota|taha|saa)|pole|nem (?:ad|hasznal|enged"
    r"|mukod"
    r"|lehet|jo)\w*|nincs\w*|(?:is not|isn't|doesn't|won't|can't|cannot|not) \w+|expired|lejart"
    r"|aegunud|bloket\w*)"
)
BANK_ONLY = re.compile(
    r"^(?:\w+\W+){0,4}transfer\W*(?:(?:please|pls|thanks)\W*)?$|^\W*(?:bank|transfer|banka"
    r"|bankas|banku|bankas|pank|panka)\W*$"
)


def find_tiers(reading: Reading) -> None:
    """Find tiers by name ("sudraba", "auksinį") and corporate letters ("C līmeni")."""
    short = reading.asked == "tier" and len(reading.words) <= MOST_WORDS_BY_LETTER
    for position, word in enumerate(reading.words):
        if not reading.free(word.start, word.end):
            continue
        if short:
            _letter(reading, position, corporate=False)
        tier, confidence = _tier(word, reading.language)
        if tier and (STREET.match(reading.plain, word.end) or _is_no_level(reading, word)):
            continue
        if tier and is_somebody(reading, word):
            continue
        if tier:
            reading.add("tier", tier, word.start, word.end, confidence)
        elif word.key.startswith((*CORPORATE, *LEVEL)) or word.key == "korp":
            _letters(reading, position)


def _is_no_level(reading: Reading, word: Word) -> bool:
    """Tell whether something else is of gold or silver: "zelta rokas", not "zelts rokā"."""
    if word.key in ADJECTIVE:
        position = reading.words.index(word) + 1
        after = reading.words[position : position + 1]
        return bool(after) and not after[0].key.startswith((*LEVEL, "member", "status", "package"))
    said = word.key in ("zelts", "sudrabs", "auksas", "sidabras")
    return not said and bool(NO_TIER.match(reading.plain, word.end))


def _tier(word: Word, language: str) -> tuple[str | None, float]:  # noqa: PLR0911
    key = word.key
    if language == "hu" and key.startswith("kuld") and key != "kuld":
        return None, 0.0  # "küldik": they send
    if key.startswith(SURNAMES) and (word.text[0].isupper() or not key.endswith(("u", "a", "am"))):
        return None, 0.0
    tier = TIERS.find(key)
    if tier == "" or (language == "et" and ESTONIAN_COMPOUND.match(key)):
        return None, 0.0
    if tier:
        return (None, 0.0) if HUNGARIAN_RATIO in word.text.lower() else (tier, SURE)
    if key.startswith(LITHUANIAN_GOLD) and (language == "lt" or not key.startswith("aukst")):
        tall = key.startswith(("aukst", "auksci"))
        return (None, 0.0) if tall else ("gold", SURE)
    if len(key) >= 6:
        for tier, stems in SLIPS.items():
            if any(near(key, stem) for stem in stems):
                return tier, MAYBE
    return None, 0.0


def _letters(reading: Reading, position: int) -> None:
    """Find the letters around a word for "corporate" or "level": "corporate B or C", "C szint"."""
    words = reading.words
    key = words[position].key
    corporate = key.startswith(CORPORATE) or key == "korp"
    after = position + 1
    while after < len(words) and (words[after].key.startswith((*LEVEL, *CORPORATE))):
        after += 1
    if after < position + 3:
        # "A, B or C": as far as letters and their conjunctions go.
        while after < len(words) and (
            LETTER.match(words[after].key)
            or words[after].key in AND
            or (corporate and words[after].key in LETTER_NAMES)
        ):
            _letter(reading, after, corporate)
            after += 1
    if position > 1 and words[position - 1].key == "s":
        position -= 1  # "A-s szint"
    before = words[position - 1].key if position else ""
    if before in LETTER_NAMES:
        return
    if position > 0 and not (corporate and before == ARTICLES.get(reading.language)):
        _letter(reading, position - 1, corporate=True)
        if (
            position > 2
            and words[position - 2].key in AND
            and LETTER.match(words[position - 1].key)
        ):
            _letter(reading, position - 3, corporate=True)


def _letter(reading: Reading, position: int, corporate: bool) -> None:
    word = reading.words[position]
    spelt = corporate and reading.language != "en"
    letter = LETTER_NAMES.get(word.key, word.key) if spelt else word.key
    if not LETTER.match(letter) or not reading.free(word.start, word.end):
        return
    if word.text == ARTICLES.get(reading.language) and not _stands_alone(reading, word):
        return
    reading.add("tier", f"corporate_{letter}", word.start, word.end, SURE if corporate else MAYBE)


def _stands_alone(reading: Reading, word: Word) -> bool:
    """Tell whether a lower-case "a" is the tier, not the article: at the end, or hyphened."""
    rest = reading.plain[word.end :].strip()
    return not rest or rest[0] in "-?.!,)"


def find_payments(reading: Reading) -> None:  # noqa: PLR0912
    """Find ways of payment in all forms; cards that are none are left out."""
    for pattern in (TRANSFER, THROUGH_BANK):
        for match in pattern.finditer(reading.plain):
            bare = match.re.groups and match["bare"]
            span = match.span("bare") if bare else match.span()
            if not reading.has("payment_method") and reading.free(*span):
                reading.add("payment_method", "bank_transfer", *span, SURE)
    for match in PLASTIC.finditer(reading.plain):
        if not reading.has("payment_method") and reading.free(*match.span()):
            reading.add("payment_method", "card", *match.span(match.lastindex or 0), LIKELY)
    alone = BANK_ONLY.match(reading.plain)
    if alone and not reading.has("payment_method"):
        reading.add("payment_method", "bank_transfer", *alone.span(), MAYBE)
    for word in reading.words:
        method = PAYMENTS.find(word.key)
        if method is None:
            method = _slipped(word.key, reading.language)
        if (
            method is None
            and reading.asked == "payment_method"
            and not reading.has("payment_method")
        ):
            method = ASKED_PAYMENTS.find(word.key)
        if not method or not reading.free(word.start, word.end):
            continue
        if method == "card" and OTHER_CARD.search(
            reading.plain[max(0, word.start - 30) : word.start]
        ):
            continue
        named = word.text[0].isupper() and word.start > 0
        if reading.language in BALTIC and not named and ALL.match(reading.plain, word.start):
            continue
        if ABSENT.match(reading.plain, word.end) or NO_CARD_AFTER.match(reading.plain, word.end):
            continue
        if any(d.entity == "payment_method" and d.value == method for d in reading.found):
            continue  # "bankból utalom át": said twice
        start = _with_attribute(reading, word) if method == "card" else word.start
        reading.add("payment_method", method, start, word.end, SURE)
    _drop_refused(reading)


def _drop_refused(reading: Reading) -> None:
    """Take back the way of payment that cannot be, beside one that can."""
    methods = [d for d in reading.found if d.entity == "payment_method"]
    for detail in methods:
        refused = NOT_HAD.match(reading.plain, detail.end)
        inside = refused and not any(
            d is not detail and d.start < refused.end() and d.start > detail.start for d in methods
        )
        if inside and len({d.value for d in methods}) > 1:
            reading.remove(detail)
            return


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
