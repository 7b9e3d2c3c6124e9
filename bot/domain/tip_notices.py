"""The digi-tip in one's own chat: the one of the week, for who wants it, and a copy to show a colleague."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class TipShown:
    """A notice: the words of a tip, as they were when it was sent."""

    kind: Literal["tip_shown"] = "tip_shown"
    title: str
    text: str
    link: str | None = None
    is_copy: bool = False
    """Asked for under the tip in a channel; else it is the one of the week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TipDue:
    """A notice that nobody sees: it lies in wait for the tip of `week`."""

    kind: Literal["tip_due"] = "tip_due"
    week: str
    """As `week_question.week_of` names it."""
