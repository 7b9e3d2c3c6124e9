"""What can happen once the help is done, and how a question ends."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.happening import Happening
from bot.domain.ids import PersonId, TopicId
from bot.domain.post_states import TipId


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved(Happening):
    """The help is done; `by` is empty when time closed a forgotten one (`is_estimated`)."""

    kind: Literal["resolved"] = "resolved"
    by: PersonId | None
    is_estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected(Happening):
    """The holder tapped how many minutes it took, or what it was about."""

    kind: Literal["corrected"] = "corrected"
    minutes: int | None = None
    topic: TopicId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed(Happening):
    """The asker said it is solved; `at_pc` when they did so on a computer, which may be a shared one."""

    kind: Literal["confirmed"] = "confirmed"
    at_pc: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapsed(Happening):
    """The asker said nothing; closed, counted as not confirmed."""

    kind: Literal["lapsed"] = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSolved(Happening):
    """The asker said it is not solved yet, and is asked who must go on; silence means somebody else."""

    kind: Literal["not_solved"] = "not_solved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(Happening):
    """It is not solved yet, and somebody else is looked for."""

    kind: Literal["reopened"] = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAgain(Happening):
    """The asker wants the same coach to go on."""

    kind: Literal["asked_again"] = "asked_again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated(Happening):
    """The asker gave a thumb, once."""

    kind: Literal["rated"] = "rated"
    is_up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver(Happening):
    """The Service Desk has it now; `by` is empty when the ladder ended by itself."""

    kind: Literal["handed_over"] = "handed_over"
    by: PersonId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Happening):
    """The asker needs no help any more."""

    kind: Literal["cancelled"] = "cancelled"
    tip: TipId | None = None
    """With this digi-tip it worked while they waited."""
    at_pc: bool = False
    """See `Confirmed`."""
