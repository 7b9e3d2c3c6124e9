"""Hours as people say them: *maandag tot vrijdag van 8 tot 12 uur*."""

from bot.domain.days import WEEKDAYS
from bot.domain.hours import MIDNIGHT, Week, Window

_WHOLE_WEEK = list(range(7))


def say_week(week: Week) -> tuple[str, ...]:
    """A line for the days that have the same windows; no line for a week that never opens."""
    groups: dict[tuple[Window, ...], list[int]] = {}
    for day, windows in enumerate(week.days):
        if windows:
            groups.setdefault(windows, []).append(day)
    return tuple(f"{_days(days)} {_windows(windows)}" for windows, days in groups.items())


def say_window(window: Window) -> str:
    """*van 8 tot 12.30 uur*."""
    if window == Window(0, MIDNIGHT):
        return "de hele dag"
    return f"van {say_minutes(window.start)} tot {say_minutes(window.end)} uur"


def say_minutes(minutes: int) -> str:
    """*8*, *12.30*: minutes since midnight, without the word *uur*."""
    return f"{minutes // 60}" if minutes % 60 == 0 else f"{minutes // 60}.{minutes % 60:02}"


def _windows(windows: tuple[Window, ...]) -> str:
    said = [say_window(window) for window in windows]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} en {said[-1]}"


def _days(days: list[int]) -> str:
    if days == _WHOLE_WEEK:
        return "elke dag"
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    said: list[str] = []
    for run in runs:
        names = [WEEKDAYS[day] for day in run]
        said += [f"{names[0]} tot {names[-1]}"] if len(run) > 2 else names
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} en {said[-1]}"
