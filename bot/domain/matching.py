"""Whom to ask: the coaches who may be offered a request now, best first.

Limits restrain offers, never an accept: they are read, not locked, so two requests sent in the same
instant may together go one over a limit.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from heapq import merge
from operator import itemgetter

from bot.domain.ids import PersonId, TopicId
from bot.domain.request import Request
from bot.domain.roster import Coach

LOAD_WINDOW = timedelta(days=28)
"""How far back help counts for the order: in one week, somebody of four hours a week has hardly a turn to compare."""

LIMIT_WINDOW = timedelta(days=7)
"""How far back a question taken counts for the weekly limit."""

HALF_A_HELP = 5.0
"""Minutes added to everybody's load, so that who is there for few hours is not always first with nothing."""

HEAD_START = 10 / 38
"""Minutes for each hour there that somebody who is present at Teams may have given more, and still be asked first.

One help for a full-timer. Presence stands beside load and not before it: whoever works with a phone looks *away* all day,
so that otherwise the same few behind a PC would be asked first each time. So it decides among those whose turn it is
about equally; docs/adr/0002 has what that does to fairness.
"""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What one request meant for the coaches it was offered to or helped by."""

    holder: PersonId | None
    is_open: bool
    accepted_at: datetime | None
    minutes: float
    offered: tuple[tuple[PersonId, datetime], ...]
    noted_at: datetime | None = None
    """Help without the bot: its minutes count as given, and nothing of it as taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What one coach carries: open requests, questions taken in `LIMIT_WINDOW`, minutes of help in `LOAD_WINDOW`."""

    open_requests: int = 0
    taken: int = 0
    minutes: float = 0.0
    last_offered_at: datetime = _LONG_AGO


NOTHING = Load()


def loads_of(helps: Iterable[Help], *, now: datetime) -> Mapping[PersonId, Load]:
    """Add up what each coach carries at `now`."""
    open_requests: Counter[PersonId] = Counter()
    taken: Counter[PersonId] = Counter()
    minutes: defaultdict[PersonId, float] = defaultdict(float)
    offered_at: dict[PersonId, datetime] = {}
    for help_given in helps:
        for person, at in help_given.offered:
            offered_at[person] = max(offered_at.get(person, at), at)
        holder = help_given.holder
        if holder is None:
            continue
        open_requests[holder] += help_given.is_open
        if help_given.accepted_at is not None:
            ago = now - help_given.accepted_at
            taken[holder] += ago < LIMIT_WINDOW
            minutes[holder] += help_given.minutes if ago < LOAD_WINDOW else 0.0
        elif help_given.noted_at is not None and now - help_given.noted_at < LOAD_WINDOW:
            minutes[holder] += help_given.minutes
    return {
        person: Load(
            open_requests=open_requests[person],
            taken=taken[person],
            minutes=minutes[person],
            last_offered_at=offered_at.get(person, _LONG_AGO),
        )
        for person in {**offered_at, **open_requests}
    }


Rank = tuple[bool, bool, bool, float, datetime, PersonId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """A department's coaches in the order that holds for those who carry nothing; made once for each roster.

    Reading it from the front, instead of ranking everybody, makes choosing cost the same in a large
    department as in a small one.
    """

    order: tuple[tuple[Rank, Coach], ...]
    by_id: Mapping[PersonId, tuple[Rank, float, Coach]]
    """Each coach's rank when carrying nothing, and hours a week, at least 1."""


def roll_of(
    coaches: Iterable[Coach],
    *,
    hours_per_week: Callable[[Coach], float],
    topic: TopicId,
    place: str = "",
    languages: frozenset[str] = frozenset({"nl"}),
) -> Roll:
    """Put the coaches in order for an asker who is at `place`, speaks `languages` and asks about `topic`.

    First: same place, topic skill, language; then who is there for most hours; then the id, so that the
    order is one.
    """
    by_id = {}
    for coach in coaches:
        if coach.is_coach:
            hours = max(hours_per_week(coach), 1.0)
            is_elsewhere = not (place and coach.place == place)
            foreign = languages.isdisjoint(coach.languages)
            rank = (
                is_elsewhere,
                topic not in coach.skills,
                foreign,
                HALF_A_HELP / hours,
                _LONG_AGO,
                coach.id,
            )
            by_id[coach.id] = (rank, hours, coach)
    order = sorted(((rank, coach) for rank, _, coach in by_id.values()), key=itemgetter(0))
    return Roll(order=tuple(order), by_id=by_id)


def candidates(
    request: Request,
    roll: Roll,
    *,
    loads: Mapping[PersonId, Load],
    is_available: Callable[[Coach], bool],
    open_limit: int,
    present: AbstractSet[PersonId] = frozenset(),
) -> Iterator[Coach]:
    """Yield who may be offered `request` now, best first.

    Left out: the asker, who has an offer of this search already, who is not available, and who is at
    the weekly limit or holds `open_limit` open requests. Who gave this request back comes last. Then:
    same place, topic skill, language; then fewest minutes of help given in `LOAD_WINDOW` for each hour a
    week the coach is there (so that a part-timer is not asked as often as a full-timer; see
    docs/adr/0002), in which who is `present` has a `HEAD_START`; then longest since the last offer; then the id.
    """
    asked = {offer.person.id for offer in request.offers if not offer.is_old}
    left_out = asked | {request.asker.id}
    moved = {
        person: roll.by_id[person]
        for person in (*loads, *request.gave_back, *present)
        if person in roll.by_id
    }
    carrying = []
    for person, (rank, hours, coach) in moved.items():
        load = loads.get(person, NOTHING)
        worn = (load.minutes + HALF_A_HELP) / hours - (HEAD_START if person in present else 0.0)
        carrying.append(((person in request.gave_back, *rank[:3], worn, load.last_offered_at, person), coach))
    carrying.sort(key=itemgetter(0))
    others = (((False, *rank), coach) for rank, coach in roll.order if coach.id not in moved)
    for _, coach in merge(others, carrying, key=itemgetter(0)):
        load = loads.get(coach.id, NOTHING)
        is_under_limits = load.open_requests < open_limit and (
            coach.weekly_limit is None or load.taken < coach.weekly_limit
        )
        if coach.id not in left_out and is_under_limits and is_available(coach):
            yield coach
