"""The alarms: each asks for what the bot really reports, with the numbers that the administrator's page gives, and is on."""

import re
from dataclasses import dataclass
from typing import Any

import pytest

from bot.metrics import Measured
from bot.teams import verification
from tests.deploy.test_bicep import ACCOUNT, DEPLOY, deployed, one

LOG = "ContainerAppConsoleLogs | "
RULES = "Microsoft.Insights/scheduledQueryRules"
ALERTS = "Microsoft.Insights/metricAlerts"
CODE = "\n".join(file.read_text() for file in (DEPLOY.parent / "bot").rglob("*.py"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    severity: int
    operator: str
    threshold: int
    query: str


EXPECTED = {
    "silent": Alarm(
        severity=0,
        operator="LessThan",
        threshold=1,
        query='AppMetrics | where Name == "digicoach.owed.oldest" | summarize Value = count()',
    ),
    "card-owed": Alarm(
        severity=1,
        operator="GreaterThan",
        threshold=15 * 60,
        query='AppMetrics | where Name == "digicoach.owed.oldest" | summarize Value = max(coalesce(Max, Sum))',
    ),
    "promise-broken": Alarm(
        severity=1,
        operator="GreaterThan",
        threshold=0,
        query='AppMetrics | where Name == "digicoach.audit.violations"'
        " | summarize Value = min(coalesce(Min, Sum)) by tostring(Properties.invariant)",
    ),
    "refused": Alarm(
        severity=0,
        operator="GreaterThan",
        threshold=0,
        query=LOG + 'where Log has "connector.refuses_the_bot" | summarize Value = count()',
    ),
    "entra": Alarm(
        severity=0,
        operator="GreaterThanOrEqual",
        threshold=3,
        query=LOG + 'where Log has "token.refused" or Log has "keys.unavailable" | summarize Value = count()',
    ),
    "deaf": Alarm(
        severity=1,
        operator="GreaterThanOrEqual",
        threshold=5,
        query=LOG + "extend Line = parse_json(Log)"
        " | extend Event = tostring(Line.event), Kind = tostring(Line.kind)"
        ' | summarize Heard = countif(Event == "turn"), Refused = countif(Event == "turn.refused" and Kind in'
        ' ("tenant", "service_url", "service_host", "endorsement", "channel", "bad_time", "bad_token", "unknown_key"))'
        " | project Value = iff(Heard == 0, Refused, Refused / 10)",
    ),
    "store-errors": Alarm(
        severity=2,
        operator="GreaterThanOrEqual",
        threshold=10,
        query='AppMetrics | where Name == "digicoach.store.errors" | summarize Value = sum(Sum)',
    ),
    "not-strong": Alarm(
        severity=1,
        operator="GreaterThan",
        threshold=0,
        query=LOG
        + 'where Log has "store.not_strong" or Log has "store.several_regions" | summarize Value = count()',
    ),
    "cosmos-full": Alarm(
        severity=2,
        operator="GreaterThan",
        threshold=14 * 1024 * 1024,
        query="CDBPartitionKeyStatistics | summarize Value = max(SizeKb)",
    ),
}
SLOW = {"cosmos-full"}
"""What Azure reports now and then."""


def rules() -> dict[str, dict[str, Any]]:
    made = [rule.body for rule in deployed() if rule.type == RULES]
    return {body["name"].removeprefix("digicoach-"): body["properties"] for body in made}


def test_every_alarm_asks_for_the_very_thing_and_number_that_is_meant():
    made = {name: rule["criteria"]["allOf"][0] for name, rule in rules().items()}

    assert {
        name: Alarm(
            severity=rules()[name]["severity"],
            operator=one["operator"],
            threshold=one["threshold"],
            query=one["query"],
        )
        for name, one in made.items()
    } == EXPECTED
    for asked in made.values():
        assert (asked["metricMeasureColumn"], asked["timeAggregation"]) == ("Value", "Maximum")
        assert asked["failingPeriods"] == {"numberOfEvaluationPeriods": 1, "minFailingPeriodsToAlert": 1}


def alerts() -> dict[str, dict[str, Any]]:
    made = [rule.body for rule in deployed() if rule.type == ALERTS]
    return {body["name"].removeprefix("digicoach-"): body["properties"] for body in made}


def test_every_alarm_is_on_looks_every_5_minutes_at_15_and_tells_the_people():
    people = one("Microsoft.Insights/actionGroups", deployed())["properties"]

    assert people["enabled"] is True
    assert [one["emailAddress"] for one in people["emailReceivers"]] == ["alarms@example.org"]
    for name, rule in rules().items():
        looks = ("PT1H", "P1D") if name in SLOW else ("PT5M", "PT15M")
        assert rule["enabled"] is True
        assert (rule["evaluationFrequency"], rule["windowSize"]) == looks
        assert rule["actions"]["actionGroups"] == ["Microsoft.Insights/actionGroups(digicoach).id"]
    for alert in alerts().values():
        assert alert["enabled"] is True
        assert alert["actions"] == [{"actionGroupId": "Microsoft.Insights/actionGroups(digicoach).id"}]


def test_two_places_that_get_no_answer_from_readyz_are_an_alarm():
    asked = one("Microsoft.Insights/webtests", deployed())["properties"]
    (alert,) = (
        one.body for one in deployed() if one.type == ALERTS and one.body["name"].endswith("-not-ready")
    )
    criteria = alert["properties"]["criteria"]

    assert asked["Enabled"] is True
    assert (asked["Frequency"], asked["ValidationRules"]["ExpectedHttpStatusCode"]) == (300, 200)
    assert criteria["failedLocationCount"] == 2 < len(asked["Locations"])
    assert criteria["webTestId"] == "Microsoft.Insights/webtests(digicoach-readyz).id"
    assert alert["properties"]["severity"] == 0


def test_more_than_five_failures_in_five_minutes_are_an_alarm():
    (alert,) = (
        one.body for one in deployed() if one.type == ALERTS and one.body["name"].endswith("-failing")
    )
    (asked,) = alert["properties"]["criteria"]["allOf"]

    assert alert["properties"]["windowSize"] == "PT5M"
    assert (asked["metricName"], asked["timeAggregation"]) == ("Requests", "Total")
    assert asked["dimensions"] == [{"name": "statusCodeCategory", "operator": "Include", "values": ["5xx"]}]
    assert (asked["operator"], asked["threshold"]) == ("GreaterThan", 5)


@pytest.mark.parametrize(
    ("alarm", "metric", "aggregation", "threshold", "dimension"),
    [
        ("cosmos-busy", "NormalizedRUConsumption", "Average", 80, ("PartitionKeyRangeId", ["*"])),
        ("cosmos-throttled", "TotalRequests", "Count", 50, ("StatusCode", ["429"])),
    ],
)
def test_cosmos_near_its_limit_is_an_alarm(
    alarm: str, metric: str, aggregation: str, threshold: int, dimension: tuple[str, list[str]]
):
    asked = alerts()[alarm]
    (criterion,) = asked["criteria"]["allOf"]
    name, values = dimension

    assert asked["scopes"] == [f"{ACCOUNT}({one(ACCOUNT, deployed())['name']}).id"]
    assert (asked["severity"], asked["evaluationFrequency"], asked["windowSize"]) == (2, "PT5M", "PT15M")
    assert (criterion["metricNamespace"], criterion["metricName"]) == (ACCOUNT, metric)
    assert (criterion["timeAggregation"], criterion["operator"]) == (aggregation, "GreaterThan")
    assert criterion["threshold"] == threshold
    assert criterion["dimensions"] == [{"name": name, "operator": "Include", "values": values}]


def test_the_account_reports_the_sizes_that_an_alarm_asks_for_in_the_table_it_asks():
    (reports,) = (
        resource.body["properties"]
        for resource in deployed()
        if resource.type == "Microsoft.Insights/diagnosticSettings" and resource.symbol == "sizes"
    )
    assert reports["logs"] == [{"category": "PartitionKeyStatistics", "enabled": True}]
    assert reports["logAnalyticsDestinationType"] == "Dedicated"
    assert EXPECTED["cosmos-full"].query.startswith("CDBPartitionKeyStatistics ")


def test_a_trial_watches_no_account():
    names = [
        resource.body["name"] for resource in deployed(store="trial") if resource.type in {RULES, ALERTS}
    ]
    assert names
    assert not [name for name in names if "cosmos" in name]


def test_they_ask_for_figures_and_events_that_the_bot_reports():
    queries = "\n".join(alarm.query for alarm in EXPECTED.values())
    events = re.findall(r'(?:Log has|Event ==) "([^"]+)"', queries)

    assert set(re.findall(r'Name == "([^"]+)"', queries)) == {
        Measured.OWED,
        Measured.VIOLATIONS,
        Measured.STORE_ERRORS,
    }
    assert len(events) == 7
    assert [event for event in events if f'log_event("{event}"' not in CODE] == []


def test_a_gauge_is_read_also_where_it_comes_as_a_sum_alone():
    gauges = re.findall(r"Measured\.(\w+): meter\.create_gauge", CODE)

    assert gauges
    for name in gauges:
        for alarm in EXPECTED.values():
            if f'"{Measured[name]}"' in alarm.query:
                assert re.search(r"coalesce\(M(ax|in), Sum\)|count\(\)", alarm.query)


def test_a_deaf_bot_is_noticed_whatever_it_says_of_callers_who_bring_a_token():
    with open(verification.__file__) as file:
        reasons = set(re.findall(r'NotAdmitted\("(\w+)"', file.read()))
    (kinds,) = re.findall(r"Kind in \((.*?)\)", EXPECTED["deaf"].query)

    assert set(re.findall(r"\w+", kinds)) == reasons - {"no_token"}  # without one: a scanner


@pytest.mark.parametrize(
    ("alarm", "words"),
    [
        ("silent", "No figures for 15 minutes"),
        ("card-owed", "over 15 minutes"),
        ("entra", "Three times no token"),
        ("deaf", "5 while nobody was heard, or 50"),
        ("failing", "more than five 5xx in 5 minutes"),
        ("store-errors", "10 calls or more in 15 minutes"),
        ("cosmos-busy", "over 80 % of its request units for 15 minutes"),
        ("cosmos-throttled", "more than 50 calls in 15 minutes"),
        ("cosmos-full", "over 14 of the 20 GB"),
    ],
)
def test_the_page_gives_the_same_numbers(alarm: str, words: str):
    (row,) = re.findall(rf"^\| `digicoach-{alarm}` \|.*$", (DEPLOY / "README.md").read_text(), re.MULTILINE)
    assert words in row
