"""Labelled messages (TSV: topic, style, text) and what a model made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

UNKNOWN = ("out_of_scope", "not_understood")
LANGUAGES = ("en", "lv", "lt", "et", "hu")


class BadFile(Exception):
    """A file of messages that cannot be read; says where and why."""


@dataclass(frozen=True)
class Labelled:
    """A message and what it is: `topics` in the order in which they are asked, mostly one.

    `language` is the name of the file's folder where that is one of LANGUAGES, otherwise None.
    """

    language: str | None
    topics: tuple[str, ...]
    style: str
    text: str


@dataclass(frozen=True)
class Answer:
    """A message with a model's answer to it.

    `ranking` holds (topic, confidence), best first, as many as the model reports; empty where it
    saw no evidence. `identified` is the language that the text alone seems to be in, or None.
    """

    message: Labelled
    asked: tuple[str, ...]
    ranking: tuple[tuple[str, float], ...]
    identified: str | None

    @property
    def right(self) -> bool:
        """All topics found, in their order, and no other."""
        return self.asked == self.message.topics

    @property
    def rejected(self) -> bool:
        """Answered as out of scope or not understood."""
        return self.asked[0] in UNKNOWN

    @property
    def language(self) -> str:
        """The message's language: its file's, else the one identified, else "?"."""
        return self.message.language or self.identified or "?"

    @property
    def confidence(self) -> float:
        """Of the first topic of the ranking; 0 without one."""
        return self.ranking[0][1] if self.ranking else 0.0


def read(path: Path) -> list[Labelled]:
    """Return a file's messages.

    A line is `topic<TAB>style<TAB>text`; two topics are joined by "+". Empty lines, and those that
    begin with "#", are left out.

    Raises:
        BadFile: there is no such file, it is not UTF-8, or a line has another number of columns.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadFile(f"{path}: {error}") from None
    language = path.parent.name if path.parent.name in LANGUAGES else None
    messages = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 3 or not all(column.strip() for column in columns):
            raise BadFile(f"{path}:{number}: not topic<TAB>style<TAB>text")
        topic, style, text = columns
        messages.append(Labelled(language, tuple(topic.split("+")), style, text))
    return messages
