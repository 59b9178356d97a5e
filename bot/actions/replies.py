"""What an action says: a key and typed values; `locales/` makes the sentence."""

from dataclasses import dataclass, field
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from bot.actions.links import invoice_pdf

Values = dict[str, Any]


def topic_button(topic: str) -> Values:
    """Return a button that asks about a topic."""
    return {
        "title": {"message": f"topic-{topic}"},
        "payload": f'/{intent_of(topic)}{{"topic": "{topic}"}}',
    }


def intent_of(topic: str) -> str:
    """Return Rasa's intent for a topic id of the programme."""
    if topic in GUIDE:
        return "guide"
    return "account" if topic in ACCOUNT else topic


GUIDE = frozenset(
    (
        "apply_account", "docs_vat", "docs_no_vat", "old_email", "approval_time",
        "password_too_early", "password_reset", "no_email", "where_register_products",
        "migrate_how", "no_migrate_button", "green_tick_meaning", "no_green_tick",
        "unknown_details", "points_needed", "tiers_overview", "tier_fee", "corporate_tiers",
        "choose_lower_tier", "payment_methods", "card_when_charged", "bank_transfer_terms",
        "invoice_when", "membership_active_when", "number_changes",
    )
)  # fmt: skip
ACCOUNT = frozenset(
    (
        "my_points", "points_to_next", "my_tiers", "which_products_incomplete", "my_invoice",
        "my_membership", "my_application",
    )
)  # fmt: skip


@dataclass(frozen=True)
class Reply:
    """One message; `buttons` are the likely next steps, `card` its richer form in the widget.

    A card's `stands_for` names the value, lines of the text, that the card is shown instead of.
    """

    key: str
    values: Values = field(default_factory=dict)
    buttons: list[Values] = field(default_factory=list)
    card: Values | None = None


@dataclass(frozen=True)
class Event:
    """Something that the conversation's owner, the backend, acts on."""

    kind: str
    data: Values = field(default_factory=dict)


def say(dispatcher: CollectingDispatcher, item: Reply | Event) -> None:
    """Hand a reply or an event to Rasa, which hands it to the backend with the turn."""
    if isinstance(item, Event):
        dispatcher.utter_message(json_message={"event": item.kind, **item.data})
        return
    message: Values = {"key": item.key, "values": item.values, "buttons": item.buttons}
    if item.card is not None:
        message["card"] = item.card
    dispatcher.utter_message(json_message=message)


def silence(dispatcher: CollectingDispatcher) -> None:
    """Say nothing on purpose; a turn that says nothing at all counts as failed."""
    dispatcher.utter_message(json_message={"silent": True})


def money(amount: float, currency: str) -> Values:
    """Return an amount, as the API gives it (a JSON number), with its ISO 4217 currency."""
    return {"money": str(amount), "currency": currency}


def enum(name: str, value: str) -> Values:
    """Return one of a fixed set of names, such as a tier."""
    return {"enum": name, "value": value}


def lines(items: list[Values]) -> Values:
    """Return messages that stand on lines of their own."""
    return {"lines": items}


def message(key: str, **values: Any) -> Values:
    """Return a message as a value of another one."""
    return {"message": key, "values": values}


def listing(items: list[Any], style: str = "and") -> Values:
    """Return values in one sentence: "a, b and c"."""
    return {"list": items, "style": style}


# What is about to be done, before it is confirmed.
SUMMARY: Values = {"type": "summary", "stands_for": "lines"}


def invoices_card(invoices: list[dict[str, Any]]) -> Values:
    """Return invoices, as the API gives them, as a card."""
    fields = ("number", "amount", "currency", "due", "state")
    rows = [
        {**{name: one[name] for name in fields}, "url": invoice_pdf(one["number"])}
        for one in invoices
    ]
    return {"type": "invoices", "invoices": rows}
