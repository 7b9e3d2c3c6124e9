"""Whoever is looked for is found in anything that was written down, and nobody else is taken for them."""

from pathlib import Path

from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.services.mentions import Mentions
from bot.storage.protocols import Collection
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
    mentions = Mentions(stores)

    found = [one["id"] async for one in mentions.of(Collection.PEOPLE, JAN)]
    named = [one["id"] async for one in mentions.of(Collection.PEOPLE, JAN, name="Zoë Çelik")]

    assert sorted(found) == ["id-els", "id-jan"]
    assert sorted(named) == ["id-bram", "id-els", "id-jan"]
    await stores.close()
