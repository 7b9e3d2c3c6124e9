"""Who is asked, and in which order."""

from dataclasses import replace
from datetime import timedelta

from bot.domain import events as e
from bot.domain.evolving import evolve, evolve_all
from bot.domain.matching import LOAD_WINDOW, Help, Load, candidates, loads_of, roll_of
from bot.domain.request import Request
from bot.domain.roster import Coach
from tests.builders import MONDAY, a_request
from tests.domain.making import ANNA, ASKER, BEN, after, asked, at, helping, released, searching, started


def coach(name: str, **changes: object) -> Coach:
    return replace(Coach(id=name, name=name, is_reachable=True), **changes)


def order(
    *coaches: Coach,
    request: Request | None = None,
    loads: dict[str, Load] | None = None,
    hours: dict[str, float] | None = None,
    away: tuple[str, ...] = (),
    place: str = "",
    languages: tuple[str, ...] = ("nl",),
    present: frozenset[str] = frozenset(),
) -> list[str]:
    request = request or a_request()
    roll = roll_of(
        coaches,
        hours_per_week=lambda one: (hours or {}).get(one.id, 38.0),
        topic=request.topic,
        place=place,
        languages=frozenset(languages),
    )
    found = candidates(
        request,
        roll,
        loads=loads or {},
        is_available=lambda one: one.id not in away,
        open_limit=2,
        present=present,
    )
    return [one.id for one in found]


def a_help(
    holder: str | None, *, minutes: float = 10, ago: timedelta = timedelta(hours=1), **changes: object
) -> Help:
    plain = Help(holder=holder, is_open=False, accepted_at=MONDAY - ago, minutes=minutes, offered=())
    return replace(plain, **changes)


def test_nobody_is_asked_their_own_question() -> None:
    assert order(coach(ASKER), coach("an")) == ["an"]


def test_who_is_not_available_is_not_asked() -> None:
    assert order(coach("an"), coach("bo"), away=("an",)) == ["bo"]


def test_a_contact_point_who_is_no_coach_is_no_candidate() -> None:
    assert order(coach("an", is_coach=False, is_contact=True)) == []


def test_who_was_asked_in_this_search_is_not_asked_again() -> None:
    request = evolve(searching(ANNA, BEN), e.Declined(at=at(1), by=ANNA.id))
    assert order(coach(ANNA.id), coach(BEN.id), coach("an"), request=request) == ["an"]


def test_in_a_new_search_everybody_may_be_asked() -> None:
    request = evolve(searching(ANNA, BEN), started(60))
    assert order(coach(ANNA.id), coach(BEN.id), request=request) == [ANNA.id, BEN.id]


def test_a_coach_at_the_weekly_limit_is_not_asked() -> None:
    loads = {"an": Load(taken=3), "bo": Load(taken=2)}
    assert order(coach("an", weekly_limit=3), coach("bo", weekly_limit=3), loads=loads) == ["bo"]


def test_a_weekly_limit_of_nothing_means_never() -> None:
    assert order(coach("an", weekly_limit=0)) == []


def test_a_coach_with_enough_open_questions_is_not_asked() -> None:
    loads = {"an": Load(open_requests=2), "bo": Load(open_requests=1)}
    assert order(coach("an"), coach("bo"), loads=loads) == ["bo"]


def test_the_same_place_goes_before_skill_language_and_load() -> None:
    near, far = coach("near", place="Dampoort"), coach("far", place="Wondelgem", skills=("login",))
    assert order(far, near, place="Dampoort", loads={"near": Load(minutes=500)}) == ["near", "far"]


def test_an_unknown_place_orders_nobody() -> None:
    assert order(coach("an", place="Dampoort"), coach("bo"), loads={"an": Load(minutes=5)}) == ["bo", "an"]


def test_topic_skill_goes_before_language_and_language_before_load() -> None:
    skilled = coach("skilled", skills=("login",), languages=("nl",))
    turkish = coach("turkish", languages=("nl", "tr"))
    plain = coach("plain")
    loads = {"skilled": Load(minutes=90), "turkish": Load(minutes=60)}
    assert order(plain, turkish, skilled, loads=loads, languages=("tr",)) == ["skilled", "turkish", "plain"]


def test_the_fewest_minutes_for_each_hour_there_goes_first() -> None:
    loads = {"full": Load(minutes=30), "half": Load(minutes=20)}
    assert order(coach("full"), coach("half"), loads=loads, hours={"full": 38, "half": 19}) == [
        "full",
        "half",
    ]


def test_with_equal_load_the_longest_not_asked_goes_first() -> None:
    loads = {"an": Load(last_offered_at=at(-5)), "bo": Load(last_offered_at=at(-50))}
    assert order(coach("an"), coach("bo"), loads=loads) == ["bo", "an"]


PRESENT = frozenset({"zoë"})


def test_all_else_equal_who_is_present_goes_first() -> None:
    assert order(coach("an"), coach("zoë")) == ["an", "zoë"]
    assert order(coach("an"), coach("zoë"), present=PRESENT) == ["zoë", "an"]
    assert order(coach("an"), coach("zoë"), present=PRESENT | {"an", "somebody else"}) == ["an", "zoë"]


def test_presence_comes_after_place_skill_and_language() -> None:
    near, present = coach("near", place="Dampoort"), coach("zoë")
    assert order(present, near, place="Dampoort", present=PRESENT) == ["near", "zoë"]
    skilled = coach("skilled", skills=("login",))
    assert order(present, skilled, present=PRESENT) == ["skilled", "zoë"]
    turkish = coach("turkish", languages=("nl", "tr"))
    assert order(present, turkish, languages=("tr",), present=PRESENT) == ["turkish", "zoë"]


def test_presence_weighs_one_help_of_a_full_timer_and_no_more() -> None:
    assert order(coach("an"), coach("zoë"), present=PRESENT, loads={"zoë": Load(minutes=9)})[0] == "zoë"
    assert order(coach("an"), coach("zoë"), present=PRESENT, loads={"zoë": Load(minutes=11)})[0] == "an"


def test_presence_excludes_nobody_and_lets_nobody_in() -> None:
    at_the_limit = coach("zoë", weekly_limit=1)
    assert order(coach("an"), coach("bo"), present=PRESENT | {"bo"}) == ["bo", "an"]
    assert order(coach("an"), at_the_limit, present=PRESENT, loads={"zoë": Load(taken=1)}) == ["an"]
    assert order(coach("an"), coach("zoë"), present=PRESENT, away=("zoë",)) == ["an"]
    assert order(coach("an"), coach(ASKER), present=frozenset({ASKER})) == ["an"]


def test_who_gave_it_back_is_asked_last_also_when_present() -> None:
    request = evolve(helping(ANNA), released(ANNA))
    assert order(coach(ANNA.id), coach("zoë"), request=request, present=frozenset({ANNA.id})) == [
        "zoë",
        ANNA.id,
    ]


def test_the_order_is_one_whatever_the_rosters_order() -> None:
    assert order(coach("bo"), coach("an")) == order(coach("an"), coach("bo")) == ["an", "bo"]


def test_who_gave_it_back_is_asked_last() -> None:
    request = evolve(helping(ANNA), released(ANNA))
    loads = {"zoë": Load(minutes=400)}
    assert order(coach(ANNA.id), coach("zoë"), request=request, loads=loads) == ["zoë", ANNA.id]


def test_a_coach_without_hours_does_not_divide_by_nothing() -> None:
    assert order(coach("an"), hours={"an": 0.0}, loads={"an": Load(minutes=5)}) == ["an"]


def test_loads_count_open_questions_and_the_last_seven_days() -> None:
    helps = [
        a_help("an", minutes=10),
        a_help("an", minutes=0, is_open=True),
        a_help("an", minutes=99, ago=LOAD_WINDOW),
        a_help("bo", minutes=7),
        a_help(None, accepted_at=None, offered=(("cas", at(-3)), ("an", at(-9)))),
        a_help(None, accepted_at=None, offered=(("cas", at(-8)),)),
    ]
    loads = loads_of(helps, now=MONDAY)
    assert loads["an"] == Load(open_requests=1, taken=2, minutes=10, last_offered_at=at(-9))
    assert loads["bo"].minutes == 7
    assert loads["cas"] == Load(last_offered_at=at(-3))


def test_a_question_held_for_more_than_a_week_still_counts_as_open() -> None:
    held = a_help("an", ago=timedelta(days=30), is_open=True, minutes=0)
    assert loads_of([held], now=MONDAY)["an"] == Load(open_requests=1)


def test_asked_in_two_circles_is_asked_twice_only_in_two_searches() -> None:
    request = evolve_all(after(started(), asked(ANNA)), (started(60), asked(ANNA, minutes=60)))
    assert order(coach(ANNA.id), request=request) == []
