"""Channels of teams: who names the bot there is heard and answered in the thread, and what becomes of them is told."""

import asyncio
import copy
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogs.turn import ChannelChange, ChannelNews, ChannelPlace, PressedInChannel, SaidInChannel
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.teams.channel_names import ChannelNames
from bot.teams.channel_posts import ChannelReference
from bot.teams.connector import TeamsMessenger
from bot.teams.hosts import ServiceHosts
from bot.teams.limits import PersonLimits
from tests.fakes.clock import HandClock
from tests.fakes.conversation import RecordingChannels, card
from tests.fakes.team_channels import Channel, Team
from tests.fakes.teams import BOT, TENANT, Colleague, FakeTeams
from tests.teams.conftest import ELSEWHERE, Bot, serving
from tests.teams.test_ring import CARD_KIND, with_button

RECORDED = Path(__file__).parent / "activities"
TIP = Post(card=with_button(verb="tip.like", slot="2026-W02"), summary="De digi-tip van deze week")


@dataclass(slots=True, kw_only=True)
class There:
    """A bot in a team, whose conversation in channels takes down what it hears."""

    bot: Bot
    channels: RecordingChannels
    messenger: TeamsMessenger
    channel: Channel
    team: Team

    def colleague(self, name: str = "Fatma") -> Colleague:
        return self.bot.colleague(name)

    @property
    def heard(self) -> list[Any]:
        assert self.bot.conversation.heard == [], "nothing of a channel is of anybody's own chat"
        return self.channels.heard

    def reference(self, channel: str = "") -> str:
        return ChannelReference(
            service_url=self.bot.teams.url, channel_id=channel or self.channel.id, bot_id=BOT, tenant=TENANT
        ).encoded()

    async def posts_tip(self) -> str:
        return await self.messenger.post_in_channel(self.reference(), TIP)


@pytest.fixture
async def there(teams: FakeTeams, messenger: TeamsMessenger) -> AsyncIterator[There]:
    channels = RecordingChannels()
    team = Team(name="Allemaal Digitaal", teams=teams)
    async with serving(teams, messenger, channels=channels, names=ChannelNames(messenger)) as bot:
        yield There(
            bot=bot,
            channels=channels,
            messenger=messenger,
            channel=team.channel("Digicoaches"),
            team=team,
        )


async def test_who_names_the_bot_in_a_channel_is_heard(there: There):
    thread = await there.channel.says(there.colleague("Fatma"), "dit is het coachkanaal", activity_id="17")

    (said,) = there.heard
    assert isinstance(said, SaidInChannel)
    assert (said.text, said.key, said.by.id, said.by.name) == (
        "dit is het coachkanaal",
        "17",
        "person-fatma",
        "Fatma",
    )
    assert said.place == ChannelPlace(
        id=there.channel.id, name="Digicoaches", team=there.team.id, reference=there.reference()
    )
    assert said.by.reference == Reference(
        service_url=there.bot.teams.url, conversation_id=thread, bot_id=BOT, user_id="29:person-fatma"
    )


async def test_the_answers_stand_under_the_line_and_ring_no_bell(there: There):
    there.channels.posts = [Post(card=card(text), summary="x") for text in ("een", "twee")]
    fatma = there.colleague("Fatma")

    await there.channel.says(fatma, "dit is het coachkanaal")

    assert [message.card for message in there.channel.replies()] == [card("een"), card("twee")]
    assert all("channelData" not in message.activity for message in there.channel.replies())
    assert there.bot.teams.chat(fatma.conversation) == []


async def test_a_line_that_does_not_name_the_bot_is_none_of_its_business(there: There):
    fatma = there.colleague()
    await there.channel.says(fatma, "wie heeft mijn lader?", is_to_bot=False)
    line = there.channel.line(fatma, "vraag het aan Bram", is_to_bot=False)
    bram = {"type": "mention", "text": "Bram", "mentioned": {"id": "29:bram", "name": "Bram"}}

    status, _ = await fatma.post({**line, "entities": [bram, "x", {"type": "mention"}]})

    assert (status, there.heard, there.bot.teams.calls) == (200, [], [])


async def test_a_space_that_teams_writes_behind_the_mention_is_none_of_the_words(there: There):
    fatma = there.colleague()
    line = there.channel.line(fatma, "x")

    await fatma.post({**line, "text": "<at>Digicoach</at>&nbsp;tip&nbsp;nu\n"})

    assert there.heard[0].text == "tip nu"


async def test_a_line_that_is_brought_twice_is_heard_once(there: There):
    fatma = there.colleague()
    for _ in range(2):
        await there.channel.says(fatma, "dit is het coachkanaal", activity_id="17")

    assert len(there.heard) == 1


async def test_in_its_first_channel_the_teams_name_is_that_of_the_channel(there: There):
    fatma = there.colleague()

    await there.team.channel().says(fatma, "dit is het coachkanaal")

    place = there.heard[0].place
    assert (place.id, place.name, place.team) == (there.team.id, "Allemaal Digitaal", there.team.id)


async def test_a_channel_goes_by_the_name_it_has_now(there: There):
    sofie = there.colleague("Sofie")
    await there.channel.is_renamed(sofie, "Digicoaches Gent")
    await there.team.renames(sofie, "Iedereen Digitaal")

    await there.channel.says(sofie, "dit is het coachkanaal")
    await there.team.channel().says(sofie, "dit is het coachkanaal")

    assert [act.place.name for act in there.heard if isinstance(act, SaidInChannel)] == [
        "Digicoaches Gent",
        "Iedereen Digitaal",
    ]


@pytest.mark.parametrize("team", ["19:unknown@thread.tacv2", "..", "a/../b"])
async def test_a_name_that_nobody_says_holds_up_no_line(there: There, team: str):
    fatma = there.colleague()
    line = there.channel.line(fatma, "dit is het coachkanaal")
    line["channelData"]["team"] = {"id": team, "name": "Allemaal Digitaal"}

    await fatma.post(line)

    assert [said.place.name for said in there.heard] == ["Allemaal Digitaal"]


async def test_a_channel_service_that_does_not_answer_holds_up_no_line(
    teams: FakeTeams, messenger: TeamsMessenger
):
    class Hanging:
        async def team(self, *_: str) -> dict[str, object]:
            return await self.team_channels()

        async def team_channels(self, *_: str) -> dict[str, object]:
            await asyncio.Event().wait()
            return {}

    channels, team = RecordingChannels(), Team(name="Allemaal Digitaal", teams=teams)
    names = ChannelNames(Hanging(), within_s=0.01)
    async with serving(teams, messenger, channels=channels, names=names) as bot:
        for channel in (team.channel("Digicoaches"), team.channel()):
            await channel.says(bot.colleague("Fatma"), "dit is het coachkanaal")

    assert [said.place.name for said in channels.heard] == ["", ""]


async def test_a_channel_that_only_the_conversation_names_is_known(there: There):
    fatma = there.colleague()
    line = there.channel.line(fatma, "dit is het coachkanaal")

    await fatma.post({**line, "channelData": {"tenant": {"id": TENANT}}})

    assert there.heard[0].place == ChannelPlace(
        id=there.channel.id, name="", team="", reference=there.reference()
    )


async def test_a_press_in_a_channel_gets_the_card_that_its_presser_alone_sees(there: There):
    await there.posts_tip()
    there.channels.answer = card("Handig!")
    fatma, bram = there.colleague("Fatma"), there.colleague("Bram")

    answer = await there.channel.presses(fatma, "Ik help")

    (pressed,) = there.heard
    assert isinstance(pressed, PressedInChannel)
    assert (pressed.verb, pressed.data, pressed.by.id) == ("tip.like", {"slot": "2026-W02"}, "person-fatma")
    assert (pressed.place.id, pressed.place.reference) == (there.channel.id, there.reference())
    assert pressed.by.reference.conversation_id == there.bot.teams.threads(there.channel.id)[0]
    assert answer == {"statusCode": 200, "type": CARD_KIND, "value": card("Handig!")}
    [post] = there.channel.posts
    assert there.channel.view_of(fatma, post) == card("Handig!")
    assert there.channel.view_of(bram, post) == TIP.card


async def test_a_fallback_is_answered_in_the_thread_for_the_card_is_everybodys(there: There):
    await there.posts_tip()

    await there.channel.presses_submit(there.colleague(), "Ik help")

    (pressed,) = there.heard
    assert (pressed.verb, pressed.place.id) == ("tip.like", there.channel.id)
    post, answer = there.channel.replies(there.bot.teams.threads(there.channel.id)[0])
    assert (post.card, answer.card) == (TIP.card, card("Antwoord"))


async def test_what_follows_a_press_stands_in_the_thread_and_comes_once(there: There):
    await there.posts_tip()
    there.channels.then = Post(card=card("Nog iets"), summary="Nog iets")
    fatma = there.colleague()

    for _ in range(2):
        await fatma.post(there.channel.press(fatma, there.channel.posts[0], {"action": {"verb": "tip.like"}}))

    assert [
        message.card for message in there.channel.replies(there.bot.teams.threads(there.channel.id)[0])
    ] == [
        TIP.card,
        card("Nog iets"),
    ]


async def test_a_press_without_an_action_is_answered_in_its_own_terms(there: There):
    fatma = there.colleague()

    status, body = await fatma.post(there.channel.press(fatma, None, {"action": 5}))

    assert (status, json.loads(body)["statusCode"], there.heard) == (200, 400, [])


async def test_who_presses_too_fast_in_a_channel_is_told_so(teams: FakeTeams, messenger: TeamsMessenger):
    channels, channel = RecordingChannels(), Team(name="x", teams=teams).channel("Digicoaches")
    limits = PersonLimits(HandClock(), burst=2)
    async with serving(teams, messenger, channels=channels, limits=limits, too_fast="Dat ging snel.") as bot:
        fatma, bram = bot.colleague("Fatma"), bot.colleague("Bram")
        presses = [await fatma.post(channel.press(fatma, None, {"action": {"verb": "x"}})) for _ in range(3)]
        await bram.post(channel.press(bram, None, {"action": {"verb": "x"}}))
        await channel.says(fatma, "nog iets")

    assert [json.loads(body)["value"] for _, body in presses[1:]] == [card("Antwoord"), "Dat ging snel."]
    assert [heard.by.name for heard in channels.heard] == ["Fatma", "Fatma", "Bram"]
    assert teams.calls == [], "nobody else has to read that somebody was too fast"


async def test_that_the_app_is_in_a_team_and_that_it_is_not_any_more_is_told(there: There):
    sofie = there.colleague("Sofie")

    await there.team.adds_the_bot(sofie)
    await there.team.removes_the_bot(sofie)

    place = ChannelPlace(
        id=there.team.id,
        name="Allemaal Digitaal",
        team=there.team.id,
        reference=there.reference(there.team.id),
    )
    here = ChannelChange(place=place, news=ChannelNews.HERE, is_team=True)
    gone = ChannelChange(place=place, news=ChannelNews.GONE, is_team=True)
    assert there.heard == [here, here, gone, gone]


@pytest.mark.parametrize(
    ("event", "news"),
    [
        ("teamRenamed", ChannelNews.RENAMED),
        ("teamDeleted", ChannelNews.GONE),
        ("teamHardDeleted", ChannelNews.GONE),
        ("teamArchived", ChannelNews.GONE),
        ("teamUnarchived", ChannelNews.HERE),
        ("teamRestored", ChannelNews.HERE),
    ],
)
async def test_what_becomes_of_a_team_is_told(there: There, event: str, news: ChannelNews):
    sofie = there.colleague("Sofie")

    await sofie.post(there.team.event(sofie, event))

    (change,) = there.heard
    assert (change.news, change.is_team, change.place.id, change.place.name) == (
        news,
        True,
        there.team.id,
        "Allemaal Digitaal",
    )


@pytest.mark.parametrize(
    ("event", "news"),
    [
        ("channelRenamed", ChannelNews.RENAMED),
        ("channelDeleted", ChannelNews.GONE),
        ("channelRestored", ChannelNews.HERE),
    ],
)
async def test_what_becomes_of_a_channel_is_told(there: There, event: str, news: ChannelNews):
    sofie = there.colleague("Sofie")

    await sofie.post(there.channel.event(sofie, event))

    (change,) = there.heard
    assert (change.news, change.is_team) == (news, False)
    assert change.place == ChannelPlace(
        id=there.channel.id, name="Digicoaches", team=there.team.id, reference=there.reference()
    )


@pytest.mark.parametrize("action", ["add-upgrade", "remove-upgrade", "other", None])
async def test_an_upgrade_that_brings_the_bot_or_drops_it_is_told_too(there: There, action: str | None):
    sofie = there.colleague("Sofie")

    await sofie.post({**there.team.installation(sofie, "x"), "action": action})

    expected = {"add-upgrade": [ChannelNews.HERE], "remove-upgrade": [ChannelNews.GONE]}
    assert [change.news for change in there.heard] == expected.get(action or "", [])


async def test_people_who_come_and_go_and_all_other_events_are_nothing(there: There):
    sofie = there.colleague("Sofie")
    await there.team.is_joined_by(sofie)
    member = [{"id": "29:person-sofie"}]
    await sofie.post(there.team.event(sofie, "teamMemberRemoved", membersRemoved=member))
    for event in ("channelCreated", "channelShared", "channelMemberAdded", "nonsense", ""):
        status, _ = await sofie.post(there.channel.event(sofie, event) | {"membersAdded": member})
        assert status == 200

    assert there.heard == []


@pytest.mark.parametrize("kind", ["messageUpdate", "messageDelete", "messageReaction"])
async def test_changes_and_reactions_in_channels_are_ignored(there: There, kind: str):
    fatma = there.colleague()
    events = {"messageUpdate": "editMessage", "messageDelete": "softDeleteMessage"}
    activity = there.channel.line(fatma, "x") | {
        "type": kind,
        "reactionsAdded": [{"type": "like"}],
        "replyToId": "1",
    }
    activity["channelData"]["eventType"] = events.get(kind, "")

    status, body = await fatma.post(activity)

    assert (status, body, there.heard) == (200, b"", [])


async def test_in_a_group_the_bot_still_points_to_its_own_chat(there: There):
    fatma = there.colleague()
    group = {"id": "19:x@thread.v2", "isGroup": True, "conversationType": "groupChat"}
    line = there.channel.line(fatma, "vraag") | {
        "conversation": group,
        "channelData": {"tenant": {"id": TENANT}},
    }

    await fatma.post(line)
    value = {"action": {"type": "Action.Execute", "verb": "help", "data": {}}}
    _, body = await fatma.post(
        {**line, "type": "invoke", "name": "adaptiveCard/action", "value": value, "id": "2"}
    )

    assert [message.activity["text"] for message in there.bot.teams.chat(group["id"])] == [ELSEWHERE]
    assert (json.loads(body)["value"], there.heard) == (ELSEWHERE, [])


@pytest.mark.parametrize("place", [{"conversationType": None}, {"conversationType": None, "isGroup": None}])
async def test_who_leaves_out_the_type_of_place_is_still_in_the_channel(there: There, place: dict[str, Any]):
    fatma = there.colleague()
    line = there.channel.line(fatma, "dit is het coachkanaal")

    await fatma.post({**line, "conversation": {**line["conversation"], **place}})

    assert [said.text for said in there.heard] == ["dit is het coachkanaal"]


async def test_without_a_conversation_for_channels_all_is_as_before(bot: Bot):
    team = Team(name="Allemaal Digitaal", teams=bot.teams)
    channel, fatma = team.channel("Digicoaches"), bot.colleague("Fatma")

    await channel.says(fatma, "dit is het coachkanaal")
    _, body = await fatma.post(channel.press(fatma, None, {"action": {"verb": "x"}}))
    await team.adds_the_bot(fatma)
    status, _ = await fatma.post({**team.event(fatma, "teamRenamed"), "serviceUrl": "", "conversation": None})

    assert [message.activity["text"] for message in channel.replies()] == [ELSEWHERE]
    assert (json.loads(body)["value"], status, bot.conversation.heard) == (ELSEWHERE, 200, [])


@pytest.mark.parametrize(
    ("recorded", "heard"),
    [
        ("message", SaidInChannel),
        ("execute", PressedInChannel),
        ("submit", PressedInChannel),
        ("installed_in_channel", ChannelChange),
        ("bot_added", ChannelChange),
    ],
)
async def test_what_the_playground_sends_from_a_channel_is_understood(
    there: There, recorded: str, heard: type[object]
):
    activity = json.loads((RECORDED / f"channel_{recorded}.json").read_text(encoding="utf-8"))

    status, _ = await there.colleague().post(activity | {"serviceUrl": there.bot.teams.url + "/_connector"})

    (act,) = there.heard
    assert (status, type(act), act.place.team) == (200, heard, "19:demo@thread.tacv2")
    if isinstance(act, ChannelChange):
        assert (act.place.id, act.place.name, act.news) == (
            "19:demo@thread.tacv2",
            "Digicoaches",
            ChannelNews.HERE,
        )
    else:
        assert act.place.id == "19:tips@thread.tacv2"
        assert act.by.reference.conversation_id == "19:tips@thread.tacv2;messageid=1772442000000"


def shapes() -> list[dict[str, Any]]:
    """One activity of each kind that is about a channel."""
    teams = FakeTeams(url="http://127.0.0.1:9")
    team = Team(name="Allemaal Digitaal", teams=teams)
    channel, fatma = team.channel("Digicoaches"), Colleague(name="Fatma", teams=teams, http=None, bot="")  # type: ignore[arg-type]
    value = {"action": {"type": "Action.Execute", "verb": "x", "data": {}}, "trigger": "manual"}
    submitted = {
        key: part for key, part in channel.press(fatma, None, {"verb": "x"}).items() if key != "name"
    }
    return [
        channel.line(fatma, "dit is het coachkanaal"),
        channel.press(fatma, None, value),
        {**submitted, "type": "message"},
        team.event(fatma, "teamMemberAdded", membersAdded=[{"id": BOT}]),
        team.event(fatma, "teamRenamed"),
        channel.event(fatma, "channelRenamed"),
        team.installation(fatma, "remove"),
    ]


def places(part: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in an activity."""
    if path:
        yield path
    items: Any = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, inside in items:
        yield from places(inside, (*path, key))


SHAPES = shapes()
WHERE = [(number, path) for number, shape in enumerate(SHAPES) for path in places(shape)]
STRANGE: list[object] = [
    None,
    True,
    -1,
    1e300,
    "",
    ".",
    "..",
    "\x00",
    "a" * 1500,
    [],
    {},
    [[]],
    {"id": {}},
    {"id": "x"},
]
changes = st.tuples(st.sampled_from(WHERE), st.sampled_from(STRANGE))


def changed(where: tuple[int, tuple[Any, ...]], to: object) -> dict[str, Any]:
    number, path = where
    activity = copy.deepcopy(SHAPES[number])
    part: Any = activity
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = to
    return activity


@settings(max_examples=20, deadline=None)
@given(st.lists(changes, min_size=10, max_size=60))
def test_whatever_is_wrong_with_it_an_activity_of_a_channel_breaks_nothing(
    chosen: list[tuple[tuple[int, tuple[Any, ...]], object]],
):
    async def attempt() -> None:
        channels = RecordingChannels(posts=[Post(card=card("x"), summary="x")])
        async with (
            FakeTeams() as teams,
            TeamsMessenger(ServiceHosts((), is_local=True), jitter=lambda: 2.0) as messenger,
            serving(teams, messenger, channels=channels, names=ChannelNames(messenger)) as bot,
        ):
            fatma = bot.colleague("Fatma")
            for number, (where, to) in enumerate(chosen):
                activity = changed(where, to)
                if where[1] != ("id",):
                    activity["id"] = str(number)
                status, _ = await fatma.post(activity)
                assert status < 500 or (status == 501 and where[1] == ("name",)), (where, to)
                place = activity.get("conversation")
                if isinstance(place, dict) and place.get("conversationType") == "channel":
                    assert bot.conversation.heard == [], (where, to)
                bot.conversation.heard.clear()

    asyncio.run(attempt())
