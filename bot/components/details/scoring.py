"""How well the details of a file are found: ``python -m bot.components.details.scoring FILES``.

A line is `text<TAB>JSON list of {entity, value[, role]…}[<TAB>what was asked]`; what else an
expected detail names (`precision`, `candidates`) must be equal too. A message counts as exact when
all its details are found and no other. Dates in the files count from REFERENCE. The language is the
folder's name.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from bot.components.details.finding import find_details

REFERENCE = date(2026, 11, 21)
COMPARED = ("entity", "value", "role", "precision", "approximate", "candidates", "known")


@dataclass
class Score:
    """Counts of one file: messages, exact ones; details expected, found and right, by entity."""

    messages: int = 0
    exact: int = 0
    expected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, text: str, expected: list[dict[str, Any]], found: list[dict[str, Any]]) -> None:
        """Count one message."""
        wanted, got = Counter(map(_key, expected)), Counter(map(_key, found))
        self.messages += 1
        self.exact += wanted == got
        for counter, keys in (
            (self.expected, wanted),
            (self.found, got),
            (self.right, wanted & got),
        ):
            counter.update({entity: 0 for entity, _ in keys})
            for (entity, _), count in keys.items():
                counter[entity] += count
        if wanted != got:
            self.misses.append(
                f"{text}\n  missing {_show(wanted - got)}\n  extra   {_show(got - wanted)}"
            )


def score(file: Path, language: str | None = None) -> Score:
    """Score a file; `language` is its folder's name where none is given."""
    result = Score()
    for line in file.read_text(encoding="utf-8").splitlines():
        text, expected, *asked = line.split("\t")
        found = find_details(text, language or file.parent.name, REFERENCE, *asked)
        result.add(text, json.loads(expected), found)
    return result


def _key(detail: dict[str, Any]) -> tuple[str, str]:
    kept = {name: detail[name] for name in COMPARED if name in detail}
    return detail["entity"], json.dumps(kept, sort_keys=True, ensure_ascii=False)


def _show(keys: Counter[tuple[str, str]]) -> str:
    return "; ".join(text for _, text in keys)


def table(scores: dict[str, Score]) -> str:
    """Return the figures as a Markdown table: F1 by entity, exact messages, by file."""
    entities = sorted({e for s in scores.values() for e in (*s.expected, *s.found)})
    lines = ["| | " + " | ".join(scores) + " |", "|---|" + "---:|" * len(scores)]
    for entity in entities:
        cells = (_f1(s, entity) for s in scores.values())
        lines.append(f"| {entity} | " + " | ".join(cells) + " |")
    exact = (
        f"{s.exact}/{s.messages} ({100 * s.exact / s.messages:.1f} %)" for s in scores.values()
    )
    lines.append("| **exact messages** | " + " | ".join(exact) + " |")
    return "\n".join(lines)


def _f1(score: Score, entity: str) -> str:
    total = score.expected[entity] + score.found[entity]
    return f"{200 * score.right[entity] / total:.1f} ({score.expected[entity]})" if total else "–"


def main(arguments: list[str]) -> None:
    """Print the table of all files, and with ``-v`` every miss."""
    files = [Path(name) for name in arguments if not name.startswith("-")]
    scores = {f"{file.parent.name}": score(file) for file in files}
    if "-v" in arguments:
        for name, result in scores.items():
            sys.stdout.write("".join(f"[{name}] {miss}\n" for miss in result.misses))
    sys.stdout.write(table(scores) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
