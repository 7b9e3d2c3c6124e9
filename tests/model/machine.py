"""What anybody may do in the city, in any order: the rules of the model test."""

import asyncio
import sys
from collections.abc import Coroutine
from contextlib import redirect_stderr
from datetime import timedelta
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.errors import Ambiguous, NoChat, SendError, SwitchedOff, TryLater, Unreachable
from tests.model.counted import miscounted
from tests.model.engines import Engine, SqliteEngine
from tests.model.instances import knows_whose
from tests.model.invariants import at_rest, in_the_end, problems
from tests.model.town import CHANNEL, COACHES, CONTACT, EVERYBODY, NEIGHBOUR, WORKERS, id_of
from tests.model.wires import Hitch, Trouble
from tests.model.world import Act, World

WEEKS_IN = 8
"""In one city of so many nobody does anything for weeks, in the end."""
INSTANCES = st.sampled_from([0, 0, 0, 1])
ANY = st.builds(lambda high, low: high * 50 + low, st.integers(0, 19), st.integers(0, 49))
"""Of small numbers: among larger ones hypothesis favours those in the code that happens to be imported, so that a run
beside other tests would live in other cities."""
OFTEN = st.sampled_from([True, True, True, False])
HELPERS = (*COACHES, CONTACT, NEIGHBOUR)
TAKING = ("request.accept", "helping.take_over")
WAYS = (
    ("request.accept", "helping.manner", "helping.later"),
    ("request.accept", "helping.manner", "helping.later", "helping.now", "request.resolve"),
    ("request.accept", "helping.colleagues", "helping.propose", "helping.take_over"),
    ("request.accept", "request.resolve", "helping.not_solved", "helping.ask_again"),
    ("request.resolve", "helping.not_solved", "request.reopen"),
    ("request.accept", "request.release", "request.accept"),
    ("request.resolve", "request.minutes", "request.confirm"),
)
"""What a random walk seldom comes to by itself."""
MATTERS = ("request.", "helping.", "draft.", "coach.", "search.")
HELPING = (
    "request.resolve",
    "request.release",
    "request.hand_over",
    "request.minutes",
    "helping.manner",
    "helping.later",
    "helping.now",
    "helping.propose",
    "helping.colleagues",
    "helping.refuse",
)
ASKING = (
    "request.confirm",
    "request.reopen",
    "request.wait",
    "request.hand_over",
    "helping.not_solved",
    "helping.ask_again",
    "helping.not_seen",
    "helping.free",
    "draft.send",
    "draft.department",
)
WORDS = (
    "ja",
    "nee",
    "ik help",
    "nu niet",
    "geef terug",
    "stuur",
    "hulp",
    "mijn vragen",
    "even niet",
    "ik kan helpen",
    "naar de service desk",
    "terug op maandag",
    "merci",
    "geholpen",
    "geef aan Karel",
    "hallo",
    "klaar",
    "stop",
)
MOMENTS = (timedelta(seconds=5), timedelta(seconds=40), timedelta(minutes=3))
TIMES = (
    *MOMENTS,
    *(timedelta(minutes=minutes) for minutes in (3, 10, 16, 26, 60, 125)),
    *map(timedelta, (0.4, 1, 3)),
)
"""Moments, hours, a night, a day, and a weekend; in the end there are weeks."""
REFUSALS: tuple[SendError, ...] = (
    TryLater(3),
    TryLater(45),
    Ambiguous(),
    Unreachable(),
    NoChat(),
    SwitchedOff(),
)


class CityMachine(RuleBasedStateMachine):
    """One city; hypothesis does the rest."""

    engine: ClassVar[Engine] = SqliteEngine()

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.new_event_loop()
        self._loop.set_task_factory(knows_whose)
        self._asked = 0
        self._is_quiet = True
        """In some cities nothing fails, so that more can be asked of them."""
        self.world = World()
        self._run(self.world.begin(self.engine))

    def teardown(self) -> None:
        try:
            self._comes_to_an_end()
        finally:
            self._run(self.world.end())
            self._loop.close()

    def _comes_to_an_end(self) -> None:
        world = self.world
        if sys.exc_info()[0] is not None or problems(world):
            return  # there is a problem already
        self._run(world.comes_to_rest(timedelta(minutes=40)))
        found = problems(world) + at_rest(world)
        is_one_of_many = len(world.story) % WEEKS_IN == 0
        found += self._run(miscounted(world, after_a_night=is_one_of_many))
        if is_one_of_many:
            self._run(world.comes_to_rest(timedelta(days=16)))
            found += problems(world) + at_rest(world) + in_the_end(world)
        found += self._run(world.read_again()).differs_from(world.book)
        self._keeps(found)

    @initialize(name=st.sampled_from(WORKERS), is_quiet=st.sampled_from([False, False, True]))
    def begins(self, name: str, is_quiet: bool) -> None:
        self._is_quiet = is_quiet
        self.asks(name, 0, sends=True)

    # --- people ---------------------------------------------------------------------------------------

    @rule(name=st.sampled_from((*WORKERS, *WORKERS, *COACHES)), at=INSTANCES, sends=OFTEN)
    def asks(self, name: str, at: int, sends: bool) -> None:
        self._asked += 1
        self._run(self.world.says(name, f"mijn tablet nummer{self._asked}x start niet", at=at))
        if sends:
            self._press("draft.send", 0, at=at, person=name)

    @rule(which=ANY, at=INSTANCES, settles=OFTEN)
    def takes_it(self, which: int, at: int, settles: bool) -> None:
        self._goes_on((TAKING,), which, which, at, settles=settles)

    @rule(way=st.sampled_from(WAYS), which=ANY, at=INSTANCES, time=st.sampled_from(MOMENTS))
    def goes_a_way(self, way: tuple[str, ...], which: int, at: int, time: timedelta) -> None:
        for verb in way:
            self._goes_on(((verb,), TAKING), 0, which, at, settles=True)
            self._run(self.world.passes(time))

    @rule(kind=ANY, which=ANY, at=INSTANCES, settles=OFTEN)
    def helps(self, kind: int, which: int, at: int, settles: bool) -> None:
        self._goes_on((HELPING, TAKING), kind, which, at, settles=settles)

    @rule(kind=ANY, which=ANY, at=INSTANCES, settles=OFTEN)
    def is_helped(self, kind: int, which: int, at: int, settles: bool) -> None:
        self._goes_on((ASKING, HELPING, TAKING), kind, which, at, settles=settles)

    @rule(kind=ANY, which=ANY, at=INSTANCES, settles=OFTEN)
    def presses(self, kind: int, which: int, at: int, settles: bool) -> None:
        self._goes_on((MATTERS, ("",)), kind, which, at, settles=settles)

    @rule(which=ANY, at=INSTANCES)
    def presses_anything(self, which: int, at: int) -> None:
        live = self.world.screens.live()
        if live:
            self._run(self.world.presses(live[which % len(live)], at=at))

    @rule(which=ANY, at=INSTANCES)
    def presses_what_is_gone(self, which: int, at: int) -> None:
        ever = self.world.screens.gone()
        if ever:
            self._run(self.world.presses(ever[which % len(ever)], at=at))

    @rule(first=ANY, second=ANY)
    def press_at_once(self, first: int, second: int) -> None:
        live = [one for one in self.world.screens.live() if one.data.get("request")]
        live = [one for one in live if one.verb == "request.accept"] or live
        if live:
            acts = [
                Act(person=live[n % len(live)].person, pressed=live[n % len(live)]) for n in (first, second)
            ]
            self._run(self.world.acts(*acts))

    @rule(name=st.sampled_from(EVERYBODY), text=st.sampled_from(WORDS), at=INSTANCES, settles=OFTEN)
    def says(self, name: str, text: str, at: int, settles: bool) -> None:
        self._run(self.world.says(name, text, at=at, settles=settles))

    @rule(name=st.sampled_from(COACHES), at=INSTANCES, is_back=st.booleans())
    def takes_a_rest(self, name: str, at: int, is_back: bool) -> None:
        self._run(self.world.says(name, "even niet", at=at))
        self._run(self.world.passes(MOMENTS[0]))
        if is_back:
            self._run(self.world.says(name, "ik kan helpen", at=at))
        self.asks(WORKERS[0], at, sends=True)

    @rule(name=st.sampled_from(HELPERS), minutes=st.sampled_from([5, 10, 30]), at=INSTANCES)
    def notes_a_walk_up(self, name: str, minutes: int, at: int) -> None:
        self._run(self.world.says(name, f"geholpen {minutes} wachtwoord", at=at))

    # --- time -----------------------------------------------------------------------------------------

    @rule(time=st.sampled_from(TIMES))
    def time_passes(self, time: timedelta) -> None:
        self._run(self.world.passes(time))

    # --- trouble --------------------------------------------------------------------------------------

    @rule(at=INSTANCES)
    def it_comes_twice(self, at: int) -> None:
        self._run(self.world.again(at=at))

    @rule(number=INSTANCES)
    def one_instance_is_lost(self, number: int) -> None:
        if self._is_quiet:
            return
        self.world.story.append(f"instance {number} is lost")
        self._run(self.world.loses(number))

    @rule(number=INSTANCES, hitch=st.sampled_from(Hitch), after=st.integers(0, 4))
    def the_store_is_about_to_fail(self, number: int, hitch: Hitch, after: int) -> None:
        if self._is_quiet:
            return
        self.world.story.append(f"instance {number}: {hitch} after {after}")
        instance = self._run(self.world.instance(number))
        instance.wire.trouble = Trouble(hitch=hitch, after=after)

    @rule(
        name=st.sampled_from((*EVERYBODY, CHANNEL)),
        error=st.sampled_from(REFUSALS),
        times=st.integers(1, 3),
        arrives=st.booleans(),
    )
    def the_channel_is_about_to_refuse(self, name: str, error: SendError, times: int, arrives: bool) -> None:
        if self._is_quiet:
            return
        self.world.is_calm = False
        self.world.story.append(f"{name}: {error!r} {times} times")
        is_delivered = arrives and isinstance(error, Ambiguous)
        self.world.screens.fail(id_of(name), *[error] * times, is_delivered=is_delivered)

    @invariant()
    def every_promise_is_kept(self) -> None:
        self._keeps(problems(self.world))

    # --------------------------------------------------------------------------------------------------

    def _keeps(self, found: list[str]) -> None:
        assert not found, "\n".join([*found, "--- after:", *self.world.story])

    def _goes_on(
        self, groups: tuple[tuple[str, ...], ...], kind: int, which: int, at: int, *, settles: bool
    ) -> None:
        """Press something of the first group of which there is anything, each verb as likely as any other; else ask."""
        for verbs in groups:
            if found := self.world.screens.offers(verbs):
                self._press(found[kind % len(found)], which, at=at, settles=settles)
                return
        self.asks(WORKERS[which % len(WORKERS)], at, sends=True)

    def _press(self, verb: str, which: int, *, at: int, person: str = "", settles: bool = True) -> None:
        live = [
            one
            for one in self.world.screens.live()
            if one.verb == verb and person in ("", one.person.removeprefix("id-").title())
        ]
        if live:
            self._run(self.world.presses(live[which % len(live)], at=at, settles=settles))

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        with redirect_stderr(self.world.log):
            return self._loop.run_until_complete(work)
