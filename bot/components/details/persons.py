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
HERE = re.compile(
    r"\s+(?:here|speaking|siin|seit|cia|vagyok)\b(?!\s+(?:is|on|ir|yra))"
)  # "Silver siin"
NO_NAMES = frozenset(("cps", "canon", "corporate", "eos"))


def is_somebody(reading: Reading, word: Word) -> bool:
    """Tell whether a word is a part of a person's name: capitalised beside another such word.

    Beside means without a mark between, and somebody must be introduced in the message.
    """
    if not word.text[0].isupper() or word.text.isupper():
        return False
    if HERE.match(reading.plain, word.end):
        return True
    position = reading.words.index(word)
    before = reading.words[position - 1] if position else None
    after = reading.words[position + 1] if position + 1 < len(reading.words) else None
    beside = (before and _is_name(reading, before, before.end, word.start)) or (
        after and _is_name(reading, after, word.end, after.start)
    )
    return bool(beside and INTRODUCED.search(reading.plain))


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
