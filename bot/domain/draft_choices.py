"""What somebody taps instead of typing: a topic, to be called or visited, a coach of their own choice.

Each changes the question that is not sent yet, or begins one. A question that waits for its department, or that may
belong to an open one, is left as it is: that is asked first.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.drafting import TEXT_LIMIT, cut
from bot.domain.happening import Person
from bot.domain.ids import RequestId, TopicId
from bot.domain.people import Draft, DraftStep, Line, PersonRecord
from bot.domain.request import Shown, Wish


def may_change(draft: Draft | None) -> bool:
    """Whether a tap may still change the question."""
    return draft is not None and draft.step in {DraftStep.SEND, DraftStep.UNSENT}


def says_who_is_signed_in(record: PersonRecord) -> bool:
    """Whether the draft's card names who is signed in, for somebody else may be: never on a phone."""
    draft = record.draft
    return may_change(draft) and draft is not None and not draft.is_phone and bool(record.name)


def with_topic(
    record: PersonRecord,
    line: Line,
    topic: TopicId,
    *,
    nonce: RequestId,
    is_phone: bool,
    message: str | None,
) -> PersonRecord:
    """The question is about `topic`. Its name, `line`, is the whole question for who types nothing more.

    `message` is the one whose button was pressed: the card stands there from now on. None when typed.
    """

    def changed(draft: Draft) -> Draft:
        is_typed = any(not one.is_tapped for one in draft.lines)
        return replace(draft, topic=topic, lines=draft.lines if is_typed else (line,))

    return _changed(record, line, changed, nonce=nonce, is_phone=is_phone, message=message)


def with_wish(
    record: PersonRecord,
    line: Line,
    wish: Wish | None,
    *,
    nonce: RequestId,
    is_phone: bool,
    message: str | None,
    phone: str = "",
    place: str = "",
) -> PersonRecord:
    """They want to be called (on `phone`) or visited (in `place`); None takes that back, and the chosen coach too.

    `line` is the whole question for who says nothing more. The number and the place of last time stand first.
    """

    def changed(draft: Draft) -> Draft:
        return replace(
            draft,
            wish=wish,
            phone=phone or draft.phone or record.phone if wish is Wish.CALL else "",
            place=place or draft.place if wish is Wish.VISIT else "",
            chosen=draft.chosen if wish is not None else None,
        )

    return _changed(record, line, changed, nonce=nonce, is_phone=is_phone, message=message)


def with_where(
    record: PersonRecord, nonce: RequestId, *, phone: str = "", place: str = "", message: str | None
) -> PersonRecord:
    """The draft `nonce` has this number and this place; an empty one stays what it was."""
    return _own(
        record,
        nonce,
        lambda draft: replace(draft, phone=phone or draft.phone, place=place or draft.place),
        message,
    )


def with_chosen(
    record: PersonRecord, nonce: RequestId, chosen: Person, *, message: str | None
) -> PersonRecord:
    """The draft `nonce` goes to `chosen` first, and alone."""
    return _own(record, nonce, lambda draft: replace(draft, chosen=chosen), message)


def quietly_where(
    record: PersonRecord, nonce: RequestId, *, phone: str = "", place: str = ""
) -> PersonRecord:
    """As `with_where`, for a draft that is being sent: its own card need not come again."""
    draft = record.draft
    if draft is None or draft.nonce != nonce or not may_change(draft):
        return record
    return replace(record, draft=replace(draft, phone=phone or draft.phone, place=place or draft.place))


def put_here(record: PersonRecord, nonce: RequestId, message: str) -> PersonRecord:
    """The card of the draft `nonce` stands in `message` from now on."""
    return _own(record, nonce, lambda draft: draft, message)


def may_adjust(draft: Draft | None) -> bool:
    """Whether its writer may still change its words."""
    return may_change(draft) or (draft is not None and draft.step is DraftStep.BELONGS)


def adjusted(record: PersonRecord, line: Line, nonce: RequestId, *, message: str | None) -> PersonRecord:
    """The draft `nonce` reads as `line` now. That is no message's, so that changing those changes it no more."""
    draft = record.draft
    if draft is None or draft.nonce != nonce or not may_adjust(draft):
        return record
    has_picture = any(known.has_picture for known in draft.lines)
    kept = cut(replace(line, has_picture=has_picture), TEXT_LIMIT)
    return replace(record, draft=_shown_in(replace(draft, lines=(kept,), busy_until=None), message))


def not_me(record: PersonRecord, nonce: RequestId, *, message: str | None) -> PersonRecord:
    """Somebody else was signed in: nothing that was typed or tapped for the draft `nonce` is kept."""

    def emptied(draft: Draft) -> Draft:
        return Draft(
            nonce=draft.nonce,
            lines=(),
            step=DraftStep.NOT_ME,
            started_at=draft.started_at,
            edition=draft.edition,
            news=draft.news,
            is_phone=draft.is_phone,
            shown=draft.shown,
        )

    return _own(record, nonce, emptied, message)


def _own(
    record: PersonRecord, nonce: RequestId, change: Callable[[Draft], Draft], message: str | None
) -> PersonRecord:
    draft = record.draft
    if draft is None or draft.nonce != nonce or not may_change(draft):
        return record
    return replace(record, draft=_shown_in(change(draft), message))


def _changed(
    record: PersonRecord,
    line: Line,
    change: Callable[[Draft], Draft],
    *,
    nonce: RequestId,
    is_phone: bool,
    message: str | None,
) -> PersonRecord:
    draft = record.draft
    if draft is None or draft.step.is_closed:
        left_over = draft.shown if draft else Shown()
        begun = Draft(
            nonce=nonce,
            lines=(line,),
            step=DraftStep.SEND,
            started_at=line.at,
            is_phone=is_phone,
            shown=Shown(stale=left_over.outdated),
        )
        return replace(record, draft=_shown_in(change(begun), message, is_new=True))
    if not may_change(draft):
        return record
    return replace(record, draft=_shown_in(change(draft), message))


def _shown_in(draft: Draft, message: str | None, *, is_new: bool = False) -> Draft:
    """The card is owed in `message`, or where it is when that is not known; typed (None), as a new message."""
    edition = draft.edition + (not is_new)
    if message is None:
        return replace(draft, edition=edition, news=edition)
    if not message or message == draft.shown.live:
        return replace(draft, edition=edition)
    older = tuple(one for one in draft.shown.outdated if one != message)
    here = replace(draft.shown, live=message, stale=older, edition=-1, news=draft.news)
    return replace(draft, edition=edition, shown=here)
