"""The copies of a year are questions of their own, and their figures are what the bot would count."""

from datetime import UTC, datetime

from bot.domain.figures.counting import Rules
from bot.domain.figures.kept import KeptDay
from bot.storage.documents import REQUESTS
from tests.ghent.copies import Copies
from tests.ghent.keeping import kept_days
from tests.ghent.year import Ghent, year_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
GHENT = year_of(11, year=2026, questions=120, departments=3, coaches=20, until=NOW)


def pseudonym(person: str) -> str:
    return f"p-{person}"


def copied(times: int) -> Ghent:
    """The copies read back, as a year of its own."""
    requests = tuple(REQUESTS.decode(row[-1]) for row in Copies(GHENT, times).rows())
    return Ghent(year=GHENT.year, until=GHENT.until, places=GHENT.places, requests=requests)


def test_one_copy_is_the_year_itself_but_for_nothing() -> None:
    assert copied(1).requests == GHENT.requests


def test_every_copy_has_an_id_and_number_of_its_own_and_says_them_in_its_glance() -> None:
    rows = list(Copies(GHENT, 3).rows())
    assert len({(row[0], row[1]) for row in rows}) == len({(row[0], row[2]) for row in rows}) == len(rows)
    assert all(row[1].encode() in row[-1] and row[1].encode() in row[-2] for row in rows)
    assert all(b'"number":%d,' % row[2] in row[-1] for row in rows)


def test_the_figures_of_copies_are_those_that_are_counted_of_them() -> None:
    times = 4
    copies = Copies(GHENT, times)
    plain = kept_days(GHENT, Rules(pseudonym=str))
    made: list[KeptDay] = [copies.day(one, pseudonym) for one in plain]
    assert made == kept_days(copied(times), Rules(pseudonym=pseudonym))
