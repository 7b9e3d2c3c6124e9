"""What an announcement needs now: its audience, messages that may leave, a report, or nothing until some instant."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.announcement_changes import LONGEST_PAUSE
from bot.domain.announcements import Announcement, Delivery, DeliveryKey, News, Reported
from bot.domain.post_states import PostState

AT_ONCE = 20
"""Messages that are begun in one write, and leave side by side: more of them and a crash leaves more unknown."""
ANSWERED_WITHIN = timedelta(minutes=10)
"""Who began a message and says nothing for so long is gone."""
REPORTED_AFTER = timedelta(minutes=30)
"""By then whoever sent it hears how far it is, though some is still on its way."""
APART = timedelta(days=1)
"""A reminder that would come sooner after the first message is none: the bot was stopped for days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Its time has come: read the audience and call `addressed`."""

    is_reminder: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin:
    """Begin these, and send them once that is stored."""

    deliveries: tuple[Delivery, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """Nobody knows what became of these: they are not repeated."""

    keys: tuple[DeliveryKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeDown:
    """It was taken back: these stand in their channels still."""

    deliveries: tuple[Delivery, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Tell who sent it what became of the present round."""

    is_final: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Nothing to do; look again then, or never."""

    until: datetime | None


Step = Address | Begin | Settle | TakeDown | Report | Wait


def next_step(announcement: Announcement, now: datetime) -> Step:
    """The one thing to do now; asked again after it is done, until there is nothing."""
    begun = [one for one in announcement.deliveries if one.state is PostState.BEGUN]
    # In either direction: the clock of who began it may have stood wrong.
    gone = tuple(one.key for one in begun if abs(now - (one.begun_at or now)) >= ANSWERED_WITHIN)
    if gone:
        return Settle(keys=gone)
    waits = [(one.begun_at or now) + ANSWERED_WITHIN for one in begun]
    if announcement.is_taken_back:
        if isinstance(announcement.content, News) and announcement.reported is Reported.EARLY:
            return Report(is_final=True)  # it says who still gets it
        standing = [one for one in announcement.deliveries if one.message is not None]
        return _now_or_later(standing, waits, now, TakeDown)
    if not announcement.is_addressed:
        is_time = announcement.from_at <= now
        return Address(is_reminder=False) if is_time else Wait(until=announcement.from_at)
    at = reminds_at(announcement)
    if at is not None and not begun and at <= now:
        return Address(is_reminder=True)
    if at is not None and at > now:
        waits.append(at)
    if (report := _report(announcement, waits, now)) is not None:
        return report
    owed = [one for one in announcement.deliveries if one.state is PostState.PUT_OFF]
    return _now_or_later(owed, waits, now, Begin)


def with_wake(announcement: Announcement, now: datetime) -> Announcement:
    """With the instant at which somebody must look at it next."""
    step = next_step(announcement, now)
    return replace(announcement, wake_at=step.until if isinstance(step, Wait) else now)


def reminds_at(announcement: Announcement) -> datetime | None:
    """When the reminder of what left comes, if one does; that it was taken back is not looked at."""
    at, told_at = announcement.remind_at, announcement.addressed_at
    if at is None or told_at is None or announcement.is_reminded or at < told_at + APART:
        return None
    return at


def _report(announcement: Announcement, waits: list[datetime], now: datetime) -> Report | None:
    if not isinstance(announcement.content, News) or announcement.reported is Reported.DONE:
        return None
    if not any(one.is_open for one in announcement.deliveries):
        return Report(is_final=True)
    if announcement.reported is Reported.EARLY:
        return None
    reported_at = (announcement.addressed_at or now) + REPORTED_AFTER
    if now < reported_at <= now + REPORTED_AFTER:
        waits.append(reported_at)
        return None
    return Report(is_final=False)


def _now_or_later(
    owed: list[Delivery],
    waits: list[datetime],
    now: datetime,
    step: type[Begin] | type[TakeDown],
) -> Begin | TakeDown | Wait:
    ready = [one for one in owed if _goes_at(one, now) <= now]
    if ready:
        return step(deliveries=tuple(ready[:AT_ONCE]))
    return Wait(until=min((*waits, *(_goes_at(one, now) for one in owed)), default=None))


def _goes_at(one: Delivery, now: datetime) -> datetime:
    if one.retry_at is None:
        return now if one.message is not None else one.due_at
    # A pause is never longer: then the clock of who wrote it stood wrong.
    return one.retry_at if one.retry_at <= now + LONGEST_PAUSE else now
