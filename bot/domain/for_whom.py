"""Asking for a colleague who cannot reach the bot: what may be told of them, and the question that is begun for them."""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from bot.domain.drafting import with_line
from bot.domain.ids import PersonId, RequestId
from bot.domain.people import Draft, DraftStep, Line, PersonRecord
from bot.domain.phone_numbers import read_phone
from bot.domain.request import Beneficiary, Shown
from bot.domain.words import fold

NAME_LIMIT = 60
PLACE_LIMIT = 60
OPEN_LIMIT = 10
"""Open questions for colleagues that one person may have, beside their own."""
FORM_TIME = timedelta(minutes=10)
"""While somebody fills in the form, no reminder about the question behind it."""


class Problem(StrEnum):
    """What is wrong with what was typed of a colleague."""

    NO_NAME = "no_name"
    LONG_NAME = "long_name"
    LONG_PLACE = "long_place"
    NO_PHONE = "no_phone"
    NO_QUESTION = "no_question"


def read_beneficiary(name: str, place: str = "", phone: str = "") -> Beneficiary | Problem:
    """The colleague as typed, white space evened; or the first thing that is wrong."""
    name, place, phone = (" ".join(one.split()) for one in (name, place, phone))
    if not any(character.isalpha() for character in name):
        return Problem.NO_NAME
    if len(name) > NAME_LIMIT:
        return Problem.LONG_NAME
    if len(place) > PLACE_LIMIT:
        return Problem.LONG_PLACE
    number = read_phone(phone) if phone else ""
    if number is None:
        return Problem.NO_PHONE
    return Beneficiary(name=name, place=place, phone=number)


def own_nonce(person: PersonId, form: str) -> RequestId:
    """The draft of one filled-in form: pressed twice it is one, and nobody can name somebody else's question."""
    return RequestId(blake2b(f"{person}|{form}".encode(), digest_size=10).hexdigest())


def is_for(draft: Draft, colleague: Beneficiary) -> bool:
    """Whether the draft is for this colleague already."""
    return draft.for_whom is not None and fold(draft.for_whom.name) == fold(colleague.name)


def begun_for(
    record: PersonRecord,
    line: Line,
    colleague: Beneficiary,
    *,
    nonce: RequestId,
    is_phone: bool,
    message: str | None,
) -> PersonRecord:
    """Begin a question for a colleague, or add the line to the one there is for them; never to any other.

    It is always a question of its own: it belongs to no open one. `message` holds its card already; None when
    it was typed.
    """
    draft = record.draft
    if draft is not None and not draft.step.is_closed:
        is_same_line = any(known.text == line.text for known in draft.lines)
        if not is_for(draft, colleague) or draft.is_sent or is_same_line:
            return record
        return with_line(record, line, nonce=nonce, is_phone=is_phone, belongs_to=None)
    begun = with_line(record, line, nonce=nonce, is_phone=is_phone, belongs_to=None).draft
    assert begun is not None
    shown = begun.shown
    if message is not None:
        older = tuple(one for one in shown.stale if one != message)
        shown = Shown(live=message, edition=begun.edition, news=begun.news, stale=older)
    return replace(record, draft=replace(begun, for_whom=colleague, shown=shown))


def may_be_for_another(draft: Draft | None, nonce: RequestId) -> bool:
    """Whether it may still be said whom this question is for."""
    return draft is not None and draft.nonce == nonce and draft.step in {DraftStep.SEND, DraftStep.UNSENT}


def said_for_whom(record: PersonRecord, nonce: RequestId, colleague: Beneficiary | None) -> PersonRecord:
    """The question is for this colleague, or for its writer (None). Its card is drawn by who calls this."""
    draft = record.draft
    if draft is None or not may_be_for_another(draft, nonce):
        return record
    return replace(record, draft=replace(draft, for_whom=colleague, busy_until=None))


def filling_in(record: PersonRecord, nonce: RequestId, now: datetime) -> PersonRecord:
    """Its writer fills in the form about this question: let them."""
    draft = record.draft
    if draft is None or not may_be_for_another(draft, nonce):
        return record
    return replace(record, draft=replace(draft, busy_until=now + FORM_TIME))
