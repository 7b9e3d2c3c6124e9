"""Who can be reached: kept in the person's document and, for coaches, in the roster that offers are read from."""

from dataclasses import replace

from bot.domain.ids import PersonId
from bot.services.availability import Availability
from bot.services.people import People


class Reach:
    """Writes down that somebody was lost."""

    def __init__(self, people: People, availability: Availability) -> None:
        self._people = people
        self._availability = availability

    async def lost(self, person: PersonId) -> None:
        """Nothing can be sent to this person until they are heard of again. Safe to call twice."""
        known = await self._people.find(person)
        if known is not None and known.reference is not None:
            await self._people.change(person, lambda record: replace(record, reference=None))
        await self._availability.lost(person)
