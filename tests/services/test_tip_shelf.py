"""The shelf of tips on the real store: read, changed by two at once, and done twice."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors import Stale
from bot.domain.ids import TopicId
from bot.domain.tip_library import KeptTip, TipWords, version_of
from bot.services.tip_shelf import REFRESHED_EVERY, TipShelf, own_id
from bot.storage.protocols import Stores
from bot.texts.tips import load_tips
from tests.engines import open_stores
from tests.fakes.clock import HandClock

TIPS = load_tips()


@pytest.fixture
async def stores(tmp_path: Path) -> AsyncIterator[Stores]:
    opened = await open_stores(tmp_path, HandClock())
    yield opened
    await opened.close()


def a_shelf(stores: Stores, clock: HandClock | None = None, *, files=TIPS) -> TipShelf:
    return TipShelf(stores.posts, clock or HandClock(), files)


def own(nonce: str, title: str = "Mijn tip") -> KeptTip:
    return KeptTip(
        id=own_id(nonce),
        topic=TopicId("phone"),
        words=TipWords(title=title, text="Weet dit.\nProbeer nu: dit."),
    )


async def test_before_anything_is_written_the_files_are_there(stores: Stores):
    shelf = a_shelf(stores)

    assert [tip.id for tip in shelf.current] == [tip.slug for tip in TIPS]
    assert await shelf.read() == shelf.current
    assert await stores.posts.library() is None, "who only reads writes nothing"


async def test_what_was_numbered_stays_so_after_an_update_of_the_bot(stores: Stores):
    shown = await a_shelf(stores, files=TIPS[5:]).numbered()

    later = {tip.id: tip.number for tip in await a_shelf(stores).numbered()}

    assert {tip.id: tip.number for tip in shown}.items() <= later.items()
    assert sorted(later[tip.slug] for tip in TIPS[:5]) == list(range(len(TIPS) - 4, len(TIPS) + 1))


async def test_numbers_are_written_once(stores: Stores):
    await a_shelf(stores).numbered()
    first = await stores.posts.library()
    await a_shelf(stores).numbered()

    assert await stores.posts.library() == first


async def test_a_tip_that_two_deliveries_add_is_there_once(stores: Stores):
    one, other = a_shelf(stores), a_shelf(stores)

    await asyncio.gather(one.add(own("n1")), other.add(own("n1")), one.add(own("n1")))

    assert [tip.number for tip in await one.read() if tip.is_own] == [len(TIPS) + 1]


async def test_two_coordinators_who_add_at_once_both_have_their_tip(stores: Stores):
    one, other = a_shelf(stores), a_shelf(stores)

    await asyncio.gather(
        *[one.add(own(f"a{n}", f"Tip a{n}")) for n in range(5)], other.add(own("b", "Tip b"))
    )

    found = [tip for tip in await one.read() if tip.is_own]
    assert sorted(tip.number for tip in found) == list(range(len(TIPS) + 1, len(TIPS) + 7))


async def test_of_two_who_change_one_tip_the_second_hears_of_the_first(stores: Stores):
    one, other = a_shelf(stores), a_shelf(stores)
    seen = version_of((await one.numbered())[0])
    words = TipWords(title="Anders", text="Weet.\nProbeer nu: dit.")
    changed = KeptTip(id=one.current[0].id, topic=TopicId("phone"), words=words)
    await one.change(changed, seen=seen)

    with pytest.raises(Stale):
        await other.change(KeptTip(id=changed.id, topic=TopicId("leave"), words=words), seen=seen)

    assert (await other.read())[0].nl == words


async def test_a_removed_tip_is_gone_everywhere(stores: Stores):
    one, other = a_shelf(stores), a_shelf(stores)
    gone = one.current[3].id

    await one.remove(gone)
    await one.remove(gone)

    assert gone not in {tip.id for tip in await other.read()}
    assert await other.one(gone) is None


async def test_a_tip_that_was_added_and_removed_does_not_come_back_by_a_late_press(stores: Stores):
    shelf = a_shelf(stores)
    await shelf.add(own("n1"))
    await shelf.remove(own_id("n1"))

    with pytest.raises(Stale):
        await shelf.add(own("n1"))


async def test_who_only_looks_hears_of_changes_within_minutes_and_reads_no_more_than_that(stores: Stores):
    clock = HandClock()
    looking, other = a_shelf(stores, clock), a_shelf(stores)
    await looking.refresh()
    await other.add(own("n1"))

    await looking.refresh()
    before = len(looking.current)
    clock.turn(REFRESHED_EVERY + timedelta(seconds=1))
    await looking.refresh()

    assert (before, len(looking.current)) == (len(TIPS), len(TIPS) + 1)
