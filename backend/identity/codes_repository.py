"""Queries over codes."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.database import insert_into
from backend.models.identity import IdentityCode


async def put(
    session: AsyncSession, conversation_id: uuid.UUID, values: dict[str, Any]
) -> uuid.UUID:
    """Write the conversation's code in place of the one before; return its id."""
    await session.execute(
        insert_into(session, IdentityCode)
        .values(conversation_id=conversation_id, **values)
        .on_conflict_do_update(index_elements=["conversation_id"], set_=values)
    )
    code_id: uuid.UUID = values["id"]
    return code_id


async def by_id(session: AsyncSession, code_id: uuid.UUID) -> IdentityCode | None:
    """Return the code of that id; None: another one has taken its place."""
    found = await session.scalars(select(IdentityCode).where(IdentityCode.id == code_id))
    return found.one_or_none()


async def of_conversation(session: AsyncSession, conversation_id: uuid.UUID) -> IdentityCode | None:
    """Return the conversation's last code."""
    return await session.get(IdentityCode, conversation_id)


async def delete_over(session: AsyncSession, before: datetime) -> None:
    """Delete codes whose time was over before that."""
    await session.execute(delete(IdentityCode).where(IdentityCode.expires_at < before))
