"""Asking without typing: a topic is a question; tapped twice, too late, and beside typed words."""

from tests.fakes.card_reading import words
from tests.scenarios.asking import sends
from tests.scenarios.city import Citizen, City

TOPIC = "🔑 Aanmelden en wachtwoord"
CALL = "📞 Bel mij"
VISIT = "🚶 Kom naar mij"
SEND = "Stuur mijn vraag"
OLD_BUTTON = "Deze knop werkt niet meer."


async def at_work(city: City, *, platform: str = "iOS", **department: object) -> tuple[Citizen, Citizen]:
    """Fatma, with the card to ask on her screen, and Bram who may help."""
    at = await city.department(**department)
    bram = await city.coach("Bram", at)
    fatma = await city.worker("Fatma", at, platform=platform)
    await fatma.says("stel een vraag")
    return fatma, bram


async def test_every_topic_is_a_button_with_a_picture_and_its_name(city: City):
    fatma, _ = await at_work(city)

    assert fatma.buttons() == [
        "🔑 Aanmelden en wachtwoord",
        "📅 Verlof, uren en loonbrief",
        "💬 Teams en e-mail",
        "📝 Apps en formulieren",
        "📱 Gsm of tablet",
        "💻 Computer of printer",
        "❓ Iets anders",
        CALL,
        VISIT,
        "Voor een collega",
    ]


async def test_a_topic_alone_is_a_question_and_one_more_tap_sends_it(city: City):
    fatma, bram = await at_work(city)

    await fatma.presses(TOPIC)
    assert "Dit is je vraag:\nAanmelden en wachtwoord" in words(fatma.newest())
    assert await city.numbers() == []
    await fatma.presses(SEND)

    request = await city.request()
    assert (request.text, request.topic) == ("Aanmelden en wachtwoord", "sign_in")
    assert bram.sees("Aanmelden en wachtwoord")
    assert len(fatma.cards()) == 1, "one card all the way"


async def test_another_topic_takes_the_place_of_the_first(city: City):
    fatma, _ = await at_work(city)
    ask = fatma.newest()

    await fatma.presses(TOPIC)
    await fatma.presses("📱 Gsm of tablet", ask)
    await fatma.presses(SEND)

    assert (await city.request()).text == "Gsm of tablet"


async def test_what_is_typed_after_a_topic_joins_it(city: City):
    fatma, _ = await at_work(city)

    await fatma.presses("💻 Computer of printer")
    await fatma.says("mijn gsm doet raar")
    await fatma.presses(SEND)

    request = await city.request()
    assert request.text == "Computer of printer\nmijn gsm doet raar"
    assert request.topic == "computer", "what they tapped stands over what we guess"


async def test_a_topic_tapped_beside_a_typed_question_changes_only_what_it_is_about(city: City):
    fatma, _ = await at_work(city)
    ask = fatma.newest()
    await fatma.says("het lukt mij niet")

    await fatma.presses(TOPIC, ask)
    await fatma.presses(SEND)

    request = await city.request()
    assert (request.text, request.topic) == ("het lukt mij niet", "sign_in")


async def test_something_else_is_guessed_from_what_is_typed(city: City):
    fatma, _ = await at_work(city)

    await fatma.presses("❓ Iets anders")
    await fatma.says("mijn wachtwoord is weg")
    await fatma.presses(SEND)

    assert (await city.request()).topic == "sign_in"


async def test_a_topic_delivered_again_after_sending_begins_nothing(city: City):
    fatma, _ = await at_work(city)
    message, _, button = fatma._find(TOPIC, None)
    press = {"type": "Action.Execute", "verb": button["verb"], "data": button["data"]}
    await fatma._invokes(message, press)
    await fatma.presses(SEND)

    answer = await fatma._invokes(message, press)

    assert await city.numbers() == [1]
    assert (await city.person("Fatma")).draft is None
    assert "We hebben je vraag." in words(answer["value"])


async def test_a_topic_that_is_unknown_begins_nothing(city: City):
    fatma, _ = await at_work(city)

    answer = await fatma._invokes(
        None, {"type": "Action.Execute", "verb": "ask.topic", "data": {"topic": "vreemd"}}
    )

    assert OLD_BUTTON in words(answer["value"])
    assert (await city.person("Fatma")).draft is None


async def test_a_topic_pressed_while_the_department_is_asked_shows_that_question(city: City):
    await city.department("Kinderopvang")
    await city.department("Groendienst")
    fatma = city.citizen("Fatma")
    await fatma.says("stel een vraag")
    ask = fatma.newest()
    await sends(fatma, "mijn tablet start niet")

    answer = await fatma.presses(TOPIC, ask)

    assert "Bij welke dienst werk je?" in words(answer["value"])
    assert (await city.person("Fatma")).draft.text == "mijn tablet start niet"
