"""What is forgotten of a person who goes on: what leads to questions that are over, and what no question needs any more.

a question is over --text term--> it leaves its asker's document first, and only then loses its words
silent for the text term -------> no place and no number any more
silent for far longer ----------> who has no role is erased, as somebody who left
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.aliases import is_alias
from bot.domain.confirming import MEANT_WITHIN
from bot.domain.forgetting import over_at
from bot.domain.ids import PersonId
from bot.domain.keeping import Forgotten, Keeping
from bot.domain.people import OpenRequest, PersonRecord, Role
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.team_notices import CoachInvited

HEARD_FOR = timedelta(days=2)
"""No channel delivers a message again later than this: which ones were heard is known no longer."""


def is_forgotten_of(request: Request) -> bool:
    """Nothing may lead from its asker to it any more."""
    return request.forgotten in {Forgotten.ASKER, Forgotten.EVERYBODY} and request.state is not State.MOVED


def let_go_of(record: PersonRecord, request: Request) -> PersonRecord:
    """The asker without this question of theirs, which is over; who helped them last is known for a while still.

    Unchanged by a question that moved: it goes on elsewhere under its own id.
    """
    if request.state is State.MOVED or not any(one.id == request.id for one in record.open_requests):
        return record
    rest = tuple(one for one in record.open_requests if one.id != request.id)
    return _with_last_helper(replace(record, open_requests=rest), request)


def last_used_at(record: PersonRecord) -> datetime | None:
    """When they last typed or began something; None when that was never written down."""
    if record.used_at is not None:
        return record.used_at
    before = (record.heard_at, *(one.at for one in record.heard))  # in a document of before that was kept
    return max((at for at in before if at is not None), default=None)


def tidied(record: PersonRecord, now: datetime, keeping: Keeping) -> PersonRecord:
    """The person without what is kept no longer; themselves when nothing is due.

    Of who never did anything the silence begins now.
    """
    used_at = last_used_at(record)
    after = replace(
        record,
        used_at=used_at or now,
        heard=tuple(one for one in record.heard if one.at + HEARD_FOR > now),
    )
    helped_at = record.last_helped_at
    if record.last_helper is not None and (helped_at is None or helped_at + keeping.coach_for <= now):
        after = replace(after, last_helper=None)
    if after.last_helper is None:
        after = replace(after, last_helped_at=None)
    if record.confirming is not None and record.confirming.at + MEANT_WITHIN < now:
        after = replace(after, confirming=None)
    is_silent = used_at is not None and used_at + keeping.text_for <= now
    draft = record.draft
    if is_silent and draft is not None and draft.step.is_closed:
        after = replace(after, draft=None)
    if is_silent and after.draft is None and not record.open_requests:
        # of who has a role the list says where they are
        after = replace(after, phone="", place=record.place if has_role(record) else "")
    return record if after == record else after


def has_role(record: PersonRecord) -> bool:
    """They are somebody for others: kept for as long as that is so."""
    return record.helps_in is not None or any(role is not Role.WORKER for role in record.roles)


def is_silent_since(record: PersonRecord, instant: datetime) -> bool:
    """They did nothing since, wait for nothing, and wanted nothing brought: there is no purpose left to keep them for."""
    used_at = last_used_at(record)
    is_busy = record.draft is not None or bool(record.open_requests) or record.wants_tips
    is_busy = is_busy or any(
        isinstance(one.content, CoachInvited) and not one.is_over for one in record.notices
    )
    return used_at is not None and used_at <= instant and not is_busy and not has_role(record)


def leading_nowhere(record: PersonRecord, gone: frozenset[OpenRequest]) -> PersonRecord:
    """The person without these questions, of which no document is left."""
    rest = tuple(one for one in record.open_requests if one not in gone)
    return record if rest == record.open_requests else replace(record, open_requests=rest)


def _with_last_helper(record: PersonRecord, request: Request) -> PersonRecord:
    """The asker, who knows who helped with this question of theirs; nothing new when a later one told that already."""
    helper, ended_at = _helper_of(request), over_at(request)
    if helper is None or ended_at is None:
        return record
    if record.last_helped_at is not None and ended_at < record.last_helped_at:
        return record
    return replace(record, last_helper=helper, last_helped_at=ended_at)


def _helper_of(request: Request) -> PersonId | None:
    holder = request.holder
    return None if holder is None or not holder.id or is_alias(holder.id) else holder.id
