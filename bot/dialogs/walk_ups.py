"""What coaches type and press about help without a question: noting it, the clock, and what it was about."""

from collections.abc import Callable
from functools import partial

from bot.cards import walk_up_actions as actions
from bot.cards import walk_ups as cards
from bot.dialogs.area import Area, Posts
from bot.dialogs.said_of_help import LONGEST, SaidOfHelp, solved_question
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import events as e
from bot.domain import walk_up_words as words
from bot.domain import walk_ups as deciding
from bot.domain.drafting import SAME_INTENT_WITHIN
from bot.domain.errors import AlreadyDone, NotAllowed, NotFound, Refused, Stale
from bot.domain.help_clock import ClockLeftRunning, HelpClock
from bot.domain.ids import RequestId, TopicId
from bot.domain.people import OpenRequest
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.topics import OTHER, guess
from bot.services.walk_ups import Helper, WalkUps, made_from

Decide = Callable[[Request], tuple[e.Event, ...]]


class WalkUpDialogs:
    """Raises `NotAllowed` for who is in no roster; nothing that a button says is trusted."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._walk_ups: WalkUps = tools.walk_ups
        self._said = SaidOfHelp(tools)
        self.area = Area(
            words={
                words.Helped: self._helped,
                words.StartClock: self._start_clock,
                words.StopClock: self._stop_clock,
                words.NoteHelp: self._note_help,
                words.NotHelped: self._not_helped,
                words.WasHelped: self._said.was_helped,
                words.TookMinutes: self._said.took,
            },
            read=self._said.read,
            presses={
                actions.OpenNoteAction: self._press_open,
                actions.NoteAction: self._press_note,
                actions.ClockAction: self._press_clock,
                actions.UndoAction: self._press_undo,
                actions.NotedMinutesAction: self._press_minutes,
                actions.NotedTopicAction: self._press_topic,
                actions.WasQuestionAction: self._press_was,
            },
        )

    # --- typed ------------------------------------------------------------------------------------------

    async def _helped(self, standing: Standing, said: words.Helped) -> Posts:
        is_askers = not standing.is_coach and said.minutes is None and said.number is None
        if is_askers and solved_question(standing) is not None:
            return await self._said.was_helped(standing, words.WasHelped())
        helper = await self._walk_ups.helper(standing.record.id)
        topic = guess(said.about, self._tools.topics)
        is_countable = said.minutes is not None and 1 <= said.minutes <= LONGEST
        if said.number is not None:
            return await self._helped_with(standing, said.number, said.minutes if is_countable else None)
        if said.minutes is None or not is_countable:
            return (cards.note_help(self._pen, self._new(standing), topic),)
        last = await self._walk_ups.last(helper, noted=True)
        if last is not None and self._is_copy(standing, last, said.minutes, topic):
            return (cards.noted(self._pen, last, is_again=True),)
        walk_up = await self._walk_ups.note(
            helper, self._new(standing), minutes=said.minutes, topic=topic, key=standing.key
        )
        if standing.record.clock is not None:  # what was typed stands in its place
            await self._walk_ups.forget_clock(helper.coach.id, standing.record.clock.id)
        return (cards.noted(self._pen, walk_up, _questions(standing)),)

    def _is_copy(self, standing: Standing, last: Request, minutes: int, topic: TopicId) -> bool:
        """The same line as a moment ago in another message: the channel delivered it twice, more likely than not."""
        is_other = last.id != self._new(standing)
        is_same = (last.minutes, last.topic) == (minutes, topic) and last.state is State.CLOSED
        return is_other and is_same and self._tools.clock.now() - last.sent_at <= SAME_INTENT_WITHIN

    async def _helped_with(self, standing: Standing, number: int, minutes: int | None) -> Posts:
        found = [request for request in _questions(standing) if request.number == number]
        if len(found) != 1:
            return (self._tools.deck.nothing_open(),)
        rule = partial(
            deciding.done_already, by=standing.record.id, minutes=minutes, now=self._tools.clock.now()
        )
        return await self._tools.changes.typed(standing, found[0], rule)

    async def _start_clock(self, standing: Standing, said: words.StartClock) -> Posts:
        if not standing.is_coach and solved_question(standing) is not None:
            return await self._said.was_helped(standing, words.WasHelped())
        helper = await self._walk_ups.helper(standing.record.id)
        now = self._tools.clock.now()
        wanted = HelpClock(id=self._new(standing), since=now)
        return (self._running(await self._walk_ups.start_clock(helper.coach.id, wanted)),)

    async def _stop_clock(self, standing: Standing, said: words.StopClock) -> Posts:
        helper = await self._walk_ups.helper(standing.record.id)
        clock = standing.record.clock
        if clock is None:
            return (self._tools.deck.nothing_open(),)
        return (self._stopped(standing, await self._walk_ups.stop_clock(helper, clock.id)),)

    async def _note_help(self, standing: Standing, said: words.NoteHelp) -> Posts:
        await self._walk_ups.helper(standing.record.id)
        return (cards.note_help(self._pen, self._new(standing)),)

    async def _not_helped(self, standing: Standing, said: words.NotHelped) -> Posts:
        helper = await self._walk_ups.helper(standing.record.id)
        clock = standing.record.clock
        if clock is not None:
            await self._walk_ups.forget_clock(helper.coach.id, clock.id)
            return (cards.clock_dropped(self._pen),)
        last = await self._walk_ups.last(helper, noted=True)
        if last is None:
            return (self._tools.deck.nothing_open(),)
        return (cards.noted(self._pen, await self._changed(last, self._undo(helper))),)

    # --- pressed ----------------------------------------------------------------------------------------

    async def _press_open(self, pressed: Pressed, action: actions.OpenNoteAction) -> Post:
        await self._walk_ups.helper(pressed.by.id)
        return cards.note_help(self._pen, RequestId(self._tools.new_id()))

    async def _press_note(self, pressed: Pressed, action: actions.NoteAction) -> Post:
        helper = await self._walk_ups.helper(pressed.by.id)
        topic = action.topic if action.topic in self._pen.topics else OTHER
        # the id is the person's own: nobody can take the id of somebody else's document
        made = made_from(helper.coach.id, action.nonce)
        walk_up = await self._walk_ups.note(helper, made, minutes=action.minutes, topic=topic)
        await self._forget_clock(pressed, action)
        return await self._card(pressed, walk_up)

    async def _press_clock(self, pressed: Pressed, action: actions.ClockAction) -> Post:
        helper = await self._walk_ups.helper(pressed.by.id)
        if action.verb == "walkup.drop":
            await self._forget_clock(pressed, action)
            return cards.clock_dropped(self._pen)
        try:
            stopped = await self._walk_ups.stop_clock(helper, action.nonce)
        except Stale:
            return self._tools.deck.old_button()
        return self._stopped(await self._standing(pressed), stopped)

    async def _press_undo(self, pressed: Pressed, action: actions.UndoAction) -> Post:
        helper = await self._walk_ups.helper(pressed.by.id)
        return cards.noted(
            self._pen, await self._changed(await self._own(pressed, action), self._undo(helper))
        )

    async def _press_minutes(self, pressed: Pressed, action: actions.NotedMinutesAction) -> Post:
        rule = partial(
            deciding.correct, by=pressed.by.id, minutes=action.minutes, now=self._tools.clock.now()
        )
        walk_up = await self._corrected(pressed, action, rule)
        return await self._card(pressed, walk_up, is_measured=walk_up.topic == OTHER)

    async def _press_topic(self, pressed: Pressed, action: actions.NotedTopicAction) -> Post:
        topic = TopicId(action.topic) if action.topic in self._pen.topics else OTHER
        rule = partial(deciding.correct, by=pressed.by.id, topic=topic, now=self._tools.clock.now())
        return await self._card(pressed, await self._corrected(pressed, action, rule))

    async def _press_was(self, pressed: Pressed, action: actions.WasQuestionAction) -> Post:
        """The question is done first; after a crash the same press takes the walk-up back."""
        helper = await self._walk_ups.helper(pressed.by.id)
        walk_up = await self._own(pressed, action)
        rule = partial(deciding.was_this, walk_up=walk_up, by=pressed.by.id, now=self._tools.clock.now())
        where = OpenRequest(department=action.asked_in, id=action.question)
        try:
            question = await self._tools.ledger.change(where, rule)
        except AlreadyDone:
            question = await self._tools.ledger.read(where)
        except (Refused, NotFound):  # somebody else helps by now: the help stays noted
            return await self._card(pressed, walk_up)
        await self._changed(walk_up, self._undo(helper))
        return cards.was_question(self._pen, question)

    # ----------------------------------------------------------------------------------------------------

    async def _forget_clock(self, pressed: Pressed, action: actions.NoteAction | actions.ClockAction) -> None:
        await self._walk_ups.forget_clock(
            pressed.by.id, action.nonce, message=pressed.message, is_answered=action.is_reminder
        )

    def _undo(self, helper: Helper) -> Decide:
        return partial(deciding.undo, by=helper.coach.id, now=self._tools.clock.now())

    async def _own(
        self,
        pressed: Pressed,
        action: actions.UndoAction
        | actions.NotedMinutesAction
        | actions.NotedTopicAction
        | actions.WasQuestionAction,
    ) -> Request:
        found = await self._tools.ledger.read(OpenRequest(department=action.department, id=action.request))
        if deciding.noted_by(found) != pressed.by.id:
            raise NotAllowed
        return found

    async def _corrected(
        self, pressed: Pressed, action: actions.NotedMinutesAction | actions.NotedTopicAction, decide: Decide
    ) -> Request:
        """Change what they noted themself, with one read; what is so already, or was taken back, is shown as it is."""

        def decided(walk_up: Request) -> tuple[e.Event, ...]:
            if deciding.noted_by(walk_up) != pressed.by.id:
                raise NotAllowed
            return decide(walk_up)

        where = OpenRequest(department=action.department, id=action.request)
        try:
            return await self._tools.ledger.change(where, decided)
        except (AlreadyDone, Stale, NotFound):
            return await self._own(pressed, action)

    async def _changed(self, walk_up: Request, decide: Decide) -> Request:
        """Change it; what is so already, or was taken back, is shown as it is."""
        try:
            return await self._walk_ups.change(walk_up, decide)
        except (AlreadyDone, Stale):
            return await self._tools.ledger.read(OpenRequest(department=walk_up.department, id=walk_up.id))

    async def _card(self, pressed: Pressed, walk_up: Request, *, is_measured: bool = False) -> Post:
        questions = await self._tools.standings.helping(pressed.by.id, walk_up.department)
        return cards.noted(self._pen, walk_up, questions, is_measured=is_measured)

    async def _standing(self, pressed: Pressed) -> Standing:
        record = await self._tools.standings.settled(pressed.by.id)
        return await self._tools.standings.of(record)

    def _running(self, clock: HelpClock) -> Post:
        now = self._tools.clock.now()
        if clock.is_left_running(now):
            return cards.clock_left_running(self._pen, ClockLeftRunning(clock=clock))
        return cards.clock_runs(self._pen, clock, self._pen.local_date(now))

    def _stopped(self, standing: Standing, stopped: Request | HelpClock) -> Post:
        if isinstance(stopped, HelpClock):
            return cards.clock_left_running(self._pen, ClockLeftRunning(clock=stopped))
        return cards.noted(self._pen, stopped, _questions(standing), is_measured=True)

    def _new(self, standing: Standing) -> RequestId:
        """The id of what a message makes: the same for its second delivery."""
        if not standing.key:
            return RequestId(self._tools.new_id())
        return made_from(standing.record.id, standing.key)


def _questions(standing: Standing) -> tuple[Request, ...]:
    """What the help may have been about: what they hold, or could take."""
    return (*standing.offered, *standing.held)
