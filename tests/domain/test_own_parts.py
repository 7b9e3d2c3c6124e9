"""Weeks, months, quarters and years of one scope, of which no few days can be made by taking one from another."""

import random
from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.folding import Stretch
from bot.domain.own_parts import OwnParts, own_parts
from bot.domain.periods import Kind, Period, period_of
from bot.domain.showing import Crowd, Scope, Subject, is_enough
from tests.domain.attacking import (
    RULE,
    Asked,
    Attacker,
    Pieces,
    between_of,
    own_days,
    periods_until,
    too_few,
)

UNTIL = date(2027, 7, 1)
SOON = date(2027, 5, 1)
"""Four months hold every way in which weeks lie across months, and an attack on them is quick."""


def enough(crowd: Crowd) -> bool:
    return is_enough(RULE, crowd, Subject.TIMES, Scope.OWN)


def parts_of(asked: Iterable[Asked], until: date = UNTIL, *, with_weeks: bool = True) -> OwnParts:
    return own_parts(between_of(asked), enough, first_year=2027, until=until, with_weeks=with_weeks)


def week_of(text: str) -> Period:
    return period_of(date.fromisoformat(text), Kind.WEEK)


def month_of(text: str) -> Period:
    return period_of(date.fromisoformat(text), Kind.MONTH)


def helped(*spans: tuple[str, str], coaches: int = 3) -> list[Asked]:
    """On every day from the first up to and including the last, help by each of so many coaches."""
    days = [
        date.fromisoformat(first) + timedelta(days=at)
        for first, last in spans
        for at in range((date.fromisoformat(last) - date.fromisoformat(first)).days + 1)
    ]
    return [Asked("own", day, f"{day}", f"c{n}") for day in days for n in range(coaches)]


def a_scope(seed: int) -> list[Asked]:
    """From hardly any to many questions, few of them in weekends, by a few coaches or many."""
    dice = random.Random(seed)
    days = [date(2027, 1, 1) + timedelta(days=at) for at in range(181)]
    coaches = dice.choice([3, 4, 8])
    weights = [1.0 if day.weekday() < 5 else dice.choice([0.0, 0.05]) for day in days]
    count = dice.choice([10, 40, 120, 400, 900])
    return [
        Asked("own", day, f"w{dice.randrange(40)}", f"c{int(dice.random() ** 2 * coaches)}")
        for day in dice.choices(days, weights, k=count)
    ]


def test_a_busy_scope_sees_every_week_and_month() -> None:
    parts = parts_of(helped(("2027-01-01", "2027-06-30")))

    assert parts.cuts(2027) == (0, 1, 2, 3, 4, 5, 6)
    assert {week.number for week in parts.weeks} == set(range(1, 26))
    assert parts.shown(week_of("2027-04-01")) == Stretch(
        first=date(2027, 3, 29), after=date(2027, 4, 5), is_whole=True
    )
    assert parts.shown(period_of(UNTIL, Kind.YEAR)) == Stretch(
        first=date(2027, 1, 1), after=UNTIL, is_whole=False
    )


def test_a_week_is_not_shown_when_the_month_without_its_weeks_is_one_coach() -> None:
    """In March only Tuesday the 30th is in no other week; April begins on the Thursday after."""
    asked = [
        *helped(("2027-01-01", "2027-03-28"), ("2027-04-01", "2027-06-30")),
        *helped(("2027-03-30", "2027-03-30"), coaches=1),
    ]
    parts = parts_of(asked)

    assert parts.shown(week_of("2027-03-22")) is not None
    assert parts.shown(month_of("2027-03-01")) is None
    assert parts.cuts(2027) == (0, 1, 2, 6)


def test_without_weeks_no_month_is_lost_to_them() -> None:
    asked = [
        *helped(("2027-01-01", "2027-03-28"), ("2027-04-01", "2027-06-30")),
        *helped(("2027-03-30", "2027-03-30"), coaches=1),
    ]
    parts = parts_of(asked, with_weeks=False)

    assert parts.weeks == frozenset()
    assert parts.cuts(2027) == (0, 1, 2, 3, 4, 5, 6)


def test_a_week_in_two_months_needs_enough_in_each() -> None:
    """The first week of April has three days of March, and then Thursday the 1st."""
    asked = helped(("2027-01-01", "2027-04-01"), ("2027-04-05", "2027-06-30"))
    lonely = [a for a in asked if a.day != date(2027, 4, 1) or a.coach == "c0"]

    assert parts_of(asked).shown(week_of("2027-04-01")) is not None
    assert parts_of(lonely).shown(week_of("2027-04-01")) is None
    assert parts_of(lonely).shown(month_of("2027-03-01")) is not None


def test_a_week_does_not_leave_too_few_of_the_month_it_began_in() -> None:
    """No week has 2 April. April is shown, for its last days make up for it; so no week may take those."""
    busy = helped(("2027-01-01", "2027-03-31"), ("2027-04-05", "2027-04-30"), ("2027-05-03", "2027-06-30"))
    lonely = Asked("own", date(2027, 4, 2), "w", "c0")

    assert parts_of(busy).shown(week_of("2027-04-30")) is not None
    assert parts_of([lonely, *busy]).shown(month_of("2027-04-01")) is not None
    assert parts_of([lonely, *busy]).shown(week_of("2027-04-30")) is None


def test_the_first_month_of_a_bot_that_began_in_autumn_can_be_shown() -> None:
    parts = parts_of(helped(("2027-11-08", "2027-11-30")), until=date(2027, 12, 2))

    assert parts.shown(month_of("2027-11-01")) is not None
    assert parts.shown(month_of("2027-10-01")) is None
    assert parts.shown(period_of(date(2027, 7, 1), Kind.QUARTER)) is None


def test_new_year_ends_what_was_too_little() -> None:
    asked = helped(("2028-01-01", "2028-02-10"))
    parts = parts_of([Asked("own", date(2027, 12, 30), "w", "c0"), *asked], until=date(2028, 2, 14))

    assert parts.cuts(2027) == tuple(range(12))  # nobody asked before December, and too few in it
    assert parts.shown(period_of(date(2027, 12, 1), Kind.YEAR)) is None
    assert parts.cuts(2028) == (0, 1)
    assert parts.shown(week_of("2027-12-30")) is None
    assert parts.shown(month_of("2028-01-01")) is not None


def test_what_was_never_looked_at_is_not_shown() -> None:
    parts = parts_of([])

    assert parts.cuts(2031) == (0,)
    assert parts.shown(month_of("2031-01-01")) is None
    assert parts.shown(week_of("2026-12-31")) is None


def told(asked: list[Asked], shown: Iterable[tuple[date, date]]) -> list[object]:
    """What follows from those answers although too few stand behind it."""
    attacker, pieces = Attacker(), Pieces(2027, SOON)
    for first, after in shown:
        attacker.learn(("own", piece) for piece in pieces.of(first, after))
    return list(too_few(attacker, "own", asked, pieces, enough))


@given(seed=st.integers(0, 100_000))
@settings(max_examples=50, deadline=None)
def test_whoever_asks_for_all_periods_learns_nothing_that_too_few_stand_behind(seed: int) -> None:
    asked = [a for a in a_scope(seed) if a.day < SOON]

    assert told(asked, own_days(parts_of(asked, until=SOON), 2027, SOON)) == []


def test_showing_whatever_meets_the_rule_by_itself_is_broken() -> None:
    """In March two digicoaches or fewer helped on the days that are in none of its weeks."""
    asked = [
        *helped(("2027-01-01", "2027-03-28"), ("2027-04-01", "2027-04-30")),
        *helped(("2027-03-30", "2027-03-30"), coaches=1),
    ]
    periods = [period for kind in Kind for period in periods_until(2027, kind, SOON)]
    naive = [(p.first, p.after) for p in periods if enough(between_of(asked)(p.first, p.after))]

    assert frozenset({("own", "2027-03-29")}) in told(asked, naive)
    assert told(asked, own_days(parts_of(asked, until=SOON), 2027, SOON)) == []


@given(seed=st.integers(0, 100_000), weeks=st.integers(0, 25))
@settings(max_examples=30, deadline=None)
def test_what_was_shown_stays_when_more_is_over(seed: int, weeks: int) -> None:
    asked = a_scope(seed)
    later = parts_of(asked)
    earlier = parts_of(asked, until=date(2027, 1, 4) + timedelta(weeks=weeks))

    assert earlier.weeks <= later.weeks
    assert later.cuts(2027)[: len(earlier.cuts(2027))] == earlier.cuts(2027)


@given(seed=st.integers(0, 100_000))
@settings(max_examples=30, deadline=None)
def test_everything_shown_meets_the_rule(seed: int) -> None:
    asked = a_scope(seed)
    for first, after in own_days(parts_of(asked), 2027, UNTIL):
        assert enough(between_of(asked)(first, after))
