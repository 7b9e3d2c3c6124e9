"""The state picture in the README, drawn from the table: `make diagram` writes it, a test compares it."""

import re
import sys
from pathlib import Path

from bot.domain.states import BEGINNINGS, TRANSITIONS

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- states: drawn by make diagram -->", "<!-- /states -->"


def picture() -> str:
    """The states as a mermaid diagram; what leaves a state where it was is left out."""
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f"    [*] --> {state}: {event.__name__}" for event, state in BEGINNINGS.items()]
    for state, row in TRANSITIONS.items():
        for event, target in row.items():
            if target is not state:
                lines.append(f"    {state} --> {target}: {event.__name__}")
        if not any(target is not state for target in row.values()):
            lines.append(f"    {state} --> [*]")
    return "\n".join([*lines, "```"])


def in_readme() -> str:
    """The picture that the README holds now."""
    found = re.search(f"{BEGIN}\n(.*?)\n{END}", README.read_text(), re.DOTALL)
    assert found, "the README has lost its place for the states"
    return found[1]


def main() -> int:
    """Write the picture into the README."""
    before, _, rest = README.read_text().partition(f"{BEGIN}\n")
    _, _, after = rest.partition(f"\n{END}")
    README.write_text(f"{before}{BEGIN}\n{picture()}\n{END}{after}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
