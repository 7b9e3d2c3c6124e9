"""Puts a year into a store: through the stores, or straight into the SQLite file where that would take too long."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.forgetting import next_forgetting_at
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.storage.documents import DEPARTMENTS, REQUESTS, encode_glance, glance_of, instant_text
from bot.storage.protocols import Stores
from bot.storage.sqlite_changes import optional
from bot.storage.statistics_documents import DAY, MONTH
from tests.bench.our_bot import INSERT_REQUEST, written
from tests.ghent.year import Ghent

INSERT_KEPT = "INSERT INTO statistics (span, department, begins, etag, body) VALUES (?, ?, ?, 1, ?)"
RequestRow = tuple[str, str, int, int, str | None, str | None, bool, str, bytes, bytes]


async def fill(
    stores: Stores, ghent: Ghent, days: Iterable[KeptDay] = (), months: Iterable[KeptMonth] = ()
) -> None:
    """Through any stores; the departments must not be there yet."""
    for department in ghent.departments:
        await stores.departments.create(department)
    for request in ghent.requests:
        await stores.requests.create(request)
    for day in days:
        await stores.statistics.put_day(day, etag=None)
    for month in months:
        await stores.statistics.put_month(month, etag=None)


def fill_file(
    path: Path,
    departments: Iterable[Department] = (),
    rows: Iterable[RequestRow] = (),
    days: Iterable[KeptDay] = (),
    months: Iterable[KeptMonth] = (),
) -> None:
    """Into a file, made when it is new; a department that is there gets the coaches that it lacks."""
    with written(path) as connection:
        for department in departments:
            _add_department(connection, department)
        connection.executemany(INSERT_REQUEST, rows)
        connection.executemany(INSERT_KEPT, ((DAY.name, *DAY.key(one), DAY.form.encode(one)) for one in days))
        connection.executemany(
            INSERT_KEPT, ((MONTH.name, *MONTH.key(one), MONTH.form.encode(one)) for one in months)
        )


def rows_of(requests: Iterable[Request]) -> Iterator[RequestRow]:
    """As the SQLite engine writes them."""
    for one in requests:
        yield (
            one.department,
            one.id,
            one.number,
            1,
            optional(one.wake_at),
            optional(next_forgetting_at(one)),
            one.state.is_open,
            instant_text(one.sent_at),
            encode_glance(glance_of(one)),
            REQUESTS.encode(one),
        )


def out_of_reach(department: Department) -> Department:
    """The same, whose coaches exist in figures alone: nobody there can be asked anything."""
    coaches = tuple(replace(coach, is_reachable=False) for coach in department.coaches)
    return replace(department, coaches=coaches)


def _add_department(connection: sqlite3.Connection, department: Department) -> None:
    row = connection.execute("SELECT body FROM departments WHERE id = ?", (department.id,)).fetchone()
    if row is None:
        connection.execute(
            "INSERT INTO departments (id, name, etag, body) VALUES (?, ?, 1, ?)",
            (department.id, department.name, DEPARTMENTS.encode(department)),
        )
        return
    there: Department = DEPARTMENTS.decode(row[0])
    missing = tuple(coach for coach in department.coaches if there.coach(coach.id) is None)
    joined = replace(there, coaches=(*there.coaches, *missing), workers=department.workers)
    connection.execute(
        "UPDATE departments SET body = ?, etag = etag + 1 WHERE id = ?",
        (DEPARTMENTS.encode(joined), department.id),
    )
