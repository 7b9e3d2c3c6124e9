"""What a store finds without reading whole documents: requests at a glance, and what is due."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import DepartmentId, PersonId, RequestId, TopicId
from bot.domain.signals import Signal
from bot.domain.sources import Source
from bot.domain.topics import OTHER

CLOSED_LIMIT = 500
"""The closed requests that `RequestStore.recent` returns at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The few facts of one request from which a department's loads and waits are read."""

    id: RequestId
    number: int
    is_open: bool
    sent_at: datetime
    accepted_at: datetime | None
    holder: PersonId | None
    minutes: float
    """Minutes of help given by `holder` so far known; 0 while it goes on."""
    offered: tuple[tuple[PersonId, datetime], ...]
    """Who was last offered it, and when."""
    source: Source = Source.ASKED
    topic: TopicId = OTHER
    signals: tuple[Signal, ...] = ()
    colleagues: int | None = None
    """How many `holder` helped, in a week's count."""
    is_by_tip: bool = False
    """It worked with a tip before anybody was needed: nobody was waited for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A department's open requests and those sent since some instant, oldest first; of the closed ones at most the latest `CLOSED_LIMIT`."""

    glances: tuple[Glance, ...]
    last_number: int
    """The highest number ever given in the department; 0 when none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRequest:
    """A request whose `wake_at` has come."""

    department: DepartmentId
    id: RequestId
    wake_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePerson:
    """A person whose draft must be looked at."""

    id: PersonId
    wake_at: datetime


class PostKind(StrEnum):
    """What is in the collection of posts."""

    CHANNEL = "channel"
    LIBRARY = "library"
    ANNOUNCEMENT = "announcement"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostKey:
    """Which one of the posts; ids of two kinds may be the same."""

    kind: PostKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePost:
    """A channel or an announcement whose `wake_at` has come."""

    key: PostKey
    wake_at: datetime
