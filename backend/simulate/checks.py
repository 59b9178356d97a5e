"""What a turn should have led to, compared with what it led to. Pure."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from backend.simulate.people import Cast
from backend.simulate.schemas import ANSWERED, Turn
from locales.markup import to_plain

APOLOGY = "error-sorry"
# What groups the digits of a number: 1 250, 1,250.
GROUPING = re.compile(r"(?<=\d)[ ,](?=\d{3}(?!\d))")


@dataclass(frozen=True)
class Failure:
    """One thing that was not as it should be."""

    what: str
    expected: str
    actual: str

    def __str__(self) -> str:
        return f"{self.what}: expected {self.expected}, found {self.actual}"


def check_answers(
    turn: Turn, cast: Cast, messages: Sequence[Mapping[str, Any]], error: str | None
) -> list[Failure]:
    """Return what is wrong with the answers to a turn."""
    if turn.error is not None or error is not None:
        if turn.error == error:
            return []
        return [Failure("error", turn.error or "an answer", error or "an answer")]
    return [
        *_presence(turn, messages),
        *_keys(turn, [str(message["key"]) for message in messages]),
        *_texts(turn, cast, "\n".join(plain(message) for message in messages)),
        *_buttons(turn, cast, [b for message in messages for b in message["buttons"]]),
    ]


def check_state(turn: Turn, state: Mapping[str, Any]) -> list[Failure]:
    """Return what is wrong with a conversation's state after a turn."""
    wanted = {
        "language": turn.in_language,
        "identified": turn.identified,
        "owner": turn.owner,
    }
    return [
        Failure(name, str(value), str(state[name]))
        for name, value in wanted.items()
        if value is not None and state[name] != value
    ]


def check_account(
    wanted: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[Failure]:
    """Return what is wrong with an account after a turn. What is not spoken of stays the same."""
    failures = [
        Failure(f"account: {place}", expected, actual)
        for name, value in wanted.items()
        for place, expected, actual in differences(value, after[name], name)
    ]
    if not wanted:
        failures += [
            Failure(f"account: {name}", f"unchanged: {_short(value)}", _short(after[name]))
            for name, value in before.items()
            if value != after[name]
        ]
    return failures


def check_privacy(
    private: Iterable[str], typed: Iterable[str], messages: Sequence[Mapping[str, Any]]
) -> list[Failure]:
    """Return what was told to somebody who may not read it and had not typed it."""
    said = json.dumps([m for m in messages if m["author"] == "bot"], ensure_ascii=False).casefold()
    known = "\n".join(typed).casefold()
    return [
        Failure("privacy", "nothing of an account without its identity", fact)
        for fact in sorted(private)
        if fact.casefold() in said and fact.casefold() not in known
    ]


def differences(wanted: Any, found: Any, place: str) -> list[tuple[str, str, str]]:
    """Return where `found` is not as wanted: (place, expected, actual).

    Of a mapping only the named parts are compared. A number against a list is its length; a list
    against a list asks for one item of its own for each wanted one.
    """
    if isinstance(found, list):
        return _list_differences(wanted, found, place)
    if isinstance(wanted, dict) and isinstance(found, dict):
        return [
            difference
            for name, value in wanted.items()
            for difference in differences(value, found.get(name), f"{place}.{name}")
        ]
    if _scalar(wanted) == _scalar(found):
        return []
    return [(place, _short(wanted), _short(found))]


def _list_differences(wanted: Any, found: list[Any], place: str) -> list[tuple[str, str, str]]:
    if isinstance(wanted, int) and not isinstance(wanted, bool):
        return [] if len(found) == wanted else [(place, f"{wanted} of them", _short(found))]
    left = list(found)
    for item in wanted if isinstance(wanted, list) else [wanted]:
        match = next((each for each in left if not differences(item, each, place)), None)
        if match is None:
            return [(place, _short(item), _short(found))]
        left.remove(match)
    return []


def plain(message: Mapping[str, Any]) -> str:
    """Return a message as it reads, without markup."""
    return to_plain(message["text"])


def _presence(turn: Turn, messages: Sequence[Mapping[str, Any]]) -> list[Failure]:
    said = [str(message["key"]) for message in messages]
    if turn.silent:
        return [Failure("answer", "none", ", ".join(said))] if said else []
    if turn.action in ANSWERED and not said:
        return [Failure("answer", "one", "none")]
    expected = [*(turn.keys or []), *turn.keys_include]
    if APOLOGY in said and APOLOGY not in expected:
        return [Failure("answer", "no apology", APOLOGY)]
    return []


def _keys(turn: Turn, said: list[str]) -> list[Failure]:
    failures = []
    if turn.keys is not None and turn.keys != said:
        failures.append(Failure("keys", ", ".join(turn.keys), ", ".join(said)))
    left = iter(said)
    if not all(key in left for key in turn.keys_include):
        failures.append(Failure("keys", f"… {', '.join(turn.keys_include)} …", ", ".join(said)))
    return failures


def _texts(turn: Turn, cast: Cast, said: str) -> list[Failure]:
    missing = [t for t in turn.text if not _stands_in(cast.filled(t), said)]
    extra = [t for t in turn.not_ if _stands_in(cast.filled(t), said)]
    return [
        *(Failure("text", cast.filled(text), said) for text in missing),
        *(Failure("text", f"not {cast.filled(text)}", said) for text in extra),
    ]


def _buttons(turn: Turn, cast: Cast, offered: Sequence[Mapping[str, str]]) -> list[Failure]:
    shown = ", ".join(button["title"] for button in offered) or "none"
    return [
        Failure("button", cast.filled(wanted), shown)
        for wanted in turn.buttons
        if not any(is_button(cast.filled(wanted), button) for button in offered)
    ]


def is_button(wanted: str, button: Mapping[str, str]) -> bool:
    """Tell whether a button is the one that is meant: by a part of its title or its payload."""
    return _stands_in(wanted, button["title"]) or wanted in button["payload"]


def _stands_in(wanted: str, text: str) -> bool:
    """Tell whether a text holds the words, or matches `/a regular expression/`."""
    if len(wanted) > 2 and wanted.startswith("/") and wanted.endswith("/"):
        return re.search(wanted[1:-1], _even(text), re.IGNORECASE) is not None
    return _even(wanted).casefold() in _even(text).casefold()


def _even(text: str) -> str:
    """Return a text with all spaces alike, and numbers without any inside."""
    return GROUPING.sub("", " ".join(text.split()))


def _scalar(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
