r"""The light markup of a rendered text, and the ways out of it.

A text knows `**bold**`, `[label](address)` and line breaks, nothing else. A
backslash before one of ``\ * [ ] ( )`` takes its meaning away; `escape` does
that to everything a customer wrote, so that a company called `**x**` stays a
company called `**x**`.

`parse` gives the pieces for a channel with a markup of its own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

_SPECIAL = re.compile(r"[\\*\[\]()]")
_ESCAPED = re.compile(r"\\([\\*\[\]()])")
# Controls, and marks that reorder the text around them: no customer's name needs them.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSAFE_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f-\xa0\\]")

_CHAR = r"(?:\\.|[^\\\[\]\n])"
_ADDRESS = r"(?:\\.|[^\\()\s])"
_TOKEN = re.compile(
    rf"(?P<escape>\\[\\*\[\]()])"
    rf"|(?P<bold>\*\*)"
    rf"|\[(?P<label>{_CHAR}{{1,500}})\]\((?P<address>{_ADDRESS}{{1,2000}})\)"
    r"|(?P<break>\n)"
)

SCHEMES = frozenset({"http", "https", "mailto"})


@dataclass(frozen=True)
class Text:
    """Plain words, without any markup left in them."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Link:
    """A link; `address` is empty where the written one is not allowed."""

    label: str
    address: str
    bold: bool = False


@dataclass(frozen=True)
class Break:
    """The end of a line."""


Piece = Text | Link | Break


def escape(text: str) -> str:
    """Text of a customer as literal text: markup escaped, control characters dropped."""
    return _SPECIAL.sub(r"\\\g<0>", _UNWANTED.sub("", text))


def unescape(text: str) -> str:
    """Backslash escapes resolved."""
    return _ESCAPED.sub(r"\1", text)


def is_safe(address: str) -> bool:
    """http, https, mailto, or relative to this site; anything else is no link."""
    if not address or _UNSAFE_IN_ADDRESS.search(address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme:
        return parts.scheme in SCHEMES and bool(parts.netloc or parts.scheme == "mailto")
    return not parts.netloc and not address.startswith("//")


def parse(text: str) -> list[Piece]:
    """The pieces of a rendered text, in order. Unfinished markup is literal text."""
    return list(_pieces(text))


def to_plain(text: str, *, base: str = "") -> str:
    """For terminals, SMS and mail's plain part: words and addresses, no markup.

    A link reads `label (address)`; one relative to the site is put behind
    `base`, or is its label alone where no base is known.
    """
    return "".join(_plain(piece, base) for piece in parse(text))


def to_html(text: str) -> str:
    """Safe HTML: everything escaped, `<strong>`, `<a>` and `<br>` added."""
    return "".join(_html(piece) for piece in parse(text))


def _pieces(text: str) -> Iterator[Piece]:
    # An odd last ** has no partner and stays what it is: two asterisks.
    marks = sum(1 for match in _TOKEN.finditer(text) if match["bold"])
    bold, seen, start, words = False, 0, 0, ""
    for match in _TOKEN.finditer(text):
        words += text[start : match.start()]
        start = match.end()
        if match["escape"]:
            words += match["escape"][1]
            continue
        if match["bold"] and (seen := seen + 1) == marks and not bold:
            words += "**"
            continue
        if words:
            yield Text(words, bold)
            words = ""
        if match["bold"]:
            bold = not bold
        elif match["break"]:
            yield Break()
        else:
            yield _link(match["label"], match["address"], bold)
    if words := words + text[start:]:
        yield Text(words, bold)


def _link(label: str, address: str, bold: bool) -> Link:
    inside = label.startswith("**") and label.endswith("**") and len(label) > 4
    words = unescape(label[2:-2] if inside else label)
    target = unescape(address)
    return Link(words, target if is_safe(target) else "", bold or inside)


def _plain(piece: Piece, base: str) -> str:
    if isinstance(piece, Break):
        return "\n"
    if isinstance(piece, Text):
        return piece.text
    address = piece.address.removeprefix("mailto:")
    if address and not urlsplit(piece.address).scheme:
        address = base.rstrip("/") + "/" + address.lstrip("/") if base else ""
    return f"{piece.label} ({address})" if address and address != piece.label else piece.label


def _html(piece: Piece) -> str:
    if isinstance(piece, Break):
        return "<br>"
    if isinstance(piece, Text):
        inner = html.escape(piece.text)
    elif not piece.address:
        inner = html.escape(piece.label)
    else:
        inner = (
            f'<a href="{html.escape(piece.address)}" rel="noopener">{html.escape(piece.label)}</a>'
        )
    return f"<strong>{inner}</strong>" if piece.bold else inner
