"""The language that a customer asks for, not one that is only spoken of."""

from __future__ import annotations

import re

from bot.components.details.reading import LIKELY, Reading, Word
from bot.components.details.stems import Stems

LANGUAGE_STEMS = Stems(
    {
        "en": ("inglisekeel", "english", "englis$", "anglisk", "anglu$", "anglicky", "angol$",
               "angolul", "angolra",
               "angolba"),
        "lv": ("latikeel", "latvian$", "latvies", "latvisk", "latviu$", "lettul", "lettre$"),
        "lt": ("leedukeel", "lithuanian$", "lietuvisk", "lietuvies", "lietuviu$", "litvan$",
               "litvanul",
               "litvanra"),
        "et": ("eestikeel", "estonian$", "igaunisk", "igaunu$", "estisk", "estu$", "eszt$",
               "esztul", "esztre$"),
        "hu": ("ungarikeel", "hungarian$", "ungarisk", "ungaru$", "vengrisk", "vengru$",
               "magyar$", "magyarul",
               "magyarra$"),
    }
)  # fmt: skip
ESTONIAN = {"inglise": "en", "lati": "lv", "leedu": "lt", "eesti": "et", "ungari": "hu"}
SPOKEN_OF = re.compile(
    r"\b(?:my|plain|simple|bad|poor|broken|learn|learning|(?:speak|know) no|(?:don't|dont|do not"
    r"|can't)"
    r" (?:speak|know|understand)(?: \w+)?|mana|mano|minu|mu|tavaline|az en|nem(?:aku|runaju"
    r"|protu|tudok"
    r"|ertek)|ne(?:maku|runaju|protu|saprotu|kalbu|moku|suprantu)|ei (?:oska|raagi|moista)"
    r"|ei saa aru"
    r"|nem (?:tudok|beszelek|ertek)|mac(?:os|os tikai)|mokausi|opin|tanulok)\s+$"
)
# "the boss speaks only Hungarian": of somebody else.
SOMEBODY = (
    r"\b(?:boss|chief|wife|husband|mum|mother|father|dad|son|daughter|colleague|assistant|clients?"
    r"|bride|he|she|prieksniek\w*|siev\w*|virs|mamma|mate|tevs|dels|meita|koleg\w*|vins|vina"
    r"|klient\w*|virsinink\w*|bosas|vadovas|zmona|vyras|mama|tetis|tevas|sunus|dukra|jis|ji|ulemus"
    r"|naine|mees|abikaasa|ema|isa|poeg|tutar|kolleeg\w*|tema|fonok\w*|asszony\w*|ferj\w*"
    r"|feleseg\w*|nejem|anyam|apam|fiam|lanyom|kolleg\w*|uzletfel\w*|ugyfel\w*)\b"
)
SPEAKS = (
    r"\b(?:speaks?|knows?|understands?|talks?|reads?|runa|prot|saprot|zina|kalba|moka|supranta"
    r"|raagib|oskab|moistab|saab aru|beszel|tud|ert)\b"
)
OTHERS = re.compile(SOMEBODY + r"[^.!?]{0,40}?" + SPEAKS + r"[^,.!?]{0,20}$")
OTHERS_AFTER = re.compile(
    r"(?:\s+\w+){0,1}\s+(?:tud|beszel|ert|raagib|oskab|runa|prot|kalba|moka)\b"
)
BADLY_SPOKEN = re.compile(
    r"\s+(?:valod\w+\s+|kalb\w+\s+|keel\w*\s+|nyelv\w*\s+)?(?:es\s+|as\s+|ma\s+|i\s+|is\s+)?"
    r"(?:(?:\w+\s+){0,2}(?:blogai|prastai|slikti|vaji|halvasti|rosszul|gyengen)|(?:tik |tikai "
    r"|alles "
    r"|csak |am |i'm )?(?:mokausi|macos|opin|tanulok|learning|oppimas)|not|isn't|bad|poor|slikti"
    r"|ne[a-z]{3,}|nem|ei|halvasti|rosszul|kevesse|mazai|blogai)\b"
)
KEEL = ("keel", "keelt")
NYELV = ("nyelv",)


def _is_no_target(reading: Reading, word: Word) -> bool:
    """Tell whether a language is only spoken of: "plain English", "my english is not so good"."""
    before = SPOKEN_OF.search(reading.plain, 0, word.start)
    if before or BADLY_SPOKEN.match(reading.plain, word.end):
        return True
    if "?" in reading.plain:
        return False  # "does anybody there speak Latvian?"
    after = OTHERS_AFTER.match(reading.plain, word.end)
    someone = re.search(SOMEBODY, reading.plain[: word.start])
    return bool(OTHERS.search(reading.plain, 0, word.start) or (after and someone))


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
        if language and _is_no_target(reading, word):
            continue
        known = any(d.entity == "language" and d.value == language for d in reading.found)
        if language and not known and reading.free(word.start, word.end):
            reading.add("language", language, word.start, word.end, LIKELY)
