"""Takes secrets out of what people say and press before any dialog reads it, and tells them once that it did."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeVar

from bot.cards.pen import Pen
from bot.cards.secret import hidden_note
from bot.clock import Clock
from bot.dialogs.turn import Edited, Pressed, Said, SaidInChannel
from bot.domain.drafting import has_heard
from bot.domain.errors import DigicoachError
from bot.domain.intents import Intent, NumberOf, Question
from bot.domain.people import Draft, PersonRecord
from bot.domain.post import Post
from bot.domain.said_twice import deed, mark_of
from bot.domain.secrets import MASK, Secret, in_order
from bot.services.people import People
from bot.services.secrets import Cleaned, without_secrets, without_secrets_behind

TYPED = frozenset(
    {
        *("question", "text", "title", "about", "tried", "typed", "name", "place", "other_place", "phone"),
        *("hours", "workers", "week", "this_week", "next_week", "today", "day"),
    }
)
"""The inputs in which somebody types; ids, pages and links in a press are left as they are."""

_LONGEST = 20_000
"""Letters that are looked at; of what is typed in one go a question keeps far fewer."""

_Line = TypeVar("_Line", Said, Edited, SaidInChannel)


def clean_line(line: _Line) -> _Line:
    """The line as anybody may read it; `hidden` says what stood there."""
    if len(line.text) > _LONGEST:
        line = replace(line, text=f"{line.text[:_LONGEST].rpartition(' ')[0]} …")
    cleaned = without_secrets(line.text)
    return replace(line, text=cleaned.text, hidden=in_order(cleaned.hidden)) if cleaned.hidden else line


def clean_behind(line: Said, intent: Intent, draft: Draft | None) -> tuple[Said, Intent]:
    """The line as anybody may read it behind what its writer typed before: a secret may come in a message of its own."""
    if not isinstance(intent, Question | NumberOf):
        return line, intent
    clean = clean_in(line, draft)
    return (line, intent) if clean is line else (clean, Question(text=clean.text))


def clean_in(line: _Line, draft: Draft | None) -> _Line:
    """As `clean_behind`; of a message that was changed it counts what stood before it then.

    What is a mask and nothing else is passed over: the same secret may come again.
    """
    if draft is None or draft.step.is_closed:
        return line
    text = _before(draft, line.key)
    if text is None:
        return line
    cleaned: Cleaned = without_secrets_behind(text, line.text)
    if not cleaned.hidden:
        return line
    return replace(line, text=cleaned.text, hidden=in_order((*line.hidden, *cleaned.hidden)))


def clean_press(pressed: Pressed) -> Pressed:
    """The press with what was typed on the card as anybody may read it."""
    hidden: set[Secret] = set()
    data = {name: _clean(name, value, hidden) for name, value in pressed.data.items()}
    return replace(pressed, data=data, hidden=in_order(hidden)) if hidden else pressed


class Secrecy:
    """Tells who typed a secret that it is hidden, where no card says so."""

    def __init__(self, *, pen: Pen, people: People, clock: Clock) -> None:
        self._pen = pen
        self._people = people
        self._clock = clock

    async def told(
        self, line: Said | Edited, answer: Callable[[], Awaitable[Sequence[Post]]]
    ) -> Sequence[Post]:
        """The answer to a line in which something was hidden, and that it was; a second delivery says nothing more."""
        before = await self._find(line)
        posts = await answer()
        if before is not None and self._was_heard(before, line):
            return posts
        if _says_so_itself(await self._find(line), line.key):
            return posts
        return (*posts, hidden_note(self._pen, line.hidden))

    async def told_press(self, pressed: Pressed, post: Post) -> Post:
        """The answer to a press, with a message behind it that says what was hidden."""
        if post.then is not None or _says_so_itself(await self._find(pressed), ""):
            return post
        return replace(post, then=hidden_note(self._pen, pressed.hidden))

    async def _find(self, said: Said | Edited | Pressed) -> PersonRecord | None:
        try:
            return await self._people.find(said.by.id)
        except DigicoachError:
            return None

    def _was_heard(self, record: PersonRecord, line: Said | Edited) -> bool:
        if isinstance(line, Edited):
            return False
        now, mark = self._clock.now(), mark_of(line.text)
        return any(
            has_heard(record, key=line.key, digest=digest, now=now) for digest in ("", mark, deed(mark))
        )


def _before(draft: Draft, key: str) -> str | None:
    """The last line before the one with this key in which something else stands than a mask."""
    before = takewhile(lambda one: one.key != key, draft.lines)
    return next((one.text for one in reversed(list(before)) if one.text != MASK), None)


def _clean(name: str, value: object, hidden: set[Secret]) -> object:
    if name not in TYPED or not isinstance(value, str):
        return value
    cleaned = without_secrets(value[: _LONGEST + 1])  # what is longer is refused
    hidden |= cleaned.hidden
    return cleaned.text


def _says_so_itself(record: PersonRecord | None, key: str) -> bool:
    """Whether the card of their question says that something in this line is hidden."""
    draft = record.draft if record is not None else None
    if draft is None or draft.is_sent or draft.step.is_closed:
        return False
    return any(line.hidden and line.key == key for line in draft.lines)
