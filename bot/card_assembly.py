"""How what draws the cards is put together: the languages that are on, the topics and the digi-tips."""

from collections.abc import Sequence
from pathlib import Path

from bot.cards.deck import Deck
from bot.cards.tips_beside import TipsBeside
from bot.clock import Clock
from bot.domain.topics import Topic
from bot.services.tip_shelf import TipShelf
from bot.settings import Settings
from bot.storage.protocols import PostStore
from bot.texts.bilingual import spoken_in
from bot.texts.tips import load_tips


def shelf_of(posts: PostStore, clock: Clock) -> TipShelf:
    """The digi-tips of the files, as coordinators changed them."""
    return TipShelf(posts, clock, load_tips())


def deck_of(settings: Settings, topics: Sequence[Topic], shelf: TipShelf, catalogues: Path) -> Deck:
    """Draws in the languages of the settings, whose files are in `catalogues`."""
    library = TipsBeside(lambda: shelf.current)
    return Deck(
        spoken_in(settings.languages, catalogues, library),
        {topic.id: topic.label for topic in topics},
        settings.zone,
        {topic.id: topic.icon for topic in topics},
        tips=lambda: shelf.current,
    )
