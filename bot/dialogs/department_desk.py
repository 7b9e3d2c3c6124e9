"""The contact point's desk: what waits, who replaces them, and what their department is like."""

from datetime import date, datetime, timedelta

from bot.cards import desk_replacement, desk_settings, desk_waiting
from bot.cards.desk_actions import (
    DeskAction,
    DeskEditAction,
    DeskHolidaysAction,
    DeskRefuseAction,
    DeskReplaceAction,
    DeskSaveAction,
)
from bot.cards.desk_faults import said
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.contact_points import replacements_of
from bot.domain.department_settings import BadSetting, Setting
from bot.domain.desk_words import (
    CannotReplace,
    KeepHolidays,
    MyReplacement,
    NameReplacement,
    NoReplacement,
    OurDepartment,
    WhatWaits,
)
from bot.domain.errors import NotAllowed, NotThere
from bot.domain.hours import BadHours
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.replacements import LONGEST, last_day_meant, may_replace, named_by, replacement_for
from bot.domain.request import Request
from bot.domain.roster import Coach, Department
from bot.domain.view import ViewKind
from bot.domain.views import views_of
from bot.services.department_changes import DepartmentChanges
from bot.services.department_desk import DepartmentDesk
from bot.services.replacements import Replacements

_FRIDAY = 4


class Desk:
    """Answers a contact point, who acts as one, and of what waits a coordinator; says no to all others."""

    def __init__(self, tools: Tools, desk: DepartmentDesk, replacements: Replacements) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._desk = desk
        self._replacements = replacements

    def area(self) -> Area:
        """The typed words and the buttons of the desk."""
        return Area(
            words={
                WhatWaits: self._waits_typed,
                MyReplacement: self._replacement_typed,
                NoReplacement: self._no_replacement_typed,
                NameReplacement: self._name_typed,
                CannotReplace: self._cannot_typed,
                OurDepartment: self._settings_typed,
                KeepHolidays: self._holidays_typed,
            },
            presses={
                DeskAction: self._shown,
                DeskEditAction: self._edit,
                DeskSaveAction: self._save,
                DeskHolidaysAction: self._holidays,
                DeskReplaceAction: self._replace,
                DeskRefuseAction: self._refuse,
            },
        )

    # --- typed ----------------------------------------------------------------------------------------

    async def _waits_typed(self, standing: Standing, intent: WhatWaits) -> Posts:
        return await self._waits(standing.record)

    async def _replacement_typed(self, standing: Standing, intent: MyReplacement) -> Posts:
        return (await self._replacement(standing.record),)

    async def _no_replacement_typed(self, standing: Standing, intent: NoReplacement) -> Posts:
        return (await self._no_replacement(standing.record),)

    async def _name_typed(self, standing: Standing, intent: NameReplacement) -> Posts:
        department, me = await self._desk.contact_of(standing.record)
        last_day = last_day_meant(intent.when, self._today())
        if last_day is None:
            return (desk_replacement.which_day(self._pen),)
        allowed = may_replace(department, me.id)
        meant = named_by(intent.name, (coach for coach in department.coaches if coach.id != me.id))
        can = [coach for coach in meant if coach in allowed]
        if len(can) == 1:
            return (await self._named(department, me.id, can[0].id, last_day),)
        problem = self._problem(intent.name, me, meant, is_several=bool(can))
        listed = can or allowed
        return (desk_replacement.who(self._pen, department.id, listed, last_day=last_day, problem=problem),)

    async def _cannot_typed(self, standing: Standing, intent: CannotReplace) -> Posts:
        person = standing.record.id
        department = await self._desk.run_by(standing.record)
        mine = [one for one in replacements_of(department, self._now()) if one.person == person]
        if not mine:
            raise NotAllowed(person)
        return tuple([await self._refused(department, one.by, person) for one in mine])

    async def _settings_typed(self, standing: Standing, intent: OurDepartment) -> Posts:
        department = await self._desk.run_by(standing.record)
        if intent.setting is None:
            return (desk_settings.settings(self._pen, department, self._today()),)
        return (desk_settings.edit(self._pen, department, intent.setting, self._today()),)

    async def _holidays_typed(self, standing: Standing, intent: KeepHolidays) -> Posts:
        department = await self._desk.run_by(standing.record)
        after = await self._desk.keep_holidays(standing.record, department.id, is_kept=intent.is_kept)
        return (desk_settings.saved(self._pen, after, Setting.DAYS, self._today()),)

    # --- pressed --------------------------------------------------------------------------------------

    async def _shown(self, pressed: Pressed, action: DeskAction) -> Post:
        record = await self._record(pressed)
        match action.verb:
            case "desk.waits":
                return (await self._waits(record))[-1]
            case "desk.settings":
                department = await self._desk.run_by(record)
                return desk_settings.settings(self._pen, department, self._today())
            case "desk.replacement":
                return await self._replacement(record)
            case "desk.replacement_other":
                department, me = await self._desk.contact_of(record)
                return desk_replacement.who(
                    self._pen, department.id, may_replace(department, me.id), last_day=None
                )
            case "desk.no_replacement":
                return await self._no_replacement(record)

    async def _edit(self, pressed: Pressed, action: DeskEditAction) -> Post:
        department = await self._desk.run_by(await self._record(pressed))
        if department.id != action.department:
            raise NotAllowed(pressed.by.id)
        return desk_settings.edit(self._pen, department, Setting(action.setting), self._today())

    async def _save(self, pressed: Pressed, action: DeskSaveAction) -> Post:
        record, setting = await self._record(pressed), Setting(action.setting)
        today = self._today()
        try:
            after = await self._desk.set(record, action.department, setting, action.typed, today)
        except (BadSetting, BadHours) as bad:
            department = await self._desk.run_by(record)
            return desk_settings.edit(
                self._pen, department, setting, today, typed=action.typed, problem=said(self._pen, bad)
            )
        return desk_settings.saved(self._pen, after, setting, today)

    async def _holidays(self, pressed: Pressed, action: DeskHolidaysAction) -> Post:
        record = await self._record(pressed)
        after = await self._desk.keep_holidays(record, action.department, is_kept=action.is_kept)
        return desk_settings.edit(self._pen, after, Setting.DAYS, self._today(), typed=action.typed)

    async def _replace(self, pressed: Pressed, action: DeskReplaceAction) -> Post:
        department, me = await self._desk.contact_of(await self._record(pressed))
        if department.id != action.department:
            raise NotAllowed(me.id)
        allowed = may_replace(department, me.id)
        coach = next((one for one in allowed if one.id == action.person), None)
        if coach is None:  # they left, or a client made it up
            problem = self._pen.texts("replacement-unknown")
            return desk_replacement.who(self._pen, department.id, allowed, last_day=None, problem=problem)
        last_day, today = _iso_day(action.last_day), self._today()
        if last_day is None or not today <= last_day <= today + LONGEST:
            return desk_replacement.until_when(self._pen, department.id, coach, _days_from(today), today)
        return await self._named(department, me.id, coach.id, last_day)

    async def _refuse(self, pressed: Pressed, action: DeskRefuseAction) -> Post:
        record = await self._record(pressed)
        if record.helps_in != action.department:
            raise NotAllowed(record.id)
        content = await self._replacements.refuse(action.department, action.contact, record.id)
        return desk_replacement.replacing(self._pen, content)

    # --------------------------------------------------------------------------------------------------

    async def _waits(self, record: PersonRecord) -> tuple[Post, ...]:
        """The contact point's own department, and behind it the city for a coordinator."""
        posts: list[Post] = []
        try:
            found = await self._desk.waits(record)
        except NotAllowed:
            if not self._tools.coordinators.is_one(record):
                raise
        else:
            rows = [
                desk_waiting.Waiting(request=one, is_offered=_is_offered(one, record.id))
                for one in found.waiting
            ]
            posts.append(
                desk_waiting.waits(
                    self._pen, rows, helped=found.helped, later=found.later, today=self._today()
                )
            )
        if self._tools.coordinators.is_one(record):
            loads = await self._desk.city_waits(record)
            posts.append(desk_waiting.city_waits(self._pen, loads, self._today()))
        return tuple(posts)

    async def _replacement(self, record: PersonRecord) -> Post:
        department, me = await self._desk.contact_of(record)
        standing = replacement_for(department, me.id, self._now())
        if standing is not None:
            return desk_replacement.stands(self._pen, standing, self._today(), is_new=False)
        return desk_replacement.who(self._pen, department.id, may_replace(department, me.id), last_day=None)

    async def _no_replacement(self, record: PersonRecord) -> Post:
        department, me = await self._desk.contact_of(record)
        ended = await self._replacements.end(department.id, me.id)
        return desk_replacement.back(self._pen, was_replaced=ended is not None)

    async def _named(self, department: Department, me: PersonId, person: PersonId, last_day: date) -> Post:
        try:
            made = await self._replacements.name(department.id, me, person, last_day)
        except NotThere as error:
            return desk_replacement.not_there(self._pen, error.name)
        return desk_replacement.stands(self._pen, made, self._today(), is_new=True)

    async def _refused(self, department: Department, contact: PersonId, person: PersonId) -> Post:
        content = await self._replacements.refuse(department.id, contact, person)
        return desk_replacement.replacing(self._pen, content)

    def _problem(self, name: str, me: Coach, meant: tuple[Coach, ...], *, is_several: bool) -> str:
        """Why what was typed names nobody, or not one."""
        texts = self._pen.texts
        if is_several:
            return texts("replacement-several")
        if meant:
            return texts("replacement-unreachable", name=self._pen.name(meant[0].name))
        return texts("replacement-self" if named_by(name, (me,)) else "replacement-unknown")

    async def _record(self, pressed: Pressed) -> PersonRecord:
        record = await self._tools.people.find(pressed.by.id)
        if record is None:
            raise NotAllowed(pressed.by.id)
        return record

    def _now(self) -> datetime:
        return self._tools.clock.now()

    def _today(self) -> date:
        return self._now().astimezone(self._tools.zone).date()


def desk_area(tools: Tools) -> Area:
    """Build the desk on what the dialogs are given."""
    changes = DepartmentChanges(tools.stores.departments)
    replacements = Replacements(changes, tools.notices, tools.clock, tools.rules.zone)
    desk = DepartmentDesk(tools.stores, changes, tools.coordinators, tools.clock)
    return Desk(tools, desk, replacements).area()


def _is_offered(request: Request, person: PersonId) -> bool:
    view = views_of(request).get(person)
    return view is not None and view.kind in {ViewKind.OFFER, ViewKind.DECLINED}


def _days_from(today: date) -> tuple[date, ...]:
    """Today, tomorrow, and the next two Fridays."""
    friday = today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
    week = timedelta(days=7)
    return tuple(sorted({today, today + timedelta(days=1), friday, friday + week}))


def _iso_day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        return None
