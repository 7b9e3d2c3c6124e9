"""Faults in what a second delivery does, and a press whose message has another name."""

from tests.mutants.faults import Fault

_TWICE = "tests/scenarios/test_said_twice.py"

ODD = (
    Fault(
        name="a press under another name leaves two cards",
        file="bot/services/screen.py",
        old="for message in reversed(shown.outdated):",
        new="for message in (shown.live,):",
        test="tests/scenarios/test_odd_deliveries.py"
        "::test_a_card_stays_in_its_message_whatever_name_a_client_gives_that",
    ),
    Fault(
        name="the answer on a reminder is lost under another name",
        file="bot/dialogs/walk_ups.py",
        old="is_answered=action.is_reminder",
        new="is_answered=False",
        test="tests/scenarios/test_odd_deliveries.py"
        "::test_clients_may_name_the_pressed_message_their_own_way"
        "[reminder]",
    ),
    Fault(
        name="a yes delivered again answers an older question",
        file="bot/domain/said_twice.py",
        old="asked_at is not None and asked_at >= first.at",
        new="asked_at is not None",
        test=f"{_TWICE}::test_a_yes_delivered_again_answers_no_older_question",
    ),
    Fault(
        name="a second yes within a breath is not heard",
        file="bot/domain/said_twice.py",
        old="        return since < AT_ONCE\n",
        new="        return True\n",
        test=f"{_TWICE}::test_yes_and_yes_within_a_breath_answer_two_questions",
    ),
    Fault(
        name="a no delivered again takes the new question away",
        file="bot/domain/said_twice.py",
        old="(Yes, No, Stop,",
        new="(Yes, Stop,",
        test=f"{_TWICE}::test_a_no_delivered_again_does_not_take_the_new_question_away",
    ),
    Fault(
        name="a typed department delivered again becomes a question",
        file="bot/dialogs/front.py",
        old="self._department(said, line, replace(heard, digest=deed(mark_of(said.text))))",
        new="self._department(said, line, heard)",
        test=f"{_TWICE}::test_an_answer_delivered_again_becomes_no_question",
    ),
)
