"""Faults in the language that stands below the Dutch: whose it is, where it does not belong, and what is never translated."""

from tests.mutants.faults import Fault

STORIES = "tests/scenarios/test_languages.py"
BESIDE = "tests/texts/test_beside.py"

LANGUAGES = (
    Fault(
        name="languages: a card is brought in the language of who caused it",
        file="bot/services/bringing.py",
        old="        with reading(reads):\n",
        new="        if True:\n",
        test=f"{STORIES}::test_what_a_coach_reads_is_not_what_the_worker_reads",
    ),
    Fault(
        name="languages: a channel reads the language of who posts",
        file="bot/cards/deck.py",
        old="        if not pen.texts.others:\n",
        new="        if True:\n",
        test=f"{BESIDE}::test_what_is_for_many_is_drawn_in_dutch_for_whoever_reads",
    ),
    Fault(
        name="languages: a card that was drawn for one reader is shown to another",
        file="bot/cards/deck.py",
        old='reader.language if (reader := reader_now()) else "")\n',
        new='"")\n',
        test=f"{BESIDE}::test_a_card_that_is_remembered_is_remembered_for_a_language",
    ),
    Fault(
        name="languages: a person's own words are translated",
        file="bot/texts/reader.py",
        old="        reader.hears(text, text)\n",
        new="        pass\n",
        test=f"{BESIDE}::test_what_was_typed_is_never_translated",
    ),
    Fault(
        name="languages: a language that the city switched off can be chosen",
        file="bot/dialogs/languages.py",
        old="        if language not in self._pen.texts.others:\n",
        new="        if language in self._pen.texts.others and False:\n",
        test=f"{STORIES}::test_a_card_of_a_language_that_is_off_again_is_answered_kindly",
    ),
    Fault(
        name="languages: a card too large for Teams is sent",
        file="bot/cards/beside.py",
        old="    if len(json.dumps(whole, ensure_ascii=False).encode()) > _LARGEST:\n",
        new="    if False:\n",
        test="tests/cards/test_two_languages.py::test_it_is_small",
    ),
)
