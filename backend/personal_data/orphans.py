"""Files that nothing refers to: an upload whose transaction failed, a write that was cut off.

A file is stored before the row that names it is committed, so that no row names a file that is
not there. What stays behind when the transaction fails is looked for every day, and deleted.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import applications
from backend.core.database import Database
from backend.core.files import Storage
from backend.jobs.runner import Due, Handlers
from backend.personal_data import repository

JOB = "storage.sweep"
EVERY = timedelta(days=1)
# Longer than any request or job takes from the file to the commit.
UNDER_WAY = timedelta(days=1)
AT_ONCE = 500  # names that are looked up together


@dataclass(frozen=True, slots=True)
class Sweep:
    """The handler that finds such files and has them deleted."""

    database: Database
    storage: Storage

    def add_to(self, handlers: Handlers) -> None:
        """Register it."""
        handlers.add_recurring_outside(JOB, EVERY, self.look, self.discard)

    async def look(self, job: Due) -> list[str]:
        """Return the names of the files that nothing refers to."""
        names = await self.storage.names(job.now - UNDER_WAY)
        found = list[str]()
        for start in range(0, len(names), AT_ONCE):
            async with self.database.reading() as session:
                found += await unreferenced(session, names[start : start + AT_ONCE])
        return found

    async def discard(self, session: AsyncSession, job: Due, names: Any) -> None:
        """Have them deleted: each by a job of its own, which is tried again if it fails."""
        for name in names:
            await applications.discard(session, name, now=job.now)


async def unreferenced(session: AsyncSession, names: Sequence[str]) -> list[str]:
    """Return those of the files that are uploads, and that no row names."""
    owners = {name: owner for name in names if (owner := _owner(name)) is not None}
    known = await repository.documents_of(
        session, {owner for name, owner in owners.items() if _is_document(name)}
    )
    known |= await repository.attachments_of(
        session, {owner for name, owner in owners.items() if not _is_document(name)}
    )
    return [name for name in owners if name not in known]


def _is_document(name: str) -> bool:
    return name.startswith(applications.FOLDER)


def _owner(name: str) -> uuid.UUID | None:
    """Return the id of the application or the conversation that an upload came to.

    None: it is no upload. An invoice is stored after its row, so it is never an orphan.
    """
    folder, _, rest = name.removeprefix(applications.FOLDER).partition("/")
    try:
        return uuid.UUID(folder) if rest else None
    except ValueError:
        return None
