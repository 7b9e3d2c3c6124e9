"""Who is a coordinator, and the trail of who made them one: it stands in the person's own document."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.audit import AuditLine
from bot.domain.people import PersonRecord, Role

MOST = 50
"""Coordinators that a city has at most; the fifty-first is not told of anything."""
KEPT = 50
"""Changes of role that a person's document keeps; the oldest goes first."""

CONFIRMED_EVERY = timedelta(hours=1)
"""So seldom a role that somebody has by a group is written down again."""


def appointed(record: PersonRecord, line: AuditLine) -> PersonRecord:
    """Return the person as a coordinator; unchanged when they are one."""
    if Role.COORDINATOR in record.roles:
        return record
    return _with(record, (*record.roles, Role.COORDINATOR), line)


def dismissed(record: PersonRecord, line: AuditLine) -> PersonRecord:
    """Return the person without that role; unchanged when they do not have it."""
    if Role.COORDINATOR not in record.roles:
        return record
    return _with(record, tuple(role for role in record.roles if role is not Role.COORDINATOR), line)


def was_appointed(record: PersonRecord) -> bool:
    """Whether another coordinator made them one. The roster file knows nothing of it, so it takes nothing away."""
    made = [line.what for line in record.role_changes if line.what in _MADE]
    return bool(made) and made[-1] == "coordinator_added"


def confirmed(record: PersonRecord, read_at: datetime) -> PersonRecord:
    """Return the person of whom a group said at `read_at` that they are a coordinator; unchanged when that is known."""
    known_at = confirmed_at(record)
    is_known = known_at is not None and read_at - known_at < CONFIRMED_EVERY
    return record if is_known else replace(record, role_confirmed_at=read_at)


def confirmed_at(record: PersonRecord) -> datetime | None:
    """When it was last written down that they are a coordinator by a group, or by the settings."""
    made_at = [line.at for line in record.role_changes if line.what == "coordinator_added"][-1:]
    return max((*made_at, record.role_confirmed_at) if record.role_confirmed_at else made_at, default=None)


_MADE = ("coordinator_added", "coordinator_removed")


def _with(record: PersonRecord, roles: tuple[Role, ...], line: AuditLine) -> PersonRecord:
    in_order = tuple(role for role in Role if role in roles)
    return replace(record, roles=in_order, role_changes=(*record.role_changes, line)[-KEPT:])
