"""Counts one department's day from the questions that were sent on it: from their histories alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain import events as e
from bot.domain.availability import local_date
from bot.domain.days import BRUSSELS
from bot.domain.durations import durations_of, minutes_given
from bot.domain.figures.coverage import CoverageSample, coverage_of, hour_of_week
from bot.domain.figures.crowd import NOBODY, Crowd, Most
from bot.domain.figures.load import Given, WeekLoad
from bot.domain.figures.minute_histogram import NO_TIMES, one_time
from bot.domain.figures.period import DayFigures, Figures, InTime, TopicFigures, joined
from bot.domain.figures.question import (
    LONGEST_HELP,
    Outcome,
    Verdict,
    Wait,
    help_given,
    is_counted,
    is_reopened,
    outcome_of,
    searched_wait,
    verdict_on,
    whole_wait,
)
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.request import Request
from bot.domain.sources import Source
from bot.domain.week_question import week_of

Pseudonym = Callable[[PersonId], str]
"""Gives the same text for the same person each time, and nothing that leads back to them without its key."""

TARGET = timedelta(minutes=30)
"""Within this somebody should have taken a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What the figures are counted by."""

    pseudonym: Pseudonym
    target: timedelta = TARGET
    zone: str = BRUSSELS


def day_figures(
    department: DepartmentId,
    day: date,
    requests: Iterable[Request],
    *,
    rules: Rules,
    as_of: datetime,
    samples: Iterable[CoverageSample] = (),
) -> DayFigures:
    """Count what was sent to `department` on this local day; `requests` and `samples` may hold more than that.

    `as_of` is when the requests were read. Of a question that moves between departments only the document that is not
    marked as moved counts, so in the moment between its two writes both do.
    """

    def is_today(where: DepartmentId, at: datetime) -> bool:
        return where == department and local_date(at, rules.zone) == day

    sent = (one for one in requests if is_today(one.department, one.sent_at) and is_counted(one))
    seen = [one for one in samples if is_today(one.department, one.at)]
    parts = [_one_request(one, day, rules, as_of) for one in sent]
    if seen:
        parts.append(_sampled(department, day, seen, rules.zone))
    return DayFigures(department=department, day=day, figures=joined(parts))


def _one_request(request: Request, day: date, rules: Rules, as_of: datetime) -> Figures:
    week = week_of(day)
    match request.source:
        case Source.ASKED:
            return _asked(request, week, rules, as_of)
        case Source.NOTED:
            time = help_given(request)
            noters = _crowd(rules.pseudonym, _holder(request))
            return Figures(
                noted=1,
                noted_helping=one_time(time),
                noters=noters,
                topics={request.topic: TopicFigures(noted=1, noters=noters)},
                weeks=_given(request, week, rules.pseudonym, Given(noted=1, time=time)),
            )
        case Source.WEEKLY:
            counted = request.colleagues or 0
            helper = _holder(request) if counted else ()
            return Figures(
                weekly=counted,
                weekly_answers=1,
                noters=_crowd(rules.pseudonym, helper),
                weeks=_given(request, week, rules.pseudonym, Given(weekly=counted)) if helper else {},
            )


def _asked(request: Request, week: str, rules: Rules, as_of: datetime) -> Figures:
    """The figures of one question; the calls that follow each fill in what is theirs."""
    outcome = outcome_of(request)
    askers = _crowd(rules.pseudonym, (request.asker.id,))
    coaches = _crowd(rules.pseudonym, _takers(request))
    is_solved, is_handed_over = outcome is Outcome.SOLVED, outcome is Outcome.HANDED_OVER
    topic = TopicFigures(
        asked=1, solved=int(is_solved), handed_over=int(is_handed_over), askers=askers, coaches=coaches
    )
    counted = Figures(
        asked=1,
        solved=int(is_solved),
        handed_over=int(is_handed_over),
        cancelled=int(outcome is Outcome.CANCELLED),
        by_tip=int(outcome is Outcome.BY_TIP),
        not_yet=int(outcome is Outcome.NOT_YET),
        expired=int(is_handed_over and _ended_by_nobody(request)),
        topics={request.topic: topic},
        on_phone=int(request.asker.is_phone),
        for_colleague=int(request.for_whom is not None),
        askers=askers,
        coaches=coaches,
        hours={hour_of_week(request.sent_at, rules.zone): 1},
    )
    counted = _with_waiting(counted, request, outcome, rules.target, as_of)
    if request.accepted_at is not None:
        counted = _with_help(counted, request, outcome, week, rules)
    return _with_answers(counted, request, askers)


def _with_waiting(
    counted: Figures, request: Request, outcome: Outcome, target: timedelta, as_of: datetime
) -> Figures:
    whole, searched = whole_wait(request, as_of), searched_wait(request, as_of)
    if outcome is Outcome.BY_TIP and not whole.is_taken:  # nobody was late for it
        return counted
    is_over = outcome is not Outcome.NOT_YET

    def judged(wait: Wait) -> InTime:
        verdict = verdict_on(wait, is_over=is_over, target=target, as_of=as_of)
        return InTime(
            within=int(verdict is Verdict.WITHIN),
            missed=int(verdict is Verdict.MISSED),
            not_due=int(verdict is Verdict.NOT_DUE),
        )

    is_abandoned = outcome is Outcome.CANCELLED and not whole.is_taken
    return replace(
        counted,
        waiting=one_time(whole.so_far) if whole.is_taken else NO_TIMES,
        searched=one_time(searched.so_far) if whole.is_taken else NO_TIMES,
        in_time=judged(whole),
        in_searched_time=judged(searched),
        patience=one_time(whole.so_far) if is_abandoned else NO_TIMES,
    )


def _with_help(counted: Figures, request: Request, outcome: Outcome, week: str, rules: Rules) -> Figures:
    """Somebody took it; how long it took is counted once it is over."""
    manners = {} if request.manner is None else {request.manner: 1}
    if outcome is Outcome.NOT_YET:
        return replace(counted, manners=manners)
    took = one_time(help_given(request))
    is_estimated = durations_of(request).is_estimated
    own = min(timedelta(minutes=minutes_given(request)), LONGEST_HELP)
    return replace(
        counted,
        manners=manners,
        helping=NO_TIMES if is_estimated else took,
        estimated=took if is_estimated else NO_TIMES,
        weeks=_given(request, week, rules.pseudonym, Given(asked=1, time=own)),
    )


def _with_answers(counted: Figures, request: Request, asker: Crowd) -> Figures:
    """What its asker said afterwards."""
    kinds = [type(event) for event in request.history]
    rated = next((event for event in request.history if isinstance(event, e.Rated)), None)
    return replace(
        counted,
        called_solved=int(e.Resolved in kinds),
        reopened=int(is_reopened(request)),
        confirmed=int(e.Confirmed in kinds),
        lapsed=int(e.Lapsed in kinds),
        thumbs_up=int(rated is not None and rated.is_up),
        thumbs_down=int(rated is not None and not rated.is_up),
        raters=NOBODY if rated is None else asker,
    )


def _sampled(department: DepartmentId, day: date, seen: list[CoverageSample], zone: str) -> Figures:
    strength = Most(number=max(one.coaches for one in seen))
    return Figures(
        weeks={week_of(day): WeekLoad(strength={department: strength})},
        coverage={department: coverage_of(seen, zone)},
    )


def _takers(request: Request) -> tuple[PersonId, ...]:
    return tuple(event.by.id for event in request.history if isinstance(event, e.Accepted | e.TakenOver))


def _holder(request: Request) -> tuple[PersonId, ...]:
    return () if request.holder is None else (request.holder.id,)


def _ended_by_nobody(request: Request) -> bool:
    return any(isinstance(event, e.HandedOver) and event.by is None for event in request.history)


def _given(request: Request, week: str, pseudonym: Pseudonym, given: Given) -> dict[str, WeekLoad]:
    """One question is one for whoever had it at its end; who only had it for a while is not counted for it."""
    helpers = {pseudonym(one): given for one in _holder(request)}
    return {week: WeekLoad(coaches=helpers)} if helpers else {}


def _crowd(pseudonym: Pseudonym, people: Iterable[PersonId]) -> Crowd:
    return Crowd(known=frozenset(pseudonym(one) for one in people))
