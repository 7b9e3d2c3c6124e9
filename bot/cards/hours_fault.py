"""What is the matter with hours that somebody typed, and what to write instead."""

import re
from collections.abc import Sequence

from bot.cards.elements import Element, lines
from bot.cards.pen import Pen
from bot.cards.writing import user_text
from bot.domain.hours import BadHours, HoursFault

_SHOWN = 40
"""Letters of what was typed that are said back."""


def hours_fault(pen: Pen, bad: BadHours | None) -> Sequence[Element]:
    """Say what is the matter and what to do; nothing when nothing is."""
    if bad is None:
        return ()
    t = pen.texts
    said = [t("hours-fault-empty")]
    about = [user_text(one, _SHOWN) for one in bad.about] or [""]
    match bad.fault:
        case HoursFault.UNKNOWN_DAY:
            said = [t("hours-fault-day", word=about[0]), t("hours-fault-days")]
        case HoursFault.NO_DAY:
            said = [t("hours-fault-no-day")]
        case HoursFault.DAY_TWICE:
            said = [t("hours-fault-twice")]
        case HoursFault.NO_TIMES:
            said = [t("hours-fault-no-times")]
        case HoursFault.NO_END:
            said = [t("hours-fault-no-end")]
        case HoursFault.NO_TIME_OF_DAY:
            said = [t("hours-fault-time", word=about[0]), t("hours-fault-times")]
        case HoursFault.BACKWARDS:
            said = [t("hours-fault-backwards", window=_said(about[0])), t("hours-fault-night")]
        case HoursFault.OVERLAP:
            first, second = _said(about[0]), _said(about[-1])
            said = [t("hours-fault-overlap", first=first, second=second), t("hours-fault-one")]
        case HoursFault.PAST:
            said = [t("hours-fault-past", time=_said(about[0])), t("hours-fault-tomorrow")]
        case HoursFault.TOO_LONG:
            said = [t("hours-fault-long")]
        case HoursFault.EMPTY:
            pass
    return [lines(said)]


def _said(hours: str) -> str:
    """*8-12.30* for 8:00-12:30: shorter than *van 8 tot 12.30 uur*, and as people type it."""
    return re.sub(r":([0-9]{2})", lambda minutes: "" if minutes[1] == "00" else f".{minutes[1]}", hours)


def today_fault(pen: Pen, bad: BadHours | None) -> Sequence[Element]:
    """The same of hours for today alone, where a night cannot be split in two parts."""
    t = pen.texts
    match None if bad is None else bad.fault:
        case HoursFault.NO_END:
            return [lines([t("hours-fault-no-time")])]
        case HoursFault.BACKWARDS if bad is not None:
            window = _said(user_text(bad.about[0], _SHOWN))
            return [lines([t("hours-fault-backwards", window=window), t("hours-fault-tomorrow")])]
        case _:
            return hours_fault(pen, bad)
