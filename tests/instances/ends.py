"""What is left when several instances are done, and whether all of it is as it must be."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain import events as e
from bot.domain.drafting import is_owed
from bot.domain.notices import owed as owed_notices
from bot.domain.views import owed
from bot.storage.protocols import Stores
from tests.crash.audit import Found, audit
from tests.crash.ended import Ended, Kept
from tests.crash.test_real_process import _until
from tests.fakes.card_reading import Card, button, buttons
from tests.fakes.teams import FakeTeams
from tests.instances.house import House, kept

_AT_ONCE = 200


async def audited(
    built: House,
    teams: FakeTeams,
    *,
    promised: Sequence[tuple[str, Card]] = (),
    unwritten: frozenset[str] = frozenset(),
) -> tuple[Kept, Found]:
    """Wait until nothing is owed, stop all, and look at everything.

    `promised` are the answers that each person got, and `unwritten` are messages that a dead process may have sent without
    writing them down. Who stood still, or a busy machine, may say that the store's answer came too late; what that led to
    is seen in the end.
    """
    await _until(lambda: owes_nothing(built.stores), "nothing is owed any more")
    await built.end()
    left = await kept(built.stores)
    found = audit(
        Ended(
            kept=left,
            screens={chat: {m.id: m.card for m in teams.chat(chat) if m.card} for chat in list(teams._chats)},
            promised=[card for _, card in promised],
            answers=(),
            unwritten=unwritten - _messages_in(left),
            log=_said(built),
            now=datetime.now(UTC),
        ),
        None,
    )
    found.problems += _false_answers(left, promised)
    return left, found


def _said(built: House) -> str:
    lines = built.said().splitlines(keepends=True)
    return "".join(line for line in lines if '"error":"StoreUnavailable"' not in line)


async def latest(stores: Stores) -> timedelta:
    """Look again and again for wakes that nobody serves, until cancelled; return the longest such wait."""
    longest = timedelta(0)
    while True:
        try:
            now = datetime.now(UTC)
            due = [
                *await stores.requests.due(by=now, limit=_AT_ONCE),
                *await stores.people.due(by=now, limit=_AT_ONCE),
            ]
            longest = max([longest, *(now - one.wake_at for one in due)])
            await asyncio.sleep(0.05)
        except asyncio.CancelledError:
            return longest


async def owes_nothing(stores: Stores) -> bool:
    left, now = await kept(stores), datetime.now(UTC)
    tried = [
        replace(one, shown=replace(one.shown, not_before=None)) for p in left.people for one in p.notices
    ]
    drafts = [person.draft for person in left.people if person.draft is not None]
    return not (any(map(owed, left.requests)) or any(map(is_owed, drafts)) or owed_notices(tried, now))


def _messages_in(left: Kept) -> set[str]:
    shown = [shown for request in left.requests for shown in request.shown.values()]
    shown += [person.draft.shown for person in left.people if person.draft is not None]
    shown += [notice.shown for person in left.people for notice in person.notices]
    return {message for one in shown for message in (one.live, *one.stale)}


def _false_answers(left: Kept, answers: Sequence[tuple[str, Card]]) -> list[str]:
    """Whoever was told that they have a question had it."""
    had = {(one.id, x.by.id) for one in left.requests for x in one.history if isinstance(x, e.Accepted)}
    told = {
        (press["data"]["request"], who)
        for who, card in answers
        if "Klaar" in buttons(card) and (press := button(card, "Klaar")) is not None
    }
    return [f"lost: {who} was told that they have {request}" for request, who in told - had]
