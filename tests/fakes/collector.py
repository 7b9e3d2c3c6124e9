"""A collector on the loopback that takes OTLP over HTTP, or what an Application Insights takes; it can hang."""

import asyncio
import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A span as it was received."""

    name: str
    id: bytes
    parent: bytes
    about: dict[str, Any]


@dataclass(slots=True)
class Collector:
    """Use it inside ``async with``; `url` is its base."""

    hangs: bool = False
    url: str = ""
    bodies: list[tuple[str, bytes]] = field(default_factory=list)
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)
    _runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._take)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *error: object) -> None:
        self._stopped.set()
        assert self._runner is not None
        await self._runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.bodies.append((request.path, body))
        if self.hangs:
            await self._stopped.wait()
            return web.Response(status=503)
        if request.path.endswith("/track"):
            items = body.count(b'"ver"')
            return web.json_response({"itemsReceived": items, "itemsAccepted": items, "errors": []})
        return web.Response(content_type="application/x-protobuf")

    def raw(self) -> bytes:
        """All that was sent here, unpacked."""
        return b"\n".join(body for _, body in self._unpacked())

    def _unpacked(self) -> Iterator[tuple[str, bytes]]:
        for path, body in self.bodies:
            yield path, gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body

    def spans(self) -> list[Span]:
        """Every span, in the order they ended."""
        found = []
        for path, body in self._unpacked():
            if path == "/v1/traces":
                for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                    for scope in resource.scope_spans:
                        found += [
                            Span(
                                name=s.name,
                                id=s.span_id,
                                parent=s.parent_span_id,
                                about=_about(s.attributes),
                            )
                            for s in scope.spans
                        ]
        return found

    def points(self, metric: str) -> list[tuple[dict[str, Any], float]]:
        """The points of `metric` as sent last: attributes, and the value (of a histogram: how many)."""
        found: list[tuple[dict[str, Any], float]] = []
        for path, body in self._unpacked():
            if path == "/v1/metrics":
                for resource in ExportMetricsServiceRequest.FromString(body).resource_metrics:
                    for scope in resource.scope_metrics:
                        for one in scope.metrics:
                            if one.name == metric:
                                found = list(_points(one))
        return found


def _points(metric: Any) -> Iterator[tuple[dict[str, Any], float]]:
    for point in metric.histogram.data_points:
        yield _about(point.attributes), point.count
    for data in (metric.sum, metric.gauge):
        for point in data.data_points:
            yield _about(point.attributes), point.as_double or point.as_int


def _about(attributes: Any) -> dict[str, Any]:
    return {one.key: getattr(one.value, one.value.WhichOneof("value")) for one in attributes}
