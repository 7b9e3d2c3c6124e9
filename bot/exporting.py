"""Takes measures and traces away by OpenTelemetry; imported only when the operator says where to.

What goes out passes the same sieve as the log: names of `metrics.ATTRIBUTES`, single plain words and numbers. Batches
leave in threads of the SDK, and what a collector does not take within `CALL_WITHIN_S` is given up: none of it is awaited.
"""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress

from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import MetricExporter, PeriodicExportingMetricReader
from opentelemetry.sdk.resources import SERVICE_INSTANCE_ID, SERVICE_NAME, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import StatusCode

from bot.clock import new_id
from bot.metrics import ATTRIBUTES, Measured, Traced, heard_by
from bot.settings import Settings
from bot.telemetry import error_name, log_event, plain

CALL_WITHIN_S = 5.0
"""What one call to a collector may take, with its repetitions."""
STOP_WITHIN_S = 5.0
"""What is waited for the last call when the bot stops."""
SERVICE = "digicoach"

_MS = (5, 10, 25, 50, 100, 250, 500, 1000, 2000, 5000, 15000)
_SECONDS = (1, 5, 10, 30, 60, 120, 300, 900, 3600)
# The exporter would otherwise tell its maker about itself, and ask its maker what to do.
_KEEPS_TO_ITSELF = (
    "APPLICATIONINSIGHTS_STATSBEAT_DISABLED_ALL",
    "APPLICATIONINSIGHTS_SDKSTATS_DISABLED",
    "APPLICATIONINSIGHTS_CONTROLPLANE_DISABLED",
    "APPLICATIONINSIGHTS_OPENTELEMETRY_RESOURCE_METRIC_DISABLED",
)


class OpenTelemetry:
    """See `bot.metrics.Listener`."""

    def __init__(self, spans: list[SpanExporter], metrics: list[MetricExporter]) -> None:
        self._exporters: tuple[SpanExporter | MetricExporter, ...] = (*spans, *metrics)
        about_us = Resource.create({SERVICE_NAME: SERVICE, SERVICE_INSTANCE_ID: new_id()})
        readers = [PeriodicExportingMetricReader(one) for one in metrics]
        # without hooks at exit: those would wait for a collector that hangs
        self._meters = MeterProvider(readers, about_us, shutdown_on_exit=False)
        self._traces = TracerProvider(resource=about_us, shutdown_on_exit=False)
        for one in spans:
            self._traces.add_span_processor(BatchSpanProcessor(one))
        meter, self._tracer = self._meters.get_meter(SERVICE), self._traces.get_tracer(SERVICE)
        turns = meter.create_histogram(Measured.TURN, "ms", explicit_bucket_boundaries_advisory=_MS)
        lag = meter.create_histogram(Measured.LAG, "s", explicit_bucket_boundaries_advisory=_SECONDS)
        self._take = {
            Measured.TURN: turns.record,
            Measured.LAG: lag.record,
            Measured.OWED: meter.create_gauge(Measured.OWED, "s").set,
            Measured.VIOLATIONS: meter.create_gauge(Measured.VIOLATIONS).set,
            Measured.SENDS: meter.create_counter(Measured.SENDS).add,
            Measured.CLAIMS_LOST: meter.create_counter(Measured.CLAIMS_LOST).add,
            Measured.STORE_ERRORS: meter.create_counter(Measured.STORE_ERRORS).add,
        }

    def measured(self, what: Measured, value: float, about: Mapping[str, object]) -> None:
        """See `Listener.measured`."""
        self._take[what](value, _sieved(about))

    @contextmanager
    def span(self, name: Traced, about: Mapping[str, object]) -> Iterator[None]:
        """See `Listener.span`; of an error only its class goes along, for its message may quote a person."""
        with self._tracer.start_as_current_span(
            name, attributes=_sieved(about), record_exception=False, set_status_on_exception=False
        ) as span:
            try:
                yield
            except Exception as error:
                span.set_attribute("error", error_name(error))
                span.set_status(StatusCode.ERROR)
                raise

    async def stop(self) -> None:
        """Send what is left, for at most `STOP_WITHIN_S`; a thread that hangs longer does not hold the process up."""
        try:
            async with asyncio.timeout(STOP_WITHIN_S):
                await asyncio.gather(_ended(self._traces.shutdown), _ended(self._meters.shutdown))
        except TimeoutError:
            log_event("exporting.unfinished")
            for one in self._exporters:
                one.shutdown()  # it tries no more


@asynccontextmanager
async def exported(settings: Settings) -> AsyncIterator[None]:
    """Send measures and traces where `settings` say, until the block ends.

    Raises:
        ValueError: the connection string is none.
    """
    spans: list[SpanExporter] = []
    metrics: list[MetricExporter] = []
    if settings.otlp_endpoint:
        base = settings.otlp_endpoint.rstrip("/")
        spans.append(OTLPSpanExporter(endpoint=f"{base}/v1/traces", timeout=CALL_WITHIN_S))
        metrics.append(OTLPMetricExporter(endpoint=f"{base}/v1/metrics", timeout=CALL_WITHIN_S))
    if connection := settings.application_insights.get_secret_value():
        for name in _KEEPS_TO_ITSELF:
            os.environ.setdefault(name, "true")
        from azure.monitor.opentelemetry.exporter import AzureMonitorMetricExporter, AzureMonitorTraceExporter

        # nothing that leaves the bot may stay behind on its disk
        spans.append(AzureMonitorTraceExporter(connection_string=connection, disable_offline_storage=True))
        metrics.append(AzureMonitorMetricExporter(connection_string=connection, disable_offline_storage=True))
    listener = OpenTelemetry(spans, metrics)
    try:
        with heard_by(listener):
            yield
    finally:
        await listener.stop()


async def _ended(work: Callable[[], None]) -> None:
    """Return when `work` has ended in a thread that nobody waits for when the process ends."""
    loop, ended = asyncio.get_running_loop(), asyncio.Event()

    def run() -> None:
        try:
            work()
        finally:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=run, daemon=True).start()
    await ended.wait()


def _sieved(about: Mapping[str, object]) -> dict[str, str | bool | int | float]:
    return {name: plain(value) for name, value in about.items() if name in ATTRIBUTES and value is not None}
