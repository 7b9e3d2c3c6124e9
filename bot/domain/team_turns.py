"""What a person's document says while they become, or stop being, a coach: told, and left in wait until all is done."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from bot.domain import notices as pure
from bot.domain.ids import DepartmentId, NoticeId, PersonId
from bot.domain.notice_contents import Content
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord, Role
from bot.domain.portrait_watch import hastened
from bot.domain.roster import Department
from bot.domain.team import coaching, coaching_no_more, is_coach
from bot.domain.team_notices import (
    CoachIntroduced,
    CoachThanked,
    CoachWelcomed,
    JoinRefused,
    JoinUnanswered,
    Newcomer,
    Turn,
    TurnBegun,
    TurnTaken,
)
from bot.domain.words import fold

FIRST_LOOK = timedelta(minutes=2)
"""When what a crash left undone is completed."""
SOON = timedelta(seconds=1)
"""When the others are told: the person who acted has their answer by then."""

INVITED = NoticeId("team-invited")
TOLD = NoticeId("team-told")
BEGUN = NoticeId("team-turn")

Place = Literal["here", "news"]
"""Whether the person reads what became of them in the place they pressed, or as a new message."""


def asked_notice(department: DepartmentId, person: PersonId) -> NoticeId:
    """The notice that asks a contact point whether `person` may be a coach."""
    return NoticeId(f"team-asked:{department}:{person}")


def unanswered_notice(ends_at: datetime, name: str = "") -> NoticeId:
    """The notice that lies in wait until nobody answered: who asks, or invites `name`, again waits anew."""
    return NoticeId(f"team-unanswered:{ends_at:%Y%m%d%H%M}:{fold(name)}")


def begun(record: PersonRecord, turn: TurnBegun, now: datetime) -> PersonRecord:
    """Leave `turn` in wait before the roster is written."""
    return _waiting(record, BEGUN, turn, now + FIRST_LOOK)


def taken(
    record: PersonRecord, turn: TurnBegun, department: Department, place: Place, now: datetime
) -> PersonRecord:
    """The person as the roster has them now, told so, and with the rest in wait."""
    record = replace(record, notices=_answered(pure.over(record.notices, BEGUN)))
    entry = department.coach(record.id)
    match turn.turn:
        case "joined":
            welcome = CoachWelcomed(name=record.name or turn.name, department_name=department.name)
            record = _welcomed(coaching(record, department.id), welcome, place, now)
        case "refused":
            record = said(record, TOLD, JoinRefused(department_name=department.name), now)
        case "stopped" | "removed":
            record = coaching_no_more(record, department.id, is_contact=entry is not None)
            record = hastened(record, now + SOON)
            if turn.turn == "removed":
                record = said(record, TOLD, CoachThanked(department_name=department.name), now)
    rest = TurnTaken(turn=turn.turn, department=department.id, name=turn.name, by=turn.by)
    return _waiting(record, NoticeId(f"team-taken:{turn.turn}"), rest, now + SOON)


def introduced(
    record: PersonRecord, newcomer: Newcomer, department: Department, *, now: datetime, ends_at: datetime
) -> PersonRecord:
    """Tell a colleague who is a coach too: one message a day, in which all who come that day are gathered."""
    notice = NoticeId(f"team-introduced:{department.id}:{now:%Y%m%d}")
    known = pure.find(record.notices, notice)
    if known is not None and isinstance(known.content, CoachIntroduced) and not known.is_over:
        content = known.content.with_newcomer(newcomer)
        return replace(record, notices=pure.changed(record.notices, notice, content))
    content = CoachIntroduced(people=(newcomer,), department_name=department.name)
    told = Notice(id=notice, content=content, due_at=now, ends_at=ends_at)
    return replace(record, notices=pure.told(record.notices, told))


def said(record: PersonRecord, notice: NoticeId, content: Content, now: datetime) -> PersonRecord:
    """Tell the person something that stays on the screen and asks nothing."""
    told = pure.told(record.notices, Notice(id=notice, content=content, due_at=now))
    return replace(record, notices=pure.finished(told, notice, content))


def true_turn(turn: TurnBegun, department: Department, record: PersonRecord) -> Turn | None:
    """What the person's document does not say yet although the roster does; None when it says all.

    The roster decides: the turn that lies in wait may have lost against another one.
    """
    in_person = record.helps_in == department.id and Role.COACH in record.roles
    if is_coach(department, record.id):
        return None if in_person else "joined"
    if in_person:
        return turn.turn if turn.turn in ("stopped", "removed") else "removed"
    waits = any(one.person == record.id for one in department.joining)
    return "refused" if turn.turn == "refused" and not waits else None


def _welcomed(record: PersonRecord, welcome: CoachWelcomed, place: Place, now: datetime) -> PersonRecord:
    is_invited = pure.find(record.notices, INVITED) is not None
    if place == "here":
        return replace(record, notices=pure.finished(record.notices, INVITED, welcome))
    return said(record, INVITED if is_invited else TOLD, welcome, now)


def _answered(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Who asked for themself waits for no answer any more."""
    for one in notices:
        if isinstance(one.content, JoinUnanswered) and not (one.content.name or one.is_prepared):
            notices = pure.over(notices, one.id)
    return notices


def _waiting(record: PersonRecord, notice: NoticeId, content: Content, due_at: datetime) -> PersonRecord:
    others = tuple(one for one in record.notices if one.id != notice)
    waits = Notice(id=notice, content=content, due_at=due_at, is_prepared=False)
    return replace(record, notices=(*others, waits))
