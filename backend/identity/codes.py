"""Codes by mail: how a customer shows in a chat who they are, without the site's token.

A code is good once, in the conversation that asked for it, for ten minutes and five tries. It is
stored nowhere: it is made of its id and the application's key, when the mail is written and when
it is checked (as the links of identity.links are).

Nothing here tells whether an address is known. Every wish writes a row and a job, and is limited
alike; an unknown address gets no mail, and whatever is tried for it is wrong.
"""

import hashlib
import hmac
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import service as accounts
from backend.accounts.service import NotAnAddress, normalise_email
from backend.audit import service as audit
from backend.audit.service import By, Channel, Subject, customer_actor
from backend.core.database import Database
from backend.core.errors import AppError
from backend.core.security import InvalidToken, same_secret
from backend.core.throttle import Limit, Throttle, TooManyTries, Try
from backend.identity import codes_repository as repository
from backend.identity.codes_errors import (
    CodeExpired,
    IdentifiedAsAnother,
    InvalidEmail,
    TooManyCodes,
    WrongCode,
)
from backend.identity.errors import NotIdentified
from backend.identity.ports import Conversations, Identification
from backend.jobs import service as jobs
from backend.jobs.runner import Due
from backend.mail import service as mail
from backend.mail.service import SecretLink
from backend.models.accounts import Customer
from backend.models.identity import IdentityCode
from locales.values import moment

JOB = "identity.code"
KIND = "identity-code"  # of the mail's SecretLink
DIGITS = 6
LIFE = timedelta(minutes=10)
MOST_TRIES = 5

# Five tries of a million at each of ten codes a day: the chance to guess one is 1 in 20,000.
CODES_OF_CONVERSATION = Limit(5, timedelta(hours=1))
CODES_OF_ADDRESS = Limit(5, timedelta(hours=1))
CODES_OF_ADDRESS_A_DAY = Limit(10, timedelta(days=1))
CODES_OF_NETWORK = Limit(30, timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Options:
    """What the settings say: the key that codes are made with, how long an identity holds."""

    secret: str
    identity_life: timedelta


def code_of(code_id: str, *, secret: str) -> str:
    """Return the code with that id, as the mail shows it."""
    mac = hmac.digest(secret.encode(), f"{KIND}\0{code_id}".encode(), hashlib.sha256)
    return f"{int.from_bytes(mac[:8], 'big') % 10**DIGITS:0{DIGITS}}"


async def send(
    session: AsyncSession,
    conversation_id: uuid.UUID,
    email: str | None,
    *,
    conversations: Conversations,
    throttle: Throttle,
    now: datetime,
) -> None:
    """Have a code sent to an address, or, without one, to who is identified already (step-up).

    It takes the place of the conversation's code before.

    Raises:
        InvalidToken: the conversation is gone.
        NotIdentified: nobody is, and there is no address.
        InvalidEmail
        IdentifiedAsAnother: somebody with another address is identified here.
        TooManyCodes
    """
    here = await _locked(session, conversation_id, conversations)
    before = here.customer_id and await accounts.customer_by_id(session, here.customer_id)
    address = _address(email, before or None)
    if before and address != before.email:
        raise IdentifiedAsAnother()
    await _take(session, throttle, conversation_id, here.network, address)
    customer = await accounts.customer_by_email(session, address)
    code = await repository.put(
        session,
        conversation_id,
        {
            "id": uuid.uuid4(),
            "customer_id": customer and customer.id,
            "wrong": 0,
            "created_at": now,
            "expires_at": now + LIFE,
            "used_at": None,
        },
    )
    payload = {"code": str(code), "language": here.language}
    await jobs.enqueue(session, JOB, payload, now=now)


async def mail_code(session: AsyncSession, job: Due) -> None:
    """Send a code to the customer it was made for, if any: the handler of `JOB`."""
    code = await repository.by_id(session, uuid.UUID(job.payload["code"]))
    if code is None or code.customer_id is None or code.expires_at <= job.now:
        return
    customer = await accounts.customer_by_id(session, code.customer_id)
    if customer is None:
        return
    await mail.send(
        session,
        to=customer.email,
        language=job.payload["language"],
        key="mail-identity-code",
        values={"name": customer.name, "until": moment(code.expires_at)},
        links={"code": SecretLink(kind=KIND, id=str(code.id))},
        now=job.now,
        customer_id=customer.id,
    )


async def check(
    database: Database,
    conversation_id: uuid.UUID,
    given: str,
    *,
    conversations: Conversations,
    options: Options,
    now: datetime,
) -> None:
    """Identify the customer in the conversation, if the code is theirs.

    The same code again is no error while they are identified by it: a turn may be done twice.

    Raises:
        InvalidToken: the conversation is gone.
        CodeExpired: none was sent, its time is over, or it is used up.
        WrongCode
        IdentifiedAsAnother: somebody else has been identified here since it was sent.
    """
    # A transaction of its own: a wrong try counts although the call is refused.
    async with database.transaction() as session:
        here = await _locked(session, conversation_id, conversations)
        code = await repository.of_conversation(session, conversation_id)
        refused = _refusal(code, here, given, options.secret, now)
        if refused is None and code is not None and code.used_at is None:
            await _identify(session, code, conversations, options, now)
    if refused is not None:
        raise refused


async def purge(session: AsyncSession, before: datetime) -> None:
    """Forget codes whose time was over before that."""
    await repository.delete_over(session, before)


async def _locked(
    session: AsyncSession, conversation_id: uuid.UUID, conversations: Conversations
) -> Identification:
    found = await conversations.identification(session, conversation_id, lock=True)
    if found is None:
        raise InvalidToken(reason="the conversation is gone")
    return found


def _address(email: str | None, identified: Customer | None) -> str:
    if email is None:
        if identified is None:
            raise NotIdentified()
        return identified.email
    try:
        return normalise_email(email)
    except NotAnAddress:
        raise InvalidEmail() from None


async def _take(
    session: AsyncSession,
    throttle: Throttle,
    conversation_id: uuid.UUID,
    network: str | None,
    address: str,
) -> None:
    try:
        await throttle.take_within(
            session,
            Try("code conversation", str(conversation_id), CODES_OF_CONVERSATION),
            Try("code address", address, CODES_OF_ADDRESS),
            Try("code address a day", address, CODES_OF_ADDRESS_A_DAY),
            Try("code network", network or str(conversation_id), CODES_OF_NETWORK),
        )
    except TooManyTries as error:
        raise TooManyCodes(**error.detail) from None


def _refusal(
    code: IdentityCode | None, here: Identification, given: str, secret: str, now: datetime
) -> AppError | None:
    """Tell why a try is refused, and count it if it is wrong."""
    if code is None or code.expires_at <= now or code.wrong >= MOST_TRIES:
        return CodeExpired()
    right = same_secret(given, code_of(str(code.id), secret=secret))
    if not right or code.customer_id is None:
        code.wrong += 1
        return WrongCode(tries_left=MOST_TRIES - code.wrong)
    mine = here.customer_id == code.customer_id
    if code.used_at is not None:
        # After a log-out the code still stands in the chat, for the next one at the screen.
        return None if mine and here.holds(now) else CodeExpired()
    return None if mine or here.customer_id is None else IdentifiedAsAnother()


async def _identify(
    session: AsyncSession,
    code: IdentityCode,
    conversations: Conversations,
    options: Options,
    now: datetime,
) -> None:
    if code.customer_id is None:
        raise ValueError("the code is nobody's")
    code.used_at = now
    await conversations.identify(
        session, code.conversation_id, code.customer_id, at=now, until=now + options.identity_life
    )
    by = By(customer_actor(code.customer_id), Channel.CHAT, now)
    subject = Subject("conversation", str(code.conversation_id))
    await audit.record(
        session, by, "conversation.identified", subject, customer_id=code.customer_id
    )
