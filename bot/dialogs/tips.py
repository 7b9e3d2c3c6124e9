"""What coordinators type and press about the library of digi-tips: look, add, change and remove."""

from collections.abc import Sequence

from bot.cards import tip_forms as forms
from bot.cards import tips as cards
from bot.cards.tip_actions import (
    TipAction,
    TipNewAction,
    TipNowAction,
    TipPlanAction,
    TipsAction,
    TipWordsAction,
)
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tip_moments import TipMoments
from bot.dialogs.tip_parts import REMOVE, SHOWN, TipParts
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.errors import Stale
from bot.domain.ids import RequestId
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.post_states import TipId
from bot.domain.tip_card_words import OnlyByButton, SureTip, ThisTip
from bot.domain.tip_checks import TypedTip, faults_of, hints_of, typed_of, typed_tip
from bot.domain.tip_choice import LibraryTip, unposted
from bot.domain.tip_library import ShelfTip, version_of
from bot.domain.tip_words import (
    AddTip,
    AllTips,
    ChangeTip,
    ListTips,
    PlanTip,
    RemoveTip,
    ShowTip,
    TipNow,
    UnplanTip,
)
from bot.services.tip_posts import TipPosts
from bot.services.tip_shelf import TipShelf, own_id
from bot.texts.tips import LINK_HOSTS, is_allowed_link

_WEEKS = 4
_SITES = tuple(sorted(LINK_HOSTS))


class TipDialogs:
    """Answers coordinators; everybody else hears the same friendly no."""

    def __init__(self, tools: Tools, shelf: TipShelf, posts: TipPosts) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._coordinators = tools.coordinators
        self._shelf = shelf
        self._posts = posts
        self._parts = TipParts(tools=tools, shelf=shelf, posts=posts)
        self._moments = TipMoments(self._parts)

    @property
    def area(self) -> Area:
        """The typed words and the buttons about tips."""
        return Area(
            words={
                ListTips: self._list_typed,
                AllTips: self._all_typed,
                ShowTip: self._show_typed,
                AddTip: self._add_typed,
                ChangeTip: self._change_typed,
                RemoveTip: self._remove_typed,
                TipNow: self._moments.now_typed,
                PlanTip: self._moments.plan_typed,
                UnplanTip: self._unplan_typed,
                ThisTip: self._this_typed,
                SureTip: self._sure_typed,
                OnlyByButton: self._only_by_button,
            },
            presses={
                TipsAction: self._list_pressed,
                TipAction: self._pressed,
                TipNewAction: self._new_pressed,
                TipWordsAction: self._words_pressed,
                TipNowAction: self._moments.now_pressed,
                TipPlanAction: self._moments.plan_pressed,
            },
        )

    # --- typed ----------------------------------------------------------------------------------------

    async def _list_typed(self, standing: Standing, intent: ListTips) -> Posts:
        self._coordinators.must_be(standing.record)
        return (await self._overview(intent.page),)

    async def _all_typed(self, standing: Standing, intent: AllTips) -> Posts:
        by = self._coordinators.must_be(standing.record)
        return (await self._parts.which(by, "tips.all", page=intent.page),)

    async def _show_typed(self, standing: Standing, intent: ShowTip) -> Posts:
        by = self._coordinators.must_be(standing.record)
        tip = await self._parts.numbered(intent.number)
        if tip is None:
            return (await self._parts.which(by, "tips.all", unknown=intent.number),)
        return (await self._show(by, tip),)

    async def _add_typed(self, standing: Standing, intent: AddTip) -> Posts:
        self._coordinators.must_be(standing.record)
        return (self._new(),)

    async def _change_typed(self, standing: Standing, intent: ChangeTip) -> Posts:
        by = self._coordinators.must_be(standing.record)
        tip = await self._parts.numbered(intent.number) if intent.number is not None else None
        if tip is None:
            return (await self._parts.which(by, "tips.change", unknown=intent.number),)
        return (await self._change(by, tip),)

    async def _remove_typed(self, standing: Standing, intent: RemoveTip) -> Posts:
        by = self._coordinators.must_be(standing.record)
        tip = await self._parts.numbered(intent.number) if intent.number is not None else None
        if tip is None:
            return (await self._parts.which(by, "tips.remove", unknown=intent.number),)
        return (await self._ask_remove(by, tip),)

    async def _unplan_typed(self, standing: Standing, intent: UnplanTip) -> Posts:
        by = self._coordinators.must_be(standing.record)
        tip = await self._parts.numbered(intent.number) if intent.number is not None else None
        if tip is None:
            return (await self._parts.which(by, "tips.all", unknown=intent.number),)
        return (await self._unplan(by, tip),)

    async def _this_typed(self, standing: Standing, intent: ThisTip) -> Posts:
        """What the button of that name does to the tip of the newest card; without one, to a tip of the list."""
        by = self._coordinators.must_be(standing.record)
        tip = await self._parts.this_one(by)
        return (await self._asked_of(by, intent.what, tip),)

    async def _sure_typed(self, standing: Standing, intent: SureTip) -> Posts:
        by = self._coordinators.must_be(standing.record)
        if intent.what in ("now", "not now"):
            return (await self._moments.sure_typed(by, is_sure=intent.what == "now"),)
        asked = self._parts.asked(by, REMOVE)
        if intent.what == "remove" and asked is not None:
            return (await self._remove(by, TipId(asked[0])),)
        what = "remove" if intent.what == "remove" else "show"
        return (await self._asked_of(by, what, await self._parts.this_one(by)),)

    async def _only_by_button(self, standing: Standing, intent: OnlyByButton) -> Posts:
        self._coordinators.must_be(standing.record)
        return (forms.only_by_button(self._pen, intent.what),)

    # --- pressed --------------------------------------------------------------------------------------

    async def _list_pressed(self, pressed: Pressed, action: TipsAction) -> Post:
        by = await self._coordinators.acting(pressed.by.id)
        if action.verb == "tips.channels":
            return await self._overview(action.page)
        return await self._parts.which(by, action.verb, page=action.page)

    async def _new_pressed(self, pressed: Pressed, action: TipNewAction) -> Post:
        await self._coordinators.acting(pressed.by.id)
        return self._new()

    async def _pressed(self, pressed: Pressed, action: TipAction) -> Post:
        by = await self._coordinators.acting(pressed.by.id)
        if action.verb == "tip.remove_yes":
            return await self._remove(by, action.tip)
        tip = await self._shelf.one(action.tip) if action.tip else None
        is_gone = bool(action.tip) and tip is None
        return await self._asked_of(by, action.verb.removeprefix("tip."), tip, is_gone=is_gone)

    async def _asked_of(
        self, by: PersonRecord, what: str, tip: ShelfTip | None, *, is_gone: bool = False
    ) -> Post:
        """What a button or its words ask of a tip; `is_gone` when there was one."""
        match what:
            case "now":
                return await self._moments.ask_now(by, tip, is_gone=is_gone)
            case "plan" if is_gone:
                return await self._parts.which(by, "tips.plan", is_gone=True)
            case "plan":
                return await self._moments.ask_plan(by, tip)
            case "change" if tip is not None:
                return await self._change(by, tip)
            case "remove" if tip is not None:
                return await self._ask_remove(by, tip)
            case "unplan" if tip is not None:
                return await self._unplan(by, tip)
            case "show" if tip is not None:
                return await self._show(by, tip)
        verb = {"change": "tips.change", "remove": "tips.remove"}.get(what, "tips.all")
        return await self._parts.which(by, verb, is_gone=is_gone)

    async def _words_pressed(self, pressed: Pressed, action: TipWordsAction) -> Post:
        by = await self._coordinators.acting(pressed.by.id)
        typed = typed_tip(
            title=action.title, text=action.text, tried=action.tried, topic=action.topic, link=action.link
        )
        shelf = await self._shelf.numbered()
        itself = next((tip for tip in shelf if tip.id == action.tip), None)
        if action.tip and itself is None:
            return await self._parts.which(by, "tips.change", is_gone=True)
        own = action.tip or own_id(action.nonce)
        if action.verb == "tip.adjust":
            return self._form(typed, action, itself)
        faults = faults_of(typed, shelf, tuple(self._pen.topics), is_allowed_link, own)
        if faults:
            said = [forms.found_text(self._pen, one) for one in faults]
            return self._form(typed, action, itself, said)
        filled = action.model_copy(
            update={
                "title": typed.title,
                "text": typed.text,
                "tried": typed.tried,
                "topic": typed.topic,
                "link": typed.link,
            }
        )
        if action.verb == "tip.preview":
            return forms.preview(self._pen, typed, filled, hints_of(typed, shelf, own))
        return await self._keep(by, typed, filled, own)

    # --------------------------------------------------------------------------------------------------

    async def _overview(self, page: int) -> Post:
        shelf = await self._shelf.numbered()
        library = [LibraryTip(id=tip.id, topic=tip.topic) for tip in shelf]
        places = await self._parts.channels()
        seen = [
            cards.ChannelTips(
                place=place,
                coming=await self._posts.coming(place.channel, _WEEKS),
                left=len(unposted(library, place.channel)),
            )
            for place in places[cards.of_page(page, len(places))]
        ]
        return cards.overview(self._pen, seen, shelf, page=page, count=len(places))

    async def _show(self, by: PersonRecord, tip: ShelfTip, *said: str) -> Post:
        await self._parts.asks(by, SHOWN, tip.id)
        return cards.one(self._pen, tip, await self._parts.channels(), said=said)

    def _new(self) -> Post:
        action = TipWordsAction(verb="tip.preview", nonce=RequestId(self._tools.new_id()))
        return self._form(TypedTip(), action, None)

    async def _change(self, by: PersonRecord, tip: ShelfTip) -> Post:
        await self._parts.asks(by, SHOWN, tip.id)
        nonce = RequestId(self._tools.new_id())
        action = TipWordsAction(verb="tip.preview", nonce=nonce, tip=tip.id, seen=version_of(tip))
        return self._form(typed_of(tip), action, tip)

    def _form(
        self,
        typed: TypedTip,
        action: TipWordsAction,
        itself: ShelfTip | None,
        problem: Sequence[str] = (),
    ) -> Post:
        number = itself.number if itself is not None else None
        return forms.form(self._pen, typed, action, number=number, sites=_SITES, problem=problem)

    async def _keep(self, by: PersonRecord, typed: TypedTip, action: TipWordsAction, own: TipId) -> Post:
        """Keep it; what somebody else changed meanwhile is not written over unseen."""
        kept = typed.kept(own)
        try:
            if action.tip:
                tip = await self._shelf.change(kept, seen=action.seen)
            else:
                tip = await self._shelf.add(kept)
        except Stale:
            now = await self._shelf.one(own)
            if now is None:
                return await self._parts.which(by, "tips.all", is_gone=True)
            again = action.model_copy(update={"seen": version_of(now)})
            return self._form(typed, again, now, [self._pen.texts("tip-changed-meanwhile")])
        await self._parts.asks(by, SHOWN, tip.id)
        return forms.kept(self._pen, tip, await self._parts.channels(), is_new=not action.tip)

    async def _ask_remove(self, by: PersonRecord, tip: ShelfTip) -> Post:
        await self._parts.asks(by, REMOVE, tip.id)
        channels = await self._posts.channels()
        weeks = [plan.week for channel in channels for plan in channel.planned if plan.tip == tip.id]
        return forms.sure_to_remove(self._pen, tip, sorted(weeks))

    async def _remove(self, by: PersonRecord, tip: TipId) -> Post:
        """Off the shelf first: a plan for what is no tip does no harm, and a repeat takes it away."""
        try:
            await self._shelf.remove(tip)
        except Stale:
            return await self._parts.which(by, "tips.remove", is_gone=True)
        await self._posts.unplan(tip)
        return forms.removed(self._pen)

    async def _unplan(self, by: PersonRecord, tip: ShelfTip) -> Post:
        await self._posts.unplan(tip.id)
        return await self._show(by, tip, self._pen.texts("tip-unplanned"))
