"""What no Cosmos DB has: figures and faults over HTTP, for tests that run the gateway as a process of its own."""

import json
from typing import TYPE_CHECKING

from tests.fakes.cosmos.wire import Answer, Call

if TYPE_CHECKING:
    from tests.fakes.cosmos.gateway import CosmosGateway


def through_the_side_door(gateway: "CosmosGateway", call: Call) -> Answer | None:
    """Answer `GET /_figures`, `POST /_faults` and `POST /_reset_charges`; None: it is none of these.

    A fault is `{"kind": "throttled", "n": 3}` or `{"kind": "unavailable", "p": 0.1, "seed": 7}`, both with `container`
    and `operation` if wanted; `/_faults` takes one or a list, `[]` clears them. `{"latency_ms": 20}` beside it sets it.
    """
    match call.method, call.path:
        case "GET", "/_figures":
            return _said(figures(gateway))
        case "POST", "/_reset_charges":
            gateway.charges.reset()
            return _said({})
        case "POST", "/_faults":
            told = json.loads(call.body)
            if told == []:
                gateway.faults.clear()
            for one in told if isinstance(told, list) else [told]:
                _tell(gateway, dict(one))
            return _said({"seen": dict(gateway.faults.seen)})
        case _:
            return None


def figures(gateway: "CosmosGateway") -> dict[str, object]:
    return {
        "charges": gateway.charges.figures(),
        "requests": gateway.requests,
        "foreign": gateway.foreign,
        "upserts": gateway.upserts,
        "scans": gateway.scans,
        "crossing": gateway.crossing,
        "faults": dict(gateway.faults.seen),
    }


def _tell(gateway: "CosmosGateway", one: dict[str, object]) -> None:
    gateway.faults.latency_ms = int(str(one.pop("latency_ms", gateway.faults.latency_ms)))
    if "p" in one:
        gateway.faults.chance(**one)  # type: ignore[arg-type]
    elif one:
        gateway.faults.next(**{"n": 1, **one})  # type: ignore[arg-type]


def _said(value: object) -> Answer:
    return Answer(status=200, body=json.dumps(value).encode(), headers={"content-type": "application/json"})
