"""What the bot must tell one person beside the cards of requests and of their draft: one live card for each notice.

A notice stands in the person's own document, so that it and what caused it are one write; delivering is
making `Notice.shown` equal to its edition, as for requests.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.ids import NoticeId
from bot.domain.notice_contents import Content
from bot.domain.request import Shown
from bot.domain.two_accounts import both


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing to tell, from `due_at` until it is over.

    `id` names what it is about and is unique for the person. When it is over, by an answer or at
    `ends_at`, its card turns neutral and the notice is forgotten.
    """

    id: NoticeId
    content: Content
    due_at: datetime
    ends_at: datetime | None = None
    is_prepared: bool = True
    """False until whoever must look at it when its time comes has done so; it is not shown before."""
    is_over: bool = False
    is_final: bool = False
    """Nothing more is asked: once its card says so, it stays as it is and the notice is forgotten."""
    edition: int = 0
    news: int = 0
    shown: Shown = Shown()


LIMIT = 40
"""Notices that one person may have; the oldest that was read ends when there are more, so that the document stays small."""

_FIRST_PAUSE = timedelta(seconds=30)
_LONGEST_PAUSE = timedelta(hours=1)


def told(notices: tuple[Notice, ...], notice: Notice) -> tuple[Notice, ...]:
    """Add `notice`; one with its id that says the same already is left alone, another takes its place as news."""
    known = find(notices, notice.id)
    if known is None:
        return _trimmed((*notices, notice))
    if known.content == notice.content and not (known.is_over or known.is_final):
        return notices
    edition = known.edition + 1
    again = replace(notice, edition=edition, news=edition, shown=replace(known.shown, rests_until=None))
    return _put(notices, again)


def changed(notices: tuple[Notice, ...], notice: NoticeId, content: Content) -> tuple[Notice, ...]:
    """The card of `notice` says something else now; nothing when there is no such notice."""
    known = find(notices, notice)
    if known is None or known.content == content:
        return notices
    return _put(notices, replace(known, content=content, edition=known.edition + 1))


def finished(notices: tuple[Notice, ...], notice: NoticeId, content: Content) -> tuple[Notice, ...]:
    """The card of `notice` says something for the last time."""
    known = find(changed(notices, notice, content), notice)
    return notices if known is None else _put(notices, replace(known, is_final=True))


def over(notices: tuple[Notice, ...], notice: NoticeId) -> tuple[Notice, ...]:
    """`notice` is over: what its card says now it says no longer, or it was never shown and goes at once."""
    known = find(notices, notice)
    if known is None or known.is_over or known.is_final:
        return notices
    if not known.shown.live and not known.shown.stale:
        return tuple(one for one in notices if one.id != notice)
    return _put(notices, replace(known, is_over=True, edition=known.edition + 1))


def prepared(notices: tuple[Notice, ...], notice: NoticeId) -> tuple[Notice, ...]:
    """Whoever must look at `notice` when its time comes has done so."""
    known = find(notices, notice)
    return notices if known is None else _put(notices, replace(known, is_prepared=True))


def unprepared(notices: Iterable[Notice], now: datetime) -> tuple[Notice, ...]:
    """Those whose time has come, and that somebody must look at before they are shown."""
    return tuple(
        notice
        for notice in notices
        if not (notice.is_prepared or notice.is_over)
        and notice.due_at <= now
        and _patience(notice, now) <= now
    )


def later(notice: Notice, now: datetime) -> datetime:
    """When `notice`, whose look failed, is looked at again: after as long as it has waited already, within reason."""
    return now + min(max(now - notice.due_at, _FIRST_PAUSE), _LONGEST_PAUSE)


def put_off(notices: tuple[Notice, ...], notice: NoticeId, until: datetime) -> tuple[Notice, ...]:
    """`notice` is not looked at before `until`."""
    known = find(notices, notice)
    if known is None:
        return notices
    return _put(notices, replace(known, shown=replace(known.shown, not_before=until)))


def expired(notices: tuple[Notice, ...], now: datetime) -> tuple[Notice, ...]:
    """End those whose time is over at `now`."""
    for notice in notices:
        if notice.ends_at is not None and notice.ends_at <= now:
            notices = over(notices, notice.id)
    return notices


def shown_as(notices: tuple[Notice, ...], sent: Notice, shown: Shown) -> tuple[Notice, ...]:
    """After an attempt that began with `sent`: remember what its reader has; one that is over and neutral goes."""
    known = find(notices, sent.id)
    if known is None:
        return notices
    shown = both(sent.shown, known.shown, shown)
    is_last = known.is_over or known.is_final
    if is_last and (shown.is_lost or not _is_behind(replace(known, shown=shown))):
        return tuple(one for one in notices if one.id != sent.id)
    return _put(notices, replace(known, shown=shown))


def find(notices: Iterable[Notice], notice: NoticeId) -> Notice | None:
    """The notice with this id."""
    return next((one for one in notices if one.id == notice), None)


def owed(notices: Iterable[Notice], now: datetime) -> tuple[Notice, ...]:
    """Those whose card is not as it should be at `now`, and who may be tried."""
    return tuple(
        notice
        for notice in notices
        if _is_owed(notice) and notice.is_prepared and notice.due_at <= now and _patience(notice, now) <= now
    )


def reached_again(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Their reader, who could not be reached, can be again."""
    if not any(notice.shown.is_lost for notice in notices):
        return notices
    return tuple(replace(one, shown=replace(one.shown, is_lost=False)) for one in notices)


def wake_at(notices: Iterable[Notice], *, now: datetime, retry_after: timedelta) -> datetime | None:
    """When the first of them must be looked at: its time comes or ends, or its card is owed still."""
    instants: list[datetime] = []
    for notice in notices:
        if notice.ends_at is not None and not (notice.is_over or notice.is_final):
            instants.append(notice.ends_at)
        if _is_owed(notice):
            tried_at = (
                max(_patience(notice, now), now + retry_after) if notice.due_at <= now else notice.due_at
            )
            instants.append(tried_at)
    return min(instants, default=None)


def _trimmed(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Make room. The oldest that its reader has seen ends, as a card that says so; what lies in wait goes last of all.

    One that ends stays until its card is neutral: for so long there may be one too many.
    """
    if len(notices) <= LIMIT:
        return notices
    read = [one for one in notices[:-1] if one.is_prepared and one.shown.live]
    done = [one for one in read if one.is_over or one.is_final]
    if done:
        return _trimmed(tuple(one for one in notices if one.id != done[0].id))
    if read:
        return over(notices, read[0].id)
    unread = [one for one in notices[:-1] if one.is_prepared] or notices
    return _trimmed(tuple(one for one in notices if one.id != unread[0].id))


def _patience(notice: Notice, now: datetime) -> datetime:
    """Before this it is not tried; outside their hours only what is an edit is."""
    shown = notice.shown
    at = shown.not_before or now
    is_edit = bool(shown.stale) or (bool(shown.live) and shown.edition < notice.edition)
    return at if shown.rests_until is None or is_edit else max(at, shown.rests_until)


def _is_owed(notice: Notice) -> bool:
    return not notice.shown.is_lost and _is_behind(notice)


def _is_behind(notice: Notice) -> bool:
    shown = notice.shown
    return shown.edition < notice.edition or shown.news < notice.news or bool(shown.stale)


def _put(notices: tuple[Notice, ...], notice: Notice) -> tuple[Notice, ...]:
    return tuple(notice if one.id == notice.id else one for one in notices)
