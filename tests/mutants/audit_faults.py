"""Faults in what watches over the promises, and in what leaves the bot as measures."""

from tests.mutants.faults import Fault

AUDITOR = "bot/services/auditor.py"
INVARIANTS = "bot/domain/invariants.py"
SEEN = "tests/services/test_auditor.py"
UNMENDED = f"{SEEN}::test_what_cannot_be_mended_is_alarmed_and_the_heartbeat_stays_away"

AUDIT = (
    Fault(
        name="the heart beats whatever was found",
        file=AUDITOR,
        old=" and not self._broken:",
        new=":",
        test=f"{UNMENDED}[a stranger has a card]",
    ),
    Fault(
        name="a missing wake stays missing",
        file="bot/services/inspecting.py",
        old="self._owing.wrote(await self._requests.replace(mended, etag=read.etag))",
        new="pass",
        test=f"{SEEN}::test_a_wake_that_is_missing_or_late_is_written_again",
    ),
    Fault(
        name="one document that cannot be read ends the round",
        file="bot/services/inspecting.py",
        old="            return Look(broken=frozenset({Invariant.READABLE}))",
        new="            raise",
        test=f"{SEEN}::test_a_document_that_cannot_be_read_hides_no_other",
    ),
    Fault(
        name="the fields need not be what the history tells",
        file=INVARIANTS,
        old="    if any(getattr(told, name) != getattr(request, name) for name in _TOLD):",
        new="    if told.state not in State:",
        test=f"{UNMENDED}[it stands where its history did not lead]",
    ),
    Fault(
        name="a wake that nobody serves is no matter",
        file=INVARIANTS,
        old="request.wake_at >= now - LATE and (",
        new="(",
        test=f"{SEEN}::test_a_wake_that_nobody_serves_is_found",
    ),
    Fault(
        name="the message of an error leaves with the trace",
        file="bot/exporting.py",
        old="record_exception=False",
        new="record_exception=True",
        test="tests/test_exporting.py::test_of_an_error_only_its_class_leaves",
    ),
    Fault(
        name="the bot waits for a collector that hangs",
        file="bot/exporting.py",
        old="asyncio.timeout(STOP_WITHIN_S)",
        new="asyncio.timeout(None)",
        test="tests/test_exporting.py::test_a_collector_that_hangs_holds_up_no_turn_and_no_stop",
    ),
)
