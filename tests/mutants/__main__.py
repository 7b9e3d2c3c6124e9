"""Seed each fault in a copy of the project and require its test to fail; exits with 1 when one survives.

`python -m tests.mutants [WORD ...]` runs only the faults whose name holds one of the words.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.every import FAULTS
from tests.mutants.faults import Fault

PROJECT = Path(__file__).parents[2]
COPIED = ("bot", "deploy", "tests", "app.py", "pyproject.toml")
LENT = ("deploy/manifest/node_modules",)
"""What is too large to copy; no fault is ever put into it."""
NOT_COPIED = shutil.ignore_patterns("__pycache__", "output", "node_modules", "*.db", ".*")
AT_ONCE = 2
SECONDS = 300

PASSED, FAILED = 0, 1
"""What pytest exits with; anything else means that the test did not run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one fault."""

    fault: Fault
    word: str
    detail: str = ""

    @property
    def is_good(self) -> bool:
        return self.word == "killed"


def main(words: list[str]) -> int:
    chosen = [fault for fault in FAULTS if not words or any(word in fault.name for word in words)]
    if broken := _broken_already(chosen):
        print(broken)
        return 1
    with ThreadPoolExecutor(AT_ONCE) as pool:
        verdicts = list(pool.map(try_fault, chosen))
    width = max((len(fault.name) for fault in chosen), default=0)
    for verdict in verdicts:
        print(f"{verdict.word:8}  {verdict.fault.name:{width}}  {verdict.fault.test}")
        if verdict.detail:
            print(verdict.detail)
    killed = sum(verdict.is_good for verdict in verdicts)
    print(f"{killed} of {len(verdicts)} faults were seen by their test")
    return 0 if verdicts and killed == len(verdicts) else 1


def try_fault(fault: Fault) -> Verdict:
    """Seed `fault` in a fresh copy and run its test there."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        copy = _copied_to(Path(folder))
        file = copy / fault.file
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        if (found := text.count(fault.old)) != 1:
            return Verdict(
                fault=fault, word="ERROR", detail=f"  {fault.file} holds the old text {found} times"
            )
        file.write_text(text.replace(fault.old, fault.new), encoding="utf-8")
        code, output = _pytest(copy, [fault.test])
    match code:
        case 1:
            return Verdict(fault=fault, word="killed")
        case 0:
            return Verdict(fault=fault, word="SURVIVED")
        case _:
            return Verdict(fault=fault, word="ERROR", detail=output[-2_000:])


def _broken_already(faults: list[Fault]) -> str:
    """A test that fails without any fault proves nothing; its output, or nothing when all pass."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        code, output = _pytest(_copied_to(Path(folder)), sorted({fault.test for fault in faults}))
    return "" if code == PASSED else f"without any fault:\n{output[-4_000:]}"


def _copied_to(folder: Path) -> Path:
    for name in COPIED:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=NOT_COPIED)
        else:
            shutil.copy(source, folder / name)
    for name in LENT:
        (folder / name).symlink_to(PROJECT / name)
    return folder


def _pytest(where: Path, tests: Iterable[str]) -> tuple[int, str]:
    """Run `tests` in a folder with this interpreter; its exit code and what it printed."""
    command = [sys.executable, "-B", "-m", "pytest", "-p", "tests.mutants.quick", "-x", "-q", *tests]
    try:
        ran = subprocess.run(command, cwd=where, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return FAILED, "it never ended"
    return ran.returncode, ran.stdout + ran.stderr


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
