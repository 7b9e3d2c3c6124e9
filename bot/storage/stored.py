"""A value as it is stored, and the version of it that was read."""

from dataclasses import dataclass
from typing import Generic, NewType, TypeVar

Etag = NewType("Etag", str)

ValueT_co = TypeVar("ValueT_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored(Generic[ValueT_co]):
    """A value as read or written, with the etag that `replace` wants back."""

    value: ValueT_co
    etag: Etag
