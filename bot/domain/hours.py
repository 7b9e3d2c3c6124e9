"""Opening hours: what a week of them is, how it is read from a text, and what is the matter with a text that is none."""

import re
from dataclasses import dataclass
from enum import StrEnum

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
_NOTHING = ("en", "van", "op", "uur", "and", "&", "+")
"""What may stand between days and times and says nothing."""
_TOKEN = re.compile(r"[0-9]+(?:\s*[:.uh](?![a-z]))?[0-9]*|[^\W\d_]+|\S")
_TIME = re.compile(r"([0-9]{1,2})(?:\s*[:.uh]([0-9]{2})?)?")
_DAYS_TOGETHER = (
    (re.compile(r"\b(?:elke|alle|iedere) dag(?:en)?\b"), "ma-zo"),
    (re.compile(r"\b(?:werkdagen|weekdagen)\b"), "ma-vr"),
    (re.compile(r"\b(?:het )?weekend\b"), "za-zo"),
    (re.compile(r"\bt\s?/\s?m\b|\bt\.?e\.?m\b\.?"), "-"),
)
"""What people write for several days."""


class HoursFault(StrEnum):
    """What is the matter with hours that cannot be read."""

    EMPTY = "empty"
    UNKNOWN_DAY = "unknown day"
    NO_DAY = "no day"
    DAY_TWICE = "day twice"
    NO_TIMES = "no times"
    NO_END = "no end"
    NO_TIME_OF_DAY = "no time of day"
    BACKWARDS = "backwards"
    OVERLAP = "overlap"
    TOO_LONG = "too long"
    PAST = "past"
    """Said of today, and over already."""


class BadHours(DigicoachError):
    """A text that is not opening hours; `why` is for the operator, `fault` and `about` for whoever draws a card."""

    def __init__(self, text: str, fault: HoursFault, why: str, about: tuple[str, ...] = ()) -> None:
        super().__init__(text, why)
        self.text = text
        self.fault = fault
        self.why = why
        self.about = about
        """The word or the windows that it is about, in the order of `why`."""


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


NEVER = Week(((),) * 7)


def parse_hours(text: str) -> Week:
    """Read ``ma-vr 8:00-12:00 13:00-16:30; za 9-12``; windows that touch become one, *gesloten* never opens.

    Days may be Dutch or English, short or whole, or *elke dag*, *werkdagen*, *weekend*; times may be ``8``, ``8:30``,
    ``8.30``, ``8u30`` or ``24:00``.

    Raises:
        BadHours: an unknown day, an impossible time, an end that is not after its start, windows that overlap, or a
            text of another form.
    """
    plain = text.casefold().replace("–", "-").replace("—", "-")
    for pattern, meant in _DAYS_TOGETHER:
        plain = pattern.sub(meant, plain)
    tokens = _TOKEN.findall(plain)
    tokens = [token for token in tokens if token not in _NOTHING]
    tokens = ["-" if token in ("tot", "to") else token for token in tokens]
    days: list[list[Window]] = [[] for _ in _DAYS]
    if tokens == [_NEVER]:
        return NEVER
    if not tokens:
        raise BadHours(text, HoursFault.EMPTY, "no hours are given")
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
                raise BadHours(text, HoursFault.NO_DAY, "a day is missing behind the dash")
            last = _day(text, tokens.pop(0))
        named.extend((first + ahead) % 7 for ahead in range((last - first) % 7 + 1))
        while tokens[:1] == [","]:
            tokens.pop(0)
    if not named:
        raise BadHours(text, HoursFault.NO_DAY, f"a day is missing before '{tokens[0]}'", (tokens[0],))
    if len(set(named)) < len(named):
        raise BadHours(text, HoursFault.DAY_TWICE, "a day is named twice")
    return named


def _take_windows(text: str, tokens: list[str]) -> list[Window]:
    windows: list[Window] = []
    while tokens and tokens[0][0].isdigit():
        start = _minutes(text, tokens.pop(0))
        if tokens[:1] != ["-"] or len(tokens) < 2:
            raise BadHours(text, HoursFault.NO_END, "an end time is missing")
        tokens.pop(0)
        window = Window(start, _minutes(text, tokens.pop(0)))
        if window.end <= window.start:
            why = f"{window.text()} ends before it starts; a night needs two parts, split at 24:00"
            raise BadHours(text, HoursFault.BACKWARDS, why, (window.text(),))
        windows.append(window)
        while tokens[:1] in ([","], [";"]):
            tokens.pop(0)
    if not windows:
        raise BadHours(text, HoursFault.NO_TIMES, "a day has no times behind it")
    return windows


def _day(text: str, name: str) -> int:
    for names in _DAY_NAMES:
        if name in names:
            return names.index(name)
    raise BadHours(text, HoursFault.UNKNOWN_DAY, f"'{name}' is no day; write {', '.join(_DAYS)}", (name,))


def _minutes(text: str, token: str) -> int:
    match = _TIME.fullmatch(token)
    minutes = int(match[1]) * 60 + int(match[2] or 0) if match else MIDNIGHT + 1
    if match is None or int(match[2] or 0) > 59 or minutes > MIDNIGHT:
        raise BadHours(text, HoursFault.NO_TIME_OF_DAY, f"'{token}' is no time of day", (token,))
    return minutes


def _joined(text: str, windows: list[Window]) -> tuple[Window, ...]:
    joined: list[Window] = []
    for window in windows:
        if joined and window.start < joined[-1].end:
            both = (joined[-1].text(), window.text())
            raise BadHours(text, HoursFault.OVERLAP, f"{both[0]} and {both[1]} overlap", both)
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
