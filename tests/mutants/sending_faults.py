"""Seeded faults of what is sent: its pace, edits that wait, the channel that refuses the bot, answers put off."""

from tests.mutants.faults import Fault

_PACE = "bot/teams/pace.py"
_CONNECTOR = "bot/teams/connector.py"
_ANSWERS = "bot/teams/answers.py"
_IN_TIME = "tests/teams/test_answers_in_time.py"

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
        file=_ANSWERS,
        old="                queue.waiting.append(_Waiting(",
        new="                queue.waiting.appendleft(_Waiting(",
        test="tests/teams/test_answers.py::test_what_comes_after_it_waits_its_turn",
    ),
    Fault(
        name="a turn waits for a channel that hangs",
        file=_ANSWERS,
        old="            await asyncio.wait({queue.heard}, timeout=self._within_s)",
        new="            await asyncio.wait({queue.heard}, timeout=60.0)",
        test=f"{_IN_TIME}::test_the_webhook_is_answered_while_the_channel_hangs",
    ),
    Fault(
        name="an edit that was put off covers a newer card",
        file=_ANSWERS,
        old="        except Gone:\n            await",
        new="        except (Gone, TryLater):\n            await",
        test="tests/teams/test_answers.py::test_an_edit_is_not_put_off_for_later_it_would_cover_a_newer_card",
    ),
    Fault(
        name="an answer's patience is that of the first",
        file=_ANSWERS,
        old="_Waiting(call=call, since=queue.now())",
        new="_Waiting(call=call, since=queue.now() - queue.ahead)",
        test="tests/teams/test_answers.py::test_each_answer_has_its_own_patience",
    ),
    Fault(
        name="what has not left is lost when the bot stops",
        file=_ANSWERS,
        old="                queue.rest.cancel()",
        new="                queue.rest.cancel()\n            assert queue.task is not None\n            queue.task.cancel()",
        test=f"{_IN_TIME}::test_at_the_end_a_call_under_way_is_finished",
    ),
    Fault(
        name="who joined an edit that broke waits for ever",
        file=_CONNECTOR,
        old="        except BaseException:  # cut off",
        new="        except asyncio.CancelledError:  # cut off",
        test="tests/teams/test_lanes.py::test_who_joined_an_edit_that_broke_may_try_again",
    ),
    Fault(
        name="a look-up that hangs is taken for a call that left",
        file=_CONNECTOR,
        old="ClientTimeout(total=None, connect=CONNECT_TIME_OUT_S)",
        new="ClientTimeout(total=None, sock_connect=CONNECT_TIME_OUT_S)",
        test="tests/teams/test_connecting.py::test_a_name_that_is_looked_up_for_ever_means_not_delivered",
    ),
    Fault(
        name="the bot stays silent though the channel knows it again",
        file=_CONNECTOR,
        old="        if error is None or isinstance(error, _KNOWS_THE_BOT):",
        new="        if error is None:",
        test="tests/teams/test_breaker.py::test_a_channel_that_refuses_for_another_reason_knows_the_bot",
    ),
    Fault(
        name="a line that was not read is lost in silence",
        file="bot/teams/handler.py",
        old="        if not _is_personal(inbound) or not self._told.allows(actor):",
        new="        if True or not _is_personal(inbound) or not self._told.allows(actor):",
        test="tests/teams/test_limits.py::test_a_line_that_was_not_read_is_said_to_be",
    ),
)
