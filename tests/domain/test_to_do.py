"""The one thing to do: the most important first, and nothing hidden for ever by what nobody can mend."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.domain.figures.coverage import Cover, Coverage
from bot.domain.figures.network import EmptyPlace, NetworkHealth
from bot.domain.figures.to_do import DepartmentWeeks, Gap, PartOfDay, ToDo, to_do_of_week, to_dos

WELL = NetworkHealth(
    coaches=9,
    active=9,
    paused=0,
    paused_long=0,
    new=0,
    stopped=0,
    workers=0,
    few_coaches=(),
    without_contact=(),
    without_stand_in=(),
    empty_places=(),
)
MONDAY = date(2026, 11, 23)
FRIDAY = 4 * 24
"""The first hour of Friday, counted from Monday's midnight."""
WORKED = (*range(FRIDAY + 8, FRIDAY + 12), *range(FRIDAY + 13, FRIDAY + 17))


def hours(*, covered: Mapping[int, int] | None = None, each: int = 4) -> dict[int, Cover]:
    """Friday, sampled in so many weeks; `covered` says in how many of them somebody was there."""
    there = covered or {}
    return {
        hour: Cover(hours=each, covered=there.get(hour, 0), coaches=there.get(hour, 0)) for hour in WORKED
    }


def weeks(
    name: str = "Groen",
    whole: Mapping[int, Cover] | None = None,
    places: Mapping[str, Mapping[int, Cover]] | None = None,
    questions: Mapping[int, int] | None = None,
) -> DepartmentWeeks:
    coverage = Coverage(whole=whole or {}, places=places or {})
    return DepartmentWeeks(id=name.lower(), name=name, coverage=coverage, questions=questions or {})


def changed(**fields: object) -> NetworkHealth:
    return NetworkHealth(**{**{name: getattr(WELL, name) for name in WELL.__dataclass_fields__}, **fields})


def test_nothing_lacks_when_all_is_well() -> None:
    assert to_dos([weeks()], WELL) == ()
    assert to_do_of_week((), MONDAY) is None


def test_the_order_of_importance_is_fixed() -> None:
    health = changed(
        paused_long=2,
        few_coaches=("groen",),
        without_contact=("groen",),
        empty_places=(EmptyPlace(department="groen", place="Noord"),),
    )
    found = to_dos([weeks(whole=hours(), questions={FRIDAY + 9: 1})], health)
    assert [one.gap for one in found] == list(Gap)
    assert found[4] == ToDo(gap=Gap.LONG_PAUSES, coaches=2)


def test_nothing_is_said_of_departments_that_are_not_theirs() -> None:
    health = changed(
        few_coaches=("musea",),
        without_contact=("musea", "groen"),
        empty_places=(EmptyPlace(department="musea", place="Zuid"),),
    )
    assert to_dos([weeks()], health) == (ToDo(gap=Gap.NO_CONTACT, department="Groen"),)


def test_a_day_without_anybody_counts_where_questions_come() -> None:
    friday = ToDo(gap=Gap.NOT_COVERED, department="Groen", weekday=4)
    both = {FRIDAY + 9: 2, FRIDAY + 14: 1}
    assert to_dos([weeks(whole=hours(), questions=both)], WELL) == (friday,)
    assert to_dos([weeks(whole=hours(), questions={9: 5})], WELL) == ()


def test_only_the_part_of_the_day_without_anybody_is_named() -> None:
    both = {FRIDAY + 9: 2, FRIDAY + 14: 1}
    morning = to_dos([weeks(whole=hours(covered={FRIDAY + 15: 1}), questions=both)], WELL)
    afternoon = to_dos([weeks(whole=hours(covered={FRIDAY + 8: 4}), questions=both)], WELL)
    assert [one.part for one in (*morning, *afternoon)] == [PartOfDay.MORNING, PartOfDay.AFTERNOON]


def test_a_part_of_a_day_looked_at_too_little_says_nothing() -> None:
    one_hour = {FRIDAY + 9: Cover(hours=3, covered=0, coaches=0)}
    assert to_dos([weeks(whole=one_hour, questions={FRIDAY + 9: 2})], WELL) == ()


def test_a_place_is_named_when_others_are_there_elsewhere() -> None:
    there = hours(covered=dict.fromkeys(WORKED, 4))
    asked = {FRIDAY + 9: 2, FRIDAY + 14: 1}
    [found] = to_dos([weeks(whole=there, places={"Depot Noord": hours()}, questions=asked)], WELL)
    assert (found.place, found.weekday) == ("Depot Noord", 4)


def test_a_place_is_left_out_when_nobody_at_all_is_there_that_day() -> None:
    found = to_dos([weeks(whole=hours(), places={"Noord": hours()}, questions={FRIDAY + 9: 1})], WELL)
    assert [one.place for one in found] == [""]


def test_a_place_without_a_coach_is_said_once() -> None:
    health = changed(empty_places=(EmptyPlace(department="groen", place="Noord"),))
    there = hours(covered=dict.fromkeys(WORKED, 4))
    found = to_dos([weeks(whole=there, places={"Noord": hours()}, questions={FRIDAY + 9: 1})], health)
    assert [one.gap for one in found] == [Gap.EMPTY_PLACE]


def test_where_most_questions_come_is_first() -> None:
    few = weeks("Groen", whole=hours(), questions={FRIDAY + 9: 1})
    many = weeks("Musea", whole=hours(), questions={FRIDAY + 9: 7})
    assert [one.department for one in to_dos([few, many], WELL)] == ["Musea", "Groen"]


def test_the_first_is_said_every_other_week_and_each_of_the_others_in_its_turn() -> None:
    first, *others = [ToDo(gap=Gap.FEW_COACHES, department=name) for name in "abcd"]
    said = [to_do_of_week([first, *others], MONDAY + timedelta(weeks=week)) for week in range(12)]
    assert said.count(first) == 6
    assert all(said.count(other) == 2 for other in others)
    assert said[0] == first or said[1] == first


def test_the_only_one_is_said_each_week() -> None:
    only = ToDo(gap=Gap.NO_CONTACT, department="Groen")
    assert {to_do_of_week([only], MONDAY + timedelta(weeks=week)) for week in range(3)} == {only}
