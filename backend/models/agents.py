"""The people who answer customers: accounts, log-ins, presence."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.database import Base
from backend.core.security import Role
from backend.models.columns import stored

LONGEST_ADDRESS = 64  # characters: the audit names agents by it


class Agent(Base):
    """An agent. `name` is what customers see.

    `language` is that of the console, `languages` are those in which they can answer, `capacity`
    is how many conversations they have at a time. `invitation_id` names the link that sets the
    next password, until `invitation_until`. The secret of the second factor is not kept: it is
    made of `factor_id` (agents.factors). `factor_step` is the last time step of which a code was
    taken (RFC 6238, 5.2: once only). `here`: whether they take conversations; `seen_at` is when an
    open console last gave a sign of life.
    """

    __tablename__ = "agent"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    email: Mapped[str] = mapped_column(String(LONGEST_ADDRESS), unique=True)
    name: Mapped[str] = mapped_column(String(60))
    role: Mapped[Role] = mapped_column(stored(Role))
    language: Mapped[str] = mapped_column(String(8))
    languages: Mapped[list[Any]] = mapped_column(JSON, default=list)
    capacity: Mapped[int]
    password_hash: Mapped[str | None] = mapped_column(String(200))
    invitation_id: Mapped[uuid.UUID | None] = mapped_column(unique=True)
    invitation_until: Mapped[datetime | None]
    factor_id: Mapped[uuid.UUID]
    factor_confirmed_at: Mapped[datetime | None]
    factor_step: Mapped[int] = mapped_column(default=0)
    here: Mapped[bool] = mapped_column(default=False)
    seen_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]


class AgentLogIn(Base):
    """A log-in of an agent in one browser, good for nothing until `verified_at`: the second factor.

    `token_hash` is core.security.hash_token of the cookie. It ends at `expires_at`, at `ended_at`,
    or some time after `used_at`.
    """

    __tablename__ = "agent_log_in"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    agent_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("agent.id", ondelete="CASCADE"), index=True
    )
    created_at: Mapped[datetime]
    verified_at: Mapped[datetime | None]
    used_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
