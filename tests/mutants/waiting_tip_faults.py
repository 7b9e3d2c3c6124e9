"""Faults in help while waiting, and in the tip of the week in one's own chat."""

from tests.mutants.faults import Fault

RULES = "bot/domain/waiting_tip.py"
WORKERS = "bot/services/worker_tips.py"
DOMAIN = "tests/domain/test_waiting_tip.py"
STORIES = "tests/scenarios/test_waiting_tip.py"
OF_WEEK = "tests/scenarios/test_worker_tips.py"

WAITING_TIPS = (
    Fault(
        name="waiting tip: two questions stand on one card",
        file=RULES,
        old="        or asked_where(request) is not None\n",
        new="",
        test=f"{DOMAIN}::test_no_tip_where_another_question_stands_or_nobody_could_try_it",
    ),
    Fault(
        name="waiting tip: a word that says nothing makes a tip fit",
        file=RULES,
        old=" - _SAYS_NOTHING\n",
        new="\n",
        test=f"{DOMAIN}::test_a_question_that_no_tip_is_about_has_none",
    ),
    Fault(
        name="waiting tip: a tip that only warns stands there",
        file=RULES,
        old=" and tip.can_solve]",
        new="]",
        test=f"{DOMAIN}::test_a_tip_that_only_warns_solves_nothing",
    ),
    Fault(
        name="waiting tip: a polite word closes a question",
        file="bot/dialogs/typed.py",
        old="        if not is_yes and (posts := await self._tips.said(standing, newest, works=False)) is not None:\n",
        new="        if (posts := await self._tips.said(standing, newest, works=is_yes)) is not None:\n",
        test=f"{STORIES}::test_a_polite_word_closes_nothing",
    ),
    Fault(
        name="waiting tip: what a tip solved counts as stopped",
        file="bot/domain/figures/question.py",
        old="            return Outcome.BY_TIP if is_by_tip(request) else Outcome.CANCELLED\n",
        new="            return Outcome.CANCELLED\n",
        test="tests/domain/test_figures_by_hand.py::test_what_a_tip_solved_is_counted_apart_and_nobody_was_late_for_it",
    ),
    Fault(
        name="waiting tip: what a tip solved counts as too late",
        file="bot/domain/figures/counting.py",
        old="    if outcome is Outcome.BY_TIP and not whole.is_taken:  # nobody was late for it\n        return counted\n",
        new="",
        test="tests/domain/test_figures_by_hand.py::test_what_a_tip_solved_is_counted_apart_and_nobody_was_late_for_it",
    ),
    Fault(
        name="waiting tip: a tip that did not help alerts the asker in the morning",
        file="bot/domain/board.py",
        old="        if not isinstance(event, e.TipTried):  # it says nothing of where the search stands\n"
        "            self._previous = event\n",
        new="        self._previous = event\n",
        test=f"{DOMAIN}::test_a_search_that_begins_in_the_morning_is_no_more_news_because_of_a_tip",
    ),
    Fault(
        name="worker tips: a week brings its tip again",
        file=WORKERS,
        old="        tips_told=(*record.tips_told, week)[-REMEMBERED:],\n",
        new="",
        test=f"{OF_WEEK}::test_off_and_on_again_brings_no_second_one_in_a_week",
    ),
    Fault(
        name="worker tips: a bot that woke at night wakes everybody",
        file=WORKERS,
        old="            again_at = in_hours(now, schedule, closed)\n",
        new="            again_at = now\n",
        test=f"{OF_WEEK}::test_a_bot_that_wakes_at_night_waits_for_the_morning",
    ),
    Fault(
        name="worker tips: a channel that is late has no tip here",
        file="bot/domain/worker_tips.py",
        old="    return post is None or (post.words is None and post.state in {PostState.BEGUN, PostState.PUT_OFF})\n",
        new="    return post is None\n",
        test=f"{OF_WEEK}::test_a_tip_that_comes_late_in_the_channel_comes_late_here",
    ),
)
