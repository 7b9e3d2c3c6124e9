"""Twenty years of weekly tips under a hand-turned clock: one a week in the channel, or a note that it went without."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest

from bot.domain.channel_posts import CoachChannel, ambiguous, begin_post, failed, posted, put_off, skipped
from bot.domain.coach_channels import lost, named, reached
from bot.domain.ids import TopicId
from bot.domain.post_states import PostState, Slot, TipId, WhyNot
from bot.domain.week_question import monday_of, week_of
from bot.domain.weekly_times import Schedule, time_of
from bot.domain.weekly_tip import PostNow, Settle, Skip, Wait, next_step
from bot.services.calendars import national_holidays

BEGINS = datetime(2026, 1, 2, 12, tzinfo=UTC)
YEARS = 20
ENDS = BEGINS.replace(year=BEGINS.year + YEARS)
HOLIDAYS = national_holidays(2025, 2047)
# The city closes from Christmas to New Year: some of these weeks have no working day at all.
CITY_DAYS = frozenset(date(year, 12, day) for year in range(2025, 2047) for day in range(24, 32))
CLOSED = HOLIDAYS | CITY_DAYS
SCHEDULES = [Schedule(), Schedule(weekday=6, at=time(2, 30)), Schedule(weekday=4, at=time(16))]


class Channel:
    """The channel in the store, and what colleagues saw in it."""

    def __init__(self, schedule: Schedule) -> None:
        self.schedule = schedule
        self.stored = named(
            channel="19:x", name="x", team="19:team", reference="{}", department=None, now=BEGINS
        )
        self.version = 0
        self.seen: Counter[str] = Counter()
        self.seen_at: dict[str, datetime] = {}
        self.noted: dict[str, WhyNot] = {}
        self.unknown: set[str] = set()

    def write(self, changed: CoachChannel, version: int) -> bool:
        """Store it unless somebody wrote since this version was read."""
        if version != self.version:
            return False
        self.stored, self.version = changed, version + 1
        for post in changed.posts:
            if post.state in (PostState.SKIPPED, PostState.FAILED) and post.why is not None:
                self.noted[post.week] = post.why
            if post.state is PostState.UNKNOWN:
                self.unknown.add(post.week)
        return True

    def show(self, slot: Slot, now: datetime) -> None:
        self.seen[slot] += 1
        self.seen_at[slot] = now


class Instance:
    """One running bot: reads, decides, writes; the other one may write between."""

    def __init__(self, channel: Channel, chance: Random, faults: float) -> None:
        self.channel, self.chance, self.faults = channel, chance, faults
        self.sending: Slot | None = None
        self.read: tuple[CoachChannel, int] | None = None

    def look(self) -> None:
        self.read = (self.channel.stored, self.channel.version)

    def act(self, now: datetime) -> datetime | None:
        """Do the one thing that what was read asks for; when to look again once there is nothing."""
        assert self.read is not None
        (value, version), self.read = self.read, None
        step = next_step(value, self.channel.schedule, CLOSED, now)
        match step:
            case Wait(until=until):
                assert until is not None
                assert until > now
                return until
            case Settle(slots=slots):
                for slot in slots:
                    value = ambiguous(value, slot)
                self.channel.write(value, version)
            case Skip(misses=misses):
                for miss in misses:
                    value = skipped(value, miss.slot, week=miss.week, why=miss.why)
                self.channel.write(value, version)
            case PostNow():
                tip, topic = step.tip or TipId(step.week), TopicId("phone")
                value = begin_post(
                    value, step.slot, week=step.week, tip=tip, topic=topic, due_at=step.due_at, now=now
                )
                if self.channel.write(value, version):
                    self.sending = step.slot
        return None

    def send(self, now: datetime) -> None:
        """What was begun and stored leaves; anything may happen on the way."""
        if self.sending is None:
            return
        slot, self.sending = self.sending, None
        fate = "arrives"
        if self.chance.random() < self.faults:
            fate = self.chance.choice(
                ["dies", "arrives and dies", "busy", "no answer", "arrives, no answer", "refused", "gone"]
            )
        if fate.startswith("arrives"):
            self.channel.show(slot, now)
        value, version = self.channel.stored, self.channel.version
        match fate:
            case "arrives":
                self.channel.write(posted(value, slot, "m", now), version)
            case "busy":
                self.channel.write(
                    put_off(value, slot, now + timedelta(minutes=self.chance.randrange(90))), version
                )
            case "no answer" | "arrives, no answer":
                self.channel.write(ambiguous(value, slot), version)
            case "refused":
                self.channel.write(failed(value, slot, WhyNot.REFUSED), version)
            case "gone":
                self.channel.write(lost(failed(value, slot, WhyNot.UNREACHABLE)), version)
            case _:
                pass


def live(schedule: Schedule, chance: Random, *, faults: float, jumps: float, down: float) -> Channel:
    channel = Channel(schedule)
    instances = [Instance(channel, chance, faults), Instance(channel, chance, faults)]
    now, skew = BEGINS, timedelta(0)
    while now < ENDS:
        if chance.random() < jumps:
            skew = timedelta(
                hours=chance.choice([0, 0, 1, -1, 5, -5, 24, -24, 24 * 9, -24 * 9, 24 * 40, -24 * 40])
            )
        if chance.random() < down:
            now += timedelta(hours=chance.choice([3, 20, 30, 24 * 5, 24 * 21]))
        if not channel.stored.is_reachable and chance.random() < 0.5:
            channel.write(reached(channel.stored, "{}"), channel.version)
        # Both read before either writes, in either order; only one of two writes may win.
        chance.shuffle(instances)
        for one in instances:
            one.look()
        shown = max(now + skew, BEGINS)
        untils = [one.act(shown) for one in instances]
        for one in instances:
            one.send(shown)
        ahead = [until - shown for until in untils if until is not None]
        # As the keeper does: at the instant written down, and now and then before it.
        pause = min(ahead, default=timedelta(seconds=20))
        now += min(pause, timedelta(days=3)) if jumps else pause
    return channel


def owed(channel: Channel) -> list[str]:
    first, last = BEGINS + timedelta(days=7), ENDS - timedelta(days=60)
    weeks = [week_of((first + timedelta(weeks=ahead)).date()) for ahead in range(YEARS * 53)]
    return [week for week in weeks if monday_of(week) < last.date()]


@pytest.mark.parametrize("schedule", SCHEDULES, ids=str)
def test_undisturbed_every_week_has_its_tip_on_the_very_instant(schedule: Schedule) -> None:
    channel = live(schedule, Random(1), faults=0, jumps=0, down=0)

    assert len(owed(channel)) > 1030
    for week in owed(channel):
        due = time_of(week, schedule, CLOSED)
        if due.has_working_day:
            assert (channel.seen[week], channel.seen_at.get(week)) == (1, due.at), week
            assert week not in channel.noted
        else:
            assert (channel.seen[week], channel.noted.get(week)) == (0, WhyNot.NO_WORKING_DAY), week
    assert WhyNot.NO_WORKING_DAY in channel.noted.values()


@pytest.mark.parametrize("schedule", SCHEDULES, ids=str)
@pytest.mark.parametrize("seed", range(2))
def test_whatever_happens_no_week_has_two_and_each_has_one_or_a_note(schedule: Schedule, seed: int) -> None:
    channel = live(schedule, Random(seed), faults=0.3, jumps=0.05, down=0.05)

    assert max(channel.seen.values()) == 1
    for week in owed(channel):
        assert channel.seen[week] or week in channel.noted or week in channel.unknown, week


@pytest.mark.parametrize("seed", range(3))
def test_without_a_fault_in_sending_downtime_alone_never_hides_a_week(seed: int) -> None:
    channel = live(Schedule(), Random(seed), faults=0, jumps=0, down=0.2)

    for week in owed(channel):
        assert channel.seen[week] + (week in channel.noted) == 1, week
        if channel.seen[week]:
            due = time_of(week, Schedule(), CLOSED)
            assert timedelta(0) <= channel.seen_at[week] - due.at <= timedelta(hours=24)
            assert Schedule().is_working_day(Schedule().day_of(channel.seen_at[week]), CLOSED)
    assert WhyNot.TOO_LATE in channel.noted.values()
