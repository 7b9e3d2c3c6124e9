"""`python -m tests.ghent --store FILE`: fills a store with a year like Ghent's, or with one many times over."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.figures.counting import Rules
from bot.services.pseudonyms import pseudonyms
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
    parser.add_argument(
        "--key", help="the key that people's names in figures are made with; without it nothing is counted"
    )
    parser.add_argument("--days-only", action="store_true", help="what was counted, without the questions")
    given = parser.parse_args()
    until = given.until.replace(tzinfo=UTC) if given.until else datetime.now(UTC)
    if given.days_only and given.key is None:
        parser.error("--days-only counts, and needs --key")
    times = max(1, given.questions // BASE)
    for year in range(until.year - given.years + 1, until.year + 1):
        ghent = year_of(given.seed, year=year, questions=min(given.questions, BASE), until=until)
        copies = Copies(ghent, times)
        days = []
        if given.key is not None:
            pseudonym = pseudonyms(given.key.encode())
            days = [copies.day(one, pseudonym) for one in kept_days(ghent, Rules(pseudonym=str))]
        fill_file(
            given.store,
            [out_of_reach(one) for one in ghent.departments],
            () if given.days_only else copies.rows(),
            days,
            kept_months(days),
        )
        print(f"{year}: {copies.count} questions, walk-ups and counts; {len(days)} days counted", flush=True)
    if given.key is None:
        print("nothing was counted: run python app.py rebuild-statistics")


if __name__ == "__main__":
    main()
