"""Whether the work is shared fairly: 2,000 questions over 40 coaches who are there at very different hours."""

from collections import deque
from datetime import datetime, timedelta
from functools import cache
from itertools import islice
from random import Random
from statistics import median

import pytest

from bot.domain.availability import available_hours_per_week, is_available
from bot.domain.matching import LOAD_WINDOW, Help, candidates, loads_of, roll_of
from bot.domain.roster import Coach, Department
from tests.builders import MONDAY, a_request

QUESTIONS = 2_000
HOURS = (
    *["ma-vr 8:00-16:30"] * 14,
    *["ma-vr 6:00-14:00"] * 7,
    *["ma-vr 12:00-20:00"] * 6,
    *["ma-vr 8:00-12:00"] * 5,
    "ma di 8:00-16:30",
    "wo 8:00-16:30",
    "do vr 8:00-17:00",
    "ma wo vr 13:00-17:00",
    "di do 9:00-15:00",
    "vr 8:00-12:00",
    "ma-do 9:00-15:00",
    "di-vr 10:00-18:00",
)
"""Full-timers, early and late shifts, and people of half a day a week."""

COACHES = tuple(
    Coach(id=f"coach-{number:02}", name="Iemand", hours=hours, is_reachable=True)
    for number, hours in enumerate(HOURS)
)
DEPARTMENT = Department(id="park", name="Groen", hours="ma-vr 6:00-20:00", coaches=COACHES)
MOST_KEPT = 500
"""As many closed questions as a store returns."""


def hours_of(coach: Coach) -> float:
    return available_hours_per_week(coach, DEPARTMENT)


REQUEST = a_request()
ROLL = roll_of(COACHES, hours_per_week=hours_of, topic=REQUEST.topic)


def sending_times(random: Random, weeks: int) -> list[datetime]:
    """Most questions come around ten in the morning; none when nobody is there."""
    start, times = MONDAY.replace(hour=0), []
    while len(times) < QUESTIONS:
        day, hour = random.randrange(weeks * 7), random.triangular(5, 19, 9)
        sent_at = start + timedelta(days=day, hours=hour)
        if any(is_available(coach, DEPARTMENT, sent_at) for coach in COACHES):
            times.append(sent_at)
    return sorted(times)


@cache
def minutes_per_hour_there(*, weeks: int) -> dict[str, float]:
    """Two are asked, either takes it, and helps 5 to 15 minutes."""
    random, given = Random(weeks), dict.fromkeys((coach.id for coach in COACHES), 0.0)
    helps: deque[tuple[datetime, datetime, Help]] = deque(maxlen=MOST_KEPT)
    for sent_at in sending_times(random, weeks):
        recent = [
            _seen(help_given, sent_at, until)
            for began, until, help_given in helps
            if began > sent_at - LOAD_WINDOW
        ]
        ranked = candidates(
            REQUEST,
            ROLL,
            loads=loads_of(recent, now=sent_at),
            is_available=lambda coach, now=sent_at: is_available(coach, DEPARTMENT, now),
            open_limit=2,
        )
        asked = tuple(islice(ranked, 2))
        if not asked:
            continue
        helper, minutes = random.choice(asked), random.uniform(5, 15)
        accepted_at = sent_at + timedelta(minutes=random.uniform(0, 5))
        help_given = Help(
            holder=helper.id,
            is_open=False,
            accepted_at=accepted_at,
            minutes=minutes,
            offered=tuple((coach.id, sent_at) for coach in asked),
        )
        helps.append((sent_at, accepted_at + timedelta(minutes=minutes), help_given))
        given[helper.id] += minutes
    return {coach.id: given[coach.id] / (hours_of(coach) * weeks) for coach in COACHES}


def _seen(help_given: Help, now: datetime, until: datetime) -> Help:
    if until <= now:
        return help_given
    return Help(
        holder=help_given.holder,
        is_open=True,
        accepted_at=help_given.accepted_at,
        minutes=0,
        offered=help_given.offered,
    )


@pytest.mark.parametrize("weeks", [10, 52])
def test_nobody_gives_half_as_much_again_as_most_for_each_hour_there(weeks: int) -> None:
    rates = minutes_per_hour_there(weeks=weeks)
    assert max(rates.values()) / median(rates.values()) <= 1.5


def test_in_a_busy_season_nobody_is_left_out_either() -> None:
    rates = minutes_per_hour_there(weeks=10)
    assert min(rates.values()) / median(rates.values()) >= 0.5
