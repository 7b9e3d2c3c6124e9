"""Bring the cards of a person's notices up to date, as `bot/services/delivery.py` does for requests."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Protocol

from bot.clock import Clock
from bot.domain.drafting import DraftTimes, with_person_wake
from bot.domain.errors import Conflict, StoreUnavailable
from bot.domain.ids import PersonId
from bot.domain.notices import Notice, owed, shown_as
from bot.domain.people import PersonRecord, Reference
from bot.domain.post import Post
from bot.domain.request import Shown
from bot.services.bringing import LostPerson, Outcome, brought
from bot.services.off_hours import RestsUntil, always_at_work
from bot.services.screen import Patience, Rests, Screen, patient
from bot.storage.protocols import PeopleStore, Stored
from bot.telemetry import error_name, log_event


class NoticeRenderer(Protocol):
    """Draws the cards of notices."""

    def notice(self, notice: Notice) -> Post:
        """The card of what the notice says now."""
        ...

    def neutral_notice(self) -> Post:
        """What a card turns into when its notice is over, or a newer card took its place."""
        ...


class NoticeDelivery:
    """Carries out delivery rounds for one person's notices."""

    def __init__(
        self,
        people: PeopleStore,
        screen: Screen,
        renderer: NoticeRenderer,
        clock: Clock,
        times: DraftTimes,
        lost: LostPerson,
        rests: RestsUntil = always_at_work,
    ) -> None:
        self._people = people
        self._screen = screen
        self._renderer = renderer
        self._clock = clock
        self._times = times
        self._lost = lost
        self._rests = rests

    async def round(self, person: PersonId) -> PersonRecord | None:
        """Try once to deliver each notice that is owed, oldest first; return the person as written afterwards."""
        stored = await self._people.find(person)
        if stored is None:
            return None
        wanted = owed(stored.value.notices, self._clock.now())
        if not wanted:
            return stored.value
        until = self._clock.now() + self._times.retry_after
        outcomes: list[tuple[Notice, Outcome]] = []
        for notice in wanted:
            if self._clock.now() >= until:
                break  # another instance may have begun on the others
            outcomes.append((notice, await self._bring(stored.value, notice)))
        return await self._write(stored, outcomes)

    async def _bring(self, record: PersonRecord, notice: Notice) -> Outcome:
        try:
            return await brought(
                record.reference,
                notice.shown,
                notice.news,
                partial(self._attempt, notice, partial(self._rests, record)),
                partial(self._lost, record.id),
                reads=record.reads,
            )
        except Exception as error:  # noqa: BLE001 - what was sent before it in this round must be written
            log_event("delivery.failed", level="error", error=error_name(error))
            return Outcome(shown=notice.shown, retry_in=timedelta(0))

    async def _attempt(self, notice: Notice, rests: Rests, to: Reference, shown: Shown) -> Outcome:
        return await self._screen.bring(
            to,
            shown,
            edition=notice.edition,
            news=notice.news,
            post=None if notice.is_over else self._renderer.notice(notice),
            neutral=self._renderer.neutral_notice(),
            rests=rests,
        )

    async def _write(
        self, stored: Stored[PersonRecord], outcomes: list[tuple[Notice, Outcome]]
    ) -> PersonRecord | None:
        patience = Patience()
        while True:
            now = self._clock.now()
            notices = stored.value.notices
            for sent, outcome in outcomes:
                notices = shown_as(notices, sent, patient(outcome, self._times.retry_after, now))
            merged = with_person_wake(replace(stored.value, notices=notices), self._times, now=now)
            try:
                return (await self._people.replace(merged, etag=stored.etag)).value
            except (Conflict, StoreUnavailable) as error:
                patience.bear(error)
                try:
                    again = await self._people.find(stored.value.id)
                except StoreUnavailable as silence:
                    patience.bear(silence)
                    continue
                if again is None:
                    return None
                stored = again
