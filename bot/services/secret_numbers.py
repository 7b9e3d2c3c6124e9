"""Finds numbers that are nobody else's business: of persons, bank accounts and payment cards."""

import re
from collections.abc import Iterator
from itertools import pairwise

from stdnum import iban, luhn
from stdnum.be import bis, nn

from bot.domain.secrets import Secret

Span = tuple[int, int, Secret]
"""Where something stands in a text, and what it is."""

_GROUP = re.compile(r"[0-9]+")
_GAP = re.compile(r"[ \t./\u00a0\u2010-\u2015\u200b\u202f\ufeff_-]{1,2}|\s?[-/.\u2013]\s?")
_FEWEST, _MOST = 11, 19
_MOST_GROUPS = 5
"""85.07.30-033.28, and a card of seventeen figures."""
_LONGEST_GAP = 3
_PERSON_CUTS = frozenset({2, 4, 6, 9})
"""Where a national number may be parted: 85.07.30-033.28."""
_CARD_CUTS = frozenset({4, 8, 12, 16})
_AMEX_CUTS = (4, 10)
_FOUR = 4
_NEAR = 60
"""Letters before a number in which it may be named."""
_OLD_ACCOUNT_CUTS = (3, 10)
_OLD_ACCOUNT = 12
_MOBILE = re.compile(r"324[5-9]")
"""A Belgian mobile number whose plus was left out; as a national number that of somebody born in 1932."""
_CARD = re.compile(
    r"4[0-9]{12}(?:[0-9]{3}){0,2}|5[1-5][0-9]{14}|2(?:22[1-9]|2[3-9][0-9]|[3-6][0-9]{2}|7[01][0-9]|720)[0-9]{12}"
    r"|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|35(?:2[89]|[3-8][0-9])[0-9]{12}|6(?:011|4[4-9][0-9]|5[0-9]{2})[0-9]{12}"
    r"|67[0-9]{14,17}|(?:5018|5020|5038|5893|6304)[0-9]{12,15}"
)
_ABOUT_PERSONS = re.compile(
    r"rijksreg|\brrn\b|insz|niss|nationa+l\s?(?:nummer|nr)|registre national", re.IGNORECASE
)
_ABOUT_CARDS = re.compile(r"kaart ?n|bankkaart|visa|master ?card|bancontact|maestro|amex", re.IGNORECASE)
_BELGIAN = re.compile(
    r"BE[ .:-]?[0-9]{2}(?:[ .\u00a0\u202f\u2010-\u2015/-]{0,2}[0-9]){12}(?![0-9])", re.IGNORECASE
)
_FOREIGN = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?:[ .\u00a0\u202f-]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9]*[0-9])"
)
_LENGTHS = {
    pair[:2]: int(pair[2:])
    for pair in re.findall(
        r"[A-Z]{2}[0-9]{2}",
        """
        AD24 AE23 AL28 AT20 BA20 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GE22 GR27
        HR21 HU28 IE22 IL23 IS26 IT27 LB28 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28
        PT25 RO24 RS22 SE24 SI19 SK24 SM27 TN24 TR26 UA29 XK20 PK24 SA24 JO30 PS29 MA28
        """,
    )
}
"""Characters of an account number, by country."""


def numbers_in(text: str) -> list[Span]:
    """Every such number; linear in the length of `text`."""
    return [*_accounts(text), *_of_figures(text)]


def _accounts(text: str) -> Iterator[Span]:
    for match in _BELGIAN.finditer(text):  # with a slip in it, it is still the account of somebody
        yield match.start(), match.end(), Secret.ACCOUNT
    for match in _FOREIGN.finditer(text):
        length = _LENGTHS.get(match[0][:2].upper())
        end = _end_of(text, match.start(), match.end(), length) if length else None
        if end is not None and iban.is_valid(match.string[match.start() : end], check_country=False):
            yield match.start(), end, Secret.ACCOUNT


def _end_of(text: str, start: int, end: int, length: int) -> int | None:
    """Where the `length`th letter or figure ends; None when there are fewer, or a word goes on there."""
    for at in range(start, end):
        length -= text[at].isalnum()
        if length == 0:
            return None if text[at + 1 : at + 2].isalnum() else at + 1
    return None


def _of_figures(text: str) -> Iterator[Span]:
    figures = _Figures(text)
    first = 0
    while first < len(figures.groups):
        taken = figures.beginning_with(first)
        if taken is None:
            first += 1
        else:
            last, kind = taken
            yield figures.groups[first][0], figures.groups[last][1], kind
            first = last + 1


class _Figures:
    """The groups of figures in a text, and which of them may be one number."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.groups = [match.span() for match in _GROUP.finditer(text)]
        gaps = [text[one[1] : other[0]] for one, other in pairwise(self.groups)]
        self._goes_on = [len(gap) <= _LONGEST_GAP and _GAP.fullmatch(gap) is not None for gap in gaps]
        self._names_persons = _ABOUT_PERSONS.search(text) is not None
        self._names_cards = _ABOUT_CARDS.search(text) is not None

    def beginning_with(self, first: int) -> tuple[int, Secret] | None:
        """What begins with the group `first`, and the last group of it: of two cards the longer one."""
        figures, cuts = "", []
        taken: tuple[int, Secret] | None = None
        for last in range(first, min(len(self.groups), first + _MOST_GROUPS)):
            start, end = self.groups[last]
            if last > first:
                if not self._goes_on[last - 1]:
                    break
                cuts.append(len(figures))
            if len(figures) + end - start > _MOST:
                break
            figures += self._text[start:end]
            if len(figures) >= _FEWEST and (kind := self._kind(first, last, figures, cuts)) is not None:
                taken = last, kind
        return taken

    def _kind(self, first: int, last: int, figures: str, cuts: list[int]) -> Secret | None:
        if len(figures) == _FEWEST:
            return Secret.NATIONAL_NUMBER if self._is_person(first, figures, cuts) else None
        if len(figures) == _OLD_ACCOUNT:
            is_right = tuple(cuts) == _OLD_ACCOUNT_CUTS and (int(figures[:10]) % 97 or 97) == int(
                figures[10:]
            )
            return Secret.ACCOUNT if is_right else None
        if not (_CARD_CUTS.issuperset(cuts) or tuple(cuts) == _AMEX_CUTS) or _CARD.fullmatch(figures) is None:
            return None
        start = self.groups[first][0]
        is_card = luhn.is_valid(figures) or (
            self._names_cards and _ABOUT_CARDS.search(self._text, max(0, start - _NEAR), start) is not None
        )
        return Secret.CARD if is_card and not self._is_piece(first, last) else None

    def _is_person(self, first: int, figures: str, cuts: list[int]) -> bool:
        if not _PERSON_CUTS.issuperset(cuts):
            return False
        start = self.groups[first][0]
        if self._text[start - 1 : start] == "+" or (not cuts and _MOBILE.match(figures) is not None):
            return False
        base, check = figures[:9], 97 - int(figures[9:])
        if check in {int(base) % 97, int(f"2{base}") % 97} and (
            nn.is_valid(figures) or bis.is_valid(figures)
        ):
            return True
        return (
            self._names_persons
            and _ABOUT_PERSONS.search(self._text, max(0, start - _NEAR), start) is not None
        )

    def _is_piece(self, first: int, last: int) -> bool:
        """Whether it is a part of something longer, such as the number of a parcel."""
        start, end = self.groups[first][0], self.groups[last][1]
        is_glued = self._text[end : end + 1].isalpha() or self._text[start - 1 : start].isalpha()
        if is_glued and not self._names_cards:
            return True
        return (first > 0 and self._is_four(first - 1) and start - self.groups[first - 1][1] == 1) or (
            last + 1 < len(self.groups) and self._is_four(last + 1) and self.groups[last + 1][0] - end == 1
        )

    def _is_four(self, group: int) -> bool:
        return self.groups[group][1] - self.groups[group][0] == _FOUR
