"""The latest news as a coordinator sees it: what became of it, and stopping it as long as there is something to stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.elements import Element, button, buttons, heading, lines, paragraph, quotation, row, subheading
from bot.cards.news import change_button
from bot.cards.news_actions import NewsListAction, NewsStopAction
from bot.cards.news_report import report_lines
from bot.cards.pen import Pen
from bot.cards.writing import in_a_row, name_text, user_text
from bot.domain.announcement_steps import reminds_at
from bot.domain.announcements import Announcement
from bot.domain.days import say_day
from bot.domain.news_form import NewsForm
from bot.domain.news_report import NewsReported
from bot.domain.news_stopping import Stopping, can_stop
from bot.domain.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One piece of news with what became of it."""

    announcement: Announcement
    report: NewsReported


def latest(pen: Pen, listed: Sequence[Listed], today: date, *, to_stop: bool = False) -> Post:
    """The latest news, that which is planned first; `to_stop` for who wants to stop some."""
    t = pen.texts
    if not listed:
        said = t("news-none-to-stop") if to_stop else t("news-none")
        body: list[Element] = [heading(said)]
    else:
        body = [heading(t("news-which-to-stop") if to_stop else t("news-list"))]
        body += [row(_one(pen, one, today)) for one in listed]
    return pen.post([*body, *buttons([_new(pen)])], t("news-list-summary"))


def sure(pen: Pen, one: Announcement, title: str, stopping: Stopping) -> Post:
    """It left already: stop the rest of it?"""
    t = pen.texts
    yes = NewsStopAction(verb="news.stop_sure", announcement=one.id)
    body = [
        heading(t("news-stop-sure")),
        quotation([user_text(title)]),
        lines(_stopping_lines(pen, stopping)),
        *buttons(
            [
                button(t("news-stop-yes-button"), yes, is_main=True),
                button(t("news-stop-no-button"), NewsListAction(verb="news.list")),
            ]
        ),
    ]
    return pen.post(body, t("news-list-summary"))


def stopped(pen: Pen, again: NewsForm, stopping: Stopping | None = None) -> Post:
    """It does not go out, or with `stopping` nothing more of it; `again` holds its words, for who wants to change them."""
    t = pen.texts
    body = [heading(t("news-stopped") if stopping is None else t("news-rest-stopped"))]
    if stopping is not None:
        body.append(lines(_stopping_lines(pen, stopping)))
    return pen.post([*body, *buttons([change_button(pen, again), _list(pen)])], t("news-list-summary"))


def too_late(pen: Pen, listed: Listed) -> Post:
    """Its time has come already."""
    t = pen.texts
    body = [
        heading(t("news-too-late")),
        lines(report_lines(pen, listed.report)),
        *buttons([_list(pen)]),
    ]
    return pen.post(body, t("news-list-summary"))


def on_card(pen: Pen) -> Post:
    """What a button of the form says was typed: only the card knows which news it is about."""
    t = pen.texts
    return pen.post([paragraph(t("news-on-card")), *buttons([_new(pen)])], t("news-list-summary"))


def gone(pen: Pen) -> Post:
    """There is no such news any more."""
    t = pen.texts
    return pen.post([paragraph(t("news-gone")), *buttons([_list(pen)])], t("news-list-summary"))


def _one(pen: Pen, listed: Listed, today: date) -> list[Element]:
    t, one = pen.texts, listed.announcement
    day = say_day(pen.local_date(one.from_at), today)
    body = [subheading(user_text(listed.report.title))]
    if one.is_taken_back:
        was = (
            [t("news-began-on", day=day), t("news-rest-stopped")]
            if one.is_addressed
            else [t("news-was-stopped")]
        )
        return [*body, lines(was)]
    stop = [button(t("news-stop-button"), NewsStopAction(announcement=one.id))] if can_stop(one) else []
    if not one.is_addressed:
        return [*body, paragraph(t("news-goes-on", day=day)), *buttons(stop)]
    said = [t("news-began-on", day=day), *report_lines(pen, listed.report)]
    if (reminds := reminds_at(one)) is not None:
        said.append(t("news-reminds-on", day=say_day(pen.local_date(reminds), today)))
    return [*body, lines(said), *buttons(stop)]


def _stopping_lines(pen: Pen, stopping: Stopping) -> list[str]:
    t = pen.texts
    said = []
    for key, names in (("news-stop-channels", stopping.channels), ("news-stop-unsure", stopping.unsure)):
        if names:
            said.append(t(key, channels=in_a_row([name_text(name) for name in names])))
    if stopping.waiting:
        said.append(t("news-stop-waiting", count=stopping.waiting))
    if stopping.has_reminder:
        said.append(t("news-stop-reminder"))
    if stopping.is_in_chats:
        said.append(t("news-stop-chats-stay"))
    return said


def _new(pen: Pen) -> Element:
    return button(pen.texts("news-new-button"), NewsListAction(verb="news.new"), is_main=True)


def _list(pen: Pen) -> Element:
    return button(pen.texts("news-list-button"), NewsListAction(verb="news.list"))
