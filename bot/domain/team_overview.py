"""A department's coaches as colleagues may see them: who can help now, when the others can, and roughly how busy each is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.availability import is_available, is_paused, next_available, week_of
from bot.domain.ids import PersonId
from bot.domain.matching import NOTHING, Load
from bot.domain.portrait import PortraitWords, seen_words
from bot.domain.roster import Coach, Department, Pattern
from bot.domain.saying_hours import say_week
from bot.domain.words import fold

_MEDIUM, _MUCH = 20.0, 60.0
"""Minutes of help in `matching.LOAD_WINDOW`: one or two questions take less than the first, six more than the second."""


class Band(StrEnum):
    """How much somebody helped lately. Never a number: nobody is compared with a colleague."""

    LITTLE = "little"
    MEDIUM = "medium"
    MUCH = "much"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachSeen:
    """One coach. `weeks` is in words: none for who says each day when they help, two when weeks take turns."""

    id: PersonId
    name: str
    place: str
    weeks: tuple[str, ...]
    is_free: bool
    """Can be asked now."""
    is_reachable: bool
    is_paused: bool
    back_at: datetime | None
    """When somebody who cannot be asked now can again; None when nobody knows."""
    band: Band
    portrait: PortraitWords | None = None
    """What they tell of themself; None when they do not want to, or not yet."""


def coaches_seen(
    department: Department,
    loads: Mapping[PersonId, Load],
    now: datetime,
    zone: str,
    national: frozenset[date],
) -> tuple[CoachSeen, ...]:
    """The coaches, first those who can help now, then by name: the order says nothing of what anybody did."""
    seen = [
        _seen(coach, department, loads.get(coach.id, NOTHING), now, zone, national)
        for coach in department.coaches
        if coach.is_coach
    ]
    return tuple(sorted(seen, key=lambda one: (not one.is_free, fold(one.name), one.id)))


def band_of(load: Load) -> Band:
    """How much this load is."""
    if load.minutes >= _MUCH:
        return Band.MUCH
    return Band.MEDIUM if load.minutes >= _MEDIUM else Band.LITTLE


def _seen(
    coach: Coach, department: Department, load: Load, now: datetime, zone: str, national: frozenset[date]
) -> CoachSeen:
    is_free = is_available(coach, department, now, zone, national)
    return CoachSeen(
        id=coach.id,
        name=coach.name,
        place=coach.place,
        weeks=weeks_said(coach, department),
        is_free=is_free,
        is_reachable=coach.is_reachable,
        is_paused=is_paused(coach, now),
        back_at=None if is_free else next_available(coach, department, now, zone, national),
        band=band_of(load),
        portrait=seen_words(coach.portrait),
    )


def weeks_said(coach: Coach, department: Department) -> tuple[str, ...]:
    """When they help, in words: see `CoachSeen.weeks`."""
    if coach.pattern is Pattern.DAILY:
        return ()
    texts = [coach.hours, coach.odd_hours] if coach.pattern is Pattern.TWO_WEEKS else [coach.hours]
    said = (_said(text, department) for text in texts)
    return tuple(dict.fromkeys(said))


def _said(hours: str, department: Department) -> str:
    week = (week_of(hours) if hours else None) or week_of(department.hours)
    return ", ".join(say_week(week)) if week is not None else ""
