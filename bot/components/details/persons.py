"""Names of persons that are words of ours: "Jordan Silverstone", "Anneli Hõbe", "Nyári Zoltán"."""

from __future__ import annotations

import re

from bot.components.details.reading import Reading, Word

INTRODUCED = re.compile(
    r"\b(?:my name|i am|i'?m|this is|speaking|here|mr|mrs|ms|director|boss|accountant|called"
    r"|rang|wrote"
    r"|mani sauc|mans vards|es esmu|te|kungs|kundze|direktor\w*|zvanija|rakstija|koleg\w*"
    r"|cia|mano vardas|as esu|ponas|ponia|vadov\w*|skambino|rase"
    r"|siin|olen|nimi|harra|proua|helistas|kirjutas|raamatupidaja|kolleeg|ulemus"
    r"|vagyok|nevem|hivnak|ur|asszony|hivott|irt|fonok\w*|kolleg\w*)\b"
)
MOST_NAMED = 3  # words: "čia Latvija, …" may name a country
HERE = re.compile(
    r"\s+(?:here|speaking|siin|seit|cia|vagyok)\b(?!\s+(?:is|on|ir|yra))"
)  # "Silver siin"
# Names that are places as well: "is Georgia still on your team? she sorted me out".
FIRST_NAMES = frozenset(
    ("georgia", "jordan", "chad", "paris", "victoria", "vienna", "florence", "sydney", "sidney",
     "austin", "israel", "india", "china", "malta", "milan", "lourdes", "martinique", "tunis")
)  # fmt: skip
PRONOUN = re.compile(r"\b(?:she|her|he|him|his|vina|vinas|vinai|vins|vinam|ji|jai|jos|jis|jam)\b")
ACTS = re.compile(
    r"\s+(?:who\s+|kas\s+|kuri\s+|kes\s+|aki\s+)?(?:(?:still )?(?:on|in|from) your (?:team|desk"
    r"|office)|helped|said|told|wrote|promised|answered|teica|solija|palidzeja|rakstija|padejo|sake"
    r"|zadejo|rase|aitas|utles|lubas|kirjutas|segitett|mondta|irta|igerte)\b"
)
# Lithuanian: "čia Auksė"; gold is "auksas", "aukso", "auksinė".
AUKSE = re.compile(r"auks(?:ė|ės|ei|ę)")
# At the beginning, after a greeting, before a pause: "sveiki, čia Maija, …".
THIS_IS = re.compile(
    r"\W*(?:(?:sveik\w*|lab\w*(?: \w+)?|tere\w*|hi|hello|szia\w*|cau|hei|udv\w*|jo napot)\W+){0,2}"
    r"(?:cia|siin|itt|te)\s+$"
)
NO_NAMES = frozenset(("cps", "canon", "corporate", "eos"))


def is_somebody(reading: Reading, word: Word) -> bool:
    """Tell whether a word is a part of a person's name: capitalised beside another such word.

    Beside means without a mark between, and somebody must be introduced in the message.
    """
    if not word.text[0].isupper() or word.text.isupper():
        return False
    if HERE.match(reading.plain, word.end):
        return True
    if _is_told_of(reading, word):
        return True
    position = reading.words.index(word)
    before = reading.words[position - 1] if position else None
    after = reading.words[position + 1] if position + 1 < len(reading.words) else None
    beside = (before and _is_name(reading, before, before.end, word.start)) or (
        after and _is_name(reading, after, word.end, after.start)
    )
    return bool(beside and INTRODUCED.search(reading.plain))


def _is_told_of(reading: Reading, word: Word) -> bool:
    """Tell whether a single name is somebody's by what is said of it."""
    if AUKSE.fullmatch(word.text.lower()) and reading.language == "lt":
        return True
    pause = reading.plain[word.end : word.end + 1] in (",", ".", "!")
    if (
        pause
        and len(reading.words) > MOST_NAMED
        and THIS_IS.fullmatch(reading.plain, 0, word.start)
    ):
        return True
    if word.key not in FIRST_NAMES:
        return False
    said = PRONOUN.search(reading.plain) if reading.language in ("en", "lv", "lt") else None
    return bool(said or ACTS.match(reading.plain, word.end))


def _is_name(reading: Reading, word: Word, end: int, start: int) -> bool:
    """Tell whether a word beside may be a name: a capital, a blank between."""
    text = word.text
    return (
        text[0].isupper()
        and text[1:].islower()
        and text.isalpha()
        and reading.clean[end:start] == " "
        and word.key not in NO_NAMES
    )
