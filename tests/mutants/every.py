"""All faults: those of the road, and those of each area."""

from tests.mutants.asking_faults import ASKING_FAULTS
from tests.mutants.city_faults import CITY
from tests.mutants.colleague_faults import COLLEAGUES
from tests.mutants.desk_faults import DESK
from tests.mutants.faults import FAULTS as ROAD
from tests.mutants.helping_faults import HELPING
from tests.mutants.hours_faults import HOURS
from tests.mutants.team_faults import TEAM
from tests.mutants.walk_up_faults import WALK_UPS

FAULTS = (*ROAD, *ASKING_FAULTS, *CITY, *COLLEAGUES, *DESK, *HELPING, *HOURS, *TEAM, *WALK_UPS)
