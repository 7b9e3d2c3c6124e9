"""The city of the model: its people, their screens, the instances that serve them, and the time that passes."""

import asyncio
import io
import json
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any

from bot.dialogs.turn import Pressed, Said, Speaker
from bot.domain.errors import SendError, StoreUnavailable
from bot.domain.ids import PersonId
from bot.services.forgetting import Forgetting
from tests.fakes.clock import HandClock
from tests.model.book import Book
from tests.model.engines import Engine
from tests.model.instances import Died, Instance
from tests.model.memory import Memory
from tests.model.screens import Button, Screens
from tests.model.town import id_of, reference_of, settle_in

_SCAN = timedelta(seconds=20)
_MOST_WAKES = 2_000
_COPIED_WITHIN = timedelta(seconds=60)
"""A channel that believes that a delivery failed tries again within this time."""
_ENDS = frozenset({"stop", "klaar", "ask.not_me"})
"""What somebody says or presses to end their own question, also when the department is still asked."""
_EXPECTED = frozenset({None, "StoreUnavailable", "Conflict"})
"""Errors that trouble brings and that the bot may log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that a person did; the same act again is its second delivery."""

    person: PersonId
    said: str = ""
    key: str = ""
    pressed: Button | None = None

    def __str__(self) -> str:
        return (
            f"{self.person} presses {self.pressed}" if self.pressed else f"{self.person} says {self.said!r}"
        )


class World:
    """One city, for one example. Every method leaves at least one instance alive."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.book = Book(self.clock)
        self.memory = Memory()
        self.screens = Screens(self.memory.read)
        self.log = io.StringIO()
        self.last: Act | None = None
        self.story: list[str] = []
        """What was done so far, for whoever must find out why a promise was not kept."""
        self.is_settled = True
        self.is_whole = False
        """The last act was done without a hitch."""
        self.done_at = self.clock.now()
        self.hitches = 0
        self.is_calm = True
        """Nothing has gone wrong in this city yet."""
        self.worried_until = self.clock.now()
        """Until then a wake may be late: somebody failed, and tries again ever later."""
        self._worries = 0
        self._instances: dict[int, Instance] = {}
        self._ids = count(1)
        self._opened = AsyncExitStack()

    async def begin(self, engine: Engine) -> None:
        """Build the city."""
        self.house = await self._opened.enter_async_context(engine.house(self.clock))
        self.observer = await self.house.open()
        self._opened.push_async_callback(self.observer.close)
        await settle_in(self.observer)
        for department in await self.observer.departments.all():
            self.book.note(department.value)
        for channel in await self.observer.posts.channels():
            self.book.note(channel.value)
        for name in ("Fatma", "Jan", "Emma", "Bram", "Karel", "Nora", "Zita", "Dries"):
            found = await self.observer.people.find(id_of(name))
            assert found is not None
            self.book.note(found.value)

    async def end(self) -> None:
        """Everybody goes home."""
        for instance in list(self._instances.values()):
            await instance.ends()
        await self._opened.aclose()

    async def instance(self, number: int) -> Instance:
        """Instance 0 or 1, started now if it is not there."""
        if number not in self._instances:
            self._instances[number] = Instance(
                await self.house.open(),
                self.book,
                self.screens,
                self.clock,
                lambda: f"{next(self._ids):020x}",
            )
        return self._instances[number]

    async def says(self, name: str, text: str, *, at: int = 0, settles: bool = True) -> None:
        """Type a line."""
        key = f"line-{next(self._ids)}"
        self.memory.types(id_of(name), text)
        await self.acts(Act(person=id_of(name), said=text, key=key), at=at, settles=settles)

    async def presses(self, button: Button, *, at: int = 0, settles: bool = True) -> None:
        """Press a button, perhaps one that is no longer there."""
        await self.acts(Act(person=button.person, pressed=button), at=at, settles=settles)

    async def acts(self, *acts: Act, at: int = 0, settles: bool = True) -> None:
        """Let people do these, at once, each at the next instance; then all that is owed is done, unless not yet."""
        self.last, self.done_at, hitches = acts[-1], self.clock.now(), self.hitches
        self.story += [f"{self.clock.now():%a %H:%M:%S} {act} at {at}" for act in acts]
        self.is_settled = False
        places = [await self.instance((at + nth) % 2 if len(acts) > 1 else at) for nth in range(len(acts))]
        done = await asyncio.gather(
            *(self._act(act, place) for act, place in zip(acts, places, strict=True)), return_exceptions=True
        )
        await self._bury()
        self.is_whole = hitches == self.hitches and len(acts) == 1
        for outcome in done:
            if isinstance(outcome, BaseException) and not isinstance(outcome, Died):
                raise outcome
        if settles:
            await self.settles()

    async def again(self, *, at: int) -> None:
        """What was done last is delivered once more, and does nothing once more."""
        assert self.last is not None
        is_soon = self.is_whole and self.clock.now() - self.done_at < _COPIED_WITHIN
        await self.settles()
        before, hitches = self.book.facts(), self.hitches
        await self.acts(self.last, at=at)
        is_soon = is_soon and hitches == self.hitches
        if is_soon and (after := self.book.facts()) != before:
            changed = [key for key in after if after[key] != before.get(key)]
            self.book.problems.append(f"I11: {self.last} again changed {changed}")

    async def settles(self) -> None:
        """Wait for everything that is due or owed now."""
        await self.instance(min(self._instances, default=0))
        for _ in range(20):
            living = list(self._instances.values())
            done = await asyncio.gather(
                *(one.runs(self._looks_after(one)) for one in living), return_exceptions=True
            )
            await self._bury()
            for outcome in done:
                if isinstance(outcome, BaseException) and not isinstance(outcome, Died | StoreUnavailable):
                    raise outcome
            if not any(isinstance(outcome, BaseException) for outcome in done):
                self.is_settled = True
                return
            await self.instance(min(self._instances, default=0))
        raise AssertionError("it never settles")

    async def passes(self, time: timedelta) -> None:
        """Let time pass, and what it brings happen at its own instant."""
        until = self.clock.now() + time
        for _ in range(_MOST_WAKES):
            await self.settles()
            now, wake = self.clock.now(), self.book.next_wake()
            if now >= until:
                return await self._counts()
            self._turn_to(min(until, until if wake is None else wake if wake > now else now + _SCAN))
        raise AssertionError("something stays due")

    async def _counts(self) -> None:
        """Count what changed, as each instance does all the time; but no call goes wrong for it that would not have."""
        if self.is_calm and not any(one.wire.trouble for one in self._instances.values()):
            for one in await self.living():
                await one.runs(one.counting.bring_up_to_date())

    async def loses(self, number: int) -> None:
        """An instance is gone, with all that only it knew."""
        instance = self._instances.pop(number, None)
        if instance is not None:
            self.is_calm = False
            await self._gone(instance)
        await self.instance(number)

    async def comes_to_rest(self, time: timedelta) -> None:
        """Nothing fails any more, and time passes."""
        for instance in self._instances.values():
            instance.wire.trouble = None
        self.screens.takes_everything()
        await self.passes(time)

    async def living(self) -> list[Instance]:
        """All instances there are, at least one."""
        await self.instance(min(self._instances, default=0))
        return list(self._instances.values())

    async def read_again(self) -> Book:
        """All that stands in the store, as somebody else reads it."""
        book = Book(self.clock)
        book.people, book.departments = dict(self.book.people), dict(self.book.departments)
        book.channels = dict(self.book.channels)
        await book.read(self.observer)
        return book

    def worries(self) -> None:
        """Something went wrong: wakes may come late for a while."""
        self.is_calm = False
        self._worries = self._worries + 1 if self.clock.now() < self.worried_until else 1
        self.worried_until = self.clock.now() + timedelta(minutes=1) * 2 ** min(self._worries, 7)

    def failures(self) -> list[str]:
        """What the bot logged since the last time that it never may."""
        lines = self.log.getvalue().splitlines()
        self.log.seek(0)
        self.log.truncate()
        events = [json.loads(line) for line in lines if line.startswith("{")]
        tracebacks = [line for line in lines if line.startswith("Traceback")]
        return [str(event) for event in events if event.get("error") not in _EXPECTED] + tracebacks

    async def _looks_after(self, instance: Instance) -> None:
        """As `Worker.run`: first what it knows of itself; a scan only where somebody else left something."""
        bot = instance.bot
        await bot.keeper.settle()
        if own := bot.worker._own(self.clock.now()):
            await bot.worker._all(own)
            await bot.keeper.settle()
        wake = self.book.next_wake()
        if wake is not None and wake <= self.clock.now():
            await bot.worker.run_due()
        if self.book.is_to_forget():
            await next(book for book in bot.worker._books if isinstance(book, Forgetting)).look()

    async def _act(self, act: Act, instance: Instance) -> None:
        speaker = Speaker(
            id=act.person,
            name=act.person.removeprefix("id-").title(),
            reference=reference_of(act.person),
            at=self.clock.now(),
        )
        front = instance.bot.front
        if act.said in _ENDS or (act.pressed is not None and act.pressed.verb in _ENDS):
            self.memory.takes_back(act.person)
        if act.pressed is None:
            said = Said(by=speaker, text=act.said, key=act.key)
            for post in await instance.runs(front.said(said)):
                await self._sends(act.person, post)
            return
        button = act.pressed
        pressed = Pressed(by=speaker, verb=button.verb, data=button.data, message=button.message)
        card = (await instance.runs(front.pressed(pressed))).card
        self.memory.answered(button, card)
        self.screens.answered(act.person, button.message, card)

    async def _sends(self, person: PersonId, post: Any) -> None:
        try:
            await self.screens.send(reference_of(person), post)
        except SendError:
            return  # nobody looks after an answer

    async def _bury(self) -> None:
        for number, instance in list(self._instances.items()):
            if instance.wire.hitches:
                self.hitches += instance.wire.hitches
                instance.wire.hitches = 0
                self.worries()
            if instance.is_dead:
                del self._instances[number]
                await self._gone(instance)

    async def _gone(self, instance: Instance) -> None:
        await instance.ends()
        self.worries()
        await self.book.read(self.observer)

    def _turn_to(self, at: Any) -> None:
        self.memory.time_passes(self.book, at - self.clock.now())
        self.clock.turn_to(at)
