"""What is hidden is left out of an answer, part by part; and percentiles are for the city and for a year."""

from collections.abc import Collection
from datetime import date, timedelta

import pytest

from bot.domain.figure_details import Details
from bot.domain.figure_parts import Side, details_of
from bot.domain.figures.coverage import Cover, Coverage
from bot.domain.figures.minute_histogram import MinuteHistogram, NotEnough, Percentile
from bot.domain.figures.period import Figures
from bot.domain.figures.shares import Share
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, Period, period_of
from bot.domain.showing import ShowingRule

MARCH = period_of(date(2027, 3, 1), Kind.MONTH)
YEAR = period_of(date(2027, 3, 1), Kind.YEAR)


def times(n: int) -> MinuteHistogram:
    return MinuteHistogram(counts={5: n}, total=n * timedelta(minutes=5))


def shown(
    figures: Figures,
    *,
    sides: Collection[Side] = tuple(Side),
    period: Period = MARCH,
    is_city: bool = True,
) -> Details:
    return details_of(
        figures,
        period=period,
        first=period.first,
        after=period.after,
        is_whole=True,
        shown=sides,
        rule=ShowingRule(),
        target=timedelta(minutes=30),
        is_city=is_city,
        workers=30,
    )


@pytest.mark.parametrize("hidden", Side)
def test_what_one_side_hides_is_left_out_and_nothing_else(hidden: Side) -> None:
    details = shown(Figures(asked=9), sides=set(Side) - {hidden})
    parts = {
        "times": details.times is None,
        "noted": details.times is None or details.times.noted is None,
        "endings": details.endings is None,
        "ways": details.ways is None,
        "voices": details.voices is None,
        "load": details.load is None,
        "reach": details.reach is None,
    }
    left_out = {
        Side.ASKERS: {"endings", "ways", "reach"},
        Side.RATERS: {"voices"},
        Side.TAKERS: {"times", "noted"},
        Side.NOTERS: {"noted"},
        Side.HELPERS: {"load"},
    }
    assert {name for name, is_left_out in parts.items() if is_left_out} == left_out[hidden]


@pytest.mark.parametrize(
    ("n", "period", "is_city", "median", "ninetieth"),
    [
        (20, MARCH, True, Percentile, Percentile),
        (19, MARCH, True, Percentile, NotEnough),
        (9, YEAR, True, NotEnough, NotEnough),
        (20, YEAR, False, Percentile, Percentile),
        (500, MARCH, False, type(None), type(None)),
    ],
)
def test_percentiles_are_for_the_city_and_for_a_year(
    n: int, period: Period, is_city: bool, median: type, ninetieth: type
) -> None:
    found = shown(Figures(waiting=times(n)), period=period, is_city=is_city).times
    assert found is not None

    assert isinstance(found.waiting.median, median)
    assert isinstance(found.waiting.ninetieth, ninetieth)


def test_noted_help_is_in_the_sum_only_when_enough_noted_it() -> None:
    figures = Figures(helping=times(10), estimated=times(2), noted_helping=times(6))

    with_noted, without = shown(figures).times, shown(figures, sides={Side.TAKERS}).times

    assert with_noted is not None
    assert without is not None
    assert (with_noted.help, without.help) == (timedelta(minutes=90), timedelta(minutes=60))
    assert (with_noted.bands.to_15, without.bands.to_15) == (16, 10)


def test_coverage_is_that_of_all_departments_together() -> None:
    figures = Figures(
        coverage={
            DepartmentId("a"): Coverage(whole={9: Cover(hours=4, covered=1, coaches=1)}),
            DepartmentId("b"): Coverage(whole={9: Cover(hours=4, covered=4, coaches=9)}),
        }
    )

    assert shown(figures, sides=()).covered == Share(part=5, n=8)
    assert shown(Figures(), sides=()).covered is None
