"""A message changed, deleted or brought back, and a thumb on a card: each does what its giver meant, once."""

import pytest

from bot.domain.people import DraftStep
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import Citizen, City
from tests.scenarios.helping import helping

TABLET = "mijn tablet start niet"
PRINTER = "mijn printer print niet"
NOT_SENT = "Oké, we versturen je vraag niet."


async def typing(city: City, *lines: str) -> Citizen:
    """Fatma types these lines; their messages are 1001, 1002, ..."""
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    for number, line in enumerate(lines or (TABLET,), start=1001):
        await fatma.says(line, str(number))
    return fatma


async def sent(city: City, *lines: str) -> Citizen:
    fatma = await typing(city, *lines)
    await fatma.presses("Stuur mijn vraag")
    return fatma


async def draft_text(city: City) -> str | None:
    draft = (await city.person("Fatma")).draft
    return None if draft is None else draft.text


# --- changed -------------------------------------------------------------------------------------------


async def test_a_changed_message_changes_the_draft_where_it_stands(city: City):
    fatma = await typing(city, TABLET, "op het werk")

    await fatma.edits("1001", PRINTER)

    assert await draft_text(city) == f"{PRINTER}\nop het werk"
    [card] = [card for card in fatma.cards() if buttons(card)]
    assert PRINTER in words(card)
    assert TABLET not in words(card)


async def test_a_change_gives_its_writer_time_again(city: City):
    fatma = await typing(city)
    await city.passes(seconds=110)
    await fatma.edits("1001", PRINTER)

    await city.passes(seconds=100)

    assert not fatma.sees("Je vraag is nog niet verstuurd.")


async def test_a_change_after_sending_is_added_and_told_to_the_helper(city: City):
    fatma, bram = await helping(city)
    key = (await city.request()).history[0].messages[0]
    shown = len(bram.cards())

    await fatma.edits(key, PRINTER)

    assert (await city.request()).additions == (f"Aangepast: {PRINTER}",)
    assert f"Aangepast: {PRINTER}" in words(bram.newest())
    assert len(bram.cards()) == shown + 1
    assert fatma.sees(f"Aangepast: {PRINTER}")


async def test_a_change_back_and_forth_is_told_each_time(city: City):
    fatma = await sent(city)

    for text in (PRINTER, TABLET, PRINTER):
        await fatma.edits("1001", text)

    changed = [f"Aangepast: {text}" for text in (PRINTER, TABLET, PRINTER)]
    assert list((await city.request()).additions) == changed


async def test_a_change_that_changes_nothing_is_not_told(city: City):
    fatma = await sent(city, TABLET, PRINTER)

    await fatma.edits("1001", f" {TABLET} ")
    await fatma.edits("1002", PRINTER)

    assert (await city.request()).additions == ()


async def test_the_same_change_delivered_twice_is_one(city: City):
    fatma = await sent(city)

    for moment in ("2026-01-05T09:00:01Z", "2026-01-05T09:00:01Z", ""):
        await fatma.edits("1001", PRINTER, timestamp=moment)

    assert (await city.request()).additions == (f"Aangepast: {PRINTER}",)


async def test_an_older_change_delivered_late_is_not_told_again(city: City):
    fatma = await sent(city)
    await fatma.edits("1001", PRINTER, timestamp="2026-01-05T09:00:01Z")
    await fatma.edits("1001", "het is de scanner", timestamp="2026-01-05T09:00:02Z")

    await fatma.edits("1001", PRINTER, timestamp="2026-01-05T09:00:01Z", replyToId="x")

    assert (await city.request()).additions == (f"Aangepast: {PRINTER}", "Aangepast: het is de scanner")


async def test_a_line_that_was_added_can_be_changed_too(city: City):
    fatma = await sent(city)
    await fatma.says("het lampje brandt", "1002")
    await fatma.presses("Ja, voeg toe")

    await fatma.edits("1002", "het lampje knippert")

    assert (await city.request()).additions == ("het lampje brandt", "Aangepast: het lampje knippert")


@pytest.mark.parametrize("command", ["stop", "ja", "stuur", "hulp", "merci", "", "ik help"])
async def test_a_change_into_a_command_does_nothing(city: City, command: str):
    fatma = await typing(city)
    shown = fatma.cards()

    await fatma.edits("1001", command)

    assert await draft_text(city) == TABLET
    assert fatma.cards() == shown
    await fatma.presses("Stuur mijn vraag")
    await fatma.edits("1001", command)
    assert (await city.request()).state is State.SEARCHING
    assert (await city.request()).additions == ()


async def test_a_change_of_a_question_that_is_over_does_nothing(city: City):
    fatma = await sent(city)
    await fatma.presses("Hulp niet meer nodig")
    shown = fatma.cards()

    await fatma.edits("1001", PRINTER)

    assert fatma.cards() == shown
    assert (await city.request()).additions == ()


async def test_the_message_of_somebody_else_cannot_be_changed(city: City):
    await sent(city)
    gerda = await city.worker("Gerda", "kinderopvang")

    await gerda.edits("1001", PRINTER)
    await gerda.deletes("1001")

    assert (await city.request()).additions == ()
    assert gerda.cards() == []


@pytest.mark.parametrize("is_sent", [False, True])
async def test_a_line_for_a_colleague_is_changed_while_it_is_for_that_colleague(city: City, is_sent: bool):
    fatma = await typing(city, "voor Jan: kan niet aanmelden")
    if is_sent:
        await fatma.presses("Stuur mijn vraag")

    await fatma.edits("1001", "voor jan: kan niet printen")
    await fatma.edits("1001", "voor Sofie: kan niets")
    await fatma.edits("1001", "voor Jan:")

    if is_sent:
        assert (await city.request()).additions == ("Aangepast: kan niet printen",)
    else:
        assert await draft_text(city) == "kan niet printen"


async def test_ones_own_line_does_not_become_a_colleagues_by_a_change(city: City):
    fatma = await typing(city)

    await fatma.edits("1001", "voor Jan: kan niet printen")

    assert await draft_text(city) == TABLET
    assert (await city.person("Fatma")).draft.for_whom is None


# --- deleted -------------------------------------------------------------------------------------------


async def test_a_deleted_message_leaves_the_draft(city: City):
    fatma = await typing(city, TABLET, PRINTER)

    await fatma.deletes("1001")
    await fatma.deletes("1001")

    assert await draft_text(city) == PRINTER
    assert not fatma.sees(TABLET)
    assert fatma.buttons()[0] == "Stuur mijn vraag"


async def test_with_the_last_line_the_draft_is_gone(city: City):
    fatma = await typing(city)

    await fatma.deletes("1001")

    assert (await city.person("Fatma")).draft is None
    [card] = fatma.cards()
    assert NOT_SENT in words(card)
    assert buttons(card) == []
    await city.passes(hours=25)
    assert len(fatma.cards()) == 1
    assert (await city.person("Fatma")).drafts_lapsed == 0


async def test_a_deleted_line_that_was_asked_about_is_not_added(city: City):
    fatma = await sent(city)
    await fatma.says("laat maar ik heb het gevonden", "1002")

    await fatma.deletes("1002")
    await city.passes(minutes=5)

    assert (await city.request()).additions == ()
    assert fatma.sees("Oké, we voegen niets toe.")


async def test_a_deleted_question_that_is_on_its_way_goes_on(city: City):
    fatma, _ = await helping(city)
    key = (await city.request()).history[0].messages[0]
    await fatma.says("merci")

    await fatma.deletes(key)

    assert (await city.request()).state is State.HELPING
    assert fatma.buttons()[-1] == "Hulp niet meer nodig"
    assert "Bram helpt je." in words(fatma.newest()), "the last thing on the screen"


async def test_a_deletion_delivered_twice_shows_the_card_once(city: City):
    fatma = await sent(city)
    await fatma.deletes("1001")
    shown = len(fatma.cards())

    await fatma.post({**_deletion(fatma), "timestamp": "2026-01-05T09:00:09Z"})
    await city.settled()

    assert len(fatma.cards()) == shown


async def test_deleting_while_the_department_is_asked_loses_nothing(city: City):
    await city.department()
    await city.department("Wegen")
    fatma = city.citizen("Fatma")
    await fatma.says(TABLET, "1001")
    await fatma.presses("Stuur mijn vraag")

    await fatma.deletes("1001")

    assert await draft_text(city) == TABLET
    assert fatma.sees("Bij welke dienst werk je?")


# --- brought back --------------------------------------------------------------------------------------


async def test_a_message_brought_back_stands_where_it_was(city: City):
    fatma = await typing(city, TABLET, PRINTER)
    await fatma.deletes("1001")

    await fatma.undeletes("1001", TABLET)
    await fatma.undeletes("1001", TABLET)

    assert await draft_text(city) == f"{TABLET}\n{PRINTER}"


async def test_a_message_brought_back_when_the_draft_is_gone_does_nothing(city: City):
    fatma = await typing(city)
    await fatma.deletes("1001")

    await fatma.undeletes("1001", TABLET)

    assert (await city.person("Fatma")).draft is None


async def test_a_message_of_another_question_does_not_come_into_this_one(city: City):
    fatma = await sent(city)
    await fatma.deletes("1001")
    await fatma.says(PRINTER, "1002")
    await fatma.presses("Nee, nieuwe vraag")

    await fatma.undeletes("1001", TABLET)

    assert await draft_text(city) == PRINTER


# --- a thumb -------------------------------------------------------------------------------------------


async def resolved(city: City) -> Citizen:
    fatma, bram = await helping(city)
    await bram.presses("Klaar")
    assert fatma.sees("Lukt het nu?")
    return fatma


@pytest.mark.parametrize(
    "kind", ["like", "👍", "👍🏽", "yes-tone3", "1f44d_thumbsup", "✔️", "2705_whiteheavycheckmark"]
)
async def test_a_thumb_on_is_it_solved_is_yes(city: City, kind: str):
    fatma = await resolved(city)

    await fatma.reacts(kind)
    await fatma.reacts(kind)

    assert (await city.request()).state is State.CLOSED
    assert fatma.sees("Fijn dat het lukt!")
    assert "👍 Goed geholpen" in fatma.buttons()


@pytest.mark.parametrize("kind", ["heart", "laugh", "sad", "1f44e_thumbsdown", "no", "likely", "", "👎"])
async def test_any_other_reaction_says_nothing(city: City, kind: str):
    fatma = await resolved(city)

    await fatma.reacts(kind)

    assert (await city.request()).state is State.RESOLVED


async def test_a_thumb_taken_away_says_nothing(city: City):
    fatma = await resolved(city)

    await fatma.reacts("like", is_removed=True)

    assert (await city.request()).state is State.RESOLVED


async def test_a_thumb_on_any_other_message_says_nothing(city: City):
    fatma, bram = await helping(city)
    helped = fatma.newest()
    await fatma.reacts("like", helped)
    await bram.reacts("like")
    assert (await city.request()).state is State.HELPING
    await bram.presses("Klaar")
    await bram.reacts("like")

    for card in fatma.cards()[1:]:
        await fatma.reacts("like", card)

    assert (await city.request()).state is State.RESOLVED


async def test_a_thumb_on_who_goes_on_leaves_the_question_unsolved(city: City):
    fatma = await resolved(city)
    await fatma.presses("Nee, nog niet")
    card = fatma.newest()
    assert fatma.sees("Wie helpt je verder?")

    await fatma.reacts("like", card)

    assert (await city.request()).state is State.RESOLVED
    assert fatma.sees("Wie helpt je verder?")


async def test_the_thumb_of_somebody_else_says_nothing(city: City):
    fatma = await resolved(city)
    gerda = await city.worker("Gerda", "kinderopvang")
    message = city.teams.chat(fatma.conversation)[-1].id

    await gerda.post(gerda.activity("messageReaction", reactionsAdded=[{"type": "like"}], replyToId=message))
    await city.settled()

    assert (await city.request()).state is State.RESOLVED


@pytest.mark.parametrize("kind", ["groupChat", "channel"])
async def test_in_a_group_none_of_it_means_anything(city: City, kind: str):
    fatma = await resolved(city)
    message = city.teams.chat(fatma.conversation)[-1].id
    place = {"id": "19:x@thread.tacv2", "conversationType": kind}
    thumb = {"reactionsAdded": [{"type": "like"}], "replyToId": message}

    await fatma.post(fatma.activity("messageReaction", conversation=place, **thumb))
    await fatma.post({**_deletion(fatma), "conversation": place})
    await city.settled()

    assert (await city.request()).state is State.RESOLVED
    assert city.teams.chat(place["id"]) == []


# --- shapes nobody knows -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "more",
    [
        {"type": "messageReaction"},
        {"type": "messageReaction", "reactionsAdded": "like", "replyToId": "m1"},
        {"type": "messageReaction", "reactionsAdded": [None, 5, {"type": 5}, {}], "replyToId": "m1"},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}], "replyToId": "unknown"},
        {"type": "messageUpdate", "text": PRINTER},
        {"type": "messageUpdate", "text": PRINTER, "channelData": {"eventType": 5}},
        {"type": "messageUpdate", "text": PRINTER, "channelData": {"eventType": "translateMessage"}},
        {"type": "messageUpdate", "channelData": {"eventType": "editMessage"}},
        {"type": "messageUpdate", "id": "", "text": PRINTER, "channelData": {"eventType": "editMessage"}},
        {
            "type": "messageUpdate",
            "text": PRINTER,
            "timestamp": 5,
            "channelData": {"eventType": "editMessage"},
        },
        {"type": "messageUpdate", "text": PRINTER, "channelData": {"eventType": "undeleteMessage"}},
        {"type": "messageDelete"},
        {"type": "messageDelete", "id": "", "channelData": {"eventType": "softDeleteMessage"}},
        {"type": "messageDelete", "channelData": {"eventType": "softDeleteMessage"}},
    ],
    ids=str,
)
async def test_shapes_that_nobody_knows_do_nothing(city: City, more: dict[str, object]):
    fatma = await typing(city)
    shown, before = fatma.cards(), await city.person("Fatma")

    status, _ = await fatma.post({**fatma.activity("message"), **more})
    await city.settled()

    assert status == 200
    assert (fatma.cards(), await city.person("Fatma")) == (shown, before)
    assert before.draft.step is DraftStep.SEND


def _deletion(fatma: Citizen) -> dict[str, object]:
    data = {"tenant": {"id": "t"}, "eventType": "softDeleteMessage"}
    return fatma.activity("messageDelete", "1001", channelData=data)
