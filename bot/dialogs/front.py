"""Where everything a person says or does comes in, and always gets an answer in plain Dutch."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.cards.deck import Deck
from bot.clock import Clock
from bot.dialogs.meeting import Meeting
from bot.dialogs.presses import Presses
from bot.dialogs.rewrites import Rewrites
from bot.dialogs.said_twice import SaidTwice
from bot.dialogs.secrecy import Secrecy, clean_behind, clean_line, clean_press
from bot.dialogs.standing import Standings
from bot.dialogs.turn import Deleted, Edited, Pressed, Reacted, Said, Speaker
from bot.dialogs.typed import Typed
from bot.domain import intents
from bot.domain.drafting import (
    ARRIVED,
    has_begun,
    has_heard,
    is_still_asked,
    met,
    remember,
    shown_again,
    with_line,
    with_quiet_line,
)
from bot.domain.errors import DigicoachError, NewerDocument, NotAllowed, Refused
from bot.domain.ids import RequestId
from bot.domain.people import Draft, Heard, Line, OpenRequest, PersonRecord
from bot.domain.post import Post
from bot.domain.reaching import came_before_they_left, in_new_chat, is_lost
from bot.domain.reaching import heard as heard_of
from bot.domain.request import Request
from bot.domain.said_twice import deed, mark_of
from bot.domain.words import fold
from bot.domain.worker_lines import may_be_a_question
from bot.services.keeper import Keeper
from bot.services.ledger import Ledger
from bot.services.people import People
from bot.services.reach import Reach
from bot.telemetry import error_name, log_event

_DEPARTMENT_WORDS = 6
"""A line of more words than this says more than where somebody works."""


class Front:
    """Implements `bot.dialogs.turn.Conversation`."""

    def __init__(
        self,
        *,
        deck: Deck,
        people: People,
        ledger: Ledger,
        standings: Standings,
        typed: Typed,
        presses: Presses,
        rewrites: Rewrites,
        meeting: Meeting,
        reach: Reach,
        keeper: Keeper,
        said_twice: SaidTwice,
        clock: Clock,
        new_id: Callable[[], str],
    ) -> None:
        self._deck = deck
        self._people = people
        self._ledger = ledger
        self._standings = standings
        self._typed = typed
        self._presses = presses
        self._rewrites = rewrites
        self._meeting = meeting
        self._reach = reach
        self._keeper = keeper
        self._said_twice = said_twice
        self._secrecy = Secrecy(pen=deck.pen, people=people, clock=clock)
        self._clock = clock
        self._new_id = new_id

    async def arrived(self, by: Speaker) -> Sequence[Post]:
        """See `Conversation`. A colleague seen before gets the card they had open, or nothing."""
        return await self._answered("arrived", self._arrived(by))

    async def left(self, by: Speaker) -> None:
        """See `Conversation`."""
        try:
            await self._reach.left(by.id, by.at)
        except DigicoachError as error:
            log_event("left.failed", error=error_name(error))

    async def said(self, said: Said) -> Sequence[Post]:
        """See `Conversation`."""
        clean = clean_line(said)
        if not clean.hidden:
            return await self._answered("said", self._said(clean))
        return await self._secrecy.told(clean, lambda: self._answered("said", self._said(clean)))

    async def edited(self, edited: Edited) -> Sequence[Post]:
        """See `Conversation`."""
        clean = clean_line(edited)
        await self._meeting.acted(clean.by)
        if not clean.hidden:
            return await self._answered("edited", self._rewrites.edited(clean))
        return await self._secrecy.told(clean, lambda: self._answered("edited", self._rewrites.edited(clean)))

    async def deleted(self, deleted: Deleted) -> Sequence[Post]:
        """See `Conversation`."""
        await self._meeting.acted(deleted.by)
        return await self._answered("deleted", self._rewrites.deleted(deleted))

    async def reacted(self, reacted: Reacted) -> Sequence[Post]:
        """See `Conversation`."""
        await self._meeting.acted(reacted.by)
        return await self._answered("reacted", self._rewrites.reacted(reacted))

    async def pressed(self, pressed: Pressed) -> Post:
        """See `Conversation`."""
        clean = clean_press(pressed)

        async def answer() -> Sequence[Post]:
            await self._meeting.acted(clean.by)
            return (await self._presses.answer(clean),)

        [post] = await self._answered("pressed", answer())
        return await self._secrecy.told_press(clean, post) if clean.hidden else post

    async def settle(self) -> None:
        """See `Conversation`."""
        await self._keeper.settle()

    async def _answered(self, kind: str, answer: Awaitable[Sequence[Post]]) -> Sequence[Post]:
        """Turn whatever goes wrong into a sentence; an exception never reaches a screen."""
        try:
            return await answer
        except Refused:
            return (self._deck.not_here(),)
        except NewerDocument:
            log_event(
                "answer.left_to_newer", level="warning", kind=kind
            )  # said again it may be heard by a newer one
            return (self._deck.something_wrong(),)
        except Exception as error:  # noqa: BLE001 - the outermost place but one: log the class, apologise once
            log_event("answer.failed", level="error", kind=kind, error=error_name(error))
            return (self._deck.something_wrong(),)

    async def _arrived(self, by: Speaker) -> Sequence[Post]:
        now = self._clock.now()
        heard = Heard(key="", digest=ARRIVED, at=now)

        def meet(record: PersonRecord) -> PersonRecord:
            if came_before_they_left(record, by.at):
                return record
            known = met(record, name=by.name, reference=by.reference, now=now)
            known = in_new_chat(heard_of(known, by.at))
            if has_heard(record, key="-", digest=ARRIVED, now=now):
                return known  # an install is told twice: installationUpdate and conversationUpdate
            return remember(replace(known, is_welcomed=True), heard)

        before, record = await self._people.change(by.id, meet)
        if record.reference is None:
            return ()  # told late: they took the app away since
        await self._meeting.met(record, by)
        if has_heard(before, key="-", digest=ARRIVED, now=now):
            return ()
        if not before.is_welcomed:
            return (self._deck.welcome(record.name or by.name, record.roles),)
        newest = (await self._standings.of(record)).newest()
        comes_anyway = is_lost(before) and isinstance(newest, Request)  # with all that was open
        if newest is not None and not comes_anyway:
            await self._show_again(record, newest)  # the chat was emptied or moved: it must be in sight again
        return ()

    async def _said(self, said: Said) -> Sequence[Post]:
        before = await self._standings.settled(said.by.id)
        said, intent = clean_behind(*self._rewrites.heard_as(said), before.draft)
        now = self._clock.now()
        is_question = isinstance(intent, intents.Question)
        heard = Heard(key=said.key, digest=mark_of(said.text) if is_question else "", at=now)
        if has_heard(before, key=heard.key, digest="", now=now):
            return ()
        if has_heard(before, key="", digest=heard.digest, now=now):
            if await self._is_still_asked(said.text, before):
                return ()
            heard = replace(heard, digest="")  # they stopped it, and ask again
        if isinstance(intent, intents.NumberOf) and fold(said.text).isdecimal():  # their card may ask for one
            meant = await self._typed.read(before, intents.Question(text=said.text))
            intent = intent if isinstance(meant, intents.Question) else meant
        if isinstance(intent, intents.Question) and not said.has_picture:
            intent = await self._typed.read(before, intent)
            if is_question and not isinstance(intent, intents.Question):
                heard = replace(heard, digest="")  # an answer, which may be the same for the next question
            elif has_begun(before, heard.key):  # it was an answer, and only the end of that turn was lost
                await self._people.change(said.by.id, lambda r: remember(r, heard))
                return ()
        acted = replace(heard, digest=deed(mark_of(said.text)))
        again = None if said.has_picture else await self._said_twice.answer(before, intent, acted)
        if again is not None:
            return again
        if isinstance(intent, intents.Question):
            return await self._question(said, before, heard)
        return await self._command(said, intent, before, acted)

    async def _command(
        self, said: Said, intent: intents.Intent, before: PersonRecord, heard: Heard
    ) -> Sequence[Post]:
        """Do what was typed, once: a crash on the way leaves it begun, and its second delivery completes it."""
        begun = replace(heard, is_begun=bool(heard.key))
        _, record = await self._people.change(said.by.id, lambda r: _meet(r, said, begun))
        await self._meeting.met(record, said.by)
        posts: Sequence[Post] = ()
        if not (has_begun(before, heard.key) and await self._standings.had_effect(before, heard.key)):
            if isinstance(intent, intents.Greeting | intents.Empty) and not before.is_welcomed:
                posts = (self._deck.welcome(record.name or said.by.name, record.roles),)
            else:
                standing = replace(await self._standings.of(record), key=heard.key, hidden=said.hidden)
                standing = replace(standing, is_phone=said.by.is_phone, is_pc=said.by.is_pc)
                try:
                    posts = await self._typed.answer(standing, intent)
                except NotAllowed:
                    if not may_be_a_question(said.text, before):
                        raise
                    return await self._question(said, before, replace(heard, digest=mark_of(said.text)))
        if begun.is_begun:
            await self._people.change(said.by.id, lambda r: remember(r, heard))
        return posts

    async def _question(self, said: Said, before: PersonRecord, heard: Heard) -> Sequence[Post]:
        line = Line(
            text=said.text.strip(),
            key=said.key,
            at=heard.at,
            has_picture=said.has_picture,
            hidden=said.hidden,
        )
        is_awaited = before.draft is not None and before.draft.is_sent
        if is_awaited and await self._typed.drafts.is_department(said.text):
            return await self._department(said, line, replace(heard, digest=deed(mark_of(said.text))))
        belongs_to = await self._open_question(before)
        if belongs_to is not None and self._rewrites.is_only_picture(said):
            posts = await self._rewrites.picture(said, belongs_to)
            _, record = await self._people.change(said.by.id, lambda r: _meet(r, said, heard))
            await self._meeting.met(record, said.by)
            return posts
        nonce = RequestId(self._new_id())

        def write(record: PersonRecord) -> PersonRecord:
            if has_heard(record, key=heard.key, digest=heard.digest, now=heard.at):
                return record
            return with_line(
                _meet(record, said, heard),
                line,
                nonce=nonce,
                is_phone=said.by.is_phone,
                belongs_to=belongs_to,
            )

        _, record = await self._people.change(said.by.id, write)
        await self._meeting.met(record, said.by)
        return ()

    async def _department(self, said: Said, line: Line, heard: Heard) -> Sequence[Post]:
        """They typed where they work; a whole sentence is kept with the question too."""
        is_more = len(fold(said.text).split()) > _DEPARTMENT_WORDS

        def write(record: PersonRecord) -> PersonRecord:
            known = _meet(record, said, heard)
            return with_quiet_line(known, line) if is_more else known

        _, record = await self._people.change(said.by.id, write)
        return await self._typed.drafts.name_department(await self._standings.of(record), said.text)

    async def _is_still_asked(self, text: str, record: PersonRecord) -> bool:
        return is_still_asked(text, record, (await self._standings.of(record)).own)

    async def _open_question(self, record: PersonRecord) -> OpenRequest | None:
        """The question that a new line may belong to: the newest that is open or being helped."""
        has_draft = record.draft is not None and not record.draft.step.is_closed
        if has_draft or not record.open_requests:
            return None
        own = (await self._standings.of(record)).own
        return next(
            (OpenRequest(department=r.department, id=r.id) for r in reversed(own) if r.state.is_open), None
        )

    async def _show_again(self, record: PersonRecord, newest: Draft | Request) -> None:
        if isinstance(newest, Draft):
            await self._people.change(record.id, shown_again)
        else:
            where = OpenRequest(department=newest.department, id=newest.id)
            await self._ledger.show_again(where, record.id)


def _meet(record: PersonRecord, said: Said, heard: Heard) -> PersonRecord:
    known = met(record, name=said.by.name, reference=said.by.reference, now=heard.at)
    known = heard_of(known, said.by.at)
    return remember(replace(known, is_welcomed=True), heard)
