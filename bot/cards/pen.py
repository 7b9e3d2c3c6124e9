"""What every card is drawn with: the sentences, the topics' names and the local time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.cards.beside import with_beside
from bot.cards.elements import Element, card, small
from bot.cards.writing import name_text
from bot.domain.days import name_day, say_day, say_time, zone_named
from bot.domain.ids import TopicId
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.tip_library import ShelfTip
from bot.texts.catalogue import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """`topics` holds the name on screen of each topic, `icons` its picture; `zone` is an IANA name."""

    texts: Texts
    topics: Mapping[TopicId, str]
    zone: str
    icons: Mapping[TopicId, str] = field(default_factory=dict)
    tips: Callable[[], Sequence[ShelfTip]] = tuple
    """The digi-tips that there are now."""

    def today(self, request: Request) -> date:
        """The local date of the last thing that happened: a card has no clock."""
        return self.local_date(request.last_at)

    def local_date(self, at: datetime) -> date:
        """The date on which `at` falls here."""
        return at.astimezone(zone_named(self.zone)).date()

    def when(self, at: datetime, today: date) -> str:
        """To stand behind *tot* or *vanaf*: *maandag 8 uur*, or *13 uur* when that is today."""
        day, time = self._day_and_time(at, today)
        return self.texts("when-day", day=day, time=time) if day else time

    def moment(self, at: datetime, today: date) -> str:
        """To begin a sentence with: *Maandag om 8 uur*, or *Om 13 uur* when that is today."""
        day, time = self._day_and_time(at, today)
        if not day:
            return self.texts("moment-today", time=time)
        return self.texts("moment-day", day=day[0].upper() + day[1:], time=time)

    def lasting(self, at: datetime, seen: date) -> str:
        """Words that stay true on a card that is looked at later: *maandag om 8 uur*, *om 13 uur* on the day itself."""
        day, time = self.local_date(at), say_time(at, self.zone)
        if day == seen:
            return self.texts("lasting-today", time=time)
        return self.texts("moment-day", day=name_day(day, seen), time=time)

    def since(self, at: datetime, seen: date) -> str:
        """The same of what has begun, behind *sinds*: always with its day, *maandag 8 uur*."""
        return self.texts("when-day", day=name_day(self.local_date(at), seen), time=say_time(at, self.zone))

    def name(self, name: str) -> str:
        """A person's name to stand in a sentence."""
        return name_text(name) or self.texts("somebody")

    def post(self, body: list[Element], summary: str) -> Post:
        """A card with `body`; `summary` is the notification: no names and nothing that a person typed."""
        post = Post(
            card=card(body, language=self.texts.language, fallback=self.texts("no-card")), summary=summary
        )
        beside = self.texts.beside()
        return post if beside is None else with_beside(post, beside)

    def number(self, request: Request, twin: str = "") -> Element:
        """The question's short number, with the word to type when a button does not work."""
        number = self.texts("number", number=str(request.number))
        return small(f"{self.texts('typed-twin', word=twin)} {number}" if twin else number)

    def _day_and_time(self, at: datetime, today: date) -> tuple[str, str]:
        day = self.local_date(at)
        return ("" if day == today else say_day(day, today)), say_time(at, self.zone)
