"""What goes wrong on the members' site, as the visitor meets it: cards, products, switches."""

from playwright.async_api import Locator, expect
from sqlalchemy import select, update

from backend.models.billing import Invoice
from backend.models.jobs import Job
from tests.browser.conftest import OpenSite
from tests.browser.members_site import PDF, Site

ESZTER = "nagy.eszter@studio.example"  # 2,600 points, no membership, an old account
LIIS = "liis.tamm@studio.example"  # no tick, no old e-mail
MART = "mart.saar@studio.example"  # a membership that can not be renewed yet
TAKEN = "990010000149"  # an EOS R5 of another customer


async def be(site: Site, email: str, path: str) -> None:
    await site.page.context.request.post(f"{site.chat.url}/viewer", form={"customer": email})
    await site.visit(path)


async def choose_card(site: Site, token: str) -> None:
    await site.answer("portal-field-card", f"portal-test-card-{token}")
    await site.press("portal-card-use")


class TestCard:
    async def begin(self, members_site: OpenSite, language: str) -> Site:
        site = await members_site(language)
        await be(site, ESZTER, "/sign-up/gold")
        await site.tick("portal-terms-accept")
        await site.answer("portal-field-method", "portal-method-card")
        await site.press("portal-sign-up-next")
        return site

    async def test_that_is_declined_gives_way_to_another(self, members_site: OpenSite) -> None:
        site = await self.begin(members_site, "lt")
        await choose_card(site, "tok_declined")
        await site.problem("card", "portal-error-card-declined")
        await choose_card(site, "tok_ok")
        heading = site.page.get_by_role("heading", name=site.words("portal-review"))
        await expect(heading).to_be_visible()

    async def test_whose_bank_is_silent_holds_nothing_up(self, members_site: OpenSite) -> None:
        site = await self.begin(members_site, "et")
        await choose_card(site, "tok_timeout")
        await site.reads("portal-card-waiting-text")
        await site.press("portal-card-check")
        await site.reads("portal-card-slow")
        await site.press("portal-card-transfer")
        await site.tick("portal-terms-accept")
        await site.press("portal-sign-up-next")  # the way of payment is chosen already
        await site.tick("portal-review-accept", version="2026-01")
        await site.press("portal-review-confirm")
        await site.reads("portal-subscription-active")

    async def test_that_was_declined_on_the_due_date_is_changed(
        self, members_site: OpenSite
    ) -> None:
        site = await self.begin(members_site, "hu")
        await choose_card(site, "tok_charge_declined")
        await site.tick("portal-review-accept", version="2026-01")
        await site.press("portal-review-confirm")
        await site.reads("portal-charge-scheduled", due=await self.charge_now(site))
        await site.visit("/subscriptions")
        await site.reads("portal-charge-declined")
        await site.press("portal-card-another")
        await choose_card(site, "tok_ok")
        await site.press("portal-card-charge")
        number = await self.number(site)
        await site.reads("portal-card-changed", number=number)

    async def number(self, site: Site) -> str:
        async with site.app.state.database.reading() as session:
            found = await session.scalars(select(Invoice).order_by(Invoice.created_at.desc()))
            return str(found.first().number)

    async def charge_now(self, site: Site) -> dict[str, str]:
        """Let the charge come due, and return the due date that the invoice shows."""
        async with site.app.state.database.transaction() as session:
            found = await session.scalars(select(Invoice).order_by(Invoice.created_at.desc()))
            due = found.first().due
            charge = update(Job).where(Job.kind == "invoice.charge")
            await session.execute(charge.values(run_at=Job.created_at))
        await site.run_jobs()
        return {"date": due.isoformat()}


class TestTiers:
    async def test_the_switch_changes_between_the_groups(self, members_site: OpenSite) -> None:
        site = await members_site("hu")
        await be(site, ESZTER, "/subscriptions")
        switch = site.page.get_by_role("switch", name=site.words("portal-corporate"))
        await expect(switch).not_to_be_checked()
        gold = {"enum": "tier", "value": "gold"}
        corporate = {"enum": "tier", "value": "corporate_c"}
        await expect(self.button(site, gold)).to_be_visible()
        await expect(self.button(site, corporate)).to_have_count(0)
        await switch.press("Space")
        await expect(switch).to_be_checked()
        await expect(self.button(site, corporate)).to_be_visible()
        await expect(self.button(site, gold)).to_have_count(0)

    def button(self, site: Site, tier: dict[str, str]) -> Locator:
        return site.page.get_by_role("link", name=site.words("portal-tier-sign-up", tier=tier))

    async def test_a_membership_says_when_it_can_be_renewed(self, members_site: OpenSite) -> None:
        site = await members_site("lv")
        await be(site, MART, "/subscriptions")
        await site.reads("portal-renewable-from", **{"from": {"date": "2027-09-04"}})
        await expect(site.page.locator("a[href^='/sign-up']")).to_have_count(0)


class TestProducts:
    async def test_a_serial_number_of_somebody_else_goes_to_review(
        self, members_site: OpenSite
    ) -> None:
        site = await members_site("lv")
        await be(site, LIIS, "/products/new")
        await site.fill("portal-field-model", "EOS R5")
        await site.fill("portal-field-serial", TAKEN)
        await site.press("portal-product-register")
        await site.reads("portal-registered-review", model="EOS R5")
        await site.page.locator("main li a").last.click()
        await site.reads("portal-serial-open")

    async def test_a_name_of_several_models_is_asked_about(self, members_site: OpenSite) -> None:
        site = await members_site("et")
        await be(site, LIIS, "/products/new")
        await site.fill("portal-field-model", "RF 70-200")
        await site.fill("portal-field-dealer", "Fotokaste")
        await site.press("portal-product-register")
        models = ["RF 70-200mm F2.8L IS USM", "RF 70-200mm F4L IS USM"]
        listed = {"list": models, "style": "or"}
        await site.problem("model", "portal-error-ambiguous_model", models=listed)
        await expect(site.field("portal-field-dealer")).to_have_value("Fotokaste")

    async def test_old_products_are_moved_once(self, members_site: OpenSite) -> None:
        site = await members_site("hu")
        await be(site, ESZTER, "/products")
        await site.reads("portal-migration-ready", count=1)
        await site.press("portal-migrate")
        await site.reads("portal-migrated", migrated=1)
        await site.press("portal-migrate")
        await site.reads("portal-migration-already_migrated")

    async def test_without_the_old_e_mail_there_is_no_button(self, members_site: OpenSite) -> None:
        site = await members_site("lt")
        await be(site, LIIS, "/products")
        await site.reads("guide-no_migrate_button", url="/products")
        button = site.page.get_by_role("button", name=site.words("portal-migrate"))
        await expect(button).to_have_count(0)

    async def test_a_removal_can_be_undone(self, members_site: OpenSite) -> None:
        site = await members_site("en")
        await be(site, LIIS, "/products")
        await site.page.locator("main li a").first.click()
        await site.press("portal-product-remove")
        await site.reads("portal-removed", model="EOS R5")
        await expect(site.page.locator("main li.card")).to_have_count(2)
        await site.press("portal-undo")
        lacking = {"list": [{"enum": "detail", "value": "dealer"}]}
        await site.reads("portal-restored-missing", model="EOS R5", missing=lacking)
        await expect(site.page.locator("main li.card")).to_have_count(3)


class TestApplying:
    async def test_nothing_typed_is_lost(self, members_site: OpenSite) -> None:
        site = await members_site("lt", "/apply")
        await site.fill("portal-field-company", "UAB Ryto šviesa")
        await site.choose("portal-field-country", "LT")
        await site.answer("portal-field-vat_registered", "portal-yes")
        await site.fill("portal-field-vat_number", "LT 1")
        await site.answer("portal-field-kind", "portal-document-vat_certificate")
        await site.page.locator("#file").set_input_files(PDF)  # type: ignore[arg-type]
        await site.press("portal-apply-send")
        lithuania = {"country": "LT"}
        await site.problem("vat_number", "portal-error-vat_number-form", country=lithuania)
        await expect(site.field("portal-field-vat_number")).to_have_value("LT 1")
        await expect(site.page.locator(".received")).to_contain_text("certificate.pdf")
        await expect(site.field("portal-field-country")).to_have_value("LT")

    async def test_what_does_not_concern_the_applicant_is_out_of_the_way(
        self, members_site: OpenSite
    ) -> None:
        site = await members_site("hu", "/apply")
        number = site.field("portal-field-vat_number")
        certificate = site.page.get_by_label(site.words("portal-document-vat_certificate"))
        extract = site.page.get_by_label(site.words("portal-document-company_register_extract"))
        await expect(number).to_be_hidden()
        await site.answer("portal-field-vat_registered", "portal-yes")
        await expect(number).to_be_visible()
        await expect(certificate).to_be_visible()
        await expect(extract).to_be_hidden()
        await site.answer("portal-field-vat_registered", "portal-no")
        await expect(number).to_be_hidden()
        await expect(certificate).to_be_hidden()
        await expect(extract).to_be_visible()

    async def test_a_file_that_is_too_large_is_told_of_at_once(
        self, members_site: OpenSite
    ) -> None:
        site = await members_site("en", "/apply")
        large = {**PDF, "buffer": b"%PDF-" + b"0" * 10 * 1024 * 1024}
        await site.page.locator("#file").set_input_files(large)  # type: ignore[arg-type]
        await site.reads("portal-error-file_too_large", size=10)
        assert await site.page.locator("#file").input_value() == ""

    async def test_a_declined_application_says_why(self, members_site: OpenSite) -> None:
        site = await members_site("et", "/apply")
        await site.fill("portal-field-company", "Hommikuvalgus OÜ")
        await site.choose("portal-field-country", "EE")
        await site.answer("portal-field-vat_registered", "portal-no")
        await site.answer("portal-field-kind", "portal-document-business_licence")
        await site.page.locator("#file").set_input_files(PDF)  # type: ignore[arg-type]
        await site.answer("portal-field-old_account", "portal-no")
        await site.fill("portal-field-name", "Õnne Jõgi")
        await site.fill("portal-field-email", "onne@studio.example")
        await site.tick("portal-field-authorised")
        await site.press("portal-apply-send")
        await site.reads("portal-apply-sent")
        waiting = (await site.agent("GET", "/api/operator/applications"))["applications"]
        [mine] = [each for each in waiting if each["email"] == "onne@studio.example"]
        body = {"reason": "document_unreadable", "note": "Pilt on <b>udune</b>."}
        await site.agent("POST", f"/api/operator/applications/{mine['id']}/reject", body)
        await site.page.reload()
        reason = {"enum": "rejection_reason", "value": "document_unreadable"}
        await site.reads("portal-application-rejected", reason=reason)
        await expect(site.page.locator(".quote")).to_have_text("Pilt on <b>udune</b>.")
