"""Faults in what posts the weekly tip, and in what is said in a coach channel."""

from tests.mutants.faults import Fault

_WEEKLY = "bot/services/weekly_posts.py"
_BOOK = "bot/services/channel_book.py"
_CHANNEL = "bot/dialogs/coach_channel.py"
_POSTED = "bot/domain/channel_posts.py"
_IN_SERVICE = "tests/services/test_weekly_posts.py"
_STORY = "tests/scenarios/test_coach_channel.py"

WEEKLY_POSTS = (
    Fault(
        name="a tip that may have arrived is posted again",
        file=_WEEKLY,
        old="""        except Ambiguous:
            await self._settle(channel, (due.slot,))
""",
        new="""        except Ambiguous:
            until = self._clock.now() + _SHORTEST_PAUSE
            await self._write(channel.id, lambda one: pure.put_off(one, due.slot, until))
""",
        test=f"{_IN_SERVICE}::test_what_may_have_arrived_is_not_posted_again_and_is_told",
    ),
    Fault(
        name="a tip is sent before it is begun in the store",
        file=_WEEKLY,
        old="""            _, begun = await self._book.change(channel.id, begin)
        except""",
        new="""            begun = begin(channel)
            await self._messenger.post_in_channel(begun.reference, self._draw(begun.posts[-1]))
            _, begun = await self._book.change(channel.id, begin)
        except""",
        test=f"{_IN_SERVICE}::test_of_three_instances_that_look_at_the_same_moment_one_posts",
    ),
    Fault(
        name="a week that went without is told to nobody",
        file=_WEEKLY,
        old="            if miss.why is not WhyNot.UNREACHABLE:",
        new="            if miss.why is WhyNot.UNREACHABLE:",
        test=f"{_IN_SERVICE}::test_after_a_stop_of_weeks_the_missed_ones_are_told_and_only_the_last_comes",
    ),
    Fault(
        name="each press of Handig draws the card again",
        file=_POSTED,
        old="EDITED_EVERY = timedelta(seconds=20)",
        new="EDITED_EVERY = timedelta(seconds=0)",
        test=f"{_IN_SERVICE}::test_a_hundred_and_forty_who_find_it_handy_are_counted_once_and_drawn_a_few_times",
    ),
    Fault(
        name="a channel is looked at no more once a card was drawn again",
        file=_BOOK,
        old="                wake_at = wake_of(decided, self.times.schedule, self.times.closed(now), now)",
        new="                wake_at = decided.wake_at",
        test=f"{_IN_SERVICE}::test_a_channel_waits_for_its_first_monday",
    ),
    Fault(
        name="anybody may choose the coach channel",
        file=_CHANNEL,
        old="""        if not await self._is_coordinator(said.by):
            return cards.only_coordinators(self._pen)
        department: Department | None = None""",
        new="""        department: Department | None = None""",
        test=f"{_STORY}::test_only_a_coordinator_chooses_the_channel",
    ),
    Fault(
        name="the channel before goes on getting tips",
        file=_CHANNEL,
        old="            await self._book.change(one.id, stopped)\n        due_at",
        new="            pass\n        due_at",
        test=f"{_STORY}::test_another_channel_takes_the_place_of_the_one_before",
    ),
)
