"""The latest news as a coordinator sees it: what is planned and may be stopped, and what became of the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.elements import Element, button, buttons, heading, lines, paragraph, row, subheading
from bot.cards.news import change_button
from bot.cards.news_actions import NewsListAction, NewsStopAction
from bot.cards.news_report import report_lines
from bot.cards.pen import Pen
from bot.cards.writing import user_text
from bot.domain.announcements import Announcement
from bot.domain.days import say_day
from bot.domain.news_form import NewsForm
from bot.domain.news_report import NewsReported
from bot.domain.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One piece of news with what became of it."""

    announcement: Announcement
    report: NewsReported


def latest(pen: Pen, listed: Sequence[Listed], today: date, *, only_planned: bool = False) -> Post:
    """The latest news, that which is planned first; `only_planned` for who wants to stop some."""
    t = pen.texts
    if not listed:
        said = t("news-none-planned") if only_planned else t("news-none")
        body: list[Element] = [heading(said)]
    else:
        body = [heading(t("news-which-to-stop") if only_planned else t("news-list"))]
        body += [row(_one(pen, one, today)) for one in listed]
    return pen.post([*body, *buttons([_new(pen)])], t("news-list-summary"))


def stopped(pen: Pen, again: NewsForm) -> Post:
    """It does not go out; `again` holds its words, for who wants to change them."""
    t = pen.texts
    body = [heading(t("news-stopped")), *buttons([change_button(pen, again), _list(pen)])]
    return pen.post(body, t("news-list-summary"))


def too_late(pen: Pen, listed: Listed) -> Post:
    """Its time has come already."""
    t = pen.texts
    body = [
        heading(t("news-too-late")),
        lines(report_lines(pen, listed.report)),
        *buttons([_list(pen)]),
    ]
    return pen.post(body, t("news-list-summary"))


def gone(pen: Pen) -> Post:
    """There is no such news any more."""
    t = pen.texts
    return pen.post([paragraph(t("news-gone")), *buttons([_list(pen)])], t("news-list-summary"))


def _one(pen: Pen, listed: Listed, today: date) -> list[Element]:
    t, one = pen.texts, listed.announcement
    day = say_day(pen.local_date(one.from_at), today)
    body = [subheading(user_text(listed.report.title))]
    if one.is_taken_back:
        return [*body, paragraph(t("news-was-stopped"))]
    if not one.is_addressed:
        stop = button(t("news-stop-button"), NewsStopAction(announcement=one.id))
        return [*body, paragraph(t("news-goes-on", day=day)), *buttons([stop])]
    said = [t("news-began-on", day=day), *report_lines(pen, listed.report)]
    if one.remind_at is not None and not one.is_reminded:
        said.append(t("news-reminds-on", day=say_day(pen.local_date(one.remind_at), today)))
    return [*body, lines(said)]


def _new(pen: Pen) -> Element:
    return button(pen.texts("news-new-button"), NewsListAction(verb="news.new"), is_main=True)


def _list(pen: Pen) -> Element:
    return button(pen.texts("news-list-button"), NewsListAction(verb="news.list"))
