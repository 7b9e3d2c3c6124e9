"""May this happen while somebody helps? How and when they help, handing on by name, and an asker who sees nobody.

As in `bot/domain/deciding.py`: each raises `Refused` and changes nothing when the rules say no.
"""

from datetime import datetime, timedelta

from bot.domain import events as e
from bot.domain.aliases import is_alias
from bot.domain.errors import AlreadyDone, NotAllowed, Stale
from bot.domain.guards import event_at, must_ask, must_have_room, must_hold, press_key, was_ever_asked
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.states import HELD_STATES, State

PARKED_AT_MOST = timedelta(days=14)
"""A question rests no longer than this."""


def choose_manner(
    request: Request,
    *,
    by: PersonId,
    manner: e.Manner,
    page: int | None,
    now: datetime,
    later: tuple[datetime, ...] = (),
) -> tuple[e.Event, ...]:
    """The holder says how they help, and is asked when if there are hours for `later`; a typed word may change it."""
    key = press_key(by, f"manner_{manner}", page)
    must_hold(request, by, page, key)
    if request.state is not State.HELPING:
        raise Stale
    if request.manner is manner:
        raise AlreadyDone
    must_have_room(request, e.MannerChosen)
    return (e.MannerChosen(at=event_at(request, now), key=key, by=by, manner=manner, later=later),)


def begin_now(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The holder helps now: asked when, or earlier than they said."""
    resumed = press_key(by, "resume", page)
    if request.state is State.PARKED or (resumed and request.was_caused_by(resumed)):
        return resume(request, by=by, page=page, now=now)
    manner = request.manner or e.Manner.CHAT
    key = press_key(by, f"now_{manner}", page)
    must_hold(request, by, page, key)
    if not request.later:
        raise AlreadyDone
    return (e.MannerChosen(at=event_at(request, now), key=key, by=by, manner=manner),)


def park(
    request: Request,
    *,
    by: PersonId,
    until: datetime,
    page: int | None,
    now: datetime,
    manner: e.Manner | None = None,
) -> tuple[e.Event, ...]:
    """The holder helps later: `until` is after `now`, and at most `PARKED_AT_MOST` away."""
    key = press_key(by, f"park{until.isoformat()}", page)
    must_hold(request, by, page, key)
    if not now < until <= now + PARKED_AT_MOST:
        raise Stale
    if request.parked_until == until:
        raise AlreadyDone
    return (e.Parked(at=event_at(request, now), key=key, by=by, until=until, manner=manner),)


def resume(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The holder begins earlier than they said."""
    key = press_key(by, "resume", page)
    must_hold(request, by, page, key)
    if request.state is not State.PARKED:
        raise Stale
    return (e.Resumed(at=event_at(request, now), key=key, by=by),)


def propose(
    request: Request, *, by: PersonId, to: e.Person, page: int | None, now: datetime, asked: int = 0
) -> tuple[e.Event, ...]:
    """The holder asks a colleague to take the question over; another colleague takes the place of the one asked before.

    The caller looks up `to` in the roster: a coach of the department who can be reached. `asked` is
    `times_proposed` when the button was drawn, so that the same colleague can be asked again and a copy of a press not.
    """
    key = press_key(by, f"propose{to.id}|{asked}", page)
    must_hold(request, by, page, key)
    must_have_room(request, e.Proposed)
    if to.id in (by, request.asker.id):
        raise NotAllowed
    if request.state is not State.HELPING:
        raise Stale
    if request.proposal is not None and request.proposal.id == to.id:
        raise AlreadyDone
    return (e.Proposed(at=event_at(request, now), key=key, by=by, to=to),)


def times_proposed(request: Request) -> int:
    """How many colleagues were asked to take it over, in all its life."""
    return sum(isinstance(event, e.Proposed) for event in request.history)


def take_over(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The colleague who was asked takes the question over."""
    key = press_key(by, "take_over", page)
    to = _proposed(request, by, page, key)
    return (e.TakenOver(at=event_at(request, now), key=key, by=to),)


def refuse(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The colleague who was asked cannot take it over."""
    key = press_key(by, "refuse", page)
    _proposed(request, by, page, key)
    return (e.ProposalDeclined(at=event_at(request, now), key=key, by=by),)


def not_seen(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The asker saw nobody yet, once enough time has passed; the holder is reminded."""
    key = press_key(by, "not_seen", page)
    must_ask(request, by, page, key)
    if request.state is not State.HELPING or not request.is_unseen_due:
        raise Stale
    if request.is_unseen:
        raise AlreadyDone
    return (e.NobodySeen(at=event_at(request, now), key=key),)


def free(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The asker still saw nobody and wants somebody else; only after `not_seen`."""
    key = press_key(by, "free", page)
    must_ask(request, by, page, key)
    if request.state is not State.HELPING or not request.is_unseen:
        raise Stale
    return (e.Freed(at=event_at(request, now), key=key),)


def not_solved(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The asker says it is not solved yet; who must go on is asked next."""
    key = press_key(by, "not_solved", page)
    must_ask(request, by, page, key)
    if request.state is not State.RESOLVED:
        raise Stale
    if request.not_solved_at is not None:
        raise AlreadyDone
    return (e.NotSolved(at=event_at(request, now), key=key),)


def ask_again(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """It is not solved, and the same coach must go on; they may give the question back as ever."""
    key = press_key(by, "ask_again", page)
    must_ask(request, by, page, key)
    if request.state is not State.RESOLVED:
        raise Stale
    if request.holder is not None and is_alias(
        request.holder.id
    ):  # they are gone: somebody else is looked for
        return (e.Reopened(at=event_at(request, now), key=key),)
    return (e.AskedAgain(at=event_at(request, now), key=key),)


def _proposed(request: Request, by: PersonId, page: int | None, key: str) -> e.Person:
    if key and request.was_caused_by(key):
        raise AlreadyDone
    if not was_ever_asked(request, by):
        raise NotAllowed
    if request.state not in HELD_STATES or request.proposal is None or request.proposal.id != by:
        raise Stale
    if page is not None and page != _proposed_at(request):
        raise Stale
    return request.proposal


def _proposed_at(request: Request) -> int:
    return max(i for i, event in enumerate(request.history) if isinstance(event, e.Proposed))
