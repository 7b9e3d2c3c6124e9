"""What is pressed and typed while somebody helps: how and when, nobody seen, and who goes on when it is not solved."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.cards.helping_actions import HelpAction, LaterAction, MannerAction
from bot.cards.helping_later import no_hour
from bot.cards.service_desk import desk_known
from bot.dialogs.area import Area, Posts
from bot.dialogs.handing_on import HandingOn
from bot.dialogs.help_rules import HELP_RULES, Rule
from bot.dialogs.presses import RULES
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import events as e
from bot.domain import helping_words as words
from bot.domain.colleagues import called
from bot.domain.deciding_help import PARKED_AT_MOST, choose_manner, park
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.intents import Intent
from bot.domain.later_times import is_a_time, later_times, said_time
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.post import Post
from bot.domain.request import Request, ServiceDesk
from bot.domain.roster import Coach
from bot.domain.states import State
from bot.domain.taking import take_and
from bot.domain.words import fold
from bot.services.own_calendars import OwnCalendars

SAID_AGAIN = timedelta(minutes=1)
"""*Nog niemand gezien* typed again sooner than this is the same complaint, not a second one."""

Decide = Callable[[Request], tuple[e.Event, ...]]


class Helping:
    """The area of whoever helps, and of an asker who is not helped yet."""

    def __init__(self, tools: Tools, handing_on: HandingOn) -> None:
        self._deck = tools.deck
        self._changes = tools.changes
        self._clock = tools.clock
        self._standings = tools.standings
        self._departments = tools.stores.departments
        self._zone = tools.zone
        self._calendars = OwnCalendars(tools.stores, tools.rules, tools.clock)
        self._handing_on = handing_on
        self.area = Area(
            words={
                words.HelpsBy: self._helps_by,
                words.HelpsLater: self._helps_later,
                words.BeginNow: self._begin_now,
                words.NobodySeen: self._nobody_seen,
                words.SomebodyElse: self._somebody_else,
                words.SameAgain: self._same_again,
                words.TheDesk: self._desk,
            },
            presses={
                HelpAction: self._press,
                MannerAction: self._press_manner,
                LaterAction: self._press_later,
            },
            read=self._read,
        )

    async def _read(self, record: PersonRecord, text: str) -> Intent | None:
        """*Bram opnieuw*, typed by somebody whom Bram helped last; an hour, by a helper who is asked for one."""
        if (when := await self._said_when(record, fold(text))) is not None:
            return when
        *name, again = fold(text).split() or [""]
        if again != "opnieuw" or not name or not record.open_requests:
            return None
        own = (await self._standings.of(record)).own
        helped = [r.holder for r in own if r.state is State.RESOLVED and r.holder is not None]
        is_theirs = any(called(" ".join(name), [Coach(id=by.id, name=by.name)]) for by in helped)
        return words.SameAgain() if is_theirs else None

    async def _said_when(self, record: PersonRecord, said: str) -> Intent | None:
        """*Om 11 uur*, *11* or *later*, while the card asks when; a number only when that hour is on it."""
        is_later = said == "later"
        is_drafting = record.draft is not None and not record.draft.step.is_closed
        if record.helps_in is None or is_drafting or not (is_later or is_a_time(said)):
            return None
        asked = [request for request in (await self._standings.of(record)).held if request.later]
        hours = {at.astimezone(self._zone).hour for request in asked for at in request.later}
        if not asked or (said.isdecimal() and int(said) not in hours):
            return None
        return words.HelpsLater(when="" if is_later else said)

    # --- pressed ----------------------------------------------------------------------------------------

    async def _press(self, pressed: Pressed, action: HelpAction) -> Post:
        return await self._press_rule(pressed, action, HELP_RULES[action.verb])

    async def _press_rule(self, pressed: Pressed, action: HelpAction | LaterAction, rule: Rule) -> Post:
        return await self._changes.pressed(
            pressed, _where(action), lambda request: rule(request, pressed.by.id, action.page, self._clock)
        )

    async def _press_manner(self, pressed: Pressed, action: MannerAction) -> Post:
        person = pressed.by.id
        later = await self._later_times(person, action.department)
        return await self._changes.pressed(
            pressed,
            _where(action),
            lambda request: choose_manner(
                request, by=person, manner=action.manner, page=action.page, now=self._clock.now(), later=later
            ),
        )

    async def _press_later(self, pressed: Pressed, action: LaterAction) -> Post:
        until, person = action.until_at, pressed.by.id
        if until <= self._clock.now():  # the card was looked at for long: that hour is now
            return await self._press_rule(pressed, action, HELP_RULES["helping.now"])
        return await self._changes.pressed(
            pressed,
            _where(action),
            lambda request: park(request, by=person, until=until, page=action.page, now=self._clock.now()),
        )

    # --- typed by who helps -----------------------------------------------------------------------------

    async def _helps_by(self, standing: Standing, said: words.HelpsBy) -> Posts:
        person = standing.record.id
        later = await self._later_times(person, standing.record.helps_in)
        return await self._held_or_taken(
            standing,
            lambda request: choose_manner(
                request, by=person, manner=said.manner, page=None, now=self._clock.now(), later=later
            ),
        )

    async def _helps_later(self, standing: Standing, said: words.HelpsLater) -> Posts:
        if not (standing.held or standing.offered):
            return await self._changes.as_it_is(standing)
        asked = [request for request in standing.held if request.later]
        if not said.when:
            return await self._changes.show_again(standing, _last_told(standing, asked or standing.held))
        person, now = standing.record.id, self._clock.now()
        calendar = await self._calendars.of(person, standing.record.helps_in)
        until = said_time(said.when, now, calendar) if calendar is not None else None
        if until is None or until > now + PARKED_AT_MOST:
            return (no_hour(self._deck.pen, is_far=until is not None),)
        return await self._held_or_taken(
            standing,
            lambda request: park(
                request, by=person, until=until, page=None, now=self._clock.now(), manner=said.manner
            ),
            asked,
        )

    async def _begin_now(self, standing: Standing, said: words.BeginNow) -> Posts:
        waiting = [request for request in standing.held if request.state is State.PARKED or request.later]
        asked = [request for request in waiting if request.later]
        if said.is_answer:
            if not asked:
                return await self._changes.as_it_is(standing)
            return await self._apply(standing, _last_told(standing, asked), "helping.now")
        if standing.held:
            return await self._apply(standing, _last_told(standing, waiting or standing.held), "helping.now")
        if standing.offered:
            return await self._apply(standing, _last_told(standing, standing.offered), "request.accept")
        return await self._changes.as_it_is(standing)

    async def comes_to_me(self, standing: Standing, *, is_offer: bool) -> Posts | None:
        """Answer *kom naar mij* of somebody whose newest card asks how they help; None when it is no answer to that.

        *Kom maar naar mij* (`is_offer`) also takes what their newest card offers them.
        """
        newest = standing.newest()
        theirs = (*standing.held, *standing.offered) if is_offer else standing.held
        if not any(request is newest for request in theirs):
            return None
        return await self._helps_by(standing, words.HelpsBy(manner=e.Manner.RECEIVE))

    # --- typed by who asks ------------------------------------------------------------------------------

    async def _nobody_seen(self, standing: Standing, said: words.NobodySeen) -> Posts:
        helped = [request for request in standing.own if request.state is State.HELPING]
        if not helped:
            return await self._changes.as_it_is(standing)
        request = _last_told(standing, helped)
        if not request.is_unseen:
            return await self._apply(standing, request, "helping.not_seen")
        said_at = max(event.at for event in request.history if isinstance(event, e.NobodySeen))
        if self._clock.now() - said_at < SAID_AGAIN:
            return await self._changes.show_again(standing, request)
        return await self._apply(standing, request, "helping.free")

    async def _somebody_else(self, standing: Standing, said: words.SomebodyElse) -> Posts:
        done = [request for request in standing.own if request.state is State.RESOLVED]
        if done:
            return await self._apply(standing, _last_told(standing, done), "request.reopen")
        unseen = [request for request in standing.own if request.is_unseen]
        if unseen:
            return await self._apply(standing, _last_told(standing, unseen), "helping.free")
        if standing.held and not standing.own:
            return await self._handing_on.typed(standing, words.GiveTo())
        return await self._changes.as_it_is(standing)

    async def _same_again(self, standing: Standing, said: words.SameAgain) -> Posts:
        done = [request for request in standing.own if request.state is State.RESOLVED]
        if not done:
            return await self._changes.as_it_is(standing)
        return await self._apply(standing, _last_told(standing, done), "helping.ask_again")

    async def _desk(self, standing: Standing, said: words.TheDesk) -> Posts:
        """The button's twin where it stands: who asked says who goes on. Elsewhere it is a question of where."""
        asking = [request for request in standing.own if request.not_solved_at is not None]
        if asking:
            return await self._apply(standing, _last_told(standing, asking), "request.hand_over")
        return (desk_known(self._deck.pen, await self._desk_of(standing)),)

    async def _desk_of(self, standing: Standing) -> ServiceDesk:
        """Of their newest question, else of where they work or help."""
        if standing.own:
            return standing.own[-1].desk
        where = standing.record.department or standing.record.helps_in
        stored = await self._departments.find(where) if where is not None else None
        return stored.value.desk if stored is not None else ServiceDesk()

    # ----------------------------------------------------------------------------------------------------

    async def _apply(self, standing: Standing, request: Request, verb: str) -> Posts:
        rule, person = RULES[verb], standing.record.id
        return await self._changes.typed(
            standing, request, lambda fresh: rule(fresh, person, None, self._clock)
        )

    async def _held_or_taken(
        self, standing: Standing, decide: Decide, asked: Sequence[Request] = ()
    ) -> Posts:
        """Do it with what they hold, rather with what is `asked` about.

        Holding nothing, they take what they were offered by saying how they help.
        """
        if standing.held:
            return await self._changes.typed(standing, _last_told(standing, asked or standing.held), decide)
        if not standing.offered:
            return await self._changes.as_it_is(standing)
        taken = partial(take_and, then=decide, by=standing.record.id, key=standing.key, now=self._clock.now())
        return await self._changes.typed(standing, _last_told(standing, standing.offered), taken)

    async def _later_times(self, person: PersonId, department: DepartmentId | None) -> tuple[datetime, ...]:
        calendar = await self._calendars.of(person, department)
        return later_times(self._clock.now(), calendar) if calendar is not None else ()


def _where(action: HelpAction | MannerAction | LaterAction) -> OpenRequest:
    return OpenRequest(department=action.department, id=action.request)


def _last_told(standing: Standing, requests: Iterable[Request]) -> Request:
    """The one of which this person got the newest message."""
    return max(requests, key=standing.told_at)
