"""What one question says for the figures: how it ended, whether in time, whether it went on after it was solved."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import takewhile

from bot.domain import events as e
from bot.domain.durations import durations_of
from bot.domain.figures.minute_histogram import NO_TIME
from bot.domain.request import Request
from bot.domain.sources import Source
from bot.domain.states import State
from bot.domain.waiting_tip import is_by_tip

MISTAKEN_WITHIN = timedelta(seconds=30)
"""A question taken back sooner than this was never meant."""
REOPENED_WITHIN = timedelta(days=7)
LONGEST_HELP = timedelta(minutes=120)
"""No help counts for more."""

_ENDS_OF_WAITING = (e.Accepted, e.HandedOver, e.Cancelled)


class Outcome(StrEnum):
    """How a question ended."""

    SOLVED = "solved"
    """By colleagues, and nobody has said otherwise."""
    HANDED_OVER = "handed_over"
    CANCELLED = "cancelled"
    BY_TIP = "by_tip"
    """Solved while waiting, with the digi-tip on the card."""
    NOT_YET = "not_yet"
    """It goes on, or its asker said that it is not solved."""


class Verdict(StrEnum):
    """Whether somebody took a question within the target."""

    WITHIN = "within"
    MISSED = "missed"
    NOT_DUE = "not_due"
    """Sent too short ago to say, taken or not: what is slow cannot be seen yet, so what was quick does not count yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How long an asker waited until somebody first took the question.

    `began_at` is when the clock began, `so_far` how long it ran until the question was taken, ended, or now.
    """

    began_at: datetime
    so_far: timedelta
    is_taken: bool


def is_counted(request: Request) -> bool:
    """Whether there is anything to count: not what goes on elsewhere, was noted by mistake, or was never meant."""
    match request.state:
        case State.MOVED:
            return False
        case State.CANCELLED:
            is_asked = request.source is Source.ASKED
            return is_asked and (is_by_tip(request) or request.last_at - request.sent_at >= MISTAKEN_WITHIN)
        case _:
            return True


def outcome_of(request: Request) -> Outcome:
    """How a question of the bot ended."""
    match request.state:
        case State.RESOLVED:
            return Outcome.SOLVED if request.not_solved_at is None else Outcome.NOT_YET
        case State.CLOSED:  # who said that it is not solved may say after all that it is
            return Outcome.SOLVED
        case State.HANDED_OVER:
            return Outcome.HANDED_OVER
        case State.CANCELLED:
            return Outcome.BY_TIP if is_by_tip(request) else Outcome.CANCELLED
        case _:
            return Outcome.NOT_YET


def whole_wait(request: Request, as_of: datetime) -> Wait:
    """From the sending on, nights and closed days too."""
    ended_at = _ended_waiting_at(request) or as_of
    return Wait(began_at=request.sent_at, so_far=ended_at - request.sent_at, is_taken=_is_taken(request))


def searched_wait(request: Request, as_of: datetime) -> Wait:
    """Without the time in which the search waited for an opening, as its history tells.

    Hours that the department has today say nothing of an earlier day; that the search waited then does.
    """
    began_at = runs_since = request.sent_at
    is_running = has_begun = True
    so_far = NO_TIME
    for event in takewhile(lambda one: not isinstance(one, _ENDS_OF_WAITING), request.history):
        match event:
            case e.Sent(starts_at=datetime() as starts_at):
                is_running = has_begun = False
                began_at = starts_at
            case e.SearchStarted() | e.OfferedAlone() if not is_running:
                is_running, runs_since = True, event.at
                began_at, has_begun = began_at if has_begun else event.at, True
            case e.LadderEnded() if is_running:
                is_running, so_far = False, so_far + (event.at - runs_since)
            case _:
                pass
    if is_running:
        so_far += (_ended_waiting_at(request) or as_of) - runs_since
    return Wait(began_at=began_at, so_far=so_far, is_taken=_is_taken(request))


def verdict_on(wait: Wait, *, is_over: bool, target: timedelta, as_of: datetime) -> Verdict:
    """Whether the wait was within `target`; `is_over` when nobody took it and nobody will."""
    if as_of < wait.began_at + target:
        return Verdict.NOT_DUE
    if wait.is_taken:
        return Verdict.WITHIN if wait.so_far <= target else Verdict.MISSED
    return Verdict.MISSED if is_over or wait.so_far >= target else Verdict.NOT_DUE


def is_reopened(request: Request) -> bool:
    """Whether it went on, with whomever, within a week after somebody had called it solved."""
    solved_at: datetime | None = None
    for event in request.history:
        match event:
            case e.Resolved():
                solved_at = event.at
            case e.Reopened() | e.AskedAgain() | e.HandedOver() if solved_at is not None:
                if event.at - solved_at <= REOPENED_WITHIN:
                    return True
                solved_at = None
            case _:
                pass
    return False


def help_given(request: Request) -> timedelta:
    """The help with a question or walk-up, all helpers together, at most `LONGEST_HELP`."""
    return min(durations_of(request).helping, LONGEST_HELP)


def _is_taken(request: Request) -> bool:
    return any(isinstance(event, e.Accepted) for event in request.history)


def _ended_waiting_at(request: Request) -> datetime | None:
    """When somebody first took it, or it ended untaken."""
    return next((event.at for event in request.history if isinstance(event, _ENDS_OF_WAITING)), None)
