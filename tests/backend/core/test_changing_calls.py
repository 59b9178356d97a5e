"""Every call that changes something takes an `Idempotency-Key`, or says why it needs none."""

import pytest
from fastapi import FastAPI

CHANGING = {"post", "put", "patch", "delete"}
# Path prefix -> why its calls are safe to repeat without a key.
WITHOUT_KEY = {
    "/api/conversations": "messages carry a client_id",
    "/api/assist": "changes nothing; that an account was looked at is noted each time",
    "/api/channels/chatwoot": "a message is known again by its id there",
    "/api/session": "the answer is a cookie, which must not be stored",
    "/api/chat/identity-codes/check": "the same right code again is no error",
    "/api/chat/applications/check": "changes nothing",
    "/api/password": "a link sets one password; asking for one is throttled",
}


def changing_calls(app: FastAPI) -> list[tuple[str, str, bool]]:
    """Method, path, and whether the call takes a key."""
    calls = []
    for path, methods in app.openapi()["paths"].items():
        for method in CHANGING & methods.keys():
            names = {p["name"].lower() for p in methods[method].get("parameters", [])}
            calls.append((method, path, "idempotency-key" in names))
    return sorted(calls)


async def test_every_changing_call_takes_a_key(app: FastAPI) -> None:
    calls = changing_calls(app)
    assert ("post", "/api/me/erase", True) in calls
    without = [(method, path) for method, path, keyed in calls if not keyed]
    unexplained = [call for call in without if not any(call[1].startswith(p) for p in WITHOUT_KEY)]
    assert unexplained == []


@pytest.mark.parametrize("prefix", WITHOUT_KEY)
async def test_no_exception_is_stale(app: FastAPI, prefix: str) -> None:
    assert any(path.startswith(prefix) and not keyed for _, path, keyed in changing_calls(app))
