"""How an open question goes on in another department: the same id and history under a new number.

Two documents cannot be written at once. So the new one is written first and names the old one in `comes_from`:
until the old one is marked as moved it is still the true one (`services.following` reads so), and what happened
to it meanwhile is copied again.
"""

from dataclasses import replace
from datetime import datetime

from bot.domain import events as e
from bot.domain.guards import event_at
from bot.domain.ids import DepartmentId
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.states import TRANSITIONS, State


def can_move(request: Request) -> bool:
    """Whether it goes along with its department; what is over stays, and can be rated or corrected there."""
    return e.Moved in TRANSITIONS[request.state]


def moved(request: Request, *, to: DepartmentId, now: datetime) -> tuple[e.Event, ...]:
    """What happens to the document that is left behind."""
    return (e.Moved(at=event_at(request, now), to=to),)


def moved_to(request: Request) -> DepartmentId | None:
    """Where the question went on; None while this is its document."""
    last = request.history[-1] if request.history else None
    return last.to if isinstance(last, e.Moved) else None


def successor(request: Request, department: Department, *, number: int, opens_at: datetime | None) -> Request:
    """The question as `department` gets it.

    What everybody was shown goes along, so nobody is told anything for the move alone. A search that waits goes
    on as soon as `department` is open (`opens_at`, None for now), and has all its rounds there.
    """
    gone_along = replace(
        request,
        department=department.id,
        department_name=department.name,
        desk=department.desk,
        places=department.places,
        number=number,
        comes_from=request.department,
    )
    if request.state is not State.SEARCHING:
        return gone_along
    resumes_at = request.resumes_at
    if resumes_at is not None:
        resumes_at = min(resumes_at, opens_at or request.last_at)
    return replace(gone_along, searches=min(request.searches, 1), resumes_at=resumes_at)


def handed_over(request: Request, *, now: datetime) -> tuple[e.Event, ...]:
    """What a department that closes for good does with a question that is searched for: the Service Desk gets it.

    Who helps already goes on helping, and who waits for an answer of the asker gets it.
    """
    if request.state is not State.SEARCHING:
        return ()
    return (e.HandedOver(at=event_at(request, now), by=None),)
