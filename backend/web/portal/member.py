"""What a member sees of the own account."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts.service import ApplicationView, application_of
from backend.billing.service import InvoiceView, invoices_of
from backend.membership.service import MembershipView, membership_of
from backend.models.accounts import Customer
from backend.products.service import PointsView, ProductView, points_of, products_of
from backend.programme.service import Programme


@dataclass(frozen=True, slots=True)
class Member:
    """A customer with everything that the pages show."""

    customer: Customer
    application: ApplicationView | None
    products: list[ProductView]
    points: PointsView
    membership: MembershipView | None
    invoices: list[InvoiceView]

    @property
    def ticked(self) -> int:
        """How many products have the green tick."""
        return sum(product.tick for product in self.products)

    @property
    def waiting(self) -> list[ProductView]:
        """The products whose points wait for the tick."""
        return [product for product in self.products if product.waiting_points > 0]


async def member_of(
    session: AsyncSession, customer: Customer, programme: Programme, *, today: date
) -> Member:
    """Return a customer's own view."""
    return Member(
        customer=customer,
        application=await application_of(session, customer.id),
        products=await products_of(session, customer.id, programme),
        points=await points_of(session, customer.id, programme),
        membership=await membership_of(session, customer.id, today=today),
        invoices=await invoices_of(session, customer.id, today=today),
    )
