"""What can be typed under a tip in a coach channel, beside its buttons."""

from bot.domain.vocabulary import lines_of
from bot.domain.words import fold

_HANDY = frozenset(lines_of("handig, heel handig, handige tip, goeie tip, goede tip"))
_TO_ME = frozenset(
    lines_of(
        "stuur naar mezelf, naar mezelf, stuur naar mij, naar mij, stuur de tip naar mezelf, stuur de tip naar mij,"
        " stuur deze tip naar mij"
    )
)


def finds_handy(text: str) -> bool:
    """*Handig*, typed."""
    return fold(text) in _HANDY


def wants_it(text: str) -> bool:
    """*Stuur naar mezelf*, typed."""
    return fold(text) in _TO_ME
