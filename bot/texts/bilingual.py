"""Dutch and the language beside it: each sentence is said in Dutch, and noted in the language of who reads."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from babel import Locale

from bot.texts.catalogue import CATALOGUES, NoSuchText, Texts, load_texts
from bot.texts.dates_beside import dates_in, word
from bot.texts.reader import Reader, reader_now

DUTCH = "nl"
_TOPIC = "topic-name-"
"""So begin the keys of the names of topics, which `topics.toml` has in Dutch."""
Library = Callable[[str], Mapping[str, str]]
"""By language, whole lines that are no message (those of digi-tips): in Dutch, and in that language."""


class Beside:
    """What one reader is shown below the Dutch."""

    def __init__(self, reader: Reader, texts: Texts, library: Mapping[str, str]) -> None:
        self.reader = reader
        self.texts = texts
        self._library = library

    @property
    def is_rtl(self) -> bool:
        """Whether their language is written from right to left."""
        return is_rtl(self.reader.language)

    def of(self, dutch: str) -> str:
        """`dutch` in their language, as far as it was made of what was said to them; what they typed stays as it is."""
        title = self.reader.titles.get(dutch, dutch)
        if title != dutch:
            other = self.of(title)
            return dutch if other == title else other
        known = self._library.get(dutch) or self.reader.heard.get(dutch)
        if known is not None:
            return known
        said = sorted((piece for piece in self.reader.heard if piece in dutch), key=len, reverse=True)
        return self._put_together(dutch, said)

    def _put_together(self, dutch: str, said: list[str]) -> str:
        """The longest pieces first: a short one may stand in a longer by chance."""
        for at, piece in enumerate(said):
            start = _place(piece, dutch)
            if start >= 0:
                before, after = dutch[:start], dutch[start + len(piece) :]
                return "".join(
                    (
                        self._put_together(before, said[at:]),
                        self.reader.heard[piece],
                        self._put_together(after, said[at:]),
                    )
                )
        return dates_in(self.reader.language, dutch, self.texts) if dutch.strip() else dutch


class Bilingual(Texts):
    """Speaks Dutch, and notes what that is in the language of who reads (`bot.texts.reader`)."""

    def __init__(self, dutch: str, others: Iterable[Texts], library: Library) -> None:
        super().__init__(DUTCH, dutch)
        self.others = {texts.language: texts for texts in others}
        self._library = library
        self._topics = {Texts.__call__(self, key): key for key in self._plain if key.startswith(_TOPIC)}

    def __call__(self, key: str, **args: str | int) -> str:
        """The sentence `key` in Dutch; see `Texts`."""
        said = super().__call__(key, **args)
        beside = self.beside()
        if beside is None:
            return said
        reader, other = beside.reader, beside.texts
        known = {name: beside.of(value) if isinstance(value, str) else value for name, value in args.items()}
        try:
            reader.hears(said, other(key, **known))
        except NoSuchText:  # a file that no check ever saw: the Dutch alone says it
            reader.hears(said, said)
        return said

    def beside(self) -> Beside | None:
        """See `Texts.beside`."""
        reader = reader_now()
        other = self.others.get(reader.language) if reader is not None else None
        if reader is None or other is None:
            return None
        if not self._topics.keys() <= reader.heard.keys():
            reader.heard = {said: word(other, key, said) for said, key in self._topics.items()} | reader.heard
        beside = Beside(reader, other, self._library(reader.language))
        while reader.rows:
            dutch, words = reader.rows.popitem()
            *first, last = map(beside.of, words)
            reader.hears(dutch, f"{', '.join(first)} {word(other, 'word-and', 'en')} {last}")
        return beside


def spoken_in(languages: Iterable[str], folder: Path = CATALOGUES, library: Library = lambda _: {}) -> Texts:
    """The catalogue of a bot that speaks Dutch and, below it, the other `languages`: a file each in `folder`.

    Raises:
        FileNotFoundError: there is none in one of them.
        NoSuchText: a file is not Fluent.
    """
    others = [load_texts(language, folder) for language in languages if language != DUTCH]
    if not others:
        return load_texts(DUTCH, folder)
    return Bilingual((folder / f"{DUTCH}.ftl").read_text(encoding="utf-8"), others, library)


@lru_cache(maxsize=64)
def is_rtl(language: str) -> bool:
    """Whether it is written from right to left."""
    return Locale.parse(language, sep="-").text_direction == "rtl"


def _place(piece: str, dutch: str) -> int:
    """Where it stands and is no part of a longer word; -1 when it does not. Not by a pattern: those are remembered."""
    start = dutch.find(piece)
    while start >= 0:
        end = start + len(piece)
        begins = not (piece[0].isalnum() and start and dutch[start - 1].isalnum())
        if begins and not (piece[-1].isalnum() and end < len(dutch) and dutch[end].isalnum()):
            return start
        start = dutch.find(piece, start + 1)
    return -1
