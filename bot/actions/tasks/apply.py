"""Applying for the business account, document and all: facts 1-14."""

from bot.actions.client import NotIdentified, Refused
from bot.actions.dialogue import Dialogue, Task
from bot.actions.replies import SUMMARY, Reply, Values, enum, lines, message, topic_button
from bot.actions.tasks.pointing import document_named
from bot.actions.tasks.spec import (
    Again,
    Items,
    Needs,
    Over,
    Slot,
    Spec,
    choice_button,
    confirm_buttons,
    key_of,
    yes_no_buttons,
)
from bot.actions.tasks.values import lines_of
from bot.actions.turn import Turn

COUNTRIES = ("LV", "LT", "EE", "HU")
UNDER_WAY = ("submitted", "in_review")
REFUSED_SLOTS = {
    "wrong_document": "document_kind",
    "unknown_attachment": "document",
    "application_incomplete": "company",
}


def _vat(task: Task) -> bool:
    return task.values.get("vat_registered") == "yes"


def _document_kind(text: str, task: Task) -> str | None:
    return document_named(text, task.notes.get("kinds", []))


def _had_account(task: Task) -> bool:
    return task.values.get("old_account") == "yes"


class Apply(Spec):
    """Hands an application in. Whoever applies need not be known."""

    name = "do_apply"
    needs = Needs.NOBODY
    siblings = frozenset(("apply_account",))
    slots = (
        Slot("company", "company", words=True),
        Slot("name", words=True),
        Slot("country", "country"),
        Slot("vat_registered", yes_no=True),
        Slot("vat_number", "vat_number", needed=_vat),
        Slot("email", "email"),
        Slot("old_account", yes_no=True),
        Slot("old_email", "email", asked_only=True, needed=_had_account),
        Slot("document_kind", reads=_document_kind),
        Slot("document"),
    )

    async def settle(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        await self._stop_if_there(task, turn)
        if turn.attachment is not None:
            task.values["document"] = turn.attachment
        if "vat_number" in task.values:
            task.values.setdefault("vat_registered", "yes")
        items = await self._check_vat_number(task, turn)
        task.notes["kinds"] = kinds = await self._kinds(task, turn)
        if task.values.get("document_kind") not in (None, *kinds):
            del task.values["document_kind"]  # VAT or not has been corrected
        return items

    async def _stop_if_there(self, task: Task, turn: Turn) -> None:
        """Stop where the identified customer has applied already. Raises Over."""
        if task.notes.get("looked") or not turn.identified:
            return
        try:
            application = await turn.api.application()
        except NotIdentified:
            return
        task.notes["looked"] = True
        state = application["state"] if application else "approved"
        if state in ("rejected", "withdrawn", "draft"):
            return
        if state in UNDER_WAY:
            raise Over([Reply("apply-under-way", {}, [topic_button("my_application")])])
        topics = ("do_complete_product", "do_register_product", "my_tiers")
        raise Over([Reply("apply-has-account", {}, [topic_button(topic) for topic in topics])])

    async def _check_vat_number(self, task: Task, turn: Turn) -> Items:
        number, country = task.values.get("vat_number"), task.values.get("country")
        if number is None or country is None or not _vat(task):
            return []
        if task.notes.get("checked") == [number, country]:
            return []
        try:
            await turn.api.check_vat_number(number, country)
        except Refused:
            del task.values["vat_number"]
            values = {"number": number, "country": {"country": country}}
            return [Reply("apply-bad-vat", values)]
        task.notes["checked"] = [number, country]
        return []

    async def _kinds(self, task: Task, turn: Turn) -> list[str]:
        """Return the kinds of document of which one is enough (facts 3, 5-8)."""
        documents = (await turn.api.programme())["documents"]
        kinds: list[str] = documents["vat" if _vat(task) else "no_vat"]
        return kinds

    async def ask(self, slot: str, task: Task, turn: Turn) -> Reply:
        if slot in ("vat_registered", "old_account"):
            return Reply(f"ask-{slot}", {}, yes_no_buttons(task, slot))
        if slot == "country":
            buttons = [choice_button(task, slot, code, _country_title(code)) for code in COUNTRIES]
            return Reply("ask-country", {}, buttons)
        if slot == "document_kind":
            buttons = [
                choice_button(task, slot, kind, message(f"document-{kind}"))
                for kind in task.notes["kinds"]
            ]
            return Reply("ask-document_kind", {}, buttons)
        if slot == "document":
            kind = enum("document", task.values["document_kind"])
            return Reply("ask-document", {"kind": kind}, card={"type": "upload"})
        return Reply(f"ask-{slot}", {})

    async def summary(self, task: Task, turn: Turn) -> Reply:
        names = [slot.name for slot in self.asked_of(task)]
        values: Values = {"lines": lines(lines_of(task, *names))}
        return Reply("apply-summary", values, confirm_buttons(task, "button-apply"), SUMMARY)

    async def execute(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        values = task.values
        body = {
            **{name: values[name] for name in ("company", "name", "country", "email")},
            "language": turn.language,
            "vat_registered": _vat(task),
            "authorised": True,
            "document_kind": values["document_kind"],
            "attachment": values["document"]["id"],
        }
        if _vat(task):
            body["vat_number"] = values["vat_number"]
        if _had_account(task):
            body["old_email"] = values["old_email"]
        try:
            made = await turn.api.apply(body, key=key_of(task, turn))
        except Refused as refusal:
            raise self._explained(refusal, task) from None
        done = {"email": values["email"], "due": {"date": made["due_on"]}}
        buttons = [topic_button("approval_time"), topic_button("no_email")]
        return [Reply("apply-done", done, buttons)]

    def _explained(self, refusal: Refused, task: Task) -> Exception:
        if refusal.code == "invalid_vat_number":
            values = {
                "number": task.values.pop("vat_number"),
                "country": {"country": task.values["country"]},
            }
            return Again("vat_number", [Reply("apply-bad-vat", values)])
        if refusal.code in REFUSED_SLOTS:
            slot = REFUSED_SLOTS[refusal.code]
            task.values.pop(slot, None)
            return Again(slot, [Reply("apply-not-accepted", {})])
        if refusal.code.startswith("too_many"):
            return Over([Reply("too-many-tries", {}, [topic_button("human")])])
        return refusal


def _country_title(code: str) -> Values:
    return message("button-country", country={"country": code})
