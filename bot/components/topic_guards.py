"""What comes before the topic model: texts that hold no words to tell a topic by.

An emoji, "?!", a number or a link gets a topic from any classifier. What is left of a message
without its links and addresses must hold letters; otherwise there is no topic in it.
"""

from __future__ import annotations

import re

from bot.components.folding import normalise

LETTER = re.compile(r"[^\W\d_]")
FEWEST_LETTERS = 2


def without_links(text: str) -> str:
    """Return `text` without links and e-mail addresses, its lines normalised.

    Looks at each word once: no expression that could be slow on a long text.
    """
    lines = (normalise(line).split() for line in text.splitlines())
    return "\n".join(" ".join(word for word in line if not _is_link(word)) for line in lines)


def has_words(text: str) -> bool:
    """Tell whether a text, without links, holds enough letters to have a topic."""
    return len(LETTER.findall(text)) >= FEWEST_LETTERS


def _is_link(word: str) -> bool:
    if "://" in word or word.startswith("www."):
        return True
    name, at, host = word.strip("<>(),;:.!?").partition("@")
    return bool(at and name and "." in host)
