"""Which rows are a customer's, and what becomes of them when the customer is erased.

A table that refers to a customer, or to a table that does, must stand in `POLICIES` (a test keeps
it). Rows of a policy without `kept` are deleted; `POLICIES` names children before their parents.
"""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, or_, select, true

from backend.core.database import Base
from backend.jobs.rules import JobState
from backend.mail.service import JOB as MAIL_JOB
from backend.models.accounts import Application, ApplicationChange, Customer, LegacyAccount
from backend.models.approval import HeldReply
from backend.models.audit import AuditEntry
from backend.models.billing import Card, Invoice, Payment
from backend.models.channels import ChannelConversation
from backend.models.conversations import (
    Conversation,
    ConversationEvent,
    ConversationNote,
    Message,
    OfferedButton,
)
from backend.models.identity import Credential, IdentityCode, LogIn, PasswordLink
from backend.models.jobs import Job
from backend.models.membership import Invitation, Membership
from backend.models.products import LegacyProduct, PointsEntry, Product, SerialReview
from backend.models.teaching import Lesson

Condition = ColumnElement[bool]
Owned = Callable[[uuid.UUID], Condition]


class Reason(StrEnum):
    """Why something is kept."""

    ACCOUNTING_LAW = "accounting_law"
    ACCOUNTABILITY = "accountability"
    UNDER_WAY = "under_way"


@dataclass(frozen=True)
class Kept:
    """Rows that stay: why, which of the customer's, and what is emptied in them.

    `clear` gives columns their new values in the rows of `clear_if`.
    """

    reason: Reason
    rows: Condition = field(default_factory=true)
    clear: Mapping[str, Any] = field(default_factory=dict)
    clear_if: Condition = field(default_factory=true)


@dataclass(frozen=True)
class Policy:
    """A table: which rows are a customer's, what is not told, what is kept, where its files are.

    `named` are rows that are nobody's and name the customer's address: they are erased too, but
    not told, because whoever typed the address may be somebody else (docs/decisions/0008).
    `hidden` columns are secrets or our own book-keeping. `file` is the column with a storage key.
    """

    model: Any
    owned: Owned
    named: Owned | None = None
    hidden: frozenset[str] = frozenset()
    kept: Kept | None = None
    file: str | None = None

    @property
    def name(self) -> str:
        """The table's name."""
        return str(self.model.__tablename__)

    def erasable(self, customer_id: uuid.UUID) -> Condition:
        """Return the condition of all rows that an erasure of the customer concerns."""
        owned = self.owned(customer_id)
        return owned if self.named is None else or_(owned, self.named(customer_id))


def _ids(model: Any, owned: Owned, customer_id: uuid.UUID) -> Select[Any]:
    return select(model.id).where(owned(customer_id))


def _direct(model: Any) -> Owned:
    return lambda customer_id: model.customer_id == customer_id


def _of(column: Any, parent: Any, owned: Owned | None = None) -> Owned:
    """Return the rows whose `column` names a row of the customer's in `parent`."""
    return lambda customer_id: column.in_(_ids(parent, owned or _direct(parent), customer_id))


def _unclaimed_applications(customer_id: uuid.UUID) -> Condition:
    """The applications with the customer's address that were never attached to an account."""
    address = select(Customer.email).where(Customer.id == customer_id).scalar_subquery()
    return Application.customer_id.is_(None) & (Application.email == address)


def _earlier_account(customer_id: uuid.UUID) -> Condition:
    """The account of the earlier system with the customer's address, or the one they named.

    What an applicant names counts once the account is open: before, nobody has looked at it.
    """
    own = select(Customer.email).where(Customer.id == customer_id)
    named = select(Customer.old_email).where(
        Customer.id == customer_id, Customer.account_opened_at.is_not(None)
    )
    return or_(
        LegacyAccount.email == own.scalar_subquery(),
        LegacyAccount.email == named.scalar_subquery(),
    )


def _earlier_products(customer_id: uuid.UUID) -> Condition:
    return or_(
        _of(LegacyProduct.product_id, Product)(customer_id),
        _of(LegacyProduct.legacy_account_id, LegacyAccount, _earlier_account)(customer_id),
    )


_OPEN = exists().where(
    Invoice.card_id == Card.id, Invoice.paid_at.is_(None), Invoice.cancelled_at.is_(None)
)

POLICIES: tuple[Policy, ...] = (
    Policy(OfferedButton, _of(OfferedButton.conversation_id, Conversation)),
    Policy(HeldReply, _of(HeldReply.conversation_id, Conversation)),
    Policy(Lesson, _of(Lesson.conversation_id, Conversation)),
    Policy(
        ChannelConversation,
        _of(ChannelConversation.conversation_id, Conversation),
        hidden=frozenset({"holder", "held_until", "failures", "retry_at", "delivered_seq"}),
    ),
    Policy(ConversationEvent, _of(ConversationEvent.conversation_id, Conversation)),
    Policy(
        ConversationNote,
        _of(ConversationNote.conversation_id, Conversation),
        hidden=frozenset({"agent_id"}),
    ),
    Policy(
        Message,
        _of(Message.conversation_id, Conversation),
        hidden=frozenset({"client_id", "needs_answer", "attempts", "retry_at", "answers"}),
    ),
    Policy(IdentityCode, _direct(IdentityCode), hidden=frozenset({"wrong"})),
    Policy(
        Conversation,
        _direct(Conversation),
        hidden=frozenset(
            {
                "token_hash",
                "network",
                "state",
                "lease_holder",
                "lease_until",
                "last_seq",
                "agent_id",
                "typing_at",
            }
        ),
    ),
    Policy(SerialReview, _of(SerialReview.product_id, Product)),
    Policy(PointsEntry, _direct(PointsEntry)),
    Policy(LegacyProduct, _earlier_products),
    Policy(LegacyAccount, _earlier_account),
    Policy(Product, _direct(Product)),
    Policy(
        ApplicationChange,
        _of(ApplicationChange.application_id, Application),
        named=_of(ApplicationChange.application_id, Application, _unclaimed_applications),
    ),
    Policy(
        Application,
        _direct(Application),
        named=_unclaimed_applications,
        hidden=frozenset({"document_key"}),
        file="document_key",
    ),
    Policy(Invitation, _direct(Invitation)),
    Policy(
        Payment,
        _of(Payment.invoice_id, Invoice),
        kept=Kept(Reason.ACCOUNTING_LAW),
    ),
    Policy(
        Invoice,
        _direct(Invoice),
        hidden=frozenset({"pdf_key"}),
        kept=Kept(Reason.ACCOUNTING_LAW),
        file="pdf_key",
    ),
    Policy(
        Card,
        _direct(Card),
        hidden=frozenset({"source", "mandate"}),
        kept=Kept(
            Reason.ACCOUNTING_LAW,
            rows=or_(
                exists().where(Invoice.card_id == Card.id),
                exists().where(Payment.card_id == Card.id),
            ),
            # What is still to be charged can be charged.
            clear={"source": None, "mandate": None},
            clear_if=~_OPEN,
        ),
    ),
    Policy(
        Membership,
        _direct(Membership),
        kept=Kept(
            Reason.ACCOUNTING_LAW, rows=exists().where(Invoice.membership_id == Membership.id)
        ),
    ),
    Policy(Credential, _direct(Credential), hidden=frozenset({"password_hash"})),
    Policy(PasswordLink, _direct(PasswordLink)),
    Policy(LogIn, _direct(LogIn), hidden=frozenset({"token_hash"})),
    Policy(
        Job,
        _direct(Job),
        hidden=frozenset({"lease_holder", "lease_until", "error"}),
        # Work that is not done yet holds ids only; a mail holds what it says.
        kept=Kept(
            Reason.UNDER_WAY,
            rows=(Job.kind != MAIL_JOB) & Job.state.in_((JobState.WAITING, JobState.RUNNING)),
        ),
    ),
    Policy(
        AuditEntry,
        _direct(AuditEntry),
        kept=Kept(Reason.ACCOUNTABILITY, clear={"data": {}}),
    ),
)

# Tables that a customer can be told of by nobody: keyed hashes, and answers that are copies.
WITHOUT_CUSTOMER = frozenset({"throttle_count", "idempotent_call"})


def policy_of(model: type[Base]) -> Policy:
    """Return the policy of a table."""
    return next(policy for policy in POLICIES if policy.model is model)
