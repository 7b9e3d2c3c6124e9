"""Every card, drawn as Teams dresses it: understood by the renderer, shown whole, and nothing that axe-core is against."""

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.texts.tips import LINK_HOSTS
from tests.render.driver import Drawn, Json, Look, Stage, Theme, Width
from tests.render.gallery import every_look, every_shape, in_two_languages

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

PAIRS = (
    Look(width=Width.PHONE, theme=Theme.LIGHT, text=200, is_open=True),
    Look(width=Width.PANEL, theme=Theme.CONTRAST, text=100),
    Look(width=Width.DESKTOP, theme=Theme.DARK, text=100, is_open=True),
)
ALL_LOOKS = [
    Look(width=width, theme=theme, text=text, is_open=is_open)
    for width, theme, text, is_open in product(Width, Theme, (100, 200), (False, True))
]
NO_CHARTS = 'Unknown element type "Chart.'
"""Only Teams itself draws these; their fallback drops them, and the words say all that they show."""
OURS = frozenset({"app.py", *LINK_HOSTS})
"""Names that our own sentences say, of which the strictest client makes a link; nobody typed them."""
IMPOSSIBLE = {
    "figures, largest": "seven figures, to show that the card stays small: a city of 10,000 has at most five",
    "figures of forty departments": "the same",
}


def against(cards: list[Drawn], look: Look) -> dict[str, list[str]]:
    """What a reader would miss of each card, by its name."""
    found: dict[str, list[str]] = {}
    for card in cards:
        wrong = [fault for fault in card.faults if not fault.startswith(NO_CHARTS)]
        wrong += [*card.violations, *(f"brings in {markup}" for markup in card.loads)]
        wrong += [f"leads to {link}" for link in card.links if not is_ours(link)]
        if look.text == 100 or card.name.removesuffix(" (en)").removesuffix(" (ar)") not in IMPOSSIBLE:
            wrong += [f"is cut off: {words}" for words in card.cut]
            wrong += [f"stands beside the card: {words}" for words in card.sideways]
        if wrong:
            found[card.name] = wrong
    return found


def is_ours(link: str) -> bool:
    """Whether it is of a site that our own sentences name; an Arabic comma before it makes part of it."""
    host = urlsplit(link).netloc.removeprefix("www.")
    return host in OURS or host.startswith("xn--112-")


async def drawn_right(
    on: Stage, cards: Mapping[str, Json], look: Look, audited: Mapping[str, Json] | None = None
) -> None:
    seen = await on.draw(cards, look)
    if audited is not None:
        seen += await on.draw(audited, look, audited=True)
    assert against(seen, look) == {}


@pytest.mark.parametrize("look", PAIRS, ids=str)
async def test_every_card_is_shown_whole_to_everyone(on: Stage, look: Look) -> None:
    cards = every_look()
    await drawn_right(on, cards, look, audited=every_shape(cards))


async def test_with_another_language_below_the_dutch_too(on: Stage, tmp_path: Path) -> None:
    await drawn_right(on, in_two_languages(tmp_path, "en"), PAIRS[0])


@pytest.mark.long
@pytest.mark.parametrize("look", PAIRS, ids=str)
async def test_from_right_to_left_as_well(on: Stage, look: Look, tmp_path: Path) -> None:
    cards = in_two_languages(tmp_path, "ar")
    await drawn_right(on, cards, look, audited=every_shape(cards))


@pytest.mark.long
@pytest.mark.parametrize("look", ALL_LOOKS, ids=str)
async def test_every_card_at_every_width_in_every_theme_and_size(on: Stage, look: Look) -> None:
    await drawn_right(on, {}, look, audited=every_look())
