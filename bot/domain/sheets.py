"""Tables of typed cells: what is written into a file, before anybody decides which kind of file."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

TEXT_LIMIT = 1000
"""Characters of a text in one cell."""
_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})


class CellKind(StrEnum):
    """How a value is written."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    SHARE = "share"
    """Between 0 and 1, and shown as so many of a hundred."""
    MINUTES = "minutes"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Cell:
    """One value; made by the functions below, which turn None into an empty cell."""

    kind: CellKind
    value: str | int | float | date


Row = tuple[Cell | None, ...]
"""None is a cell with nothing in it: not measured, or not to be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table; every row has a cell for each column."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        """Refuse a row that is too long or too short, and two columns of one name.

        Raises:
            ValueError: there is one.
        """
        if len(set(self.columns)) != len(self.columns):
            raise ValueError("two columns of one name")
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row does not fit its columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """The tables of one file, in order; `made_at` is when their figures were counted."""

    sheets: tuple[Sheet, ...]
    made_at: datetime


def text(value: str) -> Cell:
    """Words on one line: whatever cannot be seen is gone, for it breaks lines and files."""
    seen = "".join(" " if unicodedata.category(one) in _UNSEEN else one for one in value[:TEXT_LIMIT])
    return Cell(CellKind.TEXT, " ".join(seen.split()))


def whole(value: int | None) -> Cell | None:
    """How many."""
    return None if value is None else Cell(CellKind.WHOLE, value)


def decimal(value: float | None) -> Cell | None:
    """A number that may lie between two whole ones."""
    return None if value is None else Cell(CellKind.DECIMAL, round(value, 4))


def share(value: float | None) -> Cell | None:
    """A part of 1."""
    return None if value is None else Cell(CellKind.SHARE, round(value, 6))


def minutes(value: float | None) -> Cell | None:
    """A time in minutes."""
    return None if value is None else Cell(CellKind.MINUTES, round(value, 4))


def day(value: date | None) -> Cell | None:
    """A local date."""
    return None if value is None else Cell(CellKind.DATE, value)
