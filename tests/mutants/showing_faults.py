"""Faults in what may be shown of whom, in the calendar of figures and in the words that ask for them."""

from tests.mutants.faults import Fault

FOLDING = "bot/domain/folding.py"
OWN = "bot/domain/own_parts.py"
OWN_PROOFS = "tests/domain/test_own_parts.py"
PROOFS = "tests/domain/test_folding.py"
ATTACK = f"{PROOFS}::test_whoever_asks_for_everything_learns_nothing_that_too_few_stand_behind"
QUERIES = "tests/domain/test_figure_queries.py"

SHOWING = (
    Fault(
        name="who is small stands alone in the fold",
        file=FOLDING,
        old="        while ready and not self._hides(set(self._rows) - set(ready), at):\n            ready.pop()\n",
        new="",
        test=ATTACK,
    ),
    Fault(
        name="departments that asked nothing fill the fold",
        file=FOLDING,
        old="    behind = [crowds[m] for m in folded if crowds[m].questions]\n",
        new="    behind = [crowds[m] for m in folded]\n",
        test=ATTACK,
    ),
    Fault(
        name="one department beside empty ones is told by the total of the city",
        file=FOLDING,
        old="        return sum(crowd.questions > 0 for crowd in crowds.values()) >= fewest\n",
        new="        return True\n",
        test=ATTACK,
    ),
    Fault(
        name="only the last month is looked at",
        file=FOLDING,
        old="        for start in range(at):\n",
        new="        for start in range(at - 1, at):\n",
        test=ATTACK,
    ),
    Fault(
        name="a month less its weeks may be anybody",
        file=OWN,
        old="        is_block = self.enough(self.between(self.block, month.after)) and self._is_part(rest)\n",
        new="        is_block = self.enough(self.between(self.block, month.after))\n",
        test=f"{OWN_PROOFS}::test_whoever_asks_for_all_periods_learns_nothing_that_too_few_stand_behind",
    ),
    Fault(
        name="a week in two months is one part",
        file=OWN,
        old="        return all(self._is_part(crowd) for crowd in (*parts, *left))\n",
        new="        return all(self._is_part(crowd) for crowd in left)\n",
        test=f"{OWN_PROOFS}::test_a_week_in_two_months_needs_enough_in_each",
    ),
    Fault(
        name="a week takes the days that hid the others",
        file=OWN,
        old="        return all(self._is_part(crowd) for crowd in (*parts, *left))\n",
        new="        return all(self._is_part(crowd) for crowd in parts)\n",
        test=f"{OWN_PROOFS}::test_a_week_does_not_leave_too_few_of_the_month_it_began_in",
    ),
    Fault(
        name="the own rule and the rule beside others cut at other months",
        file=FOLDING,
        old="        allowed = [m for m in cells if within is None or at in within.get(m, ())]\n",
        new="        allowed = list(cells)\n",
        test=f"{PROOFS}::test_times_of_the_own_department_are_not_told_by_its_row_beside_the_others",
    ),
    Fault(
        name="a block ends in the middle of a quarter it did not begin in",
        file=FOLDING,
        old="    return at % 3 == 0 or last >= at - at % 3\n",
        new="    return True\n",
        test=f"{PROOFS}::test_what_goes_past_a_quarter_ends_with_a_quarter",
    ),
    Fault(
        name="a month that still runs is shown",
        file=FOLDING,
        old="    months = tuple(month for month in months_in(year) if month.after <= until)\n",
        new="    months = tuple(month for month in months_in(year) if month.first <= until)\n",
        test=f"{PROOFS}::test_a_month_that_is_not_over_is_not_looked_at",
    ),
    Fault(
        name="askers alone are enough beside other departments",
        file="bot/domain/showing.py",
        old="        return has_askers and has_coaches\n",
        new="        return has_askers\n",
        test="tests/domain/test_showing.py::test_each_kind_of_figure_has_its_own_rule",
    ),
    Fault(
        name="who helped twice is two people",
        file="bot/domain/showing.py",
        old="        coaches=frozenset[PersonId]().union(*(crowd.coaches for crowd in listed)),\n",
        new='        coaches=frozenset(PersonId(f"{n}{who}") for n, crowd in enumerate(listed) for who in crowd.coaches),\n',
        test="tests/domain/test_showing.py::test_who_is_in_two_cells_counts_once",
    ),
    Fault(
        name="a day is a day of 24 hours",
        file="bot/domain/periods.py",
        old="    return _midnight(period.after, zone)\n",
        new="    return begins_at(period, zone) + (period.after - period.first)\n",
        test="tests/domain/test_periods.py::test_midnight_in_brussels_is_found_on_both_sides_of_the_clock_change",
    ),
    Fault(
        name="a week is widened to a month that still runs",
        file="bot/domain/periods.py",
        old="        tried = previous(around) if is_running else around\n",
        new="        tried = around\n",
        test="tests/domain/test_periods.py::test_a_period_with_too_few_widens_until_there_are_enough",
    ),
    Fault(
        name="figures of next month",
        file="bot/domain/figure_periods.py",
        old="        if found.first > today:\n",
        new="        if found.year > today.year:\n",
        test=f"{QUERIES}::test_a_period_that_cannot_be_shown_says_why",
    ),
    Fault(
        name="a question about figures in Excel is a command",
        file="bot/domain/figure_queries.py",
        old="    if any(not ABOUT_A_PROBLEM.isdisjoint(run.split()) for run in found.unknown):\n        return None\n",
        new="",
        test=f"{QUERIES}::test_a_line_about_something_else_is_left_alone",
    ),
)
