"""Faults in what is asked of Microsoft Graph, and in what follows from its answers."""

from tests.mutants.faults import Fault

CLIENT = "bot/graph/client.py"
STORIES = "tests/scenarios/test_graph.py"

GRAPH = (
    Fault(
        name="a busy Graph is asked on",
        file=CLIENT,
        old="        pause = circuit.asked_to_wait(asked, now) if asked else circuit.failed(now)\n",
        new="        pause = asked or circuit.failed(now)\n",
        test="tests/graph/test_client.py::test_when_it_is_busy_nothing_is_asked_until_it_said",
    ),
    Fault(
        name="the token goes to whatever host a next page names",
        file=CLIENT,
        old="            if is_ours and url.user is None",
        new="            if url.user is None",
        test="tests/graph/test_directory.py::test_a_next_page_at_another_port_of_this_machine_is_elsewhere_too",
    ),
    Fault(
        name="a missing consent is asked for again and again",
        file=CLIENT,
        old="        self._refused_at[needs.name] = self._clock.now()\n",
        new="        pass\n",
        test="tests/graph/test_client.py::test_a_missing_consent_is_said_once_and_asked_for_once_an_hour",
    ),
    Fault(
        name="the directory overwrites what the roster said",
        file="bot/domain/introducing.py",
        old="record.roster_department if _has_department(record) else department",
        new="department or record.roster_department",
        test="tests/domain/test_introducing.py"
        "::test_the_rosters_department_and_language_stand_also_the_default_one",
    ),
    Fault(
        name="who leaves the group stays a coordinator",
        file="bot/services/coordinators.py",
        old="        settled = (always, is_whole, self._groups.readings)\n",
        new="        settled = (self._named, is_whole, 0)\n",
        test=f"{STORIES}::test_who_is_in_the_group_is_a_coordinator_until_they_leave_it",
    ),
    Fault(
        name="a restart in an outage takes the role from everybody in the group",
        file="bot/services/coordinators.py",
        old="            if is_whole or record.id in self._groups.left or until <= now:\n",
        new="            if until:\n",
        test=f"{STORIES}::test_a_restart_in_an_outage_takes_the_role_from_nobody_for_a_day",
    ),
    Fault(
        name="the day of trust begins again at every start",
        file="bot/services/coordinators.py",
        old="(confirmed_at(record) or now) + TRUSTED_FOR",
        new="now + TRUSTED_FOR",
        test=f"{STORIES}::test_restarts_in_an_outage_keep_the_role_no_longer_than_a_day",
    ),
    Fault(
        name="an instance without Graph takes the role from those whom another one reads",
        file="bot/services/coordinator_groups.py",
        old="group in self._read and self._read[group][0] > since for",
        new="group in self._read for",
        test=f"{STORIES}::test_who_cannot_read_the_group_leaves_the_role_to_who_can",
    ),
    Fault(
        name="presence stands before load",
        file="bot/domain/matching.py",
        old="- (HEAD_START if person in present else 0.0)",
        new="- (1e9 if person in present else 0.0)",
        test="tests/domain/test_matching.py::test_presence_weighs_one_help_of_a_full_timer_and_no_more",
    ),
    Fault(
        name="a coach who took the app away gets it back at once",
        file="bot/services/installing.py",
        old="now - removed_at < RESPITE",
        new="now < removed_at",
        test=f"{STORIES}::test_who_took_the_app_away_is_left_alone_for_a_day_and_then_for_a_week",
    ),
    Fault(
        name="one coach whom Graph cannot handle holds up all others",
        file="bot/services/installing.py",
        old="            self._put_last(person, now)\n            stored = await self._people.find(person)\n",
        new="            stored = await self._people.find(person)\n            self._silences[person] = 0\n",
        test=f"{STORIES}::test_one_coach_whom_graph_cannot_handle_holds_up_nobody",
    ),
    Fault(
        name="one coach whom Graph refuses silences it",
        file=CLIENT,
        old=" and status not in _NOT_ABOUT_ONE)",
        new=" and status == 403)",
        test="tests/graph/test_client.py::test_a_refusal_of_one_person_is_an_answer_about_them",
    ),
    Fault(
        name="who asks too often who is present cannot read a group",
        file=CLIENT,
        old="self._circuits.setdefault(needs.name, Circuit())",
        new='self._circuits.setdefault("", Circuit())',
        test="tests/graph/test_client.py::test_what_is_wrong_with_one_thing_silences_no_other",
    ),
    Fault(
        name="an app that nobody added is looked for all the time",
        file="bot/graph/directory.py",
        old="                self._graph.leave_alone(CATALOGUE)\n",
        new="",
        test="tests/graph/test_directory.py"
        "::test_an_app_that_is_not_in_the_catalogue_is_asked_for_once_an_hour",
    ),
    Fault(
        name="everybody gets the app at once",
        file="bot/services/installing.py",
        old="zip(due, range(AT_ONCE), strict=False)",
        new="zip(due, range(1000), strict=False)",
        test=f"{STORIES}::test_a_few_at_a_time_and_each_once_a_day",
    ),
)
