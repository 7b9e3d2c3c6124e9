"""What is told about a replacement and about a contact point who says nothing, and to whom."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.domain.ids import DepartmentId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """For the contact point, never shown: when it is due, their replacement is looked after."""

    kind: Literal["replaced"] = "replaced"
    department: DepartmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacing:
    """For the replacement: you act as contact point; or, when it is `over`, no longer."""

    kind: Literal["replacing"] = "replacing"
    department: DepartmentId
    department_name: str
    by: PersonId
    by_name: str
    last_day: date | None = None
    """None when it is over."""
    over: Literal["", "refused", "ended"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacementOver:
    """For the contact point: you are asked again."""

    kind: Literal["replacement_over"] = "replacement_over"
    name: str
    why: Literal["refused", "left", "ended"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactWaits:
    """For a coordinator: a question waits for a contact point who says nothing."""

    kind: Literal["contact_waits"] = "contact_waits"
    department: DepartmentId
    department_name: str
    minutes: int


DeskContent = Replaced | Replacing | ReplacementOver | ContactWaits
