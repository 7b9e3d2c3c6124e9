"""Faults in files of figures: what is in them, and where they go."""

from tests.mutants.faults import Fault

SHEETS = "tests/services/test_figure_sheets.py"
FILES = "tests/teams/test_files.py"
STORIES = "tests/scenarios/test_export.py"

EXPORT = (
    Fault(
        name="a name in a sheet may be a formula",
        file="bot/services/xlsx_file.py",
        old="                page.write_string(line, at, words, style)",
        new="                page.write_formula(line, at, words, style) if words[:1] == '=' else page.write_string(line, at, words, style)",
        test=f"{SHEETS}::test_no_name_of_a_department_or_topic_ever_becomes_a_formula",
    ),
    Fault(
        name="a name in a csv may be a formula",
        file="bot/services/csv_file.py",
        old='_STARTS_A_FORMULA = ("=", "+", "-", "@",',
        new='_STARTS_A_FORMULA = ("=", "+", "@",',
        test=f"{SHEETS}::test_no_cell_of_the_csv_begins_like_a_formula",
    ),
    Fault(
        name="a few of one department are written exactly",
        file="bot/services/sheet_rounding.py",
        old="        if self.is_city or number >= FEW:",
        new="        if self.is_city or number >= STEP - 3:",
        test=f"{SHEETS}::test_a_few_of_one_department_are_rounded_and_together_is_the_sum_of_what_is_written",
    ),
    Fault(
        name="a file is put at any host that ends like a listed one",
        file="bot/teams/hosts.py",
        old='        self._ends = tuple(host for host in listed if host.startswith("."))',
        new='        self._ends = tuple(host.strip(".") for host in listed)',
        test=f"{FILES}::test_a_file_may_be_put_nowhere_else",
    ),
    Fault(
        name="a yes that comes twice puts the file twice",
        file="bot/teams/file_answers.py",
        old="        return await self._once.answer(key, lambda: self._carried_out(inbound, consent, place))",
        new="        return await self._carried_out(inbound, consent, place) if key else Answer()",
        test=f"{FILES}::test_a_yes_that_comes_twice_puts_the_file_once_and_says_so_once",
    ),
    Fault(
        name="who was offered a file gets it although they may not any more",
        file="bot/dialogs/exporting.py",
        old="        if not viewer.sees_figures:\n            raise NotAllowed(person)\n        return viewer",
        new="        return Viewer(person=person, is_coordinator=True)",
        test=f"{STORIES}::test_who_is_no_coordinator_any_more_gets_no_file_although_it_was_offered",
    ),
)
