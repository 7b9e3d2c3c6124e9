"""What an import leaves alone of who became, or stopped being, a coach by the bot.

Who joined by the bot stays a coach although the file does not say so, unless it moves them: it lists them in other
departments only, or as a coach or contact point elsewhere. Once it lists them as a coach of the same department, the file
rules as for any other. Who stopped or was removed by the bot stays none although the file still lists them, until they
join by the bot again; being contact point is for the file alone to say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord, Role
from bot.domain.roster import Coach, Department
from bot.domain.roster_file import RosterLine

_HELPERS = frozenset({Role.COACH, Role.CONTACT_POINT})


Listed = Mapping[PersonId, tuple[RosterLine, ...]]
"""All lines of each person, whatever their department."""


def with_joined(merged: Department, before: Department, listed: Listed) -> Department:
    """`merged`, as the file wants it, with those who joined by the bot and without those who stopped by it."""
    coaches = [entry for one in merged.coaches if (entry := _as_they_chose(one, before, listed)) is not None]
    filed = {one.id for one in merged.coaches}
    coaches += [
        replace(one, is_contact=False)
        for one in before.coaches
        if one.id not in filed and _stays(one, before.id, listed)
    ]
    return replace(merged, coaches=tuple(coaches))


def filed_for(record: PersonRecord, lines: Iterable[RosterLine]) -> tuple[RosterLine, ...]:
    """The lines of this person without those that would make them the coach they stopped being."""
    return tuple(
        line for line in lines if not (line.role is Role.COACH and line.department == record.left_in)
    )


def with_own_word(merged: PersonRecord, before: PersonRecord, lines: tuple[RosterLine, ...]) -> PersonRecord:
    """`merged`, as the file wants it, still the coach they became by the bot."""
    joined_in = before.joined_in
    if joined_in is None or (lines and _is_moved(joined_in, lines)):
        return replace(merged, joined_in=None)
    if any(line.role is Role.COACH and line.department == joined_in for line in lines):
        return replace(merged, joined_in=None)
    roles = {*merged.roles, Role.COACH}
    in_order = tuple(role for role in Role if role in roles)
    return replace(merged, roles=in_order, helps_in=joined_in, joined_in=joined_in)


def _as_they_chose(entry: Coach, before: Department, listed: Listed) -> Coach | None:
    known = before.coach(entry.id)
    if entry.is_coach and entry.id in before.former:
        return replace(entry, is_coach=False, portrait=None) if entry.is_contact else None
    if known is not None and not entry.is_coach and _stays(known, before.id, listed):
        return replace(entry, is_coach=True, joined_at=known.joined_at, portrait=known.portrait)
    return entry


def _stays(known: Coach, department: DepartmentId, listed: Listed) -> bool:
    if not known.is_coach or known.joined_at is None:
        return False
    lines = listed.get(known.id, ())
    return not (lines and _is_moved(department, lines))


def _is_moved(department: DepartmentId, lines: Iterable[RosterLine]) -> bool:
    own = tuple(lines)
    here = [line for line in own if line.department == department]
    helps_here = any(line.role in _HELPERS for line in here)
    helps_elsewhere = any(line.role in _HELPERS and line.department != department for line in own)
    return not here or (helps_elsewhere and not helps_here)
