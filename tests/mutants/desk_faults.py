"""Faults in the contact point's desk: replacements, silence, and what a department sets of itself."""

from tests.mutants.faults import Fault

DESK = (
    Fault(
        name="who is replaced is asked all the same",
        file="bot/domain/contact_points.py",
        old="coach.is_contact and coach.id not in away]",
        new="coach.is_contact]",
        test="tests/domain/test_contact_points.py::test_the_replacement_is_asked_and_who_is_replaced_is_not",
    ),
    Fault(
        name="a replacement who left still stands in the way",
        file="bot/domain/contact_points.py",
        old="now < one.lasts_until and holds_still(department, one)\n",
        new="now < one.lasts_until\n",
        test="tests/domain/test_contact_points.py::test_who_left_replaces_nobody",
    ),
    Fault(
        name="the ladder forgets replacements",
        file="bot/services/search.py",
        old="for coach in contacts_of(department, now) if",
        new="for coach in department.coaches if coach.is_contact and",
        test="tests/scenarios/test_replacement.py"
        "::test_the_replacement_is_asked_what_nobody_took_and_the_other_is_not",
    ),
    Fault(
        name="who cannot replace says so to nobody",
        file="bot/services/replacements.py",
        old='            await self._tell_contact(one, "refused")\n',
        new="",
        test="tests/scenarios/test_replacement.py"
        "::test_the_replacement_cannot_and_the_contact_point_chooses_another",
    ),
    Fault(
        name="an import undoes what the department chose",
        file="bot/domain/department_settings.py",
        old="department.places if before.places == filed.places else filed.places",
        new="filed.places",
        test="tests/domain/test_department_settings.py"
        "::test_the_same_file_again_does_not_undo_what_was_chosen",
    ),
    Fault(
        name="anybody sets the department",
        file="bot/services/department_desk.py",
        old="        if not acts_as_contact(department, record.id, self._clock.now()):\n"
        "            raise NotAllowed(record.id)\n        return department\n",
        new="        return department\n",
        test="tests/scenarios/test_department_desk.py::test_others_get_a_friendly_no",
    ),
    Fault(
        name="a no does not break the silence",
        file="bot/domain/contact_silence.py",
        old="            case e.Declined(by=by) if any(o.person.id == by and o.as_contact for o in request.offers):\n"
        "                return None\n",
        new="",
        test="tests/domain/test_contact_silence.py::test_what_breaks_the_silence",
    ),
    Fault(
        name="nobody hears of a silent contact point",
        file="bot/services/keeper.py",
        old="                await self._tell_silence(request)",
        new="                pass",
        test="tests/scenarios/test_contact_silence.py"
        "::test_after_an_hour_of_silence_the_coordinator_hears_of_it",
    ),
)
