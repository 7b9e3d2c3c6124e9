"""Makes files of figures from answers of the desk, for who may see these figures at this moment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bot.domain.errors import NotAllowed
from bot.domain.figure_answers import Answer, Ask, Compared, Facts, Hours, Overview, Topics
from bot.domain.figure_words import Figures
from bot.domain.files import FileFormat, file_name
from bot.domain.periods import Kind, Period, period_of, previous, say_period
from bot.domain.sheets import Workbook
from bot.services.csv_file import csv_of
from bot.services.figure_desk import FigureDesk
from bot.services.figure_sheets import fact_sheets, sheets_of
from bot.services.figure_viewers import Viewer
from bot.services.sheet_words import SheetWords
from bot.texts.catalogue import Texts

AnswerT = TypeVar("AnswerT", Overview, Topics, Hours, Compared, Facts)
Sentences = Callable[[Facts], Mapping[str, str]]
"""The facts in sentences ready to paste, by their key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFile:
    """What is in a file, before it is written."""

    ask: Ask
    """With the period that it is of."""
    workbook: Workbook
    name: str
    period: Period
    department: str
    """The department's name; empty for the whole city."""


class FigureFiles:
    """Decides nothing about who may see what: the desk does, each time."""

    def __init__(
        self, desk: FigureDesk, words: SheetWords, today: Callable[[], date], sentences: Sentences
    ) -> None:
        self._desk = desk
        self._words = words
        self._today = today
        self._sentences = sentences

    async def make(self, ask: Ask, viewer: Viewer, kind: FileFormat) -> FigureFile:
        """Gather all that a file of these figures holds. Without a period it is of last month, or facts of this year.

        Raises:
            NotAllowed: they may not see them.
        """
        if not viewer.sees_figures:
            raise NotAllowed(viewer.person)
        viewer = replace(viewer, for_file=True)
        if ask.figures is Figures.FACTS:
            return await self._facts(ask, viewer, kind)
        asked = ask.period or previous(period_of(self._today(), Kind.MONTH))
        ask = Ask(figures=Figures.EXPORT, period=asked, department=ask.department)
        overview = await self._answer(replace(ask, figures=Figures.OVERVIEW), viewer, Overview)
        is_city = overview.whose.department is None
        workbook = sheets_of(
            overview=overview,
            topics=await self._answer(replace(ask, figures=Figures.TOPICS), viewer, Topics),
            hours=await self._answer(replace(ask, figures=Figures.HOURS), viewer, Hours),
            compared=await self._answer(replace(ask, figures=Figures.COMPARED), viewer, Compared)
            if is_city
            else None,
            today=self._today(),
            words=self._words,
        )
        texts = self._words.texts
        whose = texts("export-city") if is_city else overview.whose.name
        name = texts("export-name", whose=whose, period=self._short(asked))
        return FigureFile(
            ask=ask,
            workbook=workbook,
            name=file_name(name, kind),
            period=asked,
            department="" if is_city else overview.whose.name,
        )

    async def _facts(self, ask: Ask, viewer: Viewer, kind: FileFormat) -> FigureFile:
        year = period_of((ask.period or period_of(self._today(), Kind.YEAR)).first, Kind.YEAR)
        ask = Ask(figures=Figures.FACTS, period=year)
        facts = await self._answer(ask, viewer, Facts)
        name = self._words.texts("export-name-facts", period=str(year.year))
        workbook = fact_sheets(facts, words=self._words, sentences=self._sentences(facts))
        return FigureFile(ask=ask, workbook=workbook, name=file_name(name, kind), period=year, department="")

    async def _answer(self, ask: Ask, viewer: Viewer, kind: type[AnswerT]) -> AnswerT:
        answer: Answer = await self._desk.answer(ask, viewer)
        if not isinstance(answer, kind):
            raise NotAllowed(viewer.person)
        return answer

    def _short(self, period: Period) -> str:
        """As a file is called that sorts by its name: *2026-11*, *2026 kwartaal 3*, *2026 week 47*."""
        match period.kind:
            case Kind.MONTH:
                return f"{period.year}-{period.number:02}"
            case Kind.YEAR:
                return str(period.year)
            case _:
                return f"{period.year} {say_period(period, period.first).split(' (')[0].split(' van ')[0]}"


def written(workbook: Workbook, kind: FileFormat, texts: Texts) -> bytes:
    """The file itself. It takes some 20 ms: in a thread, when others wait."""
    match kind:
        case FileFormat.CSV:
            return csv_of(workbook, texts)
        case FileFormat.XLSX:
            from bot.services.xlsx_file import xlsx_of  # 0.1 s, and few ever make a file

            return xlsx_of(workbook)
