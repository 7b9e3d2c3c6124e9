"""A department is merged or closed while questions are open: they go on, nothing is orphaned, and old buttons still work."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.domain.errors import StoreUnavailable
from bot.domain.ids import DepartmentId
from bot.domain.people import OpenRequest
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.views import views_of
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.city import city as started
from tests.scenarios.coordinating import coordinator, stored

WEGEN = DepartmentId("wegen")
NO = "Dat kan ik hier niet tonen."


async def merges(amina: Citizen, name: str = "Kinderopvang", into: str = "Wegen") -> dict[str, Any]:
    """Merge and confirm."""
    await amina.says(f"dienst {name} samenvoegen met {into}")
    return await amina.presses("Ja, voeg samen")


async def two_departments(city: City) -> tuple[Citizen, Citizen, Citizen, Citizen]:
    """Amina, and in Kinderopvang Fatma who asks and Bram who helps; Dries helps in Wegen."""
    await city.department(places=("De Zonnebloem",))
    await city.department("Wegen")
    bram = await city.coach("Bram", KINDEROPVANG)
    dries = await city.coach("Dries", WEGEN)
    fatma = await city.worker("Fatma", KINDEROPVANG)
    return await coordinator(city), fatma, bram, dries


async def raw(city: City, department: DepartmentId, request: Request) -> Request:
    """The document exactly there."""
    return (await city.stores.requests.get(department, request.id)).value


async def test_a_rename_leaves_open_questions_as_they_are(city: City):
    amina, fatma, bram, _ = await two_departments(city)
    await sends(fatma)

    await amina.says("dienst Kinderopvang heet nu Opvang en Spel")
    await bram.presses("Ik help")

    assert fatma.sees("Bram helpt je.")
    assert (await city.request()).department == KINDEROPVANG


async def test_the_confirmation_says_what_goes_along(city: City):
    amina, fatma, _, _ = await two_departments(city)
    await sends(fatma)

    await amina.says("diensten kinderopvang")
    await amina.presses("Voeg twee diensten samen")
    await amina.presses("Ga verder", inputs={"into": "wegen"})

    assert amina.sees("Voeg je Kinderopvang samen met Wegen?")
    assert amina.sees("1 open vraag gaat mee.")
    assert amina.sees("1 digicoach gaat mee.")
    assert not (await stored(city, KINDEROPVANG)).is_closed
    await amina.presses("Ja, voeg samen")
    assert amina.sees("Kinderopvang hoort nu bij Wegen.")


async def test_coaches_places_and_names_come_along(city: City):
    amina, fatma, bram, _ = await two_departments(city)
    parken = await city.department("Parken", neighbours=(KINDEROPVANG,))

    await merges(amina)

    wegen = await stored(city, WEGEN)
    assert {one.name for one in wegen.coaches} == {"Bram", "Dries"}
    assert wegen.places == ("De Zonnebloem",)
    assert wegen.aliases == ("Kinderopvang",)
    assert wegen.absorbed == (KINDEROPVANG,)
    assert [line.what for line in wegen.audit] == ["department_took_over"]
    assert (await stored(city, parken)).neighbours == (WEGEN,)
    assert (await city.person("Bram")).helps_in == WEGEN
    await bram.says("even niet")
    assert not bram.sees(NO)
    await sends(fatma)
    assert (await city.request(department=WEGEN)).asker.id == person_id("Fatma")
    await fatma.says("dienst")
    assert fatma.sees("Nu staat er: Wegen.")


async def test_a_searching_question_goes_on_under_a_new_number_and_nobody_is_told_twice(city: City):
    amina, fatma, bram, dries = await two_departments(city)
    emre = await city.worker("Emre", WEGEN)
    await sends(emre, "mijn scherm is zwart")
    await sends(fatma)
    before = await city.request()
    cards = len(fatma.cards()), len(bram.cards())

    await merges(amina)

    after = await city.request(2, WEGEN)
    assert (after.id, after.history, after.shown) == (before.id, before.history, before.shown)
    left = await raw(city, KINDEROPVANG, before)
    assert (left.state, left.wake_at, dict(views_of(left))) == (State.MOVED, None, {})
    assert (len(fatma.cards()), len(bram.cards())) == cards
    assert (await city.person("Fatma")).open_requests == (OpenRequest(department=WEGEN, id=before.id),)
    await city.passes(minutes=10)
    assert dries.sees(QUESTION), "the circle widens in the new department"


async def test_old_buttons_of_worker_coach_and_stranger_still_mean_what_they_say(city: City):
    amina, fatma, bram, dries = await two_departments(city)
    await sends(fatma)
    offer, asked = bram.newest(), fatma.newest()
    await merges(amina)

    stranger = await dries.presses("Ik help", offer)
    assert "Deze kaart is van een collega." in words(stranger["value"])
    await bram.presses("Ik help", offer)
    assert fatma.sees("Bram helpt je.")
    again = await bram.presses("Ik help", offer)
    assert "Klaar" in buttons(again["value"])
    await fatma.presses("Hulp niet meer nodig", asked)

    after = await city.request(1, WEGEN)
    assert after.holder is not None
    assert after.holder.id == person_id("Bram")
    assert (await raw(city, KINDEROPVANG, after)).state is State.MOVED


async def test_who_helps_goes_on_helping_by_button_and_typed(city: City):
    amina, fatma, bram, _ = await two_departments(city)
    await sends(fatma)
    await bram.presses("Ik help")
    helping = bram.newest()
    await merges(amina)

    await fatma.says("mijn vragen")
    assert fatma.sees("Bram helpt je.")
    await bram.says("klaar")
    assert (await city.request(1, WEGEN)).state is State.RESOLVED
    answer = await bram.presses("Klaar", helping)
    assert answer["statusCode"] == 200
    assert (await city.request(1, WEGEN)).state is State.RESOLVED


async def test_a_resolved_question_moves_and_is_reopened_where_it_is_now(city: City):
    amina, fatma, bram, dries = await two_departments(city)
    await sends(fatma)
    await bram.presses("Ik help")
    await bram.presses("Klaar")
    solved = fatma.newest()
    await merges(amina)
    assert (await city.request(1, WEGEN)).state is State.RESOLVED

    await fatma.presses("Ja, opgelost", solved)

    assert (await city.request(1, WEGEN)).state is State.CLOSED
    assert not dries.sees(QUESTION)


async def test_a_closed_question_stays_and_can_be_thanked_for(city: City):
    amina, fatma, bram, _ = await two_departments(city)
    await sends(fatma)
    await bram.presses("Ik help")
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")
    await merges(amina)

    assert (await city.request()).state is State.CLOSED
    assert await city.numbers(WEGEN) == []
    await fatma.presses("👍 Goed geholpen")
    assert not fatma.sees(NO)


async def test_a_question_that_waits_for_morning_goes_on_where_it_is_open_now(city: City):
    await city.department(hours="zo 8-9")
    await city.department("Wegen", hours="ma-zo 0-24")
    await city.coach("Bram", KINDEROPVANG)
    dries = await city.coach("Dries", WEGEN)
    fatma = await city.worker("Fatma", KINDEROPVANG)
    amina = await coordinator(city)
    await sends(fatma)
    assert (await city.request()).resumes_at is not None

    await merges(amina)
    await city.settled()

    assert dries.sees(QUESTION)


async def test_a_chain_of_merges_is_followed(city: City):
    amina, fatma, bram, _ = await two_departments(city)
    parken = await city.department("Parken")
    await sends(fatma)
    offer = bram.newest()
    await merges(amina)
    await merges(amina, "Wegen", "Parken")

    await bram.presses("Ik help", offer)

    assert fatma.sees("Bram helpt je.")
    assert (await city.request(1, parken)).state is State.HELPING
    assert (await city.person("Bram")).helps_in == parken


async def test_confirming_twice_merges_once(city: City):
    amina, fatma, _, _ = await two_departments(city)
    await sends(fatma)
    await amina.says("dienst Kinderopvang samenvoegen met Wegen")
    card = amina.newest()

    first = await amina.presses("Ja, voeg samen", card)
    second = await amina.presses("Ja, voeg samen", card)

    assert words(first["value"]) == words(second["value"])
    assert await city.numbers(WEGEN) == [1]
    assert [line.what for line in (await stored(city, KINDEROPVANG)).audit] == ["department_merged"]


@pytest.mark.parametrize(("first", "second"), [("Wegen", "Parken"), ("Parken", "Wegen")])
async def test_of_two_coordinators_who_merge_it_elsewhere_one_has_it(city: City, first: str, second: str):
    amina, fatma, bram, _ = await two_departments(city)
    await city.department("Parken")
    nora = await coordinator(city, "Nora")
    await sends(fatma)
    await amina.says(f"dienst Kinderopvang samenvoegen met {first}")
    await nora.says(f"dienst Kinderopvang samenvoegen met {second}")

    answers = await asyncio.gather(amina.presses("Ja, voeg samen"), nora.presses("Ja, voeg samen"))

    said = [words(answer["value"]) for answer in answers]
    assert sum("Kinderopvang hoort nu bij" in one for one in said) == 1
    assert sum("Kinderopvang is er niet meer." in one for one in said) == 1
    assert len(await city.numbers(WEGEN)) + len(await city.numbers(DepartmentId("parken"))) == 1
    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")


async def test_two_who_merge_them_into_each_other_leave_at_least_one(city: City):
    amina, fatma, bram, _ = await two_departments(city)
    nora = await coordinator(city, "Nora")
    await sends(fatma)
    await amina.says("dienst Kinderopvang samenvoegen met Wegen")
    await nora.says("dienst Wegen samenvoegen met Kinderopvang")

    await asyncio.gather(amina.presses("Ja, voeg samen"), nora.presses("Ja, voeg samen"))

    left = [one for one in await city.stores.departments.all() if not one.value.is_closed]
    assert left
    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")


async def test_a_department_is_not_merged_into_itself_or_into_one_that_is_gone(city: City):
    amina, _, _, _ = await two_departments(city)
    await city.department("Parken")
    await amina.says("diensten kinderopvang")
    await amina.presses("Voeg twee diensten samen")
    form = amina.newest()
    for into, said in (("", "Kies eerst iets in de lijst."), ("kinderopvang", "Kies een andere dienst.")):
        answer = await amina.presses("Ga verder", form, inputs={"into": into})
        assert said in words(answer["value"])
    await amina.says("dienst Kinderopvang samenvoegen met Wegen")
    card = amina.newest()
    await merges(amina, "Wegen", "Parken")

    answer = await amina.presses("Ja, voeg samen", card)

    assert "Wegen is er niet meer." in words(answer["value"])
    assert not (await stored(city, KINDEROPVANG)).is_closed


# --- closing -------------------------------------------------------------------------------------------


async def test_closing_hands_what_is_searched_for_to_the_service_desk(city: City):
    amina, fatma, bram, _ = await two_departments(city)
    await sends(fatma)

    await amina.says("dienst Kinderopvang sluiten")
    assert amina.sees("1 open vraag gaat naar de Service Desk.")
    await amina.presses("Ja, sluit de dienst")

    assert amina.sees("Kinderopvang is gesloten.")
    assert amina.sees("Open vragen gingen naar de Service Desk.")
    assert (await city.request()).state is State.HANDED_OVER
    assert "Service Desk" in words(fatma.newest())
    assert not bram.sees(QUESTION)
    await amina.says("diensten")
    assert "1 dienst" in words(amina.newest())


async def test_who_helps_in_a_closed_department_finishes_and_what_comes_back_goes_to_the_service_desk(
    city: City,
):
    amina, fatma, bram, _ = await two_departments(city)
    await sends(fatma)
    await bram.presses("Ik help")
    await amina.says("dienst Kinderopvang sluiten")
    await amina.presses("Ja, sluit de dienst")
    assert (await city.request()).state is State.HELPING

    await bram.says("geef de vraag terug")
    await city.settled()

    assert (await city.request()).state is State.HANDED_OVER


async def test_a_worker_of_a_closed_department_is_asked_where_they_work_now(city: City):
    amina, fatma, _, dries = await two_departments(city)
    await amina.says("dienst Kinderopvang sluiten")
    await amina.presses("Ja, sluit de dienst")

    await sends(fatma)
    await fatma.presses("Wegen")

    assert dries.sees(QUESTION)


async def test_the_only_department_is_not_closed(city: City):
    await city.department()
    amina = await coordinator(city)

    await amina.says("dienst Kinderopvang sluiten")
    answer = await amina.presses("Ja, sluit de dienst")

    assert "Dit is de enige dienst." in words(answer["value"])


async def test_a_closed_department_can_be_added_again(city: City):
    amina, _, _, _ = await two_departments(city)
    await amina.says("dienst Kinderopvang sluiten")
    await amina.presses("Ja, sluit de dienst")

    await amina.says("dienst toevoegen Kinderopvang")
    await amina.presses("Voeg de dienst toe")

    assert amina.sees("Kinderopvang staat erbij.")
    assert not (await stored(city, KINDEROPVANG)).is_closed


async def test_the_name_of_a_merged_department_is_not_given_again(city: City):
    amina, _, _, _ = await two_departments(city)
    await merges(amina)

    await amina.says("dienst toevoegen Kinderopvang")
    answer = await amina.presses("Voeg de dienst toe")

    assert "Er is al een dienst met deze naam: " in words(answer["value"])


# --- trouble on the way --------------------------------------------------------------------------------


class Dying:
    """Fails for good at one write, before or after it is done: as if the process had died there."""

    def __init__(self, store: Any, *, dies: Callable[[Any], bool], is_written: bool) -> None:
        self._store = store
        self._dies = dies
        self._is_written = is_written
        self.is_dead = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def create(self, value: Any) -> Any:
        return await self._write(value, lambda: self._store.create(value))

    async def replace(self, value: Any, *, etag: Any) -> Any:
        return await self._write(value, lambda: self._store.replace(value, etag=etag))

    async def _write(self, value: Any, write: Callable[[], Any]) -> Any:
        if self.is_dead:
            raise StoreUnavailable("dead")
        if self._dies(value):
            self.is_dead = True
            if self._is_written:
                await write()
            raise StoreUnavailable("dies")
        return await write()


def _is_new(value: Request) -> bool:
    return value.comes_from is not None


def _is_mark(value: Request) -> bool:
    return value.state is State.MOVED


@pytest.mark.parametrize("is_written", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("dies", [_is_new, _is_mark], ids=["the new document", "the mark on the old one"])
async def test_a_move_that_stopped_half_way_is_completed(tmp_path: Path, dies: Any, is_written: bool):
    async with started(tmp_path) as before:
        amina, fatma, _, _ = await two_departments(before)
        await sends(fatma)
        asked = await before.request()
        dying = Dying(before.stores.requests, dies=dies, is_written=is_written)
        before.bot.keeper._moving._requests.plain = dying
        await merges(amina)
        assert dying.is_dead

        async with started(tmp_path, beside=before) as after:
            await after.citizen("Bram").presses("Ik help")
            assert after.citizen("Fatma").sees("Bram helpt je.")
            await after.passes_unseen(minutes=30)

            left = [
                request
                for department in (KINDEROPVANG, WEGEN)
                for glance in (await after.stores.requests.recent(department, since=asked.sent_at)).glances
                if (request := await _get(after, department, glance.id)).state is not State.MOVED
            ]
            assert [(one.department, one.state) for one in left] == [(WEGEN, State.HELPING)]
            assert left[0].history[: len(asked.history)] == asked.history
            await after.citizen("Bram").says("klaar")
            assert (await after.request(1, WEGEN)).state is State.RESOLVED


async def _get(city: City, department: DepartmentId, request: Any) -> Request:
    return (await city.stores.requests.get(department, request)).value


async def test_somebody_acts_between_the_two_writes_of_a_move(city: City):
    """The old document is the question until it is marked: what was done to it meanwhile goes along."""
    amina, fatma, bram, _ = await two_departments(city)
    await sends(fatma)
    plain = city.bot.keeper._moving._requests.plain

    class Meanwhile(Dying):
        async def _write(self, value: Any, write: Callable[[], Any]) -> Any:
            written = await write()
            if _is_new(value) and not self.is_dead:
                self.is_dead = True
                await bram.presses("Ik help")
            return written

    city.bot.keeper._moving._requests.plain = Meanwhile(plain, dies=_is_new, is_written=True)
    await merges(amina)

    after = await city.request(1, WEGEN)
    assert after.state is State.HELPING
    assert fatma.sees("Bram helpt je.")
    assert (await raw(city, KINDEROPVANG, after)).state is State.MOVED


async def test_a_roster_that_did_not_come_along_comes_at_the_next_start(tmp_path: Path):
    async with started(tmp_path) as before:
        await two_departments(before)
        found = await before.stores.departments.find(KINDEROPVANG)
        assert found is not None
        left = replace(found.value, is_closed=True, merged_into=WEGEN)
        await before.stores.departments.replace(left, etag=found.etag)

        async with started(tmp_path, beside=before) as after:
            await after.bot.worker.scan()

            assert {one.name for one in (await stored(after, WEGEN)).coaches} == {"Bram", "Dries"}


async def test_a_department_that_closes_without_questions_says_nothing_of_them(city: City):
    amina, _, _, _ = await two_departments(city)

    await amina.says("dienst Kinderopvang sluiten")
    await amina.presses("Ja, sluit de dienst")

    assert amina.sees("Kinderopvang is gesloten.")
    assert not amina.sees("Open vragen gingen naar de Service Desk.")
