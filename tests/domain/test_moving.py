"""What goes along with a department that ends, and what stays."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.audit import AuditLine
from bot.domain.evolving import evolve_all
from bot.domain.ids import DepartmentId
from bot.domain.merging import absorbing, beside, closed, renamed, reopened
from bot.domain.moving import can_move, handed_over, moved, moved_to, successor
from bot.domain.roster import Coach, Department
from bot.domain.states import State
from bot.domain.views import views_of
from bot.domain.waking import deadline, with_wake
from tests.builders import MONDAY, a_request_in

WEGEN = Department(
    id=DepartmentId("wegen"), name="Wegen", places=("Depot",), hours="ma-vr 8:00-17:00", workers=5
)
MOVES = {State.SEARCHING, State.HELPING, State.PARKED, State.RESOLVED}
OVER = {State.CLOSED, State.HANDED_OVER, State.CANCELLED, State.MOVED}
LINE = AuditLine(at=MONDAY, by="amina", by_name="Amina", what="department_merged", whom_name="Wegen")


@pytest.mark.parametrize("state", sorted(MOVES))
def test_what_is_open_moves_with_its_history_and_screens(state: State) -> None:
    request = a_request_in(state)
    after = successor(request, WEGEN, number=9, opens_at=None)

    assert can_move(request)
    assert (after.department, after.department_name, after.number) == ("wegen", "Wegen", 9)
    assert (after.id, after.history, after.state) == (request.id, request.history, state)
    assert views_of(after) == views_of(request)
    left = evolve_all(request, moved(request, to=WEGEN.id, now=MONDAY))
    assert moved_to(left) == "wegen"
    assert not views_of(left)
    assert deadline(left) is None
    assert with_wake(left, now=MONDAY).wake_at is None


@pytest.mark.parametrize("state", sorted(OVER))
def test_what_is_over_stays(state: State) -> None:
    assert not can_move(a_request_in(state))


def test_a_search_that_waits_goes_on_when_the_new_department_is_open() -> None:
    later = MONDAY + timedelta(hours=20)
    request = a_request_in(State.SEARCHING)
    waiting = successor(request, WEGEN, number=1, opens_at=None)
    assert waiting.resumes_at is None, "it was not waiting"
    request = replace(request, resumes_at=later, searches=2)
    assert successor(request, WEGEN, number=1, opens_at=None).resumes_at == request.last_at
    assert successor(request, WEGEN, number=1, opens_at=later - timedelta(hours=1)).resumes_at < later
    assert successor(request, WEGEN, number=1, opens_at=later + timedelta(days=1)).resumes_at == later
    assert successor(request, WEGEN, number=1, opens_at=None).searches == 1


def test_only_what_is_searched_for_goes_to_the_service_desk() -> None:
    for state in (*MOVES, *OVER):
        events = handed_over(a_request_in(state), now=MONDAY)
        assert bool(events) == (state is State.SEARCHING)


def test_a_department_takes_over_what_was_of_another_once() -> None:
    bram = Coach(id="bram", name="Bram")
    gone = Department(
        id=DepartmentId("kinderopvang"),
        name="Kinderopvang",
        aliases=("de crèche", "WEGEN"),
        hours="ma-za 6-20",
        coaches=(bram, Coach(id="dries", name="Dries", is_coach=False, is_contact=True)),
        places=("De Zonnebloem", "depot"),
        workers=3,
        neighbours=(WEGEN.id, DepartmentId("parken")),
    )
    target = Department(
        id=WEGEN.id, name="Wegen", places=("Depot",), workers=5, coaches=(Coach(id="dries", name="Dries"),)
    )

    after = absorbing(target, closed(gone, LINE, into=WEGEN.id))

    assert after.places == ("Depot", "De Zonnebloem")
    assert after.aliases == ("Kinderopvang", "de crèche")
    assert after.workers == 8
    assert after.neighbours == ("parken",)
    dries, moved_coach = after.coaches
    assert (dries.is_coach, dries.is_contact) == (True, True)
    assert (moved_coach.id, moved_coach.hours) == ("bram", "ma-za 6-20")
    assert [(line.what, line.whom_name) for line in after.audit] == [("department_took_over", "Kinderopvang")]
    assert absorbing(after, gone) is after


def test_a_new_name_and_the_old_one_back() -> None:
    once = renamed(WEGEN, "Straten", LINE)
    assert (once.id, once.name, once.aliases) == ("wegen", "Straten", ("Wegen",))
    back = renamed(once, "Wegen", LINE)
    assert (back.name, back.aliases) == ("Wegen", ("Straten",))
    assert len(back.audit) == 2


def test_a_neighbour_is_never_the_department_itself() -> None:
    department = Department(id=WEGEN.id, name="Wegen", neighbours=("kinderopvang", "parken"))

    assert beside(department, DepartmentId("kinderopvang"), DepartmentId("parken")).neighbours == ("parken",)
    assert beside(department, DepartmentId("kinderopvang"), WEGEN.id).neighbours == ("parken",)


def test_a_closed_department_can_come_back() -> None:
    again = reopened(closed(WEGEN, LINE), LINE)

    assert (again.is_closed, again.merged_into) == (False, None)
