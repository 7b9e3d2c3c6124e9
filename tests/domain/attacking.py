"""Somebody who may ask for every figure there is, writes all answers down, and adds and subtracts without an error."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import combinations, pairwise
from random import Random

from bot.domain.folding import Cuts, cut_year
from bot.domain.own_parts import OwnParts
from bot.domain.periods import Kind, Period, following, months_in, period_of
from bot.domain.showing import Crowd, Scope, ShowingRule, Subject, is_enough

RULE = ShowingRule()
Atom = tuple[str, ...]
Row = dict[Atom, Fraction]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a random city."""

    member: str
    day: date
    asker: str
    coach: str


def crowd_of(asked: Iterable[Asked]) -> Crowd:
    listed = list(asked)
    return Crowd(
        questions=len(listed),
        askers=frozenset(a.asker for a in listed),
        coaches=frozenset(a.coach for a in listed),
    )


def between(asked: Iterable[Asked], first: date, after: date) -> list[Asked]:
    return [a for a in asked if first <= a.day < after]


@cache
def periods_until(year: int, kind: Kind, until: date) -> tuple[Period, ...]:
    """Those that lie in the year with at least a day and are over on `until`."""
    found = [period_of(date(year, 1, 1), kind)]
    while found[-1].first.year <= year and found[-1].after <= until:
        found.append(following(found[-1]))
    return tuple(found[:-1])


def by_month(asked: Iterable[Asked], year: int) -> dict[Period, Crowd]:
    listed = list(asked)
    return {
        month: crowd_of(between(listed, month.first, month.after))
        for month in months_in(Period(date(year, 1, 1), Kind.YEAR))
    }


def across(crowd: Crowd) -> bool:
    return is_enough(RULE, crowd, Subject.TOTALS, Scope.ACROSS)


@dataclass
class Attacker:
    """Knows sums of atoms; `can_tell` says whether another sum follows from them.

    An atom is a member and a piece of the calendar that no end of a week or a month goes through.
    """

    rows: dict[Atom, Row] = field(default_factory=dict)
    """Reduced, by the atom that each begins with."""

    def learn(self, atoms: Iterable[Atom]) -> None:
        self.take({atom: Fraction(1) for atom in atoms})

    def take(self, sum_of: Row) -> None:
        row = self._reduced(sum_of)
        if not row:
            return
        first = min(row)
        row = {atom: value / row[first] for atom, value in row.items()}
        for key, other in list(self.rows.items()):
            if first in other:
                self.rows[key] = _less(other, row, other[first])
        self.rows[first] = row

    def can_tell(self, atoms: Iterable[Atom]) -> bool:
        return not self._reduced({atom: Fraction(1) for atom in atoms})

    def told_of(self, is_meant: Callable[[Atom], bool]) -> Iterator[frozenset[Atom]]:
        """Sums of some of these atoms, and of no others, that follow: the smallest, and what two of them make."""
        last = Attacker()
        for row in self.rows.values():
            last.take({(("~" if is_meant(atom) else " "), *atom): value for atom, value in row.items()})
        only = [row for first, row in last.rows.items() if first[0] == "~"]
        both = [
            _less(one, other, sign)
            for one, other in combinations(only, 2)
            for sign in (Fraction(1), Fraction(-1))
        ]
        for row in (*only, *both):
            if set(row.values()) in ({Fraction(1)}, {Fraction(-1)}):
                yield frozenset(atom[1:] for atom in row)

    def learn_zeros(self, counts: Mapping[Atom, int]) -> None:
        """A sum of nothing tells that each of its parts is nothing."""
        news = True
        while news:
            news = False
            for row in list(self.rows.values()):
                is_sum = len(row) > 1 and all(value > 0 for value in row.values())
                if is_sum and not any(counts.get(atom, 0) for atom in row):
                    for atom in row:
                        self.learn([atom])
                    news = True

    def _reduced(self, row: Row) -> Row:
        for first in sorted(set(row) & set(self.rows)):
            if first in row:
                row = _less(row, self.rows[first], row[first])
        return row


def _less(row: Row, other: Row, times: Fraction) -> Row:
    found = dict(row)
    for atom, value in other.items():
        found[atom] = found.get(atom, Fraction(0)) - times * value
    return {atom: value for atom, value in found.items() if value}


@cache
def _ends(year: int, until: date) -> tuple[date, ...]:
    days = {until, date(year, 1, 1)}
    for kind in (Kind.WEEK, Kind.MONTH):
        for period in periods_until(year, kind, until):
            days |= {period.first, period.after}
    return tuple(sorted(days))


@dataclass(frozen=True)
class Pieces:
    """The calendar of a year up to `until`, cut at every end of a week and of a month."""

    year: int
    until: date

    def ends(self) -> list[date]:
        return list(_ends(self.year, self.until))

    def of(self, first: date, after: date) -> list[str]:
        ends = self.ends()
        return [str(s) for s, t in pairwise(ends) if first <= s and t <= after]

    def begin(self, day: date) -> date:
        """Of the piece that this day lies in."""
        ends = _ends(self.year, self.until)
        return ends[bisect_right(ends, day) - 1]


Scheme = Callable[[dict[str, list[Asked]], int, date], Iterator[tuple[str, date, date]]]
"""What a coordinator is shown of departments: which, from which day, up to which."""


def folded(
    asked: dict[str, list[Asked]], year: int, until: date, fewest: int = 3
) -> Iterator[tuple[str, date, date]]:
    """Ours: every department, period and comparison, asked again at the end of every month."""
    the_year = Period(date(year, 1, 1), Kind.YEAR)
    cells = {member: by_month(listed, year) for member, listed in asked.items()}
    asked_for = [
        Period(first, kind) for kind in (Kind.MONTH, Kind.QUARTER, Kind.YEAR) for first in _firsts(year, kind)
    ]
    for now in periods_until(year, Kind.MONTH, until):
        cuts: Cuts[str] = cut_year(the_year, cells, across, until=now.after, fewest=fewest)
        for period in asked_for:
            for member in asked:
                if (stretch := cuts.shown(member, period)) is not None:
                    yield member, stretch.first, stretch.after
            if (beside := cuts.beside(period)) is not None:
                for member in beside[1]:
                    yield member, beside[0].first, beside[0].after


def naive(asked: dict[str, list[Asked]], year: int, until: date) -> Iterator[tuple[str, date, date]]:
    """Theirs: whatever meets the rule by itself is shown."""
    for kind in Kind:
        for period in periods_until(year, kind, until):
            for member, listed in asked.items():
                if across(crowd_of(between(listed, period.first, period.after))):
                    yield member, period.first, period.after


def _firsts(year: int, kind: Kind) -> list[date]:
    months = months_in(Period(date(year, 1, 1), Kind.YEAR))
    step = {Kind.MONTH: 1, Kind.QUARTER: 3, Kind.YEAR: 12}[kind]
    return [month.first for month in months[::step]]


def leaks(
    asked: dict[str, list[Asked]], scheme: Scheme, year: int, until: date, insider: str | None = None
) -> list[tuple[str, tuple[str, ...]]]:
    """The departments and pieces of the calendar that too few stand behind, and that follow from the answers."""
    pieces = Pieces(year, until)
    counts: dict[Atom, int] = {}
    ends = pieces.ends()
    for member, listed in asked.items():
        for first, after in pairwise(ends):
            counts[member, str(first)] = len(between(listed, first, after))
    attacker = Attacker()
    for (
        kind
    ) in Kind:  # the own totals are always shown: of the city, and of the department of a contact point
        for period in periods_until(year, kind, until):
            known = pieces.of(period.first, period.after)
            attacker.learn((member, piece) for member in asked for piece in known)
            if insider is not None:
                attacker.learn((insider, piece) for piece in known)
    for member, first, after in set(scheme(asked, year, until)):
        attacker.learn((member, piece) for piece in pieces.of(first, after))
    attacker.learn_zeros(counts)
    found = []
    for member, listed in asked.items():
        for atoms in attacker.told_of(lambda atom, of=member: atom[0] == of) if member != insider else ():
            days = {piece for _, piece in atoms}
            crowd = crowd_of(a for a in listed if str(pieces.begin(a.day)) in days)
            if crowd.questions and not across(crowd):
                found.append((member, tuple(sorted(days))))
    return found


def seen(asked: dict[str, list[Asked]], year: int, until: date) -> dict[object, object]:
    """Every answer with its numbers, and so what two cities must have in common to be taken for each other."""
    answers: dict[object, object] = {}
    for member, first, after in set(folded(asked, year, until)):
        crowd = crowd_of(between(asked[member], first, after))
        answers[member, first, after] = (crowd.questions, len(crowd.askers), len(crowd.coaches))
    every = [a for listed in asked.values() for a in listed]
    for kind in Kind:
        for period in periods_until(year, kind, until):
            answers[period] = len(between(every, period.first, period.after))
    return answers


def another_city(asked: dict[str, list[Asked]], member: str, month: Period, until: date) -> bool:
    """Whether some other city gives all the same answers and has another number of questions in this cell."""
    answers = seen(asked, month.year, until)
    held = len(between(asked[member], month.first, month.after))
    worlds = list(_other_worlds(asked, member, month))
    Random(0).shuffle(worlds)
    return any(
        len(between(world[member], month.first, month.after)) != held
        and seen(world, month.year, until) == answers
        for world in worlds
    )


def _other_worlds(
    asked: dict[str, list[Asked]], member: str, month: Period
) -> Iterator[dict[str, list[Asked]]]:
    """A question of the month was another department's, or the other way round; or two questions change days."""
    inside = between(asked[member], month.first, month.after)
    others = [a for m, listed in asked.items() if m != member for a in listed]
    for mine in inside:
        for theirs in others:
            yield _with(asked, (mine,), (replace(theirs, day=mine.day),))
    for theirs in between(others, month.first, month.after):
        for mine in asked[member]:
            yield _with(asked, (theirs,), (replace(mine, day=theirs.day),))
    for mine in asked[member]:
        for theirs in others:
            if month.holds(mine.day) != month.holds(theirs.day):
                for like in (mine, *asked[member][:4]):
                    yield _with(
                        asked, (mine, theirs), (replace(like, day=theirs.day), replace(theirs, day=mine.day))
                    )


def _with(
    asked: dict[str, list[Asked]], less: Iterable[Asked], more: Iterable[Asked]
) -> dict[str, list[Asked]]:
    world = {m: list(listed) for m, listed in asked.items()}
    for a in less:
        world[a.member].remove(a)
    for a in more:
        world[a.member].append(a)
    return world


def between_of(asked: Iterable[Asked]) -> Callable[[date, date], Crowd]:
    listed = list(asked)
    return lambda first, after: crowd_of(between(listed, first, after))


def own_days(parts: OwnParts, year: int, until: date) -> Iterator[tuple[date, date]]:
    """What somebody is shown of their own scope, who asks for every period of the year."""
    for kind in Kind:
        for first in {period_of(day, kind) for day in Period(date(year, 1, 1), Kind.YEAR).days()}:
            if (stretch := parts.shown(first)) is not None and stretch.after <= until:
                yield stretch.first, stretch.after


def too_few(
    attacker: Attacker, member: str, asked: list[Asked], pieces: Pieces, enough: Callable[[Crowd], bool]
) -> list[frozenset[Atom]]:
    """Sums of a member's pieces that follow although too few stand behind them; that nobody asked is known."""
    for piece in set(pieces.of(date.min, date.max)) - {str(pieces.begin(a.day)) for a in asked}:
        attacker.learn([(member, piece)])
    found = []
    for atoms in attacker.told_of(lambda atom: atom[0] == member):
        days = {piece for _, piece in atoms}
        crowd = crowd_of(a for a in asked if str(pieces.begin(a.day)) in days)
        if crowd.questions and not enough(crowd):
            found.append(atoms)
    return found
