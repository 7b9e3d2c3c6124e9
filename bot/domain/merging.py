"""What a department takes over of one that goes on in it: coaches, places, names and how many work there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.audit import AuditLine, with_line
from bot.domain.ids import DepartmentId
from bot.domain.roster import Coach, Department, Pattern
from bot.domain.words import fold


def closed(department: Department, line: AuditLine, *, into: DepartmentId | None = None) -> Department:
    """Return it closed; what was open goes on in `into`, or to the Service Desk."""
    return with_line(replace(department, is_closed=True, merged_into=into), line)


def reopened(department: Department, line: AuditLine | None = None) -> Department:
    """Return it as a department again; without `line` whoever ended it last is in the trail."""
    ended = [one for one in department.audit if one.what == "department_merged"]
    if line is None and ended:
        line = replace(ended[-1], what="department_reopened", whom_name="")
    opened = replace(department, is_closed=False, merged_into=None)
    return opened if line is None else with_line(opened, line)


def holds_in_circle(path: Sequence[DepartmentId], again: DepartmentId) -> DepartmentId:
    """Of departments merged into each other in the same moment, the one that stays; the same for whoever looks.

    `path` leads from one into the next, and the last of it goes on in `again`, which is in it.
    """
    return min(path[path.index(again) :])


def has_absorbed(department: Department, gone: Department) -> bool:
    """Whether all of `gone` is here already."""
    return gone.id in department.absorbed


def partitions(department: Department, *, since: datetime | None = None) -> tuple[DepartmentId, ...]:
    """Where the department's help is written down: what was over when another one merged into it stays in that one.

    With `since` the others are left out when the last merge was before: nothing was written there after it.
    """
    merged_at = [line.at for line in department.audit if line.what == "department_took_over"]
    if since is not None and not any(at >= since for at in merged_at):
        return (department.id,)
    return tuple(dict.fromkeys((department.id, *department.absorbed)))


def absorbing(department: Department, gone: Department) -> Department:
    """Return `department` with what was of `gone`; the same one when it is here already.

    Coaches keep their own hours, and who was contact point is one here too.
    """
    if has_absorbed(department, gone):
        return department
    coaches = {coach.id: coach for coach in department.coaches}
    for coach in gone.coaches:
        known = coaches.get(coach.id)
        coaches[coach.id] = _with_own_hours(coach, gone, department) if known is None else _both(known, coach)
    joined = replace(
        department,
        coaches=tuple(coaches.values()),
        places=_united(department.places, gone.places),
        aliases=_united(department.aliases, (gone.name, *gone.aliases), but=department.name),
        neighbours=tuple(
            one
            for one in dict.fromkeys((*department.neighbours, *gone.neighbours))
            if one not in (department.id, gone.id)
        ),
        joining=(*department.joining, *gone.joining),
        former=tuple(dict.fromkeys((*department.former, *gone.former))),
        replacements=(*department.replacements, *gone.replacements),
        workers=department.workers + gone.workers,
        absorbed=(*department.absorbed, *gone.absorbed, gone.id),
    )
    merges = [line for line in gone.audit if line.what == "department_merged"]
    if not merges:
        return joined
    return with_line(joined, replace(merges[-1], what="department_took_over", whom_name=gone.name))


def renamed(department: Department, name: str, line: AuditLine) -> Department:
    """Return it under another name; the id stays, and the old name is another name of it."""
    aliases = _united(department.aliases, (department.name,), but=name)
    return with_line(replace(department, name=name, aliases=aliases), line)


def beside(department: Department, gone: DepartmentId, by: DepartmentId) -> Department:
    """Return it with the neighbour `by` in the place of `gone`."""
    neighbours = dict.fromkeys(by if one == gone else one for one in department.neighbours)
    return replace(department, neighbours=tuple(one for one in neighbours if one != department.id))


def _with_own_hours(coach: Coach, gone: Department, department: Department) -> Coach:
    has_own = coach.hours or coach.pattern is not Pattern.WEEK
    return coach if has_own or gone.hours == department.hours else replace(coach, hours=gone.hours)


def _both(known: Coach, other: Coach) -> Coach:
    return replace(
        known,
        is_coach=known.is_coach or other.is_coach,
        is_contact=known.is_contact or other.is_contact,
        is_reachable=known.is_reachable or other.is_reachable,
        portrait=known.portrait or other.portrait,
    )


def _united(first: Iterable[str], second: Iterable[str], *, but: str = "") -> tuple[str, ...]:
    by_sound = {fold(name): name for name in (*second, *first)}
    by_sound.pop(fold(but), None)
    return tuple(name for name in dict.fromkeys((*first, *second)) if by_sound.pop(fold(name), None))
