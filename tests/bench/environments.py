"""Each baseline's own Python environment under `.bench/<name>/`, made once from exact pins."""

import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / ".bench"
BASELINES = Path(__file__).parent / "baselines"


def bench_folder() -> Path:
    """The folder for everything the bench leaves behind; it ignores itself in git."""
    BENCH.mkdir(exist_ok=True)
    ignore = BENCH / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n")
    return BENCH


def environment(name: str) -> Path:
    """The interpreter of a baseline's environment.

    Idempotent: when the pins have not changed since the last call nothing is installed and no registry
    is asked, so a second run works offline. A half-made environment is made anew.
    """
    pins = BASELINES / f"{name}.txt"
    folder = bench_folder() / name
    python = folder / "bin" / "python"
    mark = folder / "pins.sha256"
    wanted = hashlib.sha256(pins.read_bytes()).hexdigest()
    if python.exists() and mark.exists() and mark.read_text() == wanted:
        return python
    print(f"making .bench/{name}", file=sys.stderr, flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    command = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "-r", str(pins)]
    subprocess.run(command, check=True, stdout=sys.stderr)
    mark.write_text(wanted)
    return python
