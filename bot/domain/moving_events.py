"""What happens to a question whose department is no more."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.happening import Happening
from bot.domain.ids import DepartmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Happening):
    """The question goes on in the department `to`, under the same id; here only this sign is left."""

    kind: Literal["moved"] = "moved"
    to: DepartmentId
