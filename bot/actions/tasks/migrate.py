"""Moving the products of the old account: facts 19-22."""

from bot.actions.client import Refused
from bot.actions.dialogue import Dialogue, Task
from bot.actions.links import PRODUCTS
from bot.actions.replies import Reply, topic_button
from bot.actions.tasks.spec import (
    ACCOUNT_NOT_OPEN,
    Items,
    Over,
    Spec,
    confirm_buttons,
    key_of,
)
from bot.actions.turn import Turn

# What is likely next where there is nothing to move.
NEXT = {
    "nothing_to_migrate": ("do_register_product", "human"),
    "no_old_email": ("do_register_product", "human"),
    "already_migrated": ("which_products_incomplete",),
}


class Migrate(Spec):
    """Does what the button MIGRATE PRODUCTS does, once."""

    name = "do_migrate"
    siblings = frozenset(("migrate_how",))

    async def settle(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        preview = await turn.api.migration()
        task.notes["count"] = preview["count"]
        if preview["outcome"] != "ready":
            raise Over([nothing(preview["outcome"])])
        return []

    async def ask(self, slot: str, task: Task, turn: Turn) -> Reply:
        raise NotImplementedError("nothing is asked for a migration")

    async def summary(self, task: Task, turn: Turn) -> Reply:
        values = {"count": task.notes["count"]}
        return Reply("migrate-summary", values, confirm_buttons(task, "button-migrate")[::2])

    async def execute(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        try:
            done = await turn.api.migrate(key=key_of(task, turn))
        except Refused as refusal:
            if refusal.code == "account_not_open":
                raise Over([ACCOUNT_NOT_OPEN]) from None
            raise
        if done["outcome"] != "migrated":
            raise Over([nothing(done["outcome"])])
        dialogue.focus = [product["id"] for product in done["products"]]
        incomplete = sum(not product["tick"] for product in done["products"])
        values = {"count": done["migrated"], "incomplete": incomplete, "url": PRODUCTS}
        topics = ["which_products_incomplete"] if incomplete else ["my_points"]
        items: Items = [Reply("migrate-done", values, [topic_button(topic) for topic in topics])]
        if done["in_review"]:
            items.append(Reply("migrate-in-review", {"count": done["in_review"]}))
        return items


def nothing(outcome: str) -> Reply:
    """Return why there is nothing to move."""
    buttons = [topic_button(topic) for topic in NEXT.get(outcome, ())]
    return Reply(f"migrate-{outcome}", {"url": PRODUCTS}, buttons)
