"""Takes what nobody else may read out of a typed text: passwords, codes, and numbers of persons, accounts and cards."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.secrets import MASK, Secret
from bot.services.secret_numbers import Span, numbers_in
from bot.services.secret_passwords import may_hold_passwords, passwords_in

_FIGURE = re.compile(r"[0-9]")
_MANY_FIGURES = re.compile(r"[0-9](?:[^0-9]{0,6}[0-9]){10}")
_PHONE = re.compile(r"(?<![\w+])(?:\+|00)?[0-9](?:[ ./-]{0,2}[0-9]){8,13}(?![\w])")
_PHONE_FIGURES = re.compile(r"(?:(?:\+|00)32|0)[1-9][0-9]{7,8}|(?:\+|00)(?!32)[1-9][0-9]{8,12}")
_EMAIL = re.compile(r"(?<![\w.+-])[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_NOT_FIGURES = re.compile(r"[^0-9+]")
_ROUNDS = 4
"""What was hidden may bring the next secret nearer to its word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A text without its secrets, and what they were."""

    text: str
    hidden: frozenset[Secret] = frozenset()


def without_secrets(text: str) -> Cleaned:
    """Put `MASK` in the place of each secret. What is clean comes back as it is, and what was cleaned too."""
    hidden: set[Secret] = set()
    for _ in range(_ROUNDS):
        spans = _found(text)
        if not spans:
            break
        hidden.update(kind for _, _, kind in spans)
        text = _masked(text, spans)
    return Cleaned(text=text, hidden=frozenset(hidden))


def without_secrets_behind(before: str, text: str) -> Cleaned:
    """As `without_secrets`, of a text that was typed behind another, as people do on a phone; `before` is left as it is."""
    began = len(before) + 1
    spans = [
        (start - began, end - began, kind)
        for start, end, kind in _found(f"{before}\n{text}")
        if start >= began
    ]
    return Cleaned(text=_masked(text, spans), hidden=frozenset(kind for _, _, kind in spans))


def reaches_in(text: str, own: Iterable[str] = ()) -> frozenset[Secret]:
    """Whether a telephone number or an address for mail stands in the text that is none of their `own`."""
    known = {_plain(one) for one in own if one}
    found: set[Secret] = set()
    if "@" in text and any(match[0].lower() not in known for match in _EMAIL.finditer(text)):
        found.add(Secret.EMAIL)
    if _FIGURE.search(text) and any(
        _PHONE_FIGURES.fullmatch(number := _NOT_FIGURES.sub("", match[0])) and _home(number) not in known
        for match in _PHONE.finditer(text)
    ):
        found.add(Secret.PHONE)
    return frozenset(found)


def _found(text: str) -> list[Span]:
    spans = numbers_in(text) if _FIGURE.search(text) and _MANY_FIGURES.search(text) else []
    if may_hold_passwords(text):
        spans += passwords_in(text)
    return spans


def _masked(text: str, spans: list[Span]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, _ in sorted(spans):
        if end <= at:
            continue
        if start >= at:  # one that overlaps the last is part of the same mask
            parts += [text[at:start], MASK]
        at = end
    return "".join((*parts, text[at:]))


def _plain(own: str) -> str:
    return own.lower() if "@" in own else _home(_NOT_FIGURES.sub("", own))


def _home(number: str) -> str:
    """A Belgian number as it is dialled at home."""
    for prefix in ("+32", "0032"):
        if number.startswith(prefix):
            return f"0{number.removeprefix(prefix)}"
    return number
