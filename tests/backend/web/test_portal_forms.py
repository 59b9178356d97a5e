"""Forms of the members' site before the log-in: from whom they are taken, and nothing is lost."""

import re
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from backend.models.accounts import Application
from tests.backend.web.members_site import (
    ESZTER,
    LIIS,
    WORDS,
    be,
    count,
    link_for,
    log_in,
    visible,
    words,
)

PDF = ("certificate.pdf", b"%PDF-1.4\n%test\n", "application/pdf")
APPLICATION = {
    "company": "Valguskoda OÜ",
    "country": "EE",
    "vat_registered": "yes",
    "vat_number": "EE 100 931 558",
    "kind": "vat_certificate",
    "old_account": "no",
    "name": "Mari Tamm",
    "email": "mari@studio.example",
    "language": "et",
    "authorised": "yes",
}
ACROSS = {"sec-fetch-site": "cross-site"}
FROM_ELSEWHERE = {"origin": "https://evil.example"}


@pytest.fixture(autouse=True)
async def _english(api: httpx.AsyncClient) -> None:
    await api.get("/?language=en")


class TestFormsOfOtherSites:
    @pytest.mark.parametrize("headers", [ACROSS, FROM_ELSEWHERE, {"origin": "null"}])
    async def test_are_refused(self, api: httpx.AsyncClient, headers: dict[str, str]) -> None:
        for path in ("/apply", "/log-in", "/log-out", "/password", "/products/new", "/viewer"):
            answer = await api.post(path, data={"customer": LIIS}, headers=headers)
            assert (answer.status_code, answer.json()["error"]) == (403, "foreign_form")
            assert "set-cookie" not in answer.headers

    @pytest.mark.parametrize(
        "headers", [{"sec-fetch-site": "same-origin"}, {"origin": "http://cps.test"}, {}]
    )
    async def test_our_own_are_taken(self, api: httpx.AsyncClient, headers: dict[str, str]) -> None:
        assert (await api.post("/viewer", data={"customer": LIIS}, headers=headers)).is_redirect

    async def test_what_fetch_metadata_says_counts_before_the_origin(
        self, api: httpx.AsyncClient
    ) -> None:
        headers = {**ACROSS, "origin": "http://cps.test"}
        assert (await api.post("/log-out", headers=headers)).status_code == 403


class TestApplying:
    async def send(self, api: httpx.AsyncClient, **changed: str) -> httpx.Response:
        file = {} if changed.pop("file", "") == "none" else {"file": PDF}
        return await api.post("/apply", data={**APPLICATION, **changed}, files=file)

    async def test_leads_to_a_page_of_its_own(self, api: httpx.AsyncClient) -> None:
        sent = await self.send(api)
        assert sent.status_code == 303, visible(sent)
        page = await api.get(sent.headers["location"])
        assert words("portal-apply-sent") in visible(page)
        assert "EE100931558" in visible(page)  # as it is kept

    async def test_keeps_all_that_was_typed_and_the_document(
        self, api: httpx.AsyncClient, app: FastAPI
    ) -> None:
        first = await self.send(api, vat_number="EE100931559", email="mari at studio")
        assert first.status_code == 422
        assert words("portal-invalid-email") in visible(first)
        country = {"country": {"country": "EE"}}
        assert words("portal-error-vat_number-digits", **country) in visible(first)
        for typed in ("Valguskoda OÜ", "EE100931559", "mari at studio", "Mari Tamm"):
            assert f'value="{typed}"' in first.text
        assert "certificate.pdf" in visible(first)
        draft = re.search(r'name="application" value="([^"]+)"', first.text)
        assert draft
        second = await self.send(api, application=draft[1], file="none")
        assert (second.status_code, second.headers["location"]) == (303, f"/application/{draft[1]}")
        assert await count(app, Application, email="mari@studio.example") == 1

    @pytest.mark.parametrize(
        ("changed", "key"),
        [
            ({"company": ""}, "portal-missing-company"),
            ({"vat_registered": ""}, "portal-missing-vat_registered"),
            ({"vat_number": ""}, "portal-missing-vat_number"),
            ({"kind": ""}, "portal-missing-kind"),
            ({"kind": "business_licence"}, "portal-error-wrong_document"),
            ({"file": "none"}, "portal-missing-document"),
            ({"old_account": ""}, "portal-missing-old_account"),
            ({"old_account": "yes"}, "portal-missing-old_email"),
            ({"old_account": "yes", "old_email": "nowhere"}, "portal-invalid-old_email"),
            ({"country": "XX"}, "portal-invalid-country"),
            ({"authorised": ""}, "portal-missing-authorised"),
            ({"name": "x" * 300}, "portal-invalid"),
        ],
    )
    async def test_says_at_the_field_what_is_wrong(
        self, api: httpx.AsyncClient, changed: dict[str, str], key: str
    ) -> None:
        page = await self.send(api, **changed)
        assert page.status_code == 422
        assert visible(page).count(words(key)) == 2  # in the list, and at the field

    async def test_a_file_that_is_no_document(self, api: httpx.AsyncClient) -> None:
        file = {"file": ("certificate.pdf", b"<script>alert(1)</script>", "application/pdf")}
        page = await api.post("/apply", data=APPLICATION, files=file)
        assert words("portal-error-unknown_file_type") in visible(page)

    async def test_the_same_form_twice_is_one_application(
        self, api: httpx.AsyncClient, app: FastAPI
    ) -> None:
        key = "0" * 32
        first = await self.send(api, form_key=key)
        again = await self.send(api, form_key=key)
        assert first.headers["location"] == again.headers["location"]
        assert await count(app, Application, email="mari@studio.example") == 1

    @pytest.mark.parametrize("token", ["gone", f"{'0' * 32}.abc", "%00", "a.b.c", "%C4%81"])
    async def test_a_made_up_address_shows_nothing(
        self, api: httpx.AsyncClient, token: str
    ) -> None:
        page = await api.get(f"/application/{token}")
        assert page.status_code == 404
        assert words("portal-not-here") in visible(page)

    async def test_a_made_up_draft_becomes_a_new_one(self, api: httpx.AsyncClient) -> None:
        page = await self.send(api, application=f"{'0' * 32}.abc")
        assert page.status_code == 422
        assert 'name="application" value=""' in page.text
        assert 'value="Valguskoda OÜ"' in page.text

    async def test_can_be_withdrawn(self, api: httpx.AsyncClient) -> None:
        here = (await self.send(api)).headers["location"]
        page = await api.post(f"{here}/withdraw", follow_redirects=True)
        assert words("portal-apply-withdrawn") in visible(page)
        assert words("application_state-withdrawn") in visible(page)


class TestPassword:
    async def test_looking_at_the_link_does_not_use_it_up(
        self, app: FastAPI, api: httpx.AsyncClient
    ) -> None:
        token = await link_for(app, LIIS)
        for _ in range(3):
            assert (await api.get("/password", params={"token": token})).status_code == 200
        done = await api.post("/password", data={"token": token, "password": WORDS})
        assert done.status_code == 303

    @pytest.mark.parametrize(
        ("password", "key", "values"),
        [
            ("brief", "portal-error-password-too_short", {"count": 12}),
            ("x" * 200, "portal-error-password-too_long", {"count": 128}),
            ("aaaaaaaaaaaaaa", "portal-error-password-too_simple", {}),
            ("liis tamm foto", "portal-error-password-personal", {}),
            ("", "portal-missing-password", {}),
        ],
    )
    async def test_says_what_is_wrong_with_it(
        self, app: FastAPI, api: httpx.AsyncClient, password: str, key: str, values: Any
    ) -> None:
        token = await link_for(app, LIIS)
        page = await api.post("/password", data={"token": token, "password": password})
        assert page.status_code == 422
        assert words(key, **values) in visible(page)
        assert f'value="{token}"' in page.text
        assert not password or password not in page.text

    async def test_a_link_works_once(self, app: FastAPI, api: httpx.AsyncClient) -> None:
        token = await link_for(app, LIIS)
        await api.post("/password", data={"token": token, "password": WORDS})
        page = await api.post("/password", data={"token": token, "password": WORDS[::-1]})
        assert words("portal-error-link_used") in visible(page)

    async def test_asking_tells_nobody_who_is_known(self, api: httpx.AsyncClient) -> None:
        pages = []
        for email in (LIIS, "nobody@studio.example"):
            answer = await api.post("/password/link", data={"email": email}, follow_redirects=True)
            assert words("portal-password-asked") in visible(answer)
            pages.append(re.sub(r'value="[0-9a-f]{32}"', "", answer.text))
        assert pages[0] == pages[1]

    async def test_before_the_approval_says_why_not_and_by_when(
        self, api: httpx.AsyncClient
    ) -> None:
        await be(api, "janis.kalnins@studio.example")
        page = await api.post("/password/mine")
        due = {"due": {"date": "2026-11-23"}}
        assert words("portal-error-account_not_open-due", **due) in visible(page)


class TestLogIn:
    async def test_wrong_ones_are_all_the_same(self, app: FastAPI, api: httpx.AsyncClient) -> None:
        await log_in(app, api, LIIS)
        await api.post("/log-out")
        for email in (LIIS, "nobody@studio.example"):
            page = await api.post("/log-in", data={"email": email, "password": "wrong"})
            assert page.status_code == 422
            assert words("portal-error-wrong_credentials") in visible(page)
            assert f'value="{email}"' in page.text

    async def test_the_log_in_is_what_counts_and_ends(
        self, app: FastAPI, api: httpx.AsyncClient
    ) -> None:
        await log_in(app, api, LIIS)
        home = await api.get("/")
        assert words("portal-hello", name="Liis Tamm") in visible(home)
        assert 'data-identity=""' not in home.text  # the chat knows it too
        page = await api.post("/log-out", follow_redirects=True)
        assert words("portal-logged-out") in visible(page)
        assert words("portal-welcome") in visible(page)

    async def test_a_sample_customer_and_a_log_in_replace_each_other(
        self, app: FastAPI, api: httpx.AsyncClient
    ) -> None:
        await be(api, ESZTER)
        await log_in(app, api, LIIS)
        assert words("portal-hello", name="Liis Tamm") in visible(await api.get("/"))
        await be(api, ESZTER)
        assert words("portal-hello", name="Nagy Eszter") in visible(await api.get("/"))
        assert (await api.get("/api/session")).status_code == 401

    async def test_leads_on_to_where_the_visitor_wanted(
        self, app: FastAPI, api: httpx.AsyncClient
    ) -> None:
        asked = await api.get("/sign-up/gold", params={"method": "card"})
        assert asked.status_code == 303
        assert asked.headers["location"] == "/log-in?next=%2Fsign-up%2Fgold%3Fmethod%3Dcard"
        await log_in(app, api, LIIS)
        data = {"email": LIIS, "password": WORDS, "next": "/sign-up/gold?method=card"}
        done = await api.post("/log-in", data=data)
        assert done.headers["location"] == "/sign-up/gold?method=card"

    @pytest.mark.parametrize(
        "address",
        ["https://evil.example", "//evil.example", "/\\evil.example", "/a\nb", "", "x", "/" * 600],
    )
    async def test_but_never_away_from_the_site(
        self, app: FastAPI, api: httpx.AsyncClient, address: str
    ) -> None:
        await log_in(app, api, LIIS)
        await api.post("/log-out")
        data = {"email": LIIS, "password": WORDS, "next": address}
        assert (await api.post("/log-in", data=data)).headers["location"] == "/"

    async def test_changes_need_it(self, api: httpx.AsyncClient) -> None:
        for path in ("/products/new", "/products/migrate", "/sign-up/gold", "/password/mine"):
            answer = await api.post(path, data={})
            assert answer.status_code == 303
            assert answer.headers["location"].startswith("/log-in?next=")
