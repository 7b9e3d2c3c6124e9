"""The load generator: sends each prepared body exactly once over kept-alive connections and times every answer.

Run as `python -m tests.bench.load PORT BODIES [--connections N] [--rate R] [--burst N] [--keep FILE] [--tokens FILE]`,
where BODIES holds one JSON body a line and the tokens' FILE one bearer token a line, which the bodies bear in turn. It prints a line when the first bodies leave and at the end one JSON object (`Outcome`). Three ways of pacing:
closed loop (a connection sends its next body when it has been answered), open loop at a fixed rate (late answers
do not slow the schedule, and latency counts from the scheduled instant), and bursts (the next N bodies leave
together once all of the last N are answered). FILE gets one line for each body, in their order: the status, a
space and the answer, or nothing where no answer came.
"""

import argparse
import asyncio
import json
import re
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import cast

LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)", re.IGNORECASE)
NO_BODY = (b"204", b"304")
LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one run of load gave. Instants are of the monotonic clock, which all processes of a machine share."""

    sent: int
    answered: int
    statuses: dict[str, int]
    started: float
    finished: float
    p50_ms: float
    p99_ms: float
    max_ms: float

    @property
    def seconds(self) -> float:
        return self.finished - self.started

    @property
    def rate(self) -> float:
        """Answers a second, failures included: look at `statuses` before believing it."""
        return self.answered / self.seconds

    @property
    def good(self) -> int:
        """Answers with a 2xx status."""
        return sum(count for status, count in self.statuses.items() if status.startswith("2"))


class Load:
    """Hands out the bodies and gathers the answers; owns the pacing."""

    def __init__(
        self,
        bodies: list[bytes],
        *,
        heads: list[bytes],
        keep: bool = False,
        burst: int = 0,
        scheduled: bool = False,
    ) -> None:
        self._heads = heads
        self.statuses: Counter[str] = Counter()
        self.latencies: list[float] = []
        self.answers: list[bytes] = [b""] * len(bodies)
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.sent = 0
        self._keep = keep
        self._burst = burst
        self._bodies = bodies
        self._scheduled = scheduled
        self._due: deque[float] = deque()
        self._idle: list[Connection] = []
        # How many bodies may have left by now: none before their hour, one burst, or all.
        self._allowed = 0 if scheduled else min(burst or len(bodies), len(bodies))

    def release(self, due: float) -> None:
        """One more body may leave; its latency counts from `due`."""
        self._allowed += 1
        self._due.append(due)
        if self._idle:
            self.next(self._idle.pop())

    def next(self, connection: "Connection") -> None:
        """Give the connection a body, or let it wait for one."""
        if self.sent >= self._allowed:
            self._idle.append(connection)
            return
        body = self._bodies[self.sent]
        head = self._heads[self.sent % len(self._heads)]
        connection.send(self.sent, head, body, self._due.popleft() if self._scheduled else perf_counter())
        self.sent += 1

    def answered(
        self, connection: "Connection", number: int, status: str, answer: bytes, latency: float
    ) -> None:
        self.latencies.append(latency)
        if self._keep:
            self.answers[number] = status.encode() + b" " + answer.replace(b"\n", b" ")
        self._settled(connection, status)

    def lost(self, connection: "Connection") -> None:
        """The server closed the connection with a body in flight. It is not sent again: presses are single-use."""
        self._settled(connection, LOST)

    def fail(self, error: Exception) -> None:
        """Ends the whole run: figures after an answer that cannot be read would mean nothing."""
        if not self.done.done():
            self.done.set_exception(error)

    def _settled(self, connection: "Connection", status: str) -> None:
        self.statuses[status] += 1
        total = self.statuses.total()
        if total == len(self._bodies):
            self.done.set_result(None)
        elif self._burst and total == self._allowed:
            self._allowed = min(total + self._burst, len(self._bodies))
            waiting, self._idle = [*self._idle, connection], []
            for idle in waiting:
                self.next(idle)
        else:
            self.next(connection)


class Connection(asyncio.Protocol):
    """One kept-alive connection with at most one request in flight."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._waiting = b""
        self._number = 0
        self._since: float | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # A cast and no isinstance: uvloop's transports do not inherit from asyncio's.
        self._transport = cast(asyncio.Transport, transport)

    def connection_lost(self, error: Exception | None) -> None:
        in_flight, self._since, self._transport = self._since is not None, None, None
        if in_flight:
            self._load.lost(self)

    def send(self, number: int, head: bytes, body: bytes, since: float) -> None:
        self._number, self._since = number, since
        if self._transport is None:
            self._since = None
            asyncio.get_running_loop().call_soon(self._load.lost, self)
            return
        self._transport.write(b"%s%d\r\n\r\n%s" % (head, len(body), body))

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()

    def data_received(self, data: bytes) -> None:
        waiting = self._waiting + data
        end = waiting.find(b"\r\n\r\n")
        if end < 0:
            self._waiting = waiting
            return
        length = LENGTH.search(waiting, 0, end)
        status = waiting[9:12]
        if length is None and status not in NO_BODY:
            self._load.fail(UnreadableAnswer(waiting[:end]))
            return
        whole = end + 4 + (int(length[1]) if length else 0)
        if len(waiting) < whole:
            self._waiting = waiting
            return
        self._waiting = waiting[whole:]
        since, self._since = self._since, None
        if since is None:
            self._load.fail(UnreadableAnswer(waiting[:end]))
            return
        self._load.answered(
            self, self._number, status.decode(), waiting[end + 4 : whole], perf_counter() - since
        )


class UnreadableAnswer(Exception):
    """An answer without Content-Length, or one that nobody asked for; the head is the only argument."""


async def run(
    port: int,
    bodies: list[bytes],
    *,
    connections: int = 16,
    rate: float = 0.0,
    burst: int = 0,
    keep: Path | None = None,
    tokens: Sequence[str] = (),
    others: Sequence[int] = (),
    on_start: Callable[[], None] | None = None,
) -> Outcome:
    """Send every body once to /api/messages on the loopback. `rate` is a second; 0 means as fast as answers come.

    The connections go to `port` and the ports of `others` in turn.
    """
    loop = asyncio.get_running_loop()
    start = f"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
    end = "Content-Type: application/json; charset=utf-8\r\nContent-Length: "
    heads = [f"{start}Authorization: Bearer {token}\r\n{end}".encode() for token in tokens]
    load = Load(
        bodies,
        heads=heads or [(start + end).encode()],
        keep=keep is not None,
        burst=burst,
        scheduled=rate > 0,
    )
    opened = [
        (await loop.create_connection(lambda: Connection(load), "127.0.0.1", to))[1]
        for to in islice(cycle((port, *others)), connections)
    ]
    started = perf_counter()
    if on_start is not None:
        on_start()
    for connection in opened:
        load.next(connection)
    paced = asyncio.ensure_future(pace(load, len(bodies), rate, started)) if rate else None
    try:
        await load.done
        finished = perf_counter()
    finally:
        if paced is not None:
            paced.cancel()
        for connection in opened:
            connection.close()
        await asyncio.sleep(0)
    if keep is not None:
        keep.write_bytes(b"\n".join(load.answers))
    return outcome(load, started, finished)


async def pace(load: Load, count: int, rate: float, started: float) -> None:
    """Release body number i at started + i / rate; a late tick releases all that are due."""
    for number in range(count):
        due = started + number / rate
        ahead = due - perf_counter()
        if ahead > 0:
            await asyncio.sleep(ahead)
        load.release(due)


def outcome(load: Load, started: float, finished: float) -> Outcome:
    ordered = sorted(load.latencies) or [0.0]
    return Outcome(
        sent=load.sent,
        answered=len(load.latencies),
        statuses=dict(sorted(load.statuses.items())),
        started=started,
        finished=finished,
        p50_ms=ordered[len(ordered) // 2] * 1000,
        p99_ms=ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))] * 1000,
        max_ms=ordered[-1] * 1000,
    )


def main() -> None:
    import uvloop

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("port", type=int)
    options.add_argument("bodies", type=Path)
    options.add_argument("--connections", type=int, default=16)
    options.add_argument("--rate", type=float, default=0.0)
    options.add_argument("--burst", type=int, default=0)
    options.add_argument("--keep", type=Path)
    options.add_argument("--tokens", type=Path)
    options.add_argument("--remove", action="store_true", help="remove BODIES and the tokens' FILE once read")
    given = options.parse_args()
    bodies = given.bodies.read_bytes().splitlines()
    tokens = given.tokens.read_text().split() if given.tokens else ()
    if given.remove:
        given.bodies.unlink()
        if given.tokens:
            given.tokens.unlink()
    result = uvloop.run(
        run(
            given.port,
            bodies,
            connections=given.connections,
            rate=given.rate,
            burst=given.burst,
            keep=given.keep,
            tokens=tokens,
            on_start=lambda: print("started", flush=True),
        )
    )
    print(json.dumps(asdict(result)), flush=True)


if __name__ == "__main__":
    main()
