"""Activities in, calls of the conversation out, answers back: over real HTTP."""

import json
from pathlib import Path

import pytest
from botframework.connector import ConnectorClient
from msrest.universal_http.requests import ClientRetryPolicy

from bot.dialogs.turn import Pressed, Said
from bot.domain.people import Reference
from bot.domain.post import Post
from tests.fakes.conversation import card
from tests.fakes.teams import BOT, TENANT, Refusal
from tests.teams.conftest import ELSEWHERE, Bot

RECORDED = Path(__file__).parent / "activities"
CARD_KIND = "application/vnd.microsoft.card.adaptive"


def with_button(verb: str = "help", **data: str) -> dict[str, object]:
    fallback = {"type": "Action.Submit", "title": "Ik help", "data": {"verb": verb, **data}}
    action = {"type": "Action.Execute", "title": "Ik help", "verb": verb, "data": data, "fallback": fallback}
    return {
        "type": "AdaptiveCard",
        "version": "1.4",
        "refresh": {"action": {"type": "Action.Execute", "verb": "look", "data": data}},
        "body": [{"type": "ActionSet", "actions": [action]}],
    }


async def test_a_typed_line_is_said_by_its_verified_sender(bot: Bot):
    await bot.colleague("Fatma").says("Mijn wachtwoord werkt niet", activity_id="17")

    (said,) = bot.conversation.heard
    assert isinstance(said, Said)
    assert (said.text, said.key) == ("Mijn wachtwoord werkt niet", "17")
    assert (said.by.id, said.by.name, said.by.is_phone, said.by.locale) == (
        "person-fatma",
        "Fatma",
        False,
        "nl-BE",
    )
    assert said.by.reference == Reference(
        service_url=bot.teams.url, conversation_id="a:person-fatma", bot_id=BOT, user_id="29:person-fatma"
    )


@pytest.mark.parametrize(
    ("platform", "is_phone"),
    [("iOS", True), ("Android", True), ("ios", True), ("Windows", False), ("Web", False)],
)
async def test_a_phone_is_known_by_its_platform(bot: Bot, platform: str, is_phone: bool):
    await bot.colleague(platform=platform).says("hallo")

    assert bot.conversation.heard[0].by.is_phone is is_phone
    assert bot.conversation.heard[0].by.is_pc is not is_phone


@pytest.mark.parametrize("platform", ["", "Kiosk", "TeamsRoom"])
async def test_what_is_no_known_platform_is_neither_phone_nor_computer(bot: Bot, platform: str):
    await bot.colleague(platform=platform).says("hallo")

    assert not bot.conversation.heard[0].by.is_phone
    assert not bot.conversation.heard[0].by.is_pc


async def test_the_platform_may_also_come_with_the_channel_data(bot: Bot):
    fatma = bot.colleague()
    channel_data = {"tenant": {"id": TENANT}, "clientInfo": {"platform": "Android"}}

    await fatma.post(fatma.activity("message", text="hallo", entities=None, channelData=channel_data))

    assert bot.conversation.heard[0].by.is_phone


async def test_a_person_without_an_object_id_goes_by_the_channels_id(bot: Bot):
    fatma = bot.colleague()

    await fatma.post(fatma.activity("message", text="hallo", **{"from": {"id": "29:x"}}))

    assert bot.conversation.heard[0].by.id == "29:x"


async def test_mentions_are_taken_out_by_their_entities_alone(bot: Bot):
    fatma = bot.colleague()
    entities = [
        {"type": "mention", "text": "<at>Digicoach</at>", "mentioned": {"id": BOT, "name": "Digicoach"}},
        {"type": "mention", "text": "<at>Bram</at>", "mentioned": {"id": "29:b", "name": "Bram"}},
        {"type": "mention", "text": 5},
        "nonsense",
    ]
    text = "<at>Digicoach</at> vraag <at>Bram</at> of <at>iedereen</at>"

    await fatma.post(fatma.activity("message", text=text, entities=entities))

    assert bot.conversation.heard[0].text == "vraag Bram of <at>iedereen</at>"


async def test_a_message_of_attachments_alone_is_an_empty_line(bot: Bot):
    fatma = bot.colleague()

    await fatma.post(fatma.activity("message", attachments=[{"contentType": "image/png", "contentUrl": "x"}]))

    assert bot.conversation.heard[0].text == ""


async def test_the_answers_to_a_line_are_sent_in_order(bot: Bot):
    bot.conversation.posts = [
        Post(card=card(text), summary=f"over {text}") for text in ("een", "twee", "drie")
    ]
    fatma = bot.colleague()

    await fatma.says("hallo")

    assert bot.teams.messages(fatma.conversation) == [card("een"), card("twee"), card("drie")]


async def test_an_answer_that_cannot_be_sent_does_not_fail_the_turn(
    bot: Bot, capsys: pytest.CaptureFixture[str]
):
    bot.conversation.posts = [Post(card=card("een"), summary="x"), Post(card=card("twee"), summary="x")]
    fatma = bot.colleague()
    bot.teams.script(fatma.conversation, Refusal(status=500))

    await fatma.says("hallo")

    assert bot.teams.messages(fatma.conversation) == [card("twee")]
    assert '"event":"answer.unsent","error":"Ambiguous"' in capsys.readouterr().err


async def test_a_press_is_answered_with_the_card_that_takes_its_place(bot: Bot):
    fatma = bot.colleague()
    bot.conversation.posts = [Post(card=with_button(request="r1"), summary="x")]
    await fatma.says("hallo")

    answer = await fatma.presses("Ik help")

    pressed = bot.conversation.heard[-1]
    assert isinstance(pressed, Pressed)
    [message] = bot.teams.chat(fatma.conversation)
    assert (pressed.verb, pressed.data, pressed.message) == ("help", {"request": "r1"}, message.id)
    assert answer == {"statusCode": 200, "type": CARD_KIND, "value": card("Antwoord")}
    assert fatma.sees("Antwoord")


async def test_an_automatic_refresh_is_never_a_press_of_that_verb(bot: Bot):
    fatma = bot.colleague()

    await fatma.refreshes(with_button(request="r1"))

    pressed = bot.conversation.heard[0]
    assert (pressed.verb, pressed.data) == ("refresh", {"request": "r1"})


async def test_a_fallback_button_edits_the_card_it_is_on(bot: Bot):
    fatma = bot.colleague()
    bot.conversation.posts = [Post(card=with_button(request="r1"), summary="x")]
    await fatma.says("hallo")

    await fatma.presses_submit("Ik help")

    pressed = bot.conversation.heard[-1]
    [message] = bot.teams.chat(fatma.conversation)
    assert (pressed.verb, pressed.data["request"], pressed.message) == ("help", "r1", message.id)
    assert bot.teams.messages(fatma.conversation) == [card("Antwoord")]


async def test_a_fallback_button_on_a_message_that_is_gone_gets_a_new_one(bot: Bot):
    fatma = bot.colleague()
    bot.conversation.posts = [Post(card=with_button(), summary="x")]
    await fatma.says("hallo")
    shown = fatma.newest()
    bot.teams.script(fatma.conversation, Refusal(status=404, code="ActivityNotFoundInConversation"))

    await fatma.presses_submit("Ik help", shown)

    assert bot.teams.messages(fatma.conversation)[-1] == card("Antwoord")
    assert len(bot.teams.messages(fatma.conversation)) == 2


async def test_a_fallback_button_that_names_no_message_gets_a_new_one(bot: Bot):
    fatma = bot.colleague()

    await fatma.presses_submit("Ik help", with_button())

    assert bot.teams.messages(fatma.conversation) == [card("Antwoord")]


async def test_an_installation_arrives_by_both_its_events(bot: Bot):
    bot.conversation.posts = [Post(card=card("Welkom"), summary="x")]
    fatma = bot.colleague()

    await fatma.installs()

    assert [(what, by.id) for what, by in bot.conversation.heard] == [("arrived", "person-fatma")] * 2
    assert fatma.sees("Welkom")


async def test_a_removal_is_told(bot: Bot):
    await bot.colleague().removes()

    ((what, by),) = bot.conversation.heard
    assert (what, by.id) == ("left", "person-fatma")


async def test_that_only_the_bot_was_added_is_no_arrival(bot: Bot):
    fatma = bot.colleague()

    status, _ = await fatma.post(fatma.activity("conversationUpdate", membersAdded=[{"id": BOT}]))

    assert (status, bot.conversation.heard) == (200, [])


async def test_a_person_whom_the_channel_adds_arrives(bot: Bot):
    fatma = bot.colleague()
    members = [{"id": BOT}, {"id": "29:b", "aadObjectId": "person-bram", "name": "Bram"}]

    await fatma.post(fatma.activity("conversationUpdate", membersAdded=members, **{"from": {"id": BOT}}))

    ((_, by),) = bot.conversation.heard
    assert (by.id, by.name, by.reference.user_id) == ("person-bram", "Bram", "29:b")


@pytest.mark.parametrize("kind", ["channel", "groupChat"])
async def test_in_a_channel_or_a_group_the_bot_points_to_its_own_chat(bot: Bot, kind: str):
    fatma = bot.colleague()
    place = {"id": "19:x@thread.tacv2;messageid=1", "conversationType": kind}

    await fatma.post(fatma.activity("message", text="<at>Digicoach</at> vraag", conversation=place))

    (message,) = bot.teams.chat(place["id"])
    assert (message.activity["type"], message.activity["text"]) == ("message", ELSEWHERE)
    assert bot.conversation.heard == []


async def test_a_press_in_a_channel_is_pointed_to_the_bots_own_chat(bot: Bot):
    fatma = bot.colleague()
    value = {"action": {"type": "Action.Execute", "verb": "help", "data": {}}}
    place = {"id": "19:x@thread.tacv2", "conversationType": "channel"}

    _, body = await fatma.post(
        fatma.activity("invoke", name="adaptiveCard/action", value=value, conversation=place)
    )

    assert json.loads(body)["value"] == ELSEWHERE
    assert bot.conversation.heard == []


@pytest.mark.parametrize(
    "kind",
    [
        "typing",
        "messageReaction",
        "messageUpdate",
        "messageDelete",
        "event",
        "endOfConversation",
        "trace",
        "x",
    ],
)
async def test_every_other_kind_is_taken_and_ignored(bot: Bot, kind: str):
    fatma = bot.colleague()

    status, body = await fatma.post(
        fatma.activity(kind, text="x", name="application/vnd.microsoft.meetingStart")
    )

    assert (status, body, bot.conversation.heard) == (200, b"", [])


@pytest.mark.parametrize("recorded", sorted(RECORDED.glob("playground_*.json")), ids=lambda path: path.stem)
async def test_what_the_playground_sends_is_understood(bot: Bot, recorded: Path):
    activity = json.loads(recorded.read_text(encoding="utf-8")) | {
        "serviceUrl": bot.teams.url + "/_connector"
    }

    status, _ = await bot.colleague().post(activity)

    assert status == 200
    assert len(bot.conversation.heard) == 1


async def test_no_connector_client_and_no_retry_policy_is_ever_made(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
):
    made: list[str] = []
    for kind in (ConnectorClient, ClientRetryPolicy):
        monkeypatch.setattr(kind, "__init__", lambda *_, name=kind.__name__, **__: made.append(name))
    bot.conversation.posts = [Post(card=with_button(), summary="x")]
    fatma = bot.colleague()

    await fatma.installs()
    await fatma.says("hallo")
    await fatma.presses("Ik help")
    await fatma.presses_submit("Ik help")
    group = {"id": "19:x", "conversationType": "groupChat"}
    await fatma.post(fatma.activity("message", text="hallo", conversation=group))

    assert made == []
    assert len(bot.teams.calls) == 5
