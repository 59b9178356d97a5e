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
from bot.actions.replies import GUIDE
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
# Topic -> what the answer must say in each language where no number or label tells it.
WORDS: dict[str, dict[str, list[str]]] = {
    "docs_vat": {  # facts 3, 4
        "en": ["VAT registration certificate", "business invoice", "VAT number", "authorised"],
        "lv": ["PVN reģistrācijas apliecīb", "uzņēmuma rēķin", "PVN maksātāja numur", "pilnvaro"],
        "lt": ["PVM mokėtojo registracijos", "sąskaitos faktūros", "PVM numeri", "įgaliot"],
        "et": ["käibemaksukohustuslase tõend", "ettevõtte arve", "KMKR number", "õigus"],
        "hu": ["áfaregisztrációs igazolás", "céges számla", "áfaszám", "jogosult"],
    },
    "docs_no_vat": {  # facts 5-8
        "en": ["name and address", "invoice", "licence", "company register"],
        "lv": ["nosaukums un adrese", "rēķins", "licence", "Uzņēmumu reģistra"],
        "lt": ["pavadinimas ir adresas", "sąskaita faktūra", "licencija", "registro išrašas"],
        "et": ["nimi ja aadress", "arve", "tegevusluba", "äriregistri"],
        "hu": ["neve és címe", "számla", "engedély", "cégkivonat"],
    },
    "green_tick_meaning": {  # fact 24
        "en": ["registration is complete", "points"],
        "lv": ["reģistrācija ir pabeigta", "punkti"],
        "lt": ["registracija baigta", "taškai"],
        "et": ["täielikult registreeritud", "punktid"],
        "hu": ["regisztrációja teljes", "pont"],
    },
    "unknown_details": {  # fact 28
        "en": ["approximate"],
        "lv": ["aptuvena"],
        "lt": ["apytikslis"],
        "et": ["ligikaudne"],
        "hu": ["hozzávetőleges"],
    },
    "payment_methods": {  # facts 43, 44
        "en": ["card", "bank transfer", "additional charges"],
        "lv": ["karti", "bankas pārskaitījum", "papildu maksas"],
        "lt": ["kortele", "banko pavedim", "papildomi mokesčiai"],
        "et": ["kaardiga", "pangaülekande", "lisatasud"],
        "hu": ["kártyával", "banki átutalás", "többletköltség"],
    },
    "bank_transfer_terms": {  # facts 44, 50
        "en": ["by the due date", "invoice", "additional charges"],
        "lv": ["līdz", "rēķinā norādītajam datumam", "papildu maksas"],
        "lt": ["iki", "sąskaitoje faktūroje nurodytos datos", "papildomi mokesčiai"],
        "et": ["arvel näidatud maksetähtpäevaks", "lisatasud"],
        "hu": ["számlán feltüntetett esedékesség", "többletköltség"],
    },
    "card_when_charged": {  # facts 47-49; the days stand in NUMBERS
        "en": ["due date", "zero"],
        "lv": ["rēķinā", "nulles"],
        "lt": ["sąskaitoje", "nuline"],
        "et": ["arvel", "nullsumma"],
        "hu": ["számlán", "nulla"],
    },
    "invoice_when": {  # fact 46
        "en": ["few hours"],
        "lv": ["dažu stundu laikā"],
        "lt": ["kelias valandas"],
        "et": ["mõne tunni"],
        "hu": ["néhány órán belül"],
    },
    "membership_active_when": {  # fact 51
        "en": ["straight away"],
        "lv": ["uzreiz"],
        "lt": ["iš karto"],
        "et": ["kohe"],
        "hu": ["azonnal"],
    },
    "number_changes": {  # fact 52
        "en": ["before", "new one"],
        "lv": ["agrāk", "citu numuru"],
        "lt": ["anksčiau", "gausite kitą"],
        "et": ["varem", "uue numbri"],
        "hu": ["korábban", "új számot"],
    },
    "migrate_how": {  # fact 19: the old e-mail is a condition
        "en": ["old e-mail"],
        "lv": ["vec", "e-past"],
        "lt": ["sen", "pašt"],
        "et": ["vana", "e-post"],
        "hu": ["régi", "e-mail"],
    },
    "no_migrate_button": {  # facts 21, 22
        "en": ["old (CPS )?e-mail", "Priority"],
        "lv": ["vec", "e-past", "atkārtoti|vēlreiz|no jauna"],
        "lt": ["sen", "pašt", "iš naujo|dar kartą"],
        "et": ["vana", "e-post", "uuesti"],
        "hu": ["régi", "e-mail", "újra"],
    },
    "no_green_tick": {  # facts 26, 27
        "en": ["serial number", "date", "country", "dealer"],
        "lv": ["sērijas numur", "datum", "valst", "izplatītāj|tirgotāj|pārdevēj|veikal"],
        "lt": ["serijos numer", "data", "šalis", "pardavė|prekybos|atstov"],
        "et": ["seerianumber", "kuupäev", "riik", "edasimüüja"],
        "hu": ["sorozatszám", "dátum", "ország", "kereskedő"],
    },
}


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


@pytest.mark.parametrize("topic", WORDS)
async def test_what_no_number_tells(api: httpx.AsyncClient, topic: str) -> None:
    for language in LANGUAGES:
        text = (await answer(api, topic, language)).casefold()
        missing = [
            words for words in WORDS[topic][language] if not re.search(words.casefold(), text)
        ]
        assert missing == [], (language, text)


def test_every_guide_topic_is_asked() -> None:
    asked = {topic.partition(";")[0] for topic in (*NUMBERS, *LABELS, *WORDS)}
    assert asked == set(GUIDE)


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
