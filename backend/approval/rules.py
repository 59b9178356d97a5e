"""Which replies wait for an agent's yes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

EVERY = "*"  # of a rule: every topic, or every language


class Late(StrEnum):
    """What becomes of replies that nobody has decided on in time."""

    SEND = "send"
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class Rule:
    """Replies about `topic` in `language` wait for a yes; EVERY stands for all.

    `wait` is how long at most, `late` what becomes of them then; None: as usual.
    """

    topic: str
    language: str
    wait: timedelta | None = None
    late: Late | None = None


def rule_for(topics: Sequence[str], language: str, rules: Iterable[Rule]) -> Rule | None:
    """Return the rule by which replies about `topics` in a language wait; None: they do not.

    The most particular one counts: for a topic in a language, for a topic, for a language, for
    all; of two alike that of the topic named first.
    """
    known = {(rule.topic, rule.language): rule for rule in rules}
    wanted = [
        *((topic, language) for topic in topics),
        *((topic, EVERY) for topic in topics),
        (EVERY, language),
        (EVERY, EVERY),
    ]
    return next((known[pair] for pair in wanted if pair in known), None)
