"""Passwords set by link, log-in, log-out.

Nothing here tells whether an address is known. A log-in checks a hash either way; asking for a
link only enqueues a job, and what the job finds is told to the address and to nobody else.

Hashing is slow on purpose, so it happens between transactions, never inside one: what was read
before it is checked again when it is written down.
"""

import contextlib
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import service as accounts
from backend.audit import service as audit
from backend.audit.service import By, Channel, Subject, customer_actor
from backend.core.database import Database
from backend.core.security import hash_token, new_token
from backend.core.throttle import Limit, Throttle, TooManyTries, Try
from backend.identity import links, repository
from backend.identity.errors import (
    AccountNotOpen,
    LinkExpired,
    LinkUsed,
    PasswordRefused,
    UnknownLink,
    WrongCredentials,
)
from backend.identity.links import LinkLives
from backend.identity.passwords import Passwords
from backend.identity.rules import (
    LONGEST_PASSWORD,
    SHORTEST_PASSWORD,
    LinkPurpose,
    normalise_password,
    password_problem,
)
from backend.jobs import service as jobs
from backend.jobs.runner import Due
from backend.mail import service as mail
from backend.models.accounts import Customer
from backend.models.identity import LogIn, PasswordLink
from locales.values import Value, day, moment

LINK_JOB = "identity.password_link"
NOBODY = uuid.UUID(int=0)

LOG_INS_OF_ADDRESS = Limit(10, timedelta(minutes=15))
LOG_INS_OF_NETWORK = Limit(100, timedelta(minutes=15))
LINKS_OF_ADDRESS = Limit(3, timedelta(hours=1))
LINKS_OF_NETWORK = Limit(30, timedelta(hours=1))
USES_OF_LINK = Limit(10, timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Options:
    """What the settings say. `secret` signs links; `site` and `application_form` are addresses."""

    secret: str
    site: str
    application_form: str
    log_in_life: timedelta
    lives: LinkLives


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """A new log-in: the cookie's token, whose it is, and until when (aware, UTC)."""

    token: str
    customer: Customer
    expires_at: datetime


class LogIns:
    """The way in."""

    def __init__(
        self, database: Database, passwords: Passwords, throttle: Throttle, options: Options
    ) -> None:
        self._database = database
        self._passwords = passwords
        self._throttle = throttle
        self._options = options

    async def log_in(self, email: str, password: str, *, network: str, now: datetime) -> LoggedIn:
        """Begin a log-in.

        Raises:
            WrongCredentials: whichever of the two is wrong, or not there at all.
            TooManyTries
        """
        of_address = Try("log-in address", email.strip().lower(), LOG_INS_OF_ADDRESS)
        of_network = Try("log-in network", network, LOG_INS_OF_NETWORK)
        await self._throttle.take(of_address, of_network)
        async with self._database.reading() as session:
            customer = await accounts.customer_by_email(session, email)
            # Asked for in any case: how long it takes tells nothing.
            whose = customer.id if customer else NOBODY
            stored = await repository.password_hash(session, whose)
        right = await self._passwords.verify(stored, normalise_password(password))
        if not right or customer is None or stored is None:
            raise WrongCredentials()
        logged_in = await self._begin(customer, stored, now)
        await self._throttle.give_back(of_address)
        if self._passwords.outdated(stored):
            await self._rehash(customer.id, stored, password)
        return logged_in

    async def log_out(self, token: str, now: datetime) -> None:
        """End the log-in of a cookie; it is no error if it has ended."""
        async with self._database.transaction() as session:
            customer_id = await repository.end_log_in(session, hash_token(token), now)
            if customer_id is not None:
                await _record(session, "log_in.ended", customer_id, now)

    async def ask_for_link(self, email: str, *, network: str, now: datetime) -> None:
        """Have a link to a new password sent, if there is an account to set it for.

        Raises:
            TooManyTries
        """
        await self._throttle.take(
            Try("link address", email.strip().lower(), LINKS_OF_ADDRESS),
            Try("link network", network, LINKS_OF_NETWORK),
        )
        async with self._database.transaction() as session:
            await jobs.enqueue(session, LINK_JOB, {"email": email}, now=now)

    async def send_link(self, session: AsyncSession, job: Due) -> None:
        """Answer a wish for a link, by mail: the handler of `LINK_JOB`."""
        customer = await accounts.customer_by_email(session, job.payload["email"])
        if customer is None:
            return
        if customer.account_opened_at is not None:
            # Too many: the last ones are in the mail box.
            with contextlib.suppress(TooManyTries):
                await self.send_link_to(session, customer, job.now)
        else:
            await self._send_reason(session, customer, job.now)

    async def send_link_to(self, session: AsyncSession, customer: Customer, now: datetime) -> None:
        """Send a link to a new password to a customer whose account is open.

        Raises:
            AccountNotOpen: it is not; the error says how far the application is.
            TooManyTries: they were sent several already.
        """
        if customer.account_opened_at is None:
            application = await accounts.application_of(session, customer.id)
            raise AccountNotOpen(
                state=application and application.state,
                due_on=application and application.due_on and application.due_on.isoformat(),
            )
        await self._throttle.take_within(
            session, Try("link customer", str(customer.id), LINKS_OF_ADDRESS)
        )
        link = await links.new_link(
            session, customer.id, LinkPurpose.RESET, self._options.lives, now
        )
        await mail.send(
            session,
            to=customer.email,
            language=customer.language,
            key="mail-password-link",
            values={"name": customer.name, "until": moment(link.expires_at)},
            links={"link": links.in_mail(link)},
            now=now,
            customer_id=customer.id,
        )

    async def set_password(self, token: str, password: str, *, now: datetime) -> None:
        """Set the password of the account that a link was sent for; all its log-ins end.

        The same link and password again are no error while the link lasts: the answer may have
        been lost on its way.

        Raises:
            UnknownLink, LinkUsed, LinkExpired, AccountNotOpen, PasswordRefused, TooManyTries
        """
        password = normalise_password(password)
        link_id = links.read_token(token, secret=self._options.secret)
        await self._throttle.take(Try("link use", str(link_id), USES_OF_LINK))
        async with self._database.reading() as session:
            link, customer = await _usable(session, link_id, now)
            stored = await repository.password_hash(session, customer.id)
        if link.used_at is not None:
            await self._check_done_before(stored, password)
            return
        personal = (customer.email, customer.name, customer.company or "")
        if problem := password_problem(password, personal):
            raise PasswordRefused(
                problem=problem, shortest=SHORTEST_PASSWORD, longest=LONGEST_PASSWORD
            )
        hashed = await self._passwords.hash(password)
        async with self._database.transaction() as session:
            if await repository.use_link(session, link_id, now):
                await self._put_password(session, customer, hashed, now, first=stored is None)
                return
            stored = await repository.password_hash(session, customer.id)
        # Somebody was faster: with the same password it was this call's twin.
        await self._check_done_before(stored, password)

    async def _check_done_before(self, stored: str | None, password: str) -> None:
        if not await self._passwords.verify(stored, password):
            raise LinkUsed()

    async def _begin(self, customer: Customer, checked: str, now: datetime) -> LoggedIn:
        token = new_token()
        expires_at = now + self._options.log_in_life
        async with self._database.transaction() as session:
            # The password may have been changed while the old one was being checked.
            if await repository.password_hash(session, customer.id) != checked:
                raise WrongCredentials()
            session.add(
                LogIn(
                    token_hash=hash_token(token),
                    customer_id=customer.id,
                    created_at=now,
                    expires_at=expires_at,
                    ended_at=None,
                )
            )
            await _record(session, "log_in.begun", customer.id, now)
        return LoggedIn(token, customer, expires_at)

    async def _rehash(self, customer_id: uuid.UUID, stored: str, password: str) -> None:
        hashed = await self._passwords.hash(normalise_password(password))
        async with self._database.transaction() as session:
            await repository.rehash(session, customer_id, stored, hashed)

    async def _put_password(
        self, session: AsyncSession, customer: Customer, hashed: str, now: datetime, *, first: bool
    ) -> None:
        await repository.put_password(session, customer.id, hashed, now)
        await repository.spend_links(session, customer.id, now)
        await repository.end_log_ins(session, customer.id, now)
        await _record(session, "password.set", customer.id, now)
        if first:
            return
        await mail.send(
            session,
            to=customer.email,
            language=customer.language,
            key="mail-password-changed",
            values={
                "name": customer.name,
                "at": moment(now),
                "url": self._options.site + links.PAGE,
            },
            now=now,
            customer_id=customer.id,
        )

    async def _send_reason(self, session: AsyncSession, customer: Customer, now: datetime) -> None:
        """Tell why there is no password to set yet (fact 14)."""
        application = await accounts.application_of(session, customer.id)
        if application is None or application.due_on is None or not application.under_way:
            key = "mail-password-no-account"
            values: dict[str, Value] = {
                "name": customer.name,
                "url": self._options.application_form,
            }
        else:
            key = "mail-password-not-yet"
            company = application.company or customer.name
            values = {"name": customer.name, "company": company, "due": day(application.due_on)}
        await mail.send(
            session,
            to=customer.email,
            language=customer.language,
            key=key,
            values=values,
            now=now,
            customer_id=customer.id,
        )


async def customer_of_log_in(
    session: AsyncSession, token: str, now: datetime
) -> tuple[Customer, LogIn] | None:
    """Return the customer that a cookie speaks for, and the log-in; None: it has ended."""
    found = await repository.log_in_by_token(session, hash_token(token), now)
    customer = found and await accounts.customer_by_id(session, found.customer_id)
    return (customer, found) if found is not None and customer else None


async def purge(session: AsyncSession, before: datetime) -> None:
    """Forget log-ins and links whose time was over before that."""
    await repository.delete_over(session, before)


async def _usable(
    session: AsyncSession, link_id: uuid.UUID, now: datetime
) -> tuple[PasswordLink, Customer]:
    link = await repository.link(session, link_id)
    customer = link and await accounts.customer_by_id(session, link.customer_id)
    if link is None or not customer:
        raise UnknownLink()
    if link.expires_at <= now:
        raise LinkExpired()
    if customer.account_opened_at is None:
        raise AccountNotOpen(state=None, due_on=None)
    return link, customer


async def _record(
    session: AsyncSession, action: str, customer_id: uuid.UUID, now: datetime
) -> None:
    by = By(customer_actor(customer_id), Channel.WEB, now)
    await audit.record(
        session, by, action, Subject("customer", str(customer_id)), customer_id=customer_id
    )
