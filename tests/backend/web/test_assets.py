"""Scripts and styles: small, versioned, cached, and the same as the page vouches for."""

import base64
import gzip
import hashlib
import re

import httpx
import pytest

from backend.web.assets import WIDGET, WIDGET_PANEL, assets

# Bytes, gzipped, with their styles: what every page loads, and with what an opened chat needs.
LARGEST_WIDGET = 15 * 1024
LARGEST_LAUNCHER = 6 * 1024
LARGEST_OPENED = 20 * 1024


def test_the_widget_is_small() -> None:
    launcher, panel = (len(assets()[name].packed) for name in (WIDGET, WIDGET_PANEL))
    assert launcher <= LARGEST_LAUNCHER <= LARGEST_WIDGET
    assert launcher + panel <= LARGEST_OPENED


async def test_the_widget_vouches_for_its_panel(api: httpx.AsyncClient) -> None:
    script = (await api.get(assets().url(WIDGET))).text
    found = re.search(
        r'"src": "(static/widget-panel.js\?v=\w+)", "integrity": "sha384-([^"]+)"', script
    )
    assert found
    panel = await api.get(f"/{found[1]}")
    assert "immutable" in panel.headers["cache-control"]
    assert base64.b64encode(hashlib.sha384(panel.content).digest()).decode() == found[2]


async def test_the_page_vouches_for_the_widget(api: httpx.AsyncClient) -> None:
    page = (await api.get("/")).text
    found = re.search(r'src="(/static/widget.js\?v=\w+)" integrity="sha384-([^"]+)"', page)
    assert found
    script = await api.get(found[1])
    assert base64.b64encode(hashlib.sha384(script.content).digest()).decode() == found[2]


async def test_a_version_is_kept_for_good(api: httpx.AsyncClient) -> None:
    assert "immutable" in (await api.get(assets().url("site.css"))).headers["cache-control"]


@pytest.mark.parametrize("path", ["/static/widget.js", "/static/widget.js?v=0123456789abcdef"])
async def test_without_the_right_version_a_new_one_comes_soon(
    api: httpx.AsyncClient, path: str
) -> None:
    assert (await api.get(path)).headers["cache-control"] == "public, max-age=300"


async def test_what_is_known_is_not_sent_again(api: httpx.AsyncClient) -> None:
    first = await api.get("/static/widget.js")
    again = await api.get("/static/widget.js", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_packed_only_for_who_can_unpack(api: httpx.AsyncClient) -> None:
    plain = await api.get("/static/widget.js", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    packed = await api.get("/static/widget.js", headers={"accept-encoding": "br, gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == plain.content == gzip.decompress(assets()["widget.js"].packed)


@pytest.mark.parametrize("name", ["", "nothing.js", "endpoints.py", "../app.py", "%2e%2e/app.py"])
async def test_nothing_else_is_served(api: httpx.AsyncClient, name: str) -> None:
    assert (await api.get(f"/static/{name}")).status_code == 404
