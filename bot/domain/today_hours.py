"""Hours for today alone, as a coach types them: *tot 14u*, *van 9u tot 14u30*, *9-14*."""

import re

from bot.domain.hours import MIDNIGHT, BadHours, HoursFault, Window

_BETWEEN = re.compile(r"\btot\b|[-–—]")
_TIME = re.compile(r"(?<![0-9])([0-9]{1,2})(?:\s*(?:[:.]|u(?:ur)?|h)?\s*([0-9]{2}))?(?![0-9])")
_NAMED = (
    (re.compile(r"\b(?:de )?middag\b"), "12"),
    (re.compile(r"\bmiddernacht\b"), "24"),
)


def read_today(text: str, minute: int) -> Window:
    """Read an end, with a start before it or from now on; `minute` is now, since local midnight.

    Raises:
        BadHours: no time of day, an end before the start, or one that is over by now.
    """
    plain = text.casefold()
    for pattern, meant in _NAMED:
        plain = pattern.sub(meant, plain)
    times = [_minutes(text, part) for part in _BETWEEN.split(plain) if re.search("[0-9]", part)]
    if not times:
        raise BadHours(text, HoursFault.NO_END, "an end time is missing")
    if len(times) > 2:
        raise BadHours(text, HoursFault.NO_TIME_OF_DAY, f"'{text}' is more than one window", (text,))
    end = times[-1]
    start = times[0] if len(times) == 2 else minute
    if end <= start and len(times) == 2:
        window = Window(start, end).text()
        raise BadHours(text, HoursFault.BACKWARDS, f"{window} ends before it starts", (window,))
    if end <= minute:
        said = f"{end // 60}:{end % 60:02}"
        raise BadHours(text, HoursFault.PAST, f"{said} is over today", (said,))
    return Window(start, end)


def _minutes(text: str, part: str) -> int:
    found = _TIME.findall(part)
    if len(found) != 1:
        raise BadHours(text, HoursFault.NO_TIME_OF_DAY, f"'{text}' is no time of day", (text,))
    hour, past = int(found[0][0]), int(found[0][1] or 0)
    minutes = hour * 60 + past
    if past > 59 or minutes > MIDNIGHT:
        raise BadHours(text, HoursFault.NO_TIME_OF_DAY, f"'{text}' is no time of day", (part.strip(),))
    return minutes
