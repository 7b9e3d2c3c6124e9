"""Every story again, on a Teams that delivers twice, or whose clients name messages their own way."""

import importlib
import pkgutil

import pytest

import tests.scenarios
from tests.scenarios.city import City
from tests.scenarios.odd import Story, stories

pytestmark = pytest.mark.long

_NOT_AGAIN = {
    "test_odd_deliveries",
    "test_odd_everywhere",
    "test_production",
}  # the last has a city of its own
EVERYWHERE = [
    importlib.import_module(f"tests.scenarios.{found.name}")
    for found in pkgutil.iter_modules(tests.scenarios.__path__)
    if found.name.startswith("test_") and found.name not in _NOT_AGAIN
]

_LIMIT = "twice as many acts are more than one person may do in a minute"
_COUNTS = "it counts answers, and each delivery is answered"
_NO_ID = "a card that is not kept track of was pressed: nobody knows its message, so that it stands there too"
_POORER = "the second answer is true, and says less"
_AGAIN = "it delivers a line again itself: with each of those twice it is another story"
_MEANT = "saying yes before it was asked, twice, is a yes"

PRESSED_TWICE = {
    "hostile_presses:missing_wrong_or_foreign_ids_change_nothing": _LIMIT,
    "moving:closing_hands_what_is_searched_for_to_the_service_desk": _POORER,
    "stepping_out:the_buttons_do_the_same": _POORER,
}
NAMED_OTHERWISE = {
    "asking_without_typing:a_topic_alone_is_a_question_and_one_more_tap_sends_it": _NO_ID,
    "duplicates:the_whole_road_with_the_fallback_buttons": _NO_ID,
    "the_card_follows:a_press_that_still_holds_on_an_older_card_leaves_one_card": _NO_ID,
    "typed_twins:my_questions_lists_them_and_shows_the_one_i_press": _NO_ID,
    "wishes:a_visit_asks_the_place_with_buttons": _NO_ID,
}
TYPED_TWICE = {
    "additions:more_lines_than_a_question_holds_become_a_new_question": _LIMIT,
    "asking_without_typing:a_topic_alone_is_a_question_and_one_more_tap_sends_it": _COUNTS,
    "duplicates:the_same_activity_hours_later_is_still_one_line": "hours later, under a new id, it is a new line",
    "export:facts_and_files_are_asked_for_in_any_words": _COUNTS,
    "export:who_says_no_reads_how_to_ask_again": _COUNTS,
    "for_colleague:at_most_ten_are_open_for_colleagues": _LIMIT,
    "for_colleague:questions_for_colleagues_are_not_ones_own_five": _LIMIT,
    "hostile_text:thirty_lines_of_a_thousand_characters_fit_too": _LIMIT,
    "menu_of_teams:no_command_of_the_menu_becomes_a_question_and_all_are_answered": _LIMIT,
    "said_twice:a_no_delivered_again_does_not_take_the_new_question_away": _AGAIN,
    "said_twice:a_yes_delivered_again_answers_no_older_question": _AGAIN,
    "said_twice:an_answer_delivered_again_becomes_no_question": _AGAIN,
    "team_joining:typing_that_one_joins_in_first_says_what_is_expected": _MEANT,
    "team_leaving:a_typed_yes_of_another_day_asks_again": _MEANT,
    "team_leaving:a_typed_yes_that_nobody_asked_for_asks_first": _MEANT,
    "too_many:the_new_question_is_kept_meanwhile": _LIMIT,
    "too_many:the_sixth_asks_which_is_solved": _LIMIT,
    "too_many:the_way_out_leads_to_the_new_question_and_it_can_be_sent": _LIMIT,
    "too_many:what_waits_for_my_answer_is_not_open": _LIMIT,
    "typed_twins:a_command_may_be_typed_twice": _COUNTS,
    "typed_twins:my_questions_lists_them_and_shows_the_one_i_press": _COUNTS,
    "typing_is_asking:a_greeting_shows_the_card_of_the_open_question": _COUNTS,
    "typing_is_asking:greetings_thanks_and_commands_are_no_questions": _COUNTS,
    "walk_ups:a_question_that_somebody_else_took_stays_theirs": _POORER,
    "walk_ups:it_may_have_been_an_open_question": _POORER,
    "walk_ups:one_message_notes_the_help": _POORER,
    "week_question:typing_it_is_the_button": _COUNTS,
    "where:a_typed_place_delivered_again_does_nothing_more": _COUNTS,
}


def test_what_is_left_out_is_there():
    told = {param.id for param in stories(*EVERYWHERE)}

    assert {*PRESSED_TWICE, *NAMED_OTHERWISE, *TYPED_TWICE} <= told


@pytest.mark.parametrize("story", stories(*EVERYWHERE, but=PRESSED_TWICE))
async def test_presses_may_arrive_twice(city: City, story: Story):
    city.presses_arrive_twice = True

    await story(city)


@pytest.mark.parametrize("story", stories(*EVERYWHERE, but=NAMED_OTHERWISE))
async def test_messages_may_be_named_otherwise(city: City, story: Story):
    city.teams.stamps_differently = True

    await story(city)


@pytest.mark.parametrize("story", stories(*EVERYWHERE, but=TYPED_TWICE))
async def test_lines_may_arrive_twice(city: City, story: Story):
    city.lines_arrive_twice = True

    await story(city)
