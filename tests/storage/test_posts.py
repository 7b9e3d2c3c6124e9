"""Coach channels, announcements and the library as they are stored: short, the same each time, and one damaged hides no others."""

import json
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from azure.cosmos.aio import CosmosClient
from hypothesis import given

from bot.domain.announcements import Milestone
from bot.domain.channel_posts import ChannelPost
from bot.domain.errors import StoreUnavailable
from bot.domain.post_states import PostState
from bot.domain.tip_library import TipLibrary
from bot.storage.cosmos import CosmosStores
from bot.storage.documents import Form, Unreadable
from bot.storage.found import PostKey, PostKind
from bot.storage.post_documents import POSTS, PostDocument
from bot.storage.protocols import Collection, Stores
from bot.storage.rooms import ROOMS
from tests.builders import MONDAY, a_channel, an_announcement, any_announcement, any_channel, any_library
from tests.storage.cosmos_accounts import Account, gateway_account, reopening

SAID = "Ik kan niet inloggen"


def test_what_is_as_it_always_is_is_not_written_but_the_id_and_the_kinds_are():
    assert POSTS.encode(TipLibrary()) == b'{"schema_version":1,"kind":"library","id":"library"}'
    assert POSTS.encode(a_channel(team="", reference="r")) == (
        b'{"schema_version":1,"kind":"channel","id":"19:digicoaches@thread.tacv2","name":"Digicoaches",'
        b'"reference":"r","since_at":"2026-11-23T09:00:00Z"}'
    )
    milestone = an_announcement(content=Milestone(count=1000, year=2026))
    assert json.loads(POSTS.encode(milestone)) == {
        "schema_version": 1,
        "kind": "announcement",
        "id": "nieuws-1",
        "content": {"kind": "milestone", "count": 1000, "year": 2026},
        "by": "amina",
        "from_at": "2026-11-23T09:00:00Z",
    }


@given(any_channel() | any_announcement() | any_library())
def test_a_post_is_read_as_it_was_written_and_written_the_same_again(post: PostDocument):
    body = POSTS.encode(post)
    read = POSTS.decode(body)
    assert (type(read), read) == (type(post), post)
    assert POSTS.encode(read) == body


def test_the_same_likes_are_the_same_bytes_whatever_order_they_came_in():
    people = [f"{number:x}" for number in range(200)]

    def liked(order: int) -> bytes:
        likers: frozenset[Any] = frozenset()
        for person in people[::order]:
            likers |= {person}
        post = ChannelPost(slot="2026-W48", week="2026-W48", state=PostState.SENT, likers=likers)
        return POSTS.encode(a_channel(posts=(post,)))

    assert liked(1) == liked(-1)
    assert json.loads(liked(-1))["posts"][0]["likers"] == sorted(people)
    one, other = (TipLibrary(removed=frozenset(people[::order])) for order in (1, -1))
    assert POSTS.encode(one) == POSTS.encode(other)


def test_an_old_post_is_brought_up_by_its_kind():
    def upgraded(document: dict[str, Any]) -> dict[str, Any]:
        return {**document, "name": document["title"]} if document["kind"] == "channel" else document

    newer = Form(kind="post", write=POSTS.write, read=POSTS.read, upgrades={1: upgraded})
    for post in (a_channel(), an_announcement(), TipLibrary()):
        old = POSTS.encode(post).replace(b'"name":', b'"title":')
        assert newer.decode(old) == post
        assert newer.encode(post).startswith(b'{"schema_version":2,"kind":')


@pytest.mark.parametrize("kind", [b"poll", b"", b"announcement"])
def test_what_is_of_another_kind_than_it_says_cannot_be_read_and_is_not_quoted(kind: bytes):
    body = POSTS.encode(a_channel(name=SAID)).replace(b'"channel"', b'"%s"' % kind)
    with pytest.raises(Unreadable) as caught:
        POSTS.decode(body)
    assert SAID not in str(caught.value)


def test_a_post_is_named_by_its_kind_and_id_when_it_moves_house():
    names = [
        ROOMS[Collection.POSTS].names(post)
        for post in (a_channel(id="a"), an_announcement(id="a"), TipLibrary())
    ]
    assert names == [("channel a",), ("announcement a",), ("library library",)]


Change = Callable[[bytes], bytes]
Spoil = Callable[[str, str, Change], Awaitable[None]]
"""Changes the body of a document behind the bot's back."""


def damaged(body: bytes) -> bytes:
    return body.replace(b'"since_at":"2026', b'"since_at":"x').replace(b'"by"', b'"bye"')


def another_kind(body: bytes) -> bytes:
    return POSTS.encode(TipLibrary())


@pytest.fixture
async def account() -> AsyncIterator[Account]:
    async with gateway_account(partitions=1) as opened:
        yield opened


@pytest.fixture(params=["sqlite", "cosmos"])
async def engine(request: pytest.FixtureRequest, path: Path, reopen: Any) -> AsyncIterator[tuple[Any, Spoil]]:
    """How the stores are opened anew, and how a document is spoiled."""
    if request.param == "sqlite":
        yield reopen, lambda *spoiled: _spoil_sqlite(path, *spoiled)
        return
    async with gateway_account(partitions=1) as opened, reopening(opened) as again:
        yield again, lambda *spoiled: _spoil_cosmos(opened, *spoiled)


async def _spoil_sqlite(path: Path, kind: str, own: str, change: Change) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        ((body,),) = file.execute("SELECT body FROM posts WHERE kind = ? AND id = ?", (kind, own))
        file.execute("UPDATE posts SET body = ? WHERE kind = ? AND id = ?", (change(body), kind, own))


async def _spoil_cosmos(account: Account, kind: str, own: str, change: Change) -> None:
    async with CosmosClient(account.address, account.key) as client:
        container = client.get_database_client(account.database).get_container_client("posts")
        document = await container.read_item(own, f"{kind}:{own}")
        body = json.loads(change(json.dumps(document["body"], separators=(",", ":")).encode()))
        await container.replace_item(own, {**document, "body": body})


@pytest.mark.parametrize("damage", [damaged, another_kind])
async def test_a_damaged_post_hides_no_other_and_is_refused_to_who_asks_for_it(engine, capfd, damage):
    again, spoil = engine
    writing: Stores = await again()
    for own in ("a", "b"):
        await writing.posts.create(a_channel(id=own, name=SAID, wake_at=MONDAY))
        await writing.posts.create(an_announcement(id=own))
    await spoil("channel", "a", damage)
    await spoil("announcement", "b", damage)

    stores: Stores = await again()
    assert [one.value.id for one in await stores.posts.channels()] == ["b"]
    assert [one.value.id for one in await stores.posts.announcements(limit=9)] == ["a"]
    said = [json.loads(line) for line in capfd.readouterr().err.splitlines()]
    told = [(one["level"], one["kind"], one["count"]) for one in said if one["event"] == "store.unreadable"]
    assert told == [("error", "channel", 1), ("error", "announcement", 1)]
    assert SAID not in str(said)
    with pytest.raises(StoreUnavailable):
        await stores.posts.channel("a")
    with pytest.raises(StoreUnavailable):
        await stores.posts.announcement("b")
    assert len(await stores.posts.due(by=MONDAY, limit=9)) == 2


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        ("SELECT body FROM posts WHERE wake_at <= 'x' ORDER BY wake_at LIMIT 9", "posts_due"),
        (
            "SELECT body FROM posts WHERE kind = 'announcement' ORDER BY from_at DESC, id LIMIT 9",
            "posts_latest",
        ),
        ("SELECT body FROM posts WHERE kind = 'channel' ORDER BY id", "autoindex"),
    ],
)
async def test_on_sqlite_each_list_is_one_range_of_an_index(stores, path, statement, index):
    with closing(sqlite3.connect(path)) as file:
        (plan,) = file.execute(f"EXPLAIN QUERY PLAN {statement}")
    assert plan[-1].startswith("SEARCH posts USING INDEX")
    assert index in plan[-1]


@pytest.fixture
async def ours(account: Account) -> AsyncIterator[CosmosStores]:
    opened = await account.open()
    yield opened
    await opened.close()


async def test_on_cosmos_a_post_is_in_a_partition_of_its_own(account, ours):
    await ours.posts.create(a_channel(id="library"))
    await ours.posts.create(an_announcement(id="library"))
    await ours.posts.create(TipLibrary())
    (container,) = (one for one in account.gateway.account.containers() if one.name == "posts")
    assert sorted(one.body["channel"] for one in container.documents()) == [
        "announcement:library",
        "channel:library",
        "library:library",
    ]


async def test_on_cosmos_a_channel_that_did_not_change_is_not_paid_for_again(account, ours):
    words = "x" * 50_000
    stored = await ours.posts.create(a_channel(reference=words))
    account.gateway.charges.reset()

    assert await ours.posts.channel(stored.value.id) == stored

    assert account.gateway.charges.total <= 2


@pytest.mark.parametrize("lost", ["timeout_after_commit", "silence_after_commit"])
async def test_on_cosmos_a_claim_whose_answer_was_lost_is_known_as_made(account, ours, lost):
    account.gateway.faults.next(1, lost, operation="create")
    created = await ours.posts.create(a_channel())
    account.gateway.faults.next(1, lost, operation="replace")
    replaced = await ours.posts.replace(replace(created.value, name="Hernoemd"), etag=created.etag)

    assert await ours.posts.channel(created.value.id) == replaced
    assert replaced.etag != created.etag


async def test_on_cosmos_lists_leave_their_partition_and_reads_do_not(account, ours):
    await ours.posts.create(a_channel(wake_at=MONDAY))
    (due,) = await ours.posts.due(by=MONDAY, limit=1)
    assert due.key == PostKey(kind=PostKind.CHANNEL, id=a_channel().id)
    account.gateway.charges.reset()
    await ours.posts.channel(due.key.id)
    assert set(account.gateway.charges.by) == {("posts", "read")}
