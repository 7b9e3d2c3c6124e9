"""Faults in what is heard beside typed lines, and in asking for a colleague."""

from tests.mutants.faults import Fault

REWRITES = "tests/scenarios/test_rewrites.py"
COLLEAGUE = "tests/scenarios/test_for_colleague.py"

COLLEAGUES = (
    Fault(
        name="a thumb anywhere is a yes",
        file="bot/dialogs/rewrites.py",
        old="shown.live == message and shown.news >= view.news",
        new="shown.news >= view.news",
        test=f"{REWRITES}::test_a_thumb_on_any_other_message_says_nothing",
    ),
    Fault(
        name="a change delivered late is told again",
        file="bot/dialogs/rewrites.py",
        old="by=edited.by.id, text=changed, key=key, now=now)",
        new='by=edited.by.id, text=changed, key=f"{key}{len(fresh.history)}", now=now)',
        test=f"{REWRITES}::test_an_older_change_delivered_late_is_not_told_again",
    ),
    Fault(
        name="the words of a deleted line are kept",
        file="bot/domain/rewriting.py",
        old="    left = tuple(line for line in draft.lines if line.key != key)\n"
        "    step = draft.step if left else DraftStep.WITHDRAWN\n",
        new="    left = tuple(line for line in draft.lines if line.key != key) or draft.lines\n"
        "    step = draft.step if left != draft.lines else DraftStep.WITHDRAWN\n",
        test="tests/domain/test_rewriting.py::test_the_words_of_a_deleted_line_are_gone",
    ),
    Fault(
        name="every picture is a line of its own",
        file="bot/domain/drafting.py",
        old="    if is_one_more_picture:\n",
        new="    if is_one_more_picture and not line.text:\n",
        test="tests/scenarios/test_pictures.py::test_more_pictures_are_one_line",
    ),
    Fault(
        name="questions for colleagues count as one's own",
        file="bot/services/sending.py",
        old="(r.for_whom is None) == (draft.for_whom is None)",
        new="r.number",
        test=f"{COLLEAGUE}::test_questions_for_colleagues_are_not_ones_own_five",
    ),
    Fault(
        name="a form names its question as it likes",
        file="bot/domain/for_whom.py",
        old='f"{person}|{form}".encode()',
        new="form.encode()",
        test="tests/domain/test_rewriting.py::test_a_form_is_each_ones_own",
    ),
    Fault(
        name="the question in the way is taken for the colleague's",
        file="bot/domain/for_whom.py",
        old="if not is_for(draft, colleague) or draft.is_sent or is_same_line:",
        new="if draft.is_sent or is_same_line:",
        test=f"{COLLEAGUE}::test_ones_own_question_in_the_way_is_not_lost",
    ),
)
