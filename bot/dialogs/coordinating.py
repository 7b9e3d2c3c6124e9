"""What a coordinator does to departments, typed and pressed; everybody else hears the same friendly no."""

from collections.abc import Awaitable, Callable, Sequence

from bot.cards import city, city_forms, city_roles
from bot.cards.city_actions import (
    CityAction,
    CityAddAction,
    CityIntoAction,
    CityListAction,
    CityNewAction,
    CitySaveAction,
)
from bot.cards.desk_faults import said
from bot.cards.elements import Element, paragraph
from bot.cards.writing import name_text
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.audit import AuditLine
from bot.domain.city_names import CannotChange, Fault
from bot.domain.city_words import (
    AddDepartment,
    ChangeDepartment,
    CloseDepartment,
    ListDepartments,
    MergeDepartments,
    OpenDepartment,
    RenameDepartment,
)
from bot.domain.department_settings import BadSetting
from bot.domain.hours import BadHours
from bot.domain.ids import DepartmentId
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.roster import Department


class Coordinating:
    """Answers coordinators."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._coordinators = tools.coordinators
        self._city = tools.departments

    def area(self) -> Area:
        """The typed words and the buttons about departments."""
        return Area(
            words={
                ListDepartments: self._list_typed,
                ChangeDepartment: self._change_typed,
                AddDepartment: self._add_typed,
                RenameDepartment: self._rename_typed,
                OpenDepartment: self._open_typed,
                MergeDepartments: self._merge_typed,
                CloseDepartment: self._close_typed,
            },
            presses={
                CityListAction: self._list_pressed,
                CityAction: self._pressed,
                CityNewAction: self._new_pressed,
                CityAddAction: self._add_pressed,
                CitySaveAction: self._save_pressed,
                CityIntoAction: self._into_pressed,
            },
        )

    # --- typed ----------------------------------------------------------------------------------------

    async def _list_typed(self, standing: Standing, intent: ListDepartments) -> Posts:
        self._coordinators.must_be(standing.record)
        if not intent.name:
            return (await self._list(intent.page),)
        return (await self._about(intent.name, self._show),)

    async def _change_typed(self, standing: Standing, intent: ChangeDepartment) -> Posts:
        if not self._coordinators.is_one(standing.record):  # they mean where they work themselves
            return (self._tools.deck.which_department(await self._tools.sending.named_departments()),)
        return (await self._about(intent.name, self._show) if intent.name else await self._list(0),)

    async def _add_typed(self, standing: Standing, intent: AddDepartment) -> Posts:
        self._coordinators.must_be(standing.record)
        return (city_forms.new(self._pen, name=intent.name),)

    async def _rename_typed(self, standing: Standing, intent: RenameDepartment) -> Posts:
        by = self._coordinators.must_be(standing.record)
        return (await self._about(intent.name, lambda one: self._rename(one, intent.new_name, by)),)

    async def _open_typed(self, standing: Standing, intent: OpenDepartment) -> Posts:
        by = self._coordinators.must_be(standing.record)
        return (await self._about(intent.name, lambda one: self._set_hours(one, intent.hours, by)),)

    async def _merge_typed(self, standing: Standing, intent: MergeDepartments) -> Posts:
        self._coordinators.must_be(standing.record)
        into = await self._city.named(intent.into)
        if len(into) != 1:
            return (city.which(self._pen, into),)
        return (await self._about(intent.name, lambda one: self._ask_merge(one, into[0].id)),)

    async def _close_typed(self, standing: Standing, intent: CloseDepartment) -> Posts:
        self._coordinators.must_be(standing.record)
        return (await self._about(intent.name, self._ask_close),)

    # --- pressed --------------------------------------------------------------------------------------

    async def _list_pressed(self, pressed: Pressed, action: CityListAction) -> Post:
        await self._coordinators.acting(pressed.by.id)
        return await self._list(action.page)

    async def _pressed(self, pressed: Pressed, action: CityAction) -> Post:
        by = await self._coordinators.acting(pressed.by.id)
        try:
            if action.verb == "city.close_yes":
                is_awaited = await self._city.has_waiting(action.department)
                ended = await self._city.close(action.department, by=by)
                return city_forms.closed(self._pen, ended, has_questions=is_awaited)
            department = await self._city.there(action.department)
            match action.verb:
                case "city.show":
                    return await self._show(department)
                case "city.name":
                    return city_forms.name(self._pen, department)
                case "city.hours":
                    return city_forms.hours(self._pen, department)
                case "city.contact":
                    return city_forms.contact(self._pen, department)
                case "city.merge":
                    return await self._ask_into(department)
                case "city.close":
                    return await self._ask_close(department)
                case "city.changes":
                    return self._changes(department.audit, department.name)
        except CannotChange as why:
            return city_forms.cannot(self._pen, why)

    async def _new_pressed(self, pressed: Pressed, action: CityNewAction) -> Post:
        await self._coordinators.acting(pressed.by.id)
        return city_forms.new(self._pen)

    async def _add_pressed(self, pressed: Pressed, action: CityAddAction) -> Post:
        by = await self._coordinators.acting(pressed.by.id)
        try:
            made = await self._city.add(
                name=action.name, hours=action.hours, workers=action.workers, today=self._tools.today(), by=by
            )
        except (CannotChange, BadSetting, BadHours) as why:
            return city_forms.new(
                self._pen,
                name=action.name,
                hours=action.hours,
                workers=action.workers,
                problem=self._said(why),
            )
        t = self._pen.texts
        return await self._show(made, t("city-added", department=name_text(made.name)), t("city-added-next"))

    async def _save_pressed(self, pressed: Pressed, action: CitySaveAction) -> Post:
        by = await self._coordinators.acting(pressed.by.id)
        try:
            department = await self._city.there(action.department)
        except CannotChange as why:
            return city_forms.cannot(self._pen, why)
        if action.verb == "city.save_name":
            return await self._rename(department, action.typed, by)
        return await self._set_hours(department, action.typed, by)

    async def _into_pressed(self, pressed: Pressed, action: CityIntoAction) -> Post:
        by = await self._coordinators.acting(pressed.by.id)
        try:
            if action.verb == "city.merge_yes":
                return await self._merge(action.department, action.into, by)
            department = await self._city.there(action.department)
            if not action.into:
                return await self._ask_into(department, CannotChange(Fault.NOTHING_CHOSEN))
            return await self._ask_merge(department, action.into)
        except CannotChange as why:
            return city_forms.cannot(self._pen, why)

    # --------------------------------------------------------------------------------------------------

    async def _about(self, name: str, answer: Callable[[Department], Awaitable[Post]]) -> Post:
        """Answer about the one department that `name` means, or ask which."""
        meant = await self._city.named(name)
        if len(meant) != 1:
            return city.which(self._pen, meant)
        return await answer(meant[0])

    async def _list(self, page: int) -> Post:
        return city.every(self._pen, await self._city.every(), page, now=self._tools.clock.now())

    async def _show(self, department: Department, *told: str) -> Post:
        seen = await self._city.one(department.id)
        return city.one(self._pen, seen, now=self._tools.clock.now(), said=told)

    async def _rename(self, department: Department, typed: str, by: PersonRecord) -> Post:
        try:
            after = await self._city.rename(department.id, typed, by=by)
        except CannotChange as why:
            return city_forms.name(self._pen, department, typed, self._said(why))
        return await self._show(after, self._pen.texts("city-renamed", department=name_text(after.name)))

    async def _set_hours(self, department: Department, typed: str, by: PersonRecord) -> Post:
        try:
            after = await self._city.set_hours(department.id, typed, today=self._tools.today(), by=by)
        except (CannotChange, BadSetting, BadHours) as why:
            return city_forms.hours(self._pen, department, typed, self._said(why))
        return await self._show(after, self._pen.texts("city-hours-set", department=name_text(after.name)))

    async def _ask_into(self, department: Department, why: CannotChange | None = None) -> Post:
        others = [one for one in await self._city.all() if one.id != department.id]
        return city_forms.merge(self._pen, department, others, self._said(why) if why else ())

    async def _ask_merge(self, department: Department, into: DepartmentId) -> Post:
        other = await self._city.there(into)
        if other.id == department.id:
            return await self._ask_into(department, CannotChange(Fault.ITSELF))
        goes = await self._city.goes_along(department.id)
        return city_forms.sure_to_merge(self._pen, department, other, goes)

    async def _ask_close(self, department: Department) -> Post:
        return city_forms.sure_to_close(self._pen, department, await self._city.goes_along(department.id))

    async def _merge(self, department: DepartmentId, into: DepartmentId, by: PersonRecord) -> Post:
        target = await self._city.merge(department, into, by=by)
        t = self._pen.texts
        left = await self._city.name_of(department)
        told = t("city-merged", department=name_text(left), other=name_text(target.name))
        return await self._show(target, told, t("city-merged-what"))

    def _changes(self, trail: tuple[AuditLine, ...], name: str) -> Post:
        return city_roles.changes(self._pen, trail, self._tools.today(), name)

    def _said(self, why: CannotChange | BadSetting | BadHours) -> Sequence[Element]:
        if isinstance(why, CannotChange):
            return (paragraph(city_forms.fault(self._pen, why)),)
        return said(self._pen, why)
