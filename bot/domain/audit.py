"""Who changed what a person may do in a department: the trail that stands in the department's own document."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from bot.domain.ids import PersonId

if TYPE_CHECKING:
    from bot.domain.roster import Department

KEPT = 200
"""Lines that a department keeps; the oldest goes first, so that the document stays small."""

AuditCode = Literal[
    "coach_invited",
    "coach_joined",
    "coach_refused",
    "coach_stopped",
    "coach_removed",
    "contact_point_added",
    "contact_point_removed",
    "coordinator_added",
    "coordinator_removed",
    "replacement_set",
    "replacement_ended",
    "department_added",
    "department_changed",
    "department_renamed",
    "department_hours_set",
    "department_merged",
    "department_took_over",
    "department_closed",
    "department_reopened",
]
"""What happened. Lines are stored with their code: add codes, and never take one away or give it another meaning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One change. Names are as they were known then: who left may be gone from every other document."""

    at: datetime
    by: PersonId
    by_name: str
    what: AuditCode
    whom: PersonId | None = None
    """Which person it was done to; None for who had no Teams id yet, and for a department."""
    whom_name: str = ""
    """Whom it was done to, or the other department's name; empty when it was done to this department alone."""


def with_line(department: "Department", line: AuditLine) -> "Department":
    """Write `line` down as the newest; belongs in the write of the change itself, so that it is there exactly once."""
    return replace(department, audit=(*department.audit, line)[-KEPT:])
