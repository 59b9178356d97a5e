"""What becomes a lesson, and how lessons become training data."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

NOT_UNDERSTOOD = "not_understood"
# The model reads no more of a message (bot.components.topic_reading).
LONGEST_TEXT = 1000  # characters
# What a text must not hold to be trained with: addresses, and numbers as long as a serial number,
# a membership's, a VAT or a telephone number. Years and points are shorter.
PERSONAL = re.compile(r"\S+@\S+|(?:\+|\b[A-Za-z]{0,3})\d(?:[ -]?\d){5,}\b|https?://\S+|www\.\S+")


class LessonReason(StrEnum):
    """Why a message is a lesson: the model rejected it, or an agent said it means another thing."""

    NOT_UNDERSTOOD = "not_understood"
    CORRECTED = "corrected"


class LessonState(StrEnum):
    """`open` waits for a reviewer; `assigned` is trained with, `dismissed` is not."""

    OPEN = "open"
    ASSIGNED = "assigned"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Taught:
    """A text to train with: its language and its topic's label, such as `guide/tier_fee`."""

    language: str
    label: str
    text: str


def is_rejected(asked: Sequence[str]) -> bool:
    """Tell whether the model rejected a message."""
    return list(asked) == [NOT_UNDERSTOOD]


def one_line(text: str) -> str:
    """Return a text as one line of training data, as long as the model reads."""
    return " ".join(text.split())[:LONGEST_TEXT].strip()


def personal_parts(text: str) -> list[str]:
    """Return the parts of a text that may be personal, in its order."""
    return [found.strip() for found in PERSONAL.findall(text)]


def label_of(topic: str, labels: Iterable[str]) -> str | None:
    """Return the training label of a topic: "guide/tier_fee" of "tier_fee"; None: there is none."""
    return next((label for label in labels if label.rpartition("/")[2] == topic), None)


def training_file(taught: Iterable[Taught]) -> Mapping[str, str]:
    """Return by language a file in the layout of bot/data/nlu; each text stands once."""
    by_language: dict[str, dict[str, dict[str, None]]] = {}
    for one in taught:
        labels = by_language.setdefault(one.language, {})
        labels.setdefault(one.label, {})[one.text] = None
    return {
        language: _file(dict(sorted(labels.items())))
        for language, labels in sorted(by_language.items())
    }


def _file(labels: Mapping[str, Iterable[str]]) -> str:
    parts = ['version: "3.1"\nnlu:\n']
    for label, texts in labels.items():
        # A literal block: whatever a customer typed is a line of text, and no YAML.
        lines = "".join(f"    - {_example(text)}\n" for text in texts)
        parts.append(f"- intent: {label}\n  examples: |\n{lines}")
    return "".join(parts)


def _example(text: str) -> str:
    """Return a text without Rasa's own markup of entities: ``[gold](tier)`` is no detail here."""
    return re.sub(r"[\[\]{}]", " ", text).strip()
