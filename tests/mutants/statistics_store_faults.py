"""What could be broken in how figures are kept, on either engine."""

from tests.mutants.faults import Fault

SQLITE = "bot/storage/sqlite_statistics.py"
COSMOS = "bot/storage/cosmos_statistics.py"
OWN = "tests/storage/test_statistics.py"
ON_SQLITE = "tests/storage/test_sqlite_contracts.py::TestSqliteStatistics"
ON_COSMOS = "tests/storage/test_cosmos_contracts.py::TestCosmosStatistics"

STATISTICS_STORE = (
    Fault(
        name="figures are overwritten whatever was written since",
        file=SQLITE,
        old=" WHERE span = ? AND department = ? AND begins = ? AND CAST(etag AS TEXT) = ?",
        new=" WHERE span = ? AND department = ? AND begins = ? AND ? IS NOT NULL",
        test=f"{ON_SQLITE}::test_what_is_there_is_overwritten_only_by_who_read_it",
    ),
    Fault(
        name="the day after is counted among the days",
        file=SQLITE,
        old="AND begins >= ? AND begins < ?",
        new="AND begins >= ? AND begins <= ?",
        test=f"{ON_SQLITE}::test_the_first_day_belongs_to_them_and_the_day_after_does_not",
    ),
    Fault(
        name="a week on Cosmos is the whole months around it",
        file=COSMOS,
        old=" if begin <= key[1] < end]",
        new="]",
        test=f"{ON_COSMOS}::test_the_first_day_belongs_to_them_and_the_day_after_does_not",
    ),
    Fault(
        name="a day on Cosmos that is taken is said to exist, and nobody counts again",
        file=COSMOS,
        old="        except (AlreadyExists, NotFound):",
        new="        except NotFound:",
        test=f"{ON_COSMOS}::test_what_is_there_is_overwritten_only_by_who_read_it",
    ),
    Fault(
        name="figures on Cosmos that a clock which is behind stamped are missed",
        file=COSMOS,
        old="listed.known_until - OVERLAP_S if",
        new="listed.known_until + 1 if",
        test=f"{OWN}::test_on_cosmos_a_clock_of_the_service_that_is_a_little_behind_hides_nothing",
    ),
    Fault(
        name="figures on Cosmos are paid for each time",
        file=COSMOS,
        old="        listed.known_until = max(listed.known_until, time.second or 0)\n",
        new="",
        test=f"{OWN}::test_on_cosmos_a_year_that_was_read_is_not_paid_for_again",
    ),
    Fault(
        name="the same tables are written in any order",
        file="bot/storage/documents.py",
        old="    return dict(sorted(table.items()))",
        new="    return dict(table)",
        test=f"{OWN}::test_the_same_figures_are_the_same_bytes_whatever_order_they_came_in",
    ),
    Fault(
        name="a question that was sent at the end of a day is counted on both days",
        file="bot/storage/sqlite_tables.py",
        old="AND sent_at >= ? AND sent_at < ?",
        new="AND sent_at >= ? AND sent_at <= ?",
        test="tests/storage/test_sqlite_contracts.py::TestSqliteRequests"
        "::test_whole_requests_of_a_time_are_read_oldest_first_wherever_they_went",
    ),
)
