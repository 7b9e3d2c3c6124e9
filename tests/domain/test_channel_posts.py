"""What a coach channel remembers: one post a slot, whatever the sender says, likes once, and never too much."""

import json
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bot.domain import channel_posts as posts
from bot.domain.channel_posts import CoachChannel, PlannedTip
from bot.domain.coach_channels import lost, named, named_again, reached, renamed, stopped
from bot.domain.errors import AlreadyDone, Stale
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.post_states import PostState, Slot, TipId, WhyNot
from bot.domain.tip_plans import WeekGone, WeekTaken, WeekTooFar, plan, unplan
from bot.domain.week_question import week_of

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
WEEK = Slot("2026-W48")
CHANNEL = named(
    channel="19:kinderopvang", name="Digicoaches", team="19:team", reference="{}", department=None, now=NOW
)
JAN, FATIMA = PersonId("jan"), PersonId("fatima")


def begun(channel: CoachChannel = CHANNEL, slot: str = WEEK, tip: str = "qr", week: str = "") -> CoachChannel:
    return posts.begin_post(
        channel,
        Slot(slot),
        week=week or slot,
        tip=TipId(tip),
        topic=TopicId("phone"),
        due_at=NOW,
        now=NOW,
    )


def sent(channel: CoachChannel = CHANNEL, slot: str = WEEK, tip: str = "qr", week: str = "") -> CoachChannel:
    return posts.posted(begun(channel, slot, tip, week), Slot(slot), f"message-{slot}", NOW)


def state(channel: CoachChannel, slot: str = WEEK) -> PostState | None:
    post = channel.post(slot)
    return post.state if post else None


def test_a_week_is_claimed_before_anything_is_sent_and_only_once() -> None:
    channel = begun()

    assert state(channel) is PostState.BEGUN
    with pytest.raises(AlreadyDone):
        begun(channel)


@pytest.mark.parametrize(
    "ended",
    [
        sent(),
        posts.ambiguous(begun(), WEEK),
        posts.failed(begun(), WEEK, WhyNot.REFUSED),
        posts.skipped(CHANNEL, WEEK, week=WEEK, why=WhyNot.TOO_LATE),
    ],
    ids=["sent", "unknown", "failed", "skipped"],
)
def test_whatever_became_of_a_week_it_does_not_begin_again(ended: CoachChannel) -> None:
    with pytest.raises(AlreadyDone):
        begun(ended)


def test_what_was_put_off_begins_again_with_the_tip_it_had() -> None:
    waiting = posts.put_off(begun(), WEEK, NOW + timedelta(seconds=30))

    again = begun(waiting, tip="another")

    post = again.post(WEEK)
    assert post is not None
    assert (post.state, post.tip, post.retry_at) == (PostState.BEGUN, "qr", None)


def test_what_may_have_arrived_is_not_put_off_but_may_turn_out_sent_or_failed() -> None:
    unknown = posts.ambiguous(begun(), WEEK)

    assert posts.put_off(unknown, WEEK, NOW) == unknown
    assert state(posts.posted(unknown, WEEK, "m", NOW)) is PostState.SENT
    assert state(posts.failed(unknown, WEEK, WhyNot.REFUSED)) is PostState.FAILED


def test_once_it_is_there_nothing_said_of_it_changes_that() -> None:
    channel = sent()

    assert posts.posted(channel, WEEK, "another", NOW) == channel
    assert posts.ambiguous(channel, WEEK) == channel
    assert posts.put_off(channel, WEEK, NOW) == channel
    assert posts.failed(channel, WEEK, WhyNot.REFUSED) == channel
    assert posts.skipped(channel, WEEK, week=WEEK, why=WhyNot.TOO_LATE) == channel


def test_a_week_that_another_instance_began_is_not_skipped() -> None:
    assert posts.skipped(begun(), WEEK, week=WEEK, why=WhyNot.TOO_LATE) == begun()


def test_what_was_never_begun_cannot_be_there() -> None:
    with pytest.raises(Stale):
        posts.posted(CHANNEL, WEEK, "m", NOW)
    with pytest.raises(Stale):
        posts.posted(posts.skipped(CHANNEL, WEEK, week=WEEK, why=WhyNot.TOO_LATE), WEEK, "m", NOW)


def test_an_extra_post_stands_beside_that_of_the_week() -> None:
    channel = sent(sent(), slot="nonce", tip="pin", week=WEEK)

    assert [(post.slot, post.week, post.is_extra) for post in channel.posts] == [
        (WEEK, WEEK, False),
        ("nonce", WEEK, True),
    ]


def test_nothing_begins_where_nothing_can_be_posted() -> None:
    for channel in (lost(CHANNEL), stopped(CHANNEL)):
        with pytest.raises(Stale):
            begun(channel)
    assert state(begun(reached(lost(CHANNEL), "{}"))) is PostState.BEGUN


def test_a_channel_copes_with_a_new_name_removal_and_being_added_again() -> None:
    again = reached(lost(renamed(sent(), "Coaches")), '{"new": 1}')

    assert (again.name, again.reference, again.is_reachable) == ("Coaches", '{"new": 1}', True)
    assert again.posts == sent().posts


def test_named_twice_it_is_the_same_channel_and_named_after_a_stop_it_owes_nothing_of_the_time_between() -> (
    None
):
    later = NOW + timedelta(weeks=9)

    assert named_again(sent(), department=None, now=later) == sent()
    again = named_again(stopped(sent()), department=DepartmentId("zorg"), now=later)
    assert (again.is_stopped, again.since_at, again.department) == (False, later, "zorg")


def test_what_waits_to_be_tried_again_does_not_come_after_a_stop() -> None:
    channel = stopped(posts.put_off(begun(), WEEK, NOW))

    post = channel.post(WEEK)
    assert post is not None
    assert (post.state, post.why) == (PostState.SKIPPED, WhyNot.STOPPED)


def test_a_like_counts_once_for_each_person() -> None:
    channel = sent()
    for person in (JAN, JAN, FATIMA, JAN):
        channel = posts.liked(channel, WEEK, person)

    post = channel.post(WEEK)
    assert post is not None
    assert (post.likes, post.likers) == (2, {JAN, FATIMA})


def test_what_is_not_in_the_channel_cannot_be_liked_but_what_may_be_can() -> None:
    assert posts.liked(posts.ambiguous(begun(), WEEK), WEEK, JAN).posts[0].likes == 1
    for channel in (CHANNEL, posts.failed(begun(), WEEK, WhyNot.REFUSED)):
        with pytest.raises(Stale):
            posts.liked(channel, WEEK, JAN)


def test_of_an_old_post_is_remembered_how_many_liked_it_and_not_who() -> None:
    channel = posts.liked(posts.liked(sent(), WEEK, JAN), WEEK, FATIMA)
    for ahead in range(posts.LIKED_FOR):
        channel = sent(channel, slot=week_of(NOW.date() + timedelta(weeks=ahead + 1)), tip=f"tip-{ahead}")

    post = channel.post(WEEK)
    assert post is not None
    assert (post.likes, post.likers) == (2, frozenset())
    assert posts.liked(channel, WEEK, PersonId("sofie")) == channel


def test_nothing_leads_to_who_was_erased_and_their_like_stays_counted() -> None:
    channel = posts.without_liker(posts.liked(posts.liked(sent(), WEEK, JAN), WEEK, FATIMA), JAN)

    assert channel.posts[0].likers == {FATIMA}
    assert channel.posts[0].likes == 2


def test_years_of_tips_that_all_like_stay_small() -> None:
    people = [PersonId(str(UUID(int=2**127 + number))) for number in range(140)]
    channel = CHANNEL
    for ahead in range(200):
        slot = week_of(NOW.date() + timedelta(weeks=ahead))
        if ahead % 3 == 0:
            channel = posts.skipped(channel, Slot(slot), week=slot, why=WhyNot.TOO_LATE)
            continue
        channel = sent(channel, slot=slot, tip=f"a-tip-with-a-long-name-{ahead}")
        channel = sent(channel, slot=f"nonce-{ahead}", tip=f"extra-{ahead}", week=slot)
        if ahead >= 188:
            for person in people:
                channel = posts.liked(
                    posts.liked(channel, Slot(slot), person), Slot(f"nonce-{ahead}"), person
                )

    weeks = [post for post in channel.posts if not post.is_extra]
    assert len([post for post in weeks if post.is_in_channel]) == posts.MOST_WEEKS
    assert len([post for post in weeks if not post.is_in_channel]) == posts.MOST_WEEKS
    assert len(channel.posts) - len(weeks) == posts.MOST_EXTRAS
    assert [len(post.likers) for post in channel.posts if post.likers] == [140] * posts.LIKED_FOR
    assert (
        len(
            json.dumps(
                asdict(channel),
                default=lambda value: str(value) if isinstance(value, datetime) else list(value),
            )
        )
        < 100_000
    )


def test_no_more_people_are_remembered_than_fit() -> None:
    channel = sent()
    for number in range(posts.MOST_LIKERS + 5):
        channel = posts.liked(channel, WEEK, PersonId(str(number)))

    assert channel.posts[0].likes == posts.MOST_LIKERS


def test_a_tip_is_planned_for_a_week_and_moved_by_planning_it_again() -> None:
    channel = plan(CHANNEL, TipId("qr"), "2026-W50", this_week=WEEK)
    channel = plan(channel, TipId("pin"), "2026-W49", this_week=WEEK)

    assert channel.planned == (
        PlannedTip(week="2026-W49", tip=TipId("pin")),
        PlannedTip(week="2026-W50", tip=TipId("qr")),
    )
    moved = plan(channel, TipId("qr"), "2026-W51", this_week=WEEK)
    assert [(one.week, one.tip) for one in moved.planned] == [("2026-W49", "pin"), ("2026-W51", "qr")]
    assert plan(moved, TipId("qr"), "2026-W51", this_week=WEEK) == moved


def test_a_week_that_is_gone_taken_or_too_far_is_refused() -> None:
    channel = plan(CHANNEL, TipId("qr"), "2026-W50", this_week=WEEK)

    with pytest.raises(WeekTaken) as taken:
        plan(channel, TipId("pin"), "2026-W50", this_week=WEEK)
    assert taken.value.tip == "qr"
    with pytest.raises(WeekGone):
        plan(channel, TipId("pin"), "2026-W47", this_week=WEEK)
    with pytest.raises(WeekGone):
        plan(sent(), TipId("pin"), WEEK, this_week=WEEK)
    with pytest.raises(WeekTaken):
        plan(posts.put_off(begun(), WEEK, NOW), TipId("pin"), WEEK, this_week=WEEK)
    with pytest.raises(WeekTooFar):
        plan(channel, TipId("pin"), "2028-W50", this_week=WEEK)


def test_a_plan_ends_when_its_tip_is_posted_or_may_be_and_stands_when_it_failed() -> None:
    channel = begun(plan(CHANNEL, TipId("qr"), WEEK, this_week=WEEK))

    assert channel.planned
    assert not posts.posted(channel, WEEK, "m", NOW).planned
    assert not posts.ambiguous(channel, WEEK).planned
    assert posts.failed(channel, WEEK, WhyNot.REFUSED).planned
    assert not unplan(channel, TipId("qr")).planned
    assert unplan(channel, TipId("pin")) == channel
