"""The cards on which a coordinator writes news, sees it as others will, and sends it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.announcement import announcement_words
from bot.cards.elements import (
    Element,
    button,
    buttons,
    choices,
    heading,
    hidden,
    lines,
    paragraph,
    row,
    small,
    text_input,
    toggle,
)
from bot.cards.news_actions import NewsDropAction, NewsFormAction, NewsListAction
from bot.cards.pen import Pen
from bot.cards.writing import in_a_row, name_text
from bot.domain.announcements import Audience
from bot.domain.days import say_day
from bot.domain.ids import DepartmentId
from bot.domain.news_form import (
    FOR_COACHES,
    FOR_CONTACTS,
    FOR_DEPARTMENT,
    LONGEST_DAY,
    LONGEST_LINK,
    LONGEST_TEXT,
    LONGEST_TITLE,
    REMINDERS,
    NewsDraft,
    NewsFault,
    NewsForm,
)
from bot.domain.post import Post
from bot.texts.reader import as_typed

_MORE = "more"
_INPUTS = ("title", "text", "link", "audience", "day", "reminder", "chats")
_FAULTS: Mapping[NewsFault, str] = {
    NewsFault.NO_TITLE: "news-fault-no-title",
    NewsFault.LONG_TITLE: "news-fault-long-title",
    NewsFault.NO_TEXT: "news-fault-no-text",
    NewsFault.LONG_TEXT: "news-fault-long-text",
    NewsFault.BAD_LINK: "news-fault-bad-link",
    NewsFault.NO_DAY: "news-fault-no-day",
    NewsFault.PAST: "news-fault-past",
    NewsFault.FAR: "news-fault-far",
    NewsFault.NO_AUDIENCE: "news-fault-no-audience",
    NewsFault.NOWHERE: "news-fault-nowhere",
    NewsFault.NOBODY: "news-fault-nobody",
    NewsFault.TOO_MANY: "news-fault-too-many",
}
_FOLDED = frozenset({NewsFault.NO_DAY, NewsFault.PAST, NewsFault.FAR, NewsFault.NOWHERE, NewsFault.TOO_MANY})
"""What is the matter with an input that is folded away at first."""
_SHOWN_AGAIN = 2 * LONGEST_TEXT
"""Letters of a text that was too long; more would be no card any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaches:
    """Whom news reaches: people of the audience, and the channels it is posted in."""

    people: int
    channels: tuple[str, ...] = ()
    department: str = ""


def form(
    pen: Pen,
    typed: NewsForm,
    departments: Sequence[tuple[DepartmentId, str]],
    faults: Sequence[NewsFault] = (),
) -> Post:
    """The form, as far as it was typed, and what is the matter with it."""
    t, error = pen.texts, pen.texts("news-error")
    audiences = [
        (FOR_COACHES, t("news-audience-coaches")),
        (FOR_CONTACTS, t("news-audience-contacts")),
        *((f"{FOR_DEPARTMENT}{one}", as_typed(name)) for one, name in departments),
    ]
    chosen = typed.audience if typed.audience in dict(audiences) else FOR_COACHES
    body: list[Element] = [
        heading(t("news-form")),
        *([lines(t(_FAULTS[one]) for one in faults)] if faults else []),
        text_input(
            "title", t("news-label-title"), typed.title[:_SHOWN_AGAIN], error=error, longest=LONGEST_TITLE
        ),
        text_input(
            "text",
            t("news-label-text"),
            typed.text[:_SHOWN_AGAIN],
            error=error,
            longest=LONGEST_TEXT,
            is_multiline=True,
        ),
        text_input(
            "link",
            t("news-label-link"),
            typed.link[:LONGEST_LINK],
            error=error,
            longest=LONGEST_LINK,
            example="https://",
        ),
        choices("audience", t("news-label-audience"), audiences, chosen=chosen, error=error),
        *_folded(pen, typed, faults),
        *buttons(
            [
                button(
                    t("news-preview-button"),
                    NewsFormAction(verb="news.preview", nonce=typed.nonce),
                    is_main=True,
                    chosen_in=_INPUTS,
                ),
                button(t("news-drop-button"), NewsDropAction(), chosen_in=_INPUTS),
            ]
        ),
    ]
    return pen.post(body, t("news-form-summary"))


def _folded(pen: Pen, typed: NewsForm, faults: Sequence[NewsFault]) -> list[Element]:
    """When, a reminder and chats, behind a button until one of them is used; what stands there is sent either way."""
    t, error = pen.texts, pen.texts("news-error")
    seldom = [
        text_input(
            "day",
            t("news-label-day"),
            typed.day[:LONGEST_DAY],
            error=error,
            longest=LONGEST_DAY,
        ),
        small(t("news-example-day")),
        choices(
            "reminder",
            t("news-label-reminder"),
            [(str(days), t("news-reminder", days=days)) for days in REMINDERS],
            chosen=str(typed.reminder),
            error=error,
        ),
        choices(
            "chats",
            t("news-label-chats"),
            [("no", t("news-chats-no")), ("yes", t("news-chats-yes"))],
            chosen="yes" if typed.in_chats else "no",
            error=error,
        ),
    ]
    if typed.day.strip() or typed.reminder or typed.in_chats or not _FOLDED.isdisjoint(faults):
        return seldom
    return [*buttons([toggle(t("more-ways-button"), _MORE)]), hidden(_MORE, seldom)]


def preview(
    pen: Pen,
    typed: NewsForm,
    draft: NewsDraft,
    reaches: Reaches,
    *,
    today: date,
    reminds_on: date | None,
) -> Post:
    """The news as others will see it, who gets it, where and when."""
    t = pen.texts
    words, _ = announcement_words(pen, draft.news)
    body = [
        heading(t("news-preview")),
        row(words),
        row([lines(_plan(pen, draft, reaches, today=today, reminds_on=reminds_on))]),
        *buttons(
            [
                button(t("news-send-button"), _carried("news.send", typed), is_main=True),
                button(t("news-change-button"), _carried("news.change", typed)),
                button(t("news-drop-button"), NewsDropAction()),
            ]
        ),
    ]
    return pen.post(body, t("news-form-summary"))


def sent(pen: Pen, draft: NewsDraft, reaches: Reaches, *, today: date, reminds_on: date | None) -> Post:
    """It goes out, or will."""
    t = pen.texts
    title = t("news-sent") if draft.day <= today else t("news-planned")
    body = [
        heading(title),
        lines(_plan(pen, draft, reaches, today=today, reminds_on=reminds_on)),
        paragraph(t("news-sent-then") if draft.day <= today else t("news-planned-then")),
        *buttons([button(t("news-list-button"), NewsListAction(verb="news.list"))]),
    ]
    return pen.post(body, t("news-form-summary"))


def dropped(pen: Pen) -> Post:
    """It is not sent."""
    t = pen.texts
    again = button(t("news-new-button"), NewsListAction(verb="news.new"))
    return pen.post([paragraph(t("news-dropped")), *buttons([again])], t("news-form-summary"))


def change_button(pen: Pen, typed: NewsForm) -> Element:
    """Back to the form with all that it held."""
    return button(pen.texts("news-change-button"), _carried("news.change", typed))


def whose(pen: Pen, draft: NewsDraft, reaches: Reaches) -> str:
    """Who it is for, and how many they are."""
    t = pen.texts
    match draft.news.audience:
        case Audience.COACHES:
            return t("news-whose-coaches", count=reaches.people)
        case Audience.CONTACT_POINTS:
            return t("news-whose-contacts", count=reaches.people)
        case Audience.DEPARTMENT:
            return t("news-whose-department", count=reaches.people, department=name_text(reaches.department))


def _plan(pen: Pen, draft: NewsDraft, reaches: Reaches, *, today: date, reminds_on: date | None) -> list[str]:
    t, news = pen.texts, draft.news
    in_chats = news.in_chats or news.audience is Audience.CONTACT_POINTS
    said = [whose(pen, draft, reaches)]
    if reaches.channels:
        said.append(t("news-in-channels", channels=in_a_row([name_text(one) for one in reaches.channels])))
    elif news.audience is not Audience.CONTACT_POINTS:
        said.append(t("news-in-no-channel"))
    said.append(t("news-in-chats") if in_chats else t("news-not-in-chats"))
    if draft.day <= today:
        said.append(t("news-goes-today"))
    else:
        said.append(t("news-goes-on", day=say_day(draft.day, today)))
    if reminds_on is not None:
        said.append(t("news-reminds-on", day=say_day(reminds_on, today)))
    return said


def _carried(verb: str, typed: NewsForm) -> NewsFormAction:
    return NewsFormAction.model_validate(
        {
            "verb": verb,
            "nonce": typed.nonce,
            "title": typed.title,
            "text": typed.text,
            "link": typed.link,
            "audience": typed.audience,
            "day": typed.day,
            "reminder": str(typed.reminder),
            "chats": "yes" if typed.in_chats else "no",
        }
    )
