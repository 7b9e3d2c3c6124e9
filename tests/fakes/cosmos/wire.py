"""What comes in over HTTP, what goes out, and the one way to refuse: values between the gateway and its data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request. Names of headers are found whatever their case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    base: str = ""
    """Where the client thinks the account is, when that is not the address it listens on."""


@dataclass(slots=True, kw_only=True)
class Answer:
    """One answer; `charge` is what it cost, in request units."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    charge: float = 0.0


class Cut(Exception):
    """The connection is to be cut without an answer."""


class Refused(Exception):
    """The service says no, with the status, the sub-status and the sentence that it would use."""

    def __init__(self, status: int, code: str, message: str, substatus: int = 0, charge: float = 0.0) -> None:
        super().__init__(f"{status}/{substatus} {code}: {message}")
        self.status = status
        self.code = code
        self.message = message
        self.substatus = substatus
        self.charge = charge
        self.headers: dict[str, str] = {}

    def answer(self) -> Answer:
        body = json.dumps({"code": self.code, "message": self.message}).encode()
        headers = dict(self.headers)
        if self.substatus:
            headers["x-ms-substatus"] = str(self.substatus)
        return Answer(status=self.status, body=body, headers=headers, charge=self.charge)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a path names: the kind of resource, the names on the way to it, and its link as the SDK signs it."""

    kind: str
    database: str = ""
    container: str = ""
    item: str | None = None
    link: str = ""


def target_of(path: str) -> Target | None:
    """Read `/dbs/{d}/colls/{c}/docs/{i}`; None is a path that no service of this kind has."""
    names = [unquote(part) for part in path.partition("?")[0].strip("/").split("/")]
    match names:
        case [""]:
            return Target(kind="")
        case ["dbs"] | ["offers"]:
            return Target(kind=names[0])
        case ["dbs", database]:
            return Target(kind="dbs", database=database, item=database, link=f"dbs/{database}")
        case ["dbs", database, "colls"]:
            return Target(kind="colls", database=database, link=f"dbs/{database}")
        case ["dbs", database, "colls", container]:
            link = f"dbs/{database}/colls/{container}"
            return Target(kind="colls", database=database, container=container, item=container, link=link)
        case ["dbs", database, "colls", container, ("docs" | "pkranges") as kind]:
            link = f"dbs/{database}/colls/{container}"
            return Target(kind=kind, database=database, container=container, link=link)
        case ["dbs", database, "colls", container, "docs", item]:
            link = f"dbs/{database}/colls/{container}/docs/{item}"
            return Target(kind="docs", database=database, container=container, item=item, link=link)
        case _:
            return None


def operation_of(call: Call, target: Target) -> str:
    """The word under which a request is counted, charged and can be made to fail."""
    if target.kind != "docs":
        return {"": "account", "pkranges": "ranges"}.get(target.kind, "manage")
    headers = call.headers
    match call.method:
        case "POST" if headers.get("x-ms-cosmos-is-query-plan-request", "").lower() == "true":
            return "plan"
        case "POST" if headers.get("x-ms-documentdb-isquery", "").lower() == "true":
            return "query"
        case "POST" if headers.get("x-ms-documentdb-is-upsert", "").lower() == "true":
            return "upsert"
        case "GET" if target.item is None:
            return "query"
        case _:
            return {"POST": "create", "GET": "read", "PUT": "replace", "DELETE": "delete"}.get(
                call.method, "other"
            )
