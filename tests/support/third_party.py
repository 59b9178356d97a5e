"""A site of somebody else's that embeds the chat: another origin, and the strictest policy."""

import asyncio
import html
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

PAGE = """<!doctype html>
<html lang="{language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Camera shop</title>
  <link rel="icon" href="data:,">
</head>
<body>
  <main><h1>Camera shop</h1><p>{path}</p></main>
  <script src="{script}" {attributes}></script>
</body>
</html>
"""


@dataclass
class ThirdParty:
    """The site; `attributes` are those of its one script tag, `language` its pages' own.

    Its policy allows scripts of `script_source` (default: the assistant's), and says `more_policy`.
    """

    url: str
    assistant: str = ""
    language: str = "en"
    attributes: dict[str, str] = field(default_factory=dict)
    script_source: str = ""
    more_policy: str = "form-action 'none'"

    def page(self, request: Request) -> HTMLResponse:
        """Return any page of the site."""
        given = {**self.attributes}
        script = given.pop("src", f"{self.assistant}/static/widget.js")
        text = PAGE.format(
            language=self.language,
            path=html.escape(request.url.path),
            script=html.escape(script),
            attributes=" ".join(f'{k}="{html.escape(v)}"' for k, v in given.items()),
        )
        policy = (
            f"default-src 'none'; script-src {self.script_source or self.assistant}; "
            f"connect-src {self.assistant}; {self.more_policy}; "
            "img-src data:; require-trusted-types-for 'script'; base-uri 'none'"
        )
        return HTMLResponse(text, headers={"Content-Security-Policy": policy})


@asynccontextmanager
async def third_party() -> AsyncIterator[ThirdParty]:
    """Run the site on a free port."""
    listener = socket.create_server(("127.0.0.1", 0))
    site = ThirdParty(f"http://localhost:{listener.getsockname()[1]}")
    app = Starlette(routes=[Route("/{path:path}", site.page)])
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.02)
    yield site
    server.should_exit = True
    await serving
