"""What an import changes, in lines that an operator reads."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum

from bot.domain.people import PersonRecord, Role
from bot.domain.roster import Coach, Department


class Kind(StrEnum):
    """What happens to it."""

    CREATED = "created"
    CHANGED = "changed"
    REMOVED = "removed"


class Subject(StrEnum):
    """What it happens to."""

    DEPARTMENT = "department"
    COACH = "coach"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that becomes different; `line` says it in plain English."""

    kind: Kind
    subject: Subject
    line: str


def department_changes(before: Department | None, after: Department) -> list[Change]:
    """The changes of a department and of its coaches, in the order of the roster."""
    changes: list[Change] = []
    if before is None:
        changes.append(_change(Kind.CREATED, Subject.DEPARTMENT, f"{after.name}: new department"))
    else:
        changed = _changed(before, after, lambda name: name != "coaches")
        if changed:
            changes.append(_change(Kind.CHANGED, Subject.DEPARTMENT, f"{after.name}: other {changed}"))
    for coach in after.coaches:
        known = before.coach(coach.id) if before else None
        if known is None:
            changes.append(_change(Kind.CREATED, Subject.COACH, f"{after.name}: new {_said(coach)}"))
        elif known != coach:
            what = _changed(known, coach, lambda _: True)
            changes.append(
                _change(Kind.CHANGED, Subject.COACH, f"{after.name}: {_said(coach)}: other {what}")
            )
    changes += [
        _change(Kind.REMOVED, Subject.COACH, f"{after.name}: {_said(coach)} is removed")
        for coach in (before.coaches if before else ())
        if after.coach(coach.id) is None
    ]
    if before and not changes and before != after:
        changes.append(_change(Kind.CHANGED, Subject.DEPARTMENT, f"{after.name}: other order of the coaches"))
    return changes


def person_changes(before: PersonRecord | None, after: PersonRecord | None) -> list[Change]:
    """The change of one person's document, none when it stays as it is."""
    if after is None or before == after:
        return []
    if before is None:
        said = f"{after.name}: new person ({_roles(after)})"
        return [_change(Kind.CREATED, Subject.PERSON, said)]
    return [
        _change(
            Kind.CHANGED, Subject.PERSON, f"{after.name}: other {_changed(before, after, lambda _: True)}"
        )
    ]


def _change(kind: Kind, subject: Subject, line: str) -> Change:
    return Change(kind=kind, subject=subject, line=line)


def _said(coach: Coach) -> str:
    roles = (("coach", coach.is_coach), ("contact point", coach.is_contact))
    return f"{' and '.join(role for role, is_so in roles if is_so)} {coach.name}"


def _roles(person: PersonRecord) -> str:
    return ", ".join(role.replace("_", " ") for role in person.roles or (Role.WORKER,))


def _changed(
    before: Department | Coach | PersonRecord,
    after: Department | Coach | PersonRecord,
    is_named: Callable[[str], bool],
) -> str:
    names = (one.name for one in fields(after) if is_named(one.name))
    return ", ".join(
        name.replace("_", " ") for name in names if getattr(before, name) != getattr(after, name)
    )
