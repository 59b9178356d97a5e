"""Who the customer is: everything of the account, on one panel. Each view is in the audit log."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.accounts import service as accounts
from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.conversations import inbox
from backend.core.database import Database
from backend.models.conversations import Conversation
from backend.products.service import LedgerLine, ledger_of
from backend.web.console.page import Page
from backend.web.portal.member import Member, member_of


@dataclass(frozen=True, slots=True)
class Panel:
    """A customer as an agent sees them."""

    member: Member
    ledger: list[LedgerLine]
    earlier: Sequence[Conversation]


async def customer_panel(page: Page, conversation: Conversation, by: By) -> Panel | None:
    """Return what is known of a conversation's customer, and note that it was looked at.

    None: the conversation's customer was never identified.
    """
    if conversation.customer_id is None:
        return None
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        customer = await accounts.customer_by_id(session, conversation.customer_id)
        if customer is None:
            return None
        panel = Panel(
            member=await member_of(session, customer, page.programme, today=by.at.date()),
            ledger=await ledger_of(session, customer.id),
            earlier=await inbox.earlier(session, conversation),
        )
    async with database.transaction() as session:
        await audit.record(
            session,
            by,
            "customer.viewed",
            Subject("customer", str(customer.id)),
            {"conversation": str(conversation.id)},
            customer_id=customer.id,
        )
    return panel
