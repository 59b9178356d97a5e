"""Whatever its description allows, and what it does not: the API never answers with an error of
its own (500 and above).

Schemathesis makes the calls from the OpenAPI description: good ones and ones that break it. The
same seed makes the same calls; `CPS_TEST_SEED` sets another one.
"""

import asyncio
import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import argon2
import httpx
import pytest
import requests
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import response_schema_conformance

from backend.app import create_app
from backend.core import clock
from backend.core.security import Role, sign_agent, sign_identity, sign_turn
from backend.core.settings import DEVELOPMENT_SECRET, Environment, Settings
from backend.identity import passwords
from tests.support.brain import ScriptedBrain
from tests.support.databases import Databases

SEED = int(os.environ.get("CPS_TEST_SEED", "20261120"))
# Calls of each operation: who is refused everywhere needs fewer.
EXAMPLES = {"nobody": 8, "customer": 30, "agent": 12}
HOST = "http://cps.test"
CUSTOMER = "tomas.kazlauskas@studio.example"
# A stream does not end by itself; who is refused it gets an answer like any other.
STREAM = "GET /api/conversations/{conversation_id}/events"
# What databases and encodings do not take: NUL, half a pair, more than 32, 64 and 128 bits.
SPOILT = ["\0", "a\0b", "\ud800", 2**31, 2**63, 10**40, -(2**63) - 1, "9" * 40]
mostly = st.sampled_from([True, True, True, False])
CHECKS = [not_a_server_error, response_schema_conformance]

Send = Callable[[Case], httpx.Response]
Headers = dict[str, str]


@dataclass
class World:
    """The running application, what its callers carry, and what is there to be asked for."""

    app: FastAPI
    loop: asyncio.Runner
    client: httpx.AsyncClient
    known: dict[str, list[str]]
    tokens: dict[str, Headers]

    def headers(self, identity: str, path: str) -> Headers:
        """The headers of a caller; the customer also has a conversation and an application."""
        if identity == "customer":
            part = path.split("/")[2] if path.startswith("/api/") else ""
            return self.tokens.get(part, self.tokens["customer"])
        return self.tokens.get(identity, {})

    def send(self, case: Case, headers: Headers) -> httpx.Response:
        """Make a call as it stands in the case, with the caller's headers."""
        made = case.as_transport_kwargs(base_url=HOST, headers=headers)
        ready = requests.Request(**made).prepare()
        return self.loop.run(self._send(ready))

    async def _send(self, ready: requests.PreparedRequest) -> httpx.Response:
        body = ready.body.encode() if isinstance(ready.body, str) else ready.body
        return await self.client.request(
            ready.method or "", ready.url or "", headers=dict(ready.headers), content=body
        )


@pytest.fixture(scope="module")
def world(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with asyncio.Runner() as loop, pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "PROFILE", argon2.profiles.CHEAPEST)
        stack = AsyncExitStack()
        made = loop.run(_world(loop, stack, databases, tmp_path_factory.mktemp("data")))
        try:
            yield made
        finally:
            loop.run(stack.aclose())


async def _world(
    loop: asyncio.Runner, stack: AsyncExitStack, databases: Databases, folder: Path
) -> World:
    url = await stack.enter_async_context(databases.copied("sample"))
    brain = ScriptedBrain()
    app = create_app(
        Settings(
            _env_file=None,
            environment=Environment.TEST,
            data_dir=folder,
            database_url=url,
            answer_wait=timedelta(seconds=1),
        ),
        brain=brain,
    )
    brain.app = app
    await stack.enter_async_context(app.router.lifespan_context(app))
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    client = httpx.AsyncClient(transport=transport, base_url=HOST)
    await stack.enter_async_context(client)
    known, tokens = await _prepared(client)
    return World(app, loop, client, known, tokens)


async def _prepared(
    client: httpx.AsyncClient,
) -> tuple[dict[str, list[str]], dict[str, Headers]]:
    """Return ids by the name of the path's parameter, and headers by who sends them."""
    now, life = clock.now(), timedelta(hours=1)
    customer = bearer(sign_identity(CUSTOMER, secret=DEVELOPMENT_SECRET, now=now, life=life))
    agent = sign_agent("anna", secret=DEVELOPMENT_SECRET, now=now, life=life, role=Role.ADMIN)

    async def post(path: str, body: Any, headers: Headers | None = None) -> Any:
        key = {"Idempotency-Key": uuid.uuid4().hex}
        answer = await client.post(path, json=body, headers={**key, **(headers or {})})
        assert answer.is_success, answer.text
        return answer.json()

    talk = await post("/api/conversations", {"language": "lt"})
    application = await post("/api/applications", {"email": "new@studio.example"})
    card = await post("/api/me/cards", {"card_token": "tok_ok"}, customer)
    products = (await client.get("/api/me/products", headers=customer)).json()["products"]
    invoices = (await client.get("/api/me/invoices", headers=customer)).json()["invoices"]
    known = {
        "conversation_id": [talk["id"]],
        "application_id": [application["id"]],
        "product_id": [product["id"] for product in products],
        "number": [invoice["number"] for invoice in invoices],
        "card_id": [card["id"]],
    }
    turn = sign_turn(uuid.UUID(talk["id"]), secret=DEVELOPMENT_SECRET, now=now, life=life)
    tokens = {
        "customer": customer,
        "chat": bearer(turn),
        "agent": bearer(agent),
        "conversations": bearer(talk["token"]),
        "applications": bearer(application["token"]),
    }
    return known, tokens


def bearer(token: str) -> Headers:
    return {"Authorization": f"Bearer {token}"}


def calls(operation: Any) -> st.SearchStrategy[Case]:
    """Calls of an operation: as described, and broken ones."""
    good = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    bad = operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)
    return st.one_of(good, good, bad)


def spoil(case: Case, value: Any, data: st.DataObject) -> None:
    """Put a value that breaks programs into a field of the body or a parameter of the query."""
    parts = [name for name in ("body", "query") if isinstance(getattr(case, name), dict)]
    parts = [name for name in parts if getattr(case, name)]
    if parts:
        part = data.draw(st.sampled_from(parts))
        values = getattr(case, part)
        field = data.draw(st.sampled_from(sorted(values)))
        setattr(case, part, {**values, field: value})


def problems(world: World, identity: str, operation: Any) -> list[str]:
    """Make the calls of an operation; return what went wrong.

    What is there changes with each call, so a failure is written down as it is: it could not be
    made smaller.
    """
    found = []

    @seed(SEED)
    @settings(
        max_examples=EXAMPLES[identity],
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=calls(operation),
        there=mostly,
        key=mostly,
        spoilt=st.none() | st.sampled_from(SPOILT),
        data=st.data(),
    )
    def make(case: Case, there: bool, key: bool, spoilt: Any, data: st.DataObject) -> None:
        for name in case.path_parameters if there else ():
            if world.known.get(name):
                chosen = data.draw(st.sampled_from(world.known[name]))
                case.path_parameters[name] = chosen
        if spoilt is not None:
            spoil(case, spoilt, data)
        headers = dict(world.headers(identity, operation.path))
        if key:
            headers["Idempotency-Key"] = uuid.uuid4().hex
        try:
            answer = world.send(case, headers)
        except UnicodeEncodeError:
            return  # half a pair outside of JSON: no client can send it
        try:
            case.validate_response(answer, checks=CHECKS)
        except FailureGroup as group:
            found.extend(f"{operation.label}: {failure}" for failure in group.exceptions)

    make()
    return found


@pytest.mark.timeout(600)
@pytest.mark.parametrize("identity", EXAMPLES)
def test_no_call_breaks_the_server(world: World, identity: str) -> None:
    print(f"seed {SEED} (CPS_TEST_SEED)")
    schema = schemathesis.openapi.from_dict(world.app.openapi())
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) >= 60
    broken = [
        problem
        for operation in operations
        if identity != "customer" or operation.label != STREAM
        for problem in problems(world, identity, operation)
    ]
    assert broken == []
