"""One Playground page as a person uses it: read what is on screen, type, click."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urljoin

from playwright.async_api import Browser, Page, async_playwright
from playwright.async_api import TimeoutError as NotInTime

CHROMIUM = "/usr/bin/chromium"
# Debian's Chromium as root, in a container, without internet.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_S = 20.0
CHAT = "Personal Chat"
PHONE_CARD = "300px"

Press = dict[str, object]

# Only the messages of the chat: the page also has a log and a list of chats, which repeat what was said.
# In a channel the posts stand in boxes, each with what was said under it, and the newest on top.
ON_SCREEN = """
const squeeze = text => text.replace(/\\s+/g, ' ').trim();
const posts = [...document.querySelectorAll('.fui-Card')].reverse()
    .filter(box => box.querySelector('[aria-label="Show more information"]'));
const messages = posts.length ? posts
    : [...document.querySelectorAll('[aria-label="Message header"]')].map(head => head.nextElementSibling);
const shown = () => messages.map(message => squeeze(message ? message.innerText : ''));
"""
CONTAINS = (
    "texts => {"
    + ON_SCREEN
    + "return texts.find(text => shown().some(one => one.includes(squeeze(text)))); }"
)
LACKS = "text => {" + ON_SCREEN + "return !shown().some(one => one.includes(squeeze(text))); }"
SHOWN = "() => {" + ON_SCREEN + "return shown(); }"
BUTTON = """
const buttons = label => messages.filter(Boolean).flatMap(message => [...message.querySelectorAll('button[role="button"]')])
    .filter(button => squeeze(button.innerText) === label && !button.disabled);
"""
# Finding and clicking are one step: a card may be replaced between two.
PRESS = (
    "label => {"
    + ON_SCREEN
    + BUTTON
    + "const last = buttons(label).at(-1); if (last) last.click(); return !!last; }"
)
MORE_THAN = "count => {" + ON_SCREEN + "return shown().length > count && shown().at(-1); }"
OFFERS = "label => {" + ON_SCREEN + BUTTON + "return buttons(label).length > 0; }"


class Window:
    """The page of one person. Every wait ends in an AssertionError that tells what was on screen instead."""

    def __init__(self, page: Page, name: str) -> None:
        self.name = name
        self.page = page
        self.in_channel = False

    async def open(self, url: str) -> None:
        """Open the page and wait until it can be typed in. Opening it again forgets what was on screen."""
        await self.page.goto(url)
        await self._textbox.wait_for(timeout=PATIENCE_S * 1000)

    async def says(self, text: str) -> None:
        """Type one line and send it."""
        await self._textbox.click()
        await self.page.keyboard.insert_text(text)
        await self.page.keyboard.press("Enter")

    async def is_answered(self, text: str) -> str:
        """Type one line; wait for the answer below it and return what it says."""
        before = len(await self.screen())
        await self.says(text)
        return await self._until(MORE_THAN, before + 1, PATIENCE_S, f"is not answered to {text!r}")

    async def presses(self, label: str, timeout_s: float = PATIENCE_S) -> None:
        """Click the newest button with exactly this label, once there is one."""
        await self._until(PRESS, label, timeout_s, f"has no button {label!r}")

    async def fills(self, placeholder: str, text: str) -> None:
        """Type into the newest card field with this placeholder."""
        await self.page.locator(f'.ac-adaptiveCard [placeholder="{placeholder}"]').last.fill(text)

    async def fills_in(self, label: str, text: str) -> None:
        """Type into the field with this label on the newest card."""
        await self._card.get_by_label(label).fill(text)

    async def chooses(self, label: str, choice: str) -> None:
        """Choose from the list with this label on the newest card."""
        await self._card.get_by_role("combobox", name=label).click()
        await self.page.get_by_role("option", name=choice, exact=True).click()

    async def goes_to(self, place: str) -> None:
        """Click a chat or a channel on the left, and wait until one can type there."""
        await self.page.get_by_role("treeitem", name=place).click()
        self.in_channel = place != CHAT
        hint = self.page.get_by_text("Start a new post" if self.in_channel else "Type a message...").first
        await hint.wait_for(timeout=PATIENCE_S * 1000)

    async def says_to(self, bot: str, text: str) -> None:
        """Begin a post in the channel by naming the bot: choose it from the list that comes after @."""
        await self._textbox.click()
        await self.page.keyboard.type(f"@{bot[:3]}")
        await self.page.locator("#typeahead-menu").get_by_role("menuitem", name=bot).click()
        await self.page.keyboard.insert_text(f" {text}")
        await self.page.keyboard.press("Enter")

    async def press_of(self, label: str) -> Press:
        """Click the newest button with exactly this label, and return what the page sent for it."""
        async with self.page.expect_request("**/_conversation/v1/invoke") as sent:
            await self.presses(label)
        return (await sent.value).post_data_json

    async def presses_as(self, channel_id: str, press: Press) -> None:
        """Do a press again as another person of this window, for whom no page is open."""
        answer = await self.page.request.post(
            urljoin(self.page.url, "/_conversation/v1/invoke"), data={**press, "from": {"id": channel_id}}
        )
        assert answer.ok, answer.status_text

    async def sees(self, *texts: str, timeout_s: float = PATIENCE_S) -> str:
        """Wait until a message or card contains one of the texts; returns which. Spaces and line ends are alike."""
        return await self._until(
            CONTAINS, list(texts), timeout_s, f"does not see {' or '.join(map(repr, texts))}"
        )

    async def does_not_see(self, text: str, timeout_s: float = PATIENCE_S) -> None:
        """Wait until no message or card contains the text (any more)."""
        await self._until(LACKS, text, timeout_s, f"still sees {text!r}")

    async def can_press(self, label: str) -> bool:
        """Whether there is such a button now."""
        return bool(await self.page.evaluate(OFFERS, label))

    async def screen(self) -> list[str]:
        """The text of every message and card, oldest first."""
        return list(await self.page.evaluate(SHOWN))

    async def screenshot(self, path: Path) -> None:
        """Keep a picture of the page as PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        await self.page.screenshot(path=path)

    async def picture_of_card(self, path: Path) -> None:
        """Keep a picture of the newest card, whole."""
        path.parent.mkdir(parents=True, exist_ok=True)
        await self._card.screenshot(path=path)

    async def picture_on_a_phone(self, path: Path) -> None:
        """Keep a picture of the newest card as wide as it is on a small phone."""
        await self._card.evaluate("(card, width) => { card.style.width = width; }", PHONE_CARD)
        await self.picture_of_card(path)
        await self._card.evaluate("card => { card.style.width = ''; }")

    @property
    def _card(self):
        # In a channel the newest post is on top; in a chat the newest card is at the end.
        cards = self.page.locator(".ac-adaptiveCard")
        return cards.first if self.in_channel else cards.last

    @property
    def _textbox(self):
        # In a channel the first begins a post; each post has one below it.
        return self.page.locator('[data-lexical-editor="true"]').first

    async def _until(self, script: str, argument: object, timeout_s: float, otherwise: str):
        try:
            handle = await self.page.wait_for_function(
                script, arg=argument, timeout=timeout_s * 1000, polling=50
            )
        except NotInTime:
            lines = "\n  ".join(await self.screen()) or "(nothing)"
            raise AssertionError(f"{self.name} {otherwise}; on screen:\n  {lines}") from None
        return await handle.json_value()


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A headless Chromium with an empty profile, closed afterwards."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


async def window(browser: Browser, name: str) -> Window:
    """A new page with a profile of its own, wide enough for the cards beside the Playground's log."""
    context = await browser.new_context(locale="nl-BE", viewport={"width": 1280, "height": 900})
    return Window(await context.new_page(), name)
