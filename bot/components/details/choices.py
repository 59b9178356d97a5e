"""Details that are one of a few: a tier, a way of payment, a language, a yes or no."""

from __future__ import annotations

import re

from bot.components.details.reading import GUESS, LIKELY, MAYBE, SURE, Reading, Word
from bot.components.details.stems import Stems, near

TIERS = Stems(
    {
        "silver": ("silver", "sudrab", "sidabr", "hobe", "ezust"),
        "gold": ("gold", "zelt", "kuld", "kulla", "arany"),
        "platinum": ("platin", "platyn", "plaatin"),
        # Everyday words that only begin alike.
        "": ("aranyos$", "aranylag", "hobed$"),
    }
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
ARTICLES = {"en": "a", "hu": "a"}
AND = {"or", "and", "vai", "un", "ar", "ir", "arba", "ja", "voi", "es", "vagy", "vs"}

CARD = (
    "card$", "cards$", "creditcard", "visa$", "visas$", "visaga", "visaval", "mastercard",
    "maestro",
    "amex", "kart$", "karte$", "karti$", "kartes$", "kartei$", "kreditkart",
    "maksajumkart", "kortel", "kreditin", "kaart$", "kaardi", "kaarti$", "kaardil",
    "krediitkaar", "pangakaar", "deebetkaar", "kartya", "bankkartya", "hitelkartya",
    "kredit$", "plastmas", "plastik", "debeten", "debitin", "deebetkaar", "debetkart",
)  # fmt: skip
PAYMENTS = Stems(
    {
        "card": CARD,
        "bank_transfer": (
            "parskaitijum", "parskaiti", "pavedim", "pervedim", "bankin", "ulekan", "ulekkan",
            "pangaulekan", "pangamaks", "pangaulek", "atutal", "utalas", "utalni", "utalok",
            "utalnek",
            "utalom$", "banktransfer", "wire$", "internetbank", "netbank", "bankmaks", "ibank",
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
    r"\b(?:(?:bank|wire|money|sepa)[\s-]*transfers?|(?:by|via|with|through|a|the)\s+transfers?"
    r"|transfer the money)\b(?!\s+(?:my|our|the|old|of|products?|cameras?|lenses|gear|kit|points?))"
)
THROUGH_BANK = re.compile(
    r"\b(?:panga kaudu|labi panga|pangast|panga teel|caur banku|no bankas konta|per banka|is banko"
    r"|bankon keresztul|bankbol|from (?:my|our) bank|through (?:my|our|the) bank)\b"
)
# "karte nav": what there is not cannot be meant.
ABSENT = re.compile(r"\s+(?:nav|nera|pole|nincs\w*|ei ole)\b")
BANK_ONLY = re.compile(
    r"^(?:\w+\W+){0,4}transfer\W*$|^\W*(?:bank|transfer|banka|bankas|banku|bankas|pank|panka)\W*$"
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
    for position, word in enumerate(reading.words):
        if not reading.free(word.start, word.end):
            continue
        tier, confidence = _tier(word, reading.language)
        if tier:
            reading.add("tier", tier, word.start, word.end, confidence)
        elif word.key.startswith(CORPORATE) or word.key.startswith(LEVEL):
            _letters(reading, position)


def _tier(word: Word, language: str) -> tuple[str | None, float]:
    key = word.key
    if tier := TIERS.find(key):
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
            reading.add("payment_method", "bank_transfer", match.start(), match.end(), SURE)
    if alone := BANK_ONLY.match(reading.plain):
        reading.add("payment_method", "bank_transfer", *alone.span(), MAYBE)
    for word in reading.words:
        method = PAYMENTS.find(word.key) or _slipped(word.key, reading.language)
        if not method or not reading.free(word.start, word.end):
            continue
        if method == "card" and OTHER_CARD.search(
            reading.plain[max(0, word.start - 30) : word.start]
        ):
            continue
        if ABSENT.match(reading.plain, word.end):
            continue
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


ANSWERS = {
    "yes": {
        "en": r"ye+s+|aye|true|yessir|yep+|yea+h?|yup|ya|sure|ok|oki|okay|correct|right"
        r"|exactly|indeed|of course|go ahead"
        r"|that'?s right|confirm(?:ed)?|absolutely|definitely|please do|sounds good|agreed",
        "lv": r"ja+|davai|nav iebildumu|nebus iebildumu|turpin[ai]m|nu ja+|jap|jep|aha|protams"
        r"|pareizi|piekrit[ou]|labi|der|ok|oki|okej|apstiprinu|dari"
        r"|tiesi ta|skaidrs|noteikti|aiziet",
        "lt": r"taip|atitinka|teisinga|viskas ok|tesiam|jo+|aha|tinka|gerai|zinoma|teisingai"
        r"|sutinku|ok|oki|okei|patvirtinu|jep|aisku"
        r"|butinai|davai|varom|teisybe",
        "et": r"ja+h?|jep|jup|muidugi|oige|sobib|nous|ok|oki|okei|kinnitan|loomulikult|just"
        r"|kindlasti"
        r"|klapib|laseme|tapselt|aga muidugi",
        "hu": r"igen|ja|aha|persze|rendben|oke|ok|oks[iz]+i?|okes|jo|helyes|stimmel|mehet"
        r"|termeszetesen"
        r"|megerositem|pontosan|ugy van|igaz|nana|hogyne|johet|ja persze",
    },
    "no": {
        "en": r"nope|nah|no way|wrong|incorrect|not really|not at all|i don'?t think so"
        r"|that'?s (?:not (?:right|it|correct)|wrong)|not correct|never|(?:no+[ ,]+)*no+|error"
        r"|that'?s an error|that is (?:an error|wrong|not right)|nop",
        "lv": r"nea|nop|nepareizi|nu ne|nepavisam|nekada zina|nav pareizi|ta nav|neder|negribu"
        r"|nepiekritu|nekadigi|nav ta|(?:ne+[ ,]+)*ne+",
        "lt": r"nea|dar ne|neteisingai|nu ne|visai ne|nesutampa|netinka|nesutinku|ne taip"
        r"|jokiu budu"
        r"|klaida|nenoriu|netiesa|(?:ne+[ ,]+)*ne+",
        "et": r"eip|ei tule kone allagi|arme|vale|pole oige|ei ole oige|ei klapi|ei sobi"
        r"|ei taha|mitte mingil juhul"
        r"|sugugi mitte|uldse mitte|ei ole nii|pole nii|(?:ei+[ ,]+)*ei+",
        "hu": r"nem ertek egyet|dehogy\w*|nem jo|semmikep\w*|semmi esetre|egyaltalan nem"
        r"|nem stimmel"
        r"|hibas|nem ez|(?:koszi|koszonom),? nem|nem az\b|(?:nem[ ,]+)*nem",
    },
    "cancel": {
        "en": r"cancel(?: (?:it|this|that|everything|please))?|stop(?: (?:it|this|that))?|abort"
        r"|forget (?:it|about it)|never ?mind|quit|drop (?:it|this)|leave it|let'?s (?:stop"
        r"|leave it)|skip (?:it|this|that|the whole thing|everything)|scrap (?:it|that)",
        "lv": r"atcel\w*|(?:so )?(?:visu )?(?:dzes|izdzes)\w*|atsauk\w*|parstaj\w*|beidz\w*"
        r"|aizmirst\w*|nevajag|stop|partrauc\w*|atmet\w*"
        r"|liec mieru|nedaram|pietiek|izbeidz\w*|liekam mieru",
        "lt": r"atsauk\w*|(?:prasau )?nutraukti|metam|nutrauk\w*|pamirsk\w*|nereikia|stop"
        r"|baik\w*|atsisakau|atsaukt\w*|sustabdyk\w*"
        r"|palik\w* tai|nebereikia|metam tai",
        "et": r"tuhista\w*|ei viitsi|katkestame|katkesta\w*|jata (?:katki|see|jarele)"
        r"|jatame (?:katki|selle)|unusta\w*"
        r"|(?:pole|ei ole) vaja|stopp?|lopeta\w*|loobu\w*|mis seal ikka, ei",
        "hu": r"megse\w*|hagyjuk|hagyd(?: abba)?|torles|torol\w*|stop|felejts\w*(?: el)?"
        r"|nem kell|elvet\w*"
        r"|megszakit\w*|inkabb ne|all[jl]unk le|eleg lesz",
    },
    "later": {
        "en": r"(?:maybe |do it )?later|not (?:right )?now|another time|some other time|tomorrow",
        "lv": r"(?:varbut )?velak|ne tagad|citreiz|citu reizi|cituren|rit|pec tam|ne sobrid"
        r"|citu dienu",
        "lt": r"(?:gal )?veliau|ne dabar|kita\s?kart|kita karta|rytoj|po to|kita diena",
        "et": r"(?:ehk )?hiljem|mitte praegu|mitte kohe|teine kord|homme|parast|praegu mitte",
        "hu": r"(?:majd )?kesobb|most (?:meg )?nem|nem most|maskor|holnap|majd",
    },
}
ORDER = ("later", "cancel", "no", "yes")  # "nem most" is later, not no
# What may stand beside the answer without making another thing of the message.
POLITE = {
    "en": r"please|thanks|thank you|thx|it|this|all|everything|that's|is|so|fine|good|correct"
    r"|right|want|anymore",
    "lv": r"ludzu|paldies|lud|viss|visu|pareizi|labi|to|so|nu|vairs",
    "lt": r"prasau|aciu|viskas|viska|teisingai|gerai|tai|nu|visai",
    "et": r"palun|aitah|koik|oige|tanan|see|seda|selle|muidugi",
    "hu": r"kerem|kerlek|a fenebe|koszi|koszonom|minden|rendben|stimmel|jo|legyszi|ez|azt|az|a"
    r"|akkor|datum|csinalom|meg",
}
MAX_ANSWER_WORDS = 6


def find_answers(reading: Reading) -> None:
    """Find yes, no, cancel and later, where the message is that answer and little else."""
    corrected = any(detail.entity == "correction" for detail in reading.found)
    if corrected or not 0 < len(reading.words) <= MAX_ANSWER_WORDS:
        return  # "no, 2023" is no refusal
    first = reading.words[0].start
    for language in dict.fromkeys((reading.language, "en")):
        for kind in ORDER:
            match = _ANSWER[language, kind].match(reading.plain, first)
            if match and reading.free(*match.span()):
                whole = _is_polite_rest(reading.plain[match.end() :], language)
                sure = SURE if whole else GUESS
                if whole or _pauses(reading.plain, match.end()):
                    reading.add("answer", kind, first, match.end(), sure)
                    return


def _pauses(plain: str, position: int) -> bool:
    return plain[position : position + 1] in (",", ".", "!", ";")


def _is_polite_rest(rest: str, language: str) -> bool:
    return not _POLITE[language].sub(" ", rest).strip(" ,.!;:)(")


_ANSWER = {
    (language, kind): re.compile(rf"(?:{pattern})(?!\w)")
    for kind, patterns in ANSWERS.items()
    for language, pattern in patterns.items()
}
# Any answer word may stand beside another: "jāta katki, pole vaja".
_POLITE = {
    language: re.compile(
        rf"\b(?:{polite}|{'|'.join(patterns[language] for patterns in ANSWERS.values())})\b"
    )
    for language, polite in POLITE.items()
}
