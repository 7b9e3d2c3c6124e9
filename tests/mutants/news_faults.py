"""Faults in news for coaches: who gets it, when, how often, and what is said of it."""

from tests.mutants.faults import Fault

_CHANGES = "bot/domain/announcement_changes.py"
_STEPS = "bot/domain/announcement_steps.py"
_PURE = "tests/domain/test_announcements.py"
_MANY = "tests/scenarios/test_news_to_many.py"
_STOPPING = "tests/scenarios/test_news_stopping.py"

NEWS = (
    Fault(
        name="news of which nobody knows whether it arrived is sent again",
        file="bot/services/announcement_sending.py",
        old='        log_event("announcement.failed", level="error", error=error_name(error))\n    return Unclear()',
        new='        log_event("announcement.failed", level="error", error=error_name(error))\n    return Refused()',
        test=f"{_MANY}::test_each_kind_of_trouble_is_reported_as_it_is",
    ),
    Fault(
        name="news that was begun by a bot that died is begun again",
        file=_STEPS,
        old="        return Settle(keys=gone)",
        new="        return Begin(deliveries=tuple(begun))",
        test=f"{_PURE}::test_what_nobody_knows_the_end_of_is_never_repeated",
    ),
    Fault(
        name="news that was put off comes at night",
        file=_CHANGES,
        old="        if back_at > now:",
        new="        if back_at > now and not one.failures:",
        test=f"{_MANY}::test_what_was_refused_at_the_end_of_the_day_comes_in_the_morning",
    ),
    Fault(
        name="news for coaches comes outside their own hours",
        file="bot/domain/audience.py",
        old="    at = next_available(coach, department, now, zone, national)\n",
        new='    at = next_available(replace(coach, hours=""), department, now, zone, national)\n',
        test="tests/domain/test_audience.py::test_who_has_hours_of_their_own_gets_it_in_those",
    ),
    Fault(
        name="a second press on the preview sends the news again",
        file="bot/dialogs/news.py",
        old='    return AnnouncementId(f"news-{typed.nonce}")',
        new='    return AnnouncementId(f"news-{typed.nonce}-{id(typed)}")',
        test="tests/scenarios/test_news.py::test_a_second_press_sends_nothing_more",
    ),
    Fault(
        name="who stands in a roster that another instance just wrote gets no news",
        file="bot/services/readers_hours.py",
        old="        missing = [person for person in people if person not in found]",
        new="        missing = [person for person in people if person in found]",
        test="tests/services/test_readers_hours.py::test_who_stands_in_a_roster_that_was_written_elsewhere_is_found",
    ),
    Fault(
        name="news that left is stopped before anybody was asked",
        file="bot/dialogs/news.py",
        old='            if action.verb == "news.stop_sure" and can_stop(known):',
        new="            if can_stop(known):",
        test=f"{_STOPPING}::test_it_is_asked_first_and_a_no_leaves_all_as_it_is",
    ),
    Fault(
        name="news of which only the reminder is owed cannot be stopped",
        file="bot/domain/news_stopping.py",
        old="    if not one.is_addressed or reminds_at(one) is not None:",
        new="    if not one.is_addressed:",
        test="tests/domain/test_news_stopping.py::test_it_can_be_stopped_while_something_comes_or_stands",
    ),
    Fault(
        name="after news was stopped its report still says who gets it",
        file=_STEPS,
        old="announcement.reported is Reported.EARLY:\n            return Report(is_final=True)",
        new="announcement.reported is Reported.NOT:\n            return Report(is_final=True)",
        test=f"{_STOPPING}::test_who_still_waits_for_it_does_not_get_it_and_no_card_says_they_will",
    ),
    Fault(
        name="portraits push the news out of its list",
        file="bot/services/announcements.py",
        old="            if len(news) == limit or len(found) < asked // 2:",
        new="            if found is not None:",
        test=f"{_STOPPING}::test_portraits_and_round_numbers_push_no_news_out_of_the_list",
    ),
)
