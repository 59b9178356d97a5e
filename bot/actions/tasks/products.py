"""Registering a product and completing one: facts 18, 23-28."""

from typing import Any

from bot.actions.client import Refused
from bot.actions.dialogue import Dialogue, Task
from bot.actions.links import PRODUCTS
from bot.actions.replies import (
    SUMMARY,
    Reply,
    Values,
    enum,
    lines,
    listing,
    message,
    topic_button,
)
from bot.actions.tasks.pointing import named_among, pointed_at
from bot.actions.tasks.spec import (
    ACCOUNT_NOT_OPEN,
    Again,
    Items,
    Over,
    Slot,
    Spec,
    choice_button,
    confirm_buttons,
    key_of,
    step_button,
)
from bot.actions.tasks.values import DETAILS, line_of, lines_of, product_body
from bot.actions.turn import Turn

DETAIL_SLOTS = (
    Slot("serial", "serial", optional=True),
    Slot("purchase_date", "date", optional=True),
    Slot("purchase_country", "country", optional=True),
    Slot("dealer", "dealer", named=True, optional=True),
)
# A refused call: the slot that is asked for again, and why.
REFUSED_SLOTS = {
    "unknown_model": ("product", "product-unknown-model"),
    "ambiguous_model": ("product", "product-unknown-model"),
    "invalid_serial": ("serial", "product-bad-serial"),
    "date_in_future": ("purchase_date", "product-date-ahead"),
}


def ask_detail(slot: str, task: Task, model: str) -> Reply:
    """Return the question for a detail of a product; it may stay open for now."""
    skip = [step_button(task, "skip", "button-later", slot=slot)]
    return Reply(f"ask-{slot}", {"model": model}, skip)


async def report(key: str, product: dict[str, Any], turn: Turn, dialogue: Dialogue) -> Items:
    """Return what became of a product, and note that it is the one spoken of."""
    dialogue.focus = [product["id"]]
    if product["serial_review"] == "open":
        values = {"model": product["model"], "serial": product["serial"] or ""}
        return [Reply("product-in-review", values, [topic_button("which_products_incomplete")])]
    if not product["tick"]:
        missing = listing([enum("detail", detail) for detail in product["missing"]])
        values = {"model": product["model"], "missing": missing, "points": product["points"]}
        return [Reply(f"{key}-incomplete", values, [_complete_button(product)])]
    allocated = (await turn.api.points())["allocated"]
    values = {"model": product["model"], "points": product["points"], "allocated": allocated}
    return [Reply(key, values, [topic_button("my_points"), topic_button("my_tiers")])]


def raise_refusal(refusal: Refused, task: Task) -> None:
    """Turn a refusal into what the customer can do about it. Raises Again, Over, Refused."""
    if refusal.code in REFUSED_SLOTS:
        slot, key = REFUSED_SLOTS[refusal.code]
        task.values.pop(slot, None)
        raise Again(slot, [Reply(key, {})]) from None
    if refusal.code == "already_registered":
        values = {"serial": task.values["serial"], "url": PRODUCTS}
        raise Over([Reply("product-already-registered", values)]) from None
    if refusal.code == "account_not_open":
        raise Over([ACCOUNT_NOT_OPEN]) from None
    if refusal.code == "unknown_product":
        raise Over([Reply("product-gone", {"url": PRODUCTS})]) from None
    raise refusal


def _complete_button(product: dict[str, Any]) -> Values:
    title = message("button-complete", model=product["model"])
    payload = f'/do_complete_product{{"topic": "do_complete_product", "id": "{product["id"]}"}}'
    return {"title": title, "payload": payload}


def _model_buttons(task: Task, models: list[str]) -> list[Values]:
    return [
        choice_button(task, "product", model, message("button-model", model=model))
        for model in models
    ]


def _pointed(text: str, task: Task) -> dict[str, str] | None:
    """Return the product that words like "the first one" point at, of those offered."""
    found = pointed_at(text, task.notes.get("offered", []))
    return None if found is None else {"id": found}


def _candidate(text: str, task: Task) -> dict[str, Any] | None:
    """Return the model that a text means, of those that are offered."""
    model = named_among(text, task.notes.get("candidates") or [])
    return None if model is None else {"model": model, "candidates": [], "known": True}


class Register(Spec):
    """Registers one product. What the customer does not know stays open, without its tick."""

    name = "do_register_product"
    siblings = frozenset(("do_complete_product", "where_register_products"))
    slots = (Slot("product", "product", reads=_candidate), *DETAIL_SLOTS)

    async def settle(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        product = task.values.get("product")
        if product is None or (product["known"] and not product["candidates"]):
            return []
        task.notes["candidates"] = product["candidates"]
        del task.values["product"]
        if product["candidates"]:
            return []
        return [Reply("product-unknown-model", {}, [topic_button("human")])]

    async def ask(self, slot: str, task: Task, turn: Turn) -> Reply:
        if slot != "product":
            return ask_detail(slot, task, task.values["product"]["model"])
        candidates = task.notes.get("candidates") or []
        if not candidates:
            offered = [turn.page_product] if turn.page_product else []
            return Reply("ask-product", {}, _model_buttons(task, offered))
        return Reply("ask-which-model", {}, _model_buttons(task, candidates[:10]))

    async def summary(self, task: Task, turn: Turn) -> Reply:
        rows = lines_of(task, "product", *DETAILS)
        missing = [enum("detail", detail) for detail in DETAILS if detail not in task.values]
        values: Values = {"lines": lines(rows), "missing": listing(missing), "left": len(missing)}
        return Reply("register-summary", values, confirm_buttons(task, "button-register"), SUMMARY)

    async def execute(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        body = {"model": task.values["product"]["model"], **product_body(task.values)}
        try:
            made = await turn.api.register(body, key=key_of(task, turn))
        except Refused as refusal:
            raise_refusal(refusal, task)
            raise
        return await report("register-done", made, turn, dialogue)


class Complete(Spec):
    """Adds the details that a registered product lacks (facts 25-28).

    A detail that is there already is only replaced when the customer says so, and the summary
    shows what it was.
    """

    name = "do_complete_product"
    siblings = frozenset(("do_register_product", "no_green_tick"))
    slots = (Slot("product", "product", reads=_pointed), *DETAIL_SLOTS)

    async def settle(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        products = await turn.api.products()
        if not products:
            raise Over([Reply("products-none", {"url": PRODUCTS}, [topic_button("migrate_how")])])
        if "id" not in task.values:
            notes = self._choose(task, turn, dialogue, products)
            if "id" not in task.values:
                return notes
        product = next((p for p in products if p["id"] == task.values["id"]), None)
        if product is None:
            raise Over([Reply("product-gone", {"url": PRODUCTS})])
        task.values["product"] = {"model": product["model"]}
        task.notes["missing"] = product["missing"]
        task.notes["there"] = _there(product)
        dialogue.focus = [product["id"]]
        if product["missing"] or any(detail in task.values for detail in DETAILS):
            return []
        raise Over([Reply("complete-already", {"model": product["model"], "url": PRODUCTS})])

    def _choose(
        self, task: Task, turn: Turn, dialogue: Dialogue, products: list[dict[str, Any]]
    ) -> Items:
        """Find the product that is meant; several: they are offered."""
        said = task.values.pop("product", None)
        if said is not None and "id" in said:
            task.values["id"] = said["id"]
            return []
        incomplete = [product for product in products if product["missing"]]
        if said is not None:
            models = {said["model"], *said.get("candidates", [])}
            meant = [product for product in products if product["model"] in models]
            if not meant:
                task.notes["offered"] = [p["id"] for p in incomplete or products]
                return [Reply("complete-unknown-product", {"model": said["model"]})]
            # Two of the same model: the one that lacks something is the one to complete.
            meant = [product for product in meant if product["missing"]] or meant
        else:
            if not incomplete and not any(detail in task.values for detail in DETAILS):
                values = {"count": len(products)}
                raise Over([Reply("products-complete", values, [topic_button("my_points")])])
            meant = incomplete or products
            pointed = pointed_at(turn.text, dialogue.focus)
            shown = [product for product in meant if turn.shows(product["model"])]
            meant = [p for p in products if p["id"] == pointed] or shown or meant
        if len(meant) == 1:
            task.values["id"] = meant[0]["id"]
        task.notes["offered"] = [product["id"] for product in meant]
        return []

    def asked_of(self, task: Task) -> list[Slot]:
        wanted = {"product", *task.notes.get("missing", [])}
        return [slot for slot in self.slots if slot.name in wanted]

    async def ask(self, slot: str, task: Task, turn: Turn) -> Reply:
        if slot != "product":
            return ask_detail(slot, task, task.values["product"]["model"])
        products = await turn.api.products()
        offered = [p for p in products if p["id"] in task.notes.get("offered", [])] or products
        buttons = [
            choice_button(task, "id", product["id"], _title(product, offered))
            for product in offered[:10]
        ]
        return Reply("ask-which-product", {}, buttons)

    async def summary(self, task: Task, turn: Turn) -> Reply:
        there = task.notes["there"]
        replaced = [line_of(name, there[name]) for name in _replaced(task)]
        given = lines_of(task, *DETAILS)
        model = task.values["product"]["model"]
        if not given:
            raise Over([Reply("complete-nothing", {"model": model, "url": PRODUCTS})])
        values = {"model": model, "lines": lines(given)}
        buttons = confirm_buttons(task, "button-save")
        if not replaced:
            return Reply("complete-summary", values, buttons, SUMMARY)
        values["replaced"] = lines(replaced)
        return Reply("complete-summary-replaces", values, buttons, SUMMARY)

    async def execute(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        body = {**product_body(task.values), "replace": bool(_replaced(task))}
        try:
            product = await turn.api.complete(task.values["id"], body, key=key_of(task, turn))
        except Refused as refusal:
            raise_refusal(refusal, task)
            raise
        items = await report("complete-done", product, turn, dialogue)
        rest = [p for p in await turn.api.products() if p["missing"] and p["id"] != product["id"]]
        if not rest or not product["tick"]:
            return items
        buttons = [_complete_button(other) for other in rest[:3]]
        dialogue.follow = completing(rest)
        return [*items, Reply("complete-next", {"count": len(rest)}, buttons)]


def completing(products: list[dict[str, Any]]) -> Task | None:
    """Return the task of going on with products that were just listed, in their order."""
    ids = [product["id"] for product in products if product["missing"]]
    if len(ids) == 1:
        return Task(Complete.name, values={"id": ids[0]})
    return Task(Complete.name, asked="product", notes={"offered": ids}) if ids else None


def _there(product: dict[str, Any]) -> dict[str, Any]:
    """Return the details that a product has, as values of the task."""
    there = {name: product[name] for name in DETAILS if product[name] is not None}
    if "purchase_date" in there:
        length = {"year": 4, "month": 7}.get(product["purchase_date_precision"], 10)
        there["purchase_date"] = {
            "date": there["purchase_date"][:length],
            "approximate": "purchase_date" in product["approximate"],
        }
    return there


def _replaced(task: Task) -> list[str]:
    """Return the details that are there with another value than the task gives them."""
    there = task.notes["there"]
    return [n for n in DETAILS if n in there and n in task.values and there[n] != task.values[n]]


def _title(product: dict[str, Any], offered: list[dict[str, Any]]) -> Values:
    """Return what a button calls a product: with its serial number where there are two."""
    values = {"model": product["model"]}
    twins = [other for other in offered if other["model"] == product["model"]]
    if len(twins) > 1 and product["serial"]:
        return message("button-model-serial", **values, serial=product["serial"])
    return message("button-model", **values)
