"""What an import makes of a stored department or person: the file rules, what the bot learnt itself stays.

The functions change nothing the second time, so an import that stopped halfway is repeated as a whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from bot.domain.coordinators import was_appointed
from bot.domain.department_settings import filed_again
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.own_hours import merged_hours
from bot.domain.people import PersonRecord, Role
from bot.domain.roster import Coach, Department, FiledSettings
from bot.domain.roster_file import DepartmentLine, RosterLine
from bot.domain.roster_joined import Listed, filed_for, with_joined, with_own_word

HELPER_ROLES = (Role.COACH, Role.CONTACT_POINT)
DEFAULT_LANGUAGES = ("nl",)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedDepartment:
    """What the files say of one department.

    `line` is None when only the roster names it, `coaches` is None when only the departments file does.
    """

    id: DepartmentId
    name: str
    line: DepartmentLine | None = None
    neighbours: tuple[DepartmentId, ...] = ()
    coaches: tuple[Coach, ...] | None = None
    listed: Listed = field(default_factory=dict, hash=False)
    """What the roster says of everybody, in other departments too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedPerson:
    """What the roster says of one person; no lines for a coach who is no longer in it.

    `named` are the departments that the roster names: of all others it says nothing.
    """

    id: PersonId
    lines: tuple[RosterLine, ...]
    named: frozenset[DepartmentId]


def coaches_of(lines: Iterable[RosterLine]) -> Mapping[DepartmentId, tuple[Coach, ...]]:
    """The roster entries of every department that `lines` name, in the order of the file.

    Somebody who is coach and contact point is one entry; a cell that is empty in the first line is
    taken from the second.
    """
    entries: dict[DepartmentId, dict[PersonId, Coach]] = {}
    for line in lines:
        department = entries.setdefault(line.department, {})
        if line.role in HELPER_ROLES:
            department[line.person] = _entry(line, department.get(line.person))
    return {department: tuple(coaches.values()) for department, coaches in entries.items()}


def merged_department(
    wanted: WantedDepartment, current: Department | None, reachable: AbstractSet[PersonId]
) -> Department:
    """Return `current` as the files want it; a coach of `reachable` becomes reachable, nobody unreachable.

    Kept of a coach who stays: the pause, being reachable, the weekly limit when the file gives none (the coach may have
    typed it), their portrait, and the hours they chose until the file's own hours change (`own_hours.merged_hours`).
    Who became or stopped being a coach by the bot stays so (`roster_joined`).
    Kept of a department: what its contact point set by card, until that cell of the file changes.
    """
    fresh = Department(id=wanted.id, name=wanted.name)
    department = current or fresh
    if wanted.line is not None:
        department = replace(
            filed_again(department, _filed(wanted.line, fresh)),
            name=wanted.line.name,
            aliases=wanted.line.aliases,
            desk=wanted.line.desk,
            neighbours=wanted.neighbours,
        )
    entries = department.coaches if wanted.coaches is None else wanted.coaches
    coaches = tuple(_with_learnt(entry, department.coach(entry.id), reachable) for entry in entries)
    return with_joined(replace(department, coaches=coaches), department, wanted.listed)


def _filed(line: DepartmentLine, fresh: Department) -> FiledSettings:
    return FiledSettings(
        hours=line.hours or fresh.hours,
        holidays=line.holidays,
        places=line.places,
        workers=line.workers,
    )


def merged_person(wanted: WantedPerson, current: PersonRecord | None) -> PersonRecord | None:
    """Return `current` as the roster wants it; None when the roster says nothing of an unknown person.

    What somebody is in a department that the file does not name stays as it was, and so does a coordinator whom
    another one made so, and a coach by the bot (`roster_joined`). The first line counts where lines differ; a worker's line counts before all others.
    """
    merged = _merged_person(wanted, current)
    if merged is None or current is None:
        return merged
    merged = with_own_word(merged, current, wanted.lines)
    if not was_appointed(current):
        return merged
    return replace(merged, roles=_in_order((*merged.roles, Role.COORDINATOR)))


def _merged_person(wanted: WantedPerson, current: PersonRecord | None) -> PersonRecord | None:
    if current is not None:
        wanted = replace(wanted, lines=filed_for(current, wanted.lines))
    if not wanted.lines:
        return None if current is None else _helping(wanted, _no_longer_listed(wanted, current))
    lines = sorted(wanted.lines, key=_weight)
    first = lines[0]
    record = replace(
        current or PersonRecord(id=wanted.id, name=first.name),
        name=first.name,
        email=_first(line.email for line in lines) or (current.email if current else ""),
        place=_first(line.place for line in lines),
        languages=_first_languages(lines),
    )
    return _helping(wanted, _based(wanted, lines, record))


def _no_longer_listed(wanted: WantedPerson, record: PersonRecord) -> PersonRecord:
    """A coordinator of a department that the file names, and who is not in it any more, is none."""
    if record.roster_department not in wanted.named:
        return record
    return replace(record, roles=tuple(role for role in record.roles if role is not Role.COORDINATOR))


def _based(wanted: WantedPerson, lines: Sequence[RosterLine], record: PersonRecord) -> PersonRecord:
    """With where they work and what they are there, beside helping."""
    base = [line for line in lines if line.role not in HELPER_ROLES]
    helper_roles = [role for role in record.roles if role in HELPER_ROLES]
    if base:
        roles = [*(line.role for line in base), *helper_roles]
        return replace(record, roles=_in_order(roles), roster_department=base[0].department)
    is_elsewhere = record.roster_department is not None and record.roster_department not in wanted.named
    if is_elsewhere and len(helper_roles) < len(record.roles):
        return record
    return replace(record, roles=_in_order(helper_roles), roster_department=lines[0].department)


def _helping(wanted: WantedPerson, record: PersonRecord) -> PersonRecord:
    """With the department they help in."""
    helper = [line for line in wanted.lines if line.role in HELPER_ROLES]
    base_roles = [role for role in record.roles if role not in HELPER_ROLES]
    if helper:
        roles = [*base_roles, *(line.role for line in helper)]
        return replace(record, roles=_in_order(roles), helps_in=helper[0].department)
    if record.helps_in is not None and record.helps_in not in wanted.named:
        return record
    return replace(record, roles=_in_order(base_roles), helps_in=None)


def _entry(line: RosterLine, other: Coach | None) -> Coach:
    """The entry of one line, or of two when the person has the other role too."""
    entry = Coach(
        id=line.person,
        name=line.name,
        email=line.email,
        place=line.place,
        hours=line.hours,
        skills=line.skills,
        languages=line.languages,
        weekly_limit=line.weekly_limit,
        is_coach=line.role is Role.COACH,
        is_contact=line.role is Role.CONTACT_POINT,
    )
    if other is None:
        return entry
    return replace(
        entry,
        email=other.email or entry.email,
        place=other.place or entry.place,
        hours=other.hours or entry.hours,
        skills=other.skills or entry.skills,
        languages=other.languages or entry.languages,
        weekly_limit=entry.weekly_limit if other.weekly_limit is None else other.weekly_limit,
        is_coach=other.is_coach or entry.is_coach,
        is_contact=other.is_contact or entry.is_contact,
    )


def _with_learnt(entry: Coach, known: Coach | None, reachable: AbstractSet[PersonId]) -> Coach:
    limit = known.weekly_limit if known is not None and entry.weekly_limit is None else entry.weekly_limit
    return replace(
        entry if known is None else merged_hours(entry, known),
        languages=entry.languages or DEFAULT_LANGUAGES,
        weekly_limit=limit,
        is_reachable=entry.id in reachable or (known is not None and known.is_reachable),
        paused_from=known.paused_from if known is not None else None,
        paused_until=known.paused_until if known is not None else None,
        portrait=known.portrait if known is not None and entry.is_coach else None,
    )


_WEIGHTS = (Role.WORKER, Role.COACH, Role.CONTACT_POINT, Role.COORDINATOR)


def _weight(line: RosterLine) -> int:
    return _WEIGHTS.index(line.role)


def _in_order(roles: Iterable[Role]) -> tuple[Role, ...]:
    return tuple(role for role in Role if role in set(roles))


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")


def _first_languages(lines: Iterable[RosterLine]) -> tuple[str, ...]:
    return next((line.languages for line in lines if line.languages), DEFAULT_LANGUAGES)
