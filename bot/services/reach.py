"""Who can be reached: kept in the person's document and, for coaches, in the roster that offers are read from."""

from dataclasses import replace

from bot.domain.ids import PersonId
from bot.domain.people import Reference
from bot.services.availability import Availability
from bot.services.people import People


class Reach:
    """Writes down that somebody was lost."""

    def __init__(self, people: People, availability: Availability) -> None:
        self._people = people
        self._availability = availability

    async def lost(self, person: PersonId, reference: Reference | None) -> bool:
        """Nothing can be sent to this person under `reference`, until they are heard of again.

        False, and nothing is written, when they have another reference by now: they were heard of
        meanwhile. Safe to call twice.
        """
        _, after = await self._people.change(
            person,
            lambda record: replace(record, reference=None) if record.reference == reference else record,
        )
        if after.reference is not None:
            return False
        await self._availability.lost(person)
        return True
