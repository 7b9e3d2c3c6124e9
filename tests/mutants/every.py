"""All faults: those of the road, and those of each area."""

from tests.mutants.asking_faults import ASKING_FAULTS
from tests.mutants.audit_faults import AUDIT
from tests.mutants.caller_faults import CALLERS
from tests.mutants.city_faults import CITY
from tests.mutants.colleague_faults import COLLEAGUES
from tests.mutants.cosmos_deploy_faults import COSMOS_DEPLOY
from tests.mutants.cosmos_faults import COSMOS
from tests.mutants.crash_cosmos_faults import CRASH_COSMOS
from tests.mutants.deploy_faults import DEPLOY
from tests.mutants.desk_faults import DESK
from tests.mutants.export_faults import EXPORT
from tests.mutants.faults import FAULTS as ROAD
from tests.mutants.figure_card_faults import FIGURE_CARDS
from tests.mutants.figures_faults import FIGURES
from tests.mutants.gateway_faults import GATEWAY
from tests.mutants.ghent_faults import GHENT
from tests.mutants.graph_faults import GRAPH
from tests.mutants.helping_faults import HELPING
from tests.mutants.hours_faults import HOURS
from tests.mutants.house_faults import HOUSE
from tests.mutants.instances_faults import INSTANCES
from tests.mutants.model_faults import MODEL
from tests.mutants.odd_faults import ODD
from tests.mutants.pace_faults import PACING
from tests.mutants.package_faults import PACKAGE
from tests.mutants.reach_faults import REACH
from tests.mutants.sending_faults import SENDING
from tests.mutants.showing_faults import SHOWING
from tests.mutants.statistics_store_faults import STATISTICS_STORE
from tests.mutants.team_faults import TEAM
from tests.mutants.tip_faults import TIPS
from tests.mutants.walk_up_faults import WALK_UPS
from tests.mutants.week_overview_faults import WEEK_OVERVIEWS

FAULTS = (
    *ROAD,
    *ASKING_FAULTS,
    *AUDIT,
    *CALLERS,
    *CITY,
    *COLLEAGUES,
    *COSMOS,
    *COSMOS_DEPLOY,
    *CRASH_COSMOS,
    *DEPLOY,
    *DESK,
    *EXPORT,
    *FIGURE_CARDS,
    *FIGURES,
    *GATEWAY,
    *GHENT,
    *GRAPH,
    *HELPING,
    *HOURS,
    *INSTANCES,
    *HOUSE,
    *MODEL,
    *ODD,
    *PACING,
    *PACKAGE,
    *REACH,
    *SENDING,
    *SHOWING,
    *STATISTICS_STORE,
    *TEAM,
    *TIPS,
    *WALK_UPS,
    *WEEK_OVERVIEWS,
)
