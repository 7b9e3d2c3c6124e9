"""The honest wait: what most askers of a department waited lately, rounded up, or nothing at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import quantiles
from zoneinfo import ZoneInfo

ENOUGH = 20
"""Fewer questions than this say nothing about the next one."""

ROUNDED_UP_TO = (5, 10, 15, 30, 60, 120)
"""Minutes that can be promised; more than the last is "meestal vandaag"."""

LOOK_BACK = timedelta(weeks=8)

_PARTS_OF_DAY = (10, 12, 14)
"""Local hours that part the day: early, late morning, noon, afternoon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """One question: when it was sent, and when somebody took it (None: nobody did)."""

    sent_at: datetime
    accepted_at: datetime | None


def expected_minutes(own: Sequence[Wait], others: Sequence[Wait], *, now: datetime, zone: str) -> int | None:
    """Return the wait to tell: the 80th percentile of the department in this part of the day.

    With fewer than `ENOUGH` questions there, that of all departments; with fewer there too, None. A
    question that nobody took counts as waited for without end, so that it cannot make the promise look better.
    """
    part = _part_of_day(now, zone)
    for waits in (own, [*own, *others]):
        here = [_minutes(wait) for wait in waits if _part_of_day(wait.sent_at, zone) == part]
        if len(here) >= ENOUGH:
            percentile = quantiles(here, n=10, method="inclusive")[7]
            return next((bound for bound in ROUNDED_UP_TO if percentile <= bound), None)
    return None


def _minutes(wait: Wait) -> float:
    if wait.accepted_at is None:
        return float(24 * 60)
    return (wait.accepted_at - wait.sent_at).total_seconds() / 60


def _part_of_day(at: datetime, zone: str) -> int:
    hour = at.astimezone(ZoneInfo(zone)).hour
    return sum(hour >= bound for bound in _PARTS_OF_DAY)
