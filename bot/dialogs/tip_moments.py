"""When a digi-tip comes, as coordinators type and press it: at once, or planned for a week."""

from datetime import timedelta

from bot.cards import tip_moments as cards
from bot.cards.tip_actions import TipNowAction, TipPlanAction
from bot.cards.tips import LISTED, Labelled, title_of
from bot.dialogs.area import Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tip_parts import NOW, SHOWN, TipParts
from bot.dialogs.turn import Pressed
from bot.domain.channel_posts import CoachChannel
from bot.domain.errors import AlreadyDone, NotFound, Stale
from bot.domain.ids import RequestId
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.post_states import TipId
from bot.domain.tip_library import ShelfTip
from bot.domain.tip_plans import FURTHEST, WeekGone, WeekTaken, WeekTooFar
from bot.domain.tip_words import PlanTip, TipNow
from bot.domain.week_question import monday_of, week_of
from bot.domain.week_words import week_exists, week_meant

_WEEKS_SHOWN = 16


class TipMoments:
    """Answers coordinators."""

    def __init__(self, parts: TipParts) -> None:
        self._parts = parts
        self._tools = parts.tools
        self._pen = parts.tools.deck.pen
        self._coordinators = parts.tools.coordinators
        self._posts = parts.posts

    # --- at once --------------------------------------------------------------------------------------

    async def now_typed(self, standing: Standing, intent: TipNow) -> Posts:
        """*tip nu 3*."""
        by = self._coordinators.must_be(standing.record)
        tip = await self._parts.numbered(intent.number) if intent.number is not None else None
        if intent.number is not None and tip is None:
            return (await self._parts.which(by, "tips.all", unknown=intent.number),)
        return (await self.ask_now(by, tip),)

    async def ask_now(self, by: PersonRecord, tip: ShelfTip | None, *, is_gone: bool = False) -> Post:
        """Whether this tip, or the next one when it is None, may be posted, and where; `is_gone` when it was one."""
        channels = await self._parts.channels()
        if is_gone:
            return await self._parts.which(by, "tips.all", is_gone=True)
        if not channels:
            return cards.nowhere(self._pen)
        nonce = RequestId(self._tools.new_id())
        if len(channels) > 1:
            return cards.which_channel(self._pen, tip, channels, nonce)
        return await self._ask_sure(by, tip, channels[0], nonce)

    async def now_pressed(self, pressed: Pressed, action: TipNowAction) -> Post:
        """The channel was chosen, or the answer given."""
        by = await self._coordinators.acting(pressed.by.id)
        if action.verb == "tip.now_no":
            return await self._leave(by)
        channels = await self._parts.channels()
        channel = next((one for one in channels if one.channel.id == action.channel), None)
        if not channels:
            return cards.nowhere(self._pen)
        tip = await self._parts.shelf.one(action.tip) if action.tip else None
        if action.tip and tip is None:
            return await self._parts.which(by, "tips.all", is_gone=True)
        if channel is None:
            return cards.which_channel(self._pen, tip, channels, action.nonce)
        if action.verb == "tip.now_ask" or tip is None:
            return await self._ask_sure(by, tip, channel, action.nonce)
        return await self._post(tip.id, channel, action.nonce)

    async def sure_typed(self, by: PersonRecord, *, is_sure: bool) -> Post:
        """*ja, plaats deze tip*, said to the newest card that asked it."""
        asked = self._parts.asked(by, NOW)
        if not is_sure:
            return await self._leave(by)
        if asked is None:
            return await self.ask_now(by, await self._parts.this_one(by))
        tip, nonce, channel_id = asked
        channels = await self._parts.channels()
        channel = next((one for one in channels if one.channel.id == channel_id), None)
        if channel is None or await self._parts.shelf.one(TipId(tip)) is None:
            return await self.ask_now(by, None)
        return await self._post(TipId(tip), channel, nonce)

    async def _ask_sure(
        self, by: PersonRecord, tip: ShelfTip | None, place: Labelled, nonce: RequestId
    ) -> Post:
        if tip is None:
            coming = await self._posts.coming(place.channel, 1)
            tip = await self._parts.shelf.one(coming[0].tip.id) if coming else None
        if tip is None:
            return await self._parts.which(by, "tips.all")
        await self._parts.asks(by, NOW, tip.id, nonce, place.channel.id)
        return cards.sure_now(self._pen, tip, place, nonce)

    async def _post(self, tip: TipId, place: Labelled, nonce: str) -> Post:
        try:
            await self._posts.post_now(place.channel.id, tip, nonce)
        except AlreadyDone:
            return cards.posted(self._pen, place, again=True)
        except (Stale, NotFound):
            return cards.cannot_post(self._pen, place)
        return cards.posted(self._pen, place)

    async def _leave(self, by: PersonRecord) -> Post:
        await self._parts.forgets(by)
        return cards.not_now(self._pen)

    # --- in some week ---------------------------------------------------------------------------------

    async def plan_typed(self, standing: Standing, intent: PlanTip) -> Posts:
        """*tip plannen 3 week 12*: done at once when nothing more is to be asked."""
        by = self._coordinators.must_be(standing.record)
        tip = await self._parts.numbered(intent.number) if intent.number is not None else None
        problem = []
        if intent.number is not None and tip is None:
            problem.append(self._pen.texts("tips-number-unknown", number=str(intent.number)))
        week = week_meant(intent.when, self._tools.today()) if intent.when else None
        if intent.when and week is None:
            problem.append(self._pen.texts("tip-week-unknown"))
        chosen = TipPlanAction(tip=tip.id if tip is not None else TipId(""), week=week or "")
        channels = await self._parts.channels()
        if problem or tip is None or week is None or len(channels) != 1:
            return (await self._ask(by, chosen, *problem),)
        return (await self._plan(by, chosen.model_copy(update={"channel": channels[0].channel.id})),)

    async def ask_plan(self, by: PersonRecord, tip: ShelfTip | None) -> Post:
        """When this tip comes; which one, when it is None."""
        return await self._ask(by, TipPlanAction(tip=tip.id if tip is not None else TipId("")))

    async def plan_pressed(self, pressed: Pressed, action: TipPlanAction) -> Post:
        """The tip, the week and the channel were chosen."""
        by = await self._coordinators.acting(pressed.by.id)
        return await self._plan(by, action)

    async def _plan(self, by: PersonRecord, chosen: TipPlanAction) -> Post:
        t = self._pen.texts
        tip = await self._parts.shelf.one(chosen.tip) if chosen.tip else None
        channels = await self._parts.channels()
        channel = next((one for one in channels if one.channel.id == chosen.channel), None)
        if tip is None:
            return await self._ask(by, chosen, *([t("tips-gone")] if chosen.tip else []))
        if channel is None:
            return await self._ask(by, chosen)
        if not week_exists(chosen.week):
            return await self._ask(by, chosen, t("tip-week-unknown"))
        try:
            await self._posts.plan(channel.channel.id, tip.id, chosen.week)
        except WeekGone:
            return await self._ask(by, chosen, t("tip-week-gone"))
        except WeekTooFar:
            return await self._ask(by, chosen, t("tip-week-far"))
        except WeekTaken as taken:
            other = await self._parts.shelf.one(taken.tip)
            said = title_of(other) if other is not None else t("tips-some-tip")
            return await self._ask(by, chosen, t("tip-week-taken", tip=said))
        except NotFound:
            return await self._ask(by, chosen)
        await self._parts.asks(by, SHOWN, tip.id)
        return cards.planned(self._pen, tip, channel, chosen.week)

    async def _ask(self, by: PersonRecord, chosen: TipPlanAction, *problem: str) -> Post:
        channels = await self._parts.channels()
        if not channels:
            return cards.nowhere(self._pen)
        shelf = await self._parts.shelf.numbered()
        if any(tip.id == chosen.tip for tip in shelf):
            await self._parts.asks(by, SHOWN, chosen.tip)
        elif len(shelf) > LISTED:
            return await self._parts.which(by, "tips.plan")
        this_week = self._posts.this_week()
        monday = monday_of(this_week)
        weeks = [week_of(monday + timedelta(weeks=ahead)) for ahead in range(_WEEKS_SHOWN)]
        if chosen.week and chosen.week not in weeks and _is_within_reach(chosen.week, this_week):
            weeks.append(chosen.week)
        only = channels[0] if len(channels) == 1 else None
        free = [week for week in weeks if only is None or not _has_its_turn(only.channel, week)]
        return cards.plan(self._pen, shelf, channels, free, chosen, problem)


def _has_its_turn(channel: CoachChannel, week: str) -> bool:
    return channel.post(week) is not None or any(plan.week == week for plan in channel.planned)


def _is_within_reach(week: str, this_week: str) -> bool:
    return week_exists(week) and timedelta(0) <= monday_of(week) - monday_of(this_week) <= FURTHEST
