"""One page a file of tests: starting a browser takes longer than drawing."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.render.driver import Stage, stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def on() -> AsyncIterator[Stage]:
    async with stage() as page:
        yield page
