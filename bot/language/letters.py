"""Letters with and without their diacritics."""

import unicodedata


def fold(text: str) -> str:
    """`text` as typed on a phone without diacritics: "žaļā" becomes "zala", "fő" becomes "fo"."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
