"""What can happen to a request, in the past tense; a request's history is a row of these."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.ids import PersonId, TopicId


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody as they were known when an event happened."""

    id: PersonId
    name: str
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What every event carries.

    `at` is in UTC and never before the event before it. `key` names the press that caused the
    event (person, verb, chapter) or the message it was typed in, so that the same one is known when
    it comes again; empty for what time caused.
    """

    at: datetime
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(Happening):
    """The asker sent the question; before opening hours `starts_at` says when the search starts."""

    kind: Literal["sent"] = "sent"
    by: PersonId
    starts_at: datetime | None = None


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
    """The asker said it is solved."""

    kind: Literal["confirmed"] = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapsed(Happening):
    """The asker said nothing; closed, counted as not confirmed."""

    kind: Literal["lapsed"] = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(Happening):
    """The asker said it is not solved yet."""

    kind: Literal["reopened"] = "reopened"


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


Event = (
    Sent
    | SearchStarted
    | Widened
    | LadderEnded
    | WaitChosen
    | Declined
    | Unreached
    | LineAdded
    | Accepted
    | Released
    | Checked
    | Resolved
    | Corrected
    | Confirmed
    | Lapsed
    | Reopened
    | Rated
    | HandedOver
    | Cancelled
)
