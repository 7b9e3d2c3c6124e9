"""Writes roster and departments files, valid ones and random ones, so that tests name only the cells they mean."""

import csv
import io
from collections.abc import Iterable, Mapping

from hypothesis import strategies as st

from bot.domain.roster_file import DEPARTMENTS_HEADER, ROSTER_HEADER

DEPARTMENTS = ("Kinderopvang", "Wegen Bruggen en Waterlopen", "Groendienst")
NAMES = ("Fatma", "Bram", "Noor", "Katrien", "Els", "Samir", "Rita", "Joris")

Row = Mapping[str, str]


def guid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012x}"


def person(**cells: str) -> Row:
    """A roster line: Bram, a digicoach of Kinderopvang, but for the cells given."""
    return {
        **dict.fromkeys(ROSTER_HEADER, ""),
        "department": "Kinderopvang",
        "name": "Bram",
        "entra_object_id": guid(1),
        "role": "coach",
        **cells,
    }


def department(**cells: str) -> Row:
    """A departments line: Kinderopvang, but for the cells given."""
    return {**dict.fromkeys(DEPARTMENTS_HEADER, ""), "department": "Kinderopvang", **cells}


def roster(*rows: Row, delimiter: str = ",", end: str = "\r\n") -> bytes:
    return _table(ROSTER_HEADER, rows, delimiter, end)


def departments(*rows: Row, delimiter: str = ",", end: str = "\r\n") -> bytes:
    return _table(DEPARTMENTS_HEADER, rows, delimiter, end)


def _table(header: Iterable[str], rows: Iterable[Row], delimiter: str, end: str) -> bytes:
    written = io.StringIO(newline="")
    table = csv.writer(written, delimiter=delimiter, lineterminator=end)
    names = tuple(header)
    table.writerow(names)
    table.writerows([row[name] for name in names] for row in rows)
    return written.getvalue().encode()


@st.composite
def rosters(draw: st.DrawFn) -> tuple[Row, ...]:
    """Rows of a roster without a fault: up to eight people, in one or more roles."""
    rows: list[Row] = []
    for number in sorted(draw(st.sets(st.integers(0, 7), min_size=1, max_size=8))):
        cells = {"name": NAMES[number], "entra_object_id": guid(number)}
        helps = draw(st.lists(st.sampled_from(["coach", "contact_point"]), unique=True, max_size=2))
        others = draw(st.lists(st.sampled_from(["worker", "coordinator"]), unique=True, max_size=2))
        home = draw(st.sampled_from(DEPARTMENTS))
        for role in helps:
            rows.append(person(**cells, role=role, department=home, **draw(_choices())))
        for role in others:
            elsewhere = draw(st.sampled_from(DEPARTMENTS))
            rows.append(person(**cells, role=role, department=elsewhere, **draw(_choices())))
    return tuple(draw(st.permutations(rows)))


def _choices() -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries(
        {
            "email": st.sampled_from(["", "een@example.org", "twee@example.org"]),
            "location": st.sampled_from(["", "De Zonnebloem", "Depot Noord"]),
            "hours": st.sampled_from(["", "ma-vr 8:00-16:30", "ma 8-12;di 13-17"]),
            "skills": st.sampled_from(["", "sign_in", "sign_in;leave"]),
            "languages": st.sampled_from(["", "nl", "nl;fr", "tr|nl"]),
            "weekly_limit": st.sampled_from(["", "1", "50"]),
        }
    )


BAD_CELLS = (
    ("department", ""),
    ("department", "x" * 81),
    ("name", ""),
    ("name", "Br\u202eam"),
    ("name", "Br\x07am"),
    ("name", "!?"),
    ("entra_object_id", ""),
    ("entra_object_id", "bram"),
    ("entra_object_id", "00000000-0000-0000-0000-000000000000"),
    ("entra_object_id", "00000000-0000-4000-8000-00000000000g"),
    ("email", "bram"),
    ("email", "bram@example"),
    ("email", "bram @example.org"),
    ("role", ""),
    ("role", "baas"),
    ("location", "x" * 1001),
    ("hours", "ma-vr"),
    ("hours", "ma-vr 16:00-8:00"),
    ("hours", "ma-vr 8:00-25:00"),
    ("skills", "toveren"),
    ("skills", "sign_in;toveren"),
    ("languages", "Nederlands"),
    ("weekly_limit", "0"),
    ("weekly_limit", "51"),
    ("weekly_limit", "3,5"),
    ("weekly_limit", "-1"),
    ("weekly_limit", "³"),
)
"""A column and what may not stand in it."""
