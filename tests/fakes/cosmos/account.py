"""The account: its own document, databases, containers and ranges; what only its owner may create."""

import json
from collections.abc import Callable
from itertools import count
from typing import Any

from bot.clock import Clock
from tests.fakes.cosmos.data import Container, partitions_of, rid_of
from tests.fakes.cosmos.values import parsed, written
from tests.fakes.cosmos.wire import Answer, Call, Refused, Target

_INDEX_EVERYTHING = {
    "indexingMode": "consistent",
    "automatic": True,
    "includedPaths": [{"path": "/*"}],
    "excludedPaths": [{"path": '/"_etag"/?'}],
}


class Account:
    """Everything that is kept. Nothing here knows of HTTP but the names of headers."""

    def __init__(self, clock: Clock, *, consistency: str, partitions: int, can_create: bool) -> None:
        self.clock = clock
        self.consistency = consistency
        self.can_create = can_create
        self.address = ""
        self._partitions = partitions
        self._databases: dict[str, dict[str, Any]] = {}
        self._containers: dict[tuple[str, str], Container] = {}
        self._numbers = count(1)
        self._etags = count(1)

    def now(self) -> float:
        return self.clock.now().timestamp()

    def etag(self) -> str:
        """One that was never there before, in quotes, as the service has them."""
        number = next(self._etags)
        return f'"{number >> 16:08x}-{number & 0xFFFF:04x}-4000-8000-000000000000"'

    @property
    def doubles(self) -> bool:
        """Whether reads cost double."""
        return self.consistency in {"Strong", "BoundedStaleness"}

    def container(self, target: Target) -> Container:
        """See `Target`.

        Raises:
            Refused: 404, there is none.
        """
        try:
            return self._containers[target.database, target.container]
        except KeyError:
            raise Refused(404, "NotFound", "Owner resource does not exist", 1003) from None

    def containers(self) -> list[Container]:
        return list(self._containers.values())

    def manage(self, call: Call, target: Target) -> Answer:
        """Answer what is not about documents."""
        if call.method != "GET" and not self.can_create:
            sentence = f"The given request [{call.method} {call.path}] cannot be authorized in data plane."
            raise Refused(403, "Forbidden", f"Request blocked by Auth: {sentence}", 5300)
        does: dict[tuple[str, str, bool], Callable[[Call, Target], Answer]] = {
            ("GET", "", False): self._read_account,
            ("GET", "pkranges", False): self._read_ranges,
            ("GET", "dbs", False): self._list_databases,
            ("GET", "dbs", True): self._read_database,
            ("POST", "dbs", False): self._create_database,
            ("DELETE", "dbs", True): self._delete_database,
            ("GET", "colls", False): self._list_containers,
            ("GET", "colls", True): self._read_container,
            ("POST", "colls", False): self._create_container,
            ("PUT", "colls", True): self._replace_container,
            ("DELETE", "colls", True): self._delete_container,
            ("POST", "offers", False): self._no_offers,
        }
        try:
            doing = does[call.method, target.kind, target.item is not None]
        except KeyError:
            raise Refused(405, "MethodNotAllowed", f"{call.method} {call.path} is not served") from None
        return doing(call, target)

    def _read_account(self, call: Call, target: Target) -> Answer:
        here = [{"name": "West Europe", "databaseAccountEndpoint": call.base or self.address}]
        return _said(
            200,
            {
                "id": "tests",
                "_self": "",
                "_rid": "tests",
                "_dbs": "//dbs/",
                "media": "//media/",
                "addresses": "//addresses/",
                "writableLocations": here,
                "readableLocations": here,
                "enableMultipleWriteLocations": False,
                "userConsistencyPolicy": {"defaultConsistencyLevel": self.consistency},
                "userReplicationPolicy": {"minReplicaSetSize": 3, "maxReplicasetSize": 4},
                "systemReplicationPolicy": {"minReplicaSetSize": 3, "maxReplicasetSize": 4},
                "readPolicy": {"primaryReadCoefficient": 1, "secondaryReadCoefficient": 1},
                "queryEngineConfiguration": json.dumps({"maxSqlQueryInputLength": 262144}),
            },
        )

    def _read_ranges(self, call: Call, target: Target) -> Answer:
        container = self.container(target)
        etag = f'"{len(container.partitions)}"'
        if call.headers.get("if-none-match") == etag:
            return Answer(status=304, headers={"etag": etag})
        last = container.partitions[-1]
        ranges = [partition.range(container.rid, partition is last) for partition in container.partitions]
        said = {"_rid": container.rid, "PartitionKeyRanges": ranges, "_count": len(ranges)}
        return _said(200, said, {"etag": etag})

    def _database(self, target: Target) -> dict[str, Any]:
        try:
            return self._databases[target.database]
        except KeyError:
            raise Refused(404, "NotFound", "Resource Not Found") from None

    def _list_databases(self, call: Call, target: Target) -> Answer:
        return _said(200, {"_rid": "", "Databases": list(self._databases.values())})

    def _read_database(self, call: Call, target: Target) -> Answer:
        return _said(200, self._database(target))

    def _create_database(self, call: Call, target: Target) -> Answer:
        name = _name_in(parsed(call.body))
        if name in self._databases:
            raise Refused(409, "Conflict", "Resource with specified id or name already exists.")
        rid = rid_of(next(self._numbers))
        made = {"id": name, "_rid": rid, "_self": f"dbs/{rid}/", "_etag": self.etag(), "_ts": int(self.now())}
        self._databases[name] = made
        return _said(201, made)

    def _delete_database(self, call: Call, target: Target) -> Answer:
        self._database(target)
        del self._databases[target.database]
        for key in [key for key in self._containers if key[0] == target.database]:
            del self._containers[key]
        return Answer(status=204)

    def _list_containers(self, call: Call, target: Target) -> Answer:
        rid = self._database(target)["_rid"]
        found = [
            one.definition for (database, _), one in self._containers.items() if database == target.database
        ]
        return _said(200, {"_rid": rid, "DocumentCollections": found})

    def _read_container(self, call: Call, target: Target) -> Answer:
        self._database(target)
        try:
            return _said(200, self._containers[target.database, target.container].definition)
        except KeyError:
            raise Refused(404, "NotFound", "Resource Not Found") from None

    def _create_container(self, call: Call, target: Target) -> Answer:
        database = self._database(target)
        wanted = parsed(call.body)
        name = _name_in(wanted)
        if (target.database, name) in self._containers:
            raise Refused(409, "Conflict", "Resource with specified id or name already exists.")
        if len(wanted.get("partitionKey", {}).get("paths", [])) != 1:
            raise Refused(400, "BadRequest", "This gateway has partition keys of one path only.")
        rid = rid_of(next(self._numbers), 0x80000000 + next(self._numbers))
        definition = {"indexingPolicy": _INDEX_EVERYTHING, **wanted, **self._system(rid, database["_rid"])}
        self._containers[target.database, name] = Container(
            name=name,
            database=target.database,
            rid=rid,
            definition=definition,
            partitions=partitions_of(self._partitions),
        )
        return _said(201, definition)

    def _replace_container(self, call: Call, target: Target) -> Answer:
        container = self.container(target)
        wanted = parsed(call.body)
        for fixed in ("id", "partitionKey", "uniqueKeyPolicy"):
            if wanted.get(fixed) != container.definition.get(fixed):
                raise Refused(400, "BadRequest", f"{fixed} of a container cannot be changed.")
        container.define({**wanted, **self._system(container.rid, self._database(target)["_rid"])})
        return _said(200, container.definition)

    def _delete_container(self, call: Call, target: Target) -> Answer:
        self.container(target)
        del self._containers[target.database, target.container]
        return Answer(status=204)

    def _no_offers(self, call: Call, target: Target) -> Answer:
        return _said(200, {"_rid": "", "Offers": [], "_count": 0})

    def _system(self, rid: str, database: str) -> dict[str, Any]:
        """What the service adds to a container's definition."""
        link = f"dbs/{database}/colls/{rid}/"
        return {
            "_rid": rid,
            "_self": link,
            "_etag": self.etag(),
            "_ts": int(self.now()),
            "_docs": "docs/",
            "_conflicts": "conflicts/",
        }


def _name_in(body: Any) -> str:
    name = body.get("id") if isinstance(body, dict) else None
    if not isinstance(name, str) or not name:
        raise Refused(400, "BadRequest", "The required property 'id' is missing.")
    return name


def _said(status: int, value: Any, headers: dict[str, str] | None = None) -> Answer:
    found = value.get("_etag")
    return Answer(status=status, body=written(value), headers=headers or ({"etag": found} if found else {}))
