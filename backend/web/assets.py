"""Scripts, styles and pictures: named one by one, with a version, an integrity hash and gzip."""

import base64
import gzip
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router

from backend.web.widget import bundle

WEB = Path(__file__).parent
WIDGET, WIDGET_PANEL = "widget.js", "widget-panel.js"
PREFIX = "/static"  # where backend.app mounts the router
JAVASCRIPT = "text/javascript; charset=utf-8"
# What is served under which name: where its content comes from, and its type. widget.js, which
# vouches for its panel, comes besides.
FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    WIDGET_PANEL: (bundle.panel, JAVASCRIPT),
    "chat.css": ((WEB / "widget" / "demo" / "chat.css").read_bytes, "text/css; charset=utf-8"),
    "chat.js": ((WEB / "widget" / "demo" / "chat.js").read_bytes, JAVASCRIPT),
    "site.css": ((WEB / "portal" / "site.css").read_bytes, "text/css; charset=utf-8"),
    "forms.css": ((WEB / "portal" / "forms.css").read_bytes, "text/css; charset=utf-8"),
    "forms.js": ((WEB / "portal" / "forms.js").read_bytes, JAVASCRIPT),
    "console.css": ((WEB / "console" / "console.css").read_bytes, "text/css; charset=utf-8"),
    "console.js": ((WEB / "console" / "console.js").read_bytes, JAVASCRIPT),
    "htmx.js": (
        (WEB / "console" / "vendor" / "htmx.min.js").read_bytes,
        JAVASCRIPT,
    ),
    "icon.svg": ((WEB / "portal" / "icon.svg").read_bytes, "image/svg+xml"),
}
FOREVER = "public, max-age=31536000, immutable"
# A site that embeds the widget without a version still gets a new one soon.
SHORTLY = "public, max-age=300"


@dataclass(frozen=True)
class Asset:
    """A file as it is served; `version` changes with its content."""

    content: bytes
    packed: bytes
    media_type: str
    version: str
    integrity: str


class Assets:
    """All files, read once."""

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        self._assets = assets

    def __getitem__(self, name: str) -> Asset:
        return self._assets[name]

    def url(self, name: str) -> str:
        """Return the file's address with its version, to be cached for good."""
        return _address(name, self[name])

    def serve(self, request: Request) -> Response:
        """Answer a request for a file. Raises HTTPException 404."""
        asset = self._assets.get(request.path_params["name"])
        if asset is None:
            raise HTTPException(404)
        headers = {
            "ETag": f'W/"{asset.version}"',
            "Cache-Control": FOREVER if _is_versioned(request, asset) else SHORTLY,
            "Vary": "Accept-Encoding",
            "X-Content-Type-Options": "nosniff",
            # The widget is made to be embedded by other sites.
            "Cross-Origin-Resource-Policy": "cross-origin",
        }
        if headers["ETag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            return Response(asset.packed, media_type=asset.media_type, headers=headers)
        return Response(asset.content, media_type=asset.media_type, headers=headers)


@lru_cache(maxsize=1)
def assets() -> Assets:
    """Return the files of this process."""
    files = {name: _asset(read(), kind) for name, (read, kind) in FILES.items()}
    panel = files[WIDGET_PANEL]
    address = _address(WIDGET_PANEL, panel).removeprefix("/")
    files[WIDGET] = _asset(bundle.launcher(address, panel.integrity), JAVASCRIPT)
    return Assets(files)


def static_files() -> Router:
    """Return the ASGI app that serves the files, to be mounted at `PREFIX`."""
    return Router([Route("/{name}", assets().serve)])


def _address(name: str, asset: Asset) -> str:
    return f"{PREFIX}/{name}?v={asset.version}"


def _asset(content: bytes, media_type: str) -> Asset:
    return Asset(
        content=content,
        packed=gzip.compress(content, mtime=0),
        media_type=media_type,
        version=hashlib.sha256(content).hexdigest()[:16],
        integrity="sha384-" + base64.b64encode(hashlib.sha384(content).digest()).decode(),
    )


def _is_versioned(request: Request, asset: Asset) -> bool:
    return request.query_params.get("v") == asset.version
