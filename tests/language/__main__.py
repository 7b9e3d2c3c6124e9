"""`python -m tests.language`: the report of the language lint; 1 when a line breaks a rule."""

import sys

from tests.language.report import everything, is_clean, said


def main() -> int:
    """Print it."""
    lines, faults, texts = everything()
    print("\n".join(said(lines, faults, texts)))
    return 0 if is_clean(faults, texts) else 1


if __name__ == "__main__":
    sys.exit(main())
