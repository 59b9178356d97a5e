"""What no customer can do over the API: be known to the site beforehand, and let time pass.

It needs the database of the system, as `cps fixtures load` does.
"""

import asyncio
import tempfile
import uuid
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import Column, Table, select, update

from backend import fixtures
from backend.agents import service as agents
from backend.agents.rules import LARGEST_CAPACITY
from backend.agents.service import AgentValues
from backend.audit.rules import Actor, By, Channel
from backend.core import clock
from backend.core.database import Base, Database, UtcDateTime
from backend.core.security import Role
from backend.jobs.rules import JobState
from backend.models.agents import Agent
from backend.models.conversations import Conversation
from backend.models.jobs import Job
from backend.simulate.people import Person
from bot.language import LANGUAGES

LOOK_EVERY = 0.2  # seconds
LOOKS = 50
AGENT_LIFE = timedelta(hours=1)  # of the link with which an agent sets the password


class CannotStage(Exception):
    """The people of the dialogues cannot be loaded; the message says why."""


class Stage:
    """The database of the system that is talked to."""

    def __init__(self, database_url: str) -> None:
        self._url = database_url

    async def load(self, people: Iterable[Person]) -> None:
        """Make the people known to the site, with what they own.

        Raises:
            CannotStage
        """
        entries = [_plain(person.entry) for person in people]
        if not entries:
            return
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "people.yml"
            await asyncio.to_thread(
                file.write_text,
                yaml.safe_dump({"customers": entries}, allow_unicode=True),
                encoding="utf-8",
            )
            try:
                async with Database(self._url) as database:
                    await fixtures.load(database, file)
            except fixtures.FixturesError as error:
                raise CannotStage(str(error)) from None

    async def add_agent(self, name: str) -> Agent:
        """Make somebody known who answers in the console, in every language."""
        by = By(Actor("operator", "simulate"), Channel.CLI, clock.now())
        values = AgentValues(name, Role.AGENT, LANGUAGES[0], LANGUAGES, LARGEST_CAPACITY)
        email = f"agent.{uuid.uuid4().hex[:10]}@simulation.example"
        async with Database(self._url) as database, database.transaction() as session:
            return await agents.add(session, email, values, life=AGENT_LIFE, by=by)

    async def pass_time(self, conversation_id: uuid.UUID, length: timedelta) -> None:
        """Move everything that happened in a conversation back by so much.

        Raises:
            CannotStage: the system does not get done with what it has to do first.
        """
        async with Database(self._url) as database:
            await _until_done(database)
            async with database.transaction() as session:
                for table, key in _tables_of_conversations():
                    times = [c for c in table.columns if isinstance(c.type, UtcDateTime)]
                    rows = await session.execute(
                        select(*table.primary_key.columns, *times).where(key == conversation_id)
                    )
                    for row in rows.mappings().all():
                        moved = {c.name: row[c] - length for c in times if row[c] is not None}
                        same = [c == row[c] for c in table.primary_key.columns]
                        if moved:
                            await session.execute(update(table).where(*same).values(moved))


async def _until_done(database: Database) -> None:
    """Wait until no job is due: a mail that was asked for is sent before time passes."""
    due = select(Job.id).where(
        Job.state.in_((JobState.WAITING, JobState.RUNNING)), Job.run_at <= clock.now()
    )
    for _ in range(LOOKS):
        async with database.reading() as session:
            if (await session.execute(due.limit(1))).first() is None:
                return
        await asyncio.sleep(LOOK_EVERY)
    raise CannotStage("the system's jobs do not end")


def _tables_of_conversations() -> list[tuple[Table, Column[Any]]]:
    """Return the tables that hold what happened in a conversation, with the column naming it."""
    conversation = Base.metadata.tables[Conversation.__tablename__]
    found = [(conversation, conversation.c.id)]
    for table in Base.metadata.sorted_tables:
        if "conversation_id" in table.c:
            found.append((table, table.c.conversation_id))
    return found


def _plain(value: Any) -> Any:
    """Return a value as the YAML writer knows it; amounts come back from text."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value
