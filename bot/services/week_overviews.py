"""Brings the figures of last week on Monday to coordinators and contact points who want them; each plans the next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.clock import Clock
from bot.domain import notices as pure
from bot.domain.contact_points import acts_as_contact
from bot.domain.errors import NotAllowed
from bot.domain.figure_answers import Overview
from bot.domain.figures.to_do import ToDo, to_do_of_week
from bot.domain.ids import PersonId
from bot.domain.notices import Notice
from bot.domain.opening import Calendar
from bot.domain.people import PersonRecord
from bot.domain.periods import Period
from bot.domain.week_figures import (
    WeekFigures,
    calendar_for,
    last_week,
    next_told_at,
    notice_of,
    notice_until,
    told_at,
)
from bot.services.calendars import holidays_near
from bot.services.coordinators import Coordinators
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.rules import Rules
from bot.storage.protocols import Stores


class WeekAnswers(Protocol):
    """What the figures say to one person, who has the role for it now."""

    async def overview_of_week(self, record: PersonRecord, week: Period) -> Overview | None:
        """What *cijfers* of this week would answer them in their own scope; None when they would be refused."""
        ...

    async def to_dos(self, record: PersonRecord) -> Sequence[ToDo]:
        """What lacks in their own scope now, the most useful first (`figures.to_do.to_dos`)."""
        ...


class WeekOverviews:
    """One overview a week for each who wants it, of the last week that is over."""

    def __init__(
        self,
        stores: Stores,
        people: People,
        notices: Notices,
        coordinators: Coordinators,
        answers: WeekAnswers,
        clock: Clock,
        rules: Rules,
    ) -> None:
        self._departments = stores.departments
        self._people = people
        self._coordinators = coordinators
        self._answers = answers
        self._clock = clock
        self._rules = rules
        notices.when_due[WeekFigures] = self._look

    async def want(self, person: PersonId, *, is_wanted: bool) -> datetime | None:
        """Send them from now on, or no more; return when the next come. Cards that stand there stay as they are.

        Raises:
            NotAllowed: they are neither coordinator nor contact point, and get nothing that could be stopped.
        """
        record = await self._people.find(person)
        calendar = await self._calendar(record) if record else None
        if record is None or (calendar is None and (is_wanted or not record.wants_week_figures)):
            raise NotAllowed(person)
        if not is_wanted or calendar is None:
            await self._people.change(person, _unwilling)
            return None
        coming = _coming(calendar, self._clock.now())
        _, after = await self._people.change(person, lambda one: _planned(one, coming))
        return next(one.due_at for one in after.notices if _is_coming(one))

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        """Its time has come: one write shows the figures of last week and plans the next.

        Woken late by weeks, the last week that is over counts alone; woken before its hour on a later Monday, nothing is
        shown until then.
        """
        now = self._clock.now()
        calendar = await self._calendar(record) if record.wants_week_figures else None
        if calendar is None:
            await self._people.change(record.id, _unwilling)
            return
        coming = _coming(calendar, now)
        over = last_week(now, self._rules.zone)
        due_at = told_at(calendar, over)
        shown = await self._figures(record, over) if due_at is not None and due_at <= now else None
        told = None if shown is None else Notice(id=notice_of(over), content=shown, due_at=notice.due_at)
        await self._people.change(record.id, lambda one: _told(one, told, coming), is_known=True)

    async def _figures(self, record: PersonRecord, week: Period) -> WeekFigures | None:
        overview = await self._answers.overview_of_week(record, week)
        if overview is None or overview.totals is None:
            return None
        details = overview.details
        is_same = details is not None and details.period == week and details.is_whole
        times = details.times if details is not None and is_same else None
        return WeekFigures(
            monday=week.first,
            department=overview.whose.name,
            asked=overview.totals.asked,
            noted=overview.totals.noted,
            weekly=overview.totals.weekly,
            before=None if overview.before is None else overview.before.all,
            within=times.within.part if times and times.within.n else None,
            of=times.within.n if times else 0,
            target=int(times.target.total_seconds()) // 60 if times else 0,
            to_do=to_do_of_week(await self._answers.to_dos(record), week.after),
        )

    async def _calendar(self, record: PersonRecord) -> Calendar | None:
        """The hours of whom they act for now: the city, or the department of a contact point; None for nobody."""
        national = holidays_near(self._clock.now())
        if self._coordinators.is_one(record):
            return calendar_for(None, self._rules.zone, national)
        stored = await self._departments.find(record.helps_in) if record.helps_in else None
        if stored is None or not acts_as_contact(stored.value, record.id, self._clock.now()):
            return None
        return calendar_for(stored.value, self._rules.zone, national)


def _coming(calendar: Calendar, now: datetime) -> Notice:
    week, at = next_told_at(calendar, after=now)
    content = WeekFigures(monday=week.first)
    return Notice(id=notice_until(week, at), content=content, due_at=at, is_prepared=False)


def _is_coming(notice: Notice) -> bool:
    return isinstance(notice.content, WeekFigures) and not notice.is_prepared


def _unwilling(record: PersonRecord) -> PersonRecord:
    """Nothing comes any more; what they have on the screen is theirs."""
    kept = tuple(one for one in record.notices if not isinstance(one.content, WeekFigures))
    return replace(record, wants_week_figures=False, notices=kept)


def _planned(record: PersonRecord, coming: Notice) -> PersonRecord:
    if not any(map(_is_coming, record.notices)):
        record = replace(record, notices=pure.told(record.notices, coming))
    return replace(record, wants_week_figures=True)


def _told(record: PersonRecord, told: Notice | None, coming: Notice) -> PersonRecord:
    """The figures of one week are there, those of the next are planned, and older cards are left to their reader."""
    if not record.wants_week_figures:
        return _unwilling(record)
    stay = {coming.id, *([told.id] if told else [])}
    notices = tuple(
        one for one in record.notices if one.id in stay or not isinstance(one.content, WeekFigures)
    )
    if (
        told is not None and pure.find(notices, told.id) is None
    ):  # else another instance told them in this moment
        notices = pure.told(notices, told)
    return replace(record, notices=pure.told(notices, coming))
