"""What is pressed and typed while somebody helps: how and when, nobody seen, and who goes on when it is not solved."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.cards.helping_actions import HelpAction, LaterAction, MannerAction
from bot.cards.helping_later import no_hour
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
from bot.domain.evolving import evolve_all
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.intents import Intent
from bot.domain.later_times import later_times, said_time
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.roster import Coach
from bot.domain.states import State
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
            },
            presses={
                HelpAction: self._press,
                MannerAction: self._press_manner,
                LaterAction: self._press_later,
            },
            read=self._read,
        )

    async def _read(self, record: PersonRecord, text: str) -> Intent | None:
        """*Bram opnieuw*, typed by somebody whom Bram helped last."""
        *name, again = fold(text).split() or [""]
        if again != "opnieuw" or not name or not record.open_requests:
            return None
        own = (await self._standings.of(record)).own
        helped = [r.holder for r in own if r.state is State.RESOLVED and r.holder is not None]
        is_theirs = any(called(" ".join(name), [Coach(id=by.id, name=by.name)]) for by in helped)
        return words.SameAgain() if is_theirs else None

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
        )

    async def _begin_now(self, standing: Standing, said: words.BeginNow) -> Posts:
        waiting = [request for request in standing.held if request.state is State.PARKED or request.later]
        if standing.held:
            return await self._apply(standing, _last_told(standing, waiting or standing.held), "helping.now")
        if standing.offered:
            return await self._apply(standing, _last_told(standing, standing.offered), "request.accept")
        return await self._changes.as_it_is(standing)

    async def comes_to_me(self, standing: Standing) -> Posts | None:
        """Answer *kom naar mij* of somebody whose newest card asks how they help; None when it is no answer to that."""
        newest = standing.newest()
        is_held = isinstance(newest, Request) and any(request.id == newest.id for request in standing.held)
        if not is_held:
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

    # ----------------------------------------------------------------------------------------------------

    async def _apply(self, standing: Standing, request: Request, verb: str) -> Posts:
        rule, person = RULES[verb], standing.record.id
        return await self._changes.typed(
            standing, request, lambda fresh: rule(fresh, person, None, self._clock)
        )

    async def _held_or_taken(self, standing: Standing, decide: Decide) -> Posts:
        """Do it with what they hold. Holding nothing, they take what they were offered by saying how they help."""
        if standing.held:
            return await self._changes.typed(standing, _last_told(standing, standing.held), decide)
        if not standing.offered:
            return await self._changes.as_it_is(standing)
        person = standing.record.id

        def taken(fresh: Request) -> tuple[e.Event, ...]:
            accepted = RULES["request.accept"](fresh, person, None, self._clock)
            how = decide(evolve_all(fresh, accepted))
            return (*accepted, *(replace(event, key=f"{standing.key}|how") for event in how))

        return await self._changes.typed(standing, _last_told(standing, standing.offered), taken)

    async def _later_times(self, person: PersonId, department: DepartmentId | None) -> tuple[datetime, ...]:
        calendar = await self._calendars.of(person, department)
        return later_times(self._clock.now(), calendar) if calendar is not None else ()


def _where(action: HelpAction | MannerAction | LaterAction) -> OpenRequest:
    return OpenRequest(department=action.department, id=action.request)


def _last_told(standing: Standing, requests: Iterable[Request]) -> Request:
    """The one of which this person got the newest message."""
    return max(requests, key=standing.told_at)
