"""The account side, wired: storage, mail, jobs and their handlers.

A noun that has work for later registers its handlers in `handlers_of` or, where they need the
database or a provider, in `wire_accounts`, and nowhere else.
"""

import uuid
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import structlog
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import applications
from backend.agents import log_ins as agent_log_ins
from backend.agents.log_ins import AgentLogIns
from backend.approval import service as approval
from backend.approval.rules import Late
from backend.billing.handlers import BillingJobs
from backend.billing.ports import PaymentProvider
from backend.conversations import retention
from backend.core import idempotency, throttle
from backend.core.database import Database
from backend.core.files import Storage
from backend.core.settings import Environment, Settings
from backend.core.throttle import Throttle
from backend.identity import codes, links
from backend.identity import log_ins as identity
from backend.identity.links import LinkLives
from backend.identity.log_ins import LINK_JOB, LogIns, Options
from backend.identity.passwords import Passwords
from backend.integrations.mail import FolderMail, NoMail, SmtpMail, SmtpSecurity
from backend.integrations.payment import NoPayments, SandboxPayments
from backend.integrations.storage import FolderStorage
from backend.jobs import service as jobs
from backend.jobs.runner import Act, Due, Handle, Handlers, Runner
from backend.mail import service as mail
from backend.mail.ports import MailTransport
from backend.membership.handlers import MembershipJobs
from backend.personal_data import orphans
from backend.personal_data.orphans import Sweep
from backend.programme.service import Programme, load_programme
from backend.teaching import service as teaching
from locales import Locales

log = structlog.get_logger()
HOUSEKEEPING = "house.keep"
SUBSCRIPTIONS = "/subscriptions"  # the page of tiers, membership and invoices
# Long enough to answer "was it sent?", short enough not to become an archive.
DONE_JOBS_KEPT = timedelta(days=90)
DRAFTS_KEPT = timedelta(days=90)
# For a customer who asks where they were logged in.
OLD_LOG_INS_KEPT = timedelta(days=30)


def wire_accounts(
    app: FastAPI,
    settings: Settings,
    database: Database,
    texts: Locales,
    *,
    transport: MailTransport | None = None,
) -> None:
    """Put the parts of the account side onto the application's state. `transport`: in tests."""
    state = app.state
    state.locales = texts
    state.storage = FolderStorage(settings.data_dir / "uploads")
    state.kept_mails = FolderMail(settings.data_dir / "mails")
    mailer = mail.Mailer(
        transport or _transport(settings, state.kept_mails),
        texts,
        state.storage,
        sender=settings.mail_from or load_programme(settings.programme_file).automatic_mail_address,
        links=_links(settings),
    )
    programme = load_programme(settings.programme_file)
    state.throttle = Throttle(database, secret=settings.secret_key.get_secret_value())
    state.log_ins = LogIns(
        database, Passwords(), state.throttle, _log_in_options(settings, programme)
    )
    state.agent_log_ins = AgentLogIns(
        database, Passwords(), state.throttle, _agent_log_in_options(settings)
    )
    state.job_handlers = handlers_of(settings, mailer, state.log_ins, state.storage)
    state.payments = _payments(settings)
    page = f"{settings.site_url}{SUBSCRIPTIONS}"
    BillingJobs(database, state.payments, state.storage, texts, programme, page).add_to(
        state.job_handlers
    )
    MembershipJobs(page).add_to(state.job_handlers)
    Sweep(database, state.storage).add_to(state.job_handlers)
    state.jobs = Runner(database, state.job_handlers)


def handlers_of(
    settings: Settings, mailer: mail.Mailer, log_ins: LogIns, storage: Storage
) -> Handlers:
    """Return what is done for which kind of job."""
    handlers = Handlers()
    handlers.add(LINK_JOB, log_ins.send_link, forget=True)
    handlers.add(codes.JOB, codes.mail_code)
    handlers.add(approval.JOB, _approval_due(Late(settings.approval_late)))
    handlers.add_outside(mail.JOB, mailer, forget=True)
    handlers.add_outside(applications.DISCARD_JOB, _discard(storage))
    handlers.add_recurring(teaching.JOB, teaching.EVERY, _collect_lessons)
    handlers.add_recurring(HOUSEKEEPING, timedelta(hours=1), _housekeeping(settings))
    return handlers


def shows_kept_mails(settings: Settings) -> bool:
    """Tell whether the page of sent mails is there: in development only."""
    return settings.environment is not Environment.PRODUCTION


def _transport(settings: Settings, kept: FolderMail) -> MailTransport:
    if settings.smtp_host is not None:
        password = settings.smtp_password
        return SmtpMail(
            settings.smtp_host,
            settings.smtp_port,
            security=SmtpSecurity(settings.smtp_security),
            username=settings.smtp_username,
            password=None if password is None else password.get_secret_value(),
        )
    if settings.development:
        return kept
    log.warning("mail.no_server", setting="CPS_SMTP_HOST", effect="mails wait")
    return NoMail()


def _payments(settings: Settings) -> PaymentProvider:
    if settings.development:
        return SandboxPayments(settings.data_dir / "payments")
    log.warning("payments.no_provider", effect="cards and charges wait")
    return NoPayments()


def _links(settings: Settings) -> dict[str, Callable[[str], str]]:
    secret = settings.secret_key.get_secret_value()
    return {
        links.KIND: partial(links.address, site=settings.site_url, secret=secret),
        codes.KIND: partial(codes.code_of, secret=secret),
    }


def _log_in_options(settings: Settings, programme: Programme) -> Options:
    return Options(
        secret=settings.secret_key.get_secret_value(),
        site=settings.site_url,
        application_form=programme.application_link,
        log_in_life=settings.log_in_life,
        lives=LinkLives(settings.activation_life, settings.reset_life),
    )


def _agent_log_in_options(settings: Settings) -> agent_log_ins.Options:
    return agent_log_ins.Options(
        secret=settings.secret_key.get_secret_value(),
        life=settings.agent_log_in_life,
        idle=settings.agent_idle,
    )


def _discard(storage: Storage) -> Act:
    async def discard(job: Due) -> None:
        """Delete a file that nothing refers to any more."""
        await storage.delete(job.payload["key"])

    return discard


async def _collect_lessons(session: AsyncSession, job: Due) -> None:
    """Note what was not understood."""
    await teaching.collect(session, job.now)


def _approval_due(late: Late) -> Handle:
    async def due(session: AsyncSession, job: Due) -> None:
        """Do what is done with replies that nobody has decided on."""
        await approval.expire(session, uuid.UUID(job.payload["message"]), late, job.now)

    return due


def _housekeeping(settings: Settings) -> Handle:
    async def keep(session: AsyncSession, job: Due) -> None:
        """Forget what has served its time."""
        await idempotency.purge(session, job.now - settings.idempotency_life)
        recurring = [HOUSEKEEPING, orphans.JOB, teaching.JOB]
        await jobs.purge(session, job.now - DONE_JOBS_KEPT, recurring=recurring)
        await throttle.purge(session, job.now)
        await codes.purge(session, job.now)
        await identity.purge(session, job.now - OLD_LOG_INS_KEPT)
        await teaching.purge(session, job.now - teaching.KEPT)
        await agent_log_ins.purge(session, job.now)
        await applications.purge_drafts(session, job.now - DRAFTS_KEPT, job.now)
        await retention.purge(session, job.now - settings.conversations_kept, job.now)

    return keep
