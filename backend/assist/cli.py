"""``cps assist-key``: the keys of other help desks, in the terminal."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from backend.assist import keys
from backend.assist.rules import Scope
from backend.audit.rules import Actor, By, Channel
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import AppError
from backend.core.settings import Settings

T = TypeVar("T")
EVERYTHING = [Scope.UNDERSTAND, Scope.SUGGEST, Scope.RENDER, Scope.LIBRARY]


def assist_keys_app(settings: Callable[[], Settings]) -> typer.Typer:
    """Return the commands; `settings` is asked when one of them runs."""
    app = typer.Typer(no_args_is_help=True, help="Keys of other help desks for the assist API.")

    @app.command("add")
    def add(
        name: Annotated[str, typer.Argument(help="Whose it is, such as `chatwoot`.")],
        scope: Annotated[
            list[Scope] | None,
            typer.Option(help="What it opens; by default all but customers' accounts."),
        ] = None,
        per_minute: Annotated[
            int | None, typer.Option(min=1, help="Calls a minute; default: CPS_ASSIST_RATE.")
        ] = None,
    ) -> None:
        """Make a key and print it; it is not shown again."""
        if not 0 < len(name) <= 64 or not name.isprintable():
            raise typer.BadParameter("1 to 64 printable characters", param_hint="NAME")
        rate = per_minute or settings().assist_rate
        scopes = scope or EVERYTHING
        typer.echo(_run(settings(), lambda s: keys.add(s, name, scopes, rate, _by())))

    @app.command("revoke")
    def revoke(name: str) -> None:
        """Make a key open nothing from now on."""
        _run(settings(), lambda s: keys.revoke(s, name, _by()))

    @app.command("list")
    def list_() -> None:
        """List the keys: names, what they open, since when, until when."""
        for key in _run(settings(), keys.listed):
            until = f"  revoked {key.revoked_at:%Y-%m-%d}" if key.revoked_at else ""
            opens = ",".join(key.scopes)
            typer.echo(f"{key.name:24} {key.created_at:%Y-%m-%d} {key.per_minute:6} {opens}{until}")

    return app


def _by() -> By:
    return By(Actor("operator", "cps"), Channel.CLI, clock.now())


def _run(settings: Settings, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
    """Do the work in one transaction; an error of ours is one line and exit code 1."""

    async def done() -> T:
        async with Database(settings.database) as database, database.transaction() as session:
            return await work(session)

    try:
        return asyncio.run(done())
    except AppError as error:
        typer.echo(f"cps: {error.code} {error.detail or ''}".rstrip(), err=True)
        raise typer.Exit(1) from None
