"""Seeded faults of what is sent: its pace, edits that wait, the channel that refuses the bot, answers put off."""

from tests.mutants.faults import Fault

_PACE = "bot/teams/pace.py"
_CONNECTOR = "bot/teams/connector.py"

SENDING = (
    Fault(
        name="a conversation is sent to without end",
        file=_PACE,
        old="_HOUR_BURST, _HOUR_PER_SECOND = 300.0, 0.4",
        new="_HOUR_BURST, _HOUR_PER_SECOND = 300.0, 0.6",
        test="tests/teams/test_pace.py::test_no_hour_holds_more_than_the_channel_takes",
    ),
    Fault(
        name="a call passes those that wait for the tenant",
        file=_PACE,
        old="        if not self._queued and self._leaves(conversation_id):",
        new="        if self._leaves(conversation_id):",
        test="tests/teams/test_pace.py::test_who_comes_later_passes_nobody",
    ),
    Fault(
        name="a refused conversation is asked again at once",
        file=_CONNECTOR,
        old="            self._pace.refused(conversation_id, error.after_seconds)",
        new="            pass",
        test="tests/teams/test_paced_sends.py::test_after_a_429_its_conversation_rests_and_the_others_go_on",
    ),
    Fault(
        name="an edit that waits is not replaced by a newer one",
        file=_CONNECTOR,
        old="            lane.edits[edited] = edit",
        new="            pass",
        test="tests/teams/test_lanes.py::test_of_edits_that_wait_only_the_newest_leaves",
    ),
    Fault(
        name="an edit overtakes the delete before it",
        file=_CONNECTOR,
        old="            lane.edits.pop(message, None)  # an edit",
        new="            pass  # an edit",
        test="tests/teams/test_lanes.py::test_an_edit_after_a_delete_finds_the_message_gone",
    ),
    Fault(
        name="who has waited too long leaves all the same",
        file=_CONNECTOR,
        old="                if self._is_late(limit):",
        new="                if False:",
        test="tests/teams/test_lanes.py::test_who_has_waited_most_of_their_time_does_not_leave_any_more",
    ),
    Fault(
        name="calls under way leave although the bot was refused",
        file=_CONNECTOR,
        old="                self._breaker.admit()",
        new="                pass",
        test="tests/teams/test_breaker.py::test_who_was_under_way_when_it_happened_stays_behind",
    ),
    Fault(
        name="a refused token is used again",
        file=_CONNECTOR,
        old="            self._tokens.forget(token)",
        new="            pass",
        test="tests/teams/test_breaker.py::test_a_token_that_was_refused_is_not_used_again",
    ),
    Fault(
        name="an answer that waits is passed by the next",
        file="bot/teams/answers.py",
        old="        if waiting is not None:\n            if len",
        new="        if waiting is not None and False:\n            if len",
        test="tests/teams/test_answers.py::test_what_comes_after_it_waits_its_turn",
    ),
)
