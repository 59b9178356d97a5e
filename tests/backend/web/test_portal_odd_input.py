"""Whatever an address or a form says: a page answers, never an error, and never another site."""

import httpx
import pytest

from tests.backend.web.members_site import ESZTER, LIIS, be

ODD = (
    "", "%00", "a" * 600, "%F0%9F%98%80", "%0d%0aSet-Cookie:x=1",
    "'\"><script>alert(1)</script>", "//evil.example", "\\\\evil.example", "%ED%A0%80",
)  # fmt: skip
ADDRESSES = (
    "/?language={}", "/products?language={}", "/products/{}", "/subscriptions?tiers={}",
    "/subscriptions?tier={}&method=card", "/subscriptions?tier=gold&method={}", "/sign-up/{}",
    "/sign-up/gold?method={}", "/sign-up/gold/review?method={}",
    "/sign-up/gold/review?method=card&card={}", "/cards/new?tier={}", "/cards/new?invoice={}",
    "/cards/new?tier=gold&declined={}", "/cards/{}?tier=gold", "/invoices/{}.pdf",
    "/application/{}", "/password?token={}", "/log-in?next={}",
)  # fmt: skip
FORMS = (
    "/apply", "/log-in", "/log-out", "/password", "/password/link", "/password/mine",
    "/products/new", "/products/migrate", "/sign-up/gold", "/sign-up/gold/review",
    "/cards/new?tier=gold",
)  # fmt: skip
FIELDS = (
    "accepted", "application", "approximate", "authorised", "card", "company", "country",
    "day", "dealer", "email", "form_key", "kind", "language", "method", "model",
    "month", "name", "next", "old_account", "old_email", "password", "purchase_country", "serial",
    "terms_version", "token", "vat_number", "vat_registered", "year",
)  # fmt: skip
TYPED = ("\0", "\ufffd", "<b>x</b>", "a\r\nB: c", "=1+1", "9" * 400)


def is_page(answer: httpx.Response) -> bool:
    """Whether it is a page of ours, with nothing in it that runs, or leads to one."""
    to = answer.headers.get("location")
    if to is not None:
        ours = to.startswith("http://cps.test/") or (to[0] == "/" and to[1:2] not in ("/", "\\"))
        return answer.status_code in (303, 307) and ours
    if answer.status_code == 404 and answer.content == b'{"error":"not_found","detail":{}}':
        return True  # more slashes than any page's address has
    html = answer.headers["content-type"].startswith("text/html")
    return answer.status_code in (200, 404, 422) and html and "<script>alert" not in answer.text


@pytest.mark.parametrize("who", ["", ESZTER])
@pytest.mark.parametrize("address", ADDRESSES)
async def test_an_address_leads_to_a_page(api: httpx.AsyncClient, address: str, who: str) -> None:
    await be(api, who)
    answers = {odd: await api.get(address.replace("{}", odd)) for odd in ODD}
    assert {odd: a.text[:80] for odd, a in answers.items() if not is_page(a)} == {}
    assert not [odd for odd, a in answers.items() if "x" in a.cookies]


@pytest.mark.parametrize("path", FORMS)
async def test_a_form_leads_to_a_page(api: httpx.AsyncClient, path: str) -> None:
    for typed in TYPED:
        await be(api, LIIS if path == "/products/new" else ESZTER)
        answer = await api.post(path, data=dict.fromkeys(FIELDS, typed))
        assert is_page(answer), (typed, answer.status_code, answer.text[:200])
