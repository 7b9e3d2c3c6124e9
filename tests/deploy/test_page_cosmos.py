"""The administrator's page on Cosmos DB: its commands fit each other, and each message of the code has a row that says what to do."""

import ast
import inspect
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app import read_arguments
from bot.settings import Settings
from bot.storage import cosmos, cosmos_opening
from bot.texts.catalogue import load_texts
from tests.deploy.bicep import Resource, Template
from tests.deploy.test_bicep import ACCOUNT, DEPLOY, GIVEN, MAIN, deployed, one
from tests.deploy.test_page import CODE, PAGE, table

COMMANDS = re.sub(r"\\\n\s*", "", PAGE)
"""The page with each command on one line."""
IDENTITY = "MicrosoftAppId=a\nMicrosoftAppType=UserAssignedMSI\nMicrosoftAppTenantId=t"
SAYS = [
    (cosmos, "_in_plain_words"),
    (cosmos_opening, "_missing"),
    (cosmos_opening, "_differences"),
    (cosmos_opening, "prepare"),
]
"""Where the start of the bot finds its words for what is wrong."""


def command(start: str) -> list[str]:
    (line,) = re.findall(rf"^ +({re.escape(start)}.*)$", COMMANDS, re.MULTILINE)
    return shlex.split(re.sub(r"\$\w+", "given", line))


def words(line: list[str]) -> dict[str, str]:
    return dict(word.split("=", 1) for word in line if re.match(r"[a-zA-Z]+=", word))


def messages(module: ModuleType, name: str) -> Iterator[str]:
    """The texts of a function that somebody may read, with {} for what is filled in."""
    (function,) = ast.parse(inspect.getsource(getattr(module, name))).body
    assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
    function.body = function.body[1:] if ast.get_docstring(function) else function.body
    inside = {
        id(part) for node in ast.walk(function) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)
    }
    for node in ast.walk(function):
        match node:
            case ast.JoinedStr(values=values):
                yield "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in values)  # type: ignore[misc]
            case ast.Constant(value=str(text)) if id(node) not in inside:
                yield text


def account(resources: list[Resource]) -> dict[str, dict[str, Any]]:
    """The account and what is in it, but for the role: that is the same one, under an id that Azure makes."""
    return {
        f"{made.type} {made.body['name']}": {
            key: value for key, value in made.body.items() if key != "parent"
        }
        for made in resources
        if made.type.startswith(ACCOUNT)
        and not made.is_existing
        and not made.type.endswith("RoleAssignments")
    }


def test_the_account_made_first_is_the_very_one_that_the_deployment_takes_over():
    """Made otherwise, Azure would change it, or refuse, in the middle of moving house."""
    first = words(command("az deployment group create --resource-group GROUP --name digicoach-store"))
    run = command("deploy/azure.sh digicoach LOCATION")
    then = words(run)
    alone = Template(DEPLOY / "bicep" / "store.bicep", first)
    whole = deployed(**{**then, "location": run[2], "instances": int(then["instances"])})

    assert account(alone.resources()) == account(whole) != {}
    assert alone.outputs["address"].endswith(".properties.documentEndpoint")


def test_the_bot_that_is_taken_over_is_the_one_of_the_machine():
    taken = words(command("deploy/azure.sh digicoach LOCATION"))["botName"]
    assert f"az bot create --resource-group GROUP --name {taken} " in CODE
    assert "az identity show --resource-group GROUP --name digicoach " in COMMANDS
    assert Template(MAIN, GIVEN).value("identity").body["name"] == "digicoach"


def test_house_is_moved_by_commands_that_the_bot_has_out_of_one_store_into_the_other():
    packed, unpacked = (
        shlex.split(line)
        for line in re.findall(
            r"^ +(docker run --rm --volume /mnt/disk/digicoach:.*)$", COMMANDS, re.MULTILINE
        )
    )
    out, back = (read_arguments(line[line.index("digicoach:TAG") + 1 :]) for line in (packed, unpacked))

    assert (out.command, back.command) == ("export-store", "import-store")
    assert out.file == back.file
    assert f"{out.file.parent}" == packed[packed.index("--volume") + 1].split(":")[1]
    assert not store_of(packed).is_on_cosmos
    assert store_of(unpacked).is_on_cosmos


def store_of(line: list[str]) -> Settings:
    (env_file,) = re.findall(r"cat > digicoach\.env <<END\n(.*?)    END", PAGE, re.DOTALL)
    given = dict(one.split("=", 1) for one in env_file.split())
    given |= dict(line[place + 1].split("=", 1) for place, word in enumerate(line) if word == "--env")
    return Settings.read(given, is_local=False)


def test_the_two_lines_for_a_machine_are_all_that_cosmos_needs():
    (lines,) = re.findall(r"((?:^    DIGICOACH_\w+=.*\n)+)\n`DIGICOACH_COSMOS_KEY`", PAGE, re.MULTILINE)
    read = Settings.read(dict(line.split("=", 1) for line in f"{lines}{IDENTITY}".split()), is_local=False)

    assert len(lines.split()) == 2
    assert read.is_on_cosmos


@pytest.mark.parametrize(("module", "name"), SAYS, ids=[name for _, name in SAYS])
def test_whatever_keeps_the_bot_from_starting_has_a_row_that_says_what_to_do(module: ModuleType, name: str):
    rows = [row[0].strip("`") for row in table("it says")]
    said = [text for text in messages(module, name) if re.search("[a-z]{2} ", text) and not is_aside(text)]

    assert said
    assert [text for text in said if not any(row in text for row in rows)] == []


def is_aside(text: str) -> bool:
    """What stands around the list of what is wrong."""
    return text.startswith(("The Cosmos DB account cannot be used", "\ndeploy/bicep/store.bicep makes"))


def test_no_row_waits_for_a_message_that_is_never_said():
    said = [text for module, name in SAYS for text in messages(module, name)]
    rows = table("it says")

    assert len(rows) == 7
    assert [row[0] for row in rows if not any(row[0].strip("`") in text for text in said)] == []
    assert [row[0] for row in rows if not row[1]] == []


def test_a_restored_account_gets_the_role_and_the_consistency_of_the_template():
    (role,) = re.findall(r"sql role assignment create .*--role-definition-id (\S+)", COMMANDS)
    (level,) = re.findall(r"az cosmosdb update .*--default-consistency-level (\w+)", COMMANDS)

    assert one(f"{ACCOUNT}/sqlRoleAssignments", deployed())["properties"]["roleDefinitionId"].endswith(
        f"/{role}"
    )
    assert one(ACCOUNT, deployed())["properties"]["consistencyPolicy"] == {"defaultConsistencyLevel": level}


def test_every_way_to_pay_is_explained():
    template = Template(MAIN, GIVEN)
    rows = {row[0].split("`")[1]: row for row in table("capacity=")}

    assert set(rows) == set(template.parameters["capacity"].allowed)
    assert "when nothing is said" in rows[template.value("capacity")][0]
    assert f"{template.value('throughput'):,} RU/s" in rows["autoscale"][2]


def test_what_people_read_while_the_store_is_away_is_what_the_bot_says():
    texts = load_texts()
    assert f"*{texts('something-wrong')} {texts('something-wrong-then')}*" in PAGE


def test_nothing_on_the_page_says_that_cosmos_is_yet_to_come():
    texts = [
        PAGE,
        *(file.read_text() for file in Path(DEPLOY).glob("**/*.bicep")),
        (DEPLOY / "azure.sh").read_text(),
    ]
    assert not [
        text for text in texts if re.search("refuses to start with|not possible yet|later: `deploy", text)
    ]
