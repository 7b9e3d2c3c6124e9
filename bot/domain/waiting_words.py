"""The lines that answer *Lukt het nu?* under the tip of who waits, and that are questions everywhere else."""

from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.vocabulary import lines_of
from bot.domain.words import fold

_LONGEST = 60
_STUCK = frozenset(
    lines_of(
        """
        lukt niet, lukt nie, het lukt niet, het lukt nie, t lukt niet, t lukt nie, lukt nog niet, lukt nog nie,
        het lukt nog niet, het lukt nog nie, niet gelukt, nog niet gelukt, is niet gelukt, lukt me niet, lukt mij niet,
        het lukt me niet, het lukt mij niet, werkt niet, werkt nie, het werkt niet, het werkt nie, werkt nog niet,
        het werkt nog niet, helpt niet, helpt nie, het helpt niet, dat helpt niet, dit helpt niet, tip helpt niet,
        de tip helpt niet, de tip werkt niet, it does not work, it doesn t work, doesn t work, does not work,
        still not working, not working, ca ne marche pas
        """
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StillStuck(Intent):
    """*lukt niet*: the tip did not help."""


def says_stuck(text: str) -> bool:
    """Whether a whole line says no more than that it does not work."""
    return len(text) <= _LONGEST and fold(text) in _STUCK
