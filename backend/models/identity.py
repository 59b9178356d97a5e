"""How customers prove who they are: passwords and their links, log-ins, codes; and throttling."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.database import Base
from backend.identity.rules import LinkPurpose
from backend.models.columns import stored


class Credential(Base):
    """A customer's password as an argon2id hash (PHC string)."""

    __tablename__ = "credential"

    customer_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), primary_key=True
    )
    password_hash: Mapped[str] = mapped_column(String(200))
    changed_at: Mapped[datetime]


class PasswordLink(Base):
    """A link that sets a password once, until `expires_at`.

    The link's secret half is not kept: it is made of the id and the application's secret key
    (core.security.sign_link), when the mail is sent.
    """

    __tablename__ = "password_link"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    customer_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), index=True
    )
    purpose: Mapped[LinkPurpose] = mapped_column(stored(LinkPurpose))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class LogIn(Base):
    """A log-in in one browser, from `created_at` to `expires_at`, or to `ended_at` before that.

    `token_hash` is core.security.hash_token of the cookie.
    """

    __tablename__ = "log_in"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    customer_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), index=True
    )
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]


class IdentityCode(Base):
    """The code that was mailed last for a conversation, good until `expires_at`.

    The code itself is not kept: it is made of the id and the application's secret key
    (identity.codes). `customer_id` None: nobody has the address, and no mail was sent. `wrong`
    counts wrong tries, `used_at` is when it was right.
    """

    __tablename__ = "identity_code"

    conversation_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[uuid.UUID] = mapped_column(unique=True)
    customer_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), index=True
    )
    wrong: Mapped[int]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]


class ThrottleCount(Base):
    """How often something was tried in the window of time that begins at `begins_at`.

    `key` is a keyed hash: neither addresses nor IP addresses stand here.
    """

    __tablename__ = "throttle_count"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    begins_at: Mapped[datetime] = mapped_column(primary_key=True)
    count: Mapped[int]
    expires_at: Mapped[datetime] = mapped_column(index=True)
