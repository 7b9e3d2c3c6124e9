"""What people have on their screens: the messages in their chats, and the answers that took the place of pressed cards."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.ids import PersonId
from bot.domain.post import Post
from tests.fakes.card_reading import PRESSABLE, Card, elements, filled_in, opened
from tests.fakes.messenger import FakeMessenger
from tests.model.town import CHANNEL, id_of, reference_of


@dataclass(frozen=True, slots=True)
class Button:
    """Something that a person can press, or could once."""

    person: PersonId
    message: str
    title: str
    verb: str
    data: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.title!r} ({self.verb}) on {self.message}"

    @property
    def about(self) -> str:
        """The request or draft that it is about; empty for none."""
        return str(self.data.get("request") or self.data.get("nonce") or "")


class Screens(FakeMessenger):
    """A messenger that remembers everything that could ever be pressed."""

    def __init__(self, reads: Callable[[PersonId, Card], None]) -> None:
        """`reads` hears of every card that comes before somebody's eyes."""
        super().__init__()
        self.pressable: dict[PersonId, dict[str, tuple[Button, ...]]] = {}
        """By person and message."""
        self.ever: list[Button] = []
        self.tips: Counter[str] = Counter()
        """What came in the coach channel, by its slot."""
        self._reads = reads
        self._verbs: set[str] | None = None
        self._known: set[tuple[str, str]] = set()

    async def post_in_channel(self, to: str, post: Post) -> str:
        """See `bot.services.messenger.ChannelMessenger`."""
        [slot] = {data["slot"] for one in elements(post.card) if "slot" in (data := one.get("data", {}))}

        def arrive() -> None:
            self.tips[slot] += 1

        await super()._call(reference_of(id_of(CHANNEL)), arrive)
        return f"tip-{slot}"

    async def edit_in_channel(self, to: str, message: str, post: Post) -> None:
        """See `bot.services.messenger.ChannelMessenger`."""
        await super()._call(reference_of(id_of(CHANNEL)), lambda: None)

    def answered(self, person: PersonId, message: str, card: Card) -> None:
        """The answer to a press takes the place of the pressed card, until the bot edits that message."""
        self._appears(person, message, card)

    def live(self) -> list[Button]:
        """Everything that can be pressed now, oldest message first."""
        return [
            button for shown in self.pressable.values() for buttons in shown.values() for button in buttons
        ]

    def offers(self, verbs: tuple[str, ...]) -> list[str]:
        """Which of these verbs, or of those that begin so, somebody can press now."""
        if self._verbs is None:
            self._verbs = {one.verb for one in self.live()}
        return sorted(verb for verb in self._verbs if verb.startswith(verbs))

    def takes_everything(self) -> None:
        """Nothing that was to be refused is refused any more."""
        self._fails.clear()

    def gone(self) -> list[Button]:
        """Everything that could ever be pressed, as a client that was asleep still shows it.

        Without what begins a question where by now another one stands: its card would cover that one.
        """
        holds = {
            message
            for shown in self.pressable.values()
            for message, on in shown.items()
            if any(_asked(b) for b in on)
        }
        return [one for one in self.ever if _asked(one) or one.message not in holds]

    async def _call(self, to: Any, arrive: Callable[[], None]) -> None:
        def noticed() -> None:
            sent, edited = len(self.sent), len(self.edited)
            arrive()
            for person, message in (*self.sent[sent:], *self.edited[edited:]):
                self._appears(PersonId(person), message, self.chats[person][message].card)

        await super()._call(to, noticed)

    def _appears(self, person: PersonId, message: str, card: Card) -> None:
        buttons = tuple(_buttons(person, message, card))
        self._verbs = None
        self.pressable.setdefault(person, {})[message] = buttons
        for button in buttons:
            mark = (message, f"{button.verb} {sorted(button.data.items())}")
            if mark not in self._known:
                self._known.add(mark)
                self.ever.append(button)
        self._reads(person, card)


def _asked(button: Button) -> bool:
    """It is about a question that was sent."""
    return bool(button.data.get("request"))


def _buttons(person: PersonId, message: str, card: Card) -> list[Button]:
    chosen = {
        str(element["id"]): element["choices"][0]["value"]
        for element in elements(card)
        if element.get("type") == "Input.ChoiceSet" and element["choices"] and not element.get("value")
    }
    inputs = filled_in(card, chosen)
    return [
        Button(
            person,
            message,
            str(element.get("title", "")),
            str(element["verb"]),
            {**element.get("data", {}), **inputs},
        )
        for element in elements(opened(card))
        if element.get("type") in PRESSABLE and element.get("verb")
    ]


class Line:
    """See `bot.services.messenger`: one instance's way to the screens, cut when it dies."""

    def __init__(self, screens: Screens, is_cut: Callable[[], bool]) -> None:
        self._screens = screens
        self._is_cut = is_cut

    async def send(self, to: Any, post: Post) -> str:
        return await self._through(lambda: self._screens.send(to, post))

    async def edit(self, to: Any, message: str, post: Post) -> None:
        return await self._through(lambda: self._screens.edit(to, message, post))

    async def post_in_channel(self, to: str, post: Post) -> str:
        return await self._through(lambda: self._screens.post_in_channel(to, post))

    async def edit_in_channel(self, to: str, message: str, post: Post) -> None:
        return await self._through(lambda: self._screens.edit_in_channel(to, message, post))

    async def reopen(self, to: Any) -> Any:
        return await self._through(lambda: self._screens.reopen(to))

    async def _through(self, call: Callable[[], Awaitable[Any]]) -> Any:
        if self._is_cut():
            raise asyncio.CancelledError
        return await call()
