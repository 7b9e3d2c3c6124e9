"""The library of digi-tips as coordinators changed it: their own tips, their words for others, and those taken out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from bot.domain.errors import Stale
from bot.domain.ids import TopicId
from bot.domain.post_states import TipId


@dataclass(frozen=True, slots=True, kw_only=True)
class TipWords:
    """A tip in one language: plain text of two lines, what to know and what to try."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfTip:
    """One digi-tip that may be posted now."""

    id: TipId
    number: int
    """By which coordinators name it; it never changes and is never given to another."""
    topic: TopicId
    link: str | None = None
    nl: TipWords
    en: TipWords | None = None
    fr: TipWords | None = None
    is_own: bool = False
    """A coordinator wrote its words."""
    can_solve: bool = False
    """It may be just what somebody needs who is stuck, and stands on their card while they wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTip:
    """A coordinator's own tip, or their words in the place of one of the files."""

    id: TipId
    topic: TopicId
    link: str | None = None
    words: TipWords


@dataclass(frozen=True, slots=True, kw_only=True)
class TipLibrary:
    """The one document of the library."""

    id: str = "library"
    kept: tuple[KeptTip, ...] = ()
    removed: frozenset[TipId] = frozenset()
    numbers: tuple[TipId, ...] = ()
    """Every tip there ever was, in the order of its number: the first has number 1."""
    wake_at: datetime | None = None


def numbered(library: TipLibrary, files: Sequence[ShelfTip]) -> TipLibrary:
    """The same, in which every tip has its number; the files that had none follow by id. Unchanged when all have."""
    known = set(library.numbers)
    new = sorted({tip.id for tip in files} - known)
    return replace(library, numbers=(*library.numbers, *new)) if new else library


def shelf(files: Sequence[ShelfTip], library: TipLibrary) -> tuple[ShelfTip, ...]:
    """Every tip that may be posted now, by number; what `files` say of theirs is not looked at."""
    numbers = {tip: number for number, tip in enumerate(numbered(library, files).numbers, start=1)}
    every = {tip.id: tip for tip in files}
    every |= {tip.id: _own(tip, every.get(tip.id)) for tip in library.kept}
    there = [
        replace(tip, number=numbers[tip.id])
        for tip in every.values()
        if tip.id not in library.removed and tip.id in numbers
    ]
    return tuple(sorted(there, key=lambda tip: tip.number))


def version_of(tip: ShelfTip) -> str:
    """Tells apart what a tip said when it was read from what it says since."""
    said = "\n".join((tip.topic, tip.link or "", tip.nl.title, tip.nl.text))
    return sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def added(library: TipLibrary, files: Sequence[ShelfTip], tip: KeptTip) -> TipLibrary:
    """With a new tip, which gets the next number; unchanged the second time, also when it is removed since."""
    if tip.id in library.numbers:
        return library
    library = numbered(library, files)
    return replace(library, kept=(*library.kept, tip), numbers=(*library.numbers, tip.id))


def changed(library: TipLibrary, files: Sequence[ShelfTip], tip: KeptTip, *, seen: str) -> TipLibrary:
    """With other words for a tip; `seen` is its `version_of` when the coordinator read it. Unchanged the second time.

    Raises:
        Stale: it is no tip any more, or somebody else changed it since.
    """
    now = next((one for one in shelf(files, library) if one.id == tip.id), None)
    if now is None:
        raise Stale(tip.id)
    if (now.topic, now.link, now.nl) == (tip.topic, tip.link, tip.words):
        return library
    if version_of(now) != seen:
        raise Stale(tip.id)
    others = tuple(one for one in library.kept if one.id != tip.id)
    return replace(numbered(library, files), kept=(*others, tip))


def removed(library: TipLibrary, files: Sequence[ShelfTip], tip: TipId) -> TipLibrary:
    """Without a tip, whose number nobody gets; unchanged the second time.

    Raises:
        Stale: there never was such a tip.
    """
    library = numbered(library, files)
    if tip not in library.numbers:
        raise Stale(tip)
    return replace(
        library,
        kept=tuple(one for one in library.kept if one.id != tip),
        removed=library.removed | {tip},
    )


def _own(tip: KeptTip, file: ShelfTip | None) -> ShelfTip:
    """A tip of a coordinator may solve something, for nobody was asked; their words for a file change nothing of that."""
    return ShelfTip(
        id=tip.id,
        number=0,
        topic=tip.topic,
        link=tip.link,
        nl=tip.words,
        is_own=True,
        can_solve=file is None or file.can_solve,
    )
