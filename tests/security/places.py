"""Two departments with everybody in them, a question in one of them, and every button that anybody could forge."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from bot.clock import Clock
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.teams.limits import PersonLimits
from tests.fakes.card_reading import words
from tests.fuzz.payloads import presses
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.coordinating import coordinator, stored

QUESTION = "mijn bewakingsscherm in lokaal zeven flikkert"
"""Nobody outside its own department may read it."""
_numbers = count(1)


def patient(clock: Clock) -> PersonLimits:
    """Limits for somebody who presses thousands of buttons, and would otherwise be stopped after thirty."""
    return PersonLimits(clock, burst=1_000_000)


@dataclass(slots=True, kw_only=True)
class Places:
    """Fatma of Kinderopvang has a question that Bram may help with; Jan, Samir and Els are of Wegen."""

    city: City
    fatma: Citizen
    bram: Citizen
    elsewhere: Sequence[Citizen]
    amina: Citizen

    async def seen(self) -> tuple[Request, Department, list[PersonRecord]]:
        """All that nobody of Wegen may change."""
        people = [await self.city.person(name) for name in ("Fatma", "Bram", "Rita")]
        return await self.city.request(), await stored(self.city, KINDEROPVANG), people

    async def buttons(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every kind of button there is, with the ids of that question and of its people in its data."""
        request = await self.city.request()
        draft = (await self.city.person("Fatma")).draft
        right = {
            "department": KINDEROPVANG,
            "request": request.id,
            "nonce": draft.nonce if draft else request.id,
            "person": person_id("Fatma"),
            "contact": person_id("Rita"),
            "colleague": person_id("Bram"),
            "into": "wegen",
        }
        pages = range(4)
        return (
            (verb, {**data, **{key: value for key, value in right.items() if key in data}, **page})
            for verb, data in presses()
            for page in ([{"page": number} for number in pages] if "page" in data else [{}])
        )


async def places(city: City) -> Places:
    """Everybody is there, and the question is being asked."""
    kinderopvang, wegen = await city.department(), await city.department("Wegen")
    bram = await city.coach("Bram", kinderopvang)
    await city.coach("Rita", kinderopvang, is_coach=False, is_contact=True)
    samir = await city.coach("Samir", wegen)
    els = await city.coach("Els", wegen, is_coach=False, is_contact=True)
    fatma, jan = await city.worker("Fatma", kinderopvang), await city.worker("Jan", wegen)
    amina = await coordinator(city)
    for person in (fatma, jan, amina):
        await person.installs()
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")
    return Places(city=city, fatma=fatma, bram=bram, elsewhere=(jan, samir, els), amina=amina)


async def forged(person: Citizen, verb: str, data: dict[str, Any]) -> str:
    """What somebody reads who presses a button that was never drawn for them; nothing else of the bot runs in between."""
    action = {"type": "Action.Execute", "id": "", "verb": verb, "data": data}
    activity = person.activity(
        "invoke",
        f"forged-{next(_numbers)}",
        name="adaptiveCard/action",
        value={"action": action, "trigger": "manual"},
    )
    person.said.clear()  # these are the words of the cards, which logs may name
    status, body = await person.post(activity)
    assert status == 200, (verb, data)
    answer = json.loads(body)
    assert answer["statusCode"] == 200, (verb, data)
    return words(answer["value"]) if isinstance(answer["value"], dict) else str(answer["value"])
