"""What a draft's card shows beside the draft itself."""

from dataclasses import dataclass

from bot.domain.request import ServiceDesk
from bot.domain.secrets import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class AroundDraft:
    """Read afresh each time the card is drawn."""

    name: str = ""
    """Who is signed in, where somebody else may be in front of the screen; empty on a phone."""
    desk: ServiceDesk | None = None
    """The Service Desk, when it can solve this at once."""
    places: tuple[str, ...] = ()
    """Where the asker may be, last place first."""
    reaches: tuple[Secret, ...] = ()
    """A telephone number or an address for mail stands in it that is not known to be theirs."""
