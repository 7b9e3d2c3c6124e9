"""Looks for secrets in every file of the project, without asking anybody whether they work (python -m tests.security.secret_scan)."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from detect_secrets import SecretsCollection
from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class
from detect_secrets.settings import transient_settings

ROOT = Path(__file__).parents[2]
_BY_CHANCE = {"Hex High Entropy String", "Base64 High Entropy String", "Public IPv4 (ipinfo)"}
"""Kinds that mean no more than letters in no order, of which hashes and ids have many."""
_NO_TEXT = {".png", ".ico", ".zip", ".lock"}
_DRAWN = ("tests/cards/golden/",)
"""What cards look like, drawn by code that is looked at itself; and far more of it than of all the rest."""
_FILTERS = (
    "is_indirect_reference",
    "is_likely_id_string",
    "is_not_alphanumeric_string",
    "is_prefixed_with_dollar_sign",
    "is_sequential_string",
    "is_templated_secret",
)
ALLOWED: dict[str, str] = {
    "bot/cards/secret.py": "what the buttons of a masked question are called",
    "bot/domain/secrets.py": "the names of the kinds of secrets that are found in questions",
    "bot/services/secret_looks.py": "how the secrets of others are recognised",
    "bot/services/secret_words.py": "words beside which people type a secret",
    "tests/bench/trust.py": "a made-up secret for a bot that is measured on this machine",
    "tests/cards/": "a question of a made-up person",
    "tests/deploy/test_bicep.py": "names of secrets in a vault, and none of their values",
    "tests/deploy/test_bicep_refusals.py": "made up, to prove that it is seen in a template",
    "tests/domain/test_matching.py": "a long made-up word in a list of lines",
    "tests/fuzz/hostile.py": "addresses with made-up users, to which nothing may be sent",
    "tests/mutants/graph_faults.py": "the name of a long test",
    "tests/scenarios/city.py": "the made-up secret of the bot in stories",
    "tests/scenarios/test_secrets.py": "made up, to prove that it is masked",
    "tests/secrets/": "made-up lines in which secrets must be found",
    "tests/security/test_secret_scan.py": "made up, to prove that it is seen",
    "tests/teams/test_files.py": "an address with a made-up user, where no file may be put",
    "tests/teams/whole.py": "the made-up secret of the bot in tests",
    "tests/test_msal.py": "made up, to prove that it is never logged",
    "tests/test_settings.py": "made up, to prove that it is never told",
}
"""Where something that looks like a secret may stand, and why; a folder ends with a slash."""


def files() -> list[str]:
    """Every file that is kept, or would be by the next commit."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = [name for name in listed.stdout.split("\0") if name and not name.startswith(_DRAWN)]
    return [name for name in names if Path(name).suffix not in _NO_TEXT]


def found(names: Iterable[str], root: Path = ROOT) -> Iterator[tuple[str, str, int]]:
    """File, kind and line of everything that looks like a secret; never what it is."""
    plugins = [
        {"name": one.__name__}
        for kind, one in get_mapping_from_secret_type_to_class().items()
        if kind not in _BY_CHANCE
    ]
    filters = [{"path": f"detect_secrets.filters.heuristic.{name}"} for name in _FILTERS]
    with transient_settings({"plugins_used": plugins, "filters_used": filters}):
        secrets = SecretsCollection(root=str(root))
        for name in names:
            if (root / name).is_file():
                secrets.scan_file(name)
        for name, secret in secrets:
            yield name, secret.type, secret.line_number


def is_allowed(name: str) -> bool:
    """Whether a reason is known for it."""
    return any(name == place or (place.endswith("/") and name.startswith(place)) for place in ALLOWED)


def main() -> int:
    """Tell of each that no reason is known for; return the exit code."""
    wrong = [hit for hit in found(files()) if not is_allowed(hit[0])]
    for name, kind, line in wrong:
        print(f"{name}:{line}: looks like a secret ({kind})", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
