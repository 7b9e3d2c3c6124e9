"""Counting a year: the days that the bot counts and unites are a naive second count over the whole list."""

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from statistics import fmean, quantiles

import pytest

from bot.domain.figures.counting import Rules
from bot.domain.figures.coverage import CoverageSample
from bot.domain.figures.load import spread_of
from bot.domain.figures.minute_histogram import Percentile, percentile
from bot.domain.figures.period import Figures, joined
from bot.domain.periods import Kind, Period, period_of
from tests.domain.figures_naive import has, help_of, is_guess, naive, searched, waited
from tests.domain.test_figures_properties import plain
from tests.ghent.keeping import kept_days, kept_months
from tests.ghent.moments import GHENT as ZONE
from tests.ghent.year import Ghent, year_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TARGET = timedelta(minutes=30)


def pseudonym(person: str) -> str:
    return f"p-{person}"


RULES = Rules(pseudonym=pseudonym, target=TARGET)


@pytest.fixture(scope="module", params=[None, NOW], ids=["a year that is over", "a running year"])
def ghent(request: pytest.FixtureRequest) -> Ghent:
    return year_of(19, year=2026, until=request.param)


@pytest.fixture(scope="module")
def days(ghent: Ghent) -> list:
    return kept_days(ghent, RULES)


@pytest.fixture(scope="module")
def whole(days: list) -> Figures:
    return joined(one.figures for one in days)


def test_days_united_are_the_naive_count_of_the_year(ghent: Ghent, whole: Figures) -> None:
    same_as_naive(whole, ghent.requests, ghent.until)


def test_every_department_and_month_is_its_naive_count(ghent: Ghent, days: list) -> None:
    months = kept_months(days)
    rows = defaultdict(list)
    for one in ghent.requests:
        rows[one.department, one.sent_at.astimezone(ZONE).date().replace(day=1)].append(one)
    assert {(one.department, one.first) for one in months} >= rows.keys()
    for month in months:
        same_as_naive(month.figures, rows[month.department, month.first], ghent.until)


@pytest.mark.parametrize(
    "day",
    [date(2026, 1, 1), date(2026, 3, 29), date(2026, 10, 25), date(2026, 12, 31)],
    ids=["New Year", "23 hours", "25 hours", "New Year's Eve"],
)
def test_odd_days_are_whole_weeks_of_them_too(ghent: Ghent, days: list, day: date) -> None:
    for period in (period_of(day, Kind.WEEK), period_of(day, Kind.MONTH)):
        listed = [one for one in ghent.requests if period.holds(one.sent_at.astimezone(ZONE).date())]
        same_as_naive(united_in(days, period), listed, ghent.until)
    alone = [one for one in ghent.requests if one.sent_at.astimezone(ZONE).date() == day]
    assert alone or ghent.until == NOW
    same_as_naive(joined(one.figures for one in days if one.day == day), alone, ghent.until)


def test_percentiles_means_and_shares_are_those_of_the_raw_times(ghent: Ghent, whole: Figures) -> None:
    asked = [one for one in ghent.requests if one.source == "asked" and not is_mistake(one)]
    taken = [one for one in asked if has(one, "accepted")]
    over = [one for one in taken if not one.state.is_open and one.not_solved_at is None]
    for times, raw in (
        (whole.waiting, [waited(one) for one in taken]),
        (whole.searched, [searched(one, ghent.until) for one in taken]),
        (whole.helping, [help_of(one) for one in over if not is_guess(one)]),
    ):
        minutes = [int((one.total_seconds() + 30) // 60) for one in raw]
        tenths = quantiles(minutes, n=10, method="inclusive")
        assert percentile(times, 50) == Percentile(minutes=tenths[4], n=len(raw))
        assert percentile(times, 90) == Percentile(minutes=tenths[8], n=len(raw))
        assert times.mean == pytest.approx(fmean(one.total_seconds() / 60 for one in raw))
        bands = times.bands
        assert bands.to_15 == sum(5 <= one <= 15 for one in minutes)
        assert bands.over_30 == sum(one > 30 for one in minutes)


def test_load_is_spread_as_one_by_one(ghent: Ghent, whole: Figures) -> None:
    loads = naive(ghent.requests, as_of=ghent.until, target=TARGET, pseudonym=pseudonym)["weeks"]
    several = [sum(one[:3]) for coaches in loads.values() for one in coaches.values()]
    spread = spread_of(whole.weeks)
    assert spread.few == sum(one < 4 for one in several)
    assert spread.many == sum(one >= 4 for one in several)
    assert spread.given.questions == sum(several)
    strong = strength(ghent.samples())
    assert spread.none == sum(max(0, strong[week] - len(loads.get(week, {}))) for week in strong)


def test_coverage_is_each_sampled_hour_once(ghent: Ghent, whole: Figures) -> None:
    expected: defaultdict[str, Counter] = defaultdict(Counter)
    for one in ghent.samples():
        if one.is_open:
            local = one.at.astimezone(ZONE)
            hour = local.weekday() * 24 + local.hour
            there = sum(one.available.values())
            expected[one.department].update({("hours", hour): 1, ("covered", hour): there > 0})
            expected[one.department].update({("coaches", hour): there})
            expected[one.department].update({(place, hour): n > 0 for place, n in one.available.items()})
    assert whole.coverage.keys() == expected.keys()
    for department, counts in expected.items():
        coverage = whole.coverage[department]
        for hour, cover in coverage.whole.items():
            assert cover.hours == counts["hours", hour]
            assert cover.covered == counts["covered", hour]
            assert cover.coaches == counts["coaches", hour]
        assert len(coverage.whole) == sum(key[0] == "hours" for key in counts)
        for place, hours in coverage.places.items():
            assert {hour: one.covered for hour, one in hours.items()} == {
                hour: counts[place, hour] for hour in hours
            }


def same_as_naive(figures: Figures, requests, until: datetime) -> None:
    found = plain(figures)
    for name, figure in naive(requests, as_of=until, target=TARGET, pseudonym=pseudonym).items():
        if name == "weeks":
            found[name] = {week: coaches for week, coaches in found[name].items() if coaches}
        assert found[name] == figure, name


def united_in(days: list, period: Period) -> Figures:
    return joined(one.figures for one in days if period.holds(one.day))


def is_mistake(one) -> bool:
    return one.history[-1].kind == "cancelled" and one.history[-1].at - one.sent_at < timedelta(seconds=30)


def strength(samples: list[CoverageSample]) -> Counter:
    """Of each week, the most coaches of each department, together."""
    most: dict[tuple[str, str], int] = {}
    for one in samples:
        if one.is_open:
            year, week, _ = one.at.astimezone(ZONE).isocalendar()
            key = (f"{year}-W{week:02}", one.department)
            most[key] = max(most.get(key, 0), one.coaches)
    found: Counter = Counter()
    for (week, _), number in most.items():
        found[week] += number
    return found
