"""Faults in how fast calls leave, that only a Teams which enforces its limits can see."""

from tests.mutants.faults import Fault

PACE = "bot/teams/pace.py"
BUSY = "tests/scenarios/test_busy_city.py"
FLOOD = f"{BUSY}::test_a_coach_who_is_asked_by_many_at_once_is_not_flooded"

PACING = (
    Fault(
        name="calls leave as they come",
        file="app.py",
        old="pace = Pace(pace_clock or clock, per_second=share, instances=settings.instances) if share else None",
        new="pace = None",
        test=FLOOD,
    ),
    Fault(
        name="fifty calls leave for one chat at once",
        file=PACE,
        old="_BURST, _PER_SECOND = 5.0, 1.0",
        new="_BURST, _PER_SECOND = 50.0, 1.0",
        test=FLOOD,
    ),
    Fault(
        name="four calls a second leave for one chat for ever",
        file=PACE,
        old="_BURST, _PER_SECOND = 5.0, 1.0",
        new="_BURST, _PER_SECOND = 5.0, 4.0",
        test=FLOOD,
    ),
    Fault(
        name="hundreds of calls leave for the tenant at once",
        file=PACE,
        old="per_second * _TENANT_BURST_S",
        new="per_second * 20.0",
        test=f"{BUSY}::test_sixty_who_write_at_once_wait_no_longer_than_the_tenants_limit_asks",
    ),
)
