"""Faults in what erasing costs, whom a name means, and what stands in the file of one's own data."""

from tests.mutants.faults import Fault

COSTS = "tests/scenarios/test_erasing_costs.py"
OTHERS = "tests/scenarios/test_erasing_of_others.py"
PURE = "tests/domain/test_erasing.py"

ERASING = (
    Fault(
        name="erasing looks again every half minute",
        file="bot/domain/erasing.py",
        old="        pause *= 2\n",
        new="        break\n",
        test=f"{COSTS}::test_who_stands_in_a_document_that_cannot_be_rewritten_is_looked_for_ever_more_seldom",
    ),
    Fault(
        name="each who waits for erasing reads the whole store",
        file="bot/services/mentions.py",
        old="            if not (is_fresh and sought.person in self._found):\n",
        new="            if True:\n",
        test=f"{COSTS}::test_all_who_wait_are_served_by_one_reading",
    ),
    Fault(
        name="all who left are begun with at once",
        file="bot/services/erasing_promise.py",
        old="        if self._leavers >= LEAVERS_A_DAY:\n",
        new="        if False:\n",
        test=f"{COSTS}::test_of_many_who_left_at_once_some_wait_for_another_day",
    ),
    Fault(
        name="what waits for a namesake ends when somebody is erased",
        file="bot/domain/erased_documents.py",
        old="    if not name or _names_somebody(content):\n",
        new="    if not name:\n",
        test=f"{PURE}::test_what_tells_of_somebody_else_with_the_same_name_is_left",
    ),
    Fault(
        name="a name that may be anothers is erased",
        file="bot/domain/erased_names.py",
        old="    return not any(\n",
        new="    return True or not any(\n",
        test=f"{OTHERS}::test_a_name_that_may_be_anothers_is_left",
    ),
    Fault(
        name="the pseudonym of before is kept after erasing",
        file="bot/services/erased_requests.py",
        old="look.alias_before, alias)\n",
        new="person, alias)\n",
        test=f"{OTHERS}::test_what_stood_for_them_since_they_were_forgotten_leads_back_no_more",
    ),
    Fault(
        name="both of the last coordinators are erased",
        file="bot/services/erasure.py",
        old="        if not (promise.was_coordinator and promise.is_own_wish):\n",
        new="        if True:\n",
        test=f"{OTHERS}::test_of_the_last_two_coordinators_one_stays_however_they_press",
    ),
    Fault(
        name="a sent question vanishes in silence",
        file="bot/dialogs/own_data.py",
        old="        if not _waits(record):\n",
        new="        if True:\n",
        test=f"{OTHERS}::test_a_question_that_waits_for_its_department_does_not_vanish_in_silence",
    ),
    Fault(
        name="the file lacks the colleague for whom it was asked",
        file="bot/domain/own_file_person.py",
        old='{"naam": whom.name, "plaats": whom.place, "nummer": whom.phone}',
        new='{"naam": whom.name, "plaats": whom.place}',
        test="tests/domain/test_own_file_all.py::test_all_text_that_is_theirs_stands_in_it",
    ),
    Fault(
        name="what goes on by itself brings back who was erased",
        file="bot/services/people.py",
        old="            if stored is None and is_known:\n",
        new="            if False:\n",
        test="tests/services/test_people.py::test_who_is_gone_stays_gone",
    ),
)
