"""A year many times over: each question asked again by others, as it is written down, so that a million take minutes.

A copy is the same question of another worker to other coaches of the same department: every name in the document is
another of the same length, and so are the names in the figures of its day.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from bot.domain.figures.counting import Pseudonym
from bot.domain.figures.crowd import Crowd
from bot.domain.figures.kept import KeptDay
from bot.domain.figures.load import WeekLoad
from bot.domain.figures.period import Figures, TopicFigures, joined
from bot.domain.ids import DepartmentId, PersonId
from tests.ghent.filling import RequestRow, rows_of
from tests.ghent.places import Place, coach_id, worker_id
from tests.ghent.year import Ghent, request_id

_PERSON = re.compile(rb'"(worker-[0-9]{4}|coach-[0-9]{2}-[0-9]{2})"')
_STEP = 7
"""From one copy's worker to the next copy's."""


class Copies:
    """`times` times a year; the first time is the year itself."""

    def __init__(self, ghent: Ghent, times: int) -> None:
        self._ghent = ghent
        self._times = times
        self._places: Mapping[DepartmentId, Place] = {place.department.id: place for place in ghent.places}
        self._other = cache(self._changed)

    @property
    def count(self) -> int:
        """How many requests these are."""
        return self._times * len(self._ghent.requests)

    def rows(self) -> Iterator[RequestRow]:
        """All requests as they are stored, each with an id and a number of its own."""
        for request, row in zip(self._ghent.requests, rows_of(self._ghent.requests), strict=True):
            place = self._places[request.department]
            old_id, old_number = request.id.encode(), b'"number":%d,' % request.number
            for copy in range(self._times):
                number = request.number * self._times + copy
                new_id = request_id(self._ghent.year, place.number, number)
                new_number = b'"number":%d,' % number

                def other(match: re.Match[bytes], copy: int = copy) -> bytes:
                    return b'"%b"' % self._other(match[1].decode(), copy).encode()

                glance, body = (
                    _PERSON.sub(other, part).replace(old_id, new_id.encode()).replace(old_number, new_number)
                    for part in row[-2:]
                )
                yield (row[0], new_id, number, *row[3:8], glance, body)

    def day(self, day: KeptDay, pseudonym: Pseudonym) -> KeptDay:
        """The figures of all copies of a day that was counted with everybody's own id for a pseudonym."""
        named = cache(lambda who, copy: pseudonym(self._other(who, copy)))
        once = replace(day.figures, coverage={}, weeks=_without_strength(day.figures.weeks))
        each = [
            _renamed(once, lambda who, copy=copy: named(PersonId(who), copy)) for copy in range(self._times)
        ]
        beside = Figures(
            coverage=day.figures.coverage,
            weeks={week: WeekLoad(strength=load.strength) for week, load in day.figures.weeks.items()},
        )
        return replace(day, figures=joined([*each, beside]))

    def _changed(self, who: str, copy: int) -> PersonId:
        """Somebody else of the same department for each copy; who has the same work in each is the same again."""
        kind, *numbers = who.split("-")
        if kind == "worker":
            place = next(one for one in self._ghent.places if int(numbers[0]) in one.askers)
            staff = place.askers
            return worker_id(staff[(int(numbers[0]) - staff.start + copy * _STEP) % len(staff)])
        department, number = map(int, numbers)
        roster = len(self._ghent.places[department - 1].department.coaches)
        return coach_id(department, (number - 1 + copy) % roster + 1)


def _without_strength(weeks: Mapping[str, WeekLoad]) -> dict[str, WeekLoad]:
    return {week: replace(load, strength={}) for week, load in weeks.items() if load.coaches}


def _renamed(figures: Figures, name: Pseudonym) -> Figures:
    def crowd(one: Crowd) -> Crowd:
        return Crowd(known=frozenset(name(PersonId(who)) for who in one.known))

    def topic(one: TopicFigures) -> TopicFigures:
        return replace(one, askers=crowd(one.askers), coaches=crowd(one.coaches), noters=crowd(one.noters))

    def week(one: WeekLoad) -> WeekLoad:
        return replace(one, coaches={name(PersonId(who)): given for who, given in one.coaches.items()})

    return replace(
        figures,
        askers=crowd(figures.askers),
        coaches=crowd(figures.coaches),
        noters=crowd(figures.noters),
        raters=crowd(figures.raters),
        topics={key: topic(one) for key, one in figures.topics.items()},
        weeks={key: week(one) for key, one in figures.weeks.items()},
    )
