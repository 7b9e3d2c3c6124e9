"""What is remembered to save work is forgotten within minutes."""

from datetime import timedelta

from bot.services.short_memory import FORGOTTEN_EVERY, ShortMemory
from bot.teams.once import KEPT_FOR, Answer, Once
from tests.fakes.clock import HandClock


async def test_all_is_forgotten_every_few_minutes_and_not_sooner():
    clock, forgotten = HandClock(), []
    memory = ShortMemory((lambda: forgotten.append("cards"), lambda: forgotten.append("histories")), clock)

    await memory.refresh()
    assert forgotten == []
    clock.turn(FORGOTTEN_EVERY)
    await memory.refresh()
    await memory.refresh()
    assert forgotten == ["cards", "histories"]


async def test_an_answer_is_not_remembered_for_long_after_it_can_be_asked_for_again():
    clock, asked = HandClock(), []
    once = Once(clock=clock)

    async def turn() -> Answer:
        asked.append(1)
        return Answer(body=b"a card")

    await once.answer(("a",), turn)
    clock.turn(KEPT_FOR)
    await once.answer(("a",), turn)
    assert len(asked) == 1
    clock.turn(timedelta(seconds=1))
    await once.answer(("b",), turn)
    assert len(once) == 1
    await once.answer(("a",), turn)
    assert len(asked) == 3
