"""What roster, person, department and notices promise each other, whatever died when."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.domain import events as e
from bot.domain.desk_notices import ContactWaits, Replaced, Replacing
from bot.domain.people import PersonRecord, Role
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.sources import Source
from bot.domain.states import State
from bot.domain.stepping_out import cannot_keep, rests_of
from bot.domain.week_question import week_of
from bot.storage.documents import DEPARTMENTS, PEOPLE, REQUESTS
from bot.texts.catalogue import load_texts
from tests.crash.ended import Ended, Kept
from tests.crash.town import EVERYBODY, id_of
from tests.fakes.card_reading import words

GHENT = ZoneInfo("Europe/Brussels")
AT_ONCE = timedelta(minutes=1)
"""What lies in wait is looked at within this time, also when something died."""
SAME_LINE = timedelta(minutes=2)
"""Two walk-ups of one coach that say the same within this time are one that was noted twice."""


def area_problems(ended: Ended) -> Iterator[str]:
    """Problems as `audit` reports them."""
    yield from _roster(ended.kept)
    yield from _questions(ended.kept)
    yield from _promised(ended)
    yield from _noted(ended.kept)
    yield from _waiting(ended)
    yield from _told(ended)
    yield from _erased(ended)


def _erased(ended: Ended) -> Iterator[str]:
    """Of who had a chat and has no document any more nothing stands in another one."""
    kept = ended.kept
    written = b"".join(
        (
            *map(DEPARTMENTS.encode, kept.departments),
            *map(REQUESTS.encode, kept.requests),
            *map(PEOPLE.encode, kept.people),
        )
    ).decode()
    there = {person.id for person in kept.people}
    for name in EVERYBODY:
        is_gone = f"a:{id_of(name)}" in ended.screens and id_of(name) not in there
        if is_gone and (f'"{name}"' in written or id_of(name) in written):
            yield f"lost: {name} was erased, and stands somewhere still"


def _roster(kept: Kept) -> Iterator[str]:
    """Roster and person agree on who helps, where, and as what."""
    people = {person.id: person for person in kept.people}
    going_on = {one.id: one for one in kept.departments if not one.is_closed}
    for department in going_on.values():
        for coach in department.coaches:
            person = people.get(coach.id)
            if person is None or person.helps_in != department.id:
                yield f"lost: {coach.name} stands in {department.id}, helps in {person and person.helps_in}"
            else:
                yield from _roles(person, is_coach=coach.is_coach, is_contact=coach.is_contact)
    for person in kept.people:
        home = going_on.get(person.helps_in) if person.helps_in else None
        if person.helps_in and home is None:
            continue  # it closed for good; merged ones are found above, by their entry elsewhere
        says_so = person.helps_in or {Role.COACH, Role.CONTACT_POINT} & set(person.roles)
        if says_so and (home is None or home.coach(person.id) is None):
            yield f"lost: {person.id} is {[*map(str, person.roles)]} in {person.helps_in}, not in its roster"


def _roles(person: PersonRecord, *, is_coach: bool, is_contact: bool) -> Iterator[str]:
    for role, is_so in ((Role.COACH, is_coach), (Role.CONTACT_POINT, is_contact)):
        if (role in person.roles) != is_so:
            yield f"lost: {person.id} is {role} in {'roster' if is_so else 'person'} alone"


def _questions(kept: Kept) -> Iterator[str]:
    """Each question lives in one document, and none is left behind in a department that is no more."""
    closed = {one.id: one for one in kept.departments if one.is_closed}
    alive = [request for request in kept.requests if request.state is not State.MOVED]
    for name, count in Counter(request.id for request in alive).items():
        if count != 1:
            yield f"double: question {name} lives {count} times"
    for moved in {request.id for request in kept.requests} - {request.id for request in alive}:
        yield f"lost: question {moved} moved and is nowhere"
    for request in alive:
        left = closed.get(request.department)
        if left is not None and _is_left_behind(request, left):
            yield f"stuck: {request.state} question in {left.id}, which is no more"


def _is_left_behind(request: Request, left: Department) -> bool:
    if left.merged_into is None:
        return request.state is State.SEARCHING  # who helps may finish
    return request.state.is_open or request.state.waits_for_asker


def _promised(ended: Ended) -> Iterator[str]:
    """Nobody has promised help for a time at which they rest."""
    coaches = {coach.id: coach for one in ended.kept.departments for coach in one.coaches}
    for request in ended.kept.requests:
        coach = coaches.get(request.holder.id) if request.holder else None
        if coach is not None and request.state.is_open:
            for rest in rests_of(coach, ended.now, str(GHENT)):
                if cannot_keep(request, coach.id, rest, ended.now):
                    yield f"stuck: {coach.name} rests and still has question {request.id}"


def _noted(kept: Kept) -> Iterator[str]:
    """One walk-up for each line, and one count for each coach and week."""
    weekly = [request for request in kept.requests if request.source is Source.WEEKLY]
    counts = Counter(
        (_holder(request), week_of(request.sent_at.astimezone(GHENT).date())) for request in weekly
    )
    for (coach, week), count in counts.items():
        if count > 1:
            yield f"double: {coach} counted {week} {count} times"
    noted = [request for request in kept.requests if request.source is Source.NOTED]
    for first, second in pairwise(sorted(noted, key=lambda it: (_holder(it), it.sent_at))):
        same = (_holder(first), first.minutes, first.topic) == (_holder(second), second.minutes, second.topic)
        if same and second.sent_at - first.sent_at < SAME_LINE:
            yield f"double: one walk-up of {_holder(first)} was noted twice"


def _holder(request: Request) -> str:
    return request.holder.id if request.holder else ""


def _waiting(ended: Ended) -> Iterator[str]:
    """Whatever lies in wait to complete something has done so when its time has come."""
    for person in ended.kept.people:
        for notice in person.notices:
            if notice.due_at + AT_ONCE <= ended.now and not (notice.is_prepared or notice.is_over):
                yield f"stuck: {type(notice.content).__name__} lies in wait for {person.id}"
            if notice.ends_at is not None and notice.ends_at + AT_ONCE <= ended.now:
                yield f"stuck: {type(notice.content).__name__} of {person.id} is over and still there"


def _told(ended: Ended) -> Iterator[str]:
    """Who replaces knows it and is looked after; coordinators know of a contact point who says nothing."""
    notices = {person.id: [it.content for it in person.notices] for person in ended.kept.people}
    for department in ended.kept.departments:
        for one in department.replacements:
            told = [it for it in notices.get(one.person, ()) if isinstance(it, Replacing) and not it.over]
            if one.by not in {it.by for it in told}:
                yield f"lost: {one.person} was not told that they replace {one.by}"
            if not any(isinstance(it, Replaced) for it in notices.get(one.by, ())):
                yield f"stuck: nothing looks after who replaces {one.by}"
    names = {department.id: department.name for department in ended.kept.departments}
    for request in ended.kept.requests:
        if _was_silence(request):
            name = names.get(request.department, "")
            if not _coordinator_was_told(ended, request, name):
                yield f"lost: no coordinator heard of question {request.id}"


def _was_silence(request: Request) -> bool:
    """Nobody broke it before the coordinators could be told."""
    return any(
        then.at - event.at > AT_ONCE
        for event, then in pairwise((*request.history, *request.history[-1:]))
        if isinstance(event, e.ContactSilent)
    )


def _coordinator_was_told(ended: Ended, request: Request, name: str) -> bool:
    coordinators = [person for person in ended.kept.people if Role.COORDINATOR in person.roles]
    said = load_texts()("contact-waits", department=name, minutes=_minutes(request))
    waits = any(isinstance(it.content, ContactWaits) for person in coordinators for it in person.notices)
    return not coordinators or waits or any(said in words(card) for card in ended.promised)


def _minutes(request: Request) -> int:
    return int(request.policy.contact_silent_after / timedelta(minutes=1))
