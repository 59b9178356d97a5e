"""Errors of Chatwoot's webhook."""

from backend.core.errors import NotFound, Unauthorized


class NotConnected(NotFound):
    """No Chatwoot is named in the settings."""

    code = "not_connected"


class WrongSignature(Unauthorized):
    """The call is not signed with the webhook's secret, or was signed too long ago."""

    code = "wrong_signature"
