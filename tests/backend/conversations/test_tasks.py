"""Tasks in the chat: all that is said is taken, only the rest is asked, each is done once."""

from typing import Any

import httpx
import pytest

from tests.conftest import MintToken
from tests.support.talk import Message, Talk

ORLA = "orla.byrne@studio.example"  # 480 points; an EOS R10 without its dealer
IEVA = "ieva.ozola@studio.example"  # 1,250 points; two products incomplete
LIIS = "liis.tamm@studio.example"  # three products, all incomplete
ESZTER = "nagy.eszter@studio.example"  # 2,600 points, no membership
TOMAS = "tomas.kazlauskas@studio.example"  # 2,000 points, no old e-mail address
WHOLE = (
    "topic: do_register_product; product=EOS R10; serial=777010000111; date=2024-02-09;"
    " country=IE; dealer=Liffey Camera"
)


LENS = {"product": "rf 15-35mm F2.8L IS USM"}  # what is open on a page


def keys(messages: list[Message]) -> list[str]:
    return [message["key"] for message in messages]


def payload(messages: list[Message], title: str) -> str:
    """Return the payload of the button of that title."""
    found = [b["payload"] for m in messages for b in m["buttons"] if b["title"] == title]
    assert found, (title, [b["title"] for m in messages for b in m["buttons"]])
    return found[0]


class Member:
    """An identified customer with the chat and the account side by side."""

    def __init__(self, talk: Talk, token: str) -> None:
        self.talk = talk
        self.token = token

    async def account(self, path: str) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"}
        return (await self.talk.client.get(f"/api/me/{path}", headers=headers)).json()

    async def products(self) -> list[dict[str, Any]]:
        return (await self.account("products"))["products"]


@pytest.fixture
def member(api: httpx.AsyncClient, identity_token: MintToken) -> Any:
    async def make(email: str) -> Member:
        talk, token = await Talk.begin(api), identity_token(email)
        await talk.identify(token)
        return Member(talk, token)

    return make


class TestRegister:
    async def test_everything_said_at_once_is_only_confirmed(self, member: Any) -> None:
        orla = await member(ORLA)
        [summary] = await orla.talk.say(WHOLE)
        assert summary["key"] == "register-summary"
        assert "777010000111" in summary["text"]
        assert len(await orla.products()) == 4
        done = await orla.talk.click(payload([summary], "Register the product"))
        assert keys(done) == ["register-done"]
        [new] = [p for p in await orla.products() if p["serial"] == "777010000111"]
        assert new["tick"]
        assert new["dealer"] == "Liffey Camera"

    async def test_only_what_is_missing_is_asked_once_each(self, member: Any) -> None:
        orla = await member(ORLA)
        assert keys(await orla.talk.say("topic: do_register_product")) == ["ask-product"]
        said = await orla.talk.say("topic: not_understood; product=EOS R10; country=IE")
        assert keys(said) == ["ask-serial"]
        said = await orla.talk.say("topic: not_understood; serial=777010000112")
        assert keys(said) == ["ask-purchase_date"]
        said = await orla.talk.say("topic: not_understood; date=2024")
        assert keys(said) == ["ask-dealer"]
        # Words in which the finder sees no shop name none.
        said = await orla.talk.say("that shop near the station")
        assert keys(said) == ["task-again", "ask-dealer"]
        said = await orla.talk.say("topic: not_understood; dealer=Liffey Camera")
        assert keys(said) == ["register-summary"]

    async def test_who_does_not_know_may_guess_or_leave_it(self, member: Any) -> None:
        """Fact 28: an approximate answer will do; nobody guesses a serial number."""
        orla = await member(ORLA)
        said = await orla.talk.say("topic: do_register_product; product=EOS R10; country=IE")
        assert keys(said) == ["ask-serial"]
        said = await orla.talk.say("topic: not_understood; answer=unknown")
        assert keys(said) == ["task-left-open", "ask-purchase_date"]
        said = await orla.talk.say("topic: unknown_details; answer=unknown")
        assert keys(said) == ["guide-unknown_details", "ask-purchase_date"]
        said = await orla.talk.say("topic: unknown_details; answer=unknown")
        assert keys(said) == ["task-left-open", "ask-dealer"]
        [summary] = await orla.talk.say("topic: not_understood; dealer=Liffey Camera")
        assert summary["key"] == "register-summary"
        assert "serial number and purchase date" in summary["text"].lower()

    async def test_the_same_shop_is_the_one_of_the_product_before(self, member: Any) -> None:
        orla = await member(ORLA)
        await orla.talk.say(WHOLE)
        await orla.talk.say("topic: affirm")
        await orla.talk.say("topic: do_register_product; product=EOS R10; serial=777010000113")
        said = await orla.talk.say("topic: not_understood; answer=same")
        assert keys(said) == ["ask-purchase_country"]
        await orla.talk.say("topic: not_understood; answer=same")
        [summary] = await orla.talk.say("topic: not_understood; answer=same")
        assert summary["key"] == "register-summary"
        assert "Liffey Camera" in summary["text"]

    async def test_the_same_yes_again_registers_nothing_more(self, member: Any) -> None:
        orla = await member(ORLA)
        summary = await orla.talk.say(WHOLE)
        button = payload(summary, "Register the product")
        await orla.talk.click(button, client_id="once")
        again = await orla.talk.click(button, client_id="once")
        assert keys(again) == ["register-done"]
        twice = await orla.talk.click(button, client_id="twice")
        typed = await orla.talk.say("topic: affirm")
        assert keys(twice) == ["task-done-already", "register-done"]
        assert keys(typed)[0] in ("task-done-already", "clarify")
        assert len(await orla.products()) == 5

    async def test_what_is_told_besides_the_question_is_noted_before_it_is_asked_again(
        self, member: Any
    ) -> None:
        orla = await member(ORLA)
        await orla.talk.say("topic: do_register_product; product=EOS R10")
        said = await orla.talk.say("topic: not_understood; date=2023-06; country=AT")
        assert keys(said) == ["task-noted", "ask-serial"]
        assert "June 2023" in said[0]["text"]
        assert "Austria" in said[0]["text"]
        said = await orla.talk.say("topic: not_understood; serial=777010000113")
        assert keys(said) == ["ask-dealer"]

    async def test_a_correction_before_the_yes_changes_just_that(self, member: Any) -> None:
        orla = await member(ORLA)
        await orla.talk.say(WHOLE)
        said = await orla.talk.say("topic: deny; date=2023")
        assert keys(said) == ["task-changed", "register-summary"]
        await orla.talk.say("topic: affirm")
        [new] = [p for p in await orla.products() if p["serial"] == "777010000111"]
        assert (new["purchase_date"], new["purchase_date_precision"]) == ("2023-01-01", "year")
        assert new["dealer"] == "Liffey Camera"

    async def test_yes_with_a_correction_is_no_yes(self, member: Any) -> None:
        orla = await member(ORLA)
        await orla.talk.say(WHOLE)
        said = await orla.talk.say("topic: affirm; serial=777010000199")
        assert keys(said) == ["task-changed", "register-summary"]
        assert len(await orla.products()) == 4

    async def test_a_question_in_between_is_answered_and_the_open_one_asked_again(
        self, member: Any
    ) -> None:
        orla = await member(ORLA)
        await orla.talk.say("topic: do_register_product; product=EOS R10")
        assert keys(await orla.talk.say("topic: tier_fee; tier=gold")) == [
            "guide-tier_fee",
            "ask-serial",
        ]
        assert keys(await orla.talk.say("topic: greet")) == ["greeting", "ask-serial"]
        assert keys(await orla.talk.say("qwrtz")) == ["task-again", "ask-serial"]
        stuck = await orla.talk.say("qwrtz")
        assert keys(stuck) == ["task-stuck", "ask-serial"]
        assert "Talk to a person" in [b["title"] for b in stuck[0]["buttons"]]

    async def test_cancelling_leaves_everything_as_it_was(self, member: Any) -> None:
        orla = await member(ORLA)
        before = await orla.products()
        await orla.talk.say(WHOLE)
        assert keys(await orla.talk.say("topic: cancel")) == ["task-cancelled"]
        assert keys(await orla.talk.say("topic: affirm")) == ["clarify"]
        assert await orla.products() == before

    async def test_another_task_puts_the_first_aside_and_it_is_offered_again(
        self, member: Any
    ) -> None:
        orla = await member(ORLA)
        await orla.talk.say("topic: do_register_product; product=EOS R10")
        said = await orla.talk.say("topic: do_migrate")
        assert keys(said) == ["task-aside", "migrate-summary"]
        done = await orla.talk.say("topic: affirm")
        assert keys(done) == ["migrate-done", "task-resume-offer"]
        assert keys(await orla.talk.say("topic: affirm")) == ["ask-serial"]

    async def test_what_is_not_known_stays_open_and_is_said(self, member: Any) -> None:
        orla = await member(ORLA)
        await orla.talk.say(
            "topic: do_register_product; product=EOS R10; serial=777010000113; date=2024"
        )
        await orla.talk.say("topic: not_understood; country=IE")
        [summary] = await orla.talk.say("topic: deny; answer=no")
        assert summary["key"] == "register-summary"
        assert "dealer" in summary["text"]
        assert keys(await orla.talk.say("topic: affirm")) == ["register-done-incomplete"]

    async def test_a_serial_number_of_another_account_goes_to_review(self, member: Any) -> None:
        orla = await member(ORLA)
        await orla.talk.say(WHOLE.replace("777010000111", "990010000149").replace("R10", "R5"))
        [done] = await orla.talk.say("topic: affirm")
        assert done["key"] == "product-in-review"
        assert "ieva" not in done["text"].lower()

    async def test_a_date_ahead_is_asked_again(self, member: Any) -> None:
        orla = await member(ORLA)
        await orla.talk.say(WHOLE.replace("2024-02-09", "2090-02-09"))
        assert keys(await orla.talk.say("topic: affirm")) == [
            "product-date-ahead",
            "ask-purchase_date",
        ]
        assert len(await orla.products()) == 4

    async def test_two_products_are_two_tasks(self, member: Any) -> None:
        orla = await member(ORLA)
        before = len(await orla.products())
        await orla.talk.say(WHOLE)
        await orla.talk.say("topic: do_register_product; product=EOS R8")
        assert len(await orla.products()) == before


class TestComplete:
    async def test_the_only_incomplete_product_is_meant(self, member: Any) -> None:
        orla = await member(ORLA)
        [asked] = await orla.talk.say("topic: do_complete_product")
        assert asked["key"] == "ask-dealer"
        assert "EOS R10" in asked["text"]
        said = await orla.talk.say("topic: not_understood; dealer=Liffey Camera")
        assert keys(said) == ["complete-summary"]
        done = await orla.talk.say("topic: affirm")
        assert keys(done) == ["complete-done"]
        assert (await orla.account("points"))["waiting"] == 0

    async def test_a_question_that_begins_with_hang_on_leaves_nothing_out(
        self, member: Any
    ) -> None:
        orla = await member(ORLA)
        await orla.talk.say("topic: do_complete_product")
        said = await orla.talk.say("topic: green_tick_meaning; answer=later; mark=?")
        assert keys(said) == ["guide-green_tick_meaning", "ask-dealer"]

    async def test_of_several_it_is_asked_which(self, member: Any) -> None:
        liis = await member(LIIS)
        [asked] = await liis.talk.say("topic: do_complete_product")
        assert asked["key"] == "ask-which-product"
        titles = [button["title"] for button in asked["buttons"]]
        assert len(titles) == len([p for p in await liis.products() if p["missing"]]) > 1
        said = await liis.talk.say("the first one")
        assert said[-1]["key"].startswith("ask-")
        assert titles[0] in said[-1]["text"]

    @pytest.mark.parametrize("question", ["no_green_tick", "which_products_incomplete"])
    async def test_what_was_listed_can_be_taken_up_at_once(
        self, member: Any, question: str
    ) -> None:
        liis = await member(LIIS)
        listed = [p["model"] for p in await liis.products() if p["missing"]]
        await liis.talk.say(f"topic: {question}")
        said = await liis.talk.say("the second one")
        assert said[-1]["key"].startswith("ask-")
        assert listed[1] in said[-1]["text"]
        await liis.talk.say("topic: cancel")
        # A detail too, wherever it belongs; then it is asked which product it is of.
        await liis.talk.say(f"topic: {question}")
        said = await liis.talk.say("topic: unknown_details; dealer=Fotokaste")
        assert keys(said) == ["ask-which-product"]
        said = await liis.talk.say("topic: not_understood; product=EOS R5")
        assert keys(said) == ["complete-summary"]
        assert "Fotokaste" in said[-1]["text"]

    async def test_after_the_list_a_detail_is_of_what_is_listed_and_another_product_is_not(
        self, member: Any
    ) -> None:
        liis = await member(LIIS)
        await liis.talk.say("topic: which_products_incomplete")
        said = await liis.talk.say("topic: do_register_product; serial=660010000777")
        assert keys(said) == ["ask-which-product"]
        await liis.talk.say("topic: cancel")
        await liis.talk.say("topic: which_products_incomplete")
        [said] = await liis.talk.say("topic: do_register_product; product=EOS R8")
        assert said["key"] == "ask-serial"
        assert "EOS R8" in said["text"]

    async def test_a_question_after_the_list_is_a_question(self, member: Any) -> None:
        liis = await member(LIIS)
        for asked, topic in (("topic: tier_fee; country=EE", "guide-tier_fees"), ("", "")):
            await liis.talk.say("topic: which_products_incomplete")
            said = await liis.talk.say(asked or "what if it was the first one?")
            assert not [key for key in keys(said) if key.startswith(("ask-", "complete-"))]
            assert topic in keys(said) or not topic

    async def test_a_detail_that_is_there_is_not_replaced_silently(self, member: Any) -> None:
        ieva = await member(IEVA)
        [summary] = await ieva.talk.say(
            "topic: do_complete_product; product=EOS R5; serial=990010009999"
        )
        assert summary["key"] == "complete-summary-replaces"
        assert "990010000149" in summary["text"]
        assert next(p["serial"] for p in await ieva.products()) == "990010000149"
        await ieva.talk.say("topic: affirm")
        assert next(p["serial"] for p in await ieva.products()) == "990010009999"

    async def test_a_product_of_nobody_s_is_not_completed(self, member: Any) -> None:
        orla = await member(ORLA)
        said = await orla.talk.say("topic: do_complete_product; product=EOS R3")
        assert keys(said)[0] == "complete-unknown-product"


class TestThePageSProduct:
    """The product that is open on the site's page is meant where the customer names none."""

    async def test_it_is_the_one_that_is_completed(self, member: Any) -> None:
        liis = await member(LIIS)
        [asked] = await liis.talk.say("topic: do_complete_product", page=LENS)
        assert (asked["key"], asked["values"]["model"]) == (
            "ask-purchase_date",
            "RF 15-35mm F2.8L IS USM",
        )

    async def test_a_named_product_comes_first(self, member: Any) -> None:
        liis = await member(LIIS)
        said = await liis.talk.say("topic: do_complete_product; product=EOS R5", page=LENS)
        assert said[0]["values"]["model"] == "EOS R5"

    async def test_it_is_the_first_of_those_without_a_tick(self, member: Any) -> None:
        liis = await member(LIIS)
        for page in (None, LENS):
            said = await liis.talk.say("topic: no_green_tick", page=page)
            [told] = [message for message in said if message["key"] == "products-incomplete"]
            first = told["values"]["products"]["lines"][0]["values"]["model"]
            assert (first == "RF 15-35mm F2.8L IS USM") is (page is not None)

    async def test_it_is_offered_where_one_is_to_be_registered(self, member: Any) -> None:
        orla = await member(ORLA)
        asked = await orla.talk.say("topic: do_register_product", page={"product": "EOS R3"})
        said = await orla.talk.click(payload(asked, "EOS R3"))
        assert (said[0]["key"], said[0]["values"]["model"]) == ("ask-serial", "EOS R3")

    async def test_what_no_catalogue_knows_is_not_registered(self, member: Any) -> None:
        orla = await member(ORLA)
        odd = '"}<script>'
        asked = await orla.talk.say("topic: do_register_product", page={"product": odd})
        await orla.talk.click(payload(asked, odd))
        before = len(await orla.products())
        said = await orla.talk.say(
            "topic: affirm; serial=0320011199; date=2020; country=LV; dealer=x"
        )
        said = await orla.talk.say("topic: affirm")
        assert "product-unknown-model" in keys(said)
        assert len(await orla.products()) == before


class TestMigrate:
    async def test_it_is_done_once(self, member: Any) -> None:
        orla = await member(ORLA)
        await orla.talk.say("topic: do_migrate")
        assert keys(await orla.talk.say("topic: affirm")) == ["migrate-done"]
        assert len(await orla.products()) == 6
        assert keys(await orla.talk.say("topic: do_migrate")) == ["migrate-already_migrated"]

    async def test_without_an_old_address_nobody_is_sent_to_the_button(self, member: Any) -> None:
        tomas = await member(TOMAS)
        assert keys(await tomas.talk.say("topic: do_migrate")) == ["migrate-no_old_email"]
        assert keys(await tomas.talk.say("topic: migrate_how")) == ["migrate-no_old_email"]


class TestSignUp:
    async def test_an_order_is_confirmed_before_it_is_placed(self, member: Any) -> None:
        eszter = await member(ESZTER)
        [asked] = await eszter.talk.say("topic: do_sign_up")
        assert asked["key"] == "ask-tier"
        assert "CPS Corporate B" not in [b["title"] for b in asked["buttons"]]
        assert keys(await eszter.talk.say("topic: not_understood; tier=gold")) == ["ask-method"]
        said = await eszter.talk.say("topic: do_pay_choice; payment_method=card")
        assert keys(said) == ["sign-up-summary-card"]
        said = await eszter.talk.say("topic: deny; payment_method=bank_transfer")
        assert keys(said) == ["task-changed", "sign-up-summary"]
        said = await eszter.talk.say("topic: not_understood; tier=platinum")
        assert keys(said) == ["task-changed", "sign-up-summary"]
        assert (await eszter.account("membership"))["membership"] is None
        [done] = await eszter.talk.click(payload(said, "Accept the terms and order"))
        assert done["key"] == "sign-up-done"
        membership = (await eszter.account("membership"))["membership"]
        [invoice] = (await eszter.account("invoices"))["invoices"]
        assert membership["tier"] == "platinum"
        assert membership["number"] in done["text"]
        assert invoice["number"] in done["text"]
        assert invoice["method"] == "bank_transfer"

    async def test_a_tier_that_is_not_open_is_refused_with_what_is_missing(
        self, member: Any
    ) -> None:
        eszter = await member(ESZTER)
        said = await eszter.talk.say("topic: do_sign_up; tier=corporate_b")
        assert keys(said) == ["sign-up-closed", "ask-tier"]
        assert said[0]["values"]["missing"] == 1900

    async def test_what_it_costs_is_the_fee_of_the_level_being_ordered(self, member: Any) -> None:
        eszter = await member(ESZTER)
        await eszter.talk.say("topic: do_sign_up; tier=gold")
        said = await eszter.talk.say("topic: tier_fee")
        assert keys(said) == ["guide-tier_fee", "ask-method"]
        assert said[0]["values"]["tier"]["value"] == "gold"

    async def test_thanks_in_between_end_nothing(self, member: Any) -> None:
        eszter = await member(ESZTER)
        await eszter.talk.say("topic: do_sign_up; tier=gold")
        assert keys(await eszter.talk.say("topic: bye_thanks")) == ["goodbye", "ask-method"]

    async def test_below_the_threshold_there_is_nothing_to_order(self, member: Any) -> None:
        orla = await member(ORLA)
        assert keys(await orla.talk.say("topic: do_sign_up")) == ["my-tiers-none"]

    async def test_a_membership_that_holds_is_not_ordered_twice(self, member: Any) -> None:
        ieva = await member(IEVA)
        assert keys(await ieva.talk.say("topic: do_sign_up; tier=gold")) == ["sign-up-active"]
        assert len((await ieva.account("invoices"))["invoices"]) == 1


class TestIdentity:
    async def test_nothing_of_an_account_without_an_identity(self, api: httpx.AsyncClient) -> None:
        talk = await Talk.begin(api)
        said = await talk.say("topic: do_complete_product")
        assert keys(said) == ["identify-for-task", "identify-ask-email"]

    async def test_the_site_s_token_goes_on_with_the_task(
        self, api: httpx.AsyncClient, identity_token: MintToken
    ) -> None:
        talk = await Talk.begin(api)
        await talk.say(WHOLE)
        messages = (await talk.identify(identity_token(ORLA))).json()["messages"]
        assert keys(messages) == ["register-summary"]

    async def test_log_out_forgets_the_open_task(self, member: Any) -> None:
        orla = await member(ORLA)
        await orla.talk.say(WHOLE)
        assert "logged-out" in keys(await orla.talk.say("topic: log_out"))
        assert keys(await orla.talk.say("topic: affirm")) == ["clarify"]
        assert len(await orla.products()) == 4

    async def test_a_button_of_another_conversation_is_refused(self, member: Any) -> None:
        orla, tomas = await member(ORLA), await member(TOMAS)
        summary = await orla.talk.say(WHOLE)
        answer = await tomas.talk.send(payload=payload(summary, "Register the product"))
        assert answer.status_code in (403, 409, 422)


async def test_points_that_a_stranger_names_are_reckoned_with(
    api: httpx.AsyncClient, member: Any
) -> None:
    talk = await Talk.begin(api)
    for topic in ("my_points", "my_tiers"):
        [said] = await talk.say(f"topic: {topic}; points=1200")
        assert said["key"] == "guide-choose_lower_tier-with"
        assert "CPS Gold" in said["text"]
        assert "CPS Platinum" not in said["text"]
        assert keys(await talk.say(f"topic: {topic}")) == ["identify-needed"]
    orla = await member(ORLA)  # who is known is told the own points
    assert keys(await orla.talk.say("topic: my_points; points=1200"))[0] == "my-points"


async def test_what_may_have_been_asked_besides_is_offered_first(
    api: httpx.AsyncClient, member: Any
) -> None:
    talk = await Talk.begin(api)
    [said] = await talk.say("topic: tier_fee; also=payment_methods")
    assert said["buttons"][0]["title"] == "How can I pay?"
    [said] = await talk.say("topic: tier_fee; also=my_tiers")  # there already
    assert len({b["title"] for b in said["buttons"]}) == len(said["buttons"])
    [said] = await talk.say("topic: greet; also=tier_fee")
    assert "tier_fee" not in str(said["buttons"])
    [said] = await talk.say("topic: tier_fee; also=out_of_scope")
    assert "out_of_scope" not in str(said["buttons"])
    # Beside a question that begins a task too, but not under a summary that waits for its yes.
    orla = await member(ORLA)
    [said] = await orla.talk.say("topic: do_register_product; also=no_green_tick")
    assert "no_green_tick" in said["buttons"][0]["payload"]
    [said] = await orla.talk.say(f"{WHOLE}; also=no_green_tick")
    assert said["key"] == "register-summary"
    assert "no_green_tick" not in str(said["buttons"])


async def test_the_last_word_asks_once_how_it_was(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    await talk.say("topic: tier_fee; tier=gold")
    said = await talk.say("topic: bye_thanks")
    assert keys(said) == ["goodbye", "rating-ask"]
    assert keys(await talk.click(payload(said, "Helpful"))) == ["rating-thanks"]
    assert keys(await talk.say("topic: bye_thanks")) == ["goodbye"]


async def test_yes_to_the_next_product_goes_on_with_it(member: Any) -> None:
    liis = await member(LIIS)
    await liis.talk.say("topic: do_complete_product; product=EOS R5; dealer=Fotokaste")
    done = await liis.talk.say("topic: affirm")
    assert keys(done) == ["complete-done", "complete-next"]
    assert keys(await liis.talk.say("topic: affirm")) == ["ask-which-product"]
    await liis.talk.say("the second one")
    assert [p["tick"] for p in await liis.products()] == [True, False, False]
