"""The notice in wait of somebody of whom all is erased (`bot/domain/erasing.py`); nobody is shown it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.ids import DepartmentId, PersonId
from bot.domain.request import ServiceDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasing:
    """What is still to be done can be read from the documents themselves; this says for whom and as whom."""

    kind: Literal["erasing"] = "erasing"
    alias: PersonId
    """What takes the place of the id: made by chance for this once, so that nothing leads back."""
    since: datetime
    is_own_wish: bool = True
    """They asked for it and hear when it is done; else nothing reached them for too long."""
    desk: ServiceDesk | None = None
    """Named in the last word to who had a question open."""
    departments: tuple[DepartmentId, ...] = ()
    """Where they worked and helped: a name that a colleague typed means them there, if anybody."""
    was_coordinator: bool = False
    """The city must have another one; looked at once more before anything is erased."""
    looks: int = 0
    """So many were begun; after the first there is no way back."""
