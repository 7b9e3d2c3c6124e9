"""No coaches, all on leave, nobody to reach, never open: each ends with the worker told where to go."""

from datetime import timedelta

from bot.domain.request import ServiceDesk
from bot.domain.states import State
from tests.fakes.card_reading import words
from tests.fakes.teams import Refusal
from tests.scenarios.asking import DESK_NUMBER, QUESTION, THE_END, asked, sends
from tests.scenarios.city import City


async def test_a_department_without_coaches_ends_at_the_service_desk(city: City):
    department = await city.department()
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert (await city.request()).state is State.HANDED_OVER
    assert THE_END in words(fatma.newest())
    assert DESK_NUMBER in words(fatma.newest())
    assert len(city.teams.chat(fatma.conversation)) == 1


async def test_coaches_who_never_opened_teams_count_as_none(city: City):
    department = await city.department()
    await city.coach("Bram", department, installed=False)
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert (await city.request()).state is State.HANDED_OVER
    assert THE_END in words(fatma.newest())


async def test_with_everybody_on_leave_the_worker_may_choose_at_once(city: City):
    department = await city.department()
    for name in ("Bram", "Chloë"):
        coach = await city.coach(name, department)
        await coach.says("terug op vrijdag")
    fatma = await city.worker("Fatma", department)

    await sends(fatma)
    assert "Nog niemand kon helpen. Wat wil je doen?" in words(fatma.newest())
    assert "Wacht tot morgen 8 uur" in fatma.buttons()
    assert "Stuur naar de Service Desk" in fatma.buttons()

    await city.passes(days=2)
    assert (await city.request()).state is State.HANDED_OVER
    assert THE_END in words(fatma.newest())


async def test_everybody_on_leave_and_the_contact_point_is_there(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    await bram.says("terug op vrijdag")
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert asked(city, "Bram", "Hilde") == ["Hilde"]


async def test_a_missing_contact_point_does_not_stop_the_ladder(city: City):
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await city.passes(minutes=60)

    assert "Nog niemand kon helpen. Wat wil je doen?" in words(fatma.newest())


async def test_a_sole_coach_is_told_of_honestly(city: City):
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert fatma.sees("We vragen het nu aan 1 digicoach. Meer zijn er nu niet.")


async def test_a_sole_coach_who_declines_leads_to_the_contact_point_at_once(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await city.passes(minutes=1)

    await bram.presses("Nu niet")

    assert asked(city, "Hilde") == ["Hilde"]
    assert "Nog niemand kon helpen. We zoeken verder." in words(fatma.newest())
    assert "Om 11 uur hoor je iets van ons." in words(fatma.newest())
    assert DESK_NUMBER in words(fatma.newest())
    await city.passes(minutes=59)
    assert "Nog niemand kon helpen. Wat wil je doen?" in words(fatma.newest())


async def test_when_everybody_declines_the_worker_may_choose_at_once(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await bram.presses("Nu niet")
    await hilde.presses("Nu niet")

    assert "Nog niemand kon helpen. Wat wil je doen?" in words(fatma.newest())


async def test_when_both_of_the_first_decline_the_next_are_asked_at_once(city: City):
    department = await city.department()
    names = ["Anke", "Bram", "Chloë", "Dries"]
    for name in names:
        await city.coach(name, department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    first = asked(city, *names)

    for name in first:
        await city.citizen(name).presses("Nu niet")

    others = [name for name in names if name not in first]
    assert all(city.citizen(name).sees(QUESTION) for name in others)


async def test_a_sole_coach_who_cannot_be_reached_is_passed_over(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    city.teams.always(bram.conversation, Refusal(status=403, code="MessageWritesBlocked"))
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert asked(city, "Hilde") == ["Hilde"]
    assert "nu aan 1 digicoach" not in words(fatma.newest())


async def test_nobody_can_be_reached_at_all(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    city.teams.always(bram.conversation, Refusal(status=404, code="ConversationNotFound"))
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert (await city.request()).state is State.HANDED_OVER
    assert THE_END in words(fatma.newest())


async def test_a_department_that_never_opens_still_answers(city: City):
    every_day = frozenset((city.clock.now() + timedelta(days=day)).date() for day in range(-1, 500))
    department = await city.department(holidays=every_day)
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert (await city.request()).state is State.HANDED_OVER
    assert THE_END in words(fatma.newest())


async def test_a_desk_without_a_number_is_named(city: City):
    department = await city.department(desk=ServiceDesk(name="ICT-balie"))
    fatma = await city.worker("Fatma", department)

    await sends(fatma)

    assert "Vraag hulp aan de ICT-balie." in words(fatma.newest())


async def test_a_department_that_always_is_open_waits_for_the_morning(city: City):
    department = await city.department(hours="ma-zo 0:00-24:00")
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await city.passes(minutes=60)

    assert "Wacht tot morgen 8 uur" in fatma.buttons()
