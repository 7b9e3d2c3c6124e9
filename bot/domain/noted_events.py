"""What a coach tells of help: given without the bot, counted for a week, or a signal about its topic."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.happening import Happening, Person
from bot.domain.signals import Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Happening):
    """A coach noted help that is over already; the first event of a walk-up."""

    kind: Literal["noted"] = "noted"
    by: Person
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnoted(Happening):
    """The coach took the walk-up back: it counts no more."""

    kind: Literal["unnoted"] = "unnoted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Happening):
    """A coach said how many colleagues they helped in a week beside what is noted; the last count stands."""

    kind: Literal["counted"] = "counted"
    by: Person
    colleagues: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Signalled(Happening):
    """The helper gave a signal about the topic; who it was stands nowhere but in the holder."""

    kind: Literal["signalled"] = "signalled"
    signal: Signal
