"""Brings the tip of the week to who wants it in their own chat; each tip plans the next."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain import notices as pure
from bot.domain.channel_posts import CoachChannel
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.tip_library import ShelfTip
from bot.domain.tip_notices import TipDue, TipShown
from bot.domain.weekly_times import is_in_time
from bot.domain.worker_tips import (
    AGAIN,
    REMEMBERED,
    by_rotation,
    channel_for,
    in_hours,
    is_awaited,
    last_told_at,
    next_told_at,
    notice_of,
    notice_until,
    put_off,
)
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.tip_times import TipTimes

_FRESH = timedelta(minutes=1)
Channels = Callable[[], Awaitable[Sequence[CoachChannel]]]


class WorkerTips:
    """One tip a week for each who wants it: that of their department's channel, else of the city's, else one in turn."""

    def __init__(
        self,
        *,
        people: People,
        notices: Notices,
        channels: Channels,
        tips: Callable[[], Sequence[ShelfTip]],
        times: TipTimes,
        clock: Clock,
    ) -> None:
        """`channels` are the coach channels as stored, `tips` all that may come now."""
        self._people = people
        self._channels = channels
        self._tips = tips
        self._times = times
        self._clock = clock
        self._known: Sequence[CoachChannel] = ()
        self._read_at: datetime | None = None
        notices.when_due[TipDue] = self._look

    async def want(self, person: PersonId, *, is_wanted: bool) -> datetime | None:
        """Send them from now on, or no more; return when the next comes. Cards that stand there stay as they are."""
        if not is_wanted:
            await self._people.change(person, _unwilling)
            return None
        coming = self._coming()
        await self._people.change(person, lambda one: _planned(replace(one, wants_tips=True), coming))
        return coming.due_at

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        """Its time has come: one write shows the tip and plans the next.

        Woken late, only the last week that was due counts, and that no longer than a channel may be late with it.
        """
        now, schedule, closed = self._clock.now(), self._times.schedule, self._times.closed(self._clock.now())
        due = last_told_at(schedule, closed, until=now)
        coming, shown, week = self._coming(), None, ""
        if due is not None and is_in_time(due[1], now, schedule, closed) and due[0] not in record.tips_told:
            week, due_at = due
            again_at = in_hours(now, schedule, closed)
            if again_at == now:
                channel = channel_for(await self._known_channels(now), _department(record))
                shown, again_at = self._tip(channel, week), now + AGAIN
                is_over = shown is not None or channel is None or not is_awaited(channel, week)
            else:
                is_over = False
            until = None if is_over else put_off(due_at, again_at, schedule, closed)
            coming = coming if until is None else _waiting(week, until)
        await self._people.change(record.id, lambda one: _told(one, week, shown, coming, now), is_known=True)

    async def _known_channels(self, now: datetime) -> Sequence[CoachChannel]:
        """All who want tips are looked at in the same minute: the channels are read once for them."""
        if has_passed(_FRESH, self._read_at, now):
            self._known, self._read_at = await self._channels(), now
        return self._known

    def _tip(self, channel: CoachChannel | None, week: str) -> TipShown | None:
        if channel is None:
            tip = by_rotation(self._tips(), week)
            return None if tip is None else TipShown(title=tip.nl.title, text=tip.nl.text, link=tip.link)
        post = channel.post(week)
        if post is None or not post.is_in_channel or post.words is None:
            return None
        return TipShown(title=post.words.title, text=post.words.text, link=post.words.link)

    def _coming(self) -> Notice:
        now = self._clock.now()
        week, at = next_told_at(self._times.schedule, self._times.closed(now), after=now)
        return _waiting(week, at)


def _waiting(week: str, at: datetime) -> Notice:
    return Notice(id=notice_until(week, at), content=TipDue(week=week), due_at=at, is_prepared=False)


def _department(record: PersonRecord) -> DepartmentId | None:
    return record.department or record.helps_in or record.roster_department


def _unwilling(record: PersonRecord) -> PersonRecord:
    """Nothing comes any more; what they have on the screen is theirs."""
    return replace(record, wants_tips=False, notices=_without_wait(record))


def _planned(record: PersonRecord, coming: Notice) -> PersonRecord:
    """`coming`, and nothing else, lies in wait."""
    if pure.find(record.notices, coming.id) is not None:
        return record
    return replace(record, notices=pure.told(_without_wait(record), coming))


def _told(
    record: PersonRecord, week: str, shown: TipShown | None, coming: Notice, now: datetime
) -> PersonRecord:
    """The tip of this week is there, once, and the next is planned. Its card stays as it is and is forgotten."""
    if not record.wants_tips:
        return _unwilling(record)
    record = _planned(record, coming)
    if shown is None or week in record.tips_told:  # another instance told it in this moment
        return record
    told = Notice(id=notice_of(week), content=shown, due_at=now, is_final=True)
    return replace(
        record,
        notices=pure.told(record.notices, told),
        tips_told=(*record.tips_told, week)[-REMEMBERED:],
    )


def _without_wait(record: PersonRecord) -> tuple[Notice, ...]:
    return tuple(one for one in record.notices if not isinstance(one.content, TipDue))
