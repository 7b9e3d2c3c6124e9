"""Who replaces a contact point for a while: whom they may name, until when it lasts, and what the roster then says."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from bot.domain.contact_points import holds_still
from bot.domain.days import resolve_day, zone_named
from bot.domain.ids import PersonId
from bot.domain.roster import Coach, Department, Replacement
from bot.domain.words import fold

LONGEST = timedelta(days=366)
"""Who is away for longer than this needs another contact point."""


class Openings(Protocol):
    """A calendar, as far as it is asked here."""

    def next_opening(self, after_utc: datetime) -> datetime | None:
        """The first open instant at or after this one."""
        ...

    def closes_at(self, at_utc: datetime) -> datetime | None:
        """When what is open at this instant closes."""
        ...


def may_replace(department: Department, contact: PersonId) -> tuple[Coach, ...]:
    """Whom this contact point may name, in the order of the roster: those whom a message can reach."""
    return tuple(
        coach
        for coach in department.coaches
        if coach.id != contact and coach.is_reachable and (coach.is_coach or coach.is_contact)
    )


def named_by(name: str, coaches: Iterable[Coach]) -> tuple[Coach, ...]:
    """Those whom the folded `name` may mean: by the whole name, else by one of its words, else by its beginning."""
    said = fold(name)
    listed = tuple(coaches)
    if not said:
        return ()
    for is_meant in (_is_name, _has_word, _begins):
        found = tuple(coach for coach in listed if is_meant(said, fold(coach.name)))
        if found:
            return found
    return ()


def last_day_meant(when: str, today: date) -> date | None:
    """The day that `when` names, today too; None for no day, one gone by, or one more than `LONGEST` ahead."""
    day = today if fold(when) in {"vandaag", "today", "vanavond"} else resolve_day(when, today)
    return day if day is not None and day - today <= LONGEST else None


def lasts_until(calendar: Openings, last_day: date, now: datetime, zone: str) -> datetime:
    """When a replacement that includes `last_day` is over: as the department closes that day, else at its midnight."""
    begins = datetime.combine(last_day, time(), zone_named(zone)).astimezone(UTC)
    midnight = datetime.combine(last_day + timedelta(days=1), time(), zone_named(zone)).astimezone(UTC)
    found: datetime | None = None
    opening = calendar.next_opening(begins)
    while opening is not None and opening < midnight:
        closing = calendar.closes_at(opening)
        if closing is None or closing >= midnight:
            return midnight
        found = closing
        opening = calendar.next_opening(closing)
    return found if found is not None and found > now else midnight


def with_replacement(department: Department, replacement: Replacement) -> Department:
    """Put it in the place of the one its contact point named before."""
    others = tuple(one for one in department.replacements if one.by != replacement.by)
    return replace(department, replacements=(*others, replacement))


def without_replacement(department: Department, by: PersonId) -> Department:
    """The contact point `by` is replaced by nobody."""
    others = tuple(one for one in department.replacements if one.by != by)
    return department if others == department.replacements else replace(department, replacements=others)


def replacement_for(department: Department, by: PersonId, now: datetime) -> Replacement | None:
    """Who replaces the contact point `by` at `now`; None when nobody does."""
    return next(
        (
            one
            for one in department.replacements
            if one.by == by and now < one.lasts_until and holds_still(department, one)
        ),
        None,
    )


def _is_name(said: str, name: str) -> bool:
    return said == name


def _has_word(said: str, name: str) -> bool:
    return f" {said} " in f" {name} "


def _begins(said: str, name: str) -> bool:
    return len(said) >= 3 and name.startswith(said)
