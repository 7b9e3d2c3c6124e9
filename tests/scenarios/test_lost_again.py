"""Who was lost is heard of again, or lost again: their entry in the roster and the contact point's card stay true."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain import events as e
from bot.domain.ids import PersonId
from bot.domain.losing import NotReached, ReachChanged, Why
from tests.fakes import answers
from tests.scenarios.asking import QUESTION, asked, sends
from tests.scenarios.city import KINDEROPVANG, City, person_id
from tests.scenarios.city import city as started
from tests.scenarios.test_unreachable import NO_MESSAGES, a_department, is_reachable

COACHES = ("Bram", "Chloë", "Daan", "Emma", "Finn", "Gijs")


async def edit_roster(city: City, name: str, **fields: object) -> None:
    """Write this coach's entry by hand; with no fields it goes."""
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    kept = [
        replace(one, **fields) if one.id == person_id(name) else one
        for one in found.value.coaches
        if fields or one.id != person_id(name)
    ]
    await city.stores.departments.replace(replace(found.value, coaches=tuple(kept)), etag=found.etag)


# --- the roster ---------------------------------------------------------------------------------------


async def test_who_is_heard_of_at_another_bot_while_they_are_struck_off_may_be_asked(tmp_path: Path):
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        await a_department(one, "Bram")
        bram = one.citizen("Bram")
        reference = (await one.person("Bram")).reference
        availability = one.bot.front._reach._availability
        may_go_on = _Stalled(availability._set_reachable)
        availability._set_reachable = may_go_on.call
        losing = asyncio.create_task(one.bot.front._reach.lost(person_id("Bram"), reference, Why.REFUSED))
        await may_go_on.came.wait()

        bram.bot = two.url
        await bram.says("hallo")
        await two.settled()
        may_go_on.go.set()
        await losing
        await one.settled()

        assert await is_reachable(one, "Bram")


async def test_who_brings_the_app_back_in_the_instant_of_the_look_may_be_asked(city: City):
    fatma = await a_department(city, "Bram")
    bram = city.citizen("Bram")
    reach = city.bot.front._reach
    real = reach._lost

    async def back_meanwhile(record, loss):  # between the read of their document and what follows from it
        reach._lost = real
        bram.settle, settle = _nothing, bram.settle
        await bram.installs()
        bram.settle = settle
        return await real(record, loss)

    reach._lost = back_meanwhile
    await bram.removes()
    await city.passes(minutes=2)

    assert await is_reachable(city, "Bram")
    assert not city.citizen("Hilde").sees(NO_MESSAGES)
    await sends(fatma)
    assert asked(city, "Bram") == ["Bram"]


async def test_whatever_went_wrong_before_a_press_mends_the_roster(city: City):
    await sends(await a_department(city, "Bram"))
    await edit_roster(city, "Bram", is_reachable=False)
    await city.passes(minutes=1)

    await city.citizen("Bram").presses("Hoe werkt dit?")

    assert await is_reachable(city, "Bram")


async def test_who_was_lost_by_another_bot_a_while_ago_is_heard_of_by_a_press(tmp_path: Path):
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        fatma = await a_department(one, "Bram")
        bram = one.citizen("Bram")
        await bram.says("even niet")
        reference = (await one.person("Bram")).reference
        await two.bot.front._reach.lost(person_id("Bram"), reference, Why.REFUSED)
        await two.passes_unseen(minutes=1)

        await bram.presses("Ik kan helpen")
        await one.settled()
        await two.settled()

        assert not one.citizen("Hilde").sees(NO_MESSAGES)
        await sends(fatma)
        assert asked(one, "Bram") == ["Bram"]


# --- the contact point's card -------------------------------------------------------------------------


async def test_who_is_lost_again_the_same_day_is_told_the_next(city: City):
    await a_department(city, "Bram")
    bram, hilde = city.citizen("Bram"), city.citizen("Hilde")
    await bram.removes()
    await city.passes(minutes=2)
    await bram.installs()
    await city.passes(minutes=2)
    await bram.removes()
    await city.passes(minutes=5)
    assert not hilde.sees(NO_MESSAGES), "once a day"

    await city.passes(days=1)

    assert hilde.sees(NO_MESSAGES)


async def test_as_long_as_somebody_is_lost_the_card_says_so(city: City):
    await a_department(city, "Bram")
    hilde = city.citizen("Hilde")
    await city.citizen("Bram").removes()
    await city.passes(minutes=2)
    before = len(hilde.cards())

    await city.passes(days=20)

    assert hilde.sees(NO_MESSAGES)
    assert len(hilde.cards()) == before, "and it is said once"


async def test_what_to_ask_depends_on_why_they_are_lost(city: City):
    await a_department(city, "Bram")

    await city.citizen("Bram").removes()
    await city.passes(minutes=2)

    assert city.citizen("Hilde").sees("Vraag Bram om Digicoach weer toe te voegen in Teams.")
    assert city.citizen("Hilde").sees("Tot dan krijgt Bram geen vragen.")


async def test_a_whole_department_that_is_lost_is_one_card_that_follows_them(city: City):
    await a_department(city, *COACHES)
    hilde = city.citizen("Hilde")
    before = len(hilde.cards())
    for name in COACHES:
        await city.citizen(name).removes()
    await city.passes(minutes=3)

    assert len(hilde.cards()) == before + 1
    assert hilde.sees("Bram, Chloë, Daan en nog 3 krijgen geen berichten van mij.")
    for name in COACHES[1:]:
        await city.citizen(name).installs()
    await city.passes(minutes=3)
    assert len(hilde.cards()) == before + 1
    assert hilde.sees(NO_MESSAGES)

    await city.citizen("Bram").installs()
    await city.passes(minutes=3)
    assert not hilde.sees("geen berichten van mij")


async def test_who_leaves_the_roster_leaves_the_card(city: City):
    await a_department(city, "Bram", "Chloë")
    await city.citizen("Bram").removes()
    await city.passes(minutes=2)
    assert city.citizen("Hilde").sees(NO_MESSAGES)

    await edit_roster(city, "Bram")
    await city.passes(days=1)

    assert not city.citizen("Hilde").sees(NO_MESSAGES)
    assert not any(isinstance(one.content, NotReached) for one in (await city.person("Hilde")).notices)
    waiting = [one for one in (await city.person("Bram")).notices if isinstance(one.content, ReachChanged)]
    kept_until = city.clock.now() + timedelta(days=28)
    assert all(one.due_at > kept_until for one in waiting), (
        "and nobody looks after them until nothing is kept"
    )


async def test_who_is_heard_of_while_the_contact_point_is_told_is_not_on_the_card(city: City):
    await a_department(city, "Bram", "Chloë")
    await city.citizen("Chloë").removes()
    await city.passes(minutes=2)
    bram, hilde = city.citizen("Bram"), city.citizen("Hilde")
    people = city.bot.front._people
    change = people.change

    async def back_meanwhile(person, decide, **how):
        if person == person_id("Hilde"):
            people.change = change
            bram.settle, settle = _nothing, bram.settle
            await bram.installs()
            bram.settle = settle
        return await change(person, decide, **how)

    await bram.removes()
    people.change = back_meanwhile
    await city.passes(minutes=2)

    assert people.change == change, "it came so far"
    assert hilde.sees("Chloë krijgt geen berichten van mij."), "and nobody else"


# --- an administrator's switch for one ----------------------------------------------------------------


async def test_a_switch_for_one_person_alone_is_told_to_the_contact_point(city: City):
    fatma = await a_department(city, "Bram", "Chloë")
    hilde = city.citizen("Hilde")
    city.teams.always(city.citizen("Bram").conversation, answers.DISABLED)
    for _ in range(3):
        assert not hilde.sees(NO_MESSAGES)
        await sends(fatma)
        await city.passes(minutes=1)
        await fatma.says("stop")
        await city.passes(hours=1)

    assert hilde.sees(NO_MESSAGES)
    assert not await is_reachable(city, "Bram")


async def test_a_switch_for_everybody_costs_nobody_however_often_they_are_tried(city: City):
    fatma = await a_department(city, "Bram", "Chloë")
    for name in ("Bram", "Chloë", "Hilde", "Fatma"):
        city.teams.always(city.citizen(name).conversation, answers.DISABLED)
    await fatma.says(QUESTION)
    for _ in range(5):
        for name in ("Bram", "Chloë"):
            person = await city.person(name)
            await city.bot.front._reach.lost(person.id, person.reference, Why.SWITCHED_OFF)
        await city.passes(hours=1, minutes=1)

    assert await is_reachable(city, "Bram")
    assert await is_reachable(city, "Chloë")


# --- another in their place ---------------------------------------------------------------------------


async def test_nobody_takes_the_place_of_who_had_said_no(city: City):
    fatma = await a_department(city, *COACHES)
    await sends(fatma)
    first, second = asked(city, *COACHES)
    await city.citizen(first).presses("Nu niet")

    await city.citizen(first).removes()
    await city.passes(minutes=2)

    assert asked(city, *COACHES) == [first, second]


async def test_where_nobody_can_be_reached_not_everybody_is_tried(city: City):
    department = await city.department()
    names = [f"Coach {number}" for number in range(80)]
    for name in names:
        await city.coach(name, department)
        city.teams.always(city.citizen(name).conversation, answers.DISABLED)
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    request = await city.request()
    tried = sum(isinstance(event, e.Unreached) for event in request.history)
    assert request.resumes_at is not None, "the search is over for today"
    assert tried <= 2 * request.policy.offer_limit + 3


class _Stalled:
    """Holds one call up until it may go on."""

    def __init__(self, real: Callable[..., Awaitable[None]]) -> None:
        self.came, self.go = asyncio.Event(), asyncio.Event()
        self._real = real

    async def call(self, person: PersonId, *, is_reachable: bool) -> None:
        self.came.set()
        await self.go.wait()
        await self._real(person, is_reachable=is_reachable)


async def _nothing() -> None:
    pass
