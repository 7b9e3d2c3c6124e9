"""Two accounts of one screen, when two instances brought cards to it at once: what is there now, as far as can be known."""

from dataclasses import replace

from bot.domain.request import Shown


def both(before: Shown, stored: Shown, ours: Shown) -> Shown:
    """Merge what we did to a screen (`ours`) into what somebody else wrote of it meanwhile (`stored`).

    `before` is what was stored when our attempt began. No message id is lost: of two live cards the one of the newer
    edition stays, and the other is to turn neutral. Nobody knows whose edit of a message came last, so then it is
    drawn again.
    """
    if stored == before:
        return ours
    # what was asked for afresh since we began is no less than what we did
    is_ours = ours.edition > stored.edition >= before.edition
    first, second = (ours, stored) if is_ours else (stored, ours)
    stale = dict.fromkeys((*stored.stale, *ours.stale, second.live))
    return replace(
        first,
        edition=-1 if _is_overdrawn(before, stored, ours, first.live) else first.edition,
        stale=tuple(message for message in stale if message and message != first.live),
    )


def is_doubled(before: Shown, stored: Shown, ours: Shown) -> bool:
    """Whether the merged account owes what neither owed alone: an extra card to put away, or an edit to do again."""
    if stored == before:
        return False
    return ours.live != stored.live or _is_overdrawn(before, stored, ours, ours.live)


def _is_overdrawn(before: Shown, stored: Shown, ours: Shown, live: str) -> bool:
    """Whether an edit of the one may lie over what the other drew in the message `live`."""
    if stored.live == ours.live:
        return bool(live) and before.edition < stored.edition != ours.edition
    other = stored if live == ours.live else ours
    return live in before.outdated and live not in other.outdated  # the other has put it away
