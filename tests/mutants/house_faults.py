"""Faults in moving house."""

from tests.mutants.faults import Fault

MOVING = "tests/storage/test_moving_house.py"
FILES = "tests/storage/test_store_file.py"

HOUSE = (
    Fault(
        name="an export shows its name before it is whole",
        file="bot/storage/store_file.py",
        old="partial = path.with_name(path.name + PARTIAL)",
        new="partial = path",
        test=f"{MOVING}::test_the_file_is_for_its_owner_alone_and_there_only_when_it_is_whole",
    ),
    Fault(
        name="a line that is missing from a store file is not noticed",
        file="bot/storage/store_file.py",
        old="if said.get(collection, _footing(Tally())) != _footing(tally):",
        new="if collection not in said:",
        test=f"{FILES}::test_a_line_that_is_missing_or_there_twice_is_refused",
    ),
    Fault(
        name="an import writes into a store that holds something else",
        file="bot/storage/unpacking.py",
        old="    if not any(others.values()):\n        return\n    reasons",
        new="    if any(others.values()):\n        return\n    reasons",
        test=f"{MOVING}::test_a_store_that_holds_another_question_is_refused_before_anything_is_written",
    ),
    Fault(
        name="an import takes what stands in the store for its own",
        file="bot/storage/unpacking.py",
        old="            if found.value != one.value:",
        new="            if found is None:",
        test=f"{MOVING}::test_what_somebody_writes_during_the_import_stays_and_is_named",
    ),
    Fault(
        name="fingerprints depend on how an engine orders keys",
        file="bot/storage/fingerprints.py",
        old='separators=(",", ":"), sort_keys=True)',
        new='separators=(",", ":"))',
        test=f"{FILES}::test_neither_spaces_nor_the_order_of_keys_nor_how_a_number_is_written_change_a_fingerprint",
    ),
    Fault(
        name="days of a department are written in no order",
        file="bot/storage/documents.py",
        old="    write=sorted_writing(_department),",
        new="    write=_department.serializer.to_json,",
        test="tests/storage/test_documents.py::test_days_of_a_department_are_written_in_their_order_wherever_they_are",
    ),
)
