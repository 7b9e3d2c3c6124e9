"""The audit of the areas finds a fault of each kind; without one it finds nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import events as e
from bot.domain.desk_notices import Replaced, Replacing
from bot.domain.evolving import evolve_all
from bot.domain.ids import PersonId
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord, Role
from bot.domain.request import Request
from bot.domain.resting import Resting
from bot.domain.roster import Coach, Department, Replacement
from bot.domain.sources import Source
from bot.domain.states import State
from tests.builders import MONDAY, a_request, a_request_in
from tests.crash.area_audit import area_problems
from tests.crash.ended import Ended, Kept

HERE, THERE = "kinderopvang", "wegen"
NOW = MONDAY + timedelta(hours=1)
BRAM = Coach(id="coach-1", name="Bram", email="")
ZITA = Coach(id="zita", name="Zita", email="", is_coach=False, is_contact=True)
HOME = Department(id=HERE, name="Kinderopvang", coaches=(BRAM, ZITA))
ROADS = Department(id=THERE, name="Wegen")
PEOPLE = (
    PersonRecord(id="amina", name="Amina", roles=(Role.COORDINATOR,)),
    PersonRecord(id=BRAM.id, name="Bram", roles=(Role.COACH,), helps_in=HERE),
    PersonRecord(id=ZITA.id, name="Zita", roles=(Role.CONTACT_POINT,), helps_in=HERE),
)
AMINA, COACH, CONTACT = PEOPLE
WORKER = PersonRecord(id="fatma", name="Fatma")
CLOSED = replace(HOME, coaches=(), is_closed=True)


def found(
    *requests: Request,
    departments: tuple[Department, ...] = (HOME, ROADS),
    people: tuple[PersonRecord, ...] = PEOPLE,
) -> str:
    kept = Kept(departments=departments, requests=requests, people=people)
    ended = Ended(kept=kept, screens={}, promised=(), answers=(), unwritten=frozenset(), log="", now=NOW)
    return "; ".join(area_problems(ended))


def test_who_was_erased_stands_nowhere():
    chats = {"a:id-bram": {}}
    here = Department(id=HERE, name="Kinderopvang", former=(PersonId("id-bram"),))
    kept = Kept(departments=(here,), requests=(), people=())
    ended = Ended(kept=kept, screens=chats, promised=(), answers=(), unwritten=frozenset(), log="", now=NOW)

    assert "Bram was erased" in "; ".join(area_problems(ended))
    assert list(area_problems(replace(ended, screens={}))) == []


def of_bram(source: Source, minute: int, **changes: object) -> Request:
    done = a_request_in(State.CLOSED, source=source, sent_at=MONDAY + timedelta(minutes=minute))
    return replace(done, id=f"{source}-{minute}", **changes)  # type: ignore[arg-type]


def waits(**changes: object) -> Notice:
    return replace(Notice(id="one", content=Resting(), due_at=MONDAY, is_prepared=False), **changes)  # type: ignore[arg-type]


def replaced(*, told: bool, looked_after: bool) -> str:
    one = Replacement(person=BRAM.id, by=ZITA.id, last_day=NOW.date(), lasts_until=NOW, name="Bram")
    card = Notice(
        id="card",
        due_at=MONDAY,
        content=Replacing(
            department=HERE, department_name="K", by=ZITA.id, by_name="Zita", last_day=NOW.date()
        ),
    )
    wait = Notice(id="wait", content=Replaced(department=HERE), due_at=NOW)
    bram = replace(COACH, notices=(card,) if told else ())
    zita = replace(CONTACT, notices=(wait,) if looked_after else ())
    return found(departments=(replace(HOME, replacements=(one,)), ROADS), people=(AMINA, bram, zita))


def silent() -> Request:
    return evolve_all(a_request_in(State.SEARCHING), (e.ContactSilent(at=MONDAY),))


def resting(state: State, **changes: object) -> str:
    away = replace(BRAM, paused_until=MONDAY + timedelta(days=1))
    return found(a_request_in(state), departments=(replace(HOME, coaches=(away, ZITA)), ROADS))


def test_without_a_fault_it_finds_nothing():
    moved = a_request_in(State.MOVED)
    assert found(a_request_in(State.SEARCHING)) == ""
    assert found(moved, replace(a_request_in(State.SEARCHING), department=THERE)) == ""
    assert found(of_bram(Source.WEEKLY, 0), of_bram(Source.NOTED, 0), of_bram(Source.NOTED, 3)) == ""
    assert replaced(told=True, looked_after=True) == ""
    assert resting(State.HELPING) == ""
    assert found(people=(*PEOPLE, WORKER)) == ""


FAULTS: dict[str, Callable[[], str]] = {
    "stands in kinderopvang, helps in None": lambda: found(
        people=(AMINA, replace(COACH, helps_in=None), CONTACT)
    ),
    "stands in kinderopvang, helps in wegen": lambda: found(
        people=(AMINA, replace(COACH, helps_in=THERE), CONTACT)
    ),
    "coach-1 is coach in roster alone": lambda: found(people=(AMINA, replace(COACH, roles=()), CONTACT)),
    "zita is coach in person alone": lambda: found(
        people=(AMINA, COACH, replace(CONTACT, roles=(Role.COACH, Role.CONTACT_POINT)))
    ),
    "fatma is ['coach'] in None, not in its roster": lambda: found(
        people=(*PEOPLE, replace(WORKER, roles=(Role.COACH,)))
    ),
    "fatma is [] in kinderopvang, not in its roster": lambda: found(
        people=(*PEOPLE, replace(WORKER, helps_in=HERE))
    ),
    "question vraag-1 lives 2 times": lambda: found(
        a_request_in(State.SEARCHING), replace(a_request_in(State.SEARCHING), department=THERE)
    ),
    "question vraag-1 moved and is nowhere": lambda: found(a_request_in(State.MOVED)),
    "resolved question in kinderopvang, which is no more": lambda: found(
        a_request_in(State.RESOLVED),
        departments=(replace(CLOSED, merged_into=THERE), ROADS),
        people=(AMINA,),
    ),
    "searching question in kinderopvang, which is no more": lambda: found(
        a_request_in(State.SEARCHING), departments=(CLOSED, ROADS), people=(AMINA,)
    ),
    "Bram rests and still has question vraag-1": lambda: resting(State.PARKED),
    "coach-1 counted 2026-W48 2 times": lambda: found(of_bram(Source.WEEKLY, 0), of_bram(Source.WEEKLY, 9)),
    "one walk-up of coach-1 was noted twice": lambda: found(
        of_bram(Source.NOTED, 0), of_bram(Source.NOTED, 1)
    ),
    "Resting lies in wait for amina": lambda: found(
        people=(replace(AMINA, notices=(waits(),)), COACH, CONTACT)
    ),
    "Resting of amina is over and still there": lambda: found(
        people=(replace(AMINA, notices=(waits(is_prepared=True, ends_at=MONDAY),)), COACH, CONTACT)
    ),
    "coach-1 was not told that they replace zita": lambda: replaced(told=False, looked_after=True),
    "nothing looks after who replaces zita": lambda: replaced(told=True, looked_after=False),
    "no coordinator heard of question vraag-1": lambda: found(
        evolve_all(silent(), (e.Cancelled(at=MONDAY + timedelta(hours=1)),))
    ),
}


@pytest.mark.parametrize("problem", FAULTS)
def test_a_fault_of_each_kind_is_found(problem: str):
    assert problem in FAULTS[problem]()


def test_a_question_without_anybody_is_no_fault_of_an_area():
    assert found(a_request()) == ""
