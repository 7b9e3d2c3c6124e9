"""The shares that are shown of figures: each is so many of so many, and says of what."""

from dataclasses import dataclass

from bot.domain.figures.minute_histogram import NotEnough
from bot.domain.figures.period import Figures

ENOUGH_ANSWERS = 10
"""Fewer thumbs say nothing of how satisfied askers are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`part` of `n`."""

    part: int
    n: int

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None of nothing."""
        return self.part / self.n if self.n else None


def within_target(figures: Figures) -> Share:
    """Questions that somebody took within the target, of all for which its time has come, taken or not."""
    return Share(part=figures.in_time.within, n=figures.in_time.within + figures.in_time.missed)


def within_searched_target(figures: Figures) -> Share:
    """As `within_target`, with a clock that waits for the opening."""
    one = figures.in_searched_time
    return Share(part=one.within, n=one.within + one.missed)


def solved_by_colleagues(figures: Figures) -> Share:
    """Solved by colleagues, of those and what the Service Desk got."""
    return Share(part=figures.solved, n=figures.solved + figures.handed_over)


def not_helped(figures: Figures) -> Share:
    """Handed over since nobody took it, of all questions."""
    return Share(part=figures.expired, n=figures.asked)


def abandoned(figures: Figures) -> Share:
    """Cancelled before somebody took it, of all questions."""
    return Share(part=figures.abandoned, n=figures.asked)


def reopened(figures: Figures) -> Share:
    """Went on within a week, of all that were called solved."""
    return Share(part=figures.reopened, n=figures.called_solved)


def confirmed(figures: Figures) -> Share:
    """Its asker said so, of all that are solved; who has still time to say so counts as one who did not."""
    return Share(part=figures.confirmed, n=figures.solved)


def satisfied(figures: Figures) -> Share | NotEnough:
    """Thumbs up, of all thumbs."""
    n = figures.thumbs_up + figures.thumbs_down
    return (
        Share(part=figures.thumbs_up, n=n) if n >= ENOUGH_ANSWERS else NotEnough(n=n, needed=ENOUGH_ANSWERS)
    )


def answered(figures: Figures) -> Share:
    """The response rate of the thumbs: given, of all questions that could be given one, which are those closed."""
    return Share(part=figures.thumbs_up + figures.thumbs_down, n=figures.confirmed + figures.lapsed)
