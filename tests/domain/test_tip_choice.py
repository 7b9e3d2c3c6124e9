"""Which tip comes: planned, else what is asked most and rested, never-posted first; and what the card says of why."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from bot.domain.channel_posts import ChannelPost, CoachChannel
from bot.domain.coach_channels import named
from bot.domain.ids import TopicId
from bot.domain.post_states import PostState, Slot, TipId
from bot.domain.tip_choice import LibraryTip, choose, coming, unposted
from bot.domain.tip_plans import plan
from bot.domain.topics import OTHER
from bot.domain.week_question import week_of

MONDAY = date(2026, 11, 23)
WEEK = week_of(MONDAY)
PHONE, LEAVE, APPS = TopicId("phone"), TopicId("leave"), TopicId("apps")
LIBRARY = [
    LibraryTip(id=TipId(f"{topic}-{number}"), topic=topic)
    for topic in (PHONE, LEAVE, APPS)
    for number in (1, 2, 3)
]
NEW = named(
    channel="19:x",
    name="x",
    team="19:team",
    reference="{}",
    department=None,
    now=datetime(2025, 1, 1, tzinfo=UTC),
)


def ago(weeks: int) -> str:
    return week_of(MONDAY - timedelta(weeks=weeks))


def tipped(
    *tips: tuple[str, int], state: PostState = PostState.SENT, channel: CoachChannel = NEW
) -> CoachChannel:
    """A channel with these tips posted so many weeks ago."""
    made = tuple(
        ChannelPost(
            slot=Slot(ago(weeks)),
            week=ago(weeks),
            state=state,
            tip=TipId(tip),
            topic=TopicId(tip.split("-")[0]),
        )
        for tip, weeks in tips
    )
    return replace(channel, posts=(*channel.posts, *made))


def chosen(channel: CoachChannel = NEW, **asked: int) -> str:
    choice = choose(LIBRARY, channel, WEEK, {TopicId(topic): count for topic, count in asked.items()})
    assert choice is not None
    return choice.tip.id


def test_the_topic_that_was_asked_most_gets_its_tip() -> None:
    assert chosen(phone=3, leave=14, apps=13) == "leave-1"


def test_a_topic_rests_for_eight_weeks_after_a_tip() -> None:
    assert chosen(tipped(("leave-1", 8)), phone=3, leave=14) == "phone-1"
    assert chosen(tipped(("leave-1", 9)), phone=3, leave=14) == "leave-2"


def test_an_extra_post_lets_its_topic_rest_as_well_and_a_failed_one_does_not() -> None:
    extra = replace(tipped(("leave-1", 1)).posts[0], slot=Slot("nonce"))

    assert chosen(replace(NEW, posts=(extra,)), phone=3, leave=14) == "phone-1"
    assert chosen(tipped(("leave-1", 1), state=PostState.FAILED), phone=3, leave=14) == "leave-1"
    assert chosen(tipped(("leave-1", 1), state=PostState.UNKNOWN), phone=3, leave=14) == "phone-1"


def test_when_every_topic_was_tipped_lately_they_rest_less_long_and_demand_still_counts() -> None:
    lately = tipped(("phone-1", 1), ("apps-1", 3), ("leave-1", 6))
    later = tipped(("phone-1", 1), ("apps-1", 6), ("leave-1", 5))

    assert chosen(lately, phone=99, leave=1, apps=9) == "leave-2"
    assert chosen(later, phone=99, leave=4, apps=3) == "leave-2"


ALL_POSTED = tipped(*((tip.id, 20 + at) for at, tip in enumerate(LIBRARY)))


def test_within_a_topic_the_one_never_posted_comes_first_then_the_one_not_posted_for_longest() -> None:
    assert chosen(tipped(("leave-1", 30), ("leave-3", 40)), leave=9) == "leave-2"
    assert chosen(ALL_POSTED, leave=9) == "leave-3"
    assert chosen(tipped(("leave-3", 10), channel=ALL_POSTED), leave=9) == "leave-2"


def test_no_tip_comes_again_while_a_topic_that_rested_a_month_has_a_new_one() -> None:
    def new(weeks: int) -> CoachChannel:
        tips = [(tip.id, 20 + at) for at, tip in enumerate(LIBRARY) if tip.id != "apps-3"]
        return tipped(("apps-1", weeks), channel=tipped(*tips))

    assert chosen(new(5), leave=14) == "apps-3"
    assert chosen(new(4), leave=14) == "leave-3"


def test_when_nothing_was_asked_a_tip_that_was_never_posted_comes_first() -> None:
    posted = tipped(*((tip.id, 20 + at) for at, tip in enumerate(LIBRARY) if tip.id != "phone-2"))

    assert chosen(posted) == "phone-2"


def test_what_fits_no_topic_chooses_nothing() -> None:
    library = [*LIBRARY, LibraryTip(id=TipId("a"), topic=OTHER)]

    choice = choose(library, NEW, WEEK, {OTHER: 40, LEAVE: 6})

    assert choice is not None
    assert (choice.tip.id, choice.askers) == ("leave-1", 6)


def test_the_order_of_the_library_changes_nothing() -> None:
    for asked in ({}, {PHONE: 4, LEAVE: 4}):
        for channel in (NEW, ALL_POSTED):
            assert choose(LIBRARY, channel, WEEK, asked) == choose(LIBRARY[::-1], channel, WEEK, asked)


def test_why_is_said_from_five_colleagues_on() -> None:
    said = [choose(LIBRARY, NEW, WEEK, {LEAVE: askers}) for askers in (0, 4, 5, 14)]

    assert [choice.askers if choice else 0 for choice in said] == [None, None, 5, 14]
    strict = choose(LIBRARY, NEW, WEEK, {LEAVE: 9}, fewest_askers=10)
    assert strict is not None
    assert strict.askers is None


def test_a_planned_tip_comes_in_its_week_whatever_is_asked_and_says_no_number() -> None:
    planned = plan(NEW, TipId("apps-3"), WEEK, this_week=ago(2))

    choice = choose(LIBRARY, planned, WEEK, {LEAVE: 14, APPS: 14})

    assert choice is not None
    assert (choice.tip.id, choice.is_planned, choice.askers) == ("apps-3", True, None)
    assert chosen(plan(NEW, TipId("apps-3"), ago(-1), this_week=WEEK), leave=14) == "leave-1"


def test_a_planned_tip_that_missed_its_week_comes_next_unless_that_week_has_its_own() -> None:
    missed = plan(NEW, TipId("apps-3"), ago(1), this_week=ago(2))

    assert chosen(missed, leave=14) == "apps-3"
    assert chosen(plan(missed, TipId("phone-2"), WEEK, this_week=WEEK), leave=14) == "phone-2"


def test_a_plan_for_a_tip_that_was_removed_means_nothing() -> None:
    assert chosen(plan(NEW, TipId("gone"), WEEK, this_week=WEEK), leave=14) == "leave-1"


def test_coordinators_are_warned_when_fewer_than_four_tips_are_left_and_then_the_oldest_come_again() -> None:
    four_left = tipped(*((tip.id, 20 + at) for at, tip in enumerate(LIBRARY[:4])))
    three_left = tipped(*((tip.id, 20 + at) for at, tip in enumerate(LIBRARY[:5])))
    none_left = tipped(*((tip.id, 20 + at) for at, tip in enumerate(LIBRARY)))

    said = [choose(LIBRARY, channel, WEEK, {}) for channel in (four_left, three_left, none_left)]

    assert [(choice.left, choice.is_low) for choice in said if choice] == [(4, False), (3, True), (0, True)]
    assert said[2] is not None
    assert said[2].tip.id == LIBRARY[-1].id
    assert len(unposted(LIBRARY, three_left)) == 4


def test_an_empty_library_has_no_tip() -> None:
    assert choose([], NEW, WEEK, {LEAVE: 9}) is None
    assert coming([], NEW, [WEEK], {}) == ()


def test_the_coming_weeks_are_those_that_choosing_week_by_week_gives() -> None:
    channel = plan(NEW, TipId("apps-3"), ago(-2), this_week=WEEK)
    weeks = [ago(-ahead) for ahead in range(9)]

    choices = coming(LIBRARY, channel, weeks, {LEAVE: 14, PHONE: 6})

    assert [choice.week for choice in choices] == weeks
    assert choices[0].tip.id == "leave-1"
    assert choices[2].tip.id == "apps-3"
    assert Counter(choice.tip.id for choice in choices).most_common(1)[0][1] == 1
    assert all(earlier.tip.topic != later.tip.topic for earlier, later in pairwise(choices))
