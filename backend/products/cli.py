"""``cps catalogue``: the models that can be registered."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from backend.audit.service import Actor, By, Channel
from backend.core import clock
from backend.core.database import Database
from backend.core.settings import ROOT, Settings
from backend.products import service
from backend.products.catalogue import (
    BadCatalogue,
    assistant_table,
    format_catalogue,
    import_catalogue,
    parse_catalogue,
)

ASSISTANT = ROOT / "bot" / "data" / "catalogue.tsv"


def catalogue_app(settings: Callable[[], Settings]) -> typer.Typer:
    """Return the commands; `settings` is asked when one of them runs."""
    app = typer.Typer(no_args_is_help=True, help="The models that can be registered.")

    @app.callback()
    def group() -> None:
        """The models that can be registered."""

    @app.command("import")
    def import_(file: Path) -> None:
        """Import models and points from a CSV file: all of them, or none."""
        try:
            lines = parse_catalogue(file.read_text(encoding="utf-8"))
        except BadCatalogue as bad:
            for problem in bad.problems:
                typer.echo(f"{file}: {problem}", err=True)
            typer.echo(f"cps: {len(bad.problems)} problems, nothing imported", err=True)
            raise typer.Exit(1) from None
        except (OSError, UnicodeDecodeError) as error:
            typer.echo(f"cps: {file} cannot be read: {error}", err=True)
            raise typer.Exit(1) from None

        async def store() -> int:
            by = By(Actor("operator", "cps"), Channel.CLI, clock.now())
            url = settings().database
            async with Database(url) as database, database.transaction() as session:
                return await import_catalogue(session, lines, by)

        typer.echo(f"{asyncio.run(store())} models")

    @app.command()
    def export(
        file: Annotated[Path | None, typer.Argument(help="Without one: the output.")] = None,
        assistant: Annotated[
            Path | None,
            typer.Option(help=f"Write the assistant's table too: {ASSISTANT.relative_to(ROOT)}."),
        ] = None,
    ) -> None:
        """Export models and points as a CSV file that `import` takes."""

        async def write() -> tuple[str, str]:
            url = settings().database
            async with Database(url) as database, database.reading() as session:
                models = await service.catalogue(session)
                return format_catalogue(models), assistant_table(models)

        try:
            text, table = asyncio.run(write())
            if file is None:
                typer.echo(text, nl=False)
            else:
                file.write_text(text, encoding="utf-8")
            if assistant is not None:
                assistant.write_text(table, encoding="utf-8")
        except (ValueError, OSError) as error:
            typer.echo(f"cps: nothing exported: {error}", err=True)
            raise typer.Exit(1) from None

    return app
