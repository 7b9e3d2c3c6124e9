"""Random walks over one question: people press, type and stay silent, time passes, the ladder climbs.

A walk is generated as plain data, so that hypothesis can make a failing one small. Each move is followed
by what the keeper does: everything that is due happens, and the wake is set.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from hypothesis import strategies as st

from bot.domain import deciding, deciding_help, deciding_search, waiting_tip
from bot.domain import events as e
from bot.domain.availability import is_open, next_opening
from bot.domain.errors import Refused
from bot.domain.evolving import evolve_all
from bot.domain.guards import event_at
from bot.domain.ladder import climb
from bot.domain.request import Request, Shown
from bot.domain.states import State
from bot.domain.view import ViewKind
from bot.domain.views import views_of
from bot.domain.waking import deadline, pass_time, with_wake
from tests.builders import MONDAY, a_request
from tests.domain.making import ASKER
from tests.domain.worlds import PEOPLE, World

VERBS = (
    "accept",
    "decline",
    "release",
    "resolve",
    "hand_over",
    "cancel",
    "wait",
    "confirm",
    "reopen",
    "rate",
    "correct",
    "choose_manner",
    "park",
    "resume",
    "propose",
    "take_over",
    "refuse",
    "not_seen",
    "free",
    "not_solved",
    "ask_again",
    "allow_widening",
    "keep_alone",
    "ask_call",
    "solved_by_tip",
    "tip_tried",
)

BUTTONS: Mapping[ViewKind, frozenset[str]] = {
    ViewKind.OFFER: frozenset({"accept", "decline", "hand_over"}),
    ViewKind.DECLINED: frozenset({"accept", "hand_over"}),
    ViewKind.HOLDING: frozenset(
        {"release", "resolve", "hand_over", "choose_manner", "park", "resume", "propose"}
    ),
    ViewKind.PROPOSED: frozenset({"take_over", "refuse"}),
    ViewKind.SEARCHING: frozenset(
        {
            *("cancel", "wait", "hand_over", "allow_widening", "keep_alone", "ask_call"),
            *("solved_by_tip", "tip_tried"),
        }
    ),
    ViewKind.HELPED: frozenset({"cancel", "not_seen", "free"}),
    ViewKind.IS_IT_SOLVED: frozenset({"confirm", "reopen", "not_solved", "ask_again"}),
    ViewKind.WHO_GOES_ON: frozenset({"confirm", "reopen", "ask_again", "hand_over"}),
}
"""The most that a card of each kind has as buttons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Somebody presses a button drawn for `page`; None when they type its word."""

    person: str
    verb: str
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One move of a walk, and the question before and after it."""

    now: datetime
    before: Request
    after: Request
    press: Press | None = None
    was_refused: bool = False


Move = tuple[str, int, int, int]
"""What, who, which page, how many minutes first."""

OFTEN = (
    ("park",) * 3
    + ("propose",) * 3
    + ("take_over",) * 3
    + ("not_seen",) * 2
    + ("free",) * 2
    + ("ask_again",) * 2
)
OFTEN += ("accept",) * 5 + ("resolve",) * 4 + ("release",) * 3 + ("reopen",) * 3 + ("decline",) * 3
moves = st.lists(
    st.tuples(
        st.sampled_from([*VERBS, *OFTEN, "line", "where", "unreached", "deliver", "nothing", "again"]),
        st.integers(0, len(PEOPLE) - 1),
        st.sampled_from([0, 0, 0, 0, 1, 2, 2, 3]),
        st.sampled_from([0, 0, 0, 1, 1, 12, 40, 130, 1500]),
    ),
    min_size=8,
    max_size=24,
)


@dataclass(slots=True)
class Walk:
    """Carries out moves."""

    world: World
    request: Request = field(init=False)
    now: datetime = MONDAY
    drawn: list[Press] = field(default_factory=list)
    last: Press | None = None

    def __post_init__(self) -> None:
        blank = a_request(policy=self.world.policy, chosen=self.world.chosen)
        starts_at = (
            None if is_open(self.world.department, MONDAY) else next_opening(self.world.department, MONDAY)
        )
        self.request = evolve_all(blank, (e.Sent(at=MONDAY, by=ASKER, starts_at=starts_at),))
        self._keep()

    def go(self, move: Move) -> Moment:
        what, who, which, minutes = move
        self.now += timedelta(minutes=minutes)
        self._keep()
        before, person = self.request, PEOPLE[who]
        match what:
            case "nothing":
                return self._moment(before)
            case "deliver":
                self.request = _delivered(self.request)
                return self._moment(before)
            case "unreached":
                if before.state is State.SEARCHING and deciding_search.is_asked(before, person):
                    self._apply((e.Unreached(at=event_at(before, self.now), person=person),))
                return self._moment(before)
            case "line":
                return self._do(before, None, lambda: self._added(person, which))
            case "where":
                return self._do(before, None, lambda: self._told_where(person, which))
            case "again":
                press = self.last
            case _:
                press = self._press(person, what, which)
        if press is None:
            return self._moment(before)
        self.last = press
        return self._do(before, press, lambda: decide(before, press, self.now))

    def stay_silent(self) -> Request:
        """Nobody does anything any more: wake the question until it is over."""
        for _ in range(80):
            if self.request.wake_at is None:
                return self.request
            self.request = _delivered(self.request)
            self.now = max(self.now, deadline(self.request) or self.now)
            self._keep()
        raise AssertionError(f"woken without end: {self.request.history[-6:]}")

    def _press(self, person: str, verb: str, which: int) -> Press:
        """0: a button of a present card; 1: the word typed; 2: a button of any earlier card; 3: a button of somebody else's."""
        present = [press for press in buttons_of(self.request) if press.verb == verb]
        number = PEOPLE.index(person)
        if which <= 1 and present:
            press = present[number % len(present)]
            return press if which == 0 else replace(press, page=None)
        if which == 2 and self.drawn:
            earlier = [press for press in self.drawn if press.verb == verb] or self.drawn
            return earlier[number % len(earlier)]
        if which == 3 and present:
            return replace(present[0], person=person if number % 2 else "stranger")
        view = views_of(self.request).get(person)
        return Press(person=person, verb=verb, page=view.page if view else 0)

    def _added(self, person: str, which: int) -> tuple[e.Event, ...]:
        by = ASKER if which <= 1 else person
        key = f"message-{len(self.request.history) if which == 0 else which}"
        return deciding.add_line(self.request, by=by, text="nog iets", key=key, now=self.now)

    def _told_where(self, person: str, which: int) -> tuple[e.Event, ...]:
        by = ASKER if which <= 1 else person
        return deciding_search.tell_where(self.request, by=by, place=f"Plaats {which}", now=self.now)

    def _do(
        self, before: Request, press: Press | None, decision: Callable[[], tuple[e.Event, ...]]
    ) -> Moment:
        try:
            events = decision()
        except Refused:
            return self._moment(before, press=press, was_refused=True)
        self._apply(events)
        return self._moment(before, press=press)

    def _moment(self, before: Request, **what: object) -> Moment:
        return Moment(now=self.now, before=before, after=self.request, **what)

    def _apply(self, events: tuple[e.Event, ...]) -> None:
        self.request = evolve_all(self.request, events)
        self._keep()

    def _keep(self) -> None:
        for _ in range(40):
            due_at = deadline(self.request)
            if due_at is None or due_at > self.now:
                break
            if self.request.state is State.SEARCHING:
                events = climb(self.request, self.world.around(self.request, self.now))
            else:
                events = pass_time(self.request, now=self.now)
            assert events, f"due, and nothing happens: {self.request.history[-4:]}"
            self.request = evolve_all(self.request, events)
        else:
            raise AssertionError("due again and again in one moment")
        self.request = with_wake(self.request, now=self.now)
        self.drawn.extend(press for press in buttons_of(self.request) if press not in self.drawn)


def buttons_of(request: Request) -> list[Press]:
    """Every button that the present cards may have."""
    return [
        Press(person=person, verb=verb, page=view.page)
        for person, view in views_of(request).items()
        for verb in sorted(BUTTONS.get(view.kind, ()))
    ]


def decide(request: Request, press: Press, now: datetime) -> tuple[e.Event, ...]:
    """What the dialogs do with a press."""
    match press.verb:
        case "accept":
            by = e.Person(id=press.person, name="Iemand")
            return deciding.accept(request, by=by, page=press.page, now=now)
        case "rate":
            return deciding.rate(request, by=press.person, is_up=True, now=now)
        case "correct":
            return deciding.correct(request, by=press.person, minutes=10, now=now)
        case "choose_manner" | "park" | "propose" | "ask_call" | "solved_by_tip" | "tip_tried":
            rule: Callable[..., tuple[e.Event, ...]] = RULES[press.verb]
            return rule(
                request, by=press.person, page=press.page, now=now, **_given(press.verb, request, now)
            )
        case verb:
            rule = RULES[verb]
            return rule(request, by=press.person, page=press.page, now=now)


RULES = {
    verb: next(
        getattr(home, verb)
        for home in (deciding, deciding_help, deciding_search, waiting_tip)
        if hasattr(home, verb)
    )
    for verb in VERBS
}


def _given(verb: str, request: Request, now: datetime) -> dict[str, object]:
    """What a press says beside its verb; the same for the same press at the same moment."""
    match verb:
        case "choose_manner":
            return {"manner": e.Manner.VISIT}
        case "park":
            return {"until": now + timedelta(hours=2)}
        case "propose":
            return {"to": e.Person(id=PEOPLE[5], name="Iemand anders")}
        case "solved_by_tip" | "tip_tried":
            return {"tip": "oogje"}
        case _:
            return {"contacts": (e.Person(id=PEOPLE[4], name="Iemand"),), "phone": "09 000 00 01"}


def _delivered(request: Request) -> Request:
    shown = {
        person: Shown(edition=view.edition, news=view.news, live="message")
        for person, view in views_of(request).items()
    }
    return replace(request, shown=shown)
