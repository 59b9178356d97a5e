"""What a channel needs of its platform, as a port; adapters stand in backend.integrations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class Undeliverable(Exception):
    """The platform does not know the conversation any more: trying again is of no use."""


class PlatformSilent(Exception):
    """The platform did not take it; the same may be tried again. The message holds no words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it says, and what choosing it sends."""

    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message in the customer's language, with light markup (locales.markup)."""

    text: str
    choices: Sequence[Choice] = ()


class Platform(Protocol):
    """Where a conversation is led. `address` is channel_conversation.address."""

    async def send(self, address: Mapping[str, Any], message: Outgoing) -> None:
        """Say a message there.

        Raises:
            Undeliverable, PlatformSilent
        """

    async def hand_over(self, address: Mapping[str, Any]) -> None:
        """Have the platform's people take the conversation.

        Raises:
            Undeliverable, PlatformSilent
        """
