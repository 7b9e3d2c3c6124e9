"""The real `python app.py --local`, killed with SIGKILL while many ask and accept at once, and started again."""

import asyncio
import json
import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.domain import events as e
from bot.domain.drafting import is_owed
from bot.domain.views import owed
from bot.storage.sqlite import open_sqlite
from tests.crash.audit import audit
from tests.crash.ended import Ended, messages_left_in, read_store
from tests.crash.town import COACHES, CONTACT, id_of, settle_in
from tests.fakes.card_reading import Card, button, buttons
from tests.fakes.teams import Colleague, FakeTeams

ROOT = Path(__file__).parents[2]
WORKERS = 14
WITHIN_S = 20.0
HURRY = {
    "DIGICOACH_RETRY_AFTER": "1",
    "DIGICOACH_SCAN_EVERY": "1",
    "DIGICOACH_SENDS_PER_SECOND": "0",
}
ALWAYS = "ma-zo 0:00-24:00"


@dataclass(slots=True)
class RealBot:
    """The process on its port and file; it may be started again after `kill`."""

    store: Path
    port: int
    log: Path
    process: "subprocess.Popen[bytes] | None" = None
    settings: Mapping[str, str] = field(default_factory=dict)
    """Instead of those in a hurry, or of the file."""
    program: Sequence[str] = ("app.py",)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self, http: aiohttp.ClientSession) -> None:
        environ = {name: value for name, value in os.environ.items() if not name.startswith("DIGICOACH_")}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, *self.program, "--local"],
                cwd=ROOT,
                env={
                    **environ,
                    **HURRY,
                    "PORT": str(self.port),
                    "DIGICOACH_STORE": f"sqlite:{self.store}",
                    **self.settings,
                },
                stdout=log,
                stderr=log,
            )

        async def is_ready() -> bool:
            assert self.process is not None and self.process.poll() is None, self.log.read_text()[-2000:]
            try:
                async with http.get(f"{self.url}/readyz") as answer:
                    return answer.status == 200
            except aiohttp.ClientError:
                return False

        await _until(is_ready, "the bot is ready")

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()

    async def waited(self) -> int:
        assert self.process is not None
        return await asyncio.to_thread(self.process.wait, WITHIN_S)


@dataclass(slots=True)
class Load:
    """What all colleagues together did: the answers they got, and what was left without one."""

    kill_after: int
    kill: Callable[[], None]
    answered: int = 0
    answers: list[tuple[str, Card]] = field(default_factory=list)
    unanswered: list[tuple["Busy", Mapping[str, Any]]] = field(default_factory=list)
    is_over: bool = False


@dataclass(slots=True, kw_only=True)
class Busy(Colleague):
    """A colleague who goes on until the bot no longer answers."""

    load: Load

    async def post(self, activity: Mapping[str, Any]) -> tuple[int, bytes]:
        try:
            status, body = await Colleague.post(self, activity)
        except aiohttp.ClientError:
            self.load.is_over = True
            self.load.unanswered.append((self, activity))
            raise
        self.load.answered += 1
        if self.load.answered == self.load.kill_after:
            self.load.kill()
        if activity["type"] == "invoke" and status == 200:
            self.load.answers.append((self.object_id, json.loads(body)["value"]))
        return status, body

    async def asks(self) -> None:
        await self.says(f"mijn scherm blijft zwart, zegt {self.name}")
        for label in ("Stuur mijn vraag", "Ja"):
            await self.presses_when_seen(label)

    async def helps(self) -> None:
        while True:
            await self.presses_when_seen("Ik help", "Klaar")

    async def presses_when_seen(self, *labels: str) -> None:
        """Wait for one of the buttons and press it; returns at once when the bot is gone."""
        while not self.load.is_over:
            for card in self.cards():
                for label in labels:
                    if button(card, label) is not None:
                        await self.presses(label, card)
                        return
            await asyncio.sleep(0.01)
        raise aiohttp.ClientError


async def _killed_and_restarted(folder: Path, kills: int) -> None:
    """Kill the same bot on the same file again and again; new workers ask each time."""
    chance = random.Random(kills)
    async with FakeTeams() as teams, aiohttp.ClientSession() as http:
        names = [f"W{number}" for number in range(kills * WORKERS)]
        bot = RealBot(store=folder / "digicoach.db", port=_free_port(), log=folder / "log")
        stores = await open_sqlite(bot.store)
        await settle_in(stores, teams.url, workers=names, hours=ALWAYS)
        await stores.close()
        people: dict[str, Busy] = {}
        unwritten: set[str] = set()
        answers: list[tuple[str, Card]] = []
        interrupted = 0
        await bot.start(http)
        try:
            for number in range(kills):
                load = Load(chance.randint(10, WORKERS * 3), bot.kill)
                asking = names[number * WORKERS : (number + 1) * WORKERS]
                for name in (*COACHES, CONTACT, *asking):
                    if name not in people:
                        people[name] = Busy(
                            name=name, teams=teams, http=http, bot=bot.url, object_id=id_of(name), load=load
                        )
                    people[name].load = load
                ended = await asyncio.gather(
                    *(people[name].asks() for name in asking),
                    *(people[name].helps() for name in (*COACHES, CONTACT)),
                    return_exceptions=True,
                )
                unexpected = [
                    error for error in ended if error and not isinstance(error, aiohttp.ClientError)
                ]
                assert not unexpected, unexpected
                assert await bot.waited() == -signal.SIGKILL
                interrupted += len(load.unanswered)
                await _sockets_are_read(teams)
                unwritten |= {m for c in teams._chats.values() for m in c} - messages_left_in(bot.store)
                await bot.start(http)
                for person, activity in load.unanswered:
                    status, _ = await Colleague.post(person, activity)
                    assert status == 200
                await _until(lambda: _owes_nothing(bot.store), "nothing is owed any more")
                answers += load.answers
            assert bot.process is not None
            bot.process.terminate()
            assert await bot.waited() == 0
        finally:
            if bot.process is not None and bot.process.poll() is None:
                bot.process.kill()
                bot.process.wait()
        kept = read_store(bot.store)
        found = audit(
            Ended(
                kept=kept,
                screens={
                    chat: {m.id: m.card for m in teams.chat(chat) if m.card} for chat in list(teams._chats)
                },
                promised=[card for _, card in answers],
                answers=(),
                unwritten=frozenset(unwritten),
                log=bot.log.read_text(),
                now=datetime.now(UTC),
            ),
            None,
        )
        assert not found.problems, found.problems
        assert interrupted, "every kill came while nothing was under way: that proves nothing"
        accepted = {
            (r.id, event.by.id) for r in kept.requests for event in r.history if isinstance(event, e.Accepted)
        }
        for who, card in answers:
            if "Klaar" in buttons(card):
                press = button(card, "Klaar")
                assert press is not None and (press["data"]["request"], who) in accepted
        accepts = [sum(isinstance(x, e.Accepted) for x in r.history) for r in kept.requests]
        assert accepts and max(accepts) <= 1


def _owes_nothing(store: Path) -> bool:
    kept = read_store(store)
    drafts = [person.draft for person in kept.people if person.draft is not None]
    return not any(map(owed, kept.requests)) and not any(map(is_owed, drafts))


async def _until(is_so: Callable[[], Any], what: str) -> None:
    """Look again and again, until it is so; fail after `WITHIN_S`."""
    try:
        async with asyncio.timeout(WITHIN_S):
            while True:
                answer = is_so()
                if (await answer) if asyncio.iscoroutine(answer) else answer:
                    return
                await asyncio.sleep(0.05)
    except TimeoutError:
        pytest.fail(f"not within {WITHIN_S:g} s: {what}")


async def _sockets_are_read(teams: FakeTeams) -> None:
    assert teams._runner is not None and teams._runner.server is not None
    await _until(lambda: not teams._runner.server.connections, "what the dead process sent has arrived")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_the_real_process_killed_under_load_loses_nothing(tmp_path: Path):
    await _killed_and_restarted(tmp_path, 5)


@pytest.mark.long
async def test_the_real_process_killed_20_times_under_load_loses_nothing(tmp_path: Path):
    await _killed_and_restarted(tmp_path, 20)
