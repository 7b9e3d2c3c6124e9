"""After the channel said "too much": that conversation rests, and everybody when it was meant for the tenant."""

import pytest

from bot.domain.errors import TryLater
from tests.teams.test_pace import Streets


async def test_a_conversation_that_was_refused_rests_and_begins_again_one_by_one():
    streets = Streets()
    streets.pace.refused("a", 7.0)

    await streets.call("b")
    for _ in range(3):
        await streets.call("a")

    at = [at - streets.left[0][0] for at, _ in streets.left]
    assert at == pytest.approx([0, 7, 8, 9], abs=0.01)


async def test_a_long_rest_is_told_to_whoever_comes():
    streets = Streets()
    streets.pace.refused("a", 600.0)

    with pytest.raises(TryLater) as told:
        await streets.call("a")

    assert told.value.after_seconds == pytest.approx(600.0)


async def test_three_refused_within_a_second_mean_rest_for_all():
    streets = Streets()
    for chat in ("a", "b"):
        streets.pace.refused(chat, 5.0)
    await streets.call("x")
    streets.pace.refused("c", 5.0)

    await streets.call("y")

    assert streets.took() == pytest.approx(5.0, abs=0.01)


async def test_three_refused_in_the_course_of_a_minute_concern_those_three():
    streets = Streets()
    for chat in ("a", "b", "c"):
        streets.pace.refused(chat, 100.0)
        streets.time_passes(20)

    await streets.call("x")

    assert streets.clock.slept == 0


async def test_the_tenant_never_rests_longer_than_a_minute():
    streets = Streets()
    for chat in ("a", "b", "c"):
        streets.pace.refused(chat, 3600.0)
    with pytest.raises(TryLater):
        await streets.call("x")
    streets.time_passes(60)

    await streets.call("x")

    assert len(streets.left) == 1
