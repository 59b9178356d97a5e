"""The two forms in which a text is read: as typed (marked), and without its marks (folded)."""

import unicodedata

# Letters that Unicode does not decompose into a base letter and a mark.
_WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae"})


def normalise(text: str) -> str:
    """Return `text` in NFC, lower case, without format characters, blanks joined."""
    kept = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return " ".join(kept.lower().split())


def fold(text: str) -> str:
    """Return `text` without diacritics: "zaļā atzīme" becomes "zala atzime"."""
    bare = unicodedata.normalize("NFD", text.translate(_WHOLE))
    return "".join(c for c in bare if not unicodedata.combining(c))
