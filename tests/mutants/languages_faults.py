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
        old="        reader.heard[text] = text\n        reader.own.add(text)\n",
        new="        pass\n",
        test=f"{BESIDE}::test_what_was_typed_is_never_translated",
    ),
    Fault(
        name="languages: what a button means is markup again",
        file="bot/cards/beside.py",
        old="(words_alone(dutch), words_alone(other))",
        new="(dutch, other)",
        test="tests/texts/test_names_stay.py::test_a_name_with_markup_is_words_where_it_stands_above_its_button",
    ),
    Fault(
        name="languages: a place in a list is translated",
        file="bot/cards/where_parts.py",
        old="[(place, as_typed(place)) for place in ordered]",
        new="[(place, place) for place in ordered]",
        test="tests/texts/test_names_stay.py::test_a_place_in_a_list_keeps_its_name",
    ),
    Fault(
        name="languages: a name that is what the bot says is translated",
        file="bot/texts/reader.py",
        old=" or dutch in self.own:",
        new=":",
        test="tests/texts/test_names_stay.py::test_a_name_by_itself_is_the_same_in_both",
    ),
    Fault(
        name="languages: news in one's own chat is Dutch alone",
        file="bot/services/announcement_sending.py",
        old='drawn("" if record is None else record.reads)',
        new='drawn("")',
        test=f"{STORIES}::test_news_in_ones_own_chat_is_in_ones_own_language_and_its_words_stay",
    ),
    Fault(
        name="languages: an open card keeps the language it had",
        file="bot/dialogs/languages.py",
        old="            await self._tools.ledger.draw_anew(OpenRequest(department=open_.department, id=open_.id), person)\n",
        new="            pass\n",
        test=f"{STORIES}::test_what_is_open_is_drawn_in_it_at_once_and_makes_no_sound",
    ),
    Fault(
        name="what nobody asked is said to be a colleague's",
        file="bot/dialogs/presses.py",
        old="if isinstance(error, NotFound) and isinstance(action, OfRequest):\n                return self._deck.not_here()",
        new="if isinstance(error, NotFound) and isinstance(action, OfRequest):\n                return self._deck.not_yours()",
        test="tests/scenarios/test_hostile_presses.py::test_what_nobody_asked_is_nobodys_card",
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
