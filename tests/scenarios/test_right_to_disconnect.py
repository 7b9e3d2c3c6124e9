"""Right to disconnect: what the bot sends to a digicoach of its own accord comes inside their own hours."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.domain import events as e
from bot.domain.availability import is_paused
from bot.domain.ids import DepartmentId
from bot.domain.notices import owed as owed_notices
from bot.domain.people import Role
from bot.domain.request import Request, Shown
from bot.domain.roster import Coach
from bot.domain.views import owed
from bot.texts.catalogue import CATALOGUES
from tests.fakes.answers import Refusal
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import asked, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.coordinating import coordinator

GHENT = ZoneInfo("Europe/Brussels")
AN_HOUR = timedelta(hours=1)
WITHIN = timedelta(minutes=20)
"""What was held back comes so soon after its reader is back."""
LATE = re.compile(
    r"\b(?:\w*avond\w*|\w*nacht\w*|weekend\w*|overuren|buiten (?:je|hun|de) uren)\b", re.IGNORECASE
)
SILENT = "Bij Kinderopvang wacht een vraag al 60 minuten op het aanspreekpunt."
OWN_DRAFT = ("Je vraag is niet verstuurd.", "Je vraag is nog niet verstuurd.")
"""What they began to ask themselves is shown again to who got the app anew, as to anybody."""
LINE = "het scherm is blauw"
TAKE_OVER = "Bram vraagt of je Fatma helpt."


@dataclass(slots=True)
class Watch:
    """Who did what when, beside the bot: no message may reach a helper outside these moments."""

    city: City
    hours: dict[str, tuple[int, int]]
    """From and until which hour of a working day each helper is there."""
    acted: dict[str, list[datetime]] = field(default_factory=dict)
    agreed: dict[str, list[datetime]] = field(default_factory=dict)
    """The moments at which each of them said to help."""
    begun: int = 0
    """Calls before this one were made to begin the story."""
    _there_since: dict[str, datetime] = field(default_factory=dict)
    _entries: dict[str, Coach] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.begun = len(self.city.teams.calls)
        for name in self.hours:
            person, seen = self.city.citizen(name), self.acted.setdefault(name, [])
            person.settle = partial(self._noted, seen)

    async def _noted(self, seen: list[datetime]) -> None:
        seen.append(self.city.clock.now())
        await self.city.settled()

    async def gets_the_app(self, person: Citizen) -> None:
        """An administrator or the bot itself installed it: that is no act of theirs."""
        noted, person.settle = person.settle, self.city.settled
        await person.installs()
        person.settle = noted

    def out_of_hours(self) -> list[str]:
        """Each new message that came when its reader was not there and had done nothing for an hour."""
        found = []
        names = {self.city.citizen(name).conversation: name for name in self.hours}
        for call in self.city.teams.calls[self.begun :]:
            name = names.get(call.conversation)
            if name is None or call.method != "POST" or call.message or call.at is None:
                continue
            if call.activity.get("summary") in OWN_DRAFT:
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
        known = (*self.acted[name], *self.agreed.get(name, ()))
        return any(timedelta(0) <= at - seen <= AN_HOUR + timedelta(seconds=30) for seen in known)

    async def looks(self) -> list[str]:
        """What somebody who was there for all of `WITHIN` still lacks; asked at each moment of the story."""
        now = self.city.clock.now()
        late = []
        for name in self.hours:
            entry = await self._entry(name)
            is_there = self._is_there(name, now) and self._is_there(name, now - WITHIN)
            is_paused_now = is_paused(entry, now) or is_paused(entry, now - WITHIN)
            if entry != self._entries.get(name) or not is_there or is_paused_now:
                self._entries[name] = entry
                self._there_since[name] = now
                continue
            if now - self._there_since[name] >= WITHIN:
                late += [
                    f"{name}, {now.astimezone(GHENT):%a %H:%M}: {what}" async for what in self._lacks(name)
                ]
        return late

    async def _lacks(self, name: str) -> AsyncIterator[str]:
        person, now = person_id(name), self.city.clock.now()
        for request in await requests(self.city):
            shown = request.shown.get(person, Shown())
            if person in owed(request):
                yield f"{owed(request)[person].kind} of {request.number}, {shown.rests_until}"
        record = await self.city.person(name)
        tried = (replace(one, shown=replace(one.shown, rests_until=None)) for one in record.notices)
        for notice in owed_notices(tried, now):
            yield notice.id

    async def _entry(self, name: str) -> Coach:
        for stored in await self.city.stores.departments.all():
            entry = stored.value.coach(person_id(name))
            if entry is not None:
                return entry
        raise AssertionError(f"{name} left the roster")

    async def reads_what_was_agreed(self) -> None:
        """Who said *om 18 uur* is there then."""
        names = {person_id(name): name for name in self.hours}
        for request in await requests(self.city):
            for event in request.history:
                if isinstance(event, e.Parked) and event.by in names:
                    self.agreed.setdefault(names[event.by], []).append(event.until)


async def requests(city: City) -> list[Request]:
    """All of them, in all departments."""
    ever = datetime.min.replace(tzinfo=UTC)
    found = []
    for stored in await city.stores.departments.all():
        recent = await city.stores.requests.recent(stored.value.id, since=ever)
        found += [(await city.stores.requests.get(stored.value.id, one.id)).value for one in recent.glances]
    return found


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
    assert "Duurde het echt 120 minuten?" in words(bram.newest())
    assert len(city.teams.chat(bram.conversation)) == before + 1
    assert watch.out_of_hours() == []


@pytest.mark.parametrize("city", [{"DIGICOACH_FORGOTTEN_AFTER": "86400"}], indirect=True)
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
    assert not dirk.sees(TAKE_OVER)
    await city.passes(hours=16, minutes=59)
    assert not dirk.sees(TAKE_OVER), "a minute to eight"
    await city.passes(minutes=1)
    assert dirk.sees(TAKE_OVER)
    await dirk.presses("Ik help")
    assert fatma.sees("Dirk")
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


# --- who is there all the same -------------------------------------------------------------------------


async def test_the_moment_that_a_coach_chose_themselves_comes_also_outside_their_hours(city: City):
    fatma, bram, watch = await people(city)
    await city.passes(hours=5, minutes=30)
    await sends(fatma)
    await bram.presses("Ik help")
    await bram.says("ik help om 18 uur")
    assert fatma.sees("Bram helpt je om 18 uur.")
    before = len(city.teams.chat(bram.conversation))

    await city.passes(hours=2, minutes=29)
    assert len(city.teams.chat(bram.conversation)) == before
    await city.passes(minutes=1)

    assert len(city.teams.chat(bram.conversation)) == before + 1, "six in the evening, as he said"
    await watch.reads_what_was_agreed()
    assert watch.out_of_hours() == []
    await city.passes(hours=14)
    assert watch.out_of_hours() == []


async def test_who_is_back_before_a_pause_ends_hears_what_waited_within_twenty_minutes(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    jan = await city.worker("Jan", department)
    await hilde.says("even niet tot vrijdag")
    await city.passes(hours=2)
    await jan.says("ik wil digicoach worden")
    await jan.presses("Ja, ik doe mee")
    await city.passes(hours=20)
    assert not any("Jan" in words(card) for card in hilde.cards()), "Tuesday, eight o'clock"

    await hilde.says("ik kan helpen")
    await city.passes(minutes=20)

    assert any("Jan" in words(card) for card in hilde.cards())


@pytest.mark.parametrize("city", [{"DIGICOACH_FORGOTTEN_AFTER": "86400"}], indirect=True)
async def test_a_colleague_on_a_pause_is_asked_to_take_over_as_soon_as_they_are_back(city: City):
    fatma, bram, _ = await people(city)
    dirk = await city.coach("Dirk", KINDEROPVANG)
    await sends(fatma)
    await bram.presses("Ik help")
    await dirk.says("even niet tot vrijdag")
    await city.passes(hours=1, minutes=10)
    await bram.says("geef aan Dirk")
    before = len(city.teams.chat(dirk.conversation))
    await city.passes(hours=1)
    assert len(city.teams.chat(dirk.conversation)) == before

    await dirk.says("ik kan helpen")
    answered = len(city.teams.chat(dirk.conversation))
    await city.passes(minutes=20)

    assert len(city.teams.chat(dirk.conversation)) == answered + 1
    assert dirk.sees(TAKE_OVER)


async def test_who_got_longer_hours_from_the_desk_hears_what_waited_within_twenty_minutes(city: City):
    """They did nothing themselves."""
    department = await city.department()
    hilde = await city.coach("Hilde", department, hours="ma-vr 8:00-9:00", is_coach=False, is_contact=True)
    jan = await city.worker("Jan", department)
    await city.passes(hours=2)
    await jan.says("ik wil digicoach worden")
    await jan.presses("Ja, ik doe mee")
    assert not any("Jan" in words(card) for card in hilde.cards())

    stored = await city.stores.departments.find(department)
    assert stored is not None
    coaches = tuple(replace(one, hours="ma-vr 8:00-17:00") for one in stored.value.coaches)
    await city.stores.departments.replace(replace(stored.value, coaches=coaches), etag=stored.etag)
    await city.passes(minutes=20)

    assert any("Jan" in words(card) for card in hilde.cards())


# --- what is gone, and what comes by itself -------------------------------------------------------------


async def test_a_card_that_is_gone_is_not_sent_anew_in_the_evening(city: City):
    department = await city.department(hours="ma-vr 8:00-20:00")
    bram = await city.coach("Bram", department, hours="ma-vr 8:00-17:00")
    dirk = await city.coach("Dirk", department, hours="ma-vr 8:00-20:00")
    fatma = await city.worker("Fatma", department)
    watch = Watch(city, {"Bram": (8, 17), "Dirk": (8, 20)})
    await city.passes(hours=6, minutes=55)
    await sends(fatma)
    assert asked(city, "Bram", "Dirk") == ["Bram", "Dirk"]
    city.teams.forget(bram.conversation, city.teams.chat(bram.conversation)[-1].id)
    there = len(city.teams.chat(bram.conversation))
    await city.passes(hours=1, minutes=35)

    await dirk.presses("Ik help")

    assert len(city.teams.chat(bram.conversation)) == there, "half past six"
    await city.passes(hours=13, minutes=30)
    assert bram.sees("Dirk helpt al."), "eight in the morning, and it is true still"
    assert watch.out_of_hours() == []


async def test_a_notice_whose_card_is_gone_is_not_sent_anew_in_the_evening(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    sofie = await city.coach("Sofie", department)
    watch = Watch(city, {"Hilde": (8, 17), "Sofie": (8, 17)})
    await hilde.says("vervanger Sofie tot vrijdag")
    [told] = [one for one in city.teams.chat(sofie.conversation) if "Hilde" in str(one.card)]
    city.teams.forget(sofie.conversation, told.id)
    there = len(city.teams.chat(sofie.conversation))
    await city.passes(hours=8, minutes=30)

    await hilde.says("geen vervanger")

    assert len(city.teams.chat(sofie.conversation)) == there
    await city.passes(hours=14)
    assert watch.out_of_hours() == []


async def test_that_the_app_comes_is_no_act_of_its_reader(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    jan = await city.worker("Jan", department)
    watch = Watch(city, {"Hilde": (8, 17)})
    await city.passes(hours=12)
    await watch.gets_the_app(hilde)

    await jan.says("ik wil digicoach worden")
    await jan.presses("Ja, ik doe mee")
    await city.passes(minutes=30)

    assert watch.out_of_hours() == []
    await city.passes(hours=10)
    assert any("Jan" in words(card) for card in hilde.cards())


async def test_who_has_no_hours_before_it_is_over_cannot_be_named_as_a_replacement(city: City):
    """They could not even be told."""
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    sofie = await city.coach("Sofie", department, hours="ma 8:00-9:00")
    watch = Watch(city, {"Sofie": (8, 9)})

    await hilde.says("vervanger Sofie tot vrijdag")
    assert "Sofie is er dan niet." in words(hilde.newest())
    assert "Kies iemand anders" in hilde.buttons()
    await hilde.says("vervanger Sofie tot dinsdag 10 maart")
    assert "Sofie vervangt je" in words(hilde.newest())

    await city.passes(days=6, hours=22)
    assert any("Je vervangt Hilde" in words(card) for card in sofie.cards())
    assert watch.out_of_hours() == []


async def coach_and_coordinator(city: City, name: str, hours: str) -> Citizen:
    """Somebody of another department, who hears of all contact points."""
    there = await city.stores.departments.find(DepartmentId("wegen"))
    person = await city.coach(name, there.value.id if there else await city.department("Wegen"), hours=hours)
    stored = await city.stores.people.find(person.object_id)
    assert stored is not None
    known = replace(stored.value, roles=(*stored.value.roles, Role.COORDINATOR))
    await city.stores.people.replace(known, etag=stored.etag)
    return person


async def test_a_coordinator_who_is_a_coach_hears_in_their_own_hours_that_a_contact_point_says_nothing(
    city: City, capfd: pytest.CaptureFixture[str]
):
    """It waits for longer than the card stays; and the operator hears that nobody could be told."""
    department = await city.department(hours="ma-zo 8:00-17:00")
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    amina = await coach_and_coordinator(city, "Amina", "ma-di 8:00-17:00")
    fatma = await city.worker("Fatma", department)
    watch = Watch(city, {"Amina": (8, 17)})
    await city.passes(days=5)  # Saturday
    await sends(fatma)
    await city.passes(hours=2)
    there = len(city.teams.chat(amina.conversation))
    assert '"contact_silence.unheard"' in "".join(capfd.readouterr())

    await city.passes(days=1, hours=19, minutes=59)
    assert len(city.teams.chat(amina.conversation)) == there
    await city.passes(minutes=1)

    assert amina.sees(SILENT)
    assert watch.out_of_hours() == []


async def test_a_coordinator_who_is_there_hears_it_at_once_and_the_other_on_monday_nothing_of_what_is_over(
    city: City, capfd: pytest.CaptureFixture[str]
):
    department = await city.department()
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    amina = await coach_and_coordinator(city, "Amina", "ma-di 8:00-17:00")
    els = await coach_and_coordinator(city, "Els", "wo-vr 8:00-17:00")
    fatma = await city.worker("Fatma", department)
    await city.passes(days=2)
    await sends(fatma)

    await city.passes(hours=1, minutes=5)
    assert els.sees(SILENT)
    await city.passes(days=5)

    assert not amina.sees(SILENT), "nobody waits there any more"
    assert '"contact_silence.unheard"' not in "".join(capfd.readouterr())


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
OWN_HOURS = (
    "Vaste uren", "Om de week anders", "Elke dag anders", "Kies uren voor vandaag", "Zoals mijn dienst", "Bewaar mijn uren",
    "Bewaar voor vandaag", "Kies andere uren",
)  # fmt: skip
"""They stay as they are here, for the watch knows no others."""
NOT_AT_ALL = frozenset({"Wis mijn gegevens", "Ja, wis alles", *OWN_HOURS})
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


def loses_a_card(city: City, helper: Citizen, chance: Random) -> None:
    """A retention rule took a message away: an edit of it is answered with 404."""
    there = city.teams.chat(helper.conversation)
    if there:
        city.teams.forget(helper.conversation, chance.choice(there[-4:]).id)


async def lives(city: City, seed: int, *, moments: int) -> tuple[Watch, list[str]]:
    """Two weeks and more in which everybody does something now and then, workers at all hours; and what came late."""
    chance = Random(seed)
    watch, workers, helpers = await a_busy_city(city)
    late: list[str] = []
    for _ in range(moments):
        await city.passes(minutes=chance.choice((1, 7, 16, 31, 70, 190, 400)))
        late += await watch.looks()
        await acts(chance.choice(workers), chance, SAID)
        happens = chance.random()
        if happens < 0.5:
            await acts(chance.choice(helpers), chance, WORDS)
        elif happens < 0.6:
            loses_a_card(city, chance.choice(helpers), chance)
        elif happens < 0.65:
            await watch.gets_the_app(chance.choice(helpers))
    for _ in range(4 * 24):
        await city.passes(hours=1)
        late += await watch.looks()
    await watch.reads_what_was_agreed()
    return watch, late


@pytest.mark.parametrize("seed", range(3))
async def test_through_weeks_no_helper_hears_anything_outside_their_hours(city: City, seed: int):
    watch, late = await lives(city, seed, moments=150)

    sent = [call for call in city.teams.calls if call.method == "POST" and not call.message]
    assert len(sent) > 100
    assert watch.out_of_hours() == []
    assert late == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 130))
async def test_through_many_weeks_no_helper_hears_anything_outside_their_hours(city: City, seed: int):
    watch, late = await lives(city, seed, moments=400)

    assert watch.out_of_hours() == []
    assert late == []


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
