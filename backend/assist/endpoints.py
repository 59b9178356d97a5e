"""The assist API: what agents' tools and other help desks ask (docs/assist.md)."""

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from backend.assist import canned
from backend.assist.accounts import Account
from backend.assist.dependencies import TOOL_ERRORS, Tool, may
from backend.assist.library import Library
from backend.assist.rules import Proposal, Scope
from backend.assist.schemas import (
    AccountRead,
    ActionRead,
    ApplicationStateRead,
    ButtonSuggested,
    CannedRead,
    CannedRender,
    CannedWrite,
    Checked,
    CheckRequest,
    EntityRead,
    EvidenceRead,
    FindingRead,
    InvoiceStateRead,
    LibraryEntry,
    LibraryRead,
    ProductState,
    Rendered,
    RenderRequest,
    ReplySuggested,
    Suggested,
    SuggestRequest,
    TopicRead,
    UnderstandRequest,
    Understood,
)
from backend.assist.service import (
    Asked,
    Assistant,
    Meaning,
    Suggestion,
    facts_by_topic,
    fit,
)
from backend.core.dependencies import ReadSession, WriteSession
from backend.core.fields import Language, Printable
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity.dependencies import (
    AGENT_ERRORS,
    ByLead,
    IdempotentForAgent,
    PrivateAnswer,
)
from backend.membership.schemas import MembershipRead
from backend.models.assist import CannedAnswer
from backend.programme.dependencies import CurrentProgramme
from bot.language import LANGUAGES
from locales import Locales

router = APIRouter()
tools = APIRouter(
    prefix="/api/assist", tags=["assist"], dependencies=[PrivateAnswer], responses=TOOL_ERRORS
)
team = APIRouter(
    prefix="/api/operator/canned",
    tags=["operator"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=AGENT_ERRORS,
)
MOST_FOUND = 50  # entries of each sort in one answer


def assistant_of(request: Request) -> Assistant:
    """Return the assist tool of this application."""
    assistant: Assistant = request.app.state.assistant
    return assistant


@tools.post("/understand")
async def understand(
    body: UnderstandRequest, request: Request, tool: Annotated[Tool, may(Scope.UNDERSTAND)]
) -> Understood:
    """Tell a message's language, topic, alternatives and details; nothing is kept or done."""
    meaning = await assistant_of(request).understand(body.text, body.language)
    return Understood(**_understood(meaning))


@tools.post("/suggest")
async def suggest(
    body: SuggestRequest,
    request: Request,
    programme: CurrentProgramme,
    tool: Annotated[Tool, may(Scope.SUGGEST)],
) -> Suggested:
    """Propose replies, in the customer's and the agent's language, and actions; nothing is done.

    The replies are those that the assistant itself would give now. For a conversation of ours or
    a named customer a key needs the scope `account`; that an account was looked at is audited.
    """
    if body.conversation is not None or body.customer is not None:
        tool.require(Scope.ACCOUNT)
    assistant = assistant_of(request)
    asked = Asked(body.conversation, body.text, body.topic, body.language, body.customer)
    found = await assistant.suggest(asked, programme, tool.by)
    return suggested(found, assistant, body.agent_language)


@tools.post("/render")
async def render(
    body: RenderRequest, request: Request, tool: Annotated[Tool, may(Scope.RENDER)]
) -> Rendered:
    """Say a message of the assistant's with its values in any of the languages."""
    languages = body.languages or list(LANGUAGES)
    return Rendered(texts=assistant_of(request).render(body.key, body.values, languages))


@tools.post("/check")
async def check(body: CheckRequest, tool: Annotated[Tool, may(Scope.UNDERSTAND)]) -> Checked:
    """Tell whether what an agent typed is in the customer's language; it is sent as typed."""
    return Checked.model_validate(fit(body.text, body.language))


@tools.get("/library")
async def library(
    request: Request,
    session: ReadSession,
    tool: Annotated[Tool, may(Scope.LIBRARY)],
    query: Annotated[Printable, Query(max_length=100, examples=["gold fee"])] = "",
    language: Language = "en",
) -> LibraryRead:
    """Search the assistant's messages and the team's own answers in the agent's language."""
    shelf: Library = request.app.state.library
    found = await shelf.search(query, language, limit=MOST_FOUND)
    own = await canned.search(session, query, language, limit=MOST_FOUND)
    return LibraryRead(
        messages=[LibraryEntry.model_validate(entry) for entry in found],
        canned=[canned_read(answer) for answer in own],
    )


@tools.post("/canned/{answer_id}/render")
async def render_canned(
    answer_id: uuid.UUID,
    body: CannedRender,
    request: Request,
    session: ReadSession,
    tool: Annotated[Tool, may(Scope.LIBRARY)],
) -> Rendered:
    """Say one of the team's own answers with its values. Without a text there: 422."""
    texts: Locales = request.app.state.locales
    answer = await canned.find(session, answer_id)
    languages = body.languages or [one for one in LANGUAGES if answer.texts.get(one)]
    return Rendered(texts=canned.render(answer, body.values, languages, texts))


@team.post("", status_code=201, dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def add_canned(session: WriteSession, by: ByLead, body: CannedWrite) -> CannedRead:
    """Add an answer to the team's library; `problems` says which languages it lacks."""
    return canned_read(await canned.add(session, _written(body), by))


@team.put("/{answer_id}", dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def change_canned(
    session: WriteSession, by: ByLead, answer_id: uuid.UUID, body: CannedWrite
) -> CannedRead:
    """Write an answer of the team's library anew."""
    return canned_read(await canned.change(session, answer_id, _written(body), by))


@team.delete(
    "/{answer_id}", status_code=204, dependencies=[IdempotentForAgent], responses=KEY_ERRORS
)
async def remove_canned(session: WriteSession, by: ByLead, answer_id: uuid.UUID) -> None:
    """Remove an answer from the team's library."""
    await canned.remove(session, answer_id, by)


router.include_router(tools)
router.include_router(team)


def suggested(found: Suggestion, assistant: Assistant, agent_language: str) -> Suggested:
    """Return a suggestion as the customer and as the agent read it."""
    language = found.meaning.language
    return Suggested(
        **_understood(found.meaning),
        agent_language=agent_language,
        evidence=[
            EvidenceRead(
                topic=topic,
                title=assistant.topic_title(topic, agent_language),
                facts=list(facts_by_topic().get(topic, ())),
            )
            for topic in found.meaning.topics
        ],
        replies=[_reply(item, assistant, language, agent_language) for item in found.replies],
        account=account_read(found.account) if found.account else None,
        actions=[_action(one, found.account, assistant, agent_language) for one in found.actions],
        changes=found.changes,
        events=list(found.events),
    )


def _understood(meaning: Meaning) -> dict[str, Any]:
    return {
        "language": meaning.language,
        "topic": meaning.topics[0],
        "confidence": meaning.confidence,
        "topics": list(meaning.topics),
        "alternatives": [
            TopicRead(topic=topic, confidence=confidence)
            for topic, confidence in meaning.alternatives
        ],
        "entities": [EntityRead(**entity) for entity in meaning.entities],
    }


def _reply(item: Any, assistant: Assistant, language: str, agent_language: str) -> ReplySuggested:
    values = item.get("values") or {}
    buttons = [
        ButtonSuggested(
            title=assistant.text(language, *_title(button)),
            agent_title=assistant.text(agent_language, *_title(button)),
            payload=button["payload"],
        )
        for button in item.get("buttons") or []
    ]
    return ReplySuggested(
        key=item["key"],
        values=values,
        text=assistant.text(language, item["key"], values),
        agent_text=assistant.text(agent_language, item["key"], values),
        buttons=buttons,
    )


def _title(button: Any) -> tuple[str, Any]:
    return button["title"]["message"], button["title"].get("values")


def _action(
    proposal: Proposal, account: Account | None, assistant: Assistant, language: str
) -> ActionRead:
    models = {str(one.id): one.model for one in account.products} if account else {}
    values = {"model": models[proposal.subject]} if proposal.subject in models else {}
    return ActionRead(
        action=proposal.kind,
        title=assistant.text(language, f"assist-action-{proposal.kind}", values),
        subject=proposal.subject,
    )


def account_read(account: Account) -> AccountRead:
    """Return what the API tells of an account."""
    customer, points = account.customer, account.points
    application, membership = account.application, account.membership
    return AccountRead(
        name=customer.name,
        email=customer.email,
        country=customer.country,
        language=customer.language,
        points=points.allocated,
        waiting_points=points.waiting,
        open_tiers=list(points.open_tiers),
        migratable=account.migratable,
        products=[ProductState.model_validate(product) for product in account.products],
        application=application and ApplicationStateRead.model_validate(application),
        membership=membership and MembershipRead.model_validate(membership),
        invoices=[InvoiceStateRead.model_validate(invoice) for invoice in account.invoices],
    )


def canned_read(answer: CannedAnswer) -> CannedRead:
    """Return what the API tells of a canned answer."""
    return CannedRead(
        id=answer.id,
        name=answer.name,
        variables=answer.variables,
        texts=answer.texts,
        problems=[FindingRead.model_validate(one) for one in canned.problems(answer)],
        changed_by=answer.changed_by,
        changed_at=answer.changed_at,
    )


def _written(body: CannedWrite) -> canned.Written:
    texts = {str(language): text for language, text in body.texts.items()}
    return canned.Written(body.name, body.variables, texts)
