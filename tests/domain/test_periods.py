"""Weeks, months, quarters and years of Brussels, and the period that is shown when the one asked for has too few."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.periods import (
    Kind,
    Period,
    Widened,
    a_year_before,
    begins_at,
    ends_at,
    following,
    months_in,
    period_of,
    previous,
    say_period,
    widened,
    wider,
)

TODAY = date(2026, 11, 26)
DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
KINDS = st.sampled_from(Kind)


def a_period(text: str, kind: Kind) -> Period:
    return period_of(date.fromisoformat(text), kind)


@given(day=DAYS, kind=KINDS)
def test_every_day_lies_in_one_period_of_each_kind(day: date, kind: Kind) -> None:
    period = period_of(day, kind)

    assert period.holds(day)
    assert all(period_of(other, kind) == period for other in period.days())
    assert following(previous(period)) == period == previous(following(period))
    assert previous(period).after == period.first
    assert not period.holds(period.after)


@given(day=DAYS, kind=KINDS)
def test_a_period_is_as_long_as_its_days_but_for_the_hour_of_the_clock(day: date, kind: Kind) -> None:
    period = period_of(day, kind)
    turned = ends_at(period) - begins_at(period) - timedelta(days=len(period.days()))

    assert ends_at(period) == begins_at(following(period))
    assert abs(turned) <= timedelta(hours=1)
    assert kind is not Kind.YEAR or not turned


@given(day=DAYS)
def test_months_make_up_quarters_and_years(day: date) -> None:
    for kind, count in ((Kind.MONTH, 1), (Kind.QUARTER, 3), (Kind.YEAR, 12)):
        period = period_of(day, kind)
        months = months_in(period)
        assert len(months) == count
        assert tuple(d for month in months for d in month.days()) == period.days()
    assert months_in(period_of(day, Kind.WEEK)) == ()


@pytest.mark.parametrize(
    ("day", "kind", "begins", "ends"),
    [
        ("2026-03-29", Kind.WEEK, "2026-03-22T23:00", "2026-03-29T22:00"),
        ("2026-10-25", Kind.WEEK, "2026-10-18T22:00", "2026-10-25T23:00"),
        ("2026-03-29", Kind.MONTH, "2026-02-28T23:00", "2026-03-31T22:00"),
        ("2026-10-25", Kind.MONTH, "2026-09-30T22:00", "2026-10-31T23:00"),
        ("2026-02-03", Kind.YEAR, "2025-12-31T23:00", "2026-12-31T23:00"),
    ],
)
def test_midnight_in_brussels_is_found_on_both_sides_of_the_clock_change(
    day: str, kind: Kind, begins: str, ends: str
) -> None:
    period = a_period(day, kind)

    assert begins_at(period) == datetime.fromisoformat(begins).replace(tzinfo=UTC)
    assert ends_at(period) == datetime.fromisoformat(ends).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "kind", "said"),
    [
        ("2026-11-18", Kind.WEEK, "week 47 (16 tot 22 november)"),
        ("2026-12-01", Kind.WEEK, "week 49 (30 november tot 6 december)"),
        ("2027-01-01", Kind.WEEK, "week 53 (28 december 2026 tot 3 januari 2027)"),
        ("2025-11-18", Kind.WEEK, "week 47 van 2025 (17 tot 23 november)"),
        ("2026-11-18", Kind.MONTH, "november 2026"),
        ("2026-08-18", Kind.QUARTER, "kwartaal 3 van 2026"),
        ("2026-10-01", Kind.QUARTER, "kwartaal 4 van 2026"),
        ("2026-08-18", Kind.YEAR, "2026"),
    ],
)
def test_a_period_has_a_name(day: str, kind: Kind, said: str) -> None:
    assert say_period(a_period(day, kind), TODAY) == said


@pytest.mark.parametrize(
    ("day", "kind", "earlier"),
    [
        ("2026-11-18", Kind.WEEK, "2025-11-17"),
        ("2026-12-31", Kind.WEEK, "2025-12-22"),
        ("2026-11-18", Kind.MONTH, "2025-11-01"),
        ("2026-11-18", Kind.QUARTER, "2025-10-01"),
        ("2026-11-18", Kind.YEAR, "2025-01-01"),
    ],
)
def test_the_same_a_year_before_has_the_same_number(day: str, kind: Kind, earlier: str) -> None:
    assert a_year_before(a_period(day, kind)) == Period(date.fromisoformat(earlier), kind)


def test_a_week_belongs_to_the_month_in_which_it_ends() -> None:
    assert wider(a_period("2026-11-30", Kind.WEEK)) == a_period("2026-12-01", Kind.MONTH)
    assert wider(a_period("2026-12-01", Kind.MONTH)) == a_period("2026-12-01", Kind.QUARTER)
    assert wider(a_period("2026-12-01", Kind.YEAR)) is None


WEEK_47 = a_period("2026-11-16", Kind.WEEK)


@pytest.mark.parametrize(
    ("has_enough", "shown"),
    [
        ([WEEK_47], WEEK_47),
        ([a_period("2026-10-01", Kind.MONTH)], a_period("2026-10-01", Kind.MONTH)),
        ([a_period("2026-07-01", Kind.QUARTER)], a_period("2026-07-01", Kind.QUARTER)),
        ([a_period("2026-01-01", Kind.YEAR)], a_period("2026-01-01", Kind.YEAR)),
        ([a_period("2025-01-01", Kind.YEAR)], a_period("2025-01-01", Kind.YEAR)),
        ([a_period("2024-01-01", Kind.YEAR)], None),
    ],
)
def test_a_period_with_too_few_widens_until_there_are_enough(
    has_enough: list[Period], shown: Period | None
) -> None:
    found = widened(WEEK_47, lambda period: period in has_enough, TODAY)

    assert found == Widened(asked=WEEK_47, shown=shown)
    assert found.is_wider == (shown is not None and shown != WEEK_47)


def test_a_year_that_is_over_does_not_become_another() -> None:
    asked = a_period("2025-01-01", Kind.YEAR)

    assert widened(asked, lambda period: period.year == 2024, TODAY).shown is None


@given(day=DAYS, kind=KINDS, until=DAYS)
def test_what_is_tried_is_never_shorter_than_asked_and_never_later(
    day: date, kind: Kind, until: date
) -> None:
    tried: list[Period] = []
    asked = period_of(day, kind)
    widened(asked, lambda period: bool(tried.append(period)), until)
    order = list(Kind)

    assert tried[0] == asked
    assert [order.index(p.kind) for p in tried] == sorted(order.index(p.kind) for p in tried)
    assert all(p.first <= asked.last for p in tried)
    assert all(p.after <= until or p.kind is Kind.YEAR for p in tried[1:] if asked.after <= until)
