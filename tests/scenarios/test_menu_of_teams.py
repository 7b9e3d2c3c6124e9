"""The commands that Teams advertises, sent to the running bot as Teams sends them, in every language."""

import json

import pytest

from deploy.manifest.contents import FOLDER, MANIFEST
from tests.fakes.card_reading import words
from tests.scenarios.city import City

NOT_HERE = "Dat kan ik hier niet tonen. Typ hulp voor wat wel kan."
ELSEWHERE = "Stel je vraag aan mij in onze eigen chat. Daar help ik je graag."
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


async def test_a_channel_is_told_where_to_ask(city: City):
    fatma = await city.worker("Fatma", await city.department())
    channel = {"id": "19:digicoaches@thread.tacv2", "conversationType": "channel"}

    for title in titles(1):
        line = fatma.activity("message", text=f"<at>Digicoach</at> {title}", conversation=channel)
        await fatma.post(line)
        await city.settled()

        assert city.teams.chat(channel["id"])[-1].activity["text"] == ELSEWHERE
    assert len(city.teams.chat(channel["id"])) == len(titles(1))
    assert (await city.stores.people.find(fatma.object_id)).value.draft is None
