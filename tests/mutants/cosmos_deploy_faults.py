"""Faults in how Cosmos DB is deployed, watched and explained."""

from tests.mutants.faults import Fault

BICEP = "tests/deploy/test_bicep_cosmos.py"
STORE = "deploy/bicep/store.bicep"
PAGE = "tests/deploy/test_page_cosmos.py"

COSMOS_DEPLOY = (
    Fault(
        name="an instance on Cosmos reads what was true before",
        file=STORE,
        old="defaultConsistencyLevel: 'Strong'",
        new="defaultConsistencyLevel: 'Session'",
        test=f"{BICEP}::test_the_account_is_one_region_strongly_consistent_without_keys_and_backed_up",
    ),
    Fault(
        name="the keys of the account still open it",
        file=STORE,
        old="disableLocalAuth: true",
        new="disableLocalAuth: false",
        test=f"{BICEP}::test_the_account_is_one_region_strongly_consistent_without_keys_and_backed_up",
    ),
    Fault(
        name="the free account is paid for",
        file=STORE,
        old="capacity == 'free' ? 1000 : throughput",
        new="throughput",
        test=f"{BICEP}::test_the_database_is_that_of_the_code_and_pays_one_way_only",
    ),
    Fault(
        name="the bot on Cosmos is not told where it is",
        file="deploy/main.bicep",
        old="name: 'DIGICOACH_COSMOS_ADDRESS', value: cosmosAddress",
        new="name: 'DIGICOACH_COSMOS_ADDRESS', value: ''",
        test="tests/deploy/test_bicep.py::test_the_bot_starts_with_the_settings_it_is_given",
    ),
    Fault(
        name="Entra is asked for a token of an address with a port",
        file="bot/settings.py",
        old="urlsplit(self.cosmos_address).hostname or ''",
        new="urlsplit(self.cosmos_address).netloc",
        test=f"{BICEP}::test_the_identity_is_asked_for_the_token_that_the_sdk_would_ask_for",
    ),
    Fault(
        name="each of several replicas believes it is alone",
        file="deploy/main.bicep",
        old="name: 'DIGICOACH_INSTANCES', value: string(replicas)",
        new="name: 'DIGICOACH_INSTANCES', value: '1'",
        test=f"{BICEP}::test_as_many_replicas_run_as_the_bot_believes_there_are",
    ),
    Fault(
        name="throttling is looked for under another number",
        file="deploy/bicep/watch_store.bicep",
        old="values: ['429']",
        new="values: ['449']",
        test="tests/deploy/test_alarms.py::test_cosmos_near_its_limit_is_an_alarm",
    ),
    Fault(
        name="house is moved into an account that the deployment makes otherwise",
        file="deploy/README.md",
        old="store=cosmos instances=2 capacity=serverless \\\n",
        new="store=cosmos instances=2 capacity=autoscale \\\n",
        test=f"{PAGE}::test_the_account_made_first_is_the_very_one_that_the_deployment_takes_over",
    ),
    Fault(
        name="the page leaves a message of the start unexplained",
        file="deploy/README.md",
        old="| `the identity may not read here` |",
        new="| `the identity may not come in` |",
        test=f"{PAGE}::test_no_row_waits_for_a_message_that_is_never_said",
    ),
)
