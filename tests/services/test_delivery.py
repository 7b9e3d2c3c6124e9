"""Every screen is brought up to date: once, in one write a round, whatever the channel does meanwhile."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain import events as e
from bot.domain.errors import Ambiguous, Gone, NoChat, Rejected, SwitchedOff, TryLater, Unreachable
from bot.domain.losing import Why
from bot.domain.people import Reference
from bot.domain.views import owed
from bot.domain.waking import deadline
from bot.services.messenger import Post
from bot.storage.sqlite import open_sqlite
from tests.builders import MONDAY
from tests.domain.making import ANNA, ASKER, BEN, accepted, asked, at, helping, released, searching, started
from tests.services.delivering import WHERE, Bench


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    stores = await open_sqlite(tmp_path / "digicoach.db")
    yield Bench(stores)
    await stores.close()


async def test_everybody_concerned_gets_their_card(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    request = await bench.round()
    assert (bench.sees(ASKER), bench.sees(ANNA.id), bench.sees(BEN.id)) == (
        ["searching"],
        ["offer"],
        ["offer"],
    )
    assert not owed(request)
    assert request.wake_at == deadline(request)


async def test_nothing_is_shown_twice(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    await bench.round()
    before = await bench.etag()
    await bench.round()
    assert len(bench.messenger.sent) == 3
    assert bench.messenger.edited == []
    assert await bench.etag() == before


async def test_a_round_ends_in_one_write(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    await bench.round()
    assert await bench.etag() == "2"


async def test_who_was_too_late_keeps_one_card_and_the_asker_gets_a_new_one(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    await bench.round()
    await bench.happens(accepted(ANNA))
    await bench.round()
    assert bench.sees(ANNA.id) == ["holding"]
    assert bench.sees(BEN.id) == ["taken"]
    assert bench.sees(ASKER) == ["neutral", "helped"]


async def test_a_burst_of_changes_becomes_one_message(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    await bench.round()
    await bench.happens(accepted(ANNA), released(ANNA), started(5), asked(BEN, minutes=5))
    await bench.round()
    assert bench.sees(ANNA.id) == ["given_back"]
    assert bench.sees(ASKER) == ["neutral", "searching"]


async def test_who_pressed_is_served_after_everybody_else(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    await bench.round()
    await bench.happens(accepted(ANNA))
    await bench.round(last=ANNA.id)
    assert [person for person, _ in bench.messenger.edited][-1] == ANNA.id


async def test_what_the_channel_puts_off_is_owed_until_it_is_there(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    bench.messenger.fail(ANNA.id, TryLater(90.0))
    request = await bench.round()
    assert bench.sees(BEN.id) == ["offer"]
    assert set(owed(request)) == {ANNA.id}
    assert request.wake_at == bench.clock.now() + timedelta(seconds=90)
    assert set(owed(await bench.round())) == {ANNA.id}, "it asked for patience"
    bench.clock.turn(timedelta(seconds=90))
    assert not owed(await bench.round())
    assert bench.sees(ANNA.id) == ["offer"]


async def test_who_is_put_off_for_seconds_gets_it_after_those_seconds(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    bench.messenger.fail(ANNA.id, TryLater(4.0))
    request = await bench.round()
    assert request.wake_at == bench.clock.now() + timedelta(seconds=4)
    bench.clock.turn(timedelta(seconds=4))
    assert not owed(await bench.round())


@pytest.mark.parametrize(("error", "first"), [(TryLater(4.0), 4), (Ambiguous(), 30)])
async def test_a_message_leaves_at_most_eight_times_in_five_minutes(
    bench: Bench, error: Exception, first: int
) -> None:
    await bench.begin(searching(ANNA))
    began_at, tries = bench.clock.now(), []
    while True:
        bench.messenger.fail(ANNA.id, error)
        request = await bench.round()
        tries.append(bench.clock.now() - began_at)
        not_before = request.shown[ANNA.id].not_before
        assert not_before is not None
        if not_before - began_at > timedelta(minutes=5):
            break
        bench.clock.turn(not_before - bench.clock.now())
    assert len(tries) <= 8
    assert tries[1] == timedelta(seconds=first)


async def test_what_perhaps_arrived_is_sent_again(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    bench.messenger.fail(ANNA.id, Ambiguous(), is_delivered=True)
    assert set(owed(await bench.round())) == {ANNA.id}
    bench.clock.turn(timedelta(seconds=30))
    assert not owed(await bench.round())
    assert bench.sees(ANNA.id) == ["offer", "offer"]


async def test_who_cannot_be_reached_was_not_asked_and_the_search_goes_on(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    bench.messenger.fail(ANNA.id, Unreachable())
    request = await bench.round()
    assert bench.lost == [ANNA.id]
    assert request.offers == ()
    assert not owed(request)
    assert request.wake_at is not None
    assert request.wake_at <= bench.clock.now()


@pytest.mark.parametrize(
    ("error", "why"),
    [(Unreachable(), Why.REFUSED), (NoChat(), Why.NO_CHAT), (SwitchedOff(), Why.SWITCHED_OFF)],
)
async def test_why_somebody_cannot_be_reached_is_told(bench: Bench, error: Exception, why: Why) -> None:
    await bench.begin(searching(ANNA))
    bench.messenger.fail(ANNA.id, error)
    await bench.round()
    assert bench.whys == [why]


async def test_who_can_be_reached_elsewhere_is_in_the_same_round(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    bench.messenger.fail(ANNA.id, NoChat())
    bench.elsewhere = [
        Reference(service_url="", conversation_id="another", bot_id="bot", user_id="anna, elsewhere")
    ]
    request = await bench.round()
    assert bench.sees("anna, elsewhere") == ["offer"]
    assert [offer.person for offer in request.offers] == [ANNA]
    assert not owed(request)


async def test_who_can_be_reached_nowhere_in_a_round_is_tried_in_the_next(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    bench.messenger.fail(ANNA.id, NoChat(), NoChat())
    place = Reference(service_url="", conversation_id="another", bot_id="bot", user_id=ANNA.id)
    bench.elsewhere = [place] * 2
    request = await bench.round()
    assert list(owed(request)) == [ANNA.id]
    assert request.shown[ANNA.id].failures == 1
    assert len(bench.lost) == 2


async def test_who_never_spoke_to_the_bot_cannot_be_reached(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN), without=(BEN.id,))
    request = await bench.round()
    assert [offer.person for offer in request.offers] == [ANNA]
    assert bench.lost == [BEN.id]


async def test_an_asker_who_cannot_be_reached_holds_up_nobody(bench: Bench) -> None:
    await bench.begin(helping(ANNA), without=(ASKER,))
    request = await bench.round()
    assert bench.sees(ANNA.id) == ["holding"]
    assert not owed(request)


async def test_who_was_lost_and_is_asked_again_gets_the_offer(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    bench.messenger.fail(ANNA.id, Unreachable())
    await bench.round()
    await bench.happens(started(60), asked(ANNA, minutes=60))
    assert not owed(await bench.round())
    assert bench.sees(ANNA.id) == ["offer"]
    await bench.happens(accepted(BEN, 61))
    await bench.round()
    assert bench.sees(ANNA.id) == ["taken"]


async def test_a_card_that_was_deleted_comes_back_as_a_new_one(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    await bench.round()
    [message] = bench.messenger.chats[BEN.id]
    bench.messenger.forget(BEN.id, message)
    await bench.happens(accepted(ANNA))
    assert not owed(await bench.round())
    assert bench.sees(BEN.id) == ["taken"]


async def test_what_is_rejected_is_not_tried_for_ever(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    bench.messenger.fail(ANNA.id, Rejected())
    assert not owed(await bench.round())


async def test_what_is_rejected_is_our_fault_and_nobody_is_lost_for_it(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    bench.messenger.fail(ANNA.id, Rejected())
    request = await bench.round()
    assert not any(isinstance(event, e.Unreached) for event in request.history)


async def test_who_said_no_is_no_loss_to_the_search(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    await bench.round()
    await bench.happens(e.Declined(at=MONDAY, by=ANNA.id))
    bench.messenger.fail(ANNA.id, Unreachable())
    request = await bench.round()
    assert not any(isinstance(event, e.Unreached) for event in request.history)


async def test_an_old_card_that_could_not_be_neutralised_stays_owed(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    await bench.round()
    await bench.happens(accepted(ANNA))
    bench.messenger.fail(ANNA.id, Gone())  # the holder's card: sent anew
    request = await bench.round()
    assert not owed(request)
    assert bench.sees(ASKER) == ["neutral", "helped"]


@pytest.mark.parametrize("error", [TryLater(5.0), Ambiguous()])
async def test_a_neutral_card_is_tried_again(bench: Bench, error: Exception) -> None:
    await bench.begin(searching(ANNA))
    await bench.round()
    await bench.happens(accepted(ANNA))
    delivery = bench.another()
    real_edit = bench.messenger.edit

    async def edit(to: Reference, message: str, post: Post) -> None:
        if post.card["kind"] == "neutral":
            raise error
        await real_edit(to, message, post)

    bench.messenger.edit = edit
    request = await delivery.round(WHERE)
    assert set(owed(request)) == {ASKER}
    bench.messenger.edit = real_edit
    assert request.shown[ASKER].failures == 1
    assert set(owed(await delivery.round(WHERE))) == {ASKER}, "the channel was asked a moment ago"
    bench.clock.turn(timedelta(seconds=30))
    assert not owed(await delivery.round(WHERE))
    assert bench.sees(ASKER) == ["neutral", "helped"]


async def test_a_press_during_a_round_is_not_lost(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))

    async def declines() -> None:
        await bench.happens(e.Declined(at=at(1), by=BEN.id))

    bench.messenger.meanwhile = declines
    request = await bench.round()
    offer = request.offer_to(BEN.id)
    assert offer is not None
    assert offer.is_declined
    assert {person: shown.live != "" for person, shown in request.shown.items()} == {
        ASKER: True,
        ANNA.id: True,
        BEN.id: True,
    }
    assert set(owed(request)) == {BEN.id}
    await bench.round()
    assert bench.sees(BEN.id) == ["declined"]


async def test_an_accept_during_a_round_of_failures_keeps_the_holder(bench: Bench) -> None:
    await bench.begin(searching(ANNA, BEN))
    bench.messenger.fail(BEN.id, Unreachable())

    async def accepts() -> None:
        await bench.happens(accepted(ANNA))

    bench.messenger.meanwhile = accepts
    request = await bench.round()
    assert request.holder == ANNA


async def test_two_instances_that_deliver_at_once_lose_no_message(bench: Bench) -> None:
    await bench.begin(searching(ANNA))

    async def other_instance() -> None:
        await bench.another().round(WHERE)

    bench.messenger.meanwhile = other_instance
    await bench.round()
    request = await bench.round()
    assert not owed(request)
    for person in (ASKER, ANNA.id):
        assert sorted(bench.sees(person)) == sorted(["neutral", "searching" if person == ASKER else "offer"])


async def test_who_types_gets_their_card_again_at_the_end_of_the_chat(bench: Bench) -> None:
    await bench.begin(searching(ANNA))
    await bench.round()
    await bench.afresh(ASKER)
    await bench.round()
    assert bench.sees(ASKER) == ["neutral", "searching"]
    assert bench.sees(ANNA.id) == ["offer"]
