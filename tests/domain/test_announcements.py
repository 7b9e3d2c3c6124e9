"""An announcement through everything that can happen to it: nobody has it twice, none is forgotten, and the report is true."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest
from pydantic import TypeAdapter

from bot.domain.announcement_changes import (
    MOST_ATTEMPTS,
    MOST_NAMED,
    Failed,
    Outcome,
    Refused,
    Sent,
    Unclear,
    addressed,
    begun,
    concluded,
    reported,
    settled,
    taken_back,
    taken_down,
    tally,
)
from bot.domain.announcement_steps import (
    ANSWERED_WITHIN,
    AT_ONCE,
    REPORTED_AFTER,
    Address,
    Begin,
    Report,
    Settle,
    TakeDown,
    Wait,
    next_step,
    with_wake,
)
from bot.domain.announcements import (
    Announcement,
    AnnouncementId,
    DeliveryKey,
    Milestone,
    News,
    Reported,
)
from bot.domain.ids import PersonId
from bot.domain.post_states import PostState, WhyNot
from tests.builders import MONDAY

AMINA = PersonId("id-amina")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
CHANNEL = "19:coaches"


def news(**fields: object) -> Announcement:
    """News for all coaches that goes out now, in chats too."""
    content = News(title="Nieuw verlofsysteem", text="Vanaf maandag.", in_chats=True)
    plain = Announcement(id=AnnouncementId("n1"), content=content, by=AMINA, from_at=MONDAY)
    return replace(plain, **fields)


def people(count: int, at: datetime = MONDAY) -> dict[PersonId, datetime]:
    return {PersonId(f"id-{number}"): at for number in range(count)}


def told(count: int, *channels: str, **fields: object) -> Announcement:
    """News whose audience is read: so many people, all at work."""
    return addressed(news(**fields), channels, people(count), MONDAY)


def keys(announcement: Announcement) -> list[DeliveryKey]:
    return [one.key for one in announcement.deliveries]


def all_begun(announcement: Announcement, now: datetime = MONDAY) -> Announcement:
    return begun(announcement, keys(announcement), people(1000, now), now)


def all_sent(announcement: Announcement, now: datetime = MONDAY) -> Announcement:
    return concluded(all_begun(announcement, now), dict.fromkeys(keys(announcement), Sent(message="m")), now)


class Store:
    """The one document, its version, and what people have in their chats and channels."""

    def __init__(self, value: Announcement, random: Random) -> None:
        self.value, self.version, self.random = value, 0, random
        self.now = MONDAY
        self.had: Counter[tuple[str | None, str | None, bool]] = Counter()
        self.at_night: list[str] = []
        self.reports: list[int] = []

    def write(self, changed: Announcement, version: int) -> bool:
        if version != self.version:
            return False
        self.value, self.version = with_wake(changed, self.now), version + 1
        return True

    def at_work(self) -> dict[PersonId, datetime]:
        """From 8 to 17 o'clock; the clock of this city is UTC."""
        today = self.now.replace(hour=8, minute=0, second=0, microsecond=0)
        if self.now < today:
            at = today
        elif self.now < today.replace(hour=17):
            at = self.now
        else:
            at = today + DAY
        return people(60, at)

    def sends(self, key: DeliveryKey) -> Outcome:
        """What the channel makes of one message."""
        if key[1] is not None and not 8 <= self.now.hour < 17:
            self.at_night.append(key[1])
        luck = self.random.random()
        if luck < 0.6:
            self.had[key] += 1
            return Sent(message="m")
        if luck < 0.8:
            return Refused(pause=timedelta(seconds=self.random.choice([0, 20, 3600])))
        if luck < 0.9:
            self.had[key] += self.random.random() < 0.5
            return Unclear()
        return Failed(why=self.random.choice([WhyNot.UNREACHABLE, WhyNot.REFUSED]))


class Instance:
    """One bot; between any two of its moves others go on, and it may die."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.outcomes: dict[DeliveryKey, Outcome] = {}

    def moves(self) -> None:
        store, value, version = self.store, self.store.value, self.store.version
        if self.outcomes:
            if store.write(concluded(value, self.outcomes, store.now), version):
                self.outcomes = {}
            return
        match next_step(value, store.now):
            case Address():
                store.write(addressed(value, [CHANNEL], store.at_work(), store.now), version)
            case Begin(deliveries=deliveries):
                assert len(deliveries) <= AT_ONCE
                wanted = [one.key for one in deliveries]
                changed = begun(value, wanted, store.at_work(), store.now)
                if store.write(changed, version) and store.random.random() > 0.1:  # else it dies here
                    claimed = [key for key in wanted if _is_begun(changed, key)]
                    self.outcomes = {key: store.sends(key) for key in claimed}
                    if store.random.random() < 0.1:
                        self.outcomes = {}  # or there
            case Settle(keys=gone):
                store.write(settled(value, gone), version)
            case Report(is_final=is_final):
                if store.write(reported(value, is_final=is_final), version):
                    store.reports.append(tally(value).waiting)
            case TakeDown() | Wait():
                pass


def _is_begun(announcement: Announcement, key: DeliveryKey) -> bool:
    found = announcement.delivery(key)
    return found is not None and found.state is PostState.BEGUN


@pytest.mark.parametrize("seed", range(60))
def test_nobody_has_it_twice_and_none_is_forgotten(seed: int) -> None:
    random = Random(seed)
    remind_at = MONDAY + 3 * DAY if seed % 2 else None
    store = Store(news(remind_at=remind_at), random)
    bots = [Instance(store) for _ in range(random.choice([1, 2, 3]))]
    ends_at = MONDAY + 40 * DAY
    while store.now < ends_at:
        for _ in range(40):
            random.choice(bots).moves()
        step = next_step(store.value, store.now)
        if isinstance(step, Wait):
            if step.until is None and not any(bot.outcomes for bot in bots):
                break
            store.now = max(store.now + MINUTE, step.until or store.now)
        else:
            store.now += timedelta(seconds=1)

    assert max(store.had.values()) == 1
    assert store.at_night == []
    assert not any(one.is_open for one in store.value.deliveries)
    assert store.value.wake_at is None
    counts = tally(store.value)
    is_again = store.value.is_reminded
    assert sum((counts.delivered, counts.unreachable, counts.failed, counts.unknown, counts.waiting)) == len(
        [one for one in store.value.deliveries if one.person]
    )
    for one in store.value.deliveries:
        if one.person is not None:
            had = store.had[one.key]
            assert had == 1 if one.state is PostState.SENT else had <= (one.state is PostState.UNKNOWN)
    assert store.value.reported is Reported.DONE
    assert len(store.reports) <= (4 if is_again else 2)
    assert is_again == (remind_at is not None)


def test_what_is_sent_is_begun_before() -> None:
    announcement = told(3)
    step = next_step(announcement, MONDAY)
    assert isinstance(step, Begin)

    claimed = begun(announcement, [one.key for one in step.deliveries], people(3), MONDAY)

    assert {one.state for one in claimed.deliveries} == {PostState.BEGUN}
    assert next_step(claimed, MONDAY) == Wait(until=MONDAY + ANSWERED_WITHIN)


def test_who_went_home_meanwhile_gets_it_when_they_are_back() -> None:
    tomorrow = MONDAY + DAY
    one = begun(told(1), keys(told(1)), people(1, tomorrow), MONDAY)

    assert one.deliveries[0].state is PostState.PUT_OFF
    assert next_step(one, MONDAY) == Wait(until=MONDAY + REPORTED_AFTER)
    assert isinstance(next_step(reported(one, is_final=False), tomorrow), Begin)


def test_who_left_the_audience_meanwhile_gets_nothing() -> None:
    announcement = told(2)

    assert [one.state for one in begun(announcement, keys(announcement), people(1), MONDAY).deliveries] == [
        PostState.BEGUN,
        PostState.SKIPPED,
    ]


def test_what_nobody_knows_the_end_of_is_never_repeated() -> None:
    gone = all_begun(told(2))
    step = next_step(gone, MONDAY + ANSWERED_WITHIN)
    assert step == Settle(keys=tuple(keys(gone)))

    unknown = settled(gone, keys(gone))

    assert tally(unknown).unknown == 2
    assert next_step(reported(unknown, is_final=True), MONDAY + DAY) == Wait(until=None)


def test_an_answer_that_comes_late_still_counts() -> None:
    unknown = settled(all_begun(told(1)), keys(told(1)))

    assert tally(concluded(unknown, {keys(unknown)[0]: Sent(message="m")}, MONDAY)).delivered == 1
    assert concluded(unknown, {keys(unknown)[0]: Refused()}, MONDAY) == unknown


def test_the_pauses_grow_to_a_day_and_end() -> None:
    one, now, pauses = told(1), MONDAY, []
    for _ in range(MOST_ATTEMPTS - 1):
        one = concluded(all_begun(one, now), {keys(one)[0]: Refused()}, now)
        retry_at = one.deliveries[0].retry_at
        assert retry_at is not None
        pauses.append(retry_at - now)
        now = retry_at

    assert pauses[0] == timedelta(seconds=30)
    assert pauses == sorted(pauses)
    assert pauses[-1] == DAY
    one = concluded(all_begun(one, now), {keys(one)[0]: Refused()}, now)
    assert (one.deliveries[0].state, one.deliveries[0].why) == (PostState.FAILED, WhyNot.TOO_LATE)


def test_the_channel_may_ask_for_more_time() -> None:
    one = concluded(all_begun(told(1)), {keys(told(1))[0]: Refused(pause=timedelta(hours=2))}, MONDAY)

    assert one.deliveries[0].retry_at == MONDAY + timedelta(hours=2)


def test_a_retry_that_a_wrong_clock_put_far_away_is_made() -> None:
    one = concluded(all_begun(told(1)), {keys(told(1))[0]: Refused()}, MONDAY + 365 * DAY)

    assert isinstance(next_step(reported(one, is_final=False), MONDAY + MINUTE), Begin)


def test_it_waits_for_its_day() -> None:
    later = news(from_at=MONDAY + 5 * DAY)

    assert next_step(later, MONDAY) == Wait(until=MONDAY + 5 * DAY)
    assert next_step(later, MONDAY + 5 * DAY) == Address(is_reminder=False)
    assert with_wake(later, MONDAY).wake_at == MONDAY + 5 * DAY


def test_the_reminder_is_for_everybody_but_who_still_waits_for_the_first() -> None:
    now = MONDAY + 3 * DAY
    first = told(2, CHANNEL, remind_at=now)
    late = PersonId("id-late")
    first = replace(
        first, deliveries=(*all_sent(first).deliveries, *addressed(news(), [], {late: now}, now).deliveries)
    )
    assert next_step(reported(first, is_final=False), now) == Address(is_reminder=True)

    again = addressed(first, [CHANNEL], {**people(2), late: now}, now)

    assert Counter(keys(again)) == Counter(
        {
            (CHANNEL, None, False): 1,
            (CHANNEL, None, True): 1,
            (None, late, False): 1,
            (None, PersonId("id-0"), True): 1,
            (None, PersonId("id-1"), True): 1,
        }
    )
    assert again.first_round is not None
    assert (again.first_round.delivered, again.first_round.waiting) == (2, 1)
    assert next_step(again, now) == Begin(deliveries=tuple(again.deliveries[1:]))


def test_a_bot_that_slept_for_days_does_not_tell_and_remind_in_one_breath() -> None:
    awake_at = MONDAY + 4 * DAY
    slept = addressed(news(remind_at=MONDAY + 3 * DAY), [], people(1, awake_at), awake_at)

    assert isinstance(next_step(slept, awake_at), Begin)
    assert next_step(reported(all_sent(slept, awake_at), is_final=True), awake_at) == Wait(until=None)


def test_after_half_an_hour_the_report_says_what_still_comes() -> None:
    waits = addressed(news(), [], people(1, MONDAY + 2 * DAY), MONDAY)

    assert next_step(waits, MONDAY) == Wait(until=MONDAY + REPORTED_AFTER)
    assert next_step(waits, MONDAY + REPORTED_AFTER) == Report(is_final=False)
    early = reported(waits, is_final=False)
    assert next_step(early, MONDAY + DAY) == Wait(until=MONDAY + 2 * DAY)
    assert next_step(all_sent(early, MONDAY + 2 * DAY), MONDAY + 2 * DAY) == Report(is_final=True)


def test_a_round_number_is_not_reported() -> None:
    one = all_sent(addressed(news(content=Milestone(count=1000, year=2026)), [CHANNEL], {}, MONDAY))

    assert next_step(one, MONDAY) == Wait(until=None)


def test_the_report_names_the_first_who_were_not_reached() -> None:
    announcement = told(25)
    outcomes = dict.fromkeys(keys(announcement), Failed(why=WhyNot.UNREACHABLE))

    counts = tally(concluded(all_begun(announcement), outcomes, MONDAY))

    assert (counts.unreachable, counts.failed, len(counts.missed)) == (25, 0, MOST_NAMED)


def test_what_is_taken_back_before_its_time_never_comes() -> None:
    stopped = taken_back(news(from_at=MONDAY + DAY))

    assert next_step(stopped, MONDAY + 2 * DAY) == Wait(until=None)


def test_what_was_on_its_way_is_taken_down_too() -> None:
    stopped = taken_back(begun(told(1, CHANNEL), [(CHANNEL, None, False)], {}, MONDAY))
    assert [one.state for one in stopped.deliveries] == [PostState.BEGUN, PostState.SKIPPED]

    arrived = concluded(stopped, {(CHANNEL, None, False): Sent(message="m")}, MONDAY)
    step = next_step(arrived, MONDAY)
    assert isinstance(step, TakeDown)

    tried = taken_down(arrived, {step.deliveries[0].key: timedelta(0)}, MONDAY)
    assert next_step(tried, MONDAY) == Wait(until=MONDAY + timedelta(seconds=30))
    down = taken_down(tried, {step.deliveries[0].key: None}, MONDAY)
    assert next_step(down, MONDAY) == Wait(until=None)


def test_what_was_refused_after_it_was_taken_back_is_not_tried_again() -> None:
    stopped = taken_back(all_begun(told(1)))

    one = concluded(stopped, {keys(stopped)[0]: Refused()}, MONDAY)

    assert one.deliveries[0].state is PostState.SKIPPED


def test_three_hundred_people_and_their_reminder_are_a_small_document() -> None:
    guid = "01234567-89ab-cdef-0123-456789abc"
    many = {PersonId(f"{guid}{number:03}"): MONDAY for number in range(300)}
    first = addressed(news(remind_at=MONDAY + 3 * DAY), [CHANNEL], many, MONDAY)
    refused = dict.fromkeys(keys(first), Refused())
    tried = concluded(begun(first, keys(first), many, MONDAY), refused, MONDAY)
    again = addressed(all_sent(first), [CHANNEL], many, MONDAY + 3 * DAY)

    written = TypeAdapter(Announcement)
    for one in (tried, again):
        assert len(written.dump_json(one, exclude_defaults=True)) < 100_000
