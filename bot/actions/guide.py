"""Answers to guide topics: facts of the programme, its numbers from the API."""

from collections.abc import Callable
from typing import Any

from bot.actions.links import PRODUCTS, RESET_PASSWORD
from bot.actions.replies import Reply, Values, enum, lines, listing, message, money, topic_button
from bot.actions.turn import Turn

Programme = dict[str, Any]
Answer = Callable[[Turn, Programme], list[Reply]]

# Step of the application form where the old e-mail address is given (fact 10).
OLD_EMAIL_STEP = 4


async def answer(topic: str, turn: Turn) -> list[Reply]:
    """Return the answer to a guide topic."""
    return ANSWERS[topic](turn, await turn.api.programme())


def tier_line(tier: dict[str, Any]) -> Values:
    """Return a tier with its range of points and its fee, as a line."""
    values = {
        "tier": enum("tier", tier["id"]),
        "from": tier["from_points"],
        "fee": money(tier["fee"], tier["currency"]),
    }
    if tier["to_points"] is None:
        return message("tier-line-open", **values)
    return message("tier-line", **values, to=tier["to_points"])


def tiers_of(programme: Programme, group: str | None = None) -> list[dict[str, Any]]:
    """Return the tiers of a group, or all, lowest first."""
    return [tier for tier in programme["tiers"] if group in (None, tier["group"])]


def _apply_account(turn: Turn, programme: Programme) -> list[Reply]:
    return [
        Reply(
            "guide-apply_account",
            {"url": programme["application_link"]},
            [topic_button("do_apply"), topic_button("docs_vat"), topic_button("docs_no_vat")],
        )
    ]


def _approval_time(turn: Turn, programme: Programme) -> list[Reply]:
    return [
        Reply(
            "guide-approval_time",
            {"days": programme["approval_working_days"]},
            [topic_button("no_email")],
        )
    ]


def _sender(programme: Programme) -> Values:
    return {"sender": programme["automatic_mail_address"]}


def _password_too_early(turn: Turn, programme: Programme) -> list[Reply]:
    return [Reply("guide-password_too_early", _sender(programme), [topic_button("approval_time")])]


def _password_reset(turn: Turn, programme: Programme) -> list[Reply]:
    values = {**_sender(programme), "url": RESET_PASSWORD}
    return [Reply("guide-password_reset", values, [topic_button("no_email")])]


def _no_email(turn: Turn, programme: Programme) -> list[Reply]:
    values = {**_sender(programme), "days": programme["approval_working_days"]}
    return [Reply("guide-no_email", values, [topic_button("human")])]


def _migrate(turn: Turn, programme: Programme) -> list[Reply]:
    buttons = [topic_button("do_migrate"), topic_button("no_migrate_button")]
    return [Reply("guide-migrate_how", {"url": PRODUCTS}, buttons)]


def _no_migrate_button(turn: Turn, programme: Programme) -> list[Reply]:
    buttons = [topic_button("where_register_products"), topic_button("human")]
    return [Reply("guide-no_migrate_button", {"url": PRODUCTS}, buttons)]


def _no_green_tick(turn: Turn, programme: Programme) -> list[Reply]:
    details = [enum("detail", detail) for detail in programme["mandatory_details"]]
    buttons = [topic_button("do_complete_product"), topic_button("unknown_details")]
    return [Reply("guide-no_green_tick", {"url": PRODUCTS, "details": listing(details)}, buttons)]


def _points_needed(turn: Turn, programme: Programme) -> list[Reply]:
    values = {"threshold": programme["invitation_threshold"]}
    buttons = [topic_button("my_points"), topic_button("tiers_overview")]
    return [Reply("guide-points_needed", values, buttons)]


def _tiers_overview(turn: Turn, programme: Programme) -> list[Reply]:
    individual = tiers_of(programme, "individual")
    values = {
        "tiers": lines([tier_line(tier) for tier in individual]),
        "corporate": lines([tier_line(tier) for tier in tiers_of(programme, "corporate")]),
    }
    return [
        Reply(
            "guide-tiers_overview",
            values,
            [topic_button("my_tiers"), topic_button("points_needed")],
            {"type": "tiers", "tiers": individual, "stands_for": "tiers"},
        )
    ]


def _tier_fee(turn: Turn, programme: Programme) -> list[Reply]:
    known = {tier["id"]: tier for tier in programme["tiers"]}
    named = [known[tier] for tier in turn.values_of("tier") if tier in known]
    if not named:
        fees = lines([tier_line(tier) for tier in programme["tiers"]])
        return [Reply("guide-tier_fees", {"tiers": fees}, [topic_button("my_tiers")])]
    return [
        Reply(
            "guide-tier_fee",
            {"tier": enum("tier", tier["id"]), "fee": money(tier["fee"], tier["currency"])},
            [topic_button("payment_methods"), topic_button("my_tiers")] if last else [],
        )
        for tier, last in zip(named, [False] * (len(named) - 1) + [True], strict=True)
    ]


def _corporate_tiers(turn: Turn, programme: Programme) -> list[Reply]:
    tiers = tiers_of(programme, "corporate")
    values = {
        "from": tiers[0]["from_points"],
        "tiers": lines([tier_line(tier) for tier in tiers]),
    }
    return [Reply("guide-corporate_tiers", values, [topic_button("my_tiers")])]


def _choose_lower_tier(turn: Turn, programme: Programme) -> list[Reply]:
    buttons = [topic_button("my_tiers"), topic_button("tiers_overview")]
    points = points_named(turn)
    if points is None:
        return [Reply("guide-choose_lower_tier", {}, buttons)]
    open_tiers = [tier for tier in programme["tiers"] if points >= tier["from_points"]]
    if not open_tiers:
        values = {"points": points, "threshold": programme["tiers"][0]["from_points"]}
        return [Reply("guide-choose_lower_tier-none", values, buttons)]
    names = listing([enum("tier", tier["id"]) for tier in open_tiers])
    return [Reply("guide-choose_lower_tier-with", {"points": points, "tiers": names}, buttons)]


SMALLEST_POINTS = 10


def points_named(turn: Turn) -> int | None:
    """Return the points that a message names; small numbers are none: "2 cameras", "in 3 days"."""
    return next((p for p in turn.values_of("points") if p >= SMALLEST_POINTS), None)


def _card_when_charged(turn: Turn, programme: Programme) -> list[Reply]:
    values = {"days": programme["payment_due_days"]}
    return [Reply("guide-card_when_charged", values, [topic_button("my_invoice")])]


def _plain(topic: str, *next_topics: str, **values: Any) -> Answer:
    """Return an answer without numbers, with buttons for what is asked next."""

    def build(turn: Turn, programme: Programme) -> list[Reply]:
        return [Reply(f"guide-{topic}", values, [topic_button(t) for t in next_topics])]

    return build


ANSWERS: dict[str, Answer] = {
    "apply_account": _apply_account,
    "docs_vat": _plain("docs_vat", "docs_no_vat", "apply_account"),
    "docs_no_vat": _plain("docs_no_vat", "docs_vat", "apply_account"),
    "old_email": _plain("old_email", "migrate_how", step=OLD_EMAIL_STEP),
    "approval_time": _approval_time,
    "password_too_early": _password_too_early,
    "password_reset": _password_reset,
    "no_email": _no_email,
    "where_register_products": _plain(
        "where_register_products", "do_register_product", "migrate_how", url=PRODUCTS
    ),
    "migrate_how": _migrate,
    "no_migrate_button": _no_migrate_button,
    "green_tick_meaning": _plain(
        "green_tick_meaning", "no_green_tick", "which_products_incomplete"
    ),
    "no_green_tick": _no_green_tick,
    "unknown_details": _plain("unknown_details", "do_complete_product"),
    "points_needed": _points_needed,
    "tiers_overview": _tiers_overview,
    "tier_fee": _tier_fee,
    "corporate_tiers": _corporate_tiers,
    "choose_lower_tier": _choose_lower_tier,
    "payment_methods": _plain(
        "payment_methods", "do_sign_up", "card_when_charged", "bank_transfer_terms"
    ),
    "card_when_charged": _card_when_charged,
    "bank_transfer_terms": _plain("bank_transfer_terms", "invoice_when"),
    "invoice_when": _plain("invoice_when", "my_invoice"),
    "membership_active_when": _plain("membership_active_when", "number_changes"),
    "number_changes": _plain("number_changes", "my_membership"),
}
