"""Who is a coordinator, and the trail of who made them one: it stands in the person's own document."""

from dataclasses import replace

from bot.domain.audit import AuditLine
from bot.domain.people import PersonRecord, Role

MOST = 50
"""Coordinators that a city has at most; the fifty-first is not told of anything."""
KEPT = 50
"""Changes of role that a person's document keeps; the oldest goes first."""


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


_MADE = ("coordinator_added", "coordinator_removed")


def _with(record: PersonRecord, roles: tuple[Role, ...], line: AuditLine) -> PersonRecord:
    in_order = tuple(role for role in Role if role in roles)
    return replace(record, roles=in_order, role_changes=(*record.role_changes, line)[-KEPT:])
