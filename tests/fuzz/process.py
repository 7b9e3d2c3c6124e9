"""The bot's process as a test holds it: its address, its log, and an HTTP client that can say things no library would."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.environments import ROOT

JSON = "application/json"


@dataclass(slots=True, kw_only=True)
class BotProcess:
    """A started `tests.fuzz.bot`."""

    port: int
    child: asyncio.subprocess.Process
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def tell(self, do: str, **arguments: Any) -> Any:
        """Have it do something; returns what it says of it."""
        assert self.child.stdin is not None
        assert self.child.stdout is not None
        self.child.stdin.write(json.dumps({"do": do, **arguments}).encode() + b"\n")
        line = await self.child.stdout.readline()
        assert line, f"the bot is gone: {self.log.read_text()[-2000:]}"
        return json.loads(line)


@asynccontextmanager
async def bot_process(folder: Path) -> AsyncIterator[BotProcess]:
    """The bot on a new store in `folder`, until the block ends."""
    log = folder / "stderr"
    with log.open("wb") as errors:
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.fuzz.bot", str(folder)),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
        )
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        line = await child.stdout.readline()
        assert line, f"the bot does not start: {log.read_text()[-2000:]}"
        yield BotProcess(port=json.loads(line)["port"], child=child, log=log)
        child.stdin.close()
        assert await child.wait() == 0, "it does not stop well"
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()


@dataclass(slots=True)
class Line:
    """One connection that is kept; when the bot closes it, the next request opens another."""

    port: int
    _reader: asyncio.StreamReader | None = None
    _writer: asyncio.StreamWriter | None = None

    async def post(self, body: bytes, *, kind: str = JSON, more: str = "") -> tuple[int, bytes]:
        """The status and the body that are answered; 0 when the bot hung up without a word."""
        if self._reader is None or self._writer is None:
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self.port)
        head = f"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\n{more}"
        self._writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        try:
            answered = await self._reader.readuntil(b"\r\n\r\n")
            status = int(answered[9:12])
            names = answered.lower()
            found = names.find(b"content-length: ")
            size = int(names[found + 16 : names.index(b"\r\n", found)]) if found >= 0 else 0
            said = await self._reader.readexactly(size)
        except (asyncio.IncompleteReadError, ConnectionError):
            await self.close()
            return 0, b""
        if status != 200 or b"connection: close" in names:  # a body that was refused may end the connection
            await self.close()
        return status, said

    async def close(self) -> None:
        """Hang up."""
        reader, writer, self._reader, self._writer = self._reader, self._writer, None, None
        if reader is not None and writer is not None:
            writer.close()
            await asyncio.gather(writer.wait_closed(), return_exceptions=True)
