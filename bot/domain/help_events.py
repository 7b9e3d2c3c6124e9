"""What can happen while somebody helps."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from bot.domain.happening import Happening, Person
from bot.domain.ids import PersonId


class Manner(StrEnum):
    """How somebody helps."""

    VISIT = "visit"
    """The coach comes to the colleague."""
    RECEIVE = "receive"
    """The colleague comes to the coach."""
    CALL = "call"
    CHAT = "chat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(Happening):
    """A coach or the contact point took the question."""

    kind: Literal["accepted"] = "accepted"
    by: Person
    as_contact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Released(Happening):
    """The holder gave the question back."""

    kind: Literal["released"] = "released"
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked(Happening):
    """The holder was asked whether the help is done."""

    kind: Literal["checked"] = "checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class MannerChosen(Happening):
    """The holder said how they help, and with nothing `later` that they do so now."""

    kind: Literal["manner_chosen"] = "manner_chosen"
    by: PersonId
    manner: Manner
    later: tuple[datetime, ...] = ()
    """The hours they may choose from when they would rather help later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked(Happening):
    """The holder helps later: the question rests until `until`."""

    kind: Literal["parked"] = "parked"
    by: PersonId
    until: datetime
    manner: Manner | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(Happening):
    """The rest is over: its time came, or the holder (`by`) began earlier."""

    kind: Literal["resumed"] = "resumed"
    by: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnseenDue(Happening):
    """Help was promised a while ago; the asker may say that they saw nobody."""

    kind: Literal["unseen_due"] = "unseen_due"


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodySeen(Happening):
    """The asker saw nobody yet; the holder is reminded."""

    kind: Literal["nobody_seen"] = "nobody_seen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Freed(Happening):
    """The asker still saw nobody and wants somebody else."""

    kind: Literal["freed"] = "freed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed(Happening):
    """The holder asks a colleague to take the question over; until then it stays with the holder."""

    kind: Literal["proposed"] = "proposed"
    by: PersonId
    to: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDeclined(Happening):
    """The colleague cannot take it over; it stays with the holder."""

    kind: Literal["proposal_declined"] = "proposal_declined"
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver(Happening):
    """The colleague whom the holder asked has it now."""

    kind: Literal["taken_over"] = "taken_over"
    by: Person
