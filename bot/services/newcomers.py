"""Who somebody is: looked up in the directory on their first contact, while they are helped already."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import islice

from bot.clock import Clock, has_passed
from bot.domain.departments import meant_by
from bot.domain.ids import PersonId
from bot.domain.introducing import introduced, is_unknown
from bot.domain.people import PersonRecord
from bot.services.directory import Directory, DirectoryResting, DirectorySilent, Entry
from bot.services.errands import Errands
from bot.services.people import People
from bot.storage.protocols import DepartmentStore

AGAIN_AFTER = timedelta(days=1)
"""Who still lacks something is looked up no sooner than this."""
_AT_ONCE = 20
_GIVEN_UP_AFTER = 30
"""Asked for alone so often, about ten minutes, without an answer."""
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
        self._at_once = _AT_ONCE
        self._failed_alone: dict[PersonId, int] = {}

    def met(self, record: PersonRecord, *, locale: str = "") -> None:
        """Somebody said something, or became somebody; returns at once.

        `locale` is the language of the program they use, empty when not known: it stands over the directory's.
        """
        if not self._directory.is_there or not is_unknown(record):
            return
        looked_up_at = self._looked_up.get(record.id)
        if not has_passed(AGAIN_AFTER, looked_up_at, self._clock.now()):
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
            together = dict(islice(self._waiting.items(), self._at_once))
            try:
                entries = await self._directory.entries(tuple(together))
            except DirectoryResting:
                raise  # nobody was asked for
            except DirectorySilent:
                self._put_last(together)
                raise  # the next scan goes on with the others
            self._at_once = min(2 * self._at_once, _AT_ONCE)
            for person, locale in together.items():
                self._waiting.pop(
                    person, None
                )  # first: one that cannot be written must not hold up the others
                if person in entries:
                    await self._introduce(person, entries[person], locale)
                self._failed_alone.pop(person, None)
                self._remember(person)

    def _put_last(self, together: Mapping[PersonId, str]) -> None:
        """It may be one of them alone at whom the directory falls silent: the next are fewer, and others first."""
        if len(together) > 1:
            self._at_once = len(together) // 2
        for person, locale in together.items():
            self._waiting.pop(person, None)
            failures = self._failed_alone.pop(person, 0) + (len(together) == 1)
            if failures < _GIVEN_UP_AFTER:
                self._waiting[person] = locale
                self._failed_alone[person] = failures
            else:
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
            is_known=True,
        )

    def forget(self, person: PersonId) -> None:
        """Nothing is remembered of them here."""
        for book in (self._waiting, self._looked_up, self._failed_alone):
            book.pop(person, None)

    def _remember(self, person: PersonId) -> None:
        if len(self._looked_up) >= _REMEMBERED:
            self._looked_up.clear()
        self._looked_up[person] = self._clock.now()
