"""What every engine must keep of forgetting: what is deleted is gone, and what must be forgotten is found in time."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.aliases import alias, is_alias
from bot.domain.errors import Conflict, NotFound
from bot.domain.forgetting import forget_person, forget_text, next_forgetting_at, people_in
from bot.domain.people import Role
from bot.domain.states import State
from bot.storage.post_documents import post_key
from bot.storage.protocols import Collection, Etag, Stores
from tests.builders import MONDAY, a_person, a_request_in
from tests.contracts.post_store import EACH_KIND, found
from tests.contracts.request_store import Reopen

OVER = {State.CLOSED, State.HANDED_OVER, State.CANCELLED, State.MOVED}


class ForgettingContract:
    """Subclass this for an engine."""

    async def test_what_is_deleted_is_nowhere_any_more(self, stores: Stores):
        written = await stores.requests.create(a_request_in(State.CLOSED))
        first = written.value

        await stores.requests.delete(first.department, first.id, etag=written.etag)

        with pytest.raises(NotFound):
            await stores.requests.get(first.department, first.id)
        assert (await stores.requests.recent(first.department, since=MONDAY)).glances == ()
        assert await stores.requests.forgettable(by=MONDAY + timedelta(days=999), limit=9) == []
        assert [body async for body in stores.written(Collection.REQUESTS)] == []

    async def test_only_the_version_that_was_read_is_deleted(self, stores: Stores):
        first = await stores.requests.create(a_request_in(State.RESOLVED))
        second = await stores.requests.replace(a_request_in(State.CLOSED), etag=first.etag)
        value = second.value

        for etag in (first.etag, Etag(""), Etag("geen etag")):
            with pytest.raises(Conflict):
                await stores.requests.delete(value.department, value.id, etag=etag)

        assert await stores.requests.get(value.department, value.id) == second

    async def test_what_is_not_there_cannot_be_deleted(self, stores: Stores):
        with pytest.raises(NotFound):
            await stores.requests.delete("kinderopvang", "vraag-1", etag=Etag("1"))

    async def test_what_is_over_is_found_when_something_of_it_must_be_forgotten(self, stores: Stores):
        for number, state in enumerate(State):
            wake_at = MONDAY + timedelta(days=1000) if state.waits_for_asker else None  # as it always has
            request = a_request_in(state, id=f"v{number}", number=number)
            await stores.requests.create(replace(request, wake_at=wake_at))
        over = {f"v{number}" for number, state in enumerate(State) if state in OVER}

        soon = await stores.requests.forgettable(by=MONDAY + timedelta(days=7), limit=99)
        due = await stores.requests.forgettable(by=MONDAY + timedelta(days=8), limit=99)
        first = await stores.requests.forgettable(by=MONDAY + timedelta(days=8), limit=1)

        assert soon == []
        assert {one.id for one in due} == over
        assert list(due) == sorted(due, key=lambda one: one.wake_at)
        assert [one.wake_at for one in first] == [due[0].wake_at]
        assert await stores.requests.due(by=MONDAY + timedelta(days=999), limit=99) == []

    async def test_what_was_forgotten_is_found_again_for_the_next_part(self, stores: Stores):
        written = await stores.requests.create(a_request_in(State.CLOSED))
        await stores.requests.replace(forget_text(written.value), etag=written.etag)

        (due,) = await stores.requests.forgettable(by=MONDAY + timedelta(days=99), limit=9)

        assert due.wake_at == next_forgetting_at(forget_text(written.value))
        assert await stores.requests.forgettable(by=MONDAY + timedelta(days=29), limit=9) == []

    async def test_nobody_is_left_at_a_glance_once_all_are_forgotten(self, stores: Stores):
        written = await stores.requests.create(a_request_in(State.CLOSED))
        without = written.value
        for person in people_in(without):
            without = forget_person(without, person, alias(f"x{person}"))
        await stores.requests.replace(without, etag=written.etag)

        (glance,) = (await stores.requests.recent("kinderopvang", since=MONDAY)).glances

        assert is_alias(glance.holder)
        assert all(is_alias(person) for person, _ in glance.offered)

    async def test_a_store_that_was_scrubbed_goes_on(self, stores: Stores):
        written = await stores.requests.create(a_request_in(State.SEARCHING))
        await asyncio.gather(stores.scrub(), stores.scrub(whole=True), stores.check())
        assert await stores.requests.get("kinderopvang", "vraag-1") == written

    # --- erasing ------------------------------------------------------------------------------------

    async def test_who_is_deleted_was_never_seen(self, stores: Stores):
        written = await stores.people.create(a_person(wake_at=MONDAY, roles=(Role.COORDINATOR,)))

        await stores.people.delete("collega-1", etag=written.etag)

        assert await stores.people.find("collega-1") is None
        assert await stores.people.due(by=MONDAY, limit=9) == []
        assert await stores.people.coordinators(limit=9) == []

    async def test_only_the_version_of_a_person_that_was_read_is_deleted(self, stores: Stores):
        first = await stores.people.create(a_person())
        second = await stores.people.replace(a_person(place="Zuid"), etag=first.etag)

        for etag in (first.etag, Etag(""), Etag("geen etag")):
            with pytest.raises(Conflict):
                await stores.people.delete("collega-1", etag=etag)

        assert await stores.people.find("collega-1") == second

    async def test_nobody_can_delete_who_was_never_seen(self, stores: Stores):
        with pytest.raises(NotFound):
            await stores.people.delete("collega-1", etag=Etag("1"))

    async def test_who_comes_again_after_being_deleted_is_new_for_who_read_before(
        self, stores: Stores, reopen: Reopen
    ):
        """No version of before is taken for one of since: neither by a writer nor by what remembers."""
        other = await reopen()
        before = await stores.people.create(a_person(name="van vroeger"))
        await other.people.find("collega-1")
        await stores.people.delete("collega-1", etag=before.etag)
        again = await stores.people.create(a_person(name="nieuw"))

        with pytest.raises(Conflict):
            await stores.people.replace(a_person(name="van vroeger"), etag=before.etag)

        assert await stores.people.find("collega-1") == again
        assert await other.people.find("collega-1") == again
        await other.close()

    # --- posts ----------------------------------------------------------------------------------------

    @EACH_KIND
    async def test_a_post_that_is_deleted_is_nowhere_any_more(self, stores: Stores, post: Any, changed: Any):
        first = await stores.posts.create(post)
        second = await stores.posts.replace(changed, etag=first.etag)
        for etag in (first.etag, Etag(""), Etag("geen etag")):
            with pytest.raises(Conflict):
                await stores.posts.delete(post_key(post), etag=etag)
        assert await found(stores, post) == second

        await stores.posts.delete(post_key(post), etag=second.etag)

        assert await found(stores, post) is None
        with pytest.raises(NotFound):
            await stores.posts.delete(post_key(post), etag=second.etag)
