"""What is done beside everything else troubles nobody, and ends when the bot does."""

import asyncio

import pytest

from bot.domain.errors import StoreUnavailable
from bot.services.directory import DirectorySilent
from bot.services.errands import Errands


async def test_one_errand_of_a_kind_at_a_time():
    errands, goes_on, runs = Errands(), asyncio.Event(), []

    async def work() -> None:
        runs.append(1)
        await goes_on.wait()

    errands.run("kind", work)
    errands.run("kind", work)
    errands.run("kind", work, of="another")
    await asyncio.sleep(0)
    assert len(runs) == 2

    goes_on.set()
    await errands.settle()
    errands.run("kind", work)
    await errands.settle()
    assert len(runs) == 3


async def test_what_fails_is_said_without_whose_it_is_and_a_silent_directory_is_nothing_new(
    capfd: pytest.CaptureFixture[str],
):
    errands = Errands()

    async def fails() -> None:
        raise StoreUnavailable("jan")

    async def silent() -> None:
        raise DirectorySilent("jan")

    errands.run("looking", fails, of="jan")
    errands.run("looking", silent)
    await errands.settle()

    [line] = capfd.readouterr().err.splitlines()
    assert '"kind":"looking"' in line
    assert "jan" not in line


async def test_closing_gives_up_what_is_under_way_and_begins_nothing_more():
    errands, ended = Errands(), []

    async def hangs() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(1)

    errands.run("kind", hangs)
    await asyncio.sleep(0)
    await errands.close()
    errands.run("kind", hangs)
    await errands.settle()
    assert ended == [1]
