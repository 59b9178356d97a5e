"""The payment provider: what it is asked, and what it answers.

Its adapters are in backend.integrations.payment. Every call carries a `key`: the same key again
is the same thing asked again, and is never done twice.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol


class ProviderTimeout(Exception):
    """No answer: whether it was done is not known. Ask by `find` before trying again."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the provider did: `reference` of a success, or `decline_code`, one of them."""

    reference: str | None = None
    decline_code: str | None = None


class PaymentProvider(Protocol):
    """Takes money from cards. It alone ever sees a card's number."""

    async def authorise(self, source: str, *, key: str) -> Outcome:
        """Exchange a one-time token for a mandate, authorising zero (fact 49).

        Returns:
            `reference` is the mandate to charge the card with.

        Raises:
            ProviderTimeout
        """

    async def charge(self, mandate: str, amount: Decimal, currency: str, *, key: str) -> Outcome:
        """Take an amount (ISO 4217 currency) from the mandate's card.

        Raises:
            ProviderTimeout
        """

    async def find(self, key: str) -> Outcome | None:
        """Return what became of the call with that key; None: the provider never had it.

        Raises:
            ProviderTimeout
        """
