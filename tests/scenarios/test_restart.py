"""The bot stops and starts again: what was promised goes on, and people notice nothing."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from bot import fault_points
from bot.domain import events as e
from bot.domain.states import State
from tests.fakes.card_reading import words
from tests.fakes.teams import Refusal
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import city as started
from tests.scenarios.restarting import asking, people


@contextmanager
def dying(at: str) -> Iterator[None]:
    """Whatever reaches this fault point goes no further, as if the machine had stopped there."""

    def die(point: str) -> None:
        if point == at:
            raise asyncio.CancelledError

    fault_points.install(die)
    try:
        yield
    finally:
        fault_points.remove()


async def test_an_offer_never_sent_is_sent_after_the_restart(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await people(before, "Bram")
        await fatma.says(QUESTION)
        with dying("send.before"):
            await fatma.presses("Stuur mijn vraag")
        assert asking(before, "Bram") == 0

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(seconds=30)

            assert asking(after, "Bram") == 1
            await after.citizen("Bram").presses("Ik help")
            assert after.citizen("Fatma").sees("Bram helpt je.")


async def test_an_offer_sent_and_not_written_down_is_harmless(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await people(before, "Bram", "Chloë")
        await fatma.says(QUESTION)
        with dying("send.after"):
            await fatma.presses("Stuur mijn vraag")

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(seconds=30)
            bram, chloe = after.citizen("Bram"), after.citizen("Chloë")
            assert asking(after, "Bram") == 2, "better twice than never"

            await chloe.presses("Ik help")
            await bram.presses("Ik help")  # whichever of the two it is

            request = await after.request()
            assert request.holder.name == "Chloë"
            assert sum(isinstance(event, e.Accepted) for event in request.history) == 1
            assert not bram.sees("Je helpt Fatma.")


async def test_news_owed_when_the_bot_stopped_is_delivered(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await people(before, "Bram", "Chloë")
        await sends(fatma)
        with dying("send.before"):
            await before.citizen("Bram").presses("Ik help")
        assert not fatma.sees("Bram helpt je.")

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(seconds=30)

            assert after.citizen("Fatma").sees("Bram helpt je.")
            assert asking(after, "Chloë") == 0
            assert after.citizen("Chloë").sees("Bram helpt al. Bedankt dat je klaarstond!")


async def test_the_ladder_goes_on_after_the_restart(tmp_path: Path):
    names = ["Anke", "Bram", "Chloë", "Dries", "Emre"]
    async with started(tmp_path) as before:
        fatma = await people(before, *names)
        await sends(fatma)
        await before.passes(minutes=4)

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(minutes=5, seconds=59)
            assert sum(asking(after, name) for name in names) == 2
            await after.passes_unseen(seconds=1)
            assert [asking(after, name) for name in names] == [1] * 5


async def test_steps_slept_through_are_made_good_in_one_go(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await people(before, "Anke", "Bram", "Chloë", "Dries", "Emre", "Farah")
        await sends(fatma)
        heard = len(before.teams.chat(fatma.conversation))
        before.clock.turn(timedelta(minutes=45))

        async with started(tmp_path, beside=before) as after:
            await after.settled()

            assert all(
                asking(after, name) == 1 for name in ("Anke", "Bram", "Chloë", "Dries", "Emre", "Farah")
            )
            assert len(before.teams.chat(fatma.conversation)) == heard + 1, "one message, not one a step"
            assert "Om 11 uur hoor je iets van ons." in words(after.citizen("Fatma").newest())


async def test_a_draft_goes_on_after_the_restart(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await people(before, "Bram")
        await fatma.says("mijn tablet")

        async with started(tmp_path, beside=before) as after:
            again = after.citizen("Fatma")
            await again.says("start niet")
            await after.passes_unseen(minutes=2)
            assert again.sees("Je vraag is nog niet verstuurd.")

            await again.presses("Stuur mijn vraag")
            assert after.citizen("Bram").sees("mijn tablet")
            assert after.citizen("Bram").sees("start niet")


async def test_a_draft_whose_request_was_made_just_before_the_end_is_not_sent_twice(tmp_path: Path):
    """The end came between the two writes of sending: the request is there, and the draft still is."""
    async with started(tmp_path) as before:
        fatma = await people(before, "Bram")
        await fatma.says(QUESTION)
        stored = await before.stores.people.find(fatma.object_id)
        await fatma.presses("Stuur mijn vraag")
        now = await before.stores.people.find(fatma.object_id)
        await before.stores.people.replace(stored.value, etag=now.etag)

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(minutes=3)
            again = after.citizen("Fatma")
            assert not again.sees("Je vraag is nog niet verstuurd.")
            recent = await after.stores.requests.recent("kinderopvang", since=stored.value.draft.started_at)
            assert len(recent.glances) == 1
            await after.citizen("Bram").presses("Ik help")
            assert again.sees("Bram helpt je.")


async def test_a_press_delivered_again_after_the_restart_has_one_effect(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await people(before, "Bram", "Chloë")
        await sends(fatma)
        offer = before.citizen("Bram").newest()
        await before.citizen("Bram").presses("Ik help", offer)
        await before.citizen("Bram").presses("Klaar")

        async with started(tmp_path, beside=before) as after:
            answer = await after.citizen("Bram").presses("Ik help", offer)

            assert "Duurde 1 minuut." in words(answer["value"])
            request = await after.request()
            assert request.state is State.RESOLVED
            assert sum(isinstance(event, e.Accepted) for event in request.history) == 1


async def test_a_channel_that_was_down_when_the_bot_stopped(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await people(before, "Bram")
        bram = before.citizen("Bram")
        before.teams.always(bram.conversation, Refusal(status=503))
        await sends(fatma)

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(minutes=2)
            before.teams.always(bram.conversation, None)
            await after.passes_unseen(minutes=1)

            assert asking(after, "Bram") == 1


async def test_a_forgotten_close_is_asked_about_after_the_restart(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await people(before, "Bram")
        await sends(fatma)
        await before.citizen("Bram").presses("Ik help")

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(minutes=25)
            assert after.citizen("Bram").sees("Is het gedaan?")
            await after.passes_unseen(hours=26)
            assert (await after.request()).state is State.CLOSED


async def test_slept_through_the_helper_still_has_time_to_answer(tmp_path: Path):
    async with started(tmp_path) as before:
        fatma = await people(before, "Bram")
        await sends(fatma)
        await before.citizen("Bram").presses("Ik help")
        before.clock.turn(timedelta(hours=5))

        async with started(tmp_path, beside=before) as after:
            await after.settled()
            assert after.citizen("Bram").sees("Is het gedaan?")
            assert (await after.request()).state is State.HELPING
            await after.passes_unseen(minutes=25)
            assert (await after.request()).state is State.RESOLVED


# --- two at once --------------------------------------------------------------------------------------
