"""Whom to ask: the coaches who may be offered a request now, best first.

Limits restrain offers, never an accept: they are read, not locked, so two requests sent in the same
instant may together go one over a limit.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.roster import Coach

LOAD_WINDOW = timedelta(days=28)
"""How far back help counts for the order: in one week, somebody of four hours a week has hardly a turn to compare."""

LIMIT_WINDOW = timedelta(days=7)
"""How far back a question taken counts for the weekly limit."""

HALF_A_HELP = 5.0
"""Minutes added to everybody's load, so that who is there for few hours is not always first with nothing."""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What one request meant for the coaches it was offered to or helped by."""

    holder: PersonId | None
    is_open: bool
    accepted_at: datetime | None
    minutes: float
    offered: tuple[tuple[PersonId, datetime], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What one coach carries: open requests, questions taken in `LIMIT_WINDOW`, minutes of help in `LOAD_WINDOW`."""

    open_requests: int = 0
    taken: int = 0
    minutes: float = 0.0
    last_offered_at: datetime = _LONG_AGO


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
    return {
        person: Load(
            open_requests=open_requests[person],
            taken=taken[person],
            minutes=minutes[person],
            last_offered_at=offered_at.get(person, _LONG_AGO),
        )
        for person in {**offered_at, **open_requests}
    }


def candidates(
    request: Request,
    coaches: Iterable[Coach],
    *,
    loads: Mapping[PersonId, Load],
    is_available: Callable[[Coach], bool],
    hours_per_week: Callable[[Coach], float],
    open_limit: int,
    place: str = "",
    languages: frozenset[str] = frozenset({"nl"}),
) -> tuple[Coach, ...]:
    """Return who may be offered `request` now, best first.

    Left out: the asker, who has an offer of this search already, who is not available, and who is at
    the weekly limit or holds `open_limit` open requests. Who gave this request back comes last. Then:
    same place, topic skill, language; then fewest minutes of help given in `LOAD_WINDOW` for each hour a
    week the coach is there (so that a part-timer is not asked as often as a full-timer; see
    docs/adr/0002); then longest since the last offer; then the id, so that the order is one.
    """
    asked = {offer.person.id for offer in request.offers if not offer.is_old}

    def may_be_asked(coach: Coach) -> bool:
        load = loads.get(coach.id, Load())
        return (
            coach.is_coach
            and coach.id != request.asker.id
            and coach.id not in asked
            and load.open_requests < open_limit
            and (coach.weekly_limit is None or load.taken < coach.weekly_limit)
            and is_available(coach)
        )

    def rank(coach: Coach) -> tuple[object, ...]:
        load = loads.get(coach.id, Load())
        return (
            coach.id in request.gave_back,
            not (place and coach.place == place),
            request.topic not in coach.skills,
            languages.isdisjoint(coach.languages),
            (load.minutes + HALF_A_HELP) / max(hours_per_week(coach), 1.0),
            load.last_offered_at,
            coach.id,
        )

    return tuple(sorted(filter(may_be_asked, coaches), key=rank))
