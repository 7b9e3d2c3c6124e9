"""Who acts in a run, and sees what a person would see."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.fakes.card_reading import buttons
from tests.fakes.teams import Colleague

if TYPE_CHECKING:
    from tests.crash.stage import Stage


@dataclass(slots=True, kw_only=True)
class Person(Colleague):
    """A colleague whose every act is answered in the end, by this process or the next."""

    stage: "Stage"

    def has(self, label: str) -> bool:
        """Whether any card on the screen has this button."""
        return any(label in buttons(card) for card in self.cards())

    async def opens_by(self, text: str, label: str) -> None:
        """Type a word that only shows something; who sees no button `label` come types it once more."""
        await self.says(text)
        if not self.has(label):
            await self.says(text)

    async def presses_first(self, beginning: str) -> None:
        """Press the newest button whose label begins so."""
        labels = [label for card in self.cards() for label in buttons(card) if label.startswith(beginning)]
        await self.presses(labels[0] if labels else beginning)

    async def post(self, activity: Mapping[str, Any]) -> tuple[int, bytes]:
        return await self.stage.delivered(activity)

    async def _delivered(self, activity: Mapping[str, Any]) -> bytes:
        body = await Colleague._delivered(self, activity)
        await self.stage.settled()
        return body
