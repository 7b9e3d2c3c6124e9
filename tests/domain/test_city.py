"""What a department lacks, which names are too much alike, and which typed lines are a coordinator's."""

from datetime import date
from typing import Any

import pytest

from bot.domain.city import Gap, days_without, gaps
from bot.domain.city_names import CannotChange, Fault, Known, checked_name, people_meant
from bot.domain.city_words import (
    AddDepartment,
    ChangeDepartment,
    CloseDepartment,
    ListDepartments,
    MergeDepartments,
    OpenDepartment,
    RenameDepartment,
    ShowChanges,
    ShowRoles,
)
from bot.domain.days import BRUSSELS
from bot.domain.intents import Intent, MyDepartment, Question
from bot.domain.roster import Coach, Department, Pattern
from bot.domain.understanding import understand

MONDAY = date(2026, 11, 23)


def a_coach(number: int = 1, **fields: Any) -> Coach:
    return Coach(**{"id": f"coach-{number}", "name": f"Coach {number}", "is_reachable": True, **fields})


def with_(*coaches: Coach, hours: str = "ma-vr 8-17") -> Department:
    return Department(id="kinderopvang", name="Kinderopvang", hours=hours, coaches=coaches)


@pytest.mark.parametrize(
    ("coaches", "missing"),
    [
        ((), (Gap.NO_COACH, Gap.NO_CONTACT)),
        ((a_coach(is_contact=True),), ()),
        ((a_coach(is_coach=False, is_contact=True),), (Gap.NO_COACH,)),
        ((a_coach(is_reachable=False),), (Gap.COACHES_UNREACHABLE, Gap.NO_CONTACT)),
        (
            (a_coach(), a_coach(2, is_coach=False, is_contact=True, is_reachable=False)),
            (Gap.CONTACT_UNREACHABLE,),
        ),
    ],
)
def test_what_is_missing(coaches: tuple[Coach, ...], missing: tuple[Gap, ...]) -> None:
    assert gaps(with_(*coaches)) == missing


@pytest.mark.parametrize(
    ("coaches", "days"),
    [
        ((), ()),
        ((a_coach(),), ()),
        ((a_coach(hours="di-vr 8-9"),), (0,)),
        ((a_coach(hours="di 8-9"), a_coach(2, hours="ma 16-17; wo-vr 8-9")), ()),
        ((a_coach(hours="ma-do 18-20; vr 8-9"),), (0, 1, 2, 3)),
        ((a_coach(pattern=Pattern.TWO_WEEKS, hours="ma-vr 8-17", odd_hours="ma-do 8-17"),), (4,)),
        ((a_coach(pattern=Pattern.DAILY), a_coach(2, hours="ma 8-9")), ()),
        ((a_coach(is_coach=False, is_contact=True),), ()),
    ],
)
def test_the_days_on_which_nobody_helps(coaches: tuple[Coach, ...], days: tuple[int, ...]) -> None:
    assert days_without(with_(*coaches), MONDAY, BRUSSELS) == days


def test_a_holiday_is_no_day_without_help() -> None:
    department = with_(a_coach())

    assert days_without(department, date(2026, 12, 21), BRUSSELS) == ()


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", Fault.NAME_EMPTY),
        (" . ", Fault.NAME_EMPTY),
        ("x" * 61, Fault.NAME_LONG),
        ("kinderopvang", Fault.NAME_TAKEN),
        ("De Crèche", Fault.NAME_TAKEN),
        ("Dienst Kinderopvang", Fault.NAME_ALIKE),
        ("Kinder opvang", Fault.NAME_ALIKE),
        ("Kinderopvangt", Fault.NAME_ALIKE),
    ],
)
def test_a_name_that_cannot_be(name: str, fault: Fault) -> None:
    taken = Department(id="kinderopvang", name="Kinderopvang", aliases=("de crèche",))
    with pytest.raises(CannotChange) as refused:
        checked_name(name, [taken])
    assert refused.value.fault is fault


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("Zone B", "Zone A"),
        ("Depot 2", "Depot 1"),
        ("Sport Noord", "Sport Zuid"),
        ("Team Groen", "Team Blauw"),
    ],
)
def test_names_that_are_alike_and_two(name: str, beside: str) -> None:
    assert checked_name(f"  {name} ", [Department(id="d", name=beside)]) == name


def test_people_are_found_by_address_name_and_beginning() -> None:
    jan, janne = (
        Known(id="1", name="Jan Peeters", email="jan@stad.example"),
        Known(id="2", name="Janne Aerts"),
    )

    assert people_meant("jan@stad.example", [jan, janne]) == (jan,)
    assert people_meant("JAN PEETERS", [jan, janne]) == (jan,)
    assert people_meant("jan", [jan, janne]) == (jan,), "a whole word stands over a beginning"
    assert people_meant("jann", [jan, janne]) == (janne,)
    assert people_meant("ja", [jan, janne]) == ()
    assert people_meant("  ", [jan, janne]) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Diensten", ListDepartments()),
        ("diensten 2", ListDepartments(page=1)),
        ("diensten kinderopvang", ListDepartments(name="kinderopvang")),
        ("diensten openbare werken", ListDepartments(name="openbare werken")),
        ("dienst wijzigen", ChangeDepartment()),
        ("Dienst wijzigen: Kinderopvang", ChangeDepartment(name="kinderopvang")),
        ("dienst toevoegen", AddDepartment()),
        ("Dienst toevoegen Openbare Werken", AddDepartment(name="Openbare Werken")),
        (
            "Dienst Kinderopvang heet nu Opvang & Spel",
            RenameDepartment(name="kinderopvang", new_name="Opvang & Spel"),
        ),
        ("dienst kinderopvang is open ma-vr 8-12", OpenDepartment(name="kinderopvang", hours="ma-vr 8-12")),
        (
            "voeg dienst Kinderopvang samen met dienst Wegen",
            MergeDepartments(name="kinderopvang", into="wegen"),
        ),
        ("dienst Kinderopvang samenvoegen met Wegen", MergeDepartments(name="kinderopvang", into="wegen")),
        ("sluit de dienst Kinderopvang", CloseDepartment(name="kinderopvang")),
        ("dienst Kinderopvang sluiten", CloseDepartment(name="kinderopvang")),
        ("rol", ShowRoles()),
        ("rol van Katrien", ShowRoles(name="katrien")),
        ("rol jan@stad.example", ShowRoles(name="jan stad example")),
        ("rol Katrien coördinator", ShowRoles(name="katrien", change="coordinator")),
        ("rol Katrien geen coördinator meer", ShowRoles(name="katrien", change="no_coordinator")),
        (
            "rol Katrien aanspreekpunt van Kinderopvang",
            ShowRoles(name="katrien", change="contact", department="kinderopvang"),
        ),
        ("rol Katrien aanspreekpunt", ShowRoles(name="katrien", change="contact")),
        ("wijzigingen", ShowChanges()),
        ("wijzigingen bij Kinderopvang", ShowChanges(name="kinderopvang")),
        ("dienst kinderopvang", MyDepartment(name="kinderopvang")),
    ],
)
def test_what_a_coordinator_types(typed: str, meant: Intent) -> None:
    assert understand(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "diensten staan niet in mijn planning",
        "diensten planning",
        "rol papier zit vast in de printer",
        "rol met etiketten is op, waar vind ik nieuwe",
        "wijzigingen worden niet bewaard, hoe kan dat",
        "dienst toevoegen lukt niet",
        "hoe moet ik een dienst toevoegen",
        "in word zie ik de wijzigingen",
        "de dienst van mijn collega sluiten lukt niet",
    ],
)
def test_a_question_stays_one(typed: str) -> None:
    assert understand(typed) == Question(text=typed)
