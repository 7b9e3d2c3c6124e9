"""Shapes to draw with, each a distance: how far a point is outside (above 0) or inside (below 0) of its edge.

Plus, minus, times and square root only: these come out the same on every machine, so a drawing does too.
"""

from collections.abc import Callable
from math import sqrt

Shape = Callable[[float, float], float]


def disc(cx: float, cy: float, radius: float) -> Shape:
    """A full circle."""
    return lambda x, y: _length(x - cx, y - cy) - radius


def box(left: float, top: float, right: float, bottom: float, *, corner: float) -> Shape:
    """A rectangle with round corners."""
    cx, cy = (left + right) / 2, (top + bottom) / 2
    wide, high = (right - left) / 2 - corner, (bottom - top) / 2 - corner

    def distance(x: float, y: float) -> float:
        dx, dy = abs(x - cx) - wide, abs(y - cy) - high
        return _length(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - corner

    return distance


def stroke(x1: float, y1: float, x2: float, y2: float, *, width: float) -> Shape:
    """A line with round ends."""
    along_x, along_y = x2 - x1, y2 - y1
    squared = along_x * along_x + along_y * along_y

    def distance(x: float, y: float) -> float:
        part = max(0.0, min(1.0, ((x - x1) * along_x + (y - y1) * along_y) / squared))
        return _length(x - x1 - part * along_x, y - y1 - part * along_y) - width / 2

    return distance


def triangle(*corners: tuple[float, float]) -> Shape:
    """Three corners, clockwise on the screen."""
    sides = []
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
        length = _length(x2 - x1, y2 - y1)
        sides.append((x1, y1, (y2 - y1) / length, -(x2 - x1) / length))
    return lambda x, y: max((x - x1) * across + (y - y1) * down for x1, y1, across, down in sides)


def together(*shapes: Shape) -> Shape:
    """All of them as one."""
    return lambda x, y: min(shape(x, y) for shape in shapes)


def without(shape: Shape, *others: Shape) -> Shape:
    """The first, less the others."""
    return lambda x, y: max(shape(x, y), *(-other(x, y) for other in others))


def grown(shape: Shape, by: float) -> Shape:
    """The same, larger on every side."""
    return lambda x, y: shape(x, y) - by


def outline(shape: Shape, *, width: float) -> Shape:
    """Its edge as a line, inside of it."""
    return lambda x, y: abs(shape(x, y) + width / 2) - width / 2


def question_mark(cx: float, top: float, *, radius: float, width: float) -> Shape:
    """A question mark of about 4.2 radii high, from the middle of its line at `top`."""
    cy = top + radius
    bow = without(
        lambda x, y: abs(_length(x - cx, y - cy) - radius) - width / 2, lambda x, y: max(x - cx, cy - y)
    )
    foot = cy + radius
    return together(
        bow,
        disc(cx - radius, cy, width / 2),
        stroke(cx, foot, cx, foot + radius * 0.35, width=width),
        disc(cx, foot + radius * 0.35 + width * 1.55, width * 0.6),
    )


def _length(x: float, y: float) -> float:
    return sqrt(x * x + y * y)
