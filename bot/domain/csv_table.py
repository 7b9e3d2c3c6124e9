"""A CSV file as people save it: rows of clean cells with the number of the line they start on, or what is wrong."""

import csv
import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.errors import DigicoachError

CELL_LIMIT = 1000
"""The longest cell read, in characters."""

_UNSEEN = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})
_SPACES = re.compile(r"[ \u00a0\u2009\u202f]+")
# They turn the reading direction of what follows, so that a name can pass for another on a card.
_TURNING = frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff\u200b\u2060"
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class BadLine:
    """What is wrong with one cell; `line_number` counts from 1, `column` is empty when it is the whole line."""

    line_number: int
    column: str
    reason: str

    def __str__(self) -> str:
        where = f"line {self.line_number}"
        return f"{where}, {self.column}: {self.reason}" if self.column else f"{where}: {self.reason}"


class BadFile(DigicoachError):
    """A file that cannot be used; `lines` says why, in the order of the file, all of it."""

    def __init__(self, lines: Sequence[BadLine]) -> None:
        super().__init__(lines)
        self.lines = tuple(sorted(set(lines)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table: every column of the header has a cell, empty when nothing was typed."""

    line_number: int
    cells: Mapping[str, str]


def read_table(content: bytes, header: Sequence[str]) -> tuple[tuple[Row, ...], tuple[BadLine, ...]]:
    """Return the rows that can be read and what is wrong with the others; blank lines are left out.

    UTF-8, with or without a byte order mark; the delimiter is the comma or semicolon that the header uses.
    In the cells, space at the ends is gone and runs of spaces are one.

    Raises:
        BadFile: not UTF-8, or another header.
    """
    text = _decoded(content)
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    bad: list[BadLine] = []
    is_headed = False
    while True:
        line_number = reader.line_num + 1
        try:
            cells = _without_empty_end(next(reader), len(header))
        except StopIteration:
            break
        except csv.Error:
            bad.append(
                BadLine(
                    line_number=line_number,
                    column="",
                    reason="a quotation mark is not closed, or stands inside a cell",
                )
            )
            continue
        if not is_headed:
            _check_header(cells, header)
            is_headed = True
        elif any(cells):
            wrong = _wrong(cells, header, line_number)
            bad += wrong
            if not wrong:
                rows.append(Row(line_number=line_number, cells=dict(zip(header, cells, strict=True))))
    if not is_headed:
        _check_header([], header)
    return tuple(rows), tuple(bad)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = "this is not UTF-8; in Excel, save as 'CSV UTF-8 (comma delimited)'"
        line_number = content.count(b"\n", 0, error.start) + 1
        raise BadFile([BadLine(line_number=line_number, column="", reason=reason)]) from error


def _without_empty_end(cells: list[str], length: int) -> list[str]:
    """The cells, trimmed, without the empty ones that a spreadsheet adds after the last column."""
    trimmed = [_SPACES.sub(" ", unicodedata.normalize("NFC", cell)).strip(" \t\r\n") for cell in cells]
    while len(trimmed) > length and not trimmed[-1]:
        trimmed.pop()
    return trimmed


def _check_header(cells: list[str], header: Sequence[str]) -> None:
    if cells != list(header):
        reason = f"the first line must be exactly: {','.join(header)}"
        raise BadFile([BadLine(line_number=1, column="", reason=reason)])


def _wrong(cells: list[str], header: Sequence[str], line_number: int) -> list[BadLine]:
    if len(cells) != len(header):
        reason = (
            f"there are {len(cells)} cells, {len(header)} are needed; quote a cell that holds the delimiter"
        )
        return [BadLine(line_number=line_number, column="", reason=reason)]
    return [
        BadLine(line_number=line_number, column=column, reason=reason)
        for column, cell in zip(header, cells, strict=True)
        if (reason := _wrong_in(cell))
    ]


def _wrong_in(cell: str) -> str:
    if len(cell) > CELL_LIMIT:
        return f"the cell is {len(cell)} characters long, {CELL_LIMIT} are allowed"
    if any(unicodedata.category(character) in _UNSEEN or character in _TURNING for character in cell):
        return "the cell holds a line break or an invisible character"
    return ""
