"""Lets colleagues see a coach's portrait, and sees to it that what stands in a channel is the present one.

    1. a notice that lies in wait, in the coach's own document
    2. the roster: from here on colleagues see it, or see it no more
    3. the card in the channel: announced, and the one before it taken back
    4. the notice waits for tomorrow, as long as a card stands somewhere

A crash after any of these leaves the notice, which goes on from what the roster says. So does a file that makes somebody
a coach no more.
"""

from collections.abc import Callable

from bot.clock import Clock
from bot.domain import portrait as pure
from bot.domain.announcements import Announcement, AnnouncementId, Portrait
from bot.domain.errors import NotAllowed
from bot.domain.ids import PersonId
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.portrait import CoachPortrait, PortraitWatched, PortraitWords
from bot.domain.portrait_watch import FIRST_LOOK, looked_at, watched_cards, watching
from bot.domain.roster import Coach, Department
from bot.domain.team import with_portrait
from bot.services.announcements import Announcements
from bot.services.department_changes import DepartmentChanges
from bot.services.notices import Notices
from bot.services.people import People
from bot.storage.protocols import DepartmentStore

_ROUNDS = 5
"""How often it is looked again whether the coach changed it meanwhile; the notice sees to the rest."""

Changed = Callable[[CoachPortrait | None], CoachPortrait | None]


class Portraits:
    """Each method raises `NotAllowed` for who is no coach."""

    def __init__(
        self,
        *,
        departments: DepartmentStore,
        people: People,
        notices: Notices,
        announcements: Announcements,
        drawn: Callable[[Coach, Department, PortraitWords], Portrait],
        clock: Clock,
    ) -> None:
        """`drawn` is what a card in a channel says of a coach."""
        self._departments = departments
        self._changes = DepartmentChanges(departments)
        self._people = people
        self._announcements = announcements
        self._drawn = drawn
        self._clock = clock
        notices.when_due[PortraitWatched] = self._look

    async def entry(self, person: PersonId) -> tuple[Coach, Department]:
        """What the roster says of this coach, and their department."""
        found = await self._entry(person)
        if found is None:
            raise NotAllowed(person)
        return found

    async def propose(self, person: PersonId, words: PortraitWords) -> None:
        """They look at `words`; colleagues see none of it."""
        await self._write(person, lambda portrait: pure.proposed(portrait, words))

    async def show(self, person: PersonId, words: PortraitWords) -> None:
        """They agree that colleagues see `words`; once more changes nothing."""
        await self._change(person, lambda portrait: pure.shown(portrait, words, self._clock.now()))

    async def hide(self, person: PersonId) -> None:
        """Colleagues see nothing of it any more."""
        await self._change(person, pure.hidden)

    async def _change(self, person: PersonId, changed: Changed) -> None:
        await self.entry(person)
        due_at = self._clock.now() + FIRST_LOOK
        await self._people.change(person, lambda record: watching(record, due_at))
        await self._write(person, changed)
        await self._settle(person)

    async def _write(self, person: PersonId, changed: Changed) -> None:
        _, department = await self.entry(person)
        await self._changes.change(department.id, lambda one: with_portrait(one, person, changed))

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        await self._settle(record.id)

    async def _settle(self, person: PersonId) -> None:
        """What the roster shows is announced, all else is taken back; once more while the coach changes it."""
        for _ in range(_ROUNDS):
            if await self._is_settled(person):
                return

    async def _is_settled(self, person: PersonId) -> bool:
        wanted = await self._wanted(person)
        card = None if wanted is None else wanted.id
        due_at = self._clock.now() + FIRST_LOOK
        _, record = await self._people.change(person, lambda one: watching(one, due_at, card=card))
        if wanted is not None:
            await self._announcements.announce(wanted)
        gone = [one for one in watched_cards(record) if one != card]
        for one in gone:
            await self._announcements.take_back(AnnouncementId(one))
        again = await self._wanted(person)
        if (None if again is None else again.id) != card:
            return False
        now = self._clock.now()
        await self._people.change(person, lambda one: looked_at(one, now, gone=gone, card=card))
        return True

    async def _wanted(self, person: PersonId) -> Announcement | None:
        """What is to stand in a channel."""
        found = await self._entry(person)
        if found is None:
            return None
        coach, department = found
        card, portrait = pure.card_of(person, coach.portrait), coach.portrait
        if card is None or portrait is None or portrait.posts_at is None:
            return None
        return Announcement(
            id=AnnouncementId(card),
            content=self._drawn(coach, department, portrait.words),
            by=person,
            from_at=portrait.posts_at,
        )

    async def _entry(self, person: PersonId) -> tuple[Coach, Department] | None:
        record = await self._people.find(person)
        helps_in = None if record is None else record.helps_in
        stored = await self._departments.find(helps_in) if helps_in else None
        coach = None if stored is None else stored.value.coach(person)
        if stored is None or coach is None or not coach.is_coach:
            return None
        return coach, stored.value
