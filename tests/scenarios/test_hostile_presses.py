"""A press that no button of ours makes gets a clear answer and changes nothing."""

from datetime import timedelta
from typing import get_args

import pytest

from bot.cards.action_fields import Button, OfRequest
from bot.cards.actions import MODELS, VERBS
from bot.domain.states import State
from tests.fakes.card_reading import words
from tests.scenarios.city import Citizen, City
from tests.scenarios.test_hostile_text import asked, fatma_at_work

NOT_HERE = "Dat kan ik hier niet tonen. Typ hulp voor wat wel kan."
NOT_YOURS = "Deze kaart is van een collega."
WITHOUT_IDS = {
    "ask.start",
    "ask.how",
    "ask.begin_call",
    "ask.begin_visit",
    "coach.can_help",
    "coach.pause",
    "team.show",
}
WITHOUT_IDS |= {"colleague.start", "data.show", "data.take", "data.ask"}
OLD_BUTTON = "Deze knop werkt niet meer. Typ hulp voor wat wel kan."


async def press(person: Citizen, verb: object, data: object) -> str:
    """Press a button that we never drew; what is read afterwards."""
    answer = await person._invokes(None, {"type": "Action.Execute", "verb": verb, "data": data})
    assert answer["statusCode"] == 200
    assert answer["type"] == "application/vnd.microsoft.card.adaptive"
    return words(answer["value"])


def verbs_of(model: type[Button]) -> tuple[str, ...]:
    return get_args(model.model_fields["verb"].annotation)


@pytest.mark.parametrize("verb", ["", "nonsense", "request.explode", None, 7, ["request.accept"], "refresh"])
async def test_an_unknown_verb_is_answered_kindly(city: City, verb: object):
    fatma = await asked(city)

    assert OLD_BUTTON in await press(fatma, verb, {})


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "tekst",
        {},
        {"department": None, "request": None, "page": None, "nonce": None},
        {"department": 7, "request": {"a": 1}, "page": "veel", "nonce": ["x"]},
        {"department": "x" * 10_000, "request": "y" * 10_000, "page": -1, "nonce": "z" * 10_000},
        {
            "department": "kinderopvang",
            "request": "vreemd",
            "page": 0,
            "nonce": "vreemd",
            "minutes": 5,
            "topic": "login",
            "is_up": True,
            "day": "yesterday",
            "manner": "visit",
            "until": "2026-03-03T08:00:00+00:00",
            "colleague": "vreemd",
        },
    ],
)
async def test_missing_wrong_or_foreign_ids_change_nothing(city: City, data: object):
    fatma = await asked(city)
    before = await city.request()

    for verb in VERBS - WITHOUT_IDS:
        city.clock.turn(timedelta(seconds=2))
        read = await press(fatma, verb, data)
        kind = (NOT_HERE, NOT_YOURS, OLD_BUTTON, "Bij welke dienst werk je?")
        assert any(said in read for said in kind), (verb, read)

    assert await city.request() == before
    assert (await city.person("Fatma")).department == "kinderopvang"


async def test_a_card_of_somebody_else_shows_nothing_and_does_nothing(city: City):
    fatma = await asked(city)
    gerda = await city.worker("Gerda", "kinderopvang")
    before = await city.request()

    answer = await gerda.presses("Hulp niet meer nodig", fatma.newest())

    assert NOT_YOURS in words(answer["value"])
    assert await city.request() == before


async def test_what_nobody_asked_is_nobodys_card(city: City):
    bram = await city.coach("Bram", await city.department())
    data = {"department": "kinderopvang", "request": "gone", "page": 1, "asked_in": "kinderopvang"}
    data |= {"minutes": 5, "topic": "phone", "is_up": True, "manner": "visit", "asked": 0, "place": "x"}
    data |= {"until": "2026-03-03T08:00:00+00:00", "colleague": "vreemd", "question": "phone"}
    said = {}

    for verb in {verb for one in MODELS if issubclass(one, OfRequest) for verb in verbs_of(one)}:
        city.clock.turn(timedelta(seconds=2))
        said[verb] = await press(bram, verb, data)

    assert len(said) > 20
    assert [verb for verb, read in said.items() if NOT_YOURS in read] == []
    assert said["walkup.undo"] == said["helping.colleagues"] == said["request.show"] == NOT_HERE


async def test_a_draft_of_somebody_else_cannot_be_sent(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    gerda = await city.worker("Gerda", "kinderopvang")

    answer = await gerda.presses("Stuur mijn vraag", fatma.newest())

    assert words(answer["value"]) == OLD_BUTTON
    assert await city.numbers() == []
    assert (await city.person("Fatma")).draft is not None


async def test_a_worker_cannot_accept(city: City):
    fatma = await asked(city)
    request = await city.request()
    data = {"department": request.department, "request": request.id, "page": 2}

    for person in (fatma, await city.worker("Gerda", "kinderopvang")):
        assert NOT_YOURS in await press(person, "request.accept", data)
    assert (await city.request()).state is State.SEARCHING


@pytest.mark.parametrize("page", [1, 99, "0 ", 999_999])
async def test_an_altered_page_stops_nothing(city: City, page: object):
    fatma = await asked(city)
    request = await city.request()

    await press(
        fatma, "request.cancel", {"department": request.department, "request": request.id, "page": page}
    )

    assert (await city.request()).state is State.SEARCHING


async def test_a_button_of_another_version_with_more_in_it_still_works(city: City):
    fatma = await asked(city)
    request = await city.request()
    data = {"department": request.department, "request": request.id, "page": 0, "later": {"version": 9}}

    await press(fatma, "request.cancel", data)

    assert (await city.request()).state is State.CANCELLED


async def test_somebody_unknown_who_presses_gets_a_kind_answer(city: City):
    await asked(city)
    request = await city.request()
    stranger = city.citizen("Vreemd")

    data = {"department": request.department, "request": request.id, "page": 0, "nonce": request.id}
    for verb in ("request.cancel", "request.show", "draft.send", "draft.yes", "draft.department"):
        read = await press(stranger, verb, data)
        assert NOT_YOURS in read or read == OLD_BUTTON
    assert (await city.request()).state is State.SEARCHING


async def test_somebody_unknown_who_asks_is_helped_like_anybody(city: City):
    await city.coach("Bram", await city.department())
    stranger = city.citizen("Vreemd")

    await stranger.says("mijn tablet start niet")
    await stranger.presses("Stuur mijn vraag")
    await stranger.presses("Kinderopvang")

    assert city.citizen("Bram").sees("mijn tablet start niet")


async def test_without_any_department_the_question_is_kept_and_goes_out_later(city: City):
    fatma = city.citizen("Fatma")
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    assert fatma.sees("We hebben je vraag.")
    await fatma.presses("Ik weet het niet")
    assert fatma.sees("We hebben je vraag."), "no dead end"

    await city.department()
    await city.passes(hours=1)

    assert await city.numbers() == [1]
    assert fatma.sees("Bel de Service Desk: 09 000 00 00."), "that department has no coaches"
