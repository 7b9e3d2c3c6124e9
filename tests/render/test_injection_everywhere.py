"""A whole city whose people, places and departments are called and say what would be markup: no card shows any."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from bot.dialogs.tips import _SITES
from bot.domain.phrases import COMMANDS
from bot.domain.vocabularies import PHRASES
from bot.texts.catalogue import load_texts
from tests.fakes.card_reading import buttons, elements, opened
from tests.render.markup import Made, strictest
from tests.render.test_injection import BYPASSES
from tests.scenarios.city import KINDEROPVANG, Citizen, City
from tests.scenarios.city import city as started
from tests.scenarios.coordinating import coordinator

EVIL = (
    "[k](//kwaad.co)",
    "[klik](https://kwaad.com)",
    "<at>Jan</at> **nu**",
    "<img src=x onerror=x>",
    "jan@kwaad.com www.kwaad.com",
    "![x](https://kwaad.com/x.png)",
    "# titel\n- lijst\n1. nummer",
    "&lt;at&gt; {{DATE(2026-01-01)}}",
    "\u202e//localhost/x _schuin_",
)
"""What stands in every name, short enough that all of it does; the first stands whole on a button too."""
_HALVES = frozenset(map(chr, range(0xD800, 0xE000)))
"""No channel sends these: what holds one is refused at the door (`tests/teams/test_bad_bodies.py`)."""
LINES = (
    *(f"mijn tablet zegt {text[:300]}" for text in BYPASSES if not _HALVES & set(text)),
    *EVIL,
    "voor <b>Jan</b>: [kan](//x.com) niet aanmelden",
)
TYPED = tuple(sorted({line for known in (COMMANDS, PHRASES) for lines in known.values() for line in lines}))
OUR_SITE = re.compile("href=http://" + "(?:" + "|".join(map(re.escape, sorted(_SITES))) + ")")
STEPS = load_texts()("not-me-in")
ASKED = {"en": "taal engels", "fr": "taal frans"}
ENDS = ("Alleen Nederlands", "Ja, sluit", "Ja, wis", "Wis ", "Sluit de", "Ja, stop")
"""After these too little is left of the city, or of the other language."""


async def an_evil_city(city: City, names: Sequence[str] = EVIL) -> list[Citizen]:
    """Everybody of one department, and a coordinator; all are called after `names`."""
    places = tuple(f"Zaal {n} {evil}".replace("\n", " ") for n, evil in enumerate(names))
    await city.department("Kinderopvang", places=places)
    for name in ("Bram", "Dirk", "Noor"):
        await city.coach(name, KINDEROPVANG)
    await city.coach("Els", KINDEROPVANG, is_contact=True, is_coach=False)
    for name in ("Fatma", "Rita", "Joris"):
        await city.worker(name, KINDEROPVANG)
    await coordinator(city)
    for number, person in enumerate(city.people.values()):
        person.name = f"{person.name} {names[number % len(names)]}"
        await person.installs()
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    called = {person.object_id: person.name for person in city.people.values()}
    coaches = tuple(
        replace(one, name=called[one.id], place=places[number % len(places)])
        for number, one in enumerate(found.value.coaches)
    )
    evil = replace(found.value, name=f"Opvang {names[0]}", coaches=coaches, aliases=("kinderopvang",))
    await city.stores.departments.replace(evil, etag=found.etag)
    return list(city.people.values())


async def acts(person: Citizen, chance: Random, cards: list[Mapping[str, object]]) -> None:
    """Press what is on the screen, with every field filled in; or say something."""
    shown = [(opened(card), label) for card in person.cards()[:3] for label in buttons(opened(card))]
    pressable = [(card, label) for card, label in shown if not label.startswith(ENDS)]
    if pressable and chance.random() < 0.75:
        card, label = chance.choice(pressable)
        fields = [one for one in elements(card) if one.get("type") == "Input.Text"]
        inputs = {str(one["id"]): _filled(chance, one) for one in fields}
        try:
            cards.append((await person.presses(label, None, inputs))["value"])
        except (AssertionError, KeyError):
            return  # a link, or what only opens something
    else:
        await person.says(chance.choice(LINES if chance.random() < 0.5 else TYPED))


def _filled(chance: Random, field: Mapping[str, object]) -> str:
    if "phone" in str(field["id"]):
        return chance.choice(("0470 12 34 56", EVIL[0]))
    return chance.choice(LINES)[: int(str(field.get("maxLength", 200)))]


async def walked(
    folder: Path, seed: int, *, moments: int, beside: str, names: Sequence[str] = EVIL
) -> list[Mapping[str, object]]:
    """All cards that anybody had on the screen; with the language `beside` the Dutch, when that is one."""
    chance, cards = Random(seed), list[Mapping[str, object]]()
    async with started(folder, languages=("nl", beside) if beside else ()) as city:
        everybody = await an_evil_city(city, names)
        for person in everybody if beside else ():
            await person.says(ASKED[beside])
        await everybody[-1].says("diensten")
        for moment in range(moments):
            if moment % 5 == 0:
                await city.passes(minutes=chance.choice((1, 3, 12, 35, 90, 400)))
            await acts(chance.choice(everybody), chance, cards)
        for person in everybody:
            person.said.clear()  # among it are all commands, whose words stand in logs; what may be there is watched elsewhere
        for call in city.teams.calls:
            cards += [one["content"] for one in call.activity.get("attachments") or ()]
    distinct = {json.dumps(card, sort_keys=True, default=str): card for card in cards}
    return list(distinct.values())


def lively(made: list[Made], cards: list[Mapping[str, object]]) -> dict[str, list[str]]:
    """Which of them show more than words, and what."""
    found = {
        json.dumps(card): _left(one.lively, json.dumps(card)) for one, card in zip(made, cards, strict=True)
    }
    return {card: shown for card, shown in found.items() if shown}


def _left(shown: list[str], card: str) -> list[str]:
    """Without what our own sentences come to: numbered steps, and the names of the sites that a tip may link to."""
    steps = {"ol", "li"} if STEPS in card else set()
    left = [one for one in shown if one not in steps and not OUR_SITE.fullmatch(one)]
    return [] if left == ["a"] else left


def _shown(
    folder: Path, seed: int, *, moments: int, beside: str = ""
) -> tuple[list[Mapping[str, object]], dict[str, list[str]]]:
    cards = asyncio.run(walked(folder, seed, moments=moments, beside=beside))
    with strictest() as draw:
        found: dict[str, list[str]] = {}
        for first in range(0, len(cards), 100):
            part = [opened(card) for card in cards[first : first + 100]]
            found |= lively(draw(part), part)
    return cards, found


def test_no_card_of_a_city_full_of_markup_shows_any(tmp_path: Path) -> None:
    cards, found = _shown(tmp_path, 1, moments=250)

    assert len(cards) > 100
    assert not found, next(iter(found.items()))


def test_no_card_shows_any_in_another_language_either(tmp_path: Path) -> None:
    cards, found = _shown(tmp_path, 1, moments=250, beside="en")

    assert sum(" = Show Opvang" in json.dumps(card) for card in cards) > 0
    assert len(cards) > 100
    assert not found, next(iter(found.items()))


@pytest.mark.long
@pytest.mark.parametrize("beside", ["", "fr"])
@pytest.mark.parametrize("seed", range(10, 20))
def test_no_card_of_many_such_cities_shows_any(tmp_path: Path, seed: int, beside: str) -> None:
    assert _shown(tmp_path, seed, moments=2_000, beside=beside)[1] == {}
