"""Posts in channels: a thread each, edited in place, and all calls of one channel are counted as the channel counts them."""

import asyncio
import json
from collections.abc import Mapping
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot import fault_points
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
from bot.teams.channel_posts import ChannelReference, Posted
from bot.teams.connector import TeamsMessenger
from bot.teams.hosts import ServiceHosts
from bot.teams.outcomes import BotRefused, Throttled
from bot.teams.pace import Pace
from tests.fakes import answers
from tests.fakes.answers import Refusal, Reset, Script, Silence
from tests.fakes.clock import HandClock, JumpingClock
from tests.fakes.conversation import card
from tests.fakes.rates import RateTable
from tests.fakes.team_channels import Channel, Team
from tests.fakes.teams import BOT, TENANT, FakeTeams

TIP = Post(card=card("Tip"), summary="De digi-tip van deze week")
LIKED = Post(card=card("Tip: 1 collega vindt dit handig"), summary="De digi-tip van deze week")


@pytest.fixture
def channel(teams: FakeTeams) -> Channel:
    return Team(name="Allemaal Digitaal", teams=teams).channel("Digicoaches")


def to(channel: Channel) -> str:
    url = channel.team.teams.url
    return ChannelReference(service_url=url, channel_id=channel.id, bot_id=BOT, tenant=TENANT).encoded()


async def test_a_post_begins_a_thread_and_an_edit_takes_its_place(
    teams: FakeTeams, messenger: TeamsMessenger, channel: Channel
):
    message = await messenger.post_in_channel(to(channel), TIP)
    await messenger.edit_in_channel(to(channel), message, LIKED)

    begun, edited = teams.calls
    assert begun.activity == {
        "isGroup": True,
        "bot": {"id": BOT},
        "tenantId": TENANT,
        "channelData": {"channel": {"id": channel.id}, "tenant": {"id": TENANT}},
        "activity": {
            "type": "message",
            "from": {"id": BOT},
            "summary": "De digi-tip van deze week",
            "attachments": [
                {"contentType": "application/vnd.microsoft.card.adaptive", "content": card("Tip")}
            ],
        },
    }
    [post] = channel.posts
    assert (edited.method, edited.conversation, edited.message) == (
        "PUT",
        f"{channel.id};messageid={post.id}",
        post.id,
    )
    assert (post.card, post.edits) == (LIKED.card, 1)
    assert json.loads(message) == {"thread": edited.conversation, "activity": post.id}
    assert "channelData" not in edited.activity, "nobody is called again for a card that changed"


async def test_every_post_is_a_thread_of_its_own(messenger: TeamsMessenger, channel: Channel):
    messages = [await messenger.post_in_channel(to(channel), TIP) for _ in range(3)]

    await messenger.edit_in_channel(to(channel), messages[1], LIKED)

    assert [post.card for post in channel.posts] == [TIP.card, LIKED.card, TIP.card]


OUTCOMES: list[tuple[Script, type[SendError], type[SendError]]] = [
    (answers.NOT_INSTALLED, Unreachable, Unreachable),
    (answers.WRITES_BLOCKED, Unreachable, Unreachable),
    (answers.DISABLED, SwitchedOff, SwitchedOff),
    (Refusal(status=403), SwitchedOff, SwitchedOff),
    (answers.NO_CONVERSATION, NoChat, NoChat),
    (answers.NO_MESSAGE, NoChat, Gone),
    (answers.THROTTLED, Throttled, Throttled),
    (answers.CONCURRENT, TryLater, TryLater),
    (answers.NOT_REGISTERED, BotRefused, TryLater),
    (Refusal(status=502), Ambiguous, TryLater),
    (Refusal(status=502, delivers=True), Ambiguous, TryLater),
    (Reset(delivers=True), Ambiguous, TryLater),
    (Silence(delivers=True), Ambiguous, TryLater),
    (answers.BAD_ARGUMENT, Rejected, Rejected),
    (answers.TOO_BIG, TooBig, TooBig),
]


@pytest.mark.parametrize(("script", "when_posted", "when_edited"), OUTCOMES, ids=str)
async def test_what_an_answer_means_for_a_post(
    teams: FakeTeams,
    messenger: TeamsMessenger,
    channel: Channel,
    script: Script,
    when_posted: type[SendError],
    when_edited: type[SendError],
):
    message = await messenger.post_in_channel(to(channel), TIP)
    teams.always(channel.id, script)
    if isinstance(script, Silence):
        messenger._time_out_s = 0.2

    with pytest.raises(SendError) as posting:
        await messenger.post_in_channel(to(channel), TIP)
    with pytest.raises(SendError) as editing:
        await messenger.edit_in_channel(to(channel), message, LIKED)

    assert (type(posting.value), type(editing.value)) == (when_posted, when_edited)
    taken = getattr(script, "delivers", False)
    assert [post.card for post in channel.posts] == ([LIKED.card, TIP.card] if taken else [TIP.card])


async def test_who_took_the_app_out_of_the_team_or_deleted_the_channel_is_not_reached(
    teams: FakeTeams, messenger: TeamsMessenger, channel: Channel
):
    teams.removed.add(channel.id)
    with pytest.raises(Unreachable):
        await messenger.post_in_channel(to(channel), TIP)
    teams.removed.clear()
    teams.deleted.add(channel.id)

    with pytest.raises(Unreachable):
        await messenger.post_in_channel(to(channel), TIP)

    assert channel.posts == []


@pytest.mark.parametrize(
    "answer", [{}, {"id": "19:x;messageid=1"}, {"activityId": "1"}, {"id": 5, "activityId": []}]
)
async def test_a_post_of_which_the_channel_names_no_id_was_posted_and_cannot_be_edited(
    answer: Mapping[str, object], channel: Channel, messenger: TeamsMessenger, monkeypatch: pytest.MonkeyPatch
):
    async def create(*_: Any) -> Mapping[str, object]:
        return answer

    monkeypatch.setattr(messenger, "create", create)
    message = await messenger.post_in_channel(to(channel), TIP)

    with pytest.raises(Gone):
        await messenger.edit_in_channel(to(channel), message, LIKED)


@pytest.mark.parametrize(
    "message", ["", "x", "[]", "null", '{"thread": 5}', '{"thread": "a", "activity": ""}']
)
async def test_what_is_no_post_is_gone(
    teams: FakeTeams, messenger: TeamsMessenger, channel: Channel, message: str
):
    with pytest.raises(Gone):
        await messenger.edit_in_channel(to(channel), message, LIKED)
    assert teams.calls == []


@pytest.mark.parametrize("reference", ["", "x", "[]", "{}", '{"service_url": "", "channel_id": "x"}'])
async def test_what_leads_to_no_channel_is_rejected(
    teams: FakeTeams, messenger: TeamsMessenger, reference: str
):
    with pytest.raises(Rejected):
        await messenger.post_in_channel(reference, TIP)
    with pytest.raises(Rejected):
        await messenger.edit_in_channel(reference, Posted(thread="a", activity="b").encoded(), TIP)
    assert teams.calls == []


async def test_nothing_leaves_for_a_place_that_is_not_listed(teams: FakeTeams, channel: Channel):
    async with TeamsMessenger(ServiceHosts((), is_local=False)) as messenger:
        with pytest.raises(Rejected):
            await messenger.post_in_channel(to(channel), TIP)
    assert teams.calls == []


async def test_what_a_newer_version_adds_to_a_reference_is_passed_over(
    messenger: TeamsMessenger, channel: Channel
):
    reference = json.dumps({**json.loads(to(channel)), "region": "emea"})

    await messenger.post_in_channel(reference, TIP)

    assert len(channel.posts) == 1


async def test_a_card_that_is_too_large_becomes_words(
    teams: FakeTeams, messenger: TeamsMessenger, channel: Channel
):
    message = await messenger.post_in_channel(to(channel), TIP)
    post = Post(card=card("Tip") | {"fallbackText": "Typ: tips."}, summary="De digi-tip.")
    teams.script(channel.id, answers.TOO_BIG)
    await messenger.post_in_channel(to(channel), post)
    teams.script(channel.id, answers.TOO_BIG)
    await messenger.edit_in_channel(to(channel), message, post)

    assert [post.activity["text"] for post in channel.posts] == ["De digi-tip. Typ: tips."] * 2
    assert all("channelData" not in post.activity for post in channel.posts)


async def test_a_card_of_a_department_in_ones_own_chat_still_rings(
    teams: FakeTeams, messenger: TeamsMessenger
):
    chat = Reference(service_url=teams.url, conversation_id="a:1x", bot_id=BOT, user_id="29:x")

    await messenger.send(chat, TIP)

    assert teams.calls[0].activity["channelData"] == {"notification": {"alert": True}}


@asynccontextmanager
async def paced(teams: FakeTeams):
    clock = JumpingClock(HandClock())
    teams.rates = RateTable(clock)
    pace = Pace(clock, per_second=25)
    async with TeamsMessenger(
        ServiceHosts((), is_local=True), pace=pace, clock=HandClock(), jitter=lambda: 2.0
    ) as messenger:
        yield messenger


async def test_all_threads_of_a_channel_share_its_lane_and_its_pace(teams: FakeTeams, channel: Channel):
    async with paced(teams) as messenger:
        messages = [await messenger.post_in_channel(to(channel), TIP) for _ in range(3)]
        threads = [Posted.read(message).thread for message in messages]
        replies = [
            Reference(service_url=teams.url, conversation_id=thread, bot_id=BOT, user_id="29:x")
            for thread in threads
        ]

        await asyncio.gather(
            *(messenger.edit_in_channel(to(channel), message, LIKED) for message in messages),
            *(messenger.send(reply, TIP) for reply in replies),
            messenger.post_in_channel(to(channel), TIP),
        )

        assert messenger._lanes == {}
    assert (teams.rates.breaches, teams.overlaps, len(teams.calls)) == ([], 0, 10)
    assert [post.card for post in channel.posts] == [LIKED.card] * 3 + [TIP.card]


async def test_140_who_find_a_tip_handy_at_once_make_no_storm_of_edits(teams: FakeTeams, channel: Channel):
    async with paced(teams) as messenger:
        message = await messenger.post_in_channel(to(channel), TIP)
        likes = [Post(card=card(f"{count} collega's"), summary="x") for count in range(1, 141)]

        await asyncio.gather(*(messenger.edit_in_channel(to(channel), message, like) for like in likes))

    edits = len(teams.calls) - 1
    assert (edits <= 2, teams.rates.breaches) == (True, [])
    assert channel.cards() == [card("140 collega's")]


async def test_edits_of_two_posts_are_never_taken_for_one(
    teams: FakeTeams, messenger: TeamsMessenger, channel: Channel
):
    first, second = [await messenger.post_in_channel(to(channel), TIP) for _ in range(2)]
    same = Posted(thread=Posted.read(second).thread, activity=Posted.read(first).activity).encoded()
    teams.script(channel.id, Silence())
    stuck = asyncio.create_task(messenger.post_in_channel(to(channel), TIP))
    await teams.called(3)
    edits = [
        asyncio.create_task(messenger.edit_in_channel(to(channel), message, LIKED))
        for message in (first, same)
    ]
    for _ in range(3):
        await asyncio.sleep(0)
    stuck.cancel()

    outcomes = await asyncio.gather(*edits, return_exceptions=True)

    assert (outcomes[0], type(outcomes[1])) == (None, Gone)
    assert [call.method for call in teams.calls[3:]] == ["PUT", "PUT"]


@pytest.mark.parametrize(("point", "posted"), [("send.before", 0), ("send.after", 1)])
async def test_a_post_may_be_cut_off_before_it_leaves_and_after_it_was_taken(
    messenger: TeamsMessenger, channel: Channel, monkeypatch: pytest.MonkeyPatch, point: str, posted: int
):
    class Cut(Exception):
        pass

    def reach(reached: str) -> None:
        if reached == point:
            raise Cut

    monkeypatch.setattr(fault_points, "reach", reach)

    with pytest.raises(Cut):
        await messenger.post_in_channel(to(channel), TIP)

    assert len(channel.posts) == posted
