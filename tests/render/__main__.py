"""``python -m tests.render``: pictures of every card for people to look at, an area a sheet; open the index it names."""

import asyncio
from html import escape
from pathlib import Path

from tests.render.driver import Look, Theme, Width, stage
from tests.render.gallery import by_area

OUTPUT = Path(__file__).parents[1] / "output" / "cards"
AT_ONCE = 30
"""Cards on one picture: Chromium draws none that is longer than 16,384 pixels."""
LOOKS = {
    "phone-light": Look(width=Width.PHONE, theme=Theme.LIGHT),
    "phone-dark": Look(width=Width.PHONE, theme=Theme.DARK),
    "phone-contrast": Look(width=Width.PHONE, theme=Theme.CONTRAST),
    "phone-large": Look(width=Width.PHONE, theme=Theme.LIGHT, text=200),
    "desktop-light": Look(width=Width.DESKTOP, theme=Theme.LIGHT),
}


async def main() -> None:
    """Draw all sheets, and the page that shows them."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for old in OUTPUT.glob("*.png"):
        old.unlink()
    shown: dict[str, list[str]] = {}
    async with stage() as on:
        for area, cards in by_area().items():
            names = list(cards)
            for first in range(0, len(names), AT_ONCE):
                part = {name: cards[name] for name in names[first : first + AT_ONCE]}
                for title, look in LOOKS.items():
                    file = f"{area}-{first // AT_ONCE + 1}-{title}.png"
                    await on.picture(part, look, OUTPUT / file)
                    shown.setdefault(area, []).append(file)
    index = OUTPUT / "index.html"
    index.write_text(_page(shown), encoding="utf-8")
    print(index)


def _page(shown: dict[str, list[str]]) -> str:
    parts = [
        f"<h2 id='{escape(area)}'>{escape(area)}</h2>"
        + "".join(
            f"<p>{escape(file)}</p><a href='{escape(file)}'><img src='{escape(file)}' loading='lazy'></a>"
            for file in files
        )
        for area, files in shown.items()
    ]
    links = " · ".join(f"<a href='#{escape(area)}'>{escape(area)}</a>" for area in shown)
    style = "img { max-width: 100%; border: 1px solid #ccc } body { font-family: sans-serif }"
    return f"<!doctype html><html lang=nl><meta charset=utf-8><title>Kaarten</title><style>{style}</style><h1>Kaarten</h1><p>{links}</p>{''.join(parts)}</html>"


asyncio.run(main())
