"""What every answer about figures is made from: what was counted, brought up to date, and by whom it may be seen."""

import asyncio
from collections.abc import Callable
from datetime import date, timedelta

from bot.clock import Clock
from bot.domain.availability import local_date
from bot.domain.errors import NotAllowed
from bot.domain.figure_details import Totals
from bot.domain.figure_parts import totals_of
from bot.domain.folding import Cuts
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, Period, previous
from bot.services.counting import Counting
from bot.services.figure_book import FigureBook
from bot.services.figure_viewers import Members, Scope, Viewer, Viewers

_A_DAY = timedelta(days=1)


class FigureSources:
    """The book, opened at today's page, and who looks into it."""

    def __init__(self, *, viewers: Viewers, book: FigureBook, counting: Counting, clock: Clock) -> None:
        self.viewers = viewers
        self.book = book
        self.counting = counting
        self.clock = clock
        self.zone = counting.rules.zone
        self._one_at_a_time = asyncio.Lock()

    @property
    def today(self) -> date:
        """The local date."""
        return local_date(self.clock.now(), self.zone)

    async def refresh(self) -> None:
        """Read the book once a day, after the night's counting, so that nobody who asks waits for it."""
        if self.counting.has_counted and not self.book.is_open(self.today):
            async with self._one_at_a_time:
                await self.book.open(self.today)

    async def ready(self) -> None:
        """Count what changed here, and read what is new."""
        async with self._one_at_a_time:  # who comes second finds all of it done, and not half
            await self.counting.bring_up_to_date()
            await self.book.open(self.today)

    def is_running(self, period: Period) -> bool:
        """Whether it is not over yet."""
        return period.after > self.today

    def begin(self, asked: Period) -> Period:
        """What details are looked for first: of a running week, month or quarter those of the one before."""
        return previous(asked) if self.is_running(asked) and asked.kind is not Kind.YEAR else asked

    def until(self, period: Period) -> date:
        """The day after its last, or after today as long as it runs."""
        return min(period.after, self.today + _A_DAY)

    async def totals(self, scope: Scope, period: Period) -> Totals:
        """How many questions there were so far."""
        return totals_of(await self.book.figures(scope.where, period.first, self.until(period)))

    def beside(self, members: tuple[Members, ...]) -> Callable[[int], Cuts[DepartmentId]]:
        """What may be shown of departments beside each other in a year."""
        where = {one.department.id: one.where for one in members}
        return lambda year: self.book.beside(where, Period(date(year, 1, 1), Kind.YEAR))


def must_see_the_city(viewer: Viewer) -> None:
    """Pass a coordinator.

    Raises:
        NotAllowed: it is somebody else.
    """
    if not viewer.is_coordinator:
        raise NotAllowed(viewer.person)


def year_of(period: Period) -> Period:
    """The year that a period is counted in."""
    return Period(date(period.year, 1, 1), Kind.YEAR)
