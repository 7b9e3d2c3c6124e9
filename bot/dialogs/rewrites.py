"""What people say without typing a new line: a picture, a message changed or deleted, a thumb on a card."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

from bot.cards.deck import Deck
from bot.cards.pictures import picture_line, picture_sent
from bot.clock import Clock
from bot.dialogs.secrecy import clean_in
from bot.dialogs.turn import Deleted, Edited, Reacted, Said
from bot.domain import deciding, intents
from bot.domain import events as e
from bot.domain.colleague_words import ForColleague
from bot.domain.drafting import has_heard, remember, shown_again
from bot.domain.errors import AlreadyDone, NotFound, Refused
from bot.domain.ids import PersonId
from bot.domain.people import Heard, Line, OpenRequest
from bot.domain.post import Post
from bot.domain.request import Beneficiary, Request
from bot.domain.rewriting import edit_key, has_line, is_asked_in, is_news, restored, rewritten, withdrawn
from bot.domain.states import State
from bot.domain.understanding import understand
from bot.domain.views import views_of
from bot.domain.words import fold
from bot.services.ledger import Ledger
from bot.services.people import People
from bot.services.sending import Sending


class Rewrites:
    """Answers what is no new line. Whatever is not understood is left alone: it was an accident more often than not."""

    def __init__(self, *, deck: Deck, people: People, ledger: Ledger, sending: Sending, clock: Clock) -> None:
        self._deck = deck
        self._people = people
        self._ledger = ledger
        self._sending = sending
        self._clock = clock

    # --- pictures -------------------------------------------------------------------------------------

    def heard_as(self, said: Said) -> tuple[Said, intents.Intent]:
        """What a line means. A picture is a question: without words, with a greeting, or with no more than a call for help."""
        intent = understand(said.text)
        if said.has_picture and isinstance(intent, intents.Empty | intents.Greeting):
            text = picture_line(self._deck.pen)
            return replace(said, text=text), intents.Question(text=text)
        if said.has_picture and isinstance(intent, intents.Help | intents.Ask | intents.HowItWorks):
            return said, intents.Question(text=said.text.strip())
        return said, intent

    def is_only_picture(self, said: Said) -> bool:
        """Whether nothing was said but a picture (after `heard_as`)."""
        return said.has_picture and said.text == picture_line(self._deck.pen)

    async def picture(self, said: Said, where: OpenRequest) -> Sequence[Post]:
        """A picture came while this question is open: its helper hears of it, once, and nothing is asked."""

        def once(request: Request) -> tuple[e.Event, ...]:
            if said.text in (request.text, *request.additions):
                raise AlreadyDone
            now = self._clock.now()
            return deciding.add_line(request, by=said.by.id, text=said.text, key=said.key, now=now)

        try:
            request = await self._ledger.change(where, once, by=said.by.id)
        except Refused:
            request = await self._ledger.read(where)
        return (picture_sent(self._deck.pen, request),)

    # --- messages that change --------------------------------------------------------------------------

    async def edited(self, edited: Edited) -> Sequence[Post]:
        """The draft says what the message says now; a question that is on its way gets the change added."""
        person = edited.by.id
        change = restored if edited.is_back else rewritten
        before = await self._sending.settled(person)
        edited = clean_in(edited, before.draft)
        if has_line(before.draft, edited.key) or edited.is_back:
            text = self._question_in(edited, before.draft.for_whom if before.draft else None)
            if text is not None:
                line = Line(
                    text=text,
                    key=edited.key,
                    at=self._clock.now(),
                    has_picture=edited.has_picture,
                    hidden=edited.hidden,
                )
                await self._people.change(person, lambda record: change(record, line))
            return ()
        request = await self._question_with(person, edited.key)
        if request is not None and (text := self._question_in(edited, request.for_whom)) is not None:
            await self._add_change(request, edited, text)
        return ()

    async def deleted(self, deleted: Deleted) -> Sequence[Post]:
        """A draft loses the line. A question on its way goes on: its card comes, with the button to stop it."""
        person = deleted.by.id
        now = self._clock.now()
        heard = Heard(key=edit_key(deleted.key, "deleted"), digest="", at=now)
        before = await self._sending.settled(person)
        if has_line(before.draft, deleted.key):
            was, record = await self._people.change(person, lambda r: withdrawn(r, deleted.key))
            if record is not was or has_heard(before, key=heard.key, digest="", now=now):
                return ()
            await self._people.change(person, lambda r: remember(shown_again(r), heard))
            return ()
        request = await self._question_with(person, deleted.key)
        if request is None or has_heard(before, key=heard.key, digest="", now=now):
            return ()
        await self._ledger.show_again(OpenRequest(department=request.department, id=request.id), person)
        await self._people.change(person, lambda r: remember(r, heard))
        return ()

    # --- reactions --------------------------------------------------------------------------------------

    async def reacted(self, reacted: Reacted) -> Sequence[Post]:
        """A thumb on the message that asks whether it is solved is a yes; on any other it is only kind."""
        person = reacted.by.id
        for request in await self._sending.open_requests(person):
            is_asked = request.state is State.RESOLVED and request.not_solved_at is None
            if is_asked and _is_on_card(request, person, reacted.message):
                await self._confirm(request, person)
        return ()

    async def _confirm(self, request: Request, person: PersonId) -> None:
        def decide(fresh: Request) -> tuple[e.Event, ...]:
            return deciding.confirm(fresh, by=person, page=request.chapter, now=self._clock.now())

        where = OpenRequest(department=request.department, id=request.id)
        try:
            await self._ledger.change(where, decide, by=person)
        except (Refused, NotFound):
            return

    # ----------------------------------------------------------------------------------------------------

    def _question_in(self, edited: Edited, for_whom: Beneficiary | None) -> str | None:
        """The words of a changed message; None when it turned into something else than a question.

        *Voor Jan: ...* is one while it is for Jan; for somebody else it has to be asked afresh.
        """
        said = Said(by=edited.by, text=edited.text, key=edited.key, has_picture=edited.has_picture)
        heard, intent = self.heard_as(said)
        if isinstance(intent, ForColleague) and for_whom is not None:
            is_same = fold(intent.name) == fold(for_whom.name)
            return intent.text or None if is_same else None
        return heard.text.strip() if isinstance(intent, intents.Question) else None

    async def _question_with(self, person: PersonId, key: str) -> Request | None:
        own = await self._sending.open_requests(person)
        return next((request for request in reversed(own) if is_asked_in(request, key)), None)

    async def _add_change(self, request: Request, edited: Edited, text: str) -> None:
        changed = f"{self._deck.pen.texts('rewrites-changed')} {text}"
        key = edit_key(edited.key, edited.moment or blake2b(text.encode(), digest_size=8).hexdigest())
        now = self._clock.now()

        def decide(fresh: Request) -> tuple[e.Event, ...]:
            if not is_news(fresh, edited.key, text, changed=changed):
                raise AlreadyDone
            return deciding.add_line(fresh, by=edited.by.id, text=changed, key=key, now=now)

        where = OpenRequest(department=request.department, id=request.id)
        try:
            await self._ledger.change(where, decide, by=edited.by.id)
        except (Refused, NotFound):
            return


def _is_on_card(request: Request, person: PersonId, message: str) -> bool:
    """Whether `message` holds the card that asks now, not one that it is about to replace."""
    view, shown = views_of(request).get(person), request.shown.get(person)
    return view is not None and shown is not None and shown.live == message and shown.news >= view.news
