"""Departments for random walks: usual ones, and as absurd as a roster allows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hypothesis import strategies as st

from bot.domain import events as e
from bot.domain.availability import available_hours_per_week, is_available, is_open, next_opening
from bot.domain.ladder import Surroundings
from bot.domain.matching import Load, candidates, roll_of
from bot.domain.policy import Circle, Policy, Step
from bot.domain.request import Request
from bot.domain.roster import Coach, Department
from tests.builders import MONDAY
from tests.domain.making import ASKER

OPEN_LIMIT = 2
PEOPLE = (ASKER, "an", "bo", "cas", "dora", "els", "stranger")


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A department, its rules, and what its coaches carry already."""

    department: Department
    policy: Policy
    loads: Mapping[str, Load]
    chosen: e.Person | None = None

    def around(self, request: Request, now: datetime) -> Surroundings:
        """What the search sees, as `bot/services/search.py` puts it together."""
        there = [coach for coach in self.department.coaches if is_available(coach, self.department, now)]
        roll = roll_of(
            self.department.coaches,
            hours_per_week=lambda coach: available_hours_per_week(coach, self.department),
            topic=request.topic,
        )
        ranked = candidates(
            request,
            roll,
            loads=self.loads,
            is_available=lambda coach: coach in there,
            open_limit=OPEN_LIMIT,
        )
        return Surroundings(
            now=now,
            is_open=is_open(self.department, now),
            next_opening=next_opening(self.department, now),
            is_staffed=any(coach.is_reachable for coach in self.department.coaches),
            coaches=people(ranked),
            contacts=people(coach for coach in there if coach.is_contact),
            can_ask_chosen=any(coach.id == self.chosen.id for coach in there) if self.chosen else False,
        )


def people(coaches: Iterable[Coach]) -> tuple[e.Person, ...]:
    return tuple(e.Person(id=coach.id, name=coach.name) for coach in coaches)


HOURS = ("", "ma-vr 8:00-12:00", "ma 10:00-10:30", "za 9:00-12:00", "ma-zo 0:00-24:00")
PAUSES = (
    None,
    MONDAY - timedelta(hours=1),
    MONDAY,
    MONDAY + timedelta(minutes=20),
    MONDAY + timedelta(days=900),
)

odd_coaches = st.builds(
    Coach,
    id=st.sampled_from(PEOPLE[:-1]),
    name=st.just("Iemand"),
    hours=st.sampled_from(HOURS),
    weekly_limit=st.sampled_from([None, None, 0, 1, 2]),
    is_coach=st.sampled_from([True, True, True, False]),
    is_contact=st.sampled_from([False, False, True]),
    is_reachable=st.sampled_from([True, True, True, False]),
    paused_until=st.sampled_from([None, None, *PAUSES]),
)
odd_loads = st.fixed_dictionaries(
    dict.fromkeys(
        PEOPLE[:-1],
        st.builds(
            Load,
            open_requests=st.sampled_from([0, 0, 0, 1, 2, 3]),
            taken=st.sampled_from([0, 0, 1, 2]),
            minutes=st.sampled_from([0.0, 10.0, 90.0]),
        ),
    )
)
USUAL_COACHES = (
    *(Coach(id=name, name="Iemand", is_reachable=True, weekly_limit=2) for name in PEOPLE[:4]),
    Coach(id=PEOPLE[4], name="Iemand", is_reachable=True, is_coach=False, is_contact=True),
)
"""The asker is a coach too; one is the contact point."""

steps = st.builds(
    Step,
    after=st.sampled_from([-5, 0, 0, 10, 10, 30, 60]).map(lambda minutes: timedelta(minutes=minutes)),
    circle=st.sampled_from(Circle),
    limit=st.integers(0, 3),
)
odd_policies = st.builds(
    Policy,
    steps=st.lists(steps, max_size=4).map(tuple),
    offer_limit=st.integers(0, 6),
    searches=st.integers(0, 3),
)


def departments(
    hours: st.SearchStrategy[str], coaches: st.SearchStrategy[tuple[Coach, ...]]
) -> st.SearchStrategy[Department]:
    names = {"id": st.just("kinderopvang"), "name": st.just("Kinderopvang")}
    return st.builds(Department, hours=hours, coaches=coaches, **names)


usual_worlds = st.builds(
    World,
    department=departments(st.just("ma-vr 8:00-17:00"), st.just(USUAL_COACHES)),
    policy=st.just(Policy()),
    loads=st.just({}),
)
odd_worlds = st.builds(
    World,
    department=departments(
        st.sampled_from(["ma-vr 8:00-17:00", *HOURS]),
        st.lists(odd_coaches, min_size=2, max_size=5, unique_by=lambda coach: coach.id).map(tuple)
        | st.lists(odd_coaches, max_size=1).map(tuple),
    ),
    policy=st.just(Policy()) | odd_policies,
    loads=odd_loads,
)
worlds = (
    usual_worlds
    | st.builds(replace, usual_worlds, policy=odd_policies)
    | st.builds(replace, usual_worlds, loads=odd_loads)
    | odd_worlds
    | st.builds(replace, usual_worlds | odd_worlds, chosen=st.just(e.Person(id=PEOPLE[1], name="Iemand")))
)
