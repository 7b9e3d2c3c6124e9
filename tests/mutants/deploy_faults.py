"""Faults in what is deployed."""

from tests.mutants.faults import Fault

BICEP = "tests/deploy/test_bicep.py"
MODEL = "bot/storage/containers.json"

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
        test=f"{BICEP}::test_the_containers_are_those_of_the_code",
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
        file="deploy/bicep/watch.bicep",
        old='Name == "digicoach.store.errors"',
        new='Name == "digicoach.store.error"',
        test=f"{BICEP}::test_alarms_ask_for_figures_that_the_bot_reports",
    ),
    Fault(
        name="the image runs as root",
        file="deploy/Dockerfile",
        old="USER 10001:10001",
        new="USER 0:0",
        test="tests/deploy/test_image.py::test_the_dockerfile_keeps_the_rules",
    ),
)
