"""The tips of the files as the bot's own rules know them."""

from functools import lru_cache

from bot.domain.post_states import TipId
from bot.domain.tip_library import ShelfTip, TipLibrary, TipWords, shelf
from bot.texts.tips import Tip, Wording, load_tips


def of_file(tip: Tip) -> ShelfTip:
    """A tip that has no number yet."""
    return ShelfTip(
        id=TipId(tip.slug),
        number=0,
        topic=tip.topic,
        link=tip.link,
        can_solve=tip.can_solve,
        nl=_words(tip.nl),
        en=_words(tip.en),
        fr=_words(tip.fr),
    )


@lru_cache(maxsize=1)
def tips_of_files() -> tuple[ShelfTip, ...]:
    """The tips of `load_tips`, as long as no coordinator changed any."""
    return shelf(tuple(map(of_file, load_tips())), TipLibrary())


def _words(wording: Wording) -> TipWords:
    return TipWords(title=wording.title, text=wording.text)
