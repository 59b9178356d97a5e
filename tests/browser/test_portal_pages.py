"""Every page of the members' site in every language: by axe, on a small phone, by keyboard."""

import json

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from tests.browser.conftest import OpenSite
from tests.browser.members_site import REFUSED, Site

LANGUAGES = ("en", "lv", "lt", "et", "hu")
PHONE = {"width": 320, "height": 640}
ESZTER = "nagy.eszter@studio.example"  # 2,600 points, no membership
LIIS = "liis.tamm@studio.example"  # no tick, no old e-mail
TOMAS = "tomas.kazlauskas@studio.example"  # a membership, an open invoice
JANIS = "janis.kalnins@studio.example"  # applied, no account yet
OF_VISITORS = ("/", "/apply", "/log-in", "/password", "/password?token=x", "/products", "/gone")
OF_MEMBERS = (
    "/", "/password", "/products", "/products/new", "/subscriptions",
    "/subscriptions?tiers=corporate", "/sign-up/gold", "/cards/new?tier=gold",
    "/sign-up/gold/review?method=bank_transfer",
)  # fmt: skip
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


async def faults(site: Site) -> list[str]:
    """What axe finds on the page, and whether the page is wider than the phone."""
    found = await Axe().run(site.page, options=RULES)
    lines = [
        f"{site.page.url}: {fault['id']}: {json.dumps([n['html'][:120] for n in fault['nodes']])}"
        for fault in found.response["violations"]
    ]
    width = await site.page.evaluate("document.documentElement.scrollWidth")
    return lines + ([f"{site.page.url}: {width} px wide"] if width > PHONE["width"] else [])


async def be(site: Site, email: str) -> None:
    await site.page.context.request.post(f"{site.chat.url}/viewer", form={"customer": email})


@pytest.mark.parametrize("language", LANGUAGES)
async def test_pages_are_accessible_on_a_small_phone(members_site: OpenSite, language: str) -> None:
    site = await members_site(language, viewport=PHONE)
    found = []
    for path in OF_VISITORS:
        await site.visit(path if path != "/gone" else "/application/gone")
        site.chat.allowed.append(REFUSED)
        found += await faults(site)
    for email, paths in ((ESZTER, OF_MEMBERS), (TOMAS, ("/subscriptions",)), (JANIS, ("/",))):
        await be(site, email)
        for path in paths:
            await site.visit(path)
            found += await faults(site)
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_forms_with_problems_are_accessible_too(
    members_site: OpenSite, language: str
) -> None:
    site = await members_site(language, "/apply", viewport=PHONE)
    site.chat.allowed.append(REFUSED)
    await site.press("portal-apply-send")
    found = await faults(site)
    await be(site, LIIS)
    await site.visit("/products/new")
    await site.fill("portal-field-year", "nineteen")
    await site.press("portal-product-register")
    found += await faults(site)
    await site.visit("/products")
    await site.page.locator("main li a").first.click()
    found += await faults(site)
    assert found == []


async def test_axe_finds_what_is_wrong(members_site: OpenSite) -> None:
    """The checks above can fail."""
    site = await members_site(viewport=PHONE)
    await site.page.evaluate(
        """() => {
            document.querySelector("main").innerHTML = "<input><p>Pale words</p>";
            Object.assign(document.querySelector("main p").style, {color: "#ddd", width: "800px"});
        }"""
    )
    found = " ".join(await faults(site))
    assert "label" in found
    assert "color-contrast" in found
    assert "px wide" in found


async def test_a_form_by_keyboard_alone(members_site: OpenSite) -> None:
    site = await members_site("en", "/products")
    await be(site, LIIS)
    await site.visit("/products/new")
    keys = site.page.keyboard
    await keys.press("Tab")  # the way past the menus
    await keys.press("Enter")
    await expect(site.page.locator("main")).to_be_focused()
    for text in ("EOS RP", "no serial: ?", "5", "13", "2024"):
        await keys.press("Tab")
        await keys.type(text)
    await keys.press("Enter")
    site.chat.allowed.append(REFUSED)
    # What is wrong has the focus, and leads to its field.
    await expect(site.page.get_by_role("alert").filter(visible=True)).to_be_focused()
    await keys.press("Tab")
    await keys.press("Enter")
    day = site.page.locator("#purchase_date")
    await expect(day).to_be_focused()
    await expect(day).to_have_value("5")  # nothing is lost
    await keys.press("Tab")
    await keys.press("ControlOrMeta+a")
    await keys.type("12")
    await keys.press("Tab")  # the year
    await keys.press("Tab")  # the country
    await keys.type("Esto")
    await keys.press("Tab")
    await keys.type("Fotokaste")
    await keys.press("Tab")
    await keys.press("Space")  # the serial number is a guess
    await keys.press("Enter")
    await site.reads("portal-registered-tick", model="EOS RP", points=120)


async def test_what_has_the_focus_is_not_behind_the_chat_s_button(members_site: OpenSite) -> None:
    site = await members_site("hu", "/apply", viewport=PHONE)
    await expect(site.chat.launcher).to_be_visible()
    covered = []
    controls = await site.page.locator("main input, main select, main button").all()
    for control in controls:
        if not await control.is_visible():
            continue
        await control.focus()
        box, button = await control.bounding_box(), await site.chat.launcher.bounding_box()
        assert box
        assert button
        if box["y"] >= button["y"] and box["y"] + box["height"] <= button["y"] + button["height"]:
            covered.append(await control.get_attribute("id"))
    assert covered == []


async def test_a_page_works_without_scripts(members_site: OpenSite) -> None:
    site = await members_site("et", "/log-in", java_script_enabled=False)
    site.chat.allowed.append(REFUSED)
    await site.fill("portal-field-email", LIIS)
    await site.fill("portal-field-password", "not the password")
    await site.press("portal-log-in")
    await site.reads("portal-error-wrong_credentials")
    await expect(site.field("portal-field-email")).to_have_value(LIIS)
