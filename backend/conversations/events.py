"""What a turn may report besides its messages: typed events, kept as rows for others to act on."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from backend.conversations.ports import BadTurn


class _Event(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @property
    def data(self) -> dict[str, Any]:
        """What is kept of the event beside its kind."""
        return self.model_dump(mode="json", exclude={"event"})


class LanguageChanged(_Event):
    """The customer wants to go on in another language."""

    event: Literal["language_changed"]
    language: Literal["en", "lv", "lt", "et", "hu"]


class HandoverRequested(_Event):
    """A person is wanted: why, in which language, what it was about and what was under way."""

    event: Literal["handover_requested"]
    reason: str
    language: str
    identified: bool
    topics: list[str] = []
    task: str | dict[str, Any] | None = None


class IdentityEnded(_Event):
    """The customer logged out in words."""

    event: Literal["identity_ended"]


class Rating(_Event):
    """How the customer rates the conversation."""

    event: Literal["rating"]
    stars: int = Field(ge=1, le=5)


class TurnGivenUp(_Event):
    """A turn failed so often that the customer was told so."""

    event: Literal["turn_given_up"]


Event = LanguageChanged | HandoverRequested | IdentityEnded | Rating | TurnGivenUp
_events: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="event")])


def read_event(item: dict[str, Any]) -> Event:
    """Return the event in a turn's result.

    Raises:
        BadTurn: of no known kind, or its data is not that of the kind.
    """
    try:
        return _events.validate_python(item)
    except ValidationError as error:
        # Where, but not what: the data may be personal.
        where = [".".join(map(str, problem["loc"])) for problem in error.errors()]
        raise BadTurn(f"event {item.get('event')!r}: wrong {', '.join(where)}") from None
