"""Every file that somebody can get in their own chat: of figures, and of what is kept of themself."""

from bot.cards.own_data_actions import OwnFileContext
from bot.dialogs.exporting import ExportDialogs
from bot.dialogs.giving_files import FileAnswer, MadeFile
from bot.dialogs.own_data import OwnDataDialogs
from bot.dialogs.tools import Tools
from bot.domain.errors import Refused
from bot.domain.figure_answers import Ask
from bot.domain.files import FileFormat
from bot.domain.post import Post
from bot.services.figure_files import FigureFile
from bot.services.figure_viewers import Viewer
from bot.telemetry import error_name, log_event


class FileDialogs:
    """Implements `bot.dialogs.giving_files.FileGiver`: what was offered says who makes it."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._figures = ExportDialogs(tools)
        self._own = OwnDataDialogs(tools)

    async def made(self, ask: Ask, viewer: Viewer, kind: FileFormat) -> tuple[FigureFile, bytes]:
        """See `ExportDialogs.made`."""
        return await self._figures.made(ask, viewer, kind)

    async def file_answered(self, answer: FileAnswer) -> MadeFile | Post:
        """See `FileGiver`."""
        context = OwnFileContext.read(answer.context)
        if context is None:
            return await self._figures.file_answered(answer)
        try:
            return await self._own.file_answered(answer, context)
        except Refused:
            return self._tools.deck.not_here()
        except Exception as error:  # noqa: BLE001 - as the front does: log the class, apologise
            log_event("answer.failed", level="error", kind="file", error=error_name(error))
            return self._tools.deck.something_wrong()
