"""What endpoints ask FastAPI for: the settings, and the one session of a request.

Dependencies are coroutines even where they wait for nothing: a plain function costs a thread.
"""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.database import Database
from backend.core.settings import Settings

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


async def app_settings(request: Request) -> Settings:
    """Return the settings that this application was made with."""
    settings: Settings = request.app.state.settings
    return settings


async def request_session(request: Request) -> AsyncIterator[AsyncSession]:
    """Yield the request's session: one transaction where the method may change something."""
    database: Database = request.app.state.database
    opened = database.reading if request.method in SAFE_METHODS else database.transaction
    async with opened() as session:
        yield session


# scope="function": committed before the answer leaves. With FastAPI's default scope the
# customer would read "done" first, and a commit that fails then would go unnoticed.
_Session = Annotated[AsyncSession, Depends(request_session, scope="function")]


async def write_session(request: Request, session: _Session) -> AsyncSession:
    """Return the request's transaction.

    Raises:
        RuntimeError: asked for in a call whose method promises to change nothing.
    """
    if request.method in SAFE_METHODS:
        raise RuntimeError(f"{request.method} {request.url.path} must not write")
    return session


AppSettings = Annotated[Settings, Depends(app_settings)]
ReadSession = _Session
WriteSession = Annotated[AsyncSession, Depends(write_session)]
