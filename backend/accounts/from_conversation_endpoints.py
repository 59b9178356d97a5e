"""``/api/chat/applications``: an application for a business account, made in the chat.

Nobody has to be identified: whoever applies is a stranger, as with ``/api/applications``.
"""

import uuid
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts.endpoints import NEW_OF_NETWORK, Throttled
from backend.accounts.errors import UnknownAttachment
from backend.accounts.from_conversation import Document, Means, apply, check_vat_number
from backend.accounts.rules import ApplicationState
from backend.accounts.schemas import ApplicationFields, DocumentKind, VatNumber
from backend.conversations.identities import Identities
from backend.core import clock
from backend.core.dependencies import WriteSession
from backend.core.fields import Country
from backend.core.files import CheckedFile, Storage, real_type
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.core.security import InvalidToken
from backend.identity.dependencies import PrivateAnswer, StoredFiles
from backend.identity.turns import TURN_ERRORS, CurrentTurn, IdempotentForTurn
from backend.programme.dependencies import CurrentProgramme

router = APIRouter(
    prefix="/api/chat/applications",
    tags=["chat"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=TURN_ERRORS,
)


class ChatApplication(ApplicationFields):
    """A whole application; `attachment` is the id of a file that was sent in the conversation."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "email": "mari@example.com",
                    "name": "Mari Tamm",
                    "company": "Valguskoda OÜ",
                    "country": "EE",
                    "language": "et",
                    "vat_registered": True,
                    "vat_number": "EE100931558",
                    "authorised": True,
                    "document_kind": "vat_certificate",
                    "attachment": "0b1d6d1e4c1b4a539b0e0a8f6a1f3f52",
                }
            ]
        },
    )

    document_kind: DocumentKind
    attachment: Annotated[str, Field(max_length=100)]


class HandedIn(BaseModel):
    """An application that was handed in; `due_on` is the day by which it is decided (fact 12)."""

    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    state: ApplicationState
    due_on: date


class VatNumberCheck(BaseModel):
    """A VAT number of a country, however it is written."""

    model_config = ConfigDict(extra="forbid")

    vat_number: Annotated[VatNumber, Field(examples=["EE100931558"])]
    country: Country


class VatNumberFits(BaseModel):
    """The number can be one of that country, or its form is not known here."""

    ok: bool


@router.post(
    "",
    status_code=201,
    dependencies=[IdempotentForTurn],
    responses={
        **KEY_ERRORS,
        422: {
            "description": "`application_incomplete`, `invalid_vat_number`, `wrong_document`,"
            " `unknown_attachment`"
        },
        429: {"description": "Too many applications; `Retry-After` says when again."},
    },
)
async def hand_in(
    request: Request,
    session: WriteSession,
    conversation: CurrentTurn,
    storage: StoredFiles,
    programme: CurrentProgramme,
    throttle: Throttled,
    body: ChatApplication,
) -> HandedIn:
    """Apply for a business account with a document that was sent in the conversation."""
    identities: Identities = request.app.state.identified_conversations
    here = await identities.identification(session, conversation)
    if here is None:
        raise InvalidToken(reason="the conversation is gone")
    file = await _attachment(session, identities, conversation, storage, body.attachment)
    done = await apply(
        session,
        body.model_dump(exclude_unset=True, exclude={"document_kind", "attachment"}),
        Document(body.document_kind, file),
        Means(storage, programme, throttle),
        network=here.network or str(conversation),
        limit=NEW_OF_NETWORK,
        now=clock.now(),
    )
    return HandedIn.model_validate(done)


@router.post(
    "/check", responses={422: {"description": "`invalid_vat_number`; `problem` says why."}}
)
async def check(conversation: CurrentTurn, body: VatNumberCheck) -> VatNumberFits:
    """Tell whether a VAT number has the form and check digits of its country."""
    check_vat_number(body.country, body.vat_number)
    return VatNumberFits(ok=True)


async def _attachment(
    session: AsyncSession,
    identities: Identities,
    conversation: uuid.UUID,
    storage: Storage,
    file_id: str,
) -> CheckedFile:
    kept = await identities.kept_file(session, conversation, file_id)
    if kept is None:
        raise UnknownAttachment()
    try:
        content = await storage.get(kept.key)
    except FileNotFoundError:
        raise UnknownAttachment() from None
    return CheckedFile(kept.name, real_type(content), content)
