"""The two icons of the app, drawn: a question and a friendly answer, as two speech bubbles.

`python -m deploy.manifest.icons` writes them beside this file, where the package takes them from.
"""

from collections.abc import Sequence
from pathlib import Path

from deploy.manifest.png import Picture, written
from deploy.manifest.shapes import (
    Shape,
    box,
    grown,
    outline,
    question_mark,
    stroke,
    together,
    triangle,
    without,
)

FOLDER = Path(__file__).parent
Colour = tuple[int, int, int]

ACCENT: Colour = (14, 90, 107)
"""The manifest's `accentColor` too."""
_QUESTION: Colour = (255, 205, 84)
_ANSWER: Colour = (255, 255, 255)


def colour() -> Picture:
    """192 x 192, full to the edges: Teams cuts it to a circle or a rounded square, so all that matters is in the middle."""
    question = together(box(26, 35, 122, 105, corner=25), triangle((39, 94), (71, 94), (39, 129)))
    answer = together(box(80, 86, 168, 150, corner=25), triangle((113, 140), (144, 140), (144, 167)))
    tick = together(stroke(106, 119, 118, 131, width=10), stroke(118, 131, 143, 106, width=10))
    mark = question_mark(60, 50, radius=10.5, width=8.5)
    layers = (
        (without(question, grown(answer, 8)), _QUESTION),
        (mark, ACCENT),
        (answer, _ANSWER),
        (tick, ACCENT),
    )
    pixels = [_painted(x + 0.5, y + 0.5, layers) for y in range(192) for x in range(192)]
    return Picture(width=192, height=192, channels=3, pixels=pixels)


def lines() -> Picture:
    """32 x 32, white lines on nothing: for where Teams draws an app small and in one colour."""
    question = box(1, 2, 21, 17, corner=5)
    answer = box(12, 11, 31, 25, corner=5)
    shape = together(
        without(outline(question, width=2), grown(answer, 1.5)),
        triangle((4, 16), (10, 16), (4, 22)),
        outline(answer, width=2),
        triangle((20, 24), (27, 24), (27, 31)),
        stroke(17.5, 18, 20.5, 21, width=2),
        stroke(20.5, 21, 26, 15.5, width=2),
    )
    pixels = [
        (255, 255, 255, round(255 * _part(shape, x + 0.5, y + 0.5))) for y in range(32) for x in range(32)
    ]
    return Picture(width=32, height=32, channels=4, pixels=pixels)


DRAWN = {"color.png": colour, "outline.png": lines}
"""How each icon of the package is drawn, by the name of its file."""


def _painted(x: float, y: float, layers: Sequence[tuple[Shape, Colour]]) -> tuple[int, ...]:
    below: tuple[float, ...] = ACCENT
    for shape, paint in layers:
        part = _part(shape, x, y)
        below = tuple(old + (new - old) * part for old, new in zip(below, paint, strict=True))
    return tuple(round(value) for value in below)


def _part(shape: Shape, x: float, y: float) -> float:
    """How much of this pixel is inside: soft edges."""
    return max(0.0, min(1.0, 0.5 - shape(x, y)))


if __name__ == "__main__":
    for name, draw in DRAWN.items():
        (FOLDER / name).write_bytes(written(draw()))
