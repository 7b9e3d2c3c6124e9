"""What the buttons about figures send. Who may see them is decided at each press; a press is only a question."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from bot.cards.action_fields import Button
from bot.domain.figure_answers import Ask
from bot.domain.figure_periods import EARLIEST_YEAR
from bot.domain.figure_words import Figures
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, Period, period_of

WHOLE_CITY = "*"
"""What a list of departments sends for all of them: an empty choice would be none at all."""
_LATEST_YEAR = 2100
_LONGEST = 200


def _plain(value: object) -> object:
    """Left out, some clients send null."""
    return "" if value is None else value


def _is_date(value: object) -> object:
    if value in (None, ""):
        return ""
    if isinstance(value, str) and len(value) == 10:
        return date.fromisoformat(value).isoformat()
    raise ValueError


def _is_figures(value: object) -> object:
    return str(Figures(str(value)))


def _is_kind(value: object) -> object:
    return "" if value in (None, "") else str(Kind(str(value)))


class AskAction(Button):
    """An `Ask` as plain words: `kind` and `first` are both there or both empty; `department` is empty for the own scope."""

    figures: Annotated[str, BeforeValidator(_is_figures)] = str(Figures.OVERVIEW)
    kind: Annotated[str, BeforeValidator(_is_kind)] = ""
    first: Annotated[str, BeforeValidator(_is_date)] = ""
    department: Annotated[str, BeforeValidator(_plain), Field(max_length=_LONGEST)] = ""

    @model_validator(mode="after")
    def _is_calendar_period(self) -> Self:
        """Free dates are refused: two stretches that nearly cover each other would tell what lies between."""
        if bool(self.kind) != bool(self.first):
            raise ValueError("a kind and its first day go together")
        if self.kind:
            period = self._period()
            if period != period_of(period.first, period.kind):
                raise ValueError("no calendar period begins on this day")
            if not EARLIEST_YEAR <= period.year <= _LATEST_YEAR:
                raise ValueError("no figures of this year")
        return self

    @property
    def ask(self) -> Ask:
        """What is asked for."""
        department = "" if self.department == WHOLE_CITY else self.department
        return Ask(
            figures=Figures(self.figures),
            period=self._period() if self.kind else None,
            department=DepartmentId(department) if department else None,
        )

    def _period(self) -> Period:
        return Period(date.fromisoformat(self.first), Kind(self.kind))

    @classmethod
    def of(cls, ask: Ask) -> Self:
        """The press that asks for it."""
        return cls.model_validate(
            {
                "verb": cls.model_fields["verb"].default,
                "figures": ask.figures,
                "kind": ask.period.kind if ask.period else "",
                "first": ask.period.first.isoformat() if ask.period else "",
                "department": ask.department or "",
            }
        )


class FiguresAction(AskAction):
    """Show these figures in the place of the card."""

    verb: Literal["figures.show"] = "figures.show"


class FiguresExportAction(AskAction):
    """Put these figures into a file."""

    verb: Literal["figures.export"] = "figures.export"


class FiguresSayAction(Button):
    """*Bedoel je ...?*: this line, to be read as if it were typed."""

    verb: Literal["figures.say"] = "figures.say"
    line: Annotated[str, Field(min_length=1, max_length=_LONGEST)]


FIGURE_ACTIONS: tuple[type[Button], ...] = (FiguresAction, FiguresExportAction, FiguresSayAction)
