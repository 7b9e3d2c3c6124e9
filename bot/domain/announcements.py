"""What is told to many once: news for coaches, the portrait of one, a round number that all reach together.

An announcement is one document. Each message it owes is *begun* in that document before it is sent, as a post in a coach
channel is, so that a crash or two instances never make a second one. `announcement_steps` says what is done with it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, NewType

from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.post_states import PostState, WhyNot

AnnouncementId = NewType("AnnouncementId", str)


class Audience(StrEnum):
    """Whose news it is."""

    COACHES = "coaches"
    DEPARTMENT = "department"
    CONTACT_POINTS = "contact points"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a coordinator tells."""

    title: str
    text: str
    link: str | None = None
    audience: Audience = Audience.COACHES
    department: DepartmentId | None = None
    in_chats: bool = False
    """Also in the own chat of each; contact points have no other place."""
    by_name: str = ""
    """Who tells it, as their colleagues know them."""
    kind: Literal["news"] = "news"


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """Who a coach is, as they agreed to show it."""

    person: PersonId
    name: str
    department: DepartmentId
    department_name: str = ""
    place: str = ""
    when: str = ""
    topics: tuple[TopicId, ...] = ()
    about: str = ""
    kind: Literal["portrait"] = "portrait"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """So many colleagues were helped this year, by all coaches together."""

    count: int
    year: int
    kind: Literal["milestone"] = "milestone"


AnnouncementContent = News | Portrait | Milestone


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message that is owed: in a channel, or in somebody's chat."""

    channel: str | None = None
    person: PersonId | None = None
    is_reminder: bool = False
    state: PostState = PostState.PUT_OFF
    due_at: datetime
    """For a person the next moment they are at work."""
    begun_at: datetime | None = None
    retry_at: datetime | None = None
    failures: int = 0
    message: str | None = None
    """Of a card in a channel, as long as it stands there; what stands in chats is not edited."""
    why: WhyNot | None = None

    @property
    def key(self) -> "DeliveryKey":
        return (self.channel, self.person, self.is_reminder)

    @property
    def is_open(self) -> bool:
        """It still comes, or may be on its way."""
        return self.state in (PostState.PUT_OFF, PostState.BEGUN)


DeliveryKey = tuple[str | None, PersonId | None, bool]
"""Channel, person, and whether it is the reminder."""


class Reported(StrEnum):
    """What who sent it heard of its present round."""

    NOT = "not"
    EARLY = "early"
    """What there was after half an hour, with what is still on its way."""
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What became of the messages of one round to people."""

    delivered: int = 0
    waiting: int = 0
    """They come at the next hour of work of their readers, or are tried again."""
    unreachable: int = 0
    failed: int = 0
    unknown: int = 0
    """Perhaps delivered, and not repeated."""
    missed: tuple[PersonId, ...] = ()
    """Who could not be reached; the first of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One announcement and what became of its messages."""

    id: AnnouncementId
    content: AnnouncementContent
    by: PersonId
    """Who hears what became of it."""
    from_at: datetime
    remind_at: datetime | None = None
    deliveries: tuple[Delivery, ...] = ()
    """Of people those of the present round alone; of channels those of both."""
    addressed_at: datetime | None = None
    """When the audience of the present round was read, which is when its time has come."""
    is_reminded: bool = False
    """The present round is the reminder."""
    first_round: Tally | None = None
    """What became of the round before the reminder."""
    reported: Reported = Reported.NOT
    is_taken_back: bool = False
    wake_at: datetime | None = None

    @property
    def is_addressed(self) -> bool:
        """Its deliveries are known."""
        return self.addressed_at is not None

    def delivery(self, key: DeliveryKey) -> Delivery | None:
        return next((one for one in self.deliveries if one.key == key), None)
