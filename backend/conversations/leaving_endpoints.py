"""What customers do with a conversation when they leave: rate it, take it along, delete it."""

import uuid
from datetime import timedelta
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from backend.accounts.service import customer_by_id
from backend.conversations.endpoints import Service, Texts, Token
from backend.conversations.errors import NobodyIdentified
from backend.conversations.schemas import RatingCreate, TranscriptWish
from backend.conversations.transcript import title, transcript
from backend.conversations.turns import identified_customer
from backend.core import clock
from backend.core.dependencies import AppSettings
from backend.core.throttle import Limit, Throttle, Try
from backend.mail import service as mail

router = APIRouter(prefix="/api/conversations/{conversation_id}", tags=["conversations"])
LONGEST = 5000  # messages
MAILS = Limit(3, timedelta(hours=1))


@router.post("/rating", status_code=204)
async def rate(
    conversation_id: uuid.UUID, body: RatingCreate, service: Service, token: Token
) -> None:
    """Tell how helpful the conversation was."""
    await service.rate(conversation_id, token, body.stars)


@router.get("/transcript", response_class=Response)
async def download_transcript(
    conversation_id: uuid.UUID,
    service: Service,
    texts: Texts,
    settings: AppSettings,
    token: Token,
    language: Annotated[Literal["en", "lv", "lt", "et", "hu"] | None, Query()] = None,
) -> Response:
    """Return the conversation as a text file."""
    await service.authorised(conversation_id, token)
    conversation, messages = await service.history(conversation_id, after=0, limit=LONGEST)
    shown = language or conversation.language
    text = transcript(messages, shown, texts, site=settings.site_url)
    return Response(
        f"{title(shown, texts)}\n\n{text}\n",
        media_type="text/plain; charset=utf-8",
        headers={
            "Content-Disposition": 'attachment; filename="cps-chat.txt"',
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        },
    )


@router.post("/transcript", status_code=202, response_class=Response)
async def mail_transcript(
    request: Request,
    conversation_id: uuid.UUID,
    body: TranscriptWish,
    service: Service,
    texts: Texts,
    settings: AppSettings,
    token: Token,
) -> Response:
    """Send the conversation to the identified customer's own address, and to no other."""
    await service.authorised(conversation_id, token)
    conversation, messages = await service.history(conversation_id, after=0, limit=LONGEST)
    customer_id, now = identified_customer(conversation, clock.now()), clock.now()
    shown = body.language or conversation.language
    throttle: Throttle = request.app.state.throttle
    async with request.app.state.database.transaction() as session:
        customer = customer_id and await customer_by_id(session, customer_id)
        if not customer:
            raise NobodyIdentified()
        await throttle.take_within(session, Try("chat transcript", str(conversation_id), MAILS))
        await mail.send(
            session,
            to=customer.email,
            language=shown,
            key="mail-transcript",
            values={
                "name": customer.name,
                "transcript": transcript(messages, shown, texts, site=settings.site_url),
            },
            now=now,
            customer_id=customer.id,
        )
    return Response(status_code=202)


@router.delete("", status_code=204)
async def erase(conversation_id: uuid.UUID, service: Service, token: Token) -> None:
    """Delete the conversation for good, with the files sent in it."""
    await service.erase(conversation_id, token)
