"""Pure rules: retries, what is kept of a network, who is proposed to answer a customer."""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

# A turn that fails this often is answered with an apology, so that one bad
# message cannot hold up everything after it.
MAX_ATTEMPTS = 5
LONGEST_DELAY = timedelta(seconds=10)
# An answer of so many words is a name as likely as a sentence.
LONGEST_NAME = 4  # words
# How long after its last sign a customer counts as typing.
TYPING = timedelta(seconds=6)

# What a message may be taken for without telling what the conversation is about.
NO_SUBJECT = frozenset(
    (
        "greet", "bye_thanks", "affirm", "deny", "cancel", "human", "not_understood", "task_step",
        "identity_attached", "attachment_received", "switch_language", "out_of_scope",
        "ask_capabilities", "identify", "log_out",
    )
)  # fmt: skip


class CloseReason(StrEnum):
    """Why an agent ended a conversation."""

    SOLVED = "solved"
    NO_ANSWER = "no_answer"
    BY_MAIL = "by_mail"
    NOT_OURS = "not_ours"
    ABUSE = "abuse"


class NoteKind(StrEnum):
    """What a note was written for."""

    NOTE = "note"
    TRANSFER = "transfer"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An agent who may be proposed: can they answer in the language, and how much they have.

    `id` decides between equals, so that all processes decide alike.
    """

    id: str
    languages: frozenset[str]
    load: int
    capacity: int


def best_agent(language: str, candidates: Iterable[Candidate]) -> Candidate | None:
    """Return who should answer: who speaks the language and has the smallest part of their load.

    Where nobody who is there speaks it nobody is proposed: the queue stays open to all. An agent at
    capacity is proposed nothing more.
    """
    able = [one for one in candidates if language in one.languages and one.load < one.capacity]
    return min(able, key=lambda one: (one.load / one.capacity, one.load, one.id), default=None)


def subject_of(asked: Iterable[str], before: str | None) -> str | None:
    """Return the topic that a conversation is about after a message; `before`: until then."""
    return next((topic for topic in asked if topic not in NO_SUBJECT), before)


def is_overdue(waiting_since: datetime | None, now: datetime, target: timedelta) -> bool:
    """Tell whether a customer has waited for longer than the service level's target."""
    return waiting_since is not None and now - waiting_since > target


def is_typing(typing_at: datetime | None, now: datetime) -> bool:
    """Tell whether the customer counts as typing at that moment."""
    return typing_at is not None and now - typing_at < TYPING


def retry_delay(attempts: int) -> timedelta:
    """Return the wait after so many failed attempts (1, 2, …): doubling from 250 ms."""
    return min(timedelta(milliseconds=250 * 2 ** min(attempts - 1, 10)), LONGEST_DELAY)


def gives_up(attempts: int) -> bool:
    """Tell whether a turn that failed so often is given up."""
    return attempts >= MAX_ATTEMPTS


def network_mark(network: str, secret: str) -> str:
    """Return the keyed hash that is kept of an address on the network: hex, 64 characters.

    It tells the conversations of one network from those of another; the address itself is
    personal, and is not kept.
    """
    return hmac.digest(secret.encode(), f"network\0{network}".encode(), hashlib.sha256).hex()


def may_be_a_name(text: str, state: Mapping[str, Any]) -> bool:
    """Tell whether a text may be no more than a name, and so says nothing of its language.

    "Fényműhely Kft." is what an English-speaking customer's company is called. `state` is the
    dialogue state; the question that is open in it stands where bot/actions/dialogue.py keeps it.
    """
    asked = (open_task(state) or {}).get("asked")
    return asked not in (None, "confirm") and len(text.split()) <= LONGEST_NAME


def open_task(state: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the task that is open in a dialogue state, as bot/actions/dialogue.py keeps it."""
    dialogue = (state.get("slots") or {}).get("dialogue") or {}
    task: Mapping[str, Any] | None = dialogue.get("task")
    return task
