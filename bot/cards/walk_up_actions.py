"""What the buttons about help without a question send: noting it, its clock, signals, and the week's count."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import (
    Button,
    CountField,
    DepartmentField,
    MinutesField,
    OfRequest,
    PageField,
    RequestField,
    TopicField,
    TruthField,
)
from bot.domain.signals import Signal
from bot.domain.topics import OTHER

WeekField = Annotated[str, Field(pattern=r"^[0-9]{4}-W[0-9]{2}$")]


class OpenNoteAction(Button):
    """Show the card on which help is noted."""

    verb: Literal["walkup.open"] = "walkup.open"


class NoteAction(Button):
    """Help that took so long; `nonce` becomes the walk-up's id."""

    verb: Literal["walkup.note"] = "walkup.note"
    nonce: RequestField
    minutes: MinutesField
    topic: TopicField = OTHER
    is_reminder: TruthField = False
    """Pressed on what the bot asked of its own accord: that card is answered, whatever id its message bears."""


class ClockAction(Button):
    """The running clock is done with, or was started by mistake."""

    verb: Literal["walkup.stop", "walkup.drop"]
    nonce: RequestField
    is_reminder: TruthField = False
    """As in `NoteAction`."""


class UndoAction(OfRequest):
    """The walk-up was noted by mistake."""

    verb: Literal["walkup.undo"] = "walkup.undo"
    department: DepartmentField
    request: RequestField


class NotedMinutesAction(OfRequest):
    """The walk-up took another number of minutes."""

    verb: Literal["walkup.minutes"] = "walkup.minutes"
    department: DepartmentField
    request: RequestField
    minutes: MinutesField


class NotedTopicAction(OfRequest):
    """The walk-up was about something else."""

    verb: Literal["walkup.topic"] = "walkup.topic"
    department: DepartmentField
    request: RequestField
    topic: TopicField


class WasQuestionAction(OfRequest):
    """The walk-up was help with this question: the question is done, the walk-up goes."""

    verb: Literal["walkup.was"] = "walkup.was"
    department: DepartmentField
    request: RequestField
    asked_in: DepartmentField
    question: RequestField


class SignalAction(OfRequest):
    """What may be wrong behind a question or a walk-up."""

    verb: Literal["signal.give"] = "signal.give"
    department: DepartmentField
    request: RequestField
    page: PageField
    signal: Signal


class WeekCountAction(Button):
    """How many colleagues were helped in this week beside what is noted; 4 stands for more too."""

    verb: Literal["week.count"] = "week.count"
    week: WeekField
    colleagues: CountField


class WeekOffAction(Button):
    """Ask this no more."""

    verb: Literal["week.off"] = "week.off"
    week: WeekField | None = None
    """The question on which it was pressed; buttons of an older version do not say."""


WALK_UP_ACTIONS: tuple[type[Button], ...] = (
    OpenNoteAction,
    NoteAction,
    ClockAction,
    UndoAction,
    NotedMinutesAction,
    NotedTopicAction,
    WasQuestionAction,
    SignalAction,
    WeekCountAction,
    WeekOffAction,
)
