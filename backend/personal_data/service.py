"""Export of everything that is held of a customer; erasure that keeps what the law keeps."""

import base64
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic_core import to_jsonable_python
from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import applications
from backend.accounts.service import NotAnAddress, normalise_email
from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.core.files import Storage, UnknownFileType, real_type
from backend.core.idempotency import empty_answers, forget_caller
from backend.mail import service as mail
from backend.mail.service import ERASED_DOMAIN
from backend.models.accounts import Application, Customer
from backend.models.conversations import Conversation
from backend.models.products import Product
from backend.personal_data import repository
from backend.personal_data.errors import NotConfirmed
from backend.personal_data.tables import POLICIES, Reason, policy_of

UNKNOWN_TYPE = "application/octet-stream"
# What kept answers tell of, and as whom its holder calls (identity, accounts: the scopes of keys).
ANSWERED = {Application: "application", Conversation: "conversation", Product: None}


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file that is held of a customer; `of` names the table it belongs to."""

    of: str
    type: str
    content: str


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that is held of a customer, as JSON."""

    customer: dict[str, Any]
    data: dict[str, list[dict[str, Any]]]
    files: list[HeldFile]


@dataclass(frozen=True, slots=True)
class Erased:
    """What became of a customer's data: counts by table."""

    reference: uuid.UUID
    erased: dict[str, int]
    kept: dict[str, tuple[int, Reason]]


async def export(session: AsyncSession, customer: Customer, storage: Storage) -> Held:
    """Return everything that is held of a customer."""
    data, files = {}, []
    for policy in POLICIES:
        found = await repository.rows(session, policy, customer.id)
        if found:
            data[policy.name] = [to_jsonable_python(row) for row in found]
        for key in await repository.files(session, policy, policy.owned(customer.id)):
            files.append(await _file(policy.name, key, storage))
    for key in await repository.attachments(session, customer.id):
        files.append(await _file("message", key, storage))
    own = {column.name: getattr(customer, column.name) for column in customer.__table__.columns}
    return Held(to_jsonable_python(own), data, [file for file in files if file is not None])


async def erase(session: AsyncSession, customer_id: uuid.UUID, email: str, by: By) -> Erased:
    """Erase a customer; `email` is their own address, to be sure that it is meant.

    What invoices need stays, made out as they were; the row of the customer stays without the
    person, for it to refer to. Files are deleted once it is certain.

    Raises:
        NotConfirmed
    """
    customer = await repository.lock(session, customer_id)
    if customer is None or not _is_address_of(customer, email):
        raise NotConfirmed()
    person = (customer.email, customer.language, customer.name)
    await repository.fix_invoices(session, customer)
    await _discard_files(session, customer_id, by.at)
    await _forget_answers(session, customer_id)
    erased: dict[str, int] = {}
    kept: dict[str, tuple[int, Reason]] = {}
    for policy in POLICIES:
        gone, stays = await repository.erase(session, policy, customer_id)
        if gone:
            erased[policy.name] = gone
        if stays and policy.kept is not None:
            kept[policy.name] = (stays, policy.kept.reason)
    repository.empty(customer, f"{customer_id}@{ERASED_DOMAIN}")
    customer.erased_at = by.at
    await audit.record(
        session,
        by,
        "customer.erased",
        Subject("customer", str(customer_id)),
        {"erased": sorted(erased), "kept": sorted(kept)},
        customer_id=customer_id,
    )
    await _tell(session, person, invoices="invoice" in kept, now=by.at)
    return Erased(customer_id, erased, kept)


def _is_address_of(customer: Customer, email: str) -> bool:
    try:
        return normalise_email(email) == customer.email
    except NotAnAddress:
        return False


async def _file(of: str, key: str, storage: Storage) -> HeldFile | None:
    try:
        content = await storage.get(key)
    except FileNotFoundError:
        return None
    try:
        kind = real_type(content)
    except UnknownFileType:
        kind = UNKNOWN_TYPE
    return HeldFile(of, kind, base64.b64encode(content).decode())


async def _forget_answers(session: AsyncSession, customer_id: uuid.UUID) -> None:
    """Forget what was answered to the customer, and to others where it tells of them.

    Others are agents, and whoever began an application before it had a token of its own.
    """
    await forget_caller(session, f"customer:{customer_id}")
    for model, scope in ANSWERED.items():
        ids = await repository.ids(session, policy_of(model), customer_id)
        await empty_answers(session, ids)
        for each in ids if scope else ():
            await forget_caller(session, f"{scope}:{each}")


async def _discard_files(session: AsyncSession, customer_id: uuid.UUID, now: datetime) -> None:
    """Have the customer's files deleted, but for those of rows that stay."""
    keys = await repository.attachments(session, customer_id)
    for policy in POLICIES:
        if policy.kept is None:
            keys += await repository.files(session, policy, policy.erasable(customer_id))
    for key in keys:
        await applications.discard(session, key, now=now)


async def _tell(
    session: AsyncSession, person: tuple[str, str, str], *, invoices: bool, now: datetime
) -> None:
    """Send the last mail; its job is not the customer's, and forgets its payload."""
    to, language, name = person
    await mail.send(
        session,
        to=to,
        language=language,
        key="mail-data-erased",
        values={"name": name, "invoices": invoices},
        now=now,
    )
