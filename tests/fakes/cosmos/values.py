"""JSON values as Cosmos DB keeps them: numbers are IEEE doubles, `UNDEFINED` is not null, and types have an order."""

import json
import math
import re
from collections.abc import Sequence
from typing import Any, Final

from tests.fakes.cosmos.wire import Refused


class _Undefined:
    def __repr__(self) -> str:
        return "undefined"


UNDEFINED: Final = _Undefined()
"""A field that is not there. No comparison with it is true, nor false."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SAFE = 2**53
Path = Sequence[str | int]


def _double(text: str) -> float | int:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    # The service writes a whole number without a point, as JavaScript does.
    return int(number) if number.is_integer() and abs(number) < 1e21 else number


def _whole(text: str) -> float | int:
    number = int(text)
    return number if -_SAFE <= number <= _SAFE else _double(text)


def _constant(text: str) -> float:
    raise ValueError(text)


def parsed(text: bytes | str) -> Any:
    """A JSON text as the service would understand and keep it.

    Raises:
        Refused: it is not JSON (NaN is not either), or not text.
    """
    try:
        value = json.loads(text, parse_int=_whole, parse_float=_double, parse_constant=_constant)
    except ValueError as error:
        raise Refused(400, "BadRequest", f"The input content is invalid JSON: {error}") from None
    return value


def written(value: Any) -> bytes:
    """The JSON text of a value, as it is stored, sent and counted.

    Raises:
        Refused: a string holds half a character (a lone surrogate).
    """
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError as error:
        raise Refused(400, "BadRequest", f"The input content is not text: {error}") from None


def at(value: Any, path: Path) -> Any:
    """What is at `path`, or `UNDEFINED`."""
    for step in path:
        match value, step:
            case dict(), str() if step in value:
                value = value[step]
            case list(), int() if 0 <= step < len(value):
                value = value[step]
            case _:
                return UNDEFINED
    return value


def code_units(text: str) -> str:
    """A string that Python compares as the service compares `text`: by UTF-16 code units."""
    if text.isascii() or max(text) < "\ud800":
        return text
    return _ASTRAL.sub(_pair, text)


def _pair(found: re.Match[str]) -> str:
    high, low = divmod(ord(found[0]) - 0x10000, 0x400)
    return chr(0xD800 + high) + chr(0xDC00 + low)


def rank(value: Any) -> int:
    """The place of a value's type in the order of types; values of different rank never compare."""
    match value:
        case None:
            return 1
        case bool():
            return 2
        case int() | float():
            return 3
        case str():
            return 4
        case list():
            return 5
        case dict():
            return 6
        case _:
            return 0


def order_key(value: Any) -> tuple[int, Any]:
    """A key by which ORDER BY sorts values, over types too."""
    match rank(value):
        case 2 | 3 as place:
            return place, value
        case 4:
            return 4, code_units(value)
        case 5 | 6 as place:
            return place, written(value)
        case place:
            return place, 0
