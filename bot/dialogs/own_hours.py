"""What a coach types and presses to say when they help: every week, every second week, or each day."""

from datetime import date

from bot.cards import own_hours as cards
from bot.cards.hours_actions import (
    LONGEST,
    AgainAction,
    HoursAction,
    TodayAction,
    TwoWeeksAction,
    WeekAction,
)
from bot.cards.own_hours import OwnHours
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import hours_words as words
from bot.domain.availability import local_date
from bot.domain.errors import NotAllowed
from bot.domain.hours import BadHours, HoursFault
from bot.domain.ids import PersonId
from bot.domain.intents import Intent
from bot.domain.opening import is_odd_week
from bot.domain.post import Post
from bot.domain.saying_hours import say_minutes


class WhenIHelp:
    """Answers them. What cannot be read is asked again with what was typed, and nothing of it is kept."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._availability = tools.availability
        self._pen = tools.deck.pen

    def area(self) -> Area:
        """The words and presses that are answered here."""
        return Area(
            words={
                words.ShowHours: self._typed_plain,
                words.MyHours: self._typed_my_hours,
                words.FixedWeek: self._typed_plain,
                words.EverySecondWeek: self._typed_plain,
                words.EachDay: self._typed_plain,
                words.AsDepartment: self._typed_plain,
                words.HoursTyped: self._typed_hours,
                words.Today: self._typed_today,
            },
            presses={
                HoursAction: self._pressed_plain,
                WeekAction: self._pressed_week,
                TwoWeeksAction: self._pressed_two_weeks,
                TodayAction: self._pressed_today,
                AgainAction: self._pressed_again,
            },
        )

    async def _typed_plain(self, standing: Standing, intent: Intent) -> Posts:
        return (await self._plain(standing.record.id, _VERBS[type(intent)]),)

    async def _typed_my_hours(self, standing: Standing, intent: words.MyHours) -> Posts:
        """Hours on the clock, to everybody else: they may ask about those."""
        try:
            own = await self._own(standing.record.id)
        except NotAllowed:
            return (self._tools.deck.ask(),)
        return (cards.present(self._pen, own, is_asked=True),)

    async def _typed_hours(self, standing: Standing, intent: words.HoursTyped) -> Posts:
        if intent.next_week is None:
            return (await self._week(standing.record.id, intent.text),)
        both = (intent.text, intent.next_week)
        return (await self._two_weeks(standing.record.id, both, self._today()),)

    async def _typed_today(self, standing: Standing, intent: words.Today) -> Posts:
        return (await self._helps_today(standing.record.id, intent.text),)

    async def _pressed_plain(self, pressed: Pressed, action: HoursAction) -> Post:
        return await self._plain(pressed.by.id, action.verb)

    async def _pressed_week(self, pressed: Pressed, action: WeekAction) -> Post:
        return await self._week(pressed.by.id, action.week)

    async def _pressed_two_weeks(self, pressed: Pressed, action: TwoWeeksAction) -> Post:
        both = (action.this_week, action.next_week)
        return await self._two_weeks(pressed.by.id, both, date.fromisoformat(action.day))

    async def _pressed_today(self, pressed: Pressed, action: TodayAction) -> Post:
        return await self._helps_today(pressed.by.id, action.today)

    async def _pressed_again(self, pressed: Pressed, action: AgainAction) -> Post:
        until = f"tot {say_minutes(action.end)}"
        now = self._tools.clock.now().astimezone(self._tools.zone)
        is_ahead = action.start > now.hour * 60 + now.minute
        text = f"van {say_minutes(action.start)} {until}" if is_ahead else until
        return await self._helps_today(pressed.by.id, text)

    # --------------------------------------------------------------------------------------------------

    async def _plain(self, person: PersonId, verb: str) -> Post:
        match verb:
            case "hours.week":
                return cards.fixed_week(self._pen, await self._own(person))
            case "hours.two_weeks":
                return cards.two_weeks(self._pen, await self._own(person), day=self._today())
            case "hours.daily":
                await self._availability.says_each_day(person)
                return cards.today(self._pen, await self._own(person))
            case "hours.as_department":
                await self._availability.helps_as_department(person)
                return cards.present(self._pen, await self._own(person), is_new=True)
            case _:
                return cards.present(self._pen, await self._own(person))

    async def _week(self, person: PersonId, text: str) -> Post:
        try:
            await self._availability.helps_every_week(person, _readable(text))
        except BadHours as bad:
            return cards.fixed_week(self._pen, await self._own(person), typed=text, bad=bad)
        return cards.present(self._pen, await self._own(person), is_new=True)

    async def _two_weeks(self, person: PersonId, both: tuple[str, str], day: date) -> Post:
        """The first of `both` is for the week of `day`, whatever week it is by now."""
        this, following = both
        even, odd = (following, this) if is_odd_week(day) else (this, following)
        try:
            await self._availability.helps_every_second_week(person, _readable(even), _readable(odd))
        except BadHours as bad:
            return cards.two_weeks(self._pen, await self._own(person), day=day, typed=both, bad=bad)
        return cards.present(self._pen, await self._own(person), is_new=True)

    async def _helps_today(self, person: PersonId, text: str) -> Post:
        try:
            await self._availability.helps_today(person, _readable(text))
        except BadHours as bad:
            return cards.today(self._pen, await self._own(person), typed=text, bad=bad)
        return cards.helping_today(self._pen, await self._own(person))

    async def _own(self, person: PersonId) -> OwnHours:
        coach, department = await self._availability.entry(person)
        return OwnHours(coach=coach, department=department, now=self._tools.clock.now())

    def _today(self) -> date:
        return local_date(self._tools.clock.now(), self._tools.rules.zone)


_VERBS: dict[type[Intent], str] = {
    words.ShowHours: "hours.show",
    words.FixedWeek: "hours.week",
    words.EverySecondWeek: "hours.two_weeks",
    words.EachDay: "hours.daily",
    words.AsDepartment: "hours.as_department",
}


def _readable(text: str) -> str:
    """Raises `BadHours` for what is far too long to be hours."""
    if len(text) > LONGEST:
        raise BadHours(text, HoursFault.TOO_LONG, "too long to be hours")
    return text
