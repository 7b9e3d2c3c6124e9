"""Somebody who asks for every figure they may, on many days, and adds and subtracts, is told of nobody who is too few."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

import pytest

from bot.domain.figure_answers import Ask, Overview
from bot.domain.figure_parts import Side
from bot.domain.figures.load import Given
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.showing import Crowd, Scope, Subject, is_enough, together
from bot.domain.sources import Source
from bot.figure_assembly import FigureServices
from tests.domain.attacking import RULE, Attacker, Pieces
from tests.domain.figures_naive import is_gone
from tests.ghent.asking_all import (
    COORDINATOR,
    Told,
    at_noon,
    contact_of,
    desk_over,
    mornings,
    periods_of,
    told_of_departments,
    told_of_sides,
    told_of_topics,
)
from tests.ghent.moments import GHENT as ZONE
from tests.ghent.year import Ghent, year_of

YEAR = 2026
END = date(2027, 1, 1)
PIECES = Pieces(YEAR, END)
SEEDS = (3, pytest.param(4, marks=pytest.mark.long))
MORNINGS = [day for day in mornings(YEAR) if day.month in {1, 2, 4, 7, 10}]
A_MONTH = timedelta(days=31)


@lru_cache(maxsize=32)
def city(seed: int, day: date) -> Ghent:
    """Six departments, of which some are small, up to a morning."""
    return year_of(
        seed,
        year=YEAR,
        questions=420,
        departments=6,
        coaches=26,
        workers=300,
        walk_ups=0.6,
        counts=0.1,
        until=at_noon(day),
    )


@lru_cache(maxsize=32)
def desk(seed: int, day: date) -> FigureServices:
    return desk_over(city(seed, day))


def at_the_end(seed: int) -> Ghent:
    return city(seed, date(2027, 1, 20))


@dataclass(frozen=True, slots=True)
class Row:
    """One document of the store, as far as the rule is about it."""

    department: str
    day: date
    topic: str
    sides: Mapping[Side, Crowd]


def row_of(one: Request) -> Row:
    """Who stands behind each side of it, read from its history alone."""
    askers = frozenset({one.asker.id}) if one.source is Source.ASKED else frozenset[PersonId]()
    takers = frozenset(x.by.id for x in one.history if x.kind in {"accepted", "taken_over"})
    noters = frozenset(x.by.id for x in one.history if x.kind == "noted")
    counters = frozenset(x.by.id for x in one.history if x.kind == "counted" and one.colleagues)
    raters = askers if any(x.kind == "rated" for x in one.history) else frozenset[PersonId]()
    asked, noted = int(one.source is Source.ASKED), int(one.source is Source.NOTED)
    return Row(
        department=one.department,
        day=one.sent_at.astimezone(ZONE).date(),
        topic=one.topic,
        sides={
            Side.ASKERS: Crowd(questions=asked, askers=askers, coaches=takers),
            Side.TAKERS: Crowd(questions=asked, coaches=takers),
            Side.RATERS: Crowd(questions=int(bool(raters)), askers=raters),
            Side.NOTERS: Crowd(questions=noted, coaches=noters),
            Side.HELPERS: Crowd(questions=1, coaches=takers | noters | counters),
        },
    )


@lru_cache(maxsize=8)
def rows(seed: int) -> tuple[Row, ...]:
    counted = (
        one for one in at_the_end(seed).requests if not is_gone(one) and one.history[-1].kind != "unnoted"
    )
    return tuple(row for row in map(row_of, counted) if row.day < END)


def crowd(of: Iterable[Row], side: Side) -> Crowd:
    return together(row.sides[side] for row in of)


def learns(attacker: Attacker, told: Iterable[Told]) -> None:
    for one in told:
        if one.after <= END:
            attacker.learn((one.of, piece) for piece in PIECES.of(one.first, one.after))


def leaks(attacker: Attacker, member: str, of: list[Row], side: Side, is_fine) -> list[tuple[str, ...]]:
    """Sums of this member's days that follow although too few stand behind them."""
    found = []
    for atoms in attacker.told_of(lambda atom: atom[0] == member):
        days = {piece for _, piece in atoms}
        behind = crowd((row for row in of if str(PIECES.begin(row.day)) in days), side)
        if behind.questions and not is_fine(behind):
            found.append(tuple(sorted(days)))
    return found


def zeros(of: Iterable[Row], members: Iterable[str], key, side: Side) -> dict[tuple[str, str], int]:
    """How many there are of each member in each piece of the calendar."""
    counts = {(member, piece): 0 for member in members for piece in PIECES.of(date.min, date.max)}
    for row in of:
        counts[key(row), str(PIECES.begin(row.day))] += row.sides[side].questions
    return counts


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_coordinator_who_is_contact_point_too_cannot_tell_small_departments_apart(seed: int) -> None:
    told = set().union(*(await told_by_day(seed)).values())
    departments = [one.id for one in at_the_end(seed).departments]
    attacker, insider = Attacker(), departments[-2]
    for piece in PIECES.of(
        date.min, date.max
    ):  # the city's totals of every day are shown, and those of the own
        attacker.learn((member, piece) for member in departments)
        attacker.learn([(insider, piece)])
    learns(attacker, told)
    attacker.learn_zeros(zeros(rows(seed), departments, lambda row: row.department, Side.ASKERS))

    def across(behind: Crowd) -> bool:
        return is_enough(RULE, behind, Subject.TOTALS, Scope.ACROSS)

    assert len(told) > 10, "hardly anything was shown"
    for member in departments:
        mine = [row for row in rows(seed) if row.department == member]
        assert member == insider or leaks(attacker, member, mine, Side.ASKERS, across) == []


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("seed", SEEDS)
async def test_nobody_is_told_of_their_own_scope_what_too_few_stand_behind(seed: int, side: Side) -> None:
    for who in (None, *(one.id for one in at_the_end(seed).departments)):
        told = await told_within(seed, who)
        mine = [row for row in rows(seed) if who in {None, row.department}]
        attacker = Attacker()
        learns(attacker, told[side])
        for (_, piece), count in zeros(mine, ["own"], lambda _: "own", side).items():
            if not count:
                attacker.learn([("own", piece)])

        def own(behind: Crowd) -> bool:
            return is_enough(RULE, behind, side.subject, Scope.OWN)

        assert leaks(attacker, "own", mine, side, own) == [], who


async def told_within(seed: int, who: str | None) -> Mapping[Side, set[Told]]:
    """All that a coordinator, or the contact point of one department, is told over the year."""
    if (seed, who) not in _told_within:
        found: dict[Side, set[Told]] = {side: set() for side in Side}
        for day in MORNINGS[1::2]:
            ghent = city(seed, day)
            viewer = COORDINATOR if who is None else contact_of(ghent, who)
            periods = list(periods_of(YEAR, day, since=day - 4 * A_MONTH, weeks=who is None))
            for side, told in (await told_of_sides(desk(seed, day), viewer, periods)).items():
                found[side] |= told
        _told_within[seed, who] = found
    return _told_within[seed, who]


_told_within: dict[tuple[int, str | None], Mapping[Side, set[Told]]] = {}


@pytest.mark.parametrize("seed", SEEDS)
async def test_nobody_can_tell_a_topic_that_too_few_asked_about(seed: int) -> None:
    for who in (None, at_the_end(seed).departments[0].id, at_the_end(seed).departments[3].id):
        told: set[Told] = set()
        for day in MORNINGS[1::2]:
            ghent = city(seed, day)
            viewer = COORDINATOR if who is None else contact_of(ghent, who)
            periods = list(periods_of(YEAR, day, since=day - 4 * A_MONTH, weeks=False))
            told |= await told_of_topics(desk(seed, day), viewer, periods)
        mine = [
            row for row in rows(seed) if who in {None, row.department} and not row.sides[Side.HELPERS].askers
        ]
        asked = [row for row in mine if row.sides[Side.ASKERS].questions]
        topics = sorted({row.topic for row in asked})
        attacker = Attacker()
        for piece in PIECES.of(date.min, date.max):
            attacker.learn((topic, piece) for topic in topics)
        learns(attacker, told)
        attacker.learn_zeros(zeros(asked, topics, lambda row: row.topic, Side.ASKERS))

        def enough(behind: Crowd) -> bool:
            return is_enough(RULE, behind, Subject.TOPICS, Scope.OWN)

        for topic in topics:
            of = [row for row in asked if row.topic == topic]
            assert leaks(attacker, topic, of, Side.ASKERS, enough) == [], (who, topic)


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_was_shown_of_departments_on_one_day_is_shown_later_too(seed: int) -> None:
    """Else the two days together would tell who was hidden on either."""
    by_day = await told_by_day(seed)
    for first, later in pairwise(MORNINGS):
        asked_again = {one for one in by_day[first] if one.first >= later - 3 * A_MONTH}
        assert {one for one in asked_again if is_month(one)} <= by_day[later], later


def is_month(one: Told) -> bool:
    return one.after - one.first <= A_MONTH


async def told_by_day(seed: int) -> Mapping[date, set[Told]]:
    """What a coordinator is told of departments on each of the mornings, who asks for all of the last four months."""
    if seed not in _told_by_day:
        _told_by_day[seed] = {
            day: await told_of_departments(
                desk(seed, day),
                city(seed, day),
                list(periods_of(YEAR, day, since=day - 4 * A_MONTH, weeks=False)),
            )
            for day in MORNINGS
        }
    return _told_by_day[seed]


_told_by_day: dict[int, Mapping[date, set[Told]]] = {}


@pytest.mark.parametrize("seed", SEEDS)
async def test_the_help_of_all_less_what_is_shown_of_it_is_not_the_help_of_a_few(seed: int) -> None:
    """The minutes of all coaches less those with questions are the minutes noted, which only a few may have."""
    ghent = at_the_end(seed)
    figures = desk(seed, date(2027, 1, 20))
    for department in ghent.departments:
        mine = [row for row in rows(seed) if row.department == department.id]
        for period in periods_of(YEAR, END, weeks=False):
            answer = await figures.desk.answer(Ask(period=period), contact_of(ghent, department.id))
            assert isinstance(answer, Overview)
            one = answer.details
            if one is None or one.load is None or one.load.given.time == Given().time:
                continue
            behind = crowd((row for row in mine if one.first <= row.day < one.after), Side.NOTERS)
            if one.times is not None and one.times.noted is None:
                assert not behind.questions or len(behind.coaches) >= RULE.fewest_coaches, period
            taken = crowd((row for row in mine if one.first <= row.day < one.after), Side.TAKERS)
            if one.times is None:
                assert not taken.questions or len(taken.coaches) >= RULE.fewest_coaches, period
