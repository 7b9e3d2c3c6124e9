"""What the bot tells of its own accord: once, at its time, kept true, and gone when it is over."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.drafting import DraftTimes
from bot.domain.errors import StoreUnavailable, TryLater, Unreachable
from bot.domain.ids import NoticeId
from bot.domain.losing import Why
from bot.domain.notice_contents import Said
from bot.domain.notices import LIMIT, Notice
from bot.domain.people import PersonRecord, Reference
from bot.domain.resting import Resting
from bot.services.keeper import Keeper
from bot.services.messenger import Post
from bot.services.notice_delivery import NoticeDelivery
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.screen import Screen
from bot.storage.sqlite import SqliteStores, open_sqlite
from tests.builders import MONDAY, a_person
from tests.fakes.clock import HandClock
from tests.fakes.messenger import FakeMessenger

ANNA = "coach-1"
HELLO, BYE = Said(heading="hello"), Said(heading="bye")
NEWS = NoticeId("news")
TIMES = DraftTimes(
    unsent_after=timedelta(minutes=2),
    lapses_after=timedelta(hours=24),
    belongs_after=timedelta(minutes=2),
    department_after=timedelta(minutes=10),
    retry_after=timedelta(seconds=30),
)


class PlainRenderer:
    """Draws the heading, and nothing more."""

    def notice(self, notice: Notice) -> Post:
        return Post(card={"says": notice.content.heading}, summary="")

    def neutral_notice(self) -> Post:
        return Post(card={"says": "over"}, summary="")


class NoDrafts:
    """Nobody types anything here."""

    async def round(self, person: str) -> None:
        return None


class House:
    """One instance of the bot that tells Anna things."""

    def __init__(self, stores: SqliteStores) -> None:
        self.stores = stores
        self.clock = HandClock(MONDAY)
        self.messenger = FakeMessenger()
        self.keeper = Keeper(stores.requests, self.clock)
        self.people = People(stores.people, self.clock, TIMES, self.keeper)
        self.notices = Notices(self.people, self.clock)
        self.delivery = NoticeDelivery(
            stores.people, Screen(self.messenger), PlainRenderer(), self.clock, TIMES, self._lost
        )
        self.keeper.serve(
            search=None,
            delivery=None,
            drafts=NoDrafts(),
            draft_clock=None,
            moving=None,
            notices=self.notices,
            notice_delivery=self.delivery,
        )

    async def anna(self) -> PersonRecord:
        stored = await self.stores.people.find(ANNA)
        assert stored is not None
        return stored.value

    async def passes(self, **time: float) -> None:
        self.clock.turn(timedelta(**time))
        await self.notices.tick(ANNA)
        await self.keeper.settle()
        await self.delivery.round(ANNA)

    def chat(self) -> list[str]:
        return [str(post.card["says"]) for post in self.messenger.chats[ANNA].values()]

    async def _lost(self, person: str, reference: Reference | None, why: Why) -> None:
        del person, reference, why


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    stores = await open_sqlite(tmp_path / "digicoach.db")
    reference = Reference(service_url="", conversation_id="chat", bot_id="bot", user_id=ANNA)
    await stores.people.create(a_person(id=ANNA, reference=reference))
    yield House(stores)
    await stores.close()


async def test_what_is_told_is_shown_at_once_and_only_once(house: House) -> None:
    await house.notices.tell(ANNA, NEWS, HELLO)
    await house.notices.tell(ANNA, NEWS, HELLO)
    await house.keeper.settle()

    assert house.chat() == ["hello"]
    assert (await house.anna()).wake_at is None


async def test_what_is_told_for_later_waits_for_its_time(house: House) -> None:
    await house.notices.tell(ANNA, NEWS, HELLO, due_at=MONDAY + timedelta(hours=2))
    await house.keeper.settle()
    assert house.chat() == []
    assert (await house.anna()).wake_at == MONDAY + timedelta(hours=2)

    await house.passes(hours=2)
    assert house.chat() == ["hello"]


async def test_a_change_is_made_in_place_and_other_news_is_a_new_message(house: House) -> None:
    await house.notices.tell(ANNA, NEWS, HELLO)
    await house.keeper.settle()
    await house.notices.change(ANNA, NEWS, BYE)
    await house.keeper.settle()
    assert house.chat() == ["bye"]

    await house.notices.tell(ANNA, NEWS, HELLO)
    await house.keeper.settle()
    assert house.chat() == ["over", "hello"]


async def test_the_last_word_stays_and_the_notice_is_forgotten(house: House) -> None:
    await house.notices.tell(ANNA, NEWS, HELLO)
    await house.keeper.settle()
    await house.notices.finish(ANNA, NEWS, BYE)
    await house.keeper.settle()

    assert house.chat() == ["bye"]
    assert (await house.anna()).notices == ()


async def test_a_notice_ends_at_its_time_and_its_card_says_no_more(house: House) -> None:
    await house.notices.tell(ANNA, NEWS, HELLO, ends_at=MONDAY + timedelta(days=1))
    await house.keeper.settle()
    assert (await house.anna()).wake_at == MONDAY + timedelta(days=1)

    await house.passes(days=1)
    assert house.chat() == ["over"]
    assert (await house.anna()).notices == ()
    assert (await house.anna()).wake_at is None


async def test_what_ended_before_its_time_is_never_shown(house: House) -> None:
    await house.notices.tell(ANNA, NEWS, HELLO, due_at=MONDAY + timedelta(hours=2))
    await house.notices.end(ANNA, NEWS)
    await house.passes(hours=3)

    assert house.chat() == []
    assert (await house.anna()).notices == ()


async def test_what_the_channel_does_not_take_is_tried_again(house: House) -> None:
    house.messenger.fail(ANNA, TryLater(120))
    await house.notices.tell(ANNA, NEWS, HELLO)
    await house.keeper.settle()
    assert (await house.anna()).wake_at == MONDAY + timedelta(minutes=2)
    await house.passes(seconds=60)
    assert house.chat() == []

    await house.passes(seconds=60)
    assert house.chat() == ["hello"]


async def test_who_cannot_be_reached_is_not_tried_again(house: House) -> None:
    house.messenger.fail(ANNA, Unreachable())
    await house.notices.tell(ANNA, NEWS, HELLO)
    await house.keeper.settle()

    assert (await house.anna()).wake_at is None
    await house.passes(days=1)
    assert house.chat() == []


async def test_one_that_cannot_be_looked_up_loses_nothing_of_what_was_sent_before_it(house: House) -> None:
    async def broken(person: str, reference: Reference | None, why: Why) -> None:
        raise StoreUnavailable(person, reference, why)

    async def this_one_comes() -> None:
        house.messenger.meanwhile = the_next_fails

    async def the_next_fails() -> None:
        house.messenger.fail(ANNA, Unreachable())

    house.delivery._lost = broken
    house.messenger.meanwhile = this_one_comes
    await house.notices.tell(ANNA, NEWS, HELLO, due_at=MONDAY + timedelta(hours=1))
    await house.notices.tell(ANNA, NoticeId("other"), BYE, due_at=MONDAY + timedelta(hours=1))

    await house.passes(hours=1)
    await house.passes(minutes=1)

    assert house.chat() == ["hello", "bye"], "each once"


async def test_somebody_may_look_at_a_notice_when_its_time_comes(house: House) -> None:
    looked: list[datetime] = []

    async def look(record: PersonRecord, notice: Notice) -> None:
        looked.append(house.clock.now())
        await house.notices.change(record.id, notice.id, BYE)

    house.notices.when_due[Said] = look
    await house.notices.tell(ANNA, NEWS, HELLO, due_at=MONDAY + timedelta(hours=2))
    await house.passes(hours=1)
    await house.passes(hours=1)
    await house.passes(hours=1)

    assert looked == [MONDAY + timedelta(hours=2)]
    assert house.chat() == ["bye"]


async def test_nobody_gets_more_notices_than_their_document_can_carry(house: House) -> None:
    for number in range(LIMIT + 5):
        await house.notices.tell(ANNA, NoticeId(f"news-{number}"), HELLO, due_at=MONDAY + timedelta(days=1))
    kept = [notice.id for notice in (await house.anna()).notices]
    assert kept == [f"news-{number}" for number in range(5, LIMIT + 5)]


async def test_a_look_that_fails_holds_up_no_other_notice_and_is_tried_again(house: House) -> None:
    is_broken = True

    async def look(record: PersonRecord, notice: Notice) -> None:
        if is_broken and notice.content == BYE:
            raise StoreUnavailable("what it reads cannot be read")

    house.notices.when_due[Said] = look
    await house.notices.tell(ANNA, NoticeId("bad"), BYE, due_at=MONDAY + timedelta(hours=1))
    await house.notices.tell(ANNA, NEWS, HELLO, due_at=MONDAY + timedelta(hours=1))
    await house.passes(hours=1)
    assert house.chat() == ["hello"]

    assert (await house.anna()).wake_at == house.clock.now() + timedelta(seconds=30)
    await house.passes(minutes=20)
    assert (await house.anna()).wake_at == house.clock.now() + timedelta(minutes=20)
    is_broken = False
    await house.passes(minutes=20)

    assert house.chat() == ["hello", "bye"]


async def test_what_lies_in_wait_outlives_any_number_of_cards(house: House) -> None:
    house.notices.when_due[Resting] = _see
    await house.notices.tell(ANNA, NEWS, Resting(), due_at=MONDAY + timedelta(days=1))
    for number in range(LIMIT + 5):
        await house.notices.tell(ANNA, NoticeId(f"card-{number}"), Said(heading=str(number)))
        await house.keeper.settle()

    kept = [notice.id for notice in (await house.anna()).notices]
    assert kept == [NEWS, *(f"card-{number}" for number in range(6, LIMIT + 5))]
    assert house.chat()[:7] == ["over"] * 6 + ["6"], "what goes is no card with buttons any more"


async def test_what_nobody_has_read_yet_goes_after_what_was_read(house: House) -> None:
    await house.notices.tell(ANNA, NEWS, HELLO, due_at=MONDAY + timedelta(days=1))
    for number in range(LIMIT):
        await house.notices.tell(ANNA, NoticeId(f"card-{number}"), BYE)
        await house.keeper.settle()

    assert NEWS in [notice.id for notice in (await house.anna()).notices]


async def _see(record: PersonRecord, notice: Notice) -> None:
    del record, notice
