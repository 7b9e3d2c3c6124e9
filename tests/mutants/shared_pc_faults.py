"""Faults in what stays on a shared screen, in who may press what, in the right to disconnect, and in markup kept out."""

from tests.mutants.faults import Fault

SCREEN = "tests/scenarios/test_shared_pc.py"
HOURS = "tests/scenarios/test_right_to_disconnect.py"
WRITING = "bot/cards/writing.py"

SHARED_PC = (
    Fault(
        name="a list on a shared screen holds the words of a question",
        file="bot/cards/my_questions.py",
        old="    when, topic = pen.since(request.sent_at, pen.today(request)), pen.topics.get(request.topic)\n",
        new="    when, topic = pen.since(request.sent_at, pen.today(request)), request.text\n",
        test=f"{SCREEN}::test_when_it_is_over_no_screen_holds_the_question_the_place_or_the_number[confirmed]",
    ),
    Fault(
        name="the card of another account at the same screen is shown to them",
        file="bot/dialogs/changing.py",
        old="        view = views_of(request).get(person)\n",
        new="        view = views_of(request).get(person) or views_of(request)[request.asker.id]\n",
        test=f"{SCREEN}::test_another_account_at_the_same_screen_can_do_nothing_with_a_colleagues_card[searching]",
    ),
    Fault(
        name="on a phone one reads to sign out of a pc",
        file="bot/dialogs/changing.py",
        old="            at_pc = _at_pc(decide) if pressed.by.is_pc else decide\n",
        new="            at_pc = _at_pc(decide)\n",
        test=f"{SCREEN}::test_on_a_phone_or_on_who_knows_what_it_is_not_said[Android]",
    ),
    Fault(
        name="what an asker adds at night makes a sound at once",
        file="bot/services/delivery.py",
        old="        return await self._rests(reader)\n",
        new="        return None\n",
        test=f"{HOURS}::test_what_an_asker_adds_in_the_evening_is_on_the_card_at_once_and_makes_a_sound_in_the_morning",
    ),
    Fault(
        name="what one is told beside questions comes at night",
        file="bot/services/notice_delivery.py",
        old="            rests=rests,\n",
        new="",
        test="tests/scenarios/test_replacement.py::test_it_ends_when_the_department_closes_that_day_and_the_contact_point_hears_it",
    ),
    Fault(
        name="what waited for the morning never comes",
        file="bot/domain/waking.py",
        old="        patience = tried_from(view, request.shown.get(person))\n",
        new="        patience = now + request.policy.silent_after * 9\n",
        test=f"{HOURS}::test_a_question_left_open_is_closed_for_its_asker_and_the_coach_is_told_in_the_morning",
    ),
    Fault(
        name="the name of a site is a link to some clients",
        file=WRITING,
        old='(_JOINER if sign[0] in _DOTS else "")',
        new='""',
        test="tests/cards/test_writing.py::test_the_name_of_a_site_or_of_a_machine_is_never_in_one_piece",
    ),
    Fault(
        name="markup is read in a choice that is shown at once",
        file=WRITING,
        old="    return shown_as(_neutral(title_text(title)), title)\n",
        new="    return shown_as(title_text(title), title)\n",
        test="tests/cards/test_writing.py::test_a_choice_is_words_as_well",
    ),
)
