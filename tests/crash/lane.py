"""One of the processes that play runs: reads plans on standard input, a JSON line each, and writes an outcome for each."""

import gc
import importlib
import json
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import aiohttp
import uvloop

from bot.texts.catalogue import load_texts
from tests.crash.audit import audit
from tests.crash.ended import Ended, story_of
from tests.crash.home import Homes, files
from tests.crash.nursery import Nursery
from tests.crash.stage import GivenUp, Stage, Stuck
from tests.crash.stories import STORIES
from tests.engines import COSMOS, SQLITE
from tests.fakes.teams import FakeTeams

MEMORY = Path("/dev/shm")
"""Where files are fast: a kill loses nothing that was written, on disk or not, so the disk proves nothing here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One run: which story, where its processes are killed, and how it is delivered again."""

    story: str
    kills: tuple[tuple[str, int], ...] = ()
    delivery: str = "at once"
    is_write_behind: bool = False
    answers_lost: int | None = None
    """A seed, by which some writes that were done get no answer."""
    baseline: tuple[tuple[str, ...], ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How it ended. `killed_at` are the kills that came about."""

    plan: Plan
    killed_at: tuple[tuple[str, int], ...]
    reached: Mapping[str, int]
    story: Sequence[Sequence[str]]
    problems: Sequence[str]
    duplicates: int = 0


async def _played(plan: Plan, stage: Stage) -> Outcome:
    story = STORIES[plan.story]
    problems = stage.problems
    try:
        try:
            await stage.start()
            try:
                await story.play(stage)
            except GivenUp:
                await stage.looked_after()
            await stage.passes(minutes=2)
            await stage.settled()
            if not plan.kills:  # what was killed once is killed at its end too: only what is written counts
                await stage.stop()
        except Stuck as error:
            problems.append(f"stuck: {error}")
        except AssertionError as error:
            problems.append(f"lost: the story cannot go on: {error}")
            problems.append(traceback.format_exc(limit=-4))
    finally:
        await stage.end()
    ended = Ended(
        kept=stage.home.read(),
        screens={chat: _screen(stage, chat) for chat in list(stage.teams._chats)},
        promised=[a["content"] for call in stage.teams.calls for a in call.activity.get("attachments") or ()]
        + stage.answers,
        answers=stage.answers,
        unwritten=frozenset(stage.unwritten),
        log=stage.log.read_text() if stage.log.exists() else "",
        now=stage.now,
    )
    found = audit(ended, None if plan.delivery == "given up" else plan.baseline)
    return Outcome(
        plan=plan,
        killed_at=tuple(stage.killed_at),
        reached=dict(stage.reached),
        story=story_of(ended.kept),
        problems=[*problems, *found.problems],
        duplicates=found.duplicates,
    )


def _screen(stage: Stage, chat: str) -> Mapping[str, object]:
    person = next((person for person in stage.people.values() if person.conversation == chat), None)
    if person is None:
        return {message.id: message.card for message in stage.teams.chat(chat) if message.card}
    return {message.id: card for message, card in reversed(person._shown())}


async def _play_all(nursery: Nursery, plans: Sequence[Plan], *, engine: str) -> None:
    place = MEMORY if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="kill9-", dir=place))
    keep = bool(os.environ.get("KILL9_KEEP"))
    try:
        async with FakeTeams() as teams, aiohttp.ClientSession() as http:
            homes = await _homes(engine, folder, teams.url)
            for number, plan in enumerate(plans):
                own = folder / str(number)
                own.mkdir()
                for kept in (teams._chats, teams._always, teams.calls):
                    kept.clear()
                story = STORIES[plan.story]
                async with homes.home(own, is_city=story.is_city, answers_lost=plan.answers_lost) as home:
                    stage = Stage(
                        folder=own,
                        home=home,
                        nursery=nursery,
                        teams=teams,
                        http=http,
                        kills=plan.kills,
                        delivery=plan.delivery,
                        is_write_behind=plan.is_write_behind,
                        environ=story.environ,
                    )
                    outcome = await _played(plan, stage)
                print(json.dumps(asdict(outcome)), flush=True)
                if number % 50 == 49:
                    gc.collect()
                if not keep:
                    shutil.rmtree(own)
    finally:
        if not keep:
            shutil.rmtree(folder)


async def _homes(engine: str, folder: Path, service_url: str) -> Homes:
    if engine == SQLITE:
        return await files(folder, service_url)
    from tests.crash.cosmos_home import Gateways

    return Gateways(service_url)


def _stay_on_core(number: int) -> None:
    """A run is one process waiting for another: on one core they need not wait for a core to wake up."""
    if hasattr(os, "sched_setaffinity"):
        with suppress(OSError):  # a machine may not give us every core it has
            os.sched_setaffinity(0, {number % (os.cpu_count() or 1)})


def main() -> None:
    _stay_on_core(int(sys.argv[1]))
    plans = []
    for line in sys.stdin:
        told = json.loads(line)
        plans.append(Plan(**{**told, "kills": tuple((point, n) for point, n in told["kills"])}))
    engine = sys.argv[2]
    load_texts()  # here and not in its parent: the audit reads them too
    if engine == COSMOS:
        importlib.import_module("tests.crash.cosmos_home").warm()
    nursery = Nursery()
    gc.disable()  # its walks over all that is imported would take a tenth of the time
    uvloop.run(_play_all(nursery, plans, engine=engine))
    nursery.close()


if __name__ == "__main__":
    main()
