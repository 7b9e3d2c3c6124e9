"""What is taken over from the organisation's directory, and what never is."""

from dataclasses import replace

from bot.domain.introducing import introduced, is_unknown
from bot.domain.people import PersonRecord

NOBODY = PersonRecord(id="fatima", name="")
SAID = {"name": "Fatima", "email": "fatima@example.org", "department": "groen", "language": "fr"}


def test_who_is_new_gets_all_of_it_and_the_department_as_a_guess() -> None:
    assert introduced(NOBODY, **SAID) == replace(
        NOBODY, name="Fatima", email="fatima@example.org", roster_department="groen", languages=("fr",)
    )


def test_what_was_said_before_stands() -> None:
    known = replace(
        NOBODY, name="Fatma", email="f@example.org", department="kinderopvang", languages=("nl", "tr")
    )
    assert introduced(known, **SAID) == known


def test_who_said_where_they_work_gets_no_guess() -> None:
    record = replace(NOBODY, department="kinderopvang")
    assert introduced(record, **SAID).roster_department is None


def test_the_rosters_department_and_language_stand_also_the_default_one() -> None:
    of_roster = replace(NOBODY, roster_department="kinderopvang")
    after = introduced(of_roster, **SAID)
    assert (after.roster_department, after.languages) == ("kinderopvang", ("nl",))
    assert introduced(replace(NOBODY, helps_in="kinderopvang"), **SAID).languages == ("nl",)


def test_what_the_directory_does_not_say_stays_open() -> None:
    assert introduced(NOBODY, name="", email="", department=None, language="") == NOBODY


def test_a_second_time_changes_nothing() -> None:
    once = introduced(NOBODY, **SAID)
    assert introduced(once, **{**SAID, "department": "afval", "language": "tr"}) == once


def test_who_lacks_something_is_looked_up() -> None:
    whole = introduced(NOBODY, **SAID)
    assert not is_unknown(whole)
    assert not is_unknown(replace(whole, roster_department=None, department="groen"))
    assert is_unknown(replace(whole, roster_department=None))
    assert is_unknown(replace(whole, email=""))
    assert is_unknown(replace(whole, name=""))
