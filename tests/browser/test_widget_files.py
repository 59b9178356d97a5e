"""Files in the chat: sent with progress, asked for by a task, refused, and named by an attacker."""

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, Route, expect

from backend.core.settings import Settings
from tests.browser.chat import Chat, words
from tests.browser.conftest import Stage, Visitor
from tests.browser.test_widget import FAILED, begin

PDF = b"%PDF-1.7\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


def file(name: str, content: bytes = PDF, kind: str = "application/pdf") -> FilePayload:
    return FilePayload(name=name, mimeType=kind, buffer=content)


async def send(chat: Chat, *files: FilePayload, by: str = "widget-file") -> None:
    """Choose files as a visitor does, by a button of the form."""
    label = words("en", by)
    async with chat.page.expect_file_chooser() as opened:
        await chat.widget.locator("form").get_by_role("button", name=label).click()
    await (await opened.value).set_files(files)


async def kept(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in (folder / "uploads").rglob("*") if path.is_file()]


async def test_a_file_is_sent_and_kept_over_a_reload(
    visitor: Visitor, stage: Stage, tmp_path: Path
) -> None:
    chat = await begin(visitor, stage)
    await send(chat, file("rēķins.pdf"))
    await chat.reads(words("en", "attachment-received", name="rēķins.pdf"))
    assert await kept(tmp_path) == [PDF]
    own = chat.log.locator(".customer")
    await expect(own).to_have_count(1)
    await expect(own).to_contain_text("📎 rēķins.pdf")
    await expect(own.get_by_role("progressbar")).to_have_count(0)
    await chat.page.reload()
    await expect(own).to_contain_text("📎 rēķins.pdf")
    await expect(own).to_have_count(1)


async def test_progress_is_shown_while_it_goes(visitor: Visitor, stage: Stage) -> None:
    chat = await begin(visitor, stage)
    held = asyncio.Event()

    async def hold(route: Route) -> None:
        await held.wait()
        await route.continue_()

    await chat.page.route("**/attachments*", hold)
    await send(chat, file("big.pdf", PDF + b"x" * 2_000_000))
    bar = chat.log.get_by_role("progressbar", name="big.pdf")
    await expect(bar).to_be_visible()
    await expect(chat.log.locator(".customer")).to_contain_text(words("en", "widget-sending"))
    held.set()
    await chat.reads(words("en", "attachment-received", name="big.pdf"))
    await expect(bar).to_have_count(0)


async def test_progress_follows_what_has_gone(visitor: Visitor, stage: Stage) -> None:
    chat = await begin(visitor, stage)
    # On a slow line the bar is seen to grow; its values are noted by the page.
    client = await chat.page.context.new_cdp_session(chat.page)
    await client.send("Network.enable")
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 800_000}
    await client.send("Network.emulateNetworkConditions", slow)
    await chat.page.evaluate(
        """() => {
            window.seen = [];
            const log = document.querySelector("cps-chat").shadowRoot.querySelector(".log");
            new MutationObserver(() => {
                const bar = log.querySelector(".customer > progress");
                if (bar) window.seen.push(bar.value);
            }).observe(log, {subtree: true, attributes: true, childList: true});
        }"""
    )
    await send(chat, file("big.pdf", PDF + b"x" * 2_000_000))
    await chat.reads(words("en", "attachment-received", name="big.pdf"))
    seen: list[float] = await chat.page.evaluate("window.seen")
    assert seen == sorted(seen)
    assert any(0 < value < 1 for value in seen), seen


async def test_two_files_at_once_come_in_their_order(
    visitor: Visitor, stage: Stage, tmp_path: Path
) -> None:
    chat = await begin(visitor, stage)
    await send(chat, file("one.pdf"), file("two.png", PNG, "image/png"))
    await chat.reads(words("en", "attachment-received", name="two.png"))
    own = await chat.log.locator(".customer .bubble > :last-child").all_inner_texts()
    assert own == ["📎 one.pdf", "📎 two.png"]
    assert sorted(await kept(tmp_path)) == sorted([PDF, PNG])


async def test_a_picture_comes_from_the_camera_of_a_phone(visitor: Visitor, stage: Stage) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    chat = await begin(visitor, stage, **phone)
    camera = chat.widget.locator("input[capture=environment]")
    assert await camera.get_attribute("accept") == "image/jpeg,image/png"
    await send(chat, file("photo.png", PNG, "image/png"), by="widget-photo")
    await chat.reads(words("en", "attachment-received", name="photo.png"))


async def test_where_there_is_no_finger_there_is_no_camera(visitor: Visitor, stage: Stage) -> None:
    chat = await begin(visitor, stage)
    button = chat.widget.get_by_role("button", name=words("en", "widget-photo"))
    await expect(button).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("page.pdf", b"<html><script>alert(1)</script>", "widget-file-type"),
        ("empty.pdf", b"", "widget-file-type"),
        ("program.png", b"MZ\x90\0", "widget-file-type"),
    ],
)
async def test_what_is_no_document_is_refused_in_words(
    visitor: Visitor, stage: Stage, tmp_path: Path, name: str, content: bytes, key: str
) -> None:
    chat = await begin(visitor, stage)
    chat.allowed.append(FAILED)
    await send(chat, file(name, content))
    own = chat.log.locator(".customer")
    await expect(own).to_contain_text(words("en", key))
    again = own.get_by_role("button", name=words("en", "widget-again"))
    await expect(again).to_have_count(0)  # it would be refused again
    await own.get_by_role("button", name=words("en", "widget-discard")).click()
    await expect(own).to_have_count(0)
    await expect(chat.log).to_contain_text(words("en", "widget-greeting"))
    assert await kept(tmp_path) == []


class TestLargeFiles:
    @pytest.fixture
    def app_settings(self, app_settings: Settings) -> Settings:
        return app_settings.model_copy(update={"max_file": 1000})

    async def test_a_file_that_is_too_large_is_not_even_sent(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        await send(chat, file("large.pdf", PDF + b"x" * 1000))
        await expect(chat.log).to_contain_text(words("en", "widget-file-too-large"))
        assert [url for url in chat.requests if "attachments" in url] == []


async def test_a_file_cut_off_is_sent_once_the_line_is_back(
    visitor: Visitor, stage: Stage, tmp_path: Path
) -> None:
    chat = await begin(visitor, stage)
    chat.allowed.append(FAILED)
    await chat.say("topic: green_tick_meaning")
    await chat.reads(words("en", "guide-green_tick_meaning"))
    await chat.page.context.set_offline(True)
    await send(chat, file("later.pdf"))
    await expect(chat.log).to_contain_text(words("en", "widget-failed"))
    await chat.page.context.set_offline(False)
    await chat.reads(words("en", "attachment-received", name="later.pdf"))
    assert await kept(tmp_path) == [PDF]


@pytest.mark.parametrize(
    "name",
    [
        "<img src=x onerror=alert(1)>.pdf",
        "**b** [x](javascript:alert(1)).pdf",
        '"><script>alert(1)</script>.pdf',
        "\u202efdp.exe.pdf",
    ],
)
async def test_a_file_s_name_is_only_shown(visitor: Visitor, stage: Stage, name: str) -> None:
    chat = await begin(visitor, stage)
    dialogs: list[str] = []
    chat.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    await send(chat, file(name))
    await expect(chat.log.locator(".bot")).to_have_count(1)
    for _ in range(2):
        assert await chat.log.locator("img, script, a, strong").count() == 0
        await expect(chat.log.locator(".customer .bubble")).to_contain_text("📎")
        await chat.page.reload()
        await expect(chat.log.locator(".bot")).to_have_count(1)
    assert dialogs == []
