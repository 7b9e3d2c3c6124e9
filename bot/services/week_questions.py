"""Asks each coach at the end of the week, in their own hours, how many they helped beside what the bot knows of.

Who wants no question is thanked then for what the bot knows of, when it is anything: one message a week, never two.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.clock import Clock
from bot.domain import events as e
from bot.domain import notices as pure
from bot.domain import walk_ups as deciding
from bot.domain.availability import calendar_of_coach
from bot.domain.days import zone_named
from bot.domain.errors import AlreadyDone, DigicoachError, NotAllowed
from bot.domain.figures.milestones import milestone_passed
from bot.domain.ids import DepartmentId, NoticeId, PersonId
from bot.domain.merging import partitions
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.sources import Source
from bot.domain.week_question import (
    WeekAsked,
    WeekThanked,
    asked_at,
    monday_of,
    next_asked_at,
    notice_of,
    week_of,
)
from bot.services.calendars import holidays_near
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.rosters import Rosters
from bot.services.rules import Rules
from bot.services.walk_ups import Helper, WalkUps, made_from
from bot.storage.protocols import Stores
from bot.telemetry import error_name, log_event

_WEEK = timedelta(weeks=1)
_KEPT = timedelta(days=8)
"""A question is open until the next one comes; never longer."""
_A_DAY = timedelta(days=1)

YearTotal = Callable[[date], Awaitable[int]]
"""All that the city's coaches did from New Year up to but not including this day; of the year of the day before it."""


class WeekQuestions:
    """One question a week for each coach; each question plans the next."""

    def __init__(
        self,
        stores: Stores,
        people: People,
        notices: Notices,
        walk_ups: WalkUps,
        rosters: Rosters,
        clock: Clock,
        rules: Rules,
    ) -> None:
        self._stores = stores
        self._people = people
        self._notices = notices
        self._walk_ups = walk_ups
        self._rosters = rosters
        self._clock = clock
        self._rules = rules
        self.year_total: YearTotal | None = None
        """Who counts for the whole city; without, no round number is told of."""
        self._milestone: tuple[str, int | None] = ("", None)
        notices.when_due[WeekAsked] = self._look

    async def begin(self, record: PersonRecord) -> None:
        """Plan the first question of somebody who helps; nothing for others, and where one is planned already."""
        is_wanted = record.wants_week_question or record.wants_thanks
        if record.helps_in is None or not is_wanted or _planned(record):
            return
        try:
            helper = await self._walk_ups.helper(record.id)
        except NotAllowed:
            return
        if not helper.coach.is_coach:
            return
        await self._plan(helper, after=self._clock.now())

    async def want(self, person: PersonId, *, week: str | None = None, is_wanted: bool) -> datetime | None:
        """Ask no more, or again; return when it is asked next. The card of `week` stays as the answer left it.

        Raises:
            NotAllowed: they help nobody.
        """
        helper = await self._walk_ups.helper(person)

        def wanted(record: PersonRecord) -> PersonRecord:
            notices = record.notices if is_wanted else _without_questions(record, week)
            return replace(record, wants_week_question=is_wanted, notices=notices)

        _, record = await self._people.change(person, wanted)
        if not is_wanted:
            return None
        planned = _planned(record)
        return planned.due_at if planned else await self._plan(helper, after=self._clock.now())

    async def want_thanks(self, person: PersonId, *, is_wanted: bool) -> None:
        """Thank no more, or again, who is not asked.

        Raises:
            NotAllowed: they help nobody.
        """
        helper = await self._walk_ups.helper(person)

        def wanted(record: PersonRecord) -> PersonRecord:
            record = replace(record, wants_thanks=is_wanted)
            if is_wanted or record.wants_week_question:
                return record
            return replace(record, notices=_without_questions(record, None))

        _, record = await self._people.change(person, wanted)
        if is_wanted and not _planned(record):
            await self._plan(helper, after=self._clock.now())

    def open(self, record: PersonRecord) -> WeekAsked | None:
        """The question that stands open for this person."""
        for notice in reversed(record.notices):
            if isinstance(notice.content, WeekAsked) and notice.is_prepared and not notice.is_over:
                return notice.content
        return None

    async def count(
        self, helper: Helper, week: str, colleagues: int, *, tell: bool = False
    ) -> WeekAsked | None:
        """Keep the answer, the last one for each week; return what the card says now, None when it is not asked any more.

        `tell` brings the card as a new message.
        """
        person = helper.coach.id
        notice = await self._notices.find(person, notice_of(week))
        if notice is None or not isinstance(notice.content, WeekAsked) or notice.is_over:
            return None
        counted = e.Counted(at=self._clock.now(), by=helper.person, colleagues=colleagues)
        request = await self._walk_ups.create(helper, made_from(person, f"week|{week}"), counted)
        with suppress(AlreadyDone):  # as it was created, or said before
            await self._walk_ups.change(
                request,
                lambda fresh: deciding.count(
                    fresh, by=helper.person, colleagues=colleagues, now=self._clock.now()
                ),
            )
        said = replace(await self._known(helper, week), answer=colleagues, milestone=notice.content.milestone)
        if tell:
            await self._tell(person, notice, said)
        else:
            await self._notices.change(person, notice.id, said)
        return said

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        """Its time has come: plan the next; then ask, or thank for what is known, or say nothing at all."""
        content = notice.content
        assert isinstance(content, WeekAsked), "called for these alone"
        helper = await self._asked(record, notice)
        for older in record.notices:
            if isinstance(older.content, WeekAsked) and older.is_prepared and older.id != notice.id:
                await self._notices.end(record.id, older.id)
        known = await self._known(helper, content.week) if helper else None
        if known is None or not (record.wants_week_question or known.known):
            await self._notices.end(record.id, notice.id)
            return
        known = replace(known, milestone=await self._milestone_of(content.week))
        if record.wants_week_question:
            await self._notices.change(record.id, notice.id, known)
        else:
            await self._thank(record.id, notice.id, known)

    async def _thank(self, person: PersonId, notice: NoticeId, known: WeekAsked) -> None:
        """Shown once and left as it is; one write, for a look that is done again after a crash finds no question."""
        thanks = WeekThanked(week=known.week, helped=known.known, milestone=known.milestone)

        def thanked(record: PersonRecord) -> PersonRecord:
            notices = pure.finished(record.notices, notice, thanks)
            return replace(record, notices=pure.prepared(notices, notice))

        await self._people.change(person, thanked)

    async def _milestone_of(self, week: str) -> int | None:
        """What the city reached in the week before: that is over, so that all coaches hear of it in the same week, once."""
        if self.year_total is None:
            return None
        if self._milestone[0] != week:
            monday = monday_of(week)
            begin = monday - _WEEK
            is_new_year = (begin - _A_DAY).year != (monday - _A_DAY).year
            try:
                before = 0 if is_new_year else await self.year_total(begin)
                self._milestone = (week, milestone_passed(before, await self.year_total(monday)))
            except DigicoachError as error:
                log_event("milestone.failed", level="warning", error=error_name(error))
                return None  # nobody waits with their answer for a round number
        return self._milestone[1]

    async def _asked(self, record: PersonRecord, notice: Notice) -> Helper | None:
        """Who is asked or thanked now. Who stopped helping or wants neither is not again; who is away next week."""
        try:
            helper = await self._walk_ups.helper(record.id)
        except NotAllowed:
            return None
        is_wanted = record.wants_week_question or record.wants_thanks
        if not (is_wanted and helper.coach.is_coach):
            return None
        content = notice.content
        assert isinstance(content, WeekAsked), "called for these alone"
        now = self._clock.now()
        await self._plan(helper, after=max(now, self._end_of(content.week)))
        coach = helper.coach
        is_paused = coach.paused_until is not None and coach.paused_until > now
        return None if is_paused or not self._is_in(helper, content.week) else helper

    def _is_in(self, helper: Helper, week: str) -> bool:
        """Inside their hours; who has none in this week has none to be outside of."""
        now = self._clock.now()
        calendar = calendar_of_coach(helper.coach, helper.department, self._rules.zone, holidays_near(now))
        return calendar.is_open(now) or asked_at(calendar, monday_of(week)) is None

    async def _plan(self, helper: Helper, *, after: datetime) -> datetime:
        week, at = next_asked_at(
            helper.coach,
            helper.department,
            after=after,
            zone=self._rules.zone,
            national=holidays_near(after),
        )
        await self._notices.tell(
            helper.coach.id, notice_of(week), WeekAsked(week=week), due_at=at, ends_at=at + _KEPT
        )
        return at

    async def _known(self, helper: Helper, week: str) -> WeekAsked:
        """What the bot knows of a coach's help in a week."""
        zone = zone_named(self._rules.zone)
        begins = datetime.combine(monday_of(week), time(), zone)
        noted = asked = 0
        for department in await self._helped_departments(helper, since=begins):
            recent = await self._stores.requests.recent(department, since=begins)
            for glance in recent.glances:
                at = glance.accepted_at or glance.sent_at
                is_own = glance.holder == helper.coach.id and not glance.is_open
                if is_own and week_of(at.astimezone(zone).date()) == week:
                    noted += glance.source is Source.NOTED
                    asked += glance.source is Source.ASKED
        return WeekAsked(week=week, noted=noted, asked=asked)

    async def _helped_departments(self, helper: Helper, *, since: datetime) -> list[DepartmentId]:
        home = helper.department.id
        others = (one for one in await self._rosters.asking(home) if one != home)
        return [*partitions(helper.department, since=since), *others]

    async def _tell(self, person: PersonId, notice: Notice, said: WeekAsked) -> None:
        """The card comes as a new message; the older one turns neutral."""
        again = replace(notice, content=said)
        await self._people.change(
            person, lambda r: replace(r, notices=pure.told(r.notices, again)), is_known=True
        )

    def _end_of(self, week: str) -> datetime:
        monday = datetime.combine(monday_of(week) + _WEEK, time(), zone_named(self._rules.zone))
        return monday.astimezone(self._clock.now().tzinfo)


def _planned(record: PersonRecord) -> Notice | None:
    """The question that is still to come."""
    for notice in record.notices:
        if isinstance(notice.content, WeekAsked) and not (notice.is_prepared or notice.is_over):
            return notice
    return None


def _without_questions(record: PersonRecord, week: str | None) -> tuple[Notice, ...]:
    """No question stands open any more; the card of `week`, which was pressed, is left as it is.

    What is planned stays for who is thanked then.
    """
    notices, planned = record.notices, _planned(record)
    for notice in notices:
        if isinstance(notice.content, WeekAsked) and not (record.wants_thanks and notice == planned):
            if notice.content.week == week:
                notices = tuple(one for one in notices if one.id != notice.id)
            else:
                notices = pure.over(notices, notice.id)
    return notices
