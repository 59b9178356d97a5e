"""Pure rules of Chatwoot: is a call genuine, and what does it say.

The signature is that of Chatwoot's webhooks: HMAC-SHA256 of the timestamp, a dot and the body, as
``sha256=<hex>`` in ``X-Chatwoot-Signature`` with ``X-Chatwoot-Timestamp``. Versions that do not
sign yet carry the secret in the webhook's address, as ``?token=``.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

WINDOW = timedelta(minutes=5)  # that a signature is good for: what is older may be a recording
PENDING = "pending"  # the state of a conversation that the bot has
SIGNATURE, TIMESTAMP = "x-chatwoot-signature", "x-chatwoot-timestamp"


@dataclass(frozen=True, slots=True)
class Said:
    """What a customer said in Chatwoot: words, or a choice; `id` names the message there.

    `contact` is the customer's number there; None: it is not told.
    """

    id: str
    account: int
    conversation: int
    contact: int | None
    text: str | None
    payload: str | None
    language: str | None

    @property
    def external_id(self) -> str:
        """The conversation's name here: its number is one of the account's."""
        return f"{self.account}/{self.conversation}"

    @property
    def sender(self) -> str:
        """Who is counted for how much comes at once: every call comes from Chatwoot's network."""
        if self.contact is None:
            return f"chatwoot {self.external_id}"
        return f"chatwoot {self.account} contact {self.contact}"


def is_genuine(
    body: bytes, headers: Mapping[str, str], token: str | None, secret: str, now: datetime
) -> bool:
    """Tell whether a call comes from whoever knows the secret; compared in constant time."""
    given = headers.get(SIGNATURE)
    if given is None:
        return token is not None and _same(token, secret)
    timestamp = headers.get(TIMESTAMP, "")
    if not timestamp.isascii() or not timestamp.isdigit() or len(timestamp) > 11:
        return False
    if abs(now - datetime.fromtimestamp(int(timestamp), UTC)) > WINDOW:
        return False
    mac = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256)
    return _same(given, f"sha256={mac.hexdigest()}")


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode(), expected.encode())


def said_in(event: Mapping[str, Any]) -> Said | None:
    """Return what the customer said by an event; None: nothing that the bot answers.

    The bot is quiet in what people write to each other (private notes, agents' messages) and
    while a conversation is not the bot's own, which is while it is not pending.
    """
    conversation = event.get("conversation")
    account = event.get("account")
    if not isinstance(conversation, Mapping) or not isinstance(account, Mapping):
        return None
    if conversation.get("status") != PENDING or event.get("private"):
        return None
    ids = (event.get("id"), account.get("id"), conversation.get("id"))
    if not all(isinstance(number, int) and 0 < number < 2**53 for number in ids):
        return None
    text = payload = None
    name = str(ids[0])
    if event.get("event") == "message_created" and event.get("message_type") == "incoming":
        content = event.get("content")
        text = content if isinstance(content, str) and content.strip() else None
    elif event.get("event") == "message_updated":
        payload = _chosen(event.get("content_attributes"))
        # The same choice again is a repetition; a hash, because a choice is longer than a name.
        chosen = (payload or "").encode(errors="replace")
        name = f"{name}:{hashlib.sha256(chosen).hexdigest()[:32]}"
    if text is None and payload is None:
        return None
    account_id, conversation_id = int(ids[1]), int(ids[2])  # type: ignore[arg-type]
    contact, spoken = _contact(conversation), _language(conversation)
    return Said(name, account_id, conversation_id, contact, text, payload, spoken)


def _contact(conversation: Mapping[str, Any]) -> int | None:
    """Return the number of the conversation's customer, also where an agent's message changed."""
    inbox = conversation.get("contact_inbox")
    contact = inbox.get("contact_id") if isinstance(inbox, Mapping) else None
    return contact if isinstance(contact, int) else None


def _chosen(attributes: Any) -> str | None:
    """Return the value that was chosen in an ``input_select``."""
    values = attributes.get("submitted_values") if isinstance(attributes, Mapping) else None
    first = values[0] if isinstance(values, list) and values else None
    value = first.get("value") if isinstance(first, Mapping) else None
    return value if isinstance(value, str) and value else None


def _language(conversation: Mapping[str, Any]) -> str | None:
    """Return the language of the customer's browser, where Chatwoot tells it."""
    more = conversation.get("additional_attributes")
    if not isinstance(more, Mapping):
        return None
    browser = more.get("browser")
    found = more.get("browser_language") or (
        browser.get("browser_language") if isinstance(browser, Mapping) else None
    )
    return found.partition("-")[0].lower() if isinstance(found, str) else None
