"""Which script a text is in: the five languages are written in Latin letters only."""

import unicodedata
from collections import Counter

_LATIN_ENDS = 0x0250  # Basic Latin to Latin Extended-B
_LATIN_ADDITIONAL = range(0x1E00, 0x1F00)
_NO_SCRIPT = frozenset({"MODIFIER", "LATIN", "", "MATHEMATICAL", "ROMAN", "DOUBLE-STRUCK"})


def is_latin(letter: str) -> bool:
    """Whether one letter belongs to the Latin script."""
    code = ord(letter)
    return code < _LATIN_ENDS or code in _LATIN_ADDITIONAL


def foreign_script(text: str) -> str | None:
    """The script in which most letters of `text` are written, None if that is Latin.

    The name is the first word of the letters' Unicode names: "Cyrillic", "Greek", "Hebrew",
    "Arabic", "Cjk", "Hangul", "Thai", … A tie goes to the foreign script: a product name in Latin
    letters is longer than many a foreign word. Never raises.
    """
    if text.isascii():
        return None
    letters = [letter for letter in text if letter.isalpha()]
    foreign = Counter(_script(letter) for letter in letters if not is_latin(letter))
    for none in _NO_SCRIPT:
        foreign.pop(none, None)
    latin = sum(map(is_latin, letters))
    if not foreign or foreign.total() < latin:
        return None
    return foreign.most_common(1)[0][0].capitalize()


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
