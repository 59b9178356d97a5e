"""``/chat`` and ``/chat/data``: how a site embeds the chat, and how the chat uses data."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from backend.web.assets import assets
from backend.web.portal.page import PageOf, PageRoute

router = APIRouter(include_in_schema=False, route_class=PageRoute)

# In the order in which the page explains them.
ATTRIBUTES = (
    "language", "theme", "accent", "position", "launcher", "greeting", "greeting-delay",
    "greeting-pages", "greeting-kept", "product", "identity", "privacy",
)  # fmt: skip
CALLS = """\
const chat = document.querySelector("cps-chat");
chat.open();  chat.close();  chat.send("…");  chat.greet("…");
chat.identify(token);        // a JWT of your server's
chat.identify(async () => (await fetch("/chat-token")).text());
chat.identify(null);
const off = chat.on("unread", ({ count }) => { … });
chat.setAttribute("product", "EOS R5");"""


@router.get("/chat")
async def about_the_chat(page: PageOf) -> HTMLResponse:
    """How a site embeds the chat, with the chat to try it on."""
    return page.render(
        "chat.html",
        heading="chat-docs-title",
        snippet=snippet(page.settings.site_url),
        attributes=ATTRIBUTES,
        calls=CALLS,
    )


@router.get("/chat/data")
async def use_of_data(page: PageOf) -> HTMLResponse:
    """How the chat uses data."""
    return page.render("chat_data.html", heading="chat-data-title")


def snippet(site: str) -> str:
    """Return the line that embeds the present version."""
    script = assets()["widget.js"]
    return (
        f'<script defer src="{site}{assets().url("widget.js")}"\n'
        f'  integrity="{script.integrity}"\n'
        '  crossorigin="anonymous" data-theme="auto"></script>'
    )
