"""Right to disconnect: what the bot sends to a digicoach of its own accord comes inside their own hours."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import DepartmentId
from bot.texts.catalogue import CATALOGUES
from tests.fakes.answers import Refusal
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import asked, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City
from tests.scenarios.coordinating import coordinator

GHENT = ZoneInfo("Europe/Brussels")
AN_HOUR = timedelta(hours=1)
LATE = re.compile(
    r"\b(?:\w*avond\w*|\w*nacht\w*|weekend\w*|overuren|buiten (?:je|hun|de) uren)\b", re.IGNORECASE
)
LINE = "het scherm is blauw"


@dataclass(slots=True)
class Watch:
    """Who did what when, beside the bot: no message may reach a helper outside these moments."""

    city: City
    hours: dict[str, tuple[int, int]]
    """From and until which hour of a working day each helper is there."""
    acted: dict[str, list[datetime]] = field(default_factory=dict)
    begun: int = 0
    """Calls before this one were made to begin the story."""

    def __post_init__(self) -> None:
        self.begun = len(self.city.teams.calls)
        for name in self.hours:
            person, seen = self.city.citizen(name), self.acted.setdefault(name, [])
            person.settle = partial(self._noted, seen)

    async def _noted(self, seen: list[datetime]) -> None:
        seen.append(self.city.clock.now())
        await self.city.settled()

    def out_of_hours(self) -> list[str]:
        """Each new message that came when its reader was not there and had done nothing for an hour."""
        found = []
        names = {self.city.citizen(name).conversation: name for name in self.hours}
        for call in self.city.teams.calls[self.begun :]:
            name = names.get(call.conversation)
            if name is None or call.method != "POST" or call.message or call.at is None:
                continue
            if not self._is_there(name, call.at) and not self._has_acted(name, call.at):
                found.append(f"{name}, {call.at.astimezone(GHENT):%a %H:%M}: {call.activity.get('summary')}")
        return found

    def _is_there(self, name: str, at: datetime) -> bool:
        local = at.astimezone(GHENT)
        begins, ends = self.hours[name]
        # what leaves is paced: a message that was due as somebody goes home may be some seconds under way
        is_in = begins <= local.hour < ends or (local - timedelta(seconds=30)).hour < ends <= local.hour
        return local.weekday() < 5 and is_in

    def _has_acted(self, name: str, at: datetime) -> bool:
        return any(timedelta(0) <= at - seen <= AN_HOUR + timedelta(seconds=30) for seen in self.acted[name])


async def people(city: City) -> tuple[Citizen, Citizen, Watch]:
    """Fatma, Bram who is there from 8 to 17 hours, and who watches."""
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    return fatma, bram, Watch(city, {"Bram": (8, 17)})


async def helped_until_evening(city: City) -> tuple[Citizen, Citizen, Watch]:
    """Bram took it just before he left, and said that he helps tomorrow: by 20 hours nobody is there."""
    fatma, bram, watch = await people(city)
    await city.passes(hours=6, minutes=50)
    await sends(fatma)
    await bram.presses("Ik help")
    return fatma, bram, watch


# --- questions ------------------------------------------------------------------------------------------


async def test_what_an_asker_adds_in_the_evening_is_on_the_card_at_once_and_makes_a_sound_in_the_morning(
    city: City,
):
    fatma, bram, watch = await helped_until_evening(city)
    await city.passes(hours=1, minutes=30)
    before = len(city.teams.chat(bram.conversation))

    await fatma.says(LINE)
    await fatma.presses("Ja, voeg toe")

    assert bram.sees(LINE), "an edit makes no sound"
    assert len(city.teams.chat(bram.conversation)) == before
    await city.passes(hours=13)
    assert len(city.teams.chat(bram.conversation)) == before, "half past seven"
    await city.passes(hours=1)
    assert len(city.teams.chat(bram.conversation)) == before + 1
    assert watch.out_of_hours() == []


async def test_who_is_still_at_it_hears_at_once(city: City):
    fatma, bram, watch = await helped_until_evening(city)
    await city.passes(minutes=20)
    before = len(city.teams.chat(bram.conversation))

    await fatma.says(LINE)
    await fatma.presses("Ja, voeg toe")

    assert len(city.teams.chat(bram.conversation)) == before + 1, (
        "a quarter past five, and he took it at ten to"
    )
    assert watch.out_of_hours() == []


async def test_who_types_in_the_evening_is_answered_and_hears_at_once_for_an_hour(city: City):
    fatma, bram, watch = await helped_until_evening(city)
    await city.passes(hours=1, minutes=30)

    await bram.says("mijn vragen")
    before = len(city.teams.chat(bram.conversation))
    await fatma.says(LINE)
    await fatma.presses("Ja, voeg toe")

    assert len(city.teams.chat(bram.conversation)) == before + 1
    assert watch.out_of_hours() == []


async def test_a_question_left_open_is_closed_for_its_asker_and_the_coach_is_told_in_the_morning(city: City):
    fatma, bram, watch = await helped_until_evening(city)
    await city.passes(minutes=30)
    before = len(city.teams.chat(bram.conversation))

    await city.passes(hours=2)

    assert fatma.sees("Lukt het nu?"), "the asker waits for nobody"
    assert len(city.teams.chat(bram.conversation)) == before
    await city.passes(hours=13)
    assert "Duurde het echt 120 minuten?" in words(bram.newest()) or "Duurde" in words(bram.newest())
    assert len(city.teams.chat(bram.conversation)) == before + 1
    assert watch.out_of_hours() == []


async def test_a_colleague_who_went_home_is_asked_to_take_over_in_the_morning(city: City):
    department = await city.department(hours="ma-vr 8:00-20:00")
    bram = await city.coach("Bram", department, hours="ma-vr 12:00-20:00")
    dirk = await city.coach("Dirk", department, hours="ma-vr 8:00-12:00")
    fatma = await city.worker("Fatma", department)
    watch = Watch(city, {"Bram": (12, 20), "Dirk": (8, 12)})
    await city.passes(hours=5)
    await sends(fatma)
    await bram.presses("Ik help")

    await bram.says("geef aan Dirk")

    assert bram.sees("Je vroeg het aan Dirk. Tot dan help jij.")
    assert not dirk.sees("Bram vraagt of jij Fatma helpt.")
    await bram.says("geef terug")
    await bram.presses("Ik help") if "Ik help" in bram.buttons() else None
    await city.passes(hours=20)
    assert watch.out_of_hours() == []


async def test_an_offer_that_the_channel_would_not_take_comes_when_its_reader_is_there_again(city: City):
    department = await city.department(hours="ma-vr 8:00-20:00")
    bram = await city.coach("Bram", department, hours="ma-vr 8:00-17:00")
    await city.coach("Dirk", department, hours="ma-vr 8:00-20:00")
    fatma = await city.worker("Fatma", department)
    watch = Watch(city, {"Bram": (8, 17), "Dirk": (8, 20)})
    await city.passes(hours=6, minutes=59)
    city.teams.always(bram.conversation, Refusal(status=503))
    await sends(fatma)

    city.teams.always(bram.conversation, None)
    await city.passes(hours=1)

    assert asked(city, "Bram", "Dirk") in (["Dirk"], ["Bram", "Dirk"])
    assert watch.out_of_hours() == []


async def test_the_circle_grows_to_who_is_there(city: City):
    """The one is at home and hears nothing; the question goes on to the other."""
    department = await city.department(hours="ma-vr 8:00-20:00")
    await city.coach("Bram", department, hours="ma-vr 8:00-17:00")
    await city.coach("Dirk", department, hours="ma-vr 17:00-20:00")
    fatma = await city.worker("Fatma", department)
    watch = Watch(city, {"Bram": (8, 17), "Dirk": (17, 20)})
    await city.passes(hours=6, minutes=55)
    await sends(fatma)
    assert asked(city, "Bram", "Dirk") == ["Bram"]

    await city.passes(minutes=30)

    assert asked(city, "Bram", "Dirk") == ["Bram", "Dirk"]
    assert watch.out_of_hours() == []


# --- all else -------------------------------------------------------------------------------------------


async def test_who_wants_to_become_a_coach_at_night_is_told_to_the_contact_point_in_the_morning(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    jan = await city.worker("Jan", department)
    watch = Watch(city, {"Hilde": (8, 17)})
    await city.passes(hours=10)

    await jan.says("ik wil digicoach worden")
    await jan.presses("Ja, ik doe mee")

    assert not hilde.sees("Jan wil digicoach worden")
    await city.passes(hours=12)
    assert any("Jan" in words(card) for card in hilde.cards())
    assert watch.out_of_hours() == []


async def test_who_answers_at_night_reads_the_answer_at_once(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    jan = await city.worker("Jan", department)
    await jan.installs()
    await jan.says("ik wil digicoach worden")
    await jan.presses("Ja, ik doe mee")
    await city.passes(hours=10)

    await hilde.presses("Ja, welkom")
    await city.passes(seconds=5)

    assert "Jan" in words(hilde.newest())
    assert (await city.person("Jan")).roles != ()


# --- everything at once ---------------------------------------------------------------------------------

HELPERS = {
    "Bram": (8, 17),
    "Dirk": (8, 12),
    "Noor": (12, 17),
    "Samir": (9, 15),
    "Els": (8, 17),
    "Katrien": (8, 16),
}
WORKERS = ("Fatma", "Rita", "Joris", "Jan")
WORDS = (
    "mijn vragen", "ik kan helpen", "even niet", "geholpen 10 wachtwoord", "onze digicoaches", "klaar", "geef terug",
    "geef aan Dirk", "geef aan Noor", "even niet tot morgen", "wanneer ik help", "ik help", "open", "naar de service desk",
    "vervanger Bram tot vrijdag", "cijfers", "tip", "ik begin nu", "later", "maximaal 3 per week",
)  # fmt: skip
SAID = (
    "mijn tablet start niet", "ik ben mijn wachtwoord vergeten", "de printer drukt niet af", "stop", "ja", "nee",
    "mijn scherm is blauw", "voor Jan: kan niet aanmelden", "ik wil digicoach worden", "mijn vragen", "het lukt nog niet",
)  # fmt: skip
NOT_AT_ALL = frozenset({"Wis mijn gegevens", "Ja, wis alles"})
ASKING = "Stuur mijn vraag"
"""Helpers ask nothing here: what comes of one's own question comes as it does for anybody."""


async def a_busy_city(city: City) -> tuple[Watch, list[Citizen], list[Citizen]]:
    """Two departments that are open until late, with coaches of all kinds of hours, and two contact points."""
    wegen = DepartmentId("wegen")
    await city.department(hours="ma-zo 7:00-21:00", places=("De Serre", "De Keuken"), neighbours=(wegen,))
    await city.department("Wegen")
    for name, (begins, ends) in HELPERS.items():
        is_contact = name in {"Els", "Katrien"}
        where = wegen if name in {"Samir", "Katrien"} else KINDEROPVANG
        hours = f"ma-vr {begins}:00-{ends}:00"
        await city.coach(name, where, hours=hours, is_contact=is_contact, is_coach=not is_contact)
    workers = [await city.worker(name, KINDEROPVANG) for name in WORKERS]
    await coordinator(city)
    return Watch(city, HELPERS), workers, [city.citizen(name) for name in HELPERS]


async def acts(person: Citizen, chance: Random, lines: tuple[str, ...]) -> None:
    """Press some button that is on the screen, or type something."""
    pressable = [(card, label) for card in person.cards()[:4] for label in buttons(card)]
    pressable = [
        (card, label)
        for card, label in pressable
        if not label.startswith(("Chat", "Bel ", "Meer", "Toon meer"))
    ]
    if pressable and chance.random() < 0.7:
        card, label = chance.choice(pressable)
        if label not in NOT_AT_ALL and not (lines is WORDS and label == ASKING):
            try:
                await person.presses(label, card)
            except AssertionError:
                return  # it opens something, or asks for more than can be guessed here
        return
    await person.says(chance.choice(lines))


async def lives(city: City, seed: int, *, moments: int) -> Watch:
    """Two weeks and more in which everybody does something now and then, workers at all hours."""
    chance = Random(seed)
    watch, workers, helpers = await a_busy_city(city)
    for _ in range(moments):
        await city.passes(minutes=chance.choice((1, 7, 16, 31, 70, 190, 400)))
        await acts(chance.choice(workers), chance, SAID)
        if chance.random() < 0.5:
            await acts(chance.choice(helpers), chance, WORDS)
    await city.passes(days=4)
    return watch


@pytest.mark.parametrize("seed", range(3))
async def test_through_weeks_no_helper_hears_anything_outside_their_hours(city: City, seed: int):
    watch = await lives(city, seed, moments=150)

    sent = [call for call in city.teams.calls if call.method == "POST" and not call.message]
    assert len(sent) > 100
    assert watch.out_of_hours() == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 130))
async def test_through_many_weeks_no_helper_hears_anything_outside_their_hours(city: City, seed: int):
    assert (await lives(city, seed, moments=400)).out_of_hours() == []


# --- no praise for it -----------------------------------------------------------------------------------


async def test_who_helps_at_night_is_thanked_in_the_same_words_as_who_helps_by_day(city: City):
    department = await city.department(hours="ma-vr 8:00-21:00")
    coaches = [await city.coach(name, department) for name in ("Bram", "Dirk")]
    workers = [await city.worker(name, department) for name in ("Fatma", "Rita")]
    for coach, worker in zip(coaches, workers, strict=True):
        await coach.says("geen weekvraag")
        await sends(worker)
        await coach.presses("Ik help")
        await coach.presses("Klaar")
        await worker.presses("Ja, opgelost")
        await city.passes(hours=9, minutes=30)  # the second one at half past seven in the evening

    await city.passes(days=4)

    by_day, at_night = (
        [words(card) for card in coach.cards() if "Deze week hielp je" in words(card)] for coach in coaches
    )
    assert by_day == at_night != []


def test_no_sentence_of_the_bot_speaks_of_evenings_nights_or_weekends_as_something_good() -> None:
    """Only the form that asks for one's hours knows of nights."""
    catalogue = (CATALOGUES / "nl.ftl").read_text()
    said = [line for line in catalogue.splitlines() if LATE.search(line.partition("=")[2])]

    assert [line for line in said if not line.startswith("hours-fault")] == []
