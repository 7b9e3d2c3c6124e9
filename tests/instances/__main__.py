"""Hold the claim races and print how they went: `python -m tests.instances --rounds 2000`."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

import uvloop

from tests.instances.claims import races


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.instances")
    parser.add_argument("--rounds", type=int, default=2000)
    parser.add_argument("--instances", type=int, default=4)
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        held = runner.run(races(Path(folder), options.rounds, instances=options.instances))
    print(held)
    return 0 if held.is_right else 1


if __name__ == "__main__":
    sys.exit(main())
