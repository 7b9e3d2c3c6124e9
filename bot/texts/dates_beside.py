"""Days and hours in another language: what `bot.domain.days` says in Dutch, read back and said again."""

import re
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from bot.domain.days import MONTHS, WEEKDAYS
from bot.texts.catalogue import NoSuchText, Texts

_DAY = "|".join(WEEKDAYS)
_MONTH = "|".join(MONTHS)
_DATE = re.compile(rf"\b({_DAY})(?: ([0-9]{{1,2}}) ({_MONTH})(?: ([0-9]{{4}}))?)?\b", re.IGNORECASE)
_DATE_ALONE = re.compile(rf"\b([0-9]{{1,2}}) ({_MONTH})(?: ([0-9]{{4}}))?\b")
_CLOCK = r"([0-9]{1,2})(?:\.([0-9]{2}))?"
_HOURS = re.compile(rf"(?:\b(?:van|Van) )?\b{_CLOCK} tot {_CLOCK} uur\b")
_HOUR = re.compile(rf"\b{_CLOCK} uur\b")
_AND = re.compile(rf"\b({_DAY}|uur) en (?=(?:{_DAY})|van [0-9])", re.IGNORECASE)
_UNTIL = re.compile(rf"\b({_DAY}|{_MONTH}) tot (?=(?:{_DAY}|[0-9]))", re.IGNORECASE)
_MONTH_ALONE = re.compile(rf"\b({_MONTH})\b|\b({_MONTH.title()})(?= [0-9]{{4}})")
_WORDS = {
    "vandaag": "day-today",
    "morgen": "day-tomorrow",
    "de ene week": "day-one-week",
    "de andere week": "day-other-week",
}
_NAMED = re.compile(rf"(?<!\w)({'|'.join(_WORDS)})(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"[\s,،]*y+(?:\s*'[^']*'\.?)?")
_TOKEN = re.compile(r"EEEE|MMMM|d+|y+|'([^']*)'")


def dates_in(language: str, dutch: str, texts: Texts) -> str:
    """`dutch` with its days and hours in `language`; all else stays. `texts` are those of that language."""
    said = _AND.sub(lambda at: f"{at[1]} {word(texts, 'word-and', 'en')} ", dutch)
    said = _UNTIL.sub(r"\1 – ", said)
    said = _HOURS.sub(lambda at: f"{_clock(at[1], at[2])}–{_clock(at[3], at[4])}", said)
    said = _HOUR.sub(lambda at: _clock(at[1], at[2]), said)
    said = _DATE.sub(lambda at: _date(language, at[0], at[1], at[2], at[3], at[4]), said)
    said = _DATE_ALONE.sub(lambda at: _date(language, "", "", at[1], at[2], at[3]), said)
    said = _MONTH_ALONE.sub(lambda at: _month(language, at[0]), said)
    return _NAMED.sub(lambda at: _named(at[0], texts), said)


def _clock(hour: str, minute: str | None) -> str:
    return f"{hour}:{minute or '00'}"


def word(texts: Texts, key: str, dutch: str) -> str:
    """A word of `texts`; the Dutch one when its file lacks it, which no check ever let through."""
    try:
        return texts(key)
    except NoSuchText:
        return dutch


def _named(dutch: str, texts: Texts) -> str:
    return _as_large(word(texts, _WORDS[dutch.lower()], dutch), dutch)


def _date(
    language: str, dutch: str, weekday: str, day: str | None, month: str | None, year: str | None
) -> str:
    """A date in the order of its language."""
    locale = _locale(language)
    name = locale.days["format"]["wide"][WEEKDAYS.index(weekday.lower())] if weekday else ""
    if day is None or month is None:
        return _as_large(name, dutch)
    pattern = locale.date_formats["full"].pattern if weekday else locale.date_formats["long"].pattern
    pattern = pattern.replace("EEEE,", "EEEE")
    if year is None:
        pattern = _YEAR.sub("", pattern)
    said = {
        "E": name,
        "M": locale.months["format"]["wide"][MONTHS.index(month) + 1],
        "d": day,
        "y": year or "",
    }
    return _TOKEN.sub(lambda at: at[1] or said[at[0][0]], pattern)


def _month(language: str, dutch: str) -> str:
    name = _locale(language).months["stand-alone"]["wide"][MONTHS.index(dutch.lower()) + 1]
    return _as_large(name, dutch)


def _as_large(said: str, dutch: str) -> str:
    return said[:1].upper() + said[1:] if dutch[:1].isupper() else said


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    """As it is written in Belgium, where that is known."""
    try:
        return Locale.parse(f"{language}_BE")
    except UnknownLocaleError:
        return Locale.parse(language, sep="-")
