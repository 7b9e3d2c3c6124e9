"""Faults in what is forgotten of people: a document that leads to what is over, and silence that lasts for ever."""

from tests.mutants.faults import Fault

RULES = "bot/domain/forgetting_people.py"
RULES_TESTS = "tests/domain/test_forgetting_people.py"
STORIES = "tests/scenarios/test_silent_people.py"

SILENCE = (
    Fault(
        name="an asker's own document still names a question whose asker is forgotten",
        file="bot/services/forgetting.py",
        old="        if asker is not None and (without := let_go_of(asker.value, request)) is not asker.value:\n",
        new="        if asker is None and (without := let_go_of(asker.value, request)) is not asker.value:\n",
        test="tests/services/test_forgetting.py::"
        "test_an_asker_lets_go_of_a_question_before_it_loses_a_word_and_a_stop_in_between_is_completed",
    ),
    Fault(
        name="the auditor does not see that somebody leads to a forgotten question",
        file="bot/services/inspecting.py",
        old="                if is_forgotten_of(request):\n",
        new="                if False:\n",
        test=f"{STORIES}::"
        "test_the_auditor_says_so_when_somebody_leads_to_a_forgotten_question_and_the_nightly_look_mends_it",
    ),
    Fault(
        name="who helped last is known for ever",
        file=RULES,
        old="helped_at + keeping.coach_for <= now",
        new="helped_at + keeping.coach_for > now + keeping.events_for",
        test=f"{STORIES}::test_who_helped_last_is_known_for_ninety_days",
    ),
    Fault(
        name="an alias is somebody's last helper",
        file=RULES,
        old=" or is_alias(holder.id) else",
        new=" else",
        test=f"{RULES_TESTS}::test_who_is_forgotten_is_nobodys_last_helper",
    ),
    Fault(
        name="what an older bot wrote in Cosmos DB is never forgotten",
        file="bot/storage/cosmos_tables.py",
        old="        of_before = await self._of_before(limit)\n",
        new="        of_before: list[DueRequest] = []\n",
        test="tests/storage/test_cosmos_of_before.py::"
        "test_what_is_over_and_has_no_date_is_found_first_and_forgotten",
    ),
    Fault(
        name="who never said a word is kept for ever",
        file=RULES,
        old="        used_at=used_at or now,\n",
        new="        used_at=used_at,\n",
        test=f"{STORIES}::test_who_never_said_a_word_is_counted_from_the_first_look",
    ),
    Fault(
        name="a coach is taken for somebody silent",
        file=RULES,
        old="return used_at is not None and used_at <= instant and not is_busy and not has_role(record)",
        new="return used_at is not None and used_at <= instant and not is_busy",
        test=f"{STORIES}::test_who_was_silent_for_four_hundred_days_is_forgotten",
    ),
    Fault(
        name="a machine that is off by night never writes its file anew",
        file="bot/services/forgetting.py",
        old=" or has_passed(_FIRST_WHOLE_AFTER, self._began_at, now)",
        new="",
        test="tests/services/test_forgetting.py::"
        "test_a_machine_that_is_on_by_day_only_writes_its_file_anew_each_day_but_not_at_once",
    ),
    Fault(
        name="a term that was made shorter holds for new questions only",
        file="bot/shorten_command.py",
        old="    return replace(request, policy=replace(request.policy, keeping=shorter))\n",
        new="    return request\n",
        test="tests/test_shorten_command.py::test_what_was_sent_before_is_found_by_the_shorter_term",
    ),
)
