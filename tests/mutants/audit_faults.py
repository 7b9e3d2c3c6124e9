"""Faults in what watches over the promises, and in what leaves the bot as measures."""

from tests.mutants.faults import Fault

AUDITOR = "bot/services/auditor.py"
INVARIANTS = "bot/domain/invariants.py"
INSPECTING = "bot/services/inspecting.py"
OWED = "bot/domain/owed_cards.py"
SEEN = "tests/services/test_auditor.py"
UNMENDED = f"{SEEN}::test_what_cannot_be_mended_is_alarmed_and_the_heartbeat_stays_away"

AUDIT = (
    Fault(
        name="the heart beats whatever was found",
        file=AUDITOR,
        old=" and not self._broken\n",
        new="\n",
        test=f"{UNMENDED}[a stranger has a card]",
    ),
    Fault(
        name="the heart beats while the departments cannot be listed",
        file=AUDITOR,
        old="self._is_listed, self._is_older = False, isinstance(error, NewerDocument)",
        new="pass",
        test=f"{SEEN}::test_departments_that_cannot_be_listed_keep_the_heart_still_until_they_can",
    ),
    Fault(
        name="one who is throttled keeps the heart of all still",
        file=OWED,
        old="    return is_tried and shown.failures >= ALARM_AFTER",
        new="    return False",
        test=f"{SEEN}::test_who_the_channel_throttles_silences_nobody_once_the_operator_knows",
    ),
    Fault(
        name="who was refused often may be forgotten",
        file=OWED,
        old="    return is_tried and shown",
        new="    return shown",
        test=f"{SEEN}::test_who_nobody_tries_any_more_is_found_also_when_the_operator_knew",
    ),
    Fault(
        name="who comes back counts as owed all the time before",
        file="bot/services/ledger.py",
        old="            tried = replace(shown, is_lost=False,",
        new="            tried = replace(shown, news=-1 if shown.is_lost else shown.news, is_lost=False,",
        test=f"{SEEN}::test_who_comes_back_is_owed_only_since_then",
    ),
    Fault(
        name="what a roster and a person say is not compared",
        file=INSPECTING,
        old="            case Entry(department=home):\n",
        new="            case Entry(department=home) if not home:\n",
        test=f"{SEEN}::test_a_roster_that_does_not_know_who_can_be_reached_is_mended",
    ),
    Fault(
        name="a question that its asker lost stays lost",
        file=INSPECTING,
        old="open_requests=(*record.open_requests, named)",
        new="open_requests=record.open_requests",
        test=f"{SEEN}::test_a_question_that_its_asker_lost_is_theirs_again",
    ),
    Fault(
        name="a missing wake stays missing",
        file=INSPECTING,
        old="self._owing.wrote(await self._requests.replace(mended, etag=read.etag))",
        new="pass",
        test=f"{SEEN}::test_a_wake_that_is_missing_or_late_is_written_again",
    ),
    Fault(
        name="one document that cannot be read ends the round",
        file=INSPECTING,
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
