"""That messages do not reach somebody: what is kept of it, and what others are told."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from bot.domain.ids import DepartmentId, PersonId


class Why(StrEnum):
    """Why nothing reaches somebody."""

    REFUSED = "refused"
    """They blocked the bot, or do not have it (any more)."""
    NO_CHAT = "no_chat"
    """Their chat is not there any more."""
    REMOVED = "removed"
    """They took the app away."""
    SWITCHED_OFF = "switched_off"
    """An administrator's switch, which may be there for everybody."""


class Stage(StrEnum):
    """Where it stands with somebody who was lost."""

    LOST = "lost"
    FOUND = "found"
    """Heard of again; what they are owed is still to be put on its way."""
    SETTLED = "settled"
    """Nothing is to be done; kept because of `Loss.told_on`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """That nothing reached somebody, in their own document."""

    why: Why
    at: datetime
    stage: Stage = Stage.LOST
    told: tuple[PersonId, ...] = ()
    """Who has a notice about it, of the day `told_on`."""
    told_on: date | None = None
    """The last day on which somebody was told, of this loss or an earlier one."""
    is_new_chat: bool = False
    """They were found because the app came (back): what they had before is not there any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachChanged:
    """For who was lost or found, never shown: when it is due, everybody else's side of it is brought in order."""

    kind: Literal["reach_changed"] = "reach_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A digicoach whom nothing reaches."""

    person: PersonId
    name: str
    is_removed: bool = False
    """They took the app away themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReached:
    """For a contact point: nothing reaches these of their digicoaches. For a coordinator, with the `department_name`."""

    kind: Literal["not_reached"] = "not_reached"
    missing: tuple[Missing, ...]
    department: DepartmentId
    department_name: str = ""
