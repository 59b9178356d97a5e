"""What every request meets: a limit of its size, and errors in one JSON form."""

from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.core.errors import AppError

log = structlog.get_logger()
CODES = {400: "bad_input", 401: "unauthorized", 403: "forbidden", 404: "not_found",
         405: "method_not_allowed", 413: "too_large", 415: "unsupported_media_type"}  # fmt: skip
FORM_OVERHEAD = 64 * 1024  # bytes that a multipart form may have around its file


class TooMuch(HTTPException):
    """The body is longer than allowed. FastAPI lets only HTTP errors through while it reads."""

    def __init__(self, limit: int) -> None:
        super().__init__(413)
        self.data = {"max_bytes": limit}


class BodyLimit:
    """Refuses bodies over a limit, before anything reads them whole."""

    def __init__(self, app: ASGIApp, *, max_body: int, max_file: int) -> None:
        self._app = app
        self._max_body = max_body
        self._max_form = max_file + FORM_OVERHEAD

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        form = headers.get(b"content-type", b"").startswith(b"multipart/form-data")
        limit = self._max_form if form else self._max_body
        declared = headers.get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > limit:
            await _refuse(limit)(scope, receive, send)
            return
        await self._counted(scope, receive, send, limit)

    async def _counted(self, scope: Scope, receive: Receive, send: Send, limit: int) -> None:
        read = 0

        async def counting() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > limit:
                raise TooMuch(limit)
            return message

        await self._app(scope, counting, send)


def _refuse(limit: int) -> JSONResponse:
    return error_answer(413, "too_large", {"max_bytes": limit})


def add_error_handlers(app: FastAPI) -> None:
    """Turn every error into ``{"error": code, "detail": {...}}``."""

    @app.exception_handler(AppError)
    async def _ours(request: Request, error: AppError) -> JSONResponse:
        answer = error_answer(error.status, error.code, error.detail)
        if "retry_after" in error.detail:
            answer.headers["Retry-After"] = str(error.detail["retry_after"])
        return answer

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        broken = any(problem["type"] == "json_invalid" for problem in error.errors())
        if broken:
            return error_answer(400, "invalid_json", {})
        # The values themselves are left out: they may be personal.
        fields = [
            {"field": ".".join(str(part) for part in problem["loc"]), "problem": problem["msg"]}
            for problem in error.errors()
        ]
        return error_answer(422, "invalid_request", {"fields": fields})

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> JSONResponse:
        return error_answer(error.status_code, CODES.get(error.status_code, "http_error"), {})

    @app.exception_handler(Exception)
    async def _unexpected(request: Request, error: Exception) -> JSONResponse:
        log.error("request.broke", path=request.scope.get("route_path", ""), exc_info=error)
        return error_answer(500, "internal", {})


def error_answer(status: int, code: str, detail: dict[str, Any]) -> JSONResponse:
    """Return an error in its one JSON form."""
    return JSONResponse({"error": code, "detail": detail}, status)
