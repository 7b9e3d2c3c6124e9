"""What a card says to its reader, and since when."""

from dataclasses import dataclass
from enum import StrEnum


class ViewKind(StrEnum):
    """What a card says to its reader."""

    SEARCHING = "searching"
    """Asker: we look for a digicoach (or will, from opening time on)."""
    HELPED = "helped"
    """Asker: somebody helps you."""
    IS_IT_SOLVED = "is_it_solved"
    """Asker: is it solved?"""
    WHO_GOES_ON = "who_goes_on"
    """Asker: it is not solved; the same coach, another, or the Service Desk?"""
    CLOSED = "closed"
    """Asker: done; one optional thumb when confirmed."""
    HANDED_OVER = "handed_over"
    """Asker: call the Service Desk."""
    CANCELLED = "cancelled"
    """Asker: you stopped the question."""

    OFFER = "offer"
    """Coach or contact point: a colleague asks for help."""
    DECLINED = "declined"
    """Coach: you said not now."""
    PROPOSED = "proposed"
    """Colleague of the holder: will you take this question over?"""
    REFUSED = "refused"
    """Colleague of the holder: you did not take it over; no question text."""
    PASSED_ON = "passed_on"
    """Former holder: a colleague has it now; no question text."""
    FREED = "freed"
    """Former holder: the asker saw nobody, somebody else is looked for; no question text."""
    TAKEN = "taken"
    """Coach: somebody else helps already; no buttons, no question text."""
    WITHDRAWN = "withdrawn"
    """Coach: this question needs no help any more; no buttons, no question text."""
    HOLDING = "holding"
    """Holder: you help."""
    GIVEN_BACK = "given_back"
    """Former holder: you gave it back; no question text."""
    MINUTES = "minutes"
    """Holder: it is done; how long did it take, and what was it about?"""
    SENT_ON = "sent_on"
    """Holder: the Service Desk has it now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One person's card.

    `edition` is the position in the history of the last event that changed it, `news` that of the last
    event its reader must be alerted of (a new message; other changes only edit). `page` is what the
    buttons on the card carry: an offer's position, else the request's chapter.
    """

    kind: ViewKind
    edition: int
    news: int
    page: int = 0
