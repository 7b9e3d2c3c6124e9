"""Every card of news, with words as long and as nasty as they can be."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.cards import news, news_list
from bot.cards.announcement import announcement_card, taken_back
from bot.cards.news_report import news_reported
from bot.cards.pen import Pen
from bot.domain.announcements import (
    Announcement,
    AnnouncementContent,
    AnnouncementId,
    Audience,
    Milestone,
    News,
    Portrait,
)
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.news_form import LONGEST_LINK, LONGEST_TEXT, LONGEST_TITLE, NewsDraft, NewsFault, NewsForm
from bot.domain.news_report import NewsReported
from bot.domain.news_stopping import Stopping
from bot.domain.post import Post

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = date(2026, 11, 23)
LATER = date(2026, 11, 30)
NASTY = "Jan [klik](https://example.org) **baas** <at>x</at>"
LINK = "https://stad.gent/verlof"
SHORT = NewsForm(
    nonce="n" * 20,
    title="Nieuw verlofsysteem",
    text="Vanaf 1 december vraag je verlof in de app.\nJe oude aanvragen blijven staan.",
    link=LINK,
)
LONG = NewsForm(
    nonce="n" * 100,
    title="😀" * LONGEST_TITLE,
    text="😀" * LONGEST_TEXT,
    link=(LINK + "x" * LONGEST_LINK)[:LONGEST_LINK],
    audience="department:d5",
    day="30/11/2026",
    reminder=7,
    in_chats=True,
)
FEW = [(DepartmentId(f"d{n}"), f"Dienst {n}") for n in range(3)]
MANY = [(DepartmentId(f"d{n}"), f"Dienst {n} van de stad met een lange naam") for n in range(90)]


def _content(form: NewsForm, audience: Audience = Audience.COACHES) -> News:
    return News(
        title=form.title,
        text=form.text,
        link=form.link,
        audience=audience,
        in_chats=form.in_chats,
        department=DepartmentId("d1") if audience is Audience.DEPARTMENT else None,
    )


def _announcement(content: AnnouncementContent, **fields: object) -> Announcement:
    plain = Announcement(id=AnnouncementId("n" * 110), content=content, by=PersonId("id-amina"), from_at=NOW)
    return replace(plain, **fields)


ALL_OF_IT = NewsReported(
    title=NASTY,
    is_over=False,
    posted_in=("Digicoaches",),
    coming_in=(NASTY,),
    failed_in=(NASTY, NASTY),
    unsure_in=(NASTY,),
    delivered=120,
    waiting=7,
    unreachable=14,
    missed=(NASTY,) * 10,
    failed=1,
    unknown=20,
)
ALL_STOPPED = Stopping(
    channels=("Digicoaches", NASTY), unsure=(NASTY,), waiting=12, has_reminder=True, is_in_chats=True
)


def news_cards(pen: Pen) -> Mapping[str, Post]:
    """Each by what it is."""
    portrait = Portrait(
        person=PersonId("id-bram"),
        name="Bram",
        department=DepartmentId("kinderopvang"),
        department_name="Kinderopvang",
        place=NASTY,
        when="ma-vr 8-12",
        topics=(TopicId("phone"), TopicId("sign_in"), TopicId("gone")),
        about=NASTY * 9,
    )
    told: dict[str, AnnouncementContent] = {
        "news": _content(SHORT),
        "news, long": _content(LONG),
        "news, nasty": replace(_content(SHORT), title=NASTY, text=NASTY, link=None),
        "news for contact points": _content(SHORT, Audience.CONTACT_POINTS),
        "portrait": portrait,
        "portrait, bare": Portrait(
            person=PersonId("id-bram"), name=NASTY, department=DepartmentId("kinderopvang")
        ),
        "milestone": Milestone(count=1000, year=2026),
    }
    here = news.Reaches(people=12, channels=("Digicoaches",), department="Kinderopvang")
    small = news.Reaches(people=1, department=NASTY)
    drafts = {
        f"{name}, {audience}": (form, NewsDraft(news=_content(form, audience), day=day, remind_after=3))
        for name, form, day in (("today", SHORT, TODAY), ("later", LONG, LATER))
        for audience in Audience
    }
    planned = _announcement(_content(SHORT), from_at=datetime(2026, 11, 30, 8, tzinfo=UTC))
    sent = _announcement(_content(SHORT), addressed_at=NOW, remind_at=datetime(2026, 11, 26, 8, tzinfo=UTC))
    reports = {
        "planned": (planned, NewsReported(title=SHORT.title)),
        "stopped": (replace(planned, is_taken_back=True), NewsReported(title=LONG.title)),
        "stopped later": (replace(sent, is_taken_back=True), NewsReported(title=SHORT.title)),
        "just begun": (sent, NewsReported(title=SHORT.title, is_over=False)),
        "sent": (sent, ALL_OF_IT),
    }
    listed = [news_list.Listed(announcement=one, report=report) for one, report in reports.values()]
    return {
        **{
            name: announcement_card(pen, _announcement(content), is_reminder=False)
            for name, content in told.items()
        },
        "news, once more": announcement_card(pen, _announcement(_content(SHORT)), is_reminder=True),
        "announcement taken back": taken_back(pen),
        "news form": news.form(pen, NewsForm(nonce="n"), FEW),
        "news form, filled in": news.form(pen, LONG, MANY),
        "news form, all wrong": news.form(
            pen, replace(LONG, text=LONG.text * 5, title=NASTY * 99, day=NASTY), FEW, tuple(NewsFault)
        ),
        **{
            f"news preview {name}": news.preview(
                pen, form, draft, here if form is SHORT else small, today=TODAY, reminds_on=LATER
            )
            for name, (form, draft) in drafts.items()
        },
        **{
            f"news sent {name}": news.sent(pen, draft, here, today=TODAY, reminds_on=None)
            for name, (_, draft) in drafts.items()
        },
        "news dropped": news.dropped(pen),
        "latest news": news_list.latest(pen, listed, TODAY),
        "latest news, none": news_list.latest(pen, [], TODAY),
        "news to stop": news_list.latest(pen, listed[:1] * 5, TODAY, to_stop=True),
        "news to stop, none": news_list.latest(pen, [], TODAY, to_stop=True),
        "news stopped": news_list.stopped(pen, LONG),
        "news to stop, sure": news_list.sure(pen, sent, NASTY, ALL_STOPPED),
        "news to stop, sure, the reminder alone": news_list.sure(
            pen, sent, SHORT.title, Stopping(has_reminder=True, is_in_chats=True)
        ),
        "news stopped, what was left of it": news_list.stopped(pen, LONG, ALL_STOPPED),
        "news typed from a card": news_list.on_card(pen),
        "news too late": news_list.too_late(pen, listed[-1]),
        "news gone": news_list.gone(pen),
        "news reported, all": news_reported(pen, ALL_OF_IT),
        "news reported, one": news_reported(
            pen,
            NewsReported(
                title=SHORT.title, delivered=1, waiting=1, unreachable=1, missed=("Jan",), failed=1, unknown=1
            ),
        ),
        "news reminder reported": news_reported(
            pen, NewsReported(title=SHORT.title, is_reminder=True, posted_in=("Digicoaches",))
        ),
        "news reported, nobody": news_reported(pen, NewsReported(title=SHORT.title)),
    }
