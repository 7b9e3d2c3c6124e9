"""Looks at one document, says which promises it breaks, and mends what only has to be written again."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import Clock
from bot.domain.drafting import DraftTimes, with_person_wake
from bot.domain.errors import NotFound
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.invariants import Invariant, broken_in, broken_in_person, owed_since, owes_card, owes_person
from bot.domain.merging import has_absorbed
from bot.domain.people import OpenRequest
from bot.domain.roster import Department
from bot.domain.waking import with_wake
from bot.services.following import FollowingStores
from bot.services.ledger import Owing
from bot.services.moving import Moving
from bot.services.people import OwingPerson
from bot.storage.protocols import Glance

LOOK_BACK = timedelta(days=2)
"""Questions sent since then are looked at also when they are over: an answer may be awaited still."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person, as a place to look at."""

    id: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A department, as a place to look at."""

    id: DepartmentId


Place = OpenRequest | Someone | Home


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one look found.

    `owes`: somebody waits for a card, since `owed_since` when the document knows that. `further` are the places that
    this one leads to. `is_half`: something that spans documents is on its way, which is only wrong when it stays so.
    """

    broken: frozenset[Invariant] = frozenset()
    owes: bool = False
    owed_since: datetime | None = None
    is_half: bool = False
    further: tuple[Place, ...] = ()


class OwingBoth(Owing, OwingPerson, Protocol):
    """Who is told of any document that was written."""


class Inspector:
    """Reads documents as they are stored, one point read a look (a department: and its open questions, one query)."""

    def __init__(
        self, *, stores: FollowingStores, moving: Moving, owing: OwingBoth, times: DraftTimes, clock: Clock
    ) -> None:
        """`owing` delivers what is owed and wakes what was mended."""
        self._stores = stores
        self._requests = stores.requests.plain
        self._moving = moving
        self._owing = owing
        self._times = times
        self._clock = clock

    async def look(self, place: Place) -> Look:
        """Look at one place; one that cannot be read breaks a promise by that, and one that is gone breaks none."""
        try:
            match place:
                case OpenRequest():
                    return await self._look_at_request(place)
                case Someone():
                    return await self._look_at_person(place)
                case Home():
                    return await self._look_at_department(place)
        except NotFound:
            return Look()
        except Exception:  # noqa: BLE001 - whatever is wrong with one document, the others are looked at
            return Look(broken=frozenset({Invariant.READABLE}))

    async def mend(self, place: Place) -> bool:
        """Write a wake again as it must be, so that what is owed or due goes on; complete a merge.

        One conditional write: when somebody else wrote meanwhile it is left to them, and to the next round. False
        when nothing was to be written: the wake is as it must be, and only nobody serves it.

        Raises:
            Conflict: somebody else wrote.
            NotFound: it is gone.
        """
        now = self._clock.now()
        match place:
            case OpenRequest():
                read = await self._requests.get(place.department, place.id)
                mended = with_wake(read.value, now=now)
                if mended == read.value:
                    return False
                self._owing.wrote(await self._requests.replace(mended, etag=read.etag))
            case Someone():
                return await self._mend_person(place.id, now)
            case Home():
                found = await self._stores.departments.plain.find(place.id)
                if found is None:
                    return False
                await self._moving.complete(found.value)
        return True

    async def _look_at_request(self, place: OpenRequest) -> Look:
        request = (await self._requests.get(place.department, place.id)).value
        broken = broken_in(request, now=self._clock.now())
        asker = Someone(id=request.asker.id)
        if Invariant.TOLD_BY_HISTORY in broken:  # nobody knows what it owes
            return Look(broken=broken, further=(asker,))
        return Look(broken=broken, owes=owes_card(request), owed_since=owed_since(request), further=(asker,))

    async def _look_at_person(self, place: Someone) -> Look:
        stored = await self._stores.people.find(place.id)
        if stored is None:
            return Look()
        now = self._clock.now()
        broken = broken_in_person(stored.value, self._times, now=now)
        return Look(broken=broken, owes=owes_person(stored.value, now))

    async def _look_at_department(self, place: Home) -> Look:
        stored = await self._stores.departments.plain.find(place.id)
        if stored is None:
            return Look()
        recent = await self._requests.recent(place.id, since=self._clock.now() - LOOK_BACK)
        numbers = Counter(glance.number for glance in recent.glances)
        is_twice = any(count > 1 for count in numbers.values())
        questions = (OpenRequest(department=place.id, id=glance.id) for glance in recent.glances)
        coaches = (Someone(id=coach.id) for coach in stored.value.coaches)
        return Look(
            broken=frozenset({Invariant.ONCE}) if is_twice else frozenset(),
            is_half=await self._is_half_closed(stored.value, recent.glances),
            further=(*questions, *coaches),
        )

    async def _is_half_closed(self, department: Department, glances: tuple[Glance, ...]) -> bool:
        """Closed, and its roster or an open question is not yet where it goes on."""
        if not department.is_closed:
            return False
        waits = any(one.is_open and (department.merged_into or one.holder is None) for one in glances)
        target = await self._stores.departments.find(department.id)
        if target is None:
            return waits
        return waits or target.value.id == department.id or not has_absorbed(target.value, department)

    async def _mend_person(self, person: PersonId, now: datetime) -> bool:
        stored = await self._stores.people.find(person)
        if stored is None:
            return False
        mended = with_person_wake(stored.value, self._times, now=now)
        if mended == stored.value:
            return False
        await self._stores.people.replace(mended, etag=stored.etag)
        self._owing.wrote_person(mended)
        return True
