"""The README's picture of the states is the table's."""

from tests.diagram import in_readme, picture


def test_the_readme_shows_the_states_of_the_table():
    assert in_readme() == picture()
