"""Faults in how cards are laid out: what a phone, or who has large letters, would not be shown whole."""

from tests.mutants.faults import Fault

ELEMENTS = "bot/cards/elements.py"
EVERY = "tests/cards/test_every_card.py"
EVERYONE = "tests/cards/test_every_card_for_everyone.py"

RENDERING = (
    Fault(
        name="a choice is one line and ends in dots",
        file=ELEMENTS,
        old="""        "isMultiSelect": True,
        "wrap": True,
""",
        new="""        "isMultiSelect": True,
""",
        test=f"{EVERYONE}::test_what_is_chosen_from_is_never_cut_off",
    ),
    Fault(
        name="a long word on a button is left to the client to cut",
        file="bot/cards/writing.py",
        old="    words = [_shortened(word, WORD_ON_A_BUTTON) for word in title_text(title).split()]\n",
        new="    words = title_text(title).split()\n",
        test=f"{EVERYONE}::test_a_button_has_no_word_that_large_letters_would_cut",
    ),
    Fault(
        name="buttons stand in a row though large letters cut their words",
        file=ELEMENTS,
        old="        max(map(len, title.split())) <= len(title) * narrower for title in titles\n",
        new="        max(map(len, title.split())) <= len(title) for title in titles\n",
        test="tests/cards/test_rows_of_buttons.py::test_a_row_is_one_that_large_letters_leave_whole",
    ),
    Fault(
        name="the numbers of an hour lose a day",
        file="bot/cards/figures_hours.py",
        old="        there = [one for one in days if not one.endswith(_CLOSED)]\n",
        new="        there = days[1:]\n",
        test="tests/cards/test_figure_cards.py::test_each_hour_says_of_which_day_each_number_is",
    ),
)
