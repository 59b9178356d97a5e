"""Apply for a business account, and see how far the application is (facts 1-14).

An applicant has no account. The application's token is in the address of its page, which the
applicant keeps. What was typed, and the document, are kept as a draft from the first sending on.
"""

import uuid
from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from backend.accounts.rules import documents_for
from backend.programme.service import Programme
from backend.web.portal.client import Client, Refusal
from backend.web.portal.forms import Form, SentForm
from backend.web.portal.notice import Notice
from backend.web.portal.page import APPLY, Page, PageOf, PageRoute
from backend.web.portal.problems import missing, problems_of

router = APIRouter(route_class=PageRoute)
STATUS = "/application"
# The fields in the form's order: problems are listed so.
ORDER = (
    "company", "country", "vat_registered", "vat_number", "kind", "file", "old_account",
    "old_email", "name", "email", "language", "authorised",
)  # fmt: skip
DECIDED_ALREADY = frozenset({"application_not_draft", "application_state"})


@router.get(APPLY)
async def apply_page(page: PageOf) -> HTMLResponse:
    """The empty form."""
    return _render(page, Form.filled({"language": page.language}), None)


@router.post(APPLY)
async def apply(page: PageOf, form: SentForm) -> Response:
    """Keep what was typed as a draft, and hand it in when it is complete."""
    if not form.get("application"):
        begun = await page.client(form.key).post("/api/applications", {"language": page.language})
        if begun.refusal:
            form.add(problems_of(begun.refusal))
            return _render(page, form, None)
        form.values = {**form.values, "application": [begun.body["token"]]}
    draft = Draft(page, form.get("application"), form)
    refusal = await draft.write()
    if refusal is None:
        return page.go(f"{STATUS}/{draft.token}", Notice("portal-apply-sent"))
    if refusal.code in DECIDED_ALREADY:
        return page.go(f"{STATUS}/{draft.token}")
    if refusal.status in (401, 404):  # not a token of ours, or the draft is gone: a new one
        form.values = {**form.values, "application": []}
    form.sort(ORDER)
    return _render(page, form, draft.stage)


@router.get(f"{STATUS}/{{token}}")
async def status_page(page: PageOf, token: str) -> HTMLResponse:
    """How far an application is; one that was not handed in can be completed."""
    stage = await _stage(page, token)
    if stage is None:
        return page.not_here()
    if stage["state"] == "draft":
        return _render(page, _form_of(stage, token), stage)
    return _render_status(page, token, stage, Form())


@router.post(f"{STATUS}/{{token}}/withdraw")
async def withdraw(page: PageOf, token: str, form: SentForm) -> Response:
    """Take the application back."""
    return await _do(page, token, form, "withdraw", Notice("portal-apply-withdrawn"))


@router.post(f"{STATUS}/{{token}}/password-link")
async def send_link(page: PageOf, token: str, form: SentForm) -> Response:
    """Have the link to the password sent; before the approval, say by when that is."""
    return await _do(page, token, form, "password-link", Notice("portal-apply-link-sent"))


class Draft:
    """An application that is being written, with the form that says what it is to hold."""

    def __init__(self, page: Page, token: str, form: Form) -> None:
        self.token = token
        self.form = form
        self.stage: dict[str, Any] | None = None
        self._api: Client = page.client(form.key, token=token)
        self._path = _path(token)

    async def write(self) -> Refusal | None:
        """Write and hand in; where something is wrong with it, the form gets all of it.

        Returns:
            Why it was not handed in; None: it was.
        """
        refusal = await self._write_fields() or await self._write_document()
        if refusal is not None:
            return refusal
        self._check_earlier_account()
        if self.stage is not None:
            self.form.add(missing(name) for name in self.stage["missing"])
        if self.form.problems:
            return Refusal(422, "application_incomplete", {})
        answer = await self._api.post(f"{self._path}/submit")
        if answer.refusal:
            self.form.add(problems_of(answer.refusal))
        return answer.refusal

    async def _write_fields(self) -> Refusal | None:
        """Write every field that can be kept. Returns an error that is none of theirs."""
        body = _fields(self.form)
        while True:
            answer = await self._api.patch(self._path, body)
            if answer.refusal is None:
                self.stage = answer.body
                return None
            problems = problems_of(answer.refusal)
            wrong = {problem.at for problem in problems} & body.keys()
            self.form.add(problems)
            if not wrong:
                return answer.refusal
            # What is right is kept all the same.
            body = {name: value for name, value in body.items() if name not in wrong}

    async def _write_document(self) -> Refusal | None:
        file, kind = self.form.files.get("file"), self.form.get("kind")
        if file is None:
            return None
        if not kind:
            self.form.require("kind")
            return None
        answer = await self._api.upload(f"{self._path}/document", file, {"kind": kind})
        if answer.refusal:
            self.form.add(problems_of(answer.refusal))
            return answer.refusal if answer.refusal.code in DECIDED_ALREADY else None
        self.stage = answer.body
        return None

    def _check_earlier_account(self) -> None:
        """Have the question answered: without the old address nothing can be migrated (fact 9)."""
        self.form.require("old_account")
        if self.form.get("old_account") == "yes" and not self.form.problem_at("old_email"):
            self.form.require("old_email")


def _fields(form: Form) -> dict[str, Any]:
    """Return what the form says, as the API takes it."""
    vat = {"yes": True, "no": False}.get(form.get("vat_registered"))
    earlier = form.get("old_account") == "yes"
    return {
        **{name: form.get(name) or None for name in ("email", "name", "company", "country")},
        **({"language": form.get("language")} if form.get("language") else {}),
        "vat_registered": vat,
        "vat_number": (form.get("vat_number") or None) if vat else None,
        "authorised": form.get("authorised") == "yes",
        "old_email": (form.get("old_email") or None) if earlier else None,
    }


def _form_of(stage: Mapping[str, Any], token: str) -> Form:
    said = {True: "yes", False: "no", None: ""}
    document = stage["document"]
    return Form.filled(
        {
            "application": token,
            **{name: stage[name] for name in ("company", "country", "vat_number", "old_email")},
            **{name: stage[name] for name in ("name", "email", "language")},
            "vat_registered": said[stage["vat_registered"]],
            "kind": document and document["kind"],
            "old_account": "yes" if stage["old_email"] else "",
            "authorised": said[stage["authorised"] or None],
        }
    )


async def _stage(page: Page, token: str) -> dict[str, Any] | None:
    answer = await page.client(token=token).get(_path(token))
    return None if answer.refusal else answer.body


async def _do(page: Page, token: str, form: Form, what: str, done: Notice) -> Response:
    answer = await page.client(form.key, token=token).post(f"{_path(token)}/{what}")
    if answer.refusal is None:
        return page.go(f"{STATUS}/{token}", done)
    stage = await _stage(page, token)
    if stage is None:
        return page.not_here()
    form.add(problems_of(answer.refusal))
    return _render_status(page, token, stage, form)


def _path(token: str) -> str:
    """Return the API's path of the application whose token it is; of none, if it is no token."""
    try:
        return f"/api/applications/{uuid.UUID(token.partition('.')[0])}"
    except ValueError:
        return f"/api/applications/{uuid.UUID(int=0)}"


def _render(page: Page, form: Form, stage: Mapping[str, Any] | None) -> HTMLResponse:
    return page.render_form(
        "apply.html",
        form,
        heading="portal-apply",
        stage=stage,
        documents=_documents(page.programme),
        largest_file=page.settings.max_file,
        language_names=[
            (code, entry.name) for code, entry in page.locales.registry.languages.items()
        ],
    )


def _documents(programme: Programme) -> list[tuple[str, str]]:
    """Return each kind of document, with the class that hides it where it is not accepted."""
    vat, no_vat = programme.documents.vat, programme.documents.no_vat
    every = documents_for(None, vat=vat, no_vat=no_vat)
    shown = {(True, True): "", (True, False): "when-vat", (False, True): "when-no-vat"}
    return [(kind, shown[kind in vat, kind in no_vat]) for kind in every]


def _render_status(page: Page, token: str, stage: Mapping[str, Any], form: Form) -> HTMLResponse:
    return page.render_form(
        "application.html",
        form,
        heading="portal-application",
        stage=stage,
        here=f"{STATUS}/{token}",
    )
