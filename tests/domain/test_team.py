"""Who becomes and stops being a coach, as pure changes with their trail."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import team_deciding
from bot.domain.audit import KEPT, AuditLine, with_line
from bot.domain.errors import AlreadyDone, Stale
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord, Role
from bot.domain.roster import Coach, Department
from bot.domain.team import (
    LASTS,
    MOST_ASKED,
    bound_to,
    coaching,
    coaching_no_more,
    invitation_named,
    is_coach,
)
from bot.domain.team_joining import Joining
from bot.domain.team_notices import TurnBegun
from bot.domain.team_turns import true_turn

HERE = DepartmentId("kinderopvang")
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HILDE = PersonRecord(id=PersonId("hilde"), name="Hilde")
JAN = PersonRecord(id=PersonId("jan"), name="Jan", email="Jan@example.org")
BARE = Department(id=HERE, name="Kinderopvang")
ASKED = Joining(how="asked", name="Jan", person=JAN.id, by=JAN.id, ends_at=AT + LASTS)
INVITED = Joining(how="invited", name="Jan", by=HILDE.id, by_name="Hilde", ends_at=AT + LASTS)


def asked() -> Department:
    return team_deciding.ask(BARE, ASKED, AT)


def invited() -> Department:
    return bound_to(team_deciding.invite(BARE, INVITED, HILDE, AT), INVITED, JAN.id)


def test_only_the_first_answer_counts():
    welcome = team_deciding.answer(asked(), JAN, HILDE, AT, is_welcome=True)

    assert is_coach(welcome, JAN.id)
    with pytest.raises(AlreadyDone):
        team_deciding.answer(welcome, JAN, HILDE, AT, is_welcome=False)


def test_nobody_is_made_a_coach_who_did_not_ask():
    with pytest.raises(AlreadyDone):
        team_deciding.answer(BARE, JAN, HILDE, AT, is_welcome=True)


def test_who_was_not_invited_does_not_become_one_by_their_own_word():
    with pytest.raises(Stale):
        team_deciding.become(BARE, JAN, AT)
    with pytest.raises(Stale):
        team_deciding.become(asked(), JAN, AT)
    assert is_coach(team_deciding.become(invited(), JAN, AT), JAN.id)


def test_an_invitation_ends_after_thirty_days():
    with pytest.raises(Stale):
        team_deciding.become(invited(), JAN, AT + LASTS)
    assert team_deciding.become(invited(), JAN, AT + LASTS - timedelta(seconds=1))


def test_who_helps_elsewhere_is_not_taken_from_there():
    elsewhere = replace(JAN, helps_in=DepartmentId("wegen"))

    with pytest.raises(Stale):
        team_deciding.become(invited(), elsewhere, AT)


def test_an_invitation_is_for_exactly_that_name_or_address():
    free = team_deciding.invite(BARE, INVITED, HILDE, AT)
    by_mail = replace(INVITED, name="jan@example.org", email="jan@example.org")

    assert invitation_named(free, replace(JAN, name="JÀN"), AT) == INVITED
    assert invitation_named(free, replace(JAN, name="Jan Peeters"), AT) is None
    assert invitation_named(free, replace(JAN, name=""), AT) is None
    assert invitation_named(replace(BARE, joining=(by_mail,)), JAN, AT) == by_mail
    assert invitation_named(replace(BARE, joining=(by_mail,)), replace(JAN, email=""), AT) is None
    assert invitation_named(invited(), replace(JAN, id=PersonId("other")), AT) is None


def test_a_department_keeps_a_bounded_number_who_ask():
    full = BARE
    for number in range(MOST_ASKED):
        one = replace(ASKED, person=PersonId(f"p{number}"))
        full = team_deciding.ask(full, one, AT)

    with pytest.raises(team_deciding.TooManyAsk):
        team_deciding.ask(full, ASKED, AT)
    assert team_deciding.ask(full, replace(ASKED, person=PersonId("p3")), AT) == full


def test_a_contact_point_who_leaves_keeps_that_role():
    entry = Coach(id=JAN.id, name="Jan", is_contact=True, joined_at=AT)
    record = coaching(replace(JAN, roles=(Role.CONTACT_POINT,)), HERE)

    after = team_deciding.leave(replace(BARE, coaches=(entry,)), record, record, AT)

    assert after.coaches == (replace(entry, is_coach=False, joined_at=None),)
    gone = coaching_no_more(record, HERE, is_contact=True)
    assert (gone.roles, gone.helps_in) == ((Role.CONTACT_POINT,), HERE)


def test_every_change_leaves_a_line():
    joined = team_deciding.answer(asked(), JAN, HILDE, AT, is_welcome=True)
    removed = team_deciding.leave(joined, JAN, HILDE, AT)
    again = team_deciding.become(
        bound_to(team_deciding.invite(removed, INVITED, HILDE, AT), INVITED, JAN.id), JAN, AT
    )
    stopped = team_deciding.leave(again, JAN, JAN, AT)

    assert [(line.by_name, line.what, line.whom_name) for line in stopped.audit] == [
        ("Hilde", "coach_joined", "Jan"),
        ("Hilde", "coach_removed", "Jan"),
        ("Hilde", "coach_invited", "Jan"),
        ("Jan", "coach_joined", "Jan"),
        ("Jan", "coach_stopped", "Jan"),
    ]


def test_the_trail_is_bounded_and_keeps_the_newest():
    department = BARE
    for number in range(KEPT + 5):
        line = AuditLine(at=AT, by=HILDE.id, by_name="Hilde", what="coach_invited", whom_name=str(number))
        department = with_line(department, line)

    assert len(department.audit) == KEPT
    assert department.audit[-1].whom_name == str(KEPT + 4)


@pytest.mark.parametrize(
    ("department", "record", "turn", "true"),
    [
        (replace(BARE, coaches=(Coach(id=JAN.id, name="Jan"),)), JAN, "refused", "joined"),
        (replace(BARE, coaches=(Coach(id=JAN.id, name="Jan"),)), coaching(JAN, HERE), "joined", None),
        (BARE, coaching(JAN, HERE), "stopped", "stopped"),
        (BARE, coaching(JAN, HERE), "joined", "removed"),
        (BARE, JAN, "refused", "refused"),
        (BARE, JAN, "joined", None),
        (replace(BARE, joining=(ASKED,)), JAN, "refused", None),
    ],
)
def test_after_a_crash_the_roster_says_what_became_of_somebody(department, record, turn, true):
    begun = TurnBegun(turn=turn, department=HERE, name="Jan", by=HILDE.id)

    assert true_turn(begun, department, record) == true
