"""Every error raised on purpose.

DigicoachError
 |-- Refused              the rules say no; the person is told, nothing is written
 |    |-- NotAllowed      this person may not do this to this request
 |    |-- Stale           the button was drawn for an earlier chapter; show the present card
 |    |-- AlreadyDone     the same press was applied before; show the present card
 |    '-- IllegalTransition  the state table has no such edge
 |-- StoreError           the caller reads again, retries or gives up
 |    |-- NotFound        no document has this id
 |    |-- AlreadyExists   the id is taken; nothing was written
 |    |-- NumberTaken     the short number is taken in this department; nothing was written
 |    |-- Conflict        somebody wrote since the etag was read
 |    '-- StoreUnavailable  the store did not answer; what was asked may or may not be written
 |         '-- NewerDocument  a newer version of the bot wrote it; this one leaves it alone
 '-- SendError            a message did not reach its reader for certain
      |-- Unreachable     this person cannot be reached; do not try again
      |    |-- NoChat     the chat is not there any more; it may be made again, once
      |    '-- SwitchedOff  an administrator's switch is in the way, for this person or for all; for now
      |-- TryLater        not delivered; try again after ``after_seconds``
      |-- Ambiguous       perhaps delivered
      |-- Gone            the message to edit is no longer there
      '-- Rejected        our own fault: too large, malformed, or not registered
           '-- TooBig     the card was too large; words may do
"""


class DigicoachError(Exception):
    """The root of every error raised on purpose."""


class Refused(DigicoachError):
    """The rules say no."""


class NotAllowed(Refused):
    """This person may not do this to this request."""


class NotThere(Refused):
    """This colleague has no hours in the time that is meant."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Stale(Refused):
    """The button was drawn for an earlier chapter of the request."""


class AlreadyDone(Refused):
    """The same press was applied before."""


class IllegalTransition(Refused):
    """The state table has no such edge."""


class StoreError(DigicoachError):
    """The store did not do what was asked."""


class NotFound(StoreError):
    """No document has this id."""


class AlreadyExists(StoreError):
    """The id is taken; nothing was written."""


class NumberTaken(StoreError):
    """The short number is taken in this department; nothing was written."""


class Conflict(StoreError):
    """Somebody wrote since the etag was read."""


class StoreUnavailable(StoreError):
    """The store did not answer."""


class NewerDocument(StoreUnavailable):
    """A newer version of the bot wrote it: this one neither reads it nor writes over it (ADR 0004)."""

    def __init__(self, reason: str = "", *, body: bytes = b"") -> None:
        """`body` is what was written; it stays out of the message, which may be logged."""
        super().__init__(reason)
        self._body = body

    def mentions(self, message: str) -> bool:
        """Whether the id of this message stands in it, in whatever meaning."""
        return message.encode() in self._body


class SendError(DigicoachError):
    """A message did not reach its reader for certain."""


class Unreachable(SendError):
    """This person cannot be reached; trying again is of no use."""


class NoChat(Unreachable):
    """The chat that the reference names is not there any more."""


class SwitchedOff(Unreachable):
    """An administrator switched the bot off, for this person or for everybody; for now."""


class TryLater(SendError):
    """Not delivered; the channel asks for some time."""

    def __init__(self, after_seconds: float) -> None:
        super().__init__(after_seconds)
        self.after_seconds = after_seconds


class Ambiguous(SendError):
    """Perhaps delivered: the request left and no clear answer came."""


class Gone(SendError):
    """The message to edit is no longer there."""


class Rejected(SendError):
    """Our own fault: too large, malformed, or the bot is not registered."""


class TooBig(Rejected):
    """The card was too large for the channel."""
