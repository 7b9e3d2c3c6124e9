"""What a process that died between two writes leaves behind, when nobody delivers or presses anything again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.drafting import met, works_at
from bot.domain.ids import DepartmentId
from bot.domain.losing import Why
from bot.domain.reaching import lost
from tests.fakes.answers import BLOCKED
from tests.scenarios.asking import sends
from tests.scenarios.city import city, person_id


async def test_the_department_somebody_chose_holds_when_the_process_died_right_after(tmp_path: Path):
    async with city(tmp_path) as town:
        await town.coach("Bram", await town.department("Kinderopvang"))
        await town.coach("Nora", await town.department("Wegen"))
        yusuf = town.citizen("Yusuf")
        await yusuf.says("het bestand gaat niet open")
        await yusuf.presses("Stuur mijn vraag")

        stored = await town.stores.people.find(person_id("Yusuf"))
        assert stored is not None
        chosen = works_at(stored.value, DepartmentId("wegen"))
        await town.stores.people.replace(chosen, etag=stored.etag)

        await town.passes(minutes=11)
        assert (await town.request(department=DepartmentId("wegen"))).asker.id == person_id("Yusuf")


async def test_who_was_lost_when_the_process_died_right_after_is_made_up_for(tmp_path: Path):
    async with city(tmp_path) as town:
        department = await town.department()
        await town.coach("Bram", department)
        await town.coach("Hilde", department, is_coach=False, is_contact=True)
        await sends(await town.worker("Fatma", department))

        bram = await town.stores.people.find(person_id("Bram"))
        assert bram is not None
        assert bram.value.reference is not None
        gone = lost(bram.value, bram.value.reference, Why.REFUSED, town.clock.now())
        woken = replace(gone, wake_at=town.clock.now() + timedelta(seconds=30))
        await town.stores.people.replace(woken, etag=bram.etag)

        await town.passes_unseen(minutes=2)
        assert town.citizen("Hilde").sees("Bram krijgt geen berichten van mij.")
        assert (await town.request()).offer_to(person_id("Bram")) is None
        found = await town.stores.departments.find(department)
        assert found is not None
        assert not [one for one in found.value.coaches if one.name == "Bram" and one.is_reachable]


async def test_who_was_heard_of_when_the_process_died_right_after_gets_what_is_owed(tmp_path: Path):
    async with city(tmp_path) as town:
        department = await town.department()
        bram = await town.coach("Bram", department)
        fatma = await town.worker("Fatma", department)
        await sends(fatma)
        town.teams.always(fatma.conversation, BLOCKED)
        reference = (await town.person("Fatma")).reference
        assert reference is not None
        await bram.presses("Ik help")
        town.teams.always(fatma.conversation, None)

        stored = await town.stores.people.find(person_id("Fatma"))
        assert stored is not None
        back = met(stored.value, name="Fatma", reference=reference, now=town.clock.now())
        woken = replace(back, wake_at=town.clock.now() + timedelta(seconds=30))
        await town.stores.people.replace(woken, etag=stored.etag)

        await town.passes_unseen(minutes=2)
        assert fatma.sees("Bram helpt je.")
