"""The command that imports a roster: reads the files, tells the operator what happens, and does it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from bot.domain.csv_table import BadFile, BadLine
from bot.domain.errors import Conflict, StoreUnavailable
from bot.domain.ids import TopicId
from bot.domain.roster_changes import Change, Subject
from bot.domain.roster_file import DepartmentLine, RosterLine, read_departments, read_roster
from bot.domain.topics import Topic
from bot.domain.words import fold
from bot.services.roster_import import ImportPlan, RosterRefused, apply, plan
from bot.storage.protocols import Stores
from bot.texts.topics import load_topics

_MANY = {Subject.DEPARTMENT: "departments", Subject.COACH: "coaches", Subject.PERSON: "people"}

FILE_LIMIT = 50_000_000
"""The largest file read, in bytes."""


async def import_roster(
    stores: Stores,
    roster_path: Path,
    departments_path: Path | None,
    dry_run: bool,  # noqa: FBT001 -- the command line's own switch
    write: Callable[[str], None],
) -> int:
    """Import the files and return the exit code: 0 done or nothing to do, 1 refused or not finished.

    Every line for the operator goes to `write`. A dry run says what would change and writes nothing.
    """
    files = _read(roster_path, departments_path, write)
    if files is None:
        return 1
    try:
        planned = await plan(stores, *files)
        _tell(planned, dry_run=dry_run, write=write)
        if not dry_run:
            await apply(stores, planned)
            write("Done." if planned.changes else "Nothing changed.")
    except RosterRefused as refused:
        _refuse(roster_path, refused.roster, write)
        if departments_path is not None:
            _refuse(departments_path, refused.departments, write)
        write("Nothing was imported.")
        return 1
    except (Conflict, StoreUnavailable) as error:
        write(f"The import stopped: {type(error).__name__}: {error}")
        write("Some of it may be written already. Run the same command again to finish it.")
        return 1
    return 0


def skills() -> Mapping[str, TopicId]:
    """The topic of every word that a skills cell may hold: ids and labels, folded."""
    return _by_word(load_topics())


def _by_word(topics: Iterable[Topic]) -> Mapping[str, TopicId]:
    return {fold(word): topic.id for topic in topics for word in (topic.id, topic.label)}


def _read(
    roster_path: Path, departments_path: Path | None, write: Callable[[str], None]
) -> tuple[tuple[RosterLine, ...], tuple[DepartmentLine, ...]] | None:
    """Both files, or None when one of them cannot be used; then all that is wrong with both was told."""
    topics = skills()
    roster: tuple[RosterLine, ...] | None = None
    departments: tuple[DepartmentLine, ...] | None = ()
    try:
        roster = read_roster(_content(roster_path), topics)
    except (BadFile, OSError) as error:
        _refuse_file(roster_path, error, write)
    if departments_path is not None:
        try:
            departments = read_departments(_content(departments_path))
        except (BadFile, OSError) as error:
            departments = None
            _refuse_file(departments_path, error, write)
    if roster is None or departments is None:
        write("Nothing was imported.")
        return None
    return roster, departments


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        raise OSError(0, f"the file is larger than {FILE_LIMIT} bytes")
    return content


def _refuse_file(path: Path, error: BadFile | OSError, write: Callable[[str], None]) -> None:
    if isinstance(error, BadFile):
        _refuse(path, error.lines, write)
    else:
        write(f"{path}: cannot be read: {error.strerror}")


def _refuse(path: Path, lines: Iterable[BadLine], write: Callable[[str], None]) -> None:
    for line in lines:
        write(f"{path}: {line}")


def _tell(planned: ImportPlan, *, dry_run: bool, write: Callable[[str], None]) -> None:
    for change in planned.changes:
        write(change.line)
    write(f"{'Would change' if dry_run else 'Changes'}: {_counts(planned.changes)}.")


def _counts(changes: Iterable[Change]) -> str:
    counted = Counter((change.subject, change.kind) for change in changes)
    return (
        ", ".join(
            f"{count} {subject if count == 1 else _MANY[subject]} {kind}"
            for (subject, kind), count in counted.items()
        )
        or "nothing"
    )
