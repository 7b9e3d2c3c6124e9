"""The ears of every story are open: whatever tells of somebody in a log, a measure or a trace fails it (S10)."""

import logging
import sys
from pathlib import Path

import pytest

from bot.metrics import Measured, Traced, heard_by, measure, span
from bot.telemetry import log_event
from tests.fakes.channel import FakeTeams
from tests.scenarios.canaries import Heard, found_in, listening, typed
from tests.scenarios.city import Citizen, City
from tests.scenarios.city import city as started

QUESTION = "mijn bewakingsscherm flikkert"
PHONE = "0470 12 34 56"


def lines(way: str) -> None:
    """One leak by each way out."""
    match way:
        case "log":
            log_event("turn", source="Fatma")
        case "id":
            log_event("turn", correlation="id-fatma")
        case "token":
            log_event("turn", error="the-bots-own-token")
        case "library":
            logging.getLogger("aiohttp.server").error("of %s", QUESTION)
        case "library field":
            logging.getLogger("azure").warning("sent", extra={"body": f"bel {PHONE}"})
        case "traceback":
            try:
                raise ValueError(QUESTION)
            except ValueError:
                logging.getLogger("asyncio").exception("never retrieved")
        case "measure":
            measure(Measured.TURN, 1.0, kind="fatma@example.org")
        case "trace":
            with span(Traced.TURN, kind=QUESTION):
                pass
        case "stderr":
            print("bewakingsscherm", file=sys.stderr)


WAYS = ("log", "id", "token", "library", "library field", "traceback", "measure", "trace", "stderr")


async def told(city: City) -> Citizen:
    fatma = await city.worker("Fatma", await city.department())
    await fatma.says(QUESTION)
    fatma.said += typed({"value": {"action": {"verb": "where.phone", "data": {"phone": PHONE}}}})
    return fatma


@pytest.mark.parametrize("way", WAYS)
async def test_a_line_that_tells_of_somebody_is_heard(tmp_path: Path, way: str):
    with pytest.raises(AssertionError, match="a log, a measure or a trace tells of people"):
        async with started(tmp_path) as city:
            await told(city)
            lines(way)


async def test_a_story_that_tells_of_nobody_is_well(tmp_path: Path):
    async with started(tmp_path) as city:
        fatma = await told(city)
        assert {QUESTION, PHONE} <= set(fatma.said)
        log_event("turn", kind="message", verb="where.phone", status=200)


def test_who_listens_takes_nothing_from_who_listened_before(capsys: pytest.CaptureFixture[str]):
    before = Heard(sys.stderr)
    with heard_by(before), listening() as heard:
        measure(Measured.SENDS, outcome="Delivered")
        with span(Traced.SEND, kind="POST"):
            log_event("turn")

    assert "digicoach.sends" in before.text
    assert "send {'kind': 'POST'}" in before.text
    assert before.text in heard.text or "digicoach.sends" in heard.text
    assert '"event":"turn"' in capsys.readouterr().err


def test_short_lines_and_short_words_are_no_sign_of_anybody():
    teams = FakeTeams()
    fatma = Citizen(name="Fatma", teams=teams, http=None, bot="", object_id="id-fatma", settle=None)  # type: ignore[arg-type]
    fatma.said += ["ja", "turn status", "request.accept"]

    assert found_in("turn status 200 ja request.accept", [fatma]) == ["turn status"]
    assert found_in("turn 200 request.accept", [fatma]) == []
