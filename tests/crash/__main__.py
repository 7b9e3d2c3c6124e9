"""`python -m tests.crash --runs N`: play the runs and print the report; exits with 1 when something was found."""

import argparse
import sys

from tests.crash.plan import STORIES, play
from tests.engines import COSMOS, SQLITE


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument(
        "--runs", type=int, default=500, help="at least so many, and every pair (default: 500)"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--story", choices=STORIES, action="append", help="only this one; may be repeated")
    parser.add_argument("--engine", choices=(SQLITE, COSMOS), default=SQLITE)
    parser.add_argument("--write-behind", action="store_true", help="with the seeded fault: must find losses")
    given = parser.parse_args()
    report = play(
        given.runs,
        engine=given.engine,
        stories=given.story or STORIES,
        seed=given.seed,
        is_write_behind=given.write_behind,
    )
    print(report.table())
    for plan, problems in report.problems:
        print(plan, *problems, sep="\n    ")
    print(report.summary())
    return bool(report.problems)


if __name__ == "__main__":
    sys.exit(main())
