"""Somebody cannot be reached: the next is asked at once, who can help it hears of it, and nothing owed to them is lost."""

from collections import Counter

import pytest

from bot.domain import events as e
from bot.domain.people import Role
from bot.domain.states import State
from tests.fakes import answers
from tests.fakes.card_reading import words
from tests.fakes.places import personal_chat
from tests.fakes.teams import BOT, TENANT, Refusal
from tests.scenarios.asking import AFAR, QUESTION, THE_END, asked, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id

FOR_GOOD = {
    "not in the chat": answers.NOT_INSTALLED,
    "blocked": answers.BLOCKED,
    "writes blocked": answers.WRITES_BLOCKED,
    "writes blocked, told the other way": answers.WRITES_BLOCKED_BELOW,
    "not installed": Refusal(status=403, code="ForbiddenOperationException"),
}
each_loss = pytest.mark.parametrize("loss", FOR_GOOD.values(), ids=[*FOR_GOOD])
in_a_tenant = pytest.mark.parametrize("city", [{"MicrosoftAppTenantId": TENANT}], indirect=True)
NO_MESSAGES = "Bram krijgt geen berichten van mij."
NEW_CHAT = personal_chat("somewhere else")


async def a_department(city: City, *coaches: str, contact: str = "Hilde") -> Citizen:
    """Fatma, in a department with these coaches and a contact point."""
    department = await city.department()
    for name in coaches:
        await city.coach(name, department)
    if contact:
        await city.coach(contact, department, is_coach=False, is_contact=True)
    return await city.worker("Fatma", department)


async def is_reachable(city: City, name: str) -> bool:
    """Whether the roster says so."""
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    entry = found.value.coach(person_id(name))
    assert entry is not None
    return entry.is_reachable


def offers(city: City, name: str) -> int:
    """How many messages of this person show the question with a button."""
    return sum(
        QUESTION in words(card) and "Ik help" in str(card)
        for card in city.teams.messages(city.citizen(name).conversation)
    )


def calls_to(city: City, person: Citizen) -> int:
    """How often the bot tried this person's chat."""
    return sum(call.conversation == person.conversation for call in city.teams.calls)


# --- the next coach -----------------------------------------------------------------------------------


@each_loss
async def test_in_the_place_of_who_cannot_be_reached_the_next_is_asked_at_once(city: City, loss: Refusal):
    fatma = await a_department(city, "Bram", "Chloë", "Daan", "Emma")
    city.teams.always(city.citizen("Bram").conversation, loss)

    await sends(fatma)

    names = ("Bram", "Chloë", "Daan", "Emma")
    assert len(asked(city, *names)) == 2, "as many as were to be asked, and no time has passed"
    assert "Bram" not in asked(city, *names)
    assert not await is_reachable(city, "Bram")


async def test_that_another_is_asked_in_their_place_is_no_news_to_the_asker(city: City):
    fatma = await a_department(city, "Bram", "Chloë", "Daan", "Emma", "Finn", "Gijs")
    await sends(fatma)
    told = len(fatma.cards())
    await city.passes(minutes=10)
    assert len(fatma.cards()) == told + 1
    first = asked(city, "Bram", "Chloë", "Daan", "Emma", "Finn", "Gijs")
    last = ({"Bram", "Chloë", "Daan", "Emma", "Finn", "Gijs"} - set(first)).pop()

    await city.citizen(first[0]).removes()
    await city.passes(minutes=1)

    assert last in asked(city, last)
    assert len(fatma.cards()) == told + 1


async def test_where_nobody_can_be_reached_the_search_ends_as_if_there_were_nobody(city: City):
    fatma = await a_department(city, "Bram", "Chloë", "Daan", contact="")
    for name in ("Bram", "Chloë", "Daan"):
        city.teams.always(city.citizen(name).conversation, answers.BLOCKED)

    await sends(fatma)

    assert (await city.request()).state is State.HANDED_OVER
    unreached = [x.person for x in (await city.request()).history if isinstance(x, e.Unreached)]
    assert Counter(unreached).most_common(1)[0][1] == 1, "nobody is tried twice"


# --- who hears of it ----------------------------------------------------------------------------------


@each_loss
async def test_the_contact_point_hears_of_it_until_the_coach_is_heard_of(city: City, loss: Refusal):
    fatma = await a_department(city, "Bram", "Chloë", "Daan")
    bram, hilde = city.citizen("Bram"), city.citizen("Hilde")
    city.teams.always(bram.conversation, loss)
    await sends(fatma)
    await city.passes(minutes=2)
    assert hilde.sees(NO_MESSAGES)
    assert hilde.sees("Vraag Bram om Digicoach te openen. Typ daar hallo.")

    city.teams.always(bram.conversation, None)
    await bram.says("hallo")
    await city.passes(minutes=1)

    assert not hilde.sees(NO_MESSAGES)
    assert await is_reachable(city, "Bram")


async def test_the_contact_point_hears_of_it_once_a_day(city: City):
    fatma = await a_department(city, "Bram", "Chloë", "Daan")
    bram, hilde = city.citizen("Bram"), city.citizen("Hilde")
    for _ in range(3):
        city.teams.always(bram.conversation, answers.BLOCKED)
        await sends(fatma)
        await city.passes(minutes=2)
        city.teams.always(bram.conversation, None)
        await bram.says("hallo")
        await fatma.says("stop")
    before = len(hilde.cards())
    assert before == 2, "the welcome and one notice"

    await city.passes(days=1)
    city.teams.always(bram.conversation, answers.BLOCKED)
    await sends(fatma)
    await city.passes(minutes=2)

    assert len(hilde.cards()) == before + 1


async def test_the_contact_point_is_not_woken_at_night(city: City):
    await a_department(city, "Bram")
    await city.passes(hours=12)
    await city.citizen("Bram").removes()
    await city.passes(hours=1)
    assert not city.citizen("Hilde").sees(NO_MESSAGES)

    await city.passes(hours=12)

    assert city.citizen("Hilde").sees(NO_MESSAGES)


async def test_a_contact_point_who_cannot_be_reached_is_the_coordinators_care(city: City):
    fatma = await a_department(city, "Bram")
    await city.known("Sofie", roles=(Role.COORDINATOR,))
    await city.citizen("Sofie").installs()
    city.teams.always(city.citizen("Hilde").conversation, answers.NOT_INSTALLED)
    await sends(fatma)

    await city.passes(minutes=65)

    assert city.citizen("Sofie").sees("Hilde van Kinderopvang krijgt geen berichten van mij.")


async def test_the_replacement_hears_of_it_in_the_place_of_the_contact_point(city: City):
    await a_department(city, "Bram", "Noor")
    await city.citizen("Hilde").says("vervanger Noor tot vrijdag")
    await city.citizen("Bram").removes()

    await city.passes(minutes=3)

    assert city.citizen("Noor").sees(NO_MESSAGES)
    assert not city.citizen("Hilde").sees(NO_MESSAGES)


async def test_nobody_hears_of_a_worker_who_cannot_be_reached(city: City):
    fatma = await a_department(city, "Bram")
    before = len(city.citizen("Hilde").cards())
    await sends(fatma)
    await fatma.removes()

    await city.passes(minutes=5)

    assert len(city.citizen("Hilde").cards()) == before


# --- an administrator's switch ------------------------------------------------------------------------


async def test_a_switch_that_an_administrator_turned_for_an_hour_costs_no_coach(city: City):
    fatma = await a_department(city, "Bram", "Chloë")
    everybody = [city.citizen(name) for name in ("Bram", "Chloë", "Hilde", "Fatma")]
    await fatma.says(QUESTION)
    for person in everybody:
        city.teams.always(person.conversation, answers.DISABLED)
    await fatma.presses("Stuur mijn vraag")
    await city.passes(minutes=30)
    assert not await is_reachable(city, "Bram")
    assert not fatma.sees(THE_END)
    for person in everybody:
        city.teams.always(person.conversation, None)

    await city.passes(hours=1)

    for name in ("Bram", "Chloë", "Hilde"):
        assert await is_reachable(city, name), "though none of them said anything"
    assert fatma.sees(THE_END), "what was owed to her came"
    await sends(fatma, AFAR)
    assert city.citizen("Bram").sees(AFAR)


async def test_behind_a_switch_nobody_is_tried_more_than_once_an_hour(city: City):
    fatma = await a_department(city, "Bram")
    bram = city.citizen("Bram")
    city.teams.always(bram.conversation, answers.DISABLED)
    before = calls_to(city, bram)
    await sends(fatma)

    await city.passes(hours=5)

    assert calls_to(city, bram) - before <= 6
    assert not city.citizen("Hilde").sees(NO_MESSAGES), "it is the operator's care"


async def test_of_who_a_switch_keeps_away_the_next_is_asked_at_once(city: City):
    fatma = await a_department(city, "Bram", "Chloë", "Daan")
    city.teams.always(city.citizen("Bram").conversation, answers.DISABLED)

    await sends(fatma)

    assert asked(city, "Bram", "Chloë", "Daan") == ["Chloë", "Daan"]


# --- a chat that is not there any more ----------------------------------------------------------------


@in_a_tenant
async def test_a_chat_that_is_gone_is_made_anew_and_the_offer_comes_there(city: City):
    fatma = await a_department(city, "Bram")
    bram = city.citizen("Bram")
    city.teams.always(bram.conversation, answers.NO_CONVERSATION)
    city.teams.personal[f"29:{bram.object_id}"] = NEW_CHAT

    await sends(fatma)

    bram.conversation = NEW_CHAT
    assert offers(city, "Bram") == 1
    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")
    reference = (await city.person("Bram")).reference
    assert reference is not None
    assert (reference.conversation_id, reference.is_reopened) == (NEW_CHAT, False), "heard of in it"


@in_a_tenant
async def test_cards_of_the_old_chat_are_left_and_the_present_one_comes_in_the_new(city: City):
    fatma = await a_department(city, "Bram")
    bram = city.citizen("Bram")
    await sends(fatma)
    city.teams.always(bram.conversation, answers.NO_CONVERSATION)
    city.teams.personal[f"29:{bram.object_id}"] = NEW_CHAT

    await fatma.says("het scherm blijft zwart")
    await fatma.presses("Ja, voeg toe")

    bram.conversation = NEW_CHAT
    assert "het scherm blijft zwart" in words(bram.newest())
    assert len(bram.cards()) == 1


@in_a_tenant
@pytest.mark.parametrize("refusal", [answers.NOT_INSTALLED, answers.NO_CONVERSATION, answers.BAD_ARGUMENT])
async def test_a_chat_that_cannot_be_made_anew_means_that_they_are_lost(city: City, refusal: Refusal):
    fatma = await a_department(city, "Bram", "Chloë", "Daan")
    bram = city.citizen("Bram")
    city.teams.always(bram.conversation, answers.NO_CONVERSATION)
    city.teams.script(f"29:{bram.object_id}", refusal)

    await sends(fatma)

    assert asked(city, "Bram", "Chloë", "Daan") == ["Chloë", "Daan"]
    await city.passes(minutes=2)
    assert city.citizen("Hilde").sees(NO_MESSAGES)


@in_a_tenant
async def test_a_chat_that_is_gone_again_as_soon_as_it_was_made_is_made_once(city: City):
    fatma = await a_department(city, "Bram", "Chloë", "Daan")
    bram = city.citizen("Bram")
    city.teams.always(bram.conversation, answers.NO_CONVERSATION)

    await sends(fatma)
    await city.passes(hours=3)

    made = [call for call in city.teams.calls if call.conversation == f"29:{bram.object_id}"]
    assert len(made) == 1
    assert made[0].activity == {
        "isGroup": False,
        "bot": {"id": BOT},
        "members": [{"id": f"29:{bram.object_id}"}],
        "tenantId": TENANT,
        "channelData": {"tenant": {"id": TENANT}},
    }
    assert not await is_reachable(city, "Bram")


@in_a_tenant
async def test_a_chat_that_cannot_be_made_just_now_is_made_later(city: City):
    fatma = await a_department(city, "Bram")
    bram = city.citizen("Bram")
    city.teams.always(bram.conversation, answers.NO_CONVERSATION)
    city.teams.personal[f"29:{bram.object_id}"] = NEW_CHAT
    city.teams.script(f"29:{bram.object_id}", Refusal(status=503), Refusal(status=429, retry_after="9"))
    await sends(fatma)
    assert await is_reachable(city, "Bram")

    await city.passes(minutes=2)

    bram.conversation = NEW_CHAT
    assert offers(city, "Bram") == 1


@in_a_tenant
async def test_a_worker_whose_chat_is_gone_is_told_in_the_new_one(city: City):
    fatma = await a_department(city, "Bram")
    await sends(fatma)
    city.teams.always(fatma.conversation, answers.NO_CONVERSATION)
    city.teams.personal[f"29:{fatma.object_id}"] = NEW_CHAT

    await city.citizen("Bram").presses("Ik help")

    fatma.conversation = NEW_CHAT
    assert fatma.sees("Bram helpt je.")


# --- the app comes and goes ---------------------------------------------------------------------------


async def test_who_takes_the_app_away_is_not_waited_for(city: City):
    fatma = await a_department(city, "Bram", "Chloë", "Daan")
    await sends(fatma)
    first, *_ = asked(city, "Bram", "Chloë", "Daan")

    await city.citizen(first).removes()
    await city.passes(minutes=1)

    assert len({*asked(city, "Bram", "Chloë", "Daan")} - {first}) == 2
    request = await city.request()
    assert request.offer_to(person_id(first)) is None


async def test_an_update_of_the_app_costs_nothing_and_shows_the_offer_once_anew(city: City):
    fatma = await a_department(city, "Bram")
    bram = city.citizen("Bram")
    await sends(fatma)
    cards = len(bram.cards())

    await _installation(bram, "remove-upgrade")
    await _installation(bram, "add-upgrade")
    await city.passes(minutes=5)

    assert offers(city, "Bram") == 1
    assert len(bram.cards()) == cards + 1, "the older one is neutral, and nobody is welcomed again"
    assert not city.citizen("Hilde").sees(NO_MESSAGES)
    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")


async def test_who_brings_the_app_back_sees_all_that_is_open_and_may_be_asked(city: City):
    fatma = await a_department(city, "Bram")
    bram = city.citizen("Bram")
    await sends(fatma)
    await bram.presses("Ik help")
    await bram.removes()
    await city.passes(hours=1)
    await fatma.says("het scherm blijft zwart")
    await fatma.presses("Ja, voeg toe")

    await bram.installs()
    await city.passes(minutes=1)

    assert "het scherm blijft zwart" in words(bram.newest())
    assert sum("Klaar" in str(card) for card in city.teams.messages(bram.conversation)) == 1
    assert await is_reachable(city, "Bram")


async def test_a_removal_that_is_told_too_late_takes_nothing_away(city: City):
    fatma = await a_department(city, "Bram")
    bram = city.citizen("Bram")
    late = bram.activity("installationUpdate", action="remove", timestamp="2026-01-05T10:00:00.000Z")
    await bram.post(bram.activity("installationUpdate", action="add", timestamp="2026-01-05T10:00:01.000Z"))

    await bram.post(late)
    await sends(fatma)

    assert asked(city, "Bram") == ["Bram"]


async def test_an_arrival_that_is_told_too_late_brings_nobody_back(city: City):
    await a_department(city, "Bram")
    bram = city.citizen("Bram")
    late = bram.activity("installationUpdate", action="add", timestamp="2026-01-05T10:00:00.000Z")
    await bram.post(
        bram.activity("installationUpdate", action="remove", timestamp="2026-01-05T10:00:01.000Z")
    )

    await bram.post(late)
    await city.settled()

    assert (await city.person("Bram")).reference is None
    assert not await is_reachable(city, "Bram")


async def test_members_who_go_are_as_good_as_a_removal(city: City):
    await a_department(city, "Bram")
    bram = city.citizen("Bram")

    await bram.post(bram.activity("conversationUpdate", membersRemoved=[{"id": BOT}]))

    assert (await city.person("Bram")).reference is None
    assert not await is_reachable(city, "Bram")


@pytest.mark.parametrize("act", ["presses", "types", "edits", "reacts", "deletes"])
async def test_whatever_somebody_does_tells_where_they_are_now(city: City, act: str):
    fatma = await a_department(city, "Bram")
    await fatma.says(QUESTION, "1001")
    fatma.region = "/amer/"
    await city.passes(minutes=10)

    match act:
        case "presses":
            await fatma.presses("Stuur mijn vraag")
        case "types":
            await fatma.says("hallo")
        case "edits":
            await fatma.edits("1001", "mijn tablet start niet meer")
        case "reacts":
            await fatma.reacts()
        case _:
            await fatma.deletes("1001")

    reference = (await city.person("Fatma")).reference
    assert reference is not None
    assert reference.service_url == fatma.service_url


async def test_a_press_is_enough_to_be_heard_of(city: City):
    fatma = await a_department(city, "Bram", "Chloë", "Daan")
    bram = city.citizen("Bram")
    city.teams.always(bram.conversation, answers.BLOCKED)
    await sends(fatma)
    city.teams.always(bram.conversation, None)

    await bram.presses("Hoe werkt dit?")

    assert await is_reachable(city, "Bram")
    assert not city.citizen("Hilde").sees(NO_MESSAGES)


async def test_a_press_of_somebody_known_reads_nothing(city: City, monkeypatch: pytest.MonkeyPatch):
    fatma = await a_department(city, "Bram")
    await sends(fatma)
    read: list[object] = []
    reach = city.bot.front._reach
    monkeypatch.setattr(reach._people, "change", lambda *given: read.append(given))

    await city.citizen("Bram").presses("Hoe werkt dit?")

    assert read == []


async def test_who_never_opened_the_app_is_not_asked_and_seen_as_such(city: City):
    department = await city.department()
    await city.coach("Noor", department, installed=False)
    await city.coach("Bram", department)
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    await sends(await city.worker("Fatma", department))

    await city.citizen("Hilde").says("onze digicoaches")

    assert asked(city, "Bram", "Noor") == ["Bram"]
    assert "Noor" in words(city.citizen("Hilde").newest())
    assert "Krijgt geen berichten van Digicoach." in words(city.citizen("Hilde").newest())
    assert not city.citizen("Hilde").sees("Noor krijgt geen berichten van mij.")


async def _installation(person: Citizen, action: str) -> None:
    await person.post(person.activity("installationUpdate", action=action))
    await person.settle()
