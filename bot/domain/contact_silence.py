"""When a contact point who was asked has said nothing for too long, so that a coordinator must hear of it."""

from datetime import datetime

from bot.domain import events as e
from bot.domain.guards import event_at
from bot.domain.request import Request
from bot.domain.states import State


def contact_silent_at(request: Request) -> datetime | None:
    """When the silence has lasted too long; None when it is not that, was told already, or was broken.

    The clock runs from the step that turned to the contact point, also when nobody could be asked then: who is not
    there answers as little.
    """
    if request.state is not State.SEARCHING:
        return None
    for event in reversed(request.history[request.chapter :]):
        match event:
            case e.ContactSilent() | e.SearchStarted():
                return None
            case e.Declined(by=by) if any(o.person.id == by and o.as_contact for o in request.offers):
                return None
            case e.Widened(as_contact=True) | e.CallAsked():
                return event.at + request.policy.contact_silent_after
            case _:
                pass
    return None


def contact_silence(request: Request, *, now: datetime) -> tuple[e.Event, ...]:
    """Return that the silence has lasted too long; nothing when it has not."""
    due_at = contact_silent_at(request)
    return () if due_at is None or due_at > now else (e.ContactSilent(at=event_at(request, now)),)
