"""Workers and coaches who go on whatever the instances do: who gets no answer tries again, and comes to another instance."""

import asyncio
import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.crash.town import COACHES, CONTACT, id_of
from tests.fakes.card_reading import Card, button, words
from tests.fakes.teams import Colleague, FakeTeams, again
from tests.instances.house import House
from tests.scenarios.asking import QUESTION

PATIENCE_S = 2.0
"""So long somebody waits for an answer before they try again."""
AGAIN = "Probeer opnieuw"
SORRY = "Probeer het straks nog eens."
SENT = ("We hebben je vraag", "helpt je", "Lukt het nu?")
OVER = ("Fijn dat het lukt!", "We zoeken niet verder.")


@dataclass(slots=True)
class Crowd:
    """What all of them did; `at` says what is to happen as soon as so many answers were given."""

    house: House
    chance: random.Random
    answered: int = 0
    unanswered: int = 0
    """How often somebody waited in vain."""
    promised: list[tuple[str, Card]] = field(default_factory=list)
    is_enough: bool = False
    """Nobody begins a new question."""
    is_over: bool = False
    at: dict[int, Callable[[], None]] = field(default_factory=dict)

    def answer(self) -> None:
        self.answered += 1
        if act := self.at.pop(self.answered, None):
            act()


@dataclass(slots=True, kw_only=True)
class Townsman(Colleague):
    """One of them."""

    crowd: Crowd

    async def post(self, activity: Mapping[str, Any]) -> tuple[int, bytes]:
        first: Mapping[str, Any] = activity
        while True:
            self.bot = self.crowd.house.one(self.crowd.chance, without=self.bot)
            try:
                async with asyncio.timeout(PATIENCE_S):
                    status, body = await Colleague.post(self, activity)
            except (TimeoutError, aiohttp.ClientError):
                self.crowd.unanswered += 1
                activity = again(first)
                continue
            self.crowd.answer()
            if activity["type"] == "invoke" and status == 200:
                self.crowd.promised.append((self.object_id, json.loads(body)["value"]))
            return status, body

    async def asks(self, number: int) -> None:
        """One question from beginning to end: solved, or stopped by its asker (one in four)."""
        text = f"{QUESTION} ({self.name}, vraag {number})"
        await self._types(text)
        while not (self._has_asked(text) or self.crowd.is_over):
            await self._presses_when_seen(
                "Stuur mijn vraag", "Ja", AGAIN, until=lambda: self._has_asked(text)
            )
        if number % 4 == 3:
            await self._presses_when_seen("Hulp niet meer nodig", "Ja, opgelost", AGAIN, until=self._is_over)
        while not (self._is_over() or self.crowd.is_over):
            await self._presses_when_seen("Ja, opgelost", AGAIN, until=self._is_over)

    async def helps(self, releases: int) -> None:
        """Take what is offered and close it; give the first few back."""
        while not self.crowd.is_over:
            pressed = await self._presses_when_seen("Ik help", "Klaar", AGAIN)
            if pressed == "Ik help" and releases and self._has("Geef de vraag terug"):
                releases -= 1
                await self._presses_when_seen("Geef de vraag terug", "Klaar", AGAIN)

    async def _types(self, text: str) -> None:
        """Type it, and again when the bot says that it did not work."""
        while not (self.sees(text) or self.crowd.is_over):
            refusals = self._count(SORRY)
            await self.says(text)
            while not (self.sees(text) or self._count(SORRY) > refusals or self.crowd.is_over):
                await asyncio.sleep(0.02)

    def _count(self, *said: str) -> int:
        return sum(any(one in words(card) for one in said) for card in self.cards())

    def _has_asked(self, text: str) -> bool:
        asked = (words(card) for card in self.cards() if text in words(card))
        return any(said in card for card in asked for said in SENT) or self._is_over()

    def _is_over(self) -> bool:
        return any(map(self.sees, OVER))

    def _has(self, label: str) -> bool:
        return any(button(card, label) is not None for card in self.cards())

    async def _presses_when_seen(self, *labels: str, until: Callable[[], bool] = lambda: False) -> str:
        """Wait for one of the buttons and press it; return which, or nothing when all is over."""
        while not (self.crowd.is_over or until()):
            for card in self.cards():
                for label in labels:
                    if button(card, label) is not None:
                        await self.presses(label, card)
                        return label
            await asyncio.sleep(0.02)
        return ""


async def ask_in_turn(crowd: Crowd, workers: Sequence[Townsman], *, at_once: int) -> None:
    """Let so many ask at the same time, and another when one is done, until there are enough."""
    coming = iter(enumerate(workers))

    async def one_after_another() -> None:
        for number, worker in coming:
            if crowd.is_enough or crowd.is_over:
                break
            await worker.asks(number)

    await asyncio.gather(*(one_after_another() for _ in range(at_once)))


def townsmen(crowd: Crowd, teams: FakeTeams, names: list[str]) -> dict[str, Townsman]:
    """The coaches, the contact point, and these workers."""
    return {
        name: Townsman(
            name=name, teams=teams, http=crowd.house.http, bot="", object_id=id_of(name), crowd=crowd
        )
        for name in (*COACHES, CONTACT, *names)
    }
