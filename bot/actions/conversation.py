"""Answers around the topics: greetings, language, what was not understood, a person."""

from collections.abc import Callable

from bot.actions.replies import Event, Reply, Values, topic_button
from bot.actions.turn import Turn

Items = list[Reply | Event]
LANGUAGES = ("en", "lv", "lt", "et", "hu")
FIRST_STEPS = ("apply_account", "no_green_tick", "my_points", "tiers_overview")
# What is offered when the topic was unclear: never small talk, never what makes it worse.
NEVER_OFFERED = frozenset(
    (
        "not_understood", "out_of_scope", "greet", "bye_thanks", "affirm", "deny", "cancel",
        "complaint", "log_out", "ask_capabilities",
    )
)  # fmt: skip
OFFERS = 3


def answer(topic: str, turn: Turn) -> Items:
    """Return the answer to a topic of conversation."""
    return ANSWERS[topic](turn)


def _buttons(*topics: str) -> list[Values]:
    return [topic_button(topic) for topic in topics]


def _greet(turn: Turn) -> Items:
    return [Reply("greeting", {}, _buttons(*FIRST_STEPS))]


def _bye(turn: Turn) -> Items:
    return [Reply("goodbye")]


def _capabilities(turn: Turn) -> Items:
    return [Reply("capabilities", {}, _buttons(*FIRST_STEPS, "human"))]


def _language_button(language: str) -> Values:
    return {
        "title": {"message": f"language-{language}"},
        "payload": f'/switch_language{{"language": "{language}"}}',
    }


def _switch_language(turn: Turn) -> Items:
    wanted = [language for language in turn.values_of("language") if language in LANGUAGES]
    if not wanted:
        buttons = [_language_button(language) for language in LANGUAGES]
        return [Reply("language-which", {}, buttons)]
    # "not in English, in Latvian please": the one that is meant comes last.
    return [Event("language_changed", {"language": wanted[-1]}), Reply("language-changed")]


def _out_of_scope(turn: Turn) -> Items:
    return [Reply("out-of-scope", {}, _buttons(*FIRST_STEPS))]


def _not_understood(turn: Turn) -> Items:
    if turn.foreign_script:
        return [Reply("language-unknown", {}, [_language_button(lang) for lang in LANGUAGES])]
    likely = [entry["topic"] for entry in turn.ranking if entry["topic"] not in NEVER_OFFERED][
        :OFFERS
    ]
    if turn.misses >= 1:
        offered = [topic for topic in likely if topic != "human"]
        return [Reply("not-understood-again", {}, _buttons(*offered, "human"))]
    if not likely:
        return [Reply("not-understood-empty", {}, _buttons(*FIRST_STEPS))]
    return [Reply("not-understood", {}, _buttons(*likely))]


def _human(turn: Turn) -> Items:
    if turn.owner == "queue":
        return [Reply("human-waiting")]
    data = {"language": turn.language, "identified": turn.identified, "reason": "asked"}
    return [Event("handover_requested", data), Reply("human-requested")]


def _complaint(turn: Turn) -> Items:
    return [Reply("complaint", {}, _buttons("human", "no_green_tick", "no_email"))]


def _clarify(turn: Turn) -> Items:
    return [Reply("clarify", {}, _buttons(*FIRST_STEPS))]


def _identify(turn: Turn) -> Items:
    if turn.identified:
        return [Reply("identified-already", {}, _buttons("my_points", "which_products_incomplete"))]
    return [Reply("identify-how")]


def _log_out(turn: Turn) -> Items:
    if not turn.identified:
        return [Reply("logged-out-already")]
    return [Event("identity_ended"), Reply("logged-out")]


ANSWERS: dict[str, Callable[[Turn], Items]] = {
    "greet": _greet,
    "bye_thanks": _bye,
    "ask_capabilities": _capabilities,
    "switch_language": _switch_language,
    "out_of_scope": _out_of_scope,
    "not_understood": _not_understood,
    "human": _human,
    "complaint": _complaint,
    "affirm": _clarify,
    "deny": _clarify,
    "cancel": _clarify,
    "identify": _identify,
    "log_out": _log_out,
}
