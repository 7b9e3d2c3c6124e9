"""Why something typed about a department cannot be kept, in a sentence for who typed it."""

from collections.abc import Mapping, Sequence

from bot.cards.elements import Element, paragraph
from bot.cards.hours_fault import hours_fault
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.department_settings import BadSetting, Fault
from bot.domain.hours import BadHours

_FAULTS: Mapping[Fault, str] = {
    Fault.TOO_LONG: "desk-fault-too-long",
    Fault.NEVER_OPEN: "desk-fault-never-open",
    Fault.NO_DAY: "desk-fault-no-day",
    Fault.DAY_PAST: "desk-fault-day-past",
    Fault.RUN_BACKWARDS: "desk-fault-run-backwards",
    Fault.RUN_TOO_LONG: "desk-fault-run-too-long",
    Fault.DAY_TWICE: "desk-fault-day-twice",
    Fault.TOO_MANY_DAYS: "desk-fault-too-many-days",
    Fault.PLACE_TOO_LONG: "desk-fault-place-too-long",
    Fault.PLACE_TWICE: "desk-fault-place-twice",
    Fault.TOO_MANY_PLACES: "desk-fault-too-many-places",
    Fault.NO_NUMBER: "desk-fault-no-number",
    Fault.TOO_FEW: "desk-fault-too-few",
    Fault.TOO_MANY: "desk-fault-too-many",
}


def said(pen: Pen, bad: BadSetting | BadHours) -> Sequence[Element]:
    """The sentence, with the part that is wrong as it was typed."""
    if isinstance(bad, BadSetting):
        return (paragraph(pen.texts(_FAULTS[bad.fault], about=name_text(bad.about))),)
    return hours_fault(pen, bad)
