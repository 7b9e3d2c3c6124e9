"""What the buttons of news send: a coordinator writes it, sees it as others will, sends it or stops it."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import BoundedField, Button, InputField
from bot.domain.announcements import AnnouncementId

NonceField = Annotated[str, Field(min_length=1, max_length=100)]


class NewsListAction(Button):
    """The latest news and what became of it, or the empty form."""

    verb: Literal["news.list", "news.new"]


class NewsFormAction(Button):
    """What was typed: look at it as others will, send it, or change it; `chats` is *yes* or *no*."""

    verb: Literal["news.preview", "news.send", "news.change"]
    nonce: NonceField
    title: BoundedField = ""
    text: BoundedField = ""
    link: BoundedField = ""
    audience: BoundedField = ""
    day: BoundedField = ""
    reminder: InputField = None
    chats: InputField = None


class NewsDropAction(Button):
    """Do not send it."""

    verb: Literal["news.drop"] = "news.drop"


class NewsStopAction(Button):
    """It does not go out, or nothing more of it; of what left already it is asked first, and `news.stop_sure` is the yes."""

    verb: Literal["news.stop", "news.stop_sure"] = "news.stop"
    announcement: Annotated[AnnouncementId, Field(min_length=1, max_length=150)]


NEWS_ACTIONS: tuple[type[Button], ...] = (NewsListAction, NewsFormAction, NewsDropAction, NewsStopAction)
