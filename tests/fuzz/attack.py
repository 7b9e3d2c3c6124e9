"""One attack: thousands of shots at a running bot, and what must hold after each few hundred of them."""

import asyncio
import gzip
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import aiohttp

from bot.telemetry import FIELDS
from tests.fakes.channel import FakeTeams
from tests.fuzz.hostile import CANARY
from tests.fuzz.mutations import Mutator, Shot
from tests.fuzz.payloads import Corpus, lines, renew, told
from tests.fuzz.process import BotProcess, Line, bot_process
from tests.scenarios.asking import QUESTION
from tests.scenarios.city import TOKEN

ROUND = 1_000
"""Shots between two looks at the log; each round has people of its own."""
ROUNDS_A_DAY = 4
"""What is counted of each day is kept in memory on purpose."""
LANES = 4
"""Connections that shoot at the same time."""
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
EXPECTED: frozenset[tuple[str, str]] = frozenset(
    {
        ("send.rejected", ""),  # the place to answer to is none that may be spoken to
        ("tip.rejected", ""),  # neither may the place of the channel that is to get the tip of the week
        ("upload.failed", ""),  # there is no room for a file where it should go
        ("upload.refused", ""),  # or that is nowhere that may be spoken to
        ("library", "aiohttp.server"),  # a body that is not packed as it says; the connection is closed
    }
)
"""Log lines of level error that this attack brings about, by event and source: a refusal each, and no failure."""


class Hit(AssertionError):
    """A shot that did harm, with all that is needed to fire it again."""


@dataclass(slots=True, kw_only=True)
class Attack:
    """What was fired by a seed, and what came of it."""

    seed: int
    fired: int = 0
    mutated: int = 0
    answers: Counter[int] = field(default_factory=Counter)
    in_cards: Counter[int] = field(default_factory=Counter)
    """The statuses inside the answers to presses."""
    events: Counter[str] = field(default_factory=Counter)
    """The log's lines, by event, and level or status."""
    errors: list[str] = field(default_factory=list)
    """Lines of the log that tell of a failure of ours."""
    mib: list[float] = field(default_factory=list)
    """Memory of the bot after each round."""
    heard: Counter[str] = field(default_factory=Counter)
    """What came through to a dialog, by its door."""
    verbs: dict[str, int] = field(default_factory=dict)
    outbound: dict[str, int] = field(default_factory=dict)
    calls: int = 0
    """Those that reached the channel."""

    @property
    def reached(self) -> float:
        """The part of the shots that came through to a dialog."""
        return sum(self.heard.values()) / self.fired


@dataclass(slots=True)
class _Field:
    """What one attack holds on to."""

    attack: Attack
    bot: BotProcess
    teams: FakeTeams
    http: aiohttp.ClientSession
    lines: list[Line]
    read: int = 0

    async def round(self, number: int, count: int) -> None:
        corpus = await told(self.bot, self.teams, self.http, number)
        before = Counter((await self.bot.tell("report"))["heard"])
        for part in range(0, count, 100):
            size = min(100, count - part)
            shares = [size // LANES + (lane < size % LANES) for lane in range(LANES)]
            seeds = [f"{self.attack.seed}-{number}-{part}-{lane}" for lane in range(LANES)]
            await asyncio.gather(
                *(self._fire(*args, corpus) for args in zip(self.lines, shares, seeds, strict=True))
            )
            await self.bot.tell("settle", seconds=20)
            renew(corpus)
        report = await self.bot.tell("report")
        attack = self.attack
        attack.heard += Counter(report["heard"]) - before
        attack.verbs = report["verbs"]
        if number % ROUNDS_A_DAY == ROUNDS_A_DAY - 1:
            await self.bot.tell("next_day")
        report = await self.bot.tell("report")
        attack.mib.append(report["mib"])
        attack.outbound = report["outbound"]
        attack.calls += len(self.teams.calls)
        self._look_at_the_log(corpus)
        assert self.teams.strangers == 0
        for kept in (self.teams.calls, self.teams._chats, self.teams.personal, self.teams.removed):
            kept.clear()

    async def _fire(self, line: Line, count: int, seed: str, corpus: Corpus) -> None:
        mutator = Mutator(Random(seed), corpus, made=self.attack.fired)
        for _ in range(count):
            shot = mutator.shot()
            status, body = await line.post(shot.body, kind=shot.kind, more=shot.more)
            attack = self.attack
            attack.fired += 1
            attack.mutated += shot.mutations > 0
            attack.answers[status] += 1
            if wrong := _is_wrong(shot, status, body):
                raise Hit(f"{wrong} by seed {seed!r} of {attack.seed}: {shot}"[:4_000])
            if body.startswith(b'{"statusCode":'):
                attack.in_cards[json.loads(body)["statusCode"]] += 1

    def _look_at_the_log(self, corpus: Corpus) -> None:
        with self.bot.log.open("rb") as log:
            log.seek(self.read)
            new = log.read().decode()
        self.read += len(new.encode())
        secret = {CANARY, TOKEN, *(text for text in lines() if len(text) >= 10)}
        for person in corpus.people:
            secret |= {person.name, person.object_id, person.conversation}
        found = [words for words in secret if words in new]
        assert not found, f"the log of seed {self.attack.seed} holds {found}"
        for line in new.splitlines():
            try:
                event = json.loads(line)
            except ValueError:
                raise Hit(f"by seed {self.attack.seed} a traceback or the like: {new[-3_000:]}") from None
            assert set(event) <= {*FIELDS, "at", "event"}
            is_error = (
                str(event.get("level", "")).lower() in {"error", "critical"} or event.get("status", 0) == 500
            )
            if is_error and (event["event"], event.get("source", "")) not in EXPECTED:
                self.attack.errors.append(line)
            self.attack.events[f"{event['event']} {event.get('level', event.get('status', ''))}"] += 1


def _is_wrong(shot: Shot, status: int, body: bytes) -> str:
    """Why this answer is none that may be given; empty when it may."""
    if status == 501 and not body:  # so Bot Framework has it, for an invoke that nobody knows
        sent = gzip.decompress(shot.body) if shot.body.startswith(b"\x1f\x8b") else shot.body
        return "" if b'"invoke"' in sent else "501 to what is no invoke"
    if status not in {200, 400, 413, 415}:
        return f"{status} was answered"
    return f"something was said with {status}" if status != 200 and body else ""


async def attacked(folder: Path, *, seed: int, count: int) -> Attack:
    """Fire `count` shots at a bot of its own; raises at the first that does harm."""
    attack = Attack(seed=seed)
    async with (
        FakeTeams(token=TOKEN) as teams,
        aiohttp.ClientSession() as http,
        bot_process(folder) as bot,
    ):
        there = _Field(attack, bot, teams, http, [Line(bot.port) for _ in range(LANES)])
        for number, begin in enumerate(range(0, count, ROUND)):
            await there.round(number, min(ROUND, count - begin))
        await _helps_as_ever(bot, teams, http, 1_000_000)
        for line in there.lines:
            await line.close()
    return attack


async def _helps_as_ever(bot: BotProcess, teams: FakeTeams, http: aiohttp.ClientSession, number: int) -> None:
    """An ordinary question goes its whole road."""
    corpus = await told(bot, teams, http, number)
    fatma, helper = corpus.asker, corpus.helper
    assert fatma.sees(f"{helper.name} helpt je."), [fatma.cards()[:2]]
    assert helper.sees(QUESTION)
    await helper.presses("Klaar")
    await fatma.presses("Ja, opgelost")


def growth(mib: Sequence[float], *, warm: int) -> float:
    """MiB that came after the first `warm` rounds: the mean of the last rounds less that of the first after the warm-up."""
    after = mib[warm:]
    few = max(1, len(after) // 10)
    return sum(after[-few:]) / few - sum(after[:few]) / few


def told_of(attack: Attack) -> dict[str, Any]:
    """The figures, for people."""
    return {
        "fired": attack.fired,
        "mutated": attack.mutated,
        "answers": dict(attack.answers),
        "in cards": dict(attack.in_cards),
        "reached a dialog": round(attack.reached, 3),
        "verbs": len(attack.verbs),
        "calls to the channel": attack.calls,
        "hosts": attack.outbound,
        "errors": attack.errors[:20],
        "log": dict(attack.events.most_common()),
        "MiB": [round(one, 1) for one in attack.mib[:: max(1, len(attack.mib) // 12)]],
    }
