"""Nothing hidden can be subtracted out: not by anybody who asks for all there is, and not by who knows one department."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.domain.folding import Cuts, Stretch, cut_year
from bot.domain.own_parts import own_parts
from bot.domain.periods import Kind, Period, months_in, period_of
from bot.domain.showing import Crowd, Scope, Subject, is_enough
from tests.domain.attacking import (
    RULE,
    Asked,
    Attacker,
    Pieces,
    across,
    another_city,
    between,
    between_of,
    by_month,
    crowd_of,
    folded,
    leaks,
    naive,
    own_days,
    too_few,
)

YEAR = Period(date(2027, 1, 1), Kind.YEAR)
"""February and March begin on a Monday, so weeks and months have ends in common."""
UNTIL = date(2027, 5, 1)
MONTHS = months_in(YEAR)
NEW_YEAR = date(2028, 1, 1)


def a_crowd(questions: int, name: str = "x", coaches: int = 3) -> Crowd:
    """As many askers as questions, and three coaches at most."""
    people = range(questions)
    return Crowd(
        questions=questions,
        askers=frozenset(f"{name}{n}" for n in people),
        coaches=frozenset(f"{name}c{n % coaches}" for n in people),
    )


def cuts_of(
    rows: dict[str, list[int]],
    *,
    fewest: int = 3,
    until: date = NEW_YEAR,
    within: dict[str, tuple[int, ...]] | None = None,
) -> Cuts[str]:
    cells = {
        m: {month: a_crowd(n, m) for month, n in zip(MONTHS, row, strict=False)} for m, row in rows.items()
    }
    return cut_year(YEAR, cells, across, until=until, fewest=fewest, within=within)


def a_city(seed: int, days: int = 120) -> dict[str, list[Asked]]:
    """Three to five departments of very different sizes, spread by a fixed seed."""
    dice = random.Random(seed)
    sizes = dice.choice([[0, 2, 5, 15, 30, 60, 90], [10, 20, 40], [60, 100], [0, 0, 30, 60]])
    return {
        name: [
            Asked(
                name,
                YEAR.first + timedelta(days=dice.randrange(days)),
                f"{name}{dice.randrange(12)}",
                f"{name}c{dice.randrange(5)}",
            )
            for _ in range(dice.choice(sizes))
        ]
        for name in "abcde"[: dice.choice([3, 4, 5])]
    }


# --- cutting ------------------------------------------------------------------------------------------------------


def test_the_first_month_of_a_bot_that_began_in_autumn_is_shown() -> None:
    cuts = cuts_of({"a": [0] * 9 + [6] * 3, "b": [0] * 9 + [7] * 3, "c": [0] * 9 + [8] * 3})

    assert cuts.shown("a", MONTHS[9]) is not None
    assert cuts.beside(MONTHS[9]) is not None
    assert cuts.beside(MONTHS[8]) is None
    assert cuts.shown("a", period_of(MONTHS[8].first, Kind.QUARTER)) is None


def test_months_with_enough_people_are_shown_one_by_one() -> None:
    cuts = cuts_of({"a": [6] * 12, "b": [7] * 12, "c": [8] * 12})

    assert cuts.of["a"] == tuple(range(13))
    assert cuts.shown("a", MONTHS[4]) == Stretch(
        first=date(2027, 5, 1), after=date(2027, 6, 1), is_whole=True
    )


def test_a_month_with_too_few_goes_with_the_next_and_the_quarter_holds_both() -> None:
    cuts = cuts_of({name: [9, 2, 9] for name in "abc"}, until=date(2027, 4, 1))

    assert cuts.of["a"] == (0, 1, 3)
    assert cuts.shown("a", MONTHS[1]) is None
    assert cuts.shown("a", MONTHS[2]) is None
    assert cuts.shown("a", period_of(YEAR.first, Kind.QUARTER)) is not None


def test_what_goes_past_a_quarter_ends_with_a_quarter() -> None:
    cuts = cuts_of({name: [9, 9, 1, 9, 9, 9] for name in "abc"}, until=date(2027, 7, 1))

    assert cuts.of["a"] == (0, 1, 2, 6)


def test_who_is_small_is_not_alone_in_the_fold() -> None:
    cuts = cuts_of({"a": [2], "b": [6], "c": [7], "d": [8], "e": [9]}, until=date(2027, 2, 1))

    assert cuts.beside(MONTHS[0]) == (
        Stretch(first=YEAR.first, after=date(2027, 2, 1), is_whole=True),
        frozenset({"d", "e"}),
    )


def test_a_fold_of_too_few_people_takes_one_more() -> None:
    cuts = cuts_of({"a": [1], "b": [1], "c": [1], "d": [6], "e": [9]}, until=date(2027, 2, 1))

    assert cuts.beside(MONTHS[0]) == (
        Stretch(first=YEAR.first, after=date(2027, 2, 1), is_whole=True),
        frozenset({"e"}),
    )


def test_a_fold_in_which_nobody_asked_anything_hides_nothing() -> None:
    cuts = cuts_of({"a": [0], "b": [6], "c": [7], "d": [8]}, until=date(2027, 2, 1))

    assert {m for m in "abcd" if cuts.shown(m, MONTHS[0])} == {"b", "c", "d"}


def test_a_month_that_is_not_over_is_not_looked_at() -> None:
    cuts = cuts_of({name: [9, 9] for name in "abc"}, until=date(2027, 2, 27))

    assert cuts.of["a"] == (0, 1)
    assert cuts.beside(MONTHS[1]) is None


def test_a_running_year_is_shown_as_far_as_it_goes() -> None:
    cuts = cuts_of({name: [9] * 5 for name in "abc"}, until=date(2027, 6, 1))

    assert cuts.shown("a", YEAR) == Stretch(first=YEAR.first, after=date(2027, 6, 1), is_whole=False)
    assert cuts.beside(YEAR) == (
        Stretch(first=YEAR.first, after=date(2027, 4, 1), is_whole=False),
        frozenset("abc"),
    )


def test_nothing_is_shown_of_who_is_unknown_or_before_anything_is_over() -> None:
    cuts = cuts_of({name: [9] for name in "abc"}, until=YEAR.first)

    assert cuts.shown("z", YEAR) is None
    assert cuts.shown("a", YEAR) is None
    assert cuts.beside(YEAR) is None


@pytest.mark.parametrize(
    "period", [period_of(date(2027, 5, 5), Kind.WEEK), period_of(date(2026, 5, 5), Kind.MONTH)]
)
def test_cuts_know_their_own_year_only(period: Period) -> None:
    with pytest.raises(ValueError, match="of these cuts"):
        cuts_of({"a": [9]}).shown("a", period)


def test_who_is_seen_cut_by_another_rule_is_cut_nowhere_else() -> None:
    within = {"a": (0, 2, 3), "b": (0, 2, 3), "c": (0, 2, 3)}
    cuts = cuts_of({name: [9, 9, 9] for name in "abc"}, within=within, until=date(2027, 4, 1))

    assert cuts.of["a"] == (0, 2, 3)


@given(seed=st.integers(0, 10_000), month=st.integers(1, 4))
@settings(max_examples=40, deadline=None)
def test_what_was_shown_stays_when_more_months_are_over(seed: int, month: int) -> None:
    cells = {m: by_month(asked, 2027) for m, asked in a_city(seed).items()}
    earlier = cut_year(YEAR, cells, across, until=MONTHS[month - 1].after, fewest=3)
    later = cut_year(YEAR, cells, across, until=UNTIL, fewest=3)

    for member, cuts in earlier.of.items():
        assert later.of[member][: len(cuts)] == cuts


@given(seed=st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_what_is_shown_meets_the_rule_and_so_does_the_fold(seed: int) -> None:
    city = a_city(seed)
    cuts = cut_year(
        YEAR, {m: by_month(asked, 2027) for m, asked in city.items()}, across, until=UNTIL, fewest=3
    )
    for period in (*MONTHS[:4], period_of(YEAR.first, Kind.QUARTER), YEAR):
        if (beside := cuts.beside(period)) is None:
            continue
        stretch, whole = beside
        for member in whole:
            assert across(crowd_of(between(city[member], stretch.first, stretch.after)))
        rest = [a for m in city if m not in whole for a in between(city[m], stretch.first, stretch.after)]
        assert not whole or not rest or (across(crowd_of(rest)) and len({a.member for a in rest}) >= 3)


# --- the attacker -------------------------------------------------------------------------------------------------

INSIDERS = st.sampled_from([None, "a", "b", "c"])


@given(seed=st.integers(0, 100_000), insider=INSIDERS)
@settings(max_examples=60, deadline=None)
@example(seed=1, insider=None)
@example(seed=14, insider="a")
def test_whoever_asks_for_everything_learns_nothing_that_too_few_stand_behind(
    seed: int, insider: str | None
) -> None:
    assert leaks(a_city(seed), folded, 2027, UNTIL, insider) == []


def steady(name: str, every: int, ends: int = 120) -> list[Asked]:
    """A question every so many days from another asker each time, by four coaches in turn."""
    days = enumerate(range(0, ends, every))
    return [Asked(name, YEAR.first + timedelta(days=at), f"{name}{n}", f"{name}c{n % 4}") for n, at in days]


def test_showing_whatever_meets_the_rule_by_itself_is_broken() -> None:
    city = {"a": steady("a", 31), "b": steady("b", 2), "c": steady("c", 3), "d": steady("d", 2)}

    january = tuple(Pieces(2027, UNTIL).of(date(2027, 1, 1), date(2027, 2, 1)))
    assert ("a", january) in leaks(city, naive, 2027, UNTIL)
    assert leaks(city, folded, 2027, UNTIL, "b") == []


def test_a_fold_of_two_is_broken_by_who_knows_one_of_them() -> None:
    city = {"a": steady("a", 13), "b": steady("b", 12), "c": steady("c", 2), "d": steady("d", 2)}
    two = partial(folded, fewest=2)

    assert leaks(city, two, 2027, UNTIL) == []
    assert leaks(city, two, 2027, UNTIL, "a") != []
    assert leaks(city, folded, 2027, UNTIL, "a") == []


@pytest.mark.parametrize("seed", range(3))
def test_of_every_hidden_cell_another_city_would_have_given_the_same_answers(seed: int) -> None:
    dice = random.Random(seed)
    sizes = [[8, 12, 16, 25, 30], [10, 15]][seed % 2]
    city = {
        name: [
            Asked(
                name,
                YEAR.first + timedelta(days=dice.randrange(90)),
                f"{name}{dice.randrange(8)}",
                f"{name}c{dice.randrange(4)}",
            )
            for _ in range(dice.choice(sizes))
        ]
        for name in "abcd"
    }
    hidden = [
        (member, month)
        for member, asked in city.items()
        for month, crowd in by_month(asked, 2027).items()
        if crowd.questions and not across(crowd)
    ]

    assert len(hidden) >= 4
    hidden = dice.sample(hidden, 4)
    assert all(another_city(city, member, month, date(2027, 4, 1)) for member, month in hidden)


# --- topics, and the own department ---------------------------------------------------------------------------------


def own_topics(crowd: Crowd) -> bool:
    return is_enough(RULE, crowd, Subject.TOPICS, Scope.OWN)


def own_times(crowd: Crowd) -> bool:
    return is_enough(RULE, crowd, Subject.TIMES, Scope.OWN)


def shown_by(cuts: Cuts[str]) -> Iterator[tuple[str, date, date]]:
    for period in (*MONTHS[:4], period_of(YEAR.first, Kind.QUARTER), YEAR):
        for member in cuts.of:
            if (stretch := cuts.shown(member, period)) is not None:
                yield member, stretch.first, stretch.after


def months_between(first: date, after: date) -> list[str]:
    return [str(month.number) for month in MONTHS[:4] if first <= month.first < after]


TOPICS = ("log in", "leave", "printer", "phone")


@given(seed=st.integers(0, 100_000))
@settings(max_examples=40, deadline=None)
def test_topics_of_the_city_and_of_the_own_department_tell_nothing_of_another(seed: int) -> None:
    """A coordinator who is a contact point too: totals, topics of both, departments beside each other."""
    dice = random.Random(seed)
    city = {m: asked for m, asked in a_city(seed).items() if asked}
    assume(len(city) >= 3)
    about = {id(a): dice.choice(TOPICS[: dice.choice([2, 4])]) for asked in city.values() for a in asked}
    every = [a for asked in city.values() for a in asked]
    mine = next(iter(city))
    attacker = Attacker()
    cell = {
        (m, topic, str(month.number)): between(
            [a for a in city[m] if about[id(a)] == topic], month.first, month.after
        )
        for m in city
        for topic in TOPICS
        for month in MONTHS[:4]
    }
    for month in months_between(YEAR.first, UNTIL):
        attacker.learn((m, topic, month) for m in city for topic in TOPICS)
        attacker.learn((mine, topic, month) for topic in TOPICS)
    rows = {m: by_month(asked, 2027) for m, asked in city.items()}
    for m, first, after in shown_by(cut_year(YEAR, rows, across, until=UNTIL, fewest=3)):
        attacker.learn((m, topic, month) for topic in TOPICS for month in months_between(first, after))
    for scope, asked in ((tuple(city), every), ((mine,), city[mine])):
        topics = {t: by_month([a for a in asked if about[id(a)] == t], 2027) for t in TOPICS}
        for t, first, after in shown_by(cut_year(YEAR, topics, own_topics, until=UNTIL, fewest=2)):
            attacker.learn((m, t, month) for m in scope for month in months_between(first, after))
    attacker.learn_zeros({atom: len(asked) for atom, asked in cell.items()})

    for m in city:
        for atoms in attacker.told_of(lambda atom, of=m: atom[0] == of) if m != mine else ():
            crowd = crowd_of(a for atom in atoms for a in cell[atom])
            assert not crowd.questions or across(crowd), (m, atoms)
    for topic in TOPICS:
        for atoms in attacker.told_of(lambda atom, of=topic: atom[:2] == (mine, of)):
            crowd = crowd_of(a for atom in atoms for a in cell[atom])
            assert not crowd.questions or own_topics(crowd), (topic, atoms)


@given(seed=st.integers(0, 100_000))
@settings(max_examples=40, deadline=None)
@example(seed=1)
def test_times_of_the_own_department_are_not_told_by_its_row_beside_the_others(seed: int) -> None:
    city = a_city(seed)
    rows = {m: by_month(asked, 2027) for m, asked in city.items()}
    own = {
        m: own_parts(between_of(asked), own_times, first_year=2027, until=UNTIL, with_weeks=seed % 2 == 0)
        for m, asked in city.items()
    }
    within = {m: parts.cuts(2027) for m, parts in own.items()}
    beside = cut_year(YEAR, rows, across, until=UNTIL, fewest=3, within=within)
    for mine, asked in city.items():
        attacker, pieces = Attacker(), Pieces(2027, UNTIL)
        seen_own = ((mine, *days) for days in own_days(own[mine], 2027, UNTIL))
        for m, first, after in (*shown_by(beside), *seen_own):
            attacker.learn((m, piece) for piece in pieces.of(first, after))
        assert too_few(attacker, mine, asked, pieces, own_times) == []
