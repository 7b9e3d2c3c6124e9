"""`python -m tests.ghent --store FILE`: fills a store with years like Ghent's, counted as a local bot would.

The names of people in what is counted are made with the key that `app.py --local` has in the same environment.
"""

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.figures.counting import Rules
from bot.domain.ids import DepartmentId
from bot.services.pseudonyms import pseudonyms
from bot.settings import Settings
from tests.ghent.copies import Copies
from tests.ghent.filling import fill_file, out_of_reach
from tests.ghent.keeping import kept_days, kept_months
from tests.ghent.year import year_of

SEED = 2026
BASE = 2000
"""Questions of a year that is copied when more are wanted."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.ghent", description=__doc__)
    parser.add_argument("--store", type=Path, required=True, help="the SQLite file; made when new")
    parser.add_argument("--questions", type=int, default=BASE, help="asked of the bot in a whole year")
    parser.add_argument("--years", type=int, default=2, help="this year so far, and those before it")
    parser.add_argument("--until", type=datetime.fromisoformat, help="now, in UTC; the machine's clock")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--days-only", action="store_true", help="what was counted, but not the questions")
    given = parser.parse_args()
    pseudonym = pseudonyms(Settings.read(os.environ, is_local=True).key_for_figures())
    until = given.until.replace(tzinfo=UTC) if given.until else datetime.now(UTC)
    times = max(1, given.questions // BASE)
    last: dict[DepartmentId, int] = {}
    for year in range(until.year - given.years + 1, until.year + 1):
        questions = min(given.questions, BASE)
        ghent = year_of(given.seed, year=year, questions=questions, until=until, numbered_after=last)
        last = {**last, **ghent.last_numbers()}
        copies = Copies(ghent, times)
        days = [copies.day(one, pseudonym) for one in kept_days(ghent, Rules(pseudonym=str))]
        fill_file(
            given.store,
            [out_of_reach(one) for one in ghent.departments if year == until.year],
            () if given.days_only else copies.rows(),
            days,
            kept_months(days),
        )
        print(f"{year}: {copies.count} questions, walk-ups and counts; {len(days)} days counted", flush=True)


if __name__ == "__main__":
    main()
