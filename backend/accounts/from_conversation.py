"""An application out of a conversation: begun, with its document, and handed in, all at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import applications
from backend.accounts.errors import WrongVatNumber
from backend.accounts.vat import InvalidVatNumber, vat_number
from backend.audit.service import Channel
from backend.core.files import CheckedFile, Storage
from backend.core.throttle import Limit, Throttle, Try
from backend.models.accounts import Application
from backend.programme.service import Programme


@dataclass(frozen=True, slots=True)
class Document:
    """The document of an application: its kind (programme.yml), and the file."""

    kind: str
    file: CheckedFile


@dataclass(frozen=True, slots=True)
class Means:
    """What handing an application in needs of the house."""

    storage: Storage
    programme: Programme
    throttle: Throttle


async def apply(
    session: AsyncSession,
    values: Mapping[str, Any],
    document: Document,
    means: Means,
    *,
    network: str,
    limit: Limit,
    now: datetime,
) -> Application:
    """Hand an application in; `values` as schemas.ApplicationFields has them (facts 1-12).

    `network` is whom the application counts for, at most `limit` times.

    Raises:
        WrongVatNumber, WrongDocument, Incomplete, TooManyTries
    """
    await means.throttle.take_within(session, Try("application network", network, limit))
    begun = await applications.begin(session, values, now=now, channel=Channel.CHAT)
    await applications.put_document(
        session,
        begun.id,
        document.kind,
        document.file,
        means.storage,
        means.programme,
        now=now,
        channel=Channel.CHAT,
    )
    return await applications.submit(
        session, begun.id, means.programme, means.throttle, now=now, channel=Channel.CHAT
    )


def check_vat_number(country: str, text: str) -> None:
    """Make sure that a text has the form and check digits of the country's VAT numbers.

    Raises:
        WrongVatNumber
    """
    try:
        vat_number(country, text)
    except InvalidVatNumber as error:
        raise WrongVatNumber(problem=error.problem, country=country) from None
