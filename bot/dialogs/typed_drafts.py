"""What typed words do to the question that somebody is still typing, or whose department we wait for."""

from bot.cards.deck import Deck
from bot.dialogs.standing import Standing
from bot.domain.departments import meant_by
from bot.domain.drafting import shown_again
from bot.domain.errors import Stale
from bot.domain.ids import DepartmentId
from bot.domain.people import Draft, DraftStep
from bot.domain.post import Post
from bot.domain.request import Wish
from bot.services.draft_times import DraftClock
from bot.services.people import People
from bot.services.sending import Sending, TooMany
from bot.storage.protocols import DepartmentStore

Posts = tuple[Post, ...]


class TypedDrafts:
    """Answers what is typed while there is a draft; its card comes again as a new message where that says enough."""

    def __init__(
        self,
        *,
        deck: Deck,
        people: People,
        sending: Sending,
        draft_clock: DraftClock,
        departments: DepartmentStore,
    ) -> None:
        self._deck = deck
        self._people = people
        self._sending = sending
        self._clock = draft_clock
        self._departments = departments

    async def send(self, standing: Standing, draft: Draft) -> Posts:
        """Send it; one that is sent already shows what is still asked."""
        if draft.is_sent:
            await self._people.change(standing.record.id, shown_again)
            return ()
        if draft.wish is Wish.CALL and not draft.phone:  # the card asks for the number
            await self._people.change(standing.record.id, shown_again)
            return ()
        result = await self._sending.send(standing.record.id, nonce=draft.nonce, message=None)
        return (self._deck.too_many(result.open_requests),) if isinstance(result, TooMany) else ()

    async def answer(self, standing: Standing, draft: Draft, *, is_yes: bool) -> Posts:
        """A plain yes or no to what the draft's card asks."""
        person = standing.record.id
        match draft.step:
            case DraftStep.SEND | DraftStep.UNSENT if is_yes:
                return await self.send(standing, draft)
            case DraftStep.SEND | DraftStep.UNSENT:
                await self._sending.discard(person, draft.nonce)
                return (self._deck.not_sent(),)
            case DraftStep.BELONGS if is_yes:
                added = await self._clock.add_to_request(person, draft)
                return (self._deck.line_added(),) if added else ()
            case DraftStep.BELONGS:
                await self._clock.ask_as_new(person, draft, tell=True)
            case DraftStep.GUESSED_DEPARTMENT if is_yes:
                await self._choose(standing, draft, standing.record.roster_department)
            case DraftStep.GUESSED_DEPARTMENT:
                await self._sending.ask_department(person)
                await self._people.change(person, shown_again)
            case _:
                await self._people.change(person, shown_again)
        return ()

    async def is_department(self, text: str) -> bool:
        """Whether `text` names one department."""
        return len(meant_by(text, [stored.value for stored in await self._departments.all()])) == 1

    async def name_department(self, standing: Standing, text: str) -> Posts:
        """Take `text` for the name of the department that the draft waits for."""
        draft = standing.record.draft
        meant = meant_by(text, [stored.value for stored in await self._departments.all()])
        if draft is not None and draft.is_sent and len(meant) == 1:
            await self._choose(standing, draft, meant[0].id)
        return ()

    async def _choose(self, standing: Standing, draft: Draft, department: DepartmentId | None) -> None:
        """The draft is sent, so that no limit holds it back; a department that is gone meanwhile is asked again."""
        try:
            await self._sending.choose_department(
                standing.record.id, nonce=draft.nonce, department=department, message=None
            )
        except Stale:
            await self._people.change(standing.record.id, shown_again)
