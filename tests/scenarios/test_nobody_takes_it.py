"""Nobody takes it: the circle widens, the worker is told at every step, and there is no dead end."""

from datetime import timedelta

from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.fakes.teams import Refusal
from tests.scenarios.asking import DESK_NUMBER, QUESTION, THE_END, asked, live, sends
from tests.scenarios.city import City


async def test_the_circle_widens_after_10_30_and_60_minutes(city: City):
    department = await city.department()
    coaches = ["Anke", "Bram", "Chloë", "Dries", "Emre", "Farah", "Gust"]
    for name in coaches:
        await city.coach(name, department)
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    fatma = await city.worker("Fatma", department)

    await sends(fatma)
    assert len(asked(city, *coaches)) == 2
    assert "We vragen het nu aan 2 digicoaches." in words(fatma.newest())
    assert DESK_NUMBER not in words(fatma.newest())

    await city.passes(minutes=10)
    assert len(asked(city, *coaches)) == 5
    assert "Nog niemand kon helpen. We zoeken verder." in words(fatma.newest())
    assert "Om 10.30 uur hoor je iets van ons." in words(fatma.newest())
    assert DESK_NUMBER in words(fatma.newest())

    await city.passes(minutes=20)
    assert len(asked(city, *coaches)) == 7
    assert "Om 11 uur hoor je iets van ons." in words(fatma.newest())
    assert DESK_NUMBER in words(fatma.newest())
    assert not asked(city, "Hilde")

    await city.passes(minutes=30)
    assert asked(city, "Hilde") == ["Hilde"]
    assert DESK_NUMBER in words(fatma.newest())
    assert len(asked(city, *coaches)) == 7, "an offer stays open until somebody takes the question"


async def test_each_step_is_one_new_message_and_the_older_one_turns_neutral(city: City):
    department = await city.department()
    for name in ("Anke", "Bram", "Chloë", "Dries", "Emre", "Farah"):
        await city.coach(name, department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    had = len(city.teams.chat(fatma.conversation))

    await city.passes(minutes=10)
    assert len(city.teams.chat(fatma.conversation)) == had + 1
    await city.passes(minutes=20)
    assert len(city.teams.chat(fatma.conversation)) == had + 2

    assert len(live(fatma)) == 1
    assert [words(card) for card in fatma.cards()[1:]] == ["Vraag 1. Het nieuwe bericht staat hieronder."] * 2


async def test_the_end_is_wait_or_the_service_desk(city: City):
    department = await city.department()
    await city.coach("Bram", department)
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await city.passes(minutes=60)

    assert "Nog niemand kon helpen. Wat wil je doen?" in words(fatma.newest())
    assert fatma.buttons() == [
        "Wacht tot morgen 8 uur",
        "Laat mijn aanspreekpunt bellen",
        "Stuur naar de Service Desk",
        "Hulp niet meer nodig",
    ]
    assert DESK_NUMBER in words(fatma.newest())


async def test_on_friday_the_wait_is_until_monday(city: City):
    city.clock.turn(timedelta(days=4))
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await city.passes(minutes=60)

    assert "Wacht tot maandag 8 uur" in fatma.buttons()


async def test_the_wait_skips_closed_days(city: City):
    tomorrow = (city.clock.now() + timedelta(days=1)).date()
    department = await city.department(holidays=frozenset({tomorrow}))
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await city.passes(minutes=60)

    assert "Wacht tot woensdag 8 uur" in fatma.buttons()


async def test_who_waits_is_searched_for_again_at_opening_time(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await city.passes(minutes=60)
    await fatma.presses("Wacht tot morgen 8 uur")
    assert "We zoeken verder vanaf morgen 8 uur." in words(fatma.newest())
    assert "Wacht tot morgen 8 uur" not in fatma.buttons()
    offers = len(city.teams.chat(bram.conversation))

    await city.passes(hours=21)

    assert len(city.teams.chat(bram.conversation)) == offers + 1, "asked afresh, as a new message"
    assert len([card for card in bram.cards() if "Ik help" in buttons(card)]) == 1
    assert "We zoeken opnieuw een digicoach voor je." in words(fatma.newest())
    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")


async def test_who_declined_today_is_asked_again_tomorrow(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    await city.coach("Chloë", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await bram.presses("Nu niet")
    await city.passes(minutes=60)
    assert asked(city, "Chloë") == ["Chloë"]

    await city.passes(hours=21)

    assert len([card for card in bram.cards() if "Nu niet" in buttons(card)]) == 1


async def test_who_chooses_nothing_is_searched_for_again_too_and_then_handed_over(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await city.passes(minutes=60)
    assert "Kies je niets? Dan zoeken we verder vanaf morgen 8 uur." in words(fatma.newest())

    await city.passes(hours=21)
    assert (await city.request()).searches == 2
    await city.passes(days=2)

    request = await city.request()
    assert request.state is State.HANDED_OVER
    assert THE_END in words(fatma.newest())
    assert f"Bel de Service Desk: {DESK_NUMBER}" in words(fatma.newest())
    assert "ma-vr 8:00-17:00" in words(fatma.newest())
    assert "Dag, ik heb nog hulp nodig. Mijn vraag is nummer 1." in words(fatma.newest())
    assert not bram.sees(QUESTION)
    assert bram.sees("De Service Desk helpt nu. Bedankt dat je klaarstond!")


async def test_the_worker_chooses_the_service_desk(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await city.passes(minutes=60)

    await fatma.presses("Stuur naar de Service Desk")

    assert (await city.request()).state is State.HANDED_OVER
    assert fatma.sees("De Service Desk helpt je verder.")
    assert fatma.sees(DESK_NUMBER)
    assert not bram.sees(QUESTION)


async def test_while_the_search_rests_an_open_offer_can_be_taken(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await city.passes(minutes=75)

    await bram.presses("Ik help")

    assert fatma.sees("Bram helpt je.")


async def test_out_of_hours_the_worker_is_told_when_the_search_starts(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await city.passes(hours=10)
    quiet = len(city.teams.chat(bram.conversation))

    await sends(fatma)
    assert fatma.sees("We hebben je vraag.")
    assert fatma.sees("Morgen om 8 uur zoeken we een digicoach voor je.")
    assert len(city.teams.chat(bram.conversation)) == quiet, "nobody is disturbed at night"

    await city.passes(hours=12)
    assert bram.sees(QUESTION)
    assert "We vragen het nu aan 1 digicoach." in words(fatma.newest())


async def test_the_ladder_does_not_climb_at_night(city: City):
    """Sent a quarter before closing: the last steps wait for the morning, or the ladder goes on; nobody is lost."""
    city.clock.turn(timedelta(hours=6, minutes=45))
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await city.passes(hours=3)

    assert "Wacht tot morgen 8 uur" in fatma.buttons()
    assert DESK_NUMBER in words(fatma.newest())


async def test_given_back_after_closing_time_the_worker_is_told_once(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await bram.presses("Ik help")
    await city.passes(minutes=20)
    city.clock.turn(timedelta(hours=8))
    heard = len(city.teams.chat(fatma.conversation))

    await bram.presses("Geef de vraag terug")

    assert len(city.teams.chat(fatma.conversation)) == heard + 1
    assert "Bram kan toch niet. We zoeken iemand anders." in words(fatma.newest())
    assert "We zoeken verder vanaf morgen 8 uur." in words(fatma.newest())


async def test_never_more_than_25_offers_and_the_contact_point_is_among_them(city: City):
    department = await city.department()
    names = [f"Coach{number}" for number in range(30)]
    for name in names:
        await city.coach(name, department)
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)

    await city.passes(minutes=60)

    assert len(asked(city, *names, "Hilde")) <= 25
    assert asked(city, "Hilde") == ["Hilde"]


async def test_the_ladder_climbs_while_the_worker_cannot_be_told(city: City):
    department = await city.department()
    coaches = [await city.coach(name, department) for name in ("Bram", "Chloë", "Dries")]
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    city.teams.always(fatma.conversation, Refusal(status=500))

    await city.passes(minutes=10)

    assert all(coach.sees(QUESTION) for coach in coaches)
    city.teams.always(fatma.conversation, None)
    await city.passes(minutes=1)
    assert "Nog niemand kon helpen. We zoeken verder." in words(fatma.newest())
