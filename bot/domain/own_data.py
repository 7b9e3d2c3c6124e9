"""All that is kept of one person, found in what was read; `bot/domain/own_file.py` writes down what of it is theirs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain import events as e
from bot.domain.announcements import Announcement, Portrait
from bot.domain.audit import AuditLine
from bot.domain.channel_posts import CoachChannel
from bot.domain.guards import asked_in
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Coach, Department, Replacement
from bot.domain.states import State
from bot.domain.team_joining import Joining


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnData:
    """What was found, oldest first. Documents are whole here; what of them is theirs, `own_file` says."""

    record: PersonRecord
    departments: Mapping[DepartmentId, str]
    """The names of all."""
    topics: Mapping[TopicId, str]
    entries: tuple[tuple[DepartmentId, Coach], ...] = ()
    """What rosters say of them."""
    asked: tuple[Request, ...] = ()
    helped: tuple[Request, ...] = ()
    """They have or had these; help that they noted is among them."""
    offered: tuple[Request, ...] = ()
    """They had another part in these: asked whether they can help, and somebody else did or nobody."""
    joining: tuple[tuple[DepartmentId, Joining], ...] = ()
    """They may become a coach, or invited somebody."""
    former: tuple[DepartmentId, ...] = ()
    """Where they were a coach."""
    replacements: tuple[tuple[DepartmentId, Replacement], ...] = ()
    """They act as contact point for somebody, or somebody for them."""
    audit: tuple[tuple[DepartmentId, AuditLine], ...] = ()
    news: tuple[Announcement, ...] = ()
    """They sent these."""
    got: tuple[Announcement, ...] = ()
    """These were sent to them."""
    missed: tuple[Announcement, ...] = ()
    """These did not reach them the first time."""
    portraits: tuple[Announcement, ...] = ()
    """These show them."""
    code: str = ""
    """What stands for them in counted figures, and in questions where they are forgotten."""
    likes: int = 0
    """Tips of which it is remembered that they found them handy."""

    @property
    def person(self) -> PersonId:
        """Whose it is."""
        return self.record.id


def helped_by(request: Request, person: PersonId) -> bool:
    """Whether they helped, or noted the help."""
    if request.holder is not None and request.holder.id == person:
        return True
    return any(
        isinstance(event, e.Accepted | e.TakenOver | e.Noted | e.Counted) and event.by.id == person
        for event in request.history
    )


def has_part(request: Request, person: PersonId) -> bool:
    """Whether they stand anywhere in it."""
    others = (request.holder, request.chosen, request.proposal, *(one.person for one in request.offers))
    if request.asker.id == person or person in request.shown or person in request.gave_back:
        return True
    if any(one is not None and one.id == person for one in others):
        return True
    return any(_is_in(event, person) for event in request.history)


def found_in(
    record: PersonRecord,
    *,
    departments: Sequence[Department],
    requests: Iterable[Request],
    news: Sequence[Announcement],
    channels: Sequence[CoachChannel],
    topics: Mapping[TopicId, str],
    code: str = "",
) -> OwnData:
    """All of them in these; a question that moved is found where it went on."""
    person = record.id
    theirs = {one.id: one for one in requests if one.state is not State.MOVED and has_part(one, person)}
    found = in_order(theirs.values())
    asked = tuple(one for one in found if one.asker.id == person)
    helped = tuple(one for one in found if one not in asked and helped_by(one, person))
    return OwnData(
        record=record,
        departments={one.id: one.name for one in departments},
        topics=topics,
        entries=tuple(
            (one.id, entry) for one in departments if (entry := one.coach(person)) and not one.is_closed
        ),
        asked=asked,
        helped=helped,
        offered=tuple(one for one in found if one not in asked and one not in helped),
        joining=tuple(
            (one.id, joining)
            for one in departments
            for joining in one.joining
            if person in (joining.person, joining.by)
        ),
        former=tuple(one.id for one in departments if person in one.former),
        replacements=tuple(
            (one.id, each)
            for one in departments
            for each in one.replacements
            if person in (each.person, each.by)
        ),
        audit=tuple(
            (one.id, line) for one in departments for line in one.audit if person in (line.by, line.whom)
        ),
        news=tuple(one for one in news if one.by == person),
        got=tuple(one for one in news if any(each.person == person for each in one.deliveries)),
        missed=tuple(one for one in news if one.first_round and person in one.first_round.missed),
        portraits=tuple(
            one for one in news if isinstance(one.content, Portrait) and one.content.person == person
        ),
        code=code,
        likes=sum(person in post.likers for channel in channels for post in channel.posts),
    )


def in_order(requests: Iterable[Request]) -> tuple[Request, ...]:
    """Oldest first."""
    return tuple(sorted(requests, key=lambda one: one.sent_at))


def _is_in(event: e.Event, person: PersonId) -> bool:
    named = (getattr(event, one, None) for one in ("by", "person", "to"))
    if any(person in (one, getattr(one, "id", None)) for one in named if one is not None):
        return True
    return any(one.id == person for one in asked_in(event))
