"""Seed each fault in a copy of the project and require its test to fail; exits with 1 when one survives.

`python -m tests.mutants [WORD ...]` runs only the faults whose name holds one of the words.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from queue import SimpleQueue

from tests.mutants.every import FAULTS
from tests.mutants.faults import Fault
from tests.mutants.workshop import LeftBehind, NotOnce, Workshop

AT_ONCE = 3
"""One more than the cores of a small machine: now and then a test waits for its own time-out."""
SECONDS, SECONDS_OF_ALL = 120, 900
"""How long the test of one fault may take, and all of them without any."""
SLOW_S = 10.0

PASSED, FAILED = 0, 1
"""What pytest exits with; anything else means that the test did not run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one fault."""

    fault: Fault
    word: str
    detail: str = ""
    seconds: float = 0.0

    @property
    def is_good(self) -> bool:
        return self.word == "killed"


def main(words: list[str]) -> int:
    chosen = [fault for fault in FAULTS if not words or any(word in fault.name for word in words)]
    with ExitStack() as open_ones, ThreadPoolExecutor(AT_ONCE) as pool:
        workshops = [open_ones.enter_context(Workshop()) for _ in range(AT_ONCE)]
        free: SimpleQueue[Workshop] = SimpleQueue()
        tests = sorted({fault.test for fault in chosen})
        shares = [tests[start::AT_ONCE] for start in range(AT_ONCE)]
        for workshop, broken in zip(workshops, pool.map(_broken_already, workshops, shares), strict=True):
            if broken:
                print(broken)
                return 1
            free.put(workshop)
        verdicts = list(pool.map(lambda fault: _tried(fault, free), chosen))
    width = max((len(fault.name) for fault in chosen), default=0)
    for verdict in verdicts:
        slow = f"  {verdict.seconds:.0f} s" if verdict.seconds >= SLOW_S else ""
        print(f"{verdict.word:8}  {verdict.fault.name:{width}}  {verdict.fault.test}{slow}")
        if verdict.detail:
            print(verdict.detail)
    killed = sum(verdict.is_good for verdict in verdicts)
    print(f"{killed} of {len(verdicts)} faults were seen by their test")
    return 0 if verdicts and killed == len(verdicts) else 1


def _broken_already(workshop: Workshop, tests: list[str]) -> str:
    """A test that fails without any fault proves nothing; its output, or nothing when all pass."""
    if not tests:
        return ""
    code, output = workshop.run(tests, seconds=SECONDS_OF_ALL)
    return "" if code == PASSED else f"without any fault:\n{output[-4_000:]}"


def _tried(fault: Fault, free: SimpleQueue[Workshop]) -> Verdict:
    """Seed `fault` in a workshop that is free and run its test there."""
    workshop = free.get()
    begun = time.monotonic()
    try:
        with workshop.seeded(fault):
            code, output = workshop.run([fault.test], seconds=SECONDS)
    except NotOnce as error:
        return Verdict(fault=fault, word="ERROR", detail=f"  {fault.file} holds the old text {error} times")
    except LeftBehind as error:
        return Verdict(fault=fault, word="ERROR", detail=f"  its test left behind: {error}")
    finally:
        free.put(workshop)
    seconds = time.monotonic() - begun
    match code:
        case 1:
            return Verdict(fault=fault, word="killed", seconds=seconds)
        case 0:
            return Verdict(fault=fault, word="SURVIVED", seconds=seconds)
        case _:
            return Verdict(fault=fault, word="ERROR", detail=output[-2_000:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
