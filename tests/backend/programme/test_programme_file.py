"""programme.yml: read whole, refused with every problem, followed by the API."""

from decimal import Decimal
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from backend.core.settings import Settings
from backend.programme.service import (
    PROGRAMME_FILE,
    ProgrammeFileError,
    load_programme,
    tier_of_id,
)


def changed(path: Path, old: str, new: str) -> Path:
    text = PROGRAMME_FILE.read_text(encoding="utf-8")
    assert old in text
    file = path / "programme.yml"
    file.write_text(text.replace(old, new), encoding="utf-8")
    return file


def test_a_changed_fee_is_the_fee(tmp_path: Path) -> None:
    programme = load_programme(changed(tmp_path, '"170.00"', '"171.50"'))
    assert tier_of_id(programme, "gold").fee == Decimal("171.50")


def test_every_problem_is_named(tmp_path: Path) -> None:
    file = changed(tmp_path, "invitation_threshold: 500", "invitation_threshold: many")
    file.write_text(file.read_text().replace('"85.00"', '"85.001"') + "\nsurprise: 1\n")
    with pytest.raises(ProgrammeFileError) as caught:
        load_programme(file)
    named = " ".join(caught.value.problems)
    assert all(each in named for each in ("invitation_threshold", "tiers.0.fee", "surprise"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from_points: 1600", "from_points: 900"),
        ("from_points: 1600", "from_points: 1000"),
        ("id: gold,", "id: silver,"),
        ("[card, bank_transfer]", "[card, card]"),
        ("[card, bank_transfer]", "[cheque]"),
        ("currency: EUR", "currency: euro"),
    ],
)
def test_a_programme_without_sense_is_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(ProgrammeFileError):
        load_programme(changed(tmp_path, old, new))


@pytest.mark.parametrize("text", ["", "tiers: [", "- 1"])
def test_a_file_that_is_no_programme_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "programme.yml"
    file.write_text(text)
    with pytest.raises(ProgrammeFileError):
        load_programme(file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProgrammeFileError):
        load_programme(tmp_path / "none.yml")


async def test_api_tells_the_programme(account_api: httpx.AsyncClient) -> None:
    answer = await account_api.get("/api/programme")
    body = answer.json()
    assert answer.status_code == 200
    assert [tier["id"] for tier in body["tiers"]] == [
        "silver",
        "gold",
        "platinum",
        "corporate_c",
        "corporate_b",
        "corporate_a",
    ]
    assert body["tiers"][1] == {
        "id": "gold",
        "group": "individual",
        "from_points": 1000,
        "to_points": 1599,
        "fee": 170,
        "currency": "EUR",
    }
    assert body["tiers"][-1]["to_points"] is None
    assert body["mandatory_details"] == ["serial", "purchase_date", "purchase_country", "dealer"]
    assert "membership_months" in body["sample_values"]


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
async def test_api_says_not_modified(account_api: httpx.AsyncClient, form: str) -> None:
    first = await account_api.get("/api/programme")
    tag = form.format(first.headers["ETag"])
    again = await account_api.get("/api/programme", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


async def test_api_follows_a_changed_fee(
    account_app: FastAPI, account_api: httpx.AsyncClient, settings: Settings, tmp_path: Path
) -> None:
    before = await account_api.get("/api/programme")
    file = changed(tmp_path, '"170.00"', '"171.50"')
    account_app.state.settings = settings.model_copy(update={"programme_file": file})
    after = await account_api.get(
        "/api/programme", headers={"If-None-Match": before.headers["ETag"]}
    )
    assert after.status_code == 200
    assert after.json()["tiers"][1]["fee"] == 171.5
