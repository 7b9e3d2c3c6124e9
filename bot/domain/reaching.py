"""How somebody is lost to messages and found again; each change owes a look that brings others' side of it in order."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.ids import NoticeId, PersonId
from bot.domain.losing import Loss, ReachChanged, Stage, Why
from bot.domain.notices import Notice, told
from bot.domain.people import PersonRecord, Reference

RESPITE = timedelta(minutes=1)
"""Who takes the app away may be updating it: only after this it is gone for the others too."""
SWITCHED_OFF_FOR = timedelta(hours=1)
"""After this a person whom an administrator's switch kept away is tried again, unasked."""
_LOOKED_AT_AFTER = {Why.REMOVED: RESPITE, Why.SWITCHED_OFF: SWITCHED_OFF_FOR}


def is_lost(record: PersonRecord) -> bool:
    """Nothing reaches them, as far as is known."""
    return record.loss is not None and record.loss.stage is Stage.LOST


def lost(record: PersonRecord, reference: Reference, why: Why, now: datetime) -> PersonRecord:
    """Nothing can be sent to them under `reference`, until they are heard of again.

    Unchanged when they have another reference by now. Behind an administrator's switch they keep it.
    """
    is_for_now = why is Why.SWITCHED_OFF
    if record.reference != reference or (is_for_now and is_lost(record)):
        return record
    before = record.loss
    loss = Loss(
        why=why,
        at=now,
        told=before.told if before is not None else (),
        told_on=before.told_on if before is not None else None,
    )
    changed = replace(record, reference=reference if is_for_now else None, loss=loss)
    return _looked_at(changed, Stage.LOST, now + _LOOKED_AT_AFTER.get(why, timedelta(0)))


def left(record: PersonRecord, *, at: datetime | None, now: datetime) -> PersonRecord:
    """They took the app away, `at` an instant of the channel's own clock; unchanged when they were heard of since."""
    if record.reference is None or _is_earlier(record, at):
        return record
    return heard(lost(record, record.reference, Why.REMOVED, now), at)


def heard(record: PersonRecord, at: datetime | None) -> PersonRecord:
    """Remember the instant of the last thing they did, so that what was delivered late is known."""
    return record if at is None or _is_earlier(record, at) else replace(record, heard_at=at)


def came_before_they_left(record: PersonRecord, at: datetime | None) -> bool:
    """What they did `at` this instant is older than that they took the app away."""
    return record.reference is None and is_lost(record) and _is_earlier(record, at)


def found(record: PersonRecord, now: datetime) -> PersonRecord:
    """They are heard of; unchanged for who was never lost."""
    loss = record.loss
    if loss is not None and loss.stage is Stage.LOST:
        return _looked_at(replace(record, loss=replace(loss, stage=Stage.FOUND)), Stage.FOUND, now)
    if record.reference is None and record.open_requests:
        never = Loss(why=Why.NO_CHAT, at=now, stage=Stage.FOUND)
        return _looked_at(replace(record, loss=never), Stage.FOUND, now)
    return record


def in_new_chat(record: PersonRecord) -> PersonRecord:
    """They were found because the app came (back): all that is open for them is shown anew."""
    loss = record.loss
    if loss is None or loss.stage is not Stage.FOUND:
        return record
    return replace(record, loss=replace(loss, is_new_chat=True))


def looked_at_again(record: PersonRecord, loss: Loss, at: datetime) -> PersonRecord:
    """Look after `loss` once more at this instant; unchanged when it is another matter by now."""
    is_same = record.loss is not None and is_lost(record) and record.loss.at == loss.at
    return _looked_at(record, Stage.LOST, at) if is_same else record


def is_found(loss: Loss, now: datetime) -> bool:
    """What they are owed may be put on its way, and they may be asked."""
    is_tried_again = loss.why is Why.SWITCHED_OFF and now >= loss.at + SWITCHED_OFF_FOR
    return loss.stage is Stage.FOUND or (loss.stage is Stage.LOST and is_tried_again)


def about_to_tell(record: PersonRecord, loss: Loss, whom: tuple[PersonId, ...], day: date) -> PersonRecord:
    """Remember whom is told of `loss`; unchanged when it is another matter by now."""
    return record if record.loss != loss else replace(record, loss=replace(loss, told=whom, told_on=day))


def settled(record: PersonRecord, loss: Loss) -> PersonRecord:
    """After `loss` all is in order again: no look is needed any more."""
    notices = tuple(one for one in record.notices if not isinstance(one.content, ReachChanged))
    return replace(record, notices=notices, loss=replace(loss, stage=Stage.SETTLED, told=()))


def _is_earlier(record: PersonRecord, at: datetime | None) -> bool:
    return at is not None and record.heard_at is not None and at < record.heard_at


def _looked_at(record: PersonRecord, stage: Stage, due_at: datetime) -> PersonRecord:
    look = Notice(
        id=NoticeId(f"reach-{stage}-{due_at:%Y%m%d%H%M%S%f}"),
        content=ReachChanged(),
        due_at=due_at,
        is_prepared=False,
    )
    return replace(record, notices=told(record.notices, look))
