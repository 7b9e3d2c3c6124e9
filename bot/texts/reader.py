"""Who reads what is drawn now: the language they want below the Dutch, and what was said to them so far in both.

Nothing is handed through: a card says a hundred sentences by its pen, and each of them notes itself here.
"""

import re
from collections.abc import Callable, Sequence
from contextvars import ContextVar, Token
from types import TracebackType

_TURKISH = {"i": "İ", "İ": "i", "ı": "I", "I": "ı"}
_HAS_LETTERS = re.compile(r"[^\W\d_]")


class Reader:
    """One who reads Dutch and `language`, for as long as something is drawn for them."""

    __slots__ = ("heard", "language", "own", "rows", "titles")

    def __init__(self, language: str) -> None:
        self.language = language
        self.heard: dict[str, str] = {}
        """Dutch as it was said, and the same in their language; what people typed, and itself."""
        self.own: set[str] = set()
        """What people typed: it means itself, also where the bot says the same words."""
        self.rows: dict[str, Sequence[str]] = {}
        """Words in a row, by how that is said in Dutch."""
        self.titles: dict[str, str] = {}
        """What stands whole on a button or in a list, by how it is shown there."""

    def hears(self, dutch: str, other: str) -> None:
        """Remember that `other` says what `dutch` says."""
        if not _HAS_LETTERS.search(dutch) or dutch in self.own:
            return
        self.heard[dutch] = other
        if other and " " in dutch and dutch != other:  # a card may begin a sentence with it, or not
            begins = str.upper if dutch[0].islower() else str.lower
            self.heard.setdefault(_begun(dutch, begins), _begun(other, begins, self.language))


def _begun(said: str, begins: Callable[[str], str], language: str = "") -> str:
    """With a capital first, or without; Turkish has two letters i."""
    first = said[0]
    if language == "tr" and first in _TURKISH:
        return (_TURKISH[first] if begins(first) != first else first) + said[1:]
    return begins(first) + said[1:]


_READER: ContextVar[Reader | None] = ContextVar("reader", default=None)


def reader_now() -> Reader | None:
    """Who reads what is drawn now; None for who reads Dutch alone, and for a channel or a file."""
    return _READER.get()


def reads_from_now(language: str) -> None:
    """They just chose: what is drawn further on in this `reading` is in that language."""
    _READER.set(Reader(language) if language else None)


def in_a_row_of(dutch: str, words: Sequence[str]) -> str:
    """`dutch` is a row of `words`, which another language may put together otherwise."""
    reader = _READER.get()
    if reader is not None and len(words) > 1:
        reader.rows[dutch] = words
    return dutch


def as_typed(text: str) -> str:
    """A person's own words, which are never translated, whatever they look like."""
    reader = _READER.get()
    if reader is not None and _HAS_LETTERS.search(text):
        reader.heard[text] = text
        reader.own.add(text)
    return text


def shown_as(shown: str, title: str) -> str:
    """`shown` stands on a button or in a list for `title`: cut off, or without its markup."""
    reader = _READER.get()
    if reader is not None and shown != title:
        reader.titles[shown] = title
    return shown


class reading:  # noqa: N801 - reads as a word of the `with` it stands in
    """Within the block all is drawn for somebody who reads `language` below the Dutch; with "" for Dutch alone."""

    __slots__ = ("_language", "_token")

    def __init__(self, language: str) -> None:
        self._language = language
        self._token: Token[Reader | None] | None = None

    def __enter__(self) -> None:
        self._token = _READER.set(Reader(self._language) if self._language else None)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._token is not None:
            _READER.reset(self._token)
