"""Which replies wait for an agent's yes."""

from collections.abc import Collection, Iterable
from enum import StrEnum

EVERY = "*"  # of a rule: every topic, or every language


class Late(StrEnum):
    """What becomes of replies that nobody has decided on in time."""

    SEND = "send"
    QUEUE = "queue"


def has_to_wait(topics: Iterable[str], language: str, rules: Collection[tuple[str, str]]) -> bool:
    """Tell whether replies about `topics` in a language wait, by rules of (topic, language)."""
    wanted = {(topic, spoken) for topic in (*topics, EVERY) for spoken in (language, EVERY)}
    return not wanted.isdisjoint(rules)
