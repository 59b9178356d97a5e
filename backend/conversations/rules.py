"""Pure rules: how long to wait before a turn is tried again, what is kept of a network."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

# A turn that fails this often is answered with an apology, so that one bad
# message cannot hold up everything after it.
MAX_ATTEMPTS = 5
LONGEST_DELAY = timedelta(seconds=10)
# An answer of so many words is a name as likely as a sentence.
LONGEST_NAME = 4  # words


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
    dialogue = (state.get("slots") or {}).get("dialogue") or {}
    asked = (dialogue.get("task") or {}).get("asked")
    return asked not in (None, "confirm") and len(text.split()) <= LONGEST_NAME
