"""Conversations, their messages, and the typed events that follow from them."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from backend.conversations.rules import CloseReason, NoteKind
from backend.core import clock
from backend.core.database import Base
from backend.models.columns import stored

LONGEST_PAYLOAD = 500  # characters of a button's payload


class Conversation(Base):
    """One conversation with one visitor.

    `state` is the dialogue state in which the last turn ended (bot/components/tracker_store.py).
    `lease_holder` works on the conversation until `lease_until`; nobody else does. `network` is a
    keyed hash of where it was opened from (rules.network_mark), for throttling.

    `owner` is who answers: the bot; the bot while an agent is waited for ("queue"); an agent. While
    it waits `agent_id` is who it was proposed to, else who answers. `waiting_since` is since when
    the customer waits for a person: for one at all, or for the answer of the one who has taken it.
    `topic` is the last topic asked about. `closed_at`: an agent has ended it; it begins again with
    the customer's next message. `contact` is where to write to the customer when nobody was there.
    `typing_at` is when the customer was last seen typing.
    """

    __tablename__ = "conversation"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64))
    channel: Mapped[str] = mapped_column(String(32), default="web")
    network: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    # Whether the customer's own words, not only the page, told the language.
    language_sure: Mapped[bool] = mapped_column(default=False)
    # Whether it was chosen in a menu: then words in another language do not change it.
    language_chosen: Mapped[bool] = mapped_column(default=False)
    owner: Mapped[str] = mapped_column(String(8), default="bot")
    customer_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("customer.id", ondelete="SET NULL")
    )
    identified_at: Mapped[datetime | None]
    identified_until: Mapped[datetime | None]
    agent_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("agent.id", ondelete="SET NULL"), index=True
    )
    waiting_since: Mapped[datetime | None]
    topic: Mapped[str | None] = mapped_column(String(60))
    closed_at: Mapped[datetime | None]
    close_reason: Mapped[CloseReason | None] = mapped_column(stored(CloseReason))
    contact: Mapped[str | None] = mapped_column(String(254))
    typing_at: Mapped[datetime | None]
    state: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    last_seq: Mapped[int] = mapped_column(default=0)
    lease_holder: Mapped[str | None] = mapped_column(String(64))
    lease_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    # Whatever changes: by this other processes find it.
    updated_at: Mapped[datetime] = mapped_column(onupdate=clock.now)

    __table_args__ = (
        Index("ix_conversation_updated_at", "updated_at"),
        # The figures: what began in a period.
        Index("ix_conversation_created_at", "created_at"),
        Index("ix_conversation_customer_id", "customer_id"),
        # The inbox: what is open, by who answers.
        Index("ix_conversation_owner", "owner", "closed_at", "updated_at"),
    )


class Message(Base):
    """One message: a customer's words or button, or a reply as key and values.

    `answered_at` is null while a customer's (or the system's) message still
    waits for its turn. Replies point back with `answers`.
    """

    __tablename__ = "message"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    conversation_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE")
    )
    seq: Mapped[int]
    author: Mapped[str] = mapped_column(String(8))
    client_id: Mapped[str | None] = mapped_column(String(100))
    text: Mapped[str | None]
    payload: Mapped[str | None]
    key: Mapped[str | None] = mapped_column(String(120))
    values: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    buttons: Mapped[list[Any]] = mapped_column(JSON, default=list)
    card: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    understanding: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    answers: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("message.id", ondelete="CASCADE"))
    needs_answer: Mapped[bool] = mapped_column(default=False)
    answered_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    retry_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    __table_args__ = (
        UniqueConstraint("conversation_id", "seq", name="uq_message_seq"),
        UniqueConstraint("conversation_id", "client_id", name="uq_message_client_id"),
        Index("ix_message_answers", "answers"),
        # What still waits is found without reading what is done.
        Index(
            "ix_message_waiting",
            "conversation_id",
            "seq",
            sqlite_where=sql("needs_answer = 1"),
            postgresql_where=sql("needs_answer"),
        ),
    )


class OfferedButton(Base):
    """A payload that a button of this conversation carried; no other payload is taken.

    `title` is what the button said, as a key with values: so the history shows what was clicked.
    """

    __tablename__ = "offered_button"

    conversation_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), primary_key=True
    )
    payload: Mapped[str] = mapped_column(String(LONGEST_PAYLOAD), primary_key=True)
    title: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class ConversationEvent(Base):
    """Something that happened in a conversation and that others act on.

    `kind` is one of backend.conversations.events; `data` is its typed content.
    """

    __tablename__ = "conversation_event"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    conversation_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE")
    )
    message_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("message.id", ondelete="CASCADE")
    )
    kind: Mapped[str] = mapped_column(String(40))
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    created_at: Mapped[datetime]

    __table_args__ = (Index("ix_conversation_event_conversation_id", "conversation_id"),)


class ConversationNote(Base):
    """A note of an agent's about a conversation, for agents only.

    It stands apart from the messages: nothing that shows those to the customer can show it.
    `kind` says what it was written for (conversations.rules.NoteKind).
    """

    __tablename__ = "conversation_note"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    conversation_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE")
    )
    agent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("agent.id", ondelete="SET NULL"))
    kind: Mapped[NoteKind] = mapped_column(stored(NoteKind))
    text: Mapped[str]
    # The message after which it was written.
    after_seq: Mapped[int]
    created_at: Mapped[datetime]

    __table_args__ = (Index("ix_conversation_note_conversation_id", "conversation_id"),)
