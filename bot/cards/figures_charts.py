"""Pictures of figures that also stand in words: drawn by Teams on a wide screen, left out by every other client.

Not in any published schema; `fallback` makes a client that does not know them leave them out, and phones are too narrow.
"""

from collections.abc import Sequence

from bot.cards.elements import Element

_MOST_BARS = 24


def lying_bars(title: str, bars: Sequence[tuple[str, int]]) -> list[Element]:
    """A bar for each name, in the order given; nothing when all are empty. Chart words know no markup."""
    return _chart("Chart.HorizontalBar", title, bars)


def standing_bars(title: str, bars: Sequence[tuple[str, int]]) -> list[Element]:
    """The same, for what follows in time."""
    return _chart("Chart.VerticalBar", title, bars)


def _chart(kind: str, title: str, bars: Sequence[tuple[str, int]]) -> list[Element]:
    shown = [{"x": name, "y": value} for name, value in bars[:_MOST_BARS]]
    if not any(value for _, value in bars):
        return []
    return [
        {"type": kind, "title": title, "targetWidth": "atLeast:Standard", "data": shown, "fallback": "drop"}
    ]
