"""What can be wrong with a call about a conversation."""

from backend.core.errors import (
    BadInput,
    Conflict,
    Forbidden,
    NotFound,
    Unauthorized,
    Unprocessable,
)


class UnknownConversation(NotFound):
    """There is no such conversation, or the token is not its own: the two look alike."""

    code = "unknown_conversation"


class MissingConversationToken(Unauthorized):
    code = "missing_token"


class EmptyMessage(BadInput):
    code = "empty_message"


class NothingSaid(Conflict):
    """The customer has said nothing yet."""

    code = "nothing_said"


class TextTooLong(Unprocessable):
    """The text has more characters than `max`."""

    code = "text_too_long"


class UnknownLanguage(Unprocessable):
    code = "unknown_language"


class PayloadNotOffered(Conflict):
    """No button of this conversation carries this payload."""

    code = "payload_not_offered"


class OriginNotAllowed(Forbidden):
    """The page that calls is of a site that may not embed the chat (CPS_ALLOWED_ORIGINS)."""

    code = "origin_not_allowed"


class NobodyIdentified(Conflict):
    """A mail goes to the identified customer's address only, and nobody is identified."""

    code = "nobody_identified"


class ConversationTaken(Conflict):
    """Somebody else answers in it: `agent` is their name."""

    code = "conversation_taken"


class NotYourConversation(Conflict):
    """Only who answers in it may do this."""

    code = "not_your_conversation"


class AgentNotThere(Conflict):
    """The colleague takes no conversations at the moment."""

    code = "agent_not_there"


class NotWaiting(Conflict):
    """The conversation does not wait for a person."""

    code = "not_waiting"
