"""What becomes of an announcement: each function returns it as it then is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.announcements import Announcement, Delivery, DeliveryKey, Portrait, Reported, Tally
from bot.domain.ids import PersonId
from bot.domain.post_states import PostState, WhyNot

MOST_ATTEMPTS = 14
"""Then a message has failed; with the pauses between them that is after some three days."""
MOST_NAMED = 10
"""People who could not be reached that a report names."""
LONGEST_PAUSE = timedelta(days=1)
_FIRST_PAUSE = timedelta(seconds=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """It is there; `message` is kept for a channel's card."""

    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """It did not arrive, for certain; it is tried again, at the earliest after this pause."""

    pause: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """Perhaps it arrived."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """It did not arrive and will not."""

    why: WhyNot


Outcome = Sent | Refused | Unclear | Failed


def addressed(
    announcement: Announcement,
    channels: Iterable[str],
    people: Mapping[PersonId, datetime],
    now: datetime,
) -> Announcement:
    """These are to get it; `people` with their next moment at work. The second time it is the reminder.

    Who still waits for the first message gets that one, and no reminder.
    """
    is_reminder = announcement.is_addressed
    kept = tuple(one for one in announcement.deliveries if one.channel is not None or one.is_open)
    waiting = {one.channel or one.person for one in kept if one.is_open}
    made = [
        Delivery(channel=channel, is_reminder=is_reminder, due_at=now)
        for channel in dict.fromkeys(channels)
        if channel not in waiting
    ]
    made += [
        Delivery(person=person, is_reminder=is_reminder, due_at=due_at)
        for person, due_at in people.items()
        if person not in waiting
    ]
    return replace(
        announcement,
        deliveries=(*kept, *made),
        addressed_at=now,
        is_reminded=is_reminder,
        first_round=tally(announcement) if is_reminder else None,
        reported=Reported.NOT,
    )


def begun(
    announcement: Announcement,
    keys: Iterable[DeliveryKey],
    at_work: Mapping[PersonId, datetime],
    now: datetime,
) -> Announcement:
    """Claim those that may go now; nothing is sent before this is stored.

    Who is not at work any more, for it was tried late, gets it when they are again (`at_work`); who is not in there left
    the audience, and gets nothing.
    """
    wanted = frozenset(keys)

    def claimed(one: Delivery) -> Delivery:
        if one.key not in wanted or one.state is not PostState.PUT_OFF:
            return one
        if one.person is not None and one.person not in at_work:
            return _stopped(one)
        back_at = now if one.person is None else at_work[one.person]
        if back_at > now:
            return replace(one, due_at=back_at, retry_at=None)
        return replace(one, state=PostState.BEGUN, begun_at=now, retry_at=None)

    return replace(announcement, deliveries=tuple(claimed(one) for one in announcement.deliveries))


def concluded(
    announcement: Announcement, outcomes: Mapping[DeliveryKey, Outcome], now: datetime
) -> Announcement:
    """What became of those that were begun; what somebody settled meanwhile changes only when it did arrive."""
    deliveries = tuple(
        _concluded(one, outcomes[one.key], now) if one.key in outcomes else one
        for one in announcement.deliveries
    )
    if announcement.is_taken_back:
        deliveries = tuple(map(_stopped, deliveries))
    return replace(announcement, deliveries=deliveries)


def settled(announcement: Announcement, keys: Iterable[DeliveryKey]) -> Announcement:
    """Who began these is gone, and nobody knows whether they arrived."""
    return concluded(announcement, dict.fromkeys(keys, Unclear()), announcement.from_at)


def taken_back(announcement: Announcement) -> Announcement:
    """It does not come, or no longer stands there; what is on its way is taken down once it is known to have arrived.

    Who somebody is, is not kept any longer than they show it.
    """
    stopped, content = tuple(map(_stopped, announcement.deliveries)), announcement.content
    if isinstance(content, Portrait):
        content = Portrait(person=content.person, name="", department=content.department)
    return replace(announcement, content=content, deliveries=stopped, is_taken_back=True)


def taken_down(
    announcement: Announcement, pauses: Mapping[DeliveryKey, timedelta | None], now: datetime
) -> Announcement:
    """These cards say nothing any more, or cannot be changed; with a pause: it is tried again after it."""

    def down(one: Delivery) -> Delivery:
        if one.key not in pauses:
            return one
        pause = pauses[one.key]
        if pause is None or one.failures + 1 >= MOST_ATTEMPTS:
            return replace(one, message=None, retry_at=None)
        return replace(one, failures=one.failures + 1, retry_at=now + _pause(one.failures, pause))

    return replace(announcement, deliveries=tuple(map(down, announcement.deliveries)))


def reported(announcement: Announcement, *, is_final: bool) -> Announcement:
    """Who sent it was told."""
    return replace(announcement, reported=Reported.DONE if is_final else Reported.EARLY)


def tally(announcement: Announcement) -> Tally:
    """What became of the messages of the present round to people."""
    people = [one for one in announcement.deliveries if one.person is not None]
    missed = [one.person for one in people if one.why is WhyNot.UNREACHABLE and one.person is not None]
    states = [one.state for one in people]
    return Tally(
        delivered=states.count(PostState.SENT),
        waiting=sum(one.is_open for one in people),
        unreachable=len(missed),
        failed=states.count(PostState.FAILED) - len(missed),
        unknown=states.count(PostState.UNKNOWN),
        missed=tuple(missed[:MOST_NAMED]),
    )


def _concluded(one: Delivery, outcome: Outcome, now: datetime) -> Delivery:
    if isinstance(outcome, Sent):
        if one.state not in (PostState.BEGUN, PostState.UNKNOWN):
            return one
        message = outcome.message if one.channel is not None else None
        return replace(one, state=PostState.SENT, message=message, begun_at=None, failures=0)
    if one.state is not PostState.BEGUN:
        return one
    if isinstance(outcome, Unclear):
        return replace(one, state=PostState.UNKNOWN, begun_at=None)
    if isinstance(outcome, Failed):
        return replace(one, state=PostState.FAILED, begun_at=None, why=outcome.why)
    failures = one.failures + 1
    if failures >= MOST_ATTEMPTS:
        return replace(one, state=PostState.FAILED, begun_at=None, failures=failures, why=WhyNot.TOO_LATE)
    return replace(
        one,
        state=PostState.PUT_OFF,
        begun_at=None,
        failures=failures,
        retry_at=now + _pause(one.failures, outcome.pause),
    )


def _stopped(one: Delivery) -> Delivery:
    if one.state is not PostState.PUT_OFF:
        return one
    return replace(one, state=PostState.SKIPPED, why=WhyNot.STOPPED, retry_at=None)


def _pause(failures: int, asked: timedelta) -> timedelta:
    longer: timedelta = _FIRST_PAUSE * 2**failures
    return min(max(asked, longer), LONGEST_PAUSE)
