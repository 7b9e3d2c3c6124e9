"""Faults in departments that end, in the questions that go along, and in who may what."""

from tests.mutants.faults import Fault

CITY = (
    Fault(
        name="the copy of a moved question counts before the old one is marked",
        file="bot/services/following.py",
        old="                if moved_to(before.value) == value.department:\n",
        new="                if before.value.id == value.id:\n",
        test="tests/services/test_following.py::test_until_the_old_document_is_marked_it_is_the_question",
    ),
    Fault(
        name="a move that was begun is never begun again",
        file="bot/services/moving.py",
        old="            old, new = await self._copied_again(where, target)\n",
        new="            return False\n",
        test="tests/scenarios/test_moving.py::test_a_move_that_stopped_half_way_is_completed",
    ),
    Fault(
        name="what happened while a question moved is left behind",
        file="bot/services/moving.py",
        old="        if wanted != new.value:\n",
        new="        if wanted.state is not new.value.state:\n",
        test="tests/services/test_following.py::"
        "test_whoever_moves_it_and_whatever_happens_meanwhile_there_is_one_question_with_all_of_it",
    ),
    Fault(
        name="old buttons lead nowhere after a merge",
        file="bot/services/following.py",
        old="            if (to := moved_to(value)) is not None:\n",
        new="            if (to := moved_to(value)) is not None and value.history == ():\n",
        test="tests/scenarios/test_moving.py::"
        "test_old_buttons_of_worker_coach_and_stranger_still_mean_what_they_say",
    ),
    Fault(
        name="of two departments merged into each other none stays",
        file="bot/services/following.py",
        old="            if stored.value.id in passed:\n",
        new="            if stored.value.id in passed:\n                return None\n",
        test="tests/services/test_following.py::"
        "test_questions_go_on_where_two_departments_were_merged_into_each_other",
    ),
    Fault(
        name="the last coordinator can be taken away",
        file="bot/services/coordinators.py",
        old="        return any(one.id != person for one in await self.everyone())\n",
        new="        return any(one.id != person for one in await self.everyone()) or bool(person)\n",
        test="tests/scenarios/test_city.py::test_the_last_coordinator_stays_one",
    ),
    Fault(
        name="anybody may press a coordinator's button",
        file="bot/services/coordinators.py",
        old="        return self.must_be(record)\n",
        new="        return record\n",
        test="tests/scenarios/test_city.py::test_a_button_pressed_by_somebody_else_shows_and_does_nothing",
    ),
    Fault(
        name="coaches stay behind in a department that is no more",
        file="bot/domain/merging.py",
        old="        coaches=tuple(coaches.values()),\n",
        new="        coaches=department.coaches,\n",
        test="tests/scenarios/test_moving.py::test_coaches_places_and_names_come_along",
    ),
)
