"""``cps jobs``: the jobs of the database, in the terminal."""

import asyncio
import uuid
from collections.abc import Callable
from typing import Annotated

import typer

from backend.audit.rules import Actor, By, Channel
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import AppError
from backend.core.settings import Settings
from backend.jobs import service
from backend.jobs.rules import JobState


def jobs_app(settings: Callable[[], Settings]) -> typer.Typer:
    """Return the commands; `settings` is asked when one of them runs."""
    app = typer.Typer(no_args_is_help=True, help="Work that is due: invoices, reminders, mails.")

    @app.command("list")
    def list_(
        state: Annotated[JobState | None, typer.Option(help="Only these.")] = None,
        kind: Annotated[str | None, typer.Option(help="Only these.")] = None,
        limit: Annotated[int, typer.Option(help="At most so many.")] = 50,
    ) -> None:
        """List jobs, those due last first."""
        for line in asyncio.run(_listed(settings().database, state, kind, limit)):
            typer.echo(line)

    @app.command("count")
    def count() -> None:
        """Count jobs by kind and state."""
        for line in asyncio.run(_counted(settings().database)):
            typer.echo(line)

    @app.command("retry")
    def retry(job: uuid.UUID) -> None:
        """Try a failed job again, now."""
        try:
            asyncio.run(_retry(settings().database, job))
        except AppError as error:
            typer.echo(f"cps: {error.code} {error.detail or ''}".rstrip(), err=True)
            raise typer.Exit(1) from None

    return app


async def _listed(url: str, state: JobState | None, kind: str | None, limit: int) -> list[str]:
    async with Database(url) as database, database.reading() as session:
        found = await service.jobs(session, state=state, kind=kind, limit=limit)
    return [
        f"{job.run_at:%Y-%m-%d %H:%M:%S}  {job.state:8}{job.attempts:3}  {job.kind:24} {job.id}"
        f"  {job.error or ''}".rstrip()
        for job in found
    ]


async def _counted(url: str) -> list[str]:
    async with Database(url) as database, database.reading() as session:
        found = await service.counts(session)
    return [f"{count:7}  {state:8} {kind}" for (kind, state), count in sorted(found.items())]


async def _retry(url: str, job_id: uuid.UUID) -> None:
    async with Database(url) as database, database.transaction() as session:
        by = By(Actor("operator", "cps"), Channel.CLI, clock.now())
        await service.retry(session, job_id, by)
