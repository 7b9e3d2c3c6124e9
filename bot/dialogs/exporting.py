"""Files of figures in the own chat: offered when somebody asks for one, and made again when they say yes."""

import asyncio
from datetime import timedelta

from bot.cards import figures_export as cards
from bot.cards.figure_actions import FiguresExportAction
from bot.cards.file_context import FileContext
from bot.dialogs.area import Area
from bot.dialogs.giving_files import FileAnswer, MadeFile
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.errors import NotAllowed, Refused
from bot.domain.figure_answers import Ask
from bot.domain.files import FileFormat
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.services.figure_files import FigureFile, FigureFiles, written
from bot.services.figure_viewers import Viewer
from bot.services.sheet_words import SheetWords
from bot.telemetry import error_name, log_event

OFFER_LASTS = timedelta(days=7)
"""An older offer is of figures that have changed since: who still wants them asks anew."""
_CLOCKS_DIFFER = timedelta(minutes=5)


class ExportDialogs:
    """Implements `bot.dialogs.giving_files.FileGiver`. What was asked stands in the offer; nothing of it is kept here."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._words = SheetWords(
            texts=self._pen.texts, topics=self._pen.topics, rule=tools.showing, zone=tools.rules.zone
        )
        self._files = FigureFiles(
            tools.figures, self._words, tools.today, lambda facts: cards.sentences(self._pen, facts)
        )
        self.area = Area(presses={FiguresExportAction: self._pressed})

    async def offered(self, ask: Ask, viewer: Viewer, kind: FileFormat = FileFormat.XLSX) -> Post:
        """The offer of a file of these figures, as the answer to what was typed.

        Raises:
            NotAllowed: they may not see them.
        """
        file, content = await self.made(ask, viewer, kind)
        return cards.offered(
            self._pen,
            file.ask,
            file.period,
            file.department,
            name=file.name,
            size=len(content),
            context=FileContext.words(file.ask, kind, self._tools.clock.now()),
            today=self._tools.today(),
        )

    async def made(self, ask: Ask, viewer: Viewer, kind: FileFormat) -> tuple[FigureFile, bytes]:
        """What is in a file of these figures, and the file.

        Raises:
            NotAllowed: they may not see them.
        """
        file = await self._files.make(ask, viewer, kind)
        return file, await asyncio.to_thread(written, file.workbook, kind, self._words.texts)

    async def file_answered(self, answer: FileAnswer) -> MadeFile | Post:
        """See `FileGiver`."""
        try:
            return await self._answered(answer)
        except Refused:
            return self._tools.deck.not_here()
        except Exception as error:  # noqa: BLE001 - as the front does: log the class, apologise
            log_event("answer.failed", level="error", kind="file", error=error_name(error))
            return self._tools.deck.something_wrong()

    # ----------------------------------------------------------------------------------------------------

    async def _pressed(self, pressed: Pressed, action: FiguresExportAction) -> Post:
        viewer = await self._viewer(pressed.by.id)
        return cards.asked(self._pen, action.ask, await self.offered(action.ask, viewer))

    async def _answered(self, answer: FileAnswer) -> MadeFile | Post:
        if not answer.is_yes:
            return cards.declined(self._pen)
        viewer = await self._viewer(answer.by.id)
        context = FileContext.read(answer.context)
        age = None if context is None else self._tools.clock.now() - context.at
        if context is None or age is None or not -_CLOCKS_DIFFER <= age <= OFFER_LASTS:
            return cards.too_old(self._pen)
        kind, today = FileFormat(context.format), self._tools.today()
        file, content = await self.made(context.ask, viewer, kind)
        return MadeFile(
            content=content,
            given=cards.given(self._pen, file.ask, file.period, file.department, today),
            failed=cards.failed(self._pen, file.ask, file.period, today),
        )

    async def _viewer(self, person: PersonId) -> Viewer:
        record = await self._tools.people.find(person)
        if record is None:
            raise NotAllowed(person)
        viewer = await self._tools.figure_viewers.viewer(record)
        if not viewer.sees_figures:
            raise NotAllowed(person)
        return viewer
