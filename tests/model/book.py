"""What was written, by whichever instance, in the order in which it was: the model's own copy of the store."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.availability import is_paused
from bot.domain.channel_posts import CoachChannel
from bot.domain.events import Widened
from bot.domain.forgetting import next_forgetting_at
from bot.domain.ids import DepartmentId, PersonId, RequestId
from bot.domain.keeping import Forgotten
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.storage.protocols import Stores
from tests.model.town import id_of

Key = tuple[DepartmentId, RequestId]


class Book:
    """The newest version of every document, and what was wrong with the way there."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._paused_at: dict[PersonId, datetime] = {}
        """Since when the model knows of a pause."""
        self.requests: dict[Key, Request] = {}
        self.unforgotten: dict[Key, Request] = {}
        """The same, as each was before anything of it was forgotten: people read it then."""
        self.people: dict[PersonId, PersonRecord] = {}
        self.departments: dict[DepartmentId, Department] = {}
        self.channels: dict[str, CoachChannel] = {}
        self.problems: list[str] = []
        self.fresh: set[Key] = set()
        """Requests written since somebody looked."""

    def note(self, document: Request | PersonRecord | Department | CoachChannel) -> None:
        """This was written."""
        match document:
            case Request():
                self._note_request(document)
            case PersonRecord():
                self.people[document.id] = document
            case CoachChannel():
                self.channels[document.id] = document
            case Department():
                self.departments[document.id] = document
                self._note_pauses(document)

    def facts(self) -> dict[str, object]:
        """What a second delivery may not change."""
        told: dict[str, object] = {
            f"{one.department}/{one.id}": one.history for one in self.requests.values()
        }
        return told | {one.id: (one.draft and one.draft.lines, one.clock) for one in self.people.values()}

    def differs_from(self, other: "Book") -> list[str]:
        """The documents of which the two do not say the same."""
        pairs = (
            (self.requests, other.requests),
            (self.people, other.people),
            (self.departments, other.departments),
            (self.channels, other.channels),
        )
        return [
            f"{key} is stored as {ours.get(key)}\n  and was written as {theirs.get(key)}"
            for ours, theirs in pairs
            for key in ours.keys() | theirs.keys()
            if ours.get(key) != theirs.get(key)
        ]

    def next_wake(self) -> datetime | None:
        """When the first document must be looked at."""
        documents = (*self.requests.values(), *self.people.values(), *self.channels.values())
        wakes = [one.wake_at for one in documents]
        return min((at for at in wakes if at is not None), default=None)

    def is_to_forget(self) -> bool:
        """Whether something is kept no longer."""
        now = self._clock.now()
        times = map(next_forgetting_at, self.requests.values())
        return any(at is not None and at <= now for at in times)

    async def read(self, stores: Stores) -> None:
        """Read all there is, for writes of which nobody knows whether they happened."""
        for known in list(self.departments):  # one by one: the list of all may be some seconds old
            department = await stores.departments.find(known)
            assert department is not None
            self.note(department.value)
            recent = await stores.requests.recent(known, since=_EVER)
            for glance in recent.glances:
                self.note((await stores.requests.get(known, glance.id)).value)
        for channel in list(self.channels):
            if (kept := await stores.posts.channel(channel)) is not None:
                self.note(kept.value)
        for person in list(self.people):
            if (found := await stores.people.find(person)) is not None:
                self.note(found.value)

    def _note_request(self, request: Request) -> None:
        key = (request.department, request.id)
        before = self.requests.get(key)
        if before is not None and not _goes_on(before, request):
            self.problems.append(f"I2: the history of {request.id} was rewritten")
        for event in request.history[len(before.history) if before else 0 :]:
            if isinstance(event, Widened) and not event.as_contact:
                self.problems += [
                    f"I6: {one.id} was asked" for one in event.offered if not self._may_ask(one.id)
                ]
        self.requests[key] = request
        if request.forgotten is Forgotten.NOTHING:
            self.unforgotten[key] = request
        self.fresh.add(key)

    def _note_pauses(self, department: Department) -> None:
        now = self._clock.now()
        for coach in department.coaches:
            if not is_paused(coach, now):
                self._paused_at.pop(coach.id, None)
            else:
                self._paused_at.setdefault(coach.id, now)

    def _may_ask(self, person: PersonId) -> bool:
        """There, at work and not on a pause; what was said in the same instant may not be known yet."""
        now = self._clock.now()
        found = [coach for one in self.departments.values() for coach in one.coaches if coach.id == person]
        is_paused_long = (
            any(is_paused(coach, now) for coach in found) and self._paused_at.get(person, now) < now
        )
        opens, closes = _AT_WORK.get(person, (8, 17))
        local = now.astimezone(_GHENT)
        is_there = local.isoweekday() < 6 and opens <= local.hour < closes
        return bool(found) and is_there and not is_paused_long


def _goes_on(before: Request, after: Request) -> bool:
    """Whether the history only grew. Who is forgotten is called otherwise in it, and nothing else of it changes."""
    was, now = before.history, after.history[: len(before.history)]
    if before.forgotten is after.forgotten:
        return was == now
    return [(type(event), event.at) for event in was] == [(type(event), event.at) for event in now]


_GHENT = ZoneInfo("Europe/Brussels")
_AT_WORK = {id_of("Nora"): (8, 12)}
_EVER = datetime.fromisoformat("2000-01-01T00:00:00+00:00")
