"""What is said and pressed in a team's channel: which channel gets the tips, and what readers do with a tip."""

from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.cards import coach_channel as cards
from bot.cards.actions import MalformedAction, read_action
from bot.cards.deck import Deck
from bot.cards.secret import hidden_note
from bot.cards.tip_actions import TipChannelAction
from bot.cards.tip_shown import tip_in_channel
from bot.clock import Clock
from bot.dialogs.lately import Lately
from bot.dialogs.secrecy import clean_line
from bot.dialogs.turn import ChannelChange, ChannelNews, PressedInChannel, SaidInChannel, Speaker
from bot.domain.channel_notices import ChannelFault
from bot.domain.channel_posts import ChannelPost, CoachChannel
from bot.domain.channel_words import finds_handy, wants_it
from bot.domain.coach_channels import lost, named, named_again, reached, renamed, stopped, taking_over
from bot.domain.departments import meant_by
from bot.domain.errors import DigicoachError, Refused, Stale
from bot.domain.ids import DepartmentId, NoticeId
from bot.domain.people import PersonRecord, Reference
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.domain.tip_notices import TipShown
from bot.domain.tip_words import NameCoachChannel, NoCoachChannel
from bot.domain.understanding import understand
from bot.domain.words import fold
from bot.services.channel_book import ChannelBook
from bot.services.channel_told import ChannelTeller
from bot.services.coordinators import Coordinators
from bot.services.errands import Errands
from bot.services.messenger import Messenger
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.tip_posts import TipPosts
from bot.storage.protocols import DepartmentStore
from bot.telemetry import error_name, log_event

_AGAIN_AFTER = timedelta(seconds=20)
"""Teams may deliver a line twice, with another id; who says the same later means it again."""


class ChannelFront:
    """Implements `bot.dialogs.turn.ChannelConversation`."""

    def __init__(
        self,
        *,
        deck: Deck,
        book: ChannelBook,
        posts: TipPosts,
        told: ChannelTeller,
        departments: DepartmentStore,
        coordinators: Coordinators,
        people: People,
        notices: Notices,
        messenger: Messenger,
        errands: Errands,
        clock: Clock,
    ) -> None:
        self._deck = deck
        self._pen = deck.pen
        self._book = book
        self._posts = posts
        self._told = told
        self._departments = departments
        self._coordinators = coordinators
        self._people = people
        self._notices = notices
        self._messenger = messenger
        self._errands = errands
        self._clock = clock
        self._heard = Lately(clock, timedelta(minutes=10))
        self._lines = Lately(clock, _AGAIN_AFTER)
        self._copied = Lately(clock, timedelta(minutes=10))

    async def said_in_channel(self, said: SaidInChannel) -> Sequence[Post]:
        """See `ChannelConversation`."""
        said = clean_line(said)
        is_heard = self._heard.knows((said.place.id, said.key))
        if self._lines.knows((said.place.id, said.by.id, fold(said.text))) or is_heard:
            return ()
        post = await self._answered("said", self._said(said))
        return (post, hidden_note(self._pen, said.hidden)) if said.hidden else (post,)

    async def pressed_in_channel(self, pressed: PressedInChannel) -> Post:
        """See `ChannelConversation`."""
        return await self._answered("pressed", self._pressed(pressed))

    async def channel_changed(self, change: ChannelChange) -> None:
        """See `ChannelConversation`."""
        try:
            channels = await self._book.all()
        except DigicoachError as error:
            log_event("channel.failed", level="error", error=error_name(error))
            return
        for channel in channels:
            is_theirs = channel.team == change.place.team and bool(channel.team)
            if channel.id == change.place.id or (change.is_team and is_theirs):
                try:
                    await self._changed(channel, change)
                except DigicoachError as error:
                    log_event("channel.failed", level="error", error=error_name(error))

    async def _answered(self, kind: str, answer: Awaitable[Post]) -> Post:
        try:
            return await answer
        except Refused:
            return self._deck.old_button() if kind == "pressed" else self._deck.not_here()
        except Exception as error:  # noqa: BLE001 - whatever goes wrong becomes a sentence
            log_event("channel.failed", level="error", kind=kind, error=error_name(error))
            return self._deck.something_wrong()

    # --- which channel --------------------------------------------------------------------------------

    async def _said(self, said: SaidInChannel) -> Post:
        channel = await self._known(said)
        match understand(said.text):
            case NameCoachChannel() as intent:
                return await self._named(said, intent)
            case NoCoachChannel():
                return await self._stopped(said, channel)
            case _ if channel is not None and not channel.is_stopped and finds_handy(said.text):
                await self._posts.like(channel.id, _latest(channel).slot, said.by.id)
                return cards.handy_done(self._pen)
            case _ if channel is not None and not channel.is_stopped and wants_it(said.text):
                await self._send(said.by, _latest(channel))
                return cards.sent_to_you(self._pen)
            case _:
                is_named = channel is not None and not channel.is_stopped
                return cards.what_i_do_here(
                    self._pen, is_named=is_named, may_name=await self._is_coordinator(said.by)
                )

    async def _known(self, said: SaidInChannel) -> CoachChannel | None:
        """The channel as stored, with its present name and way; None when it was never named."""
        channel = await self._book.find(said.place.id)
        if channel is None:
            return None
        if _here(channel, said) == channel:
            return channel
        return (await self._book.change(channel.id, lambda one: _here(one, said)))[1]

    async def _named(self, said: SaidInChannel, intent: NameCoachChannel) -> Post:
        if not await self._is_coordinator(said.by):
            return cards.only_coordinators(self._pen)
        department: Department | None = None
        if intent.department:
            everyone = [stored.value for stored in await self._departments.all()]
            meant = meant_by(intent.department, everyone)
            if len(meant) != 1:
                return cards.which_department(self._pen, meant or everyone)
            department = meant[0]
        scope, now = department.id if department else None, self._clock.now()
        replaced = [
            one for one in await self._book.all() if one.department == scope and one.id != said.place.id
        ]
        latest = max(replaced, key=lambda one: one.since_at, default=None)
        _, channel = await self._book.name(
            said.place.id, lambda one: self._as_named(one, said, scope, latest)
        )
        for one in replaced:
            await self._book.change(one.id, stopped)
        due_at = channel.wake_at if channel.wake_at is not None and channel.wake_at > now else None
        return cards.named(self._pen, department, due_at, replaced, self._pen.local_date(now))

    def _as_named(
        self,
        channel: CoachChannel | None,
        said: SaidInChannel,
        department: DepartmentId | None,
        old: CoachChannel | None,
    ) -> CoachChannel:
        place, now = said.place, self._clock.now()
        if channel is None:
            made = named(
                channel=place.id,
                name=place.name,
                team=place.team,
                reference=place.reference,
                department=department,
                now=now,
            )
            return made if old is None else taking_over(made, old)
        again = named_again(channel, department=department, now=now)
        again = replace(again, team=place.team or channel.team, name=place.name or channel.name)
        again = reached(again, place.reference)
        return again if old is None else taking_over(again, old)

    async def _stopped(self, said: SaidInChannel, channel: CoachChannel | None) -> Post:
        if not await self._is_coordinator(said.by):
            return cards.only_coordinators(self._pen)
        if channel is None or channel.is_stopped:
            return cards.no_channel(self._pen)
        await self._book.change(channel.id, stopped)
        return cards.stopped(self._pen)

    async def _is_coordinator(self, by: Speaker) -> bool:
        known = await self._people.find(by.id)
        return self._coordinators.is_one(known or PersonRecord(id=by.id, name=by.name))

    async def _changed(self, channel: CoachChannel, change: ChannelChange) -> None:
        match change.news:
            case ChannelNews.RENAMED if channel.id == change.place.id:
                await self._book.change(channel.id, lambda one: renamed(one, change.place.name or one.name))
            case ChannelNews.HERE:
                is_its_own = channel.id == change.place.id  # a team names the way to its first channel alone
                reference = change.place.reference if is_its_own else channel.reference
                await self._book.change(channel.id, lambda one: reached(one, reference))
            case ChannelNews.GONE if channel.is_reachable:
                await self._told.tell(channel, ChannelFault.LOST)
                await self._book.change(channel.id, lost)
            case _:
                pass

    # --- what readers do ------------------------------------------------------------------------------

    async def _pressed(self, pressed: PressedInChannel) -> Post:
        try:
            action = read_action(pressed.verb, pressed.data)
        except MalformedAction:
            return self._deck.not_here()
        if not isinstance(action, TipChannelAction):
            return self._deck.not_here()
        if action.verb == "tip.handy":
            post = await self._posts.like(pressed.place.id, action.slot, pressed.by.id)
        else:
            channel = await self._book.find(pressed.place.id)
            found = channel.post(action.slot) if channel is not None else None
            if found is None:
                raise Stale(action.slot)
            await self._send(pressed.by, found)
            post = found
        if post.words is None:
            raise Stale(action.slot)
        return tip_in_channel(self._pen, post, is_sent_to_you=action.verb == "tip.to_me")

    async def _send(self, by: Speaker, post: ChannelPost) -> None:
        """The tip in their own chat, which is made when there is none yet: nobody waits for that."""
        if post.words is None:
            raise Stale(post.slot)
        if self._copied.knows((by.id, post.slot)):
            return
        content = TipShown(title=post.words.title, text=post.words.text, link=post.words.link, is_copy=True)
        notice = NoticeId(f"tip|{post.slot}")
        record = await self._people.find(by.id)
        if record is not None and record.reference is not None:
            await self._notices.tell(by.id, notice, content, is_final=True)
            return

        async def in_new_chat() -> None:
            to = Reference(
                service_url=by.reference.service_url,
                conversation_id=by.reference.conversation_id,
                bot_id=by.reference.bot_id,
                user_id=by.reference.user_id,
            )
            made = replace(await self._messenger.reopen(to), is_reopened=True)
            await self._people.change(by.id, lambda one: _with_chat(one, by, made))
            await self._notices.tell(by.id, notice, content, is_final=True)

        self._errands.run("tip.to_new_chat", in_new_chat, (by.id, post.slot))


def _here(channel: CoachChannel, said: SaidInChannel) -> CoachChannel:
    """As it is heard of now. A name it has stays: when Teams is slow to tell, the team's stands in its place."""
    return reached(renamed(channel, channel.name or said.place.name), said.place.reference)


def _latest(channel: CoachChannel) -> ChannelPost:
    """The tip that a typed line means.

    Raises:
        Stale: none was posted yet.
    """
    posted = [post for post in channel.posts if post.is_in_channel and post.words is not None]
    if not posted:
        raise Stale(channel.id)
    return posted[-1]


def _with_chat(record: PersonRecord, by: Speaker, made: Reference) -> PersonRecord:
    """Their own chat, unless they were heard of meanwhile."""
    if record.reference is not None:
        return record
    return replace(record, name=record.name or by.name, reference=made)
