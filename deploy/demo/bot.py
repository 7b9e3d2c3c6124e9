"""The bot as a process of its own in local mode, for the demo and for the tests that drive it from a browser."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

import aiohttp

from deploy.demo.playground import last_lines, stop_group

ROOT = Path(__file__).parents[2]
READY_WITHIN_S = 60.0
# Longer than a Playground gets: the bot first finishes the turns in flight.
STOPPED_WITHIN_S = 15.0


class BotStopped(Exception):
    """The bot ended, or never answered; `lines` are the last it wrote."""

    def __init__(self, lines: str) -> None:
        super().__init__(f"the bot stopped:\n{lines}")
        self.lines = lines


class Bot:
    """A running `python app.py --local --demo`; `start` makes one, `stop` ends it."""

    def __init__(self, process: asyncio.subprocess.Process, address: str, log: Path) -> None:
        self.address = address
        self.log = log
        self._process = process

    @property
    def endpoint(self) -> str:
        """Where a channel delivers activities."""
        return f"{self.address}/api/messages"

    @classmethod
    async def start(
        cls, *, host: str, port: int, store: str, log: Path, settings: Mapping[str, str] | None = None
    ) -> Bot:
        """Start the bot and return once it says that its store is reachable.

        Args:
            host: A loopback address; local mode refuses any other.
            port: Where it listens.
            store: As in `DIGICOACH_STORE`, for instance `sqlite:.data/demo.sqlite`; paths start at the project's root.
            log: Receives all it writes; what was in it is lost.
            settings: More environment variables for it.

        Raises:
            BotStopped: It ended, or did not answer within 60 s.
        """
        log.parent.mkdir(parents=True, exist_ok=True)
        environment = dict(os.environ) | {
            "HOST": host,
            "PORT": str(port),
            "DIGICOACH_STORE": store,
            "PYTHONUNBUFFERED": "1",
        }
        with log.open("wb") as output:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "app.py",
                "--local",
                "--demo",
                cwd=ROOT,
                env=environment | dict(settings or {}),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=asyncio.subprocess.STDOUT,
                start_new_session=True,
            )
        bot = cls(process, f"http://{host}:{port}", log)
        try:
            await bot._ready()
        except BaseException:
            await bot.stop()
            raise
        return bot

    async def ended(self) -> None:
        """Return once the process has ended, by whatever cause."""
        await self._process.wait()

    async def stop(self) -> None:
        """Let it finish the turns in flight and end it. Harmless when it has ended already."""
        await stop_group(self._process, within_s=STOPPED_WITHIN_S)

    async def _ready(self) -> None:
        try:
            async with asyncio.timeout(READY_WITHIN_S), aiohttp.ClientSession() as http:
                while not await self._answers(http):
                    if self._process.returncode is not None:
                        raise BotStopped(last_lines(self.log))
                    await asyncio.sleep(0.1)
        except TimeoutError:
            raise BotStopped(last_lines(self.log)) from None

    async def _answers(self, http: aiohttp.ClientSession) -> bool:
        try:
            async with http.get(f"{self.address}/readyz") as answer:
                return answer.status == 200
        except aiohttp.ClientError:
            return False


def is_taken(host: str, port: int) -> bool:
    """Whether somebody listens on this address already."""
    try:
        with socket.create_server((host, port)):
            return False
    except OSError:
        return True
