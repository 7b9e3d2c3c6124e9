"""How somebody chooses the language that stands below the Dutch."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from babel import Locale

from bot.cards import languages as cards
from bot.cards.language_actions import LanguageAction
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.drafting import drawn_anew
from bot.domain.ids import PersonId
from bot.domain.intents import Intent
from bot.domain.language_words import WantLanguage, WhichLanguage, named_in
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.post import Post
from bot.domain.words import fold
from bot.texts.reader import reads_from_now

_LONGEST = 5
"""Words of a line that may name a language."""


class LanguageDialogs:
    """Anybody may choose; which languages there are, the city decides."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._people = tools.people
        self._pen = tools.deck.pen
        self._on = _by_name((cards.DUTCH, *self._pen.texts.others)) if self._pen.texts.others else {}
        self.area = Area(
            words={WhichLanguage: self._which, WantLanguage: self._want},
            presses={LanguageAction: self._pressed},
            hears=self._hears,
        )

    async def _hears(self, record: PersonRecord, text: str) -> Intent | None:
        """*Taal engels*, and the bare name of a language that is on: nobody asks a question so."""
        if len(text.split()) > _LONGEST:
            return None
        found = named_in(fold(text))
        if found is None:
            return None
        name, is_meant = found
        if name in self._on:
            return WantLanguage(language=self._on[name])
        return (
            WantLanguage(language=_everywhere().get(name, "")) if is_meant and name in _everywhere() else None
        )

    async def _which(self, standing: Standing, said: WhichLanguage) -> Posts:
        if not self._pen.texts.others:
            return (cards.not_that_language(self._pen),)
        return (cards.which_language(self._pen),)

    async def _want(self, standing: Standing, said: WantLanguage) -> Posts:
        return (await self._wanted(standing.record.id, said.language),)

    async def _pressed(self, pressed: Pressed, action: LanguageAction) -> Post:
        return await self._wanted(pressed.by.id, action.language)

    async def _wanted(self, person: PersonId, language: str) -> Post:
        if language == cards.DUTCH:
            await self._read_from_now(person, lambda record: replace(record, reads=""))
            return cards.dutch_alone(self._pen)
        if language not in self._pen.texts.others:
            return cards.not_that_language(self._pen)
        await self._read_from_now(person, lambda record: _reading(record, language))
        return cards.language_set(self._pen, language)

    async def _read_from_now(self, person: PersonId, chosen: Callable[[PersonRecord], PersonRecord]) -> None:
        """What stands open on their screen is drawn anew as well, each time that they choose: a crash may have kept it."""
        _, record = await self._people.change(person, lambda known: drawn_anew(chosen(known)))
        reads_from_now(record.reads)
        standing = await self._tools.standings.of(record)
        for open_ in (*standing.own, *standing.held, *standing.offered, *standing.proposed):
            await self._tools.ledger.draw_anew(OpenRequest(department=open_.department, id=open_.id), person)


def _reading(record: PersonRecord, language: str) -> PersonRecord:
    """Who reads it most likely speaks it: a digicoach who does so too is asked sooner."""
    speaks = record.languages if language in record.languages else (*record.languages, language)
    return replace(record, reads=language, languages=speaks)


def _by_name(languages: Iterable[str]) -> dict[str, str]:
    """Languages by what people call them: their code, and their names in each other."""
    codes = tuple(languages)
    return {
        fold(name): code
        for code in codes
        for name in (code, *(Locale.parse(other, sep="-").languages.get(code, "") for other in codes))
        if fold(name)
    }


@lru_cache(maxsize=1)
def _everywhere() -> dict[str, str]:
    """Every language there is, by its name in Dutch, English, French and Turkish; read when somebody first names one."""
    return {
        fold(name): code
        for speaker in ("tr", "fr", "en", "nl")
        for code, name in Locale.parse(speaker).languages.items()
        if fold(name)
    }
