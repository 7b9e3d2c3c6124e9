"""The form of news as a coordinator typed it: what of it can be sent, and what is the matter with the rest."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from bot.domain.announcements import Audience, News
from bot.domain.days import resolve_day, sounds_like_a_day
from bot.domain.errors import DigicoachError
from bot.domain.ids import DepartmentId
from bot.domain.words import fold

LONGEST_TITLE, LONGEST_TEXT, LONGEST_LINK, LONGEST_DAY = 80, 600, 300, 40
AHEAD = timedelta(days=183)
REMINDERS = (0, 3, 7)
"""Days after which it is told again; 0 for not."""
FOR_COACHES, FOR_CONTACTS, FOR_DEPARTMENT = "coaches", "contacts", "department:"
"""What stands for each audience in the list; behind the last one its id."""
_JUST = timedelta(days=31)
"""A date without a year that is no longer ago has gone by; any other is meant as one to come."""
_TODAY = frozenset({"", "vandaag", "nu", "meteen", "nu meteen", "today", "now"})
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")


class NewsFault(StrEnum):
    """What is the matter."""

    NO_TITLE = "no title"
    LONG_TITLE = "long title"
    NO_TEXT = "no text"
    LONG_TEXT = "long text"
    BAD_LINK = "bad link"
    NO_DAY = "no day"
    PAST = "past"
    FAR = "far"
    NO_AUDIENCE = "no audience"
    NOWHERE = "nowhere"
    """The audience has no channel, and it is not to come in chats."""
    NOBODY = "nobody"
    """Nobody stands in the roster for it, and there is no channel."""
    TOO_MANY = "too many"
    """More chats than one announcement reaches."""


class BadNews(DigicoachError):
    """It cannot be sent as it was typed; `faults` are in the order of the form."""

    def __init__(self, *faults: NewsFault) -> None:
        super().__init__(*faults)
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsForm:
    """What stands in the inputs, as typed and chosen; `nonce` becomes the announcement's id, so that it goes once."""

    nonce: str
    title: str = ""
    text: str = ""
    link: str = ""
    audience: str = FOR_COACHES
    day: str = ""
    reminder: int = 0
    in_chats: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsDraft:
    """News that can be sent; `remind_after` days later it is told again, 0 for not."""

    news: News
    day: date
    remind_after: int


def read_form(form: NewsForm, today: date, by_name: str = "") -> NewsDraft:
    """The news that was typed.

    Raises:
        BadNews: it cannot be sent so; all that is wrong is said at once.
    """
    faults: list[NewsFault] = []
    title, text = " ".join(form.title.split()), form.text.strip()
    if not title:
        faults.append(NewsFault.NO_TITLE)
    elif len(title) > LONGEST_TITLE:
        faults.append(NewsFault.LONG_TITLE)
    if not text:
        faults.append(NewsFault.NO_TEXT)
    elif len(text) > LONGEST_TEXT:
        faults.append(NewsFault.LONG_TEXT)
    link = form.link.strip()
    if link and not is_news_link(link):
        faults.append(NewsFault.BAD_LINK)
    audience = _audience(form.audience)
    if audience is None:
        faults.append(NewsFault.NO_AUDIENCE)
    day = _day(form.day, today)
    if isinstance(day, NewsFault):
        faults.append(day)
    if faults or audience is None or isinstance(day, NewsFault):
        raise BadNews(*faults)
    meant, department = audience
    news = News(
        title=title,
        text=text,
        link=link or None,
        audience=meant,
        department=department,
        in_chats=form.in_chats,
        by_name=by_name,
    )
    remind_after = form.reminder if form.reminder in REMINDERS else 0
    return NewsDraft(news=news, day=day, remind_after=remind_after)


def is_news_link(link: str) -> bool:
    """Whether it leads where it says: https, a site with a name, and nothing in it that could hide another site.

    Unlike a tip's it may be any site: a coordinator knows the new system that the news is about.
    """
    if len(link) > LONGEST_LINK or not re.fullmatch(r"[!-~]+", link) or "\\" in link:
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme == "https" and _HOST.fullmatch(parts.netloc.lower()) is not None


def _audience(chosen: str) -> tuple[Audience, DepartmentId | None] | None:
    if chosen == FOR_COACHES:
        return Audience.COACHES, None
    if chosen == FOR_CONTACTS:
        return Audience.CONTACT_POINTS, None
    department = chosen.removeprefix(FOR_DEPARTMENT)
    if department == chosen or not department:
        return None
    return Audience.DEPARTMENT, DepartmentId(department)


def _day(typed: str, today: date) -> date | NewsFault:
    """The day that was meant, today too; a date without a year that has gone by would be one of next year."""
    if fold(typed) in _TODAY:
        return today
    found = resolve_day(typed, today)
    is_far = found is not None and found > today + AHEAD
    if (found is None or is_far) and resolve_day(typed, today - timedelta(days=1)) == today:
        return today
    if found is None:
        return NewsFault.PAST if sounds_like_a_day(typed) else NewsFault.NO_DAY
    just = resolve_day(typed, today - _JUST) if is_far else None
    if just is not None and just < today:
        return NewsFault.PAST
    return NewsFault.FAR if is_far else found
