"""The cards about the language below the Dutch, with one other language on and with none."""

from bot.cards import languages as cards
from bot.cards.pen import Pen
from bot.domain.post import Post


def language_cards(pen: Pen) -> dict[str, Post]:
    """By name."""
    found = {
        "language: which": cards.which_language(pen),
        "language: Dutch alone": cards.dutch_alone(pen),
        "language: not that one": cards.not_that_language(pen),
    }
    return found | {
        f"language: set to {language}": cards.language_set(pen, language) for language in pen.texts.others
    }
