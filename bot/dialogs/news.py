"""News for coaches, by coordinators: typed, filled in, looked at as others will see it, sent once, and stopped."""

from dataclasses import replace
from datetime import date, time

from bot.cards import news, news_list
from bot.cards.news_actions import NewsDropAction, NewsFormAction, NewsListAction, NewsStopAction
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.announcements import Announcement, AnnouncementContent, AnnouncementId, Audience, News
from bot.domain.audience import MOST_RECIPIENTS, begins_at, goes_to_chats, reminds_on
from bot.domain.errors import Stale
from bot.domain.ids import PersonId
from bot.domain.news_form import (
    FOR_COACHES,
    FOR_CONTACTS,
    FOR_DEPARTMENT,
    BadNews,
    NewsDraft,
    NewsFault,
    NewsForm,
    read_form,
)
from bot.domain.news_stopping import can_stop
from bot.domain.news_words import ListNews, NewsOnCard, SendNews, StopNews
from bot.domain.post import Post
from bot.services.announcements import Announcements, Readers
from bot.services.calendars import holidays_near

LISTED = 5
"""The latest news that is shown."""
_LOOKED_AT = 20
"""The latest news among which there may be some to stop."""
_AT = time(9)
"""When news of a later day goes out, and every reminder."""


class NewsDialogs:
    """Answers coordinators about news; everybody else hears the same friendly no."""

    def __init__(self, tools: Tools, announcements: Announcements) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self._coordinators = tools.coordinators
        self._announcements = announcements
        self.area = Area(
            words={
                SendNews: self._new_typed,
                ListNews: self._list_typed,
                StopNews: self._stop_typed,
                NewsOnCard: self._on_card_typed,
            },
            presses={
                NewsListAction: self._list_pressed,
                NewsFormAction: self._form_pressed,
                NewsDropAction: self._drop_pressed,
                NewsStopAction: self._stop_pressed,
            },
        )

    # --- typed ----------------------------------------------------------------------------------------

    async def _new_typed(self, standing: Standing, intent: SendNews) -> Posts:
        """The latest news, when there is some, and below it the form."""
        self._coordinators.must_be(standing.record)
        shown = () if not await self._announcements.latest(1) else (await self._latest(),)
        return (*shown, await self._form(self._empty()))

    async def _list_typed(self, standing: Standing, intent: ListNews) -> Posts:
        self._coordinators.must_be(standing.record)
        return (await self._latest(),)

    async def _stop_typed(self, standing: Standing, intent: StopNews) -> Posts:
        self._coordinators.must_be(standing.record)
        return (await self._to_stop(),)

    async def _on_card_typed(self, standing: Standing, intent: NewsOnCard) -> Posts:
        self._coordinators.must_be(standing.record)
        return (news_list.on_card(self._pen),)

    # --- pressed --------------------------------------------------------------------------------------

    async def _list_pressed(self, pressed: Pressed, action: NewsListAction) -> Post:
        await self._coordinators.acting(pressed.by.id)
        if action.verb == "news.new":
            return await self._form(self._empty())
        return await self._latest()

    async def _form_pressed(self, pressed: Pressed, action: NewsFormAction) -> Post:
        by = await self._coordinators.acting(pressed.by.id)
        typed = _typed(action)
        if action.verb == "news.change":
            return await self._form(typed)
        try:
            draft = read_form(typed, self._tools.today(), by.name)
            readers = await self._readers(draft)
        except BadNews as bad:
            if action.verb == "news.send" and (before := await self._sent_before(typed)) is not None:
                return before  # the day has gone by since, and it went out
            return await self._form(typed, bad)
        if action.verb == "news.preview":
            return await self._preview(typed, draft, readers)
        return await self._send(typed, draft, by.id)

    async def _drop_pressed(self, pressed: Pressed, action: NewsDropAction) -> Post:
        await self._coordinators.acting(pressed.by.id)
        return news.dropped(self._pen)

    async def _stop_pressed(self, pressed: Pressed, action: NewsStopAction) -> Post:
        await self._coordinators.acting(pressed.by.id)
        known = await self._announcements.find(action.announcement)
        if known is None or not isinstance(content := known.content, News):
            return news_list.gone(self._pen)
        try:
            if action.verb == "news.stop_sure" and can_stop(known):
                await self._announcements.take_back(known.id)
            elif not known.is_taken_back:
                await self._announcements.take_back(known.id, if_planned=True)
        except Stale:
            known = await self._announcements.find(known.id) or known
            if not can_stop(known):
                return news_list.too_late(self._pen, await self._listed(known))
            return news_list.sure(self._pen, known, content.title, await self._announcements.stopping(known))
        known = await self._announcements.find(known.id) or known
        stopping = await self._announcements.stopping(known) if known.is_addressed else None
        return news_list.stopped(self._pen, self._again(content, known), stopping)

    # --------------------------------------------------------------------------------------------------

    def _empty(self) -> NewsForm:
        return NewsForm(nonce=self._tools.new_id())

    async def _form(self, typed: NewsForm, bad: BadNews | None = None) -> Post:
        departments = await self._tools.sending.named_departments()
        return news.form(self._pen, typed, departments, bad.faults if bad else ())

    async def _preview(self, typed: NewsForm, draft: NewsDraft, readers: Readers) -> Post:
        reaches = await self._reaches(draft.news, readers)
        return news.preview(
            self._pen,
            replace(typed, day=_day_text(draft.day, self._tools.today())),  # *morgen* is another day tomorrow
            draft,
            reaches,
            today=self._tools.today(),
            reminds_on=self._reminds_on(draft),
        )

    async def _send(self, typed: NewsForm, draft: NewsDraft, by: PersonId) -> Post:
        now, zone = self._tools.clock.now(), self._tools.rules.zone
        reminds = self._reminds_on(draft)
        is_today = draft.day <= self._tools.today()
        made = Announcement(
            id=_id_of(typed),
            content=draft.news,
            by=by,
            from_at=now if is_today else begins_at(draft.day, _AT, now, zone),
            remind_at=None if reminds is None else begins_at(reminds, _AT, now, zone),
        )
        await self._announcements.announce(made)
        return await self._sent(await self._announcements.find(made.id) or made)

    async def _sent(self, known: Announcement) -> Post:
        """As it is stored, which an older card that is pressed again may not say."""
        content = known.content
        if not isinstance(content, News) or known.is_taken_back:
            return await self._latest()
        reminds = None if known.remind_at is None else self._pen.local_date(known.remind_at)
        draft = NewsDraft(news=content, day=self._pen.local_date(known.from_at), remind_after=0)
        reaches = await self._reaches(content, await self._announcements.readers(content))
        return news.sent(self._pen, draft, reaches, today=self._tools.today(), reminds_on=reminds)

    async def _sent_before(self, typed: NewsForm) -> Post | None:
        known = await self._announcements.find(_id_of(typed))
        return None if known is None else await self._latest()

    async def _readers(self, draft: NewsDraft) -> Readers:
        """Who gets it.

        Raises:
            BadNews: nobody can, too many would, or only in a way that was not chosen.
        """
        department = draft.news.department
        if department is not None and not await self._tools.rosters.is_open(department):
            raise BadNews(NewsFault.NO_AUDIENCE)
        readers = await self._announcements.readers(draft.news)
        if goes_to_chats(draft.news) and len(readers.people) > MOST_RECIPIENTS:
            raise BadNews(NewsFault.TOO_MANY)
        if readers.channels:
            return readers
        if not readers.people:
            raise BadNews(NewsFault.NOBODY)
        if not goes_to_chats(draft.news):
            raise BadNews(NewsFault.NOWHERE)
        return readers

    async def _reaches(self, content: AnnouncementContent, readers: Readers) -> news.Reaches:
        department = content.department if isinstance(content, News) else None
        named = dict(await self._tools.sending.named_departments()) if department is not None else {}
        return news.Reaches(
            people=len(readers.people),
            channels=tuple(channel.name for channel in readers.channels),
            department=named.get(department, "") if department is not None else "",
        )

    def _reminds_on(self, draft: NewsDraft) -> date | None:
        if not draft.remind_after:
            return None
        return reminds_on(draft.day, draft.remind_after, holidays_near(self._tools.clock.now()))

    async def _latest(self) -> Post:
        listed = [await self._listed(one) for one in await self._announcements.latest(LISTED)]
        return news_list.latest(self._pen, listed, self._tools.today())

    async def _to_stop(self) -> Post:
        """The latest of which there is something to stop."""
        found = [one for one in await self._announcements.latest(_LOOKED_AT) if can_stop(one)]
        listed = [await self._listed(one) for one in found[:LISTED]]
        return news_list.latest(self._pen, listed, self._tools.today(), to_stop=True)

    async def _listed(self, one: Announcement) -> news_list.Listed:
        return news_list.Listed(announcement=one, report=await self._announcements.report(one))

    def _again(self, content: News, known: Announcement) -> NewsForm:
        """The form with what was stopped, under another nonce: sent again it is another announcement."""
        today = self._tools.today()
        day = self._pen.local_date(known.from_at)
        reminds = known.remind_at
        after = 0 if reminds is None else (self._pen.local_date(reminds) - day).days
        return NewsForm(
            nonce=self._tools.new_id(),
            title=content.title,
            text=content.text,
            link=content.link or "",
            audience=_chosen(content),
            day=_day_text(day, today),
            reminder=0 if not after else 3 if after < 7 else 7,
            in_chats=content.in_chats,
        )


def _typed(action: NewsFormAction) -> NewsForm:
    reminder = action.reminder or ""
    return NewsForm(
        nonce=action.nonce,
        title=action.title,
        text=action.text,
        link=action.link,
        audience=action.audience,
        day=action.day,
        reminder=int(reminder) if reminder in ("3", "7") else 0,
        in_chats=action.chats == "yes",
    )


def _chosen(content: News) -> str:
    match content.audience:
        case Audience.COACHES:
            return FOR_COACHES
        case Audience.CONTACT_POINTS:
            return FOR_CONTACTS
        case Audience.DEPARTMENT:
            return f"{FOR_DEPARTMENT}{content.department}"


def _day_text(day: date, today: date) -> str:
    """A day as it can be typed, the same whenever it is read; empty for today."""
    return f"{day.day}/{day.month}/{day.year}" if day > today else ""


def _id_of(typed: NewsForm) -> AnnouncementId:
    return AnnouncementId(f"news-{typed.nonce}")
