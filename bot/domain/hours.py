"""Opening hours: how a roster's cell is read, and whether it is open, until when, and when again.

Windows are local wall time; questions and answers are aware UTC datetimes. When the clock jumps, a wall time that does
not exist means the first instant after the jump, and one that exists twice means its first occurrence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.days import BRUSSELS, zone_named
from bot.domain.errors import DigicoachError

MIDNIGHT = 24 * 60
"""The end of a day, in minutes."""

_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_DAY_NAMES = (
    _DAYS,
    ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    ("mo", "tu", "we", "th", "fr", "sa", "su"),
    ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_NEVER = "gesloten"
_HORIZON_DAYS = 400
_TOKEN = re.compile(r"[0-9]+(?:\s*[:.uh](?![a-z]))?[0-9]*|[^\W\d_]+|\S")
_TIME = re.compile(r"([0-9]{1,2})(?:\s*[:.uh]([0-9]{2})?)?")


class BadHours(DigicoachError):
    """A text that is not opening hours; `why` is for the person who typed it."""

    def __init__(self, text: str, why: str) -> None:
        super().__init__(text, why)
        self.text = text
        self.why = why


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """Open from `start` up to but not including `end`, in minutes since local midnight; `end` at most 24:00."""

    start: int
    end: int

    def text(self) -> str:
        """As in ``8:00-16:30``."""
        return f"{self.start // 60}:{self.start % 60:02}-{self.end // 60}:{self.end % 60:02}"


@dataclass(frozen=True, slots=True)
class Week:
    """The windows of Monday to Sunday, each day's sorted and apart; no windows at all is a week that never opens."""

    days: tuple[tuple[Window, ...], ...]

    def text(self) -> str:
        """The one way to write this week; `parse_hours` reads it back. Days with the same windows go together."""
        groups: dict[tuple[Window, ...], list[int]] = {}
        for day, windows in enumerate(self.days):
            if windows:
                groups.setdefault(windows, []).append(day)
        parts = (
            f"{_said_days(days)} {' '.join(w.text() for w in windows)}" for windows, days in groups.items()
        )
        return "; ".join(parts) or _NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A week in its time zone, without its holidays (local dates)."""

    week: Week
    holidays: frozenset[date] = frozenset()
    zone: str = BRUSSELS

    def is_open(self, at_utc: datetime) -> bool:
        """Whether this instant lies inside a window."""
        return any(start <= at_utc < end for start, end in self._windows_of(self._local_date(at_utc)))

    def next_opening(self, after_utc: datetime) -> datetime | None:
        """The first instant at or after this one that is open; None when there is none within 400 days."""
        for start, end in self._windows_from(after_utc):
            if end > after_utc:
                return max(start, after_utc)
        return None

    def closes_at(self, at_utc: datetime) -> datetime | None:
        """The first instant after this one that is not open; windows that touch at midnight are one.

        None when it is closed now, and when it stays open for 400 days.
        """
        closing: datetime | None = None
        for start, end in self._windows_from(at_utc):
            if start <= at_utc < end or start == closing:
                closing = end
            elif start > at_utc:
                return closing
        if closing is not None and closing - at_utc > timedelta(days=_HORIZON_DAYS - 1):
            return None
        return closing

    def open_between(self, start_utc: datetime, end_utc: datetime) -> timedelta:
        """How much of [start, end) is open; zero when the end is not after the start."""
        total = timedelta(0)
        day = self._local_date(start_utc)
        while start_utc < end_utc and day <= self._local_date(end_utc):
            for start, end in self._windows_of(day):
                total += max(timedelta(0), min(end, end_utc) - max(start, start_utc))
            day += timedelta(days=1)
        return total

    def _local_date(self, at_utc: datetime) -> date:
        return at_utc.astimezone(zone_named(self.zone)).date()

    def _windows_from(self, at_utc: datetime) -> Iterator[tuple[datetime, datetime]]:
        first = self._local_date(at_utc)
        for ahead in range(_HORIZON_DAYS + 1):
            yield from self._windows_of(first + timedelta(days=ahead))

    def _windows_of(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """The windows of one local date as instants, in order; a window that a clock jump swallows is left out."""
        if day in self.holidays:
            return
        for window in self.week.days[day.weekday()]:
            start, end = self._instant(day, window.start), self._instant(day, window.end)
            if start < end:
                yield start, end

    def _instant(self, day: date, minutes: int) -> datetime:
        """The first instant at which the wall clock of this date shows at least this time."""
        wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
        zone = zone_named(self.zone)
        late = wall.replace(tzinfo=zone).astimezone(UTC)
        if late.astimezone(zone).replace(tzinfo=None) == wall:
            return late
        # In a gap: fold=0 reads the time with the old offset and lands behind the jump, fold=1 lands before it.
        early = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
        while late - early > timedelta(seconds=1):
            middle = early + (late - early) // 2
            middle = middle.replace(microsecond=0)
            if middle.astimezone(zone).replace(tzinfo=None) >= wall:
                late = middle
            else:
                early = middle
        return late


def parse_hours(text: str) -> Week:
    """Read ``ma-vr 8:00-12:00 13:00-16:30; za 9-12``; windows that touch become one, *gesloten* never opens.

    Days may be Dutch or English, short or whole; times may be ``8``, ``8:30``, ``8.30``, ``8u30`` or ``24:00``.

    Raises:
        BadHours: an unknown day, an impossible time, an end that is not after its start, windows that overlap, or a
            text of another form.
    """
    tokens = _TOKEN.findall(text.casefold().replace("–", "-").replace("—", "-"))
    tokens = [token for token in tokens if token not in ("en", "van", "uur", "and", "&", "+")]
    tokens = ["-" if token in ("tot", "to", "t/m") else token for token in tokens]
    days: list[list[Window]] = [[] for _ in _DAYS]
    if tokens == [_NEVER]:
        return Week(tuple(() for _ in _DAYS))
    if not tokens:
        raise BadHours(text, "no hours are given")
    while tokens:
        named = _take_days(text, tokens)
        windows = _take_windows(text, tokens)
        for day in named:
            days[day].extend(windows)
    return Week(tuple(_joined(text, sorted(windows)) for windows in days))


def _take_days(text: str, tokens: list[str]) -> list[int]:
    named: list[int] = []
    while tokens and not tokens[0][0].isdigit():
        first = _day(text, tokens.pop(0))
        last = first
        if tokens[:1] == ["-"]:
            tokens.pop(0)
            if not tokens:
                raise BadHours(text, "a day is missing behind the dash")
            last = _day(text, tokens.pop(0))
        named.extend((first + ahead) % 7 for ahead in range((last - first) % 7 + 1))
        while tokens[:1] == [","]:
            tokens.pop(0)
    if not named:
        raise BadHours(text, f"a day is missing before '{tokens[0]}'")
    if len(set(named)) < len(named):
        raise BadHours(text, "a day is named twice")
    return named


def _take_windows(text: str, tokens: list[str]) -> list[Window]:
    windows: list[Window] = []
    while tokens and tokens[0][0].isdigit():
        start = _minutes(text, tokens.pop(0))
        if tokens[:1] != ["-"] or len(tokens) < 2:
            raise BadHours(text, "an end time is missing")
        tokens.pop(0)
        window = Window(start, _minutes(text, tokens.pop(0)))
        if window.end <= window.start:
            raise BadHours(
                text, f"{window.text()} ends before it starts; a night needs two parts, split at 24:00"
            )
        windows.append(window)
        while tokens[:1] in ([","], [";"]):
            tokens.pop(0)
    if not windows:
        raise BadHours(text, "a day has no times behind it")
    return windows


def _day(text: str, name: str) -> int:
    for names in _DAY_NAMES:
        if name in names:
            return names.index(name)
    raise BadHours(text, f"'{name}' is no day; write {', '.join(_DAYS)}")


def _minutes(text: str, token: str) -> int:
    match = _TIME.fullmatch(token)
    minutes = int(match[1]) * 60 + int(match[2] or 0) if match else MIDNIGHT + 1
    if match is None or int(match[2] or 0) > 59 or minutes > MIDNIGHT:
        raise BadHours(text, f"'{token}' is no time of day")
    return minutes


def _joined(text: str, windows: list[Window]) -> tuple[Window, ...]:
    joined: list[Window] = []
    for window in windows:
        if joined and window.start < joined[-1].end:
            raise BadHours(text, f"{joined[-1].text()} and {window.text()} overlap")
        if joined and window.start == joined[-1].end:
            joined[-1] = Window(joined[-1].start, window.end)
        else:
            joined.append(window)
    return tuple(joined)


def _said_days(days: list[int]) -> str:
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ",".join(_DAYS[run[0]] if len(run) == 1 else f"{_DAYS[run[0]]}-{_DAYS[run[-1]]}" for run in runs)
