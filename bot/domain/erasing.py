"""That all that is kept of somebody is erased: promised in one write of their own document, and carried out from there.

    typed or pressed twice ──┐
    lost for too long ───────┴─> the promise: a notice that nobody sees ──> look, look again ──> the document goes

The promise is all that a crash leaves, and all that is needed to go on.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain import notices as pure
from bot.domain.drafting import is_owed
from bot.domain.ids import NoticeId, PersonId
from bot.domain.notices import Notice
from bot.domain.people import Draft, DraftStep, PersonRecord, Role
from bot.domain.promised import Erasing
from bot.domain.request import Request, ServiceDesk, Shown
from bot.domain.states import State

SOON = timedelta(seconds=2)
"""When the first look comes: all that the press or line itself writes is written by then."""
AGAIN_AFTER = timedelta(seconds=30)
"""Between two looks, at least: what others were bringing to a screen is there by then, and is found."""
_AGAIN_AT_MOST = timedelta(minutes=64)
"""What cannot be rewritten yet is looked for ever later, for each look reads the whole store."""
BORNE_FOR = timedelta(minutes=10)
"""So long a card that does not turn neutral, or a last word that does not arrive, holds the erasing up."""
_MIDNIGHT = datetime(2024, 1, 1, tzinfo=UTC)
GIVEN_UP_AFTER = timedelta(days=1)
"""Of what cannot be rewritten the operator hears, and the person's own document goes all the same."""
FEWEST_LOOKS = 5
"""Before that: others are told first, cards are turned, and only then is a question without them."""


def erasing_of(record: PersonRecord) -> Erasing | None:
    """What was promised; None when nothing was."""
    found = (one.content for one in record.notices if isinstance(one.content, Erasing))
    return next(found, None)


def promised(record: PersonRecord, promise: Erasing) -> PersonRecord:
    """From here on they are nobody's colleague in their own document: no word, number or place; their cards turn neutral.

    Promised again it is the same promise. Name and address are kept until nobody else's document has them.
    """
    if erasing_of(record) is not None:
        return record
    notices = record.notices
    for one in record.notices:
        notices = pure.over(notices, one.id)
    bare = PersonRecord(
        id=record.id,
        name=record.name,
        email=record.email,
        reference=record.reference,
        heard_at=record.heard_at,
        loss=record.loss,
        is_welcomed=record.is_welcomed,
        reads=record.reads,
        heard=record.heard,
        notices=tuple(one for one in notices if one.is_over),
        draft=None if record.draft is None else _wordless(record.draft),
    )
    places = (record.department, record.roster_department, record.helps_in)
    whole = replace(
        promise,
        departments=tuple(dict.fromkeys(one for one in places if one is not None)),
        was_coordinator=Role.COORDINATOR in record.roles,
    )
    return waiting(bare, whole, promise.since + SOON)


def again_at(promise: Erasing, now: datetime) -> datetime:
    """When to look again: after about as long as it took already.

    On the round minutes of all such looks, so that those who wait at the same time are served by one reading.
    """
    pause = AGAIN_AFTER
    while pause * 2 <= min(now - promise.since, _AGAIN_AT_MOST):
        pause *= 2
    earliest = now + pause
    return earliest + (_MIDNIGHT - earliest) % pause


def waiting(record: PersonRecord, promise: Erasing, due_at: datetime) -> PersonRecord:
    """It is looked at then."""
    # named after its time: one that was looked at is prepared, and this is another one
    notice = NoticeId(f"erasing|{due_at:%Y-%m-%dT%H:%M:%S.%f}")
    others = tuple(one for one in record.notices if not isinstance(one.content, Erasing))
    waits = Notice(id=notice, content=promise, due_at=due_at, is_prepared=False)
    return replace(record, notices=(*others, waits))


def is_given_up(promise: Erasing, now: datetime) -> bool:
    """Whether what is left stays: looked for long enough and often enough, for a bot that stood still did not look."""
    return now >= promise.since + GIVEN_UP_AFTER and promise.looks >= FEWEST_LOOKS


def is_due(record: PersonRecord, now: datetime) -> bool:
    """They wait for a look now."""
    return any(
        isinstance(one.content, Erasing) and not one.is_prepared and one.due_at <= now
        for one in record.notices
    )


def taken_back(record: PersonRecord, *, told: Notice) -> PersonRecord:
    """The promise of a coordinator does not hold: they are one again, and read it. Unchanged once anything was erased."""
    promise = erasing_of(record)
    if promise is None or promise.looks:
        return record
    notices = tuple(one for one in record.notices if not isinstance(one.content, Erasing))
    return replace(record, notices=pure.told(notices, told), roles=(*record.roles, Role.COORDINATOR))


def is_tidy(record: PersonRecord, promise: Erasing, now: datetime) -> bool:
    """Nothing is left on their screen that can still be turned neutral."""
    if record.reference is None or now >= promise.since + BORNE_FOR:
        return True
    has_cards = any(one.is_over for one in record.notices)
    draft = record.draft
    return not has_cards and (draft is None or not draft.step.is_closed or not is_owed(draft))


def begun_anew(record: PersonRecord, promise: Erasing) -> PersonRecord | None:
    """What they are since the promise, as somebody new; None when they did nothing that is to be kept."""
    is_asking = record.draft is not None and not record.draft.step.is_closed
    if not (is_asking or record.open_requests):
        return None
    return PersonRecord(
        id=record.id,
        name=record.name,
        reference=record.reference,
        heard_at=record.heard_at,
        is_welcomed=True,
        reads=record.reads,
        department=record.department,
        draft=record.draft if is_asking else None,
        open_requests=record.open_requests,
        heard=tuple(one for one in record.heard if one.at >= promise.since),
        notices=tuple(one for one in record.notices if not (one.is_over or isinstance(one.content, Erasing))),
    )


def desk_for(own: Iterable[Request]) -> ServiceDesk | None:
    """Whom to call instead, for who had a question open; None when there was none."""
    return next((one.desk for one in own if one.state.is_open or one.not_solved_at is not None), None)


def is_theirs_since(request: Request, person: PersonId, promise: Erasing) -> bool:
    """They asked it after they had all erased: it is somebody new who asks."""
    return request.asker.id == person and request.sent_at > promise.since


def is_shown_something(request: Request, person: PersonId) -> Shown | None:
    """The messages of theirs that may still say something of this question; None when there are none."""
    shown = request.shown.get(person)
    return shown if shown is not None and shown.outdated and not shown.is_lost else None


def stands_alone(request: Request) -> bool:
    """Nobody waits for help or for an answer."""
    return not request.state.is_open and request.state is not State.RESOLVED


def _wordless(draft: Draft) -> Draft:
    return Draft(
        nonce=draft.nonce,
        lines=(),
        step=draft.step if draft.step.is_closed else DraftStep.WITHDRAWN,
        started_at=draft.started_at,
        edition=draft.edition + 1,
        news=draft.news,
        is_phone=draft.is_phone,
        shown=draft.shown,
    )
