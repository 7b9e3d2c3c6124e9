"""The library of digi-tips as it is now: the files of this version, with what coordinators changed."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.errors import AlreadyExists, Conflict, Stale
from bot.domain.post_states import TipId
from bot.domain.tip_library import (
    KeptTip,
    ShelfTip,
    TipLibrary,
    added,
    changed,
    numbered,
    removed,
    shelf,
)
from bot.storage.protocols import PostStore
from bot.texts.tip_files import of_file
from bot.texts.tips import Tip

ATTEMPTS = 20
"""How often a change is decided afresh because somebody else wrote the library meanwhile."""
REFRESHED_EVERY = timedelta(minutes=5)
"""How old `current` may be, where nobody reads."""


class TipShelf:
    """Reads and changes the library."""

    def __init__(self, store: PostStore, clock: Clock, files: Sequence[Tip]) -> None:
        """`files` are those of `load_tips`."""
        self._store = store
        self._clock = clock
        self._files = tuple(of_file(tip) for tip in files)
        self._current = shelf(self._files, TipLibrary())
        self._read_at: datetime | None = None
        self._turn = asyncio.Lock()

    @property
    def current(self) -> tuple[ShelfTip, ...]:
        """What was read last; before that the files."""
        return self._current

    async def read(self) -> tuple[ShelfTip, ...]:
        """Every tip that may be posted now, by number. A file that coordinators never saw may get another number yet."""
        stored = await self._store.library()
        return self._seen(stored.value if stored is not None else TipLibrary())

    async def refresh(self) -> None:
        """Read again, unless that was done not long ago: for who only looks at `current`."""
        if has_passed(REFRESHED_EVERY, self._read_at, self._clock.now()):
            await self.read()

    async def numbered(self) -> tuple[ShelfTip, ...]:
        """As `read`, to be shown with their numbers: those stay, whatever files come or go. It writes only news.

        Raises:
            Conflict: others kept writing.
        """
        return self._seen(await self._change(lambda one: numbered(one, self._files)))

    async def one(self, tip: TipId) -> ShelfTip | None:
        """One tip as it is now; None when it is no tip (any more)."""
        return next((one for one in await self.numbered() if one.id == tip), None)

    async def add(self, tip: KeptTip) -> ShelfTip:
        """Add a tip, under an id made by `own_id`; the second time it is found as it is.

        Raises:
            Stale: it was added before, and removed since.
            Conflict: others kept writing.
        """
        self._seen(await self._change(lambda one: added(one, self._files, tip)))
        return self._there(tip.id)

    async def change(self, tip: KeptTip, *, seen: str) -> ShelfTip:
        """Give a tip other words; the second time it is found as it is. `seen` as for `tip_library.changed`.

        Raises:
            Stale: it is no tip any more, or somebody else changed it since.
            Conflict: others kept writing.
        """
        self._seen(await self._change(lambda one: changed(one, self._files, tip, seen=seen)))
        return self._there(tip.id)

    async def remove(self, tip: TipId) -> None:
        """Take a tip out; the second time nothing changes.

        Raises:
            Stale: there never was such a tip.
            Conflict: others kept writing.
        """
        self._seen(await self._change(lambda one: removed(one, self._files, tip)))

    async def _change(self, decide: Callable[[TipLibrary], TipLibrary]) -> TipLibrary:
        async with self._turn:
            for _ in range(ATTEMPTS):
                stored = await self._store.library()
                before = stored.value if stored is not None else TipLibrary()
                after = decide(before)
                if after == before:
                    return after
                try:
                    if stored is None:
                        return (await self._store.create(after)).value
                    return (await self._store.replace(after, etag=stored.etag)).value
                except (AlreadyExists, Conflict):
                    continue
            raise Conflict(TipLibrary().id)

    def _seen(self, library: TipLibrary) -> tuple[ShelfTip, ...]:
        self._current = shelf(self._files, library)
        self._read_at = self._clock.now()
        return self._current

    def _there(self, tip: TipId) -> ShelfTip:
        found = next((one for one in self._current if one.id == tip), None)
        if found is None:
            raise Stale(tip)
        return found


def own_id(nonce: str) -> TipId:
    """The id of the tip that the form with this nonce adds: no file has such a name."""
    return TipId(f"own_{nonce}")
