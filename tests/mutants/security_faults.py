"""Faults in what the security page promises: roles, bodies, logs and the audit of packages."""

from tests.mutants.faults import Fault

PRESSES = "tests/security/test_who_may_press_what.py"
FRIENDLY_NO = f"{PRESSES}::test_who_may_not_press_a_button_reads_the_friendly_no_and_nothing_else_happens"

SECURITY = (
    Fault(
        name="who pressed stands in the log of every turn",
        file="bot/web.py",
        old='log_event("turn", kind=kind, verb=verb, status=status, ms=ms)',
        new='log_event("turn", kind=kind, verb=verb, status=status, ms=ms, source=inbound.sender and inbound.sender.name)',
        test="tests/scenarios/test_the_road.py::test_from_question_to_confirmed",
    ),
    Fault(
        name="a body that is not packed as it says is a failure of ours",
        file="bot/web.py",
        old="except (BadInbound, web.RequestPayloadError):",
        new="except BadInbound:",
        test="tests/teams/test_bad_bodies.py::test_a_body_that_is_not_packed_as_it_says_is_refused",
    ),
    Fault(
        name="a department that does not exist is a failure of ours",
        file="bot/services/merging.py",
        old="                raise NotAllowed(department)\n",
        new="                break\n",
        test=f"{PRESSES}::test_a_department_that_does_not_exist_is_a_friendly_no_and_no_failure",
    ),
    Fault(
        name="anybody with the button may do what a coordinator does",
        file="bot/services/coordinators.py",
        old="        return self.must_be(record)\n",
        new="        return record\n",
        test=FRIENDLY_NO,
    ),
    Fault(
        name="what the audit did not look at is called sound",
        file="deploy/audit.py",
        old="    if skipped or not packages:\n",
        new="    if not packages:\n",
        test="tests/security/test_packages.py::test_only_what_was_looked_at_is_sound",
    ),
)
