"""What every engine must keep of `PeopleStore`; a backend gives the fixtures `stores` and `reopen`."""

import asyncio
import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.errors import AlreadyExists, Conflict, NotFound
from bot.domain.people import PersonRecord, Role
from bot.storage.protocols import Etag, Stored, Stores
from tests.builders import MONDAY, a_person, any_person
from tests.contracts.request_store import MICROSECOND, STRANGE, Reopen

_fresh = itertools.count(1)


class PeopleStoreContract:
    """Subclass this for an engine."""

    @settings(
        max_examples=30,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(person=any_person())
    async def test_what_was_written_is_read_back_exactly(
        self, stores: Stores, reopen: Reopen, person: PersonRecord
    ):
        person = replace(person, id=f"rijk-{next(_fresh)}")
        written = await stores.people.create(person)
        again = await reopen()
        try:
            read = await again.people.find(person.id)
        finally:
            await again.close()
        assert read == written == Stored(value=person, etag=written.etag)

    async def test_nobody_is_found_who_was_never_seen(self, stores: Stores):
        assert await stores.people.find("collega-1") is None

    async def test_a_taken_id_is_refused_and_nothing_is_written(self, stores: Stores):
        first = await stores.people.create(a_person(name="de eerste"))
        with pytest.raises(AlreadyExists):
            await stores.people.create(a_person(name="de tweede"))
        assert await stores.people.find("collega-1") == first

    async def test_nobody_can_replace_who_was_never_seen(self, stores: Stores):
        with pytest.raises(NotFound):
            await stores.people.replace(a_person(), etag=Etag("1"))

    async def test_a_stale_etag_conflicts_and_changes_nothing(self, stores: Stores):
        first = await stores.people.create(a_person())
        second = await stores.people.replace(a_person(place="Zuid"), etag=first.etag)
        for etag in (first.etag, Etag(""), Etag("geen etag")):
            with pytest.raises(Conflict):
                await stores.people.replace(a_person(place="te laat"), etag=etag)
        assert await stores.people.find("collega-1") == second

    async def test_of_racing_writers_exactly_one_wins(self, stores: Stores):
        start = await stores.people.create(a_person())
        outcomes = await asyncio.gather(
            *(stores.people.replace(a_person(place=str(n)), etag=start.etag) for n in range(8)),
            return_exceptions=True,
        )
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict"] * 7 + ["Stored"]
        assert await stores.people.find("collega-1") in outcomes

    @pytest.mark.parametrize("strange", STRANGE)
    async def test_strange_ids_are_ids_like_others(self, stores: Stores, strange: str):
        created = await stores.people.create(a_person(id=strange))
        replaced = await stores.people.replace(a_person(id=strange, wake_at=MONDAY), etag=created.etag)
        assert await stores.people.find(strange) == replaced
        assert [due.id for due in await stores.people.due(by=MONDAY, limit=9)] == [strange]

    async def test_due_is_inclusive_earliest_first_and_bounded(self, stores: Stores):
        for n in (1, 0, -1, 1_000_000, -500_000):
            await stores.people.create(a_person(id=str(n), wake_at=MONDAY + n * MICROSECOND))
        await stores.people.create(a_person(id="nooit"))
        due = await stores.people.due(by=MONDAY, limit=9)
        assert [(item.id, item.wake_at) for item in due] == [
            ("-500000", MONDAY - timedelta(seconds=0.5)),
            ("-1", MONDAY - MICROSECOND),
            ("0", MONDAY),
        ]
        assert [item.id for item in await stores.people.due(by=MONDAY, limit=1)] == ["-500000"]

    async def test_due_follows_the_wake_of_the_last_write(self, stores: Stores):
        first = await stores.people.create(a_person(wake_at=MONDAY))
        await stores.people.replace(a_person(), etag=first.etag)
        assert list(await stores.people.due(by=MONDAY, limit=9)) == []

    async def test_coordinators_are_listed_by_id_and_bounded(self, stores: Stores):
        for n in ("c", "a", "b"):
            await stores.people.create(a_person(id=n, roles=(Role.COACH, Role.COORDINATOR)))
        await stores.people.create(a_person(id="0", roles=(Role.CONTACT_POINT,)))
        assert list(await stores.people.coordinators(limit=9)) == ["a", "b", "c"]
        assert list(await stores.people.coordinators(limit=2)) == ["a", "b"]
        assert list(await stores.people.coordinators(limit=0)) == []

    async def test_coordinators_follow_the_roles_of_the_last_write(self, stores: Stores, reopen: Reopen):
        first = await stores.people.create(a_person(id="eerst", roles=(Role.COORDINATOR,)))
        second = await stores.people.create(a_person(id="later"))
        await stores.people.replace(a_person(id="eerst"), etag=first.etag)
        await stores.people.replace(a_person(id="later", roles=(Role.COORDINATOR,)), etag=second.etag)
        assert list(await stores.people.coordinators(limit=9)) == ["later"]
        again = await reopen()
        assert list(await again.people.coordinators(limit=9)) == ["later"]

    async def test_reopening_keeps_versions_and_wakes(self, stores: Stores, reopen: Reopen):
        first = await stores.people.create(a_person())
        second = await stores.people.replace(a_person(place="Zuid", wake_at=MONDAY), etag=first.etag)
        again = await reopen()
        assert await again.people.find("collega-1") == second
        assert [due.id for due in await again.people.due(by=MONDAY, limit=9)] == ["collega-1"]
        with pytest.raises(Conflict):
            await again.people.replace(a_person(), etag=first.etag)
