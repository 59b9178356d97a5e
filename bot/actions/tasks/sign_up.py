"""Signing up for a tier, with the choice how to pay: facts 30-49."""

from typing import Any

from bot.actions.client import Refused
from bot.actions.dialogue import CONFIRM, Dialogue, Task
from bot.actions.guide import tier_line
from bot.actions.links import SUBSCRIPTIONS
from bot.actions.replies import (
    SUMMARY,
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
from bot.actions.tasks.spec import (
    ACCOUNT_NOT_OPEN,
    Again,
    Items,
    Needs,
    Over,
    Slot,
    Spec,
    choice_button,
    confirm_buttons,
    key_of,
)
from bot.actions.tasks.values import lines_of
from bot.actions.turn import Turn


class SignUp(Spec):
    """Orders a membership. A card's number never comes into the chat: it is given on the site."""

    name = "do_sign_up"
    needs = Needs.FRESH
    siblings = frozenset(("do_pay_choice",))
    about = frozenset(
        (
            "tier_fee", "tiers_overview", "corporate_tiers", "choose_lower_tier", "points_to_next",
            "payment_methods", "card_when_charged", "bank_transfer_terms",
        )
    )  # fmt: skip
    slots = (Slot("tier", "tier"), Slot("method", "payment_method"))

    async def settle(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        ordered_on_the_site = task.asked == CONFIRM and task.values.get("method") == "card"
        renewable_from = None if ordered_on_the_site else await turn.api.renewable_from()
        if renewable_from is not None:
            raise Over([_active(renewable_from)])
        programme = await turn.api.programme()
        points = await turn.api.points()
        if not points["open_tiers"]:
            values = {
                "points": points["allocated"],
                "missing": points["missing_to_invitation"],
                "threshold": programme["invitation_threshold"],
            }
            topics = ("which_products_incomplete", "do_register_product")
            raise Over([Reply("my-tiers-none", values, [topic_button(t) for t in topics])])
        task.notes["open"] = points["open_tiers"]
        tier = task.values.get("tier")
        if tier is None or tier in points["open_tiers"]:
            return []
        del task.values["tier"]
        starts = {one["id"]: one["from_points"] for one in programme["tiers"]}
        missing = starts[tier] - points["allocated"]
        return [Reply("sign-up-closed", {"tier": enum("tier", tier), "missing": missing})]

    async def ask(self, slot: str, task: Task, turn: Turn) -> Reply:
        programme = await turn.api.programme()
        if slot == "method":
            buttons = [
                choice_button(task, slot, method, message(f"button-{method}"))
                for method in programme["payment_methods"]
            ]
            methods = [enum("payment_method", method) for method in programme["payment_methods"]]
            return Reply("ask-method", {"methods": listing(methods, "or")}, buttons)
        tiers = [tier for tier in programme["tiers"] if tier["id"] in task.notes["open"]]
        buttons = [
            choice_button(task, slot, tier["id"], message(f"tier-{tier['id']}")) for tier in tiers
        ]
        return Reply("ask-tier", {"tiers": lines([tier_line(tier) for tier in tiers])}, buttons)

    async def summary(self, task: Task, turn: Turn) -> Reply:
        programme = await turn.api.programme()
        tier = _tier(programme, task)
        values: Values = {
            "lines": lines(lines_of(task, "tier", "method")),
            "fee": money(tier["fee"], tier["currency"]),
            "url": f"{SUBSCRIPTIONS}?tier={tier['id']}&method={task.values['method']}",
        }
        if task.values["method"] != "card":
            return Reply("sign-up-summary", values, confirm_buttons(task, "button-order"), SUMMARY)
        buttons = [
            choice_button(task, "method", "bank_transfer", message("button-bank_transfer")),
            *confirm_buttons(task)[1:],
        ]
        return Reply("sign-up-summary-card", values, buttons, SUMMARY)

    async def execute(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        if task.values["method"] == "card":
            return await self._look_for_card_order(task, turn)
        programme = await turn.api.programme()
        body = {
            "tier": task.values["tier"],
            "terms_version": programme["terms_version"],
            "accepted": True,
            "method": task.values["method"],
        }
        try:
            done = await turn.api.sign_up(body, key=key_of(task, turn))
        except Refused as refusal:
            raise _explained(refusal, task) from None
        return [_report(done["membership"], done["invoice"])]

    async def _look_for_card_order(self, task: Task, turn: Turn) -> Items:
        """The order by card is placed on the site; here it is only seen."""
        membership = await turn.api.membership()
        if membership and (membership["tier"], membership["state"]) == (
            task.values["tier"],
            "active",
        ):
            invoices = await turn.api.invoices()
            if invoices and invoices[0]["method"] == "card":
                return [_report(membership, invoices[0])]
        url = f"{SUBSCRIPTIONS}?tier={task.values['tier']}&method=card"
        raise Again("", [Reply("sign-up-card-not-seen", {"url": url})])


def _tier(programme: dict[str, Any], task: Task) -> dict[str, Any]:
    found: dict[str, Any] = next(t for t in programme["tiers"] if t["id"] == task.values["tier"])
    return found


def _active(renewable_from: str) -> Reply:
    values = {"from": {"date": renewable_from}}
    return Reply("sign-up-active", values, [topic_button("my_membership")])


def _explained(refusal: Refused, task: Task) -> Exception:
    if refusal.code == "membership_active":
        return Over([_active(refusal.detail["renewable_from"])])
    if refusal.code == "tier_not_open":
        tier = enum("tier", task.values.pop("tier"))
        values = {"tier": tier, "missing": refusal.detail["missing"]}
        return Again("tier", [Reply("sign-up-closed", values)])
    if refusal.code == "account_not_open":
        return Over([ACCOUNT_NOT_OPEN])
    return refusal


def _report(membership: dict[str, Any], invoice: dict[str, Any]) -> Reply:
    values = {
        "tier": enum("tier", membership["tier"]),
        "number": membership["number"],
        "expires": {"date": membership["expires"]},
        "invoice": invoice["number"],
        "amount": money(invoice["amount"], invoice["currency"]),
        "due": {"date": invoice["due"]},
    }
    buttons = [topic_button("my_membership"), topic_button("my_invoice")]
    transfer, card = invoice["transfer"], invoices_card([invoice])
    if transfer is None:
        return Reply("sign-up-done-card", values, buttons, card)
    bank = {name: transfer[name] for name in ("payee", "iban", "bic", "reference")}
    return Reply("sign-up-done", {**values, **bank}, buttons, card)
