"""What could be broken in the Cosmos engine and in how the bot uses it."""

from tests.mutants.faults import Fault

CONTAINER = "bot/storage/cosmos_container.py"
TABLES = "bot/storage/cosmos_tables.py"
BOOKS = "bot/storage/cosmos_books.py"
LIST = "bot/storage/cosmos_department_list.py"
OWN = "tests/storage/test_cosmos.py"
CONTRACT = "tests/storage/test_cosmos_contracts.py"
OF_BOOKS = "tests/storage/test_cosmos_books.py"
OF_LIST = "tests/storage/test_cosmos_department_list.py"

COSMOS = (
    Fault(
        name="a write whose answer was lost is not looked for",
        file=CONTAINER,
        old="            written = await self._found(partition, marked, refusal)",
        new="            raise",
        test=f"{OWN}::test_a_question_whose_answer_was_lost_is_known_as_written",
    ),
    Fault(
        name="whatever stands there is taken for one's own write",
        file=CONTAINER,
        old='found.get("op") != marked["op"]',
        new='found.get("op") == ""',
        test=f"{OWN}::test_somebody_elses_write_is_never_taken_for_ones_own",
    ),
    Fault(
        name="a replace on Cosmos heeds no etag",
        file=CONTAINER,
        old="match_condition=MatchConditions.IfNotModified,",
        new="match_condition=MatchConditions.IfPresent,",
        test=f"{CONTRACT}::TestCosmosRequests::test_of_racing_writers_exactly_one_wins",
    ),
    Fault(
        name="a container that is gone reads as an unknown question",
        file=CONTAINER,
        old="isinstance(error, CosmosResourceNotFoundError) and not error.sub_status",
        new="isinstance(error, CosmosResourceNotFoundError)",
        test=f"{OWN}::test_a_container_that_is_gone_is_not_an_unknown_question",
    ),
    Fault(
        name="two writes that met are an error at once",
        file=CONTAINER,
        old="if error.status_code != _RETRY_WITH:",
        new="if error.status_code != 0:",
        test=f"{OWN}::test_a_refusal_that_passes_is_not_noticed",
    ),
    Fault(
        name="a taken number is said to be a taken question",
        file=TABLES,
        old="            raise NumberTaken(request.number) from None",
        new="            raise AlreadyExists(request.id) from None",
        test=f"{OWN}::test_a_taken_number_and_a_taken_id_are_told_apart",
    ),
    Fault(
        name="a document is sent again though it did not change",
        file=TABLES,
        old="unless=kept.etag if kept else None",
        new="unless=None",
        test=f"{OWN}::test_what_did_not_change_is_not_sent_again",
    ),
    Fault(
        name="ids that differ are stored as the same",
        file="bot/storage/cosmos_ids.py",
        old='re.compile(r"[A-Za-z0-9-]{1,255}")',
        new='re.compile(r"[A-Za-z0-9_-]{1,255}")',
        test="tests/storage/test_cosmos_ids.py",
    ),
    Fault(
        name="an account that is less than strong is not told of",
        file="bot/storage/cosmos_opening.py",
        old='    if level != "Strong":',
        new='    if level == "Strong":',
        test="tests/storage/test_cosmos_opening.py",
    ),
    Fault(
        name="after a long stop one scan takes up no more than it may find at once",
        file="bot/worker.py",
        old="                if len(due) < SCAN_LIMIT:",
        new="                if due is not None:",
        test="tests/services/test_worker.py",
    ),
    Fault(
        name="one department that is damaged hides all others",
        file=LIST,
        old="                damaged += 1",
        new="                raise",
        test=f"{OF_LIST}::test_a_department_that_could_never_be_read_hides_no_other_and_is_told_of",
    ),
    Fault(
        name="the list asks for nothing twice",
        file=LIST,
        old="self._known_until - OVERLAP_S",
        new="self._known_until",
        test=f"{OF_LIST}::test_a_clock_of_the_service_that_is_a_little_behind_hides_no_department",
    ),
    Fault(
        name="who comes while a book is read takes what was read before they came",
        file=BOOKS,
        old="            if not reading.has_begun:",
        new="            if reading:",
        test=f"{OF_BOOKS}::TestReadingTogether::test_who_comes_while_it_is_read_sees_what_was_written_before_they_came",
    ),
    Fault(
        name="a book that grows makes no room",
        file=BOOKS,
        old="        if len(book) > size:",
        new="        if len(book) < size:",
        test=f"{OF_BOOKS}::test_a_book_that_grows_makes_room_too",
    ),
    Fault(
        name="a glance of a newer bot silences its department",
        file="bot/storage/documents.py",
        old="        understood = tuple(",
        new="        raise Unreadable from None\n        understood = tuple(",
        test="tests/storage/test_documents.py::test_a_glance_that_a_newer_bot_wrote_hides_no_other",
    ),
)
