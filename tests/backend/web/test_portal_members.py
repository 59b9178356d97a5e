"""Forms of the members' site after the log-in: products, sign-up, cards, invoices."""

import html
import re

import httpx
import pytest
from fastapi import FastAPI

from backend.models.membership import Membership
from backend.models.products import Product
from backend.web.portal.notice import COOKIE as NOTICE
from tests.backend.web.members_site import (
    BENCE,
    ESZTER,
    LIIS,
    be,
    count,
    customer_id,
    visible,
    words,
)

ORDER = {"terms_version": "2026-01", "accepted": "yes", "method": "bank_transfer"}


@pytest.fixture(autouse=True)
async def _english(api: httpx.AsyncClient) -> None:
    await api.get("/?language=en")


class TestProducts:
    async def test_one_sent_twice_is_one(self, app: FastAPI, api: httpx.AsyncClient) -> None:
        await be(api, LIIS)
        whose = await customer_id(app, LIIS)
        before = await count(app, Product, customer_id=whose)
        data = {"model": "EOS RP", "form_key": "1" * 32}
        for _ in range(2):
            assert (await api.post("/products/new", data=data)).status_code == 303
        assert await count(app, Product, customer_id=whose) == before + 1
        # Gone back to and changed, it is another wish.
        await api.post("/products/new", data={**data, "model": "EOS R8"})
        assert await count(app, Product, customer_id=whose) == before + 2

    @pytest.mark.parametrize(
        ("data", "key"),
        [
            ({"model": ""}, "portal-missing-model"),
            ({"model": "Box Brownie"}, "portal-error-unknown_model"),
            ({"serial": "???"}, "portal-error-invalid_serial"),
            ({"year": "3000"}, "portal-error-date_in_future"),
            ({"day": "5", "year": "2020"}, "portal-invalid-purchase_date"),
            ({"day": "31", "month": "2", "year": "2020"}, "portal-invalid-purchase_date"),
            ({"month": "5"}, "portal-invalid-purchase_date"),
            ({"year": "20"}, "portal-invalid-purchase_date"),
            ({"year": "２０２０"}, "portal-invalid-purchase_date"),
        ],
    )
    async def test_says_at_the_field_what_is_wrong(
        self, api: httpx.AsyncClient, data: dict[str, str], key: str
    ) -> None:
        await be(api, LIIS)
        page = await api.post("/products/new", data={"model": "EOS RP", **data})
        assert page.status_code == 422
        assert visible(page).count(words(key)) == 2
        for typed in data.values():
            assert not typed or f'value="{typed}"' in page.text

    @pytest.mark.parametrize(
        ("given", "shown"),
        [
            ({"year": "2020"}, "2020 approximate answer"),
            ({"month": "6", "year": "2020"}, "June 2020 approximate answer"),
            ({"day": "5", "month": "6", "year": "2020"}, "5 June 2020"),
            (
                {"day": "5", "month": "6", "year": "2020", "approximate": "purchase_date"},
                "5 June 2020 approximate answer",
            ),
            ({"year": "2020", "approximate": "purchase_date"}, "2020 approximate answer"),
        ],
    )
    async def test_a_date_is_kept_as_well_as_it_is_known(
        self, api: httpx.AsyncClient, given: dict[str, str], shown: str
    ) -> None:
        await be(api, "kovacs.bence@studio.example")
        await api.post("/products/new", data={"model": "EOS RP", **given})
        [path] = re.findall(r'href="(/products/[0-9a-f-]{36})"', (await api.get("/products")).text)
        page = await api.get(path)
        assert f"purchase date {shown} purchase country" in visible(page)
        # Saving it as it stands changes nothing.
        sent = dict(re.findall(r'name="(day|month|year)"[^>]* value="(\d*)"', page.text))
        guess = {"approximate": "purchase_date"} if 'purchase_date" checked' in page.text else {}
        await api.post(path, data={"model": "EOS RP", **sent, **guess})
        assert f"purchase date {shown} purchase country" in visible(await api.get(path))

    async def test_nobody_sees_another_s(self, api: httpx.AsyncClient) -> None:
        await be(api, LIIS)
        [path, *_] = re.findall(
            r'href="(/products/[0-9a-f-]{36})"', (await api.get("/products")).text
        )
        await be(api, ESZTER)
        assert (await api.get(path)).status_code == 404
        for action in ("", "/remove"):
            assert (await api.post(path + action, data={"model": "EOS RP"})).status_code == 404

    async def test_what_is_said_once_is_not_said_again(self, api: httpx.AsyncClient) -> None:
        await be(api, LIIS)
        await api.post("/products/new", data={"model": "EOS RP"})
        assert "EOS RP is registered" in visible(await api.get("/products"))
        assert "EOS RP is registered" not in visible(await api.get("/products"))

    async def test_a_notice_that_is_not_ours_is_not_shown(self, api: httpx.AsyncClient) -> None:
        api.cookies.set(NOTICE, "eyJhbGciOiJub25lIn0.eyJrZXkiOiJwb3J0YWwteWVzIn0.")
        page = await api.get("/")
        assert page.status_code == 200
        assert 'role="status"' not in page.text


class TestSignUp:
    async def test_confirmed_twice_is_one_membership(
        self, app: FastAPI, api: httpx.AsyncClient
    ) -> None:
        await be(api, ESZTER)
        data = {**ORDER, "form_key": "2" * 32}
        for _ in range(2):
            done = await api.post("/sign-up/gold/review", data=data)
            assert (done.status_code, done.headers["location"]) == (303, "/subscriptions")
        assert await count(app, Membership, customer_id=await customer_id(app, ESZTER)) == 1
        # From another tab it is refused, and says from when it can be renewed.
        page = await api.post("/sign-up/gold/review", data=ORDER)
        assert "You have an active membership already." in visible(page)

    @pytest.mark.parametrize(
        ("changed", "key"),
        [
            ({"accepted": ""}, "portal-missing-accepted"),
            ({"terms_version": "2020-01"}, "portal-error-terms_outdated"),
            ({"method": "card"}, "portal-error-card_missing"),
            ({"method": "card", "card": "0" * 32}, "portal-error-unknown_card"),
        ],
    )
    async def test_says_what_is_wrong(
        self, api: httpx.AsyncClient, changed: dict[str, str], key: str
    ) -> None:
        await be(api, ESZTER)
        page = await api.post("/sign-up/gold/review", data={**ORDER, **changed})
        assert page.status_code == 422
        assert words(key) in visible(page)

    @pytest.mark.parametrize("method", ["card", "bank_transfer"])
    async def test_what_was_chosen_in_the_chat_is_chosen(
        self, api: httpx.AsyncClient, method: str
    ) -> None:
        await be(api, ESZTER)
        link = f"/subscriptions?tier=gold&method={method}&language=lt"
        page = await api.get(link, follow_redirects=True)
        assert (page.status_code, page.url.path) == (200, "/sign-up/gold")
        assert '<html lang="lt"' in page.text
        [chosen] = re.findall(r'<input[^>]*name="method"[^>]* checked', page.text)
        assert f'value="{method}"' in chosen
        # Terms are read and accepted here, whatever was said there.
        [accepted] = re.findall(r'<input[^>]*name="accepted"[^>]*>', page.text)
        assert "checked" not in accepted

    async def test_who_is_not_logged_in_comes_there_after_the_log_in(
        self, api: httpx.AsyncClient
    ) -> None:
        link = "/subscriptions?tier=gold&method=card"
        answer = await api.get(link)
        assert answer.status_code == 303
        page = await api.get(answer.headers["location"])
        assert f'name="next" value="{html.escape(link)}"' in page.text

    @pytest.mark.parametrize(
        ("email", "link"),
        [
            (ESZTER, "?tier=corporate_a&method=card"),
            (ESZTER, "?tier=//evil.example&method=card"),
            (LIIS, "?tier=silver&method=card"),
        ],
    )
    async def test_what_cannot_be_ordered_leads_no_further(
        self, api: httpx.AsyncClient, email: str, link: str
    ) -> None:
        await be(api, email)
        page = await api.get(f"/subscriptions{link}")
        assert page.status_code == 200
        assert "My subscriptions" in visible(page)

    async def test_an_unknown_method_is_no_choice(self, api: httpx.AsyncClient) -> None:
        await be(api, ESZTER)
        page = await api.get("/subscriptions?tier=gold&method=barter", follow_redirects=True)
        assert page.url.path == "/sign-up/gold"
        assert not re.findall(r'<input[^>]*name="method"[^>]* checked', page.text)

    async def test_a_level_that_is_not_open_cannot_be_chosen(self, api: httpx.AsyncClient) -> None:
        await be(api, LIIS)
        for path in ("/sign-up/gold", "/sign-up/gold/review", "/sign-up/nothing"):
            for answer in (await api.get(path), await api.post(path, data=ORDER)):
                assert (answer.status_code, answer.headers["location"]) == (303, "/subscriptions")

    async def test_an_invoice_is_its_customer_s_alone(self, api: httpx.AsyncClient) -> None:
        await be(api, BENCE)
        file = await api.get("/invoices/SAMPLE-0005.pdf")
        assert file.content.startswith(b"%PDF-")
        assert file.headers["content-disposition"] == 'attachment; filename="SAMPLE-0005.pdf"'
        assert file.headers["cache-control"] == "no-store"
        await be(api, ESZTER)
        assert (await api.get("/invoices/SAMPLE-0005.pdf")).status_code == 404

    @pytest.mark.parametrize("path", ["/cards/new?tier=gold&x=1", "/cards/gone?tier=gold"])
    async def test_a_card_needs_something_to_pay_for(
        self, api: httpx.AsyncClient, path: str
    ) -> None:
        await be(api, LIIS)
        answer = await api.get(path)
        assert answer.status_code in (303, 404)
