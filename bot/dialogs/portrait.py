"""What a coach types and presses about their portrait; nobody sees it before they agreed to just that."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.cards import portrait as cards
from bot.cards.portrait_actions import PortraitAction, PortraitFormAction, PortraitShowAction
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import portrait as pure
from bot.domain import portrait_words as words
from bot.domain.confirming import Confirming
from bot.domain.ids import PersonId
from bot.domain.portrait import PortraitFault, PortraitWords, own_words, read_words, seen_words
from bot.domain.post import Post
from bot.domain.topics import OTHER
from bot.services.portraits import Portraits

_SHOW = "portrait.show"
"""What typed words can agree to."""


class PortraitDialogs:
    """Answers coaches; everybody else hears the same friendly no."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._topics = [(topic.id, topic.label) for topic in tools.topics if topic.id != OTHER]
        self._portraits = Portraits(
            departments=tools.stores.departments,
            people=tools.people,
            notices=tools.notices,
            announcements=tools.announcements,
            drawn=partial(cards.portrait_of, self._pen),
            clock=tools.clock,
        )
        self.area = Area(
            words={
                words.MyPortrait: self._typed_own,
                words.ShowPortrait: self._typed_show,
                words.ChangePortrait: self._typed_change,
                words.LeavePortrait: self._typed_leave,
                words.HidePortrait: self._typed_hide,
            },
            presses={
                PortraitAction: self._pressed,
                PortraitFormAction: self._looked,
                PortraitShowAction: self._agreed,
            },
        )

    # --- typed ----------------------------------------------------------------------------------------

    async def _typed_own(self, standing: Standing, intent: words.MyPortrait) -> Posts:
        return (await self._own(standing.record.id),)

    async def _typed_show(self, standing: Standing, intent: words.ShowPortrait) -> Posts:
        """It agrees to what they looked at last; who did not look lately looks first."""
        record, now = standing.record, self._tools.clock.now()
        coach, _ = await self._portraits.entry(record.id)
        if record.confirming is None or not record.confirming.is_about(_SHOW, now):
            return (await self._own(record.id),)
        return (await self._show(record.id, own_words(coach.portrait, coach.skills)),)

    async def _typed_change(self, standing: Standing, intent: words.ChangePortrait) -> Posts:
        return (await self._form(standing.record.id),)

    async def _typed_leave(self, standing: Standing, intent: words.LeavePortrait) -> Posts:
        return (await self._leave(standing.record.id),)

    async def _typed_hide(self, standing: Standing, intent: words.HidePortrait) -> Posts:
        return (await self._hide(standing.record.id),)

    # --- pressed --------------------------------------------------------------------------------------

    async def _pressed(self, pressed: Pressed, action: PortraitAction) -> Post:
        person = pressed.by.id
        match action.verb:
            case "portrait.own":
                return await self._own(person)
            case "portrait.change":
                return await self._form(person)
            case "portrait.hide":
                return await self._hide(person)
            case "portrait.leave":
                return await self._leave(person)

    async def _looked(self, pressed: Pressed, action: PortraitFormAction) -> Post:
        person = pressed.by.id
        coach, _ = await self._portraits.entry(person)
        wanted, faults = self._read(action)
        if faults:
            return cards.form(self._pen, wanted, self._topics, faults)
        if wanted == seen_words(coach.portrait):
            return await self._shown(person)
        await self._portraits.propose(person, wanted)
        return await self._asked(person, wanted)

    async def _agreed(self, pressed: Pressed, action: PortraitShowAction) -> Post:
        """A card of some days ago asks again: place and hours may be others by now."""
        person = pressed.by.id
        await self._portraits.entry(person)
        wanted, faults = self._read(action)
        if faults:
            return cards.form(self._pen, wanted, self._topics, faults)
        if not 0 <= self._tools.today().toordinal() - action.day <= 1:
            return await self._own(person)
        return await self._show(person, wanted)

    # --------------------------------------------------------------------------------------------------

    async def _own(self, person: PersonId) -> Post:
        """The portrait that colleagues see, or else the question whether they may."""
        coach, _ = await self._portraits.entry(person)
        if seen_words(coach.portrait) is not None:
            return await self._shown(person)
        return await self._asked(person, self._known(own_words(coach.portrait, coach.skills)))

    async def _asked(self, person: PersonId, wanted: PortraitWords) -> Post:
        asked = Confirming(what=_SHOW, at=self._tools.clock.now())
        await self._tools.people.change(person, lambda one: replace(one, confirming=asked))
        coach, _ = await self._portraits.entry(person)
        posts_at = pure.shown(coach.portrait, wanted, self._tools.clock.now()).posts_at
        return cards.asked(self._pen, await self._drawn(person, wanted, posts_at))

    async def _shown(self, person: PersonId) -> Post:
        coach, _ = await self._portraits.entry(person)
        portrait = coach.portrait
        if portrait is None:
            return cards.hidden(self._pen)
        return cards.shown(self._pen, await self._drawn(person, portrait.words, portrait.posts_at))

    async def _show(self, person: PersonId, wanted: PortraitWords) -> Post:
        await self._portraits.show(person, self._known(wanted))
        return await self._shown(person)

    async def _form(self, person: PersonId) -> Post:
        coach, _ = await self._portraits.entry(person)
        return cards.form(self._pen, own_words(coach.portrait, coach.skills), self._topics)

    async def _hide(self, person: PersonId) -> Post:
        coach, _ = await self._portraits.entry(person)
        if coach.portrait is not None:
            await self._portraits.hide(person)
        return cards.hidden(self._pen)

    async def _leave(self, person: PersonId) -> Post:
        """Typed words agree to nothing any more; what colleagues saw before, they still see."""
        coach, _ = await self._portraits.entry(person)
        await self._tools.people.change(
            person, lambda one: replace(one, confirming=_not_asked(one.confirming))
        )
        if seen_words(coach.portrait) is not None:
            return await self._shown(person)
        return cards.hidden(self._pen)

    async def _drawn(
        self, person: PersonId, wanted: PortraitWords, posts_at: datetime | None
    ) -> cards.OwnPortrait:
        coach, department = await self._portraits.entry(person)
        portrait = cards.portrait_of(self._pen, coach, department, wanted)
        readers = await self._tools.announcements.readers(portrait)
        return cards.OwnPortrait(
            portrait=portrait,
            words=wanted,
            channels=tuple(channel.name for channel in readers.channels),
            posts_at=posts_at,
            now=self._tools.clock.now(),
        )

    def _known(self, wanted: PortraitWords) -> PortraitWords:
        topics = {topic for topic, _ in self._topics}
        return replace(wanted, topics=tuple(topic for topic in wanted.topics if topic in topics))

    def _read(
        self, action: PortraitFormAction | PortraitShowAction
    ) -> tuple[PortraitWords, tuple[PortraitFault, ...]]:
        known = [topic for topic, _ in self._topics]
        return read_words(_parted(action.topics), action.about, known)


def _parted(topics: str) -> Iterable[str]:
    return (one.strip() for one in topics.split(","))


def _not_asked(confirming: Confirming | None) -> Confirming | None:
    return None if confirming is not None and confirming.what == _SHOW else confirming
