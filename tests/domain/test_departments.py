"""Which department somebody means by what they type."""

import pytest

from bot.domain.departments import meant_by
from bot.domain.roster import Department

ROADS = Department(id="wegen", name="Wegen, Bruggen en Waterlopen", aliases=("de Wegen", "WBW"))
CHILDREN = Department(id="kinderopvang", name="Kinderopvang", aliases=("de crèche", "opvang"))
ECONOMY = Department(id="dienstenbedrijf", name="Dienstenbedrijf Sociale Economie", aliases=("DSE",))
WELFARE = Department(id="sociale", name="Sociale Dienst")
ALL = (ROADS, CHILDREN, ECONOMY, WELFARE)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Kinderopvang", ["kinderopvang"]),
        ("  KINDEROPVANG!  ", ["kinderopvang"]),
        ("de creche", ["kinderopvang"]),
        ("wbw", ["wegen"]),
        ("ik werk bij de wegen", ["wegen"]),
        ("wegen bruggen en waterlopen", ["wegen"]),
        ("kinder", ["kinderopvang"]),
        ("waterlopen", ["wegen"]),
        ("soci", ["dienstenbedrijf", "sociale"]),
        ("dse", ["dienstenbedrijf"]),
        ("kin", []),
        ("bibliotheek", []),
        ("", []),
        ("???", []),
    ],
)
def test_a_department_is_found_by_name_alias_or_beginning(text: str, means: list[str]) -> None:
    assert [department.id for department in meant_by(text, ALL)] == means


def test_a_whole_name_stands_over_one_inside_another() -> None:
    park = Department(id="park", name="Groen")
    other = Department(id="other", name="Groen en Park")
    assert meant_by("groen", (other, park)) == (park,)


def test_a_department_without_a_name_is_never_meant() -> None:
    assert meant_by("groen", (Department(id="x", name=""),)) == ()
