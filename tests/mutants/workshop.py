"""A copy of the project in which one fault after another is seeded and taken out again."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.mutants.faults import Fault

PROJECT = Path(__file__).parents[2]
COPIED = ("bot", "deploy", "tests", "app.py", "pyproject.toml")
LENT = ("deploy/manifest/node_modules",)
"""What is too large to copy; no fault is ever put into it."""
NOT_COPIED = shutil.ignore_patterns("__pycache__", "output", "node_modules", "*.db", ".*")


class NotOnce(Exception):
    """The old text of a fault is not there exactly once; the argument says how often."""


class LeftBehind(Exception):
    """A test changed the copy, and what runs there next would no longer be alone; the argument says which files."""


class Workshop:
    """The copy, and the process that runs tests in it; it is left as it was found after every fault."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="mutant-")
        self._copy = Path(self._folder.name, "project")
        _copy_to(self._copy)
        self._found = _files(self._copy)
        self._nursery = subprocess.Popen(
            [sys.executable, "-m", "tests.mutants.nursery"],
            cwd=self._copy,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},  # what no fault touches is compiled once
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._nursery.stdin is not None
        self._nursery.stdin.close()
        self._nursery.wait()
        self._folder.cleanup()

    def run(self, tests: Sequence[str], *, seconds: int) -> tuple[int, str]:
        """Run tests in the copy as it is; pytest's exit code and what it printed. What takes longer has failed."""
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        self._nursery.stdin.write(json.dumps({"tests": tests, "seconds": seconds}) + "\n")
        self._nursery.stdin.flush()
        code, output = json.loads(self._nursery.stdout.readline())
        return code, output

    @contextmanager
    def seeded(self, fault: Fault) -> Iterator[None]:
        """Put the fault in, and the file back as it was.

        Raises:
            NotOnce: The fault has no place of its own.
            LeftBehind: The test that ran did more than look.
        """
        file = self._copy / fault.file
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        if (found := text.count(fault.old)) != 1:
            raise NotOnce(found)
        kept = file.stat()
        file.write_text(text.replace(fault.old, fault.new), encoding="utf-8")
        _forget_compiled(file)
        try:
            yield
        finally:
            file.write_text(text, encoding="utf-8")
            os.utime(file, ns=(kept.st_atime_ns, kept.st_mtime_ns))
            _forget_compiled(file)
        if changed := _files(self._copy) ^ self._found:
            self._found = _files(self._copy)
            raise LeftBehind(", ".join(sorted({name for name, *_ in changed})))


def _forget_compiled(file: Path) -> None:
    """Its length and second may be those of the text before, by which Python would take it for the same."""
    for compiled in file.parent.glob(f"__pycache__/{file.stem}.*.pyc"):
        compiled.unlink()


def _files(copy: Path) -> set[tuple[str, int, int]]:
    """Every file that was copied, or could have been, with its length and the time it was written."""
    found = set()
    for folder, folders, names in os.walk(copy):
        ignored = NOT_COPIED(folder, [*folders, *names])
        folders[:] = [name for name in folders if name not in ignored]
        for name in set(names) - ignored:
            known = os.stat(os.path.join(folder, name))
            found.add((os.path.relpath(os.path.join(folder, name), copy), known.st_size, known.st_mtime_ns))
    return found


def _copy_to(folder: Path) -> None:
    folder.mkdir()
    for name in COPIED:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=NOT_COPIED)
        else:
            shutil.copy2(source, folder / name)
    for name in LENT:
        (folder / name).symlink_to(PROJECT / name)
