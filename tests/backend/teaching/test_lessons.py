"""What was not understood becomes training data, reviewed and without persons."""

import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from typer.testing import CliRunner

from backend import cli
from backend.core import clock
from backend.core.security import Role
from backend.models.audit import AuditEntry
from backend.models.teaching import Lesson
from backend.teaching import models, service
from backend.teaching.errors import NoModel
from backend.teaching.rules import Taught, label_of, one_line, personal_parts, training_file
from bot.actions.replies import ACCOUNT, GUIDE
from tests.backend.assist.conftest import agent
from tests.backend.conftest import Travel
from tests.conftest import MintToken
from tests.support.talk import Talk

PATH = "/api/operator/lessons"
IEVA = "ieva.ozola@studio.example"


async def call(
    api: httpx.AsyncClient, method: str, path: str = "", body: Any = None, role: Role = Role.LEAD
) -> httpx.Response:
    headers = {**agent(role=role), "Idempotency-Key": uuid.uuid4().hex}
    return await api.request(method, PATH + path, json=body, headers=headers)


async def collected(app: FastAPI) -> int:
    async with app.state.database.transaction() as session:
        return await service.collect(session, clock.now())


async def lessons(api: httpx.AsyncClient, **query: str) -> list[dict[str, Any]]:
    params = httpx.QueryParams(query)
    found: list[dict[str, Any]] = (await call(api, "GET", f"?{params}")).json()["lessons"]
    return found


async def a_lesson(api: httpx.AsyncClient, app: FastAPI, text: str = "zeltu cik?") -> str:
    talk = await Talk.begin(api, "lv")
    await api.patch(talk.path, json={"language": "lv"}, headers=talk.headers)
    await talk.say(text)
    await collected(app)
    [lesson] = await lessons(api)
    return str(lesson["message"])


async def test_what_was_not_understood_is_collected_once(
    api: httpx.AsyncClient, app: FastAPI
) -> None:
    talk = await Talk.begin(api, "hu")
    await talk.say("topic: tier_fee")
    await talk.say("asdf qwer")
    await collected(app)  # unless the job of the site's own has been there already
    assert await collected(app) == 0
    [lesson] = await lessons(api)
    assert (lesson["said"], lesson["understood"]) == ("asdf qwer", ["not_understood"])
    assert (lesson["reason"], lesson["state"]) == ("not_understood", "open")
    assert lesson["conversation"] == talk.id


async def test_an_agent_notes_what_was_misunderstood(api: httpx.AsyncClient, app: FastAPI) -> None:
    talk = await Talk.begin(api)
    await talk.say("topic: tier_fee")
    _, messages = await app.state.conversations.history(uuid.UUID(talk.id), after=0, limit=9)
    said, answer = messages[0], messages[1]
    for _ in range(2):
        noted = await call(api, "POST", "", {"message": str(said.id)}, Role.AGENT)
        assert noted.status_code == 204
    refused = await call(api, "POST", "", {"message": str(answer.id)})
    assert (refused.status_code, refused.json()["error"]) == (409, "nothing_to_learn")
    assert (await call(api, "POST", "", {"message": str(uuid.uuid4())})).status_code == 404
    [lesson] = await lessons(api)
    assert (lesson["reason"], lesson["understood"]) == ("corrected", ["tier_fee"])


async def test_a_reviewer_assigns_a_topic_and_the_text_to_train_with(
    api: httpx.AsyncClient, app: FastAPI, tmp_path: Path
) -> None:
    message = await a_lesson(api, app, "zeltu  cik?\nlabdien")
    assert (await call(api, "POST", f"/{message}/assign", {"topic": "tier_fee"})).status_code == 204
    assert await lessons(api) == []
    [done] = await lessons(api, state="assigned")
    assert (done["topics"], done["text"]) == (["tier_fee"], "zeltu cik? labdien")
    async with app.state.database.reading() as session:
        taught = await service.taught(session)
    assert taught == [Taught("lv", "guide/tier_fee", "zeltu cik? labdien")]
    files = service.write(taught, tmp_path)
    assert files == {"lv": tmp_path / "lv" / "taught.yml"}
    assert yaml.safe_load(files["lv"].read_text())["nlu"] == [
        {"intent": "guide/tier_fee", "examples": "- zeltu cik? labdien\n"}
    ]


@pytest.mark.parametrize(
    "text",
    ["mans e-pasts ir a@b.lv", "sērija 0320011199", "zvaniet +371 2612 3456", "LV40003245678",
     "http://mana.lapa/x", "konts 151 000 480"],
)  # fmt: skip
async def test_addresses_and_numbers_have_to_be_taken_out(
    api: httpx.AsyncClient, app: FastAPI, text: str
) -> None:
    message = await a_lesson(api, app, text)
    refused = await call(api, "POST", f"/{message}/assign", {"topic": "no_email"})
    assert (refused.status_code, refused.json()["error"]) == (422, "holds_personal_data")
    assert text not in refused.text
    good = {"topic": "no_email", "text": "kur ir mans e-pasts"}
    assert (await call(api, "POST", f"/{message}/assign", good)).status_code == 204


@pytest.mark.parametrize(
    "text", ["R5 maksā 2000 punktus", "2026. gada 3. maijā", "EOS R6 ar 24-70 mm"]
)
def test_what_names_nobody_stays(text: str) -> None:
    assert personal_parts(text) == []


async def test_a_reviewer_dismisses(api: httpx.AsyncClient, app: FastAPI) -> None:
    message = await a_lesson(api, app)
    assert (await call(api, "POST", f"/{message}/dismiss")).status_code == 204
    assert await lessons(api) == []
    assert await collected(app) == 0  # and it does not come back
    async with app.state.database.reading() as session:
        assert await service.taught(session) == []


@pytest.mark.parametrize(
    ("body", "error"),
    [({"topic": "weather"}, "unknown_topic"),
     ({"topic": "tier_fee", "text": "?!"}, "nothing_to_learn"),
     ({"topic": "tier_fee", "text": ""}, "invalid_request")],
)  # fmt: skip
async def test_what_cannot_be_learnt(
    api: httpx.AsyncClient, app: FastAPI, body: dict[str, str], error: str
) -> None:
    message = await a_lesson(api, app)
    answer = await call(api, "POST", f"/{message}/assign", body)
    assert (answer.status_code, answer.json()["error"]) in ((422, error), (409, error))


async def test_views_and_reviews_are_audited_and_words_go_with_the_conversation(
    api: httpx.AsyncClient, app: FastAPI, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    await talk.identify(identity_token(IEVA))
    await talk.say("secret words")
    await collected(app)
    [lesson] = await lessons(api)
    await call(api, "POST", f"/{lesson['message']}/dismiss")
    async with app.state.database.reading() as session:
        entries = (await session.scalars(select(AuditEntry).order_by(AuditEntry.at))).all()
        assert "secret words" not in str([entry.data for entry in entries])
    assert [entry.action for entry in entries][-2:] == ["customer.viewed", "lesson.dismissed"]
    headers = {
        "Authorization": f"Bearer {identity_token(IEVA)}", "Idempotency-Key": uuid.uuid4().hex
    }  # fmt: skip
    erased = await api.post("/api/me/erase", json={"email": IEVA}, headers=headers)
    assert erased.status_code == 200
    async with app.state.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Lesson)) == 0


async def test_what_nobody_reviews_is_forgotten(
    api: httpx.AsyncClient, app: FastAPI, travel: Travel
) -> None:
    await a_lesson(api, app)
    async with app.state.database.transaction() as session:
        await service.purge(session, clock.now() - timedelta(days=1))
    assert len(await lessons(api)) == 1
    async with app.state.database.transaction() as session:
        await service.purge(session, clock.now() + timedelta(days=1))
    assert await lessons(api) == []


def test_every_topic_with_an_answer_can_be_taught() -> None:
    assert set(service.topics()) >= GUIDE | ACCOUNT
    assert label_of("tier_fee", service.labels()) == "guide/tier_fee"
    assert label_of("greet", service.labels()) == "greet"
    assert label_of("fee", service.labels()) is None


@given(st.lists(st.text(max_size=60), max_size=8))
def test_whatever_was_typed_is_only_text_in_the_training_data(texts: list[str]) -> None:
    lines = [one_line(text) for text in texts]
    lines = [line for line in lines if any(c.isalnum() for c in line) and line.isprintable()]
    content = training_file([Taught("lv", "guide/tier_fee", line) for line in lines])
    if not lines:
        assert content == {}
        return
    [entry] = yaml.safe_load(content["lv"])["nlu"]
    examples = entry["examples"].rstrip("\n").split("\n")
    assert len(examples) == len(dict.fromkeys(lines))
    assert all(example.startswith("- ") for example in examples)
    assert not any(mark in entry["examples"] for mark in "[]{}")


BASE, OTHER = "a" * 16, "b" * 16


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of models: the repository's own, two candidates, one of an earlier state."""
    for name in (f"cps-{BASE}", f"taught-{BASE}-{'1' * 16}", f"taught-{BASE}-{'2' * 16}",
                 f"taught-{OTHER}-{'3' * 16}"):  # fmt: skip
        (tmp_path / f"{name}.tar.gz").write_bytes(b"")
    return tmp_path


def candidate(number: int, base: str = BASE) -> str:
    return f"taught-{base}-{str(number) * 16}.tar.gz"


def test_a_candidate_is_promoted_and_rolled_back(folder: Path) -> None:
    own = folder / f"cps-{BASE}.tar.gz"
    assert models.chosen(folder, own) == own
    for name in (candidate(1), candidate(1), candidate(2)):
        models.promote(folder, name)
    assert models.chosen(folder, own).name == candidate(2)
    assert models.roll_back(folder) == candidate(1)
    assert models.chosen(folder, own).name == candidate(1)
    assert models.roll_back(folder) is None
    assert models.chosen(folder, own) == own
    with pytest.raises(NoModel):
        models.roll_back(folder)


@pytest.mark.parametrize("name", ["no.tar.gz", f"cps-{BASE}.tar.gz", candidate(9), "../x", ""])
def test_only_candidates_that_are_there_are_promoted(folder: Path, name: str) -> None:
    with pytest.raises(NoModel):
        models.promote(folder, name)


def test_a_candidate_is_compared_with_what_it_extends(folder: Path) -> None:
    """Not with the newest file: an older model may have been copied here later."""
    own = folder / f"cps-{BASE}.tar.gz"
    own.touch()
    (folder / f"cps-{OTHER}.tar.gz").touch()
    assert models.own_of(models.find(folder, candidate(1))) == own
    own.unlink()
    with pytest.raises(NoModel):
        models.own_of(models.find(folder, candidate(1)))


def test_a_candidate_of_another_state_of_the_code_is_not_served(folder: Path) -> None:
    own = folder / f"cps-{BASE}.tar.gz"
    models.promote(folder, candidate(3, OTHER))
    assert models.chosen(folder, own) == own
    models.promote(folder, candidate(1))
    (folder / candidate(1)).unlink()
    assert models.chosen(folder, own) == own


@pytest.fixture
def cps(folder: Path, sample_database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[CliRunner]:
    monkeypatch.setenv("CPS_DATABASE_URL", sample_database)
    monkeypatch.setenv("CPS_DATA_DIR", str(folder))
    monkeypatch.setenv("CPS_MODEL_DIR", str(folder))
    cli.get_settings.cache_clear()
    yield CliRunner()
    cli.get_settings.cache_clear()


def test_the_command_line_promotes_and_goes_back(cps: CliRunner, folder: Path) -> None:
    done = cps.invoke(cli.app, ["teaching", "promote", candidate(1)])
    assert (done.exit_code, done.output.strip()) == (0, candidate(1))
    assert cps.invoke(cli.app, ["teaching", "promote", "x"]).exit_code == 1
    assert cps.invoke(cli.app, ["teaching", "rollback"]).output.strip() == "own"
    assert cps.invoke(cli.app, ["teaching", "rollback"]).exit_code == 1
    nothing = cps.invoke(cli.app, ["teaching", "train"])
    assert nothing.exit_code == 1
    assert "nothing to train" in nothing.output
    assert cps.invoke(cli.app, ["teaching", "export", str(folder / "out")]).output == ""
