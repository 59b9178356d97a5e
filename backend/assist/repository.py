"""Queries over assist keys and canned answers."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.models.assist import AssistKey, CannedAnswer


async def key_of_hash(session: AsyncSession, token_hash: str) -> AssistKey | None:
    return await session.scalar(select(AssistKey).where(AssistKey.token_hash == token_hash))


async def key_called(session: AsyncSession, name: str) -> AssistKey | None:
    return await session.scalar(select(AssistKey).where(AssistKey.name == name))


async def keys(session: AsyncSession) -> Sequence[AssistKey]:
    return (await session.scalars(select(AssistKey).order_by(AssistKey.name))).all()


async def canned(session: AsyncSession, answer_id: uuid.UUID) -> CannedAnswer | None:
    return await session.get(CannedAnswer, answer_id)


async def canned_called(session: AsyncSession, name: str) -> CannedAnswer | None:
    return await session.scalar(select(CannedAnswer).where(CannedAnswer.name == name))


async def all_canned(session: AsyncSession) -> Sequence[CannedAnswer]:
    return (await session.scalars(select(CannedAnswer).order_by(CannedAnswer.name))).all()


def add(session: AsyncSession, row: AssistKey | CannedAnswer) -> None:
    session.add(row)


async def delete(session: AsyncSession, row: CannedAnswer) -> None:
    await session.delete(row)
