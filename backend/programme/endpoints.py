"""``GET /api/programme``."""

import hashlib
from typing import Annotated, Any

from fastapi import APIRouter, Header, Response

from backend.programme.dependencies import CurrentProgramme
from backend.programme.schemas import ProgrammeRead
from backend.programme.service import load_programme

router = APIRouter(prefix="/api/programme", tags=["programme"])

# Long enough to spare a page's repeated calls, short enough for a fee changed by the operator.
CACHE_CONTROL = "public, max-age=60"


def _example() -> dict[str, Any]:
    """Return the programme with its first tier alone; its numbers stand in its file alone."""
    example = ProgrammeRead.model_validate(load_programme()).model_dump(mode="json")
    return {**example, "tiers": example["tiers"][:1]}


ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/json": {"example": _example()}}},
    304: {"description": "Not changed."},
}


@router.get("", response_model=ProgrammeRead, responses=ANSWERS)
async def programme(
    current: CurrentProgramme, if_none_match: Annotated[str | None, Header()] = None
) -> Response:
    """Tiers, thresholds, fees and limits; the same for everybody."""
    body = ProgrammeRead.model_validate(current).model_dump_json()
    etag = f'"{hashlib.sha256(body.encode()).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": CACHE_CONTROL}
    if _matches(if_none_match, etag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def _matches(if_none_match: str | None, etag: str) -> bool:
    # RFC 9110, 13.1.2: a list of tags or "*", compared weakly.
    given = [tag.strip().removeprefix("W/") for tag in (if_none_match or "").split(",")]
    return "*" in given or etag in given
