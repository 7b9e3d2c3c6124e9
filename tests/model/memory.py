"""What the model knows of its own: what people were told, and how long they waited and helped. Nothing of it comes from the store.

What somebody was told once is true for ever: a history only grows. So all of it is compared after every step.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.domain import events as e
from bot.domain.durations import stretches_of
from bot.domain.guards import asked_in
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.sources import Source
from bot.domain.states import State
from tests.fakes.card_reading import Card, elements, words
from tests.model.book import Book
from tests.model.screens import Button

PROMISE = "We hebben je vraag."
_MARK = re.compile(r"nummer\d+x")
"""In every question of the model: whose it is."""
_CHOSE = re.compile(r"^Je koos (\d+) minu", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody was answered `words` to their press of a button about `request`."""

    person: PersonId
    request: str
    verb: str
    words: str


Proof = Callable[[e.Event, PersonId], bool]

_MEANS: Mapping[str, tuple[str, Proof]] = {
    "request.accept": (
        "Je helpt ",
        lambda x, who: isinstance(x, e.Accepted | e.TakenOver) and x.by.id == who,
    ),
    "helping.take_over": (
        "Je helpt ",
        lambda x, who: isinstance(x, e.Accepted | e.TakenOver) and x.by.id == who,
    ),
    # an old card of theirs is answered with the newest, which says the same of a colleague's proposal
    "request.decline": (
        "Oké, nu niet.",
        lambda x, who: isinstance(x, e.Declined | e.ProposalDeclined) and x.by == who,
    ),
    "request.release": ("Je gaf de vraag terug.", lambda x, who: isinstance(x, e.Released) and x.by == who),
    "request.resolve": ("Duurde ", lambda x, _: isinstance(x, e.Resolved)),
    "request.cancel": ("Je hebt geen hulp meer nodig.", lambda x, _: isinstance(x, e.Cancelled)),
    "request.hand_over": ("Service Desk helpt je verder.", lambda x, _: isinstance(x, e.HandedOver)),
    "request.confirm": ("Fijn dat het lukt!", lambda x, _: isinstance(x, e.Confirmed)),
    "helping.not_solved": ("Wie mag je verder helpen?", lambda x, _: isinstance(x, e.NotSolved)),
}
"""What a press may be answered, and the event without which that would be a lie."""


class Memory:
    """The model's memory of one city."""

    def __init__(self) -> None:
        self.promised: dict[str, PersonId] = {}
        """Questions whose asker read that we have them."""
        self._waived: set[str] = set()
        """Those among them that the asker took back."""
        self.told: set[Told] = set()
        self.typed: dict[str, PersonId] = {}
        """Who typed which words of their own."""
        self._seen: set[tuple[PersonId, str]] = set()
        """Who had whose words before their eyes."""
        self._allowed: set[tuple[PersonId, str]] = set()
        self._chosen: set[tuple[str, int]] = set()
        self._waited: Counter[str] = Counter()
        self._helped: Counter[str] = Counter()

    def types(self, person: PersonId, text: str) -> None:
        """Somebody types."""
        self.typed |= dict.fromkeys(_MARK.findall(text), person)

    def read(self, person: PersonId, card: Card) -> None:
        """Somebody has this card before their eyes."""
        text = words(card)
        if PROMISE in text:
            self.promised |= dict.fromkeys(_about(card), person)
        self._seen |= {(person, mark) for mark in _MARK.findall(text)}

    def takes_back(self, person: PersonId) -> None:
        """Somebody does what ends their own question before anybody was asked."""
        self._waived |= {about for about, asker in self.promised.items() if asker == person}

    def answered(self, button: Button, card: Card) -> None:
        """A press was answered with this card."""
        self.read(button.person, card)
        text = words(card)
        if button.verb in _MEANS and _MEANS[button.verb][0] in text:
            self.told.add(Told(button.person, button.about, button.verb, _MEANS[button.verb][0]))
        if button.verb == "request.minutes" and (chose := _CHOSE.search(text)):
            self._chosen.add((button.about, int(chose[1])))

    def time_passes(self, book: Book, time: timedelta) -> None:
        """Time passes over the questions as they are now."""
        seconds = time.total_seconds()
        for request in book.requests.values():
            if request.state is State.HELPING:
                self._helped[request.id] += seconds
            elif request.state is State.SEARCHING and request.accepted_at is None and not _was_taken(request):
                self._waited[request.id] += seconds
        made = {request.id for request in book.requests.values()}
        for nonce in _sent(book) - made:
            self._waited[nonce] += seconds

    def lies(self, book: Book) -> Iterator[str]:
        """What people were told and is not so."""
        known = {request.id: request for request in book.requests.values()}
        for lost in self.promised.keys() - known.keys() - _sent(book) - self._waived:
            yield f"P1: question {lost} was promised and is gone"
        for told in self.told:
            request, proof = known.get(told.request), _MEANS[told.verb][1]
            if request is None or not any(proof(event, told.person) for event in request.history):
                yield f"P2: {told} and nothing of it is in the history"
        for about, minutes in self._chosen:
            request = known.get(about)
            if request is None or not any(
                isinstance(x, e.Corrected) and x.minutes == minutes for x in request.history
            ):
                yield f"P6: {minutes} minutes of {about} were chosen and are nowhere"

    def leaks(self, book: Book) -> Iterator[str]:
        """Words that came before eyes they were not meant for."""
        for person, mark in self._seen - self._allowed:
            about = [
                one
                for one in book.unforgotten.values()
                if mark in one.text or any(mark in x for x in one.additions)
            ]
            if self.typed.get(mark) != person and not any(_is_concerned(person, one) for one in about):
                yield f"I7: {person} read what {self.typed.get(mark)} typed: {mark}"
            self._allowed.add((person, mark))

    def mistimed(self, request: Request) -> Iterator[str]:
        """Whether waiting and helping took as long as the model saw them take."""
        if request.source is not Source.ASKED:
            return
        first = next((event.at for event in request.history if isinstance(event, e.Accepted)), None)
        waited = self._waited[request.id]
        if first is not None and (first - request.sent_at).total_seconds() != waited:
            yield f"P6: {request.id} waited {waited} s, not {first - request.sent_at}"
        if request.state in {State.HELPING, State.PARKED}:
            return
        measured = sum((one.helping for one in stretches_of(request.history)), timedelta(0)).total_seconds()
        if measured != self._helped[request.id]:
            yield f"P6: {request.id} was helped with for {self._helped[request.id]} s, not {measured} s"


def _sent(book: Book) -> set[str]:
    """Questions that wait in a draft for the department to be known."""
    return {
        str(one.draft.nonce) for one in book.people.values() if one.draft is not None and one.draft.is_sent
    }


def _was_taken(request: Request) -> bool:
    return any(isinstance(event, e.Accepted) for event in request.history)


def _is_concerned(person: PersonId, request: Request) -> bool:
    return person == request.asker.id or any(
        person in {one.id for one in asked_in(event)}
        or (isinstance(event, e.Accepted | e.TakenOver) and event.by.id == person)
        for event in request.history
    )


def _about(card: Card) -> Iterator[str]:
    for element in elements(card):
        data = element.get("data")
        if isinstance(data, dict) and not str(data.get("verb")).startswith("walkup."):
            yield from (str(found) for found in (data.get("request"), data.get("nonce")) if found)
