"""Keeps what was lately read or written decoded, so that a document that did not change is not read twice."""

from collections import OrderedDict
from typing import Generic, TypeVar

from bot.storage.documents import Form
from bot.storage.protocols import Etag, Stored

ValueT = TypeVar("ValueT")


class Decoded(Generic[ValueT]):
    """The latest decoded version of the documents last used, at most `limit`."""

    def __init__(self, form: Form[ValueT], *, limit: int) -> None:
        self._form = form
        self._limit = limit
        self._kept: OrderedDict[object, Stored[ValueT]] = OrderedDict()

    def latest(self, key: object) -> Stored[ValueT] | None:
        """The version last kept of the document `key`; another one may have been written since."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
        return kept

    def find(self, key: object, etag: Etag) -> Stored[ValueT] | None:
        """The version `etag` of the document `key`, if it is still kept; an older etag is no hit."""
        kept = self.latest(key)
        return kept if kept is not None and kept.etag == etag else None

    def decode(self, key: object, etag: Etag, body: bytes) -> Stored[ValueT]:
        """The same, decoded from `body` when it is not kept.

        Raises:
            Unreadable: `body` is no such document.
        """
        return self.find(key, etag) or self.keep(key, etag, self._form.decode(body))

    def seen(self, key: object, etag: Etag, body: bytes) -> ValueT:
        """Its value alone, of what is read once among many: they put nothing out that is kept.

        Raises:
            Unreadable: `body` is no such document.
        """
        kept = self._kept.get(key)
        return kept.value if kept is not None and kept.etag == etag else self._form.decode(body)

    def keep(self, key: object, etag: Etag, value: ValueT) -> Stored[ValueT]:
        """Remember what was read, or written for good."""
        stored = Stored(value=value, etag=etag)
        self._kept[key] = stored
        self._kept.move_to_end(key)
        if len(self._kept) > self._limit:
            self._kept.popitem(last=False)
        return stored

    def drop(self, key: object) -> None:
        """Remember no version of what was deleted."""
        self._kept.pop(key, None)
