"""A department, a colleague's document, an announcement without somebody of whom all is erased.

What became of a department stays in its trail, told of nobody. What was asked of a colleague about them is over.
"""

from collections.abc import Collection
from dataclasses import fields, is_dataclass, replace
from typing import Any

from bot.domain import notices as pure
from bot.domain.announcements import Announcement, News, Portrait
from bot.domain.audit import AuditLine
from bot.domain.ids import PersonId
from bot.domain.missing import without_missing
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.roster import Department
from bot.domain.team_joining import Joining
from bot.domain.words import fold


def department_without(
    department: Department, person: PersonId, *, alias: PersonId, name: str = ""
) -> Department:
    """The roster without them, and without what they began there: an invitation by them is over too.

    `name` is how an invitation that nobody answered yet may call them. Unchanged when they are not in it.
    """
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
    record: PersonRecord, person: PersonId, *, alias: PersonId, name: str = ""
) -> PersonRecord:
    """A colleague's document: what it tells of them is over, and its card turns neutral.

    Of what is told by `name` alone too, for a notice need not say who it was. Unchanged when they are not in it.
    """
    notices = without_missing(record.notices, person)
    for one in record.notices:
        known = pure.find(notices, one.id)
        if known is not None and tells_of(known, person, name):
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


def tells_of(notice: Notice, person: PersonId, name: str = "") -> bool:
    """Whether a notice, or the name it has, leads to this person."""
    return person in notice.id or _mentions(notice.content, person, {name} - {""})


def _dropped(notices: tuple[Notice, ...], notice: Notice) -> tuple[Notice, ...]:
    """Its card turns neutral; one that cannot be brought to its reader, or does so already, goes with its card."""
    if notice.is_over or notice.is_final or notice.shown.is_lost:
        return tuple(one for one in notices if one.id != notice.id)
    return pure.over(notices, notice.id)


def _mentions(value: Any, person: PersonId, names: Collection[str]) -> bool:
    if isinstance(value, str):
        return person in value or value in names
    if isinstance(value, tuple):
        return any(_mentions(one, person, names) for one in value)
    if is_dataclass(value):
        return any(_mentions(getattr(value, one.name), person, names) for one in fields(value))
    return False


def _concerns(joining: Joining, person: PersonId, name: str) -> bool:
    is_called_so = joining.person is None and bool(name) and fold(joining.name) == fold(name)
    return person in (joining.person, joining.by) or is_called_so
