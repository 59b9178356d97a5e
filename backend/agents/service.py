"""Accounts of agents: who they are, what they may do, the link that sets their password.

Whoever adds an agent, or gives one a new link, hands the link over; nothing here sends it.
"""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from backend.agents import repository
from backend.agents.errors import AgentExists, AgentRefused, LastAdmin, UnknownAgent
from backend.agents.rules import LARGEST_CAPACITY, is_present
from backend.audit import service as audit
from backend.audit.service import Actor, By, Channel, Subject
from backend.core.security import Role, sign_id
from backend.models.agents import LONGEST_ADDRESS, Agent
from bot.language import LANGUAGES

PURPOSE = "agent-invitation"
PAGE = "/console/invitation"
LONGEST_NAME = 60
DEFAULT_CAPACITY = 5
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


@dataclass(frozen=True, slots=True)
class AgentValues:
    """What an agent's account says; the address never changes."""

    name: str
    role: Role
    language: str
    languages: tuple[str, ...]
    capacity: int = DEFAULT_CAPACITY


def by_agent(agent: Agent, now: datetime) -> By:
    """Return the agent as the doer of something."""
    return By(Actor("agent", agent.email), Channel.AGENT, now)


async def add(
    session: AsyncSession, email: str, values: AgentValues, *, life: timedelta, by: By
) -> Agent:
    """Add an agent, with an invitation to set a password.

    Raises:
        AgentRefused: a value is not acceptable.
        AgentExists
    """
    address = email.strip().lower()
    if not _ADDRESS.fullmatch(address) or not address.isprintable():
        raise AgentRefused(field="email", problem="invalid")
    if len(address) > LONGEST_ADDRESS:
        raise AgentRefused(field="email", problem="too_long")
    _check(values)
    if await repository.by_email(session, address) is not None:
        raise AgentExists()
    agent = Agent(
        id=uuid.uuid4(),
        email=address,
        password_hash=None,
        factor_id=uuid.uuid4(),
        factor_confirmed_at=None,
        factor_step=0,
        here=False,
        seen_at=None,
        created_at=by.at,
        disabled_at=None,
    )
    _write(agent, values)
    _invite(agent, by.at + life)
    session.add(agent)
    await _record(session, by, "agent.added", agent, {"email": address, "role": values.role})
    return agent


async def change(
    session: AsyncSession, agent_id: uuid.UUID, values: AgentValues, *, by: By
) -> Agent:
    """Change what an agent's account says.

    Raises:
        UnknownAgent, AgentRefused
        LastAdmin: nobody else is an admin.
    """
    _check(values)
    agent = await _locked(session, agent_id)
    if values.role is not Role.ADMIN:
        await _check_not_last(session, agent)
    if values.role is not agent.role:
        await _record(
            session, by, "agent.role_changed", agent, {"from": agent.role, "to": values.role}
        )
    _write(agent, values)
    await _record(session, by, "agent.changed", agent)
    return agent


async def invite(session: AsyncSession, agent_id: uuid.UUID, *, life: timedelta, by: By) -> Agent:
    """Give an agent a new link: password and second factor begin anew, every log-in ends.

    Raises:
        UnknownAgent
    """
    agent = await _locked(session, agent_id)
    _invite(agent, by.at + life)
    agent.password_hash = None
    agent.factor_id, agent.factor_confirmed_at, agent.factor_step = uuid.uuid4(), None, 0
    await repository.end_log_ins(session, agent.id, by.at)
    await _record(session, by, "agent.invited", agent)
    return agent


async def set_disabled(
    session: AsyncSession, agent_id: uuid.UUID, *, disabled: bool, by: By
) -> Agent:
    """Take an agent's access away, at once and everywhere, or give it back.

    Raises:
        UnknownAgent
        LastAdmin: nobody else is an admin.
    """
    agent = await _locked(session, agent_id)
    if disabled:
        await _check_not_last(session, agent)
        await repository.end_log_ins(session, agent.id, by.at)
        agent.here = False
    agent.disabled_at = by.at if disabled else None
    await _record(session, by, "agent.disabled" if disabled else "agent.enabled", agent)
    return agent


async def set_here(session: AsyncSession, agent_id: uuid.UUID, *, here: bool, by: By) -> None:
    """Note whether an agent takes conversations.

    Raises:
        UnknownAgent
    """
    agent = await _locked(session, agent_id)
    agent.here, agent.seen_at = here, by.at
    await _record(session, by, "agent.here" if here else "agent.away", agent)


async def set_language(session: AsyncSession, agent_id: uuid.UUID, language: str) -> None:
    """Note the language of an agent's console.

    Raises:
        UnknownAgent, AgentRefused
    """
    if language not in LANGUAGES:
        raise AgentRefused(field="language", problem="unknown")
    (await _locked(session, agent_id)).language = language


async def find(session: AsyncSession, agent_id: uuid.UUID) -> Agent:
    """Return an agent.

    Raises:
        UnknownAgent
    """
    agent = await repository.by_id(session, agent_id)
    if agent is None:
        raise UnknownAgent()
    return agent


async def agents(session: AsyncSession) -> Sequence[Agent]:
    """Return all agents by name, those who may no longer log in last."""
    return await repository.every(session)


async def present(session: AsyncSession, now: datetime) -> list[Agent]:
    """Return the agents who take conversations at that moment."""
    return [
        agent
        for agent in await repository.every(session)
        if agent.disabled_at is None and is_present(agent.here, agent.seen_at, now)
    ]


async def note_seen(session: AsyncSession, agent_id: uuid.UUID, now: datetime) -> None:
    """Note a sign of life of an agent's open console."""
    await repository.note_seen(session, agent_id, now)


def invitation_link(agent: Agent, *, site: str, secret: str) -> str:
    """Return the address that sets the agent's password, while their invitation lasts."""
    assert agent.invitation_id is not None  # add and invite have seen to it
    return f"{site}{PAGE}?token={sign_id(PURPOSE, agent.invitation_id, secret=secret)}"


def _invite(agent: Agent, until: datetime) -> None:
    agent.invitation_id, agent.invitation_until = uuid.uuid4(), until


def _check(values: AgentValues) -> None:
    if not values.name.strip() or not values.name.isprintable():
        raise AgentRefused(field="name", problem="missing")
    if len(values.name) > LONGEST_NAME:
        raise AgentRefused(field="name", problem="too_long")
    if values.language not in LANGUAGES:
        raise AgentRefused(field="language", problem="unknown")
    if not values.languages or set(values.languages) - set(LANGUAGES):
        raise AgentRefused(field="languages", problem="unknown")
    if not 1 <= values.capacity <= LARGEST_CAPACITY:
        raise AgentRefused(field="capacity", problem="out_of_range")


def _write(agent: Agent, values: AgentValues) -> None:
    agent.name = values.name.strip()
    agent.role = values.role
    agent.language = values.language
    agent.languages = [code for code in LANGUAGES if code in values.languages]
    agent.capacity = values.capacity


async def _locked(session: AsyncSession, agent_id: uuid.UUID) -> Agent:
    agent = await repository.locked(session, agent_id)
    if agent is None:
        raise UnknownAgent()
    return agent


async def _check_not_last(session: AsyncSession, agent: Agent) -> None:
    is_one = agent.role is Role.ADMIN and agent.disabled_at is None
    if is_one and await repository.working_admins(session) == 1:
        raise LastAdmin()


async def _record(
    session: AsyncSession, by: By, action: str, agent: Agent, data: dict[str, str] | None = None
) -> None:
    await audit.record(session, by, action, Subject("agent", str(agent.id)), data)
