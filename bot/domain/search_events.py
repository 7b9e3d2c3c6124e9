"""What can happen while somebody is looked for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.happening import Happening, Person
from bot.domain.ids import PersonId
from bot.domain.post_states import TipId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(Happening):
    """The asker sent the question; before opening hours `starts_at` says when the search starts."""

    kind: Literal["sent"] = "sent"
    by: PersonId
    starts_at: datetime | None = None
    messages: tuple[str, ...] = ()
    """The ids of the messages that the question was typed in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchStarted(Happening):
    """The ladder is climbed from its foot: the department opened, or a new search began."""

    kind: Literal["search_started"] = "search_started"


@dataclass(frozen=True, slots=True, kw_only=True)
class Widened(Happening):
    """The circle grew to `step` of the ladder; `offered` were asked now (perhaps nobody new)."""

    kind: Literal["widened"] = "widened"
    step: int
    offered: tuple[Person, ...] = ()
    as_contact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderEnded(Happening):
    """Everybody was asked; the search goes on at `resumes_at`, and the worker may choose the Service Desk."""

    kind: Literal["ladder_ended"] = "ladder_ended"
    resumes_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitChosen(Happening):
    """The asker chose to wait for the next opening."""

    kind: Literal["wait_chosen"] = "wait_chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined(Happening):
    """A coach said not now."""

    kind: Literal["declined"] = "declined"
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreached(Happening):
    """An offer could not be delivered for good; `person` counts as not asked."""

    kind: Literal["unreached"] = "unreached"
    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAdded(Happening):
    """The asker added a line to the question."""

    kind: Literal["line_added"] = "line_added"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhereTold(Happening):
    """The asker told where they are or how to call them, or skipped it."""

    kind: Literal["where_told"] = "where_told"
    place: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TipTried(Happening):
    """The asker read the digi-tip on their card, and it does not work yet."""

    kind: Literal["tip_tried"] = "tip_tried"
    tip: TipId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedAlone(Happening):
    """The coach whom the asker chose is asked, and nobody else until `until`."""

    kind: Literal["offered_alone"] = "offered_alone"
    person: Person
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WideningAsked(Happening):
    """The chosen coach did not take it; the asker is asked whether others may; silence until `until` says yes."""

    kind: Literal["widening_asked"] = "widening_asked"
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WideningAllowed(Happening):
    """The asker lets others be asked."""

    kind: Literal["widening_allowed"] = "widening_allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AloneExtended(Happening):
    """The asker waits for the chosen coach, until `until`."""

    kind: Literal["alone_extended"] = "alone_extended"
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAsked(Happening):
    """The asker wants the contact point to call; `asked` are who can."""

    kind: Literal["call_asked"] = "call_asked"
    asked: tuple[Person, ...]
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSilent(Happening):
    """The contact point was asked and said nothing for too long; the coordinators are told."""

    kind: Literal["contact_silent"] = "contact_silent"
