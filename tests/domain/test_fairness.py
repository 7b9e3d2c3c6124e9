"""Whether the work is shared fairly: 2,000 questions over 40 coaches who are there at very different hours.

Once with fixed weeks alone, and once with shifts that take turns, coaches who say each day when they help, and help that
is promised for later.
"""

from collections import defaultdict, deque
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from itertools import islice
from random import Random
from statistics import median

import pytest

from bot.domain import own_hours
from bot.domain.availability import available_hours_per_week, is_available, local_date, next_available
from bot.domain.hours import Window
from bot.domain.matching import LOAD_WINDOW, Help, Roll, candidates, loads_of, roll_of
from bot.domain.roster import Coach, Department, Pattern
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

SHIFTS = (
    *["ma-vr 8:00-16:30"] * 6,
    *[("ma-vr 6:00-14:00", "ma-vr 12:00-20:00")] * 6,
    *[("ma-vr 12:00-20:00", "ma-vr 6:00-14:00")] * 6,
    *[("ma-vr 8:00-16:30", "gesloten")] * 3,
    *[("za-zo 7:00-19:00; ma 7:00-15:00", "di-vr 7:00-15:00")] * 3,
    *[("di-vr 7:00-15:00", "za-zo 7:00-19:00; ma 7:00-15:00")] * 3,
    *["ma-vr 8:00-12:00"] * 3,
    ("ma 8:00-12:00", "vr 8:00-12:00"),
    "wo 8:00-16:30",
    "vr 8:00-12:00",
    "ma wo vr 13:00-17:00",
    *[Pattern.DAILY] * 6,
)
"""A house with an early and a late shift that take turns, weekends, part-timers, and six who say it each day."""
WEEKEND = 0.1
"""A day of the weekend has so many of the questions of a weekday: few are at work then, coaches and colleagues alike."""
LATER = 0.15
"""One help in seven is promised for later: the next day that the coach is there, or later today."""
DAILY_SHARE = 0.6
"""So many of the days somebody says that they help who says it each day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Who helps, when it is open, and how much of the help is promised for later."""

    coaches: tuple[Coach, ...]
    hours: str
    later: float = 0.0
    behind_a_pc: frozenset[str] = frozenset()
    """Who is seen at Teams, most of the time that they are at work; the phones of all others say *away* all day."""


def coach_of(number: int, hours: str | tuple[str, str] | Pattern) -> Coach:
    coach = Coach(id=f"coach-{number:02}", name="Iemand", is_reachable=True)
    match hours:
        case Pattern():
            return own_hours.daily(coach)
        case (even, odd):
            return own_hours.with_two_weeks(coach, even, odd)
        case _:
            return replace(coach, hours=hours)


FIXED_WEEKS = House(
    coaches=tuple(coach_of(number, hours) for number, hours in enumerate(HOURS)), hours="ma-vr 6:00-20:00"
)
TAKING_TURNS = House(
    coaches=tuple(coach_of(number, hours) for number, hours in enumerate(SHIFTS)),
    hours="ma-zo 6:00-20:00",
    later=LATER,
)
SEEN = 0.8
"""So often who works behind a PC is seen there."""
HALF_BEHIND_A_PC = replace(FIXED_WEEKS, behind_a_pc=frozenset(coach.id for coach in FIXED_WEEKS.coaches[::2]))
TURNS_AND_PCS = replace(TAKING_TURNS, behind_a_pc=frozenset(coach.id for coach in TAKING_TURNS.coaches[1::2]))
MOST_KEPT = 500
"""As many closed questions as a store returns."""
REQUEST = a_request()


class Days:
    """The department as it is on each day: who says it each day has said so in the morning, for three to eight hours."""

    def __init__(self, house: House, random: Random) -> None:
        self.hours_there: defaultdict[str, float] = defaultdict(float)
        self._house = house
        self._random = random
        self._department = Department(id="park", name="Groen", hours=house.hours, coaches=house.coaches)
        self._day = local_date(MONDAY) - timedelta(days=1)
        self._roll = self._rolled()

    def on(self, at: datetime) -> tuple[Department, Roll]:
        """The roster and its roll at this instant; times must come in order."""
        while self._day < local_date(at):
            self._day += timedelta(days=1)
            coaches = tuple(self._with_today(coach) for coach in self._department.coaches)
            self._department = replace(self._department, coaches=coaches)
            self._roll = self._rolled()
        return self._department, self._roll

    def _with_today(self, coach: Coach) -> Coach:
        if coach.pattern is not Pattern.DAILY or self._day.weekday() > 4:
            return coach
        if self._random.random() > DAILY_SHARE:
            return coach
        start = 60 * self._random.randrange(7, 12)
        window = Window(start, start + 60 * self._random.randrange(3, 9))
        self.hours_there[coach.id] += (window.end - window.start) / 60
        return own_hours.helping_on(coach, self._day, window)

    def _rolled(self) -> Roll:
        department = self._department
        return roll_of(
            department.coaches,
            hours_per_week=lambda coach: available_hours_per_week(coach, department),
            topic=REQUEST.topic,
        )


def sending_times(random: Random, weeks: int) -> list[datetime]:
    """Most questions come around ten in the morning, few at weekends."""
    start, times = MONDAY.replace(hour=0), []
    while len(times) < QUESTIONS:
        day, hour = random.randrange(weeks * 7), random.triangular(5, 19, 9)
        if day % 7 < 5 or random.random() < WEEKEND:
            times.append(start + timedelta(days=day, hours=hour))
    return sorted(times)


@cache
def minutes_per_hour_there(house: House, *, weeks: int, seed: int = 0) -> dict[str, float]:
    """Two are asked, either takes it, and helps 5 to 15 minutes, now or later; nobody there, nobody asked."""
    random, given = Random(weeks + 1000 * seed), dict.fromkeys((coach.id for coach in house.coaches), 0.0)
    helps: deque[tuple[datetime, datetime, Help]] = deque(maxlen=MOST_KEPT)
    days = Days(house, random)
    for sent_at in sending_times(random, weeks):
        department, roll = days.on(sent_at)
        recent = [
            _seen(help_given, sent_at, until)
            for began, until, help_given in helps
            if began > sent_at - LOAD_WINDOW
        ]
        ranked = candidates(
            REQUEST,
            roll,
            loads=loads_of(recent, now=sent_at),
            is_available=lambda coach, now=sent_at, where=department: is_available(coach, where, now),
            open_limit=2,
            present=frozenset(coach for coach in sorted(house.behind_a_pc) if random.random() < SEEN),
        )
        asked = tuple(islice(ranked, 2))
        if not asked:
            continue
        helper, minutes = random.choice(asked), random.uniform(5, 15)
        accepted_at = sent_at + timedelta(minutes=random.uniform(0, 5))
        begins_at = accepted_at
        if random.random() < house.later:
            later = accepted_at + timedelta(hours=random.choice((2, 4, 20)))
            begins_at = next_available(helper, department, later) or later
        help_given = Help(
            holder=helper.id,
            is_open=False,
            accepted_at=accepted_at,
            minutes=minutes,
            offered=tuple((coach.id, sent_at) for coach in asked),
        )
        helps.append((sent_at, begins_at + timedelta(minutes=minutes), help_given))
        given[helper.id] += minutes
    days.on(MONDAY + timedelta(weeks=weeks, days=-1))
    hours = {
        coach.id: days.hours_there[coach.id] or available_hours_per_week(coach, department) * weeks
        for coach in house.coaches
    }
    return {coach: given[coach] / hours[coach] for coach in given}


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


HOUSES = pytest.mark.parametrize(
    "house",
    [FIXED_WEEKS, TAKING_TURNS, HALF_BEHIND_A_PC, TURNS_AND_PCS],
    ids=["fixed weeks", "taking turns", "half behind a pc", "taking turns, half behind a pc"],
)


@HOUSES
@pytest.mark.parametrize("weeks", [10, 52])
def test_nobody_gives_half_as_much_again_as_most_for_each_hour_there(house: House, weeks: int) -> None:
    rates = minutes_per_hour_there(house, weeks=weeks)
    assert max(rates.values()) / median(rates.values()) <= 1.5


@HOUSES
def test_in_a_busy_season_nobody_is_left_out_either(house: House) -> None:
    rates = minutes_per_hour_there(house, weeks=10)
    assert min(rates.values()) / median(rates.values()) >= 0.5
