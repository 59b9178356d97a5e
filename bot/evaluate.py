"""Evaluate a model: ``python -m bot.evaluate --model MODEL [--compare OTHER] [FILES…]``.

Runs in Rasa's environment; `cps evaluate` calls it. Messages go through the whole pipeline, as
customers' do. Without FILES it takes those of tests/nlu. A file is topic<TAB>style<TAB>text, its
language the name of its folder or, where that is none of ours, identified; a file named
details….tsv is text<TAB>JSON list of details. docs/understanding.md explains the figures.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.evaluation import measures, report
from bot.evaluation.messages import Answer, BadFile, Labelled, read
from bot.evaluation.page import page
from bot.evaluation.report import Report, Table, percent

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "tests" / "nlu"
DETAILS = "details"  # how the name of a file of details begins


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command. Raises SystemExit with a line that says what is wrong."""
    options = _options(arguments)
    files = options.files or sorted(OWN.glob("*/topics.tsv")) + sorted(OWN.glob("*/details*.tsv"))
    try:
        messages = [m for f in files if not _holds_details(f) for m in read(f)]
        whole = evaluate(options.model, options.compare, messages)
    except BadFile as error:
        raise SystemExit(str(error)) from None
    whole.tables.extend(_details([file for file in files if _holds_details(file)]))
    sys.stdout.write(report.text(whole) + "\n")
    if options.html:
        options.html.parent.mkdir(parents=True, exist_ok=True)
        options.html.write_text(page(whole), encoding="utf-8")
    if options.json:
        options.json.write_text(json.dumps(_numbers(whole)), encoding="utf-8")


def evaluate(model: Path, other: Path | None, messages: Sequence[Labelled]) -> Report:
    """Return the report of a model; with another one, the comparison comes first.

    Raises:
        BadFile: there is no model there.
    """
    if not messages:
        return Report(f"Understanding: {model.name}")
    answers, parse_ms = ask(model, messages)
    whole = report.of(f"Understanding: {model.name}", answers, parse_ms)
    if other is not None:
        before, _ = ask(other, messages)
        comparison = measures.compare(before, answers)
        whole.tables[1:1] = report.compared(other.name, model.name, comparison)
    return whole


def ask(model: Path, messages: Sequence[Labelled]) -> tuple[list[Answer], float]:
    """Return a model's answers, and the mean time of one in ms.

    Raises:
        BadFile: there is no such model.
    """
    if not model.is_file():
        raise BadFile(f"{model}: no such model")
    from rasa.core.agent import Agent  # noqa: PLC0415  (seconds of imports)
    from rasa.utils.log_utils import configure_structlog  # noqa: PLC0415

    from bot.language import identify  # noqa: PLC0415

    configure_structlog(logging.WARNING)  # otherwise each message is printed
    agent = Agent.load(str(model))

    async def parse() -> list[dict[str, Any]]:
        return [await agent.parse_message(message.text) for message in messages]

    asyncio.run(agent.parse_message("hello"))  # the first one loads what is loaded late
    started = time.perf_counter()
    parsed = asyncio.run(parse())
    parse_ms = 1000 * (time.perf_counter() - started) / max(1, len(messages))
    answers = [
        Answer(
            message,
            tuple(found["topics"]["asked"]),
            tuple((r["topic"], r["confidence"]) for r in found["topics"]["ranking"]),
            identify(message.text).language,
        )
        for message, found in zip(messages, parsed, strict=True)
    ]
    return answers, parse_ms


def _details(files: Sequence[Path]) -> list[Table]:
    """Return a table of the details found, where there are files of them."""
    if not files:
        return []
    from bot.components.details.scoring import score  # noqa: PLC0415

    rows = []
    for file in files:
        result = score(file)
        right, found = sum(result.right.values()), sum(result.found.values())
        expected = sum(result.expected.values())
        rows.append(
            (
                f"{file.parent.name}/{file.name}",
                str(result.messages),
                percent(result.exact / max(1, result.messages)),
                percent(right / max(1, found)),
                percent(right / max(1, expected)),
            )
        )
    return [Table("Details", ("", "messages", "all exact", "precision", "recall"), rows)]


def _numbers(whole: Report) -> dict[str, Any]:
    groups = {name: asdict(figures) for name, figures in whole.groups.items()}
    rejection = asdict(whole.curve[0][1]) if whole.curve else {}
    return {
        "groups": groups,
        "rejection": rejection,
        "tables": [asdict(table) for table in whole.tables],
    }


def _holds_details(file: Path) -> bool:
    return file.name.startswith(DETAILS)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="cps evaluate")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--compare", type=Path)
    parser.add_argument("--html", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("files", type=Path, nargs="*")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    logging.disable(logging.INFO)
    main()
