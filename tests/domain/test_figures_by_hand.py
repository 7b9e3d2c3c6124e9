"""Days whose figures are worked out by hand; each says its arithmetic."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.domain import events as e
from bot.domain.evolving import evolve_all
from bot.domain.figures import shares
from bot.domain.figures.counting import day_figures
from bot.domain.figures.load import spread_of
from bot.domain.figures.minute_histogram import Bands, MinuteHistogram, NotEnough, Percentile, percentile
from bot.domain.figures.period import Figures, InTime, united
from bot.domain.figures.shares import Share
from bot.domain.policy import Policy
from bot.domain.request import Asker, Beneficiary, Request
from tests.builders import MONDAY, a_request
from tests.domain.figures_stories import RULES
from tests.domain.making import (
    ANNA,
    BEN,
    CAS,
    accepted,
    after,
    asked,
    at,
    done,
    helping,
    released,
    resolved,
    searching,
    sent,
    started,
)

TODAY = date(2026, 11, 23)
WEEK = "2026-W48"


def minutes(*whole: int, seconds: float | None = None) -> MinuteHistogram:
    """Times of whole minutes; `seconds` is their exact sum when that is another."""
    total = 60 * sum(whole) if seconds is None else seconds
    counts = {minute: whole.count(minute) for minute in whole}
    return MinuteHistogram(counts=counts, total=timedelta(seconds=total))


def figures(*requests: Request, read_at: float = 60 * 24 * 30, day: date = TODAY) -> Figures:
    """The day's figures, read so many minutes after 10 o'clock in Ghent."""
    return day_figures("kinderopvang", day, requests, rules=RULES, as_of=at(read_at)).figures


def took(seconds: float, *, helped: float = 600) -> Request:
    """A question taken after so many seconds, and solved so many after that."""
    return evolve_all(
        searching(ANNA),
        (accepted(ANNA, seconds / 60), resolved(ANNA, (seconds + helped) / 60)),
    )


def on(day_and_time: datetime, *events: e.Event, **changes: object) -> Request:
    """A question sent at this instant."""
    request = a_request(sent_at=day_and_time, **changes)
    return evolve_all(request, (e.Sent(at=day_and_time, by=request.asker.id), *events))


def noted(time: int, *more: e.Event, by: e.Person = ANNA, **changes: object) -> Request:
    return evolve_all(a_request(**changes), (e.Noted(at=at(0), by=by, minutes=time), *more))


def counted(*numbers: int, by: e.Person = ANNA) -> Request:
    return evolve_all(a_request(), tuple(e.Counted(at=at(0), by=by, colleagues=one) for one in numbers))


# --- what counts -----------------------------------------------------------------------------------------


def test_one_question_solved() -> None:
    # sent 10:00, taken 10:01, solved 10:10: waiting 1, helping 10 - 1 = 9; Monday 10 o'clock is hour 10 of the week
    one = figures(done(ANNA))
    assert (one.asked, one.solved, one.taken) == (1, 1, 1)
    assert (one.waiting, one.helping) == (minutes(1), minutes(9))
    assert one.hours == {10: 1}


def test_three_sources_stand_apart() -> None:
    # 2 asked, 1 noted of 10 minutes, and a week's count of 3: 6 colleagues, never as one number
    one = figures(done(ANNA), done(BEN), noted(10), counted(3))
    assert (one.asked, one.noted, one.weekly, one.weekly_answers) == (2, 1, 3, 1)
    assert one.noted_helping == minutes(10)
    assert one.helping == minutes(9, 9)


def test_the_last_count_of_a_week_stands() -> None:
    # said 4, then 2: it is 2
    assert figures(counted(4, 2)).weekly == 2


def test_a_count_of_none_is_an_answer_and_no_help() -> None:
    one = figures(counted(0))
    assert (one.weekly, one.weekly_answers, one.noters.number, one.weeks) == (0, 1, 0, {})


def test_a_walk_up_that_was_corrected_and_one_taken_back() -> None:
    # noted 10, corrected to 20: 20; the other one is no help at all
    kept = noted(10, e.Corrected(at=at(5), minutes=20))
    gone = noted(15, e.Unnoted(at=at(5)), by=BEN)
    one = figures(kept, gone)
    assert (one.noted, one.noted_helping, one.noters.known) == (1, minutes(20), frozenset({"p-coach-1"}))


def test_a_question_taken_back_within_half_a_minute_was_none() -> None:
    # 29.9 s does not count; 30 s does, and was waited for 30 s, which is 1 minute, half a minute up
    quick, slow = (evolve_all(searching(ANNA), (e.Cancelled(at=at(s / 60)),)) for s in (29.9, 30))
    assert figures(quick) == Figures()
    one = figures(slow)
    assert (one.asked, one.cancelled, one.abandoned, one.patience) == (1, 1, 1, minutes(1, seconds=30))


def test_a_question_that_moved_counts_only_where_it_went() -> None:
    # the old document of "kinderopvang" is marked as moved; the new one belongs to another department
    old = after(started(), e.Moved(at=at(3), to="wegen"))
    new = replace(searching(ANNA), department="wegen")
    assert figures(old, new) == Figures()
    assert day_figures("wegen", TODAY, [old, new], rules=RULES, as_of=at(9)).figures.asked == 1


# --- how it ended ----------------------------------------------------------------------------------------


def test_open_questions_are_not_yet_and_nothing_else() -> None:
    # one is looked for, one is helped with, one rests: 3 not yet, 0 solved; 2 of 3 were taken, and no help is over
    parked = evolve_all(helping(ANNA), (e.Parked(at=at(3), by=ANNA.id, until=at(99)),))
    one = figures(searching(ANNA), helping(ANNA), parked)
    assert (one.asked, one.not_yet, one.solved, one.handed_over) == (3, 3, 0, 0)
    assert (one.waiting, one.helping, one.estimated) == (minutes(1, 1), minutes(), minutes())
    assert one.weeks == {}


def test_solved_stands_against_handed_over() -> None:
    # 2 solved, 1 handed over by its holder after 8 - 1 = 7 minutes of help, 1 by nobody: 2 of 4, and 1 of 4 not helped
    by_holder = evolve_all(helping(BEN), (e.HandedOver(at=at(8), by=BEN.id),))
    by_nobody = evolve_all(searching(ANNA), (e.HandedOver(at=at(90), by=None),))
    one = figures(done(ANNA), done(ANNA), by_holder, by_nobody)
    assert (one.solved, one.handed_over, one.expired) == (2, 2, 1)
    assert shares.solved_by_colleagues(one) == Share(part=2, n=4)
    assert shares.not_helped(one) == Share(part=1, n=4)
    assert one.helping == minutes(9, 9, 7)


def test_cancelled_while_somebody_helps_is_not_abandoned() -> None:
    # taken at 1, stopped at 8: 7 minutes of help; the other was never taken and stopped after 12
    helped = evolve_all(helping(ANNA), (e.Cancelled(at=at(8)),))
    lost = evolve_all(searching(ANNA), (e.Cancelled(at=at(12)),))
    one = figures(helped, lost)
    assert (one.cancelled, one.abandoned, one.patience, one.helping) == (2, 1, minutes(12), minutes(7))
    assert shares.abandoned(one) == Share(part=1, n=2)


def test_what_a_tip_solved_is_counted_apart_and_nobody_was_late_for_it() -> None:
    # solved by a tip after 5 seconds, after 50 minutes, and after somebody had it and gave it back: 3 by a tip.
    # Only the last was waited for, 1 minute; none was stopped, none abandoned, and of the 1 that was taken 1 was in time.
    by_tip = [
        evolve_all(searching(ANNA), (e.Cancelled(at=at(minutes), tip="drie-woorden"),))
        for minutes in (5 / 60, 50)
    ]
    given_back = evolve_all(helping(ANNA), (e.Released(at=at(3), by=ANNA.id),))
    taken = evolve_all(given_back, (e.Cancelled(at=at(9), tip="drie-woorden"),))
    one = figures(*by_tip, taken)
    assert (one.asked, one.by_tip, one.cancelled, one.solved, one.not_yet) == (3, 3, 0, 0, 0)
    assert (one.abandoned, one.patience, one.waiting) == (0, minutes(), minutes(1))
    assert shares.within_target(one) == Share(part=1, n=1)


def test_solved_and_then_not_solved_is_not_yet() -> None:
    # solved at 10, "nee" at 12, and nobody knows yet who goes on: neither solved nor help that is over
    one = figures(evolve_all(done(ANNA), (e.NotSolved(at=at(12)),)))
    assert (one.not_yet, one.solved, one.called_solved, one.helping) == (1, 0, 1, minutes())


def test_not_solved_and_then_confirmed_after_all_is_solved() -> None:
    one = figures(evolve_all(done(ANNA), (e.NotSolved(at=at(12)), e.Confirmed(at=at(13)))))
    assert (one.solved, one.confirmed, one.reopened, one.helping) == (1, 1, 0, minutes(9))


# --- waiting and the target ------------------------------------------------------------------------------


def test_whole_minutes_are_rounded_and_the_sum_is_exact() -> None:
    # 29 s is 0, 30 s is 1, 89 s is 1, 90 s is 2; together 238 s, a mean of 238 / 4 / 60 = 0.991666 minutes
    one = figures(took(29), took(30), took(89), took(90)).waiting
    assert one.counts == {0: 1, 1: 2, 2: 1}
    assert one.total == timedelta(seconds=238)
    assert round(one.mean, 4) == 0.9917


def test_the_target_is_met_to_the_second() -> None:
    # 30:00 is within 30 minutes, 30:01 is not; one that nobody took is missed too: 1 of 3
    never = evolve_all(searching(ANNA), (e.HandedOver(at=at(70), by=None),))
    one = figures(took(1800), took(1801), never)
    assert one.in_time == InTime(within=1, missed=2)
    assert shares.within_target(one) == Share(part=1, n=3)


def test_what_was_sent_too_short_ago_is_not_judged_at_all() -> None:
    # read after 20 minutes: one was taken after 1, one still waits; neither says anything of 30 minutes yet
    one = figures(helping(ANNA), searching(BEN), read_at=20)
    assert one.in_time == InTime(not_due=2)
    assert shares.within_target(one).value is None
    # at 30 minutes exactly both do: 1 of 2
    assert shares.within_target(figures(helping(ANNA), searching(BEN), read_at=30)).value == 0.5


def test_stopped_before_it_was_taken_is_missed() -> None:
    one = figures(evolve_all(searching(ANNA), (e.Cancelled(at=at(2)),)))
    assert (one.in_time, one.waiting) == (InTime(missed=1), minutes())


def test_a_night_in_between_counts_for_waiting_and_not_for_searching() -> None:
    # sent 16:50 (0); the search ended at 17:55 (65) until 8:00 (910), taken at 8:05 (915):
    # waited 915 minutes, searched 65 + 5 = 70
    request = after(
        started(),
        asked(ANNA),
        e.LadderEnded(at=at(65), resumes_at=at(910)),
        started(910),
        accepted(ANNA, 915),
    )
    one = figures(request)
    assert (one.waiting, one.searched) == (minutes(915), minutes(70))
    assert (one.in_time, one.in_searched_time) == (InTime(missed=1), InTime(missed=1))


def test_sent_before_opening_the_search_has_its_own_clock() -> None:
    # sent 5:00, opens 8:00 (180), taken 8:04 (184): waited 184, searched 4, so in time by the second clock alone
    waiting = e.Sent(at=at(0), by="collega-1", starts_at=at(180))
    request = evolve_all(a_request(), (waiting, started(180), asked(ANNA, minutes=180), accepted(ANNA, 184)))
    one = figures(request)
    assert (one.waiting, one.searched) == (minutes(184), minutes(4))
    assert (one.in_time, one.in_searched_time) == (InTime(missed=1), InTime(within=1))
    # read at 8:10 nothing can be said by the second clock: it runs since 8:00
    assert figures(request, read_at=190).in_searched_time == InTime(not_due=1)


def test_taken_while_the_search_waits_has_no_time_after_its_end() -> None:
    # ended at 65, and somebody takes it at home at 200: waited 200, searched 65
    request = after(started(), asked(ANNA), e.LadderEnded(at=at(65), resumes_at=at(910)), accepted(ANNA, 200))
    assert (figures(request).waiting, figures(request).searched) == (minutes(200), minutes(65))


def test_given_back_it_was_still_first_taken_then() -> None:
    # Anna 1 to 5 gives 4 minutes, Ben 25 to 31 gives 6: waiting 1, helping 10, solved by Ben
    request = evolve_all(
        helping(ANNA),
        (released(ANNA, 5), started(5), asked(BEN, minutes=5), accepted(BEN, 25), resolved(BEN, 31)),
    )
    one = figures(request)
    assert (one.waiting, one.helping) == (minutes(1), minutes(10))
    assert one.coaches.known == {"p-coach-1", "p-coach-2"}
    load = one.weeks[WEEK].coaches
    assert set(load) == {"p-coach-2"}  # one question, one coach
    assert load["p-coach-2"].time == timedelta(minutes=6)


# --- helping ---------------------------------------------------------------------------------------------


def test_forgotten_and_too_long_help_is_estimated() -> None:
    # closed by time after 10 minutes; measured 31 > 30 minutes; 9 minutes said: 2 estimated, a sum of 41, 1 known
    by_time = evolve_all(helping(ANNA), (resolved(None, 11, is_estimated=True),))
    too_long = evolve_all(helping(ANNA), (resolved(ANNA, 32),))
    one = figures(by_time, too_long, done(ANNA))
    assert (one.estimated, one.helping) == (minutes(10, 31), minutes(9))


def test_tapped_minutes_take_the_place_of_what_was_measured() -> None:
    # measured 31 and estimated, tapped 15: known, 15
    one = figures(evolve_all(helping(ANNA), (resolved(ANNA, 32), e.Corrected(at=at(40), minutes=15))))
    assert (one.estimated, one.helping) == (minutes(), minutes(15))


def test_no_help_counts_for_more_than_two_hours() -> None:
    # tapped 150 counts as 120, a walk-up of 200 too
    tapped = evolve_all(done(ANNA), (e.Corrected(at=at(40), minutes=150),))
    one = figures(tapped, noted(200))
    assert (one.helping, one.noted_helping) == (minutes(120), minutes(120))
    assert one.weeks[WEEK].coaches["p-coach-1"].time == timedelta(hours=4)


def test_parked_over_midnight_is_no_help() -> None:
    # taken 10:01, parked 10:03 until tomorrow 9:00 (1380), done 9:07: 2 + 7 = 9 minutes, on the day it was sent
    request = evolve_all(
        helping(ANNA),
        (
            e.Parked(at=at(3), by=ANNA.id, until=at(1380), manner=e.Manner.VISIT),
            e.Resumed(at=at(1380)),
            resolved(ANNA, 1387),
        ),
    )
    one = figures(request)
    assert (one.helping, one.solved, one.on_site) == (minutes(9), 1, 1)
    assert figures(request, day=date(2026, 11, 24)) == Figures()


def test_taken_over_each_gives_their_own_minutes() -> None:
    # Anna 1 to 5, Ben 5 to 11: helping 4 + 6 = 10, of which Ben, who had it at the end, gave 6
    request = evolve_all(
        helping(ANNA),
        (e.Proposed(at=at(2), by=ANNA.id, to=BEN), e.TakenOver(at=at(5), by=BEN), resolved(BEN, 11)),
    )
    one = figures(request)
    assert one.helping == minutes(10)
    assert one.weeks[WEEK].coaches["p-coach-2"].time == timedelta(minutes=6)


def test_the_bands_and_the_total_of_a_day() -> None:
    # helped 4:29 (4), 5, 15, 16, 30 minutes: 1 below 5, 2 of 5 to 15, 2 up to 30; 269 s + 66 min = 1 h 10 min 29 s
    one = figures(*(took(60, helped=seconds) for seconds in (269, 300, 900, 960, 1800))).helping
    assert one.bands == Bands(under_5=1, to_15=2, to_30=2, over_30=0)
    assert one.total == timedelta(hours=1, minutes=10, seconds=29)


def test_the_median_of_ten_waits() -> None:
    # 1, 2, ... 10 minutes: halfway between the 5th and the 6th, 5.5; a 90th percentile needs 20
    waits = figures(*(took(60 * n) for n in range(1, 11))).waiting
    assert percentile(waits, 50) == Percentile(minutes=5.5, n=10)
    assert percentile(waits, 90) == NotEnough(n=10, needed=20)
    nine = figures(*(took(60 * n) for n in range(1, 10))).waiting
    assert percentile(nine, 50) == NotEnough(n=9, needed=10)


def test_the_percentiles_of_twenty_waits() -> None:
    # 1 ... 20: place 0.9 x 19 = 17.1, so 18 + 0.1 x 1 = 18.1; place 0.8 x 19 = 15.2, so 16.2
    waits = figures(*(took(60 * n) for n in range(1, 21))).waiting
    assert percentile(waits, 90) == Percentile(minutes=18.1, n=20)
    assert percentile(waits, 80) == Percentile(minutes=16.2, n=20)


# --- afterwards ------------------------------------------------------------------------------------------


def test_reopened_within_a_week_of_what_was_called_solved() -> None:
    # solved at 10; again by the same coach, 3 minutes more; one stays solved: 1 of 2
    again = evolve_all(done(ANNA), (e.NotSolved(at=at(11)), e.AskedAgain(at=at(12)), resolved(ANNA, 15)))
    one = figures(again, done(BEN))
    assert shares.reopened(one) == Share(part=1, n=2)
    assert (one.solved, one.helping) == (2, minutes(12, 9))


def test_reopened_to_the_second() -> None:
    # 7 days after 10:10 is reopened, a second more is not; called solved either way
    week = 7 * 24 * 60
    for late, expected in ((0, 1), (1, 0)):
        request = evolve_all(done(ANNA), (e.Reopened(at=at(10 + week + late / 60)),))
        one = figures(request)
        assert (one.reopened, one.called_solved, one.not_yet) == (expected, 1, 1)


def test_solved_and_then_to_the_service_desk_went_on_too() -> None:
    one = figures(evolve_all(done(ANNA), (e.NotSolved(at=at(11)), e.HandedOver(at=at(12), by="collega-1"))))
    assert (one.solved, one.handed_over, one.expired, one.reopened) == (0, 1, 0, 1)


def test_confirmed_lapsed_and_still_silent() -> None:
    # of 3 solved one said yes, one said nothing in time, one may still: 1 of 3
    yes = evolve_all(done(ANNA), (e.Confirmed(at=at(11)),))
    silent = evolve_all(done(ANNA), (e.Lapsed(at=at(1450)),))
    one = figures(yes, silent, done(ANNA))
    assert (one.confirmed, one.lapsed, shares.confirmed(one)) == (1, 1, Share(part=1, n=3))


def test_thumbs_with_their_response_rate() -> None:
    # 12 closed: 9 up, 1 down, 2 silent: 9 of 10 satisfied, 10 of 12 answered; the first thumb counts
    closed = [evolve_all(done(ANNA), (e.Confirmed(at=at(11)),)) for _ in range(12)]
    rated = [evolve_all(one, (e.Rated(at=at(12), is_up=n > 0),)) for n, one in enumerate(closed[:10])]
    rated[0] = evolve_all(rated[0], (e.Rated(at=at(13), is_up=True),))
    one = figures(*rated, *closed[10:])
    assert shares.satisfied(one) == Share(part=9, n=10)
    assert shares.answered(one) == Share(part=10, n=12)
    assert shares.satisfied(figures(*rated[1:])) == NotEnough(n=9, needed=10)
    assert one.raters.number == 1  # all of one asker: the caller must not show them


# --- who, about what and how -----------------------------------------------------------------------------


def test_topics_with_who_asked_and_who_helped() -> None:
    # 2 of login by 2 askers, solved; 1 of phone handed over; a walk-up of phone beside it, corrected from login
    other = replace(done(BEN), asker=Asker(id="collega-2", name="Collega 2"))
    desk = evolve_all(searching(ANNA, topic="phone"), (e.HandedOver(at=at(5), by="collega-1"),))
    walk_up = noted(5, e.Corrected(at=at(6), topic="phone"), by=CAS)
    topics = figures(done(ANNA), other, desk, walk_up).topics
    login, phone = topics["login"], topics["phone"]
    assert (login.asked, login.solved, login.askers.number, login.coaches.number) == (2, 2, 2, 2)
    assert (phone.asked, phone.noted, phone.handed_over, phone.coaches.number) == (1, 1, 1, 0)
    assert phone.noters.known == {"p-coach-3"}


def test_manner_device_and_for_whom() -> None:
    # by phone, face to face twice (once each way), in chat: 1, 2, 1; two typed on a phone; one for a colleague
    def so(manner: e.Manner, **changes: object) -> Request:
        chosen = e.MannerChosen(at=at(2), by=ANNA.id, manner=manner)
        return evolve_all(helping(ANNA, **changes), (chosen, resolved(ANNA)))

    mobile = Asker(id="collega-2", name="Collega 2", is_phone=True)
    one = figures(
        so(e.Manner.CALL, asker=mobile),
        so(e.Manner.VISIT, asker=mobile),
        so(e.Manner.RECEIVE),
        so(e.Manner.CHAT, for_whom=Beneficiary(name="Jan")),
        done(ANNA),
    )
    assert (one.manners[e.Manner.CALL], one.on_site, one.manners[e.Manner.CHAT]) == (1, 2, 1)
    assert (one.on_phone, one.asked - one.on_phone, one.for_colleague) == (2, 3, 1)


def test_the_manner_of_the_last_help_stands() -> None:
    # Anna would call and gives it back; Ben says nothing: not said
    call = e.MannerChosen(at=at(2), by=ANNA.id, manner=e.Manner.CALL)
    back = (released(ANNA, 5), started(5), asked(BEN, minutes=5), accepted(BEN, 6), resolved(BEN, 9))
    assert figures(evolve_all(helping(ANNA), (call, *back))).manners == {}


def test_coach_weeks_by_how_many_questions() -> None:
    # Anna 4 asked; Ben 1 asked, 1 noted and 1 counted, 3 together; so 1 of 1-3, 1 of 4 and more: mean 7 / 2
    # minutes: 4 x 9 + 9 + 10 = 55, a mean of 27.5; the counted one says nothing of time
    one = figures(*[done(ANNA)] * 4, done(BEN), noted(10, by=BEN), counted(1, by=BEN))
    spread = spread_of(one.weeks)
    assert (spread.none, spread.few, spread.many) == (None, 1, 1)
    assert (spread.questions_when_active, spread.minutes_when_active) == (3.5, 27.5)


def test_days_of_one_week_make_one_coach_week() -> None:
    # 2 on Monday and 2 on Tuesday is 4 in the week, which neither day shows
    tuesday = date(2026, 11, 24)
    late = on(
        MONDAY + timedelta(days=1),
        e.Accepted(at=at(1441), by=ANNA),
        e.Resolved(at=at(1450), by=ANNA.id),
    )
    days = [
        day_figures("kinderopvang", day, [*[done(ANNA)] * 2, late, late], rules=RULES, as_of=at(9999))
        for day in (TODAY, tuesday)
    ]
    assert [spread_of(day.figures.weeks).few for day in days] == [1, 1]
    week = spread_of(united(days).weeks)
    assert (week.few, week.many) == (0, 1)
    assert united(days).askers.number == 1


# --- nights on which the clock jumps ---------------------------------------------------------------------


def test_the_sunday_of_23_hours() -> None:
    # 29 March 2026 lasts from 28 March 23:00 to 29 March 22:00 UTC
    edges = [datetime(2026, 3, 28, 22, 59, 59, tzinfo=UTC), datetime(2026, 3, 28, 23, tzinfo=UTC)]
    edges += [datetime(2026, 3, 29, 21, 59, 59, tzinfo=UTC), datetime(2026, 3, 29, 22, tzinfo=UTC)]
    sundays = [on(one) for one in edges]
    assert [figures(*sundays, day=date(2026, 3, day)).asked for day in (28, 29, 30)] == [1, 2, 1]
    # Sunday is hours 144 to 167; the first second is hour 144, the last hour 167
    assert figures(*sundays, day=date(2026, 3, 29)).hours == {144: 1, 167: 1}


def test_a_wait_over_the_night_that_is_an_hour_short() -> None:
    # 1:55 to 3:05 on the wall are 10 minutes; nobody waits 70
    early = datetime(2026, 3, 29, 0, 55, tzinfo=UTC)
    later = datetime(2026, 3, 29, 1, 5, tzinfo=UTC)
    request = on(early, e.Accepted(at=later, by=ANNA), e.Resolved(at=later, by=ANNA.id))
    one = figures(request, day=date(2026, 3, 29))
    assert (one.waiting, one.in_time) == (minutes(10), InTime(within=1))


def test_the_sunday_of_25_hours() -> None:
    # 25 October 2026 lasts from 24 October 22:00 to 25 October 23:00 UTC; 2 o'clock comes twice, hour 144 + 2
    edges = [datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC)]
    twice = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1)]
    one = figures(*(on(at_) for at_ in (*edges, *twice)), day=date(2026, 10, 25))
    assert one.hours == {144: 1, 146: 2, 167: 1}


def test_a_wait_over_the_night_that_is_an_hour_long() -> None:
    # 2:50 to 2:10 on the wall are 20 minutes: 0:50 to 1:10 UTC
    early, later = (datetime(2026, 10, 25, *hm, tzinfo=UTC) for hm in ((0, 50), (1, 10)))
    request = on(early, e.Accepted(at=later, by=ANNA), e.Resolved(at=later, by=ANNA.id))
    assert figures(request, day=date(2026, 10, 25)).waiting == minutes(20)


def test_new_year_is_in_the_week_of_the_old_one() -> None:
    # 1 January 2027 is a Friday of week 53 of 2026
    begun = datetime(2027, 1, 1, 9, tzinfo=UTC)
    request = on(begun, e.Accepted(at=begun, by=ANNA), e.Resolved(at=begun, by=ANNA.id))
    assert list(figures(request, day=date(2027, 1, 1)).weeks) == ["2026-W53"]


def test_its_own_policy_says_what_is_too_long() -> None:
    # 9 minutes, of a question for which more than 5 were already too long to be believed
    strict = Policy(estimate_over=timedelta(minutes=5))
    assert figures(done(ANNA, policy=strict)).estimated == minutes(9)
    assert sent().at == MONDAY
