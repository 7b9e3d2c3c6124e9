"""Stories again, on a Teams that behaves oddly: what is done arrives twice, or clients name messages their own way.

`test_odd_everywhere` does so with all there are.
"""

import pytest

from tests.fakes.card_reading import words
from tests.scenarios import (
    test_accepting,
    test_additions,
    test_closing,
    test_handing_on,
    test_helping,
    test_not_me,
    test_stepping_out,
    test_the_road,
    test_typed_twins,
    test_walk_ups,
    test_week_question,
)
from tests.scenarios.asking import QUESTION
from tests.scenarios.city import KINDEROPVANG, City
from tests.scenarios.odd import Story, stories
from tests.scenarios.test_odd_everywhere import TYPED_TWICE

PRESSED = (test_the_road, test_accepting, test_closing, test_handing_on)
NAMED = (test_the_road, test_helping, test_not_me, test_stepping_out)
ON_NOTICES = [
    pytest.param(test_walk_ups.test_an_answer_on_the_reminder_itself_stays_on_the_screen, id="reminder"),
    pytest.param(test_week_question.test_who_does_not_want_it_is_not_asked_again, id="week_question"),
]
TYPED = (test_typed_twins, test_additions)


@pytest.mark.parametrize("story", stories(*PRESSED))
async def test_a_press_that_arrives_twice_with_a_new_id_counts_once(city: City, story: Story):
    city.presses_arrive_twice = True

    await story(city)


@pytest.mark.parametrize("story", [*stories(*NAMED), *ON_NOTICES])
async def test_clients_may_name_the_pressed_message_their_own_way(city: City, story: Story):
    city.teams.stamps_differently = True

    await story(city)


async def test_a_card_stays_in_its_message_whatever_name_a_client_gives_that(city: City):
    city.teams.stamps_differently = True
    await city.coach("Bram", await city.department())
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await fatma.says(QUESTION)
    [message] = city.teams.chat(fatma.conversation)

    await fatma.presses("📞 Bel mij")

    assert [one.id for one in city.teams.chat(fatma.conversation)] == [message.id]
    assert "Op welk nummer bellen we je?" in words(message.card)


@pytest.mark.parametrize("story", stories(*TYPED, but=TYPED_TWICE))
async def test_a_line_that_arrives_twice_with_a_new_id_counts_once(city: City, story: Story):
    city.lines_arrive_twice = True

    await story(city)
