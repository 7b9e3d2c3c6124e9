"""One attempt a call: what each answer of the channel means, who may be spoken to, and in which order."""

import asyncio
import json
import socket
from datetime import timedelta

import pytest

from bot import fault_points
from bot.clock import SystemClock
from bot.domain.errors import (
    Ambiguous,
    Gone,
    NoChat,
    Rejected,
    SendError,
    SwitchedOff,
    TooBig,
    TryLater,
    Unreachable,
)
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.teams.connector import TeamsMessenger
from bot.teams.hosts import ServiceHosts
from bot.teams.outcomes import Throttled, outcome
from tests.fakes.conversation import card
from tests.fakes.teams import FakeTeams, Refusal, Reset, Script, Silence

CHAT = "a:chat/1?x=é"
POST = Post(card=card("Hallo"), summary="Nieuws over je vraag")


def to(teams: FakeTeams, conversation: str = CHAT) -> Reference:
    return Reference(service_url=teams.url, conversation_id=conversation, bot_id="28:bot", user_id="29:fatma")


def ids(value: object) -> str:
    return value.__name__ if isinstance(value, type) else ""


async def test_a_message_is_the_card_alone_with_a_summary_and_a_bell(
    teams: FakeTeams, messenger: TeamsMessenger
):
    message = await messenger.send(to(teams), POST)

    assert message == teams.chat(CHAT)[0].id
    assert teams.calls[0].authorization is None
    assert teams.calls[0].activity == {
        "type": "message",
        "from": {"id": "28:bot"},
        "recipient": {"id": "29:fatma"},
        "conversation": {"id": CHAT},
        "summary": "Nieuws over je vraag",
        "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": card("Hallo")}],
        "channelData": {"notification": {"alert": True}},
    }


async def test_an_edit_replaces_the_message_and_rings_no_bell(teams: FakeTeams, messenger: TeamsMessenger):
    message = await messenger.send(to(teams), POST)

    await messenger.edit(to(teams), message, Post(card=card("Anders"), summary="x"))

    assert teams.messages(CHAT) == [card("Anders")]
    assert "channelData" not in teams.calls[1].activity


NOT_DELIVERED: list[tuple[Script, type[SendError], type[SendError]]] = [
    (Refusal(status=429, retry_after="7"), Throttled, Throttled),
    (Refusal(status=412, code="PreconditionFailed"), TryLater, TryLater),
    (Refusal(status=403, code="BotNotInConversationRoster"), Unreachable, Unreachable),
    (Refusal(status=403, code="ConversationBlockedByUser"), Unreachable, Unreachable),
    (Refusal(status=403, code="MessageWritesBlocked"), Unreachable, Unreachable),
    (Refusal(status=403, subcode="MessageWritesBlocked"), Unreachable, Unreachable),
    (Refusal(status=403, code="ForbiddenOperationException"), Unreachable, Unreachable),
    (Refusal(status=403, code="BotDisabledByAdmin"), SwitchedOff, SwitchedOff),
    (Refusal(status=403), SwitchedOff, SwitchedOff),
    (Refusal(status=403, code="InvalidBotApiHost"), TryLater, TryLater),
    (Refusal(status=404, code="ConversationNotFound"), NoChat, NoChat),
    (Refusal(status=404, code="ActivityNotFoundInConversation"), NoChat, Gone),
    (Refusal(status=404), NoChat, Gone),
    (Refusal(status=408), Ambiguous, TryLater),
    (Refusal(status=500), Ambiguous, TryLater),
    (Refusal(status=502, delivers=True), Ambiguous, TryLater),
    (Refusal(status=503, retry_after="9"), Ambiguous, TryLater),
    (Refusal(status=504), Ambiguous, TryLater),
    (Refusal(status=400, code="Bad Argument"), Rejected, Rejected),
    (Refusal(status=413, code="MessageSizeTooBig"), TooBig, TooBig),
    (Refusal(status=302), Rejected, Rejected),
    (Refusal(status=418), Rejected, Rejected),
    (Reset(delivers=True), Ambiguous, TryLater),
    (Silence(delivers=True), Ambiguous, TryLater),
]


@pytest.mark.parametrize(("script", "when_sent", "when_edited"), NOT_DELIVERED, ids=str)
async def test_what_an_answer_means(
    teams: FakeTeams,
    messenger: TeamsMessenger,
    script: Script,
    when_sent: type[SendError],
    when_edited: type[SendError],
):
    message = await messenger.send(to(teams), POST)
    teams.always(CHAT, script)
    if isinstance(script, Silence):
        messenger._time_out_s = 0.2

    with pytest.raises(SendError) as sending:
        await messenger.send(to(teams), POST)
    with pytest.raises(SendError) as editing:
        await messenger.edit(to(teams), message, POST)

    assert (type(sending.value), type(editing.value)) == (when_sent, when_edited)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("1", 2.0),
        (None, 2.0),
        ("soon", 2.0),
        ("99999999", 3600.0),
        ("-5", 2.0),
        ("Mon, 01 Jan 99999999999999 00:00:00 GMT", 2.0),
        ("Mon, 01 Jan 2026 00:00:00 -99999999999999", 2.0),
    ],
)
def test_the_channel_decides_how_long_to_wait_between_two_seconds_and_an_hour(
    header: str | None, seconds: float
):
    error = outcome("POST", 429, header, b"", lambda: 2.0)

    assert isinstance(error, TryLater)
    assert error.after_seconds == seconds


def test_a_date_to_wait_for_is_understood():
    until = SystemClock().now() + timedelta(minutes=30)
    header = until.strftime("%a, %d %b %Y %H:%M:%S GMT")

    error = outcome("PUT", 429, header, b"", lambda: 2.0)

    assert isinstance(error, TryLater)
    assert 1700 < error.after_seconds <= 1800


async def test_nobody_listening_means_not_delivered(messenger: TeamsMessenger):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    nowhere = Reference(service_url=f"http://127.0.0.1:{port}", conversation_id="a", bot_id="b", user_id="c")

    with pytest.raises(TryLater):
        await messenger.send(nowhere, POST)


async def test_who_waits_too_long_behind_others_has_sent_nothing(teams: FakeTeams, messenger: TeamsMessenger):
    teams.always(CHAT, Silence())
    first = asyncio.create_task(messenger.send(to(teams), POST))
    await teams.called(1)
    messenger._time_out_s = 0.05

    with pytest.raises(TryLater):
        await messenger.send(to(teams), POST)

    assert len(teams.calls) == 1
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)


async def test_calls_of_one_conversation_are_made_one_at_a_time_and_in_order(
    teams: FakeTeams, messenger: TeamsMessenger
):
    posts = [Post(card=card(str(number)), summary="x") for number in range(20)]

    sent = await asyncio.gather(*(messenger.send(to(teams), post) for post in posts))

    assert teams.at_once == 1
    assert teams.messages(CHAT) == [card(str(number)) for number in range(20)]
    assert sent == [message.id for message in teams.chat(CHAT)]


async def test_a_silent_conversation_does_not_hold_up_the_others(teams: FakeTeams, messenger: TeamsMessenger):
    teams.script(CHAT, Silence())
    stuck = asyncio.create_task(messenger.send(to(teams), POST))
    await teams.called(1)

    await messenger.send(to(teams, "other"), POST)

    assert not stuck.done()
    stuck.cancel()
    await asyncio.gather(stuck, return_exceptions=True)


async def test_no_queue_is_kept_for_a_conversation_at_rest(teams: FakeTeams, messenger: TeamsMessenger):
    teams.always("refused", Refusal(status=403))

    await asyncio.gather(
        *(messenger.send(to(teams, f"chat{number}"), POST) for number in range(50)),
        messenger.send(to(teams, "refused"), POST),
        return_exceptions=True,
    )

    assert messenger._lanes == {}


async def test_a_message_without_an_id_cannot_be_edited(teams: FakeTeams, messenger: TeamsMessenger):
    with pytest.raises(Gone):
        await messenger.edit(to(teams), "", POST)


@pytest.mark.parametrize("conversation", ["", ".", "..", "..."])
async def test_a_conversation_id_cannot_climb_out_of_its_path(
    teams: FakeTeams, messenger: TeamsMessenger, conversation: str
):
    with pytest.raises(Rejected):
        await messenger.send(to(teams, conversation), POST)

    assert teams.calls == []


async def test_strange_ids_arrive_as_they_are(teams: FakeTeams, messenger: TeamsMessenger):
    strange = "19:ab/../c%2F?d=e#f é@thread.tacv2;messageid=1"

    message = await messenger.send(to(teams, strange), POST)
    await messenger.edit(to(teams, strange), message, POST)

    assert [call.conversation for call in teams.calls] == [strange, strange]


async def test_a_stored_reference_to_another_host_gets_no_token(teams: FakeTeams):
    asked: list[str] = []

    class Tokens:
        async def token(self) -> str:
            asked.append("token")
            return "canary"

    async with TeamsMessenger(
        ServiceHosts(("smba.trafficmanager.net",), is_local=False), Tokens()
    ) as messenger:
        with pytest.raises(Rejected):
            await messenger.send(to(teams), POST)

    assert (asked, teams.calls) == ([], [])


async def test_the_bots_token_goes_with_every_call(teams: FakeTeams):
    class Tokens:
        async def token(self) -> str:
            return "abc"

    async with TeamsMessenger(ServiceHosts((), is_local=True), Tokens()) as messenger:
        await messenger.edit(to(teams), await messenger.send(to(teams), POST), POST)

    assert [call.authorization for call in teams.calls] == ["Bearer abc", "Bearer abc"]


async def test_without_a_token_nothing_is_sent(teams: FakeTeams):
    class Tokens:
        async def token(self) -> str:
            raise TryLater(30.0)

    async with TeamsMessenger(ServiceHosts((), is_local=True), Tokens()) as messenger:
        with pytest.raises(TryLater):
            await messenger.send(to(teams), POST)

    assert teams.calls == []


async def test_a_redirect_is_not_followed(teams: FakeTeams, messenger: TeamsMessenger):
    teams.script(CHAT, Refusal(status=307))

    with pytest.raises(Rejected):
        await messenger.send(to(teams), POST)

    assert len(teams.calls) == 1


async def test_the_fault_points_stand_around_every_call(teams: FakeTeams, messenger: TeamsMessenger):
    reached: list[tuple[str, int]] = []
    fault_points.install(lambda name: reached.append((name, len(teams.calls))))
    try:
        message = await messenger.send(to(teams), POST)
        await messenger.edit(to(teams), message, POST)
    finally:
        fault_points.remove()

    assert reached == [("send.before", 0), ("send.after", 1), ("send.before", 1), ("send.after", 2)]


async def test_a_person_with_letters_of_any_alphabet_gets_them(teams: FakeTeams, messenger: TeamsMessenger):
    text = "Zoë 👩‍🌾 \u202e نص"

    await messenger.send(to(teams), Post(card=card(text), summary=text))

    assert json.dumps(teams.messages(CHAT)[0]) == json.dumps(card(text))
