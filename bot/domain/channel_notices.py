"""What coordinators are told of a coach channel: what did not come, and what they can do about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal


class ChannelFault(StrEnum):
    """What is the matter."""

    LOST = "lost"
    """Nothing can be posted there any more."""
    SKIPPED = "skipped"
    """No tip came in the week of `day`: too late, no working day, or there was none."""
    UNKNOWN = "unknown"
    """Nobody knows whether the tip arrived; it is not posted again."""
    FAILED = "failed"
    """The channel refused the tip."""
    FEW_LEFT = "few left"
    """`left` tips were never posted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelTold:
    """A notice about one channel."""

    kind: Literal["channel_told"] = "channel_told"
    channel: str
    """Its name; empty when Teams never said it."""
    department: str = ""
    """The name of whose channel it is; empty for the city's."""
    fault: ChannelFault
    why: str = ""
    """The value of a `post_states.WhyNot`."""
    day: date | None = None
    """The Monday of the week that it is about."""
    left: int = 0
