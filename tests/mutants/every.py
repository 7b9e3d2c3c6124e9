"""All faults: those of the road, and those of each area."""

from tests.mutants.asking_faults import ASKING_FAULTS
from tests.mutants.audit_faults import AUDIT
from tests.mutants.caller_faults import CALLERS
from tests.mutants.channel_ring_faults import CHANNEL_RING
from tests.mutants.channel_walk_faults import CHANNEL_WALK
from tests.mutants.city_faults import CITY
from tests.mutants.colleague_faults import COLLEAGUES
from tests.mutants.cosmos_deploy_faults import COSMOS_DEPLOY
from tests.mutants.cosmos_faults import COSMOS
from tests.mutants.crash_cosmos_faults import CRASH_COSMOS
from tests.mutants.deploy_faults import DEPLOY
from tests.mutants.desk_faults import DESK
from tests.mutants.erasing_faults import ERASING
from tests.mutants.export_faults import EXPORT
from tests.mutants.faults import FAULTS as ROAD
from tests.mutants.figure_card_faults import FIGURE_CARDS
from tests.mutants.figures_faults import FIGURES
from tests.mutants.forgetting_faults import FORGETTING
from tests.mutants.gateway_faults import GATEWAY
from tests.mutants.ghent_faults import GHENT
from tests.mutants.graph_faults import GRAPH
from tests.mutants.helping_faults import HELPING
from tests.mutants.hours_faults import HOURS
from tests.mutants.house_faults import HOUSE
from tests.mutants.instances_faults import INSTANCES
from tests.mutants.language_faults import LANGUAGE
from tests.mutants.languages_faults import LANGUAGES
from tests.mutants.library_faults import LIBRARY
from tests.mutants.model_faults import MODEL
from tests.mutants.news_faults import NEWS
from tests.mutants.odd_faults import ODD
from tests.mutants.off_hours_faults import OFF_HOURS
from tests.mutants.own_data_faults import OWN_DATA
from tests.mutants.pace_faults import PACING
from tests.mutants.package_faults import PACKAGE
from tests.mutants.portrait_faults import PORTRAITS
from tests.mutants.post_store_faults import POST_STORE
from tests.mutants.reach_faults import REACH
from tests.mutants.render_faults import RENDERING
from tests.mutants.secret_faults import SECRETS
from tests.mutants.security_faults import SECURITY
from tests.mutants.sending_faults import SENDING
from tests.mutants.shared_pc_faults import SHARED_PC
from tests.mutants.showing_faults import SHOWING
from tests.mutants.silence_faults import SILENCE
from tests.mutants.statistics_store_faults import STATISTICS_STORE
from tests.mutants.team_faults import TEAM
from tests.mutants.tip_faults import TIPS
from tests.mutants.waiting_tip_faults import WAITING_TIPS
from tests.mutants.walk_up_faults import WALK_UPS
from tests.mutants.week_overview_faults import WEEK_OVERVIEWS
from tests.mutants.weekly_post_faults import WEEKLY_POSTS

FAULTS = (
    *ROAD,
    *ASKING_FAULTS,
    *AUDIT,
    *CALLERS,
    *CHANNEL_RING,
    *CHANNEL_WALK,
    *CITY,
    *COLLEAGUES,
    *COSMOS,
    *COSMOS_DEPLOY,
    *CRASH_COSMOS,
    *DEPLOY,
    *DESK,
    *ERASING,
    *EXPORT,
    *FIGURE_CARDS,
    *FIGURES,
    *FORGETTING,
    *SILENCE,
    *GATEWAY,
    *GHENT,
    *GRAPH,
    *HELPING,
    *HOURS,
    *INSTANCES,
    *HOUSE,
    *LANGUAGE,
    *LANGUAGES,
    *LIBRARY,
    *MODEL,
    *NEWS,
    *ODD,
    *OFF_HOURS,
    *OWN_DATA,
    *PACING,
    *PACKAGE,
    *PORTRAITS,
    *POST_STORE,
    *REACH,
    *RENDERING,
    *SECURITY,
    *SECRETS,
    *SENDING,
    *SHARED_PC,
    *SHOWING,
    *STATISTICS_STORE,
    *TEAM,
    *TIPS,
    *WAITING_TIPS,
    *WALK_UPS,
    *WEEK_OVERVIEWS,
    *WEEKLY_POSTS,
)
