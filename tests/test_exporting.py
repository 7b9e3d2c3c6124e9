"""Measures and traces reach a collector over HTTP, say nothing about anybody, and hold nothing up."""

import asyncio
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot import exporting
from bot.metrics import Measured, Traced, heard_by, measure, span
from tests.fakes.collector import Collector
from tests.scenarios.asking import sends
from tests.scenarios.city import City
from tests.scenarios.city import city as started
from tests.scenarios.conftest import found_in

ROOT = Path(__file__).parent.parent
QUESTION = "canary-7731 mijn tablet start niet"


@pytest.fixture(autouse=True)
def nothing_goes_on_afterwards() -> Iterator[None]:
    """A thread that still tries to reach a collector draws chances, which disturbs whoever tests by chance."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=3 * exporting.CALL_WITHIN_S)


@pytest.fixture
async def collector() -> AsyncIterator[Collector]:
    async with Collector() as made:
        yield made


async def played(city: City) -> None:
    """A question from asking to closed."""
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma, QUESTION)
    await bram.presses("Ik help")
    await bram.presses("Klaar")
    await city.bot.auditor.round()


async def test_one_question_is_measured_and_traced(tmp_path: Path, collector: Collector):
    async with started(tmp_path, OTEL_EXPORTER_OTLP_ENDPOINT=collector.url) as city:
        await played(city)
        calls = len(city.teams.calls)

    turns = [about for about, _ in collector.points(Measured.TURN)]
    assert {"kind": "invoke", "verb": "request.accept", "status": 200} in turns
    assert {"kind": "message", "status": 200} in turns
    assert collector.points(Measured.SENDS) == [({"outcome": "Delivered"}, calls)]
    violations = {about["invariant"]: value for about, value in collector.points(Measured.VIOLATIONS)}
    assert violations["I1"] == 0
    assert collector.points(Measured.OWED) == [({}, 0)]


async def test_what_a_turn_did_stands_below_it_in_its_trace(tmp_path: Path, collector: Collector):
    async with started(tmp_path, OTEL_EXPORTER_OTLP_ENDPOINT=collector.url) as city:
        await played(city)

    spans = collector.spans()
    [accepted] = [one for one in spans if one.about.get("verb") == "request.accept"]
    below = [one.name for one in spans if one.parent == accepted.id]
    assert accepted.name == Traced.TURN
    assert Traced.WRITE in below
    assert Traced.SEND in below


async def test_nobody_and_nothing_they_said_leaves_with_the_measures(tmp_path: Path, collector: Collector):
    async with started(tmp_path, OTEL_EXPORTER_OTLP_ENDPOINT=collector.url) as city:
        await played(city)
        people, request = city.people.values(), await city.request()

    sent = collector.raw().decode("latin-1")
    assert "digicoach.turn.duration" in sent
    assert found_in(sent, people) == []
    assert "canary-7731" not in sent
    assert request.id not in sent
    assert request.department not in sent


async def test_an_application_insights_gets_them_too(tmp_path: Path, collector: Collector):
    where = (
        f"InstrumentationKey=00000000-0000-4000-8000-0000000000a9;IngestionEndpoint={collector.url};"
        f"LiveEndpoint={collector.url}"
    )
    async with started(tmp_path, APPLICATIONINSIGHTS_CONNECTION_STRING=where) as city:
        await played(city)
        people = city.people.values()

    sent = collector.raw().decode("latin-1")
    assert "digicoach.turn.duration" in sent
    assert '"verb":"request.accept"' in sent.replace(": ", ":")
    assert found_in(sent, people) == []
    assert {path for path, _ in collector.bodies} == {"/v2.1/track"}, "it asks and tells nothing else"


async def test_a_collector_that_hangs_holds_up_no_turn_and_no_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "1")
    monkeypatch.setattr(exporting, "CALL_WITHIN_S", 3600.0)
    monkeypatch.setattr(exporting, "STOP_WITHIN_S", 0.2)
    async with asyncio.timeout(20), Collector(hangs=True) as collector:
        async with started(tmp_path, OTEL_EXPORTER_OTLP_ENDPOINT=collector.url) as city:
            await played(city)
            assert (await city.request()).resolved_at is not None
        assert collector.bodies, "it was called, and said nothing"


async def test_a_collector_that_is_not_there_holds_up_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(exporting, "STOP_WITHIN_S", 0.2)
    async with asyncio.timeout(20):
        async with started(tmp_path, OTEL_EXPORTER_OTLP_ENDPOINT="http://127.0.0.1:9") as city:
            await played(city)
            assert (await city.request()).resolved_at is not None


async def test_of_an_error_only_its_class_leaves(collector: Collector):
    listener = exporting.OpenTelemetry(
        [exporting.OTLPSpanExporter(endpoint=f"{collector.url}/v1/traces")], []
    )
    with heard_by(listener), pytest.raises(ValueError, match="canary"), span(Traced.TURN, verb="wat een zin"):
        raise ValueError("canary-7731")
    await listener.stop()

    [one] = collector.spans()
    assert one.about == {"verb": "?", "error": "ValueError"}
    assert b"canary" not in collector.raw()


def test_nobody_listens_unless_asked_to():
    with span(Traced.TURN, kind="message"):
        measure(Measured.SENDS, outcome="Delivered")


def test_what_exports_is_not_even_imported_unless_asked_for():
    """The start and the memory of the bot are at their limit without it."""
    program = "import app, sys; print([name for name in sys.modules if 'opentelemetry' in name])"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
