"""Days and times as people say them: which date *maandag* or *over 2 weken* is, and how a date is said back.

Dates are local dates of the department; instants are aware UTC datetimes.
"""

import calendar
import re
from datetime import MAXYEAR, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain.words import fold, one_slip

BRUSSELS = "Europe/Brussels"

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_WEEKDAY_NAMES = (
    WEEKDAYS,
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
)
_MONTH_NAMES = (
    MONTHS,
    *(
        ("january", "february", "march", "april", "may", "june"),
        ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    ),
    ("jan", "feb", "mar", "apr", "may", "jun", "july", "august", "sept", "october", "nov", "dec"),
)
_NUMBERS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_ENGLISH_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AHEAD = {
    "vandaag": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "demain": 1,
    "overmorgen": 2,
    "day after tomorrow": 2,
    "apres demain": 2,
}
_UNITS = {
    **dict.fromkeys(("dag", "dagen", "day", "days"), "days"),
    **dict.fromkeys(("week", "weken", "weeks"), "weeks"),
    **dict.fromkeys(("maand", "maanden", "month", "months"), "months"),
}
_OPENING = re.compile(r"^(?:(?:op|vanaf|from|on|since|tegen|de|den|the|le)\b\s*)+")
_NUMERIC = re.compile(r"([0-9]{1,2}) ([0-9]{1,2})(?: ([0-9]{4}|[0-9]{2}))?")
_DAY_MONTH = re.compile(r"([0-9]{1,2}) ?(?:e|de|ste|st|nd|rd|th)? (?:of )?([a-z]+)(?: ([0-9]{4}))?")
_MONTH_DAY = re.compile(r"([a-z]+) ([0-9]{1,2})(?:st|nd|rd|th)?(?: ([0-9]{4}))?")
_AFTER = re.compile(r"(?:over|binnen|in) ([a-z]+|[0-9]{1,3}) ([a-z]+)")
_NEXT_UNIT = re.compile(r"(?:volgende|next) (week|weken|maand|month)")
_NEXT_WEEK_DAY = re.compile(
    r"(?:volgende|next) week ([a-z]+)|([a-z]+) (?:volgende|next) week|(?:volgende|next) ([a-z]+)"
)
_COMING_DAY = re.compile(r"(?:(?:komende|aanstaande|deze|this|coming) )?([a-z]+)")
_WEEKDAY_AND_DATE = re.compile(r"([a-z]+) (?:de |den |the )?(.+)")


@lru_cache(maxsize=16)
def zone_named(name: str) -> ZoneInfo:
    """The time zone of this IANA name.

    Raises:
        ZoneInfoNotFoundError: no such zone on this machine.
    """
    return ZoneInfo(name)


def sounds_like_a_day(when: str) -> bool:
    """Whether `when` has the form of a day; it may still lie in the past or not exist (*30 februari*)."""
    return _read(when, date(2024, 1, 3)) is not None


def resolve_day(when: str, today: date) -> date | None:
    """The date that `when` means, always after `today`; None when it is no day, does not exist or has gone by.

    *Maandag* said on a Monday is next week's. *Volgende vrijdag* is the Friday of next calendar week. A date without a
    year is the first one to come. *Volgende week* is its Monday, *volgende maand* its first day.
    """
    try:
        found = _read(when, today)
    except OverflowError:
        return None
    return found if found is not None and found > today else None


def say_day(day: date, today: date) -> str:
    """A date in words: *vandaag*, *morgen*, *maandag* within six days, else *maandag 3 maart*.

    The year is added when the day and month alone would mean another date.
    """
    ahead = (day - today).days
    if 0 <= ahead <= 1:
        return ("vandaag", "morgen")[ahead]
    weekday = WEEKDAYS[day.weekday()]
    if 1 < ahead < 7:
        return weekday
    said = f"{weekday} {day.day} {MONTHS[day.month - 1]}"
    return said if 0 < ahead < 365 or day.year == today.year else f"{said} {day.year}"


def name_day(day: date, seen: date) -> str:
    """A date in words that stay true after `seen`: *maandag*, with its date when another Monday could be meant."""
    weekday = WEEKDAYS[day.weekday()]
    return weekday if abs((day - seen).days) < 6 else f"{weekday} {day.day} {MONTHS[day.month - 1]}"


def say_time(at_utc: datetime, zone: str = BRUSSELS) -> str:
    """The local time of an instant in words: *8 uur*, *10.45 uur*; seconds are cut off."""
    local = at_utc.astimezone(zone_named(zone))
    return f"{local.hour} uur" if local.minute == 0 else f"{local.hour}.{local.minute:02} uur"


def number_word(word: str) -> int | None:
    """The whole number that a folded word of at most three figures or a Dutch or English number word means."""
    if re.fullmatch(r"[0-9]{1,3}", word):
        return int(word)
    for words in (_NUMBERS, _ENGLISH_NUMBERS):
        if word in words:
            return words.index(word)
    return None


_IMPOSSIBLE = date.min
"""Stands for a day that was named and does not exist, such as *31 februari*: never in the future."""


def _read(when: str, today: date) -> date | None:
    said = _OPENING.sub("", fold(when))
    if said in _AHEAD:
        return today + timedelta(days=_AHEAD[said])
    if match := _AFTER.fullmatch(said):
        count = 1 if match[1] == "a" else number_word(match[1])
        return None if count is None or match[2] not in _UNITS else _later(today, count, _UNITS[match[2]])
    if match := _NEXT_UNIT.fullmatch(said):
        if match[1] in ("week", "weken"):
            return today + timedelta(days=7 - today.weekday())
        return _later(today, 1, "months").replace(day=1)
    if match := _NEXT_WEEK_DAY.fullmatch(said):
        weekday = _weekday(match[1] or match[2] or match[3])
        if weekday is not None:
            return today + timedelta(days=7 - today.weekday() + weekday)
    if match := _COMING_DAY.fullmatch(said):
        weekday = _weekday(match[1])
        if weekday is not None:
            return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return _read_date(said, today)


def _read_date(said: str, today: date) -> date | None:
    if match := _NUMERIC.fullmatch(said):
        return _dated(int(match[1]), int(match[2]), match[3], today)
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        match = pattern.fullmatch(said)
        number = _month(match[month]) if match else None
        if match and number is not None:
            return _dated(int(match[day]), number, match[3], today)
    match = _WEEKDAY_AND_DATE.fullmatch(said)
    weekday = _weekday(match[1]) if match else None
    if match is None or weekday is None:
        return None
    dated = _read_date(match[2], today)
    # A weekday that does not go with its date is a mistake; which of the two is wrong cannot be known.
    return dated if dated is None or dated.weekday() == weekday else _IMPOSSIBLE


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    """This day and month of that year, else of the first of this year and next that still lies ahead."""
    years = (
        (today.year, today.year + 1) if year is None else (int(year) if len(year) == 4 else 2000 + int(year),)
    )
    found = _IMPOSSIBLE
    for candidate in years:
        if (
            1 <= candidate <= MAXYEAR
            and 1 <= month <= 12
            and 1 <= day <= calendar.monthrange(candidate, month)[1]
        ):
            found = date(candidate, month, day)
            if found > today:
                break
    return found


def _later(today: date, count: int, unit: str) -> date:
    if unit != "months":
        return today + timedelta(days=count if unit == "days" else 7 * count)
    months = today.month - 1 + count
    year, month = today.year + months // 12, months % 12 + 1
    if year > MAXYEAR:
        raise OverflowError
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _weekday(word: str) -> int | None:
    return _place(word, _WEEKDAY_NAMES)


def _month(word: str) -> int | None:
    place = _place(word, _MONTH_NAMES)
    return None if place is None else place + 1


def _place(word: str, languages: tuple[tuple[str, ...], ...]) -> int | None:
    for slip in (False, True):
        for names in languages:
            for at, name in enumerate(names):
                if name == word or (slip and len(name) >= 6 and one_slip(word, name)):
                    return at
    return None
