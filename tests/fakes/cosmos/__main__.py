"""Run the gateway as a process of its own: `python -m tests.fakes.cosmos`; one line of JSON says where it listens."""

import argparse
import asyncio
import contextlib
import json

import uvloop

from tests.fakes.cosmos.gateway import CosmosGateway


async def _serve(options: argparse.Namespace) -> None:
    gateway = CosmosGateway(
        port=options.port,
        consistency=options.consistency,
        partitions=options.partitions,
        throughput=options.throughput,
        side_door=True,
    )
    if options.latency_ms:
        gateway.faults.latency_ms = options.latency_ms
        gateway.faults.chance("latency", 1.0, 0)
    async with gateway:
        print(json.dumps({"address": gateway.address, "key": gateway.key}), flush=True)
        await asyncio.Event().wait()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fakes.cosmos")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--consistency", choices=("Strong", "Session"), default="Strong")
    parser.add_argument("--partitions", type=int, default=2)
    parser.add_argument("--throughput", type=int, help="request units a second of each container")
    parser.add_argument("--latency-ms", type=int, default=0, help="how long every answer takes")
    return parser.parse_args()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt), asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_serve(_options()))
