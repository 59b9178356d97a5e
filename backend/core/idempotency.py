"""``Idempotency-Key``: a changing call that is sent twice is done once and answered twice.

    router = APIRouter(prefix="/api/me", route_class=IdempotentRoute)

    @router.post("/products", dependencies=[IdempotentForCustomer])   # identity.dependencies
    async def register(session: WriteSession, customer: CurrentCustomer, body: …) -> …:

- Same caller, same key, same call: the first answer again, status and body, and
  ``Idempotency-Replayed: true``. Nothing is done.
- Same caller and key, another call or body: 409 `idempotency_key_reused`.
- Two at once: the row of the key is written in the transaction of the change. One call runs, the
  other waits for it (SQLite: for the one writer; PostgreSQL: at the unique row) and replays. If
  the first one crashes, its row is gone with its change, and the second one runs.
- A refusal (400, 404, 409, 413, 422) that the endpoint raised is an answer like any other and is
  kept; what it wrote before is rolled back. 401, 403, 429 and 5xx, and a body that breaks its
  form, are not kept: the same key may be tried again. A person's new attempt is a new key.
- No key: 400 `idempotency_key_missing`. Keys are 1 to 255 printable ASCII characters.
- Answers are kept for `Settings.idempotency_life`; `purge` removes older ones. One that mentions
  somebody who was erased meanwhile is 410 `answer_erased`, and nothing is done.

The header is that of draft-ietf-httpapi-idempotency-key-header.
"""

import hashlib
import hmac
import json
import uuid
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession, AsyncSessionTransaction
from starlette.datastructures import UploadFile

from backend.core import clock
from backend.core.database import insert_into
from backend.core.dependencies import AppSettings, WriteSession
from backend.core.errors import AppError, BadInput, Conflict
from backend.core.http import error_answer
from backend.models.idempotency import IdempotentCall

LONGEST_KEY = 255
REPLAYED = "Idempotency-Replayed"
AT_ONCE = 100  # ids that one statement looks for
# The statuses of a refusal that will be the same next time; the others are the moment's.
FINAL_REFUSALS = frozenset({400, 404, 409, 413, 422})
KEY_ERRORS: dict[int | str, dict[str, Any]] = {
    400: {"description": "The `Idempotency-Key` is missing or malformed."},
    409: {"description": "The `Idempotency-Key` was used for another call."},
    410: {"description": "The call was done for somebody who was erased since."},
}

# Makes a part of an answer that must not be kept: from the request and the rest of the answer.
Secret = Callable[[Request, Mapping[str, Any]], str]


class IdempotencyKeyMissing(BadInput):
    """A changing call came without ``Idempotency-Key``."""

    code = "idempotency_key_missing"


class IdempotencyKeyInvalid(BadInput):
    """The key has not `min` to `max` characters, or not only printable ASCII."""

    code = "idempotency_key_invalid"


class IdempotencyKeyReused(Conflict):
    """The caller used this key for another call or another body."""

    code = "idempotency_key_reused"


class AnswerErased(AppError):
    """The call was done, and what it was answered told of somebody who was erased since."""

    code = "answer_erased"
    status = 410


class _AnsweredBefore(Exception):
    """Not an error: the answer is there already."""

    def __init__(self, response: Response) -> None:
        self.response = response


@dataclass
class _Claim:
    """A key that this request has taken, in its own transaction."""

    request: Request
    session: AsyncSession
    scope: str
    key: str
    savepoint: AsyncSessionTransaction
    secrets: Mapping[str, Secret] = field(default_factory=dict)

    async def keep(self, response: Response) -> None:
        """Store the answer beside the change."""
        await self.savepoint.commit()
        await self._store(response)

    async def refuse(self, error: AppError) -> Response:
        """Undo what the call wrote before it refused, and store the refusal."""
        await self.savepoint.rollback()
        response = error_answer(error.status, error.code, error.detail)
        await self._store(response)
        return response

    async def _store(self, response: Response) -> None:
        answer = bytes(response.body).decode()
        if self.secrets and response.status_code < 400:
            public = {k: v for k, v in json.loads(answer).items() if k not in self.secrets}
            answer = json.dumps(public)
        await self.session.execute(
            update(IdempotentCall)
            .where(IdempotentCall.scope == self.scope, IdempotentCall.key == self.key)
            .values(status=response.status_code, body=answer)
        )


class IdempotentRoute(APIRoute):
    """Keeps and replays the answers of endpoints that have an `idempotent` dependency."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def once(request: Request) -> Response:
            try:
                response = await handle(request)
            except _AnsweredBefore as before:
                return before.response
            except AppError as error:
                claim = _claim_of(request)
                if claim is None or error.status not in FINAL_REFUSALS:
                    raise
                return await claim.refuse(error)
            claim = _claim_of(request)
            if claim is not None:
                await claim.keep(response)
            return response

        return once


def idempotent(
    scope: Callable[..., Any], *, secrets: Mapping[str, Secret] | None = None, shortest: int = 1
) -> Any:
    """Return the dependency that makes an endpoint of an `IdempotentRoute` idempotent.

    `scope` is a dependency that returns who calls, such as ``customer:<id>``: keys of different
    callers never meet. `secrets` names fields of the answer that are not stored but made anew
    for a replay. `shortest` is the least length of a key.

    The dependency raises:
        IdempotencyKeyMissing, IdempotencyKeyInvalid, IdempotencyKeyReused
    """

    async def claim(
        request: Request,
        session: WriteSession,
        settings: AppSettings,
        caller: Annotated[str, Depends(scope)],
        idempotency_key: Annotated[
            str | None,
            Header(
                description="A new UUID for each thing the caller wants done.",
                examples=["0b1d6d1e-4c1b-4a53-9b0e-0a8f6a1f3f52"],
            ),
        ] = None,
    ) -> None:
        key = _checked(idempotency_key, shortest)
        secret = settings.secret_key.get_secret_value()
        print_ = await _fingerprint(request, secret)
        if not await _take(session, caller, key, print_):
            raise _AnsweredBefore(await _replay(request, session, caller, key, print_, secrets))
        savepoint = await session.begin_nested()
        request.state.idempotent_claim = _Claim(
            request, session, caller, key, savepoint, secrets or {}
        )

    return Depends(claim)


async def purge(session: AsyncSession, before: datetime) -> None:
    """Forget answers that were given before that time."""
    await session.execute(delete(IdempotentCall).where(IdempotentCall.created_at < before))


async def forget_caller(session: AsyncSession, scope: str) -> None:
    """Forget all answers that were given to one caller: they hold personal data."""
    await session.execute(delete(IdempotentCall).where(IdempotentCall.scope == scope))


async def empty_answers(session: AsyncSession, mentioned: Sequence[uuid.UUID]) -> None:
    """Empty the answers, to whomever, that mention one of these ids: they hold personal data.

    Their keys stay taken: a call that is repeated late is answered with 410 `answer_erased`, and
    what was erased is not made anew.
    """
    answer = error_answer(AnswerErased.status, AnswerErased.code, {})
    for start in range(0, len(mentioned), AT_ONCE):
        some = mentioned[start : start + AT_ONCE]
        await session.execute(
            update(IdempotentCall)
            .where(or_(*(IdempotentCall.body.contains(str(each)) for each in some)))
            .values(status=answer.status_code, body=bytes(answer.body).decode())
        )


def _checked(key: str | None, shortest: int) -> str:
    if key is None:
        raise IdempotencyKeyMissing(header="Idempotency-Key")
    if not (
        shortest <= len(key) <= LONGEST_KEY and key.isascii() and key.isprintable() and key.strip()
    ):
        raise IdempotencyKeyInvalid(min=shortest, max=LONGEST_KEY)
    return key


def _claim_of(request: Request) -> _Claim | None:
    claim: _Claim | None = getattr(request.state, "idempotent_claim", None)
    return claim


async def _take(session: AsyncSession, scope: str, key: str, fingerprint: str) -> bool:
    """Write the row of the key. False: somebody has written it, and is done with it."""
    taken = await session.scalar(
        insert_into(session, IdempotentCall)
        .values(scope=scope, key=key, fingerprint=fingerprint, created_at=clock.now())
        .on_conflict_do_nothing(index_elements=["scope", "key"])
        .returning(IdempotentCall.key)
    )
    return taken is not None


async def _replay(
    request: Request,
    session: AsyncSession,
    scope: str,
    key: str,
    fingerprint: str,
    secrets: Mapping[str, Secret] | None,
) -> Response:
    row = (
        await session.execute(
            select(IdempotentCall.fingerprint, IdempotentCall.status, IdempotentCall.body).where(
                IdempotentCall.scope == scope, IdempotentCall.key == key
            )
        )
    ).one()
    if not hmac.compare_digest(row.fingerprint, fingerprint):
        raise IdempotencyKeyReused()
    headers = {REPLAYED: "true", "Cache-Control": "no-store"}
    if not row.body:
        return Response(status_code=row.status, headers=headers)
    body = json.loads(row.body)
    if row.status < 400:
        for name, make in (secrets or {}).items():
            body[name] = make(request, body)
    return JSONResponse(body, row.status, headers)


async def _fingerprint(request: Request, secret: str) -> str:
    """Return what tells this call from another one, whatever its formatting is."""
    parts = [request.method, request.url.path, request.url.query, *await _content(request)]
    mac = hmac.new(secret.encode(), digestmod=hashlib.sha256)
    for part in parts:
        piece = part if isinstance(part, bytes) else part.encode()
        mac.update(len(piece).to_bytes(8, "big") + piece)
    return mac.hexdigest()


async def _content(request: Request) -> list[str | bytes]:
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await _form_content(request)
    body = await request.body()
    try:
        return [json.dumps(json.loads(body), sort_keys=True)]
    except ValueError:
        return [body]


async def _form_content(request: Request) -> list[str | bytes]:
    # The raw bytes differ each time: a browser makes up a new boundary.
    parts: list[str | bytes] = []
    for name, value in (await request.form()).multi_items():
        parts.append(name)
        if isinstance(value, UploadFile):
            parts += [value.filename or "", hashlib.sha256(await value.read()).digest()]
            await value.seek(0)
        else:
            parts.append(value)
    return parts
