"""Whoever somebody counts on hears of it, and what was decided for a while ends with that while."""

from bot.domain import events as e
from bot.domain.states import State
from tests.fakes.card_reading import words
from tests.fakes.teams import Refusal
from tests.scenarios.asking import QUESTION, asked, sends
from tests.scenarios.city import City, person_id
from tests.scenarios.helping import helping
from tests.scenarios.test_someone_i_trust import CHOOSE, SEND, three_coaches


async def test_a_colleague_who_could_not_be_reached_once_is_asked_to_take_over(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    sofie = await city.coach("Sofie", department)
    city.teams.always(sofie.conversation, Refusal(status=403, code="MessageWritesBlocked"))
    await sends(await city.worker("Fatma", department))
    await bram.presses("Ik help")
    city.teams.always(sofie.conversation, None)
    await sofie.says("ik kan helpen")

    await bram.presses("Geef aan een collega")
    await bram.presses("Sofie")

    assert sofie.sees("Bram vraagt of je Fatma helpt.")


async def test_a_colleague_who_cannot_be_reached_at_all_is_not_tried_for_ever(city: City):
    _, bram = await helping(city, "Sofie")
    sofie = city.citizen("Sofie")
    city.teams.always(sofie.conversation, Refusal(status=403, code="MessageWritesBlocked"))
    await bram.presses("Geef aan een collega")
    await bram.presses("Sofie")
    tried = len(city.teams.calls)

    await city.passes(minutes=10)

    assert len(city.teams.calls) <= tried + 2
    assert (await city.request()).proposal is None


async def test_the_same_colleague_can_be_asked_a_second_time(city: City):
    _, bram = await helping(city, "Sofie", "Noor")
    for name in ("Sofie", "Noor", "Sofie"):
        await bram.presses("Geef aan een collega")
        await bram.presses(name)

    proposal = (await city.request()).proposal
    assert proposal is not None
    assert proposal.id == person_id("Sofie")


async def test_who_is_no_longer_awaited_is_alerted(city: City):
    fatma, bram = await helping(city, "Sofie")
    await city.passes(minutes=16)
    await fatma.presses("Ik heb nog niemand gezien")
    before = len(bram.cards())

    await fatma.presses("Zoek iemand anders")

    assert (await city.request()).state is State.SEARCHING
    assert len(bram.cards()) == before + 1
    assert "We zoeken iemand anders." in words(bram.newest())


async def test_who_waits_for_one_is_asked_once_and_not_overruled(city: City):
    jan = await three_coaches(city, platform="iOS")
    await city.passes(hours=6, minutes=40)
    await jan.says(QUESTION)
    jan.opens("Toon meer keuzes")
    await jan.presses(CHOOSE)
    await jan.presses("Fatima · De Serre")
    await jan.presses(SEND)

    await city.passes(minutes=35)

    assert (await city.request()).resumes_at is not None, "the department is closed"
    assert not [button for button in jan.buttons() if button.startswith("Wacht nog")]
    await city.passes(hours=16)
    kinds = [type(event) for event in (await city.request()).history]
    assert kinds.count(e.WideningAsked) == 1


async def test_a_contact_point_who_comes_later_is_asked_about_a_broken_pc_then(city: City):
    department = await city.department()
    await city.coach("Hilde", department, is_coach=False, is_contact=True, hours="ma-vr 11:00-17:00")
    await city.coach("Bram", department)
    await sends(await city.worker("Fatma", department), "de pc start niet op")

    await city.passes(minutes=70)

    assert "Hilde" in asked(city, "Hilde", "Bram")
