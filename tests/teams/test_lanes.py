"""Edits that wait: of one message only the newest leaves, and whoever asked for one hears what became of it."""

import asyncio

import pytest

from bot.domain.errors import Gone, SendError, TryLater
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.teams.connector import TeamsMessenger
from tests.fakes.conversation import card
from tests.fakes.teams import FakeTeams, Refusal, Silence
from tests.teams.test_connector import CHAT, POST, to


def post(text: str) -> Post:
    return Post(card=card(text), summary="x")


@pytest.fixture
async def busy(teams: FakeTeams, messenger: TeamsMessenger) -> Reference:
    """A chat with two messages in it, in which a call stands still that goes on when it is cancelled."""
    for text in ("een", "twee"):
        await messenger.send(to(teams), post(text))
    return to(teams)


async def standing(teams: FakeTeams, messenger: TeamsMessenger) -> asyncio.Task[str]:
    before = len(teams.calls)
    teams.script(CHAT, Silence())
    stuck = asyncio.create_task(messenger.send(to(teams), POST))
    await teams.called(before + 1)
    return stuck


async def broken(*_: object) -> bytes:
    """An error of our own."""
    raise ZeroDivisionError


async def begun() -> None:
    """Whoever was started has come as far as they can."""
    for _ in range(3):
        await asyncio.sleep(0)


async def test_of_edits_that_wait_only_the_newest_leaves(
    teams: FakeTeams, messenger: TeamsMessenger, busy: Reference
):
    first, second = (message.id for message in teams.chat(CHAT))
    stuck = await standing(teams, messenger)
    edits = [asyncio.create_task(messenger.edit(busy, first, post(text))) for text in "abc"]
    other = asyncio.create_task(messenger.edit(busy, second, post("d")))
    await begun()
    stuck.cancel()

    await asyncio.gather(*edits, other)

    assert [call.method for call in teams.calls] == ["POST", "POST", "POST", "PUT", "PUT"]
    assert teams.messages(CHAT) == [card("c"), card("d")]


async def test_sends_are_never_put_together_and_keep_their_order(
    teams: FakeTeams, messenger: TeamsMessenger, busy: Reference
):
    first, _ = (message.id for message in teams.chat(CHAT))
    stuck = await standing(teams, messenger)
    calls = [
        asyncio.create_task(messenger.send(busy, post("drie"))),
        asyncio.create_task(messenger.edit(busy, first, post("a"))),
        asyncio.create_task(messenger.send(busy, post("vier"))),
        asyncio.create_task(messenger.edit(busy, first, post("b"))),
    ]
    await begun()
    stuck.cancel()

    await asyncio.gather(*calls)

    assert [call.method for call in teams.calls[3:]] == ["POST", "PUT", "POST"]
    assert teams.messages(CHAT) == [card("b"), card("twee"), card("drie"), card("vier")]


async def test_an_edit_that_has_left_is_followed_by_the_next(
    teams: FakeTeams, messenger: TeamsMessenger, busy: Reference
):
    first, _ = (message.id for message in teams.chat(CHAT))

    await asyncio.gather(*(messenger.edit(busy, first, post(text)) for text in "ab"))

    assert teams.messages(CHAT)[0] == card("b")


async def test_who_joined_hears_of_the_failure_too(
    teams: FakeTeams, messenger: TeamsMessenger, busy: Reference
):
    first, _ = (message.id for message in teams.chat(CHAT))
    stuck = await standing(teams, messenger)
    edits = [asyncio.create_task(messenger.edit(busy, first, post(text))) for text in "ab"]
    await begun()
    teams.always(CHAT, Refusal(status=404))
    stuck.cancel()

    errors = await asyncio.gather(*edits, return_exceptions=True)

    assert [type(error) for error in errors] == [Gone, Gone]


async def test_who_joined_an_edit_that_was_cut_off_may_try_again(
    teams: FakeTeams, messenger: TeamsMessenger, busy: Reference
):
    first, _ = (message.id for message in teams.chat(CHAT))
    stuck = await standing(teams, messenger)
    edits = [asyncio.create_task(messenger.edit(busy, first, post(text))) for text in "ab"]
    await begun()
    edits[0].cancel()

    with pytest.raises(TryLater):
        await edits[1]

    stuck.cancel()
    await asyncio.gather(stuck, return_exceptions=True)
    assert messenger._lanes == {}


async def test_who_joined_an_edit_that_broke_may_try_again(
    teams: FakeTeams, messenger: TeamsMessenger, busy: Reference, monkeypatch: pytest.MonkeyPatch
):
    first, _ = (message.id for message in teams.chat(CHAT))
    stuck = await standing(teams, messenger)
    edits = [asyncio.create_task(messenger.edit(busy, first, post(text))) for text in "ab"]
    await begun()
    monkeypatch.setattr(messenger, "_exchange", broken)
    stuck.cancel()

    await asyncio.wait(edits[:1])
    await begun()

    assert [edit.done() for edit in edits] == [True, True]
    assert [type(edit.exception()) for edit in edits] == [ZeroDivisionError, TryLater]


async def test_who_joined_and_gave_up_harms_nobody(
    teams: FakeTeams, messenger: TeamsMessenger, busy: Reference
):
    first, _ = (message.id for message in teams.chat(CHAT))
    stuck = await standing(teams, messenger)
    edits = [asyncio.create_task(messenger.edit(busy, first, post(text))) for text in "abc"]
    await begun()
    edits[1].cancel()
    stuck.cancel()

    await asyncio.gather(edits[0], edits[2])

    assert teams.messages(CHAT)[0] == card("c")


async def test_an_edit_after_a_delete_finds_the_message_gone(
    teams: FakeTeams, messenger: TeamsMessenger, busy: Reference
):
    first, _ = (message.id for message in teams.chat(CHAT))
    stuck = await standing(teams, messenger)
    calls = [
        asyncio.create_task(messenger.edit(busy, first, post("a"))),
        asyncio.create_task(messenger.delete(busy.service_url, CHAT, first)),
        asyncio.create_task(messenger.edit(busy, first, post("b"))),
    ]
    await begun()
    stuck.cancel()

    outcomes = await asyncio.gather(*calls, return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [type(None), type(None), Gone]


async def test_who_has_waited_most_of_their_time_does_not_leave_any_more(
    teams: FakeTeams, messenger: TeamsMessenger
):
    messenger._time_out_s = 0.2
    stuck = await standing(teams, messenger)  # until its own time is over
    messenger._time_out_s = 0.25
    late = asyncio.create_task(messenger.send(to(teams), POST))
    await asyncio.wait([stuck])

    with pytest.raises(TryLater):
        await late

    assert isinstance(stuck.exception(), SendError)
    assert len(teams.calls) == 1
