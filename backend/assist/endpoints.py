"""``POST /api/assist/understand``: what a customer's words mean, for an agent's tool."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, Field

from backend.conversations.ports import Brain, BrainFailed, BrainUnavailable
from backend.core import clock
from backend.core.dependencies import AppSettings
from backend.core.errors import Unavailable
from backend.core.security import InvalidToken, read_agent
from bot.language import settle

router = APIRouter(prefix="/api/assist", tags=["assist"])
_bearer = HTTPBearer(auto_error=False, description="An agent's token.")


class BrainSilent(Unavailable):
    """The model does not answer at the moment."""

    code = "model_unavailable"


class UnderstandRequest(BaseModel):
    """`language` is what the conversation was in so far, if known."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(max_length=4000, examples=["kāpēc man nav zaļās atzīmes"])
    language: str | None = Field(None, max_length=35)


class TopicRead(BaseModel):
    """A topic of the programme, and how sure the model is of it (0 to 1)."""

    topic: str
    confidence: float


class EntityRead(BaseModel):
    """A detail that the message names; `start` and `end` are offsets in the text.

    Some have more: the candidates of a product, the precision of a date (docs/details.md).
    """

    model_config = ConfigDict(extra="allow")

    entity: str
    value: Any
    start: int | None = None
    end: int | None = None
    role: str | None = None
    confidence: float


class Understood(BaseModel):
    """The message's language, topic and details; `topics` holds all of them where it asks two."""

    language: str
    topic: str
    confidence: float
    topics: list[str]
    alternatives: list[TopicRead]
    entities: list[EntityRead]


def agent_of(
    settings: AppSettings,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> str:
    """Return the calling agent's name. Raises InvalidToken, ExpiredToken."""
    if credentials is None:
        raise InvalidToken(reason="no bearer token")
    secret = settings.secret_key.get_secret_value()
    return read_agent(credentials.credentials, secret=secret, now=clock.now()).name


@router.post("/understand")
async def understand(
    body: UnderstandRequest, request: Request, agent: Annotated[str, Depends(agent_of)]
) -> Understood:
    """Tell a message's language, topic, alternatives and details; nothing is kept or done."""
    brain: Brain = request.app.state.brain
    language = settle(body.text, current=body.language).language
    try:
        found = await brain.understand(body.text, language)
    except (BrainUnavailable, BrainFailed) as error:
        raise BrainSilent() from error
    ranking = [TopicRead(**entry) for entry in found["ranking"]]
    topic = found["asked"][0]
    known = {entry.topic: entry.confidence for entry in ranking}
    return Understood(
        language=language,
        topic=topic,
        # "Not understood" is no topic of the model's: it is what is left of its confidence.
        confidence=known.get(topic, 1 - ranking[0].confidence if ranking else 1.0),
        topics=found["asked"],
        alternatives=[entry for entry in ranking if entry.topic != topic],
        entities=[EntityRead(**entity) for entity in found["entities"]],
    )
