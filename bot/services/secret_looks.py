"""What a typed word looks like by its letters, figures and signs alone: a password, a name of a product, a time."""

import re
from enum import Enum

from bot.services import secret_words as words

_SIGNS = frozenset("!@#$%^&*?+~")
_OUTER = "\"'`´‘’“”„«»()[]{}<>.,;:?…*_|"
_SHORTEST_ALONE = 8
_LONGEST = 64
_NO_SECRET = re.compile(
    r"(?:https?:|www\.|//).*"  # a page
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # an address for mail
    r"|.*\.(?:docx?|xlsx?|pptx?|pdf|csv|txt|jpe?g|png|gif|zip|msg|eml|exe|mp[34]|be|com|net|org|eu|gent|nl)(?:/.*)?"
    r"|v?[0-9]+(?:[.:/,-][0-9]+)+[a-z]?"  # a version, a date, a time, a sum
    r"|[€$][0-9.,]+|[0-9.,]+(?:[€%°]|u|uur|h|min|minuten|sec|x|e|de|ste|keer|dagen|gb|mb|kb|tb|cm|mm|kg|km|ste?|euro|eur|cijfers"
    r"|tekens|letters|jaar|w|v|mah|hz|ghz|inch|\"|'|k|g|dpi|px|bit)[0-9]{0,2}"
    r"|[0-9]{1,2}u[0-9]{2}(?:-[0-9]{1,2}u[0-9]{2})?"
    r"|aadsts[0-9]+|[\w.-]+/[\w./-]+#[0-9]+|[$€£][0-9][\w.]*|.*[/\\(].*[/\\(].*|v?[0-9.]+[-+][\w.+-]*"
    r"|[#@].*"  # a word to find things by, a name
    r"|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|0x[0-9a-f]+",
    re.IGNORECASE,
)
_NAME_OF_THING = re.compile(
    r"[A-Z]{1,3}[-./]?[0-9][\w./-]*|[A-Z0-9]+(?:-[A-Z0-9]+){1,4}|[A-Z]{1,3}[0-9]{1,3}[a-z]{0,3}"
)
"""A room, a printer, the number of a computer: K.02.017, M404dn, GD-PC-00421."""
_USER_ID = re.compile(r"[A-Za-z]{1,2}[0-9]{4,}")
_LETTERS_FIRST = re.compile(r"([A-Za-z]+)-?[0-9]+[a-z]{0,4}")
_FEWEST_MIXED = 5


class Look(Enum):
    """From what is surely none to what is surely one."""

    NO_SECRET = "no secret"  # noqa: S105 - a name, no password
    WORD = "word"
    SIGNED = "signed"
    """Letters with signs between: *P@sserelle*."""
    FIGURES = "figures"
    USER_ID = "user id"
    """A letter or two and a number, as people sign in with, or the number of a thing."""
    MIXED = "mixed"
    """Letters and figures: *Fietsbel77*."""
    UNMISTAKABLE = "unmistakable"
    """Letters, figures and a sign, eight or more of them."""


def look_of(raw: str) -> Look:
    """What this piece between two spaces looks like."""
    if raw.isalpha():
        return Look.WORD
    value = raw.strip(_OUTER)
    if value.isdecimal():
        return Look.FIGURES
    if not value or len(value) > _LONGEST or _NO_SECRET.fullmatch(value.rstrip("!")) is not None:
        return Look.NO_SECRET
    letters = sum(sign.isalpha() for sign in value)
    figures = sum(sign.isdecimal() for sign in value)
    if not letters:
        return Look.NO_SECRET
    if not figures:
        return Look.WORD if value.rstrip("!").isalpha() else Look.SIGNED
    if _is_product(value.rstrip("!")):
        return Look.NO_SECRET
    if _NAME_OF_THING.fullmatch(value.rstrip("!")) is not None:
        return Look.USER_ID if len(value) >= _FEWEST_MIXED else Look.NO_SECRET
    if len(value) >= _SHORTEST_ALONE and not _SIGNS.isdisjoint(value):
        return Look.UNMISTAKABLE
    if _USER_ID.fullmatch(value) is not None:
        return Look.USER_ID
    return Look.MIXED if len(value) >= _FEWEST_MIXED else Look.NO_SECRET


def is_spelled_piece(raw: str) -> bool:
    """One letter, figure or sign, as somebody spells a word."""
    return len(raw) == 1 and raw not in ":=-.,"


def _is_product(value: str) -> bool:
    named = _LETTERS_FIRST.fullmatch(value)
    return named is not None and named[1].lower() in words.PRODUCTS
