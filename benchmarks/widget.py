"""The widget in a real browser: until its button can be clicked, and until the chat is open.

    .venv/bin/python -m benchmarks.widget [--visits 30]

Each visit is of a browser profile of its own (nothing cached) on a site of another origin; times
are the browser's own, in milliseconds: from the end of the script's download to the event
`ready` (the button is there and works), and from a click on it without pointing at it before to
the event `open`, with all that is fetched for it. Sizes are those sent.
"""

import argparse
import asyncio
import os
import socket
import statistics
import tempfile
from pathlib import Path

import uvicorn
from playwright.async_api import async_playwright

from backend import migrations
from backend.app import create_app
from backend.core.settings import Environment, Settings
from backend.web.assets import WIDGET, WIDGET_PANEL, assets
from tests.browser.conftest import find_chromium
from tests.support.brain import ScriptedBrain
from tests.support.third_party import third_party

READY = """addEventListener("cps-ready", ({ target }) => {
    const entry = performance.getEntriesByType("resource").find(e => e.name.includes("widget.js"));
    const now = performance.now();
    const found = { ready: now - entry.responseEnd };
    addEventListener("cps-open", () => {
        window.measured = { ...found, open: performance.now() - found.clicked };
    }, true);
    setTimeout(() => {
        found.clicked = performance.now();
        target.shadowRoot.querySelector(".launch").click();
    }, 300);
}, true);"""


async def measure(visits: int) -> list[dict[str, float]]:
    """Return what each visit measured, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, environment=Environment.TEST, data_dir=Path(folder))
        await migrations.upgrade(settings.database)
        async with third_party() as shop:
            settings = settings.model_copy(update={"allowed_origins": [shop.url]})
            app = create_app(settings, brain=ScriptedBrain())
            listener = socket.create_server(("127.0.0.1", 0))
            server = uvicorn.Server(uvicorn.Config(app, lifespan="on", log_config=None))
            serving = asyncio.create_task(server.serve(sockets=[listener]))
            shop.assistant = f"http://127.0.0.1:{listener.getsockname()[1]}"
            try:
                return await _visit(shop.url, visits)
            finally:
                server.should_exit = True
                await serving


async def _visit(url: str, visits: int) -> list[dict[str, float]]:
    found = []
    async with async_playwright() as playwright:
        path = find_chromium(playwright.chromium.executable_path)
        options = [] if os.geteuid() else ["--no-sandbox"]
        browser = await playwright.chromium.launch(executable_path=path, args=options)
        for _ in range(visits + 1):
            context = await browser.new_context()
            page = await context.new_page()
            await page.add_init_script(READY)
            await page.goto(url)
            await page.wait_for_function("() => window.measured")
            found.append(await page.evaluate("window.measured"))
            await context.close()
        await browser.close()
    return found[1:]  # the first one warms the server up


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--visits", type=int, default=30)
    found = asyncio.run(measure(parser.parse_args().visits))
    for name, title in (("ready", "from the script to the button"), ("open", "from a click")):
        times = sorted(one[name] for one in found)
        p95 = times[int(len(times) * 0.95)]
        print(f"{title}: median {statistics.median(times):.1f} ms, p95 {p95:.1f} ms")
    for file in (WIDGET, WIDGET_PANEL):
        script = assets()[file]
        print(f"{file}: {len(script.packed)} bytes gzipped, {len(script.content)} unpacked")


if __name__ == "__main__":
    main()
