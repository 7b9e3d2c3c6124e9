"""What only a death at the wrong moment shows on Cosmos."""

from tests.mutants.faults import Fault

_TEST = "tests/crash/test_kill9_on_cosmos.py::test_killed_while_a_question_is_sent_nothing_is_lost"
_MADE = """        request = await self._numbered(
            request, recent.last_number + 1, by=None if message is None else record.id
        )
"""
_CLEARED = "        await self._people.change(record.id, lambda r: remembered(became(r, request), draft))\n"

CRASH_COSMOS = (
    Fault(
        name="what a dead process left with a person on Cosmos is not taken up",
        file="bot/storage/cosmos_tables.py",
        old="            for row in await _due(self._container, by=by, limit=limit)\n        ]\n\n    async def coordinators",
        new="            for row in await _due(self._container, by=by, limit=limit)\n"
        '            if self._decoded.latest(PersonId(own_id(row["id"])))\n        ]\n\n    async def coordinators',
        test=_TEST,
    ),
    Fault(
        name="on Cosmos a question leaves its draft before it is made",
        file="bot/services/sending.py",
        old=_MADE + _CLEARED,
        new=_CLEARED + _MADE,
        test=_TEST,
    ),
    Fault(
        name="a word that two instances hear at once leaves a card that nobody knows",
        file="bot/dialogs/changing.py",
        old="        except _Heard:\n            return ()",
        new="        except _Heard:\n            return (self.card_of(await self._ledger.read(where), person),)",
        test="tests/scenarios/test_two_bots.py::test_a_word_that_both_bots_hear_at_once_leaves_one_card",
    ),
)
