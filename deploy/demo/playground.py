"""One Playground window: the Microsoft 365 Agents Playground as the Teams of one person."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import shutil
import signal
import socket
import tempfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import aiohttp

from deploy.demo.people import Person

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"
BOT = {"id": "28:00000000-0000-4000-8000-0000000000b0", "name": "Digicoach"}
TENANT = "00000000-0000-4000-8000-0000000000f0"
TEAM = "Allemaal Digitaal"
CHANNEL = "Digicoaches"
COACH_CHANNEL = "19:digicoaches@thread.tacv2"
READY_WITHIN_S = 30.0
STOPPED_WITHIN_S = 5.0
PORTS_TRIED = 200
# The Playground refuses a configuration with any other number of colleagues.
COLLEAGUES = 5


class PlaygroundNotInstalled(Exception):
    """Node or the npm package is missing; `missing` is where it should have been."""

    def __init__(self, missing: Path) -> None:
        super().__init__(f"{missing} is missing")
        self.missing = missing


class PlaygroundNotReady(Exception):
    """The Playground ended or stayed silent; `lines` are the last it wrote."""

    def __init__(self, name: str, lines: str) -> None:
        super().__init__(f"the Playground of {name} did not start:\n{lines}")
        self.name = name
        self.lines = lines


def configuration(person: Person, people: Sequence[Person]) -> dict[str, object]:
    """What the Playground must know: who sits at this window, and five colleagues from `people`."""
    colleagues = [_user(other) for other in people if other.object_id != person.object_id][:COLLEAGUES]
    colleagues += [_nobody(number) for number in range(len(colleagues), COLLEAGUES)]
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": BOT,
        "currentUser": _user(person),
        "users": colleagues,
        "personalChat": {"id": person.conversation_id},
        "groupChat": {"id": f"19:group-{person.object_id}@unq.gbl.spaces", "name": "Groep"},
        "team": _team(person),
    }


def _team(person: Person) -> dict[str, object]:
    # A window is a channel service of its own, and what is posted in one shows in no other. So the coordinator's has
    # the channel, and the others, which must have a team too, say that there is nothing to find.
    is_here = person.role == "coordinator"
    return {
        "id": f"19:team-{person.object_id}@thread.tacv2",
        "name": TEAM if is_here else "Niet in dit venster",
        "aadGroupId": "00000000-0000-4000-8000-0000000000d0",
        "channels": [{"id": COACH_CHANNEL, "name": CHANNEL}] if is_here else [],
    }


def free_port(first: int = 0) -> int:
    """The first port from `first` on that nobody listens on (any, for 0). Free now, not reserved."""
    dual = socket.has_dualstack_ipv6()
    family = socket.AF_INET6 if dual else socket.AF_INET
    for port in range(first, first + PORTS_TRIED):
        try:
            with socket.create_server(("", port), family=family, dualstack_ipv6=dual) as tried:
                return int(tried.getsockname()[1])
        except OSError:
            continue
    raise OSError(f"no free port from {first} to {first + PORTS_TRIED - 1}")


class Playground:
    """A running Playground process in its own empty working directory; `start` makes one, `stop` ends it."""

    def __init__(self, person: Person, process: asyncio.subprocess.Process, folder: Path) -> None:
        self.person = person
        self.port = 0
        self._process = process
        self._folder = folder

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://localhost:{self.port}"

    @classmethod
    async def start(
        cls, person: Person, *, endpoint: str, people: Sequence[Person], port: int = 0
    ) -> Playground:
        """Start the window of `person` and return once it answers.

        Args:
            person: Who sits at this window.
            endpoint: The bot's address, up to and including `/api/messages`.
            people: The roster; five of them are colleagues of `person`.
            port: Where to look for a free port first; 0 takes any.

        Raises:
            PlaygroundNotInstalled: Node or the npm package is not there.
            PlaygroundNotReady: It ended, or did not answer within 30 s.
        """
        for needed in (shutil.which("node") or "node", PROGRAM):
            if not Path(needed).exists():
                raise PlaygroundNotInstalled(Path(needed))
        folder = Path(tempfile.mkdtemp(prefix="digicoach-playground-"))
        try:
            # JSON is YAML too, and needs no YAML writer.
            (folder / ".m365agentsplayground.yml").write_text(
                json.dumps(configuration(person, people), ensure_ascii=False, indent=1), encoding="utf-8"
            )
            process = await _launch(folder, endpoint, free_port(port))
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        window = cls(person, process, folder)
        try:
            await window._ready()
        except BaseException:
            await window.stop()
            raise
        return window

    async def ended(self) -> None:
        """Return once the process has ended, by whatever cause."""
        await self._process.wait()

    async def install(self) -> None:
        """Make the Playground tell the bot that this person has it (installationUpdate and conversationUpdate).

        Opening the page does this too; calling it first makes the person reachable before anybody opens anything.
        """
        url = f"{self.address}/_debug/conversation/{quote(self.person.conversation_id, safe='')}/installation"
        async with aiohttp.ClientSession() as http, http.post(url, json={}) as answer:
            answer.raise_for_status()

    async def stop(self) -> None:
        """End the process and whatever it started, and remove its folder. Harmless when it has ended already."""
        await stop_group(self._process)
        shutil.rmtree(self._folder, ignore_errors=True)

    async def _ready(self) -> None:
        try:
            async with asyncio.timeout(READY_WITHIN_S), aiohttp.ClientSession() as http:
                while not await self._answers(http):
                    if self._process.returncode is not None:
                        raise PlaygroundNotReady(self.person.name, last_lines(self._folder / "output.log"))
                    await asyncio.sleep(0.1)
        except TimeoutError:
            raise PlaygroundNotReady(self.person.name, last_lines(self._folder / "output.log")) from None

    async def _answers(self, http: aiohttp.ClientSession) -> bool:
        # When its port is taken the Playground picks another one at random, so only its own word counts.
        said = re.search(
            r"^Listening on (\d+)", (self._folder / "output.log").read_text("utf-8"), re.MULTILINE
        )
        if said is None:
            return False
        self.port = int(said[1])
        try:
            async with http.get(f"{self.address}/_debug/ping") as answer:
                return answer.status == 200
        except aiohttp.ClientError:
            return False


async def _launch(folder: Path, endpoint: str, port: int) -> asyncio.subprocess.Process:
    command = ["node", str(PROGRAM), "start", "--app-endpoint", endpoint, "--channel-id", "msteams"]
    command += ["--port", str(port), "--disable-telemetry"]
    with (folder / "output.log").open("wb") as output:
        return await asyncio.create_subprocess_exec(
            *command,
            cwd=folder,
            env=_environment(),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=output,
            stderr=asyncio.subprocess.STDOUT,
            # Its own group: a Ctrl-C in the terminal reaches only the launcher, and `stop` reaches children.
            start_new_session=True,
        )


async def stop_group(process: asyncio.subprocess.Process, *, within_s: float = STOPPED_WITHIN_S) -> None:
    """End a process started in a session of its own, and its children: first politely, then for good."""
    _signal_group(process.pid, signal.SIGTERM)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within_s):
            await process.wait()
    # Also when the leader has ended: a child of it may still be there.
    _signal_group(process.pid, signal.SIGKILL)
    await process.wait()


def last_lines(log: Path, count: int = 15) -> str:
    """The end of a log file, or nothing if there is none."""
    if not log.exists():
        return ""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-count:])


def _signal_group(leader: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader, number)


def _environment() -> dict[str, str]:
    # The Playground would send what is meant for the bot on this machine through a proxy.
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return kept | {"TEAMSAPPTESTER_BROWSER": "none", "NO_PROXY": "*"}


def _user(person: Person) -> dict[str, str]:
    return {
        "id": person.channel_id,
        "name": person.name,
        "userPrincipleName": person.email,
        "aadObjectId": person.object_id,
        "givenName": person.name,
        "surname": "",
        "email": person.email,
    }


def _nobody(number: int) -> dict[str, str]:
    return _user(
        Person(
            object_id=f"00000000-0000-4000-8000-0000000000e{number}",
            name=f"Collega {number}",
            email=f"collega{number}@example.org",
            role="worker",
            department="",
        )
    )
