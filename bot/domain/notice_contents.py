"""Every kind of notice there is, so that storage can read them back and cards can be drawn.

A kind of an area is a frozen dataclass with a `kind` literal in that area's own module; it is listed in `Content`.
"""

from dataclasses import dataclass
from typing import Literal

from bot.domain.channel_notices import ChannelTold
from bot.domain.desk_notices import DeskContent
from bot.domain.help_clock import ClockLeftRunning
from bot.domain.losing import NotReached, ReachChanged
from bot.domain.news_report import NewsReported
from bot.domain.portrait import PortraitWatched
from bot.domain.promised import Erasing
from bot.domain.resting import Resting
from bot.domain.team_notices import TeamContent
from bot.domain.tip_notices import TipDue, TipShown
from bot.domain.week_figures import WeekFigures
from bot.domain.week_question import WeekAsked, WeekThanked


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence of the catalogue without arguments: a heading, and perhaps one sentence under it."""

    kind: Literal["said"] = "said"
    heading: str
    more: str = ""


Content = (
    Said
    | DeskContent
    | TeamContent
    | ClockLeftRunning
    | Resting
    | WeekAsked
    | WeekThanked
    | WeekFigures
    | ChannelTold
    | TipShown
    | TipDue
    | ReachChanged
    | NotReached
    | NewsReported
    | PortraitWatched
    | Erasing
)
