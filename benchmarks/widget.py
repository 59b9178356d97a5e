"""The widget in a real browser: from its script's arrival to a button that can be clicked.

    .venv/bin/python -m benchmarks.widget [--visits 30]

Each visit is of a browser profile of its own (nothing cached) on a site of another origin; times
are the browser's own, in milliseconds: from the end of the script's download to the event
`ready`, with and without the download of the widget's words. Sizes are those sent.
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
from backend.web.assets import assets
from tests.browser.conftest import find_chromium
from tests.support.brain import ScriptedBrain
from tests.support.third_party import third_party

READY = """addEventListener("cps-ready", () => {
    const entry = part => performance.getEntriesByType("resource").find(e => e.name.includes(part));
    const [script, texts] = [entry("widget.js"), entry("/widget/texts")];
    window.measured = {
        whole: performance.now() - script.responseEnd,
        words: texts.responseEnd - texts.startTime,
    };
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
    own = sorted(one["whole"] - one["words"] for one in found)
    whole = sorted(one["whole"] for one in found)
    for name, times in (("without its words' download", own), ("with it", whole)):
        p95 = times[int(len(times) * 0.95)]
        print(f"{name}: median {statistics.median(times):.1f} ms, p95 {p95:.1f} ms")
    script = assets()["widget.js"]
    print(f"widget.js: {len(script.packed)} bytes gzipped, {len(script.content)} unpacked")


if __name__ == "__main__":
    main()
