"""A store that was filled is one that the bot could have written, and has counted."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.domain.figure_answers import Ask, Overview
from bot.domain.ids import PersonId
from bot.figure_assembly import figure_services
from bot.services.errands import Errands
from bot.services.figure_viewers import Viewer
from bot.services.following import FollowingStores
from bot.settings import Settings
from bot.storage.sqlite import open_sqlite
from tests.fakes.clock import HandClock
from tests.ghent import __main__ as filling

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def fill(monkeypatch: pytest.MonkeyPatch, store: Path, *more: str) -> None:
    given = ["--store", str(store), "--questions", "150", "--until", NOW.replace(tzinfo=None).isoformat()]
    monkeypatch.setattr(sys, "argv", ["ghent", *given, *more])
    filling.main()


async def test_a_local_bot_counts_a_filled_store_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fill(monkeypatch, tmp_path / "demo.db")
    stores = await open_sqlite(tmp_path / "demo.db")
    settings = Settings.read(os.environ, is_local=True)
    figures = figure_services(settings, FollowingStores(stores), None, HandClock(NOW), Errands())
    days = await stores.statistics.days(date(2025, 1, 1), date(2027, 1, 1))
    assert {one.day.year for one in days} == {2025, 2026}
    assert await figures.counting.rebuild((one.department, one.day) for one in days) == 0
    coordinator = Viewer(person=PersonId("coordinator"), is_coordinator=True)
    answer = await figures.desk.answer(Ask(), coordinator)
    assert isinstance(answer, Overview)
    assert answer.details is not None
    assert answer.details.covered is not None
    await stores.close()


async def test_with_days_only_there_are_figures_and_no_questions(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fill(monkeypatch, tmp_path / "days.db", "--days-only", "--years", "1")
    stores = await open_sqlite(tmp_path / "days.db")
    day = datetime(2026, 1, 1, tzinfo=UTC)
    assert not await stores.requests.sent_between("kinderopvang", day, NOW)
    months = await stores.statistics.months(date(2026, 1, 1), date(2027, 1, 1), department="kinderopvang")
    assert sum(one.figures.asked for one in months) > 20
    departments = [stored.value for stored in await stores.departments.all()]
    assert len(departments) == 14
    assert not any(coach.is_reachable for one in departments for coach in one.coaches)
    await stores.close()
