"""What of counted figures may be shown, put together part by part: a part whose side is hidden is left out."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from bot.domain import events as e
from bot.domain.figure_details import Details, Endings, Reach, Times, TimeSummary, Totals, Voices, Ways
from bot.domain.figures import shares
from bot.domain.figures.coverage import Cover
from bot.domain.figures.load import Spread, spread_of
from bot.domain.figures.minute_histogram import (
    NO_TIME,
    MinuteHistogram,
    NotEnough,
    Percentile,
    percentile,
)
from bot.domain.figures.period import Figures
from bot.domain.figures.shares import Share
from bot.domain.figures.uniting import unite
from bot.domain.periods import Kind, Period
from bot.domain.showing import ShowingRule, Subject


class Side(StrEnum):
    """A group of figures that are shown or hidden together, by who must stand behind them."""

    ASKERS = "askers"
    """How questions ended, what they were typed on, how many people asked."""
    RATERS = "raters"
    TAKERS = "takers"
    """How long waiting and helping took."""
    NOTERS = "noters"
    """How long noted help took."""
    HELPERS = "helpers"
    """How help is spread over coaches."""

    @property
    def subject(self) -> Subject:
        """What the rule for showing calls it."""
        match self:
            case Side.ASKERS:
                return Subject.TOPICS
            case Side.RATERS:
                return Subject.SATISFACTION
            case Side.TAKERS | Side.NOTERS:
                return Subject.TIMES
            case Side.HELPERS:
                return Subject.LOAD


def totals_of(figures: Figures, *, has_noted: bool = True) -> Totals:
    """Its three sources; without `has_noted` the questions of the bot alone."""
    if not has_noted:
        return Totals(asked=figures.asked)
    return Totals(asked=figures.asked, noted=figures.noted, weekly=figures.weekly)


def has_enough_noters(figures: Figures, rule: ShowingRule) -> bool:
    """Whether walk-ups and counts may be shown of one department beside others: by nobody, or by enough people."""
    return figures.noters.number in (0, *range(rule.fewest_coaches, figures.noters.number + 1))


def details_of(
    figures: Figures,
    *,
    period: Period,
    first: date,
    after: date,
    is_whole: bool,
    shown: Collection[Side],
    rule: ShowingRule,
    target: timedelta,
    is_city: bool,
    is_across: bool = False,
    workers: int,
) -> Details:
    """The parts of `figures` whose side is among `shown`; `figures` are those of the days from `first` to `after`."""
    has_askers = Side.ASKERS in shown
    has_noted = not is_across or has_enough_noters(figures, rule)
    has_percentiles = is_city or period.kind is Kind.YEAR
    return Details(
        period=period,
        first=first,
        after=after,
        is_whole=is_whole,
        totals=totals_of(figures, has_noted=has_noted),
        has_noted=has_noted,
        times=_times(figures, rule, target, has_percentiles=has_percentiles, has_noted=Side.NOTERS in shown)
        if Side.TAKERS in shown
        else None,
        endings=_endings(figures) if has_askers else None,
        ways=_ways(figures) if has_askers else None,
        voices=_voices(figures) if Side.RATERS in shown else None,
        load=_load(figures, has_time={Side.TAKERS, Side.NOTERS} <= set(shown))
        if Side.HELPERS in shown
        else None,
        reach=Reach(askers=figures.askers.number, workers=workers) if has_askers else None,
        covered=covered_of(figures),
    )


def covered_of(figures: Figures) -> Share | None:
    """Open hours with a coach, of all sampled open hours of all departments; None when nothing was sampled."""
    covers = list(hours_covered(figures).values())
    hours = sum(one.hours for one in covers)
    return Share(part=sum(one.covered for one in covers), n=hours) if hours else None


def hours_covered(figures: Figures) -> dict[int, Cover]:
    """All departments together, by hour of the week."""
    return dict(unite([{}, *(dict(one.whole) for one in figures.coverage.values())]))


def _load(figures: Figures, *, has_time: bool) -> Spread:
    """Without the time where noted help is hidden: all help less that with questions would tell it."""
    spread = spread_of(figures.weeks)
    return spread if has_time else replace(spread, given=replace(spread.given, time=NO_TIME))


def _times(
    figures: Figures, rule: ShowingRule, target: timedelta, *, has_percentiles: bool, has_noted: bool
) -> Times:
    def summary(times: MinuteHistogram) -> TimeSummary:
        median = _percentile(times, 50, rule.fewest_for_median) if has_percentiles else None
        ninetieth = _percentile(times, 90, rule.fewest_for_percentile) if has_percentiles else None
        return TimeSummary(n=times.n, mean=times.mean, median=median, ninetieth=ninetieth)

    noted = figures.noted_helping
    helped = unite([figures.helping, noted]) if has_noted else figures.helping
    return Times(
        waiting=summary(figures.waiting),
        helping=summary(figures.helping),
        noted=summary(noted) if has_noted else None,
        bands=helped.bands,
        help=figures.helping.total + figures.estimated.total + (noted.total if has_noted else NO_TIME),
        target=target,
        within=shares.within_target(figures),
        within_opening=shares.within_searched_target(figures),
    )


def _percentile(times: MinuteHistogram, hundredths: int, fewest: int) -> Percentile | NotEnough:
    if times.n < fewest:
        return NotEnough(n=times.n, needed=fewest)
    return percentile(times, hundredths)


def _endings(figures: Figures) -> Endings:
    return Endings(
        solved=shares.solved_by_colleagues(figures),
        not_helped=shares.not_helped(figures),
        abandoned=shares.abandoned(figures),
        reopened=shares.reopened(figures),
        confirmed=shares.confirmed(figures),
        by_tip=figures.by_tip,
        not_yet=figures.not_yet,
    )


def _ways(figures: Figures) -> Ways:
    said = figures.manners
    return Ways(
        on_site=figures.on_site,
        by_phone=said.get(e.Manner.CALL, 0),
        by_chat=said.get(e.Manner.CHAT, 0),
        unsaid=max(0, figures.taken - sum(said.values())),
        on_phone=Share(part=figures.on_phone, n=figures.asked),
        for_colleague=Share(part=figures.for_colleague, n=figures.asked),
    )


def _voices(figures: Figures) -> Voices:
    return Voices(satisfied=shares.satisfied(figures), answered=shares.answered(figures))
