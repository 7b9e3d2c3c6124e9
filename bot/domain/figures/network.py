"""How the network of coaches stands: who is active, who came and went, and what departments and places lack."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.availability import is_paused
from bot.domain.contact_points import contacts_of
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.roster import Coach, Department

LONG_PAUSE = timedelta(weeks=4)
FEWEST_COACHES = 2
_LEFT = ("coach_stopped", "coach_removed")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyPlace:
    """A place of a department where none of its coaches is."""

    department: DepartmentId
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkHealth:
    """The network at one instant; closed departments are no part of it. Who coaches in two departments is one coach."""

    coaches: int
    active: int
    """Coaches who do not rest, in any department."""
    paused: int
    paused_long: int
    """Of those: for longer than 4 weeks in all."""
    new: int
    """Became a coach by the bot since the beginning of the period, and are one still."""
    stopped: int
    """Stopped being a coach by the bot since then, and are none anywhere."""
    workers: int
    few_coaches: tuple[DepartmentId, ...]
    """Less than `FEWEST_COACHES`, whether they rest or not."""
    without_contact: tuple[DepartmentId, ...]
    """Nobody acts as contact point: neither one nor a replacement."""
    without_stand_in: tuple[DepartmentId, ...]
    """One person alone acts as contact point, and nobody is named to replace them."""
    empty_places: tuple[EmptyPlace, ...]

    @property
    def active_per_100_workers(self) -> float | None:
        """Active coaches per 100 workers; None when no department said how many work there."""
        return 100 * self.active / self.workers if self.workers else None


def network_health(departments: Iterable[Department], *, since: datetime, now: datetime) -> NetworkHealth:
    """How the network stands at `now`; who came and went is counted from `since` on."""
    standing = sorted((one for one in departments if not one.is_closed), key=lambda one: one.id)
    entries = [coach for one in standing for coach in one.coaches if coach.is_coach]
    coaches = {coach.id for coach in entries}
    active = {coach.id for coach in entries if not is_paused(coach, now)}
    return NetworkHealth(
        coaches=len(coaches),
        active=len(active),
        paused=len(coaches - active),
        paused_long=len({coach.id for coach in entries if _is_paused_long(coach, now)} - active),
        new=len({coach.id for coach in entries if _has_joined(coach, since, now)}),
        stopped=len(_stopped(standing, since, now) - coaches),
        workers=sum(one.workers for one in standing),
        few_coaches=tuple(one.id for one in standing if _coaches_in(one) < FEWEST_COACHES),
        without_contact=tuple(one.id for one in standing if not contacts_of(one, now)),
        without_stand_in=tuple(one.id for one in standing if _is_alone(one, now)),
        empty_places=tuple(place for one in standing for place in _empty_places(one)),
    )


def _is_paused_long(coach: Coach, now: datetime) -> bool:
    """From the begin of the pause, or from now on when that was not kept, to its end."""
    if coach.paused_until is None or not is_paused(coach, now):
        return False
    return coach.paused_until - (coach.paused_from or now) > LONG_PAUSE


def _has_joined(coach: Coach, since: datetime, now: datetime) -> bool:
    return coach.joined_at is not None and since <= coach.joined_at <= now


def _stopped(departments: Iterable[Department], since: datetime, now: datetime) -> set[PersonId]:
    return {
        line.whom
        for one in departments
        for line in one.audit
        if line.what in _LEFT and since <= line.at <= now and line.whom is not None
    }


def _coaches_in(department: Department) -> int:
    return sum(coach.is_coach for coach in department.coaches)


def _is_alone(department: Department, now: datetime) -> bool:
    """Whether its only contact point acts in person; a replacement that acts now is one who was named."""
    acting = contacts_of(department, now)
    return (
        len(acting) == 1 and acting[0].is_contact and sum(one.is_contact for one in department.coaches) == 1
    )


def _empty_places(department: Department) -> tuple[EmptyPlace, ...]:
    taken = {coach.place for coach in department.coaches if coach.is_coach}
    return tuple(
        EmptyPlace(department=department.id, place=one) for one in department.places if one not in taken
    )
