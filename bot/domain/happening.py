"""What every event in a request's history carries, and somebody as they were known then."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import PersonId


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
