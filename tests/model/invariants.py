"""The promises, looked at after every step: what one document must be, and what people see and were told.

I1 to I7, I11 and I12 of one document are those of the auditor (`bot.domain.invariants.CHECKS`). Beside them stand what no
document can tell: that a history only grew (I2, `book`), that who was asked was there and under no pause (I6), who was
ever shown the question's text (I7), that no number was given twice (I11), and what people were told (`memory`).
I8 (figures are what the history says) is looked at when a city has come to rest (`counted`): counting after every step
would take longer than the step. I9 (one tip a week in a channel) is what came there, and in the end that each week had its
tip or a note. I10 (nothing is kept too long) is looked at in every question, also long after it was written last.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache
from typing import Any

from bot.cards.deck import Deck
from bot.domain.drafting import DraftTimes
from bot.domain.forgetting import is_as_forgotten, next_forgetting_at
from bot.domain.forgetting_people import is_forgotten_of
from bot.domain.ids import PersonId
from bot.domain.invariants import FORGOTTEN_WITHIN, Invariant, broken_in, broken_in_person
from bot.domain.post_states import PostState
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.views import owed, views_of
from bot.domain.week_question import week_of
from bot.texts.catalogue import load_texts
from bot.texts.topics import load_topics
from tests.fakes.card_reading import PRESSABLE, Card, elements
from tests.fakes.clock import MONDAY
from tests.model.instances import SETTINGS
from tests.model.world import World

_TIMES = DraftTimes(
    unsent_after=SETTINGS.unsent_after,
    lapses_after=SETTINGS.draft_lapses_after,
    belongs_after=SETTINGS.belongs_after,
    department_after=SETTINGS.department_after,
    retry_after=SETTINGS.retry_after,
)


def problems(world: World) -> list[str]:
    """Everything that is not as promised."""
    return [problem for look in EVERYWHERE for problem in look(world)]


def _documents(world: World) -> Iterator[str]:
    now = world.clock.now()
    is_late_allowed = now < world.worried_until
    for key, request in world.book.requests.items():
        if key in world.book.fresh or request.wake_at is not None:
            broken = broken_in(request, now=now)
            if is_late_allowed:
                broken -= {Invariant.WAKES}
            yield from (f"{one} ({one.name}) of {request.id}" for one in broken)
            yield from world.memory.mistimed(request)
    for record in world.book.people.values():
        if not is_late_allowed and (record.wake_at or record.draft or record.notices):
            yield from (
                f"{one} ({one.name}) of {record.id}" for one in broken_in_person(record, _TIMES, now=now)
            )
    world.book.fresh.clear()


def _history(world: World) -> Iterator[str]:
    yield from world.book.problems


def _numbers(world: World) -> Iterator[str]:
    given = Counter((one.department, one.number) for one in world.book.requests.values())
    yield from (f"I11: {number} was given {times} times" for number, times in given.items() if times > 1)


def _failures(world: World) -> Iterator[str]:
    yield from (f"failed: {line}" for line in world.failures())


def _told(world: World) -> Iterator[str]:
    yield from world.memory.lies(world.book)
    yield from world.memory.leaks(world.book)


def _tips(world: World) -> Iterator[str]:
    yield from (f"I9: {times} tips of {slot}" for slot, times in world.screens.tips.items() if times > 1)


def _screens(world: World) -> Iterator[str]:
    """Once settled, what is not owed is on the screen."""
    if not world.is_settled:
        return
    for request in world.book.requests.values():
        waiting = owed(request)
        at_rest = {who for who in waiting if _is_at_rest(world, request, who)}
        for person, view in views_of(request).items():
            shown = request.shown.get(person)
            if person in waiting or shown is None or shown.is_lost:
                if world.is_calm and person not in at_rest:
                    yield f"P3: {person} has no {view.kind} of {request.id}"
                continue
            post = world.screens.chats[person].get(shown.live)
            if post is None:
                yield f"screen: {person} never got {view.kind} of {request.id}"
            elif _presses(post.card) != (wanted := _presses(_deck().request(request, person, view).card)):
                yield f"screen: {person} can press {_presses(post.card)}, not {wanted} of {view.kind} {request.id}"


def _one_screen(world: World) -> Iterator[str]:
    """Where nothing failed, who can take or close a question does so on one card, and one person can close it."""
    if not (world.is_settled and world.is_calm):
        return
    for key, request in world.book.requests.items():
        closes = set()
        for person, messages in world.screens.pressable.items():
            for message, on in messages.items():
                verbs = {one.verb for one in on if one.about == key[1]}
                if "request.release" in verbs:
                    closes.add(person)
                shown = request.shown.get(person)
                if verbs & _OFFERS and (shown is None or shown.live != message):
                    yield f"screen: {person} has a second card of {request.id}, {message}: {verbs}"
        if len(closes) > 1 or (closes and request.holder is None):
            yield f"P2: {closes} hold {request.id}"


def _kept(world: World) -> Iterator[str]:
    now = world.clock.now()
    for request in world.book.requests.values():
        due_at = next_forgetting_at(request)
        if due_at is not None and due_at + FORGOTTEN_WITHIN < now:
            yield f"I10: {request.id} is kept too long: {request.forgotten} is all that is forgotten"
        if not is_as_forgotten(request):
            yield f"I10: of {request.id} something is left beside {request.forgotten}"
    of_nobody = {one.id for one in world.book.requests.values() if is_forgotten_of(one)}
    for record in world.book.people.values():
        led = {one.id for one in record.open_requests} & of_nobody
        yield from (f"I10: {record.id} leads to {one}, whose asker is forgotten" for one in led)


def _is_at_rest(world: World, request: Request, person: PersonId) -> bool:
    """Outside their own hours: what makes a sound waits for them."""
    shown = request.shown.get(person)
    return shown is not None and shown.rests_until is not None and shown.rests_until > world.clock.now()


def at_rest(world: World) -> list[str]:
    """What must be so when nothing fails for a while: nobody waits for a card, and no draft that was sent is left."""
    found = [
        f"P4: {view.kind} of {request.id} is owed to {person} still"
        for request in world.book.requests.values()
        for person, view in owed(request).items()
        if not _is_at_rest(world, request, person)
    ]
    made = {request.id for request in world.book.requests.values()}
    return found + [
        f"P3: {record.draft.nonce} was sent and is a draft still"
        for record in world.book.people.values()
        if record.draft is not None and (record.draft.is_sent or record.draft.nonce in made)
    ]


def in_the_end(world: World) -> list[str]:
    """What must be so when nobody does anything for weeks: every question is over, and its asker was told so."""
    found = [
        f"P3: {one.id} is {one.state} still" for one in world.book.requests.values() if one.state not in _OVER
    ]
    for channel in world.book.channels.values():
        settled = {
            post.week for post in channel.posts if post.state not in (PostState.BEGUN, PostState.PUT_OFF)
        }
        at, now = MONDAY + A_WEEK, world.clock.now()
        while at < now - A_DAY:
            if (week := week_of(at.date())) not in settled:
                found.append(f"P5: nothing is known of {week}")
            at += A_WEEK
    return found


A_DAY, A_WEEK = timedelta(days=1), timedelta(weeks=1)
_OFFERS = frozenset({"request.accept", "request.decline", "request.release"})
_OVER = frozenset({State.CLOSED, State.CANCELLED, State.HANDED_OVER, State.MOVED})
EVERYWHERE: tuple[Callable[[World], Iterator[str]], ...] = (
    _documents,
    _history,
    _numbers,
    _failures,
    _told,
    _tips,
    _screens,
    _one_screen,
    _kept,
)


def _presses(card: Card) -> list[Any]:
    """What can be pressed. Not its title: *morgen* stays on a card that is a day old, and says so rightly of its own day."""
    return [(x.get("verb"), x.get("data")) for x in elements(card) if x.get("type") in PRESSABLE]


@cache
def _deck() -> Deck:
    topics = load_topics()
    return Deck(
        load_texts(), {one.id: one.label for one in topics}, icons={one.id: one.icon for one in topics}
    )
