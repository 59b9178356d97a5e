"""A conversation in the terminal, over the public API."""

import asyncio
import sys
import uuid
from typing import Any

import httpx

from locales.markup import to_plain


class ChatError(Exception):
    """The site cannot be talked to; the message is one line that says why."""


async def chat(url: str, language: str, identity_token: str | None) -> None:
    """Talk until the input ends. A number chooses a button of the last reply.

    Raises:
        ChatError
    """
    async with httpx.AsyncClient(base_url=url, timeout=30, trust_env=False) as client:
        opened = await _call(client, "POST", "/api/conversations", {"language": language})
        client.headers["Authorization"] = f"Bearer {opened['token']}"
        path = f"/api/conversations/{opened['id']}"
        if identity_token:
            body = {"identity_token": identity_token}
            await _call(client, "POST", f"{path}/identity", body)
        buttons: list[dict[str, str]] = []
        while (line := await _line()) is not None:
            body = {**_message(line, buttons), "client_id": uuid.uuid4().hex}
            answers = await _call(client, "POST", f"{path}/messages", body)
            buttons = _show(answers["messages"])


def _message(line: str, buttons: list[dict[str, str]]) -> dict[str, str]:
    if line.isdecimal() and 0 < int(line) <= len(buttons):
        return {"payload": buttons[int(line) - 1]["payload"]}
    return {"text": line}


def _show(messages: list[dict[str, Any]]) -> list[dict[str, str]]:
    buttons: list[dict[str, str]] = []
    for message in messages:
        sys.stdout.write(to_plain(message["text"]) + "\n")
        buttons += message["buttons"]
    for number, button in enumerate(buttons, 1):
        sys.stdout.write(f"  [{number}] {button['title']}\n")
    return buttons


async def _line() -> str | None:
    """Return the next line that is not empty, or None at the end of the input."""
    while True:
        if sys.stdin.isatty():
            sys.stdout.write("> ")
            sys.stdout.flush()
        line: str = await asyncio.to_thread(sys.stdin.readline)
        if not line:
            return None
        if line.strip():
            return line.strip()


async def _call(
    client: httpx.AsyncClient, method: str, path: str, body: dict[str, Any]
) -> dict[str, Any]:
    try:
        answer = await client.request(method, path, json=body)
    except httpx.TransportError:
        raise ChatError(
            f"nobody answers at {client.base_url}: start the site with `make run`"
        ) from None
    if answer.is_error:
        raise ChatError(f"{path}: {answer.status_code} {answer.text}")
    found: dict[str, Any] = answer.json()
    return found
