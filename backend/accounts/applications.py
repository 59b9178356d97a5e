"""Applications for a business account, from the first draft to the decision (facts 1-14).

Whoever holds an application's token writes it; agents decide it. Each change of state is kept
with its time (`ApplicationChange`) and recorded in the audit.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import repository
from backend.accounts.calendars import is_working_day, local_day
from backend.accounts.errors import (
    AccountExists,
    Incomplete,
    NotADraft,
    NotPossibleNow,
    UnknownApplication,
    WrongDocument,
    WrongVatNumber,
)
from backend.accounts.rules import (
    ApplicationState,
    Missing,
    Particulars,
    RejectionReason,
    decided_by,
    documents_for,
    may_go,
    missing,
)
from backend.accounts.vat import InvalidVatNumber, compact, vat_number
from backend.audit import service as audit
from backend.audit.service import Actor, By, Channel, Subject
from backend.core.files import CheckedFile, Storage
from backend.core.throttle import Limit, Throttle, Try
from backend.identity import links
from backend.identity.errors import AccountNotOpen
from backend.identity.links import LinkLives
from backend.identity.rules import LinkPurpose
from backend.jobs import service as jobs
from backend.mail import service as mail
from backend.models.accounts import Application, ApplicationChange, Customer
from backend.programme.service import Programme
from locales.values import Values, day, enum, moment

TOKEN = "application"  # noqa: S105  (the purpose of core.security.sign_id)
DISCARD_JOB = "storage.discard"
FOLDER = "applications/"  # of documents, in the storage
# Each sends a mail to an address that nobody has confirmed yet.
SUBMISSIONS_TO_ADDRESS = Limit(5, timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Stage:
    """Where an application stands and what it lacks: what its applicant and agents see."""

    application: Application
    changes: Sequence[ApplicationChange]
    missing: tuple[Missing, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """What an agent has to know besides: who else is behind the same address."""

    account_exists: bool
    same_email: list[uuid.UUID]


def by_applicant(application_id: uuid.UUID, now: datetime, channel: Channel = Channel.WEB) -> By:
    """Return who does what an applicant does: with the application's token, or in a chat."""
    return By(Actor("applicant", str(application_id)), channel, now)


async def begin(
    session: AsyncSession,
    values: Mapping[str, Any],
    *,
    now: datetime,
    channel: Channel = Channel.WEB,
) -> Application:
    """Begin a draft with whatever is known already; fields as in schemas.ApplicationFields.

    Raises:
        WrongVatNumber
    """
    application = Application(
        id=uuid.uuid4(),
        state=ApplicationState.DRAFT,
        state_since=now,
        language="en",
        vat_checked=False,
        authorised=False,
        created_at=now,
    )
    _write(application, values)
    session.add(application)
    await session.flush()
    by = by_applicant(application.id, now, channel)
    _note_state(session, application, by)
    await _record(session, application, by, "application.begun", sorted(values))
    return application


async def find(session: AsyncSession, application_id: uuid.UUID) -> Application:
    """Return an application. Raises UnknownApplication."""
    application = await repository.application_by_id(session, application_id)
    if application is None:
        raise UnknownApplication()
    return application


async def account_of(session: AsyncSession, application_id: uuid.UUID) -> Customer:
    """Return the customer whose account an application has opened.

    Raises:
        UnknownApplication
        AccountNotOpen: it has not; the error says how far it is.
    """
    application = await find(session, application_id)
    approved = application.state is ApplicationState.APPROVED
    customer = (
        await repository.customer_by_id(session, application.customer_id)
        if approved and application.customer_id is not None
        else None
    )
    if customer is None:
        due_on = application.due_on and application.due_on.isoformat()
        raise AccountNotOpen(state=application.state, due_on=due_on)
    return customer


async def stage(session: AsyncSession, application: Application, programme: Programme) -> Stage:
    """Return where the application stands."""
    documents = _documents(application, programme)
    return Stage(
        application,
        await repository.changes_of(session, application.id),
        missing(_particulars(application), documents),
        documents,
    )


async def background(session: AsyncSession, application: Application) -> Background:
    """Return what else is known of the contact address."""
    if application.email is None:
        return Background(account_exists=False, same_email=[])
    customer = await repository.customer_by_email(session, application.email)
    return Background(
        account_exists=customer is not None and customer.account_opened_at is not None,
        same_email=await repository.others_of_email(session, application.email, application.id),
    )


async def waiting(
    session: AsyncSession, *, state: ApplicationState | None, limit: int
) -> Sequence[Application]:
    """Return the applications of a state, by default those to be decided; due first."""
    states = [state] if state else [ApplicationState.SUBMITTED, ApplicationState.IN_REVIEW]
    return await repository.applications(session, states=states, limit=limit)


async def change(
    session: AsyncSession, application_id: uuid.UUID, values: Mapping[str, Any], *, now: datetime
) -> Application:
    """Change fields of a draft; those that are not in `values` stay.

    Raises:
        UnknownApplication, NotADraft, WrongVatNumber
    """
    application = await _draft(session, application_id)
    _write(application, values)
    by = by_applicant(application.id, now)
    await _record(session, application, by, "application.changed", sorted(values))
    return application


async def put_document(
    session: AsyncSession,
    application_id: uuid.UUID,
    kind: str,
    file: CheckedFile,
    storage: Storage,
    programme: Programme,
    *,
    now: datetime,
    channel: Channel = Channel.WEB,
) -> Application:
    """Give a draft its document, in place of the one before.

    Raises:
        UnknownApplication, NotADraft, WrongDocument
    """
    application = await _draft(session, application_id)
    documents = _documents(application, programme)
    if kind not in documents:
        raise WrongDocument(documents=list(documents))
    if application.document_key is not None:
        await discard(session, application.document_key, now=now)
    application.document_key = f"{FOLDER}{application.id}/{uuid.uuid4().hex}"
    application.document_kind = kind
    application.document_name = file.name
    application.document_type = file.type
    application.document_size = len(file.content)
    await storage.put(application.document_key, file.content)
    by = by_applicant(application.id, now, channel)
    await _record(session, application, by, "application.document_given", [kind])
    return application


async def submit(
    session: AsyncSession,
    application_id: uuid.UUID,
    programme: Programme,
    throttle: Throttle,
    *,
    now: datetime,
    channel: Channel = Channel.WEB,
) -> Application:
    """Hand a complete draft in: it is decided within the programme's working days.

    Raises:
        UnknownApplication, NotPossibleNow, Incomplete, WrongVatNumber, TooManyTries
    """
    application = await _for_change(session, application_id)
    _check_step(application, ApplicationState.SUBMITTED)
    documents = _documents(application, programme)
    if lacking := missing(_particulars(application), documents):
        raise Incomplete(missing=list(lacking), documents=list(documents))
    # The country may have been changed after the number.
    _write_vat_number(application, application.vat_number)
    await throttle.take_within(
        session, Try("submission address", application.email or "", SUBMISSIONS_TO_ADDRESS)
    )
    country = application.country or ""
    application.submitted_at = now
    application.due_on = decided_by(
        local_day(now, country), programme.approval_working_days, is_working_day(country)
    )
    await _attach_customer(session, application, now)
    by = by_applicant(application.id, now, channel)
    await _go(session, application, ApplicationState.SUBMITTED, by)
    await _tell(
        session,
        application,
        "mail-application-received",
        {"due": day(application.due_on)},
        now=now,
    )
    return application


async def withdraw(
    session: AsyncSession, application_id: uuid.UUID, *, now: datetime
) -> Application:
    """Take an application back.

    Raises:
        UnknownApplication, NotPossibleNow
    """
    application = await _for_change(session, application_id)
    by = by_applicant(application.id, now)
    await _go(session, application, ApplicationState.WITHDRAWN, by)
    return application


async def review(session: AsyncSession, application_id: uuid.UUID, by: By) -> Application:
    """Begin to check an application.

    Raises:
        UnknownApplication, NotPossibleNow
    """
    application = await _for_change(session, application_id)
    await _go(session, application, ApplicationState.IN_REVIEW, by)
    return application


async def approve(
    session: AsyncSession, application_id: uuid.UUID, lives: LinkLives, by: By
) -> Application:
    """Open the account, and send the link that sets its password (facts 13, 15).

    Raises:
        UnknownApplication, NotPossibleNow, AccountExists
    """
    application = await _for_change(session, application_id)
    _check_step(application, ApplicationState.APPROVED)
    customer = await repository.applicant(session, _customer_values(application, by.at))
    if customer.account_opened_at is not None:
        raise AccountExists()
    _open_account(customer, application, by.at)
    application.customer_id = customer.id
    application.decided_at = by.at
    await _go(session, application, ApplicationState.APPROVED, by)
    link = await links.new_link(session, customer.id, LinkPurpose.ACTIVATION, lives, by.at)
    await _tell(
        session,
        application,
        "mail-application-approved",
        {"until": moment(link.expires_at)},
        now=by.at,
        link=links.in_mail(link),
    )
    return application


async def reject(
    session: AsyncSession,
    application_id: uuid.UUID,
    reason: RejectionReason,
    note: str | None,
    by: By,
) -> Application:
    """Decline an application, and say why; `note` is in the agent's own words.

    Raises:
        UnknownApplication, NotPossibleNow
    """
    application = await _for_change(session, application_id)
    application.rejection_code = reason
    application.rejection_reason = note
    application.decided_at = by.at
    await _go(session, application, ApplicationState.REJECTED, by)
    values: Values = {
        "reason": enum("rejection_reason", reason),
        "has_note": bool(note),
        "note": note or "",
    }
    await _tell(session, application, "mail-application-rejected", values, now=by.at)
    return application


async def purge_drafts(session: AsyncSession, before: datetime, now: datetime) -> None:
    """Forget drafts that nobody has handed in since, with their documents."""
    for key in await repository.delete_drafts(session, before):
        await discard(session, key, now=now)


async def discard(session: AsyncSession, key: str, *, now: datetime) -> None:
    """Have a file deleted once it is certain that nothing refers to it any more."""
    await jobs.enqueue(session, DISCARD_JOB, {"key": key}, now=now, unique=f"discard:{key}")


async def _for_change(session: AsyncSession, application_id: uuid.UUID) -> Application:
    application = await repository.application_for_change(session, application_id)
    if application is None:
        raise UnknownApplication()
    return application


async def _draft(session: AsyncSession, application_id: uuid.UUID) -> Application:
    application = await _for_change(session, application_id)
    if application.state is not ApplicationState.DRAFT:
        raise NotADraft(state=application.state)
    return application


def _write(application: Application, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(application, name, value)
    if application.vat_registered is False:
        _write_vat_number(application, None)
    elif values.keys() & {"vat_number", "country", "vat_registered"}:
        _write_vat_number(application, application.vat_number)


def _write_vat_number(application: Application, text: str | None) -> None:
    """Keep a VAT number in its one form. Without a country it waits to be checked."""
    application.vat_number, application.vat_checked = None, False
    if text is None:
        return
    try:
        if application.country is None:
            application.vat_number = compact(text)
            return
        found = vat_number(application.country, text)
    except InvalidVatNumber as error:
        raise WrongVatNumber(problem=error.problem, country=application.country) from None
    application.vat_number, application.vat_checked = found.number, found.checked


def _documents(application: Application, programme: Programme) -> tuple[str, ...]:
    accepted = programme.documents
    return documents_for(application.vat_registered, vat=accepted.vat, no_vat=accepted.no_vat)


def _particulars(application: Application) -> Particulars:
    return Particulars(
        email=application.email,
        name=application.name,
        company=application.company,
        country=application.country,
        vat_registered=application.vat_registered,
        vat_number=application.vat_number,
        document=application.document_kind,
        authorised=application.authorised,
    )


async def _attach_customer(session: AsyncSession, application: Application, now: datetime) -> None:
    """Let the owner of the address see the application, where that gives nothing away.

    An address with an open account stays apart: whoever typed it here has not shown that it is
    theirs. The applicant is not told; the reviewer is.
    """
    customer = await repository.applicant(session, _customer_values(application, now))
    if customer.account_opened_at is not None:
        return
    if not await repository.has_application_under_way(session, customer.id):
        application.customer_id = customer.id


def _customer_values(application: Application, now: datetime) -> dict[str, Any]:
    return {
        "email": application.email,
        "name": application.name,
        "company": application.company,
        "country": application.country,
        "language": application.language,
        "old_email": application.old_email,
        "created_at": now,
    }


def _open_account(customer: Customer, application: Application, now: datetime) -> None:
    customer.account_opened_at = now
    values = _customer_values(application, now)
    for name in ("name", "company", "country", "language", "old_email"):
        setattr(customer, name, values[name])


def _check_step(application: Application, to: ApplicationState) -> None:
    if not may_go(application.state, to):
        raise NotPossibleNow(state=application.state, to=to)


async def _go(
    session: AsyncSession, application: Application, to: ApplicationState, by: By
) -> None:
    _check_step(application, to)
    before = application.state
    application.state = to
    application.state_since = by.at
    await session.flush()
    _note_state(session, application, by)
    subject = Subject("application", str(application.id))
    data = {"state": {"old": before, "new": to}}
    await audit.record(
        session, by, f"application.{to}", subject, data, customer_id=application.customer_id
    )


def _note_state(session: AsyncSession, application: Application, by: By) -> None:
    session.add(
        ApplicationChange(
            application_id=application.id,
            state=application.state,
            at=by.at,
            actor=str(by.actor),
        )
    )


async def _record(
    session: AsyncSession, application: Application, by: By, action: str, fields: list[str]
) -> None:
    # Which fields, not what they say: a draft may be somebody's who never hands it in.
    subject = Subject("application", str(application.id))
    await audit.record(session, by, action, subject, {"fields": fields})


async def _tell(
    session: AsyncSession,
    application: Application,
    key: str,
    values: Values,
    *,
    now: datetime,
    link: mail.SecretLink | None = None,
) -> None:
    await mail.send(
        session,
        to=application.email or "",
        language=application.language,
        key=key,
        values={
            "name": application.name or "",
            "company": application.company or "",
            **values,
        },
        links={} if link is None else {"link": link},
        now=now,
        customer_id=application.customer_id,
    )
