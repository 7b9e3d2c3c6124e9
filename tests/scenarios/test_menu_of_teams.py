"""The commands that Teams advertises, sent to the running bot as Teams sends them, in every language."""

import json

import pytest

from deploy.manifest.contents import FOLDER, MANIFEST
from tests.fakes.card_reading import words
from tests.scenarios.city import City

NOT_HERE = "Dat kan ik hier niet tonen. Typ hulp voor wat wel kan."
IN_OWN_CHAT = "Heb je een vraag? Open je eigen chat met Digicoach."
ONLY_COORDINATORS = "Alleen een coördinator kiest het coachkanaal. Vraag het aan je coördinator."
FOR_A_COACH = {"even niet", "not now", "pause"}


def titles(scope: int) -> list[str]:
    manifest = json.loads((FOLDER / MANIFEST).read_text())
    listed = manifest["bots"][0]["commandLists"][scope]["commands"]
    found = [command["title"] for command in listed]
    for name in ("en.json", "fr.json"):
        texts = json.loads((FOLDER / name).read_text())
        found += [texts[f"bots[0].commandLists[{scope}].commands[{n}].title"] for n in range(len(listed))]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("role", ["worker", "coach", "newcomer"])
async def test_no_command_of_the_menu_becomes_a_question_and_all_are_answered(city: City, role: str):
    department = await city.department()
    bram = await city.coach("Bram", department)
    person = {
        "worker": await city.worker("Fatma", department),
        "coach": bram,
        "newcomer": city.citizen("Rita"),
    }[role]
    await person.says("hallo")

    for title in titles(0):
        seen = len(person.cards())
        await person.says(title)

        assert (await city.person(person.name)).draft is None, title
        assert len(person.cards()) > seen, title
        is_refused = words(person.newest()) == NOT_HERE
        assert is_refused == (role != "coach" and title in FOR_A_COACH), title


async def test_in_a_channel_every_command_is_answered_and_nothing_is_asked(city: City):
    fatma = await city.worker("Fatma", await city.department())
    channel = city.channel("Digicoaches")

    for title in titles(1):
        await channel.says(fatma, title)

        reply = channel.replies()[-1]
        assert reply.card is not None
        is_naming = "coach" in title.lower()
        assert words(reply.card) == (ONLY_COORDINATORS if is_naming else IN_OWN_CHAT), title
    assert (await city.stores.people.find(fatma.object_id)).value.draft is None
