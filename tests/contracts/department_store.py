"""What every engine must keep of `DepartmentStore`; a backend gives the fixtures `stores` and `reopen`."""

import asyncio
import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.errors import AlreadyExists, Conflict, NotFound
from bot.domain.roster import Coach, Department
from bot.storage.protocols import Etag, Stored, Stores
from tests.builders import a_department, any_department
from tests.contracts.request_store import STRANGE, Reopen

_fresh = itertools.count(1)


class DepartmentStoreContract:
    """Subclass this for an engine."""

    @settings(
        max_examples=30,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(department=any_department())
    async def test_what_was_written_is_read_back_exactly(
        self, stores: Stores, reopen: Reopen, department: Department
    ):
        department = replace(department, id=f"rijk-{next(_fresh)}")
        written = await stores.departments.create(department)
        again = await reopen()
        try:
            read = await again.departments.find(department.id)
        finally:
            await again.close()
        assert read == written == Stored(value=department, etag=written.etag)

    async def test_an_unknown_department_is_none(self, stores: Stores):
        assert await stores.departments.find("kinderopvang") is None
        assert list(await stores.departments.all()) == []

    async def test_a_taken_id_is_refused_and_nothing_is_written(self, stores: Stores):
        first = await stores.departments.create(a_department())
        with pytest.raises(AlreadyExists):
            await stores.departments.create(a_department(name="Andere"))
        assert await stores.departments.find("kinderopvang") == first

    async def test_an_unknown_department_cannot_be_replaced(self, stores: Stores):
        with pytest.raises(NotFound):
            await stores.departments.replace(a_department(), etag=Etag("1"))

    async def test_a_stale_etag_conflicts_and_changes_nothing(self, stores: Stores):
        first = await stores.departments.create(a_department())
        second = await stores.departments.replace(a_department(workers=40), etag=first.etag)
        for etag in (first.etag, Etag(""), Etag("geen etag")):
            with pytest.raises(Conflict):
                await stores.departments.replace(a_department(workers=50), etag=etag)
        assert await stores.departments.find("kinderopvang") == second

    async def test_of_racing_writers_exactly_one_wins(self, stores: Stores):
        start = await stores.departments.create(a_department())
        outcomes = await asyncio.gather(
            *(stores.departments.replace(a_department(workers=n), etag=start.etag) for n in range(8)),
            return_exceptions=True,
        )
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict"] * 7 + ["Stored"]
        assert await stores.departments.find("kinderopvang") in outcomes

    async def test_a_change_by_another_instance_is_seen_at_once(self, stores: Stores, reopen: Reopen):
        first = await stores.departments.create(a_department())
        await stores.departments.find("kinderopvang")
        other = await reopen()
        second = await other.departments.replace(a_department(workers=40), etag=first.etag)
        assert await stores.departments.find("kinderopvang") == second
        assert list(await stores.departments.all()) == [second]

    async def test_all_are_listed_by_name(self, stores: Stores):
        for name in ("Wegen", "groen", "Kinderopvang", "Économie", "Archief"):
            await stores.departments.create(a_department(id=f"id van {name}", name=name))
        first = await stores.departments.find("id van Archief")
        assert first is not None
        await stores.departments.replace(replace(first.value, name="Zorg"), etag=first.etag)
        names = [stored.value.name for stored in await stores.departments.all()]
        assert names == sorted(names) == ["Kinderopvang", "Wegen", "Zorg", "groen", "Économie"]

    @pytest.mark.parametrize("strange", STRANGE)
    async def test_strange_ids_are_ids_like_others(self, stores: Stores, strange: str):
        created = await stores.departments.create(a_department(id=strange))
        replaced = await stores.departments.replace(a_department(id=strange, workers=2), etag=created.etag)
        assert await stores.departments.find(strange) == replaced
        assert list(await stores.departments.all()) == [replaced]

    async def test_a_department_of_any_size_survives_reopening(self, stores: Stores, reopen: Reopen):
        coaches = tuple(
            Coach(id=f"coach-{n}", name=f"Coach {n}", skills=("login", "mail")) for n in range(2_000)
        )
        await stores.departments.create(a_department(coaches=coaches))
        found = await (await reopen()).departments.find("kinderopvang")
        assert found is not None
        assert found.value.coaches == coaches
