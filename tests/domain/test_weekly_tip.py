"""What a coach channel needs now, step by step: post, skip, settle, wait."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.channel_posts import CoachChannel, ambiguous, begin_post, posted, put_off, skipped
from bot.domain.coach_channels import lost, named, reached, stopped
from bot.domain.ids import TopicId
from bot.domain.post_states import Slot, TipId, WhyNot
from bot.domain.weekly_times import Schedule
from bot.domain.weekly_tip import Miss, PostNow, Settle, Skip, Step, Wait, next_step

SINCE = datetime(2026, 11, 20, 12, tzinfo=UTC)
DUE = datetime(2026, 11, 23, 8, tzinfo=UTC)
NEXT = DUE + timedelta(weeks=1)
WEEK, WEEK_AFTER = Slot("2026-W48"), Slot("2026-W49")
CHANNEL = named(
    channel="19:x", name="Digicoaches", team="19:team", reference="{}", department=None, now=SINCE
)
A_DAY = timedelta(days=1)
A_SECOND = timedelta(seconds=1)
POST = PostNow(slot=WEEK, week=WEEK, due_at=DUE)


def step(channel: CoachChannel, now: datetime, *closed: date) -> Step:
    return next_step(channel, Schedule(), closed, now)


def begun(at: datetime = DUE, slot: Slot = WEEK) -> CoachChannel:
    return begin_post(CHANNEL, slot, week=WEEK, tip=TipId("qr"), topic=TopicId("phone"), due_at=at, now=at)


def missed(*weeks: str, why: WhyNot = WhyNot.TOO_LATE) -> Skip:
    return Skip(misses=tuple(Miss(slot=Slot(week), week=week, why=why) for week in weeks))


def test_it_waits_for_its_instant_and_then_posts() -> None:
    assert step(CHANNEL, DUE - A_SECOND) == Wait(until=DUE)
    assert step(CHANNEL, DUE) == POST


def test_up_to_a_day_late_it_is_posted_and_after_that_it_is_skipped() -> None:
    assert step(CHANNEL, DUE + A_DAY) == POST
    assert step(CHANNEL, DUE + A_DAY + A_SECOND) == missed(WEEK)


def test_late_on_a_holiday_it_is_skipped_at_once() -> None:
    assert step(CHANNEL, DUE + timedelta(hours=20), date(2026, 11, 24)) == missed(WEEK)


def test_a_channel_named_after_the_instant_owes_nothing_of_that_week() -> None:
    channel = named(
        channel="19:x", name="x", team="19:team", reference="{}", department=None, now=DUE + A_SECOND
    )

    assert step(channel, DUE + timedelta(hours=1)) == Wait(until=NEXT)


def test_a_settled_week_is_left_alone_whatever_the_clock_does() -> None:
    done = posted(begun(), WEEK, "m", DUE)
    for now in (DUE, DUE + A_DAY, DUE - A_DAY, DUE + timedelta(days=6)):
        assert step(done, now) == Wait(until=NEXT)
    for channel in (ambiguous(begun(), WEEK), skipped(CHANNEL, WEEK, week=WEEK, why=WhyNot.TOO_LATE)):
        assert step(channel, DUE) == Wait(until=NEXT)


def test_all_weeks_that_were_missed_are_said_at_once_before_the_new_one_is_posted() -> None:
    now = DUE + timedelta(weeks=3)

    first = step(CHANNEL, now)

    assert first == missed(WEEK, WEEK_AFTER, "2026-W50")
    channel = CHANNEL
    for miss in first.misses:
        channel = skipped(channel, miss.slot, week=miss.week, why=miss.why)
    assert step(channel, now) == PostNow(slot=Slot("2026-W51"), week="2026-W51", due_at=now)


def test_a_week_without_a_working_day_is_said_when_its_tip_would_have_come() -> None:
    closed = [date(2026, 11, 23) + timedelta(days=day) for day in range(5)]

    assert step(CHANNEL, DUE - A_SECOND, *closed) == Wait(until=DUE)
    assert step(CHANNEL, DUE, *closed) == missed(WEEK, why=WhyNot.NO_WORKING_DAY)


def test_who_began_and_says_nothing_leaves_an_ambiguous_post_and_not_a_second_one() -> None:
    assert step(begun(), DUE + timedelta(minutes=9)) == Wait(until=DUE + timedelta(minutes=10))
    assert step(begun(), DUE + timedelta(minutes=10)) == Settle(slots=(WEEK,))
    assert step(begun(), DUE - timedelta(minutes=10)) == Settle(slots=(WEEK,))


def test_what_was_put_off_is_tried_again_with_its_tip_and_given_up_after_a_day() -> None:
    waiting = put_off(begun(), WEEK, DUE + timedelta(minutes=1))

    assert step(waiting, DUE) == Wait(until=DUE + timedelta(minutes=1))
    assert step(waiting, DUE + timedelta(minutes=1)) == PostNow(
        slot=WEEK, week=WEEK, due_at=DUE, tip=TipId("qr")
    )
    assert step(waiting, DUE + A_DAY + A_SECOND) == missed(WEEK)


def test_an_extra_post_that_was_put_off_is_tried_again_on_any_day_and_given_up_after_a_day() -> None:
    saturday = datetime(2026, 11, 21, 10, tzinfo=UTC)
    waiting = put_off(begun(saturday, Slot("nonce")), Slot("nonce"), saturday + timedelta(minutes=1))
    tried = step(waiting, saturday + timedelta(minutes=1))

    assert tried == PostNow(slot=Slot("nonce"), week=WEEK, due_at=saturday, tip=TipId("qr"))
    assert step(waiting, saturday + A_DAY + A_SECOND) == Skip(
        misses=(Miss(slot=Slot("nonce"), week=WEEK, why=WhyNot.TOO_LATE),)
    )


def test_a_channel_that_comes_back_within_the_day_still_gets_its_tip() -> None:
    gone = lost(CHANNEL)

    assert step(gone, DUE) == Wait(until=DUE + A_DAY + A_SECOND)
    assert step(reached(gone, "{}"), DUE + timedelta(hours=5)) == POST
    assert step(gone, DUE + A_DAY + A_SECOND) == missed(WEEK, why=WhyNot.UNREACHABLE)


def test_a_channel_that_stopped_needs_nothing_ever() -> None:
    assert step(stopped(CHANNEL), NEXT) == Wait(until=None)
