"""Faults in the cards of figures: what they would say that is not so, and what their buttons would ask for."""

from tests.mutants.faults import Fault

CARDS = "tests/cards/test_figure_cards.py"
WRITING = "tests/cards/test_figure_writing.py"

FIGURE_CARDS = (
    Fault(
        name="nearly all becomes a hundred percent",
        file="bot/cards/figures_writing.py",
        old="    if rounded == 100 and share.part < share.n:\n",
        new="    if rounded == 100 and share.part > share.n:\n",
        test=f"{WRITING}::test_not_quite_all_is_no_hundred_percent_and_hardly_any_no_zero",
    ),
    Fault(
        name="nine of ten is said of three questions",
        file="bot/cards/figures_writing.py",
        old="    if n < _FEW:\n",
        new="    if n < 1:\n",
        test=f"{WRITING}::test_so_many_of_ten_is_said_of_at_least_ten_and_never_all_of_nearly_all",
    ),
    Fault(
        name="free dates can be asked for",
        file="bot/cards/figure_actions.py",
        old="            if period != period_of(period.first, period.kind):\n",
        new="            if period.first > period_of(period.first, period.kind).after:\n",
        test="tests/cards/test_figure_actions.py::test_anything_but_a_calendar_period_is_malformed",
    ),
    Fault(
        name="a button leads into the future",
        file="bot/cards/figures_buttons.py",
        old="    if following(period).first <= today:\n",
        new="    if period.first <= today:\n",
        test=f"{CARDS}::test_no_button_leads_into_the_future_or_before_the_beginning",
    ),
    Fault(
        name="what is left out is not named",
        file="bot/cards/figures_details.py",
        old="    return [name for part, name in named if part is None]\n",
        new="    return [name for part, name in named if part is None and name == name.upper()]\n",
        test=f"{CARDS}::test_what_is_left_out_is_named_with_why",
    ),
    Fault(
        name="the list of departments goes with every button",
        file="bot/cards/figures_buttons.py",
        old="    return without_inputs(button(title, FiguresAction.of(ask)))\n",
        new="    return button(title, FiguresAction.of(ask))\n",
        test=f"{CARDS}::test_a_list_of_departments_is_read_by_its_own_button_alone",
    ),
    Fault(
        name="what is never shown of one department is blamed on too few people",
        file="bot/cards/figures.py",
        old="    never = details_of.never_shown(pen) if is_across else []\n",
        new="    never = details_of.never_shown(pen) if is_across and not details else []\n",
        test=f"{CARDS}::test_of_one_department_the_reasons_are_true",
    ),
    Fault(
        name="hidden noted help is drawn as none",
        file="bot/cards/figures_parts.py",
        old="    if not has_noted:\n",
        new="    if not has_noted and not totals.asked:\n",
        test=f"{CARDS}::test_of_one_department_the_reasons_are_true",
    ),
    Fault(
        name="hidden noted help is written as none",
        file="bot/services/sheet_figures.py",
        old="    if not has_noted:\n",
        new="    if not has_noted and not totals.asked:\n",
        test="tests/services/test_figure_sheets.py::test_where_noted_help_is_hidden_the_bots_stands_alone",
    ),
    Fault(
        name="a fact of ten months is sold as one of a year",
        file="bot/cards/figures_facts.py",
        old="    if fact.after is None:\n        return said\n",
        new="    if fact.after is None or fact.n:\n        return said\n",
        test=f"{CARDS}::test_a_fact_of_a_part_of_the_year_says_which",
    ),
    Fault(
        name="what a worker types beside a word for figures is walled off",
        file="bot/dialogs/figures.py",
        old="            return not (viewer.is_coach and lines)\n",
        new="            return viewer.is_coach and not lines\n",
        test="tests/scenarios/test_figures.py"
        "::test_what_a_worker_types_beside_a_word_for_figures_is_their_question",
    ),
)
