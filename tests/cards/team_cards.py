"""Every card about who is a digicoach."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.cards import team, team_joining, team_leaving
from bot.cards.pen import Pen
from bot.cards.team_notices import TEAM_CARDS
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.domain.team_notices import (
    CoachIntroduced,
    CoachInvited,
    CoachLeft,
    CoachThanked,
    CoachWelcomed,
    InvitationDeclined,
    JoinAnswered,
    JoinAsked,
    JoinRefused,
    JoinUnanswered,
    Newcomer,
    TeamContent,
    TurnBegun,
    TurnTaken,
)
from bot.domain.team_overview import Band, CoachSeen

HERE, WHERE = DepartmentId("kinderopvang"), "Kinderopvang"
JAN = PersonId("id-jan")
NASTY = "Jan [klik](https://example.org) **boss** <at>x</at>"
TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 25, 7, 0, tzinfo=UTC)
FREE = CoachSeen(
    id=JAN,
    name="Jan",
    place="De Sleutelbloem",
    weeks=("maandag tot vrijdag van 8 tot 17 uur",),
    is_free=True,
    is_reachable=True,
    is_paused=False,
    back_at=None,
    band=Band.LITTLE,
)
AWAY = replace(FREE, name=NASTY, is_free=False, back_at=AT, band=Band.MUCH)
SEEN = (
    FREE,
    AWAY,
    replace(AWAY, is_paused=True, band=Band.MEDIUM),
    replace(AWAY, is_reachable=False, weeks=()),
    replace(AWAY, back_at=None, weeks=("", "vrijdag van 8 tot 12 uur")),
)
SHOWN = team.CoachesShown(
    department=WHERE, coaches=SEEN, today=TODAY, asked=("Fatima", NASTY), invited=("Gerda",)
)
NONE = replace(SHOWN, coaches=(), asked=(), invited=())
MANY = replace(SHOWN, coaches=(replace(AWAY, name="Jan met een hele lange familienaam"),) * 140)
SAID: tuple[TeamContent, ...] = (
    JoinAsked(department=HERE, department_name=WHERE, person=JAN, name=NASTY),
    JoinAnswered(name="Jan", is_welcome=True),
    JoinAnswered(name="Jan", is_welcome=False),
    JoinRefused(department_name=WHERE),
    JoinUnanswered(department=HERE),
    JoinUnanswered(department=HERE, name=NASTY),
    CoachInvited(department=HERE, department_name=WHERE, by_name="Sofie"),
    InvitationDeclined(),
    InvitationDeclined(name=NASTY),
    CoachWelcomed(name=NASTY, department_name=WHERE),
    CoachIntroduced(people=(Newcomer(id=PersonId("p"), name=NASTY),), department_name=WHERE),
    CoachIntroduced(
        people=(Newcomer(id=PersonId("p"), name=NASTY), Newcomer(id=PersonId("q"), name="Noor")),
        department_name=WHERE,
    ),
    CoachLeft(name=NASTY, department_name=WHERE, is_own_wish=True),
    CoachLeft(name=NASTY, department_name=WHERE, is_own_wish=False),
    CoachThanked(department_name=WHERE),
    TurnBegun(turn="joined", department=HERE, name="Jan", by=JAN),
    TurnTaken(turn="joined", department=HERE, name="Jan", by=JAN),
)


def team_cards(pen: Pen) -> Mapping[str, Post]:
    """Each card by what it is."""
    department = Department(id=HERE, name=WHERE)
    few = [(DepartmentId(f"d{n}"), f"Dienst {n}") for n in range(3)]
    many = [(DepartmentId(f"d{n}"), f"Dienst {n} van de stad met een lange naam") for n in range(90)]
    coaches = [(PersonId(f"id-{n}"), f"Jan {n} met een lange familienaam") for n in range(40)]
    notices = {
        f"{content.kind} {at}": TEAM_CARDS[type(content)](pen, content) for at, content in enumerate(SAID)
    }
    return notices | {
        "team for the contact point": team.for_contact(pen, SHOWN),
        "team for the contact point, nobody": team.for_contact(pen, NONE),
        "team for the contact point, many": team.for_contact(pen, MANY),
        "team for a coach": team.for_coach(pen, SHOWN),
        "team for a coach, nobody": team.for_coach(pen, NONE),
        "team for a worker": team.for_worker(pen, SHOWN),
        "team for a worker, nobody": team.for_worker(pen, NONE),
        "team for a worker, many": team.for_worker(pen, MANY),
        "team, nobody can help now": team.for_worker(pen, replace(SHOWN, coaches=(AWAY,))),
        "team, nobody knows when": team.for_worker(
            pen, replace(SHOWN, coaches=(replace(AWAY, back_at=None),))
        ),
        "team place": team_joining.which_department(pen, few, then="join"),
        "team place of many": team_joining.which_department(pen, many, then="show"),
        "team expected": team_joining.expected(pen, department, is_sure=False),
        "team expected, invited": team_joining.expected(pen, department, is_sure=True),
        "team waits": team_joining.waits(pen, ("Sofie", "Hilde", NASTY), has_coordinator=False),
        "team waits for the coordinator": team_joining.waits(pen, (), has_coordinator=True),
        "team has many who ask": team_joining.too_many_ask(pen),
        "team waits for nobody": team_joining.waits(pen, (), has_coordinator=False),
        "team not joined": team_joining.not_joined(pen),
        "team already": team_joining.already(pen, WHERE),
        "team invite": team_joining.invite(pen),
        "team invite, empty": team_joining.invite(pen, fault="team-invite-empty"),
        "team invite, too long": team_joining.invite(pen, typed="J" * 60, fault="team-invite-too-long"),
        "team was invited": team_joining.was_invited(pen, NASTY),
        "team coach already": team_joining.is_coach_now(pen, "Jan", is_new=False),
        "team coach now": team_joining.is_coach_now(pen, "Jan", is_new=True),
        "team full": team_joining.too_many_invited(pen),
        "team which of them": team_joining.which_of_them(pen, ("Jan Peeters", NASTY)),
        "team nobody asks": team_joining.nobody_asks(pen),
        "team stop": team_leaving.stop(pen, WHERE, TODAY, has_questions=False),
        "team stop with questions": team_leaving.stop(pen, WHERE, TODAY, has_questions=True),
        "team stopped": team_leaving.stopped(pen),
        "team stays": team_leaving.stays(pen),
        "team not one": team_leaving.is_none(pen),
        "team whom": team_leaving.whom(pen, HERE, coaches),
        "team whom, unknown": team_leaving.whom(pen, HERE, coaches, fault="team-whom-unknown"),
        "team remove": team_leaving.is_it_meant(pen, HERE, JAN, NASTY, TODAY),
        "team removed": team_leaving.removed(pen, "Jan"),
        "team removed already": team_leaving.removed(pen, ""),
    }
