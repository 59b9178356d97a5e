"""Pure rules: how long to wait before a turn is tried again, what is kept of a network."""

import hashlib
import hmac
from datetime import timedelta

# A turn that fails this often is answered with an apology, so that one bad
# message cannot hold up everything after it.
MAX_ATTEMPTS = 5
LONGEST_DELAY = timedelta(seconds=10)


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
