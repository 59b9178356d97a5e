"""Keys with which other help desks call the assist API. Only their hashes are kept."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from backend.assist import repository
from backend.assist.errors import NameTaken, UnknownKey, WrongKey
from backend.assist.rules import Scope
from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.core.security import hash_token, new_token
from backend.models.assist import AssistKey

PREFIX = "cpsk_"  # tells a key from an agent's token, and a leaked one to a scanner of secrets


def is_key(token: str) -> bool:
    """Tell, without trusting it, whether a bearer token claims to be an assist key."""
    return token.startswith(PREFIX)


async def add(
    session: AsyncSession, name: str, scopes: Collection[Scope], per_minute: int, by: By
) -> str:
    """Make a key and return it; it is not shown again.

    Raises:
        NameTaken
    """
    if await repository.key_called(session, name) is not None:
        raise NameTaken(name=name)
    token = PREFIX + new_token()
    key = AssistKey(
        name=name,
        token_hash=hash_token(token),
        scopes=[str(scope) for scope in Scope if scope in scopes],
        per_minute=per_minute,
        created_at=by.at,
        revoked_at=None,
    )
    repository.add(session, key)
    data = {"scopes": key.scopes, "per_minute": per_minute}
    await audit.record(session, by, "assist_key.added", Subject("assist_key", name), data)
    return token


async def revoke(session: AsyncSession, name: str, by: By) -> None:
    """Make a key open nothing from now on; once more is no error.

    Raises:
        UnknownKey
    """
    key = await repository.key_called(session, name)
    if key is None:
        raise UnknownKey(name=name)
    if key.revoked_at is None:
        key.revoked_at = by.at
        await audit.record(session, by, "assist_key.revoked", Subject("assist_key", name))


async def check(session: AsyncSession, token: str, now: datetime) -> AssistKey:
    """Return the key that a token is.

    Raises:
        WrongKey: there is none, or it was revoked.
    """
    key = await repository.key_of_hash(session, hash_token(token))
    if key is None or (key.revoked_at is not None and key.revoked_at <= now):
        raise WrongKey()
    return key


async def listed(session: AsyncSession) -> Sequence[AssistKey]:
    """Return all keys by name, revoked ones too."""
    return await repository.keys(session)
