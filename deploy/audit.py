"""Asks the vulnerability service about every package of the image (make audit): python deploy/audit.py PATH-OF-PIP-AUDIT.

Ends with 0 when each was looked at and none is known to be vulnerable, with 1 when one is, and with 2 when the
service did not answer for all of them: what was not looked at is not said to be sound.
"""

import json
import subprocess
import sys
from pathlib import Path

_LOCK = Path(__file__).parent / "requirements.lock"
NOTHING_ASKED = """\
Not audited: the vulnerability service cannot be reached from here, or does not know {what}.
Run make audit again on a machine with the network.
"""


def judged(report: str) -> tuple[int, list[str]]:
    """The exit code and what to tell, of what pip-audit wrote as JSON."""
    try:
        packages = json.loads(report)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return 2, [NOTHING_ASKED.format(what="any package")]
    told = [
        f"{one['name']} {one['version']}: {found['id']}, mended in {', '.join(found['fix_versions']) or 'no version'}"
        for one in packages
        for found in one.get("vulns", [])
    ]
    skipped = [one["name"] for one in packages if "skip_reason" in one]
    if skipped or not packages:
        what = f"{len(skipped)} of {len(packages)} packages"
        return (1 if told else 2), [*told, NOTHING_ASKED.format(what=what)]
    return (1 if told else 0), told or [f"{len(packages)} packages: none is known to be vulnerable."]


def main(pip_audit: str) -> int:
    """Run it; return the exit code."""
    # fmt: off
    done = subprocess.run(  # noqa: S603 - our own words alone
        [
            pip_audit, "--requirement", str(_LOCK), "--require-hashes", "--disable-pip", "--format", "json",
            "--progress-spinner", "off", "--timeout", "20",
        ],
        capture_output=True, text=True, check=False,
    )
    # fmt: on
    code, told = judged(done.stdout)
    print("\n".join(told))  # noqa: T201
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
