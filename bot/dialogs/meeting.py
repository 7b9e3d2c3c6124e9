"""Whoever is heard of can be reached: how, is kept true at everything they do, and what waited for them goes on."""

from bot.clock import Clock
from bot.dialogs.turn import Speaker
from bot.dialogs.typed import Typed
from bot.domain.drafting import met
from bot.domain.errors import DigicoachError
from bot.domain.people import PersonRecord
from bot.services.availability import Availability
from bot.services.newcomers import Newcomers
from bot.services.off_hours import OffHours
from bot.services.people import People
from bot.services.reach import Reach
from bot.services.week_questions import WeekQuestions
from bot.telemetry import error_name, log_event


class Meeting:
    """Told of everybody who does something."""

    def __init__(
        self,
        *,
        people: People,
        reach: Reach,
        typed: Typed,
        newcomers: Newcomers,
        availability: Availability,
        week_questions: WeekQuestions,
        off_hours: OffHours,
        clock: Clock,
    ) -> None:
        self._people = people
        self._reach = reach
        self._typed = typed
        self._newcomers = newcomers
        self._availability = availability
        self._week_questions = week_questions
        self._off_hours = off_hours
        self._clock = clock

    async def acted(self, by: Speaker) -> None:
        """They pressed, changed, deleted or liked something; mostly nothing is read. Never stands in its way."""
        self._off_hours.acted(by.id)
        if self._reach.is_known(by.id, by.reference):
            return
        try:
            now = self._clock.now()
            before, after = await self._people.change(
                by.id, lambda record: met(record, name=by.name, reference=by.reference, now=now)
            )
            self._reach.remember(after)
            if before != after:
                await self.met(after, by)
            elif after.helps_in is not None:
                await self._availability.reached(after.id)  # whatever went wrong before
        except DigicoachError as error:
            log_event("meeting.failed", error=error_name(error))

    async def met(self, record: PersonRecord, by: Speaker) -> None:
        """How they are reached was just written in `record`: they may be asked, and every area may look at them."""
        self._reach.remember(record)
        await self._reach.look_after(record)
        self._newcomers.met(record, locale=by.locale)
        await self._typed.met(record)
        if record.helps_in is not None:
            await self._availability.reached(record.id)  # writes only when the roster says otherwise
            await self._week_questions.begin(record)
