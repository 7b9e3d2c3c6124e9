"""Faults in who can be reached: the next coach, the contact point's notice, chats made anew, removals."""

from tests.mutants.faults import Fault

STORY = "tests/scenarios/test_unreachable.py"
AGAIN = "tests/scenarios/test_lost_again.py"

REACH = (
    Fault(
        name="nobody is asked in the place of who cannot be reached",
        file="bot/domain/ladder.py",
        old="        if lost := unreached_now(self._request):\n",
        new="        if lost := frozenset[PersonId]():\n",
        test="tests/domain/test_ladder.py::test_only_for_a_coach_of_this_step_who_cannot_be_reached_another_is_asked",
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
        old="        if not loss.told and loss.told_on != today:",
        new="        if not loss.told:",
        test=f"{STORY}::test_the_contact_point_hears_of_it_once_a_day",
    ),
    Fault(
        name="the contact point's notice stays",
        file="bot/services/reach.py",
        old="        await self._told.end(record.id, loss.told)\n",
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
        old="            await self._meeting.acted(clean.by)\n",
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
    Fault(
        name="a coach heard of while they are struck off stays off the roster",
        file="bot/services/availability.py",
        old="            if not await self._is_lost(person):\n",
        new="            if False:\n",
        test=f"{AGAIN}::test_who_is_heard_of_at_another_bot_while_they_are_struck_off_may_be_asked",
    ),
    Fault(
        name="a coach heard of before they are struck off is struck off",
        file="bot/services/availability.py",
        old="        if await self._is_lost(person):\n            await",
        new="        if True:\n            await",
        test="tests/services/test_availability.py::test_who_was_heard_of_meanwhile_stays_on_the_roster",
    ),
    Fault(
        name="a press never mends the roster",
        file="bot/dialogs/meeting.py",
        old="            elif after.helps_in is not None:\n",
        new="            elif False:\n",
        test=f"{AGAIN}::test_whatever_went_wrong_before_a_press_mends_the_roster",
    ),
    Fault(
        name="what one bot believes of somebody's chat is believed for minutes",
        file="bot/services/reach.py",
        old="REMEMBERED_FOR = timedelta(seconds=30)",
        new="REMEMBERED_FOR = timedelta(minutes=5)",
        test=f"{AGAIN}::test_who_was_lost_by_another_bot_a_while_ago_is_heard_of_by_a_press",
    ),
    Fault(
        name="who stays lost is looked at once",
        file="bot/services/reach.py",
        old="looks = (await self._lost(record, loss), await",
        new="looks = (await self._lost(record, loss) and None, await",
        test=f"{AGAIN}::test_who_is_lost_again_the_same_day_is_told_the_next",
    ),
    Fault(
        name="who left the roster stays on the contact point's card",
        file="bot/services/loss_notices.py",
        old="            await self._told_no_more(record, loss)\n",
        new="",
        test=f"{AGAIN}::test_who_leaves_the_roster_leaves_the_card",
    ),
    Fault(
        name="who is heard of while it is told stays on the contact point's card",
        file="bot/services/loss_notices.py",
        old="        if told and known is not None and not is_lost(known):",
        new="        if told and known is not None and known.name == '':",
        test=f"{AGAIN}::test_who_is_heard_of_while_the_contact_point_is_told_is_not_on_the_card",
    ),
    Fault(
        name="a card for each who is lost",
        file="bot/services/loss_notices.py",
        old="                id=_notice_of(department.id,",
        new="                id=_notice_of(DepartmentId(record.id),",
        test=f"{AGAIN}::test_a_whole_department_that_is_lost_is_one_card_that_follows_them",
    ),
    Fault(
        name="a switch for one person alone is waited out for ever",
        file="bot/services/switches.py",
        old="        return times >= TIMES\n",
        new="        return False\n",
        test=f"{AGAIN}::test_a_switch_for_one_person_alone_is_told_to_the_contact_point",
    ),
    Fault(
        name="a switch for everybody strikes them off one by one",
        file="bot/services/switches.py",
        old="known.times + (self._reached_at is not None and self._reached_at > known.at)",
        new="known.times + 1",
        test=f"{AGAIN}::test_a_switch_for_everybody_costs_nobody_however_often_they_are_tried",
    ),
    Fault(
        name="somebody is asked in the place of who had said no",
        file="bot/domain/deciding_search.py",
        old="    return offer is not None and not offer.is_declined\n",
        new="    return offer is not None\n",
        test=f"{AGAIN}::test_nobody_takes_the_place_of_who_had_said_no",
    ),
    Fault(
        name="others take the place of others without end",
        file="bot/domain/ladder.py",
        old="    return frozenset(lost) if times < request.policy.offer_limit else frozenset()\n",
        new="    return frozenset(lost)\n",
        test="tests/domain/test_ladder.py::test_no_more_than_so_many_are_asked_in_the_place_of_others",
    ),
    Fault(
        name="a coach is asked in the place of the contact point",
        file="bot/domain/ladder.py",
        old="                as_coach |= {person.id: False for person in asked}\n",
        new="                as_coach |= {person.id: True for person in asked}\n",
        test="tests/domain/test_ladder.py::test_only_for_a_coach_of_this_step_who_cannot_be_reached_another_is_asked",
    ),
    Fault(
        name="one notice that cannot be brought loses the round",
        file="bot/services/notice_delivery.py",
        old="            return Outcome(shown=notice.shown, retry_in=timedelta(0))\n",
        new="            raise\n",
        test="tests/services/test_notices.py"
        "::test_one_that_cannot_be_looked_up_loses_nothing_of_what_was_sent_before_it",
    ),
    Fault(
        name="one newcomer holds the others up",
        file="bot/services/newcomers.py",
        old="                self._put_last(together)\n",
        new="",
        test="tests/services/test_newcomers.py"
        "::test_one_at_whom_the_directory_falls_silent_holds_nobody_else_up",
    ),
)
