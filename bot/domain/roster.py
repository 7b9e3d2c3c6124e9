"""A department with its coaches, hours and Service Desk: one roster document."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.request import ServiceDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach:
    """Somebody of the roster who may be asked: a digicoach, or the contact point."""

    id: PersonId
    name: str
    email: str = ""
    place: str = ""
    hours: str = ""
    """Own hours as `hours.parse_hours` reads them; empty for the department's."""
    skills: tuple[TopicId, ...] = ()
    languages: tuple[str, ...] = ("nl",)
    weekly_limit: int | None = None
    """Questions taken in 7 days after which no more are offered; None for no limit."""
    is_coach: bool = True
    is_contact: bool = False
    is_reachable: bool = False
    """The bot has been in touch with this person, so that a message can be sent."""
    paused_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A city service. `hours` and a coach's `hours` are texts that `hours.parse_hours` reads."""

    id: DepartmentId
    name: str
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    hours: str = "ma-vr 8:00-17:00"
    holidays: frozenset[date] = frozenset()
    """Days of its own on which it is closed, beside the national ones."""
    workers: int = 0
    desk: ServiceDesk = ServiceDesk()
    neighbours: tuple[DepartmentId, ...] = ()
    coaches: tuple[Coach, ...] = ()

    def coach(self, person: PersonId) -> Coach | None:
        """The entry of this person, None when not in the roster."""
        return next((coach for coach in self.coaches if coach.id == person), None)
