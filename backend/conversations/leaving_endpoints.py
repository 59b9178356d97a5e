"""What customers do with a conversation when they leave: rate it, take it along, delete it."""

import uuid
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from backend.accounts.service import customer_by_id
from backend.conversations.endpoints import Service, Texts, Token
from backend.conversations.errors import NobodyIdentified
from backend.conversations.schemas import RatingCreate, TranscriptWish
from backend.conversations.service import Conversations
from backend.conversations.transcript import title, transcript
from backend.conversations.turns import identified_customer
from backend.core import clock
from backend.core.dependencies import AppSettings
from backend.core.throttle import Limit, Throttle, Try
from backend.mail import service as mail
from backend.models.conversations import Message

router = APIRouter(prefix="/api/conversations/{conversation_id}", tags=["conversations"])
PAGE = 500  # messages that are read at once
MAILS = Limit(3, timedelta(hours=1))


@router.post("/rating", status_code=204)
async def rate(
    conversation_id: uuid.UUID, body: RatingCreate, service: Service, token: Token
) -> None:
    """Tell how helpful the conversation was."""
    await service.rate(conversation_id, token, body.stars)


@router.get("/transcript", response_class=StreamingResponse)
async def download_transcript(
    conversation_id: uuid.UUID,
    service: Service,
    texts: Texts,
    settings: AppSettings,
    token: Token,
    language: Annotated[Literal["en", "lv", "lt", "et", "hu"] | None, Query()] = None,
) -> StreamingResponse:
    """Return the whole conversation as a text file."""
    conversation = await service.authorised(conversation_id, token)
    shown = language or conversation.language

    async def paragraphs() -> AsyncIterator[str]:
        yield f"{title(shown, texts)}\n"
        async for messages in _pages(service, conversation_id):
            yield f"\n{transcript(messages, shown, texts, site=settings.site_url)}\n"

    return StreamingResponse(
        paragraphs(),
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
    conversation = await service.authorised(conversation_id, token)
    customer_id, now = identified_customer(conversation, clock.now()), clock.now()
    shown = body.language or conversation.language
    site = settings.site_url
    pages = [
        transcript(messages, shown, texts, site=site)
        async for messages in _pages(service, conversation_id)
    ]
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
                "transcript": "\n\n".join(pages),
            },
            now=now,
            customer_id=customer.id,
        )
    return Response(status_code=202)


@router.delete("", status_code=204)
async def erase(conversation_id: uuid.UUID, service: Service, token: Token) -> None:
    """Delete the conversation for good, with the files sent in it."""
    await service.erase(conversation_id, token)


async def _pages(
    service: Conversations, conversation_id: uuid.UUID
) -> AsyncIterator[Sequence[Message]]:
    """Yield all messages of a conversation, in order, some at a time."""
    after = 0
    while True:
        _, messages = await service.history(conversation_id, after=after, limit=PAGE)
        if not messages:
            return
        yield messages
        after = messages[-1].seq
