"""What every engine must keep of `PostStore`; a backend gives the fixtures `stores` and `reopen`."""

import asyncio
import itertools
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.announcements import Announcement
from bot.domain.channel_posts import ChannelPost, CoachChannel
from bot.domain.errors import AlreadyExists, Conflict, NotFound
from bot.domain.post_states import PostState
from bot.domain.tip_library import KeptTip, TipLibrary, TipWords
from bot.storage.found import DuePost, PostKey, PostKind
from bot.storage.post_documents import POSTS, PostDocument, post_key
from bot.storage.protocols import Etag, Stored, Stores
from tests.builders import (
    MONDAY,
    a_channel,
    an_announcement,
    any_announcement,
    any_channel,
    any_library,
)
from tests.contracts.request_store import MICROSECOND, STRANGE, Reopen

HOUR = timedelta(hours=1)
MOST_BYTES = 2 * 1024 * 1024
"""Of one document in Cosmos DB."""
ODD = [*STRANGE, "19:abc@thread.tacv2;messageid=1", "19:abc@thread.tacv2", "library", "channel:a", ":"]
TWO_LINES = TipWords(title="QR-code", text="Open de camera.\nRicht hem op de code.")
KINDS: tuple[tuple[PostDocument, PostDocument], ...] = (
    (a_channel(), a_channel(name="Hernoemd")),
    (TipLibrary(), TipLibrary(kept=(KeptTip(id="qr", topic="phone", words=TWO_LINES),))),
    (an_announcement(), an_announcement(is_taken_back=True)),
)
"""One of each kind, and the same one changed."""
EACH_KIND = pytest.mark.parametrize(("post", "changed"), KINDS, ids=lambda post: type(post).__name__)

_fresh = itertools.count(1)
_any = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


async def found(stores: Stores, post: PostDocument) -> Stored[Any] | None:
    """The present version of this post."""
    match post:
        case CoachChannel():
            return await stores.posts.channel(post.id)
        case Announcement():
            return await stores.posts.announcement(post.id)
        case TipLibrary():
            return await stores.posts.library()


class PostStoreContract:
    """Subclass this for an engine."""

    @_any
    @given(channel=any_channel(), announcement=any_announcement())
    async def test_what_was_written_is_read_back_exactly(
        self, stores: Stores, reopen: Reopen, channel: CoachChannel, announcement: Announcement
    ):
        posts: list[Any] = [replace(one, id=f"rijk-{next(_fresh)}") for one in (channel, announcement)]
        written = [await stores.posts.create(post) for post in posts]
        again = await reopen()
        try:
            read = [await found(again, post) for post in posts]
            channels = await again.posts.channels()
            announcements = await again.posts.announcements(limit=999)
        finally:
            await again.close()
        assert (
            read
            == written
            == [Stored(value=post, etag=one.etag) for post, one in zip(posts, written, strict=True)]
        )
        assert (channels.count(read[0]), announcements.count(read[1])) == (1, 1)

    @_any
    @given(library=any_library())
    async def test_the_library_is_read_back_exactly_as_it_was_written(
        self, stores: Stores, reopen: Reopen, library: TipLibrary
    ):
        before = await stores.posts.library() or await stores.posts.create(TipLibrary())
        written = await stores.posts.replace(library, etag=before.etag)
        again = await reopen()
        try:
            assert await again.posts.library() == written == Stored(value=library, etag=written.etag)
        finally:
            await again.close()

    @EACH_KIND
    async def test_what_was_never_written_is_none(self, stores: Stores, post: Any, changed: Any):
        for other, _ in KINDS:
            if type(other) is not type(post):
                await stores.posts.create(other)
        assert await found(stores, post) is None

    @EACH_KIND
    async def test_a_taken_id_is_refused_and_nothing_is_written(
        self, stores: Stores, post: Any, changed: Any
    ):
        first = await stores.posts.create(post)
        with pytest.raises(AlreadyExists):
            await stores.posts.create(changed)
        assert await found(stores, post) == first

    @EACH_KIND
    async def test_what_is_not_there_cannot_be_replaced(self, stores: Stores, post: Any, changed: Any):
        with pytest.raises(NotFound):
            await stores.posts.replace(changed, etag=Etag("1"))
        assert await found(stores, post) is None

    @EACH_KIND
    async def test_a_stale_etag_conflicts_and_changes_nothing(self, stores: Stores, post: Any, changed: Any):
        first = await stores.posts.create(post)
        second = await stores.posts.replace(changed, etag=first.etag)
        assert second.etag != first.etag
        for etag in (first.etag, Etag(""), Etag("geen etag"), Etag(f"{second.etag}.0")):
            with pytest.raises(Conflict):
                await stores.posts.replace(post, etag=etag)
        assert await found(stores, post) == second

    @EACH_KIND
    async def test_of_racing_creators_exactly_one_wins(
        self, stores: Stores, reopen: Reopen, post: Any, changed: Any
    ):
        engines = [stores, await reopen()]
        outcomes: list[Any] = await asyncio.gather(
            *(engines[n % 2].posts.create((post, changed)[n % 2]) for n in range(8)), return_exceptions=True
        )
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["AlreadyExists"] * 7 + ["Stored"]
        for engine in engines:
            assert await found(engine, post) in outcomes

    async def test_of_two_instances_that_claim_a_week_exactly_one_does(self, stores: Stores, reopen: Reopen):
        read = await stores.posts.create(a_channel())
        engines = [stores, await reopen()]

        def claimed(number: int) -> CoachChannel:
            post = ChannelPost(slot="2026-W48", week="2026-W48", state=PostState.BEGUN, tip=f"tip-{number}")
            return a_channel(posts=(post,))

        outcomes: list[Any] = await asyncio.gather(
            *(engines[n % 2].posts.replace(claimed(n), etag=read.etag) for n in range(8)),
            return_exceptions=True,
        )
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict"] * 7 + ["Stored"]
        for engine in engines:
            assert await engine.posts.channel(read.value.id) in outcomes
            assert (await engine.posts.channels())[0] in outcomes

    async def test_what_another_instance_writes_is_seen_at_once(self, stores: Stores, reopen: Reopen):
        other = await reopen()
        for post, changed in KINDS:
            first: Stored[Any] = await stores.posts.create(post)  # type: ignore[type-var]
            assert await found(other, post) == first
            second: Stored[Any] = await other.posts.replace(changed, etag=first.etag)  # type: ignore[type-var]
            assert await found(stores, post) == second
        assert [one.value for one in await stores.posts.channels()] == [KINDS[0][1]]
        assert [one.value for one in await stores.posts.announcements(limit=9)] == [KINDS[2][1]]

    async def test_channels_are_listed_by_id_stopped_ones_too_with_the_version_to_replace(
        self, stores: Stores
    ):
        ids = ["19:b", "19:B", "19:a", "é", "19:a/b", "channel"]
        written = [await stores.posts.create(a_channel(id=one, is_stopped=one == "19:a")) for one in ids]
        await stores.posts.create(an_announcement(id="19:aa"))
        await stores.posts.create(TipLibrary())
        listed = await stores.posts.channels()
        assert listed == sorted(written, key=lambda one: one.value.id)
        await stores.posts.replace(replace(listed[0].value, name="Anders"), etag=listed[0].etag)
        assert [one.value.name for one in await stores.posts.channels()] == ["Anders"] + ["Digicoaches"] * 5

    async def test_the_latest_announcements_are_listed_first_and_at_most_so_many(self, stores: Stores):
        starts = [MONDAY + hours * HOUR for hours in (3, 0, 5, -2, 3)] + [MONDAY + MICROSECOND]
        written = [
            await stores.posts.create(an_announcement(id=f"nieuws-{n}", from_at=at))
            for n, at in enumerate(starts)
        ]
        await stores.posts.create(a_channel(wake_at=MONDAY))
        await stores.posts.create(TipLibrary())
        order = [written[n] for n in (2, 0, 4, 5, 1, 3)]
        assert list(await stores.posts.announcements(limit=99)) == order
        assert list(await stores.posts.announcements(limit=4)) == order[:4]
        for none in (0, -1):
            assert list(await stores.posts.announcements(limit=none)) == []

    async def test_an_announcement_that_is_put_off_moves_up(self, stores: Stores):
        first = await stores.posts.create(an_announcement(id="eerst"))
        await stores.posts.create(an_announcement(id="later", from_at=MONDAY + HOUR))
        await stores.posts.replace(an_announcement(id="eerst", from_at=MONDAY + 2 * HOUR), etag=first.etag)
        assert [one.value.id for one in await stores.posts.announcements(limit=1)] == ["eerst"]

    async def test_what_is_due_comes_earliest_first_of_every_kind_and_at_most_so_many(self, stores: Stores):
        await stores.posts.create(a_channel(id="19:a", wake_at=MONDAY))
        await stores.posts.create(a_channel(id="19:b", wake_at=MONDAY + MICROSECOND))
        await stores.posts.create(a_channel(id="19:c"))
        await stores.posts.create(an_announcement(id="19:a", wake_at=MONDAY - HOUR, from_at=MONDAY + HOUR))
        await stores.posts.create(TipLibrary(wake_at=MONDAY - 2 * HOUR))
        due = [
            DuePost(key=PostKey(kind=PostKind.LIBRARY, id="library"), wake_at=MONDAY - 2 * HOUR),
            DuePost(key=PostKey(kind=PostKind.ANNOUNCEMENT, id="19:a"), wake_at=MONDAY - HOUR),
            DuePost(key=PostKey(kind=PostKind.CHANNEL, id="19:a"), wake_at=MONDAY),
        ]
        assert list(await stores.posts.due(by=MONDAY, limit=9)) == due
        assert list(await stores.posts.due(by=MONDAY, limit=2)) == due[:2]
        assert len(await stores.posts.due(by=MONDAY + HOUR, limit=9)) == 4
        for none in (0, -1):
            assert list(await stores.posts.due(by=MONDAY, limit=none)) == []

    @EACH_KIND
    async def test_a_wake_that_is_moved_or_taken_away_is_not_due_any_more(
        self, stores: Stores, post: Any, changed: Any
    ):
        first = await stores.posts.create(replace(post, wake_at=MONDAY))
        later = await stores.posts.replace(replace(post, wake_at=MONDAY + HOUR), etag=first.etag)
        assert list(await stores.posts.due(by=MONDAY, limit=9)) == []
        assert [one.wake_at for one in await stores.posts.due(by=MONDAY + HOUR, limit=9)] == [MONDAY + HOUR]
        await stores.posts.replace(replace(post, wake_at=None), etag=later.etag)
        assert list(await stores.posts.due(by=MONDAY + 99 * HOUR, limit=9)) == []

    @pytest.mark.parametrize("strange", ODD)
    async def test_odd_ids_are_ids_like_others_and_two_kinds_may_have_the_same(
        self, stores: Stores, strange: str
    ):
        for post in (a_channel(id=strange), an_announcement(id=strange)):
            created: Stored[Any] = await stores.posts.create(post)  # type: ignore[type-var]
            woken = replace(post, wake_at=MONDAY)
            replaced: Stored[Any] = await stores.posts.replace(woken, etag=created.etag)  # type: ignore[type-var]
            assert await found(stores, post) == replaced
        keys = {one.key for one in await stores.posts.due(by=MONDAY, limit=9)}
        assert keys == {post_key(a_channel(id=strange)), post_key(an_announcement(id=strange))}
        assert [one.value.id for one in await stores.posts.channels()] == [strange]
        assert [one.value.id for one in await stores.posts.announcements(limit=9)] == [strange]

    async def test_a_channel_of_60_weeks_that_250_liked_is_read_back_and_is_not_too_large(
        self, stores: Stores, reopen: Reopen
    ):
        likers = frozenset(f"29:{number:032x}-{number:04x}-aanwezig" for number in range(250))
        weeks = (f"{2026 + week // 52}-W{week % 52 + 1:02}" for week in range(60))
        posts = tuple(
            ChannelPost(slot=week, week=week, state=PostState.SENT, tip="qr", topic="phone", likers=likers)
            for week in weeks
        )
        channel = a_channel(posts=posts)
        assert len(POSTS.encode(channel)) < MOST_BYTES * 0.6
        written = await stores.posts.create(channel)
        again = await reopen()
        assert await again.posts.channel(channel.id) == written
        assert await again.posts.channels() == [written]

    async def test_reopening_keeps_posts_and_versions(self, stores: Stores, reopen: Reopen):
        first = await stores.posts.create(a_channel())
        second = await stores.posts.replace(a_channel(name="Hernoemd"), etag=first.etag)
        again = await reopen()
        assert await again.posts.channel(first.value.id) == second
        with pytest.raises(Conflict):
            await again.posts.replace(a_channel(), etag=first.etag)
        await again.posts.replace(a_channel(), etag=second.etag)
