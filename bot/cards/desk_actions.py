"""What the buttons of the contact point's desk send."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import Button, DepartmentField, PersonField, TruthField

TypedField = Annotated[str, Field(max_length=20_000)]
"""What stands in the input, however long a client lets it be: the rules say kindly what is too much."""
SettingField = Literal["hours", "days", "places", "workers"]


class DeskAction(Button):
    """Something to look at, or *I am back*; of the presser's own department."""

    verb: Literal[
        "desk.waits", "desk.settings", "desk.replacement", "desk.replacement_other", "desk.no_replacement"
    ]


class DeskEditAction(Button):
    """Show the card of one setting."""

    verb: Literal["desk.edit"] = "desk.edit"
    department: DepartmentField
    setting: SettingField


class DeskSaveAction(Button):
    """Keep what was typed for one setting."""

    verb: Literal["desk.save"] = "desk.save"
    department: DepartmentField
    setting: SettingField
    typed: TypedField = ""


class DeskHolidaysAction(Button):
    """Closed on national holidays, or open; what was typed beside it stays on the card."""

    verb: Literal["desk.holidays"] = "desk.holidays"
    department: DepartmentField
    is_kept: TruthField
    typed: TypedField = ""


class DeskReplaceAction(Button):
    """This person replaces me; `last_day` is empty as long as it was not asked, else an ISO date."""

    verb: Literal["desk.replace"] = "desk.replace"
    department: DepartmentField
    person: PersonField
    last_day: Annotated[str, Field(max_length=10)] = ""


class DeskRefuseAction(Button):
    """I cannot replace `contact`."""

    verb: Literal["desk.refuse"] = "desk.refuse"
    department: DepartmentField
    contact: PersonField


DESK_ACTIONS: tuple[type[Button], ...] = (
    DeskAction,
    DeskEditAction,
    DeskSaveAction,
    DeskHolidaysAction,
    DeskReplaceAction,
    DeskRefuseAction,
)
