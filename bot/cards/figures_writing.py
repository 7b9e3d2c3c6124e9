"""How numbers, times, shares and periods are said in figures, honestly rounded, as in Belgian Dutch."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from math import floor

from bot.cards.pen import Pen
from bot.domain.days import MONTHS, name_day, say_time
from bot.domain.figures.minute_histogram import MINUTE, NotEnough, Percentile
from bot.domain.figures.shares import Share
from bot.domain.periods import Kind, Period, period_of, previous, say_period

_NAMED: Mapping[tuple[Kind, bool], str] = {
    (Kind.WEEK, True): "figures-this-week",
    (Kind.WEEK, False): "figures-last-week",
    (Kind.MONTH, True): "figures-this-month",
    (Kind.MONTH, False): "figures-last-month",
    (Kind.QUARTER, True): "figures-this-quarter",
    (Kind.QUARTER, False): "figures-last-quarter",
    (Kind.YEAR, True): "figures-this-year",
    (Kind.YEAR, False): "figures-last-year",
}
_BEFORE: Mapping[Kind, str] = {
    Kind.WEEK: "figures-before-week",
    Kind.MONTH: "figures-before-month",
    Kind.QUARTER: "figures-before-quarter",
    Kind.YEAR: "figures-before-year",
}
_FEW = 10
"""Of fewer than these, *9 op de 10* would say more than is known."""
_MANY_HOURS = 10
"""From so many on, minutes say nothing more."""
_BAR = 8
"""Signs of the longest bar: more do not fit beside words on a phone."""


# --- numbers ------------------------------------------------------------------------------------------


def number(value: float) -> str:
    """*1.234*, *2,5*: at most one decimal, and none that is 0."""
    tenths = floor(value * 10 + 0.5)
    whole, rest = divmod(tenths, 10)
    said = f"{whole:,}".replace(",", ".")
    return f"{said},{rest}" if rest else said


def minutes(pen: Pen, value: float) -> str:
    """*12 min*, *1 u 5*, *2 u*, from ten hours on whole ones; what lasted, but less than half a minute, is no 0."""
    whole = floor(value + 0.5)
    if not whole and value > 0:
        return pen.texts("figures-under-minute")
    hours, rest = divmod(whole, 60)
    if not hours:
        return pen.texts("figures-minutes", minutes=str(rest))
    if hours >= _MANY_HOURS:
        hours, rest = round(whole / 60), 0
    if not rest:
        return pen.texts("figures-whole-hours", count=number(hours))
    return pen.texts("figures-hours-minutes", count=number(hours), minutes=str(rest))


def time_in_words(pen: Pen, time: timedelta) -> str:
    """*30 minuten*, *2 uur*, to stand in a sentence."""
    whole = round(time / MINUTE)
    hours, rest = divmod(whole, 60)
    if rest or not hours:
        return pen.texts("figures-long-minutes", minutes=number(whole))
    return pen.texts("figures-long-hours", count=number(hours))


def middle(pen: Pen, value: Percentile | NotEnough) -> str:
    """The time, or from how many on there is one."""
    return not_enough(pen, value) if isinstance(value, NotEnough) else minutes(pen, value.minutes)


def not_enough(pen: Pen, value: NotEnough) -> str:
    """*vanaf 10 (nu 7)*."""
    return pen.texts("figures-not-enough", needed=number(value.needed), n=number(value.n))


# --- shares -------------------------------------------------------------------------------------------


def percent(pen: Pen, share: Share) -> str:
    """*87 %*; never 100 % of what is not all, nor 0 % of what is something."""
    if not share.n:
        return pen.texts("figures-none")
    rounded = (200 * share.part + share.n) // (2 * share.n)
    if rounded == 100 and share.part < share.n:
        return pen.texts("figures-almost-all")
    if rounded == 0 and share.part > 0:
        return pen.texts("figures-almost-none")
    return pen.texts("figures-percent", percent=str(rounded))


def percent_of(pen: Pen, share: Share) -> str:
    """*87 % (41)*: with of how many."""
    return with_n(pen, percent(pen, share), share.n) if share.n else percent(pen, share)


def percent_of_rest(pen: Pen, share: Share) -> str:
    """What `percent_of` the others would be, so that both together are 100 %: *32 % (40)* beside *68 % (40)*."""
    if not share.n:
        return pen.texts("figures-none")
    rounded = (200 * share.part + share.n) // (2 * share.n)
    if rounded in (0, 100) and 0 < share.part < share.n:
        said = pen.texts("figures-almost-none" if rounded else "figures-almost-all")
    else:
        said = pen.texts("figures-percent", percent=str(100 - rounded))
    return with_n(pen, said, share.n)


def with_n(pen: Pen, value: str, n: int) -> str:
    """A value with how many stand behind it."""
    return pen.texts("figures-of-n", value=value, n=number(n))


def within_sentence(pen: Pen, share: Share, target: timedelta) -> str:
    """*9 op de 10 kregen binnen 30 minuten een digicoach.*; empty when there is nothing to say it of."""
    t, time = pen.texts, time_in_words(pen, target)
    part, n = share.part, share.n
    if not n:
        return ""
    if part == 0:
        return t("figures-within-one", share=t("figures-share-none"), time=time)
    if part == n:
        who = t("figures-share-only") if n == 1 else t("figures-share-all")
        return t("figures-within-one", share=who, time=time)
    if n < _FEW:
        who, is_one = t("figures-share-few", part=str(part), n=str(n)), part == 1
    else:
        tens = (20 * part + n) // (2 * n)
        if tens in (0, 10):
            who = t("figures-share-nearly-all") if tens else t("figures-share-nearly-none")
            return t("figures-within-one", share=who, time=time)
        who, is_one = t("figures-share-tens", part=str(tens)), tens == 1
    return t("figures-within-one" if is_one else "figures-within", share=who, time=time)


def bar(part: int, most: int) -> str:
    """Signs in proportion, at least one of what is something; a picture only, the number stands beside it."""
    if not part or not most:
        return ""
    return "▇" * max(1, floor(_BAR * part / most + 0.5))


# --- periods ------------------------------------------------------------------------------------------


def name_of(pen: Pen, period: Period, today: date) -> str:
    """To begin a sentence: *Deze week*, *Vorige maand*, else *Week 40 (...)*."""
    now = period_of(today, period.kind)
    if period in (now, previous(now)):
        return pen.texts(_NAMED[period.kind, period == now])
    return capital(say_period(period, today))


def is_named(period: Period, today: date) -> bool:
    """Whether `name_of` leaves its dates unsaid."""
    return period.holds(today) or period == previous(period_of(today, period.kind))


def asked(pen: Pen, period: str, count: int, *, is_running: bool) -> str:
    """*Deze week: 42 vragen.*; of none, that there may come some as long as the period runs."""
    if is_running and not count:
        return pen.texts("figures-asked-not-yet", period=period)
    return pen.texts("figures-asked", period=period, count=count)


def typed(period: Period, today: date) -> str:
    """As it can be typed: *week 47*, *november 2026*, *kwartaal 3 van 2026*."""
    return say_period(period, today).split(" (")[0]


def before(pen: Pen, kind: Kind) -> str:
    """*de week ervoor*."""
    return pen.texts(_BEFORE[kind])


def short(pen: Pen, period: Period, today: date) -> str:
    """*week 47*, *november*, *kwartaal 3*, *2026*; with its year when that is not this one."""
    t = pen.texts
    match period.kind:
        case Kind.YEAR:
            return str(period.year)
        case Kind.MONTH:
            name = MONTHS[period.first.month - 1]
            return name if period.year == today.year else f"{name} {period.year}"
        case Kind.WEEK:
            said, now = t("figures-week-short", number=str(period.number)), period_of(today, Kind.WEEK).year
        case _:
            said, now = t("figures-quarter-short", number=str(period.number)), today.year
    return said if period.year == now else t("figures-of-year", period=said, year=str(period.year))


def stretch(pen: Pen, period: Period, first: date, after: date, today: date) -> str:
    """The days of `period` that are shown: all of it, or *januari tot en met september 2026*."""
    if (first, after) == (period.first, period.after):
        return say_period(period, today)
    last = after - timedelta(days=1)
    month = f"{MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return month
    begin = MONTHS[first.month - 1] if first.year == last.year else f"{MONTHS[first.month - 1]} {first.year}"
    return pen.texts("figures-stretch", first=begin, last=month)


def counted(pen: Pen, as_of: datetime, today: date) -> str:
    """*Geteld om 14.05 uur.*, with its day when that is not today."""
    day, time = pen.local_date(as_of), say_time(as_of, pen.zone)
    if day == today:
        return pen.texts("figures-counted", time=time)
    return pen.texts("figures-counted-day", day=name_day(day, today), time=time)


def capital(words: str) -> str:
    """With a capital to begin a sentence."""
    return words[:1].upper() + words[1:]


def small_letter(words: str) -> str:
    """Without one, to stand inside a sentence."""
    return words[:1].lower() + words[1:]
