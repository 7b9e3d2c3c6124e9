"""Faults in what coaches note of their own help, in signals and in the week's count."""

from tests.mutants.faults import Fault

WALK_UPS = (
    Fault(
        name="two coaches make a count",
        file="bot/domain/signals.py",
        old="FEWEST_COACHES = 3\n",
        new="FEWEST_COACHES = 2\n",
        test="tests/domain/test_signals.py::test_three_coaches_are_enough_and_twice_the_same_is_one",
    ),
    Fault(
        name="what too few said is told after all",
        file="bot/domain/signals.py",
        old="    others = len(folded) if len(set(folded)) >= FEWEST_COACHES else 0\n",
        new="    others = len(folded)\n",
        test="tests/domain/test_signals.py::test_what_too_few_said_together_is_not_told_at_all",
    ),
    Fault(
        name="anybody takes a walk-up back",
        file="bot/domain/walk_ups.py",
        old="    if noted_by(request) != by:\n        raise NotAllowed\n    if request.state is not State.CLOSED:\n        raise AlreadyDone\n",
        new="    if request.state is not State.CLOSED:\n        raise AlreadyDone\n",
        test="tests/domain/test_walk_ups.py::test_only_who_noted_it_changes_it",
    ),
    Fault(
        name="a stranger reads a walk-up",
        file="bot/dialogs/walk_ups.py",
        old="        if deciding.noted_by(found) != pressed.by.id:\n            raise NotAllowed\n",
        new="",
        test="tests/scenarios/test_walk_ups.py::test_a_question_that_somebody_else_took_stays_theirs",
    ),
    Fault(
        name="a clock left running is counted in silence",
        file="bot/services/walk_ups.py",
        old="        if running.is_left_running(now):\n            return running\n",
        new="",
        test="tests/scenarios/test_walk_ups.py::test_a_clock_left_running_is_asked_about_and_not_counted",
    ),
    Fault(
        name="a walk-up that was a question is counted twice",
        file="bot/dialogs/walk_ups.py",
        old="        await self._changed(walk_up, self._undo(helper))\n        return cards.was_question",
        new="        return cards.was_question",
        test="tests/scenarios/test_walk_ups.py::test_it_may_have_been_an_open_question",
    ),
    Fault(
        name="every answer of a week is one more",
        file="bot/services/week_questions.py",
        old='made_from(person, f"week|{week}")',
        new='made_from(person, f"week|{week}|{colleagues}")',
        test="tests/scenarios/test_week_question.py::test_the_answer_can_be_changed_and_the_last_one_stands",
    ),
    Fault(
        name="who wants no question is asked",
        file="bot/services/week_questions.py",
        old="        if record.wants_week_question:\n            await self._notices.change",
        new="        if known:\n            await self._notices.change",
        test="tests/scenarios/test_thanks.py::test_who_wants_no_question_is_thanked_for_what_the_bot_knows",
    ),
    Fault(
        name="rest counts as help",
        file="bot/domain/durations.py",
        old="            case e.Parked():\n                self._rest(event.at)\n            case e.Resumed():\n                self._runs_since = event.at\n",
        new="",
        test="tests/domain/test_durations.py::test_rest_is_neither_waiting_nor_helping",
    ),
    Fault(
        name="noted help is not counted as given",
        file="bot/services/search.py",
        old="            noted_at=None if glance.source is Source.ASKED else glance.sent_at,\n",
        new="",
        test="tests/scenarios/test_walk_ups.py::test_who_noted_help_is_asked_after_who_gave_none",
    ),
)
