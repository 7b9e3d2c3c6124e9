"""The audit finds what nobody takes up any more."""

from datetime import timedelta

import pytest

from bot.domain.people import PersonRecord
from tests.builders import MONDAY
from tests.crash.audit import audit
from tests.crash.ended import Ended, Kept


@pytest.mark.parametrize(("minutes", "is_stuck"), [(-2, True), (0, False), (60, False)])
def test_who_was_to_be_woken_and_was_not_is_stuck(minutes: int, is_stuck: bool):
    fatma = PersonRecord(id="fatma", name="Fatma", wake_at=MONDAY + timedelta(minutes=minutes))
    ended = Ended(
        kept=Kept(departments=(), requests=(), people=(fatma,)),
        screens={},
        promised=(),
        answers=(),
        unwritten=frozenset(),
        log="",
        now=MONDAY,
    )
    found = audit(ended, None).problems
    assert [problem.startswith("stuck") for problem in found] == [True] * is_stuck
