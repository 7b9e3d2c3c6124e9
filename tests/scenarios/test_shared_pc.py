"""A shared PC: what is over leaves nothing of the question on any screen, and who sits there next can do nothing with it."""

import json
import re
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any, get_args

import pytest

from bot.cards.actions import MODELS, read_action
from bot.domain.ids import DepartmentId
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.coordinating import coordinator
from tests.scenarios.test_hostile_presses import NOT_YOURS, OLD_BUTTON, press
from tests.scenarios.test_moving import merges

TEXT = "de papegaai op mijn tablet start niet"
ADDED = "er staat een ooievaar op het scherm"
PLACE = "De Vuurtoren"
NUMBER = "0470 65 43 21"
CANARIES = ("papegaai", "ooievaar", "Vuurtoren", "65 43 21", "654321")
SIGN_OUT = "Klaar? Meld je af op deze pc."
NO_LONGER = "Hulp niet meer nodig"
CHAT_LINK = re.compile(r"https://teams\.microsoft\.com/l/(?:chat|call)/0/0\?users=[a-z]+%40example\.org")


async def asked(city: City, *, platform: str = "Windows") -> tuple[Citizen, Citizen, Citizen]:
    """Fatma told all that one can tell; Bram and Dirk were asked. All looked at their lists, which stay on the screen."""
    department = await city.department(places=(PLACE, "De Keuken"))
    await city.department("Wegen")
    bram = await city.coach("Bram", department)
    dirk = await city.coach("Dirk", department)
    fatma = await city.worker("Fatma", department, platform=platform)
    await sends(fatma, TEXT)
    await fatma.presses(PLACE)
    if platform == "Windows":
        await fatma.presses("Bewaar mijn nummer", inputs={"phone": NUMBER})
    await fatma.says(ADDED)
    await fatma.presses("Ja, voeg toe")
    for person in (fatma, bram, dirk):
        await person.says("mijn vragen")
    return fatma, bram, dirk


async def is_helped(city: City) -> tuple[Citizen, Citizen, Citizen]:
    """Bram has it, and all looked again."""
    fatma, bram, dirk = await asked(city)
    await bram.presses("Ik help")
    for person in (fatma, bram):
        await person.says("mijn vragen")
    return fatma, bram, dirk


async def confirmed(city: City) -> None:
    fatma, bram, _ = await is_helped(city)
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")


async def confirmed_by_typing(city: City) -> None:
    fatma, bram, _ = await is_helped(city)
    await bram.says("klaar")
    await fatma.says("ja")


async def lapsed(city: City) -> None:
    _, bram, _ = await is_helped(city)
    await bram.presses("Klaar")
    await city.passes(hours=50)


async def forgotten(city: City) -> None:
    await is_helped(city)
    await city.passes(hours=80)


async def stopped_while_searching(city: City) -> None:
    fatma, _, dirk = await asked(city)
    await dirk.presses("Nu niet")
    await fatma.presses(NO_LONGER)


async def stopped_while_helped(city: City) -> None:
    fatma, *_ = await is_helped(city)
    await fatma.says("stop")


async def sent_to_the_desk(city: City) -> None:
    _, bram, _ = await is_helped(city)
    await bram.says("naar de service desk")


async def sent_to_the_desk_by_time(city: City) -> None:
    await asked(city)
    await city.passes(hours=100)


async def given_back_and_solved_by_another(city: City) -> None:
    fatma, bram, dirk = await is_helped(city)
    await bram.says("geef terug")
    await dirk.presses("Ik help")
    await dirk.presses("Klaar")
    await fatma.presses("Ja, opgelost")


async def taken_over(city: City) -> None:
    fatma, bram, dirk = await is_helped(city)
    await bram.says("geef aan Dirk")
    await dirk.presses("Ik help")
    await dirk.presses("Klaar")
    await fatma.presses("Ja, opgelost")


async def not_solved_and_then_closed(city: City) -> None:
    fatma, bram, dirk = await is_helped(city)
    await bram.presses("Klaar")
    await fatma.presses("Nee, nog niet")
    await fatma.presses("Een andere digicoach")
    await dirk.presses("Ik help")
    await dirk.presses("Klaar")
    await fatma.presses("Ja, opgelost")


async def moved(city: City) -> None:
    amina = await coordinator(city)
    fatma, bram, _ = await is_helped(city)
    await merges(amina)
    await fatma.says("mijn vragen")
    await bram.says("klaar")
    await fatma.presses("Ja, opgelost")


async def for_a_colleague(city: City) -> None:
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await fatma.says("voor een collega")
    form = {"name": "Jan", "place": PLACE, "phone": NUMBER, "text": TEXT}
    await fatma.presses("Stuur mijn vraag", inputs=form)
    await bram.presses("Ik help")
    for person in (fatma, bram):
        await person.says("mijn vragen")
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")


async def one_of_many(city: City) -> None:
    """The lists that say which question is over."""
    fatma, *_ = await asked(city)
    await fatma.says("een ooievaar op mijn gsm")
    await fatma.presses("Nee, nieuwe vraag")
    await fatma.presses("Stuur mijn vraag")
    await fatma.says("stop")
    await fatma.presses("Stop vraag 1")
    await fatma.says("mijn vragen")
    await fatma.says("stop")


ENDINGS: tuple[Callable[[City], Awaitable[None]], ...] = (
    confirmed,
    confirmed_by_typing,
    lapsed,
    forgotten,
    stopped_while_searching,
    stopped_while_helped,
    sent_to_the_desk,
    sent_to_the_desk_by_time,
    given_back_and_solved_by_another,
    taken_over,
    not_solved_and_then_closed,
    moved,
    for_a_colleague,
    one_of_many,
)


def left_over(city: City) -> list[tuple[str, str, str]]:
    """Every message of every chat in which something personal still stands: whose chat, what, and all it says."""
    return [
        (name, canary, words(message.card))
        for name, person in city.people.items()
        for message in city.teams.chat(person.conversation)
        for canary in CANARIES
        if message.card is not None and canary in json.dumps(message.activity, ensure_ascii=False)
    ]


@pytest.mark.parametrize("ending", ENDINGS)
async def test_when_it_is_over_no_screen_holds_the_question_the_place_or_the_number(
    city: City, ending: Callable[[City], Awaitable[None]]
):
    await ending(city)
    await city.settled()

    requests = [await city.request(number) for number in await city.numbers()]
    assert all(
        one.state in {State.CLOSED, State.CANCELLED, State.HANDED_OVER, State.MOVED} for one in requests
    )
    assert left_over(city) == []


@pytest.mark.parametrize("ending", ENDINGS)
async def test_no_notification_and_no_link_ever_says_anything_personal(
    city: City, ending: Callable[[City], Awaitable[None]]
):
    """A link to a chat needs the address of who is written to, and holds nothing beside it: no subject, no message."""
    await ending(city)

    sent = [call.activity for call in city.teams.calls if call.activity.get("type") == "message"]
    assert len(sent) > 5
    for activity in sent:
        notification = f"{activity.get('summary', '')} {activity.get('text', '')}"
        assert not [said for said in (*CANARIES, *city.people) if said in notification], notification
        for url in links(activity):
            assert CHAT_LINK.fullmatch(url), url


def links(part: Any) -> Iterator[str]:
    """Where every button of an activity leads."""
    if isinstance(part, dict):
        yield from (part["url"],) if isinstance(part.get("url"), str) else ()
        for inside in part.values():
            yield from links(inside)
    elif isinstance(part, list):
        for inside in part:
            yield from links(inside)


async def test_the_sweep_can_fail(city: City):
    fatma, bram, _ = await is_helped(city)

    assert {canary for _, canary, _ in left_over(city)} >= {"papegaai", "ooievaar", "Vuurtoren", "65 43 21"}
    assert fatma.sees(TEXT)
    assert bram.sees(TEXT)


# --- who sits there next --------------------------------------------------------------------------------

FILLED_IN = {
    "department": KINDEROPVANG,
    "asked_in": KINDEROPVANG,
    "minutes": 5,
    "topic": "login",
    "is_up": True,
    "manner": "call",
    "until": "2026-03-02T13:00:00+00:00",
    "colleague": person_id("Dirk"),
    "place": PLACE,
    "phone": NUMBER,
    "signal": "too_hard",
    "coach": person_id("Bram"),
    "tip": "login-1",
}
"""Something for each field of a button about a question."""


def verbs_about(field: str) -> list[str]:
    """The verbs of all buttons that carry this."""
    models = [model for model in MODELS if field in model.model_fields]
    return sorted({verb for model in models for verb in get_args(model.model_fields["verb"].annotation)})


def aimed(verb: str, request: str) -> dict[str, object]:
    """What a button with this verb carries, about this question."""
    question = "place" if verb == "where.skip" else request
    return {**FILLED_IN, "request": request, "nonce": request, "question": question}


async def searching(city: City) -> None:
    await asked(city)


async def helping(city: City) -> None:
    await is_helped(city)


async def resolved(city: City) -> None:
    _, bram, _ = await is_helped(city)
    await bram.presses("Klaar")


STATES = (searching, helping, resolved, confirmed)


@pytest.mark.parametrize("state", STATES)
async def test_another_account_at_the_same_screen_can_do_nothing_with_a_colleagues_card(
    city: City, state: Callable[[City], Awaitable[None]]
):
    """All buttons there are about a question, as a stranger presses them: a worker, and a coach of another department."""
    await state(city)
    before = await city.request()
    pages = range(len(before.history) + 1)
    samir = await city.coach("Samir", DepartmentId("wegen"))
    strangers = [(page, await city.worker(f"Rita {page}", KINDEROPVANG)) for page in pages]

    for verb in verbs_about("request"):
        city.clock.turn(timedelta(seconds=2))
        for page, stranger in (*strangers, (before.chapter, samir)):
            data = {**aimed(verb, before.id), "page": page}
            assert read_action(verb, data).verb == verb, "it is understood"
            read = await press(stranger, verb, data)
            assert NOT_YOURS in read or "Dat kan ik hier niet tonen." in read, (verb, read)
            assert not [said for said in (*CANARIES, "Fatma", "Bram") if said in read]

    assert await city.request() == before
    assert await city.numbers() == [1]


async def test_another_account_can_do_nothing_with_a_question_that_is_not_sent(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await fatma.says(TEXT)
    rita = await city.worker("Rita", department)
    before = await city.person("Fatma")
    assert before.draft is not None

    for verb in verbs_about("nonce"):
        for stranger in (rita, bram):
            city.clock.turn(timedelta(seconds=1))
            read = await press(stranger, verb, aimed(verb, before.draft.nonce))
            assert not [said for said in (*CANARIES, "Fatma") if said in read], (verb, read)

    assert await city.person("Fatma") == before
    assert not any(OLD_BUTTON in words(card) for card in fatma.cards())


async def test_the_refusal_is_kind_and_says_what_to_do(city: City):
    fatma, *_ = await asked(city)
    rita = await city.worker("Rita", KINDEROPVANG)

    [card] = [one for one in fatma.cards() if NO_LONGER in buttons(one)]
    answer = await rita.presses(NO_LONGER, card)

    assert words(answer["value"]) == "Deze kaart is van een collega.\nHeb je zelf een vraag? Typ ze hier."


# --- signing out ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("platform", ["Windows", "Web", "macOS"])
async def test_who_says_it_is_solved_on_a_computer_reads_to_sign_out_there(city: City, platform: str):
    fatma, bram, _ = await asked(city, platform=platform)
    await bram.presses("Ik help")
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")
    assert fatma.sees(SIGN_OUT)

    await fatma.presses(fatma.buttons()[0])

    assert fatma.sees(SIGN_OUT), "after a thumb too"
    assert not bram.sees(SIGN_OUT)


async def test_who_types_it_or_needs_no_help_any_more_reads_it_too(city: City):
    await confirmed_by_typing(city)
    assert city.citizen("Fatma").sees(SIGN_OUT)


async def test_who_stops_on_a_computer_reads_it_too(city: City):
    await stopped_while_searching(city)
    assert city.citizen("Fatma").sees(SIGN_OUT)


@pytest.mark.parametrize("last", ["Android", "iOS", "", "Kiosk"])
async def test_on_a_phone_or_on_who_knows_what_it_is_not_said(city: City, last: str):
    """The client that closes it counts: asked at a PC, and solved with the phone in hand."""
    fatma, bram, _ = await is_helped(city)
    await bram.presses("Klaar")

    fatma.platform = last
    await fatma.presses("Ja, opgelost")

    assert fatma.sees("Fijn dat het lukt!")
    assert not fatma.sees(SIGN_OUT)


async def test_who_said_nothing_is_not_at_that_pc_any_more(city: City):
    await lapsed(city)

    assert city.citizen("Fatma").sees("We sluiten je vraag.")
    assert not city.citizen("Fatma").sees(SIGN_OUT)
