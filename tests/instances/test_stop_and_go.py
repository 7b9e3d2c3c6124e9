"""An instance that stands still, comes back or dies costs nobody their question, and nobody has it twice."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.instances.stop_and_go import LEASE, Report, played

UNKNOWN = 3
"""Cards that may stay on screens: sent by who then stood still or died, and harmless to press (P4)."""


def assert_harmless(report: Report) -> None:
    """Nothing went wrong but that a card or two came twice and could not be put away."""
    twice = [problem for problem in report.problems if problem.startswith("screen: nobody knows of")]
    assert [problem for problem in report.problems if problem not in twice] == []
    assert len(twice) <= UNKNOWN


@pytest.mark.long
async def test_one_stands_still_and_one_is_killed_while_many_ask_and_help(tmp_path: Path):
    report = await played(tmp_path, workers=16, seed=1)
    print(report)
    assert_harmless(report)
    assert report.questions == 16
    assert len(set(report.pids)) == 4
    assert report.stopped_for > LEASE
    assert report.taken_over_within <= timedelta(seconds=60)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
async def test_the_same_ten_times_with_more_of_them(tmp_path: Path, seed: int):
    report = await played(tmp_path, workers=40, seed=seed)
    print(report)
    assert_harmless(report)
    assert report.questions == 40
    assert report.taken_over_within <= timedelta(seconds=60)
