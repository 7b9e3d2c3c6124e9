"""Faults in forgetting: what is kept too long, what is forgotten too soon, and what is left of it."""

from tests.mutants.faults import Fault

FORGETTING_RULES = "bot/domain/forgetting.py"
RULES_TESTS = "tests/domain/test_forgetting.py"
SERVICE = "bot/services/forgetting.py"
SERVICE_TESTS = "tests/services/test_forgetting.py"

FORGETTING = (
    Fault(
        name="the place where somebody is outlives the question's words",
        file=FORGETTING_RULES,
        old='    (Request, "places"): Text.STAYS,\n',
        new='    (Request, "places"): Text.STAYS,\n    (e.WhereTold, "place"): Text.STAYS,\n',
        test="tests/domain/test_forgetting_all.py::"
        "test_of_every_event_and_every_field_only_what_is_listed_here_is_left",
    ),
    Fault(
        name="the key of a press keeps who pressed",
        file=FORGETTING_RULES,
        old='                return "|".join(self.person(PersonId(part)) for part in found.split("|"))\n',
        new="                return found\n",
        test="tests/domain/test_forgetting_all.py::"
        "test_of_every_event_and_every_field_only_what_is_listed_here_is_left",
    ),
    Fault(
        name="a thumb makes a question younger",
        file=FORGETTING_RULES,
        old="    ended = (event.at for event in reversed(request.history) if isinstance(event, _ENDINGS))\n",
        new="    ended = (event.at for event in reversed(request.history))\n",
        test=f"{RULES_TESTS}::test_a_thumb_or_a_correction_afterwards_makes_nothing_younger",
    ),
    Fault(
        name="who is forgotten counts as somebody else",
        file="bot/services/pseudonyms.py",
        old="            return pseudonym_in(person)\n",
        new="            pass\n",
        test=f"{RULES_TESTS}::test_figures_are_the_same_whoever_is_forgotten",
    ),
    Fault(
        name="a card is owed to an alias for ever",
        file="bot/domain/views.py",
        old=" and not is_alias(person)",
        new="",
        test=f"{RULES_TESTS}::test_nothing_is_owed_to_who_is_forgotten",
    ),
    Fault(
        name="the days of questions that are gone are counted again without them",
        file="bot/services/counting.py",
        old="            if kept is not None and kept.value.is_final:\n",
        new="            if False:\n",
        test=f"{SERVICE_TESTS}::test_what_is_counted_of_a_day_stays_when_its_questions_go",
    ),
    Fault(
        name="the log beside the file keeps what was forgotten",
        file=SERVICE,
        old="        if is_whole or self._is_to_scrub:\n",
        new="        if is_whole:\n",
        test=f"{SERVICE_TESTS}::test_the_files_of_the_store_hold_what_may_be_kept_and_nothing_else",
    ),
    Fault(
        name="the file is never written anew",
        file="bot/storage/sqlite_writer.py",
        old='        self._connection.execute("VACUUM")\n',
        new="",
        test="tests/storage/test_sqlite_scrub.py::"
        "test_even_what_moved_from_page_to_page_is_gone_when_the_file_is_written_anew",
    ),
    Fault(
        name="one bad question keeps all behind it from being forgotten",
        file=SERVICE,
        old="        due = await self._requests.forgettable(by=now, limit=AT_ONCE + len(self._failed))\n",
        new="        due = await self._requests.forgettable(by=now, limit=1)\n",
        test=f"{SERVICE_TESTS}::test_one_that_cannot_be_written_hides_nothing_behind_it_and_is_tried_again",
    ),
    Fault(
        name="a person who was deleted is taken for who comes again",
        file="bot/storage/sqlite_tables.py",
        old='            " VALUES (?, ?, ?, ?, abs(random() % 1000000000000)) ON CONFLICT',
        new='            " VALUES (?, ?, ?, ?, 1) ON CONFLICT',
        test="tests/storage/test_sqlite_contracts.py::TestSqliteForgetting::"
        "test_who_comes_again_after_being_deleted_is_new_for_who_read_before",
    ),
    Fault(
        name="nobody hears that something is kept too long",
        file="bot/domain/invariants.py",
        old="    if due_at is not None and due_at + FORGOTTEN_WITHIN < now:\n        return False\n",
        new="",
        test=f"{SERVICE_TESTS}::test_a_promise_is_broken_when_it_is_late_by_more_than_a_day",
    ),
)
