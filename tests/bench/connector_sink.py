"""A local Bot Connector that is as cheap as Python allows: it answers sends and edits, and counts them.

Run as `python -m tests.bench.connector_sink PORT`. Besides the connector's own routes:
`GET /_counts` (JSON of `Counts.as_json`), `GET /_seen` ([conversation, activity] pairs that were edited), `POST /_reset`.
"""

import asyncio
import json
import re
import sys
from dataclasses import dataclass, field
from typing import cast

LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)", re.IGNORECASE)
ACTIVITIES = re.compile(r"/v3/conversations/([^/?]+)/activities(?:/([^/?]+))?")
OK = b"200 OK"
CREATED = b"201 Created"


@dataclass(slots=True, kw_only=True)
class Counts:
    """What the connector saw since it started or was last reset."""

    sends: int = 0
    edits: int = 0
    deletes: int = 0
    conversations: int = 0
    refused: int = 0
    spoken_to: dict[str, int] = field(default_factory=dict)
    edited: dict[tuple[str, str], int] = field(default_factory=dict)
    last_id: int = 0

    def as_json(self) -> bytes:
        numbers = {
            "sends": self.sends,
            "edits": self.edits,
            "deletes": self.deletes,
            "conversations": self.conversations,
            "refused": self.refused,
            "spoken_to": len(self.spoken_to),
            "edited": len(self.edited),
        }
        return json.dumps(numbers).encode()

    def seen_as_json(self) -> bytes:
        return json.dumps(sorted(self.edited)).encode()

    def reset(self) -> None:
        self.sends = self.edits = self.deletes = self.conversations = self.refused = 0
        self.spoken_to.clear()
        self.edited.clear()

    def answer(self, method: bytes, path: str) -> tuple[bytes, bytes]:
        """The status and body for one request; ids never repeat, not even after a reset."""
        found = ACTIVITIES.fullmatch(path)
        if found is None:
            return self._elsewhere(method, path)
        conversation, activity = found.groups()
        if method == b"POST":
            self.sends += 1
            self.last_id += 1
            self.spoken_to[conversation] = self.spoken_to.get(conversation, 0) + 1
            return CREATED, b'{"id":"%d"}' % self.last_id
        if method == b"PUT" and activity is not None:
            self.edits += 1
            pair = (conversation, activity)
            self.edited[pair] = self.edited.get(pair, 0) + 1
            return OK, b'{"id":"%s"}' % activity.encode()
        if method == b"DELETE" and activity is not None:
            self.deletes += 1
            return OK, b"{}"
        return self._refuse()

    def _elsewhere(self, method: bytes, path: str) -> tuple[bytes, bytes]:
        if method == b"POST" and path == "/v3/conversations":
            self.conversations += 1
            self.last_id += 1
            return CREATED, b'{"id":"conversation-%d"}' % self.last_id
        if method == b"GET" and path == "/_counts":
            return OK, self.as_json()
        if method == b"GET" and path == "/_seen":
            return OK, self.seen_as_json()
        if method == b"POST" and path == "/_reset":
            self.reset()
            return OK, b"{}"
        return self._refuse()

    def _refuse(self) -> tuple[bytes, bytes]:
        self.refused += 1
        return b"404 Not Found", b'{"error":{"code":"NotFound"}}'


class Connection(asyncio.Protocol):
    """HTTP/1.1 with keep-alive and pipelining, Content-Length bodies only."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._waiting = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # A cast and no isinstance: uvloop's transports do not inherit from asyncio's.
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        waiting = self._waiting + data
        answers: list[bytes] = []
        while (end := waiting.find(b"\r\n\r\n")) >= 0:
            length = LENGTH.search(waiting, 0, end)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(waiting) < whole:
                break
            method, path, _ = waiting[: waiting.index(b"\r\n")].split(b" ", 2)
            status, body = self._counts.answer(method, path.decode())
            answers.append(
                b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                % (status, len(body), body)
            )
            waiting = waiting[whole:]
        self._waiting = waiting
        if answers:
            self._transport.write(b"".join(answers))


async def serve(port: int, counts: Counts) -> asyncio.Server:
    """A listening sink on the loopback; port 0 takes any free one."""
    return await asyncio.get_running_loop().create_server(
        lambda: Connection(counts), "127.0.0.1", port, backlog=1024
    )


async def serve_forever(port: int) -> None:
    server = await serve(port, Counts())
    await server.serve_forever()


def main() -> None:
    import uvloop

    uvloop.run(serve_forever(int(sys.argv[1])))


if __name__ == "__main__":
    main()
