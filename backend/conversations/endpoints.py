"""The conversation calls of the contract (docs/api.md)."""

import json
import uuid
from collections.abc import AsyncIterator
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Header, Query, Request, Response, UploadFile
from fastapi.responses import StreamingResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import TypeAdapter, ValidationError

from backend.conversations.attachments import Attachments
from backend.conversations.delivery import woken
from backend.conversations.errors import (
    EmptyMessage,
    MissingConversationToken,
    OriginNotAllowed,
    TextTooLong,
    UnknownConversation,
    UnknownLanguage,
)
from backend.conversations.rendering import render
from backend.conversations.schemas import (
    ClientId,
    ContactLeave,
    ConversationChange,
    ConversationCreate,
    ConversationCreated,
    ConversationRead,
    IdentityAttach,
    MessageCreate,
    MessageRead,
    MessagesRead,
    PageContext,
    Seq,
)
from backend.conversations.service import (
    PAGE,
    Answer,
    Conversations,
    Incoming,
    Standing,
    is_identified,
)
from backend.core import clock
from backend.core.dependencies import AppSettings
from backend.core.security import read_identity
from backend.core.settings import Settings
from backend.identity.dependencies import CallerNetwork
from backend.identity.service import customer_of_identity
from backend.models.conversations import Conversation
from bot.language import LANGUAGES
from locales import Locales

router = APIRouter(prefix="/api/conversations", tags=["conversations"])
_bearer = HTTPBearer(auto_error=False, description="The conversation's own token.")

HEARTBEAT = 15.0  # seconds between comments on an idle stream: proxies cut silent ones
QUEUE = 2.0  # seconds between looks at a place in the queue: others' leaving moves it
_seq: TypeAdapter[int] = TypeAdapter(Seq)


async def conversations_of(request: Request) -> Conversations:
    """Return the conversations' service of this application."""
    service: Conversations = request.app.state.conversations
    return service


async def locales_of(request: Request) -> Locales:
    """Return the texts of this application."""
    texts: Locales = request.app.state.locales
    return texts


async def token_of(
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> str:
    """Return the bearer token. Raises MissingConversationToken."""
    if credentials is None:
        raise MissingConversationToken()
    return credentials.credentials


Service = Annotated[Conversations, Depends(conversations_of)]
Texts = Annotated[Locales, Depends(locales_of)]
Token = Annotated[str, Depends(token_of)]


@router.post("", status_code=201)
async def open_conversation(
    request: Request,
    service: Service,
    settings: AppSettings,
    network: CallerNetwork,
    response: Response,
    body: ConversationCreate | None = None,
) -> ConversationCreated:
    """Begin a conversation. Without a language, or with an unknown one, it begins in English."""
    _check_origin(request, settings)
    language = _primary(body.language if body else None)
    known = language if language in LANGUAGES else LANGUAGES[0]
    conversation, token = await service.open(known, network=network)
    response.headers["Cache-Control"] = "no-store"
    return ConversationCreated(id=conversation.id, token=token, language=conversation.language)


@router.post("/{conversation_id}/messages", response_model=MessagesRead)
async def send_message(
    conversation_id: uuid.UUID,
    body: MessageCreate,
    service: Service,
    texts: Texts,
    settings: AppSettings,
    token: Token,
    network: CallerNetwork,
    response: Response,
) -> MessagesRead:
    """Say something. 202 without messages: the answer comes by the event stream."""
    if body.text is not None:
        _check_text(body.text, settings.max_text)
    incoming = Incoming(
        text=body.text,
        payload=body.payload,
        client_id=body.client_id,
        values=_where(body.page),
        network=network,
    )
    answer = await service.say(conversation_id, token, incoming)
    return _answered(answer, texts, response)


@router.post("/{conversation_id}/attachments", response_model=MessagesRead)
async def send_attachment(
    request: Request,
    conversation_id: uuid.UUID,
    file: UploadFile,
    service: Service,
    texts: Texts,
    token: Token,
    network: CallerNetwork,
    response: Response,
    client_id: ClientId | None = None,
) -> MessagesRead:
    """Send a PDF or a picture. It is kept with the conversation, and acknowledged."""
    await service.authorised(conversation_id, token)
    await service.admit_file(conversation_id, network)
    attachments: Attachments = request.app.state.attachments
    kept = await attachments.keep(conversation_id, file.filename or "", file)
    incoming = Incoming(
        key="attachment",
        values={"name": kept.name, "attachment": kept.name, "file": kept.id, "size": kept.size},
        client_id=client_id,
    )
    return _answered(await service.say(conversation_id, token, incoming), texts, response)


@router.get("/{conversation_id}")
async def read_conversation(
    conversation_id: uuid.UUID, service: Service, token: Token
) -> ConversationRead:
    """Tell the conversation's language, who answers in it, and whether the customer is known."""
    conversation = await service.authorised(conversation_id, token)
    return _read(conversation, await service.standing(conversation))


@router.patch("/{conversation_id}")
async def change_conversation(
    conversation_id: uuid.UUID, body: ConversationChange, service: Service, token: Token
) -> ConversationRead:
    """Go on in another language, as from a menu."""
    changed = await service.set_language(conversation_id, token, body.language)
    return _read(changed, await service.standing(changed))


@router.post("/{conversation_id}/typing", status_code=204)
async def note_typing(conversation_id: uuid.UUID, service: Service, token: Token) -> None:
    """Tell that the customer is typing; an agent sees it for some seconds. No words are sent."""
    await service.typing(conversation_id, token)


@router.post("/{conversation_id}/contact", status_code=204)
async def leave_contact(
    conversation_id: uuid.UUID, body: ContactLeave, service: Service, token: Token
) -> None:
    """Leave an address to write to, when nobody is there to answer."""
    await service.leave_contact(conversation_id, token, body.email)


@router.get("/{conversation_id}/messages")
async def read_messages(
    conversation_id: uuid.UUID,
    service: Service,
    texts: Texts,
    token: Token,
    after: Seq = 0,
    language: str | None = None,
    limit: Annotated[int, Query(ge=1, le=PAGE)] = PAGE,
) -> MessagesRead:
    """Return the history after a `seq`, in order, rendered in a language."""
    if language is not None and language not in LANGUAGES:
        raise UnknownLanguage(known=list(LANGUAGES))
    await service.authorised(conversation_id, token)
    conversation, messages = await service.history(conversation_id, after=after, limit=limit)
    shown = language or conversation.language
    return MessagesRead(messages=[render(message, shown, texts) for message in messages])


@router.post("/{conversation_id}/identity", response_model=MessagesRead)
async def attach_identity(
    conversation_id: uuid.UUID,
    body: IdentityAttach,
    request: Request,
    service: Service,
    texts: Texts,
    settings: AppSettings,
    token: Token,
    response: Response,
) -> MessagesRead:
    """Attach the site's identity token; a question that waited for it is answered here."""
    await service.authorised(conversation_id, token)
    identity = read_identity(
        body.identity_token,
        secret=settings.identity_secret.get_secret_value(),
        now=clock.now(),
        max_age=settings.identity_max_age,
    )
    async with request.app.state.database.reading() as session:
        customer = await customer_of_identity(
            session, body.identity_token, keys=request.app.state.token_keys, now=clock.now()
        )
    answer = await service.attach_identity(conversation_id, token, identity, customer.id)
    return _answered(answer, texts, response)


@router.delete("/{conversation_id}/identity")
async def end_identity(conversation_id: uuid.UUID, service: Service, token: Token) -> MessagesRead:
    """End the identification; account facts need a new one."""
    await service.end_identity(conversation_id, token)
    return MessagesRead(messages=[])


@router.get("/{conversation_id}/events", response_class=StreamingResponse)
async def stream_events(
    request: Request,
    conversation_id: uuid.UUID,
    service: Service,
    texts: Texts,
    token: Token,
    after: Seq | None = None,
    language: str | None = None,
    last_event_id: Annotated[str | None, Header()] = None,
) -> StreamingResponse:
    """Stream messages as server-sent events, each with its `seq` as id.

    It begins after `Last-Event-ID` or `after`, without either at the first message.
    """
    if language is not None and language not in LANGUAGES:
        raise UnknownLanguage(known=list(LANGUAGES))
    await service.authorised(conversation_id, token)
    begin = _seq_of(last_event_id) or after or 0
    return StreamingResponse(
        _events(request, service, texts, conversation_id, begin, language),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


def _seq_of(last_event_id: str | None) -> int | None:
    """Return the `seq` that a client named last; None where it named none of ours."""
    try:
        return _seq.validate_python(last_event_id)
    except ValidationError:
        return None


async def _events(
    request: Request,
    service: Conversations,
    texts: Locales,
    conversation_id: uuid.UUID,
    after: int,
    language: str | None,
) -> AsyncIterator[bytes]:
    """Yield what is new in a conversation, and a comment when nothing is."""
    shown_state: dict[str, Any] | None = None
    quiet = 0.0
    yield b"retry: 1000\n\n"
    with service.wakeups.listening(conversation_id) as news:
        while not (service.stopping or await request.is_disconnected()):
            try:
                found = await service.news(conversation_id, after=after)
            except UnknownConversation:
                return  # its customer has deleted it
            conversation, messages, standing = found
            news.read = conversation.updated_at
            for message in messages:
                body = render(message, language or conversation.language, texts)
                yield _event("message", body.model_dump_json(), message.seq)
                after = message.seq
            read = _read(conversation, standing)
            state = read.model_dump(mode="json")
            if state != shown_state:
                shown_state = state
                yield _event("conversation", json.dumps(state), None)
            pause = HEARTBEAT if read.place is None else QUEUE
            if await woken(news, pause):
                quiet = 0.0
                continue
            quiet += pause
            if quiet >= HEARTBEAT:
                quiet = 0.0
                yield b": alive\n\n"


def _event(kind: str, data: str, seq: int | None) -> bytes:
    number = "" if seq is None else f"id: {seq}\n"
    return f"{number}event: {kind}\ndata: {data}\n\n".encode()


def _check_origin(request: Request, settings: Settings) -> None:
    """Refuse pages of other sites; who sends no origin is no page.

    Raises:
        OriginNotAllowed
    """
    origin = request.headers.get("origin")
    if origin is None or origin in (settings.site_url, *settings.allowed_origins):
        return
    if urlsplit(origin).netloc != request.headers.get("host"):
        raise OriginNotAllowed()


def _where(page: PageContext | None) -> dict[str, str]:
    """Return what is kept of the page that a message was written on."""
    told = page.model_dump(exclude_none=True) if page else {}
    return {f"page_{name}": value for name, value in told.items()}


def _answered(answer: Answer, texts: Locales, response: Response) -> MessagesRead:
    if not answer.complete:
        response.status_code = 202
        return MessagesRead(messages=[])
    language = answer.conversation.language
    messages: list[MessageRead] = [render(m, language, texts) for m in answer.messages]
    return MessagesRead(messages=messages)


def _check_text(text: str, longest: int) -> None:
    if not text.strip() or "\x00" in text:
        raise EmptyMessage()
    if len(text) > longest:
        raise TextTooLong(max=longest)


def _read(conversation: Conversation, standing: Standing) -> ConversationRead:
    return ConversationRead(
        id=conversation.id,
        language=conversation.language,
        owner=conversation.owner,
        identified=is_identified(conversation, clock.now()),
        agent=standing.agent or "",
        place=standing.place,
    )


def _primary(tag: str | None) -> str | None:
    return tag.replace("_", "-").partition("-")[0].lower() if tag else None
