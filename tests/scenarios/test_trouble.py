"""The channel is in trouble: nothing is lost, what must arrive arrives, and nobody is asked in vain."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.domain.states import State
from tests.fakes.card_reading import Card, button, buttons, words
from tests.fakes.teams import Refusal, Reset, Script, Silence
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import Citizen, City

SHORT_TROUBLE: dict[str, Script] = {
    "too many requests": Refusal(status=429, retry_after="5"),
    "precondition failed": Refusal(status=412),
    "request time-out": Refusal(status=408),
    "server error": Refusal(status=500),
    "bad gateway": Refusal(status=502),
    "unavailable": Refusal(status=503, retry_after="3"),
    "gateway time-out": Refusal(status=504),
    "connection cut": Reset(),
    "no answer": Silence(),
}
FOR_GOOD: dict[str, Script] = {
    "blocked by the person": Refusal(status=403, code="MessageWritesBlocked"),
    "no conversation": Refusal(status=404, code="ConversationNotFound"),
    "not in the chat": Refusal(status=403, code="BotNotInConversationRoster"),
}

each_trouble = pytest.mark.parametrize("trouble", SHORT_TROUBLE.values(), ids=[*SHORT_TROUBLE])
each_loss = pytest.mark.parametrize("loss", FOR_GOOD.values(), ids=[*FOR_GOOD])


@contextmanager
def trouble_in(city: City, person: Citizen, script: Script) -> Iterator[None]:
    """Every call in this person's chat ends so; meanwhile the bot waits a moment for an answer, not 15 seconds."""
    messenger = city.bot.keeper._delivery._screen._messenger
    patience = messenger._time_out_s
    if isinstance(script, Silence):
        messenger._time_out_s = 0.1
    city.teams.always(person.conversation, script)
    try:
        yield
    finally:
        city.teams.always(person.conversation, None)
        messenger._time_out_s = patience


async def people(city: City, *coaches: str) -> tuple[Citizen, list[Citizen]]:
    """Fatma, and coaches who all are asked at once."""
    department = await city.department()
    helpers = [await city.coach(name, department) for name in coaches]
    return await city.worker("Fatma", department), helpers


def holding_cards(city: City, person: Citizen, text: str) -> int:
    """How many messages of this person say `text` on the server, whatever their client shows."""
    return sum(text in words(card) for card in city.teams.messages(person.conversation))


# --- offers -------------------------------------------------------------------------------------------


@each_trouble
async def test_an_offer_in_trouble_arrives_later_and_once(city: City, trouble: Script):
    fatma, [bram] = await people(city, "Bram")
    with trouble_in(city, bram, trouble):
        await sends(fatma)
        assert fatma.sees("We hebben je vraag."), "the asker has nothing to do with it"
        assert not bram.sees(QUESTION)

    await city.passes(minutes=1)

    assert holding_cards(city, bram, QUESTION) == 1
    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")


@each_trouble
async def test_there_is_no_storm_of_retries(city: City, trouble: Script):
    fatma, [bram] = await people(city, "Bram")
    with trouble_in(city, bram, trouble):
        await sends(fatma)
        before = len(city.teams.calls)
        await city.passes(minutes=3)

    to_bram = [call for call in city.teams.calls[before:] if call.conversation == bram.conversation]
    assert 2 <= len(to_bram) <= 7, "tried again, at most every half minute"


async def test_the_channels_own_pause_is_kept(city: City):
    fatma, [bram] = await people(city, "Bram")
    city.teams.script(bram.conversation, Refusal(status=429, retry_after="240"))
    await sends(fatma)
    calls = len(city.teams.calls)

    await city.passes(minutes=3, seconds=59)
    assert [c for c in city.teams.calls[calls:] if c.conversation == bram.conversation] == []

    await city.passes(seconds=1)
    assert holding_cards(city, bram, QUESTION) == 1


@each_loss
async def test_who_cannot_be_reached_is_passed_over_at_once(city: City, loss: Script):
    fatma, [bram] = await people(city, "Bram")
    await city.coach("Hilde", "kinderopvang", is_coach=False, is_contact=True)
    city.teams.always(bram.conversation, loss)

    await sends(fatma)

    hilde = city.citizen("Hilde")
    assert "Stuur naar de Service Desk" in hilde.buttons()
    calls = len([c for c in city.teams.calls if c.conversation == bram.conversation])
    await city.passes(minutes=30)
    assert len([c for c in city.teams.calls if c.conversation == bram.conversation]) == calls
    found = await city.stores.departments.find("kinderopvang")
    assert not found.value.coach(bram.object_id).is_reachable


@each_loss
async def test_who_could_not_be_reached_is_asked_again_once_heard_of(city: City, loss: Script):
    fatma, [bram] = await people(city, "Bram")
    city.teams.always(bram.conversation, loss)
    await sends(fatma)
    city.teams.always(bram.conversation, None)

    await bram.says("hallo")
    await sends(fatma, "mijn scherm is zwart")

    assert bram.sees("mijn scherm is zwart")


async def test_one_who_cannot_be_reached_does_not_spoil_it_for_the_others(city: City):
    fatma, [bram, chloe] = await people(city, "Bram", "Chloë")
    city.teams.always(bram.conversation, Refusal(status=403))

    await sends(fatma)
    assert chloe.sees(QUESTION)
    await chloe.presses("Ik help")

    assert fatma.sees("Chloë helpt je.")


async def test_a_fault_of_our_own_set_up_strikes_nobody_off(city: City):
    fatma, [bram] = await people(city, "Bram")
    city.teams.script(bram.conversation, Refusal(status=403, code="InvalidBotApiHost"))

    await sends(fatma)

    found = await city.stores.departments.find("kinderopvang")
    assert found.value.coach(bram.object_id).is_reachable


async def test_an_offer_that_perhaps_arrived_may_come_twice_and_both_work(city: City):
    fatma, [bram] = await people(city, "Bram")
    city.teams.script(bram.conversation, Refusal(status=500, delivers=True))
    await sends(fatma)
    await city.passes(minutes=1)
    assert holding_cards(city, bram, QUESTION) == 2
    orphan, live = [m for m in city.teams.chat(bram.conversation) if "Ik help" in buttons(m.card)]
    drawn = orphan.card

    answer = await _presses_in(bram, orphan.id, drawn, "Ik help")
    assert "Je helpt Fatma." in answer

    assert fatma.sees("Bram helpt je.")
    assert "Klaar" in buttons(live.card), "the live card follows"
    assert buttons(orphan.card) == [], "a card nobody knew of turns neutral when it is found"
    await _presses_in(bram, orphan.id, drawn, "Ik help")
    assert (await city.request()).state is State.HELPING


# --- edits --------------------------------------------------------------------------------------------


@each_trouble
async def test_an_edit_in_trouble_is_done_later(city: City, trouble: Script):
    fatma, [bram, chloe] = await people(city, "Bram", "Chloë")
    await sends(fatma)
    with trouble_in(city, chloe, trouble):
        await bram.presses("Ik help")
        assert fatma.sees("Bram helpt je."), "the others are told meanwhile"
        assert holding_cards(city, chloe, QUESTION) == 1

    await city.passes(minutes=1)

    assert holding_cards(city, chloe, QUESTION) == 0
    assert holding_cards(city, chloe, "Bram helpt al. Bedankt dat je klaarstond!") == 1


async def test_an_edit_in_trouble_does_not_stop_the_press_itself(city: City):
    fatma, [bram, chloe] = await people(city, "Bram", "Chloë")
    await sends(fatma)
    for person in (fatma, bram, chloe):
        city.teams.always(person.conversation, Refusal(status=503))

    answer = await bram.presses("Ik help")

    assert "Je helpt Fatma." in words(answer["value"])
    late = await chloe.presses("Ik help")
    assert "Bram helpt al." in words(late["value"]), (
        "a card that could not be edited in time is answered kindly"
    )


async def test_a_card_that_is_gone_is_sent_anew(city: City):
    fatma, [bram] = await people(city, "Bram")
    await sends(fatma)
    offer = city.teams.chat(bram.conversation)[-1]
    city.teams.forget(bram.conversation, offer.id)

    await fatma.says("het scherm blijft zwart")
    await fatma.presses("Ja, voeg toe")

    assert "het scherm blijft zwart" in words(bram.newest())
    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")


async def test_what_many_changes_owe_is_one_edit(city: City):
    """Chloë's chat is in trouble while the question is taken, given back and taken again."""
    fatma, [bram, chloe] = await people(city, "Bram", "Chloë")
    await sends(fatma)
    city.teams.always(chloe.conversation, Refusal(status=429, retry_after="3600"))
    await bram.presses("Ik help")
    await city.passes(minutes=5)
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")
    city.teams.always(chloe.conversation, None)
    calls = len(city.teams.calls)

    await city.passes(hours=2)

    to_chloe = [call for call in city.teams.calls[calls:] if call.conversation == chloe.conversation]
    assert len(to_chloe) == 1
    assert holding_cards(city, chloe, QUESTION) == 0


# --- the worker's news --------------------------------------------------------------------------------


@each_trouble
async def test_the_workers_news_in_trouble_arrives_later_and_once(city: City, trouble: Script):
    fatma, [bram] = await people(city, "Bram")
    await sends(fatma)
    with trouble_in(city, fatma, trouble):
        await bram.presses("Ik help")
        assert not fatma.sees("Bram helpt je.")

    await city.passes(minutes=1)

    assert holding_cards(city, fatma, "Bram helpt je.") == 1
    assert sum(bool(buttons(card)) for card in fatma.cards()) == 1


@each_loss
async def test_a_worker_who_could_not_be_told_is_told_when_heard_of(city: City, loss: Script):
    fatma, [bram] = await people(city, "Bram")
    await sends(fatma)
    city.teams.always(fatma.conversation, loss)
    await bram.presses("Ik help")
    await city.passes(minutes=5)
    assert not fatma.sees("Bram helpt je.")
    city.teams.always(fatma.conversation, None)

    await fatma.says("hallo")

    assert fatma.sees("Bram helpt je.")


async def test_a_draft_card_in_trouble_arrives_later(city: City):
    fatma, _ = await people(city, "Bram")
    city.teams.always(fatma.conversation, Refusal(status=500))
    await fatma.says(QUESTION)
    assert fatma.cards() == []
    city.teams.always(fatma.conversation, None)

    await city.passes(minutes=1)

    assert holding_cards(city, fatma, QUESTION) == 1
    assert fatma.buttons()[0] == "Stuur mijn vraag"


# --- the store ----------------------------------------------------------------------------------------


async def _presses_in(person: Citizen, message: str, card: Card, label: str) -> str:
    """Press a button of one certain message; what is read instead of it."""
    action = button(card, label)
    assert action is not None
    value = {"action": {"type": "Action.Execute", "verb": action["verb"], "data": action["data"]}}
    status, body = await person.post(
        person.activity("invoke", None, name="adaptiveCard/action", value=value, replyToId=message)
    )
    assert status == 200
    await person.settle()
    return body.decode()
