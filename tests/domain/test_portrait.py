"""What a coach tells of themself: what may be told, who may see it, and how often it is posted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.announcement_changes import taken_back
from bot.domain.announcements import Announcement, AnnouncementId, Portrait
from bot.domain.audience import channels_for
from bot.domain.coach_channels import named, stopped
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.merging import absorbing
from bot.domain.people import PersonRecord
from bot.domain.portrait import (
    APART,
    LONGEST_ABOUT,
    CoachPortrait,
    PortraitFault,
    PortraitWords,
    card_of,
    hidden,
    own_words,
    proposed,
    read_words,
    seen_words,
    shown,
)
from bot.domain.portrait_watch import hastened, looked_at, watched_cards, watching
from bot.domain.roster import Coach, Department
from bot.domain.team import left

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BRAM = PersonId("bram")
HERE, THERE = DepartmentId("kinderopvang"), DepartmentId("groendienst")
KNOWN = [TopicId(one) for one in ("phone", "leave", "apps", "computer", "sign_in")]
FIRST, OTHER = PortraitWords(about="Ik leg het rustig uit."), PortraitWords(topics=(TopicId("phone"),))


def test_what_was_chosen_and_typed_is_read_without_what_nobody_sees() -> None:
    words, faults = read_words(
        ["phone", "zeppelin", "phone", ""], "  Ik leg\n het\u202e rustig  uit. ", KNOWN
    )

    assert (words.topics, words.about, faults) == (("phone",), "Ik leg het rustig uit.", ())


@pytest.mark.parametrize(
    ("topics", "about", "fault"),
    [
        (KNOWN, "", PortraitFault.TOO_MANY_TOPICS),
        ([], "x" * (LONGEST_ABOUT + 1), PortraitFault.TOO_LONG),
        ([], "zie https://example.org", PortraitFault.HAS_LINK),
        ([], "zie stad.gent/mij", PortraitFault.HAS_LINK),
        ([], "bram@example.org", PortraitFault.HAS_LINK),
    ],
)
def test_what_may_not_be_shown_is_said(topics: list[TopicId], about: str, fault: PortraitFault) -> None:
    assert read_words(topics, about, KNOWN)[1] == (fault,)


@pytest.mark.parametrize(
    "about", ["", "x" * LONGEST_ABOUT, "Gsm, bv. foto's. Kom maar!", "Excel e.d. is leuk :)"]
)
def test_ordinary_lines_may_be_shown(about: str) -> None:
    assert read_words(KNOWN[:4], about, KNOWN)[1] == ()


def test_what_is_only_looked_at_changes_nothing_that_colleagues_see() -> None:
    portrait = shown(None, FIRST, AT)

    looking = proposed(portrait, OTHER)

    assert seen_words(proposed(None, OTHER)) is None
    assert (seen_words(looking), card_of(BRAM, looking)) == (FIRST, card_of(BRAM, portrait))
    assert own_words(looking, ()) == OTHER


def test_who_told_nothing_yet_begins_with_what_the_roster_says_they_know() -> None:
    assert own_words(None, KNOWN).topics == tuple(KNOWN[:4])


def test_shown_again_the_same_changes_nothing() -> None:
    portrait = shown(None, FIRST, AT)

    assert shown(portrait, FIRST, AT + timedelta(days=9)) == portrait


def test_hidden_nobody_sees_it_and_the_coach_keeps_the_words() -> None:
    portrait = hidden(shown(None, FIRST, AT))

    assert (seen_words(portrait), card_of(BRAM, portrait), own_words(portrait, ())) == (None, None, FIRST)
    assert hidden(None) is None


@given(st.lists(st.tuples(st.integers(0, 60 * 40), st.sampled_from(["first", "other", "hide"])), max_size=20))
def test_however_often_it_changes_two_cards_come_at_least_a_day_apart(steps: list[tuple[int, str]]) -> None:
    portrait, now, cards = None, AT, {}
    for minutes, what in steps:
        now += timedelta(minutes=minutes)
        portrait = (
            hidden(portrait) if what == "hide" else shown(portrait, FIRST if what == "first" else OTHER, now)
        )
        # what did not come by the time of the next change does not come any more
        cards = {card: at for card, at in cards.items() if at <= now}
        if (
            (card := card_of(BRAM, portrait)) is not None
            and portrait is not None
            and portrait.posts_at is not None
        ):
            assert now - APART <= portrait.posts_at <= now + APART or card in cards
            cards.setdefault(card, portrait.posts_at)

    came = sorted(cards.values())
    assert all(later - sooner >= APART for sooner, later in pairwise(came))


def test_a_clock_that_was_set_back_puts_it_off_for_a_day_and_no_more() -> None:
    portrait = shown(None, FIRST, AT + timedelta(days=400))

    assert shown(portrait, OTHER, AT).posts_at == AT + APART


def test_who_stops_and_comes_back_gets_another_card() -> None:
    first, again = shown(None, FIRST, AT), shown(None, FIRST, AT + timedelta(hours=1))

    assert card_of(BRAM, first) != card_of(BRAM, again)


def test_who_stops_as_a_coach_and_stays_contact_point_has_no_portrait() -> None:
    coach = Coach(id=BRAM, name="Bram", is_contact=True, portrait=shown(None, FIRST, AT))
    department = Department(id=HERE, name="Kinderopvang", coaches=(coach,))

    entry = left(department, BRAM).coach(BRAM)

    assert entry is not None and entry.portrait is None


def test_a_portrait_goes_along_into_the_department_that_goes_on() -> None:
    coach = Coach(id=BRAM, name="Bram", portrait=shown(None, FIRST, AT))
    gone = Department(id=THERE, name="Groendienst", coaches=(coach,))
    for known in ((), (replace(coach, portrait=None),)):
        into = absorbing(Department(id=HERE, name="Kinderopvang", coaches=known), gone).coach(BRAM)

        assert into is not None and into.portrait == coach.portrait


def test_it_is_posted_in_the_channel_of_their_department_else_in_that_of_the_city() -> None:
    def channel(name: str, department: DepartmentId | None):
        return named(channel=name, name=name, team="t", reference="{}", department=department, now=AT)

    city, own, other = channel("city", None), channel("own", HERE), channel("other", THERE)
    portrait = Portrait(person=BRAM, name="Bram", department=HERE)

    assert channels_for(portrait, (city, own, other)) == (own,)
    assert channels_for(portrait, (city, other)) == (city,)
    assert channels_for(portrait, (city, stopped(own))) == (city,)


def test_taken_back_an_announcement_forgets_who_it_was_about() -> None:
    content = Portrait(
        person=BRAM,
        name="Bram",
        department=HERE,
        department_name="K",
        place="P",
        when="W",
        about="A",
        topics=(),
    )
    one = Announcement(id=AnnouncementId("one"), content=content, by=BRAM, from_at=AT)

    assert taken_back(one).content == Portrait(person=BRAM, name="", department=HERE)


def test_what_lies_in_wait_is_one_notice_and_knows_every_card_until_it_is_gone() -> None:
    record = watching(watching(PersonRecord(id=BRAM, name="Bram"), AT, card="a"), AT + APART, card="b")
    assert (len(record.notices), watched_cards(record)) == (1, ("a", "b"))

    seen = looked_at(record, AT, gone=["a"], card="b")
    assert (watched_cards(seen), seen.notices[0].due_at, seen.notices[0].is_prepared) == (
        ("b",),
        AT + APART,
        False,
    )
    assert hastened(seen, AT).notices[0].due_at == AT
    assert watched_cards(looked_at(seen, AT, gone=[], card="c")) == ("b", "c"), "another bot was sooner"
    assert looked_at(seen, AT, gone=["b"], card=None).notices == ()


def test_nothing_lies_in_wait_for_who_has_no_portrait() -> None:
    record = PersonRecord(id=BRAM, name="Bram")

    assert hastened(record, AT) is record
    assert CoachPortrait() == CoachPortrait(words=PortraitWords())
