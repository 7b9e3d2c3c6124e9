"""Seeded faults that the model test must see by itself, and what it found before: the proof that it can fail."""

from tests.mutants.faults import Fault

MACHINE = "tests/model/test_model.py::test_every_promise_is_kept_in_a_few_cities"
LEDGER = "bot/services/ledger.py"

MODEL = (
    Fault(
        name="the model: whoever writes last has it",
        file="bot/storage/sqlite_tables.py",
        old="""        key = (request.department, request.id)
        change = conditional(
            "UPDATE requests SET wake_at = ?, forget_at = ?, is_open = ?, glance = ?, body = ?, etag = etag + 1"
            " WHERE department = ? AND id = ? AND CAST(etag AS TEXT) = ?",""",
        new="""        key = (request.department, request.id)
        change = conditional(
            "UPDATE requests SET wake_at = ?, forget_at = ?, is_open = ?, glance = ?, body = ?, etag = etag + 1"
            " WHERE department = ? AND id = ? AND CAST(etag AS TEXT) <> ? || 'x'",""",
        test=MACHINE,
    ),
    Fault(
        name="the model: a delivery forgets the older cards",
        file="bot/services/screen.py",
        old="        stale = shown.outdated\n        return replace(",
        new="        stale = shown.stale\n        return replace(",
        test=MACHINE,
    ),
    Fault(
        name="the model: what is written owes nobody a wake",
        file="bot/services/ledger.py",
        old="        changed = with_wake(changed, now=self._clock.now())\n        return await self._requests.replace(changed, etag=read.etag)\n",
        new="        return await self._requests.replace(changed, etag=read.etag)\n",
        test=MACHINE,
    ),
    Fault(
        name="the model: a press that comes twice is done twice",
        file="bot/domain/drafting.py",
        old="        (key and heard.key == key and not heard.is_begun)\n        or (digest",
        new="        (key and heard.key == key and heard.is_begun)\n        or (not digest",
        test=MACHINE,
    ),
    Fault(
        name="the model: minutes run on while it rests",
        file="bot/domain/durations.py",
        old="            case e.Parked():\n                self._rest(event.at)\n",
        new="            case e.Parked():\n                pass\n",
        test=MACHINE,
    ),
    Fault(
        name="the model: who is on a pause is asked",
        file="bot/domain/availability.py",
        old="    if not coach.is_reachable or is_paused(coach, at):\n",
        new="    if not coach.is_reachable:\n",
        test=MACHINE,
    ),
    Fault(
        name="the model: the answer stays on an older card",
        file=LEDGER,
        old="    if message in (shown.live, *shown.stale):\n        return request\n",
        new="    if shown.live:\n        return request\n",
        test="tests/scenarios/test_the_card_follows.py::test_a_press_that_still_holds_on_an_older_card_leaves_one_card",
    ),
    Fault(
        name="the model: a yes that was too late sends",
        file="bot/dialogs/draft_presses.py",
        old="            case _:  # a question by now, of which this button said nothing: it is sent by its own\n                pass\n",
        new="            case _:\n                return await self._send(pressed, nonce)\n",
        test="tests/scenarios/test_additions.py::test_a_yes_that_came_too_late_and_comes_twice_sends_nothing",
    ),
)
