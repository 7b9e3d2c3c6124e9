"""Figures, typed and pressed: who asks is looked up each time, and what they may not see is not told apart from what is not there."""

from dataclasses import replace

from bot.cards import figures as overview_card
from bot.cards import (
    figures_compared,
    figures_export,
    figures_facts,
    figures_hours,
    figures_mine,
    figures_network,
    figures_topics,
)
from bot.cards import figures_talk as talk
from bot.cards.figure_actions import FiguresAction, FiguresSayAction
from bot.dialogs.area import Area, Posts
from bot.dialogs.exporting import ExportDialogs
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.errors import NotAllowed
from bot.domain.figure_answers import Answer, Ask, Compared, Facts, Hours, Mine, Network, Overview, Topics
from bot.domain.figure_intents import AskFigures
from bot.domain.figure_periods import RefusedPeriod
from bot.domain.figure_queries import (
    Choice,
    Query,
    Reading,
    Unclear,
    may_be_about_figures,
    read_query,
)
from bot.domain.figure_words import EXCEL
from bot.domain.figure_words import Figures as Asked
from bot.domain.files import FileFormat
from bot.domain.ids import DepartmentId
from bot.domain.intents import Intent
from bot.domain.people import PersonRecord
from bot.domain.periods import Kind, period_of
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.domain.words import fold
from bot.services.figure_viewers import Viewer

_OF_THE_CITY = frozenset((Asked.FACTS, Asked.COMPARED))
"""What is never of one department: a name beside it is heard, and said to make no difference."""


class FigureDialogs:
    """Answers coordinators, contact points and coaches."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._desk = tools.figures
        self._viewers = tools.figure_viewers
        self._exports = ExportDialogs(tools)
        self.area = Area(
            words={AskFigures: self._typed},
            presses={FiguresAction: self._pressed, FiguresSayAction: self._said},
            hears=self._hears,
        )

    async def _hears(self, record: PersonRecord, text: str) -> Intent | None:
        """A line about figures; from who sees none but perhaps their own, only one that can be nothing else."""
        if not may_be_about_figures(text):
            return None
        viewer = await self._viewers.viewer(record)
        reading = await self._read(text, viewer)
        if reading is None or (not viewer.sees_figures and _may_be_a_question(reading, text, viewer)):
            return None
        return AskFigures(reading=reading)

    async def _typed(self, standing: Standing, asked: AskFigures) -> Posts:
        viewer = await self._viewers.viewer(standing.record)
        return (await self._answer(asked.reading, viewer),)

    async def _said(self, pressed: Pressed, action: FiguresSayAction) -> Post:
        viewer = await self._viewer_of(pressed)
        reading = await self._read(action.line, viewer)
        if reading is None:
            raise NotAllowed(viewer.person)
        post = await self._answer(reading, viewer)
        return figures_export.asked(self._pen, Ask(), post) if post.file else post

    async def _pressed(self, pressed: Pressed, action: FiguresAction) -> Post:
        viewer = await self._viewer_of(pressed)
        return await self._shown(action.ask, viewer)

    # ----------------------------------------------------------------------------------------------------

    async def _viewer_of(self, pressed: Pressed) -> Viewer:
        record = await self._tools.people.find(pressed.by.id)
        if record is None:
            raise NotAllowed(pressed.by.id)
        return await self._viewers.viewer(record)

    async def _read(self, text: str, viewer: Viewer) -> Reading | None:
        """To who may not see a department its name is a word like any other that means nothing."""
        known: list[Department] = []
        if viewer.is_coordinator:
            known = [stored.value for stored in await self._tools.stores.departments.all()]
        elif viewer.contact_in is not None:
            known = [viewer.contact_in]
        return read_query(text, known, self._tools.today())

    async def _answer(self, reading: Reading, viewer: Viewer) -> Post:
        if not viewer.sees_figures and not viewer.is_coach:
            return talk.worker_no(self._pen)
        match reading:
            case RefusedPeriod():
                return talk.refused(self._pen, reading, today=self._tools.today())
            case Unclear(lines=lines, words=words):
                return talk.unclear(self._pen, lines, words)
            case Choice(query=query, options=options):
                if query.figures in _OF_THE_CITY:
                    return await self._query(replace(query, departments=options), viewer)
                return await self._which(query, options, viewer)
            case Query():
                return await self._query(reading, viewer)

    async def _which(self, query: Query, options: tuple[DepartmentId, ...], viewer: Viewer) -> Post:
        named = [one for one in await self._desk.departments(viewer) if one[0] in options]
        if not named:
            raise NotAllowed(viewer.person)
        return talk.which_department(self._pen, Ask(figures=query.figures, period=query.period), named)

    async def _query(self, query: Query, viewer: Viewer) -> Post:
        department = query.departments[0] if len(query.departments) == 1 else None
        if query.is_own and viewer.contact_in is not None:
            department = viewer.contact_in.id
        is_of_city = query.figures in _OF_THE_CITY
        if len(query.departments) > 1 and not is_of_city and query.figures is not Asked.MINE:
            return await self._which(query, query.departments, viewer)
        ask = Ask(figures=query.figures, period=query.period, department=None if is_of_city else department)
        is_file = ask.figures is Asked.FACTS and query.file is not None
        if ask.figures is Asked.EXPORT or (is_file and viewer.sees_figures):
            return await self._exports.offered(ask, viewer, query.file or FileFormat.XLSX)
        return await self._shown(ask, viewer, has_name=is_of_city and bool(query.departments))

    async def _shown(self, ask: Ask, viewer: Viewer, *, has_name: bool = False) -> Post:
        if ask.figures is Asked.EXPORT:
            raise NotAllowed(viewer.person)
        if ask.figures is Asked.FACTS and ask.period is not None:
            ask = replace(ask, period=period_of(ask.period.first, Kind.YEAR))
        answer = await self._desk.answer(ask, viewer)
        return self._drawn(answer, await self._desk.departments(viewer), has_name=has_name)

    def _drawn(
        self, answer: Answer, departments: tuple[tuple[DepartmentId, str], ...], *, has_name: bool
    ) -> Post:
        pen, today = self._pen, self._tools.today()
        match answer:
            case Overview():
                return overview_card.overview(pen, answer, departments, today=today)
            case Topics():
                return figures_topics.topics(pen, answer, departments, today=today)
            case Hours():
                return figures_hours.hours(pen, answer, departments, today=today)
            case Compared():
                return figures_compared.compared(pen, answer, departments, today=today, has_name=has_name)
            case Network():
                return figures_network.network(pen, answer, departments, today=today)
            case Facts():
                return figures_facts.facts(pen, answer, today=today, has_name=has_name)
            case Mine():
                return figures_mine.mine(pen, answer, today=today)


def _may_be_a_question(reading: Reading, text: str, viewer: Viewer) -> bool:
    """Whether a digicoach should get this line of who sees no figures but perhaps their own."""
    match reading:
        case Unclear(lines=lines):
            return not (viewer.is_coach and lines)
        case _:
            return EXCEL in fold(text).split()
