"""Identification by a code that is sent by e-mail, for who comes without the site's token."""

from bot.actions.client import Refused
from bot.actions.dialogue import Dialogue, Task
from bot.actions.replies import Reply, topic_button
from bot.actions.tasks.spec import Again, Items, Needs, Over, Slot, Spec, key_of, step_button
from bot.actions.turn import Turn

NAME = "identify"
ANOTHER = "identified_as_another"


class Identify(Spec):
    """Asks for the address, then for the code. Never tells whether an address is known.

    `notes["step_up"]`: the customer is known, and only has to show it anew; the code goes to
    their own address.
    """

    name = NAME
    needs = Needs.NOBODY
    confirmed = False
    slots = (
        Slot("email", "email", needed=lambda task: not task.notes.get("step_up")),
        Slot("code", "code"),
    )

    async def settle(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        email = task.values.get("email")
        if email is None and not task.notes.get("step_up"):
            return []
        if task.notes.get("sent_to") != (email or "own"):
            task.values.pop("code", None)
            await self._send(task, turn, email)
        return []

    async def _send(self, task: Task, turn: Turn, email: str | None) -> None:
        try:
            await turn.api.send_code(email, key=key_of(task, turn))
        except Refused as refusal:
            if refusal.code == "invalid_email":
                del task.values["email"]
                raise Again("email", [Reply("identify-bad-email")]) from None
            if refusal.code == ANOTHER:
                raise Over([_another()]) from None
            raise Over([Reply("too-many-tries", {}, [topic_button("human")])]) from None
        task.notes["sent_to"] = email or "own"

    async def ask(self, slot: str, task: Task, turn: Turn) -> Reply:
        if slot == "email":
            return Reply("identify-ask-email")
        buttons = [step_button(task, "resend", "button-resend")]
        if task.notes.get("step_up"):
            return Reply("identify-step-up", {}, buttons)
        return Reply("identify-ask-code", {"email": task.values["email"]}, buttons)

    async def summary(self, task: Task, turn: Turn) -> Reply:
        raise NotImplementedError("a code is checked without being confirmed")

    async def execute(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        try:
            await turn.api.check_code(task.values["code"])
        except Refused as refusal:
            task.values.pop("code", None)
            if refusal.code == "wrong_code" and refusal.detail.get("tries_left"):
                left = {"left": refusal.detail["tries_left"]}
                raise Again("code", [Reply("identify-wrong-code", left)]) from None
            if refusal.code == ANOTHER:
                raise Over([_another()]) from None
            buttons = [topic_button(NAME), topic_button("human")]
            raise Over([Reply("identify-code-over", {}, buttons)]) from None
        return [Reply("identify-done")]


def _another() -> Reply:
    return Reply("identify-another", {}, [topic_button("log_out")])
