"""The pages of the demo's people, each in a window of its own, with one bot behind them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from deploy.demo.bot import Bot
from deploy.demo.people import Person, everyone
from deploy.demo.playground import Playground, free_port
from tests.browser.driver import Window, chromium, window

WIDTH = 1280


@asynccontextmanager
async def windows_of(
    people: Sequence[Person], *, store: Path, output: Path, height: int | None = None
) -> AsyncIterator[list[Window]]:
    """A page for each, in their order; `height` in pixels for long cards."""
    output.mkdir(exist_ok=True, parents=True)
    async with AsyncExitStack() as started:
        bot = await Bot.start(
            host="127.0.0.1", port=free_port(), store=f"sqlite:{store}", log=output / "bot.log"
        )
        started.push_async_callback(bot.stop)

        async def playground_of(person: Person) -> Playground:
            playground = await Playground.start(person, endpoint=bot.endpoint, people=everyone())
            started.push_async_callback(playground.stop)
            await playground.install()
            return playground

        playgrounds = await asyncio.gather(*map(playground_of, people))
        browser = await started.enter_async_context(chromium())
        pages = [await window(browser, playground.person.name) for playground in playgrounds]
        # One after the other: a Playground whose page loads slowly may never show what came before.
        for page, playground in zip(pages, playgrounds, strict=True):
            if height is not None:
                await page.page.set_viewport_size({"width": WIDTH, "height": height})
            await page.open(playground.address)
        yield pages
