"""Faults in when a coach helps, and in the calendar of a department."""

from tests.mutants.faults import Fault

HOURS = (
    Fault(
        name="weeks take turns by the number that ISO gives them",
        file="bot/domain/opening.py",
        old="    return (day.toordinal() - 1) // 7 % 2 == 1\n",
        new="    return day.isocalendar().week % 2 == 1\n",
        test="tests/domain/test_own_hours.py::"
        "test_two_weeks_go_on_taking_turns_where_the_numbers_of_weeks_do_not",
    ),
    Fault(
        name="an import forgets the hours that a coach chose",
        file="bot/domain/own_hours.py",
        old="    if known.filed_hours is None or known.filed_hours != entry.hours:\n",
        new="    if known.filed_hours is None or known.filed_hours == entry.hours:\n",
        test="tests/domain/test_roster_merge.py::"
        "test_hours_that_the_coach_chose_stay_as_long_as_the_file_says_the_same",
    ),
    Fault(
        name="a day off tomorrow takes today too",
        file="bot/domain/own_hours.py",
        old="    return _said(coach, DayHours(day=day), today)\n",
        new="    return _said(_said(coach, DayHours(day=today), today), DayHours(day=day), today)\n",
        test="tests/scenarios/test_own_hours.py::test_vrij_morgen_leaves_the_rest_of_today",
    ),
    Fault(
        name="whatever was promised goes on when a coach rests",
        file="bot/domain/stepping_out.py",
        old="        return request.parked_until is not None and rest.covers(request.parked_until)\n",
        new="        return request.parked_until is not None\n",
        test="tests/scenarios/test_stepping_out.py::test_what_was_promised_for_another_time_stays",
    ),
    Fault(
        name="a rest keeps what was promised for it",
        file="bot/domain/stepping_out.py",
        old="        if said.window is None:\n",
        new="        if said.window is not None:\n",
        test="tests/scenarios/test_stepping_out.py::"
        "test_what_was_promised_for_a_day_away_goes_to_somebody_else",
    ),
    Fault(
        name="a holiday closes a department that said it is open then",
        file="bot/domain/availability.py",
        old="    holidays = (closed | national if keeps_holidays else closed) - opened\n",
        new="    holidays = (closed | national if keeps_holidays else closed) - frozenset()\n",
        test="tests/domain/test_department_days.py::test_one_holiday_can_be_a_working_day",
    ),
    Fault(
        name="one good week of two is kept",
        file="bot/domain/own_hours.py",
        old="    if [parse_hours(text) for text in texts] == [NEVER, NEVER]:\n",
        new="    if [parse_hours(text) for text in texts[:1]] == [NEVER, NEVER]:\n",
        test="tests/scenarios/test_own_hours.py::test_one_bad_week_keeps_neither",
    ),
    Fault(
        name="nothing lies in wait while a coach takes a rest",
        file="bot/services/stepping_out.py",
        old="        if held:\n            await self._notices.tell(",
        new="        if not held:\n            await self._notices.tell(",
        test="tests/scenarios/test_stepping_out.py::test_what_a_crash_left_with_them_goes_on_a_minute_later",
    ),
)
