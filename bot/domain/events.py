"""What can happen to a request, in the past tense; a request's history is a row of these."""

from bot.domain.closing_events import (
    AskedAgain as AskedAgain,
)
from bot.domain.closing_events import (
    Cancelled as Cancelled,
)
from bot.domain.closing_events import (
    Confirmed as Confirmed,
)
from bot.domain.closing_events import (
    Corrected as Corrected,
)
from bot.domain.closing_events import (
    HandedOver as HandedOver,
)
from bot.domain.closing_events import (
    Lapsed as Lapsed,
)
from bot.domain.closing_events import (
    NotSolved as NotSolved,
)
from bot.domain.closing_events import (
    Rated as Rated,
)
from bot.domain.closing_events import (
    Reopened as Reopened,
)
from bot.domain.closing_events import (
    Resolved as Resolved,
)
from bot.domain.happening import (
    Happening as Happening,
)
from bot.domain.happening import (
    Person as Person,
)
from bot.domain.help_events import (
    Accepted as Accepted,
)
from bot.domain.help_events import (
    Checked as Checked,
)
from bot.domain.help_events import (
    Freed as Freed,
)
from bot.domain.help_events import (
    Manner as Manner,
)
from bot.domain.help_events import (
    MannerChosen as MannerChosen,
)
from bot.domain.help_events import (
    NobodySeen as NobodySeen,
)
from bot.domain.help_events import (
    Parked as Parked,
)
from bot.domain.help_events import (
    ProposalDeclined as ProposalDeclined,
)
from bot.domain.help_events import (
    Proposed as Proposed,
)
from bot.domain.help_events import (
    Released as Released,
)
from bot.domain.help_events import (
    Resumed as Resumed,
)
from bot.domain.help_events import (
    TakenOver as TakenOver,
)
from bot.domain.help_events import (
    UnseenDue as UnseenDue,
)
from bot.domain.moving_events import (
    Moved as Moved,
)
from bot.domain.noted_events import (
    Counted as Counted,
)
from bot.domain.noted_events import (
    Noted as Noted,
)
from bot.domain.noted_events import (
    Signalled as Signalled,
)
from bot.domain.noted_events import (
    Unnoted as Unnoted,
)
from bot.domain.search_events import (
    AloneExtended as AloneExtended,
)
from bot.domain.search_events import (
    CallAsked as CallAsked,
)
from bot.domain.search_events import (
    ContactSilent as ContactSilent,
)
from bot.domain.search_events import (
    Declined as Declined,
)
from bot.domain.search_events import (
    LadderEnded as LadderEnded,
)
from bot.domain.search_events import (
    LineAdded as LineAdded,
)
from bot.domain.search_events import (
    OfferedAlone as OfferedAlone,
)
from bot.domain.search_events import (
    SearchStarted as SearchStarted,
)
from bot.domain.search_events import (
    Sent as Sent,
)
from bot.domain.search_events import (
    TipTried as TipTried,
)
from bot.domain.search_events import (
    Unreached as Unreached,
)
from bot.domain.search_events import (
    WaitChosen as WaitChosen,
)
from bot.domain.search_events import (
    WhereTold as WhereTold,
)
from bot.domain.search_events import (
    Widened as Widened,
)
from bot.domain.search_events import (
    WideningAllowed as WideningAllowed,
)
from bot.domain.search_events import (
    WideningAsked as WideningAsked,
)

Event = (
    Sent
    | SearchStarted
    | Widened
    | LadderEnded
    | WaitChosen
    | Declined
    | Unreached
    | LineAdded
    | WhereTold
    | TipTried
    | OfferedAlone
    | WideningAsked
    | WideningAllowed
    | AloneExtended
    | CallAsked
    | ContactSilent
    | Accepted
    | Released
    | Checked
    | MannerChosen
    | Parked
    | Resumed
    | UnseenDue
    | NobodySeen
    | Freed
    | Proposed
    | ProposalDeclined
    | TakenOver
    | Resolved
    | Corrected
    | Confirmed
    | Lapsed
    | NotSolved
    | Reopened
    | AskedAgain
    | Rated
    | HandedOver
    | Cancelled
    | Noted
    | Unnoted
    | Counted
    | Signalled
    | Moved
)
