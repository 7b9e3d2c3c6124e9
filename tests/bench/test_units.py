"""The lines about Cosmos DB and about recovery count what they say, and nothing of the harness."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.views import owed
from bot.domain.waking import deadline
from tests.bench import recovery
from tests.bench.line import up_to
from tests.bench.units import NEVER, idle, stories

SCAN_RU = 5.6
"""An empty query on one physical partition, doubled by strong consistency."""


async def test_scans_are_not_on_the_bill_of_a_story():
    road, walk_up = await stories(departments=2)
    for story in (road, walk_up):
        assert ("people", "query") not in story.bill.units
        assert story.bill.requests["requests", "create"] == 1
    assert road.bill.requests["requests", "replace"] >= 7


async def test_an_idle_city_pays_for_its_scans_alone():
    bill, seconds = await idle(3, DIGICOACH_AUDIT_EVERY=NEVER)
    assert seconds == 60
    assert bill.total == pytest.approx((3 * 2 + 1) * 2 * SCAN_RU)  # posts are looked for at one scan in three


def test_a_bill_says_where_the_units_went():
    story = asyncio.run(stories(departments=1))[1]
    assert "create" in story.told()
    assert f"{story.calls} calls to Teams" in story.told()


def test_a_figure_may_be_as_high_as_its_goal():
    assert up_to("a", "RU", 100, 100).met
    assert not up_to("a", "RU", 100.1, 100).met


def test_what_is_to_recover_was_due_and_owes_nothing_yet():
    now = datetime.now(UTC)
    request = recovery.overdue(7, now)
    assert request.wake_at == deadline(request)
    assert request.wake_at < now
    assert not owed(request)


async def test_what_is_overdue_is_counted_as_left(tmp_path: Path):
    place = recovery.Place(file=tmp_path / "bench.db", settings={})
    await recovery._seed(place, 5, "http://127.0.0.1:1")
    assert await recovery._left(place) == 5
