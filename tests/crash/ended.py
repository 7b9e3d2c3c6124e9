"""What is left of a run: the documents, the screens and the log, and what happened as far as two runs must agree on it."""

import shutil
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.domain import events as e
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.storage.documents import DEPARTMENTS, PEOPLE, REQUESTS
from tests.fakes.card_reading import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Everything that is stored."""

    departments: Sequence[Department]
    requests: Sequence[Request]
    people: Sequence[PersonRecord]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """All that is left; `screens` are conversation -> message -> card, oldest first."""

    kept: Kept
    screens: Mapping[str, Mapping[str, Card]]
    promised: Sequence[Card]
    """Every card that anybody was ever shown."""
    answers: Sequence[Card]
    """Those among them that presses were answered with."""
    unwritten: frozenset[str]
    log: str
    now: datetime


def read_store(store: Path) -> Kept:
    """Read all of it."""
    reading = sqlite3.connect(store)

    def bodies(table: str, order: str) -> list[str]:
        return [body for (body,) in reading.execute(f"SELECT body FROM {table} ORDER BY {order}")]

    try:
        return Kept(
            departments=[DEPARTMENTS.decode(body) for body in bodies("departments", "name, id")],
            requests=[REQUESTS.decode(body) for body in bodies("requests", "rowid")],
            people=[PEOPLE.decode(body) for body in bodies("people", "id")],
        )
    finally:
        reading.close()


def messages_left_in(store: Path) -> set[str]:
    """The ids of all messages that a dead process's file knows of; a copy is read, so that recovery is the bot's own."""
    with tempfile.TemporaryDirectory(dir=store.parent) as copy:
        for file in (store, store.with_name(f"{store.name}-wal")):
            if file.exists():
                shutil.copy(file, copy)
        return messages_in(read_store(Path(copy) / store.name))


def messages_in(kept: Kept) -> set[str]:
    """The ids of all messages that the documents know of."""
    shown = [shown for request in kept.requests for shown in request.shown.values()]
    shown += [person.draft.shown for person in kept.people if person.draft is not None]
    shown += [notice.shown for person in kept.people for notice in person.notices]
    return {message for one in shown for message in (one.live, *one.stale)}


def story_of(kept: Kept) -> list[list[str]]:
    """What happened, without times, and of the road without names: the same whoever of the coaches was first."""
    told = [[_told(request, event) for event in request.history] for request in kept.requests]
    told += [_department(one) for one in kept.departments]
    return told + [_person(one) for one in kept.people]


def _told(request: Request, event: e.Event) -> str:
    detail = {
        e.Widened: lambda: f" step {event.step} to {len(event.offered)}",  # type: ignore[union-attr]
        e.LineAdded: lambda: f" {event.text}",  # type: ignore[union-attr]
        e.Corrected: lambda: f" {event.minutes}",  # type: ignore[union-attr]
        e.Counted: lambda: f" {event.colleagues}",  # type: ignore[union-attr]
        e.Sent: lambda: f" {request.text}",
    }.get(type(event), str)
    return type(event).__name__ + detail()


def _department(one: Department) -> list[str]:
    row = [f"department {one.id}", one.name, one.hours, *one.places, *one.aliases]
    row += [f"closed {one.is_closed}", f"into {one.merged_into}", *(f"absorbed {it}" for it in one.absorbed)]
    for coach in one.coaches:
        rest = "rests" if coach.paused_until else "there"
        parts = (coach.name, coach.is_coach, coach.is_contact, coach.is_reachable, rest, len(coach.days))
        row.append(" ".join(map(str, (*parts, coach.pattern, coach.hours, coach.odd_hours))))
    row += [f"joining {it.how} {it.name} {it.person}" for it in one.joining]
    row += [f"former {it}" for it in one.former]
    row += [f"{it.person} replaces {it.by}" for it in one.replacements]
    return row + [f"{line.by_name} {line.what} {line.whom_name}" for line in one.audit]


def _person(one: PersonRecord) -> list[str]:
    row = [f"person {one.id}", *one.roles, f"helps {one.helps_in}", f"works {one.department}"]
    row += [
        one.place,
        one.phone,
        f"week {one.wants_week_question} {one.wants_thanks} {one.wants_week_figures}",
    ]
    row += [f"{line.by_name} {line.what}" for line in one.role_changes]
    return row + sorted(type(notice.content).__name__ for notice in one.notices)
