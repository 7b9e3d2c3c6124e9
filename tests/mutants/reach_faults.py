"""Faults in who can be reached: the next coach, the contact point's notice, chats made anew, removals."""

from tests.mutants.faults import Fault

STORY = "tests/scenarios/test_unreachable.py"

REACH = (
    Fault(
        name="nobody is asked in the place of who cannot be reached",
        file="bot/domain/ladder.py",
        old="        if lost := unreached_now(self._request):\n",
        new="        if lost := frozenset[PersonId]():\n",
        test=f"{STORY}::test_of_who_a_switch_keeps_away_the_next_is_asked_at_once",
    ),
    Fault(
        name="somebody asked in the place of another is news to the asker",
        file="bot/domain/board.py",
        old="case e.Widened() if event.step in (0, self._step) or",
        new="case e.Widened() if event.step == 0 or",
        test=f"{STORY}::test_that_another_is_asked_in_their_place_is_no_news_to_the_asker",
    ),
    Fault(
        name="an administrator's switch strikes people off",
        file="bot/teams/outcomes.py",
        old="            return SwitchedOff()\n",
        new="            return Unreachable()\n",
        test=f"{STORY}::test_a_switch_that_an_administrator_turned_for_an_hour_costs_no_coach",
    ),
    Fault(
        name="a chat is made anew for ever",
        file="bot/services/reach.py",
        old=" and not reference.is_reopened:",
        new=":",
        test=f"{STORY}::test_a_chat_that_is_gone_again_as_soon_as_it_was_made_is_made_once",
    ),
    Fault(
        name="the contact point hears of it more than once a day",
        file="bot/services/loss_notices.py",
        old="        if loss.told_on != today:",
        new="        if loss.told_on != today or not loss.told:",
        test=f"{STORY}::test_the_contact_point_hears_of_it_once_a_day",
    ),
    Fault(
        name="the contact point's notice stays",
        file="bot/services/reach.py",
        old="        await self._told.end(record.id, loss)\n",
        new="",
        test=f"{STORY}::test_the_contact_point_hears_of_it_until_the_coach_is_heard_of",
    ),
    Fault(
        name="a removal told too late takes the reference away",
        file="bot/domain/reaching.py",
        old="    if record.reference is None or _is_earlier(record, at):\n        return record\n",
        new="    if record.reference is None:\n        return record\n",
        test=f"{STORY}::test_a_removal_that_is_told_too_late_takes_nothing_away",
    ),
    Fault(
        name="a press tells nothing of where somebody is",
        file="bot/dialogs/front.py",
        old="            await self._meeting.acted(pressed.by)\n",
        new="",
        test=f"{STORY}::test_a_press_is_enough_to_be_heard_of",
    ),
    Fault(
        name="the open offers of who took the app away stay theirs",
        file="bot/services/reach.py",
        old="                await self._ledger.change(where, decide)\n",
        new="",
        test=f"{STORY}::test_who_takes_the_app_away_is_not_waited_for",
    ),
    Fault(
        name="after a crash nobody hears that somebody was lost",
        file="bot/domain/reaching.py",
        old="    return replace(record, notices=told(record.notices, look))\n",
        new="    return record\n",
        test="tests/crash/test_between_two_writes.py"
        "::test_who_was_lost_when_the_process_died_right_after_is_made_up_for",
    ),
)
