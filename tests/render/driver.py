"""Cards drawn by the renderer that Microsoft publishes, in headless Chromium, and what a reader would miss of each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from playwright.async_api import Page

from tests.browser.driver import chromium

HERE = Path(__file__).parent
AT_ONCE = 40
"""Cards on one page: axe-core gets slow on more, and starting it for fewer costs more."""

Json = Mapping[str, object]


class Theme(StrEnum):
    """How the reader has set Teams."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Width(StrEnum):
    """Where the reader has the chat open."""

    PHONE = "phone"
    PANEL = "panel"
    DESKTOP = "desktop"


_PIXELS = {Width.PHONE: (360, 300), Width.PANEL: (320, 304), Width.DESKTOP: (1280, 600)}
"""Of the window, and of a card in it: on a phone the face of who speaks stands beside it."""

_SHEET = 1280
"""Pixels: as wide as a picture of many cards is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way in which a card is read; `text` is how large letters are, in percent."""

    width: Width = Width.PHONE
    theme: Theme = Theme.LIGHT
    text: int = 100
    is_open: bool = False
    """Whether what a button shows is shown, and each input says what is wrong with it."""

    def __str__(self) -> str:
        return f"{self.width} {self.theme} {self.text} %{' open' if self.is_open else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What became of one card. All but `name` and `text` are empty for a card that is as it should be, save `links`."""

    name: str
    text: str
    """All that can be read on it."""
    faults: tuple[str, ...]
    """What the renderer did not understand."""
    cut: tuple[str, ...]
    """Words that are not shown whole."""
    sideways: tuple[str, ...]
    """Words for which one would have to scroll sideways."""
    links: tuple[str, ...]
    """Where words lead that can be clicked; buttons are not among them."""
    loads: tuple[str, ...]
    """Markup that brings in a picture or anything else, or runs."""
    violations: tuple[str, ...] = ()
    """What axe-core has against it; empty when it was not asked."""


class Stage:
    """One page on which cards are drawn."""

    def __init__(self, page: Page) -> None:
        self._page = page

    async def draw(self, cards: Mapping[str, Json], look: Look, *, audited: bool = False) -> list[Drawn]:
        """Draw `cards` by their names, in parts, and look at each; `audited` asks axe-core as well, which is slow."""
        return [one for part in _parts(cards) for one in await self._drawn(part, look, audited=audited)]

    async def picture(self, cards: Mapping[str, Json], look: Look, path: Path) -> None:
        """Keep a picture of `cards` side by side, each under its name."""
        await self._put(list(cards.items()), look, is_named=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        await self._page.screenshot(path=path, full_page=True)

    async def _drawn(self, part: list[tuple[str, Json]], look: Look, *, audited: bool) -> list[Drawn]:
        seen = await self._put(part, look, is_named=False)
        against: dict[str, list[str]] = {}
        if audited:
            for name, violation in await self._page.evaluate("stage.audit()"):
                against.setdefault(name, []).append(violation)
            # What is wrong with the page itself is no card's, and would be lost: it is the first one's.
            against.setdefault(part[0][0], []).extend(against.get("the page", []))
        return [
            Drawn(
                **{key: tuple(value) if isinstance(value, list) else value for key, value in one.items()},
                violations=tuple(against.get(one["name"], ())),
            )
            for one in seen
        ]

    async def _put(self, part: list[tuple[str, Json]], look: Look, *, is_named: bool) -> list[dict]:
        window, card = _PIXELS[look.width]
        window = _SHEET if is_named else window
        await self._page.set_viewport_size({"width": window, "height": 900})
        options = {
            "theme": look.theme.value,
            "text": look.text / 100,
            "card": card,
            "isOpen": look.is_open,
            "isNamed": is_named,
        }
        return await self._page.evaluate("([cards, look]) => stage.draw(cards, look)", [part, options])


@asynccontextmanager
async def stage() -> AsyncIterator[Stage]:
    """An empty page, closed afterwards. Nothing it draws can reach beyond this machine."""
    async with chromium() as browser:
        context = await browser.new_context(locale="nl-BE", offline=True, reduced_motion="reduce")
        page = await context.new_page()
        await page.goto((HERE / "page.html").as_uri())
        yield Stage(page)


def _parts(cards: Mapping[str, Json]) -> Iterator[list[tuple[str, Json]]]:
    rest = iter(cards.items())
    while part := list(islice(rest, AT_ONCE)):
        yield part
