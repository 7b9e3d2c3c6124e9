"""The figures against a naive second count of the same histories, and what holds of figures however they are united."""

import json
from collections import Counter
from dataclasses import fields
from datetime import timedelta
from random import Random
from statistics import quantiles

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.domain.figures.counting import Rules
from bot.domain.figures.coverage import Coverage
from bot.domain.figures.load import WeekLoad, spread_of
from bot.domain.figures.minute_histogram import MinuteHistogram, NotEnough, one_time, percentile
from bot.domain.figures.period import DayFigures, Figures, InTime, TopicFigures, joined, united
from bot.domain.figures.uniting import unite
from bot.domain.request import Request
from tests.domain.figures_naive import naive
from tests.domain.figures_stories import TARGET, days_of, laters, many, pseudonym, read_at

thorough = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
quick = settings(thorough, max_examples=40)


@thorough
@given(many, laters)
def test_the_figures_are_those_of_a_naive_count(requests: list[Request], later: timedelta) -> None:
    as_of = read_at(requests, later)
    counted = plain(united(days_of(requests, as_of)))
    expected = naive(requests, as_of=as_of, target=TARGET, pseudonym=pseudonym)
    for name, figure in expected.items():
        assert counted[name] == figure, name
    assert set(counted) == set(expected) | {"coverage"}


@thorough
@given(many, laters)
def test_every_question_ends_in_one_way_and_is_judged_once(requests: list[Request], later: timedelta) -> None:
    figures = united(days_of(requests, read_at(requests, later)))
    stopped = figures.cancelled + figures.by_tip
    assert figures.asked == figures.solved + figures.handed_over + stopped + figures.not_yet
    for clock in (figures.in_time, figures.in_searched_time):
        judged = clock.within + clock.missed + clock.not_due
        assert figures.asked - figures.by_tip <= judged <= figures.asked
    assert figures.confirmed + figures.lapsed <= figures.solved
    assert figures.reopened <= figures.called_solved <= figures.taken
    assert figures.abandoned <= figures.cancelled
    assert figures.expired <= figures.handed_over
    assert figures.searched.total <= figures.waiting.total
    assert sum(figures.hours.values()) == figures.asked
    assert sum(topic.asked for topic in figures.topics.values()) == figures.asked
    assert sum(topic.noted for topic in figures.topics.values()) == figures.noted


@quick
@given(many, laters)
def test_no_question_still_waiting_makes_the_share_in_time_better(
    requests: list[Request], later: timedelta
) -> None:
    as_of = read_at(requests, later)
    taken = [one for one in requests if one.accepted_at is not None]
    without = united(days_of(taken, as_of)).in_time
    every = united(days_of(requests, as_of)).in_time
    assert every.within == without.within
    assert every.missed >= without.missed


@quick
@given(many, laters, st.randoms(use_true_random=False), st.integers(0, 30))
def test_days_can_be_united_in_any_order_and_in_any_parts(
    requests: list[Request], later: timedelta, random: Random, cut: int
) -> None:
    days = days_of(requests, read_at(requests, later))
    at_once = united(days)
    shuffled = random.sample(days, len(days))
    assert written(united(shuffled)) == written(at_once)
    first, rest = shuffled[:cut], shuffled[cut:]
    assert joined([united(rest), united(first)]) == at_once
    assert joined([joined([united(rest[:3]), united(rest[3:])]), united(first)]) == at_once
    assert joined([at_once, Figures()]) == at_once
    leftover = united(first).without_people()
    assert joined([leftover, united(rest)]) == joined([united(rest), leftover])


@quick
@given(many, laters)
def test_figures_are_written_as_json_and_read_back(requests: list[Request], later: timedelta) -> None:
    for day in days_of(requests, read_at(requests, later)):
        assert JSON_DAY.validate_json(JSON_DAY.dump_json(day)) == day


@quick
@given(many, laters)
def test_without_people_nobody_is_in_it_and_every_count_stays(
    requests: list[Request], later: timedelta
) -> None:
    figures = united(days_of(requests, read_at(requests, later)))
    left = figures.without_people()
    assert b"p-" not in JSON.dump_json(left)
    for name in ("askers", "coaches", "noters", "raters"):
        assert getattr(left, name).number == getattr(figures, name).number
    assert {topic: one.askers.number for topic, one in left.topics.items()} == {
        topic: one.askers.number for topic, one in figures.topics.items()
    }
    assert spread_of(left.weeks) == spread_of(figures.weeks)
    assert left.without_people() == left
    same = ("asked", "waiting", "helping", "manners", "hours", "in_time", "thumbs_up")
    assert all(getattr(left, name) == getattr(figures, name) for name in same)


@quick
@given(many, laters, st.integers(0, 30))
def test_people_left_out_are_never_counted_as_more_than_they_are(
    requests: list[Request], later: timedelta, cut: int
) -> None:
    days = days_of(requests, read_at(requests, later))
    exact = united(days)
    bound = joined([united(days[:cut]).without_people(), united(days[cut:]).without_people()])
    mixed = joined([united(days[:cut]).without_people(), united(days[cut:])])
    for less in (bound, mixed):
        assert less.askers.number <= exact.askers.number
        assert less.coaches.number <= exact.coaches.number


@quick
@given(many, laters)
def test_a_pseudonym_is_all_that_is_kept_of_a_person(requests: list[Request], later: timedelta) -> None:
    text = JSON.dump_json(united(days_of(requests, read_at(requests, later)))).decode()
    for person in ("collega-1", "coach-1", "Coach 1", "Jan"):
        assert person not in text.replace(f"p-{person}", "")


minutes = st.lists(st.integers(0, 200) | st.sampled_from([0, 5, 5, 10]), min_size=1, max_size=60)


@given(minutes, st.sampled_from([50, 80, 90]))
@example([3 * minute for minute in range(20)], 90)
def test_percentiles_are_those_of_the_raw_minutes(raw: list[int], hundredths: int) -> None:
    found = percentile(unite([one_time(timedelta(minutes=one)) for one in raw]), hundredths)
    needed = 10 if hundredths == 50 else 20
    if len(raw) < needed:
        assert found == NotEnough(n=len(raw), needed=needed)
    else:
        assert found.n == len(raw)
        assert found.minutes == quantiles(raw, n=10, method="inclusive")[hundredths // 10 - 1]


@given(minutes)
def test_the_bands_hold_every_time_once(raw: list[int]) -> None:
    times = unite([one_time(timedelta(minutes=one)) for one in raw])
    bands = times.bands
    assert bands.under_5 == len([one for one in raw if one < 5])
    assert bands.to_15 == len([one for one in raw if 5 <= one <= 15])
    assert bands.to_30 == len([one for one in raw if 15 < one <= 30])
    assert bands.over_30 == len([one for one in raw if one > 30])
    assert times.mean == pytest.approx(sum(raw) / len(raw))


def test_nothing_comes_to_nothing() -> None:
    assert united([]) == Figures()
    assert Figures().waiting.mean is None
    assert Rules(pseudonym=str).target == timedelta(minutes=30)


JSON = TypeAdapter(Figures)
JSON_DAY = TypeAdapter(DayFigures)


def written(figures: Figures) -> str:
    """As text, each set in its order; all else as it stands."""
    return json.dumps(
        JSON.dump_python(figures), default=lambda one: sorted(one) if isinstance(one, frozenset) else str(one)
    )


def plain(figures: Figures) -> dict[str, object]:
    """The figures in the words of the naive count."""
    return {one.name: _plain(one.name, getattr(figures, one.name)) for one in fields(figures)}


def _plain(name: str, value: object) -> object:
    match value:
        case MinuteHistogram(counts=counts, total=total):
            return Counter(counts), total
        case InTime():
            return Counter(
                {one.name: getattr(value, one.name) for one in fields(value) if getattr(value, one.name)}
            )
        case TopicFigures():
            return {one.name: _plain(one.name, getattr(value, one.name)) for one in fields(value)}
        case WeekLoad(coaches=coaches):
            return {who: (one.asked, one.noted, one.weekly, one.time) for who, one in coaches.items()}
        case Coverage():
            return value
        case dict():
            return {key: _plain(name, one) for key, one in value.items()}
        case _:
            return set(value.known) if hasattr(value, "known") else value
