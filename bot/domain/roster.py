"""A department with its coaches, hours and Service Desk: one roster document."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.audit import AuditLine
from bot.domain.hours import Window
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.portrait import CoachPortrait
from bot.domain.request import ServiceDesk
from bot.domain.team_joining import Joining


class Pattern(StrEnum):
    """How a coach's hours come back."""

    WEEK = "week"
    """Every week the same: `Coach.hours`, or the department's."""
    TWO_WEEKS = "two_weeks"
    """`Coach.hours` in even weeks, `Coach.odd_hours` in odd ones (`opening.is_odd_week`)."""
    DAILY = "daily"
    """Only on the days of which the coach said so, `Coach.days`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHours:
    """What a coach said of one local date: when they help, or, without a window, that they are off."""

    day: date
    window: Window | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach:
    """Somebody of the roster who may be asked: a digicoach, or the contact point."""

    id: PersonId
    name: str
    email: str = ""
    place: str = ""
    hours: str = ""
    """Own hours as `hours.parse_hours` reads them; empty for the department's."""
    pattern: Pattern = Pattern.WEEK
    odd_hours: str = ""
    """As `hours`, in the odd weeks of `Pattern.TWO_WEEKS`; *gesloten* for a week without help."""
    days: tuple[DayHours, ...] = ()
    """What was said of single days, in their order, one for each day: it stands over pattern and holidays."""
    filed_hours: str | None = None
    """What the roster file said when the coach chose hours themself; None as long as they did not."""
    skills: tuple[TopicId, ...] = ()
    languages: tuple[str, ...] = ("nl",)
    weekly_limit: int | None = None
    """Questions taken in 7 days after which no more are offered; None for no limit."""
    is_coach: bool = True
    is_contact: bool = False
    is_reachable: bool = False
    """The bot has been in touch with this person, so that a message can be sent."""
    paused_from: datetime | None = None
    """When the pause until `paused_until` begins; None for one that began when it was asked."""
    paused_until: datetime | None = None
    joined_at: datetime | None = None
    """Became a coach by the bot and not by the roster file; an import lets them be one (`roster_merge`)."""
    portrait: CoachPortrait | None = None
    """What they tell of themself; of who is no coach there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """`person` acts as contact point instead of `by`; `contact_points` says whether it holds."""

    person: PersonId
    by: PersonId
    last_day: date
    """The last day of it, as said to both."""
    lasts_until: datetime
    name: str = ""
    """Of `person`, for when they are no longer in the roster."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledSettings:
    """The cells of the departments file that a department can choose for itself, as last imported."""

    hours: str
    holidays: frozenset[date]
    places: tuple[str, ...]
    workers: int


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
    open_days: frozenset[date] = frozenset()
    """Days on which it is open although they are holidays: these stand over both kinds of holiday."""
    keeps_holidays: bool | None = None
    """Whether national holidays close it; None: a week with hours on Sunday goes on, another one rests."""
    workers: int = 0
    desk: ServiceDesk = ServiceDesk()
    neighbours: tuple[DepartmentId, ...] = ()
    coaches: tuple[Coach, ...] = ()
    joining: tuple[Joining, ...] = ()
    """Who may become a coach; some may be over."""
    former: tuple[PersonId, ...] = ()
    """Who stopped being a coach by the bot: an import does not make them one again."""
    replacements: tuple[Replacement, ...] = ()
    """At most one for each contact point; some may be over."""
    filed: FiledSettings | None = None
    """What the departments file said when the department chose for itself; None as long as it did not."""
    is_closed: bool = False
    """It is no more; nobody works or asks here (`services.following` says who sees it still)."""
    merged_into: DepartmentId | None = None
    """Where a closed department went on; None for one whose questions went to the Service Desk."""
    absorbed: tuple[DepartmentId, ...] = ()
    """The departments that went on here, and whose coaches, places and names are here now."""
    audit: tuple[AuditLine, ...] = ()
    """Who changed what somebody may do here; oldest first."""

    def coach(self, person: PersonId) -> Coach | None:
        """The entry of this person, None when not in the roster."""
        return next((coach for coach in self.coaches if coach.id == person), None)
