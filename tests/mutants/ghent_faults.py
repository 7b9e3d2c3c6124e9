"""Faults in what is kept of figures, and in what a desk with a whole year behind it lets follow."""

from tests.mutants.faults import Fault

COUNTING = "bot/services/counting.py"
BOOK = "bot/services/figure_book.py"
KEPT = "tests/ghent/test_kept.py"
YEAR = "tests/ghent/test_counting.py"
ATTACK = "tests/ghent/test_attack.py"

GHENT = (
    Fault(
        name="figures kept: at night only the days are counted, and no month that a crash left behind",
        file=COUNTING,
        old="        self._months |= _months_of(days)\n        await self._count_all(days)\n",
        new="        await self._count_all(days)\n",
        test=f"{KEPT}::test_at_night_another_instance_unites_the_month_that_one_which_is_gone_left_behind",
    ),
    Fault(
        name="figures kept: each instance samples the same hour",
        file=COUNTING,
        old="            if any(one.at >= hour for one in samples):\n",
        new="            if any(one.at == sample.at for one in samples):\n",
        test=f"{KEPT}::test_no_hour_is_sampled_twice_by_two_instances",
    ),
    Fault(
        name="figures kept: what an instance left half done is not counted at night",
        file=COUNTING,
        old="        if self._is_night_over(now):\n",
        new="        if self._counted_on is None:\n",
        test=f"{KEPT}::test_at_night_another_instance_unites_the_month_that_one_which_is_gone_left_behind",
    ),
    Fault(
        name="figures kept: what failed is forgotten",
        file=COUNTING,
        old="for one in self._waits | failed if",
        new="for one in self._waits if",
        test=f"{KEPT}::test_a_call_that_failed_leaves_no_month_behind_its_days",
    ),
    Fault(
        name="figures kept: what happens after a question was sent is not heard of",
        file="bot/services/following.py",
        old="            return await self.plain.replace(request, etag=etag)\n        finally:  # what failed may have been written all the same\n            self.when_written(request)\n",
        new="            return await self.plain.replace(request, etag=etag)\n        finally:\n            pass\n",
        test="tests/model/test_model.py::test_every_promise_is_kept_in_a_few_cities",
    ),
    Fault(
        name="figures: an hour is that of the engine's clock",
        file="bot/domain/figures/coverage.py",
        old="    local = at.astimezone(zone_named(zone))\n",
        new="    local = at\n",
        test=f"{YEAR}::test_days_united_are_the_naive_count_of_the_year",
    ),
    Fault(
        name="figures: one small department alone may be left out of what is compared",
        file=BOOK,
        old="            fewest=self.rule.fewest_folded,\n            within=within,\n",
        new="            fewest=0,\n            within=within,\n",
        test=f"{ATTACK}::test_a_coordinator_who_is_contact_point_too_cannot_tell_small_departments_apart",
    ),
)
