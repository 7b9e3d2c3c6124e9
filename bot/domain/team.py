"""Who becomes and stops being a coach: what that makes of a department and of a person, as pure changes."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import NotAllowed
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord, Role
from bot.domain.portrait import CoachPortrait
from bot.domain.roster import Coach, Department
from bot.domain.team_joining import Joining
from bot.domain.words import fold

LASTS = timedelta(days=30)
"""How long somebody who asked or was invited waits for the answer; then it is forgotten."""
MOST_INVITED = 10
"""Invitations that a department may have open at once."""
MOST_ASKED = 30
"""People who may wait for the contact point's answer at once."""
FORMER_KEPT = 200
LONGEST_NAME = 60


def joining_of(department: Department, now: datetime) -> tuple[Joining, ...]:
    """Those who wait for an answer at `now`, oldest first."""
    return tuple(one for one in department.joining if now < one.ends_at)


def asked_by(department: Department, person: PersonId, now: datetime) -> Joining | None:
    """What `person` asked and nobody answered yet."""
    return _found(joining_of(department, now), "asked", person)


def invitation_of(department: Department, person: PersonId, now: datetime) -> Joining | None:
    """The invitation that `person` has on the screen and did not answer yet."""
    return _found(joining_of(department, now), "invited", person)


def invitation_named(department: Department, who: PersonRecord, now: datetime) -> Joining | None:
    """The invitation that nobody has yet and whose name or address is exactly this person's."""
    name, email = fold(who.name), who.email.casefold()
    for one in joining_of(department, now):
        is_free = one.how == "invited" and one.person is None
        if is_free and (
            email == one.email.casefold() if one.email else bool(name) and name == fold(one.name)
        ):
            return one
    return None


def with_joining(department: Department, joining: Joining, now: datetime) -> Department:
    """Let them wait for an answer; who waits already goes on waiting, and what is over goes."""
    kept = joining_of(department, now)
    is_known = any(_is_same(one, joining) for one in kept)
    return _with(department, kept if is_known else (*kept, joining))


def waiting_as(department: Department, joining: Joining, now: datetime) -> Joining:
    """What `joining` is in the department: the one that waited already, when asking or inviting was not the first time."""
    return next((one for one in joining_of(department, now) if _is_same(one, joining)), joining)


def over_for(department: Department, person: PersonId, name: str, now: datetime) -> Joining | None:
    """What `person` asked for themself, or the invitation of `name` that they sent, if its time went by without an answer."""
    for one in department.joining:
        is_theirs = one.name == name and one.by == person if name else one.person == person
        if is_theirs and one.how == ("invited" if name else "asked") and one.ends_at <= now:
            return one
    return None


def forgotten(department: Department, joining: Joining) -> Department:
    """Nobody waits for this answer any more."""
    return _with(department, tuple(one for one in department.joining if one != joining))


def bound_to(department: Department, invitation: Joining, person: PersonId) -> Department:
    """`invitation` is this person's; nobody else of that name gets it any more."""
    bound = (replace(one, person=person) if one == invitation else one for one in department.joining)
    return _with(department, tuple(bound))


def without_joining(department: Department, person: PersonId, now: datetime) -> Department:
    """`person` waits for nothing any more; what is over goes."""
    return _with(department, tuple(one for one in joining_of(department, now) if one.person != person))


def joined(department: Department, who: PersonRecord, now: datetime) -> Department:
    """`who` is a coach from `now`; somebody who is one already stays as they are."""
    entry = department.coach(who.id)
    freed = without_joining(department, who.id, now)
    if entry is not None and entry.is_coach:
        return freed
    if entry is None:
        entry = Coach(
            id=who.id,
            name=who.name,
            email=who.email,
            place=who.place,
            languages=who.languages,
            is_reachable=who.reference is not None,
        )
        freed = replace(freed, coaches=(*freed.coaches, entry))
    entry = replace(entry, is_coach=True, joined_at=now)
    return replace(
        freed,
        coaches=tuple(entry if one.id == who.id else one for one in freed.coaches),
        former=tuple(one for one in freed.former if one != who.id),
    )


def left(department: Department, person: PersonId) -> Department:
    """`person` is a coach no more; a contact point stays one."""
    entry = department.coach(person)
    if entry is None or not entry.is_coach:
        return department
    stays = replace(entry, is_coach=False, joined_at=None, portrait=None) if entry.is_contact else None
    coaches = (stays if one.id == person else one for one in department.coaches)
    others = (one for one in department.former if one != person)
    return replace(
        department,
        coaches=tuple(one for one in coaches if one is not None),
        former=(*others, person)[-FORMER_KEPT:],
    )


def coaching(record: PersonRecord, department: DepartmentId) -> PersonRecord:
    """The person as a coach of `department` by the bot's word."""
    roles = tuple(role for role in Role if role in {*record.roles, Role.COACH})
    left_in = None if record.left_in == department else record.left_in
    return replace(record, roles=roles, helps_in=department, joined_in=department, left_in=left_in)


def coaching_no_more(record: PersonRecord, department: DepartmentId, *, is_contact: bool) -> PersonRecord:
    """The person as no coach of `department`; who helps elsewhere by now goes on there."""
    joined_in = None if record.joined_in == department else record.joined_in
    marked = replace(record, joined_in=joined_in, left_in=department)
    if record.helps_in != department:
        return marked
    roles = tuple(role for role in record.roles if role is not Role.COACH)
    return replace(marked, roles=roles, helps_in=department if is_contact else None)


def is_coach(department: Department, person: PersonId) -> bool:
    """Whether the roster has `person` as a coach, not as contact point alone."""
    entry = department.coach(person)
    return entry is not None and entry.is_coach


def with_portrait(
    department: Department,
    person: PersonId,
    changed: Callable[[CoachPortrait | None], CoachPortrait | None],
) -> Department:
    """With another portrait of this coach.

    Raises:
        NotAllowed: `person` is no coach.
    """
    if not is_coach(department, person):
        raise NotAllowed(person)
    coaches = (
        replace(one, portrait=changed(one.portrait)) if one.id == person else one
        for one in department.coaches
    )
    return replace(department, coaches=tuple(coaches))


def _found(joining: Iterable[Joining], how: str, person: PersonId) -> Joining | None:
    return next((one for one in joining if one.how == how and one.person == person), None)


def _is_same(one: Joining, other: Joining) -> bool:
    if other.person is not None and one.person == other.person:
        return True
    return one.how == other.how == "invited" and (fold(one.name), one.email) == (
        fold(other.name),
        other.email,
    )


def _with(department: Department, joining: tuple[Joining, ...]) -> Department:
    return department if joining == department.joining else replace(department, joining=joining)
