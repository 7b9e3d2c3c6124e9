"""Faults in the figures: what is counted, when it is judged, and what stays of people."""

from tests.mutants.faults import Fault

QUESTION = "bot/domain/figures/question.py"
COUNTING = "bot/domain/figures/counting.py"
HISTOGRAM = "bot/domain/figures/minute_histogram.py"
BY_HAND = "tests/domain/test_figures_by_hand.py"
NETWORK = "tests/domain/test_figures_network.py"
PROPERTIES = "tests/domain/test_figures_properties.py"

FIGURES = (
    Fault(
        name="figures: open questions count as solved",
        file=QUESTION,
        old="            return Outcome.SOLVED if request.not_solved_at is None else Outcome.NOT_YET\n",
        new="            return Outcome.SOLVED\n",
        test=f"{BY_HAND}::test_solved_and_then_not_solved_is_not_yet",
    ),
    Fault(
        name="figures: what nobody took is not missed",
        file=QUESTION,
        old="    return Verdict.MISSED if is_over or wait.so_far >= target else Verdict.NOT_DUE\n",
        new="    return Verdict.NOT_DUE\n",
        test=f"{BY_HAND}::test_the_target_is_met_to_the_second",
    ),
    Fault(
        name="figures: what was quick counts before what is slow can",
        file=QUESTION,
        old="    if as_of < wait.began_at + target:\n",
        new="    if as_of < wait.began_at + target and not wait.is_taken:\n",
        test=f"{BY_HAND}::test_what_was_sent_too_short_ago_is_not_judged_at_all",
    ),
    Fault(
        name="figures: a mistake of half a minute is a question",
        file=QUESTION,
        old="            return is_asked and (is_by_tip(request) or request.last_at - request.sent_at >= MISTAKEN_WITHIN)\n",
        new="            return is_asked\n",
        test=f"{BY_HAND}::test_a_question_taken_back_within_half_a_minute_was_none",
    ),
    Fault(
        name="figures: a search that waits for the opening runs on",
        file=QUESTION,
        old="                is_running, so_far = False, so_far + (event.at - runs_since)\n",
        new="                pass\n",
        test=f"{PROPERTIES}::test_the_figures_are_those_of_a_naive_count",
    ),
    Fault(
        name="figures: a day of the engine's clock and not of Ghent's",
        file=COUNTING,
        old="        return where == department and local_date(at, rules.zone) == day\n",
        new="        return where == department and at.date() == day\n",
        test=f"{BY_HAND}::test_the_sunday_of_23_hours",
    ),
    Fault(
        name="figures: estimated help is in the median",
        file=COUNTING,
        old="        helping=NO_TIMES if is_estimated else took,\n",
        new="        helping=took,\n",
        test=f"{BY_HAND}::test_forgotten_and_too_long_help_is_estimated",
    ),
    Fault(
        name="figures: a percentile is the next one below",
        file=HISTOGRAM,
        old="    upper = _at(times, min(place + 1, n - 1))\n",
        new="    upper = lower\n",
        test=f"{PROPERTIES}::test_percentiles_are_those_of_the_raw_minutes",
    ),
    Fault(
        name="figures: crowds without pseudonyms add up",
        file="bot/domain/figures/crowd.py",
        old="        return cls(known=known, at_least=max(one.at_least for one in many))\n",
        new="        return cls(known=known, at_least=sum(one.at_least for one in many))\n",
        test=f"{NETWORK}::test_the_same_coach_in_two_departments_is_one",
    ),
    Fault(
        name="figures: pseudonyms stay in the tables",
        file="bot/domain/figures/uniting.py",
        old="            return {key: _forgotten(one) for key, one in value.items()}\n",
        new="            return value\n",
        test=f"{PROPERTIES}::test_without_people_nobody_is_in_it_and_every_count_stays",
    ),
    Fault(
        name="figures: an hour sampled by two instances looks better",
        file="bot/domain/figures/coverage.py",
        old="_one_hour(min(several, key=_fewest), zone)",
        new="_one_hour(max(several, key=_fewest), zone)",
        test=f"{NETWORK}::test_an_hour_sampled_twice_counts_once_and_as_the_worse",
    ),
)
