"""Faults in the Cosmos DB that tests stand on: where it is too kind, a fault in the bot would pass unseen."""

from tests.mutants.faults import Fault

DOCUMENTS = "tests/fakes/cosmos/documents.py"

GATEWAY = (
    Fault(
        name="the gateway writes whatever version it was meant for",
        file=DOCUMENTS,
        old='if wanted not in {None, "*", entry.now.etag}:',
        new='if wanted == "never":',
        test="tests/storage/test_gateway_documents.py::test_a_write_on_an_older_version_is_refused_and_changes_nothing",
    ),
    Fault(
        name="the gateway shows a query the neighbours of its partition key",
        file="tests/fakes/cosmos/queries.py",
        old="chosen = partition.keys.values() if key is None else [partition.keys.get(key, {})]",
        new="chosen = list(partition.keys.values())",
        test="tests/storage/test_gateway_queries.py::test_a_query_with_a_key_sees_that_partition_key_only",
    ),
    Fault(
        name="the gateway compares a number with a text",
        file="tests/fakes/cosmos/sql.py",
        old="    if place != rank(right) or not place:",
        new="    if not place:",
        test="tests/storage/test_gateway_queries.py::test_types_never_compare_and_what_is_absent_is_neither_true_nor_false",
    ),
    Fault(
        name="the gateway forgets what a session has seen",
        file=DOCUMENTS,
        old="        if entry and stale and entry.lsn > lsn:",
        new="        if entry and stale:",
        test="tests/storage/test_gateway_time.py::test_in_a_session_one_sees_ones_own_writes_and_another_may_not",
    ),
    Fault(
        name="the gateway charges a strong read as a weak one",
        file="tests/fakes/cosmos/charges.py",
        old="    return _drawn(_READ, size) * (2 if doubled else 1)",
        new="    return _drawn(_READ, size)",
        test="tests/storage/test_gateway_charges.py::test_strong_consistency_doubles_every_read_and_no_write",
    ),
    Fault(
        name="the gateway lets in who is not the SDK",
        file="tests/fakes/cosmos/signing.py",
        old="            return hmac.compare_digest(signature, _signature(call, target))",
        new="            return True",
        test="tests/storage/test_gateway_documents.py::test_who_is_not_the_sdk_or_has_no_key_is_counted_and_refused",
    ),
)
