"""Faults in what somebody may have of their own data, and in having it erased."""

from tests.mutants.faults import Fault

STORY = "tests/scenarios/test_erasing.py"
LEAVERS = "tests/scenarios/test_leavers.py"

OWN_DATA = (
    Fault(
        name="one look is thought to be enough",
        file="bot/services/erasure.py",
        old="        is_clean = not look.found or is_given_up\n",
        new="        is_clean = True\n",
        test=f"{STORY}::test_who_helps_reads_that_the_question_is_over",
    ),
    Fault(
        name="a question typed while all is erased is lost",
        file="bot/domain/erasing.py",
        old="    if not (is_asking or record.open_requests):\n",
        new="    if True:\n",
        test=f"{STORY}::test_a_question_that_is_typed_while_it_goes_on_is_not_lost",
    ),
    Fault(
        name="an old card erases at once",
        file="bot/dialogs/own_data.py",
        old="        if not is_lately and erasing_of(standing.record) is None:\n",
        new="        if False:\n",
        test=f"{STORY}::test_an_old_card_asks_again",
    ),
    Fault(
        name="who writes nothing that changes makes a document again",
        file="bot/services/people.py",
        old="            if decided == before:\n",
        new="            if decided == before and stored is not None:\n",
        test=f"{STORY}::test_two_taps_and_nothing_is_left",
    ),
    Fault(
        name="who comes back is erased all the same",
        file="bot/services/leavers.py",
        old="        goes_at = loss.at + self._kept\n",
        new="        goes_at = loss.at + self._kept / 2\n",
        test=f"{LEAVERS}::test_who_comes_back_on_day_29_keeps_everything",
    ),
)
