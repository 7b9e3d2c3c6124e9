"""Faults in the portrait of a coach: who agreed to what, and what stays in a channel."""

from tests.mutants.faults import Fault

_STORIES = "tests/scenarios/test_portrait.py"

PORTRAITS = (
    Fault(
        name="colleagues see a portrait that a coach only looks at",
        file="bot/domain/portrait.py",
        old="    return replace(portrait or CoachPortrait(), proposed=words)\n",
        new="    return shown(portrait, words, datetime.min)\n",
        test=f"{_STORIES}::test_nobody_sees_what_a_coach_only_looks_at",
    ),
    Fault(
        name="a portrait that is hidden stays in the list",
        file="bot/domain/portrait.py",
        old="    return None if portrait is None or portrait.shown_at is None else portrait.words\n",
        new="    return None if portrait is None else portrait.words\n",
        test=f"{_STORIES}::test_hidden_it_is_gone_at_once_everywhere_and_what_it_said_is_not_kept_among_the_posts",
    ),
    Fault(
        name="what a portrait said is kept among the posts",
        file="bot/domain/announcement_changes.py",
        old="    if isinstance(content, Portrait):\n",
        new="    if isinstance(content, str):\n",
        test="tests/domain/test_portrait.py::test_taken_back_an_announcement_forgets_who_it_was_about",
    ),
    Fault(
        name="the channel gets every change of a portrait at once",
        file="bot/domain/portrait.py",
        old="    if last is None or now >= last + APART:\n",
        new="    if True:\n",
        test="tests/domain/test_portrait.py::test_however_often_it_changes_two_cards_come_at_least_a_day_apart",
    ),
    Fault(
        name="nothing looks after a portrait that a crash left half shown",
        file="bot/services/portraits.py",
        old="        await self._people.change(person, lambda record: watching(record, due_at))\n",
        new="        del due_at\n",
        test=f"{_STORIES}::test_a_crash_right_after_the_roster_was_written_is_completed",
    ),
    Fault(
        name="an import throws portraits away",
        file="bot/domain/roster_merge.py",
        old="        portrait=known.portrait if known is not None and entry.is_coach else None,\n",
        new="",
        test="tests/domain/test_roster_merge.py::test_a_portrait_survives_an_import_as_long_as_they_are_a_coach",
    ),
)
