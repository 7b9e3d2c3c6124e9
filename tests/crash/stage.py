"""One run: people who act over HTTP while the bot dies and is started again, and who deliver again what got no answer."""

import asyncio
import json
import os
import signal
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from bot.domain.intents import Question
from bot.domain.understanding import understand
from tests.crash.child import Life
from tests.crash.home import Home
from tests.crash.nursery import Nursery
from tests.crash.person import Person
from tests.fakes.clock import MONDAY
from tests.fakes.teams import FakeTeams, Refusal

RETRY = timedelta(seconds=31)
"""After this time a card that is owed has been tried again, and the channel has delivered again what got no answer."""
WITHIN_S = 20.0
"""Real time that any one order may take; a bot that needs longer is stuck."""


class GivenUp(Exception):
    """What got no answer is not said again by anybody."""


class Stuck(Exception):
    """The bot did not answer in time, or ended by itself; the argument says what was asked."""


@dataclass(slots=True)
class _Process:
    """The driver's side of one process of the bot."""

    pid: int = 0
    port: int = 0
    writer: asyncio.StreamWriter | None = None
    said: "asyncio.Queue[Mapping[str, Any]]" = field(default_factory=asyncio.Queue)
    has_ended: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True, kw_only=True)
class Stage:
    """Where a story is played. `kills` are the (point, ordinal) of the lives to come, one each."""

    folder: Path
    home: Home
    nursery: Nursery
    teams: FakeTeams
    http: aiohttp.ClientSession
    kills: Sequence[tuple[str, int]] = ()
    delivery: str = "at once"
    """When what got no answer is delivered again: at once, late (the bot had time to recover by itself), or by hand:
    never by the channel, but the person presses or types the same again. Given up: by nobody, and there the story ends."""
    is_write_behind: bool = False
    environ: Mapping[str, str] = field(default_factory=dict)
    now: datetime = MONDAY
    people: dict[str, Person] = field(default_factory=dict)
    killed_at: list[tuple[str, int]] = field(default_factory=list)
    reached: Counter[str] = field(default_factory=Counter)
    unwritten: set[str] = field(default_factory=set)
    """Messages that had left when a process died, and of which nothing was written."""
    problems: list[str] = field(default_factory=list)
    answers: list[Any] = field(default_factory=list)
    """The cards that presses were answered with."""
    _retyped: dict[str, str] = field(default_factory=dict)
    """What a message is called that was typed again by hand, for when its writer changes or deletes it."""
    _lives: int = 0
    _owes: bool = False
    _acting: int = 0
    _process: _Process = field(default_factory=_Process)
    _server: asyncio.Server | None = None
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def person(self, name: str) -> Person:
        if name not in self.people:
            self.people[name] = Person(
                name=name,
                teams=self.teams,
                http=self.http,
                bot="",
                object_id=f"id-{name.lower()}",
                stage=self,
            )
        return self.people[name]

    def loses(self, name: str) -> None:
        """The channel will not reach this person any more."""
        self.teams.always(self.person(name).conversation, Refusal(status=403))

    def finds(self, name: str) -> None:
        """It will again."""
        self.teams.always(self.person(name).conversation, None)

    # --- what a story does ------------------------------------------------------------------------------

    async def passes(self, **time: float) -> None:
        """Let time pass, and what it brings happen at its own instant."""
        until = self.now + timedelta(**time)
        await self._ordered("pass", until)

    async def settled(self) -> None:
        """Wait for all that is due or owed now; after a death also for the bot's own recovery."""
        await self._ordered("settle", None)
        while self._owes:
            self._owes = False
            await self._ordered("pass", self.now + RETRY)

    async def looked_after(self) -> None:
        """Wait until the bot has looked for all that a dead one left, which no wake tells of."""
        while self._acting:  # of two who pressed at once one may not have given up
            await asyncio.sleep(0.001)
        await self._ordered("look", None)
        await self.passes(minutes=15)  # a draft that was sent goes when its own time comes

    async def delivered(self, activity: Mapping[str, Any]) -> tuple[int, bytes]:
        """Deliver an activity until it is answered; see `delivery`."""
        self._acting += 1
        try:
            return await self._answered(activity)
        finally:
            self._acting -= 1

    async def _answered(self, activity: Mapping[str, Any]) -> tuple[int, bytes]:
        activity = {**activity, "id": self._retyped.get(activity["id"], activity["id"])}
        while True:
            process = self._process
            url = f"http://127.0.0.1:{process.port}/api/messages"
            try:
                async with asyncio.timeout(WITHIN_S), self.http.post(url, json=activity) as answer:
                    status, body = answer.status, await answer.read()
            except TimeoutError:
                raise Stuck(f"no answer to {activity['type']}") from None
            except aiohttp.ClientError:
                await self._revived(process)
                if self.delivery == "given up":
                    raise GivenUp from None
                if self.delivery != "at once":
                    await self.settled()
                if self.delivery == "by hand" and _is_said_again(activity):
                    if self._is_on_screen(activity):
                        return 200, b""
                    again = self._retyped[activity["id"]] = f"{activity['id']}-again"
                    activity = {**activity, "id": again}
            else:
                if activity["type"] == "invoke":
                    self.answers.append(json.loads(body)["value"])
                return status, body

    def _is_on_screen(self, activity: Mapping[str, Any]) -> bool:
        """Whether who typed this sees on a card that it arrived."""
        who, text = activity["from"]["aadObjectId"], activity.get("text", "")
        return bool(text) and any(p.sees(text) for p in self.people.values() if p.object_id == who)

    # --- life and death ---------------------------------------------------------------------------------

    async def start(self) -> None:
        self._server = await asyncio.start_unix_server(self._met, self.folder / "control")
        try:
            await self._born()
        except ConnectionError:  # killed before it listened
            await self._revived(self._process)

    async def stop(self) -> None:
        """Let the bot stop by itself and read what it reached; it may still be killed on the way."""
        while True:
            process = self._process
            try:
                self._tell(process, {"do": "stop"})
                reached = (await self._heard(process, "reached"))["reached"]
                self.reached = self.home.reached + Counter(reached)
                break
            except ConnectionError:
                await self._revived(process)
                await self.settled()
        status = await asyncio.to_thread(self.nursery.wait)
        await asyncio.wait_for(process.has_ended.wait(), WITHIN_S)
        if status != 0:
            self.problems.append(f"stuck: it stopped with {status}")

    async def end(self) -> None:
        """Close the doors, whatever happened; a process that still lives is killed."""
        if self._lives and not self._process.has_ended.is_set():
            os.kill(self._process.pid, signal.SIGKILL)
            await asyncio.to_thread(self.nursery.wait)
            await self._last_words_arrived()
        if self._server is not None:
            self._server.close()
            if self._process.writer is not None:
                self._process.writer.close()

    async def _born(self) -> None:
        self._process = process = _Process()
        life = Life(
            control=str(self.folder / "control"),
            store=self.home.store,
            log=str(self.log),
            now=self.now.isoformat(),
            environ=dict(self.environ),
            kill=self.kills[self._lives] if self._lives < len(self.kills) else None,
            is_write_behind=self.is_write_behind,
        )
        self._lives += 1
        self.home.begin(life.kill, lambda: os.kill(process.pid, signal.SIGKILL))
        self.nursery.bear(life)
        process.port = (await self._heard(process, "port"))["port"]

    async def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        process = self._process
        process.writer = writer
        try:
            async for line in reader:
                said = json.loads(line)
                process.pid = said.get("pid", process.pid)
                if "now" in said:
                    self.now = datetime.fromisoformat(said["now"])
                else:
                    process.said.put_nowait(said)
        except ConnectionError:  # it died
            pass
        finally:
            process.has_ended.set()
            process.said.put_nowait({})
            writer.close()

    async def _revived(self, dead: _Process) -> None:
        async with self._lock:
            while dead is self._process:
                await asyncio.wait_for(dead.has_ended.wait(), WITHIN_S)
                status = await asyncio.to_thread(self.nursery.wait)
                expected = self.kills[self._lives - 1] if self._lives <= len(self.kills) else None
                if status != -9 or expected is None:
                    raise Stuck(f"it ended with {status}")
                self.killed_at.append(expected)
                await self._last_words_arrived()
                self.unwritten |= self._sent() - self.home.messages()
                self._owes = True
                try:
                    await self._born()
                except ConnectionError:  # killed again before it listened
                    dead = self._process

    async def _last_words_arrived(self) -> None:
        """What the dead process had sent is in the sockets: wait until they are read to their end."""
        assert self.teams._runner is not None and self.teams._runner.server is not None
        async with asyncio.timeout(WITHIN_S):
            while self.teams._runner.server.connections:
                await asyncio.sleep(0.001)
            await self.home.last_words_arrived()

    def _sent(self) -> set[str]:
        return {message for chat in self.teams._chats.values() for message in chat}

    # --- orders -----------------------------------------------------------------------------------------

    async def _ordered(self, order: str, until: datetime | None) -> None:
        while True:
            process = self._process
            try:
                self._tell(process, {"do": order, "until": until.isoformat() if until else None})
                await self._heard(process, "done")
            except ConnectionError:
                await self._revived(process)
            else:
                self._owes |= self.home.catch_up()
                return

    def _tell(self, process: _Process, order: Mapping[str, Any]) -> None:
        if process.has_ended.is_set() or process.writer is None:
            raise ConnectionResetError
        process.writer.write(json.dumps(order).encode() + b"\n")

    async def _heard(self, process: _Process, key: str) -> Mapping[str, Any]:
        try:
            async with asyncio.timeout(WITHIN_S):
                while True:
                    said = await process.said.get()
                    if not said:
                        process.said.put_nowait(said)
                        raise ConnectionResetError
                    if key in said:
                        return said
        except TimeoutError:
            raise Stuck(f"waited for {key}") from None


def _is_said_again(activity: Mapping[str, Any]) -> bool:
    """Buttons are pressed again and questions asked again; who typed a command looks at what came of it first."""
    return activity["type"] == "invoke" or isinstance(understand(activity.get("text", "")), Question)
