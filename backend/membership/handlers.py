"""What is done for memberships when it is due: invitation, reminder, end."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import service as accounts
from backend.audit import service as audit
from backend.audit.service import Subject
from backend.jobs.runner import Due, Handlers
from backend.mail import service as mail
from backend.membership import service
from backend.models.accounts import Customer
from backend.models.membership import Membership
from backend.products.service import THRESHOLD_REACHED
from locales import Values
from locales.values import day, enum

MAIL_INVITATION = "mail-invitation"
MAIL_ENDS = "mail-membership-ends"
MAIL_ENDED = "mail-membership-ended"


@dataclass(frozen=True, slots=True)
class MembershipJobs:
    """The handlers of memberships' jobs; `page` is the address of the page My subscriptions."""

    page: str

    def add_to(self, handlers: Handlers) -> None:
        """Register all of them."""
        handlers.add(THRESHOLD_REACHED, self.invite)
        handlers.add(service.REMIND, self.remind)
        handlers.add(service.END, self.end)

    async def invite(self, session: AsyncSession, job: Due) -> None:
        """Invite a customer who has enough points (fact 29)."""
        customer = await accounts.customer_by_id(session, uuid.UUID(job.payload["customer"]))
        if customer is None or customer.erased_at is not None:
            return
        points: int = job.payload["points"]
        reached_at = datetime.fromisoformat(job.payload["at"])
        made = await service.invite(
            session, customer, points=points, reached_at=reached_at, now=job.now
        )
        if made is not None:
            await self._tell(session, customer, MAIL_INVITATION, {"points": points}, job)

    async def remind(self, session: AsyncSession, job: Due) -> None:
        """Tell of a membership that will end, unless it was renewed."""
        membership = await self._last(session, job)
        if membership is not None:
            await self._tell_of(session, membership, MAIL_ENDS, job)

    async def end(self, session: AsyncSession, job: Due) -> None:
        """Note that a membership has ended, and tell, unless it was renewed."""
        membership = await self._last(session, job)
        if membership is None:
            return
        subject = Subject("membership", membership.number)
        by = audit.system(job.now, "membership")
        await audit.record(
            session, by, "membership.ended", subject, customer_id=membership.customer_id
        )
        await self._tell_of(session, membership, MAIL_ENDED, job)

    async def _last(self, session: AsyncSession, job: Due) -> Membership | None:
        membership = await service.by_id(session, uuid.UUID(job.payload["membership"]))
        if membership is None or not await service.is_last(session, membership):
            return None
        return membership

    async def _tell_of(
        self, session: AsyncSession, membership: Membership, key: str, job: Due
    ) -> None:
        customer = await accounts.customer_by_id(session, membership.customer_id)
        if customer is None or customer.erased_at is not None:
            return
        values: Values = {
            "tier": enum("tier", membership.tier),
            "number": membership.number,
            "expires": day(membership.expires),
        }
        await self._tell(session, customer, key, values, job)

    async def _tell(
        self, session: AsyncSession, customer: Customer, key: str, values: Values, job: Due
    ) -> None:
        await mail.send(
            session,
            to=customer.email,
            language=customer.language,
            key=key,
            values={"name": customer.name, "url": self.page, **values},
            now=job.now,
            customer_id=customer.id,
        )
