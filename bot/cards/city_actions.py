"""What the buttons of a coordinator send: departments, and who may what."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import Button, DepartmentField, PageField, PersonField
from bot.domain.ids import DepartmentId, PersonId

TypedField = Annotated[str, Field(max_length=20_000)]
"""What stands in an input, however long a client lets it be: the rules say kindly what is too much."""
ChosenDepartment = Annotated[DepartmentId, Field(max_length=200)]
ChosenPerson = Annotated[PersonId, Field(max_length=200)]
"""Empty when nothing was chosen in the list."""


class CityListAction(Button):
    """All departments, a page of them; `page` is 0 for the first."""

    verb: Literal["city.list"] = "city.list"
    page: PageField = 0


class CityAction(Button):
    """Something about one department: to see it, to be asked for something, or to do what was confirmed."""

    verb: Literal[
        "city.show",
        "city.name",
        "city.hours",
        "city.contact",
        "city.merge",
        "city.close",
        "city.close_yes",
        "city.changes",
    ]
    department: DepartmentField


class CityNewAction(Button):
    """The empty card of a new department."""

    verb: Literal["city.new"] = "city.new"


class CityAddAction(Button):
    """Add what was typed."""

    verb: Literal["city.add"] = "city.add"
    name: TypedField = ""
    hours: TypedField = ""
    workers: TypedField = ""


class CitySaveAction(Button):
    """Keep the name or the hours that were typed."""

    verb: Literal["city.save_name", "city.save_hours"]
    department: DepartmentField
    typed: TypedField = ""


class CityIntoAction(Button):
    """Merge `department` into another one: ask whether it is sure, or do it."""

    verb: Literal["city.merge_ask", "city.merge_yes"]
    department: DepartmentField
    into: ChosenDepartment = DepartmentId("")


class CityContactAction(Button):
    """This person of the roster becomes the contact point."""

    verb: Literal["city.contact_ask"] = "city.contact_ask"
    department: DepartmentField
    person: ChosenPerson = PersonId("")


class RightsAction(Button):
    """What somebody may, or what was changed about that."""

    verb: Literal["rights.show", "rights.changes"]
    person: PersonField


class RightsChangeAction(Button):
    """Give or take a role: ask whether it is sure, or do it. `department` is empty for coordinators."""

    verb: Literal["rights.ask", "rights.set"]
    person: PersonField
    change: Literal["coordinator", "no_coordinator", "contact"]
    department: ChosenDepartment = DepartmentId("")


CITY_ACTIONS: tuple[type[Button], ...] = (
    CityListAction,
    CityAction,
    CityNewAction,
    CityAddAction,
    CitySaveAction,
    CityIntoAction,
    CityContactAction,
    RightsAction,
    RightsChangeAction,
)
