"""A slow disk: a shared library that makes every fsync and fdatasync of a process take longer."""

import os
import shutil
import subprocess
from pathlib import Path

SOURCE = Path(__file__).with_name("slow_sync.c")
DELAY = "SLOW_SYNC_MS"
"""The environment variable with the delay in milliseconds; read at every sync, so a process may change its own."""


def can_be_built() -> bool:
    """Whether this machine has the compiler."""
    return shutil.which("gcc") is not None


def build(folder: Path) -> Path:
    """Compile the library into `folder`."""
    library = folder / "slow_sync.so"
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, SOURCE, "-ldl"], check=True
    )
    return library


def environment(library: Path, *, milliseconds: int) -> dict[str, str]:
    """The environment of a process whose syncs take `milliseconds` more."""
    return {**os.environ, "LD_PRELOAD": str(library), DELAY: str(milliseconds)}
