"""The API's description: every call has examples, and they are good ones."""

import uuid
from datetime import timedelta
from typing import Any

import httpx
import jsonschema_rs
import pytest
from fastapi import FastAPI

from backend.core import clock
from backend.core.openapi import JSON, operations, without_example
from backend.core.security import Role, sign_agent, sign_turn
from backend.core.settings import DEVELOPMENT_SECRET
from tests.conftest import MintToken
from tests.support.talk import Talk

TOMAS = "tomas.kazlauskas@studio.example"


@pytest.fixture
def described(app: FastAPI) -> dict[str, Any]:
    return app.openapi()


def bodies(described: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What is sent and what is answered as JSON, by call and status."""
    found = {}
    for name, operation in operations(described):
        parts = {"request": operation.get("requestBody", {}), **operation["responses"]}
        for part, described_part in parts.items():
            if JSON in described_part.get("content", {}):
                found[f"{name} {part}"] = described_part["content"][JSON]
    return found


def test_no_field_or_parameter_is_without_an_example(app: FastAPI) -> None:
    """Name what is missing in `backend.core.openapi.NAMED`, or give the field `examples`."""
    assert without_example(app) == set()


def test_every_body_has_an_example_that_fits(described: dict[str, Any]) -> None:
    found = bodies(described)
    assert len(found) > 150
    for name, body in found.items():
        assert "example" in body, name
        schema = {**body["schema"], "components": described["components"]}
        problems = [
            error.message for error in jsonschema_rs.validator_for(schema).iter_errors(
                body["example"]
            )
        ]  # fmt: skip
        assert problems == [], name


def test_every_parameter_has_an_example_that_fits(described: dict[str, Any]) -> None:
    for name, operation in operations(described):
        for parameter in operation.get("parameters", ()):
            schema = {**parameter["schema"], "components": described["components"]}
            valid = jsonschema_rs.validator_for(schema)
            assert valid.is_valid(parameter["example"]), (name, parameter["name"])


def test_errors_are_described_as_they_are(described: dict[str, Any]) -> None:
    assert "HTTPValidationError" not in str(described)
    for name, body in bodies(described).items():
        status = name.rpartition(" ")[2]
        if status == "default" or status.startswith(("4", "5")):
            assert body["schema"] == {"$ref": "#/components/schemas/ErrorRead"}, name


async def test_every_request_is_taken_as_its_example_has_it(
    described: dict[str, Any], api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    """What the schema cannot say, validators do: none of them refuses an example."""
    talk = await Talk.begin(api)
    now, secret, life = clock.now(), DEVELOPMENT_SECRET, timedelta(minutes=5)
    tokens = {
        "conversations": talk.token,
        "me": identity_token(TOMAS),
        "operator": sign_agent("anna", secret=secret, now=now, life=life, role=Role.ADMIN),
        "assist": sign_agent("anna", secret=secret, now=now, life=life),
        "chat": sign_turn(uuid.UUID(talk.id), secret=secret, now=now, life=life),
    }
    for name, operation in operations(described):
        body = operation.get("requestBody", {}).get("content", {}).get(JSON)
        if body is None:
            continue
        method, template = name.split()
        values = {
            p["name"]: p["example"] for p in operation.get("parameters", ()) if p["in"] == "path"
        }
        values |= {"conversation_id": talk.id} if "conversation_id" in values else {}
        answer = await api.request(
            method,
            template.format(**values),
            json=body["example"],
            headers={
                "Authorization": f"Bearer {tokens.get(template.split('/')[2], '')}",
                "Idempotency-Key": uuid.uuid4().hex,
            },
        )
        error = answer.json().get("error") if answer.content else None
        assert error not in ("invalid_request", "invalid_json"), name
