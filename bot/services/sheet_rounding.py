"""How exact the figures of one department are in a file that may go anywhere: small counts are rounded, the city's are not."""

from dataclasses import dataclass

from bot.domain.figures.shares import Share
from bot.domain.sheets import Cell, share, whole

FEW = 10
"""Fewer than this are rounded in what is said of one department."""
STEP = 5


@dataclass(frozen=True, slots=True)
class Rounding:
    """What may be written of counts and shares. Whether anything is shown at all was decided before."""

    is_city: bool

    def count(self, number: int) -> int:
        """The number, or for a few of one department the nearest 0, 5 or 10."""
        if self.is_city or number >= FEW:
            return number
        return (number + STEP // 2) // STEP * STEP

    def whole(self, number: int | None) -> Cell | None:
        """The count as a cell."""
        return None if number is None else whole(self.count(number))

    def share(self, part: Share | None) -> Cell | None:
        """The share as a cell; none of a few, from which both counts could be read."""
        if part is None or (part.n < FEW and not self.is_city):
            return None
        return share(part.value)
