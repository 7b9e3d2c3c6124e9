"""The lines about figures ask a desk that counted everything, and refuse a flattering answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.sources import Source
from tests.bench import figures
from tests.bench.line import Dishonest
from tests.ghent.copies import Copies
from tests.ghent.year import Ghent, year_of


@pytest.fixture(scope="module")
def ghent() -> Ghent:
    return year_of(
        1, year=2026, questions=150, departments=3, coaches=20, workers=90, counts=0.01, until=figures.NOW
    )


async def test_a_year_of_copies_is_counted_whole(ghent: Ghent, tmp_path: Path) -> None:
    for times in (1, 3):
        store = tmp_path / f"{times}.db"
        figures.seed(store, ghent, Copies(ghent, times))
        taken = await figures.timed(store, expected=times * without_weeks(ghent))
        assert len(taken) == 1 + figures.ASKED_AGAIN


async def test_what_was_read_once_is_hardly_paid_for_again(ghent: Ghent) -> None:
    first, again = await figures.bills(ghent)
    assert 0 < again.total < first.total / 5


async def test_an_answer_that_lacks_questions_is_no_figure(ghent: Ghent, tmp_path: Path) -> None:
    store = tmp_path / "bench.db"
    figures.seed(store, replace(ghent, requests=ghent.requests[:5]), Copies(ghent, 1))
    with pytest.raises(Dishonest):
        await figures.timed(store, expected=without_weeks(ghent))


def without_weeks(ghent: Ghent) -> int:
    return sum(one.source is not Source.WEEKLY for one in ghent.requests)
