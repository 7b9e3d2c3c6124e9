"""The gateway keeps single documents as Cosmos DB does: conditions, conflicts, limits, numbers, unique keys."""

import asyncio

import aiohttp
import pytest
from azure.core import MatchConditions
from azure.core.credentials import AccessToken
from azure.cosmos import PartitionKey
from azure.cosmos.aio import CosmosClient

from tests.fakes.cosmos.gateway import CosmosGateway
from tests.fakes.cosmos.signing import KEY
from tests.storage.gateways import asked, container, container_on, if_match, own, status_of

NUMBERED = {"unique_key_policy": {"uniqueKeys": [{"paths": ["/number"]}]}}


async def test_what_was_created_is_read_back_with_what_the_service_adds():
    async with container() as (_, requests):
        made = await requests.create_item(
            asked(1, body={"text": "Ik zie mijn uurrooster niet.", "é": ["ü", None, True]})
        )
        read = await requests.read_item("v1", "Groen")
        assert dict(read) == dict(made)
        assert own(read) == asked(1, body={"text": "Ik zie mijn uurrooster niet.", "é": ["ü", None, True]})
        assert {"_rid", "_self", "_etag", "_ts", "_attachments"} <= read.keys()


async def test_an_id_is_one_document_in_each_partition():
    async with container() as (_, requests):
        await requests.create_item(asked(1))
        assert await status_of(requests.create_item(asked(1))) == (409, 0)
        await requests.create_item(asked(1, "Sport"))
        assert (await requests.read_item("v1", "Sport"))["department"] == "Sport"


async def test_what_is_not_there_is_not_found():
    async with container() as (_, requests):
        made = await requests.create_item(asked(1))
        assert await status_of(requests.read_item("v2", "Groen")) == (404, 0)
        assert await status_of(requests.read_item("v1", "Sport")) == (404, 0)
        assert await status_of(requests.delete_item("v2", "Groen")) == (404, 0)
        assert await status_of(requests.replace_item("v2", asked(2), **if_match(made))) == (404, 0)


async def test_a_write_on_an_older_version_is_refused_and_changes_nothing():
    async with container() as (_, requests):
        first = await requests.create_item(asked(1))
        second = await requests.replace_item("v1", asked(1, note="twee"), **if_match(first))
        assert second["_etag"] != first["_etag"]
        assert await status_of(requests.replace_item("v1", asked(1), **if_match(first))) == (412, 0)
        assert await status_of(requests.delete_item("v1", "Groen", **if_match(first))) == (412, 0)
        assert dict(await requests.read_item("v1", "Groen")) == dict(second)
        await requests.delete_item("v1", "Groen", **if_match(second))
        assert await status_of(requests.read_item("v1", "Groen")) == (404, 0)


async def test_of_racing_writers_one_wins():
    async with container() as (_, requests):
        first = await requests.create_item(asked(1))
        writes = [requests.replace_item("v1", asked(1, by=name), **if_match(first)) for name in "abcdefgh"]
        answers = await asyncio.gather(*map(status_of, writes))
        assert sorted(answers) == [(200, 0), *[(412, 0)] * 7]


async def test_an_unchanged_document_is_not_sent_again():
    async with container() as (gateway, requests):
        made = await requests.create_item(asked(1, text="x" * 5000))
        known = {"etag": made["_etag"], "match_condition": MatchConditions.IfModified}
        gateway.charges.reset()
        assert dict(await requests.read_item("v1", "Groen", **known)) == {}
        assert gateway.charges.total == 2
        await requests.replace_item("v1", asked(1, text="y"))
        assert (await requests.read_item("v1", "Groen", **known))["text"] == "y"


async def test_a_unique_value_is_there_once_in_a_partition():
    async with container(**NUMBERED) as (_, requests):
        first = await requests.create_item(asked(1))
        await requests.create_item({**asked(1, "Sport"), "id": "elders"})
        assert await status_of(requests.create_item({**asked(1), "id": "w"})) == (409, 0)
        await requests.create_item(asked(2))
        assert await status_of(requests.replace_item("v1", {**asked(2), "id": "v1"}, **if_match(first))) == (
            409,
            0,
        )
        await requests.replace_item("v1", {**asked(3), "id": "v1"}, **if_match(first))
        await requests.create_item({**asked(1), "id": "w"})


async def test_no_value_counts_as_a_unique_value_too():
    async with container(**NUMBERED) as (_, requests):
        await requests.create_item({"id": "a", "department": "Groen"})
        assert await status_of(requests.create_item({"id": "b", "department": "Groen"})) == (409, 0)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (9007199254740993, 9007199254740992),
        (12345678901234567890, 12345678901234567168),
        (-9007199254740991, -9007199254740991),
        (1.0, 1),
        (0.1, 0.1),
    ],
)
async def test_numbers_are_doubles(written, kept):
    async with container() as (_, requests):
        made = await requests.create_item(asked(1, value=written))
        assert made["value"] == kept
        assert type(made["value"]) is type(kept)


async def test_what_the_service_writes_itself_cannot_be_sent():
    async with container() as (_, requests):
        made = await requests.create_item(asked(1, _etag="mine", _ts=1))
        assert made["_etag"] != "mine"
        assert made["_ts"] > 1


async def test_too_large_or_ill_made_documents_are_refused():
    gateway = CosmosGateway()
    async with gateway, container_on(gateway, client={"transport": gateway.transport()}) as requests:
        room = 2 * 1024 * 1024 - len('{"id":"v1","department":"Groen","number":1,"text":""}')
        assert await status_of(requests.create_item(asked(1, text="x" * (room + 1)))) == (413, 0)
        assert await status_of(requests.create_item(asked(1, text="x" * room))) == (200, 0)
        assert await status_of(requests.create_item({**asked(1), "id": "x" * 1024})) == (400, 0)
        assert await status_of(requests.create_item(asked(2, "x" * 2049))) == (400, 0)
        assert await status_of(requests.create_item(asked(2, ttl=0))) == (400, 0)


@pytest.mark.filterwarnings("ignore:Sending a large body:ResourceWarning")  # aiohttp's advice, not a fault
async def test_a_large_document_comes_through_whole():
    async with container() as (_, requests):
        made = await requests.create_item(asked(1, text="é" * 700_000))
        assert (await requests.read_item("v1", "Groen"))["text"] == made["text"] == "é" * 700_000
        assert await status_of(requests.create_item(asked(2, text="é" * 1_100_000))) == (413, 0)


async def test_a_document_cannot_move_to_another_partition_or_id():
    async with container() as (_, requests):
        first = await requests.create_item(asked(1))
        assert await status_of(requests.replace_item("v1", asked(1, "Sport"), **if_match(first))) == (404, 0)
        assert await status_of(requests.replace_item("v1", asked(2), **if_match(first))) == (400, 0)


async def test_a_reader_can_do_without_the_answer_to_a_write():
    async with container() as (_, requests):
        seen = []
        await requests.create_item(
            asked(1), no_response=True, response_hook=lambda headers, body: seen.append(headers)
        )
        assert seen[0]["etag"] == (await requests.read_item("v1", "Groen"))["_etag"]


async def test_an_upsert_works_and_is_counted():
    async with container() as (gateway, requests):
        await requests.upsert_item(asked(1))
        assert (await requests.upsert_item(asked(1, note="anders")))["note"] == "anders"
        assert gateway.upserts == 2


async def test_who_is_not_the_sdk_or_has_no_key_is_counted_and_refused():
    async with CosmosGateway() as gateway:
        async with aiohttp.ClientSession() as session, session.get(f"{gateway.address}/dbs") as answer:
            assert answer.status == 401
        wrong = KEY.replace("t", "u")
        async with CosmosClient(gateway.address, gateway.key) as client:
            known = gateway.foreign
            client.client_connection.master_key = wrong
            assert await status_of(client.create_database("digicoach")) == (401, 0)
        assert gateway.foreign > known == 1


class _Identity:
    """A managed identity as the SDK knows one."""

    def __init__(self, token: str) -> None:
        self._token = token

    async def get_token(self, *scopes: str, **options: object) -> AccessToken:
        return AccessToken(self._token, 2_000_000_000)

    async def close(self) -> None:
        pass


async def test_an_identity_is_let_in_by_its_token():
    async with CosmosGateway() as gateway, container_on(gateway) as requests:
        await requests.create_item(asked(1))
        gateway.tokens.add("a token")
        for token, status in {"a token": 200, "another": 401}.items():
            client = CosmosClient("https://city.test", _Identity(token), transport=gateway.transport())
            reading = (
                client.get_database_client("digicoach")
                .get_container_client("requests")
                .read_item("v1", "Groen")
            )
            assert (await status_of(reading))[0] == status
            await client.close()
        assert gateway.foreign > 0
        gateway.foreign = 0


async def test_without_leave_nothing_is_made_but_all_can_be_used():
    async with CosmosGateway() as gateway, container_on(gateway) as requests:
        gateway.account.can_create = False
        await requests.create_item(asked(1))
        async with CosmosClient(gateway.address, gateway.key) as client:
            database = client.get_database_client("digicoach")
            assert await status_of(client.create_database("other")) == (403, 5300)
            assert await status_of(database.create_container("other", PartitionKey("/id"))) == (403, 5300)
            assert await status_of(database.get_container_client("other").read()) == (404, 0)
            assert (await requests.read())["partitionKey"]["paths"] == ["/department"]


async def test_a_container_keeps_its_definition_and_its_keys_for_good():
    async with container(**NUMBERED) as (_, requests):
        found = await requests.read()
        assert found["uniqueKeyPolicy"]["uniqueKeys"] == [{"paths": ["/number"]}]
        assert found["defaultTtl"] == -1
        assert {"path": "/wake_at/?"} in found["indexingPolicy"]["includedPaths"]
        assert [path["path"] for path in found["indexingPolicy"]["excludedPaths"]] == ["/*"]


async def test_what_it_holds_outlives_being_down():
    async with CosmosGateway() as gateway, container_on(gateway, client={"retry_connect": 0}) as requests:
        await requests.create_item(asked(1))
        port = gateway.port
        await gateway.stop()
        with pytest.raises(Exception, match="Cannot connect"):
            await requests.read_item("v1", "Groen")
        await gateway.start()
        assert gateway.port == port
        assert (await requests.read_item("v1", "Groen"))["number"] == 1
