"""Writes tables as an XLSX file: numbers are numbers, dates are dates, and no text is ever a formula.

Imported only when a file is made: the library costs a start of the bot more than it is used.
"""

from datetime import UTC, date, datetime
from io import BytesIO

from xlsxwriter import Workbook as XlsxWorkbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.domain.sheets import Cell, CellKind, Row, Sheet, Workbook

_FORMATS = {
    CellKind.TEXT: {"text_wrap": True, "valign": "top"},
    CellKind.WHOLE: {"num_format": "#,##0", "valign": "top"},
    CellKind.DECIMAL: {"num_format": "#,##0.0", "valign": "top"},
    CellKind.SHARE: {"num_format": "0%", "valign": "top"},
    CellKind.MINUTES: {"num_format": "#,##0.0", "valign": "top"},
    CellKind.DATE: {"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"},
}
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NARROW, _WIDE = 11, 60
"""Letters."""


def xlsx_of(workbook: Workbook) -> bytes:
    """The file; the same bytes for the same workbook."""
    written = BytesIO()
    with XlsxWorkbook(written, _OPTIONS) as file:
        file.set_properties({"created": workbook.made_at.astimezone(UTC).replace(tzinfo=None)})
        formats = {kind: file.add_format(_FORMATS[kind]) for kind in CellKind}
        heading = file.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        for sheet in workbook.sheets:
            _write(file.add_worksheet(sheet.name), sheet, formats, heading)
    return written.getvalue()


def _write(page: Worksheet, sheet: Sheet, formats: dict[CellKind, Format], heading: Format) -> None:
    for at, name in enumerate(sheet.columns):
        page.write_string(0, at, name, heading)
        page.set_column(at, at, _width(at, sheet))
    for line, row in enumerate(sheet.rows, 1):
        _write_row(page, line, row, formats)
    page.freeze_panes(1, 1)
    page.set_landscape()
    page.fit_to_pages(1, 0)


def _write_row(page: Worksheet, line: int, row: Row, formats: dict[CellKind, Format]) -> None:
    for at, cell in enumerate(row):
        if cell is None:
            continue
        style = formats[cell.kind]
        match cell.value:
            case str() as words:
                page.write_string(line, at, words, style)
            case date() as day:
                page.write_datetime(line, at, datetime.combine(day, datetime.min.time()), style)
            case number:
                page.write_number(line, at, number, style)


def _width(at: int, sheet: Sheet) -> int:
    """So wide that most of what stands in it can be read; longer texts wrap."""
    longest = max((len(_shown(row[at])) for row in sheet.rows), default=0)
    words = max(map(len, sheet.columns[at].split()))
    return min(max(longest + 1, words + 2, _NARROW), _WIDE)


def _shown(cell: Cell | None) -> str:
    return str(cell.value) if cell is not None and cell.kind is CellKind.TEXT else ""
