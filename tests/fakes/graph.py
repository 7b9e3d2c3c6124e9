"""Microsoft Graph on the loopback: it knows people, groups and presences, and says no in each of the ways that Graph does."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

TOKEN = "graph-token"
APP = "00000000-0000-4000-8000-0000000000b0"
IN_CATALOGUE = "catalogue-1"
PERSON = "#microsoft.graph.user"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One call that reached it."""

    method: str
    path: str
    query: Mapping[str, str]
    body: Any


@dataclass(slots=True)
class FakeGraph:
    """Use it inside ``async with``; `url` is what DIGICOACH_GRAPH_ADDRESS is set to."""

    url: str = ""
    people: dict[str, dict[str, Any]] = field(default_factory=dict)
    groups: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Members by group: type and id."""
    presences: dict[str, str] = field(default_factory=dict)
    installed: set[str] = field(default_factory=set)
    catalogue: dict[str, str] = field(default_factory=lambda: {APP: IN_CATALOGUE})
    consented: set[str] = field(
        default_factory=lambda: {
            "User.Read.All",
            "GroupMember.Read.All",
            "Presence.Read.All",
            "AppCatalog.Read.All",
            "TeamsAppInstallation.ReadWriteSelfForUser.All",
        }
    )
    page: int = 2
    """Members in a page."""
    next_host: str = ""
    """Where its next pages are said to be; empty for here."""
    next_cut: str | None = None
    """Their address without host and without this beginning."""
    answer: tuple[int, dict[str, str]] | None = None
    """Answer everything with this status and these headers."""
    blocked: set[str] = field(default_factory=set)
    """For whom a policy forbids the app."""
    trouble: dict[str, int] = field(default_factory=dict)
    """For whom the app cannot be installed, and what is answered."""
    in_batch: dict[str, tuple[int, dict[str, str]]] = field(default_factory=dict)
    """How the part of a batch about this person is answered."""
    token: str = TOKEN
    goes_on: asyncio.Event = field(default_factory=asyncio.Event)
    """Cleared, it hangs."""
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    asked: list[Asked] = field(default_factory=list)
    strangers: int = 0
    """Calls without the right token."""
    _runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        self.goes_on.set()
        app = web.Application()
        app.router.add_get("/v1.0/users/{person}", self._user)
        app.router.add_post("/v1.0/$batch", self._batch)
        app.router.add_get("/v1.0/groups/{group}/transitiveMembers", self._members)
        app.router.add_post("/v1.0/communications/getPresencesByUserId", self._presences)
        app.router.add_get("/v1.0/appCatalogs/teamsApps", self._apps)
        app.router.add_post("/v1.0/users/{person}/teamwork/installedApps", self._install)
        app.middlewares.append(self._at_the_door)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *error: object) -> None:
        self.goes_on.set()
        if self._runner is not None:
            await self._runner.cleanup()

    def person(self, person: str, **fields: object) -> None:
        """Let it know somebody."""
        self.people[person] = {"id": person, "preferredLanguage": None, "department": None, **fields}

    def asked_of(self, ending: str) -> list[Asked]:
        """The calls to this place."""
        return [one for one in self.asked if one.path.endswith(ending)]

    @web.middleware
    async def _at_the_door(self, request: web.Request, handler: Any) -> web.StreamResponse:
        body = await request.json() if request.can_read_body else None
        self.asked.append(Asked(method=request.method, path=request.path, query=request.query, body=body))
        self.arrived.set()
        await self.goes_on.wait()
        if request.headers.get("Authorization") != f"Bearer {self.token}":
            self.strangers += 1
            return web.json_response({"error": {"code": "InvalidAuthenticationToken"}}, status=401)
        if self.answer is not None:
            status, headers = self.answer
            return web.json_response({"error": {"code": "No"}}, status=status, headers=headers)
        answer: web.StreamResponse = await handler(request)
        return answer

    def _lacks(self, permission: str) -> web.Response | None:
        if permission in self.consented:
            return None
        error = {
            "code": "Authorization_RequestDenied",
            "message": "Insufficient privileges to complete the operation.",
        }
        return web.json_response({"error": error}, status=403)

    async def _user(self, request: web.Request) -> web.Response:
        status, body = self._one(request.match_info["person"], request.query["$select"])
        return self._lacks("User.Read.All") or web.json_response(body, status=status)

    def _one(self, person: str, select: str) -> tuple[int, dict[str, Any]]:
        if person not in self.people:
            return 404, {"error": {"code": "Request_ResourceNotFound", "message": "No such person."}}
        return 200, {name: self.people[person].get(name) for name in select.split(",")}

    async def _batch(self, request: web.Request) -> web.Response:
        parts = (await request.json())["requests"]
        assert len(parts) <= 20, "Graph takes 20 at once"
        answers = []
        for part in reversed(parts):  # in any order, as Graph does
            person, _, query = part["url"].removeprefix("/users/").partition("?$select=")
            status, body = self._one(person, query)
            headers: dict[str, str] = {}
            if person in self.in_batch:
                status, headers = self.in_batch[person]
            elif "User.Read.All" not in self.consented:
                status, body = 403, {"error": {"code": "Authorization_RequestDenied"}}
            answers.append({"id": part["id"], "status": status, "headers": headers, "body": body})
        return web.json_response({"responses": answers})

    async def _members(self, request: web.Request) -> web.Response:
        if (no := self._lacks("GroupMember.Read.All")) is not None:
            return no
        group = request.match_info["group"]
        if group not in self.groups:
            return web.json_response({"error": {"code": "Request_ResourceNotFound"}}, status=404)
        start = int(request.query.get("$skiptoken", "0"))
        page = self.groups[group][start : start + self.page]
        body: dict[str, Any] = {"value": [{"@odata.type": kind, "id": member} for kind, member in page]}
        if start + self.page < len(self.groups[group]):
            more = f"/v1.0/groups/{group}/transitiveMembers?$select=id&$skiptoken={start + self.page}"
            if self.next_cut is not None:
                body["@odata.nextLink"] = more.removeprefix(self.next_cut)
            else:
                body["@odata.nextLink"] = (self.next_host or self.url) + more
        return web.json_response(body)

    async def _presences(self, request: web.Request) -> web.Response:
        if (no := self._lacks("Presence.Read.All")) is not None:
            return no
        ids = (await request.json())["ids"]
        assert len(ids) <= 650, "Graph takes 650 at once"
        known = [{"id": one, "availability": self.presences.get(one, "PresenceUnknown")} for one in ids]
        return web.json_response({"value": known})

    async def _apps(self, request: web.Request) -> web.Response:
        if (no := self._lacks("AppCatalog.Read.All")) is not None:
            return no
        found = [
            {"id": here, "externalId": there}
            for there, here in self.catalogue.items()
            if request.query["$filter"] == f"externalId eq '{there}'"
        ]
        return web.json_response({"value": found})

    async def _install(self, request: web.Request) -> web.Response:
        if (no := self._lacks("TeamsAppInstallation.ReadWriteSelfForUser.All")) is not None:
            return no
        person = request.match_info["person"]
        app = (await request.json())["teamsApp@odata.bind"]
        assert app.startswith(f"{self.url}/v1.0/appCatalogs/teamsApps/")
        if person in self.trouble:
            return web.json_response({"error": {"code": "No"}}, status=self.trouble[person])
        if person in self.blocked:
            error = {"code": "Forbidden", "message": "The app is blocked by a policy for this user."}
            return web.json_response({"error": error}, status=403)
        if app.rpartition("/")[2] not in self.catalogue.values():
            return web.json_response({"error": {"code": "NotFound"}}, status=404)
        if person in self.installed:
            return web.json_response({"error": {"code": "Conflict"}}, status=409)
        self.installed.add(person)
        return web.Response(status=201)
