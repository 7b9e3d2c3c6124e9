"""What is told to many, as each of them reads it: in a channel and in one's own chat it is the same card.

Its words are a coordinator's or a coach's own: they stand there as typed, and never as markup.
"""

from bot.cards.elements import (
    Element,
    buttons,
    heading,
    named,
    paragraph,
    quotation,
    site_link,
    site_of,
    small,
)
from bot.cards.figures_writing import number
from bot.cards.pen import Pen
from bot.cards.portrait_parts import likes_said
from bot.cards.writing import name_text, user_text
from bot.domain.announcements import Announcement, AnnouncementContent, Audience, Milestone, News, Portrait
from bot.domain.post import Post
from bot.texts.reader import as_typed


def announcement_card(pen: Pen, announcement: Announcement, *, is_reminder: bool) -> Post:
    """The card of an announcement, or of its reminder."""
    body, summary = announcement_words(pen, announcement.content, is_reminder=is_reminder)
    return pen.post(body, summary)


def announcement_words(
    pen: Pen, content: AnnouncementContent, *, is_reminder: bool = False
) -> tuple[list[Element], str]:
    """What it says, and the notification of it."""
    match content:
        case News():
            return _news(pen, content, is_reminder=is_reminder), pen.texts("news-summary")
        case Portrait():
            return _portrait(pen, content), pen.texts("portrait-summary")
        case Milestone():
            return _milestone(pen, content), pen.texts("milestone-summary")


def taken_back(pen: Pen) -> Post:
    """What its card in a channel turns into when it was taken back."""
    return pen.post([paragraph(pen.texts("announcement-over"))], pen.texts("announcement-over-summary"))


def _news(pen: Pen, news: News, *, is_reminder: bool) -> list[Element]:
    t = pen.texts
    to_contacts = news.audience is Audience.CONTACT_POINTS
    whose = t("news-for-contacts") if to_contacts else t("news-for-coaches")
    body = [small(t("news-once-more") if is_reminder else whose), heading(user_text(news.title))]
    body += [paragraph(as_typed(part)) for part in user_text(news.text).split("\n\n")]
    if news.link is not None:
        body += buttons([site_link(t("news-link-button", site=site_of(news.link)), news.link)])
    if news.by_name:
        body.append(small(t("news-from", name=pen.name(news.by_name))))
    return body


def _portrait(pen: Pen, portrait: Portrait) -> list[Element]:
    t = pen.texts
    known = [
        (t("portrait-department"), name_text(portrait.department_name)),
        (t("portrait-place"), user_text(portrait.place)),
        (t("portrait-when"), user_text(portrait.when)),
        (t("portrait-topics"), likes_said(pen, portrait.topics)),
    ]
    body = [
        small(t("portrait-meet")),
        heading(t("portrait-name", name=pen.name(portrait.name))),
        named((title, said) for title, said in known if said),
    ]
    if portrait.about:
        body.append(quotation([user_text(portrait.about)]))
    return body


def _milestone(pen: Pen, milestone: Milestone) -> list[Element]:
    t = pen.texts
    return [heading(t("milestone-together", count=number(milestone.count))), paragraph(t("milestone-thanks"))]
