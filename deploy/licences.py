"""Writes licences.txt: the licence of each package that the image installs, as its own metadata says it (make licences).

With --check it writes nothing, and ends with 1 when the file is out of date or a licence is not among those we accept.
"""

import sys
from importlib.metadata import metadata
from pathlib import Path

_HERE = Path(__file__).parent
LOCK = _HERE / "requirements.lock"
LIST = _HERE / "licences.txt"
SAID: dict[str, str] = {
    "3-Clause BSD License": "BSD-3-Clause",
    "APL 2": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "LGPL": "LGPL-2.1-or-later",
    "MIT License": "MIT",
}
"""Older packages say it in words of their own; here in those of SPDX."""
ACCEPTED = frozenset(
    {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "PSF-2.0", "Unlicense", "0BSD"}
)
"""They ask for no more than that their text goes along, as it does inside each package."""
UNCHANGED: dict[str, str] = {
    "certifi": "MPL-2.0",
    "python-stdnum": "LGPL-2.1-or-later",
}
"""These ask that changes to the package itself are published; we install them as they are, apart from our own files."""
_HEAD = """\
# The licence of each package that the image installs. Written by make licences; make check compares it.
"""


def licence_of(package: str) -> str:
    """In the words of SPDX; empty when the package says nothing that can be understood."""
    about = metadata(package)
    if said := about["License-Expression"]:
        return str(said)
    classified = [
        line.split(" :: ")[-1] for line in about.get_all("Classifier") or [] if line.startswith("License ::")
    ]
    named = (about["License"] or "").strip()
    for said in (named, *classified):
        licence = SAID.get(said, said)
        if licence in ACCEPTED or licence in UNCHANGED.values():
            return licence
    return ""


def locked() -> list[tuple[str, str]]:
    """Name and version of each package of the image."""
    rows = [row for row in LOCK.read_text().splitlines() if row and not row.startswith("#")]
    pins = [row.split(" --hash")[0].split("==") for row in rows]
    return [(name, version) for name, version in pins]


def is_accepted(package: str, licence: str) -> bool:
    """Whether the city may give the package to others beside its own code, or run it."""
    parts = licence.replace("(", " ").replace(")", " ").split(" AND ")
    return UNCHANGED.get(package.lower()) == licence or all(
        any(either.strip() in ACCEPTED for either in part.split(" OR ")) for part in parts
    )


def written() -> str:
    """The list as it should stand in the file."""
    return _HEAD + "".join(f"{name} {version}: {licence_of(name)}\n" for name, version in locked())


def main(arguments: list[str]) -> int:
    """Write the list or check it; return the exit code."""
    refused = [(name, licence_of(name)) for name, _ in locked() if not is_accepted(name, licence_of(name))]
    for name, licence in refused:
        print(f"{name}: {licence or 'no licence is known'}; not among those we accept", file=sys.stderr)  # noqa: T201
    if "--check" not in arguments:
        LIST.write_text(written())
    elif not LIST.exists() or LIST.read_text() != written():
        print("deploy/licences.txt is out of date: run make licences", file=sys.stderr)  # noqa: T201
        return 1
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
