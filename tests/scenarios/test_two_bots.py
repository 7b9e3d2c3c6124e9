"""Two bots on one file, as far as one machine shows it: they share the work, and nobody is told twice."""

import asyncio
from datetime import timedelta
from pathlib import Path

from bot.domain import events as e
from bot.domain.request import Request
from bot.domain.states import State
from bot.storage.protocols import Etag, Stored
from tests.fakes.card_reading import buttons, words
from tests.fakes.teams import Refusal
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import City, person_id
from tests.scenarios.city import city as started
from tests.scenarios.restarting import asking, people


async def both(one: City, two: City, **time: float) -> None:
    """Let time pass while both look for what is due at every moment."""
    until = one.clock.now() + timedelta(**time)
    while True:
        await asyncio.gather(one.settled(), two.settled())
        requests = await one.stores.requests.due(by=until, limit=1)
        drafts = await one.stores.people.due(by=until, limit=1)
        if not (requests or drafts):
            one.clock.turn_to(until)
            return
        one.clock.turn_to(min(due.wake_at for due in (*requests, *drafts)))


async def test_two_bots_on_one_file_ask_everybody_once(tmp_path: Path):
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        coaches = ["Anke", "Bram", "Chloë", "Dries", "Emre", "Farah"]
        fatma = await people(one, *coaches)
        await fatma.says(QUESTION)
        await both(one, two, minutes=3)
        await fatma.presses("Stuur mijn vraag")

        await both(one, two, minutes=75)

        for name in coaches:
            assert asking(one, name) == 1
            sent = [c for c in _posts(one, name) if "Een collega vraagt hulp" in c]
            assert len(sent) == 1, name
        news = _posts(one, "Fatma")
        assert sum("Je vraag is nog niet verstuurd." in card for card in news) == 1
        assert sum("Om 10.33 uur hoor je iets van ons." in card for card in news) == 1
        assert sum("Om 11.03 uur hoor je iets van ons." in card for card in news) == 1
        assert sum("Wat wil je doen?" in card for card in news) == 1


async def test_two_bots_retry_what_is_owed_once(tmp_path: Path):
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        fatma = await people(one, "Bram")
        bram = one.citizen("Bram")
        one.teams.always(bram.conversation, Refusal(status=503))
        await sends(fatma)
        await both(one, two, minutes=2)
        one.teams.always(bram.conversation, None)

        await both(one, two, minutes=1)

        assert asking(one, "Bram") == 1


async def test_two_bots_together_send_no_chat_more_than_it_takes(tmp_path: Path):
    shared = {"DIGICOACH_INSTANCES": "2"}
    async with started(tmp_path, **shared) as one, started(tmp_path, beside=one, **shared) as two:
        await people(one, "Bram")
        here, there = one.citizen("Bram"), two.citizen("Bram")

        await asyncio.gather(*(who.says("hulp") for _ in range(5) for who in (here, there)))

        assert one.teams.rates is not None
        assert one.teams.rates.breaches == []


async def test_one_of_two_bots_takes_half_of_what_a_chat_takes(tmp_path: Path):
    waited: list[timedelta] = []
    for instances in ("1", "2"):
        async with started(tmp_path / instances, DIGICOACH_INSTANCES=instances) as city:
            await people(city, "Bram")
            begun = city.pace_clock.now()

            await asyncio.gather(*(city.citizen("Bram").says("hulp") for _ in range(8)))

            waited.append(city.pace_clock.now() - begun)

    assert waited[1] >= 2 * waited[0] > timedelta(0)


async def test_what_one_bot_wrote_the_other_answers(tmp_path: Path):
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        fatma = await people(one, "Bram", "Chloë")
        await sends(fatma)
        elsewhere = two.citizen("Bram")

        await asyncio.gather(elsewhere.presses("Ik help"), one.citizen("Chloë").presses("Ik help"))

        request = await two.request()
        assert request.state is State.HELPING
        assert sum(isinstance(event, e.Accepted) for event in request.history) == 1
        helped = [card for card in one.teams.messages(fatma.conversation) if "helpt je." in words(card)]
        assert [f"{request.holder.name} helpt je." in words(card) for card in helped] == [True]


async def test_a_bot_that_stops_leaves_the_rest_to_the_other(tmp_path: Path):
    async with started(tmp_path) as one:
        await people(one, "Anke", "Bram", "Chloë", "Dries", "Emre")
        async with started(tmp_path, beside=one) as two:
            await sends(two.citizen("Fatma"))
        await one.passes_unseen(minutes=10)

        assert len((await one.request()).offers) == 5


def _posts(city: City, name: str) -> list[str]:
    """What every new message to this person said when it was sent."""
    to = city.citizen(name).conversation
    sent = [call.activity for call in city.teams.calls if call.method == "POST" and call.conversation == to]
    return [words(part["content"]) for activity in sent for part in activity.get("attachments", ())]


async def test_two_bots_retry_a_drafts_card_once(tmp_path: Path):
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        fatma = await people(one, "Bram")
        one.teams.always(fatma.conversation, Refusal(status=503))
        await fatma.says(QUESTION)
        await both(one, two, seconds=50)
        one.teams.always(fatma.conversation, None)

        await both(one, two, seconds=30)

        assert len(one.teams.chat(fatma.conversation)) == 1


async def test_a_word_that_both_bots_hear_at_once_leaves_one_card(tmp_path: Path):
    """Found by a death on Cosmos: the write of the dead bot arrived just before that of the next."""
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        await sends(await people(one, "Bram"))
        here, there = one.citizen("Bram"), two.citizen("Bram")
        replace = two.stores.requests.replace

        async def overtaken(request: Request, *, etag: Etag) -> Stored[Request]:
            two.stores.requests.replace = replace  # type: ignore[method-assign]
            await here.says("ik help", "1001")
            return await replace(request, etag=etag)

        two.stores.requests.replace = overtaken  # type: ignore[method-assign]
        await there.says("ik help", "1001")
        await both(one, two, minutes=1)

        assert (await one.request()).holder.id == person_id("Bram")
        chat = one.teams.messages(here.conversation)
        assert sum("Klaar" in buttons(card) for card in chat) == 1
