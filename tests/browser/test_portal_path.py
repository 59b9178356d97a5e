"""The whole way on the members' site, in each language: from the application to the membership."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.conftest import OpenSite
from tests.browser.members_site import PDF, Site

WORDS = "a quiet morning by the sea"


@dataclass(frozen=True)
class Applicant:
    """Who applies: `vat` is a number with the right check digits, or None."""

    language: str
    country: str
    company: str
    name: str
    vat: str | None
    method: str

    @property
    def email(self) -> str:
        return f"new.{self.language}@studio.example"


# Each takes another turn: with VAT or without, by card or by transfer.
APPLICANTS = [
    Applicant("en", "IE", "Quay Pictures Ltd", "Aoife Nolan", "IE6433435F", "card"),
    Applicant("lv", "LV", "Rīta Gaisma SIA", "Līga Bērziņa", "LV40003521600", "bank_transfer"),
    Applicant("lt", "LT", "UAB Ryto šviesa", "Rūta Žukaitė", None, "card"),
    Applicant("et", "EE", "Hommikuvalgus OÜ", "Õnne Jõgi", "EE100931558", "bank_transfer"),
    Applicant("hu", "HU", "Hajnali Fény Kft.", "Őszi Gyöngyi", None, "card"),
]


@pytest.mark.parametrize("who", APPLICANTS, ids=lambda who: who.language)
async def test_from_the_application_to_the_membership(
    members_site: OpenSite, who: Applicant
) -> None:
    site = await members_site(who.language, "/apply")
    await apply(site, who)
    await approve(site)
    await set_password_and_log_in(site, who)
    await register_products(site)
    await sign_up(site, who)
    await see_the_invoice(site, who)


async def apply(site: Site, who: Applicant) -> None:
    await site.fill("portal-field-company", who.company)
    await site.choose("portal-field-country", who.country)
    await site.answer("portal-field-vat_registered", "portal-yes" if who.vat else "portal-no")
    if who.vat:
        await site.fill("portal-field-vat_number", who.vat)
    kind = "vat_certificate" if who.vat else "company_register_extract"
    await site.answer("portal-field-kind", f"portal-document-{kind}")
    await site.page.locator("#file").set_input_files(PDF)  # type: ignore[arg-type]
    await site.answer("portal-field-old_account", "portal-no")
    await site.fill("portal-field-name", who.name)
    await site.fill("portal-field-email", who.email)
    await site.tick("portal-field-authorised")
    await site.press("portal-apply-send")
    await site.reads("portal-apply-sent")
    await site.reads("portal-application-wait", email=who.email)
    # Before the approval there is no password to set, and the page says why and by when.
    site.chat.allowed.append("Failed to load resource")
    await site.press("portal-application-password")
    due = (await one_application(site))["due_on"]
    await site.reads("portal-error-account_not_open-due", due={"date": due})


async def one_application(site: Site) -> dict[str, Any]:
    waiting = await site.agent("GET", "/api/operator/applications")
    [mine] = [each for each in waiting["applications"] if each["email"].startswith("new.")]
    return dict(mine)


async def approve(site: Site) -> None:
    application = await one_application(site)
    await site.agent("POST", f"/api/operator/applications/{application['id']}/approve")
    await site.page.go_back()
    await site.page.reload()
    await expect(site.page.locator("main")).to_contain_text(
        site.words("application_state-approved")
    )


async def set_password_and_log_in(site: Site, who: Applicant) -> None:
    mail = await site.mail(site.words("mail-application-approved.subject"))
    assert mail["To"] == who.email
    link = await site.link_of(mail)
    await site.visit(link)
    await site.fill("portal-field-new-password", WORDS)
    await site.press("portal-password-save")
    await site.reads("portal-password-set")
    await site.fill("portal-field-email", who.email)
    await site.fill("portal-field-password", WORDS)
    await site.press("portal-log-in")
    await site.reads("portal-hello", name=who.name)


async def register_products(site: Site) -> None:
    await site.visit("/products")
    await site.reads("portal-products-none")
    await site.press("portal-register")
    await site.fill("portal-field-model", "EOS R5")
    await site.fill("portal-field-serial", "880010000149")
    await site.fill("portal-field-day", "12")
    await site.fill("portal-field-month", "5")
    await site.fill("portal-field-year", "2021")
    await site.choose("portal-field-purchase_country", "LV")
    await site.fill("portal-field-dealer", "Foto Daugava")
    await site.press("portal-product-register")
    await site.reads("portal-registered-tick", model="EOS R5", points=400)
    await site.press("portal-register")
    await site.fill("portal-field-model", "R8")  # an alias
    await site.fill("portal-field-serial", "880010000297")
    await site.press("portal-product-register")
    lacking = [
        {"enum": "detail", "value": detail}
        for detail in ("purchase_date", "purchase_country", "dealer")
    ]
    await site.reads("portal-registered-missing", model="EOS R8", missing={"list": lacking})
    await site.reads("my-points-below", missing=100, threshold=500)
    await complete_by_guess(site)
    mail = await site.mail(site.words("mail-invitation.subject"))
    assert "580" in str(mail.get_body(("plain",)))


async def complete_by_guess(site: Site) -> None:
    name = f"{site.words('portal-view-product')} EOS R8 880010000297"
    await site.page.get_by_role("link", name=name).click()
    await site.fill("portal-field-year", "2023")
    await site.choose("portal-field-purchase_country", "LV")
    await site.page.locator("#dealer").fill("Foto Daugava")
    await site.page.locator("#approximate-dealer").check()
    await site.press("portal-product-save")
    await site.reads("portal-changed-tick", model="EOS R8", points=180)
    await site.reads("portal-ticked", ticked=2, count=2)


async def sign_up(site: Site, who: Applicant) -> None:
    tier = {"enum": "tier", "value": "silver"}
    await site.visit("/subscriptions")
    await site.reads("portal-invited")
    await site.press("portal-tier-sign-up", tier=tier)
    await site.tick("portal-terms-accept")
    await site.answer("portal-field-method", f"portal-method-{who.method}")
    await site.press("portal-sign-up-next")
    if who.method == "card":
        await site.answer("portal-field-card", "portal-test-card-tok_ok")
        await site.press("portal-card-use")
        await site.run_jobs()  # the page waits, and goes on by itself
    heading = site.page.get_by_role("heading", name=site.words("portal-review"))
    await expect(heading).to_be_visible()
    await site.reads("portal-method-" + who.method)
    await site.tick("portal-review-accept", version="2026-01")
    await site.press("portal-review-confirm")
    await site.reads("portal-subscription-active")


async def see_the_invoice(site: Site, who: Applicant) -> None:
    number = await site.page.locator("main dd").first.inner_text()
    mail = await site.mail(site.words("mail-membership-active.subject"))
    assert number in str(mail.get_body(("plain",)))
    invoice = (await invoices_of(site))[0]
    assert invoice["method"] == who.method
    await site.visit("/subscriptions")
    if who.method == "card":
        await site.reads("portal-charge-scheduled", due={"date": invoice["due"]})
    else:
        await site.reads("invoice-reference")
    async with site.page.expect_download() as waiting:
        await site.press("portal-invoice-pdf", number=invoice["number"])
    file = await (await waiting.value).path()
    assert file.read_bytes().startswith(b"%PDF-")
    assert await site.mail(site.words("mail-invoice-card.subject", number=invoice["number"]))


async def invoices_of(site: Site) -> list[dict[str, Any]]:
    answer = await site.page.context.request.get(f"{site.chat.url}/api/me/invoices")
    found: list[dict[str, Any]] = (await answer.json())["invoices"]
    return found
