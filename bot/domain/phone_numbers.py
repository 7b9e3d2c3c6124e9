"""A number to call somebody on: what counts as one, and how it is written down."""

import re

_NUMBER = re.compile(r"\s*(\+?\s*(?:[0-9(][0-9\s()./\-\u2010-\u2015]*[0-9]))\s*")
_APART = re.compile(r"[\s()./\-\u2010-\u2015]+")
_FEWEST, _MOST = 3, 15
"""Figures: of an inner line, and the most that any telephone number in the world has."""


def read_phone(text: str) -> str | None:
    """`text` as a number to call, its groups parted by one space as they were typed; None when it is none."""
    match = _NUMBER.fullmatch(text[:60])
    if match is None or len(text) > 60:
        return None
    number = " ".join(part for part in _APART.split(match[1]) if part).replace("+ ", "+")
    return number if _FEWEST <= sum(sign.isdigit() for sign in number) <= _MOST else None
