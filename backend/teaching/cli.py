"""``cps teaching``: from reviewed messages to a better model, step by step."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from backend.audit import service as audit
from backend.audit.rules import Actor, By, Channel, Subject
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import AppError
from backend.core.settings import ROOT, Settings
from backend.teaching import models, service
from backend.teaching.rules import Taught

BOT_PYTHON = ROOT / ".venv-bot" / "bin" / "python"


def teaching_app(settings: Callable[[], Settings]) -> typer.Typer:
    """Return the commands; `settings` is asked when one of them runs."""
    app = typer.Typer(no_args_is_help=True, help="Train with what reviewers have assigned.")

    @app.command("export")
    def export(
        folder: Annotated[Path, typer.Argument(help="Gets <language>/taught.yml.")] = (
            ROOT / "bot/data/nlu"
        ),
    ) -> None:
        """Write the assigned messages as training data, into the repository by default."""
        for file in service.write(_taught(settings()), folder).values():
            typer.echo(str(file))

    @app.command("train")
    def train() -> None:
        """Train a candidate with the assigned messages, beside the present model."""
        folder = settings().data_dir / "teaching"
        shutil.rmtree(folder, ignore_errors=True)
        if not service.write(_taught(settings()), folder / "nlu"):
            typer.echo("cps: no message is assigned: there is nothing to train with", err=True)
            raise typer.Exit(1)
        _bot("bot.train", str(settings().model_dir), str(folder))

    @app.command("compare")
    def compare(
        candidate: str,
        files: Annotated[list[Path] | None, typer.Argument(help="As `cps evaluate`.")] = None,
    ) -> None:
        """Compare a candidate with the model that is served, on messages neither has seen."""
        folder = settings().model_dir
        try:
            model = models.find(folder, candidate)
            served = models.chosen(folder, models.own_of(model))
        except AppError as error:
            raise _line(error) from None
        _bot(
            "bot.evaluate", "--model", str(model), "--compare", str(served),
            *(str(file.absolute()) for file in files or ()),
        )  # fmt: skip

    @app.command("promote")
    def promote(candidate: str) -> None:
        """Have a candidate served; a running site changes over by itself."""
        _change(settings(), "promoted", lambda folder: models.promote(folder, candidate).name)

    @app.command("rollback")
    def rollback() -> None:
        """Go back to the model before the last promotion."""
        _change(settings(), "rolled_back", lambda folder: models.roll_back(folder) or "own")

    return app


def _taught(settings: Settings) -> list[Taught]:
    async def read() -> list[Taught]:
        async with Database(settings.database) as database, database.reading() as session:
            return await service.taught(session)

    return asyncio.run(read())


def _bot(module: str, *arguments: str) -> None:
    """Run a module in Rasa's environment; its exit code is ours."""
    command = [str(BOT_PYTHON), "-m", module, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False)  # noqa: S603  (ours)
    if done.returncode:
        raise typer.Exit(done.returncode)


def _change(settings: Settings, what: str, work: Callable[[Path], str]) -> None:
    """Change which model is served, and note who did."""
    try:
        name = work(settings.model_dir)
    except AppError as error:
        raise _line(error) from None
    asyncio.run(_note(settings, what, name))
    typer.echo(name)


def _line(error: AppError) -> typer.Exit:
    """Tell an error in one line; return what ends the command."""
    typer.echo(f"cps: {error.code} {error.detail or ''}".rstrip(), err=True)
    return typer.Exit(1)


async def _note(settings: Settings, what: str, name: str) -> None:
    by = By(Actor("operator", "cps"), Channel.CLI, clock.now())
    async with Database(settings.database) as database, database.transaction() as session:
        await audit.record(session, by, f"model.{what}", Subject("model", name))
