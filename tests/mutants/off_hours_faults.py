"""Faults in who is there all the same, in what waits for whom, and in what comes by itself outside somebody's hours."""

from tests.mutants.faults import Fault

STORIES = "tests/scenarios/test_right_to_disconnect.py"
GATE = "bot/domain/off_hours.py"

OFF_HOURS = (
    Fault(
        name="the moment that a coach chose comes in the morning",
        file=GATE,
        old="    if _has_agreed_to(request, person, now):\n        return True\n",
        new="",
        test=f"{STORIES}::test_the_moment_that_a_coach_chose_themselves_comes_also_outside_their_hours",
    ),
    Fault(
        name="a moment that came hours late wakes whoever chose it",
        file=GATE,
        old="now - parked.until <= AT_WORK_FOR\n",
        new="now - parked.until\n",
        test="tests/domain/test_off_hours.py::test_a_moment_that_comes_hours_late_is_not_the_one_they_chose",
    ),
    Fault(
        name="who is back early waits for the hour that was written down",
        file="bot/services/off_hours.py",
        old="        return None if begins_at == now else min(begins_at, now + ASKED_AGAIN_AFTER)\n",
        new="        return None if begins_at == now else begins_at\n",
        test=f"{STORIES}::test_a_colleague_on_a_pause_is_asked_to_take_over_as_soon_as_they_are_back",
    ),
    Fault(
        name="a card that is gone is sent anew at night",
        file="bot/services/screen.py",
        old="        if not is_news and (rests_until := shown.rests_until or await rests()) is not None:\n",
        new="        if not is_news and (rests_until := shown.rests_until) is not None:\n",
        test=f"{STORIES}::test_a_card_that_is_gone_is_not_sent_anew_in_the_evening",
    ),
    Fault(
        name="the app comes to a coach at night",
        file="bot/services/installing.py",
        old=" and self._is_at_work(person, now)\n",
        new="\n",
        test="tests/scenarios/test_graph.py::test_a_coach_gets_the_app_inside_their_own_hours",
    ),
    Fault(
        name="whoever got the app is taken to be at work",
        file="bot/services/off_hours.py",
        old=" for one in record.heard if one.digest != ARRIVED)",
        new=" for one in record.heard)",
        test=f"{STORIES}::test_that_the_app_comes_is_no_act_of_its_reader",
    ),
    Fault(
        name="what a coordinator is told is over before they are there",
        file="bot/services/contact_silence.py",
        old="ends_at=due_at + _KEPT)\n",
        new="ends_at=since + _KEPT)\n",
        test=(
            f"{STORIES}::test_a_coordinator_who_is_a_coach_hears_in_their_own_hours_that_a_contact_point_says_nothing"
        ),
    ),
)
