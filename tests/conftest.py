"""Fixtures of all tests: the application in this process, and the whole site in its own."""

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import argon2
import httpx
import pytest
from fastapi import FastAPI

from backend import fixtures, migrations
from backend.app import create_app
from backend.core import clock
from backend.core.database import Database
from backend.core.security import sign_identity
from backend.core.settings import DEVELOPMENT_SECRET, Environment, Settings
from backend.identity import passwords
from tests.support.brain import ScriptedBrain
from tests.support.databases import Databases
from tests.support.databases import databases as all_databases
from tests.support.site import Site

TESTS = Path(__file__).parent

MintToken = Callable[..., str]


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """What makes databases on the engine of this run (CPS_TEST_DATABASE)."""
    with all_databases() as made:
        made.template("migrated", migrations.upgrade)
        made.template("sample", _with_samples)
        yield made


async def _with_samples(url: str) -> None:
    await migrations.upgrade(url)
    database = Database(url)
    await fixtures.load(database, fixtures.SAMPLE)
    await database.close()


@pytest.fixture
async def sample_database(databases: Databases) -> AsyncIterator[str]:
    """The URL of a database of its own with the sample customers."""
    async with databases.copied("sample") as url:
        yield url


@pytest.fixture
def app_settings(sample_database: str, tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None,
        environment=Environment.TEST,
        data_dir=tmp_path,
        database_url=sample_database,
        lease=timedelta(seconds=1),
    )


@pytest.fixture
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are hashed with as little work as argon2 can do."""
    monkeypatch.setattr(passwords, "PROFILE", argon2.profiles.CHEAPEST)


@pytest.fixture
def brain() -> ScriptedBrain:
    return ScriptedBrain()


@pytest.fixture
async def app(app_settings: Settings, brain: ScriptedBrain) -> AsyncIterator[FastAPI]:
    """The whole application with the sample customers; only Rasa is stood in for."""
    application = create_app(app_settings, brain=brain)
    brain.app = application
    async with application.router.lifespan_context(application):
        yield application


@pytest.fixture
async def api(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://cps.test") as client:
        yield client


@pytest.fixture
def identity_token() -> MintToken:
    """Make identity tokens as the host site does."""

    def mint(email: str, *, life: timedelta = timedelta(minutes=30), secret: str = "") -> str:
        return sign_identity(email, secret=secret or DEVELOPMENT_SECRET, now=clock.now(), life=life)

    return mint


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The running site with a real Rasa, shared by the tests that change nothing lasting."""
    running = Site(tmp_path_factory.mktemp("site")).start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def site_url(site: Site) -> str:
    return site.url


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser or a whole site on a busy machine may fail once; the report names who did."""
    for item in items:
        if {"browser", "system"} & set(item.path.relative_to(TESTS).parts):
            item.add_marker(pytest.mark.flaky(reruns=1))
