"""Kinds of topics, and the two names that each has: label and public id."""

from dataclasses import dataclass

NOT_UNDERSTOOD = "not_understood"
UNKNOWN = ("out_of_scope", NOT_UNDERSTOOD)
MANNERS = ("greet", "bye_thanks")
ANSWERS = ("affirm", "deny", "cancel")
# What is not a question of its own beside another one.
NOT_ASKED = frozenset((*MANNERS, "complaint", *ANSWERS, *UNKNOWN))


@dataclass(frozen=True)
class Example:
    """A text and its label."""

    text: str
    label: str


def topic_of(label: str) -> str:
    """Return the public topic id of a label: "tier_fee" of "guide/tier_fee"."""
    return label.rpartition("/")[2]


def intent_of(label: str) -> str:
    """Return Rasa's intent of a label: "guide" of "guide/tier_fee"."""
    return label.partition("/")[0]
