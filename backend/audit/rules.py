"""Who acts, through which channel, on what; and what an entry must not hold."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

# Parts of names whose values belong into no log, whatever else they are called.
SECRET_WORDS = frozenset({"password", "token", "secret", "hash", "card_number", "cvc", "cookie"})


class HoldsSecret(ValueError):
    """An entry's data names a secret: a mistake in the code that records it."""


class Channel(StrEnum):
    """The way by which a change came."""

    WEB = "web"
    CHAT = "chat"
    AGENT = "agent"
    SYSTEM = "system"
    CLI = "cli"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: kind and id, such as ``customer`` and its UUID, ``agent`` and its name."""

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True)
class By:
    """Who does something, through which channel, and when (aware).

    Services that change something take one, so that a change always knows whose it is.
    """

    actor: Actor
    channel: Channel
    at: datetime


@dataclass(frozen=True, slots=True)
class Subject:
    """What was changed: kind and id, such as ``application`` and its UUID."""

    kind: str
    id: str


def customer_actor(customer_id: uuid.UUID) -> Actor:
    """Return the actor for a customer."""
    return Actor("customer", str(customer_id))


def system(at: datetime, part: str = "jobs") -> By:
    """Return the doer of what nobody asked for at that moment: a due date, a clean-up."""
    return By(Actor("system", part), Channel.SYSTEM, at)


def check_no_secret(data: Mapping[str, Any]) -> None:
    """Check the names in `data`, nested ones too.

    Raises:
        HoldsSecret: one of them names a secret.
    """
    for name, value in data.items():
        if any(word in name.lower() for word in SECRET_WORDS):
            raise HoldsSecret(name)
        if isinstance(value, Mapping):
            check_no_secret(value)
