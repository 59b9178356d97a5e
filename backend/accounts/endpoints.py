"""Applications: ``/api/applications`` for who applies, ``/api/operator/applications`` for agents.

An applicant is nobody yet: the token that the first call returns is all that opens the later ones.
"""

import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Query, Request, Response, UploadFile
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from backend.accounts import applications, service
from backend.accounts.errors import NoDocument
from backend.accounts.rules import ApplicationState
from backend.accounts.schemas import (
    ApplicationBegun,
    ApplicationDetail,
    ApplicationFields,
    ApplicationForReview,
    ApplicationLine,
    ApplicationRead,
    Applications,
    DocumentKind,
    MyApplication,
    Rejection,
    detail,
    for_review,
)
from backend.core import clock
from backend.core.dependencies import AppSettings, ReadSession, WriteSession
from backend.core.files import Storage, download, read_file
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute, idempotent
from backend.core.security import InvalidToken, read_id, sign_id
from backend.core.throttle import Limit, Throttle, Try
from backend.identity.dependencies import (
    AGENT_ERRORS,
    CALLER_ERRORS,
    ByAgent,
    CallerNetwork,
    CurrentCustomer,
    IdempotentForAgent,
    Lives,
    PrivateAnswer,
    StoredFiles,
)
from backend.identity.log_ins import LogIns
from backend.identity.schemas import Accepted
from backend.models.accounts import Application
from backend.programme.dependencies import CurrentProgramme

NEW_OF_NETWORK = Limit(30, timedelta(hours=1))
DOCUMENTS_OF_APPLICATION = Limit(20, timedelta(hours=1))
# Who is not known yet is told from others by the key alone: it has to be hard to guess.
SHORTEST_KEY_OF_STRANGER = 16

me = APIRouter(prefix="/api/me", tags=["me"], dependencies=[PrivateAnswer], responses=CALLER_ERRORS)
applying = APIRouter(
    prefix="/api/applications",
    tags=["applications"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
)
operator = APIRouter(
    prefix="/api/operator/applications",
    tags=["operator"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses={**AGENT_ERRORS, 404: {"description": "There is no such application."}},
)
_bearer = HTTPBearer(
    auto_error=False, scheme_name="ApplicationToken", description="The application's own token."
)


async def applicant(
    application_id: uuid.UUID,
    settings: AppSettings,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> uuid.UUID:
    """Return the application of the path, if the caller holds its token. Raises InvalidToken."""
    if credentials is None:
        raise InvalidToken(reason="no bearer token")
    secret = settings.secret_key.get_secret_value()
    if read_id(applications.TOKEN, credentials.credentials, secret=secret) != application_id:
        raise InvalidToken(reason="of another application")
    return application_id


Mine = Annotated[uuid.UUID, Depends(applicant)]


def stranger_scope(network: CallerNetwork) -> str:
    """Return a caller who is not known yet, for the keeper of idempotency keys."""
    return f"stranger:{network}"


def applicant_scope(application_id: Mine) -> str:
    """Return the applicant, for the keeper of idempotency keys."""
    return f"application:{application_id}"


async def throttle_of(request: Request) -> Throttle:
    """Return what counts tries."""
    throttle: Throttle = request.app.state.throttle
    return throttle


def _token(request: Request, body: Mapping[str, Any]) -> str:
    secret = request.app.state.settings.secret_key.get_secret_value()
    return sign_id(applications.TOKEN, uuid.UUID(body["id"]), secret=secret)


Throttled = Annotated[Throttle, Depends(throttle_of)]
IdempotentForStranger = idempotent(
    stranger_scope, secrets={"token": _token}, shortest=SHORTEST_KEY_OF_STRANGER
)
IdempotentForApplicant = idempotent(applicant_scope)
APPLICANT_ERRORS: dict[int | str, dict[str, Any]] = {
    401: {"description": "No token of this application."},
    404: {"description": "The application is gone."},
}
CHANGE_ERRORS: dict[int | str, dict[str, Any]] = {
    **APPLICANT_ERRORS,
    **KEY_ERRORS,
    409: {"description": "The application's state does not allow it, or the key was used."},
    422: {"description": "A value is not acceptable, or something is missing."},
}


@me.get("/application")
async def my_application(session: ReadSession, customer: CurrentCustomer) -> MyApplication:
    """The caller's last application for a business account."""
    found = await service.application_of(session, customer.id)
    return MyApplication(application=found and ApplicationRead.model_validate(found))


@applying.post(
    "",
    status_code=201,
    dependencies=[IdempotentForStranger],
    responses={
        **KEY_ERRORS,
        429: {"description": "Too many applications from there; `Retry-After` says when again."},
    },
)
async def begin(
    session: WriteSession,
    settings: AppSettings,
    programme: CurrentProgramme,
    throttle: Throttled,
    network: CallerNetwork,
    body: ApplicationFields | None = None,
) -> ApplicationBegun:
    """Begin an application, with whatever is known already.

    The `Idempotency-Key` has at least 16 characters here.
    """
    await throttle.take_within(session, Try("application network", network, NEW_OF_NETWORK))
    values = body.model_dump(exclude_unset=True) if body else {}
    row = await applications.begin(session, values, now=clock.now())
    secret = settings.secret_key.get_secret_value()
    return ApplicationBegun(
        id=row.id,
        token=sign_id(applications.TOKEN, row.id, secret=secret),
        application=detail(await applications.stage(session, row, programme)),
    )


@applying.get("/{application_id}", responses=APPLICANT_ERRORS)
async def read(
    session: ReadSession, programme: CurrentProgramme, application_id: Mine
) -> ApplicationDetail:
    """Tell how far the application is, and what it lacks."""
    row = await applications.find(session, application_id)
    return detail(await applications.stage(session, row, programme))


@applying.patch("/{application_id}", dependencies=[IdempotentForApplicant], responses=CHANGE_ERRORS)
async def change(
    session: WriteSession,
    programme: CurrentProgramme,
    application_id: Mine,
    body: ApplicationFields,
) -> ApplicationDetail:
    """Change fields of a draft; those that are not named stay."""
    values = body.model_dump(exclude_unset=True)
    row = await applications.change(session, application_id, values, now=clock.now())
    return detail(await applications.stage(session, row, programme))


@applying.post(
    "/{application_id}/document",
    dependencies=[IdempotentForApplicant],
    responses={**CHANGE_ERRORS, 413: {"description": "The file is too large."}},
)
async def give_document(
    session: WriteSession,
    settings: AppSettings,
    programme: CurrentProgramme,
    storage: StoredFiles,
    throttle: Throttled,
    application_id: Mine,
    kind: Annotated[DocumentKind, Form()],
    file: UploadFile,
) -> ApplicationDetail:
    """Give the document: a PDF, JPEG or PNG, in place of the one before."""
    checked = await read_file(file.filename or "", file, max_size=settings.max_file)
    tried = Try("application document", str(application_id), DOCUMENTS_OF_APPLICATION)
    await throttle.take_within(session, tried)
    row = await applications.put_document(
        session, application_id, kind, checked, storage, programme, now=clock.now()
    )
    return detail(await applications.stage(session, row, programme))


@applying.get("/{application_id}/document", response_class=Response, responses=APPLICANT_ERRORS)
async def own_document(
    session: ReadSession, storage: StoredFiles, application_id: Mine
) -> Response:
    """Give the document back, as a download."""
    return await _download(await applications.find(session, application_id), storage)


@applying.post(
    "/{application_id}/submit", dependencies=[IdempotentForApplicant], responses=CHANGE_ERRORS
)
async def submit(
    session: WriteSession, programme: CurrentProgramme, throttle: Throttled, application_id: Mine
) -> ApplicationDetail:
    """Hand the application in. 422 `application_incomplete` lists what is missing."""
    row = await applications.submit(session, application_id, programme, throttle, now=clock.now())
    return detail(await applications.stage(session, row, programme))


@applying.post(
    "/{application_id}/withdraw", dependencies=[IdempotentForApplicant], responses=CHANGE_ERRORS
)
async def withdraw(
    session: WriteSession, programme: CurrentProgramme, application_id: Mine
) -> ApplicationDetail:
    """Take the application back, while it is not decided."""
    row = await applications.withdraw(session, application_id, now=clock.now())
    return detail(await applications.stage(session, row, programme))


@applying.post(
    "/{application_id}/password-link",
    status_code=202,
    dependencies=[IdempotentForApplicant],
    responses={
        **CHANGE_ERRORS,
        409: {"description": "The account is not open yet: `account_not_open` says how far it is."},
    },
)
async def send_link(request: Request, session: WriteSession, application_id: Mine) -> Accepted:
    """Have a link to a new password sent to the contact address, once the account is open."""
    log_ins: LogIns = request.app.state.log_ins
    customer = await applications.account_of(session, application_id)
    await log_ins.send_link_to(session, customer, clock.now())
    return Accepted()


@operator.get("")
async def waiting(
    session: ReadSession,
    agent: ByAgent,
    state: ApplicationState | None = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Applications:
    """List applications, by default those to be decided; due first."""
    found = await applications.waiting(session, state=state, limit=limit)
    return Applications(applications=[ApplicationLine.model_validate(row) for row in found])


@operator.get("/{application_id}")
async def look(
    session: ReadSession, programme: CurrentProgramme, agent: ByAgent, application_id: uuid.UUID
) -> ApplicationForReview:
    """Show an application with its history, and what else is known of its address."""
    row = await applications.find(session, application_id)
    stage = await applications.stage(session, row, programme)
    return for_review(stage, await applications.background(session, row))


@operator.get("/{application_id}/document", response_class=Response)
async def document(
    session: ReadSession, storage: StoredFiles, agent: ByAgent, application_id: uuid.UUID
) -> Response:
    """Give an application's document, as a download."""
    return await _download(await applications.find(session, application_id), storage)


@operator.post("/{application_id}/review", dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def review(
    session: WriteSession, programme: CurrentProgramme, by: ByAgent, application_id: uuid.UUID
) -> ApplicationDetail:
    """Begin to check an application."""
    row = await applications.review(session, application_id, by)
    return detail(await applications.stage(session, row, programme))


@operator.post("/{application_id}/approve", dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def approve(
    session: WriteSession,
    programme: CurrentProgramme,
    lives: Lives,
    by: ByAgent,
    application_id: uuid.UUID,
) -> ApplicationDetail:
    """Open the account; the applicant is sent the link that sets its password."""
    row = await applications.approve(session, application_id, lives, by)
    return detail(await applications.stage(session, row, programme))


@operator.post("/{application_id}/reject", dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def reject(
    session: WriteSession,
    programme: CurrentProgramme,
    by: ByAgent,
    application_id: uuid.UUID,
    body: Rejection,
) -> ApplicationDetail:
    """Decline an application; the applicant is told why."""
    row = await applications.reject(session, application_id, body.reason, body.note, by)
    return detail(await applications.stage(session, row, programme))


async def _download(row: Application, storage: Storage) -> Response:
    if row.document_key is None:
        raise NoDocument()
    content = await storage.get(row.document_key)
    return download(content, name=row.document_name or "", kind=row.document_type or "")


router = APIRouter()
for part in (me, applying, operator):
    router.include_router(part)
