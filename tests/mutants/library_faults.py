"""Faults in the library of tips: its numbers, what is done twice, and what two coordinators do at once."""

from tests.mutants.faults import Fault

LIBRARY_FILE = "bot/domain/tip_library.py"
PURE = "tests/domain/test_tip_library.py"
STORIES = "tests/scenarios/test_tips.py"

LIBRARY = (
    Fault(
        name="library: a new file takes the number of another",
        file=LIBRARY_FILE,
        old="    return replace(library, numbers=(*library.numbers, *new)) if new else library\n",
        new="    return replace(library, numbers=tuple(sorted((*library.numbers, *new)))) if new else library\n",
        test=f"{PURE}::test_a_number_that_was_shown_stays_with_its_tip_for_ever",
    ),
    Fault(
        name="library: a late press brings a removed tip back",
        file=LIBRARY_FILE,
        old="    if tip.id in library.numbers:\n        return library\n",
        new="    if tip.id in {one.id for one in library.kept}:\n        return library\n",
        test=f"{PURE}::test_a_tip_that_was_removed_does_not_come_back_by_a_late_press",
    ),
    Fault(
        name="library: the second of two writes over the first unseen",
        file=LIBRARY_FILE,
        old="    if version_of(now) != seen:\n        raise Stale(tip.id)\n",
        new="",
        test=f"{STORIES}::test_two_who_change_one_tip_hear_of_each_other",
    ),
    Fault(
        name="library: numbers are shown that nobody wrote down",
        file="bot/services/tip_shelf.py",
        old="        return self._seen(await self._change(lambda one: numbered(one, self._files)))\n",
        new="        return await self.read()\n",
        test="tests/services/test_tip_shelf.py::test_what_was_numbered_stays_so_after_an_update_of_the_bot",
    ),
    Fault(
        name="library: a removed tip stays planned",
        file="bot/dialogs/tips.py",
        old="        await self._posts.unplan(tip)\n",
        new="",
        test=f"{STORIES}::test_a_planned_tip_that_is_removed_is_planned_no_more",
    ),
    Fault(
        name="library: behind a list, typed words mean the tip of an older card",
        file="bot/dialogs/tip_parts.py",
        old="        await self.forgets(by)\n",
        new="",
        test=f"{STORIES}::test_without_the_card_of_a_tip_it_is_asked_which",
    ),
    Fault(
        name="library: the words that ask to remove a tip remove it",
        file="bot/domain/tip_card_words.py",
        old='        "this_tip_remove": ThisTip(what="remove"),\n',
        new='        "this_tip_remove": SureTip(what="remove"),\n',
        test=f"{STORIES}::test_verwijder_deze_tip_niet_leaves_the_tip_where_it_is",
    ),
)
