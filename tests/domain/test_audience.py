"""Whose news it is, where it is posted, and when each is at work: nobody gets it outside their own hours."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.announcements import AnnouncementContent, Audience, Milestone, News, Portrait
from bot.domain.audience import (
    Recipient,
    at_work_from,
    begins_at,
    channels_for,
    goes_to_chats,
    hours_of,
    members,
    reminds_on,
)
from bot.domain.availability import calendar_of, calendar_of_coach
from bot.domain.coach_channels import named, stopped
from bot.domain.days import BRUSSELS
from bot.domain.hours import Window
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.roster import Coach, DayHours, Department, Pattern, Replacement

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)  # a Monday, 10 o'clock in Ghent
HERE, THERE = DepartmentId("kinderopvang"), DepartmentId("parken")


def coach(name: str, **fields: object) -> Coach:
    return replace(Coach(id=PersonId(name), name=name.title()), **fields)


KATRIEN = coach("katrien", is_coach=False, is_contact=True)
DEPARTMENTS = (
    Department(id=HERE, name="Kinderopvang", coaches=(coach("bram"), coach("noor"), KATRIEN)),
    Department(id=THERE, name="Parken", coaches=(coach("bram"), coach("sofie", is_contact=True))),
)
CITY, OURS = (
    named(channel=f"19:{name}", name=name, team="19:t", reference="{}", department=department, now=NOW)
    for name, department in (("stad", None), ("ons", HERE))
)


def news(audience: Audience = Audience.COACHES, department: DepartmentId | None = None) -> News:
    return News(title="x", text="y", audience=audience, department=department)


def names(content: AnnouncementContent) -> list[str]:
    return [one.coach.id for one in members(content, DEPARTMENTS, NOW)]


def test_all_coaches_are_told_once_and_contact_points_who_are_none_are_not() -> None:
    assert names(news()) == ["bram", "noor", "sofie"]


def test_the_coaches_of_one_department_are_those_of_its_roster() -> None:
    assert names(news(Audience.DEPARTMENT, THERE)) == ["bram", "sofie"]


def test_news_for_a_department_that_was_merged_is_for_the_one_it_went_on_in() -> None:
    first, other = DEPARTMENTS
    merged = (first, replace(other, absorbed=(DepartmentId("tuinen"),)))

    found = members(news(Audience.DEPARTMENT, DepartmentId("tuinen")), merged, NOW)

    assert [one.coach.id for one in found] == ["bram", "sofie"]


def test_the_contact_points_are_those_who_act_as_one_now() -> None:
    assert names(news(Audience.CONTACT_POINTS)) == ["katrien", "sofie"]

    replaced = Replacement(
        person=PersonId("noor"),
        by=KATRIEN.id,
        last_day=date(2026, 3, 6),
        lasts_until=NOW + timedelta(days=4),
    )
    [first, other] = DEPARTMENTS
    found = members(news(Audience.CONTACT_POINTS), (replace(first, replacements=(replaced,)), other), NOW)
    assert [one.coach.id for one in found] == ["noor", "sofie"]


def test_what_is_no_news_has_no_readers_of_its_own() -> None:
    portrait = Portrait(person=PersonId("bram"), name="Bram", department=HERE)

    assert [*names(portrait), *names(Milestone(count=1000, year=2026))] == []
    assert not goes_to_chats(portrait)


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (news(), ["stad"]),
        (news(Audience.DEPARTMENT, HERE), ["ons"]),
        (news(Audience.DEPARTMENT, THERE), []),
        (news(Audience.CONTACT_POINTS), []),
        (Milestone(count=1000, year=2026), ["stad"]),
        (Portrait(person=PersonId("bram"), name="Bram", department=HERE), ["ons"]),
        (Portrait(person=PersonId("sofie"), name="Sofie", department=THERE), ["stad"]),
    ],
)
def test_it_is_posted_where_its_readers_are(content: AnnouncementContent, where: list[str]) -> None:
    assert [one.name for one in channels_for(content, (CITY, OURS))] == where


def test_nothing_is_posted_in_a_channel_that_stopped() -> None:
    portrait = Portrait(person=PersonId("bram"), name="Bram", department=HERE)

    assert channels_for(portrait, (CITY, stopped(OURS))) == (CITY,)
    assert channels_for(news(), (stopped(CITY), OURS)) == ()


def test_contact_points_have_no_channel_so_they_get_it_in_their_chats() -> None:
    assert goes_to_chats(news(Audience.CONTACT_POINTS))
    assert not goes_to_chats(news())


def at_work(now: datetime, who: Coach, **department: object) -> datetime:
    here = replace(DEPARTMENTS[0], **department)
    return at_work_from(Recipient(coach=who, department=here), now)


SATURDAY = datetime(2026, 3, 7, 11, tzinfo=UTC)
MONDAY_8 = datetime(2026, 3, 9, 7, tzinfo=UTC)


def test_who_has_no_hours_of_their_own_gets_it_when_their_department_is_open() -> None:
    assert at_work(NOW, coach("bram")) == NOW
    assert at_work(SATURDAY, coach("bram")) == MONDAY_8


def test_who_has_hours_of_their_own_gets_it_in_those() -> None:
    by_hand = coach("bram", hours="wo 13-17")

    assert at_work(NOW, by_hand) == datetime(2026, 3, 4, 12, tzinfo=UTC)


def test_who_asked_for_rest_gets_it_after_that() -> None:
    back_at = NOW + timedelta(days=2)

    assert at_work(NOW, coach("bram", paused_until=back_at)) == back_at


def test_who_says_each_day_when_they_help_gets_it_when_their_department_is_open_but_not_on_a_day_off() -> (
    None
):
    daily = coach("bram", pattern=Pattern.DAILY)
    off = replace(daily, days=(DayHours(day=date(2026, 3, 2)),))

    assert at_work(NOW, daily) == NOW
    assert at_work(NOW, off) == datetime(2026, 3, 3, 7, tzinfo=UTC)
    late = replace(daily, days=(DayHours(day=date(2026, 3, 2), window=Window(14 * 60, 18 * 60)),))
    assert at_work(NOW, late) == datetime(2026, 3, 2, 13, tzinfo=UTC)


def test_nobody_is_woken_where_somebody_always_is() -> None:
    at_night = datetime(2026, 3, 3, 2, tzinfo=UTC)

    assert at_work(at_night, coach("bram"), hours="elke dag 0-24") == datetime(2026, 3, 3, 7, tzinfo=UTC)
    own = coach("bram", hours="elke dag 0-24")
    assert at_work(at_night, own, hours="elke dag 0-24") == at_night


def test_where_nobody_ever_is_it_comes_in_the_hours_of_an_office() -> None:
    assert at_work(SATURDAY, coach("bram"), hours="gesloten") == MONDAY_8


HOURS = st.sampled_from(["", "ma-vr 8-12", "di 13-17; za 9-12", "elke dag 0-24", "gesloten", "zo 22-24"])


@given(
    own=HOURS,
    theirs=HOURS.filter(bool),
    pattern=st.sampled_from(Pattern),
    minutes=st.integers(0, 60 * 24 * 60),
    pause=st.none() | st.integers(-1000, 10_000),
)
def test_it_never_comes_outside_hours_that_somebody_has(
    own: str, theirs: str, pattern: Pattern, minutes: int, pause: int | None
) -> None:
    now = NOW + timedelta(minutes=minutes)
    paused_until = None if pause is None else now + timedelta(minutes=pause)
    who = coach("bram", hours=own, pattern=pattern, paused_until=paused_until)
    here = Department(id=HERE, name="x", hours=theirs, coaches=(who,))

    at = at_work_from(Recipient(coach=who, department=here), now)

    assert at >= now
    assert paused_until is None or at >= paused_until
    calendar = calendar_of_coach(who, here, BRUSSELS, frozenset())
    if pattern is Pattern.DAILY:
        calendar = calendar_of(here, BRUSSELS, frozenset())
    if calendar.next_opening(now) is not None:
        assert calendar.is_open(at)
    assert hours_of([Recipient(coach=who, department=here)], now) == {who.id: at}


def test_news_of_today_goes_out_now_and_that_of_another_day_in_the_morning() -> None:
    nine = time(9)

    assert begins_at(date(2026, 3, 2), nine, NOW) == NOW
    assert begins_at(date(2026, 3, 30), nine, NOW) == datetime(2026, 3, 30, 7, tzinfo=UTC)  # summer time


def test_a_reminder_comes_on_a_working_day() -> None:
    wednesday = date(2026, 4, 1)

    assert reminds_on(wednesday, 3, frozenset()) == date(2026, 4, 6)
    assert reminds_on(wednesday, 3, {date(2026, 4, 6)}) == date(2026, 4, 7)
    assert reminds_on(wednesday, 7, frozenset()) == date(2026, 4, 8)
