"""What a coach types and presses to rest and to come back: *even niet*, *terug op maandag*, *vrij*, *ik kan helpen*."""

from datetime import date, timedelta

from bot.cards import coaching, own_hours
from bot.cards.hours_actions import CoachAction, DayOffAction
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import intents
from bot.domain.availability import calendar_of_coach, local_date
from bot.domain.days import resolve_day
from bot.domain.hours_words import NotOff
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.domain.roster import Pattern
from bot.services.stepping_out import SteppingOut

_TODAY = ("vandaag", "today")


class CoachHours:
    """Answers them."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._availability = tools.availability
        self._rest = SteppingOut(
            stores=tools.stores,
            availability=tools.availability,
            ledger=tools.ledger,
            notices=tools.notices,
            clock=tools.clock,
            zone=tools.rules.zone,
        ).rest
        self._pen = tools.deck.pen

    def area(self) -> Area:
        """The words and presses that are answered here."""
        return Area(
            words={
                intents.CanHelp: self._typed_can_help,
                intents.NotNow: self._typed_not_now,
                intents.BackOn: self._typed_back_on,
                intents.AtMost: self._typed_at_most,
                intents.DayOff: self._typed_day_off,
                NotOff: self._typed_not_off,
            },
            presses={CoachAction: self._pressed, DayOffAction: self._pressed_day_off},
        )

    async def _typed_can_help(self, standing: Standing, intent: intents.CanHelp) -> Posts:
        return (await self._can_help(standing.record.id),)

    async def _typed_not_now(self, standing: Standing, intent: intents.Intent) -> Posts:
        return (await self._not_now(standing.record.id),)

    async def _typed_back_on(self, standing: Standing, intent: intents.BackOn) -> Posts:
        day = resolve_day(intent.when, self._today())
        if day is None:
            await self._availability.entry(standing.record.id)
            return (coaching.day_off(self._pen),)
        return (await self._back_on(standing.record.id, day),)

    async def _typed_at_most(self, standing: Standing, intent: intents.AtMost) -> Posts:
        if intent.limit < 1:
            return await self._typed_not_now(standing, intent)
        await self._availability.at_most(standing.record.id, intent.limit)
        return (coaching.at_most(self._pen, intent.limit),)

    async def _typed_day_off(self, standing: Standing, intent: intents.DayOff) -> Posts:
        person = standing.record.id
        await self._availability.entry(person)
        if intent.when in _TODAY:
            return (await self._back_on(person, self._today() + timedelta(days=1)),)
        day = resolve_day(intent.when or "", self._today())
        if day is None:
            return (coaching.day_off(self._pen),)
        return (await self._off_on(person, day),)

    async def _typed_not_off(self, standing: Standing, intent: NotOff) -> Posts:
        return (await self._not_off(standing.record.id),)

    async def _pressed(self, pressed: Pressed, action: CoachAction) -> Post:
        match action.verb:
            case "coach.can_help":
                return await self._can_help(pressed.by.id)
            case "coach.pause":
                return await self._not_now(pressed.by.id)
            case "coach.not_off":
                return await self._not_off(pressed.by.id)

    async def _pressed_day_off(self, pressed: Pressed, action: DayOffAction) -> Post:
        tomorrow = self._today() + timedelta(days=1)
        if action.day == "today":
            return await self._back_on(pressed.by.id, tomorrow)
        return await self._off_on(pressed.by.id, tomorrow)

    # --------------------------------------------------------------------------------------------------

    async def _can_help(self, person: PersonId) -> Post:
        await self._availability.can_help(person)
        coach, department = await self._availability.entry(person)
        now, zone = self._tools.clock.now(), self._tools.rules.zone
        if coach.pattern is Pattern.DAILY:
            calendar = calendar_of_coach(coach, department, zone, frozenset())
            if not calendar.is_open(now):
                own = own_hours.OwnHours(coach=coach, department=department, now=now)
                return own_hours.today(self._pen, own)
        return coaching.can_help(self._pen)

    async def _not_now(self, person: PersonId) -> Post:
        until, passed_on = await self._rest(person, lambda: self._availability.pause(person))
        return coaching.paused_until(self._pen, until, self._today(), passed_on)

    async def _back_on(self, person: PersonId, day: date) -> Post:
        back_at, passed_on = await self._rest(person, lambda: self._availability.back_on(person, day))
        return coaching.back_on(self._pen, back_at, self._today(), passed_on)

    async def _off_on(self, person: PersonId, day: date) -> Post:
        back_at, passed_on = await self._rest(person, lambda: self._availability.off_on(person, day))
        return coaching.off_on(self._pen, day, back_at, self._today(), passed_on)

    async def _not_off(self, person: PersonId) -> Post:
        await self._availability.not_off(person)
        return coaching.not_off(self._pen)

    def _today(self) -> date:
        return local_date(self._tools.clock.now(), self._tools.rules.zone)
