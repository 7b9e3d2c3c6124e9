"""How fast one person may go: hands never notice, programs do, and nobody is in anybody's way (S13)."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.teams.adapter import Adapter
from bot.teams.connector import TeamsMessenger
from bot.teams.gate import OpenGate
from bot.teams.handler import NOTE, Handler
from bot.teams.limits import BURST, EVERY, TOLD_EVERY, PersonLimits
from bot.texts.catalogue import load_texts
from bot.web import WebApp
from tests.fakes.clock import HandClock
from tests.fakes.conversation import RecordingConversation
from tests.fakes.teams import Colleague, FakeTeams
from tests.teams.conftest import GoodStores

TOO_FAST = load_texts()("too-fast")
UNREAD = load_texts()("too-fast-line")


@dataclass(slots=True, kw_only=True)
class Limited:
    """A bot that lets three acts through at once; `heard` says what its conversation noticed."""

    conversation: RecordingConversation
    clock: HandClock
    http: aiohttp.ClientSession
    teams: FakeTeams
    url: str

    def colleague(self, name: str) -> Colleague:
        return Colleague(name=name, teams=self.teams, http=self.http, bot=self.url)

    @property
    def heard(self) -> int:
        return len(self.conversation.heard)

    def told(self, who: Colleague) -> list[str]:
        return [message.activity["text"] for message in self.teams.chat(who.conversation)]

    async def hasty(self, name: str) -> Colleague:
        """Somebody who has done all that they may at once."""
        person = self.colleague(name)
        for _ in range(3):
            await person.post(press(person))
        return person


@pytest.fixture
async def limited(teams: FakeTeams, messenger: TeamsMessenger) -> AsyncIterator[Limited]:
    conversation, clock = RecordingConversation(), HandClock()
    handler = Handler(
        conversation,
        messenger,
        elsewhere="x",
        too_fast=TOO_FAST,
        unread=UNREAD,
        limits=PersonLimits(clock, burst=3),
        clock=clock,
    )
    app = WebApp(Adapter(messenger, handler), OpenGate(), GoodStores())
    port = await app.start("127.0.0.1", 0)
    async with aiohttp.ClientSession() as http:
        yield Limited(
            conversation=conversation, clock=clock, http=http, teams=teams, url=f"http://127.0.0.1:{port}"
        )
    await app.stop()


def press(who: Colleague, trigger: str = "manual") -> Mapping[str, Any]:
    action = {"type": "Action.Execute", "verb": "help", "data": {}}
    return who.activity("invoke", name="adaptiveCard/action", value={"action": action, "trigger": trigger})


async def test_a_press_too_many_is_told_so_in_plain_dutch_and_does_nothing(limited: Limited):
    fatma = limited.colleague("Fatma")
    for _ in range(3):
        await fatma.post(press(fatma))

    status, body = await fatma.post(press(fatma))

    assert status == 200
    assert json.loads(body) == {
        "statusCode": 200,
        "type": NOTE,
        "value": "Dat ging snel. Wacht even en druk dan opnieuw.",
    }
    assert limited.heard == 3


@pytest.mark.parametrize(
    "kind",
    [
        {"kind": "messageDelete"},
        {"kind": "messageReaction"},
        {"kind": "invoke", "name": "task/fetch"},
    ],
    ids=str,
)
async def test_anything_else_too_many_is_429_with_nothing_in_it(limited: Limited, kind: Mapping[str, Any]):
    fatma = limited.colleague("Fatma")
    for _ in range(3):
        await fatma.post(press(fatma))

    assert await fatma.post(fatma.activity(**kind)) == (429, b"")
    assert limited.heard == 3


async def test_who_waits_may_go_on(limited: Limited):
    fatma = limited.colleague("Fatma")
    for _ in range(9):
        await fatma.post(press(fatma))
    assert limited.heard == 3

    limited.clock.turn(EVERY)
    for _ in range(9):
        await fatma.post(press(fatma))
    assert limited.heard == 4


async def test_one_persons_haste_is_nobody_elses(limited: Limited):
    fatma, jan = limited.colleague("Fatma"), limited.colleague("Jan")
    for _ in range(9):
        await fatma.post(press(fatma))

    await jan.post(press(jan))

    assert limited.heard == 4


async def test_what_is_delivered_twice_counts_once_and_gets_the_same_answer(limited: Limited):
    fatma = limited.colleague("Fatma")
    presses = [press(fatma) for _ in range(3)]
    first = [await fatma.post(again) for again in presses for _ in range(10)]

    assert limited.heard == 3
    assert all(NOTE.encode() not in body for _, body in first)


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ({"kind": "message", "text": "hallo"}, UNREAD),
        ({"kind": "messageUpdate", "text": "hallo"}, UNREAD),
        ({"kind": "message", "value": {"verb": "help"}}, TOO_FAST),
    ],
    ids=str,
)
async def test_a_line_that_was_not_read_is_said_to_be(limited: Limited, kind: Mapping[str, Any], note: str):
    fatma = await limited.hasty("Fatma")

    assert await fatma.post(fatma.activity(**kind)) == (200, b"")

    assert limited.told(fatma) == [note]
    assert limited.heard == 3


async def test_that_is_told_once_a_minute(limited: Limited):
    fatma, jan = await limited.hasty("Fatma"), await limited.hasty("Jan")
    lines = [fatma.activity("message", text="hallo") for _ in range(9)]

    assert [status for status, _ in [await fatma.post(line) for line in lines]] == [200] * 9
    await jan.says("hallo")
    assert (limited.told(fatma), limited.told(jan)) == ([UNREAD], [UNREAD])

    limited.clock.turn(TOLD_EVERY)
    for _ in range(3 + 9):
        await fatma.says("hallo")
    assert limited.told(fatma) == [UNREAD, UNREAD]


async def test_a_channel_is_told_nothing_of_haste(limited: Limited):
    fatma = await limited.hasty("Fatma")
    place = {"id": "19:channel", "conversationType": "channel"}

    assert await fatma.post(fatma.activity("message", text="hallo", conversation=place)) == (200, b"")

    assert limited.teams.calls == []


async def test_what_teams_tells_of_its_own_accord_is_never_too_much(limited: Limited):
    fatma = limited.colleague("Fatma")
    for _ in range(9):
        await fatma.installs()
        await fatma.removes()

    await fatma.post(press(fatma))

    assert limited.heard == 9 * 3 + 1


async def test_cards_that_draw_themselves_again_take_nothing_from_the_hands(limited: Limited):
    fatma = limited.colleague("Fatma")
    for _ in range(3):
        assert (await fatma.post(press(fatma, "automatic")))[0] == 200
    assert await fatma.post(press(fatma, "automatic")) == (429, b"")  # a note would come out of the blue

    assert NOTE.encode() not in (await fatma.post(press(fatma)))[1]


def test_a_hand_that_trembles_never_notices():
    """Eight taps a second for three seconds, and then one every other second for an hour."""
    clock = HandClock()
    limits = PersonLimits(clock)

    for tap in range(24):
        clock.turn(timedelta(seconds=0.125))
        assert limits.allows("jan"), tap
    for _ in range(1800):
        clock.turn(timedelta(seconds=2))
        assert limits.allows("jan")


def test_a_program_gets_no_more_than_its_share():
    clock = HandClock()
    limits = PersonLimits(clock)
    done = 0

    for _ in range(6000):  # a hundred a second, for a minute
        clock.turn(timedelta(milliseconds=10))
        done += limits.allows("jan")

    assert BURST + 60 / EVERY.total_seconds() - 1 <= done <= BURST + 60 / EVERY.total_seconds()


def test_the_bucket_fills_up_and_no_further():
    clock = HandClock()
    limits = PersonLimits(clock, burst=3)
    for _ in range(3):
        assert limits.allows("jan")
    clock.turn(timedelta(days=1))

    assert [limits.allows("jan") for _ in range(4)] == [True, True, True, False]


def test_a_clock_that_is_set_back_shuts_nobody_out_for_long():
    clock = HandClock()
    limits = PersonLimits(clock, burst=3)
    limits.allows("jan")
    clock.turn(-timedelta(hours=1))

    assert limits.allows("jan")


def test_only_so_many_people_are_remembered():
    limits = PersonLimits(HandClock(), people=100)
    for number in range(1000):
        limits.allows(f"person-{number}")

    assert len(limits) == 100
