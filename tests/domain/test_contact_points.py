"""Who acts as contact point, and until when somebody else does."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.availability import calendar_of
from bot.domain.contact_points import acts_as_contact, contacts_of
from bot.domain.replacements import (
    last_day_meant,
    lasts_until,
    may_replace,
    named_by,
    replacement_for,
    with_replacement,
    without_replacement,
)
from bot.domain.roster import Coach, Department, Replacement

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FRIDAY = date(2026, 11, 27)
HILDE = Coach(id="hilde", name="Hilde", is_coach=False, is_contact=True, is_reachable=True)
ROGER = Coach(id="roger", name="Roger", is_coach=False, is_contact=True, is_reachable=True)
SOFIE = Coach(id="sofie", name="Sofie De Smet", is_reachable=True)
SOFIEKE = Coach(id="sofieke", name="Sofieke", is_reachable=True)
AWAY = Replacement(person=SOFIE.id, by=HILDE.id, last_day=FRIDAY, lasts_until=NOW + timedelta(hours=1))
HERE = Department(id="kinderopvang", name="Kinderopvang", coaches=(HILDE, ROGER, SOFIE, SOFIEKE))
REPLACED = with_replacement(HERE, AWAY)
NATIONAL = frozenset({date(2026, 12, 25)})


def ids(department: Department, now: datetime = NOW) -> list[str]:
    return [coach.id for coach in contacts_of(department, now)]


def test_the_replacement_is_asked_and_who_is_replaced_is_not():
    assert ids(HERE) == ["hilde", "roger"]
    assert ids(REPLACED) == ["roger", "sofie"]


def test_it_is_over_at_its_instant():
    assert ids(REPLACED, AWAY.lasts_until - timedelta(seconds=1)) == ["roger", "sofie"]
    assert ids(REPLACED, AWAY.lasts_until) == ["hilde", "roger"]


def test_who_left_replaces_nobody():
    left = replace(REPLACED, coaches=(HILDE, ROGER))

    assert ids(left) == ["hilde", "roger"]
    assert replacement_for(left, HILDE.id, NOW) is None


def test_a_contact_point_who_is_one_no_more_is_replaced_no_more():
    no_more = replace(REPLACED, coaches=(replace(HILDE, is_contact=False), ROGER, SOFIE))

    assert ids(no_more) == ["roger"]
    assert not acts_as_contact(no_more, SOFIE.id, NOW)


def test_a_contact_point_who_replaces_another_is_asked_once():
    assert ids(with_replacement(HERE, replace(AWAY, person=ROGER.id))) == ["roger"]


def test_who_is_replaced_may_still_do_all_a_contact_point_does():
    assert acts_as_contact(REPLACED, HILDE.id, NOW)
    assert acts_as_contact(REPLACED, SOFIE.id, NOW)
    assert not acts_as_contact(REPLACED, SOFIE.id, AWAY.lasts_until)
    assert not acts_as_contact(REPLACED, SOFIEKE.id, NOW)
    assert not acts_as_contact(REPLACED, "somebody", NOW)


def test_each_contact_point_has_one_replacement():
    again = with_replacement(with_replacement(REPLACED, replace(AWAY, person="x")), replace(AWAY, by="roger"))

    assert [(one.by, one.person) for one in again.replacements] == [("hilde", "x"), ("roger", "sofie")]
    assert [one.by for one in without_replacement(again, "hilde").replacements] == ["roger"]
    assert without_replacement(HERE, "hilde") is HERE


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("sofie", ["sofie"]),
        ("sofie de smet", ["sofie"]),
        ("De Smet", ["sofie"]),
        ("sof", ["sofie", "sofieke"]),
        ("so", []),
        ("", []),
        ("fie", []),
    ],
)
def test_a_name_is_whole_or_a_word_of_it_or_its_beginning(name: str, meant: list[str]):
    assert [coach.id for coach in named_by(name, HERE.coaches)] == meant


def test_only_who_can_be_reached_may_replace():
    unseen = replace(HERE, coaches=(HILDE, replace(SOFIE, is_reachable=False), SOFIEKE))

    assert [coach.id for coach in may_replace(unseen, HILDE.id)] == ["sofieke"]


@pytest.mark.parametrize(
    ("hours", "day", "until"),
    [
        ("ma-vr 8-17", FRIDAY, datetime(2026, 11, 27, 16, tzinfo=UTC)),
        ("ma-vr 8-12 13-18", FRIDAY, datetime(2026, 11, 27, 17, tzinfo=UTC)),
        ("ma-vr 8-17", date(2026, 11, 28), datetime(2026, 11, 28, 23, tzinfo=UTC)),
        ("ma-vr 8-17", date(2026, 12, 25), datetime(2026, 12, 25, 23, tzinfo=UTC)),
        ("ma-zo 0-24", FRIDAY, datetime(2026, 11, 27, 23, tzinfo=UTC)),
        ("ma-zo 0-6 22-24", FRIDAY, datetime(2026, 11, 27, 23, tzinfo=UTC)),
        ("ma-vr 8-9", date(2026, 11, 23), datetime(2026, 11, 23, 23, tzinfo=UTC)),
        ("gesloten", FRIDAY, datetime(2026, 11, 27, 23, tzinfo=UTC)),
        ("ma-zo 8-17", date(2027, 10, 31), datetime(2027, 10, 31, 16, tzinfo=UTC)),
        ("ma-zo 0-24", date(2027, 3, 28), datetime(2027, 3, 28, 22, tzinfo=UTC)),
    ],
)
def test_it_lasts_until_the_department_closes_that_day_or_its_midnight(
    hours: str, day: date, until: datetime
):
    calendar = calendar_of(replace(HERE, hours=hours), "Europe/Brussels", NATIONAL)

    assert lasts_until(calendar, day, NOW, "Europe/Brussels") == until


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("vandaag", date(2026, 11, 23)),
        ("vrijdag", FRIDAY),
        ("1 november 2026", None),
        ("31 februari", None),
        ("1 januari 2090", None),
        ("blub", None),
    ],
)
def test_the_last_day_lies_within_a_year(when: str, day: date | None):
    assert last_day_meant(when, date(2026, 11, 23)) == day
