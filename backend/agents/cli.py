"""``cps agents``: the accounts of agents, in the terminal; the first admin is made here."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Annotated, Any

import typer

from backend import migrations
from backend.agents import factors, repository, service
from backend.agents.errors import UnknownAgent
from backend.agents.service import DEFAULT_CAPACITY, AgentValues
from backend.audit.rules import Actor, By, Channel
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import AppError
from backend.core.security import Role
from backend.core.settings import Settings
from backend.models.agents import Agent
from bot.language import LANGUAGES


def agents_app(settings: Callable[[], Settings]) -> typer.Typer:
    """Return the commands; `settings` is asked when one of them runs."""
    app = typer.Typer(no_args_is_help=True, help="The people who answer in the console.")

    @app.command("add")
    def add(
        email: str,
        name: Annotated[str, typer.Option(help="What customers see.")],
        role: Annotated[Role, typer.Option(help="What they may do.")] = Role.AGENT,
        language: Annotated[str, typer.Option(help="Language of the console.")] = LANGUAGES[0],
        languages: Annotated[
            str, typer.Option(help="Languages they answer in, with commas.")
        ] = ",".join(LANGUAGES),
        capacity: Annotated[int, typer.Option(help="Conversations at a time.")] = DEFAULT_CAPACITY,
    ) -> None:
        """Add an agent; print the link that sets the password."""
        spoken = tuple(code.strip() for code in languages.split(","))
        values = AgentValues(name, role, language, spoken, capacity)
        typer.echo(_or_exit(_add(settings(), email, values)))

    @app.command("invite")
    def invite(email: str) -> None:
        """Print a new link; the old password, second factor and log-ins end."""
        typer.echo(_or_exit(_invite(settings(), email)))

    @app.command("list")
    def list_() -> None:
        """List the agents."""
        for line in asyncio.run(_listed(settings())):
            typer.echo(line)

    @app.command("code")
    def code(email: str) -> None:
        """Print the code of an agent's second factor (development only)."""
        found = settings()
        if not found.development:
            typer.echo("cps: codes are printed in development only (CPS_ENVIRONMENT)", err=True)
            raise typer.Exit(1)
        typer.echo(_or_exit(_code(found, email)))

    return app


def _or_exit(work: Coroutine[Any, Any, str]) -> str:
    try:
        return asyncio.run(work)
    except AppError as error:
        typer.echo(f"cps: {error.code} {error.detail or ''}".rstrip(), err=True)
        raise typer.Exit(1) from None


def _by() -> By:
    return By(Actor("operator", "cps"), Channel.CLI, clock.now())


async def _add(settings: Settings, email: str, values: AgentValues) -> str:
    await migrations.upgrade(settings.database)
    async with Database(settings.database) as database, database.transaction() as session:
        agent = await service.add(
            session, email, values, life=settings.agent_invitation_life, by=_by()
        )
    return _link(agent, settings)


async def _invite(settings: Settings, email: str) -> str:
    async with Database(settings.database) as database, database.transaction() as session:
        agent = await repository.by_email(session, email.strip().lower())
        if agent is None:
            raise UnknownAgent()
        life = settings.agent_invitation_life
        agent = await service.invite(session, agent.id, life=life, by=_by())
    return _link(agent, settings)


async def _code(settings: Settings, email: str) -> str:
    async with Database(settings.database) as database, database.reading() as session:
        agent = await repository.by_email(session, email.strip().lower())
    if agent is None:
        raise UnknownAgent()
    return factors.code_at(agent.factor_id, settings.secret_key.get_secret_value(), clock.now())


async def _listed(settings: Settings) -> list[str]:
    async with Database(settings.database) as database, database.reading() as session:
        found = await service.agents(session)
    return [
        f"{agent.email:34} {agent.role:6} {','.join(agent.languages):15} {agent.name}"
        f"{'  (disabled)' if agent.disabled_at else ''}"
        for agent in found
    ]


def _link(agent: Agent, settings: Settings) -> str:
    secret = settings.secret_key.get_secret_value()
    return service.invitation_link(agent, site=settings.site_url, secret=secret)
