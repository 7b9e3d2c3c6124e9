"""What is mutated: the activities that other tests record or send, every button of every card, and what people really type."""

import itertools
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import aiohttp

from tests.cards.screen import walk
from tests.fakes.card_reading import buttons, opened
from tests.fakes.channel import FakeTeams
from tests.fakes.files import CONSENT as OFFERED
from tests.fakes.files import answering, attached
from tests.fakes.places import personal_chat
from tests.fakes.team_channels import Team
from tests.fakes.teams import Colleague
from tests.fuzz.process import BotProcess
from tests.scenarios.asking import QUESTION
from tests.scenarios.city import Citizen

DEPARTMENTS = 8
_TESTS = Path(__file__).parents[1]
Json = dict[str, Any]
Press = tuple[str, Json]
"""The verb of a button and its data."""


@dataclass(slots=True, kw_only=True)
class Recorder(Citizen):
    """Somebody of whom every activity is kept."""

    kept: list[Json]

    async def post(self, activity: Mapping[str, Any]) -> tuple[int, bytes]:
        self.kept.append(json.loads(json.dumps(activity)))
        return await Colleague.post(self, activity)


@dataclass(slots=True, kw_only=True)
class Corpus:
    """The real payloads of one story, with the ids of what was made in it."""

    people: Sequence[Recorder]
    activities: list[Json]
    """As they were sent in the story."""
    asker: Recorder
    helper: Recorder
    """Who helps the asker."""
    live: list[Press]
    """The buttons that somebody has on the screen now."""
    known: dict[str, list[Any]] = field(default_factory=dict)
    """What those buttons carry, by its name."""


@cache
def lines() -> Sequence[str]:
    """What people type."""
    found = tomllib.loads((_TESTS / "domain" / "lines.toml").read_text())["line"]
    return [line["text"] for line in found]


@cache
def recorded() -> Sequence[Json]:
    """What other clients were seen to send."""
    return [json.loads(file.read_text()) for file in sorted((_TESTS / "teams" / "activities").glob("*.json"))]


@cache
def presses() -> Sequence[Press]:
    """Every kind of button on any card there is, once for each set of what it carries."""
    from tests.cards.test_every_card import ALL  # all cards are drawn by its import

    found = {_kind(press): press for post in ALL.values() for press in _presses_on(post.card)}
    return list(found.values())


def _kind(press: Press) -> str:
    verb, data = press
    return json.dumps(
        [verb, sorted(data), [data[key] for key in sorted(data) if isinstance(data[key], bool)]]
    )


def _presses_on(card: Any) -> Iterator[Press]:
    """The buttons of a card with what its inputs send at first."""
    typed = {
        str(one["id"]): one.get("value", "tekst")
        for one in walk(card)
        if str(one.get("type", "")).startswith("Input.") and "id" in one
    }
    for one in walk(card):
        if one.get("type") == "Action.Execute" and "verb" in one:
            data = one.get("data")
            yield str(one["verb"]), {**(data if isinstance(data, dict) else {}), **typed}


async def told(bot: BotProcess, teams: FakeTeams, http: aiohttp.ClientSession, number: int) -> Corpus:
    """A story that is all right, of workers who were not there before; what it sent is the corpus.

    The departments and their coaches are a few that take turns, and each begins as new: a city has no more of them
    every day, and what the bot remembers of each is no growth.
    """
    kept: list[Json] = []
    department = f"Kinderopvang{number % DEPARTMENTS}"

    async def settled() -> None:
        await bot.tell("settle")

    def person(name: str, number: int = number) -> Recorder:
        id_ = f"id-{name.lower()}-{number}"
        place = {"object_id": id_, "conversation": personal_chat(id_), "region": "/emea/"}
        return Recorder(name=name, teams=teams, http=http, bot=bot.url, settle=settled, kept=kept, **place)

    fatma, els, amina = workers = [person(name) for name in ("Fatma", "Els", "Amina")]
    coaches = [person(name, number % DEPARTMENTS) for name in ("Bram", "Noor", "Rita")]
    people = [*workers, *coaches]
    await bot.tell("department", name=department, coaches=[[one.object_id, one.name] for one in coaches])
    for worker in (fatma, els):
        await bot.tell("known", id=worker.object_id, name=worker.name, department=department.lower())
    await bot.tell("known", id=amina.object_id, name="Amina", role="coordinator")
    for one in people:
        await one.installs()
    await fatma.says(QUESTION, activity_id=f"line-{number}")
    await fatma.edits(f"line-{number}", f"{QUESTION} meer")
    await fatma.presses("Stuur mijn vraag")
    bram = await _asked(bot, coaches)
    await bram.presses("Ik help")
    await fatma.reacts()
    await els.shows(text="kijk eens")
    await els.says("de printer drukt niks meer af", activity_id=f"els-{number}")
    await els.presses_submit("Stuur mijn vraag")
    await els.deletes(f"els-{number}")
    await els.undeletes(f"els-{number}", "de printer drukt niks af")
    for one in people:
        for card in one.cards():
            if "refresh" in card:
                await one.refreshes(card)
    await _in_a_team(amina, bram, number)
    await amina.says("export vorige maand")
    if attached(amina, OFFERED):
        kept.append(answering(amina, {"uploadUrl": f"{teams.url}/session/x?tempauth=a"}))
        kept.append(answering(amina, None))
    for line in (
        "cijfers",
        "team",
        "wanneer ik help",
        "mijn vragen",
        "tip van de week",
        "departement",
        "nieuws",
    ):
        await amina.says(line)
        await bram.says(line)
    await els.removes()
    kept.pop()
    teams.removed.clear()
    await els.installs()
    corpus = Corpus(people=people, activities=kept, live=[], asker=fatma, helper=bram)
    renew(corpus)
    return corpus


async def _asked(bot: BotProcess, coaches: Sequence[Recorder]) -> Recorder:
    """Somebody who may help; after what was done to the bot before, that may take it some time."""
    for _ in range(6):
        for one in coaches:
            if any("Ik help" in buttons(card) for card in one.cards()):
                return one
        await bot.tell("settle", seconds=600)
    raise AssertionError(f"nobody is asked within an hour: {[one.cards()[:1] for one in coaches]}")


async def _in_a_team(amina: Recorder, bram: Recorder, number: int) -> None:
    """All that Teams tells of a team and its channels, and what people do in one."""
    team = Team(name=f"Allemaal Digitaal {number}", teams=amina.teams)
    channel = team.channel()
    await team.adds_the_bot(amina)
    await channel.says(amina, "dit is het coachkanaal")
    for card in channel.cards():
        for one in walk(card):
            if one.get("type") == "Action.Execute":
                value = {
                    "action": {"type": "Action.Execute", "verb": one["verb"], "data": one.get("data", {})}
                }
                bram.kept.append(channel.press(bram, channel.posts[-1], value))
    await channel.says(bram, "hallo allemaal", is_to_bot=False)
    await team.is_joined_by(bram)
    await team.renames(amina, "Digitaal")
    bram.kept.append(channel.event(amina, "channelRenamed"))
    bram.kept.append(team.event(amina, "teamArchived"))
    bram.kept.append(team.event(amina, "teamDeleted"))
    bram.kept.append(channel.event(amina, "channelDeleted"))
    bram.kept.append(team.installation(amina, "remove"))


def renew(corpus: Corpus) -> None:
    """Look at all screens again: these are the buttons that work now."""
    cards = [opened(card) for person in corpus.people for card in person.cards()[:6]]
    live = [press for card in cards for press in _presses_on(card)]
    if live:
        corpus.live = live
    known: dict[str, dict[str, Any]] = {}
    for _, data in itertools.chain(live, presses()):
        for key, value in data.items():
            known.setdefault(key, {})[json.dumps(value)] = value
    corpus.known = {key: list(values.values())[:12] for key, values in known.items()}
