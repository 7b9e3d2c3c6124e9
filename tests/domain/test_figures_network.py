"""Coverage by hour and place, how load is spread over who is there, and the health of the network."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audit import AuditLine
from bot.domain.figures.counting import day_figures
from bot.domain.figures.coverage import Cover, CoverageSample, coverage_of, hour_of_week
from bot.domain.figures.crowd import Crowd, Most
from bot.domain.figures.load import Given, WeekLoad, spread_of
from bot.domain.figures.network import EmptyPlace, network_health
from bot.domain.figures.period import united
from bot.domain.roster import Coach, Department, Replacement
from tests.builders import MONDAY, a_department
from tests.domain.figures_stories import RULES
from tests.domain.making import ANNA, done

ZONE = "Europe/Brussels"
TEN = 10
"""The hour of the week of Monday at 10 in Ghent."""


def sample(minutes: float = 0, *, is_open: bool = True, coaches: int = 3, **places: int) -> CoverageSample:
    at = MONDAY + timedelta(minutes=minutes)
    return CoverageSample(
        department="kinderopvang", at=at, is_open=is_open, available=places, coaches=coaches
    )


def test_coverage_counts_hours_of_which_some_had_a_coach() -> None:
    # two hours, 10 and 11 o'clock: at noord 1 and 0 coaches, at zuid 0 and 0
    found = coverage_of([sample(noord=1, zuid=0), sample(60, noord=0, zuid=0)], ZONE)
    assert found.whole == {
        TEN: Cover(hours=1, covered=1, coaches=1),
        TEN + 1: Cover(hours=1, covered=0, coaches=0),
    }
    assert found.places["noord"][TEN].covered == 1
    assert found.places["zuid"][TEN] == Cover(hours=1, covered=0, coaches=0)


def test_a_coach_of_no_place_covers_the_department_and_no_place() -> None:
    found = coverage_of([sample(noord=0, **{"": 2})], ZONE)
    assert found.whole[TEN].coaches == 2
    assert set(found.places) == {"noord"}
    assert found.places["noord"][TEN].covered == 0


def test_an_hour_sampled_twice_counts_once_and_as_the_worse() -> None:
    for samples in ([sample(noord=2), sample(40, noord=0)], [sample(40, noord=0), sample(noord=2)]):
        assert coverage_of(samples, ZONE).whole == {TEN: Cover(hours=1, covered=0, coaches=0)}


def test_a_closed_hour_says_nothing_of_coverage() -> None:
    assert coverage_of([sample(is_open=False, noord=0)], ZONE).whole == {}


def test_the_hour_that_comes_twice_is_two_hours() -> None:
    night = [datetime(2026, 10, 25, hour, 15, tzinfo=UTC) for hour in (0, 1)]
    found = coverage_of([replace(sample(noord=1), at=at) for at in night], ZONE)
    assert found.whole == {146: Cover(hours=2, covered=2, coaches=2)}
    assert {hour_of_week(at, ZONE) for at in night} == {146}


def test_samples_of_other_days_and_departments_are_left_out() -> None:
    samples = [sample(noord=1), sample(60 * 24, noord=1), replace(sample(noord=1), department="wegen")]
    day = day_figures("kinderopvang", date(2026, 11, 23), [], rules=RULES, samples=samples, as_of=MONDAY)
    assert day.figures.coverage["kinderopvang"].whole == {TEN: Cover(hours=1, covered=1, coaches=1)}
    assert list(day.figures.coverage) == ["kinderopvang"]


@given(st.permutations([sample(noord=1), sample(5, noord=0), sample(60, noord=2), sample(130, zuid=1)]))
def test_the_order_of_samples_makes_no_difference(samples: list[CoverageSample]) -> None:
    assert coverage_of(samples, ZONE) == coverage_of(sorted(samples, key=lambda one: one.at), ZONE)


def test_who_gave_nothing_is_known_from_samples() -> None:
    # 3 coaches who do not rest, of whom 1 helped: 2 coach-weeks without a question
    monday, tuesday = date(2026, 11, 23), date(2026, 11, 24)
    days = [
        day_figures(
            "kinderopvang",
            day,
            [done(ANNA)],
            rules=RULES,
            as_of=MONDAY,
            samples=[sample(60 * 24 * ahead, coaches=coaches) for ahead, coaches in enumerate((3, 2))],
        )
        for day in (monday, tuesday)
    ]
    assert united(days).weeks["2026-W48"].strength == {"kinderopvang": Most(number=3)}
    spread = spread_of(united(days).weeks)
    assert (spread.none, spread.few, spread.many) == (2, 1, 0)


def test_a_week_that_was_never_sampled_leaves_it_open_who_gave_nothing() -> None:
    sampled = WeekLoad(strength={"kinderopvang": Most(number=4)})
    bare = WeekLoad(coaches={"a": Given(asked=1)})
    assert spread_of({"2026-W48": sampled}).none == 4
    assert spread_of({"2026-W48": sampled, "2026-W49": bare}).none is None
    assert spread_of({}).none is None


def test_coaches_from_elsewhere_never_make_it_less_than_none() -> None:
    guests = WeekLoad(coaches={"a": Given(asked=1), "b": Given(asked=4)}, strength={"x": Most(number=1)})
    spread = spread_of({"2026-W48": guests})
    assert (spread.none, spread.few, spread.many) == (0, 1, 1)


def test_the_same_coach_in_two_departments_is_one() -> None:
    a, b = Crowd(known=frozenset({"p"})), Crowd(known=frozenset({"p", "q"}))
    assert Crowd.united([a, b]).number == 2
    assert Crowd.united([a.without_people(), b.without_people()]).number == 2
    assert Crowd.united([Crowd(at_least=7), b]).number == 7


# --- the network -----------------------------------------------------------------------------------------

NOW = MONDAY
SINCE = NOW - timedelta(days=30)


def coach(name: str, **what: object) -> Coach:
    return Coach(id=name, name=name, is_reachable=True, **what)


def network(*departments: Department, since: datetime = SINCE) -> object:
    return network_health(departments, since=since, now=NOW)


def test_active_paused_and_long_paused() -> None:
    # anna works; ben rests for 28 days in all, cas for 28 days and a second; dora begins tomorrow
    days = timedelta(days=1)
    found = network(
        a_department(
            workers=40,
            coaches=(
                coach("anna"),
                coach("ben", paused_from=NOW - 8 * days, paused_until=NOW + 20 * days),
                coach("cas", paused_from=NOW - 8 * days, paused_until=NOW + 20 * days + timedelta(seconds=1)),
                coach("dora", paused_from=NOW + days, paused_until=NOW + 90 * days),
                coach("els", is_coach=False, is_contact=True),
            ),
        )
    )
    assert (found.coaches, found.active, found.paused, found.paused_long) == (4, 2, 2, 1)
    assert found.active_per_100_workers == 5  # 2 of 40


def test_a_pause_whose_begin_was_not_kept_counts_from_now() -> None:
    rests = [coach(str(n), paused_until=NOW + timedelta(days=n)) for n in (28, 29)]
    assert network(a_department(coaches=tuple(rests))).paused_long == 1


def test_who_coaches_in_two_departments_is_one_coach_and_active_in_one_is_active() -> None:
    resting = coach("anna", paused_until=NOW + timedelta(days=90))
    found = network(a_department(coaches=(coach("anna"),)), a_department(id="wegen", coaches=(resting,)))
    assert (found.coaches, found.active, found.paused, found.paused_long) == (1, 1, 0, 0)


def test_new_and_stopped_within_the_period() -> None:
    def line(whom: str, at: datetime, what: str = "coach_stopped") -> AuditLine:
        return AuditLine(at=at, by=whom, by_name="", what=what, whom=whom)

    found = network(
        a_department(
            coaches=(
                coach("anna", joined_at=SINCE),
                coach("ben", joined_at=SINCE - timedelta(seconds=1)),
                coach("cas"),
            ),
            audit=(
                line("oud", SINCE - timedelta(seconds=1)),
                line("dora", SINCE),
                line("els", NOW, "coach_removed"),
                line("els", NOW),
                line("anna", SINCE),
                line("fien", NOW, "coach_invited"),
            ),
        )
    )
    assert (found.new, found.stopped) == (1, 2)  # anna came back; dora and els are gone


def test_departments_that_lack_somebody() -> None:
    lasts = {"last_day": date(2026, 12, 1), "lasts_until": NOW + timedelta(days=8)}
    lead = coach("lead", is_coach=False, is_contact=True)
    two = (coach("anna"), coach("ben"))
    departments = (
        Department(id="a-niemand", name="A", coaches=two),
        Department(id="b-alleen", name="B", coaches=(lead, *two)),
        Department(
            id="c-vervangen",
            name="C",
            coaches=(lead, *two),
            replacements=(Replacement(person="anna", by="lead", **lasts),),
        ),
        Department(id="d-een", name="D", coaches=(lead, coach("lead-2", is_contact=True))),
        Department(id="e-dicht", name="E", is_closed=True, workers=99),
    )
    found = network(*reversed(departments))
    assert found.without_contact == ("a-niemand",)
    assert found.without_stand_in == ("b-alleen",)
    assert found.few_coaches == ("d-een",)
    assert (found.workers, found.active_per_100_workers) == (0, None)


def test_places_without_a_coach() -> None:
    found = network(
        a_department(
            places=("noord", "zuid", "oost"),
            coaches=(
                coach("anna", place="noord"),
                coach("lead", place="oost", is_coach=False, is_contact=True),
            ),
        )
    )
    assert found.empty_places == (
        EmptyPlace(department="kinderopvang", place="zuid"),
        EmptyPlace(department="kinderopvang", place="oost"),
    )
