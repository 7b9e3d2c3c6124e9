"""Right to disconnect: outside their own hours a helper gets no new message; a card that is there may still change."""

from datetime import date, datetime, timedelta

from bot.domain import events as e
from bot.domain.audience import Recipient, at_work_from
from bot.domain.availability import NO_DAYS, is_available
from bot.domain.days import BRUSSELS
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.roster import Coach, Department
from bot.domain.view import View, ViewKind

AT_WORK_FOR = timedelta(hours=1)
"""Who did something this short a while ago is at work, whatever their hours say."""
_JUST_CHOSEN = timedelta(minutes=5)
"""Who is asked was chosen by their hours so short a while ago."""


def is_at_work_by(request: Request, person: PersonId, view: View, now: datetime) -> bool:
    """What the question itself tells.

    They asked it, were chosen for it just now, did something in it lately, or said that they help at about this time.
    """
    if person == request.asker.id:
        return True
    if view.kind is ViewKind.OFFER and 0 <= view.news < len(request.history):
        return now - request.history[view.news].at <= _JUST_CHOSEN
    if _has_agreed_to(request, person, now):
        return True
    for event in reversed(request.history):
        if now - event.at > AT_WORK_FOR:
            return False
        by = getattr(event, "by", None)
        if person == (by.id if isinstance(by, e.Person) else by):
            return True
    return False


def _has_agreed_to(request: Request, person: PersonId, now: datetime) -> bool:
    """Whether they chose a moment that came this short a while ago: who says *om 18 uur* is there then."""
    parked = next((event for event in reversed(request.history) if isinstance(event, e.Parked)), None)
    return (
        parked is not None
        and request.holder is not None
        and parked.by == person == request.holder.id
        and timedelta(0) <= now - parked.until <= AT_WORK_FOR
    )


def rests_until(
    coach: Coach,
    department: Department,
    now: datetime,
    zone: str = BRUSSELS,
    national: frozenset[date] = NO_DAYS,
) -> datetime | None:
    """When their hours begin again; None inside them. A pause is no hour of theirs."""
    if is_available(coach, department, now, zone, national):
        return None
    at = at_work_from(Recipient(coach=coach, department=department), now, zone, national)
    return at if at > now else None
