"""The weekly tip by the real service on a real store: once a week, whatever the channel, the clock and other instances do."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.domain.channel_notices import ChannelFault
from bot.domain.channel_posts import ChannelPost, CoachChannel
from bot.domain.coach_channels import lost, named, reached, stopped
from bot.domain.errors import (
    AlreadyDone,
    Ambiguous,
    Gone,
    Rejected,
    Stale,
    StoreUnavailable,
    SwitchedOff,
    TryLater,
    Unreachable,
)
from bot.domain.ids import PersonId, TopicId
from bot.domain.post import Post
from bot.domain.post_states import PostState, Slot, TipId, WhyNot
from bot.domain.tip_library import ShelfTip, TipWords
from bot.domain.week_question import monday_of, week_of
from bot.domain.weekly_times import Schedule
from bot.services.asked_topics import AskedTopics
from bot.services.channel_book import ChannelBook
from bot.services.following import FollowingStores
from bot.services.tip_choices import TipChoices
from bot.services.tip_posts import TipPosts
from bot.services.tip_times import TipTimes
from bot.services.weekly_posts import WeeklyPosts
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from tests.fakes.clock import HandClock

ID = "19:coaches@thread.tacv2"
FRIDAY = datetime(2026, 3, 6, 12, tzinfo=UTC)
NINE = datetime(2026, 3, 9, 8, tzinfo=UTC)
"""Monday 9 o'clock in Ghent, three days later."""
TIPS = tuple(
    ShelfTip(
        id=TipId(f"tip-{number}"),
        number=number,
        topic=TopicId(topic),
        nl=TipWords(title=f"Tip {number}", text="Weet dit.\nProbeer nu: dat."),
    )
    for number, topic in enumerate(["sign_in", "printing", "leave", "apps", "teams", "phone"] * 2, start=1)
)


@dataclass
class Wall:
    """The channel, as colleagues see it; `answers` are what the next posts get instead."""

    seen: list[str] = field(default_factory=list)
    edits: list[tuple[str, str]] = field(default_factory=list)
    answers: list[Exception] = field(default_factory=list)
    arrives_all_the_same: bool = True
    """What is ambiguous has arrived."""
    when_posted: Callable[[], None] = lambda: None

    async def post_in_channel(self, to: str, post: Post) -> str:
        await asyncio.sleep(0)
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, Ambiguous) and self.arrives_all_the_same:
                self.seen.append(post.summary)
            raise answer
        self.seen.append(post.summary)
        self.when_posted()
        return f"message-{len(self.seen)}"

    async def edit_in_channel(self, to: str, message: str, post: Post) -> None:
        if self.answers:
            raise self.answers.pop(0)
        self.edits.append((message, post.summary))


@dataclass
class Told:
    """What coordinators heard."""

    faults: list[tuple[ChannelFault, WhyNot | None]] = field(default_factory=list)

    async def tell(
        self, channel: CoachChannel, fault: ChannelFault, *, why: WhyNot | None = None, **about: object
    ) -> None:
        self.faults.append((fault, why))


class Shelf:
    def __init__(self, tips: tuple[ShelfTip, ...] = TIPS) -> None:
        self.tips = tips

    async def read(self) -> tuple[ShelfTip, ...]:
        return self.tips


@dataclass
class Channel:
    """One coach channel and the instances that look after it."""

    stores: Stores
    clock: HandClock
    wall: Wall
    told: Told
    shelf: Shelf
    books: list[ChannelBook] = field(default_factory=list)
    weekly: list[WeeklyPosts] = field(default_factory=list)
    posts: list[TipPosts] = field(default_factory=list)

    def instance(self, times: TipTimes) -> None:
        choices = TipChoices(
            self.shelf, AskedTopics(FollowingStores(self.stores)), self.clock, fewest_askers=5
        )
        book = ChannelBook(self.stores.posts, times, self.clock, lambda *_: None)
        self.books.append(book)
        self.posts.append(TipPosts(book, choices, self.clock))

        async def nothing(_: CoachChannel) -> None:
            return

        self.weekly.append(
            WeeklyPosts(
                book=book,
                choices=choices,
                messenger=self.wall,
                told=self.told,  # type: ignore[arg-type]
                draw=lambda post: Post(card={}, summary=f"{post.slot}|{post.likes}"),
                after_tip=nothing,
                clock=self.clock,
            )
        )

    async def looks(self) -> None:
        """All instances at once."""
        await asyncio.gather(*(one.look_at(ID) for one in self.weekly))

    async def at(self, at: datetime) -> None:
        self.clock.turn_to(at)
        await self.looks()

    async def stored(self) -> CoachChannel:
        found = await self.books[0].find(ID)
        assert found is not None
        return found

    async def post(self, slot: str) -> ChannelPost:
        found = (await self.stored()).post(slot)
        assert found is not None
        return found


@asynccontextmanager
async def channel(
    folder: Path, *, instances: int = 1, at: datetime = FRIDAY, times: TipTimes | None = None
) -> AsyncIterator[Channel]:
    stores = await open_sqlite(folder / "digicoach.db")
    made = Channel(stores=stores, clock=HandClock(at), wall=Wall(), told=Told(), shelf=Shelf())
    for _ in range(instances):
        made.instance(times or TipTimes(schedule=Schedule()))
    await made.books[0].name(
        ID,
        lambda _: named(
            channel=ID, name="Digicoaches", team="19:team", reference="{}", department=None, now=at
        ),
    )
    yield made
    await stores.close()


async def test_a_channel_waits_for_its_first_monday(tmp_path: Path):
    async with channel(tmp_path) as one:
        await one.looks()

        assert (await one.stored()).wake_at == NINE
        assert one.wall.seen == []


async def test_the_tip_comes_on_monday_at_nine_and_the_next_a_week_later(tmp_path: Path):
    async with channel(tmp_path) as one:
        await one.at(NINE)

        post = await one.post("2026-W11")
        assert (post.state, post.message) == (PostState.SENT, "message-1")
        assert (await one.stored()).wake_at == NINE + timedelta(weeks=1)


async def test_of_three_instances_that_look_at_the_same_moment_one_posts(tmp_path: Path):
    async with channel(tmp_path, instances=3) as one:
        await one.at(NINE)

        assert len(one.wall.seen) == 1


async def test_what_is_refused_for_certain_is_tried_again_with_the_same_tip(tmp_path: Path):
    async with channel(tmp_path) as one:
        one.wall.answers = [TryLater(90)]
        await one.at(NINE)
        put_off = await one.post("2026-W11")
        await one.at(NINE + timedelta(seconds=89))
        assert one.wall.seen == []

        await one.at(NINE + timedelta(seconds=91))

        assert len(one.wall.seen) == 1
        assert (await one.post("2026-W11")).tip == put_off.tip


async def test_what_may_have_arrived_is_not_posted_again_and_is_told(tmp_path: Path):
    async with channel(tmp_path) as one:
        one.wall.answers = [Ambiguous()]
        await one.at(NINE)
        for minutes in range(1, 60):
            await one.at(NINE + timedelta(minutes=minutes))

        assert len(one.wall.seen) == 1
        assert (await one.post("2026-W11")).state is PostState.UNKNOWN
        assert one.told.faults == [(ChannelFault.UNKNOWN, None)]


async def test_who_dies_between_beginning_and_writing_leaves_nothing_that_is_posted_twice(tmp_path: Path):
    class Died(BaseException):
        pass

    def dies() -> None:
        raise Died

    async with channel(tmp_path) as one:
        one.wall.when_posted = dies
        with pytest.raises(Died):
            await one.at(NINE)
        one.wall.when_posted = lambda: None
        one.weekly.clear()
        one.instance(TipTimes(schedule=Schedule()))
        await one.at(NINE + timedelta(minutes=11))

        assert len(one.wall.seen) == 1
        assert (await one.post("2026-W11")).state is PostState.UNKNOWN
        assert one.told.faults == [(ChannelFault.UNKNOWN, None)]


async def test_a_store_that_is_silent_after_the_post_is_asked_again_until_it_knows(tmp_path: Path):
    async with channel(tmp_path) as one:
        book, failures = one.books[0], [StoreUnavailable(), StoreUnavailable()]
        replace = book._store.replace

        async def silent_twice(post: CoachChannel, *, etag: str) -> object:
            known = post.post("2026-W11")
            if known is not None and known.state is PostState.SENT and failures:
                raise failures.pop()
            return await replace(post, etag=etag)  # type: ignore[arg-type]

        book._store.replace = silent_twice  # type: ignore[assignment,method-assign]
        await one.at(NINE)

        assert (await one.post("2026-W11")).state is PostState.SENT
        assert len(one.wall.seen) == 1


async def test_a_channel_without_the_app_is_lost_and_told_once(tmp_path: Path):
    async with channel(tmp_path) as one:
        one.wall.answers = [Unreachable()]
        await one.at(NINE)
        for week in range(1, 4):
            await one.at(NINE + timedelta(weeks=week, hours=25))

        assert one.told.faults == [(ChannelFault.LOST, None)]
        assert not (await one.stored()).is_reachable
        assert (await one.post("2026-W13")).why is WhyNot.UNREACHABLE


async def test_a_switch_of_the_administrator_puts_the_tip_off_and_loses_no_channel(tmp_path: Path):
    async with channel(tmp_path) as one:
        one.wall.answers = [SwitchedOff()]
        await one.at(NINE)
        await one.at(NINE + timedelta(hours=2))

        assert len(one.wall.seen) == 1
        assert one.told.faults == []


async def test_an_app_that_is_back_in_time_brings_the_tip_of_the_week_still(tmp_path: Path):
    async with channel(tmp_path) as one:
        one.wall.answers = [Unreachable()]
        await one.at(NINE)
        await one.books[0].change(ID, lambda it: reached(it, it.reference))
        await one.at(NINE + timedelta(minutes=10))

        assert len(one.wall.seen) == 1


@pytest.mark.parametrize("gone", [stopped, lost])
async def test_a_card_that_cannot_be_drawn_again_wakes_nobody(
    tmp_path: Path, gone: Callable[[CoachChannel], CoachChannel]
):
    async with channel(tmp_path) as one:
        await one.at(NINE)
        await one.books[0].change(ID, gone)
        await one.posts[0].like(ID, Slot("2026-W11"), PersonId("coach"))

        wake_at = await one.weekly[0].look_at(ID)

        assert wake_at is None or wake_at > one.clock.now()
        assert one.wall.edits == []


async def test_a_clock_that_ran_ahead_costs_no_week(tmp_path: Path):
    async with channel(tmp_path) as one:
        ahead = HandClock(NINE + timedelta(weeks=10, hours=30))
        true, one.clock._now = one.clock._now, ahead.now()
        await one.looks()
        one.clock._now = true
        await one.books[0].refresh()
        await one.looks()
        for week in range(3):
            await one.at(NINE + timedelta(weeks=week))

        assert [seen.partition("|")[0] for seen in one.wall.seen] == ["2026-W11", "2026-W12", "2026-W13"]


async def test_another_day_of_the_week_counts_from_the_next_start(tmp_path: Path):
    async with channel(tmp_path, times=TipTimes(schedule=Schedule(weekday=4))) as one:
        assert (await one.stored()).wake_at == NINE + timedelta(days=4)
        one.books.clear()
        one.weekly.clear()
        one.instance(TipTimes(schedule=Schedule(weekday=0)))

        await one.books[0].refresh()

        assert (await one.stored()).wake_at == NINE


async def test_a_channel_that_stops_while_its_tip_is_sent_gets_it_no_more(tmp_path: Path):
    async with channel(tmp_path) as one:
        one.wall.answers = [TryLater(90)]
        begin = one.books[0].change

        async def stops_meanwhile(*of: object) -> object:
            done = await begin(*of)  # type: ignore[arg-type]
            one.books[0].change = begin  # type: ignore[method-assign]
            await begin(ID, stopped)
            return done

        one.books[0].change = stops_meanwhile  # type: ignore[method-assign,assignment]
        await one.at(NINE)

        assert (await one.post("2026-W11")).why is WhyNot.STOPPED
        assert (await one.stored()).wake_at is None


async def test_a_card_that_teams_refuses_is_told_and_the_next_week_goes_on(tmp_path: Path):
    async with channel(tmp_path) as one:
        one.wall.answers = [Rejected()]
        await one.at(NINE)
        await one.at(NINE + timedelta(weeks=1))

        assert one.told.faults == [(ChannelFault.FAILED, None)]
        assert len(one.wall.seen) == 1


async def test_after_a_stop_of_weeks_the_missed_ones_are_told_and_only_the_last_comes(tmp_path: Path):
    async with channel(tmp_path) as one:
        await one.at(NINE + timedelta(weeks=3, hours=20))

        assert [seen.partition("|")[0] for seen in one.wall.seen] == ["2026-W14"]
        assert one.told.faults == [(ChannelFault.SKIPPED, WhyNot.TOO_LATE)] * 3


async def test_without_any_tip_the_week_goes_without_and_the_coordinators_hear_it(tmp_path: Path):
    async with channel(tmp_path) as one:
        one.shelf.tips = ()
        await one.at(NINE)

        assert (await one.post("2026-W11")).why is WhyNot.NO_TIP
        assert one.told.faults[0] == (ChannelFault.SKIPPED, WhyNot.NO_TIP)


async def test_the_coordinators_hear_when_few_tips_are_left(tmp_path: Path):
    async with channel(tmp_path) as one:
        one.shelf.tips = TIPS[:5]
        await one.at(NINE)
        assert one.told.faults == []

        await one.at(NINE + timedelta(weeks=1))

        assert one.told.faults == [(ChannelFault.FEW_LEFT, None)]


async def test_a_hundred_and_forty_who_find_it_handy_are_counted_once_and_drawn_a_few_times(tmp_path: Path):
    async with channel(tmp_path) as one:
        await one.at(NINE)
        for second in range(60):
            people = [PersonId(f"coach-{number}") for number in range(second * 7 // 3, (second + 1) * 7 // 3)]
            await asyncio.gather(
                *(one.posts[0].like(ID, Slot("2026-W11"), person) for person in [*people, *people])
            )
            await one.at(NINE + timedelta(seconds=second))
        await one.at(NINE + timedelta(seconds=90))

        assert (await one.post("2026-W11")).likes == 140
        assert one.wall.edits[-1] == ("message-1", "2026-W11|140")
        assert len(one.wall.edits) <= 5
        assert (await one.stored()).wake_at == NINE + timedelta(weeks=1)


async def test_a_card_that_the_channel_did_not_take_is_drawn_again(tmp_path: Path):
    async with channel(tmp_path) as one:
        await one.at(NINE)
        await one.posts[0].like(ID, Slot("2026-W11"), PersonId("coach"))
        one.wall.answers = [TryLater(5)]
        await one.looks()
        await one.at(NINE + timedelta(seconds=30))

        assert one.wall.edits == [("message-1", "2026-W11|1")]


async def test_a_card_that_is_gone_is_not_drawn_again(tmp_path: Path):
    async with channel(tmp_path) as one:
        await one.at(NINE)
        await one.posts[0].like(ID, Slot("2026-W11"), PersonId("coach"))
        one.wall.answers = [Gone()]
        await one.looks()
        await one.at(NINE + timedelta(seconds=30))

        assert one.wall.edits == []


async def test_an_extra_tip_comes_at_once_and_once(tmp_path: Path):
    async with channel(tmp_path, instances=2) as one:
        post = await one.posts[0].post_now(ID, TIPS[3].id, "nonce")
        with pytest.raises(AlreadyDone):
            await one.posts[1].post_now(ID, TIPS[3].id, "nonce")
        await one.looks()

        assert [seen.partition("|")[0] for seen in one.wall.seen] == [post.slot]
        assert (await one.post(post.slot)).tip == TIPS[3].id


async def test_an_extra_tip_that_is_no_tip_any_more_is_refused(tmp_path: Path):
    async with channel(tmp_path) as one:
        with pytest.raises(Stale):
            await one.posts[0].post_now(ID, TipId("gone"), "nonce")


async def test_the_planned_tip_comes_in_its_week(tmp_path: Path):
    async with channel(tmp_path) as one:
        await one.posts[0].plan(ID, TIPS[7].id, "2026-W12")
        await one.at(NINE)
        await one.at(NINE + timedelta(weeks=1))

        assert (await one.post("2026-W12")).tip == TIPS[7].id
        assert (await one.post("2026-W11")).tip != TIPS[7].id


async def test_the_coming_weeks_begin_with_the_first_that_is_still_to_come(tmp_path: Path):
    async with channel(tmp_path) as one:
        coming = await one.posts[0].coming(await one.stored(), 2)
        assert [choice.week for choice in coming] == ["2026-W11", "2026-W12"]

        await one.at(NINE)

        coming = await one.posts[0].coming(await one.stored(), 2)
        assert [choice.week for choice in coming] == ["2026-W12", "2026-W13"]


async def _years(folder: Path, years: int, seed: int) -> None:
    """Two instances, a channel that fails now and then, and stops of days: each week once, or a note."""
    chance = Random(seed)
    begins = datetime(2026, 1, 2, 12, tzinfo=UTC)
    city_days = frozenset(date(year, 12, day) for year in range(2026, 2047) for day in range(24, 32))
    times = TipTimes(schedule=Schedule(at=time(2, 30), weekday=6), city_days=city_days)
    ends = begins + timedelta(days=365.25 * years)
    async with channel(folder, instances=2, at=begins, times=times) as one:
        became: dict[str, PostState] = {}
        while one.clock.now() < ends:
            wake_at = (await one.stored()).wake_at
            assert wake_at is not None
            stop = timedelta(hours=chance.choice([0, 0, 0, 0, 3, 23, 30, 200]))
            fault = chance.choice([None, None, None, TryLater(60), Ambiguous()])
            one.wall.answers = [fault] if fault is not None else []
            one.wall.arrives_all_the_same = chance.random() < 0.5
            if chance.random() < 0.05:  # its clock runs ahead for a moment
                true = one.clock.now()
                one.clock._now = true + timedelta(weeks=5)
                await one.looks()
                one.clock._now = true
                continue
            await one.at(wake_at + stop)
            became |= {post.week: post.state for post in (await one.stored()).posts}
        seen = Counter(shown.partition("|")[0] for shown in one.wall.seen)
        first = monday_of(week_of(begins + timedelta(weeks=1)))
        last = times.schedule.day_of(one.clock.now()) - timedelta(days=8)
        weeks = {week_of(first + timedelta(weeks=ahead)) for ahead in range((last - first).days // 7)}
        assert weeks <= set(became)
        for week in weeks:
            most = {PostState.SENT: 1, PostState.UNKNOWN: 1, PostState.SKIPPED: 0}[became[week]]
            assert seen[week] <= most
            assert seen[week] == most or became[week] is PostState.UNKNOWN


async def test_in_two_years_of_faults_no_week_has_two(tmp_path: Path):
    await _years(tmp_path, 2, seed=7)


@pytest.mark.long
async def test_in_twenty_years_of_faults_no_week_has_two(tmp_path: Path):
    await _years(tmp_path, 20, seed=11)
