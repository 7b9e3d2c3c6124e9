"""What time brings to a draft: a reminder, a closing, an addition by silence, a department by default."""

from bot.clock import Clock
from bot.domain import deciding
from bot.domain.drafting import DraftTimes, added, as_new_question, lapsed, looked_at_by, reminded
from bot.domain.errors import AlreadyDone, NotFound, Refused
from bot.domain.ids import PersonId
from bot.domain.people import Draft, DraftStep, PersonRecord
from bot.services.ledger import Ledger
from bot.services.people import People
from bot.services.sending import Sending


class DraftClock:
    """Applies to one person's draft what is due."""

    def __init__(
        self, people: People, ledger: Ledger, sending: Sending, clock: Clock, times: DraftTimes
    ) -> None:
        self._people = people
        self._ledger = ledger
        self._sending = sending
        self._clock = clock
        self._times = times

    async def tick(self, person: PersonId) -> PersonRecord | None:
        """Do what is due for the draft now and return the person as they then are; None when unknown."""
        record = await self._people.find(person)
        draft = record.draft if record else None
        if record is None or draft is None or not self._is_due(draft):
            return record
        if await self._sending.settle_draft(person):
            return await self._people.find(person)
        match draft.step:
            case DraftStep.SEND:
                await self._people.change(person, lambda r: reminded(r) if _is_still(r, draft) else r)
            case DraftStep.UNSENT:
                await self._people.change(
                    person, lambda r: lapsed(r, is_counted=True) if _is_still(r, draft) else r
                )
            case DraftStep.BELONGS:
                await self.add_to_request(person, draft)
            case DraftStep.GUESSED_DEPARTMENT | DraftStep.CHOOSE_DEPARTMENT:
                guessed = record.roster_department
                if guessed is not None and not await self._sending.is_department(guessed):
                    guessed = None
                await self._sending.choose_department(
                    person, nonce=draft.nonce, department=guessed, message=None
                )
            case DraftStep.LAPSED | DraftStep.ADDED | DraftStep.WITHDRAWN | DraftStep.NOT_ME:
                pass
        return await self._people.find(person)

    async def add_to_request(self, person: PersonId, draft: Draft) -> bool:
        """The lines belong to the open question: add them. When it is no longer open they become a question.

        Each line is added once, however often this is called. True when the lines were added.
        """
        assert draft.belongs_to is not None
        done = 0
        try:
            for line in draft.lines:
                await self._add(person, draft, line.text, line.key)
                done += 1
        except (Refused, NotFound):
            await self.ask_as_new(person, draft, tell=True, added_already=done)
            return False
        await self._people.change(person, lambda r: added(r, draft.lines) if _is_still(r, draft) else r)
        return True

    async def ask_as_new(self, person: PersonId, draft: Draft, *, tell: bool, added_already: int = 0) -> None:
        """The lines are a question of their own; nothing when the draft has moved on."""
        now = self._clock.now()
        await self._people.change(
            person,
            lambda r: (
                as_new_question(r, tell=tell, now=now, added_already=added_already)
                if _is_still(r, draft)
                else r
            ),
        )

    async def _add(self, person: PersonId, draft: Draft, text: str, key: str) -> None:
        assert draft.belongs_to is not None
        now = self._clock.now()
        try:
            await self._ledger.change(
                draft.belongs_to,
                lambda request: deciding.add_line(request, by=person, text=text, key=key, now=now),
                by=person,
            )
        except AlreadyDone:
            return

    def _is_due(self, draft: Draft) -> bool:
        due_at = looked_at_by(draft, self._times)
        return due_at is not None and due_at <= self._clock.now()


def _is_still(record: PersonRecord, draft: Draft) -> bool:
    return record.draft is not None and record.draft.nonce == draft.nonce and record.draft.step is draft.step
