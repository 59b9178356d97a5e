"""The assist tool: the keys of other help desks, and the team's own canned answers."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.database import Base


class AssistKey(Base):
    """A key with which another help desk calls the assist API, until `revoked_at`.

    `token_hash` is core.security.hash_token of the key, `scopes` are assist.rules.Scope's values,
    `per_minute` is how many calls it may make in a minute.
    """

    __tablename__ = "assist_key"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    scopes: Mapped[list[Any]] = mapped_column(JSON)
    per_minute: Mapped[int]
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class CannedAnswer(Base):
    """An answer that the team wrote itself: `texts` by language, ``{name}`` stands for a value.

    `variables` are the names that may stand there, each with its type (assist.rules.VARIABLES).
    """

    __tablename__ = "canned_answer"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    variables: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    texts: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed_by: Mapped[str] = mapped_column(String(150))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
