"""The question a person is still typing: every change of a draft, and when it must be looked at.

typed -> SEND --2 min--> UNSENT --next day--> LAPSED
           '--send--> [GUESSED_DEPARTMENT | CHOOSE_DEPARTMENT --10 min: the guess or the default-->] request
typed while a question is open -> BELONGS --yes, or 2 min--> added to it
                                     '--no--> SEND
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.ids import DepartmentId, RequestId
from bot.domain.notices import reached_again
from bot.domain.notices import wake_at as notices_wake
from bot.domain.people import Draft, DraftStep, Heard, Line, OpenRequest, PersonRecord, Reference
from bot.domain.reaching import found
from bot.domain.request import Request, Shown
from bot.domain.words import fold

LINES_LIMIT = 30
TEXT_LIMIT = 4_000
"""Characters of a whole question; what comes after is cut, and the card shows that."""

HEARD_LIMIT = 12
ARRIVED = "arrived"
"""The digest of the app that came to somebody, which they need not have done themselves."""
SAME_INTENT_WITHIN = timedelta(seconds=60)
"""The channel may deliver a message again with a new id and time stamp about 30 s later
(botbuilder-dotnet issue 5005); the same words within this time are taken for such a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTimes:
    """How long a draft may rest at each step."""

    unsent_after: timedelta
    lapses_after: timedelta
    belongs_after: timedelta
    department_after: timedelta
    retry_after: timedelta


def met(record: PersonRecord, *, name: str, reference: Reference, now: datetime) -> PersonRecord:
    """Return the record with how this person is reached now; the name only when the roster gave none.

    What could not reach them is owed again.
    """
    known = tried_again(found(record, now))
    named = known.name or name
    if known is record and (record.reference, record.name) == (reference, named):
        return record
    return replace(known, reference=reference, name=named)


def tried_again(record: PersonRecord) -> PersonRecord:
    """Return the record in which the cards of the draft and of notices that did not reach them are owed again."""
    draft, notices = record.draft, reached_again(record.notices)
    if draft is not None and draft.shown.is_lost:
        draft = replace(draft, shown=replace(draft.shown, is_lost=False))
    if draft is record.draft and notices is record.notices:
        return record
    return replace(record, draft=draft, notices=notices)


def has_heard(record: PersonRecord, *, key: str, digest: str, now: datetime) -> bool:
    """Whether this message had its effect before: the same id, or the same words a moment ago.

    An empty `digest` (a command, which may be said twice) is known by its id alone; an empty `key` (a channel
    that gives none) by its words alone.
    """
    since = now - SAME_INTENT_WITHIN
    return any(
        (key and heard.key == key and not heard.is_begun)
        or (digest and heard.digest == digest and heard.at >= since)
        for heard in record.heard
    )


def remember(record: PersonRecord, heard: Heard) -> PersonRecord:
    """Return the record that knows `heard`, once; only the last few are kept."""
    others = (other for other in record.heard if not heard.key or other.key != heard.key)
    used_at = heard.at if record.used_at is None else max(record.used_at, heard.at)
    return replace(record, heard=(*others, heard)[-HEARD_LIMIT:], used_at=used_at)


def has_begun(record: PersonRecord, key: str) -> bool:
    """Whether the message `key` was heard, and nobody knows whether it had its effect."""
    return any(heard.key == key and heard.is_begun for heard in record.heard)


def is_still_asked(text: str, record: PersonRecord, own: Iterable[Request]) -> bool:
    """Whether these words stand in the draft or in one of the person's `own` open questions."""
    said = fold(text)
    asked = [line for request in own for line in (request.text, *request.additions)]
    if record.draft is not None and not record.draft.step.is_closed:
        asked.append(record.draft.text)
    return any(said in fold(line) for line in asked)


def with_line(
    record: PersonRecord, line: Line, *, nonce: RequestId, is_phone: bool, belongs_to: OpenRequest | None
) -> PersonRecord:
    """Add a typed line to the draft, or begin one.

    A line typed before sending joins the question; one typed while the department is being asked joins
    the sent question. `belongs_to` is asked about when there is no draft yet.
    """
    draft = record.draft
    if draft is None or draft.step.is_closed:
        left_over = draft.shown if draft else Shown()
        begun = Draft(
            nonce=nonce,
            lines=(cut(line, TEXT_LIMIT),),
            step=DraftStep.SEND if belongs_to is None else DraftStep.BELONGS,
            started_at=line.at,
            belongs_to=belongs_to,
            is_phone=is_phone,
            shown=_afresh(left_over),
            edition=0,
            news=0,
        )
        return replace(record, draft=begun)
    is_one_more_picture = line.has_picture and any(
        known.has_picture and known.text == line.text for known in draft.lines
    )
    if is_one_more_picture:
        return replace(record, draft=_told(draft))
    room = TEXT_LIMIT - len(draft.text) - 1  # the line break between them counts too
    if len(draft.lines) >= LINES_LIMIT or room <= 1:
        return replace(record, draft=_told(draft))
    step = DraftStep.SEND if draft.step is DraftStep.UNSENT else draft.step
    added = replace(draft, lines=(*draft.lines, cut(line, room)), step=step, is_phone=is_phone)
    return replace(record, draft=_told(added))


def with_quiet_line(record: PersonRecord, line: Line) -> PersonRecord:
    """Add a line to the draft that is about to become a request, so that its own card need not come again."""
    if record.draft is None:
        return record
    longer = with_line(
        record, line, nonce=record.draft.nonce, is_phone=record.draft.is_phone, belongs_to=None
    )
    assert longer.draft is not None
    return replace(record, draft=replace(record.draft, lines=longer.draft.lines))


def asked_department(record: PersonRecord, *, has_guess: bool, now: datetime, tell: bool) -> PersonRecord:
    """The draft is sent; its department must be told. From here on it is never lost."""
    assert record.draft is not None
    draft = replace(
        record.draft,
        sent_at=record.draft.sent_at or now,
        step=DraftStep.GUESSED_DEPARTMENT if has_guess else DraftStep.CHOOSE_DEPARTMENT,
    )
    return replace(record, draft=_told(draft) if tell else _edited(draft))


def reminded(record: PersonRecord) -> PersonRecord:
    """The draft's writer is told that it was not sent."""
    assert record.draft is not None
    return replace(record, draft=_told(replace(record.draft, step=DraftStep.UNSENT)))


def lapsed(record: PersonRecord, *, is_counted: bool) -> PersonRecord:
    """The draft is closed unsent; `is_counted` when time did it."""
    assert record.draft is not None
    return replace(
        record,
        draft=_edited(replace(record.draft, step=DraftStep.LAPSED)),
        drafts_lapsed=record.drafts_lapsed + is_counted,
    )


def added(record: PersonRecord, lines: Sequence[Line]) -> PersonRecord:
    """These lines of the draft went to the open question; what was typed meanwhile is still asked about."""
    assert record.draft is not None
    left = tuple(line for line in record.draft.lines if line not in lines)
    if left:
        return replace(record, draft=_told(replace(record.draft, lines=left)))
    return replace(record, draft=_edited(replace(record.draft, step=DraftStep.ADDED)))


def shown_again(record: PersonRecord) -> PersonRecord:
    """The draft's card comes again as a new message."""
    return record if record.draft is None else replace(record, draft=_told(record.draft))


def drawn_anew(record: PersonRecord) -> PersonRecord:
    """The draft's card is edited where it stands: it reads otherwise now."""
    return record if record.draft is None else replace(record, draft=_edited(record.draft))


def as_new_question(
    record: PersonRecord, *, tell: bool, now: datetime, added_already: int = 0
) -> PersonRecord:
    """The lines are a question of their own, but for the first `added_already`; its time begins `now`."""
    assert record.draft is not None
    *others, last = record.draft.lines[added_already:]
    lines = (*others, replace(last, at=now))
    draft = replace(record.draft, lines=lines, step=DraftStep.SEND, belongs_to=None)
    return replace(record, draft=_told(draft) if tell else _edited(draft))


def became(record: PersonRecord, request: Request) -> PersonRecord:
    """The draft became `request`: it is cleared, and the request is known as open. Safe to apply twice.

    A line typed in the moment of sending is not in the request: it is asked whether it belongs to it. A card of
    the draft that was sent in that moment is not known to the request: it still turns neutral.
    """
    where = OpenRequest(department=request.department, id=request.id)
    is_known = where in record.open_requests
    draft = record.draft
    if draft is not None and draft.nonce == request.id:
        draft = _left_over(draft, request, where)
    opened = record.open_requests if is_known else (*record.open_requests, where)
    return replace(record, draft=draft, open_requests=opened)


def _left_over(draft: Draft, request: Request, where: OpenRequest) -> Draft | None:
    count = len(draft.lines)
    while count and "\n".join(line.text for line in draft.lines[:count]) != request.text:
        count -= 1
    left = draft.lines[count:] if count else ()
    taken_over = request.shown.get(request.asker.id, Shown())
    ours = _afresh(draft.shown).stale
    shown = Shown(stale=tuple(m for m in ours if m not in (taken_over.live, *taken_over.stale)))
    rest = replace(draft, nonce=RequestId(f"{draft.nonce}-{count}"), sent_at=None, shown=shown)
    if left:
        asked = replace(rest, lines=left, step=DraftStep.BELONGS, started_at=left[0].at, belongs_to=where)
        return replace(asked, edition=0, news=0)
    if shown.stale:
        seen = replace(shown, edition=draft.edition, news=draft.news)
        return replace(rest, step=DraftStep.ADDED, shown=seen)
    return None


def works_at(record: PersonRecord, department: DepartmentId) -> PersonRecord:
    """The person said where they work."""
    return replace(record, department=department)


def is_owed(draft: Draft) -> bool:
    """The draft's card is not shown as it should be."""
    shown = draft.shown
    return not shown.is_lost and (
        shown.edition < draft.edition or shown.news < draft.news or bool(shown.stale)
    )


def looked_at_by(draft: Draft, times: DraftTimes) -> datetime | None:
    """When time must act on the draft; None when it is closed."""
    match draft.step:
        case DraftStep.SEND:
            reminded_at = draft.lines[-1].at + times.unsent_after
            return max(reminded_at, draft.busy_until or reminded_at)
        case DraftStep.UNSENT:
            return draft.started_at + times.lapses_after
        case DraftStep.BELONGS:
            return draft.lines[-1].at + times.belongs_after
        case DraftStep.GUESSED_DEPARTMENT | DraftStep.CHOOSE_DEPARTMENT:
            assert draft.sent_at is not None
            return draft.sent_at + times.department_after
        case DraftStep.LAPSED | DraftStep.ADDED | DraftStep.WITHDRAWN | DraftStep.NOT_ME:
            return None


def with_person_wake(
    record: PersonRecord, times: DraftTimes, *, now: datetime, retry_in: timedelta | None = None
) -> PersonRecord:
    """Return the record with its `wake_at` set: the draft's or a notice's time, or sooner when a card is owed."""
    wakes = [notices_wake(record.notices, now=now, retry_after=times.retry_after)]
    if record.draft is not None:
        wakes.append(looked_at_by(record.draft, times))
        if is_owed(record.draft):
            wakes.append(now + max(times.retry_after, retry_in or timedelta(0)))
    wake_at = min((wake for wake in wakes if wake is not None), default=None)
    return record if record.wake_at == wake_at else replace(record, wake_at=wake_at)


def _told(draft: Draft) -> Draft:
    return replace(draft, edition=draft.edition + 1, news=draft.edition + 1)


def _edited(draft: Draft) -> Draft:
    return replace(draft, edition=draft.edition + 1)


def cut(line: Line, room: int) -> Line:
    """The line, or as much of it as there is room for."""
    return line if len(line.text) <= room else replace(line, text=line.text[: room - 1] + "…")


def _afresh(shown: Shown) -> Shown:
    return Shown(stale=shown.outdated)
