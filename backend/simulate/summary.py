"""What was played, as lines for the terminal and as one HTML page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from backend.simulate.player import Played
from locales.markup import to_html

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters["markup"] = lambda text: Markup(to_html(text))  # noqa: S704  (it escapes)


def outcome(played: Played) -> str:
    """Return `ok`, `FAILED` or `skipped`."""
    if played.skipped:
        return "skipped"
    return "FAILED" if played.failures else "ok"


def line_of(played: Played) -> str:
    """Return how a dialogue went; where it failed, with the place and everything wrong there."""
    script = played.script
    dialogue = script.dialogue
    lines = [f"{outcome(played):8}{script.id} ({dialogue.language}, {dialogue.kind})"]
    if played.skipped:
        lines.append(f"        {played.skipped}")
    for turn in played.turns:
        if turn.failures:
            lines.append(f"        {script.file}:{turn.line} turn {turn.number}: {turn.did}")
            lines += [f"          {failure}" for failure in turn.failures]
    return "\n".join(lines)


def summary_of(all_played: Sequence[Played]) -> str:
    """Return the figures of a run in one line."""
    turns = [turn for played in all_played for turn in played.turns]
    counts = dict.fromkeys(("ok", "FAILED", "skipped"), 0)
    for played in all_played:
        counts[outcome(played)] += 1
    middle = sorted(turn.milliseconds for turn in turns)[len(turns) // 2] if turns else 0
    return (
        f"{len(all_played)} dialogues: {counts['ok']} ok, {counts['FAILED']} failed, "
        f"{counts['skipped']} skipped; {len(turns)} turns, median {middle:.0f} ms"
    )


def page_of(all_played: Sequence[Played]) -> str:
    """Return a page that asks for nothing from outside: each dialogue as a chat."""
    # What failed is what the reader came for.
    ordered = sorted(all_played, key=lambda played: not played.failures)
    rows: list[tuple[str, Played, list[Any]]] = [
        (outcome(played), played, played.script.dialogue.turns[len(played.turns) :])
        for played in ordered
    ]
    return _templates.get_template("report.html").render(summary=summary_of(all_played), rows=rows)
