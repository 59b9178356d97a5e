"""What can be wrong with a call about a conversation."""

from backend.core.errors import BadInput, Conflict, NotFound, Unauthorized, Unprocessable


class UnknownConversation(NotFound):
    """There is no such conversation, or the token is not its own: the two look alike."""

    code = "unknown_conversation"


class MissingConversationToken(Unauthorized):
    code = "missing_token"


class EmptyMessage(BadInput):
    code = "empty_message"


class TextTooLong(Unprocessable):
    """The text has more characters than `max`."""

    code = "text_too_long"


class UnknownLanguage(Unprocessable):
    code = "unknown_language"


class PayloadNotOffered(Conflict):
    """No button of this conversation carries this payload."""

    code = "payload_not_offered"
