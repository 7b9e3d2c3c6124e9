"""A message changed, taken away or brought back: what that does to the draft it is a line of, or to its question."""

from dataclasses import replace

from bot.domain import events as e
from bot.domain.drafting import LINES_LIMIT, TEXT_LIMIT, cut
from bot.domain.people import Draft, DraftStep, Line, PersonRecord
from bot.domain.request import Request


def has_line(draft: Draft | None, key: str) -> bool:
    """Whether the message `key` is a line of the draft, and the draft is still asked about."""
    return draft is not None and not draft.step.is_closed and any(line.key == key for line in draft.lines)


def rewritten(record: PersonRecord, line: Line) -> PersonRecord:
    """The message of `line` reads like this now; nothing when it is no line of the draft, or reads so already.

    The time of a draft that waits for its writer begins afresh.
    """
    draft = record.draft
    if draft is None or draft.step.is_closed:
        return record
    old = next((known for known in draft.lines if known.key == line.key), None)
    if old is None:
        return record
    fitting = cut(line, TEXT_LIMIT - len(draft.text) + len(old.text))
    if (fitting.text, fitting.has_picture) == (old.text, old.has_picture):
        return record
    lines = tuple(fitting if known is old else known for known in draft.lines)
    return replace(record, draft=replace(draft, lines=lines, edition=draft.edition + 1))


def withdrawn(record: PersonRecord, key: str) -> PersonRecord:
    """The message `key` was deleted: its line goes, and with the last line the draft.

    A draft that is sent, and only waits for its department, stays as it is. So does a line with something hidden
    in it: its card said to wipe that message.
    """
    draft = record.draft
    if draft is None or draft.is_sent or not has_line(draft, key):
        return record
    if any(line.hidden for line in draft.lines if line.key == key):
        return record
    left = tuple(line for line in draft.lines if line.key != key)
    step = draft.step if left else DraftStep.WITHDRAWN
    gone = replace(draft, lines=left, step=step, withdrawn=(*draft.withdrawn, key), edition=draft.edition + 1)
    return replace(record, draft=gone)


def restored(record: PersonRecord, line: Line) -> PersonRecord:
    """The message of `line` is there again: back in its place, when the draft is still asked about."""
    draft = record.draft
    if draft is None or draft.step.is_closed or draft.is_sent or line.key not in draft.withdrawn:
        return record
    room = TEXT_LIMIT - len(draft.text) - 1
    if len(draft.lines) >= LINES_LIMIT or room <= 1:
        return record
    place = next((at for at, known in enumerate(draft.lines) if _is_before(line, known)), len(draft.lines))
    lines = (*draft.lines[:place], cut(line, room), *draft.lines[place:])
    kept = tuple(key for key in draft.withdrawn if key != line.key)
    return replace(record, draft=replace(draft, lines=lines, withdrawn=kept, edition=draft.edition + 1))


def is_asked_in(request: Request, key: str) -> bool:
    """Whether the message `key` is part of the question, or was added to it."""
    return any(
        key in event.messages if isinstance(event, e.Sent) else event.key == key
        for event in request.history
        if isinstance(event, e.Sent | e.LineAdded)
    )


def is_news(request: Request, key: str, text: str, *, changed: str) -> bool:
    """Whether the message `key` reads otherwise now than the question has it.

    `changed` is what an added line would say: the last such line of this message is what it read like until now.
    """
    added = [event for event in request.history if isinstance(event, e.LineAdded)]
    edits = [event.text for event in added if event.key.startswith(f"{key}|")]
    if edits:
        return edits[-1] != changed
    if own := [event.text for event in added if event.key == key]:
        return own[-1] != text
    return f"\n{text}\n" not in f"\n{request.text}\n"


def edit_key(key: str, mark: str) -> str:
    """Name one change of the message `key`; `mark` tells it from the others."""
    return f"{key}|{mark}"


def _is_before(line: Line, other: Line) -> bool:
    """Teams numbers messages by the clock."""
    return line.key.isdecimal() and other.key.isdecimal() and int(line.key) < int(other.key)
