"""Counts of signals say nothing of one person, whatever is asked."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.signals import FEWEST_COACHES, Heard, Signal, tally

heard = st.builds(
    Heard,
    coach=st.sampled_from("abcde"),
    topic=st.sampled_from(["sign_in", "phone"]),
    signal=st.sampled_from(Signal),
)


def said(*coaches: str, signal: Signal = Signal.TOO_HARD, topic: str = "phone") -> list[Heard]:
    return [Heard(coach=coach, topic=topic, signal=signal) for coach in coaches]


def test_three_coaches_are_enough_and_twice_the_same_is_one() -> None:
    assert tally(said("a", "b", "c", "a")).by_topic == {"phone": {Signal.TOO_HARD: 4}}
    assert tally(said("a", "a", "b", "b")).by_topic == {}


def test_what_too_few_said_is_told_together() -> None:
    few = [*said("a", "b"), *said("c", signal=Signal.NO_ACCESS)]

    assert (tally(few).by_topic, tally(few).others) == ({}, 3)


def test_what_too_few_said_together_is_not_told_at_all() -> None:
    few = [*said("a", "b"), *said("b", signal=Signal.NO_ACCESS)]

    assert tally(few).others == 0


@given(st.lists(heard, max_size=30))
def test_no_number_comes_from_fewer_coaches(signals: list[Heard]) -> None:
    counted = tally(signals)

    shown = set()
    for topic, counts in counted.by_topic.items():
        for signal, count in counts.items():
            own = [one for one in signals if (one.topic, one.signal) == (topic, signal)]
            shown.add((topic, signal))
            assert len({one.coach for one in own}) >= FEWEST_COACHES
            assert len(own) == count
    rest = [one for one in signals if (one.topic, one.signal) not in shown]
    assert counted.others == 0 or (
        counted.others == len(rest) and len({one.coach for one in rest}) >= FEWEST_COACHES
    )
