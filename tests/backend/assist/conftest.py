"""Who calls the assist API: agents, and help desks with keys of their own."""

from collections.abc import Awaitable, Callable, Collection
from datetime import timedelta

import pytest
from fastapi import FastAPI

from backend.assist import keys
from backend.assist.rules import Scope
from backend.audit.service import Actor, By, Channel
from backend.core import clock
from backend.core.security import Role, sign_agent
from backend.core.settings import DEVELOPMENT_SECRET

Headers = dict[str, str]
MintKey = Callable[..., Awaitable[Headers]]


def agent(name: str = "anna", role: Role = Role.AGENT) -> Headers:
    """The headers of an agent."""
    life = timedelta(minutes=5)
    token = sign_agent(name, secret=DEVELOPMENT_SECRET, now=clock.now(), life=life, role=role)
    return {"Authorization": f"Bearer {token}"}


def operator() -> By:
    return By(Actor("operator", "cps"), Channel.CLI, clock.now())


@pytest.fixture
def mint_key(app: FastAPI) -> MintKey:
    """Make a key of its own for a help desk; returns its headers."""

    async def mint(
        name: str = "desk", scopes: Collection[Scope] = tuple(Scope), per_minute: int = 60
    ) -> Headers:
        async with app.state.database.transaction() as session:
            token = await keys.add(session, name, scopes, per_minute, operator())
        return {"Authorization": f"Bearer {token}"}

    return mint
