"""All faults: those of the road, and those of each area."""

from tests.mutants.asking_faults import ASKING_FAULTS
from tests.mutants.audit_faults import AUDIT
from tests.mutants.caller_faults import CALLERS
from tests.mutants.city_faults import CITY
from tests.mutants.colleague_faults import COLLEAGUES
from tests.mutants.deploy_faults import DEPLOY
from tests.mutants.desk_faults import DESK
from tests.mutants.faults import FAULTS as ROAD
from tests.mutants.graph_faults import GRAPH
from tests.mutants.helping_faults import HELPING
from tests.mutants.hours_faults import HOURS
from tests.mutants.odd_faults import ODD
from tests.mutants.pace_faults import PACING
from tests.mutants.package_faults import PACKAGE
from tests.mutants.reach_faults import REACH
from tests.mutants.sending_faults import SENDING
from tests.mutants.team_faults import TEAM
from tests.mutants.walk_up_faults import WALK_UPS

FAULTS = (
    *ROAD,
    *ASKING_FAULTS,
    *AUDIT,
    *CALLERS,
    *CITY,
    *COLLEAGUES,
    *DEPLOY,
    *DESK,
    *GRAPH,
    *HELPING,
    *HOURS,
    *ODD,
    *PACING,
    *PACKAGE,
    *REACH,
    *SENDING,
    *TEAM,
    *WALK_UPS,
)
