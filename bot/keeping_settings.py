"""What the city decides for everyone's sake: which languages stand beside the Dutch, and how long is kept what leads to somebody."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field

from bot.domain.keeping import Keeping
from bot.setting_values import Kept

DUTCH = "nl"
_CATALOGUES = Path(__file__).with_name("texts")


def _languages(value: object) -> object:
    if not isinstance(value, str):
        return value
    return tuple(dict.fromkeys(part.strip().lower() for part in value.split(",") if part.strip()))


Languages = Annotated[tuple[str, ...], BeforeValidator(_languages)]


class KeepingSettings(BaseModel):
    """The part of `bot.settings.Settings` that the data protection officer and the city decide."""

    languages: Languages = Field((DUTCH,), alias="DIGICOACH_LANGUAGES")
    text_kept: Kept = Field(timedelta(days=7), alias="DIGICOACH_TEXT_KEPT")
    askers_kept: Kept = Field(timedelta(days=30), alias="DIGICOACH_ASKERS_KEPT")
    coaches_kept: Kept = Field(timedelta(days=90), alias="DIGICOACH_COACHES_KEPT")
    events_kept: Kept = Field(timedelta(days=760), alias="DIGICOACH_EVENTS_KEPT")
    leavers_kept: Kept = Field(timedelta(days=30), alias="DIGICOACH_LEAVERS_KEPT")
    silent_kept: Kept = Field(timedelta(days=400), alias="DIGICOACH_SILENT_KEPT")

    def keeping(self) -> Keeping:
        """How long is kept what leads to somebody.

        Raises:
            ValueError: an earlier thing would be kept longer than a later one.
        """
        return Keeping(
            text_for=self.text_kept,
            asker_for=self.askers_kept,
            coach_for=self.coaches_kept,
            events_for=self.events_kept,
        )

    def language_problems(self) -> Iterator[str]:
        """What is wrong with the languages."""
        there = sorted(path.stem for path in _CATALOGUES.glob("*.ftl"))
        if DUTCH not in self.languages:
            yield f"DIGICOACH_LANGUAGES must have {DUTCH} among them: Dutch always stays on the card."
        for language in self.languages:
            if language not in there:
                yield f"DIGICOACH_LANGUAGES names {language!r}, which the bot does not speak: choose from {', '.join(there)}."
