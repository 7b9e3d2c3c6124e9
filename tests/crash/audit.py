"""What must be true in the end: nothing lost, nothing stuck, one holder, and every screen shows what it should."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from typing import Any

from bot.cards.deck import Deck
from bot.domain.aliases import is_alias
from bot.domain.desk_notices import ContactWaits, ReplacementOver
from bot.domain.draft_around import AroundDraft
from bot.domain.drafting import is_owed
from bot.domain.events import Accepted, TakenOver
from bot.domain.ids import PersonId
from bot.domain.invariants import Invariant, broken_in
from bot.domain.notices import owed as notices_owed
from bot.domain.people import Draft, DraftStep, PersonRecord
from bot.domain.request import Request, Route, ServiceDesk
from bot.domain.sources import Source
from bot.domain.states import State
from bot.domain.topics import Topic, about, route_of
from bot.domain.view import View
from bot.domain.views import owed, views_of
from bot.texts.catalogue import load_texts
from bot.texts.topics import load_topics
from tests.crash.area_audit import area_problems
from tests.crash.ended import Ended, story_of
from tests.crash.town import DESK
from tests.fakes.card_reading import Card, buttons, elements, words

PROMISE = "We hebben je vraag."
IN_TIME = {Invariant.WAKES, Invariant.TOLD_IN_TIME}
"""What `_stuck` looks at in its own way: here time stands still in the end."""
SERVED_WITHIN = timedelta(minutes=1)
"""A wake of longer ago than this was passed by."""
FAULTS = frozenset(
    {
        "answer.failed",
        "turn.failed",
        "wake.failed",
        "worker.scan_failed",
        "delivery.failed",
        "draft_delivery.failed",
    }
)
"""Log events that no run may have."""
LEADS_ON = (ReplacementOver, ContactWaits)
"""Notices with a button that shows something else in the place of their card."""


@dataclass(slots=True, kw_only=True)
class Found:
    """Problems begin with their kind: lost, stuck, double, screen, failed."""

    problems: list[str] = field(default_factory=list)
    duplicates: int = 0


def audit(ended: Ended, baseline: Sequence[Sequence[str]] | None) -> Found:
    """Look at all of it; `baseline` is the `story_of` the same script when nothing dies."""
    found = Found()
    found.problems += _lost(ended, baseline)
    found.problems += _stuck(ended)
    found.problems += _double(ended)
    found.problems += area_problems(ended)
    found.problems += [f"failed: {event}" for event in _events(ended.log) if event in FAULTS]
    if "Traceback" in ended.log:
        found.problems.append("failed: traceback " + ended.log[ended.log.index("Traceback") :][-400:])
    _look_at_screens(ended, found)
    return found


def _lost(ended: Ended, baseline: Sequence[Sequence[str]] | None) -> Iterator[str]:
    safe = {request.id for request in ended.kept.requests}
    safe |= {person.draft.nonce for person in ended.kept.people if person.draft and person.draft.is_sent}
    for card in ended.promised:
        if PROMISE in str(card):
            for about in _about(card) - safe:
                yield f"lost: question {about} was promised"
    story = story_of(ended.kept)
    if baseline is not None and story != list(map(list, baseline)):
        yield f"lost: it went otherwise: {_difference(baseline, story)}"


def _difference(wanted: Sequence[Sequence[str]], got: Sequence[Sequence[str]]) -> str:
    if len(wanted) != len(got):
        return f"{len(got)} documents, not {len(wanted)}: {[story[:1] for story in got]}"
    return "; ".join(
        f"{theirs} not {ours}" for ours, theirs in zip(wanted, got, strict=True) if ours != theirs
    )


def _stuck(ended: Ended) -> Iterator[str]:
    for request in ended.kept.requests:
        if request.wake_at is None and (request.state.is_open or request.state.waits_for_asker):
            yield f"stuck: {request.state} request without a wake"
        for person, view in owed(request).items():
            yield f"stuck: {view.kind} owed to {person}"
    for one in (*ended.kept.requests, *ended.kept.people):
        if one.wake_at is not None and one.wake_at < ended.now - SERVED_WITHIN:
            yield f"stuck: nobody was there when {type(one).__name__} {one.id} was to be woken"
    for person in ended.kept.people:
        for notice in notices_owed(person.notices, ended.now):
            yield f"stuck: {type(notice.content).__name__} owed to {person.id}"
        if person.draft is None:
            continue
        if person.wake_at is None and not person.draft.step.is_closed:
            yield f"stuck: {person.draft.step} draft without a wake"
        if is_owed(person.draft):
            yield f"stuck: {person.draft.step} draft owed to {person.id}"
        if any(request.id == person.draft.nonce for request in ended.kept.requests):
            yield "stuck: a draft whose request exists"


def _double(ended: Ended) -> Iterator[str]:
    numbers = [(request.department, request.number) for request in ended.kept.requests]
    if len(set(numbers)) != len(numbers):
        yield "double: a number was given twice"
    for request in ended.kept.requests:
        for invariant in sorted(broken_in(request, now=ended.now) - IN_TIME):
            yield f"double: {request.state} question breaks {invariant} ({invariant.name.lower()})"


def _look_at_screens(ended: Ended, found: Found) -> None:
    deck = _deck()
    live: dict[str, tuple[str, list[Card]]] = {}
    departments = [(one.id, one.name) for one in ended.kept.departments if not one.is_closed]
    for request in ended.kept.requests:
        for person, view in views_of(request).items():
            shown = request.shown.get(person)
            if is_alias(person):
                continue  # whoever it was is erased: nobody has a screen by that name
            if shown is None or not shown.live:
                if not (shown and shown.is_lost):
                    found.problems.append(f"screen: {person} has no {view.kind}")
                continue
            cards = [
                deck.request(one, person, view).card for one in (request, *_before_moving(request, ended))
            ]
            cards += _as_drawn_earlier(deck, request, person, view, wanted=cards[0])
            live[shown.live] = (f"{view.kind} of {person}", cards)
    for person_record in ended.kept.people:
        draft = person_record.draft
        if draft is not None and draft.shown.live:
            works_at = person_record.roster_department
            guess = dict(departments).get(works_at) if works_at else None
            live[draft.shown.live] = (
                f"{draft.step} of {person_record.id}",
                [deck.draft(draft, guess=guess, departments=departments, around=_around(person_record)).card],
            )
        for notice in person_record.notices:
            if notice.shown.live:
                name = f"{type(notice.content).__name__} of {person_record.id}"
                leads_on = ended.answers if isinstance(notice.content, LEADS_ON) else ()
                live[notice.shown.live] = (name, [deck.notice(notice).card, *leads_on])
    known = [_canonical(card) for card in _plain(deck, ended)]
    visible = {message: card for chat in ended.screens.values() for message, card in chat.items()}
    for message, (name, _) in live.items():
        if message not in visible:
            found.problems.append(f"screen: {name} is not there")
    for message, card in visible.items():
        if message in live:
            name, wanted = live[message]
            if _canonical(card) not in map(_canonical, wanted):
                found.problems.append(f"screen: {name} shows {words(card)!r}, not {words(wanted[0])!r}")
        elif _canonical(card) not in known and _tells_of_a_question(card, ended):
            if message in ended.unwritten:
                found.duplicates += 1
            else:
                found.problems.append(f"screen: nobody knows of {words(card)!r}")


def _before_moving(request: Request, ended: Ended) -> Iterator[Request]:
    """The question as its cards were drawn in a department that is no more: nobody is told of the move alone."""
    for one in ended.kept.requests:
        if one.id == request.id and one.state is State.MOVED:
            yield replace(
                request,
                department=one.department,
                department_name=one.department_name,
                number=one.number,
                history=(*request.history,),  # another one, for the deck remembers what it drew for the same
            )


def _as_drawn_earlier(
    deck: Deck, request: Request, person: PersonId, view: View, *, wanted: Card
) -> Iterator[Card]:
    """The card as it was when it was last to change: what came after may change its words, and none of its buttons."""
    history = request.history
    holders = [event.by for event in history if isinstance(event, Accepted | TakenOver)]
    for length in range(view.edition + 1, len(history) + 1):
        for holder in (request.holder, *holders):
            earlier = replace(request, history=(*history[:length],), holder=holder)
            card = deck.request(earlier, person, view).card
            if buttons(card) == buttons(wanted):
                yield card


@cache
def _topics() -> tuple[Topic, ...]:
    return load_topics()


@cache
def _deck() -> Deck:
    return Deck(load_texts(), {topic.id: topic.label for topic in _topics()})


def _plain(deck: Deck, ended: Ended) -> Iterator[Card]:
    """Cards that are about nothing that can be pressed any more, and those that no document keeps."""
    for request in ended.kept.requests:
        yield deck.neutral(request).card
    yield deck.neutral_draft().card
    yield deck.line_added().card
    yield deck.not_sent().card
    yield deck.ask().card
    for step in (DraftStep.LAPSED, DraftStep.ADDED):
        draft = Draft.__new__(Draft)
        object.__setattr__(draft, "step", step)
        yield deck.draft(draft, guess=None, departments=()).card
    for person in ended.kept.people:
        yield deck.welcome(person.name).card


def _around(person: PersonRecord) -> AroundDraft:
    """What the bot reads beside a draft, in a department without places whose Service Desk is `DESK`."""
    draft = person.draft
    assert draft is not None
    is_for_desk = route_of(draft.text, about(draft.text, draft.topic, _topics()), _topics()) is Route.DESK
    desk = DESK if person.department else ServiceDesk()
    return AroundDraft(name="" if draft.is_phone else person.name, desk=desk if is_for_desk else None)


def _tells_of_a_question(card: Card, ended: Ended) -> bool:
    """An answer to a typed word is kept in no document; it may stay as it is unless it shows or moves a question."""
    asked = [request for request in ended.kept.requests if request.source is Source.ASKED]
    told = {request.id for request in ended.kept.requests} - {request.id for request in asked}
    return bool(_about(card) - told) or any(request.text and request.text in words(card) for request in asked)


def _about(card: Card) -> set[str]:
    """The requests and drafts that the buttons of a card are about."""
    data = [element["data"] for element in elements(card) if isinstance(element.get("data"), dict)]
    data = [one for one in data if not str(one.get("verb")).startswith("walkup.")]
    return {str(found) for one in data for found in (one.get("request"), one.get("nonce")) if found}


def _canonical(card: Card) -> str:
    return json.dumps(card, sort_keys=True)


def _events(log: str) -> Iterator[Any]:
    for line in log.splitlines():
        if line.startswith('{"at"'):
            yield json.loads(line).get("event")
