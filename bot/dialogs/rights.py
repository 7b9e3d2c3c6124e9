"""Who may what, and what was changed about that: for coordinators, typed and pressed."""

from bot.cards import city, city_forms, city_roles
from bot.cards.city_actions import CityContactAction, RightsAction, RightsChangeAction
from bot.cards.elements import paragraph
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.city import Rights
from bot.domain.city_names import CannotChange, Fault
from bot.domain.city_words import RoleChange, ShowChanges, ShowRoles
from bot.domain.errors import NotAllowed
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.roster import Department


class RightsDialogs:
    """Answers coordinators about people."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._coordinators = tools.coordinators
        self._rights = tools.rights

    def area(self) -> Area:
        """The typed words and the buttons about people."""
        return Area(
            words={ShowRoles: self._roles_typed, ShowChanges: self._changes_typed},
            presses={
                RightsAction: self._pressed,
                RightsChangeAction: self._change_pressed,
                CityContactAction: self._contact_pressed,
            },
        )

    # --- typed ----------------------------------------------------------------------------------------

    async def _roles_typed(self, standing: Standing, intent: ShowRoles) -> Posts:
        self._coordinators.must_be(standing.record)
        if not intent.name:
            coordinators = {one.id for one in await self._coordinators.everyone()}
            people = [one for one in await self._rights.everybody() if one.id in coordinators]
            return (city_roles.everyone(self._pen, people),)
        department = None
        if intent.department:
            named = await self._tools.departments.named(intent.department)
            if len(named) != 1:
                return (city.which(self._pen, named),)
            department = named[0]
        meant = await self._rights.meant(intent.name)
        if len(meant) != 1:
            return (city_roles.which(self._pen, meant, intent.change, department),)
        if intent.change is None:
            return (city_roles.of(self._pen, await self._rights.of(meant[0].id)),)
        return (await self._ask(meant[0].id, intent.change, department),)

    async def _changes_typed(self, standing: Standing, intent: ShowChanges) -> Posts:
        self._coordinators.must_be(standing.record)
        if not intent.name:
            trail = [line for one in await self._tools.departments.all() for line in one.audit]
            for one in await self._coordinators.everyone():
                trail += one.role_changes
            return (city_roles.changes(self._pen, trail, self._tools.today()),)
        named = await self._tools.departments.named(intent.name)
        if len(named) == 1:
            return (city_roles.changes(self._pen, named[0].audit, self._tools.today(), named[0].name),)
        meant = await self._rights.meant(intent.name)
        if len(meant) == 1 and not named:
            return (await self._changes_of(meant[0].id),)
        return (city.which(self._pen, named) if named else city_roles.which(self._pen, meant, None, None),)

    # --- pressed --------------------------------------------------------------------------------------

    async def _pressed(self, pressed: Pressed, action: RightsAction) -> Post:
        await self._coordinators.acting(pressed.by.id)
        if action.verb == "rights.changes":
            return await self._changes_of(action.person)
        return city_roles.of(self._pen, await self._rights.of(action.person))

    async def _change_pressed(self, pressed: Pressed, action: RightsChangeAction) -> Post:
        by = await self._coordinators.acting(pressed.by.id)
        try:
            department = await self._department(action.department)
            if action.verb == "rights.ask":
                return await self._ask(action.person, action.change, department)
            return await self._set(action.person, action.change, department, by)
        except CannotChange as why:
            return city_forms.cannot(self._pen, why)

    async def _contact_pressed(self, pressed: Pressed, action: CityContactAction) -> Post:
        await self._coordinators.acting(pressed.by.id)
        try:
            department = await self._tools.departments.there(action.department)
        except CannotChange as why:
            return city_forms.cannot(self._pen, why)
        if department.coach(action.person) is None:
            problem = paragraph(city_forms.fault(self._pen, CannotChange(Fault.NOTHING_CHOSEN)))
            return city_forms.contact(self._pen, department, (problem,))
        return await self._ask(action.person, "contact", department)

    # --------------------------------------------------------------------------------------------------

    async def _ask(self, person: PersonId, change: RoleChange, department: Department | None) -> Post:
        rights = await self._rights.of(person)
        if change == "contact":
            department = department or rights.department
            if department is None:  # nobody said of which
                return city.which(self._pen, await self._tools.departments.all())
        if _is_so(rights, change, department):
            return city_roles.of(self._pen, rights)
        return city_roles.sure(self._pen, rights, change, department)

    async def _set(
        self, person: PersonId, change: RoleChange, department: Department | None, by: PersonRecord
    ) -> Post:
        rights = await self._rights.of(person)
        match change:
            case "coordinator":
                await self._coordinators.appoint(person, by=by)
            case "no_coordinator":
                await self._coordinators.dismiss(person, by=by)
            case "contact":
                if department is None:
                    raise NotAllowed(person)
                await self._rights.set_contact(department.id, person, by=by)
        if change == "no_coordinator" and person == by.id:
            return self._tools.deck.not_here()  # nothing of this is theirs to see any more
        rights = await self._rights.of(person)
        return city_roles.done(self._pen, rights, change, department)

    async def _department(self, department: DepartmentId) -> Department | None:
        return await self._tools.departments.there(department) if department else None

    async def _changes_of(self, person: PersonId) -> Post:
        """What others changed for this person: their own trail, and where the roster has them."""
        rights = await self._rights.of(person)
        trail = rights.record.role_changes if rights.record is not None else ()
        if rights.department is not None:
            trail += tuple(line for line in rights.department.audit if line.whom == person)
        return city_roles.changes(self._pen, trail, self._tools.today(), rights.name)


def _is_so(rights: Rights, change: RoleChange, department: Department | None) -> bool:
    match change:
        case "coordinator":
            return rights.is_coordinator
        case "no_coordinator":
            return not rights.is_coordinator
        case "contact":
            entry = department.coach(rights.id) if department else None
            return entry is not None and entry.is_contact
