"""Who is taken to be at work by what a question tells of them."""

from bot.domain import events as e
from bot.domain.evolving import evolve_all
from bot.domain.off_hours import is_at_work_by
from bot.domain.request import Request
from bot.domain.view import View, ViewKind
from tests.domain.making import ANNA, ASKER, BEN, at, helping

AGREED = 8 * 60
PARKED = e.Parked(at=at(2), by=ANNA.id, until=at(AGREED))
HOLDING = View(kind=ViewKind.HOLDING, edition=5, news=5)


def begins(minutes: float) -> Request:
    """Anna said to help after eight hours; the bot came to it after so many minutes."""
    return evolve_all(helping(), (PARKED, e.Resumed(at=at(minutes))))


def test_who_chose_a_moment_is_there_when_it_comes() -> None:
    assert is_at_work_by(begins(AGREED), ANNA.id, HOLDING, at(AGREED))
    assert is_at_work_by(begins(AGREED), ANNA.id, HOLDING, at(AGREED + 50))


def test_nobody_else_is() -> None:
    assert not is_at_work_by(begins(AGREED), BEN.id, HOLDING, at(AGREED))
    assert is_at_work_by(begins(AGREED), ASKER, HOLDING, at(AGREED)), "but for who asked"


def test_before_it_comes_they_are_not() -> None:
    assert not is_at_work_by(evolve_all(helping(), (PARKED,)), ANNA.id, HOLDING, at(AGREED - 1))


def test_a_moment_that_comes_hours_late_is_not_the_one_they_chose() -> None:
    late = AGREED + 4 * 60

    assert not is_at_work_by(begins(late), ANNA.id, HOLDING, at(late))


def test_who_has_it_since_somebody_else_chose_a_moment_did_not_choose_it() -> None:
    taken = (
        e.Proposed(at=at(AGREED), by=ANNA.id, to=BEN),
        e.TakenOver(at=at(AGREED + 1), by=BEN),
    )
    request = evolve_all(begins(AGREED), taken)

    assert is_at_work_by(request, BEN.id, HOLDING, at(AGREED + 1)), "they did something just now"
    assert not is_at_work_by(request, BEN.id, HOLDING, at(AGREED + 62)), "and an hour ago is long ago"
