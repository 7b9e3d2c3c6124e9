"""Two instances bring the cards of one question at once: one of them stood still, or both were quick."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain import events as e
from bot.domain.errors import NewerDocument, StoreUnavailable
from bot.domain.request import Request, Shown
from bot.domain.two_accounts import both
from bot.domain.views import owed
from bot.storage.protocols import Etag, Stored
from bot.storage.sqlite import open_sqlite
from tests.domain.making import ANNA, ASKER, BEN, accepted, at, searching
from tests.services.delivering import WHERE, Bench

STOPPED = timedelta(seconds=90)


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    stores = await open_sqlite(tmp_path / "digicoach.db")
    yield Bench(stores)
    await stores.close()


async def test_who_stood_still_in_a_round_offers_nobody_a_question_that_was_taken(bench: Bench):
    await bench.begin(searching(ANNA, BEN))

    async def the_other_takes_over() -> None:
        bench.clock.turn(STOPPED)
        await bench.another().round(WHERE)
        await bench.happens(accepted(ANNA))
        await bench.another().round(WHERE)

    bench.messenger.meanwhile = the_other_takes_over
    request = await bench.round(last=BEN.id)

    assert bench.sees(BEN.id) == ["taken"]
    assert not owed(request)


async def test_what_who_stood_still_had_sent_already_is_put_away_at_once(bench: Bench):
    await bench.begin(searching(ANNA, BEN))

    async def the_other_takes_over() -> None:
        bench.clock.turn(STOPPED)
        await bench.another().round(WHERE)
        await bench.happens(accepted(ANNA))
        await bench.another().round(WHERE)

    bench.messenger.meanwhile = the_other_takes_over
    request = await bench.round()

    assert sorted(bench.sees(ASKER)) == ["helped", "neutral", "neutral"]
    assert not owed(request)


async def test_who_stood_still_before_its_round_looks_again_first(bench: Bench):
    await bench.begin(searching(ANNA, BEN))
    known = await bench.stores.requests.get(WHERE.department, WHERE.id)
    bench.clock.turn(STOPPED)
    await bench.another().round(WHERE)
    sent = len(bench.messenger.sent)

    await bench.delivery.round(WHERE, known=known)

    assert len(bench.messenger.sent) == sent


async def test_a_round_that_took_very_long_goes_on_when_nobody_took_it_over(bench: Bench):
    await bench.begin(searching(ANNA, BEN))

    async def the_channel_is_slow() -> None:
        bench.clock.turn(STOPPED)

    bench.messenger.meanwhile = the_channel_is_slow
    request = await bench.round(last=BEN.id)

    assert bench.sees(BEN.id) == ["offer"]
    assert not owed(request)


async def test_an_edit_that_may_lie_over_a_newer_one_is_made_again(bench: Bench):
    await bench.begin(searching(ANNA, BEN))
    await bench.round()
    await bench.happens(e.LineAdded(at=at(1), text="en mijn muis ook"))

    async def the_other_is_quicker() -> None:
        await bench.happens(accepted(ANNA, 2))
        await bench.another().round(WHERE)

    bench.messenger.meanwhile = the_other_is_quicker
    request = await bench.round(last=BEN.id)

    assert bench.sees(BEN.id) == ["taken"]
    assert not owed(request)


async def test_a_card_that_was_asked_for_during_a_round_comes(bench: Bench):
    await bench.begin(searching(ANNA))
    await bench.round()
    await bench.happens(e.LineAdded(at=at(1), text="en mijn muis ook"))

    async def they_type() -> None:
        await bench.afresh(ANNA.id)

    bench.messenger.meanwhile = they_type
    request = await bench.round()

    assert bench.sees(ANNA.id) == ["neutral", "offer"]
    assert not owed(request)


async def test_a_store_that_is_silent_for_a_moment_makes_no_second_card(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
):
    await bench.begin(searching(ANNA, BEN))
    real, silent = bench.stores.requests.replace, [True, True]

    async def replace(request: Request, *, etag: Etag) -> Stored[Request]:
        if silent.pop():
            await real(request, etag=etag)  # written, and nobody hears of it
        if silent:
            raise StoreUnavailable
        silent.append(False)
        return await real(request, etag=etag)

    monkeypatch.setattr(bench.stores.requests, "replace", replace)
    await bench.round()
    await bench.round()

    assert (bench.sees(ANNA.id), bench.sees(BEN.id)) == (["offer"], ["offer"])


async def test_a_store_that_neither_writes_nor_reads_for_a_moment_makes_no_second_card(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
):
    await bench.begin(searching(ANNA, BEN))
    requests = bench.stores.requests
    read, replaced, fails = requests.get, requests.replace, ["replace", "get", "replace"]

    async def get(*where: str) -> Stored[Request]:
        if fails[:1] == ["get"]:
            fails.pop(0)
            raise StoreUnavailable
        return await read(*where)

    async def replace(request: Request, *, etag: Etag) -> Stored[Request]:
        if fails[:1] == ["replace"]:
            fails.pop(0)
            raise StoreUnavailable
        return await replaced(request, etag=etag)

    monkeypatch.setattr(requests, "get", get)
    monkeypatch.setattr(requests, "replace", replace)
    await bench.round()
    bench.clock.turn(timedelta(seconds=31))
    await bench.round()

    assert not fails
    assert (bench.sees(ANNA.id), bench.sees(BEN.id)) == (["offer"], ["offer"])


async def test_cards_that_only_a_newer_bot_could_write_down_are_put_away(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
):
    await bench.begin(searching(ANNA))

    async def a_newer_bot_writes() -> None:
        await bench.happens(accepted(ANNA))

        async def get(*_: object) -> Stored[Request]:
            raise NewerDocument

        monkeypatch.setattr(bench.stores.requests, "get", get)

    bench.messenger.meanwhile = a_newer_bot_writes
    with pytest.raises(NewerDocument):
        await bench.round()

    assert (bench.sees(ASKER), bench.sees(ANNA.id)) == (["neutral"], ["neutral"])


def test_of_two_live_cards_the_one_that_was_written_first_stays():
    merged = both(Shown(), Shown(edition=3, news=3, live="theirs"), Shown(edition=3, news=3, live="ours"))
    assert (merged.live, merged.stale, merged.edition) == ("theirs", ("ours",), 3)


def test_a_message_that_was_pressed_while_it_was_put_away_is_drawn_again():
    before = Shown(edition=3, news=3, live="new", stale=("old",))
    pressed = Shown(edition=3, news=3, live="old")
    merged = both(before, pressed, Shown(edition=3, news=3, live="new"))
    assert (merged.live, merged.stale, merged.edition) == ("old", ("new",), -1)


def test_a_message_that_was_drawn_in_while_the_other_put_it_away_is_drawn_again():
    before = Shown(edition=3, news=3, live="old")
    theirs, ours = Shown(edition=5, news=5, live="new"), Shown(edition=6, news=3, live="old")
    merged = both(before, theirs, ours)
    assert (merged.live, merged.stale, merged.edition) == ("old", ("new",), -1)


def test_what_nobody_else_touched_is_as_we_left_it():
    before, ours = Shown(edition=1, live="a", stale=("b",)), Shown(edition=2, live="a")
    assert both(before, before, ours) == ours
