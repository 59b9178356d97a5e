"""The sample members' site: what visitors and sample customers see, and what nobody may do."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from html import escape, unescape
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from backend.app import create_app
from backend.core import clock
from backend.core.database import Database
from backend.core.security import read_identity
from backend.core.settings import Environment, Settings, new_secret
from backend.fixtures import load
from backend.web.portal.endpoints import LANGUAGE_COOKIE, PATHS
from backend.web.portal.viewer import COOKIE, sign_viewer
from bot.actions import links
from locales import Locales
from locales.markup import to_plain
from tests.support.brain import ScriptedBrain

LANGUAGES = ("en", "lv", "lt", "et", "hu")
TOMAS = "tomas.kazlauskas@studio.example"  # 2,000 points, every product ticked
LIIS = "liis.tamm@studio.example"  # no tick, 700 points wait
JANIS = "janis.kalnins@studio.example"  # applied, no account yet
INLINE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", re.IGNORECASE
)

PRODUCT = re.compile(r'href="(/products/[0-9a-f-]{36})"')

texts = Locales.load()


def words(language: str, key: str, **values: object) -> str:
    """A text as it stands in a page."""
    return escape(to_plain(texts.render(language, key, values)))  # type: ignore[arg-type]


def visible(page: str) -> str:
    """The words of a page, without markup and doubled space."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


async def as_customer(api: httpx.AsyncClient, email: str, path: str = "/") -> str:
    chosen = await api.post("/viewer", data={"customer": email, "back": path})
    assert (chosen.status_code, chosen.headers["location"]) == (303, path)
    page = await api.get(path)
    assert page.status_code == 200
    return page.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("email", ["", TOMAS, LIIS, JANIS])
async def test_every_page_in_every_language(
    api: httpx.AsyncClient, path: str, language: str, email: str
) -> None:
    await api.post("/viewer", data={"customer": email})
    page = await api.get(path, params={"language": language})
    assert page.status_code == 200
    assert f'<html lang="{language}">' in page.text
    assert words(language, "portal-notice") in page.text
    assert not INLINE.search(page.text)


async def test_the_policy_lets_nothing_inline_run_and_nobody_frame(api: httpx.AsyncClient) -> None:
    policy = (await api.get("/")).headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("language", LANGUAGES)
async def test_where_nothing_is_a_browser_gets_a_page(
    api: httpx.AsyncClient, language: str
) -> None:
    browser = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8", "accept-language": language}
    page = await api.get("/no-such-page", headers=browser)
    assert page.status_code == 404
    assert words(language, "portal-not-here") in page.text
    assert not INLINE.search(page.text)
    wrong = "/no-such-page?language=%00%C4%81" + "x" * 50
    assert (await api.get(wrong, headers=browser)).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "accept"),
    [
        ("GET", "/no-such-page", "*/*"),
        ("GET", "/api/no-such-call", "text/html"),
        ("POST", "/no-such-page", "text/html"),
    ],
)
async def test_where_nothing_is_a_program_gets_json(
    api: httpx.AsyncClient, method: str, path: str, accept: str
) -> None:
    answer = await api.request(method, path, headers={"accept": accept})
    assert answer.status_code == 404
    assert answer.json() == {"error": "not_found", "detail": {}}


async def test_pages_with_account_data_are_not_cached(api: httpx.AsyncClient) -> None:
    assert (await api.get("/")).headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", [links.PRODUCTS, links.RESET_PASSWORD])
async def test_what_replies_link_to_is_there(api: httpx.AsyncClient, path: str) -> None:
    assert (await api.get(path)).status_code == 200


class TestLanguage:
    @pytest.mark.parametrize(
        ("accept", "language"),
        [
            ("lv-LV,lv;q=0.9,en;q=0.8", "lv"),
            ("fr-FR, de;q=0.9, hu;q=0.2", "hu"),
            ("en;q=0.4, et-EE;q=0.7", "et"),
            ("lt;q=0, de", "en"),
            ("*", "en"),
            ("", "en"),
            ("lv;q=nonsense, lt", "lt"),
        ],
    )
    async def test_is_the_browser_s_at_first(
        self, api: httpx.AsyncClient, accept: str, language: str
    ) -> None:
        page = await api.get("/", headers={"accept-language": accept})
        assert f'<html lang="{language}">' in page.text

    async def test_is_kept_once_chosen(self, api: httpx.AsyncClient) -> None:
        first = await api.get("/?language=hu", headers={"accept-language": "lv"})
        assert first.cookies[LANGUAGE_COOKIE] == "hu"
        second = await api.get("/products", headers={"accept-language": "lv"})
        assert '<html lang="hu">' in second.text

    async def test_is_the_customer_s_where_none_was_chosen(self, api: httpx.AsyncClient) -> None:
        assert '<html lang="lt">' in await as_customer(api, TOMAS)

    @pytest.mark.parametrize("wish", ["xx", "", "<script>", "lv' or 1=1"])
    async def test_unknown_wishes_count_for_nothing(
        self, api: httpx.AsyncClient, wish: str
    ) -> None:
        page = await api.get("/", params={"language": wish}, headers={"accept-language": "et"})
        assert '<html lang="et">' in page.text
        assert LANGUAGE_COOKIE not in page.cookies


class TestCustomer:
    async def test_sees_points_ticks_and_membership(self, api: httpx.AsyncClient) -> None:
        await api.get("/?language=en")
        page = visible(await as_customer(api, TOMAS))
        assert "You have 2,000 points." in page
        assert "Green tick: 7 of 7" in page
        assert "990480002" in page
        assert "15 November 2027" in page

    async def test_sees_what_is_missing(self, api: httpx.AsyncClient) -> None:
        await api.get("/?language=en")
        html = await as_customer(api, LIIS, "/products")
        page = visible(html)
        assert "EOS R5 No green tick yet 400 points with the tick Missing: dealer" in page
        assert "Missing: purchase date" in page
        assert "Missing: serial number" in page
        pages = [visible((await api.get(path)).text) for path in re.findall(PRODUCT, html)]
        assert sum("March 2021" in page for page in pages) == 1  # known to the month only

    async def test_sees_which_tiers_are_open(self, api: httpx.AsyncClient) -> None:
        await api.get("/?language=en")
        page = visible(await as_customer(api, TOMAS, "/subscriptions"))
        assert "CPS Platinum: 1,600–2,499 points, €300 a year open" in page
        assert "€1,000 a year 500 more points needed" in page
        assert "Invoice SAMPLE-0002: €300" in page

    async def test_without_an_account_sees_the_application(self, api: httpx.AsyncClient) -> None:
        await api.get("/?language=en")
        page = visible(await as_customer(api, JANIS))
        assert "Your application for the business account: being checked" in page
        assert "You haven’t registered a product yet" not in page

    async def test_hands_the_widget_a_token_of_its_own(
        self, api: httpx.AsyncClient, app_settings: Settings
    ) -> None:
        page = await as_customer(api, TOMAS)
        found = re.search(r'data-identity="([^"]+)"', page)
        assert found
        identity = read_identity(
            found[1],
            secret=app_settings.identity_secret.get_secret_value(),
            now=clock.now(),
            max_age=app_settings.identity_max_age,
        )
        assert identity.email == TOMAS

    async def test_logs_out(self, api: httpx.AsyncClient) -> None:
        await as_customer(api, TOMAS)
        await api.post("/viewer")
        page = (await api.get("/")).text
        assert 'data-identity=""' in page
        assert "2 000" not in visible(page)

    async def test_own_words_are_no_markup(self, app: FastAPI, api: httpx.AsyncClient) -> None:
        name, company = "<img src=x onerror=alert(1)>", "[x](javascript:alert(1)) **b**"
        file = Path(app.state.settings.data_dir) / "mallory.yml"
        file.write_text(
            "customers: [{email: m@example.com, country: EE, language: en, "
            f"name: '{name}', company: '{company}'}}]"
        )
        await load(app.state.database, file)
        page = await as_customer(api, "m@example.com")
        assert f"Hello, {escape(name)}!" in page
        assert escape(company) in page
        assert name not in page


class TestChoosing:
    async def test_an_unknown_customer_is_nobody(self, api: httpx.AsyncClient) -> None:
        assert 'data-identity=""' in await as_customer(api, "nobody@example.com")

    @pytest.mark.parametrize(
        "back", ["https://evil.example/", "//evil.example", "/api/docs", "/\\evil.example"]
    )
    async def test_leads_back_to_our_pages_only(self, api: httpx.AsyncClient, back: str) -> None:
        answer = await api.post("/viewer", data={"customer": TOMAS, "back": back})
        assert answer.headers["location"] == "/"

    async def test_a_forged_cookie_is_nobody(
        self, api: httpx.AsyncClient, app_settings: Settings
    ) -> None:
        other = app_settings.model_copy(update={"secret_key": SecretStr(new_secret())})
        late = clock.now() - timedelta(days=2)
        for cookie in (
            sign_viewer(TOMAS, other, now=clock.now()),
            sign_viewer(TOMAS, app_settings, now=late),
            TOMAS,
            "",
        ):
            api.cookies.set(COOKIE, cookie)
            page = await api.get("/")
            assert page.status_code == 200
            assert 'data-identity=""' in page.text

    async def test_an_identity_token_is_no_cookie(
        self, api: httpx.AsyncClient, identity_token: object
    ) -> None:
        assert callable(identity_token)
        api.cookies.set(COOKIE, identity_token(TOMAS))
        assert 'data-identity=""' in (await api.get("/")).text


class TestProduction:
    @pytest.fixture
    def settings(self, app_settings: Settings) -> Settings:
        secrets = ("secret_key", "identity_secret", "rasa_secret")
        return Settings(
            _env_file=None,
            environment=Environment.PRODUCTION,
            data_dir=app_settings.data_dir,
            database_url=app_settings.database_url,
            **{name: new_secret() for name in secrets},
        )

    @pytest.fixture
    async def production(self, settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
        application = create_app(settings, brain=ScriptedBrain())
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url="http://cps.test") as client:
            yield client
        database: Database = application.state.database
        await application.state.inside.aclose()
        await database.close()

    async def test_nobody_can_be_chosen(
        self, production: httpx.AsyncClient, settings: Settings
    ) -> None:
        refused = await production.post("/viewer", data={"customer": TOMAS})
        assert (refused.status_code, refused.json()["error"]) == (404, "not_found")
        production.cookies.set(COOKIE, sign_viewer(TOMAS, settings, now=clock.now()))
        page = (await production.get("/")).text
        assert 'data-identity=""' in page
        assert "/viewer" not in page
        assert TOMAS not in page
