"""What a member sees of the own account."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts.service import ApplicationView, application_of
from backend.billing.service import InvoiceView, invoices_of
from backend.membership.service import MembershipView, Standing, standing_of
from backend.models.accounts import Customer
from backend.products.migration import Preview, preview
from backend.products.rules import MigrationOutcome
from backend.products.service import PointsView, ProductView, points_of, products_of
from backend.programme.service import Group, Programme, Tier, open_groups, tier_of_id


@dataclass(frozen=True, slots=True)
class Member:
    """A customer with everything that the pages show."""

    customer: Customer
    application: ApplicationView | None
    products: list[ProductView]
    points: PointsView
    migration: Preview
    standing: Standing
    invoices: list[InvoiceView]

    @property
    def membership(self) -> MembershipView | None:
        """The last membership that has begun, also when it is over."""
        return self.standing.membership

    @property
    def renewable_from(self) -> date | None:
        """The day from which the membership can be renewed; None: one can be ordered now."""
        return self.standing.renewable_from

    @property
    def is_open(self) -> bool:
        """Whether the account is open; before that there is an application at most."""
        return self.customer.account_opened_at is not None

    @property
    def ticked(self) -> int:
        """How many products have the green tick."""
        return sum(product.tick for product in self.products)

    @property
    def can_migrate(self) -> bool:
        """Whether there is the button MIGRATE PRODUCTS (facts 19-21)."""
        return self.is_open and self.migration.outcome is not MigrationOutcome.NO_OLD_EMAIL

    @property
    def can_sign_up(self) -> bool:
        """Whether a level can be ordered now."""
        return self.is_open and bool(self.points.open_tiers) and self.renewable_from is None

    def product(self, product_id: str) -> ProductView | None:
        """Return the product of that id; None: the member has none such."""
        return next((each for each in self.products if str(each.id) == product_id), None)

    def invoice(self, number: str) -> InvoiceView | None:
        """Return the invoice of that number; None: the member has none such."""
        return next((each for each in self.invoices if each.number == number), None)

    def open_tier(self, tier_id: str, programme: Programme) -> Tier | None:
        """Return the level of that id where the points open it, else None."""
        return tier_of_id(programme, tier_id) if tier_id in self.points.open_tiers else None

    def groups(self, programme: Programme) -> tuple[Group, ...]:
        """Return the groups in which a level is open; two of them need the switch (fact 35)."""
        return open_groups(programme, self.points.allocated)


async def member_of(
    session: AsyncSession, customer: Customer, programme: Programme, *, today: date
) -> Member:
    """Return a customer's own view."""
    return Member(
        customer=customer,
        application=await application_of(session, customer.id),
        products=await products_of(session, customer.id, programme),
        points=await points_of(session, customer.id, programme),
        migration=await preview(session, customer),
        standing=await standing_of(session, customer.id, programme, today=today),
        invoices=await invoices_of(session, customer.id, today=today),
    )
