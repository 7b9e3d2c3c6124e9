"""What each typed word does: every button has a twin here, and everything else is a question."""

from collections.abc import Sequence
from functools import partial

from bot.cards.deck import Deck
from bot.cards.first_words import helps_nobody, nobody_asks
from bot.clock import Clock
from bot.dialogs.area import Answer, Area, Posts
from bot.dialogs.changing import Changes
from bot.dialogs.presses import RULES
from bot.dialogs.standing import Standing
from bot.dialogs.typed_drafts import TypedDrafts
from bot.dialogs.waiting_tip import TipAnswers
from bot.domain import intents
from bot.domain.departments import meant_by
from bot.domain.errors import DigicoachError
from bot.domain.ids import PersonId
from bot.domain.people import Draft, DraftStep, PersonRecord, Role
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.walk_up_words import StopClock
from bot.services.draft_times import DraftClock
from bot.services.people import People
from bot.services.sending import Sending
from bot.storage.protocols import DepartmentStore
from bot.telemetry import error_name, log_event


class Typed:
    """Answers commands. What changes a request or a draft is answered by its card, as a new message."""

    def __init__(
        self,
        *,
        deck: Deck,
        changes: Changes,
        people: People,
        sending: Sending,
        draft_clock: DraftClock,
        departments: DepartmentStore,
        areas: Sequence[Area],
        clock: Clock,
    ) -> None:
        self._deck = deck
        self._changes = changes
        self._sending = sending
        self._draft_clock = draft_clock
        self._departments = departments
        self._clock = clock
        self.drafts = TypedDrafts(
            deck=deck, people=people, sending=sending, draft_clock=draft_clock, departments=departments
        )
        self._tips = TipAnswers(deck, changes, clock)
        self._answers: dict[type[intents.Intent], Answer] = {
            intents.Greeting: self._greet,
            intents.Empty: self._greet,
            intents.Thanks: self._thank,
            intents.Yes: partial(self._yes_or_no, is_yes=True),
            intents.No: partial(self._yes_or_no, is_yes=False),
            intents.SendIt: self._send_it,
            intents.Ask: self._ask,
            intents.Help: self._help,
            intents.HowItWorks: self._how_it_works,
            intents.MyQuestions: self._my_questions,
            intents.NumberOf: self._number_of,
            intents.MyDepartment: self._my_department,
            intents.Stop: self._stop,
            intents.Done: self._done,
            intents.ItWorks: self._it_works,
            intents.Accept: partial(self._as_asked, verb="request.accept"),
            intents.Decline: partial(self._as_asked, verb="request.decline"),
            intents.Release: partial(self._as_holder, verb="request.release"),
            intents.HandOver: self._hand_over,
        }
        self._answers |= {intent: answer for area in areas for intent, answer in area.words.items()}
        self._hearers = [area.hears for area in areas if area.hears is not None]
        self._readers = [area.read for area in areas if area.read is not None]
        self._met = [area.met for area in areas if area.met is not None]

    async def met(self, record: PersonRecord) -> None:
        """Let every area look at somebody who just said something; what goes wrong there spoils nothing here."""
        for look in self._met:
            try:
                await look(record)
            except DigicoachError as error:
                log_event("met.failed", error=error_name(error))

    async def read(self, record: PersonRecord, question: intents.Question) -> intents.Intent:
        """What a line means to this person: an area's own line, or what their card asks for; else a question."""
        for hear in self._hearers:
            if (meant := await hear(record, question.text)) is not None:
                return meant
        if record.draft is None and not record.open_requests and record.helps_in is None:
            return question
        for read in self._readers:
            if (meant := await read(record, question.text)) is not None:
                return meant
        return question

    async def answer(self, standing: Standing, intent: intents.Intent) -> Posts:
        """Do what was typed and return what must be said beside the cards that are delivered anyway."""
        return await self._answers[type(intent)](standing, intent)

    # --- courtesy -------------------------------------------------------------------------------------

    async def _greet(self, standing: Standing, intent: intents.Intent) -> Posts:
        newest = standing.newest()
        if newest is None:
            return (self._deck.ask(),)
        return await self._changes.show_again(standing, newest)

    async def _thank(self, standing: Standing, intent: intents.Intent) -> Posts:
        return (self._deck.courtesy(),)

    async def _yes_or_no(self, standing: Standing, intent: intents.Intent, *, is_yes: bool) -> Posts:
        newest = standing.newest()
        if newest is None:
            return (self._deck.ask(),)
        if isinstance(newest, Draft):
            return await self.drafts.answer(standing, newest, is_yes=is_yes)
        if not is_yes and (posts := await self._tips.said(standing, newest, works=False)) is not None:
            return posts
        verb = _plain_answer(newest, standing.record.id, is_yes=is_yes)
        if verb is None:
            return await self._changes.show_again(standing, newest)
        return await self._apply(standing, newest, verb)

    async def _it_works(self, standing: Standing, intent: intents.Intent) -> Posts:
        """A yes. Of who still waits, with the tip on their card or without, the search need not go on."""
        newest, person = standing.newest(), standing.record.id
        if isinstance(newest, Draft):  # it is not sent by that
            return await self._changes.show_again(standing, newest)
        if (
            not isinstance(newest, Request)
            or newest.state is not State.SEARCHING
            or newest.asker.id != person
        ):
            return await self._yes_or_no(standing, intent, is_yes=True)
        posts = await self._tips.said(standing, newest, works=True)
        return posts if posts is not None else await self._apply(standing, newest, "request.cancel")

    # --- asking ---------------------------------------------------------------------------------------

    async def _send_it(self, standing: Standing, intent: intents.Intent) -> Posts:
        draft = standing.record.draft
        if draft is None or draft.step.is_closed:
            return (self._deck.ask(),)
        return await self.drafts.send(standing, draft)

    async def _ask(self, standing: Standing, intent: intents.Intent) -> Posts:
        return (self._deck.ask(),)

    async def _help(self, standing: Standing, intent: intents.Intent) -> Posts:
        is_contact = Role.CONTACT_POINT in standing.record.roles
        is_coordinator = Role.COORDINATOR in standing.record.roles
        return (
            self._deck.help(is_coach=standing.is_coach, is_contact=is_contact, is_coordinator=is_coordinator),
        )

    async def _how_it_works(self, standing: Standing, intent: intents.Intent) -> Posts:
        return (self._deck.how_it_works(),)

    async def _my_questions(self, standing: Standing, intent: intents.Intent) -> Posts:
        draft = standing.record.draft
        if draft is not None and not draft.step.is_closed and not standing.own and not standing.held:
            return await self._changes.show_again(standing, draft)
        return (self._deck.my_questions(standing.own, standing.held, standing.record.id),)

    async def _number_of(self, standing: Standing, intent: intents.Intent) -> Posts:
        number = intent.number if isinstance(intent, intents.NumberOf) else None
        found = [
            r
            for r in (*standing.own, *standing.held, *standing.offered, *standing.proposed)
            if r.number == number
        ]
        if len(found) != 1:
            return await self._my_questions(standing, intent)
        return await self._changes.show_again(standing, found[0])

    async def _my_department(self, standing: Standing, intent: intents.Intent) -> Posts:
        departments = [stored.value for stored in await self._departments.all()]
        name = intent.name if isinstance(intent, intents.MyDepartment) else None
        meant = meant_by(name or "", departments)
        if len(meant) == 1:
            draft = standing.record.draft
            if draft is not None and draft.is_sent:
                return await self.drafts.name_department(standing, name or "")
            await self._sending.set_department(standing.record.id, meant[0].id)
            return (self._deck.department_set(meant[0].name),)
        if standing.record.draft is not None and standing.record.draft.is_sent:
            return await self._changes.show_again(standing, standing.record.draft)
        works_in = standing.record.department
        stored = await self._departments.find(works_in) if works_in else None
        present = stored.value.name if stored else None
        choices = [(d.id, d.name) for d in (meant or departments)]
        return (self._deck.which_department(choices, present),)

    async def _stop(self, standing: Standing, intent: intents.Intent) -> Posts:
        draft = standing.record.draft
        number = intent.number if isinstance(intent, intents.Stop) else None
        if draft is not None and not draft.step.is_closed and number is None:
            if draft.step is not DraftStep.BELONGS:
                await self._sending.discard(standing.record.id, draft.nonce)
                return (self._deck.not_sent(),)
            await self._draft_clock.add_to_request(standing.record.id, draft)  # the last they say of it
        open_own = tuple(r for r in standing.own if r.state.is_open and number in (None, r.number))
        match open_own:
            case ():
                return (self._deck.nothing_open(),)
            case (only,):
                return await self._apply(standing, only, "request.cancel")
            case _:
                return (self._deck.which_to_stop(open_own),)

    async def _done(self, standing: Standing, intent: intents.Intent) -> Posts:
        number = intent.number if isinstance(intent, intents.Done) else None
        held, clock = standing.held_now(number), standing.record.clock
        if clock is not None and number is None:
            is_newer = (
                held is not None and held.state is State.HELPING and standing.told_at(held) >= clock.since
            )
            if not is_newer:
                return await self.answer(standing, StopClock())
        if held is not None:
            return await self._apply(standing, held, "request.resolve")
        own = [r for r in standing.own if number in (None, r.number)]
        resolved = [r for r in own if r.state is State.RESOLVED]
        if resolved:
            return await self._apply(standing, resolved[-1], "request.confirm")
        return await self._stop(standing, intents.Stop(number=number))

    # --- helping --------------------------------------------------------------------------------------

    async def _as_asked(self, standing: Standing, intent: intents.Intent, *, verb: str) -> Posts:
        number = intent.number if isinstance(intent, intents.Accept) else None
        asked = [r for r in (*standing.offered, *standing.proposed) if number in (None, r.number)]
        if not asked:
            return (nobody_asks(self._deck.pen),)
        request = max(asked, key=standing.told_at)
        if request.state is not State.SEARCHING:
            verb = "helping.take_over" if verb == "request.accept" else "helping.refuse"
        return await self._apply(standing, request, verb)

    async def _as_holder(self, standing: Standing, intent: intents.Intent, *, verb: str) -> Posts:
        number = intent.number if isinstance(intent, intents.Release) else None
        held = standing.held_now(number)
        if held is None:
            return (helps_nobody(self._deck.pen),)
        return await self._apply(standing, held, verb)

    async def _hand_over(self, standing: Standing, intent: intents.Intent) -> Posts:
        asking = [r for r in standing.own if r.not_solved_at or (r.state is State.SEARCHING and r.step > 0)]
        request = asking[-1] if asking else standing.held_now()
        if request is None:
            return (self._deck.nothing_open(),)
        return await self._apply(standing, request, "request.hand_over")

    # --------------------------------------------------------------------------------------------------

    async def _apply(self, standing: Standing, request: Request, verb: str) -> Posts:
        """Do what the button `verb` on the present card would do; the new card comes as a new message."""
        rule, person = RULES[verb], standing.record.id
        return await self._changes.typed(
            standing, request, lambda fresh: rule(fresh, person, None, self._clock)
        )


def _plain_answer(request: Request, person: PersonId, *, is_yes: bool) -> str | None:
    """The verb of the main button (yes) or the other one (no) of this person's card; None when it asks nothing."""
    if request.asker.id == person:
        if request.state is State.RESOLVED:
            if request.not_solved_at is not None:
                return None
            return "request.confirm" if is_yes else "helping.not_solved"
        if request.state is State.SEARCHING and request.resumes_at is not None and request.searches:
            return "request.wait" if is_yes else None
        return None
    if request.state is State.SEARCHING:
        return "request.accept" if is_yes else "request.decline"
    if request.proposal is not None and request.proposal.id == person:
        return "helping.take_over" if is_yes else "helping.refuse"
    if request.state is State.HELPING and request.is_checked:
        return "request.resolve" if is_yes else None
    return None
