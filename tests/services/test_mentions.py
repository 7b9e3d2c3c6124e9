"""Whoever is looked for is found in anything that was written down, and nobody else is taken for them."""

from pathlib import Path

from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.services.mentions import Mentions, Sought
from tests.engines import open_stores
from tests.fakes.clock import HandClock

JAN = PersonId("id-jan")


async def test_an_id_within_a_longer_word_is_another_one_and_a_name_is_found_however_it_is_spelled_out(
    tmp_path: Path,
):
    stores = await open_stores(tmp_path, HandClock())
    people = {
        "id-jan": "Jan",
        "id-janneke": "Janneke",
        "id-els": "over id-jan",
        "id-bram": "Zoë Çelik",
    }
    for person, name in people.items():
        await stores.people.create(PersonRecord(id=PersonId(person), name=name))
    clock = HandClock()
    mentions = Mentions(stores, clock)

    found = await mentions.of(Sought(person=JAN), since=clock.now())
    named = await mentions.of(Sought(person=JAN, name="Zoë Çelik"), since=clock.now())

    assert sorted(found.people) == ["id-els", "id-jan"]
    assert sorted(named.people) == ["id-bram", "id-els", "id-jan"]
    await stores.close()
