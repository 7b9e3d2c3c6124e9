"""The typed words of one area: fixed lines, openings with something behind them, and what each means."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.domain.intents import Intent


def _nothing(line: str) -> Intent | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What can be typed in one area.

    A fixed line is folded (`words.fold`) and matched whole, one slip allowed in the words of
    `phrases.CORRECTED`. Its name is unique among all areas.
    """

    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Fixed lines by the name of the command."""
    meanings: Mapping[str, Intent] = field(default_factory=dict)
    """What each name in `phrases` means."""
    opening: Callable[[str], Intent | None] = _nothing
    """Reads a folded line that is a command with something of the person's own behind it; None for any other."""
    beginning: Callable[[str], Intent | None] = _nothing
    """Reads a whole text as typed, of any length, that begins as no question does (*voor Jan: ...*); else None."""


def lines_of(text: str) -> tuple[str, ...]:
    """Fixed lines, parted by commas, white space evened."""
    return tuple(" ".join(line.split()) for line in text.split(",") if line.strip())
