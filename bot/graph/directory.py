"""The organisation's directory as Microsoft Graph has it; `bot.graph.permissions` says what each method needs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from bot.domain.ids import PersonId
from bot.graph.client import BUSY, GraphClient
from bot.graph.permissions import CATALOGUE, GROUPS, INSTALL, PRESENCE, USERS
from bot.json_values import as_object, as_text
from bot.services.directory import DirectorySilent, Entry
from bot.telemetry import log_event

BATCH = 20
PRESENCES = 650
PAGE = 999
MOST_PAGES = 10
_FIELDS = "$select=id,displayName,mail,userPrincipalName,department,preferredLanguage"
_PERSON = "#microsoft.graph.user"
_PRESENT = frozenset({"Available", "AvailableIdle", "Busy", "BusyIdle"})
"""A phone in a pocket says *Away* or *Offline*, and who presents says *DoNotDisturb*: those come after."""


class GraphDirectory:
    """See `bot.services.directory.Directory`."""

    is_there = True

    def __init__(self, graph: GraphClient, *, app_id: str) -> None:
        """`app_id` is the id in the Teams app's manifest, by which the organisation's catalogue knows it."""
        self._graph = graph
        self._app_id = app_id
        self._in_catalogue: str | None = None

    async def entries(self, people: Sequence[PersonId]) -> Mapping[PersonId, Entry]:
        """See `Directory.entries`. Needs User.Read.All; one call for every 20 people."""
        found: dict[PersonId, Entry] = {}
        for together in _parts(list(filter(_is_id, people)), BATCH):
            if len(together) == 1:
                answer = await self._graph.ask("GET", _user(together[0]), needs=USERS)
                if answer.is_good:
                    found[together[0]] = _entry(answer.body)
            else:
                found |= await self._batch(together)
        return found

    async def members(self, group: str) -> frozenset[PersonId]:
        """See `Directory.members`. Needs GroupMember.Read.All; devices and applications are no members."""
        place = f"/groups/{quote(group, safe='')}/transitiveMembers?$select=id&$top={PAGE}"
        members: set[PersonId] = set()
        for _ in range(MOST_PAGES):
            answer = await self._graph.ask("GET", place, needs=GROUPS)
            if answer.status == 404:
                log_event("coordinator_group.missing", level="error")
                return frozenset()
            if not answer.is_good:
                raise DirectorySilent
            for member in answer.values:
                person = PersonId(as_text(member.get("id")))
                if member.get("@odata.type") == _PERSON and _is_id(person):
                    members.add(person)
            place = as_text(answer.body.get("@odata.nextLink"))
            if not place:
                return frozenset(members)
            if place.startswith("/"):  # the client would take it for a question of ours
                log_event("graph.wrong_address", level="error")
                raise DirectorySilent
        log_event("coordinator_group.too_large", level="error", count=len(members))
        raise DirectorySilent  # part of a group is no answer

    async def present(self, people: Sequence[PersonId]) -> frozenset[PersonId]:
        """See `Directory.present`. Needs Presence.Read.All; one call for every 650 people."""
        present: set[PersonId] = set()
        for together in _parts(list(filter(_is_id, people)), PRESENCES):
            place = "/communications/getPresencesByUserId"
            answer = await self._graph.ask("POST", place, needs=PRESENCE, body={"ids": list(together)})
            asked = set(together)
            present |= {
                PersonId(person)
                for one in answer.values
                if one.get("availability") in _PRESENT and (person := as_text(one.get("id"))) in asked
            }
        return frozenset(present)

    async def install(self, person: PersonId) -> bool:
        """See `Directory.install`. Needs AppCatalog.Read.All, and TeamsAppInstallation.ReadWriteSelfForUser.All."""
        if not _is_id(person):
            return False
        app = await self._own_app()
        body = {"teamsApp@odata.bind": f"{self._graph.base}/appCatalogs/teamsApps/{quote(app, safe='')}"}
        place = f"/users/{person}/teamwork/installedApps"
        answer = await self._graph.ask("POST", place, needs=INSTALL, body=body, is_about_one=True)
        if answer.is_good or answer.status == 409:
            return True
        if answer.status in {400, 404}:
            self._in_catalogue = None  # perhaps it was taken out of the catalogue and put back
        log_event("install.refused", level="warning", status=answer.status)
        return False

    async def _own_app(self) -> str:
        if self._in_catalogue is None:
            wanted = quote(f"externalId eq '{self._app_id.replace(chr(39), chr(39) * 2)}'", safe="")
            answer = await self._graph.ask("GET", f"/appCatalogs/teamsApps?$filter={wanted}", needs=CATALOGUE)
            found = [app for one in answer.values if (app := as_text(one.get("id")))]
            if not found:
                self._graph.leave_alone(CATALOGUE)
                log_event("graph.app_not_in_catalogue", level="warning")
                raise DirectorySilent
            self._in_catalogue = found[0]
        return self._in_catalogue

    async def _batch(self, people: Sequence[PersonId]) -> Mapping[PersonId, Entry]:
        requests = [
            {"id": str(number), "method": "GET", "url": _user(person)} for number, person in enumerate(people)
        ]
        answer = await self._graph.ask("POST", "/$batch", needs=USERS, body={"requests": requests})
        found: dict[PersonId, Entry] = {}
        answers = answer.body.get("responses")
        parts = (
            {as_text(part.get("id")): part for part in map(as_object, answers or ())}
            if isinstance(answers, list)
            else {}
        )
        for number, person in enumerate(people):
            part = parts.get(str(number), {})
            status = part.get("status")
            if status == 200:
                found[person] = _entry(as_object(part.get("body")))
            elif status == 403:
                self._graph.lack_consent(USERS)
                raise DirectorySilent
            elif status in BUSY:
                headers = {name.lower(): value for name, value in as_object(part.get("headers")).items()}
                self._graph.be_quiet(USERS, 429, str(headers.get("retry-after", "")))
                raise DirectorySilent
            elif status not in {400, 404}:  # neither is in the directory
                raise DirectorySilent
        return found


def _user(person: PersonId) -> str:
    return f"/users/{person}?{_FIELDS}"


def _is_id(person: PersonId) -> bool:
    return re.fullmatch(r"[A-Za-z0-9-]+", person) is not None


def _entry(fields: Mapping[str, object]) -> Entry:
    language = re.match(r"[a-z]{2}(?![a-z])", as_text(fields.get("preferredLanguage")).casefold())
    return Entry(
        name=as_text(fields.get("displayName")),
        # many workers have no mailbox, and Teams finds them by the name they sign in with
        email=as_text(fields.get("mail")) or as_text(fields.get("userPrincipalName")),
        department=as_text(fields.get("department")),
        language=language[0] if language else "",
    )


def _parts(people: Sequence[PersonId], size: int) -> Iterator[Sequence[PersonId]]:
    return (people[start : start + size] for start in range(0, len(people), size))
