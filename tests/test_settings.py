"""The settings: defaults, the refusals, and the page that explains them."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.policy import Policy
from bot.settings import BadSettings, Settings

ENV_EXAMPLE = Path(__file__).parents[1] / "deploy" / "env.example"
KEY = "00000000-0000-4000-8000-0000000000a9"
CREDENTIALS = {"MicrosoftAppId": "app", "MicrosoftAppPassword": "secret", "MicrosoftAppTenantId": "tenant"}


def explained() -> dict[str, str]:
    lines = re.findall(r"^([A-Za-z_]+)=(.*)$", ENV_EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(lines)


def problems_of(environ: dict[str, str], *, is_local: bool = True) -> str:
    with pytest.raises(BadSettings) as caught:
        Settings.read(environ, is_local=is_local)
    return str(caught.value)


def test_the_example_file_lists_every_variable_in_order_and_nothing_else():
    assert tuple(explained()) == Settings.variables()


def test_the_defaults_in_the_example_file_are_the_real_ones():
    assert Settings.read(explained(), is_local=True) == Settings.read({}, is_local=True)


def test_every_variable_in_the_example_file_says_what_it_does():
    lines = ENV_EXAMPLE.read_text(encoding="utf-8").splitlines()
    above = [lines[number - 1] for number, line in enumerate(lines) if re.match(r"[A-Za-z_]+=", line)]
    assert all(line.startswith("# ") for line in above)


def test_the_default_policy_is_the_one_of_the_domain():
    assert Settings.read({}, is_local=True).policy() == Policy()


def test_durations_are_iso_8601_or_seconds():
    settings = Settings.read(
        {"DIGICOACH_WIDEN_AFTER": "0.2", "DIGICOACH_EVERYONE_AFTER": "PT0.5S", "DIGICOACH_PAUSE": "90"},
        is_local=True,
    )

    assert settings.widen_after == timedelta(milliseconds=200)
    assert settings.everyone_after == timedelta(milliseconds=500)
    assert settings.pause == timedelta(seconds=90)


def test_steps_of_the_ladder_are_taken_in_the_order_of_their_times():
    policy = Settings.read({"DIGICOACH_CONTACT_AFTER": "PT1M"}, is_local=True).policy()

    assert [step.after for step in policy.steps] == sorted(step.after for step in policy.steps)


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("DIGICOACH_WIDEN_AFTR", "DIGICOACH_WIDEN_AFTER"),
        ("DIGICOACH_STORES", "DIGICOACH_STORE"),
        ("digicoach_zone", "DIGICOACH_ZONE"),
        ("MicrosoftAppPasword", "MicrosoftAppPassword"),
        ("MICROSOFTAPPID", "MicrosoftAppId"),
    ],
)
def test_a_misspelt_name_stops_the_start_and_names_the_right_one(name, right):
    assert f"{name} is no setting of this bot. Did you mean {right}?" in problems_of({name: "geheim"})


def test_other_programs_variables_are_none_of_our_business():
    assert Settings.read({"PATH": "/bin", "HOME": "/root"}, is_local=True).port == 3978


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "x"),
        ("PORT", "70000"),
        ("DIGICOACH_STORE", "Cosmos"),
        ("DIGICOACH_STORE", "postgres:x"),
        ("DIGICOACH_STORE", "sqlite:"),
        ("DIGICOACH_ZONE", "Europe/Brugge"),
        ("DIGICOACH_ZONE", "../../etc/passwd"),
        ("DIGICOACH_WIDEN_AFTER", "soon"),
        ("DIGICOACH_WIDEN_AFTER", "0"),
        ("DIGICOACH_WIDEN_AFTER", "-PT1M"),
        ("DIGICOACH_WIDEN_AFTER", "nan"),
        ("DIGICOACH_WIDEN_AFTER", "inf"),
        ("DIGICOACH_WIDEN_AFTER", "1e99"),
        ("DIGICOACH_FIRST_COACHES", "0"),
        ("DIGICOACH_FIRST_COACHES", "2.5"),
        ("DIGICOACH_SERVICE_HOSTS", "https://smba.trafficmanager.net"),
        ("DIGICOACH_SERVICE_HOSTS", "*.botframework.com"),
        ("DIGICOACH_COSMOS_ADDRESS", "http://digicoach.documents.azure.com"),
        ("DIGICOACH_OPENID_METADATA", "http://login.botframework.com/keys"),
        ("DIGICOACH_AUTHORITY", "login.microsoftonline.com"),
        ("MicrosoftAppType", "MultiTenant"),
        ("MicrosoftAppCertificate", "nowhere.pem"),
        ("DIGICOACH_COORDINATORS", "group:"),
        ("DIGICOACH_COORDINATORS", "team:x"),
        ("DIGICOACH_GRAPH", "perhaps"),
        ("DIGICOACH_HEARTBEAT", "ftp://x"),
        ("DIGICOACH_HEARTBEAT", "http://heartbeat.example.org"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://["),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "grpc://collector:4317"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://someone:secret@collector:4318"),
        ("APPLICATIONINSIGHTS_CONNECTION_STRING", "canary"),
        ("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=canary"),
        ("APPLICATIONINSIGHTS_CONNECTION_STRING", f"InstrumentationKey={KEY};"),
        ("APPLICATIONINSIGHTS_CONNECTION_STRING", f"InstrumentationKey={KEY};Authorization=AAD"),
        ("APPLICATIONINSIGHTS_CONNECTION_STRING", "IngestionEndpoint=https://canary.example.org"),
    ],
)
def test_a_wrong_value_names_its_variable(name, value):
    told = problems_of({name: value})

    assert [line.partition(":")[0] for line in told.splitlines()[1:]] == [f"- {name} is wrong"]
    assert "canary" not in told


def test_everything_wrong_is_reported_at_once():
    told = problems_of({"PORT": "x", "DIGICOACH_SEARCHES": "many", "DIGICOACH_NONSENSE": "1"}, is_local=False)

    for name in ("PORT", "DIGICOACH_SEARCHES", "DIGICOACH_NONSENSE", *CREDENTIALS):
        assert name in told


@pytest.mark.parametrize("address", ["http://collector.monitoring:4318", "https://example.org/otlp", ""])
def test_a_collector_may_stand_in_the_same_network_without_encryption(address):
    assert Settings.read({"OTEL_EXPORTER_OTLP_ENDPOINT": address}, is_local=True).otlp_endpoint == address


@pytest.mark.parametrize(
    "said",
    [
        f"InstrumentationKey={KEY}",
        f"instrumentationkey={KEY};Authorization=ikey;IngestionEndpoint=https://example.org/",
        f"InstrumentationKey={KEY}".upper().replace("A9", "a9"),
        f"InstrumentationKey={KEY};",
        f"InstrumentationKey={KEY};;LiveEndpoint=https://example.org",
        f"InstrumentationKey={KEY};x=a=b",
        f"InstrumentationKey={KEY[:-1]}",
        "InstrumentationKey=",
        "x=y",
        "x",
    ],
)
def test_a_connection_string_is_taken_when_its_exporter_takes_it(said):
    from azure.monitor.opentelemetry.exporter._connection_string_parser import ConnectionStringParser

    name = "APPLICATIONINSIGHTS_CONNECTION_STRING"
    try:
        ConnectionStringParser(said)
    except ValueError:
        assert f"{name} is wrong: must be InstrumentationKey=" in problems_of({name: said})
    else:
        kept = Settings.read({name: said}, is_local=True).application_insights
        assert kept.get_secret_value() == said


def test_a_secret_is_in_no_message_and_in_no_repr():
    environ = CREDENTIALS | {"MicrosoftAppPassword": "hunter2-canary"}

    assert "hunter2-canary" not in repr(Settings.read(environ, is_local=False))
    assert "hunter2-canary" not in problems_of(environ | {"PORT": "x"}, is_local=False)


@pytest.mark.parametrize("name", list(CREDENTIALS))
def test_without_local_every_credential_is_required(name):
    environ = {other: value for other, value in CREDENTIALS.items() if other != name}

    assert f"{name} is missing" in problems_of(environ, is_local=False)
    assert f"{name} is missing" in problems_of({**environ, name: "  "}, is_local=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "digicoach.example"])
def test_local_mode_listens_on_the_loopback_only(host):
    assert "HOST must be a loopback address" in problems_of({"HOST": host})


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_any_loopback_address_will_do_in_local_mode(host):
    assert Settings.read({"HOST": host}, is_local=True).host == host


def test_a_managed_identity_needs_no_secret_and_has_none():
    environ = CREDENTIALS | {"MicrosoftAppType": "UserAssignedMSI"}
    without = {name: value for name, value in environ.items() if name != "MicrosoftAppPassword"}

    assert Settings.read(without, is_local=False).credentials().secret == ""
    assert "MicrosoftAppPassword is not used" in problems_of(environ, is_local=False)


def test_a_certificate_takes_the_place_of_the_secret(tmp_path: Path):
    pem = tmp_path / "bot.pem"
    pem.write_text("-----BEGIN PRIVATE KEY-----\nx\n-----BEGIN CERTIFICATE-----\nx\n")
    environ = CREDENTIALS | {"MicrosoftAppCertificate": str(pem)}
    without = {name: value for name, value in environ.items() if name != "MicrosoftAppPassword"}

    assert Settings.read(without, is_local=False).credentials().certificate == pem
    assert "not both" in problems_of(environ, is_local=False)
    pem.write_text("-----BEGIN CERTIFICATE-----\nx\n")
    assert "MicrosoftAppCertificate is wrong: must hold both" in problems_of(without, is_local=False)


def test_coordinators_are_people_and_groups_and_groups_need_graph():
    environ = {"DIGICOACH_COORDINATORS": "id-1, group:id-9"}

    settings = Settings.read(environ | {"DIGICOACH_GRAPH": "true"}, is_local=True)

    assert (settings.named_coordinators, settings.coordinator_groups) == (frozenset({"id-1"}), ("id-9",))
    assert "needs DIGICOACH_GRAPH=true" in problems_of(environ)


def test_a_command_that_does_not_serve_may_stand_beside_productions_host():
    environ = {"HOST": "0.0.0.0"}

    assert Settings.read(environ, is_local=True, serves=False).host == "0.0.0.0"
    assert "HOST must be a loopback address" in problems_of(environ)


AT_COSMOS = {
    "DIGICOACH_STORE": "cosmos",
    "DIGICOACH_COSMOS_ADDRESS": "https://digicoach.documents.azure.com:443/",
}
IDENTITY = {"MicrosoftAppId": "app", "MicrosoftAppTenantId": "tenant"}


@pytest.mark.parametrize("proof", [{"DIGICOACH_COSMOS_KEY": "a2V5"}, IDENTITY])
def test_cosmos_is_opened_with_a_key_or_with_the_bots_own_identity(proof):
    settings = Settings.read({**AT_COSMOS, **proof}, is_local=True)

    assert settings.is_on_cosmos
    assert "a2V5" not in repr(settings)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"DIGICOACH_STORE": "cosmos", **IDENTITY}, "DIGICOACH_COSMOS_ADDRESS is missing"),
        (AT_COSMOS, "DIGICOACH_COSMOS_KEY is missing"),
        ({"DIGICOACH_COSMOS_ADDRESS": "https://x.org"}, "DIGICOACH_COSMOS_ADDRESS is not used"),
    ],
)
def test_what_cosmos_needs_is_said_before_anything_starts(given, told):
    [problem] = problems_of(given).splitlines()[1:]

    assert told in problem


def test_nothing_is_kept_longer_than_what_it_belongs_to():
    said = problems_of({"DIGICOACH_TEXT_KEPT": "P60D"})

    assert "DIGICOACH_TEXT_KEPT" in said
    assert "longer than the asker" in said


def test_two_years_are_kept_and_an_hour_is_too_short_to_keep_anything():
    assert Settings.read({}, is_local=True).events_kept == timedelta(days=760)
    assert "DIGICOACH_TEXT_KEPT is wrong: must be at least a day" in problems_of(
        {"DIGICOACH_TEXT_KEPT": "PT1H"}
    )


@pytest.mark.parametrize(
    ("languages", "problem"),
    [
        ("nl,klingon", "DIGICOACH_LANGUAGES names 'klingon', which the bot does not speak: choose from "),
        ("en", "DIGICOACH_LANGUAGES must have nl among them: Dutch always stays on the card."),
        ("nl,../en", "DIGICOACH_LANGUAGES names '../en'"),
    ],
)
def test_dutch_is_always_on_and_another_language_needs_its_file(languages: str, problem: str):
    assert problem in problems_of({"DIGICOACH_LANGUAGES": languages})
