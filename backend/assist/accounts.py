"""What an agent needs to know of a customer's account to answer, in one piece."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts.rules import ApplicationState
from backend.accounts.service import ApplicationView, application_of
from backend.assist.rules import Situation
from backend.billing.service import InvoiceView, invoices_of
from backend.membership.rules import MembershipState
from backend.membership.service import MembershipView, standing_of
from backend.models.accounts import Customer
from backend.products import migration
from backend.products.rules import MigrationOutcome
from backend.products.service import PointsView, ProductView, points_of, products_of
from backend.programme.service import Programme

DECIDED_BY_AGENTS = frozenset({ApplicationState.SUBMITTED, ApplicationState.IN_REVIEW})


@dataclass(frozen=True, slots=True)
class Account:
    """A customer's account as it is now; `migratable` products would move from the old one."""

    customer: Customer
    points: PointsView
    products: list[ProductView]
    migratable: int
    application: ApplicationView | None
    membership: MembershipView | None
    invoices: list[InvoiceView]

    @property
    def situation(self) -> Situation:
        """Of this account, what proposals depend on."""
        waits = self.application if self.application is not None else None
        return Situation(
            incomplete=[str(product.id) for product in self.products if not product.tick],
            application=str(waits.id) if waits and waits.state in DECIDED_BY_AGENTS else None,
            account_open=self.customer.account_opened_at is not None,
            open_tiers=self.points.open_tiers,
            has_membership=self.membership is not None
            and self.membership.state is MembershipState.ACTIVE,
            migratable=self.migratable > 0,
        )


async def account_of(
    session: AsyncSession, customer: Customer, programme: Programme, *, today: date
) -> Account:
    """Return a customer's account."""
    standing = await standing_of(session, customer.id, programme, today=today)
    moves = await migration.preview(session, customer)
    return Account(
        customer=customer,
        points=await points_of(session, customer.id, programme),
        products=await products_of(session, customer.id, programme),
        migratable=moves.count if moves.outcome is MigrationOutcome.READY else 0,
        application=await application_of(session, customer.id),
        membership=standing.membership,
        invoices=await invoices_of(session, customer.id, today=today),
    )
