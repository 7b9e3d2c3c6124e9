"""The command that writes a file of figures for the operator, and what it tells; the bot may run meanwhile."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

from bot.domain.errors import NotAllowed, StoreUnavailable
from bot.domain.figure_answers import Ask
from bot.domain.figure_periods import RefusedPeriod
from bot.domain.figure_queries import Query, read_query
from bot.domain.figure_words import Figures
from bot.domain.files import FileFormat
from bot.domain.ids import DepartmentId, PersonId
from bot.services.figure_files import FigureFile
from bot.services.figure_viewers import Viewer
from bot.storage.store_file import made_whole

Tell = Callable[[str], None]
OPERATOR = Viewer(person=PersonId("operator"), is_coordinator=True)
"""Sees what a coordinator sees, by the same rule for showing."""


class Maker(Protocol):
    """What makes the file: `bot.dialogs.exporting.ExportDialogs`."""

    async def made(self, ask: Ask, viewer: Viewer, kind: FileFormat) -> tuple[FigureFile, bytes]:
        """Return what is in the file, and the file.

        Raises:
            NotAllowed: these figures are shown to nobody who asks so.
        """
        ...


async def export_figures(
    maker: Maker,
    period: str,
    path: Path,
    *,
    today: date,
    tell: Tell,
    kind: FileFormat | None = None,
    department: str = "",
) -> int:
    """Write the figures of `period` into a new file; return 0, 1 when it could not be made, 2 when it was asked wrongly.

    `kind` is that of the file's ending when it is not given, and XLSX when that says nothing.
    """
    asked = _read(period, today, tell)
    if asked is None:
        return 2
    kind = kind or asked.file or _kind_of(path)
    named = DepartmentId(department) if department else None
    ask = Ask(figures=Figures.EXPORT, period=asked.period, department=named)
    try:
        file, content = await maker.made(ask, OPERATOR, kind)
    except NotAllowed:
        tell(f"{department or 'the city'}: there is no such department, or no figures of it may be shown.")
        return 2
    except StoreUnavailable as error:
        tell(f"The store did not answer: {error}. No file was made; run it again.")
        return 1
    try:
        with made_whole(path) as (_, written):
            written.write(content)
    except OSError as error:
        tell(f"{path}: {error.strerror or error}. No file was made.")
        return 1
    whose = file.department or "all departments"
    tell(f"{path}: {whose}, {file.period.first} to {file.period.last}, {len(content):,} bytes.")
    tell("It holds totals only, no names and no questions. The sheet Uitleg says what each figure means.")
    return 0


def _read(period: str, today: date, tell: Tell) -> Query | None:
    reading = read_query(f"export {period}", (), today)
    if isinstance(reading, Query) and reading.figures is Figures.EXPORT and reading.period is not None:
        return reading
    if isinstance(reading, RefusedPeriod):
        tell(f"{period!r} is a period without figures: {reading.why}.")
    else:
        tell(f"{period!r} is no period. Say it as in Teams: 'vorige maand', 2026, 'kwartaal 3', 'week 47'.")
    return None


def _kind_of(path: Path) -> FileFormat:
    return FileFormat.CSV if path.suffix.lower() == ".csv" else FileFormat.XLSX
