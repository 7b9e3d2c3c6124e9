"""Faults in what is deployed."""

from tests.mutants.faults import Fault

BICEP = "tests/deploy/test_bicep.py"
COSMOS = "tests/deploy/test_bicep_cosmos.py"
MODEL = "bot/storage/containers.json"
WATCH = "deploy/bicep/watch.bicep"
PULL = "deploy/bicep/pull.bicep"
PULLING = f"{BICEP}::test_the_identity_of_the_bot_may_pull_its_image_before_it_is_started"
ALARM = "tests/deploy/test_alarms.py::test_every_alarm_asks_for_the_very_thing_and_number_that_is_meant"
AZURE = "tests/deploy/test_azure_sh.py"
COMMAND = f"{AZURE}::test_one_command_makes_all_and_deploys_what_it_built_by_its_digest"

DEPLOY = (
    Fault(
        name="two questions of a department share a number on Cosmos",
        file=MODEL,
        old='"unique_keys": [["/number"]]',
        new='"unique_keys": []',
        test="tests/storage/test_containers.py::test_a_number_is_given_once_in_a_department",
    ),
    Fault(
        name="stored questions are deleted by age",
        file="deploy/bicep/store.bicep",
        old="defaultTtl: container.default_ttl",
        new="defaultTtl: 2592000",
        test=f"{COSMOS}::test_the_containers_are_those_of_the_code",
    ),
    Fault(
        name="a misspelt setting is deployed",
        file="deploy/main.bicep",
        old="name: 'DIGICOACH_INSTANCES'",
        new="name: 'DIGICOACH_INSTANCE'",
        test=f"{BICEP}::test_the_bot_starts_with_the_settings_it_is_given",
    ),
    Fault(
        name="the alarm listens to a figure that nobody reports",
        file=WATCH,
        old='Name == "digicoach.store.errors"',
        new='Name == "digicoach.store.error"',
        test=ALARM,
    ),
    Fault(
        name="the image runs as root",
        file="deploy/Dockerfile",
        old="USER 10001:10001",
        new="USER 0:0",
        test="tests/deploy/test_image.py::test_the_dockerfile_keeps_the_rules",
    ),
    Fault(
        name="the image may be read about, not pulled",
        file=PULL,
        old="7f951dda-4ed3-4680-a7ca-43fe172d538d",
        new="acdd72a7-3385-48ef-bd42-f606fba81ae7",
        test=PULLING,
    ),
    Fault(
        name="the bot is started before it may pull its image",
        file="deploy/main.bicep",
        old="  dependsOn: [pulling, database]\n",
        new="",
        test=PULLING,
    ),
    Fault(
        name="the right to pull goes to an id that is no principal",
        file="deploy/main.bicep",
        old="    principalId: identity.properties.principalId\n  }\n}\n\nmodule database",
        new="    principalId: identity.properties.clientId\n  }\n}\n\nmodule database",
        test=PULLING,
    ),
    Fault(
        name="a silent bot is no alarm",
        file=WATCH,
        old="operator: 'LessThan'",
        new="operator: 'GreaterThan'",
        test=ALARM,
    ),
    Fault(
        name="a card may be owed for ten days",
        file=WATCH,
        old="threshold: 900",
        new="threshold: 900000",
        test=ALARM,
    ),
    Fault(
        name="a bot that believes nobody is no alarm",
        file=WATCH,
        old='"tenant", "service_url"',
        new='"service_url"',
        test=ALARM,
    ),
    Fault(
        name="nobody asks whether the bot is ready",
        file=WATCH,
        old="    Enabled: true\n    Frequency",
        new="    Enabled: false\n    Frequency",
        test="tests/deploy/test_alarms.py::test_two_places_that_get_no_answer_from_readyz_are_an_alarm",
    ),
    Fault(
        name="the channel of Teams is switched off",
        file="deploy/main.bicep",
        old="isEnabled: true",
        new="isEnabled: false",
        test=f"{BICEP}::test_the_channel_of_teams_is_switched_on",
    ),
    Fault(
        name="an option of the deployment is misspelt",
        file="deploy/azure.sh",
        old="--template-file deploy/main.bicep",
        new="--template-fil deploy/main.bicep",
        test=COMMAND,
    ),
    Fault(
        name="the image is built for another platform than its packages",
        file="deploy/azure.sh",
        old="--platform linux/amd64",
        new="--platform linux/arm64",
        test=COMMAND,
    ),
)
