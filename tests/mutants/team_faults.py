"""Faults in who becomes and stops being a digicoach."""

from tests.mutants.faults import Fault

TEAM = (
    Fault(
        name="anybody approves a new coach",
        file="bot/services/team.py",
        old="            self._coordinators.must_be(by)\n",
        new="            pass\n",
        test="tests/scenarios/test_team_rights.py::test_nobody_else_can_approve",
    ),
    Fault(
        name="the second answer counts too",
        file="bot/domain/team_deciding.py",
        old="    if asked_by(department, who.id, now) is None:\n        raise AlreadyDone(who.id)\n",
        new="",
        test="tests/domain/test_team.py::test_only_the_first_answer_counts",
    ),
    Fault(
        name="an invitation never ends",
        file="bot/domain/team.py",
        old="    return tuple(one for one in department.joining if now < one.ends_at)\n",
        new="    return department.joining\n",
        test="tests/domain/test_team.py::test_an_invitation_ends_after_thirty_days",
    ),
    Fault(
        name="an invitation is for whoever speaks first",
        file="bot/domain/team.py",
        old="bool(name) and name == fold(one.name)",
        new="bool(name)",
        test="tests/domain/test_team.py::test_an_invitation_is_for_exactly_that_name_or_address",
    ),
    Fault(
        name="who stops takes their questions along",
        file="bot/services/team_turns.py",
        old="                await self._pass_on(department, record.id)\n",
        new="",
        test="tests/scenarios/test_team_leaving.py::test_what_they_hold_goes_to_another",
    ),
    Fault(
        name="what a crash left undone stays undone",
        file="bot/services/team_turns.py",
        old='            await self._agree(record.id, replace(begun, turn=turn), stored.value, "news")\n',
        new="            await self._notices.end(record.id, notice.id)\n",
        test="tests/scenarios/test_team_crashes.py::test_another_bot_completes_it",
    ),
    Fault(
        name="an import throws away who joined by the bot",
        file="bot/domain/roster_joined.py",
        old="    if not known.is_coach or known.joined_at is None:\n",
        new="    if known.is_coach:\n",
        test="tests/domain/test_roster_joined.py::test_who_joined_by_the_bot_stays_when_the_file_does_not_name_them",
    ),
    Fault(
        name="an import makes a coach again of who stopped",
        file="bot/domain/roster_joined.py",
        old="    if entry.is_coach and entry.id in before.former:\n",
        new="    if entry.id in ():\n",
        test="tests/domain/test_roster_joined.py::test_who_stopped_by_the_bot_is_not_made_a_coach_again",
    ),
)
