"""Who somebody is: looked up in the directory on their first contact, while they are helped already."""

from datetime import datetime, timedelta
from itertools import islice

from bot.clock import Clock
from bot.domain.departments import meant_by
from bot.domain.ids import PersonId
from bot.domain.introducing import introduced, is_unknown
from bot.domain.people import PersonRecord
from bot.services.directory import Directory, Entry
from bot.services.errands import Errands
from bot.services.people import People
from bot.storage.protocols import DepartmentStore

AGAIN_AFTER = timedelta(days=1)
"""Who still lacks something is looked up no sooner than this."""
_AT_ONCE = 20
_MOST_WAITING = 2_000
_REMEMBERED = 10_000


class Newcomers:
    """Looks people up. Nothing is kept of what is still to be looked up: who comes again is asked for again."""

    def __init__(
        self,
        *,
        directory: Directory,
        people: People,
        departments: DepartmentStore,
        errands: Errands,
        clock: Clock,
    ) -> None:
        self._directory = directory
        self._people = people
        self._departments = departments
        self._errands = errands
        self._clock = clock
        self._waiting: dict[PersonId, str] = {}
        self._looked_up: dict[PersonId, datetime] = {}

    def met(self, record: PersonRecord, *, locale: str = "") -> None:
        """Somebody said something, or became somebody; returns at once.

        `locale` is the language of the program they use, empty when not known: it stands over the directory's.
        """
        if not self._directory.is_there or not is_unknown(record):
            return
        looked_up_at = self._looked_up.get(record.id)
        if looked_up_at is not None and self._clock.now() - looked_up_at < AGAIN_AFTER:
            return
        if len(self._waiting) < _MOST_WAITING:
            self._waiting[record.id] = locale
        self._errands.run("newcomers", self._look_up)

    async def refresh(self) -> None:
        """Look up who could not be before."""
        if self._waiting:
            self._errands.run("newcomers", self._look_up)

    async def _look_up(self) -> None:
        while self._waiting:
            together = dict(islice(self._waiting.items(), _AT_ONCE))
            entries = await self._directory.entries(tuple(together))
            for person, locale in together.items():
                self._waiting.pop(
                    person, None
                )  # first: one that cannot be written must not hold up the others
                if person in entries:
                    await self._introduce(person, entries[person], locale)
                self._remember(person)

    async def _introduce(self, person: PersonId, entry: Entry, locale: str) -> None:
        departments = [stored.value for stored in await self._departments.all()]
        meant = meant_by(entry.department, departments)
        guess = meant[0].id if len(meant) == 1 else None
        await self._people.change(
            person,
            lambda record: introduced(
                record,
                name=entry.name,
                email=entry.email,
                department=guess,
                language="" if locale else entry.language,
            ),
        )

    def _remember(self, person: PersonId) -> None:
        if len(self._looked_up) >= _REMEMBERED:
            self._looked_up.clear()
        self._looked_up[person] = self._clock.now()
