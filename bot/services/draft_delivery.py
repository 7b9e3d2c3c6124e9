"""Bring the card of a draft up to date, as `bot/services/delivery.py` does for requests."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from bot.clock import Clock
from bot.domain.draft_around import AroundDraft
from bot.domain.drafting import DraftTimes, is_owed, with_person_wake
from bot.domain.errors import Conflict, NewerDocument, StoreUnavailable
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import Draft, PersonRecord, Reference
from bot.domain.post import Post
from bot.domain.request import Shown
from bot.domain.two_accounts import both
from bot.services.bringing import LostPerson, Outcome, brought
from bot.services.draft_around import DraftSurroundings
from bot.services.screen import Patience, Screen, patient
from bot.storage.protocols import DepartmentStore, PeopleStore, Stored

Departments = Sequence[tuple[DepartmentId, str]]
"""Departments by id and name, in the order they are shown."""


class DraftRenderer(Protocol):
    """Draws the card of a draft."""

    def draft(
        self,
        draft: Draft,
        *,
        guess: str | None,
        departments: Departments,
        around: AroundDraft,
        bad_phone: str | None,
    ) -> Post:
        """The card of the draft's step; `guess` is the name of the department the roster names.

        `bad_phone` was typed as a number, and is none.
        """
        ...

    def neutral_draft(self) -> Post:
        """What an older card of a draft turns into."""
        ...


class DraftDelivery:
    """Carries out delivery rounds for drafts."""

    def __init__(
        self,
        people: PeopleStore,
        departments: DepartmentStore,
        screen: Screen,
        renderer: DraftRenderer,
        clock: Clock,
        times: DraftTimes,
        lost: LostPerson,
        around: DraftSurroundings,
    ) -> None:
        self._people = people
        self._departments = departments
        self._around = around
        self._screen = screen
        self._renderer = renderer
        self._clock = clock
        self._times = times
        self._lost = lost

    async def render(self, record: PersonRecord, *, bad_phone: str | None = None) -> Post:
        """Draw the card of the person's draft as it stands; `bad_phone` was typed as a number, and is none."""
        assert record.draft is not None
        names: Departments = ()
        guess = None
        if record.draft.is_sent:
            names = [(stored.value.id, stored.value.name) for stored in await self._departments.all()]
            guessed = record.roster_department
            stored = await self._departments.find(guessed) if guessed is not None else None
            guess = stored.value.name if stored is not None else None  # one that was merged has another name
        return self._renderer.draft(
            record.draft,
            guess=guess,
            departments=names,
            around=await self._around.of(record),
            bad_phone=bad_phone,
        )

    async def claim(self, person: PersonId) -> PersonRecord | None:
        """Put off the wake of a person whose card is owed, so that one instance tries again.

        None when another instance does, or when time brings more first.
        """
        stored = await self._people.find(person)
        if stored is None or stored.value.wake_at is None or stored.value.wake_at > self._clock.now():
            return None
        put_off = with_person_wake(stored.value, self._times, now=self._clock.now())
        if put_off == stored.value:
            return None
        try:
            return (await self._people.replace(put_off, etag=stored.etag)).value
        except Conflict:
            return None

    async def round(self, person: PersonId) -> PersonRecord | None:
        """Try once to deliver what the person's draft owes; return them as written afterwards.

        A closed draft is cleared once its card shows it.
        """
        stored = await self._people.find(person)
        if stored is None:
            return None
        draft = stored.value.draft
        if draft is None or not is_owed(draft):
            return stored.value
        until = self._clock.now() + self._times.retry_after
        outcome = await brought(
            stored.value.reference,
            draft.shown,
            draft.news,
            partial(self._bring, stored.value, draft, until),
            partial(self._lost, person),
            reads=stored.value.reads,
        )
        try:
            written = await self._write(stored, draft, outcome)
        except NewerDocument as error:
            if not error.mentions(
                outcome.shown.live
            ):  # a newer bot, which never heard of this card, brings its own
                await self._put_away(stored.value, draft, outcome, None)
            raise
        await self._put_away(stored.value, draft, outcome, written)
        return written

    async def _bring(
        self, record: PersonRecord, draft: Draft, until: datetime, to: Reference, shown: Shown
    ) -> Outcome:
        post = await self.render(record)
        if self._clock.now() >= until:  # it took so long that another instance may have begun on it
            return Outcome(shown=shown, retry_in=timedelta(0))
        return await self._screen.bring(
            to,
            shown,
            edition=draft.edition,
            news=draft.news,
            post=post,
            neutral=self._renderer.neutral_draft(),
        )

    async def _put_away(
        self, record: PersonRecord, sent: Draft, outcome: Outcome, written: PersonRecord | None
    ) -> None:
        """A card that arrived when its draft was gone (sent in that moment) must not stand below the newer one."""
        is_gone = written is None or written.draft is None or written.draft.nonce != sent.nonce
        if not is_gone or not outcome.shown.live or outcome.shown.live == sent.shown.live:
            return
        if record.reference is not None and not sent.step.is_closed:
            orphan = Shown(stale=(outcome.shown.live,))
            neutral = self._renderer.neutral_draft()
            await self._screen.bring(
                record.reference, orphan, edition=-1, news=-1, post=None, neutral=neutral
            )

    async def _write(
        self, stored: Stored[PersonRecord], sent: Draft, outcome: Outcome
    ) -> PersonRecord | None:
        now = self._clock.now()
        shown = patient(outcome, self._times.retry_after, now)
        retry_in = shown.not_before - now if shown.not_before is not None else None
        patience = Patience()
        while True:
            merged = with_person_wake(
                _merged(stored.value, sent, shown), self._times, now=now, retry_in=retry_in
            )
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


def _merged(record: PersonRecord, sent: Draft, shown: Shown) -> PersonRecord:
    draft = record.draft
    if draft is None or draft.nonce != sent.nonce:
        return record  # sent or replaced meanwhile: whoever did so knows this card as stale
    merged = replace(draft, shown=both(sent.shown, draft.shown, shown))
    if draft.step.is_closed and not is_owed(merged):
        return replace(record, draft=None)
    return replace(record, draft=merged)
