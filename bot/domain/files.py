"""Files that the bot gives somebody in their own chat: asked whether they want it, and then put where they keep files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.words import fold

NAME_LIMIT = 80
"""Characters of a name before its ending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOffer:
    """The question whether somebody wants a file. The file is made again when they say yes: nothing is kept."""

    name: str
    description: str
    size: int
    """Bytes; an estimate, for figures may change until they answer."""
    context: Mapping[str, str]
    """Comes back with the answer; who presses may have changed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFile:
    """A file that is there, to open or to share."""

    name: str
    url: str
    unique_id: str
    kind: str
    """As the ending of its name, without the dot."""


class FileFormat(StrEnum):
    """Which kind of file; the value is the ending of its name."""

    XLSX = "xlsx"
    CSV = "csv"


def file_name(words: str, ending: str) -> str:
    """A name that every system takes: small letters, digits and hyphens."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(words)).strip("-")
    return f"{plain[:NAME_LIMIT].strip('-')}.{ending}"
