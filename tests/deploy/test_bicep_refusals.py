"""What must never be in the template, and the proof that its checks see it."""

import re
from pathlib import Path

import pytest

from tests.deploy.bicep import BadBicep, Template
from tests.deploy.test_bicep import CHECKED, FILES, GIVEN, MAIN, one, properties

SECRETS = (
    r"AccountKey=|SharedAccessKey|InstrumentationKey=",
    r"(?i)(password|secret|key)\w*\s*[:=]\s*'[^'$]{12,}'",
    r"-----BEGIN",
    r"'[A-Za-z0-9+/_~.-]{40,}={0,2}'",
    r"listKeys\(|listSecrets\(",
)


def secrets_in(text: str) -> list[str]:
    code = re.sub(r"'(?:Microsoft\.[\w./@-]+|\.{0,2}[\w./]+\.(?:json|bicep))'", "''", text)
    return [found[0] for pattern in SECRETS for found in re.finditer(pattern, code)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_file_holds_a_secret(file: Path):
    assert secrets_in(file.read_text()) == []


@pytest.mark.parametrize(
    "line",
    [
        "  password: 'correct-horse-battery'",
        "param key string = 'x7Q8~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'",
        "value: 'AccountEndpoint=https://x;AccountKey=abc=='",
        "value: account.listKeys().primaryMasterKey",
    ],
)
def test_a_secret_in_a_file_is_seen(line: str):
    assert secrets_in(line)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("param graph bool = false", "param graph bool ="),
        ("replicas: replicas", "replicas: replica"),
        ("    image: image\n", ""),
        ("location: location\n    environmentId", "region: location\n    environmentId"),
        ("app.outputs.host}", "app.outputs.hostName}"),
        ("'bicep/store.bicep'", "'bicep/stores.bicep'"),
    ],
)
def test_a_broken_template_is_refused(old: str, new: str):
    text = MAIN.read_text()
    assert text.count(old) >= 1

    with pytest.raises((BadBicep, FileNotFoundError)):
        template = Template(MAIN, GIVEN, text=text.replace(old, new, 1).encode())
        assert template.resources()
        assert template.outputs


def test_a_misspelt_property_is_not_on_the_list_of_those_looked_up():
    text = MAIN.read_text().replace("retentionInDays:", "retentionDays:", 1)
    resources = Template(MAIN, GIVEN, text=text.encode()).resources()
    logs = one("Microsoft.OperationalInsights/workspaces", resources)

    assert ".properties.retentionDays" in set(properties(logs))
    assert (
        "Microsoft.OperationalInsights/workspaces@2023-09-01.properties.retentionDays"
        not in CHECKED.read_text()
    )
