"""The list of all departments, read over all partitions: only what was written since the last time is read again."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.errors import NewerDocument, StoreUnavailable
from bot.domain.ids import DepartmentId
from bot.domain.roster import Department
from bot.storage.cosmos_books import LOOKS, OVERLAP_S
from bot.storage.cosmos_container import Container
from bot.storage.cosmos_time import ServiceTime
from bot.storage.decoded import Decoded
from bot.storage.documents import Json, Unreadable, packed
from bot.storage.protocols import Etag, Stored
from bot.telemetry import log_event


class DepartmentList:
    """See `DepartmentStore.all`. Departments are never deleted, so what is known stays true until it is written again."""

    def __init__(
        self, container: Container, clock: Clock, decoded: Decoded[Department], *, listed_for: timedelta
    ) -> None:
        self._container = container
        self._clock = clock
        self._decoded = decoded
        self._listed_for = listed_for
        self._known: dict[DepartmentId, Stored[Department]] = {}
        self._left_out: set[DepartmentId] = set()
        self._listed_at: datetime | None = None
        self._known_until = 0
        self._begun = 0
        self._folded = 0
        self._wrote: dict[DepartmentId, int] = {}
        """After how many lists this instance wrote a department last."""

    @property
    def left_out(self) -> frozenset[DepartmentId]:
        """Which departments `all` does not list, for they could not be read and no version of them was known here."""
        return frozenset(self._left_out)

    def wrote(self, department: Stored[Department]) -> None:
        """What this instance wrote is listed at once, and the next list is read anew."""
        self._known[department.value.id] = department
        self._left_out.discard(department.value.id)
        self._wrote[department.value.id] = self._begun
        self._listed_at = None

    async def all(self) -> Sequence[Stored[Department]]:
        """See `DepartmentStore.all`. Of one that cannot be read the version known before is listed; see `left_out`.

        Raises:
            StoreUnavailable: no answer came, and there never was one; else what was known is listed.
        """
        now = self._clock.now()
        if has_passed(self._listed_for, self._listed_at, now):
            await self._look(now)
        return tuple(sorted(self._known.values(), key=lambda stored: (stored.value.name, stored.value.id)))

    async def _look(self, now: datetime) -> None:
        self._begun += 1
        begun, time = self._begun, ServiceTime()
        try:
            rows = await self._container.query_everywhere(
                "SELECT c.department, c.body, c._etag FROM c WHERE c._ts >= @since",
                time=time,
                since=self._known_until - OVERLAP_S if begun % LOOKS else 0,
            )
        except StoreUnavailable:
            if not self._folded:
                raise
            log_event("store.list_kept", level="warning", kind="department", count=len(self._known))
            now = self._clock.now()  # it took long perhaps, and not everybody is to wait as long
        else:
            if begun < self._folded:
                return  # one that began later was here first, and saw more
            # what this instance wrote meanwhile may be newer
            self._fold(row for row in rows if self._wrote.get(row["department"], -1) < begun)
            self._folded = begun
            self._known_until = max(self._known_until, time.second or 0)
        has_written = max(self._wrote.values(), default=-1) >= begun
        self._listed_at = None if has_written else now

    def _fold(self, rows: Iterable[Json]) -> None:
        """Take in what can be read; one department that cannot must not hide the others."""
        newer = damaged = 0
        for row in rows:
            department = DepartmentId(row["department"])
            try:
                stored = self._decoded.decode(department, Etag(row["_etag"]), packed(row.get("body")))
            except NewerDocument:
                newer += 1
            except Unreadable:
                damaged += 1
            else:
                self._known[department] = stored
            if department in self._known:
                self._left_out.discard(department)
            else:
                self._left_out.add(department)
        if newer:
            log_event("store.newer", level="warning", kind="department", count=newer)
        if damaged:
            log_event("store.unreadable", level="error", kind="department", count=damaged)
