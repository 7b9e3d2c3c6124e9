"""Where an asker is and on which number they are called: what they told of it, and what is still asked.

Place and number of a request are what they were the last time, until they are told for this question: `told_place`
and `told_phone` are what may be shown to who helps.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from bot.domain import events as e
from bot.domain.errors import AlreadyDone, NotAllowed
from bot.domain.guards import event_at
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.words import fold

LONGEST_PLACE = 60
_SMALL_WORDS = frozenset({"de", "het", "een", "den", "t", "in", "op", "aan", "bij", "naar"})


class Where(StrEnum):
    """What the asker's card asks."""

    PLACE = "place"
    PHONE = "phone"


def told_place(request: Request) -> str:
    """Where the asker said they are, for this question; empty when they did not."""
    places = [event.place for event in request.history if isinstance(event, e.WhereTold) and event.place]
    return places[-1] if places else ""


def told_phone(request: Request) -> str:
    """The number that the asker gave for this question; empty when they did not."""
    phones = [
        event.phone
        for event in request.history
        if isinstance(event, e.WhereTold | e.CallAsked) and event.phone
    ]
    return phones[-1] if phones else ""


def asked_where(request: Request) -> Where | None:
    """What is asked now: first the place, then, of who is not on a phone, the number; each may be skipped.

    Of who asks for a colleague neither: they told it when they named them.
    Only while somebody is looked for now: nobody knows where they are tomorrow.
    """
    if request.state is not State.SEARCHING or request.resumes_at is not None or request.for_whom is not None:
        return None
    told = [event for event in request.history if isinstance(event, e.WhereTold)]
    skipped = sum(not (event.place or event.phone) for event in told)
    open_questions = []
    if request.places and not told_place(request):
        open_questions.append(Where.PLACE)
    if not request.asker.is_phone and not told_phone(request):
        open_questions.append(Where.PHONE)
    return open_questions[skipped] if skipped < len(open_questions) else None


def skip_where(request: Request, *, by: PersonId, question: Where, now: datetime) -> tuple[e.Event, ...]:
    """The asker skips `question`; of one that is not asked any more nothing happens."""
    if request.asker.id != by:
        raise NotAllowed
    if asked_where(request) is not question:
        raise AlreadyDone
    return (e.WhereTold(at=event_at(request, now)),)


def place_named(text: str, places: Iterable[str]) -> str | None:
    """Which of `places` a whole line is: *de serre*, *in de serre*; None when it says more, or none of them."""
    said = _bare(text)
    return next((place for place in places if said and _bare(place) == said), None)


def _bare(text: str) -> str:
    """Folded, without the small words in front."""
    words = fold(text[: 2 * LONGEST_PLACE]).split()
    while len(words) > 1 and words[0] in _SMALL_WORDS:
        words.pop(0)
    return " ".join(words)
