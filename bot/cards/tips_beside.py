"""The digi-tips in the languages they were written in, line by line as a card says them."""

from collections.abc import Callable, Mapping, Sequence

from bot.cards.writing import user_text
from bot.domain.tip_library import ShelfTip, TipWords
from bot.texts.reader import reading


class TipsBeside:
    """Implements `bot.texts.bilingual.Library` on the tips that there are now."""

    def __init__(self, tips: Callable[[], Sequence[ShelfTip]]) -> None:
        self._tips = tips
        self._read: Sequence[ShelfTip] = ()
        self._known: dict[str, Mapping[str, str]] = {}

    def __call__(self, language: str) -> Mapping[str, str]:
        """Every line of every tip that was written in `language` too; a coordinator's own words have none."""
        tips = self._tips()
        if tips is not self._read:
            self._read, self._known = tips, {}
        if language not in self._known:
            with reading(""):  # the words of every tip are not what this reader was told
                self._known[language] = _lines(tips, language)
        return self._known[language]


def _lines(tips: Sequence[ShelfTip], language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for tip in tips:
        other = {"en": tip.en, "fr": tip.fr}.get(language)
        if other is not None:
            found |= zip(_said(tip.nl), _said(other), strict=False)
    return found


def _said(words: TipWords) -> list[str]:
    """As `tip_shown` draws it."""
    return [
        user_text(line) for line in (" ".join(words.title.split()), *words.text.splitlines()) if line.strip()
    ]
