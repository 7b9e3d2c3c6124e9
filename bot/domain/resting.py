"""The notice that lies in wait while a coach takes a rest."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """For the coach, never shown: when it is due, what a crash left with them although they rest is passed on."""

    kind: Literal["resting"] = "resting"
