"""Answers about the identified customer's own account, per product and exact."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.actions.client import NotIdentified
from bot.actions.links import PRODUCTS
from bot.actions.replies import (
    Reply,
    Values,
    enum,
    invoices_card,
    lines,
    listing,
    message,
    money,
    topic_button,
)
from bot.actions.turn import Turn

Answer = Callable[[Turn], Awaitable[list[Reply]]]


async def answer(topic: str, turn: Turn) -> list[Reply] | None:
    """Return the answer to an account topic, or None: the customer must be identified first."""
    if not turn.identified:
        return None
    try:
        return await ANSWERS[topic](turn)
    except NotIdentified:
        return None  # expired between the message and this moment


async def _my_points(turn: Turn) -> list[Reply]:
    points, products = await turn.api.points(), await turn.api.products()
    programme = await turn.api.programme()
    replies = [Reply("my-points", {"allocated": points["allocated"]})]
    waiting = [product for product in products if product["waiting_points"] > 0]
    if waiting:
        rows = [
            message("product-waiting-line", model=p["model"], points=p["waiting_points"])
            for p in waiting
        ]
        replies.append(
            Reply("my-points-waiting", {"waiting": points["waiting"], "products": lines(rows)})
        )
    if points["missing_to_invitation"] > 0:
        values = {
            "missing": points["missing_to_invitation"],
            "threshold": programme["invitation_threshold"],
        }
        replies.append(Reply("my-points-below", values))
    next_topics = ["which_products_incomplete"] if waiting else []
    card = {"type": "points", **points, "tiers": _tiers_on_the_way(points, programme)}
    return _with_buttons(replies, [*next_topics, "my_tiers", "points_to_next"], card)


def _tiers_on_the_way(points: Values, programme: Values) -> list[Values]:
    """Return the group of tiers that the next one belongs to, lowest first; at the top the last."""
    tiers: list[Values] = programme["tiers"]
    ahead = (tier for tier in tiers if tier["from_points"] > points["allocated"])
    group = next(ahead, tiers[-1])["group"]
    return [
        {"id": tier["id"], "from_points": tier["from_points"]}
        for tier in tiers
        if tier["group"] == group
    ]


def _with_buttons(
    replies: list[Reply], topics: list[str], card: Values | None = None
) -> list[Reply]:
    """Put the buttons and the card on the last reply."""
    last = replies[-1]
    buttons = [topic_button(topic) for topic in topics]
    return [*replies[:-1], Reply(last.key, last.values, buttons, card or last.card)]


async def _points_to_next(turn: Turn) -> list[Reply]:
    points, programme = await turn.api.points(), await turn.api.programme()
    starts = {tier["id"]: tier["from_points"] for tier in programme["tiers"]}
    named = [tier for tier in turn.values_of("tier") if tier in starts]
    if not named and points["next_tier"] is None:
        return [Reply("points-to-next-top", {"points": points["allocated"]})]
    wanted = named or [points["next_tier"]["tier"]]
    replies = [_distance(tier, starts[tier], points["allocated"]) for tier in wanted]
    return _with_buttons(replies, ["which_products_incomplete", "my_tiers"])


def _distance(tier: str, start: int, points: int) -> Reply:
    if points >= start:
        return Reply("points-to-next-open", {"tier": enum("tier", tier), "points": points})
    return Reply("points-to-next", {"tier": enum("tier", tier), "missing": start - points})


async def _my_tiers(turn: Turn) -> list[Reply]:
    points, programme = await turn.api.points(), await turn.api.programme()
    if not points["open_tiers"]:
        values = {
            "points": points["allocated"],
            "missing": points["missing_to_invitation"],
            "threshold": programme["invitation_threshold"],
        }
        return _with_buttons([Reply("my-tiers-none", values)], ["which_products_incomplete"])
    tiers = [tier for tier in programme["tiers"] if tier["id"] in points["open_tiers"]]
    rows = [
        message(
            "my-tier-line",
            tier=enum("tier", tier["id"]),
            fee=money(tier["fee"], tier["currency"]),
        )
        for tier in tiers
    ]
    card = {"type": "tiers", "tiers": tiers, "stands_for": "tiers"}
    replies = [Reply("my-tiers", {"points": points["allocated"], "tiers": lines(rows)}, card=card)]
    if any(tier["group"] == "corporate" for tier in tiers):
        replies.append(Reply("my-tiers-switch"))
    return _with_buttons(replies, ["do_sign_up", "points_to_next"])


async def _which_products_incomplete(turn: Turn) -> list[Reply]:
    products = await turn.api.products()
    if not products:
        return [Reply("products-none", {"url": PRODUCTS}, [topic_button("do_register_product")])]
    incomplete = [product for product in turn.page_first(products) if not product["tick"]]
    if not incomplete:
        values = {"count": len(products)}
        return _with_buttons([Reply("products-complete", values)], ["my_points", "my_tiers"])
    rows = [_incomplete_line(product) for product in incomplete]
    return _with_buttons(
        [
            Reply("products-incomplete", {"count": len(incomplete), "products": lines(rows)}),
            Reply("products-incomplete-how", {"url": PRODUCTS}),
        ],
        ["do_complete_product", "unknown_details"],
        {"type": "products", "products": products},
    )


def _incomplete_line(product: dict[str, Any]) -> Values:
    return message(
        "product-incomplete-line",
        model=product["model"],
        missing=listing([enum("detail", detail) for detail in product["missing"]]),
        points=product["waiting_points"],
    )


async def _my_invoice(turn: Turn) -> list[Reply]:
    invoices = await turn.api.invoices()
    if not invoices:
        return [Reply("my-invoices-none", {}, [topic_button("invoice_when")])]
    rows = [
        message(
            "invoice-line",
            number=invoice["number"],
            amount=money(invoice["amount"], invoice["currency"]),
            due={"date": invoice["due"]},
            method=enum("payment_method", invoice["method"]),
            state=enum("invoice_state", invoice["state"]),
        )
        for invoice in invoices
    ]
    values = {"count": len(invoices), "invoices": lines(rows)}
    card = {**invoices_card(invoices), "stands_for": "invoices"}
    return [Reply("my-invoices", values, [topic_button("my_membership")], card)]


async def _my_membership(turn: Turn) -> list[Reply]:
    membership = await turn.api.membership()
    if membership is None:
        return [Reply("my-membership-none", {}, [topic_button("my_tiers")])]
    values = {
        "tier": enum("tier", membership["tier"]),
        "number": membership["number"],
        "expires": {"date": membership["expires"]},
    }
    expired = membership["state"] == "expired"
    key = "my-membership-expired" if expired else "my-membership"
    return [Reply(key, values, [topic_button("my_tiers" if expired else "my_invoice")])]


async def _my_application(turn: Turn) -> list[Reply]:
    application = await turn.api.application()
    if application is None:
        return [Reply("my-application-none", {}, [topic_button("apply_account")])]
    state = application["state"]
    replies = [
        Reply(
            "my-application",
            {
                "state": enum("application_state", state),
                "since": {"datetime": application["since"]},
            },
        )
    ]
    if application["due_on"] and state in ("submitted", "in_review"):
        replies.append(Reply("my-application-due", {"due": {"date": application["due_on"]}}))
    return _with_buttons(replies, ["approval_time"])


ANSWERS: dict[str, Answer] = {
    "my_points": _my_points,
    "points_to_next": _points_to_next,
    "my_tiers": _my_tiers,
    "which_products_incomplete": _which_products_incomplete,
    "my_invoice": _my_invoice,
    "my_membership": _my_membership,
    "my_application": _my_application,
}
