"""Thousands of activities that no honest client sends, at the real bot over HTTP: nothing breaks, leaks, leaves or grows (S3, S4, S10, S13)."""

import json
from pathlib import Path
from random import Random

import pytest

from bot.cards.actions import VERBS
from tests.fakes.channel import FakeTeams
from tests.fuzz.attack import LOOPBACK, Attack, attacked, growth, told_of
from tests.fuzz.mutations import Mutator, written
from tests.fuzz.payloads import Corpus, Recorder, lines, presses, recorded
from tests.fuzz.process import bot_process

SEED = 8
MAY_GROW = 10.0
"""MiB."""
DEEP = 0.3
"""The part of the shots that must reach a dialog; else the attack only knocks on the door."""


def shows(attack: Attack, *, warm: int) -> None:
    """What an attack that did no harm must show besides: that it went deep, and what it cost."""
    figures = json.dumps(told_of(attack), indent=1)
    print(figures)
    assert attack.errors == [], figures
    assert set(attack.outbound) <= LOOPBACK, figures
    assert attack.calls > 0
    assert growth(attack.mib, warm=warm) < MAY_GROW, figures
    assert attack.reached >= DEEP, figures
    assert attack.mutated > attack.fired / 2
    assert attack.answers[200] > attack.answers[400] > 0, figures
    assert attack.events["send.rejected error"] > 0, (
        "no place that nothing may be sent to was ever answered to"
    )


async def test_5000_hostile_activities_do_no_harm(tmp_path: Path):
    attack = await attacked(tmp_path, seed=SEED, count=5_000)

    shows(attack, warm=1)
    assert len(VERBS & attack.verbs.keys()) > 0.9 * len(VERBS), VERBS - attack.verbs.keys()


@pytest.mark.long
async def test_200000_hostile_activities_do_no_harm(tmp_path: Path):
    """Memory is looked at after 100,000: until some 70,000 the bot fills what it remembers on purpose, all of it bounded.

    That is 4,096 answers, 512 questions and as many people as they were last written, and 4,096 sentences.
    """
    attack = await attacked(tmp_path, seed=SEED + 1, count=200_000)

    shows(attack, warm=100)
    assert VERBS - attack.verbs.keys() == set()


def someone() -> Corpus:
    """A corpus of one person, without any story."""
    fatma = Recorder(
        name="Fatma", teams=FakeTeams(url="http://127.0.0.1:1"), http=None, bot="", settle=None, kept=[]
    )
    return Corpus(
        people=[fatma],
        activities=[fatma.activity("message", text="hallo")],
        live=list(presses()),
        asker=fatma,
        helper=fatma,
    )


def test_a_seed_fires_the_same_shots_again():
    def shots() -> list[bytes]:
        mutator = Mutator(Random("8-0-0-0"), someone())
        return [mutator.shot().body.replace(b'"', b"") for _ in range(200)]

    first, second = shots(), shots()
    assert [len(one) for one in first] == [len(one) for one in second]


def test_what_no_json_writer_writes_is_written():
    hostile = {"a": "@ruw:1e400", "b": float("nan"), "c": "\ud800", "d": "@ruw:" + "9" * 5_000, "e": "x"}

    body = written(hostile)

    assert body.startswith(b'{"a": 1e400, "b": NaN, "c": "\\ud800", "d": 999')
    assert body.endswith(b'9, "e": "x"}')


def test_nearly_every_button_there_is_takes_part():
    known = {verb for verb, _ in presses()}

    assert known <= VERBS
    assert len(VERBS - known) <= 5, VERBS - known
    assert len(lines()) > 200
    assert {one["type"] for one in recorded()} >= {
        "message",
        "invoke",
        "installationUpdate",
        "conversationUpdate",
    }


async def test_an_address_elsewhere_would_be_noticed(tmp_path: Path):
    """The bot's own look-out: also what a library asks for is written down, and refused."""
    async with bot_process(tmp_path) as bot:
        await bot.tell("reach", host="169.254.169.254")

        assert (await bot.tell("report"))["outbound"] == {"169.254.169.254": 1}
