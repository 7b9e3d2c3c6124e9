"""`python app.py export`: figures for the operator, in a new file that only its owner reads."""

import asyncio
import io
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.domain.errors import NotAllowed, StoreUnavailable
from bot.domain.figure_answers import Ask
from bot.domain.files import FileFormat
from bot.domain.periods import Kind, Period
from bot.domain.roster import Department
from bot.export_command import OPERATOR, export_figures
from bot.services.figure_files import FigureFile, written
from bot.services.figure_sheets import sheets_of
from bot.services.figure_viewers import Viewer
from bot.storage.sqlite import open_sqlite
from tests.scenarios.city import DESK
from tests.services.figure_answers import TODAY, WORDS, compared, hours, overview, topics

ROOT = Path(__file__).parents[1]


class Maker:
    def __init__(self, error: Exception | None = None) -> None:
        self.asked: list[tuple[Ask, Viewer, FileFormat]] = []
        self._error = error

    async def made(self, ask: Ask, viewer: Viewer, kind: FileFormat) -> tuple[FigureFile, bytes]:
        self.asked.append((ask, viewer, kind))
        if self._error is not None:
            raise self._error
        assert ask.period is not None
        workbook = sheets_of(
            overview=overview(), topics=topics(), hours=hours(), compared=compared(), today=TODAY, words=WORDS
        )
        file = FigureFile(ask=ask, workbook=workbook, name="x", period=ask.period, department="")
        return file, written(workbook, kind, WORDS.texts)


async def export(maker: Maker, period: str, path: Path, **more: object) -> tuple[int, str]:
    told: list[str] = []
    tell: Callable[[str], None] = told.append
    code = await export_figures(maker, period, path, today=date(2026, 12, 3), tell=tell, **more)  # type: ignore[arg-type]
    return code, "\n".join(told)


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("vorige maand", Period(date(2026, 11, 1), Kind.MONTH)),
        ("2025", Period(date(2025, 1, 1), Kind.YEAR)),
        ("kwartaal 3", Period(date(2026, 7, 1), Kind.QUARTER)),
        ("last month", Period(date(2026, 11, 1), Kind.MONTH)),
    ],
)
async def test_a_period_is_said_as_in_teams(tmp_path: Path, said: str, period: Period):
    maker = Maker()

    assert (await export(maker, said, tmp_path / "a.xlsx"))[0] == 0
    assert [ask.period for ask, _, _ in maker.asked] == [period]
    assert maker.asked[0][1] is OPERATOR


async def test_the_file_is_new_and_only_its_owner_reads_it(tmp_path: Path):
    path = tmp_path / "cijfers.xlsx"

    code, told = await export(Maker(), "vorige maand", path)

    assert code == 0
    assert "cijfers.xlsx: all departments, 2026-11-01 to 2026-11-30" in told
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_workbook(io.BytesIO(path.read_bytes())).sheetnames[0] == "Uitleg"
    assert list(tmp_path.iterdir()) == [path]


async def test_nothing_is_ever_overwritten(tmp_path: Path):
    path = tmp_path / "cijfers.xlsx"
    path.write_text("what was there")

    code, told = await export(Maker(), "vorige maand", path)

    assert (code, path.read_text()) == (1, "what was there")
    assert "it exists already" in told


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("a.csv", None, FileFormat.CSV),
        ("a.CSV", None, FileFormat.CSV),
        ("a", None, FileFormat.XLSX),
        ("a.csv", FileFormat.XLSX, FileFormat.XLSX),
    ],
)
async def test_the_kind_of_file_is_said_or_is_that_of_its_ending(
    tmp_path: Path, name: str, kind: FileFormat | None, expected: FileFormat
):
    maker = Maker()

    await export(maker, "2026", tmp_path / name, kind=kind)

    assert maker.asked[0][2] is expected


@pytest.mark.parametrize(
    "period", ["", "ooit", "volgende maand", "gisteren", "kwartaal 5", "kinderopvang 2026", "2026; 2025"]
)
async def test_what_is_no_period_is_said_and_no_file_is_made(tmp_path: Path, period: str):
    maker = Maker()

    code, told = await export(maker, period, tmp_path / "a.xlsx")

    assert (code, maker.asked, list(tmp_path.iterdir())) == (2, [], [])
    assert "period" in told


async def test_a_department_that_is_not_there_is_said(tmp_path: Path):
    code, told = await export(
        Maker(NotAllowed("operator")), "2026", tmp_path / "a.xlsx", department="nergens"
    )

    assert (code, list(tmp_path.iterdir())) == (2, [])
    assert "nergens: there is no such department" in told


async def test_a_store_that_is_silent_is_said(tmp_path: Path):
    code, told = await export(Maker(StoreUnavailable("it is locked")), "2026", tmp_path / "a.xlsx")

    assert (code, list(tmp_path.iterdir())) == (1, [])
    assert "it is locked" in told


async def test_a_folder_that_is_not_there_is_said(tmp_path: Path):
    code, told = await export(Maker(), "2026", tmp_path / "nowhere" / "a.xlsx")

    assert code == 1
    assert "No such file or directory" in told


def test_the_command_writes_figures_of_the_store_in_the_settings(tmp_path: Path):
    async def prepare() -> None:
        stores = await open_sqlite(tmp_path / "bot.db")
        await stores.departments.create(Department(id="kinderopvang", name="=Kinderopvang", desk=DESK))  # type: ignore[arg-type]
        await stores.close()

    asyncio.run(prepare())
    run = subprocess.run(
        [sys.executable, "app.py", "export", "vorige maand", str(tmp_path / "a.xlsx")],
        cwd=ROOT,
        env={"DIGICOACH_STORE": f"sqlite:{tmp_path / 'bot.db'}", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (run.returncode, run.stderr) == (0, "")
    assert "a.xlsx: all departments" in run.stdout
    assert "Overzicht" in load_workbook(tmp_path / "a.xlsx").sheetnames


def test_the_library_for_files_is_read_only_when_a_file_is_made():
    code = "import sys, app; print([name for name in sys.modules if name.startswith(('xlsxwriter', 'openpyxl'))])"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"
