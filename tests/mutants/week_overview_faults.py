"""Faults in what comes once a week by itself: figures on Monday, thanks and round numbers."""

from tests.mutants.faults import Fault

OVERVIEWS = "bot/services/week_overviews.py"
STORIES = "tests/scenarios/test_week_figures.py"

WEEK_OVERVIEWS = (
    Fault(
        name="week: after days asleep the older week is told first",
        file=OVERVIEWS,
        old="        over = last_week(now, self._rules.zone)\n",
        new="        over = notice.content.week\n",
        test=f"{STORIES}::test_a_bot_that_slept_for_days_tells_of_last_week_alone",
    ),
    Fault(
        name="week: who lost the role still reads the figures",
        file=OVERVIEWS,
        old="        if stored is None or not acts_as_contact(stored.value, record.id, self._clock.now()):\n",
        new="        if stored is None:\n",
        test=f"{STORIES}::test_a_replacement_has_them_for_as_long_as_it_lasts",
    ),
    Fault(
        name="week: figures do not plan the next",
        file=OVERVIEWS,
        old="        notices = pure.told(notices, told)\n    return replace(record, notices=pure.told(notices, coming))\n",
        new="        notices = pure.told(notices, told)\n        return replace(record, notices=notices)\n"
        "    return replace(record, notices=pure.told(notices, coming))\n",
        test=f"{STORIES}::test_each_monday_brings_one_and_the_older_stay_to_be_read",
    ),
    Fault(
        name="week: the most important hides the others for ever",
        file="bot/domain/figures/to_do.py",
        old="    if len(found) == 1 or week % 2 == 0:\n",
        new="    if len(found) >= 1:\n",
        test="tests/domain/test_to_do.py::test_the_first_is_said_every_other_week_and_each_of_the_others_in_its_turn",
    ),
    Fault(
        name="week: thanks for nothing",
        file="bot/services/week_questions.py",
        old="        if known is None or not (record.wants_week_question or known.known):\n",
        new="        if known is None:\n",
        test="tests/scenarios/test_thanks.py::test_thanks_come_once_and_only_in_a_week_with_help",
    ),
    Fault(
        name="week: a round number is told every week",
        file="bot/services/week_questions.py",
        old="                before = 0 if is_new_year else await self.year_total(begin)\n",
        new="                before = 0\n",
        test="tests/scenarios/test_thanks.py::test_what_all_reached_together_is_added_to_the_next_thanks_and_once",
    ),
)
