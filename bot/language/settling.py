"""The language of a message within its conversation."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.identification import LANGUAGES, Guess, identify

DEFAULT = "en"  # where neither text, conversation nor page tells
# Logarithms of odds. One English word weighs 3.5 at most (identification.LOAN), so two of them do
# not turn a conversation, three do.
CURRENT = 4.0  # for the language of the conversation
PAGE = 2.0  # for the language of the page, while the conversation has none
TEXT = 11.5  # at most, for what one message says
EARLIER = 2.3  # at most, for what an earlier message says
MEMORY = (0.5, 0.25, 0.125)  # weights of the earlier messages, the latest first
SURE = 0.9  # probability from which the answer counts as sure, and a switch is made


@dataclass(frozen=True)
class Settled:
    """The language in which to go on.

    `switched`: another than the conversation's current one. `sure`: the text, not only the prior,
    tells it. `foreign_script`: the message is in a script that none of the five is written in.
    """

    language: str
    switched: bool
    sure: bool
    foreign_script: str | None


def settle(
    text: str, *, current: str | None, page: str | None = None, history: Sequence[str] = ()
) -> Settled:
    """The language in which to answer `text`.

    `current` is the conversation's language, `page` that of the page it stands on, `history` the
    customer's earlier messages, oldest first. A language that is none of the five counts as None.
    Without evidence the current language is kept.
    """
    guess = identify(text)
    known = current if current in LANGUAGES else None
    host = page if page in LANGUAGES else None
    if guess.language is None:
        return Settled(known or host or DEFAULT, False, False, guess.foreign_script)
    chances = _combine(guess, known, host, history)
    best = max(chances, key=chances.__getitem__)
    if known and chances[best] < SURE:
        best = known
    sure = chances[best] >= SURE and guess.language == best
    return Settled(best, known is not None and best != known, sure, None)


def _combine(
    guess: Guess, current: str | None, page: str | None, history: Sequence[str]
) -> dict[str, float]:
    """Probabilities of the five, from the text and all that is known beside it."""
    logs = _logs(guess, TEXT)
    for weight, message in zip(MEMORY, reversed(history[-len(MEMORY) :]), strict=False):
        for language, log in _logs(identify(message), EARLIER).items():
            logs[language] += weight * log
    if current or page:
        logs[current or page or DEFAULT] += CURRENT if current else PAGE
    top = max(logs.values())
    powers = {language: math.exp(log - top) for language, log in logs.items()}
    return {language: power / sum(powers.values()) for language, power in powers.items()}


def _logs(guess: Guess, most: float) -> dict[str, float]:
    """Logarithms of the scores, none more than `most` below the best."""
    least = max(guess.scores.values()) * math.exp(-most)
    return {language: math.log(max(score, least)) for language, score in guess.scores.items()}
