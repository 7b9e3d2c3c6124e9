"""A department, a colleague's document, an announcement without somebody of whom all is erased.

What became of a department stays in its trail, told of nobody. What was asked of a colleague about them is over.
"""

from collections.abc import Callable, Container
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, get_args, get_type_hints

from bot.domain import notices as pure
from bot.domain.announcements import Announcement, News, Portrait
from bot.domain.audit import AuditLine
from bot.domain.ids import PersonId
from bot.domain.missing import without_missing
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.roster import Department
from bot.domain.team_joining import Joining
from bot.domain.team_notices import JoinUnanswered
from bot.domain.words import fold


class _Anywhere:
    """All departments."""

    def __contains__(self, department: object) -> bool:
        return True


ANY: Container[str] = _Anywhere()
"""Where somebody is of whom that is not known."""


def department_without(
    department: Department, person: PersonId, *, alias: PersonId, name: str = "", here: Container[str] = ANY
) -> Department:
    """The roster without them, and without what they began there: an invitation by them is over too.

    `name` is how an invitation that nobody answered yet may call them, in the departments where they are: elsewhere it
    is for somebody else. Unchanged when they are not in it.
    """
    name = name if department.id in here else ""
    without = replace(
        department,
        coaches=tuple(one for one in department.coaches if one.id != person),
        joining=tuple(one for one in department.joining if not _concerns(one, person, name)),
        former=tuple(one for one in department.former if one != person),
        replacements=tuple(one for one in department.replacements if person not in (one.person, one.by)),
        audit=tuple(line_without(line, person, alias) for line in department.audit),
    )
    return department if without == department else without


def line_without(line: AuditLine, person: PersonId, alias: PersonId) -> AuditLine:
    """The line of a trail, told of nobody where it was told of them."""
    if line.by == person:
        line = replace(line, by=alias, by_name="")
    if line.whom == person:
        line = replace(line, whom=alias, whom_name="")
    return line


def colleague_without(
    record: PersonRecord, person: PersonId, *, alias: PersonId, name: str = "", here: Container[str] = ANY
) -> PersonRecord:
    """A colleague's document: what it tells of them is over, and its card turns neutral.

    Of what is told by `name` alone too, see `tells_of`. Unchanged when they are not in it.
    """
    notices = without_missing(record.notices, person)
    for one in record.notices:
        known = pure.find(notices, one.id)
        if known is not None and tells_of(known, person, name, here=here):
            notices = _dropped(notices, known)
    draft, loss, confirming = record.draft, record.loss, record.confirming
    if draft is not None and draft.chosen is not None and draft.chosen.id == person:
        draft = replace(draft, chosen=None, edition=draft.edition + 1)
    if loss is not None and person in loss.told:
        loss = replace(loss, told=tuple(one for one in loss.told if one != person))
    if confirming is not None and person in confirming.what:
        confirming = None
    without = replace(
        record,
        last_helper=None if record.last_helper == person else record.last_helper,
        role_changes=tuple(line_without(line, person, alias) for line in record.role_changes),
        draft=draft,
        loss=loss,
        confirming=confirming,
        notices=notices,
    )
    return record if without == record else without


def announcement_without(announcement: Announcement, person: PersonId) -> Announcement:
    """What was told to many: not to them, and not by them."""
    content, tally = announcement.content, announcement.first_round
    is_by_them = announcement.by == person
    if is_by_them and isinstance(content, News):
        content = replace(content, by_name="")
    if tally is not None and person in tally.missed:
        tally = replace(tally, missed=tuple(one for one in tally.missed if one != person))
    without = replace(
        announcement,
        content=content,
        by=PersonId("") if is_by_them else announcement.by,
        deliveries=tuple(one for one in announcement.deliveries if one.person != person),
        first_round=tally,
    )
    return announcement if without == announcement else without


def is_portrait_of(announcement: Announcement, person: PersonId) -> bool:
    """It shows them, and nothing is left of it without them."""
    return isinstance(announcement.content, Portrait) and announcement.content.person == person


def stands_nowhere(announcement: Announcement) -> bool:
    """No channel has its card, and none will."""
    return not any(one.is_open or one.message for one in announcement.deliveries)


def tells_of(notice: Notice, person: PersonId, name: str = "", *, here: Container[str] = ANY) -> bool:
    """Whether a notice, or the name it has, leads to this person.

    By name alone only where it says nowhere who it is of, for others may be called so. And nothing that lies in wait for
    somebody else is ended because of a name, but for an invitation by it that `department_without` ends too.
    """
    content = notice.content
    if person in notice.id or _mentions(content, lambda said: person in said):
        return True
    if not name or _names_somebody(content):
        return False
    is_seen = notice.is_prepared or (isinstance(content, JoinUnanswered) and content.department in here)
    return is_seen and _mentions(content, lambda said: said == name)


def _dropped(notices: tuple[Notice, ...], notice: Notice) -> tuple[Notice, ...]:
    """Its card turns neutral; one that cannot be brought to its reader, or does so already, goes with its card."""
    if notice.is_over or notice.is_final or notice.shown.is_lost:
        return tuple(one for one in notices if one.id != notice.id)
    return pure.over(notices, notice.id)


def _mentions(value: Any, is_meant: Callable[[str], bool]) -> bool:
    if isinstance(value, str):
        return is_meant(value)
    if isinstance(value, tuple):
        return any(_mentions(one, is_meant) for one in value)
    if is_dataclass(value):
        return any(_mentions(getattr(value, one.name), is_meant) for one in fields(value))
    return False


def _names_somebody(value: Any) -> bool:
    """Whether the id of anybody stands in it, so that a name in it is of whom it says."""
    if isinstance(value, tuple):
        return any(_names_somebody(one) for one in value)
    if not is_dataclass(value):
        return False
    kind: Any = type(value)
    has_id = any(getattr(value, one) for one in _ids_of(kind))
    return has_id or any(_names_somebody(getattr(value, one.name)) for one in fields(value))


@cache
def _ids_of(kind: type) -> tuple[str, ...]:
    hints = get_type_hints(kind)
    return tuple(one for one, hint in hints.items() if PersonId in (hint, *get_args(hint)))


def _concerns(joining: Joining, person: PersonId, name: str) -> bool:
    is_called_so = joining.person is None and bool(name) and fold(joining.name) == fold(name)
    return person in (joining.person, joining.by) or is_called_so
