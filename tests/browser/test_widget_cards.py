"""Cards: what is about to be done, invoices, the way to the tiers: made of data, not of text."""

import re
import uuid
from typing import Any

import pytest
from playwright.async_api import Locator, expect
from sqlalchemy import update

from backend.conversations.results import append
from backend.core.settings import Settings
from backend.models.accounts import Customer
from backend.models.conversations import Conversation
from backend.models.products import CatalogueModel
from bot.actions.replies import SUMMARY
from tests.browser.chat import Chat, words
from tests.browser.conftest import Stage, Visitor
from tests.browser.test_widget import TOMAS, stored
from tests.conftest import MintToken
from tests.support.third_party import ThirdParty

LIIS = "liis.tamm@studio.example"  # no tick
ESZTER = "nagy.eszter@studio.example"  # 2,600 points, no membership
MART = "mart.saar@studio.example"  # 10,400 points
LANGUAGES = ("en", "lv", "lt", "et", "hu")
CHAT = "document.querySelector('cps-chat')"
SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>**b**[l](javascript:alert(3))"
REGISTER = (
    "topic: do_register_product; product=EOS R5; serial=0320011199; date=2020-06-05; "
    "country=LV; dealer="
)


@pytest.fixture
def app_settings(app_settings: Settings, shop: ThirdParty) -> Settings:
    return app_settings.model_copy(update={"allowed_origins": [shop.url]})


async def member(
    visitor: Visitor, stage: Stage, shop: ThirdParty, token: str, language: str = "en"
) -> Chat:
    """An identified customer with an open chat in a language."""
    shop.assistant, shop.language = stage.url, language
    chat = await visitor(shop.url, timezone_id="America/Los_Angeles")
    await chat.page.goto(shop.url)
    await chat.open()
    await chat.insist(language)
    await chat.page.evaluate(f"token => {CHAT}.identify(token)", token)
    # Its answers come in the language chosen, whatever the words say.
    await expect(chat.widget.locator("dialog")).to_have_attribute("lang", language)
    return chat


async def lines(nodes: Locator) -> list[str]:
    return [" ".join(text.split()) for text in await nodes.all_inner_texts()]


class TestSummary:
    @pytest.mark.parametrize("language", LANGUAGES)
    async def test_stands_in_the_text_for_what_it_says(
        self,
        visitor: Visitor,
        stage: Stage,
        shop: ThirdParty,
        identity_token: MintToken,
        language: str,
    ) -> None:
        chat = await member(visitor, stage, shop, identity_token(TOMAS), language)
        await chat.say(REGISTER + "Fotokaste")
        card = chat.log.locator(".summary")
        await expect(card).to_have_count(1)
        for spoken in dict.fromkeys((language, "hu")):  # and again in another language
            await chat.widget.locator("select").select_option(spoken)
            product = words(spoken, "line-product", model="EOS R5")
            await expect(card.locator("li").first).to_have_text(re.compile(_spaced(product)))
            assert await lines(card.locator("li")) == [
                product,
                words(spoken, "line-serial", value="0320011199"),
                words(spoken, "line-purchase_date", date={"date": "2020-06-05"}, approximate=False),
                words(spoken, "line-purchase_country", country={"country": "LV"}),
                words(spoken, "line-dealer", value="Fotokaste"),
            ]
            message = chat.log.locator(".message", has=chat.page.locator(".summary"))
            around = words(
                spoken, "register-summary", lines="|", missing={"list": []}, left=0
            ).split("|")
            said = await lines(message.locator(".bubble > :last-child"))
            assert said == [part.strip() for part in around]
        confirm = message.get_by_role("button", name=words("hu", "button-register"))
        await confirm.click()
        await expect(chat.log).to_contain_text(re.compile("EOS R5"))
        await expect(chat.log.locator(".message.bot").last).not_to_contain_text("•")

    async def test_of_an_order_and_the_invoice_that_it_makes(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, identity_token: MintToken
    ) -> None:
        chat = await member(visitor, stage, shop, identity_token(ESZTER))
        await chat.say("topic: do_sign_up; tier=gold; payment_method=bank_transfer")
        card = chat.log.locator(".summary")
        tier = {"enum": "tier", "value": "gold"}
        await expect(card.locator("li").first).to_contain_text("CPS Gold")
        assert words("en", "line-tier", tier=tier) in await lines(card.locator("li"))
        await chat.log.get_by_role("button", name=words("en", "button-order")).click()
        made = chat.log.locator(".invoices")
        await expect(made).to_contain_text("€170")
        await expect(made).to_contain_text(words("en", "invoice_state-open"))
        await expect(made.get_by_role("link")).to_have_attribute(
            "href", re.compile(re.escape(f"{stage.url}/invoices/") + r"INV-[\w-]+\.pdf$")
        )


class TestInvoices:
    @pytest.mark.parametrize("language", LANGUAGES)
    async def test_amount_due_state_and_the_document(
        self,
        visitor: Visitor,
        stage: Stage,
        shop: ThirdParty,
        identity_token: MintToken,
        language: str,
    ) -> None:
        chat = await member(visitor, stage, shop, identity_token(TOMAS), language)
        await chat.say("topic: my_invoice")
        card = chat.log.locator(".invoices")
        await expect(card).to_contain_text("SAMPLE-0002")
        rows = dict(
            zip(await lines(card.locator("dt")), await lines(card.locator("dd")), strict=True)
        )
        amount = {"money": "300.00", "currency": "EUR"}
        due = await chat.page.evaluate(_LONG_DAY, "en-GB" if language == "en" else language)
        assert rows == {
            words(language, "invoice-amount"): words(language, "invoice-money", amount=amount),
            words(language, "invoice-due"): " ".join(due.split()),
        }
        await expect(card).to_contain_text(words(language, "invoice_state-open"))
        link = card.get_by_role(
            "link", name=words(language, "portal-invoice-pdf", number="SAMPLE-0002")
        )
        assert await link.get_attribute("href") == f"{stage.url}/invoices/SAMPLE-0002.pdf"
        assert await link.get_attribute("rel") == "noopener"
        bubble = card.locator("xpath=..").locator(".bubble")
        assert "SAMPLE-0002" not in await bubble.inner_text()  # it is said once


class TestPoints:
    @pytest.mark.parametrize(
        ("email", "marks", "reached", "value"),
        [
            (LIIS, ["CPS Silver 500", "CPS Gold 1,000", "CPS Platinum 1,600"], 0, None),
            (
                TOMAS,
                ["CPS Corporate C 2,500", "CPS Corporate B 4,500", "CPS Corporate A 10,000"],
                0,
                0.8,
            ),
            (
                MART,
                ["CPS Corporate C 2,500", "CPS Corporate B 4,500", "CPS Corporate A 10,000"],
                3,
                3,
            ),
        ],
    )
    async def test_the_way_to_each_tier(
        self,
        visitor: Visitor,
        stage: Stage,
        shop: ThirdParty,
        identity_token: MintToken,
        email: str,
        marks: list[str],
        reached: int,
        value: float | None,
    ) -> None:
        chat = await member(visitor, stage, shop, identity_token(email))
        await chat.say("topic: my_points")
        way = chat.log.locator(".way")
        await expect(way).to_be_visible()
        assert await lines(way.locator("li")) == marks
        await expect(way.locator(".reached")).to_have_count(reached)
        shown: dict[str, Any] = await way.locator("progress").evaluate(
            "bar => ({value: bar.value, max: bar.max})"
        )
        assert shown["max"] == len(marks)
        if value is not None:
            assert shown["value"] == value


class TestTiers:
    async def test_those_that_are_open_stand_in_a_table(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, identity_token: MintToken
    ) -> None:
        chat = await member(visitor, stage, shop, identity_token(TOMAS))
        await chat.say("topic: my_tiers")
        table = chat.log.get_by_role("table")
        await expect(table).to_be_visible()
        assert await lines(table.locator("tbody tr")) == [
            "CPS Silver 500 €85", "CPS Gold 1,000 €170", "CPS Platinum 1,600 €300",
        ]  # fmt: skip
        bubble = chat.log.locator(".message", has=chat.page.locator("table")).locator(".bubble")
        assert await lines(bubble.locator("> :last-child")) == [
            "With your 2,000 points you can choose:"
        ]


class TestScriptInAnyField:
    """A product of the catalogue, a dealer, a company: shown as text, wherever a card says it."""

    async def test_it_is_only_shown(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, identity_token: MintToken
    ) -> None:
        async with stage.app.state.database.transaction() as session:
            for model in ("EOS R5", "EOS R6"):
                await session.execute(
                    update(CatalogueModel)
                    .where(CatalogueModel.name == model)
                    .values(name=f"{model} {SCRIPT}"[:120])
                )
            await session.execute(update(Customer).values(company=SCRIPT))
        dialogs: list[str] = []
        chat = await member(visitor, stage, shop, identity_token(LIIS))
        chat.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
        shown = "<img src=x onerror=alert(1)>"
        await chat.say("topic: which_products_incomplete")
        await expect(chat.log.locator("ul.card").first).to_contain_text(shown)
        await chat.say(f"topic: do_register_product; product=EOS R5 {SCRIPT}"[:140])
        await chat.say("topic: do_apply; company=" + SCRIPT.replace(";", ""))
        await expect(chat.widget.locator(".typing")).to_be_hidden()
        await chat.say(REGISTER + SCRIPT)
        await expect(chat.log.locator(".summary").last).to_contain_text(shown)
        for _ in range(2):
            foreign = chat.log.locator("img, script, .card a, iframe, [onerror]")
            assert await foreign.count() == 0
            await chat.page.reload()
            await expect(chat.log.locator(".summary").last).to_contain_text(shown)
        assert dialogs == []

    async def test_an_application_s_company_person_and_file_too(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, identity_token: MintToken
    ) -> None:
        chat = await member(visitor, stage, shop, identity_token(LIIS))
        conversation_id = uuid.UUID((await stored(chat))["id"])
        rows = [
            {"message": "line-company", "values": {"value": SCRIPT}},
            {"message": "line-name", "values": {"value": SCRIPT}},
            {"message": "line-document", "values": {"name": f"{SCRIPT}.pdf"}},
        ]
        async with stage.app.state.database.transaction() as session:
            conversation = await session.get(Conversation, conversation_id)
            said = append(
                conversation, author="bot", key="apply-summary",
                values={"lines": {"lines": rows}}, card=dict(SUMMARY),
            )  # fmt: skip
            session.add(said)
        await chat.page.reload()
        card = chat.log.locator(".summary")
        await expect(card).to_be_visible()
        assert await lines(card.locator("strong")) == [SCRIPT, SCRIPT, f"{SCRIPT}.pdf"]
        assert await card.locator("img, script, a").count() == 0


# The day as the browser writes it, wherever on the earth it stands.
_LONG_DAY = """language => new Intl.DateTimeFormat(language, {dateStyle: "long", timeZone: "UTC"})
    .format(new Date("2027-01-15"))"""


def _spaced(text: str) -> str:
    return r"\s*".join(map(re.escape, text.split()))
