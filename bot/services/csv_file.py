"""Writes tables as one CSV file, a value on each line: for programs that read figures, and for a Belgian Excel.

UTF-8 with a byte order mark, `;` between cells, CRLF, ISO dates, a decimal comma, shares as so many of a hundred.
Tables of many shapes do not fit side by side in one, so each line says which sheet, line and column its value is of.
"""

import csv
import io
from datetime import date

from bot.domain.sheets import Cell, CellKind, Workbook
from bot.texts.catalogue import Texts

_KINDS = {
    CellKind.TEXT: "csv-text",
    CellKind.WHOLE: "csv-number",
    CellKind.DECIMAL: "csv-number",
    CellKind.SHARE: "sheet-percent",
    CellKind.MINUTES: "sheet-minutes",
    CellKind.DATE: "csv-date",
}
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BOM = "\ufeff"


def csv_of(workbook: Workbook, texts: Texts) -> bytes:
    """The file; the same bytes for the same workbook. A cell with nothing in it has no line."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(
        (
            texts("csv-sheet"),
            texts("csv-row"),
            texts("csv-item"),
            texts("csv-column"),
            texts("csv-value"),
            texts("csv-kind"),
        )
    )
    for sheet in workbook.sheets:
        for number, row in enumerate(sheet.rows, 1):
            name = _value(row[0]) if row[0] is not None else ""
            for column, cell in zip(sheet.columns[1:], row[1:], strict=True):
                if cell is not None:
                    kind = texts(_KINDS[cell.kind])
                    writer.writerow((_safe(sheet.name), number, name, _safe(column), _value(cell), kind))
    return (_BOM + written.getvalue()).encode()


def _value(cell: Cell) -> str:
    match cell.value:
        case str() as words:
            return _safe(words)
        case date() as day:
            return day.isoformat()
        case number if cell.kind is CellKind.SHARE:
            return _number(round(100 * number, 4))
        case number:
            return _number(number)


def _number(number: float) -> str:
    """With a decimal comma, and never as a power of ten."""
    whole = int(number)
    return str(whole) if whole == number else f"{number:.4f}".rstrip("0").replace(".", ",")


def _safe(words: str) -> str:
    """What a spreadsheet would take for a formula gets an apostrophe in front, which it shows as text."""
    return f"'{words}" if words.startswith(_STARTS_A_FORMULA) else words
