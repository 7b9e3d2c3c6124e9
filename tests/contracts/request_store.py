"""What every engine must keep of `RequestStore`; a backend gives the fixtures `stores` and `reopen`."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain import events as e
from bot.domain.errors import AlreadyExists, Conflict, NotFound, NumberTaken
from bot.domain.evolving import evolve, evolve_all
from bot.domain.request import Request, Shown
from bot.domain.signals import Signal
from bot.domain.sources import Source
from bot.domain.states import State
from bot.storage.protocols import Etag, Stored, Stores
from tests.builders import MONDAY, a_request, a_request_in, any_request

MICROSECOND = timedelta(microseconds=1)
STRANGE = [
    "a/b",
    "a\\b",
    "é ü ø",
    "😀",
    " spatie ",
    "a?b#c%2F",
    "'; --",
    "..",
    "x" * 200,
    "regel\neinde",
    "a\x00b",
    "ABC",
]

Reopen = Callable[[], Awaitable[Stores]]
"""The fixture `reopen`: the same data by stores opened anew, while the first stay open."""

_fresh = itertools.count(1)


class RequestStoreContract:
    """Subclass this for an engine."""

    @settings(
        max_examples=30,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(request_=any_request())
    async def test_what_was_written_is_read_back_exactly(
        self, stores: Stores, reopen: Reopen, request_: Request
    ):
        request_ = replace(request_, id=f"rijk-{next(_fresh)}", number=next(_fresh))
        written = await stores.requests.create(request_)
        again = await reopen()
        try:
            read = await again.requests.get(request_.department, request_.id)
        finally:
            await again.close()
        assert written.value == request_
        assert type(read.value) is Request
        assert read == Stored(value=request_, etag=written.etag)

    @pytest.mark.parametrize("state", State)
    async def test_a_request_in_every_state_is_kept(self, stores: Stores, reopen: Reopen, state: State):
        first = await stores.requests.create(a_request_in(State.SEARCHING))
        written = await stores.requests.replace(a_request_in(state), etag=first.etag)
        assert await (await reopen()).requests.get("kinderopvang", "vraag-1") == written

    async def test_an_answered_change_is_seen_by_the_next_read(self, stores: Stores):
        created = await stores.requests.create(a_request_in(State.SEARCHING))
        taken = await stores.requests.replace(a_request_in(State.HELPING), etag=created.etag)
        assert await stores.requests.get("kinderopvang", "vraag-1") == taken
        assert taken.etag != created.etag

    async def test_a_taken_id_is_refused_and_nothing_is_written(self, stores: Stores):
        await stores.requests.create(a_request(text="de eerste"))
        with pytest.raises(AlreadyExists):
            await stores.requests.create(a_request(text="de tweede", number=2))
        assert (await stores.requests.get("kinderopvang", "vraag-1")).value.text == "de eerste"
        assert (await stores.requests.recent("kinderopvang", since=MONDAY)).last_number == 1

    async def test_the_same_request_again_is_a_taken_id_not_a_taken_number(self, stores: Stores):
        await stores.requests.create(a_request())
        with pytest.raises(AlreadyExists):
            await stores.requests.create(a_request())

    async def test_a_taken_number_is_refused_and_nothing_is_written(self, stores: Stores):
        await stores.requests.create(a_request(number=7))
        with pytest.raises(NumberTaken):
            await stores.requests.create(a_request(id="vraag-2", number=7))
        with pytest.raises(NotFound):
            await stores.requests.get("kinderopvang", "vraag-2")

    async def test_departments_have_their_own_ids_and_numbers(self, stores: Stores):
        await stores.requests.create(a_request(text="hier"))
        await stores.requests.create(a_request(department="wegen", text="daar"))
        assert (await stores.requests.get("kinderopvang", "vraag-1")).value.text == "hier"
        assert (await stores.requests.get("wegen", "vraag-1")).value.text == "daar"

    async def test_an_unknown_request_is_not_found(self, stores: Stores):
        await stores.requests.create(a_request())
        with pytest.raises(NotFound):
            await stores.requests.get("kinderopvang", "vraag-2")
        with pytest.raises(NotFound):
            await stores.requests.get("wegen", "vraag-1")
        with pytest.raises(NotFound):
            await stores.requests.replace(a_request(id="vraag-2"), etag=Etag("1"))

    async def test_a_stale_etag_conflicts_and_changes_nothing(self, stores: Stores):
        first = await stores.requests.create(a_request())
        second = await stores.requests.replace(a_request(text="nieuw"), etag=first.etag)
        for etag in (first.etag, Etag(""), Etag("geen etag"), Etag(f"{second.etag}.0")):
            with pytest.raises(Conflict):
                await stores.requests.replace(a_request(text="te laat"), etag=etag)
        assert await stores.requests.get("kinderopvang", "vraag-1") == second

    async def test_of_racing_writers_exactly_one_wins(self, stores: Stores):
        start = await stores.requests.create(a_request())
        outcomes = await _all(
            stores.requests.replace(a_request(text=f"schrijver {n}"), etag=start.etag) for n in range(32)
        )
        winners = [outcome for outcome in outcomes if isinstance(outcome, Stored)]
        assert len(winners) == 1
        assert [type(outcome) for outcome in outcomes].count(Conflict) == 31
        assert await stores.requests.get("kinderopvang", "vraag-1") == winners[0]

    async def test_of_racing_senders_one_gets_the_number(self, stores: Stores):
        outcomes = await _all(stores.requests.create(a_request(id=f"vraag-{n}")) for n in range(8))
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NumberTaken"] * 7 + ["Stored"]

    async def test_of_racing_twins_one_is_created(self, stores: Stores):
        outcomes = await _all(stores.requests.create(a_request(number=n)) for n in range(1, 9))
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["AlreadyExists"] * 7 + ["Stored"]

    async def test_a_long_history_is_kept(self, stores: Stores, reopen: Reopen):
        long = a_request_in(State.SEARCHING)
        for n in range(500):
            long = evolve(long, e.LineAdded(at=MONDAY + timedelta(seconds=n), text=f"regel {n} " + "é" * 100))
        await stores.requests.create(long)
        assert (await (await reopen()).requests.get(long.department, long.id)).value == long

    @pytest.mark.parametrize("strange", STRANGE)
    async def test_strange_ids_are_ids_like_others(self, stores: Stores, strange: str):
        odd = a_request(id=strange, department=strange, wake_at=MONDAY)
        created = await stores.requests.create(odd)
        await stores.requests.create(a_request(id=strange.lower() + "-2", department=strange, number=2))
        assert await stores.requests.get(strange, strange) == created
        replaced = await stores.requests.replace(replace(odd, text="nieuw"), etag=created.etag)
        assert (await stores.requests.get(strange, strange)) == replaced
        (due,) = await stores.requests.due(by=MONDAY, limit=9)
        assert (due.department, due.id) == (strange, strange)
        assert len((await stores.requests.recent(strange, since=MONDAY)).glances) == 2

    async def test_ids_differ_by_capitals(self, stores: Stores):
        await stores.requests.create(a_request(id="abc"))
        with pytest.raises(NotFound):
            await stores.requests.get("kinderopvang", "ABC")

    async def test_recent_holds_the_open_ones_and_those_sent_since_oldest_first(self, stores: Stores):
        hour = timedelta(hours=1)
        for number, (state, sent_at) in enumerate(
            [
                (State.CLOSED, MONDAY),
                (State.SEARCHING, MONDAY - 900 * hour),
                (State.CLOSED, MONDAY - MICROSECOND),
                (State.HELPING, MONDAY - hour),
                (State.CANCELLED, MONDAY + MICROSECOND),
                (State.RESOLVED, MONDAY + hour),
            ],
            start=1,
        ):
            await stores.requests.create(
                a_request_in(state, id=f"vraag-{number}", number=number, sent_at=sent_at)
            )
        await stores.requests.create(a_request_in(State.SEARCHING, department="wegen", number=99))
        recent = await stores.requests.recent("kinderopvang", since=MONDAY)
        assert [glance.number for glance in recent.glances] == [2, 4, 1, 5, 6]
        assert [glance.is_open for glance in recent.glances] == [True, True, False, False, False]
        assert recent.last_number == 6

    async def test_a_glance_says_who_helped_how_long_and_who_was_asked(self, stores: Stores):
        await stores.requests.create(a_request_in(State.RESOLVED))
        (glance,) = (await stores.requests.recent("kinderopvang", since=MONDAY)).glances
        assert (glance.id, glance.holder, glance.minutes) == ("vraag-1", "coach-1", 12)
        assert glance.accepted_at == MONDAY + timedelta(minutes=3)
        assert glance.offered == (("coach-1", MONDAY), ("coach-2", MONDAY))

    async def test_a_glance_says_what_a_coach_told(self, stores: Stores):
        coach = e.Person(id="coach-1", name="Coach 1")
        blank = a_request(topic="printer")
        told: tuple[e.Event, ...] = (
            e.Noted(at=MONDAY, by=coach, minutes=10),
            e.Signalled(at=MONDAY, signal=Signal.TOO_HARD),
        )
        await stores.requests.create(evolve_all(blank, told))
        counted = e.Counted(at=MONDAY, by=coach, colleagues=3)
        await stores.requests.create(evolve_all(replace(blank, id="week", number=2), (counted,)))
        noted, week = (await stores.requests.recent("kinderopvang", since=MONDAY)).glances
        assert (noted.source, noted.minutes, noted.topic) == (Source.NOTED, 10, "printer")
        assert (noted.signals, noted.accepted_at, noted.is_open) == ((Signal.TOO_HARD,), None, False)
        assert (week.source, week.colleagues, week.minutes) == (Source.WEEKLY, 3, 0)

    async def test_recent_follows_a_request_that_closes(self, stores: Stores):
        opened = await stores.requests.create(a_request_in(State.HELPING))
        await stores.requests.replace(a_request_in(State.CLOSED), etag=opened.etag)
        assert (await stores.requests.recent("kinderopvang", since=MONDAY + MICROSECOND)).glances == ()
        assert (await stores.requests.recent("kinderopvang", since=MONDAY)).glances[0].is_open is False

    async def test_recent_holds_the_latest_500_closed_and_every_open_one(self, stores: Stores):
        def sent(number: int, state: State) -> Request:
            return a_request_in(state, id=f"v{number}", number=number, sent_at=MONDAY + number * MICROSECOND)

        states = [State.SEARCHING] * 3 + [State.CLOSED] * 503
        made = [sent(number, state) for number, state in enumerate(states, start=1)]
        for start in range(0, len(made), 16):
            await asyncio.gather(*map(stores.requests.create, made[start : start + 16]))
        recent = await stores.requests.recent("kinderopvang", since=MONDAY)
        assert [glance.number for glance in recent.glances] == [1, 2, 3, *range(7, 507)]

    async def test_the_highest_number_counts_even_when_it_is_long_ago(self, stores: Stores):
        assert (await stores.requests.recent("kinderopvang", since=MONDAY)).last_number == 0
        old = a_request_in(State.CLOSED, number=41, sent_at=MONDAY - timedelta(days=400))
        await stores.requests.create(old)
        recent = await stores.requests.recent("kinderopvang", since=MONDAY)
        assert (recent.glances, recent.last_number) == ((), 41)

    async def test_due_is_inclusive_earliest_first_and_bounded(self, stores: Stores):
        wakes = {"later": MICROSECOND, "nu": timedelta(0), "net": -MICROSECOND, "vroeg": -timedelta(days=3)}
        for number, (name, away) in enumerate(wakes.items()):
            await stores.requests.create(
                a_request(id=name, number=number, department=name, wake_at=MONDAY + away)
            )
        await stores.requests.create(a_request(id="nooit", wake_at=None))
        due = await stores.requests.due(by=MONDAY, limit=10)
        assert [item.id for item in due] == ["vroeg", "net", "nu"]
        assert [item.wake_at for item in due] == [MONDAY - timedelta(days=3), MONDAY - MICROSECOND, MONDAY]
        assert [item.department for item in due] == ["vroeg", "net", "nu"]
        assert [item.id for item in await stores.requests.due(by=MONDAY, limit=2)] == ["vroeg", "net"]
        assert list(await stores.requests.due(by=MONDAY, limit=0)) == []

    async def test_whole_requests_of_a_time_are_read_oldest_first_wherever_they_went(self, stores: Stores):
        day = timedelta(days=1)
        told = {
            MONDAY - MICROSECOND: State.CLOSED,
            MONDAY + 5 * MICROSECOND: State.MOVED,
            MONDAY: State.SEARCHING,
            MONDAY + day - MICROSECOND: State.RESOLVED,
            MONDAY + day: State.HELPING,
        }
        for number, (sent_at, state) in enumerate(told.items(), 1):
            sent = a_request_in(state, id=f"vraag-{number}", number=number, sent_at=sent_at)
            await stores.requests.create(sent)
        await stores.requests.create(a_request(department="wegen"))
        first = await stores.requests.get("kinderopvang", "vraag-3")
        changed = await stores.requests.replace(replace(first.value, text="nieuw"), etag=first.etag)

        found = await stores.requests.sent_between("kinderopvang", MONDAY, MONDAY + day)

        assert [request.number for request in found] == [3, 2, 4]
        assert [request.state for request in found] == [State.SEARCHING, State.MOVED, State.RESOLVED]
        assert found[0] == changed.value
        assert list(await stores.requests.sent_between("kinderopvang", MONDAY, MONDAY)) == []
        assert list(await stores.requests.sent_between("parken", MONDAY, MONDAY + day)) == []

    async def test_those_of_one_moment_are_read_by_their_number_and_to_the_microsecond(self, stores: Stores):
        for number in (2, 3, 1):
            await stores.requests.create(a_request(id=f"v{number}", number=number))
        found = await stores.requests.sent_between("kinderopvang", MONDAY, MONDAY + MICROSECOND)
        assert [request.number for request in found] == [1, 2, 3]

    async def test_whole_seconds_sort_among_their_fractions(self, stores: Stores):
        for n in (3, 0, 1_000_000, 999_999, 2, 1_000_001):
            at = MONDAY + n * MICROSECOND
            await stores.requests.create(a_request(id=str(n), number=n, sent_at=at, wake_at=at))
        due = await stores.requests.due(by=MONDAY + 1_000_000 * MICROSECOND, limit=10)
        assert [int(item.id) for item in due] == [0, 2, 3, 999_999, 1_000_000]
        recent = await stores.requests.recent("kinderopvang", since=MONDAY)
        assert [glance.number for glance in recent.glances] == [0, 2, 3, 999_999, 1_000_000, 1_000_001]

    async def test_due_follows_the_wake_of_the_last_write(self, stores: Stores):
        first = await stores.requests.create(a_request(wake_at=MONDAY))
        second = await stores.requests.replace(a_request(wake_at=MONDAY + MICROSECOND), etag=first.etag)
        assert list(await stores.requests.due(by=MONDAY, limit=9)) == []
        await stores.requests.replace(a_request(wake_at=None), etag=second.etag)
        assert list(await stores.requests.due(by=MONDAY + timedelta(days=9), limit=9)) == []

    async def test_reopening_keeps_versions_numbers_and_wakes(self, stores: Stores, reopen: Reopen):
        first = await stores.requests.create(a_request(number=5))
        shown = {"collega-1": Shown(edition=0, live="1:abc", stale=("1:a",))}
        second = await stores.requests.replace(
            a_request(number=5, shown=shown, wake_at=MONDAY), etag=first.etag
        )
        again = await reopen()
        assert await again.requests.get("kinderopvang", "vraag-1") == second
        assert [due.id for due in await again.requests.due(by=MONDAY, limit=1)] == ["vraag-1"]
        with pytest.raises(NumberTaken):
            await again.requests.create(a_request(id="vraag-2", number=5))
        with pytest.raises(Conflict):
            await again.requests.replace(a_request(), etag=first.etag)
        await again.requests.replace(a_request(), etag=second.etag)


async def _all(calls) -> list[object]:
    return await asyncio.gather(*calls, return_exceptions=True)
