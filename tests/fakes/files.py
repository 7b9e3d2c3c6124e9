"""OneDrive as Teams makes room in it: an upload session on the loopback that takes bytes once, and a client that says yes or no."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from tests.fakes.teams import Colleague

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"


@dataclass(slots=True)
class FakeDrive:
    """Use it inside ``async with``; `files` is what was put, by the name of the session."""

    url: str = ""
    status: int = 201
    location: str = ""
    """Where it sends whoever puts something, when `status` is a redirect."""
    files: dict[str, bytes] = field(default_factory=dict)
    puts: list[Mapping[str, str]] = field(default_factory=list)
    """The headers of every attempt."""
    _runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=8 * 1024 * 1024)
        app.router.add_put("/session/{name}", self._put)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *error: object) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def room(self, name: str = "one") -> dict[str, str]:
        """What Teams says of the room it made."""
        return {
            "uploadUrl": f"{self.url}/session/{name}?tempauth=secret%2Bword",
            "contentUrl": f"{self.url}/personal/amina/cijfers.xlsx",
            "name": "cijfers.xlsx",
            "uniqueId": "1150D938",
            "fileType": "xlsx",
        }

    async def _put(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.puts.append({**request.headers, "target": request.raw_path})
        if self.status not in {200, 201}:
            return web.Response(
                status=self.status, headers={"Location": self.location} if self.location else {}
            )
        found = re.fullmatch(r"bytes 0-(\d+)/(\d+)", request.headers.get("Content-Range", ""))
        if found is None or (int(found[1]) + 1, int(found[2])) != (len(body), len(body)):
            return web.Response(status=416)
        name = request.match_info["name"]
        if name in self.files:
            return web.Response(status=404)  # the session is over
        self.files[name] = body
        return web.json_response({"id": "1150D938"}, status=201)


def attached(person: Colleague, kind: str) -> list[tuple[str, Mapping[str, Any]]]:
    """The attachments of one kind in somebody's chat, oldest first: the id of the message, and the attachment."""
    return [
        (message.id, attachment)
        for message in person.teams.chat(person.conversation)
        for attachment in message.activity.get("attachments") or ()
        if attachment.get("contentType") == kind
    ]


def answering(
    person: Colleague, room: Mapping[str, str] | None, *, context: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The activity of somebody who says yes (with the room that Teams made) or no to the newest offer."""
    offers = attached(person, CONSENT)
    message, content = (offers[-1][0], offers[-1][1]["content"]) if offers else ("", {})
    value: dict[str, Any] = {
        "type": "fileUpload",
        "action": "decline" if room is None else "accept",
        "context": content.get("acceptContext", {}) if context is None else context,
    }
    if room is not None:
        value["uploadInfo"] = dict(room)
    return person.activity("invoke", None, name="fileConsent/invoke", value=value, replyToId=message)
