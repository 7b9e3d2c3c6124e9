"""What a process that died between two writes leaves behind, when nobody delivers or presses anything again."""

from pathlib import Path

from bot.domain.drafting import works_at
from bot.domain.ids import DepartmentId
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
