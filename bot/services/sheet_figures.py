"""The figures of the sheet *Overzicht*, a line each: what it is called, what it means, and where it stands in an answer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.figure_details import Details, TimeSummary, Totals
from bot.domain.figures.minute_histogram import MINUTE, NotEnough, Percentile
from bot.domain.figures.shares import Share
from bot.domain.sheets import Cell, decimal, minutes
from bot.services.sheet_rounding import Rounding

_HOUR = timedelta(hours=1)
Value = tuple[Cell | None, Cell | None]
"""A figure and how many it was counted from."""
NOTHING: Value = (None, None)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: the texts of its name, of what it means and of its unit."""

    label: str
    about: str
    unit: str
    value: Callable[[Details, Rounding], Value]
    of_bot: tuple[str, str] | None = None
    """Its name and what it means where noted help is not in it."""

    def words(self, details: Details | None) -> tuple[str, str]:
        """The texts of its name and of what it means in these details."""
        return self.of_bot if self.of_bot and is_of_bot(details) else (self.label, self.about)


def is_of_bot(details: Details | None) -> bool:
    """Whether times are those of the bot's questions alone."""
    return details is not None and details.times is not None and details.times.noted is None


def _count(get: Callable[[Details], int | None]) -> Callable[[Details, Rounding], Value]:
    return lambda details, rounding: (rounding.whole(get(details)), None)


def _share(get: Callable[[Details], Share | NotEnough | None]) -> Callable[[Details, Rounding], Value]:
    def value(details: Details, rounding: Rounding) -> Value:
        part = get(details)
        if part is None:
            return NOTHING
        return (rounding.share(part) if isinstance(part, Share) else None), rounding.whole(part.n)

    return value


def _mean(get: Callable[[Details], TimeSummary | None]) -> Callable[[Details, Rounding], Value]:
    def value(details: Details, rounding: Rounding) -> Value:
        times = get(details)
        return NOTHING if times is None else (minutes(times.mean), rounding.whole(times.n))

    return value


def _percentile(
    get: Callable[[Details], Percentile | NotEnough | None],
) -> Callable[[Details, Rounding], Value]:
    def value(details: Details, rounding: Rounding) -> Value:
        found = get(details)
        if found is None:
            return NOTHING
        return (minutes(found.minutes) if isinstance(found, Percentile) else None), rounding.whole(found.n)

    return value


def _number(get: Callable[[Details], float | None]) -> Callable[[Details, Rounding], Value]:
    return lambda details, _: (decimal(get(details)), None)


def _per_100(details: Details, rounding: Rounding) -> Value:
    reach = details.reach
    if reach is None or not reach.workers:
        return NOTHING
    return decimal(100 * rounding.count(reach.askers) / reach.workers), None


COUNT, _MINUTES, _PERCENT, _HOURS = "sheet-count", "sheet-minutes", "sheet-percent", "sheet-hours-unit"

FIGURES = (
    Figure(
        "sheet-wait-mean", "sheet-wait-about", _MINUTES, _mean(lambda d: d.times.waiting if d.times else None)
    ),
    Figure(
        "sheet-wait-median",
        "sheet-median-about",
        _MINUTES,
        _percentile(lambda d: d.times.waiting.median if d.times else None),
    ),
    Figure(
        "sheet-wait-ninetieth",
        "sheet-ninetieth-about",
        _MINUTES,
        _percentile(lambda d: d.times.waiting.ninetieth if d.times else None),
    ),
    Figure(
        "sheet-target",
        "sheet-target-about",
        _MINUTES,
        _number(lambda d: d.times.target / MINUTE if d.times else None),
    ),
    Figure(
        "sheet-within", "sheet-within-about", _PERCENT, _share(lambda d: d.times.within if d.times else None)
    ),
    Figure(
        "sheet-within-opening",
        "sheet-within-opening-about",
        _PERCENT,
        _share(lambda d: d.times.within_opening if d.times else None),
    ),
    Figure(
        "sheet-help-mean", "sheet-help-about", _MINUTES, _mean(lambda d: d.times.helping if d.times else None)
    ),
    Figure(
        "sheet-help-median",
        "sheet-median-about",
        _MINUTES,
        _percentile(lambda d: d.times.helping.median if d.times else None),
    ),
    Figure(
        "sheet-help-ninetieth",
        "sheet-ninetieth-about",
        _MINUTES,
        _percentile(lambda d: d.times.helping.ninetieth if d.times else None),
    ),
    Figure(
        "sheet-noted-mean", "sheet-noted-about", _MINUTES, _mean(lambda d: d.times.noted if d.times else None)
    ),
    Figure(
        "sheet-under-5",
        "sheet-bands-about",
        COUNT,
        _count(lambda d: d.times.bands.under_5 if d.times else None),
        of_bot=("sheet-under-5-bot", "sheet-bands-bot-about"),
    ),
    Figure(
        "sheet-to-15",
        "sheet-bands-about",
        COUNT,
        _count(lambda d: d.times.bands.to_15 if d.times else None),
        of_bot=("sheet-to-15-bot", "sheet-bands-bot-about"),
    ),
    Figure(
        "sheet-to-30",
        "sheet-bands-about",
        COUNT,
        _count(lambda d: d.times.bands.to_30 if d.times else None),
        of_bot=("sheet-to-30-bot", "sheet-bands-bot-about"),
    ),
    Figure(
        "sheet-over-30",
        "sheet-bands-about",
        COUNT,
        _count(lambda d: d.times.bands.over_30 if d.times else None),
        of_bot=("sheet-over-30-bot", "sheet-bands-bot-about"),
    ),
    Figure(
        "sheet-help-all",
        "sheet-help-all-about",
        _HOURS,
        _number(lambda d: d.times.help / _HOUR if d.times else None),
        of_bot=("sheet-help-all-bot", "sheet-help-all-bot-about"),
    ),
    Figure(
        "sheet-solved",
        "sheet-solved-about",
        _PERCENT,
        _share(lambda d: d.endings.solved if d.endings else None),
    ),
    Figure(
        "sheet-not-helped",
        "sheet-not-helped-about",
        _PERCENT,
        _share(lambda d: d.endings.not_helped if d.endings else None),
    ),
    Figure(
        "sheet-abandoned",
        "sheet-abandoned-about",
        _PERCENT,
        _share(lambda d: d.endings.abandoned if d.endings else None),
    ),
    Figure(
        "sheet-reopened",
        "sheet-reopened-about",
        _PERCENT,
        _share(lambda d: d.endings.reopened if d.endings else None),
    ),
    Figure(
        "sheet-confirmed",
        "sheet-confirmed-about",
        _PERCENT,
        _share(lambda d: d.endings.confirmed if d.endings else None),
    ),
    Figure(
        "sheet-by-tip",
        "sheet-by-tip-about",
        COUNT,
        _count(lambda d: d.endings.by_tip if d.endings else None),
    ),
    Figure(
        "sheet-not-yet",
        "sheet-not-yet-about",
        COUNT,
        _count(lambda d: d.endings.not_yet if d.endings else None),
    ),
    Figure("sheet-on-site", "sheet-ways-about", COUNT, _count(lambda d: d.ways.on_site if d.ways else None)),
    Figure(
        "sheet-by-phone", "sheet-ways-about", COUNT, _count(lambda d: d.ways.by_phone if d.ways else None)
    ),
    Figure("sheet-by-chat", "sheet-ways-about", COUNT, _count(lambda d: d.ways.by_chat if d.ways else None)),
    Figure("sheet-unsaid", "sheet-unsaid-about", COUNT, _count(lambda d: d.ways.unsaid if d.ways else None)),
    Figure(
        "sheet-on-phone",
        "sheet-on-phone-about",
        _PERCENT,
        _share(lambda d: d.ways.on_phone if d.ways else None),
    ),
    Figure(
        "sheet-for-colleague",
        "sheet-for-colleague-about",
        _PERCENT,
        _share(lambda d: d.ways.for_colleague if d.ways else None),
    ),
    Figure(
        "sheet-satisfied",
        "sheet-satisfied-about",
        _PERCENT,
        _share(lambda d: d.voices.satisfied if d.voices else None),
    ),
    Figure(
        "sheet-answered",
        "sheet-answered-about",
        _PERCENT,
        _share(lambda d: d.voices.answered if d.voices else None),
    ),
    Figure(
        "sheet-askers", "sheet-askers-about", COUNT, _count(lambda d: d.reach.askers if d.reach else None)
    ),
    Figure("sheet-per-100", "sheet-per-100-about", COUNT, _per_100),
    Figure("sheet-covered", "sheet-covered-about", _PERCENT, _share(lambda d: d.covered)),
    Figure("sheet-load-none", "sheet-load-about", COUNT, _count(lambda d: d.load.none if d.load else None)),
    Figure("sheet-load-few", "sheet-load-about", COUNT, _count(lambda d: d.load.few if d.load else None)),
    Figure("sheet-load-many", "sheet-load-about", COUNT, _count(lambda d: d.load.many if d.load else None)),
    Figure(
        "sheet-load-questions",
        "sheet-load-questions-about",
        COUNT,
        _number(lambda d: d.load.questions_when_active if d.load else None),
    ),
    Figure(
        "sheet-load-minutes",
        "sheet-load-minutes-about",
        _MINUTES,
        _number(lambda d: d.load.minutes_when_active if d.load else None),
    ),
)
"""Those that need enough people behind them, in the order of the sheet."""

TOTALS = (
    ("sheet-asked", "sheet-asked-about"),
    ("sheet-noted", "sheet-noted-count-about"),
    ("sheet-weekly", "sheet-weekly-about"),
    ("sheet-all", "sheet-all-about"),
)
"""The names of the totals and what they mean, as `totals_of` counts them."""


def totals_of(
    totals: Totals | None, rounding: Rounding, *, has_noted: bool = True
) -> tuple[Cell | None, ...]:
    """Questions by source and together; together is the sum of what is written, so that nothing can be subtracted.

    Where what was noted may not be shown, those of the bot stand alone.
    """
    if totals is None:
        return (None,) * len(TOTALS)
    if not has_noted:
        return rounding.whole(totals.asked), None, None, None
    parts = [rounding.count(part) for part in (totals.asked, totals.noted, totals.weekly)]
    exact = Rounding(is_city=True)
    return tuple(exact.whole(count) for count in (*parts, sum(parts)))
