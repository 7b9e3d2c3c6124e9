"""Processes of the bench: each pinned to one core, awaited until it listens, and stopped for certain."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Self

from tests.bench.environments import BASELINES, ROOT, environment
from tests.bench.load import Outcome

SERVER_CORE = 0
LOAD_CORE = 1


class DidNotStart(Exception):
    """A process that ended or stayed silent; holds its name and the end of what it wrote."""


def pinned(core: int, command: Sequence[str]) -> list[str]:
    """The command kept on one core by taskset (which becomes the command: the process id stays the same).

    A machine that lacks the core runs it anywhere; the ratios then mean less.
    """
    return ["taskset", "--cpu-list", str(core), *command] if core < (os.cpu_count() or 1) else list(command)


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """A started process; `stop` is idempotent."""

    name: str
    child: subprocess.Popen[bytes]
    port: int
    log: IO[bytes]

    @property
    def service_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def rss_mib(self) -> float:
        """Resident memory now."""
        return resident_mib(Path(f"/proc/{self.child.pid}/status").read_text())

    def tail(self) -> str:
        self.log.seek(0)
        return self.log.read()[-2000:].decode(errors="replace")

    def kill(self) -> None:
        """SIGKILL, with nothing flushed and nobody told."""
        self.child.kill()
        self.child.wait()

    def stop(self) -> None:
        """SIGTERM, and SIGKILL after five seconds."""
        if self.child.poll() is None:
            self.child.terminate()
            try:
                self.child.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()
        self.log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def resident_mib(status: str) -> float:
    """VmRSS out of the text of /proc/<pid>/status."""
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def spawn(
    name: str, command: Sequence[str], *, port: int, core: int, env: Mapping[str, str] | None = None
) -> Process:
    """Start a command on one core without waiting for it; its output goes to a nameless file (see `tail`)."""
    log = tempfile.TemporaryFile()  # noqa: SIM115  closed by Process.stop
    child = subprocess.Popen(
        pinned(core, command),
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
    )
    return Process(name=name, child=child, port=port, log=log)


def listening(process: Process, *, within: float = 30.0) -> Process:
    """The same process once its port accepts; `within` is seconds. A process that fails to is stopped."""
    give_up = time.perf_counter() + within
    while time.perf_counter() < give_up and process.child.poll() is None:
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", process.port)) == 0:
                return process
        time.sleep(0.005)
    said = process.tail()
    process.stop()
    raise DidNotStart(process.name, said)


def baseline(name: str, mode: str) -> Process:
    """A baseline server ("silent" or "echo") in its own environment, listening on the server's core."""
    port = free_port()
    command = [str(environment(name)), str(BASELINES / f"{name}.py"), str(port), mode]
    return listening(spawn(f"{name} {mode}", command, port=port, core=SERVER_CORE))


def sink() -> Process:
    """The local connector, listening on the load's core."""
    port = free_port()
    command = [sys.executable, "-m", "tests.bench.connector_sink", str(port)]
    return listening(spawn("connector", command, port=port, core=LOAD_CORE))


def ask(port: int, method: str, path: str) -> Any:
    """One JSON question to the connector, such as GET /_counts or POST /_reset."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    with closing(connection):
        connection.request(method, path)
        return json.loads(connection.getresponse().read())


def fire(
    port: int,
    bodies: Sequence[bytes],
    *,
    connections: int = 16,
    rate: float = 0.0,
    burst: int = 0,
    keep: Path | None = None,
    tokens: Sequence[str] = (),
) -> Outcome:
    """Send each body once, bearing the tokens in turn, from a process of its own on the load's core; blocks until all are answered."""
    load = start_load(port, bodies, connections=connections, rate=rate, burst=burst, keep=keep, tokens=tokens)
    return finished_load(load)


def start_load(
    port: int,
    bodies: Sequence[bytes],
    *,
    connections: int = 16,
    rate: float = 0.0,
    burst: int = 0,
    keep: Path | None = None,
    tokens: Sequence[str] = (),
) -> "subprocess.Popen[bytes]":
    """Like `fire`, but returns when the first bodies leave; pass the result to `finished_load`."""
    with tempfile.NamedTemporaryFile(prefix="bodies-", delete=False) as file:
        file.write(b"\n".join(bodies))
    command = [
        sys.executable,
        "-m",
        "tests.bench.load",
        str(port),
        file.name,
        "--connections",
        str(connections),
    ]
    command += ["--rate", str(rate), "--burst", str(burst), "--remove"]
    if keep is not None:
        command += ["--keep", str(keep)]
    if tokens:
        with tempfile.NamedTemporaryFile(prefix="tokens-", delete=False) as file:
            file.write("\n".join(tokens).encode())
        command += ["--tokens", file.name]
    load = subprocess.Popen(
        pinned(LOAD_CORE, command), cwd=ROOT, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
    )
    assert load.stdout is not None
    load.stdout.readline()
    return load


def finished_load(load: "subprocess.Popen[bytes]") -> Outcome:
    said, _ = load.communicate()
    if load.returncode != 0:
        raise DidNotStart(
            "load", signal.strsignal(-load.returncode) if load.returncode < 0 else load.returncode
        )
    return Outcome(**json.loads(said))
