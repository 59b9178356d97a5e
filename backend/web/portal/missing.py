"""Addresses at which there is nothing: a page for people, JSON for programs."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from backend.core.dependencies import SAFE_METHODS, app_settings
from backend.core.http import error_answer
from backend.programme.dependencies import current_programme
from backend.web.portal.page import page_of


def add_missing_page(app: FastAPI) -> None:
    """Show browsers a page where no route answers; programs, and the API, get the JSON form."""

    @app.exception_handler(HTTPStatus.NOT_FOUND)
    async def _missing(request: Request, error: HTTPException) -> Response:
        path, accepted = request.url.path, request.headers.get("accept", "")
        asks = request.method in SAFE_METHODS and not path.startswith("/api/")
        if not asks or "text/html" not in accepted:
            return error_answer(404, "not_found", {})
        settings = await app_settings(request)
        programme = await current_programme(settings)
        page = await page_of(request, settings, programme, request.query_params.get("language"))
        return page.not_here()
