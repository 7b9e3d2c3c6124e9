"""Choosing a digicoach oneself: who can be chosen now, by a press or by a name that is typed."""

from collections.abc import Mapping

from bot.cards import asking
from bot.dialogs.area import Answer, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.domain import asking_words as words
from bot.domain import draft_choices as choices
from bot.domain.drafting import shown_again
from bot.domain.happening import Person
from bot.domain.ids import PersonId
from bot.domain.intents import Intent
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.roster import Coach, Department
from bot.domain.words import fold

SHOWN = 8
"""Coaches to choose from."""


class CoachChoice:
    """Looks up who can be chosen at the moment of asking; a button is only a claim."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self.words: Mapping[type[Intent], Answer] = {words.ChooseCoach: self._typed}

    async def card(self, record: PersonRecord, *, gone: PersonId | None = None) -> Post:
        """The coaches to choose from for the person's draft; `gone` was chosen and cannot help now."""
        assert record.draft is not None
        department = await self._department(record)
        if department is None:
            return self._tools.deck.which_department(await self._tools.sending.named_departments())
        left = department.coach(gone) if gone is not None else None
        ranked = await self._ranked(record, department)
        return asking.choose_coach(
            self._pen, record.draft.nonce, ranked[:SHOWN], gone=left.name if left is not None else ""
        )

    async def there(self, record: PersonRecord, coach: PersonId) -> Person | None:
        """The coach as the roster knows them, when they can be asked now."""
        department = await self._department(record)
        there = self._tools.search.there_now(department, record.id) if department is not None else ()
        found = next((one for one in there if one.id == coach), None)
        return None if found is None else Person(id=found.id, name=found.name, email=found.email)

    async def read(self, record: PersonRecord, text: str) -> Intent | None:
        """*Vraag aan Fatima*, where a digicoach is called so and there is a question to send; else None."""
        name = words.names_a_coach(text)
        if name is None or not choices.may_change(record.draft):
            return None
        department = await self._department(record)
        named = _called(name, department.coaches) if department is not None else ()
        return words.ChooseCoach(name=name) if named else None

    async def _typed(self, standing: Standing, intent: words.ChooseCoach) -> Posts:
        record = standing.record
        draft = record.draft
        if draft is None or draft.step.is_closed:
            return (self._tools.deck.ask(),)
        if not choices.may_change(draft):
            await self._tools.people.change(record.id, shown_again)
            return ()
        department = await self._department(record)
        named = _called(intent.name, department.coaches) if department is not None and intent.name else ()
        if len(named) != 1:
            return (await self.card(record),)
        chosen = await self.there(record, named[0].id)
        if chosen is None:
            return (await self.card(record, gone=named[0].id),)
        await self._tools.people.change(
            record.id, lambda r: choices.with_chosen(r, draft.nonce, chosen, message=None)
        )
        return ()

    async def _ranked(self, record: PersonRecord, department: Department) -> list[Coach]:
        """Who helped them last, who is at the same place, then by name."""
        own = await self._tools.sending.open_requests(record.id)  # remembers who helped with what is over
        again = await self._tools.people.find(record.id) or record
        holders = [request.holder.id for request in own if request.holder is not None]
        last = holders[-1] if holders else again.last_helper
        return sorted(
            self._tools.search.there_now(department, record.id),
            key=lambda coach: (
                coach.id != last,
                not (record.place and coach.place == record.place),
                fold(coach.name),
                coach.id,
            ),
        )

    async def _department(self, record: PersonRecord) -> Department | None:
        if record.department is None:
            return None
        stored = await self._tools.stores.departments.find(record.department)
        return None if stored is None else stored.value


def _called(name: str, coaches: tuple[Coach, ...]) -> tuple[Coach, ...]:
    """The digicoaches called so, by their whole name or its first word; `name` is folded."""
    listed = tuple(coach for coach in coaches if coach.is_coach)
    whole = tuple(coach for coach in listed if fold(coach.name) == name)
    return whole or tuple(coach for coach in listed if fold(coach.name).split()[:1] == [name])
