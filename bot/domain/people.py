"""A person: how to reach them, where they work, and the one question they are still typing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.audit import AuditLine
from bot.domain.confirming import Confirming
from bot.domain.happening import Person
from bot.domain.help_clock import HelpClock
from bot.domain.ids import DepartmentId, PersonId, RequestId, TopicId
from bot.domain.losing import Loss
from bot.domain.notices import Notice
from bot.domain.request import Beneficiary, Shown, Wish
from bot.domain.secrets import Secret, in_order


class Role(StrEnum):
    """What the roster says a person may do, beside asking."""

    WORKER = "worker"
    COACH = "coach"
    CONTACT_POINT = "contact_point"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Where a message to one person goes: their personal chat with the bot."""

    service_url: str
    conversation_id: str
    bot_id: str
    user_id: str
    is_reopened: bool = False
    """The chat was made anew by the bot, because the one before was not there any more; nothing was heard in it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One typed line; `key` is the id of the message it came in."""

    text: str
    key: str
    at: datetime
    has_picture: bool = False
    """Something came with it that the bot does not look at."""
    is_tapped: bool = False
    """The words of a button, not their own."""
    hidden: tuple[Secret, ...] = ()
    """What stood in it, and is hidden."""


class DraftStep(StrEnum):
    """What the draft's card asks now."""

    SEND = "send"
    """The question, and one button to send it."""
    UNSENT = "unsent"
    """The same, after a reminder that it was not sent."""
    GUESSED_DEPARTMENT = "guessed_department"
    """Sent; do you work at the department the roster names?"""
    CHOOSE_DEPARTMENT = "choose_department"
    """Sent; where do you work?"""
    BELONGS = "belongs"
    """Do these lines belong to the open question `Draft.belongs_to`?"""
    LAPSED = "lapsed"
    """Never sent; closed the next day, or because its writer said so."""
    ADDED = "added"
    """Closed: its lines went to the open question."""
    WITHDRAWN = "withdrawn"
    """Closed: its writer deleted every line."""
    NOT_ME = "not_me"
    """Closed: somebody else was signed in; its words are gone."""

    @property
    def is_closed(self) -> bool:
        """Nothing is asked any more; the draft goes once its card says so."""
        return self in {DraftStep.LAPSED, DraftStep.ADDED, DraftStep.WITHDRAWN, DraftStep.NOT_ME}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRequest:
    """Where to find a request that somebody has open."""

    department: DepartmentId
    id: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a person typed and has not sent; its `nonce` becomes the request's id."""

    nonce: RequestId
    lines: tuple[Line, ...]
    step: DraftStep
    started_at: datetime
    sent_at: datetime | None = None
    belongs_to: OpenRequest | None = None
    edition: int = 0
    """Grows with every change that its card must show."""
    news: int = 0
    """The edition that its reader must get as a new message."""
    is_phone: bool = False
    wish: Wish | None = None
    phone: str = ""
    """The number that goes with the question."""
    place: str = ""
    """Where the asker is, when they said so for this question."""
    for_whom: Beneficiary | None = None
    chosen: Person | None = None
    """The coach who must be asked first, and alone."""
    topic: TopicId | None = None
    """What was tapped instead of typed."""
    withdrawn: tuple[str, ...] = ()
    """Keys of lines that their writer deleted; the words are gone."""
    busy_until: datetime | None = None
    """Its writer fills in a form: no reminder before."""
    shown: Shown = Shown()

    @property
    def text(self) -> str:
        """The question as typed, a line each."""
        return "\n".join(line.text for line in self.lines)

    @property
    def hidden(self) -> tuple[Secret, ...]:
        """What stood in it, and is hidden."""
        return in_order(kind for line in self.lines for kind in line.hidden)

    @property
    def is_sent(self) -> bool:
        """The person pressed send; only the department is still unknown. From here on it is never lost."""
        return self.sent_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A message that had its effect, so that its second delivery has none."""

    key: str
    digest: str
    at: datetime
    is_begun: bool = False
    """Heard, and its effect is not known to be complete: delivered again after a crash, it is looked at again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """What is kept of a person, in one document."""

    id: PersonId
    name: str
    email: str = ""
    place: str = ""
    """Where they were last, as they or the roster said."""
    phone: str = ""
    """The number they gave last."""
    last_helper: PersonId | None = None
    """Who helped them with the last of their questions that was found to be over."""
    last_helped_at: datetime | None = None
    """When that question was over."""
    languages: tuple[str, ...] = ("nl",)
    reads: str = ""
    """The language that they want below the Dutch; empty for Dutch alone."""
    roles: tuple[Role, ...] = ()
    reference: Reference | None = None
    heard_at: datetime | None = None
    """The latest of what they did, on the channel's own clock, as far as it was written down."""
    used_at: datetime | None = None
    """The latest that they typed or began something, on our own clock; of who never did, since when they are known to be silent."""
    loss: Loss | None = None
    """That nothing reached them, now or the last time."""
    department: DepartmentId | None = None
    """Where they said they work."""
    roster_department: DepartmentId | None = None
    """Where the roster says they work; the guess they are asked to confirm."""
    helps_in: DepartmentId | None = None
    """The department whose roster has them as a coach or contact point."""
    joined_in: DepartmentId | None = None
    """Where they became a coach by the bot and not by the roster file."""
    left_in: DepartmentId | None = None
    """Where they last stopped being a coach by the bot, whatever the roster file says."""
    is_welcomed: bool = False
    draft: Draft | None = None
    drafts_lapsed: int = 0
    """Questions typed and never sent; counted apart in the figures."""
    open_requests: tuple[OpenRequest, ...] = ()
    """Own requests that were open when last looked at; oldest first."""
    heard: tuple[Heard, ...] = ()
    notices: tuple[Notice, ...] = ()
    """What the bot has to tell them, beside questions; oldest first."""
    clock: HelpClock | None = None
    """Runs while they help somebody who asked them in person."""
    wants_week_question: bool = True
    """As a coach, asked on Friday how many they helped."""
    wants_thanks: bool = True
    """As a coach, thanked at the end of the week when that question is not asked."""
    wants_week_figures: bool = False
    """As a coordinator or contact point, brought the figures of last week on Monday."""
    wants_tips: bool = False
    """Brought the digi-tip of the week."""
    tips_told: tuple[str, ...] = ()
    """The latest weeks whose tip they were brought."""
    confirming: Confirming | None = None
    """What a card asked them to confirm last."""
    role_changes: tuple[AuditLine, ...] = ()
    """Who made them a coordinator, or took that away; oldest first."""
    role_confirmed_at: datetime | None = None
    """When a group of the directory was read to have them still; written now and then (`coordinators.confirmed`)."""
    wake_at: datetime | None = None
    """When the draft or a notice must next be looked at."""
