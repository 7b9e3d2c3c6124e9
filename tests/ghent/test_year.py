"""The year looks like Ghent's: as many questions as there, when they come there, and they end as they do there."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.durations import durations_of
from bot.domain.figures.counting import Rules, day_figures
from bot.domain.figures.minute_histogram import Percentile, percentile
from bot.domain.figures.period import Figures, united
from bot.domain.invariants import Invariant, broken_in
from bot.domain.request import Request
from bot.domain.sources import Source
from bot.domain.states import State
from tests.ghent.moments import GHENT as ZONE
from tests.ghent.year import Ghent, year_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def whole() -> Ghent:
    return year_of(7, year=2026)


@pytest.fixture(scope="module")
def running() -> Ghent:
    return year_of(7, year=2026, until=NOW)


@pytest.fixture(scope="module")
def figures(whole: Ghent) -> Figures:
    rules = Rules(pseudonym=str)
    return united(
        day_figures(where, day, requests, rules=rules, as_of=whole.until)
        for (where, day), requests in whole.by_day().items()
    )


def asked(ghent: Ghent) -> list[Request]:
    return [one for one in ghent.requests if one.source is Source.ASKED]


def test_the_same_seed_is_the_same_year_and_another_is_another() -> None:
    assert year_of(7, year=2026, questions=200) == year_of(7, year=2026, questions=200)
    assert year_of(8, year=2026, questions=200).requests != year_of(7, year=2026, questions=200).requests


def test_every_question_is_as_the_bot_would_have_it(whole: Ghent, running: Ghent) -> None:
    for ghent in (whole, running):
        broken = Counter(one for request in ghent.requests for one in broken_in(request, now=ghent.until))
        del broken[Invariant.FORGOTTEN]  # the year is made at once: a bot forgets what is over as it goes
        assert not broken
        numbers = {(one.department, one.number) for one in ghent.requests}
        assert (
            len(numbers) == len({(one.department, one.id) for one in ghent.requests}) == len(ghent.requests)
        )


def test_the_city_is_as_large_as_ghent(whole: Ghent) -> None:
    assert len(whole.departments) == 14
    assert sum(len(one.coaches) for one in whole.departments) == 140
    assert sum(one.workers for one in whole.departments) == 2000
    assert 1950 <= len(asked(whole)) <= 2050


def test_departments_are_uneven(whole: Ghent) -> None:
    by_department = Counter(one.department for one in asked(whole))
    assert max(by_department.values()) > 380
    assert min(by_department.values()) <= 6
    assert len(by_department) == 14


def test_walk_ups_are_about_twice_as_many_and_coaches_count_their_weeks(figures: Figures) -> None:
    assert 1.8 <= figures.noted / figures.asked <= 2.2
    assert 2000 <= figures.weekly_answers <= 3000
    assert figures.weekly >= 1000


def test_questions_end_as_they_do(figures: Figures) -> None:
    for many, least, most in (
        (figures.handed_over, 0.06, 0.1),
        (figures.cancelled, 0.03, 0.07),
        (figures.expired, 0.015, 0.045),
        (figures.reopened, 0.02, 0.07),
        (figures.confirmed, 0.55, 0.8),
        (figures.lapsed, 0.12, 0.35),
        (figures.thumbs_up + figures.thumbs_down, 0.25, 0.45),
        (figures.on_phone, 0.45, 0.65),
        (figures.for_colleague, 0.03, 0.09),
        (figures.in_time.within, 0.7, 0.95),
    ):
        assert least <= many / figures.asked <= most
    assert figures.solved + figures.handed_over + figures.cancelled + figures.not_yet == figures.asked
    assert figures.thumbs_up > 8 * figures.thumbs_down


def test_help_takes_five_to_fifteen_minutes_and_now_and_then_an_hour(figures: Figures) -> None:
    median, ninetieth = percentile(figures.helping, 50), percentile(figures.helping, 90)
    assert isinstance(median, Percentile)
    assert isinstance(ninetieth, Percentile)
    assert 7 <= median.minutes <= 13
    assert 15 <= ninetieth.minutes <= 35
    bands = figures.helping.bands
    assert bands.to_15 > figures.helping.n / 2
    assert 0.02 <= bands.over_30 / figures.helping.n <= 0.08


def test_waiting_takes_minutes_to_hours(figures: Figures) -> None:
    median = percentile(figures.searched, 50)
    assert isinstance(median, Percentile)
    assert 4 <= median.minutes <= 12
    assert max(figures.waiting.counts) > 12 * 60
    assert figures.searched.total < figures.waiting.total / 2


def test_mondays_and_mornings_are_busy_and_july_is_not(whole: Ghent) -> None:
    local = [one.sent_at.astimezone(ZONE) for one in asked(whole)]
    days = Counter(at.weekday() for at in local)
    assert days[0] == max(days.values())
    assert days[5] + days[6] < len(local) / 10
    months = Counter(at.month for at in local)
    assert months[7] == min(months.values())
    assert months[9] == max(months.values())
    assert sum(at.hour < 13 for at in local) > len(local) / 2
    christmas = [at for at in local if at.date() == date(2026, 12, 25)]
    assert len(christmas) <= 2


def test_there_is_a_question_in_each_odd_night(whole: Ghent) -> None:
    local = {one.sent_at.astimezone(ZONE).date() for one in asked(whole)}
    assert {date(2026, 1, 1), date(2026, 3, 29), date(2026, 10, 25), date(2026, 12, 31)} <= local


def test_topics_come_by_their_weights(figures: Figures) -> None:
    by_topic = {topic: one.asked for topic, one in figures.topics.items()}
    assert max(by_topic, key=lambda topic: by_topic[topic]) == "sign_in"
    assert min(by_topic.values()) > 90


def test_now_a_few_are_open_and_nothing_happened_later(running: Ghent) -> None:
    open_ones = [one for one in running.requests if one.state.is_open]
    assert 1 <= len(open_ones) <= 20
    assert any(one.state is State.SEARCHING for one in open_ones)
    assert all(one.last_at <= NOW for one in running.requests)
    assert all((one.wake_at is not None) >= one.state.is_open for one in running.requests)


def test_what_is_past_is_the_same_as_in_the_whole_year(whole: Ghent, running: Ghent) -> None:
    """So a figure of March does not depend on when the year is looked at."""
    settled = NOW - timedelta(days=3)
    past = Counter(one.sent_at for one in whole.requests if one.sent_at < settled)
    assert past == Counter(one.sent_at for one in running.requests if one.sent_at < settled)


def test_coaches_are_there_most_of_the_opening_hours_and_some_places_have_nobody(whole: Ghent) -> None:
    seen = [one for one in whole.samples() if one.is_open]
    covered = sum(any(one.available.values()) for one in seen) / len(seen)
    assert 0.5 <= covered <= 0.95
    resting = [one for one in seen if one.coaches < max(other.coaches for other in seen[:1])]
    assert resting
    manned = {(one.department, place) for one in seen for place, many in one.available.items() if many}
    every = {(one.id, place) for one in whole.departments for place in one.places}
    assert every - manned


def test_hardly_any_time_is_unknown(whole: Ghent) -> None:
    taken = [one for one in asked(whole) if one.accepted_at is not None]
    guessed = sum(durations_of(one).is_estimated for one in taken)
    assert 0 < guessed < len(taken) / 12
