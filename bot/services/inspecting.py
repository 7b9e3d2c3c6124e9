"""Looks at one document, says which promises it breaks, and mends what only has to be written again."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import Clock
from bot.domain.drafting import DraftTimes, with_person_wake
from bot.domain.errors import NewerDocument, NotFound, StoreUnavailable
from bot.domain.forgetting_people import is_forgotten_of
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.invariants import Invariant, broken_in, broken_in_person
from bot.domain.merging import has_absorbed
from bot.domain.owed_cards import Wait, is_alarmed, longest, owed_to, unheard_in, waits_for
from bot.domain.people import OpenRequest, PersonRecord, Role
from bot.domain.reaching import is_lost
from bot.domain.request import Request
from bot.domain.roster import Coach, Department
from bot.domain.waking import with_wake
from bot.services.availability import Availability
from bot.services.following import FollowingStores
from bot.services.ledger import Owing
from bot.services.moving import Moving
from bot.services.people import OwingPerson
from bot.storage.found import Glance

LOOK_BACK = timedelta(days=2)
"""Questions sent since then are looked at also when they are over: an answer may be awaited still."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a roster says of somebody."""

    department: DepartmentId
    roles: tuple[Role, ...]
    is_reachable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person, as a place to look at."""

    id: PersonId
    named: Entry | OpenRequest | None = None
    """The roster, or their open question, that led here: their own document must say the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A department, as a place to look at."""

    id: DepartmentId


Place = OpenRequest | Someone | Home


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one look found.

    `owed`: somebody waits for a card; `unheard`: and of that one no alarm tells. `further` are the places that this one
    leads to. `is_half`: something that spans documents is on its way, which is only wrong when it stays so.
    """

    broken: frozenset[Invariant] = frozenset()
    owed: Wait | None = None
    unheard: Wait | None = None
    is_half: bool = False
    is_newer: bool = False
    """A newer bot wrote it: that one looks at it."""
    further: tuple[Place, ...] = ()


class OwingBoth(Owing, OwingPerson, Protocol):
    """Who is told of any document that was written."""


class Inspector:
    """Reads documents as they are stored, one point read a look.

    A department: and its open questions, one query. A person: and their open questions, and who names them when the two do
    not agree.
    """

    def __init__(
        self,
        *,
        stores: FollowingStores,
        availability: Availability,
        moving: Moving,
        owing: OwingBoth,
        times: DraftTimes,
        clock: Clock,
    ) -> None:
        """`owing` delivers what is owed and wakes what was mended."""
        self._stores = stores
        self._requests = stores.requests.plain
        self._availability = availability
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
        except NewerDocument:
            return Look(is_newer=True)
        except Exception:  # noqa: BLE001 - whatever is wrong with one document, the others are looked at
            return Look(broken=frozenset({Invariant.READABLE}))

    async def mend(self, place: Place) -> bool:
        """Write again what must be: a wake, the end of a merge, what a person's document or roster entry lacks.

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
                return await self._mend_person(place, now)
            case Home():
                found = await self._stores.departments.plain.find(place.id)
                if found is None:
                    return False
                await self._moving.complete(found.value)
        return True

    async def _look_at_request(self, place: OpenRequest) -> Look:
        request = (await self._requests.get(place.department, place.id)).value
        now = self._clock.now()
        broken = broken_in(request, now=now)
        asker = Someone(id=request.asker.id, named=place if _is_awaited(request) else None)
        if Invariant.TOLD_BY_HISTORY in broken:  # nobody knows what it owes
            return Look(broken=broken, further=(asker,))
        return Look(
            broken=broken,
            owed=longest(waits_for(request).values()),
            unheard=longest(unheard_in(request, now).values()),
            further=(asker,),
        )

    async def _look_at_person(self, place: Someone) -> Look:
        stored = await self._stores.people.find(place.id)
        record = stored.value if stored is not None else PersonRecord(id=place.id, name="")
        now = self._clock.now()
        owed = owed_to(record, now)
        broken = broken_in_person(record, self._times, now=now)
        if await self._leads_to_forgotten(record):
            broken |= {Invariant.FORGOTTEN}
        return Look(
            broken=broken,
            owed=Wait() if owed else None,
            unheard=Wait() if any(not is_alarmed(one, now) for one in owed) else None,
            is_half=not _agrees(record, place.named) and not _agrees(record, await self._named_now(place)),
        )

    async def _leads_to_forgotten(self, record: PersonRecord) -> bool:
        """Whether their document says who asked a question of which that is forgotten; the nightly look mends it."""
        for where in record.open_requests:
            with suppress(NotFound, StoreUnavailable):  # the question itself is looked at too
                request = (await self._stores.requests.get(where.department, where.id)).value
                if is_forgotten_of(request):
                    return True
        return False

    async def _named_now(self, place: Someone) -> Entry | OpenRequest | None:
        """What the roster or the question that names them says at this moment."""
        match place.named:
            case Entry(department=home):
                stored = await self._stores.departments.plain.find(home)
                return None if stored is None else _entry_in(stored.value, place.id)
            case OpenRequest() as where:
                request = (await self._requests.get(where.department, where.id)).value
                return where if _is_awaited(request) else None
            case None:
                return None

    async def _look_at_department(self, place: Home) -> Look:
        stored = await self._stores.departments.plain.find(place.id)
        if stored is None:
            return Look()
        recent = await self._requests.recent(place.id, since=self._clock.now() - LOOK_BACK)
        numbers = Counter(glance.number for glance in recent.glances)
        is_twice = any(count > 1 for count in numbers.values())
        questions = (OpenRequest(department=place.id, id=glance.id) for glance in recent.glances)
        coaches = (
            Someone(id=coach.id, named=_entry_in(stored.value, coach.id)) for coach in stored.value.coaches
        )
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

    async def _mend_person(self, place: Someone, now: datetime) -> bool:
        stored = await self._stores.people.find(place.id)
        if stored is None:
            return False
        named = await self._named_now(place)
        mended = with_person_wake(_named_so(stored.value, named), self._times, now=now)
        if mended != stored.value:
            await self._stores.people.replace(mended, etag=stored.etag)
            self._owing.wrote_person(mended)
            return True
        if not isinstance(named, Entry) or mended.helps_in != named.department or _agrees(mended, named):
            return False
        set_right = self._availability.reached if _can_be_reached(mended) else self._availability.lost
        await set_right(place.id)
        return True


def _is_awaited(request: Request) -> bool:
    """Whether its asker must find it among their questions."""
    return request.state.is_open or request.state.waits_for_asker


def _entry_in(department: Department, person: PersonId) -> Entry | None:
    """What the roster says of this person; nothing any more in a department that is closed."""
    coach = department.coach(person)
    if coach is None or department.is_closed:
        return None
    return Entry(department=department.id, roles=_roles_of(coach), is_reachable=coach.is_reachable)


def _roles_of(coach: Coach) -> tuple[Role, ...]:
    held = {Role.COACH: coach.is_coach, Role.CONTACT_POINT: coach.is_contact}
    return tuple(role for role in Role if held.get(role, False))


def _agrees(record: PersonRecord, named: Entry | OpenRequest | None) -> bool:
    """Whether the person's own document says what names them says; a question that moved keeps its id."""
    match named:
        case Entry():
            return (record.helps_in, _can_be_reached(record)) == (named.department, named.is_reachable)
        case OpenRequest():
            return any(one.id == named.id for one in record.open_requests)
        case None:
            return True


def _can_be_reached(record: PersonRecord) -> bool:
    return record.reference is not None and not is_lost(record)


def _named_so(record: PersonRecord, named: Entry | OpenRequest | None) -> PersonRecord:
    """The person with what they lack. Who helps in another department by now is left to who knows which of them is right."""
    match named:
        case OpenRequest() if not _agrees(record, named):
            return replace(record, open_requests=(*record.open_requests, named))
        case Entry() if record.helps_in is None:
            roles = tuple(role for role in Role if role in {*record.roles, *named.roles})
            return replace(record, roles=roles, helps_in=named.department)
        case _:
            return record
