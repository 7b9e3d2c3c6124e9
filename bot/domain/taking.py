"""Taking a question that was offered, also by who says at once how they help, or that it is done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.domain import deciding
from bot.domain import events as e
from bot.domain.evolving import evolve_all
from bot.domain.ids import PersonId
from bot.domain.request import Request


def take(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """`by` helps from now on, known as the roster knew them when they were asked."""
    offer = request.offer_to(by)
    person = offer.person if offer else e.Person(id=by, name="")
    return deciding.accept(request, by=person, page=page, now=now)


def take_and(
    request: Request, then: Callable[[Request], tuple[e.Event, ...]], *, by: PersonId, key: str, now: datetime
) -> tuple[e.Event, ...]:
    """`by` takes it with the message `key`, which also says what to decide `then`."""
    taken = take(request, by=by, page=None, now=now)
    more = then(evolve_all(request, taken))
    return (*taken, *(replace(event, key=f"{key}|how") for event in more))
