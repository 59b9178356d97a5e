"""What the answers state, in each language: the programme's numbers, links and labels.

The numbers come from programme.yml alone: changed there, they change in every sentence.
"""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import yaml

from backend.app import create_app
from backend.core.settings import Settings
from locales.markup import to_plain
from tests.support.brain import ScriptedBrain
from tests.support.talk import Talk

LANGUAGES = ("en", "lv", "lt", "et", "hu")
PRODUCTS = {
    "en": "My products",
    "lv": "Mani produkti",
    "lt": "Mano gaminiai",
    "et": "Minu tooted",
    "hu": "Saját termékek",
}
MIGRATE = {
    "en": "MIGRATE PRODUCTS",
    "lv": "MIGRĒT PRODUKTUS",
    "lt": "MIGRUOTI PRODUKTUS",
    "et": "MIGREERI TOOTED",
    "hu": "TERMÉKEK ÁTTELEPÍTÉSE",
}
VIEW = {
    "en": "View product",
    "lv": "Skatīt produktu",
    "lt": "Peržiūrėti gaminį",
    "et": "Kuva toode",
    "hu": "Termék megtekintése",
}
SWITCH = {
    "en": "Available CPS tiers",
    "lv": "Pieejamie CPS līmeņi",
    "lt": "galimos CPS pakopos",
    "et": "Saadaval olevad CPS-i tasemed",
    "hu": "Elérhető CPS-szintek",
}
SENDER = "donotreply@canon-europe.com"
FORM = "https://businessid.canon-europe.com/b2bcustomers/s/login/SelfRegister"
ALL_TIERS = ["85", "170", "300", "1000", "3000", "5000", "500", "1600", "2500", "4500", "10000"]

# Topic -> what must stand in the answer in every language, besides its labels.
NUMBERS: dict[str, list[str]] = {
    "apply_account": [FORM],
    "old_email": ["4"],
    "approval_time": ["2"],
    "password_too_early": [SENDER],
    "password_reset": [SENDER],
    "no_email": [SENDER, "2"],
    "points_needed": ["500"],
    "tiers_overview": ALL_TIERS,
    "tier_fee": ALL_TIERS[:6],
    "tier_fee; tier=gold": ["170"],
    "tier_fee; tier=corporate_b": ["3000"],
    "corporate_tiers": ["2500", "4500", "10000", "1000", "3000", "5000"],
    "choose_lower_tier; points=1700": ["1700", "Silver", "Gold", "Platinum"],
    "choose_lower_tier; points=400": ["400", "500"],
    "card_when_charged": ["30"],
}
LABELS: dict[str, list[dict[str, str]]] = {
    "where_register_products": [PRODUCTS],
    "migrate_how": [PRODUCTS, MIGRATE],
    "no_migrate_button": [MIGRATE],
    "no_green_tick": [VIEW],
    "corporate_tiers": [SWITCH],
}
WORDS_ONLY = (
    "docs_vat", "docs_no_vat", "green_tick_meaning", "unknown_details", "payment_methods",
    "bank_transfer_terms", "invoice_when", "membership_active_when", "number_changes",
)  # fmt: skip


async def answer(api: httpx.AsyncClient, topic: str, language: str) -> str:
    """The answer to a topic, plain, with numbers without their separators."""
    talk = await Talk.begin(api)
    await talk.say(f"topic: {topic}")
    said = [m["text"] for m in await talk.history(language=language) if m["author"] == "bot"]
    return re.sub(r"(?<=\d)[\s\u00a0\u202f,.](?=\d{3}\b)", "", to_plain("\n".join(said)))


@pytest.mark.parametrize("topic", NUMBERS)
async def test_numbers_and_addresses(api: httpx.AsyncClient, topic: str) -> None:
    for language in LANGUAGES:
        text = await answer(api, topic, language)
        missing = [fact for fact in NUMBERS[topic] if not _stands_in(fact, text)]
        assert missing == [], (language, text)


def _stands_in(fact: str, text: str) -> bool:
    if fact.isdecimal():
        return re.search(rf"(?<![\d]){fact}(?!\d)", text) is not None
    return fact in text


@pytest.mark.parametrize("topic", LABELS)
async def test_official_labels(api: httpx.AsyncClient, topic: str) -> None:
    for language in LANGUAGES:
        text = (await answer(api, topic, language)).casefold()
        missing = [b[language] for b in LABELS[topic] if b[language].casefold() not in text]
        assert missing == [], (language, text)


@pytest.mark.parametrize("topic", WORDS_ONLY)
async def test_every_topic_answers_in_every_language(api: httpx.AsyncClient, topic: str) -> None:
    texts = [await answer(api, topic, language) for language in LANGUAGES]
    assert len(set(texts)) == len(LANGUAGES)
    assert all(len(text) > 20 for text in texts)


@pytest.fixture
async def changed(app_settings: Settings, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    """The site with another fee, threshold and due time in programme.yml."""
    programme = yaml.safe_load(app_settings.programme_file.read_text(encoding="utf-8"))
    gold = next(tier for tier in programme["tiers"] if tier["id"] == "gold")
    gold["fee"] = "171.50"
    programme["tiers"][0]["from_points"] = programme["invitation_threshold"] = 450
    programme["payment_due_days"] = 21
    programme["approval_working_days"] = 6
    path = tmp_path / "programme.yml"
    path.write_text(yaml.safe_dump(programme), encoding="utf-8")
    brain = ScriptedBrain()
    app = create_app(app_settings.model_copy(update={"programme_file": path}), brain=brain)
    brain.app = app
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://cps.test") as client:
            yield client


async def test_a_number_changed_in_the_programme_changes_every_sentence(
    changed: httpx.AsyncClient,
) -> None:
    expected = {
        "tier_fee; tier=gold": "171[.,]50",
        "tier_fee": "171[.,]50",
        "tiers_overview": "171[.,]50",
        "points_needed": "450",
        "choose_lower_tier; points=100": "450",
        "card_when_charged": "21",
        "approval_time": "6",
        "no_email": "6",
    }
    for topic, pattern in expected.items():
        for language in LANGUAGES:
            text = await answer(changed, topic, language)
            assert re.search(rf"(?<!\d){pattern}(?!\d)", text), (topic, language, text)
            assert not re.search(r"(?<!\d)(170|500|30)(?!\d)", text), (topic, language, text)
