"""The same on Cosmos, where a process also dies while its write is on its way or its answer is, and answers get lost."""

import pytest

from tests.crash.plan import AREAS, POINTS, ROAD, Report, play
from tests.crash.test_kill9 import _first_problems, _keep
from tests.engines import COSMOS

WRITES = ("store.before_commit", "service.late", "service.committed", "store.after_commit")
SENDING = range(10, 14)
"""Of the writes of the road, after those that count and sample: the draft is sent, its request made, the draft cleared."""


def test_killed_while_a_question_is_sent_nothing_is_lost():
    report = play(
        16, engine=COSMOS, stories=["road"], points=WRITES, ordinals=SENDING, covers_all=False, seed=20
    )
    _must_be_clean(report, runs=16)


def test_killed_anywhere_on_the_road_nothing_is_lost():
    report = play(56, engine=COSMOS, stories=["road"], covers_all=False)
    _keep(report, "kill9-cosmos.txt")
    _must_be_clean(report, runs=53)
    assert {point for _, point, _ in report.hits} == set(POINTS[COSMOS])


@pytest.mark.long
def test_killed_at_every_write_and_every_send_of_the_road_nothing_is_lost():
    report = play(0, engine=COSMOS, stories=ROAD, seed=2)
    _keep(report, "kill9-cosmos-road.txt")
    _must_be_clean(report, runs=report.pairs)
    assert len(report.hits) >= report.pairs * 49 // 50, report.summary()


@pytest.mark.long
def test_killed_anywhere_else_nothing_is_lost():
    report = play(700, engine=COSMOS, stories=AREAS, covers_all=False, seed=2)
    _keep(report, "kill9-cosmos-areas.txt")
    _must_be_clean(report, runs=670)
    assert {story for story, _, _ in report.hits} == set(AREAS)


def _must_be_clean(report: Report, *, runs: int) -> None:
    assert not report.problems, f"{report.summary()}\n{_first_problems(report)}"
    assert report.runs >= runs, report.summary()
