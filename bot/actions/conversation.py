"""Answers around the topics: greetings, language, what was not understood, a person."""

from collections.abc import Awaitable, Callable

from bot.actions.dialogue import Dialogue
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
# A person is offered at the second message in a row that is not understood, and asked for at the
# third.
OFFERS_PERSON, ASKS_PERSON = 2, 3
SMALL_TALK = frozenset(
    ("greet", "bye_thanks", "affirm", "deny", "cancel", "not_understood", "human", "complaint")
)
# Whose public holidays count where the customer is not known.
COUNTRY_OF_LANGUAGE = {"lv": "LV", "lt": "LT", "et": "EE", "hu": "HU"}
STARS = (5, 4, 3, 2, 1)


async def answer(topic: str, turn: Turn, dialogue: Dialogue) -> Items:
    """Return the answer to a topic of conversation."""
    return await ANSWERS[topic](turn, dialogue)


def rated(stars: int) -> Items:
    """Return the answer to a rating of the conversation."""
    return [Event("rating", {"stars": stars}), Reply("rating-thanks")]


def _buttons(*topics: str) -> list[Values]:
    return [topic_button(topic) for topic in topics]


async def _greet(turn: Turn, dialogue: Dialogue) -> Items:
    return [Reply("greeting", {}, _buttons(*FIRST_STEPS))]


async def _bye(turn: Turn, dialogue: Dialogue) -> Items:
    """Say good-bye; ask once how it was, where there was something to rate and all is done."""
    if dialogue.rated or dialogue.task is not None or not set(dialogue.recent) - SMALL_TALK:
        return [Reply("goodbye")]
    dialogue.rated = True
    buttons = [_rating_button(stars) for stars in STARS]
    return [Reply("goodbye"), Reply("rating-ask", {}, buttons)]


def _rating_button(stars: int) -> Values:
    payload = f'/task_step{{"step": "rate", "task": "", "value": {stars}}}'
    return {"title": {"message": f"rating-{stars}"}, "payload": payload}


async def _capabilities(turn: Turn, dialogue: Dialogue) -> Items:
    return [Reply("capabilities", {}, _buttons(*FIRST_STEPS, "human"))]


def _language_button(language: str) -> Values:
    return {
        "title": {"message": f"language-{language}"},
        "payload": f'/switch_language{{"language": "{language}"}}',
    }


async def _switch_language(turn: Turn, dialogue: Dialogue) -> Items:
    wanted = [language for language in turn.values_of("language") if language in LANGUAGES]
    if not wanted:
        buttons = [_language_button(language) for language in LANGUAGES]
        return [Reply("language-which", {}, buttons)]
    # "not in English, in Latvian please": the one that is meant comes last.
    return [Event("language_changed", {"language": wanted[-1]}), Reply("language-changed")]


async def _out_of_scope(turn: Turn, dialogue: Dialogue) -> Items:
    return [Reply("out-of-scope", {}, _buttons(*FIRST_STEPS))]


async def _not_understood(turn: Turn, dialogue: Dialogue) -> Items:
    if turn.foreign_script:
        return [Reply("language-unknown", {}, [_language_button(lang) for lang in LANGUAGES])]
    dialogue.misses += 1
    if dialogue.misses >= ASKS_PERSON and turn.owner == "bot":
        return [_handover("not_understood", turn, dialogue), Reply("human-offered")]
    likely = [entry["topic"] for entry in turn.ranking if entry["topic"] not in NEVER_OFFERED]
    if dialogue.misses >= OFFERS_PERSON:
        offered = [topic for topic in likely if topic != "human"]
        return [Reply("not-understood-again", {}, _buttons(*offered[:OFFERS], "human"))]
    if not likely:
        return [Reply("not-understood-empty", {}, _buttons(*FIRST_STEPS))]
    return [Reply("not-understood", {}, _buttons(*likely[:OFFERS]))]


async def _human(turn: Turn, dialogue: Dialogue) -> Items:
    hours = await _hours(turn)
    if turn.owner == "queue":
        return [Reply("human-waiting"), *hours]
    return [_handover("asked", turn, dialogue), Reply("human-requested"), *hours]


async def _hours(turn: Turn) -> Items:
    """Say whether somebody is at work: by the hours and holidays of the customer's country."""
    support = await turn.api.support(turn.country or COUNTRY_OF_LANGUAGE.get(turn.language))
    if support["open"]:
        return [Reply("human-open")]
    if support["opens_at"] is None:
        return []
    return [Reply("human-closed", {"opens": {"datetime": support["opens_at"]}})]


def _handover(reason: str, turn: Turn, dialogue: Dialogue) -> Event:
    """Return the wish for a person with what they need to know to begin."""
    data = {
        "reason": reason,
        "language": turn.language,
        "identified": turn.identified,
        "topics": [topic for topic in dialogue.recent if topic not in SMALL_TALK],
        "task": dialogue.task and dialogue.task.name,
    }
    return Event("handover_requested", data)


async def _complaint(turn: Turn, dialogue: Dialogue) -> Items:
    return [Reply("complaint", {}, _buttons("human", "no_green_tick", "no_email"))]


async def _clarify(turn: Turn, dialogue: Dialogue) -> Items:
    return [Reply("clarify", {}, _buttons(*FIRST_STEPS))]


async def _log_out(turn: Turn, dialogue: Dialogue) -> Items:
    if not turn.identified:
        return [Reply("logged-out-already")]
    dialogue.clear()
    return [Event("identity_ended"), Reply("logged-out")]


ANSWERS: dict[str, Callable[[Turn, Dialogue], Awaitable[Items]]] = {
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
    "log_out": _log_out,
}
