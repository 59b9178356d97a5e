"""Queries on agents and their log-ins."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.security import Role
from backend.models.agents import Agent, AgentLogIn


async def by_id(session: AsyncSession, agent_id: uuid.UUID) -> Agent | None:
    return await session.get(Agent, agent_id)


async def locked(session: AsyncSession, agent_id: uuid.UUID) -> Agent | None:
    """Return the agent, the row locked until the transaction ends."""
    query = select(Agent).where(Agent.id == agent_id).with_for_update()
    return (await session.execute(query)).scalar_one_or_none()


async def by_email(session: AsyncSession, email: str) -> Agent | None:
    return (await session.execute(select(Agent).where(Agent.email == email))).scalar_one_or_none()


async def by_invitation(session: AsyncSession, invitation_id: uuid.UUID) -> Agent | None:
    query = select(Agent).where(Agent.invitation_id == invitation_id).with_for_update()
    return (await session.execute(query)).scalar_one_or_none()


async def every(session: AsyncSession) -> Sequence[Agent]:
    """Return all agents by name, those who may no longer log in last."""
    query = select(Agent).order_by(Agent.disabled_at.is_not(None), func.lower(Agent.name), Agent.id)
    return (await session.execute(query)).scalars().all()


async def working_admins(session: AsyncSession) -> int:
    """Return how many admins may log in."""
    query = select(func.count()).where(Agent.role == Role.ADMIN, Agent.disabled_at.is_(None))
    return (await session.execute(query)).scalar_one()


async def log_in_by_token(
    session: AsyncSession, token_hash: str
) -> tuple[AgentLogIn, Agent] | None:
    query = (
        select(AgentLogIn, Agent)
        .join(Agent, Agent.id == AgentLogIn.agent_id)
        .where(AgentLogIn.token_hash == token_hash)
    )
    row = (await session.execute(query)).one_or_none()
    return (row[0], row[1]) if row else None


async def note_use(session: AsyncSession, log_in_id: uuid.UUID, now: datetime) -> None:
    await session.execute(update(AgentLogIn).where(AgentLogIn.id == log_in_id).values(used_at=now))


async def note_seen(session: AsyncSession, agent_id: uuid.UUID, now: datetime) -> None:
    await session.execute(update(Agent).where(Agent.id == agent_id).values(seen_at=now))


async def end_log_ins(session: AsyncSession, agent_id: uuid.UUID, now: datetime) -> None:
    """End all log-ins of an agent."""
    await session.execute(
        update(AgentLogIn)
        .where(AgentLogIn.agent_id == agent_id, AgentLogIn.ended_at.is_(None))
        .values(ended_at=now)
    )


async def delete_over(session: AsyncSession, before: datetime) -> None:
    """Forget log-ins whose time was over before that."""
    await session.execute(delete(AgentLogIn).where(AgentLogIn.expires_at < before))
