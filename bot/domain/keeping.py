"""How long is kept what leads to somebody, counted from the moment a question is over."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise


class Forgotten(StrEnum):
    """How much of a question is forgotten, in the order in which that happens."""

    NOTHING = "nothing"
    WORDS = "words"
    """All that was typed: the question, where somebody is, the number to call."""
    ASKER = "asker"
    """And who asked."""
    EVERYBODY = "everybody"
    """And who was asked to help, and who helped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Each of these ends at its own time; the order is that of the fields.

    The defaults are proposals for the data protection officer (`docs/privacy.md`).
    """

    text_for: timedelta = timedelta(days=7)
    """The question's words, what was added, where somebody is and on which number: for "nog een vraag?"."""
    asker_for: timedelta = timedelta(days=30)
    """Who asked; afterwards a pseudonym stands there, and no name."""
    coach_for: timedelta = timedelta(days=90)
    """Who was asked to help and who helped."""
    events_for: timedelta = timedelta(days=760)
    """The whole document: two full years to compare, and a month."""

    def at_most(self, other: "Keeping") -> "Keeping":
        """Of each the shorter one."""
        return Keeping(
            text_for=min(self.text_for, other.text_for),
            asker_for=min(self.asker_for, other.asker_for),
            coach_for=min(self.coach_for, other.coach_for),
            events_for=min(self.events_for, other.events_for),
        )

    def __post_init__(self) -> None:
        """Refuse an order in which somebody's words would outlive who they were.

        Raises:
            ValueError: one of these is shorter than the one before it.
        """
        times = (timedelta(0), self.text_for, self.asker_for, self.coach_for, self.events_for)
        if any(later < earlier for earlier, later in pairwise(times)):
            raise ValueError(
                "the text may not be kept longer than the asker, nor that than the coach, nor that than the rest"
            )


DEFAULT_KEEPING = Keeping()
