"""Writes requirements.lock: each pinned package with the hash of the one file that the image installs (make lock)."""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

_ROOT = Path(__file__).parent.parent
PLATFORMS = ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")
"""Oldest first would do too: the image's Debian runs all of them."""
_HEAD = """\
# What the image installs: the versions of requirements.txt, and the hash of the file for CPython 3.11 on Linux x86-64.
# Written by make lock; a test compares the two.
"""


def main() -> None:
    """Download each file once, and write its hash down."""
    with tempfile.TemporaryDirectory() as folder:
        # fmt: off
        subprocess.run(  # noqa: S603 - our own words alone
            [
                sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input",
                "--no-deps", "--only-binary", ":all:", "--implementation", "cp", "--python-version", "311",
                *(f"--platform={platform}" for platform in PLATFORMS),
                "--requirement", str(_ROOT / "requirements.txt"), "--dest", folder,
            ],
            check=True,
        )
        # fmt: on
        hashes = {_name(file): _hash(file) for file in Path(folder).glob("*.whl")}
    lines = [
        line for line in (_ROOT / "requirements.txt").read_text().splitlines() if not line.startswith("#")
    ]
    locked = [f"{line} --hash=sha256:{hashes[_plain(line.split('==')[0])]}\n" for line in lines]
    (_ROOT / "deploy" / "requirements.lock").write_text(_HEAD + "".join(locked))


def _name(wheel: Path) -> str:
    return _plain(wheel.name.split("-")[0])


def _plain(name: str) -> str:
    return name.lower().replace("-", "_").replace(".", "_")


def _hash(wheel: Path) -> str:
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
