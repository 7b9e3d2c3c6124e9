"""A contact point's card of who cannot be reached: one for a department and a day, and it names who is still missing."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.ids import PersonId
from bot.domain.losing import Missing, NotReached
from bot.domain.notices import Notice, changed, find, over, told


def with_missing(notices: tuple[Notice, ...], notice: Notice, who: Missing) -> tuple[Notice, ...]:
    """Name `who` on the card with the id of `notice`, which begins it; no news, and nothing for who is named already."""
    if any(one.person == who.person for _, card in _cards(notices) for one in card.missing):
        return notices
    known = find(notices, notice.id)
    if known is None or known.is_over or known.is_final or not isinstance(known.content, NotReached):
        return told(notices, notice)
    return changed(notices, notice.id, replace(known.content, missing=(*known.content.missing, who)))


def without_missing(notices: tuple[Notice, ...], person: PersonId) -> tuple[Notice, ...]:
    """Name `person` no longer; a card that names nobody is over."""
    for notice, card in _cards(notices):
        left = tuple(one for one in card.missing if one.person != person)
        if not left:
            notices = over(notices, notice.id)
        elif left != card.missing:
            notices = changed(notices, notice.id, replace(card, missing=left))
    return notices


def _cards(notices: tuple[Notice, ...]) -> Iterator[tuple[Notice, NotReached]]:
    for notice in notices:
        if isinstance(notice.content, NotReached) and not (notice.is_over or notice.is_final):
            yield notice, notice.content
