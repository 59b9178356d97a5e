"""What of a message may tell its language.

Product names, serial numbers, links, addresses and the site's English button names stand in
messages of every language and must not decide. Tokens are tested one by one: an expression over
the whole text such as `\\S*\\d\\S*` is quadratic.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MAX_LENGTH = 1000  # characters; what comes later in a message does not change its language

_NEUTRAL_FILE = Path(__file__).with_name("neutral.txt")
_RUN = re.compile(r"(.)\1{2,}")
_ENDINGS = frozenset(["com", "org", "net", "eu", "lv", "lt", "ee", "hu", "uk", "io"]) | frozenset(
    ["html", "htm", "php", "pdf", "jpg", "jpeg", "png", "doc", "docx", "zip"]
)
_SPLIT = str.maketrans(dict.fromkeys('/|\\_+=<>()[]{}«»„“”"…,;:!?*~–—•', " "))
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘`´ʼ", None))
_WORD, _LABEL, _NAME = range(3)
_EDGES = ".-&%#$€^§°"


@dataclass(frozen=True)
class Evidence:
    """The words of a message, lower case.

    `words` tell the language; `spare` are English labels and words in capitals, which customers of
    every language type and which are asked only if there are no words. Names are in neither.
    """

    words: tuple[str, ...]
    spare: tuple[str, ...]


def read(text: str) -> Evidence:
    """Sort the first `MAX_LENGTH` characters of `text`. Any string is taken; never raises."""
    clipped = _clip(text)
    tokens = [word for token in clipped.split() for word in _words(token)]
    kinds = _kinds(tokens)
    words = [token.lower() for token, kind in zip(tokens, kinds, strict=True) if kind == _WORD]
    spare = [token.lower() for token, kind in zip(tokens, kinds, strict=True) if kind == _LABEL]
    if _RUN.search(clipped):
        words, spare = ([_RUN.sub(r"\1", word) for word in kind] for kind in (words, spare))
    return Evidence(tuple(words), tuple(spare))


def _clip(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:MAX_LENGTH])[:MAX_LENGTH].translate(_APOSTROPHES)


def _words(token: str) -> list[str]:
    """The words in one token: none for a link, an address, a file; the ending of "EF 24-70-nek"."""
    if token.isalpha():
        return [token]
    if "@" in token or "://" in token or token.lower().startswith("www."):
        return []
    return [word for part in token.translate(_SPLIT).split() for word in _plain(part.strip(_EDGES))]


def _plain(part: str) -> list[str]:
    if part.isalpha():
        return [part]
    pieces = part.replace("-", ".").split(".")
    if "." in part and pieces[-1].lower() in _ENDINGS:
        return []
    if any(sign.isdigit() for sign in part):
        return [pieces[-1]] if len(pieces) > 1 and _is_ending(pieces[-1]) else []
    return ["".join(filter(str.isalpha, piece)) for piece in pieces if _is_word(piece)]


def _is_ending(piece: str) -> bool:
    return piece.isalpha() and piece.islower() and len(piece) > 1


def _is_word(piece: str) -> bool:
    return any(map(str.isalpha, piece))


def _is_shouted(tokens: list[str]) -> bool:
    """Whether the whole message is in capitals, so that capitals do not mean a name."""
    capitals = sum(token.isupper() for token in tokens if len(token) > 1)
    return capitals * 2 > sum(len(token) > 1 for token in tokens)


def _kinds(tokens: list[str]) -> list[int]:
    """For each token: a word, a label, or a name. The longest entry of neutral.txt wins."""
    entries = _entries()
    shouted = _is_shouted(tokens)
    kinds = [_LABEL if not shouted and len(t) > 1 and t.isupper() else _WORD for t in tokens]
    lowered = [token.lower() for token in tokens]
    for start, token in enumerate(lowered):
        for entry, kind in entries.get(token, ()):
            end = start + len(entry)
            if entry == tuple(lowered[start:end]):
                kinds[start:end] = [kind] * len(entry)
                break
    return kinds


@cache
def _entries() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """neutral.txt by first word, the longest entry first."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    kind = _NAME
    for line in _NEUTRAL_FILE.read_text(encoding="utf-8").splitlines():
        entry = tuple(line.split())
        if line == "[labels]":
            kind = _LABEL
        elif entry and not line.startswith(("#", "[")):
            found.setdefault(entry[0], []).append((entry, kind))
    for entries in found.values():
        entries.sort(key=lambda item: -len(item[0]))
    return found
