"""Links that set a password: made in a transaction, sent by mail, their secret stored nowhere."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.security import InvalidToken, read_id, sign_id
from backend.identity.errors import UnknownLink
from backend.identity.rules import LinkPurpose
from backend.mail.service import SecretLink
from backend.models.identity import PasswordLink

PURPOSE = "password-link"
KIND = "password"  # of the mail's SecretLink
PAGE = "/password"  # of the site, where the password is set


@dataclass(frozen=True, slots=True)
class LinkLives:
    """How long links can be used."""

    activation: timedelta
    reset: timedelta

    def of(self, purpose: LinkPurpose) -> timedelta:
        """Return the life of a link of that purpose."""
        return self.activation if purpose is LinkPurpose.ACTIVATION else self.reset


async def new_link(
    session: AsyncSession,
    customer_id: uuid.UUID,
    purpose: LinkPurpose,
    lives: LinkLives,
    now: datetime,
) -> PasswordLink:
    """Make a link for a customer."""
    link = PasswordLink(
        customer_id=customer_id,
        purpose=purpose,
        created_at=now,
        expires_at=now + lives.of(purpose),
        used_at=None,
    )
    session.add(link)
    await session.flush()
    return link


def in_mail(link: PasswordLink) -> SecretLink:
    """Return the link as a mail in the outbox names it."""
    return SecretLink(kind=KIND, id=str(link.id))


def address(link_id: str, *, site: str, secret: str) -> str:
    """Return the link as the customer gets it."""
    return f"{site}{PAGE}?token={sign_id(PURPOSE, uuid.UUID(link_id), secret=secret)}"


def read_token(token: str, *, secret: str) -> uuid.UUID:
    """Return the id of the link with that token.

    Raises:
        UnknownLink
    """
    try:
        return read_id(PURPOSE, token, secret=secret)
    except InvalidToken:
        raise UnknownLink() from None
