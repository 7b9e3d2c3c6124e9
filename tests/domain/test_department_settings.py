"""What a department can be told by card, and what an import leaves of it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.department_settings import BadSetting, Fault, Setting, as_typed, changed, filed_again, runs
from bot.domain.hours import BadHours
from bot.domain.roster import Coach, Department, FiledSettings

TODAY = date(2026, 11, 23)
HERE = Department(
    id="kinderopvang", name="Kinderopvang", coaches=(Coach(id="a", name="A"), Coach(id="b", name="B"))
)
DAYS = st.frozensets(st.dates(TODAY, date(2027, 10, 1)), max_size=30)


def fault_of(setting: Setting, typed: str) -> Fault:
    with pytest.raises(BadSetting) as bad:
        changed(HERE, setting, typed, TODAY)
    return bad.value.fault


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("22 november 2026", Fault.DAY_PAST),
        ("31 februari", Fault.NO_DAY),
        ("feest", Fault.NO_DAY),
        ("24 december tot 23 december 2026", Fault.RUN_BACKWARDS),
        ("1 december tot 1 juni 2027", Fault.RUN_TOO_LONG),
        ("25 december\n24 december tot 26 december", Fault.DAY_TWICE),
        ("25 december, open 25 december", Fault.DAY_TWICE),
        ("1 december tot 20 februari\n1 maart tot 20 mei\n1 juni tot 20 augustus", Fault.TOO_MANY_DAYS),
        ("x" * 2001, Fault.TOO_LONG),
    ],
)
def test_days_that_cannot_be(typed: str, fault: Fault):
    assert fault_of(Setting.DAYS, typed) is fault


def test_today_is_not_over_yet():
    for typed in ("vandaag", "23 november", "23/11/2026"):
        assert changed(HERE, Setting.DAYS, typed, TODAY).holidays == {TODAY}


def test_days_that_went_by_stay_as_they_were():
    gone = frozenset({date(2026, 11, 2)})
    before = replace(HERE, holidays=gone, open_days=gone)

    after = changed(before, Setting.DAYS, "", TODAY)

    assert (after.holidays, after.open_days) == (gone, gone)


@given(closed=DAYS, opened=DAYS)
def test_what_stands_in_the_input_reads_back_as_it_is(closed: frozenset[date], opened: frozenset[date]):
    before = replace(HERE, holidays=closed - opened, open_days=opened)

    after = changed(before, Setting.DAYS, as_typed(before, Setting.DAYS, TODAY), TODAY)

    assert after == before


@pytest.mark.parametrize("setting", [Setting.HOURS, Setting.PLACES, Setting.WORKERS])
def test_saving_what_is_so_already_changes_nothing(setting: Setting):
    before = replace(HERE, places=("Zuid", "Noord"), workers=40)

    assert changed(before, setting, as_typed(before, setting, TODAY), TODAY) == before


def test_runs_are_days_that_follow_each_other():
    days = [date(2026, 12, day) for day in (26, 24, 25, 31)]

    assert runs(days) == ((days[1], days[0]), (days[3], days[3]))


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("1", Fault.TOO_FEW),
        ("100001", Fault.TOO_MANY),
        ("-5", Fault.NO_NUMBER),
        ("", Fault.NO_NUMBER),
        ("９９", Fault.NO_NUMBER),
    ],
)
def test_workers_are_no_fewer_than_the_coaches_and_no_more_than_a_city(typed: str, fault: Fault):
    assert fault_of(Setting.WORKERS, typed) is fault


def test_the_bounds_of_workers_are_allowed():
    assert changed(HERE, Setting.WORKERS, "2", TODAY).workers == 2
    assert changed(HERE, Setting.WORKERS, "100 000", TODAY).workers == 100_000


def test_a_place_of_sixty_letters_fits_and_one_more_does_not():
    assert changed(HERE, Setting.PLACES, "x" * 60, TODAY).places == ("x" * 60,)
    assert fault_of(Setting.PLACES, "x" * 61) is Fault.PLACE_TOO_LONG
    assert fault_of(Setting.PLACES, "De Krekel\nde  krékel") is Fault.PLACE_TWICE
    assert fault_of(Setting.PLACES, "\n".join(f"plaats {n}" for n in range(31))) is Fault.TOO_MANY_PLACES


@pytest.mark.parametrize("typed", ["ma 8-12 11-14", "ma 17-8", "ma 22-6", "blub", ""])
def test_hours_that_cannot_be(typed: str):
    with pytest.raises(BadHours):
        changed(HERE, Setting.HOURS, typed, TODAY)


def test_a_department_that_never_opens_is_not_set_by_card():
    assert fault_of(Setting.HOURS, "gesloten") is Fault.NEVER_OPEN


# --- the departments file ---------------------------------------------------------------------------


FILED = FiledSettings(hours=HERE.hours, holidays=frozenset(), places=("Zuid",), workers=40)
IMPORTED = filed_again(HERE, FILED)


def test_without_a_choice_of_its_own_the_file_rules():
    assert (IMPORTED.places, IMPORTED.workers, IMPORTED.filed) == (("Zuid",), 40, None)


def test_the_same_file_again_does_not_undo_what_was_chosen():
    chosen = changed(IMPORTED, Setting.PLACES, "Noord", TODAY)

    assert filed_again(chosen, FILED) == chosen


def test_a_cell_that_changed_rules_again_and_the_others_do_not():
    chosen = changed(changed(IMPORTED, Setting.PLACES, "Noord", TODAY), Setting.WORKERS, "50", TODAY)

    after = filed_again(chosen, replace(FILED, workers=60))

    assert (after.places, after.workers) == (("Noord",), 60)
    assert filed_again(after, replace(FILED, workers=60)) == after
