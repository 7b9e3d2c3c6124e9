"""May this become of the coaches of a department? Each function returns the department as it then is, with its trail.

They raise `Refused` and change nothing when the rules say no; who acts was allowed to by whoever calls them.
"""

from datetime import datetime

from bot.domain.audit import AuditCode, AuditLine, with_line
from bot.domain.errors import AlreadyDone, Refused, Stale
from bot.domain.people import PersonRecord
from bot.domain.roster import Department
from bot.domain.team import (
    MOST_ASKED,
    MOST_INVITED,
    asked_by,
    invitation_of,
    is_coach,
    joined,
    joining_of,
    left,
    with_joining,
    without_joining,
)
from bot.domain.team_joining import Joining


class TooManyAsk(Refused):
    """`MOST_ASKED` people wait for an answer."""


class TooManyInvited(AlreadyDone):
    """`MOST_INVITED` people were invited and did not answer yet."""


def ask(department: Department, asked: Joining, now: datetime) -> Department:
    """Somebody asks to be a coach; asking twice is asking once."""
    waiting = [one for one in joining_of(department, now) if one.how == "asked"]
    if len(waiting) >= MOST_ASKED and all(one.person != asked.person for one in waiting):
        raise TooManyAsk(asked.person)
    return with_joining(department, asked, now)


def answer(
    department: Department, who: PersonRecord, by: PersonRecord, now: datetime, *, is_welcome: bool
) -> Department:
    """`by` says whether `who`, who asked, may be a coach; only the first answer counts."""
    if asked_by(department, who.id, now) is None:
        raise AlreadyDone(who.id)
    if not is_welcome:
        return _audited(without_joining(department, who.id, now), by, "coach_refused", who, now)
    return _audited(joined(department, _free_for(department, who), now), by, "coach_joined", who, now)


def become(department: Department, who: PersonRecord, now: datetime) -> Department:
    """Who was invited, or is the contact point, is a coach by their own word."""
    if is_coach(department, who.id):
        raise AlreadyDone(who.id)
    if invitation_of(department, who.id, now) is None and department.coach(who.id) is None:
        raise Stale(who.id)
    return _audited(joined(department, _free_for(department, who), now), who, "coach_joined", who, now)


def invite(department: Department, invitation: Joining, by: PersonRecord, now: datetime) -> Department:
    """Somebody is invited; inviting twice is inviting once."""
    invited = with_joining(department, invitation, now)
    if invited.joining == joining_of(department, now):
        return department
    if sum(one.how == "invited" for one in invited.joining) > MOST_INVITED:
        raise TooManyInvited(department.id)
    return _audited(invited, by, "coach_invited", invitation, now)


def leave(department: Department, who: PersonRecord, by: PersonRecord, now: datetime) -> Department:
    """`who` is a coach no more, by their own wish or because the contact point `by` says so."""
    if not is_coach(department, who.id):
        raise AlreadyDone(who.id)
    what: AuditCode = "coach_stopped" if who.id == by.id else "coach_removed"
    return _audited(left(department, who.id), by, what, who, now)


def _free_for(department: Department, who: PersonRecord) -> PersonRecord:
    """One roster at a time has somebody: who helps elsewhere stops there first."""
    if who.helps_in not in (None, department.id):
        raise Stale(who.id)
    return who


def _audited(
    department: Department, by: PersonRecord, what: AuditCode, whom: PersonRecord | Joining, now: datetime
) -> Department:
    who = whom.id if isinstance(whom, PersonRecord) else whom.person
    line = AuditLine(at=now, by=by.id, by_name=by.name, what=what, whom=who, whom_name=whom.name)
    return with_line(department, line)
