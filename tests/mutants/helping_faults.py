"""Faults in how and when somebody helps, in handing on by name, and in what an asker says when nobody came."""

from tests.mutants.faults import Fault

HELPING = (
    Fault(
        name="a colleague who was not asked takes a question over",
        file="bot/domain/deciding_help.py",
        old="request.proposal is None or request.proposal.id != by:",
        new="request.proposal is None:",
        test="tests/domain/test_deciding_help.py::test_only_the_one_who_is_asked_now_answers",
    ),
    Fault(
        name="the first complaint takes the question away",
        file="bot/domain/deciding_help.py",
        old="    if request.state is not State.HELPING or not request.is_unseen:\n        raise Stale\n",
        new="    if request.state is not State.HELPING or not request.is_unseen_due:\n        raise Stale\n",
        test="tests/domain/test_deciding_help.py::test_somebody_else_is_looked_for_only_the_second_time",
    ),
    Fault(
        name="a complaint typed twice in one breath counts twice",
        file="bot/dialogs/helping.py",
        old="        if self._clock.now() - said_at < SAID_AGAIN:\n",
        new="        if self._clock.now() < said_at:\n",
        test="tests/scenarios/test_nobody_seen.py::test_said_twice_in_one_breath_it_counts_once",
    ),
    Fault(
        name="a second delivery of how undoes what was said since",
        file="bot/domain/deciding_help.py",
        old='    key = press_key(by, f"manner_{manner}", page)\n',
        new='    key = ""\n',
        test="tests/scenarios/test_how_and_when.py::test_a_late_second_delivery_does_not_undo_what_was_chosen_since",
    ),
    Fault(
        name="the next morning is offered in who knows what hours",
        file="bot/domain/later_times.py",
        old="    morning = _morning(calendar.next_opening(midnight), calendar)\n",
        new="    morning = midnight + timedelta(hours=8)\n",
        test="tests/domain/test_later_times.py::test_all_lie_ahead_inside_the_hours_apart_and_in_order",
    ),
    Fault(
        name="a forged colleague is asked",
        file="bot/domain/colleagues.py",
        old="        if coach.is_coach and coach.is_reachable and coach.id not in (holder, request.asker.id)\n",
        new="        if coach.is_coach and coach.is_reachable\n",
        test="tests/scenarios/test_handing_on.py::test_a_forged_colleague_is_never_asked",
    ),
)
