"""The gateway answers queries as Cosmos DB does: scope, types, order, pages, what the index cannot serve."""

import pytest

from tests.fakes.cosmos.gateway import CosmosGateway
from tests.storage.gateways import asked, container, container_on, every, if_match, status_of

ALL = "SELECT VALUE c.id FROM c"
WAKING = "SELECT TOP @limit c.id, c.wake_at FROM c WHERE c.wake_at <= @by ORDER BY c.wake_at"
OPEN = "SELECT VALUE c.id FROM c WHERE c.is_open = true ORDER BY c.is_open, c.sent_at"


async def _filled(requests, departments=4, each=5):
    """Documents with a wake_at that goes up over all departments; the last of each has none."""
    for number in range(departments * each):
        fields = {} if number // departments == each - 1 else {"wake_at": f"2026-03-{number + 1:02}"}
        department = f"Dienst {number % departments}"
        await requests.create_item(
            asked(number, department, sent_at=f"2026-02-{40 - number}", is_open=True, **fields)
        )


async def test_a_query_with_a_key_sees_that_partition_key_only():
    async with container() as (gateway, requests):
        await _filled(requests)
        assert await every(requests, ALL, "Dienst 1") == ["v1", "v5", "v9", "v13", "v17"]
        assert await every(requests, ALL, "Dienst 9") == []
        assert gateway.crossing == 0
        assert sorted(await every(requests, ALL)) == sorted(f"v{number}" for number in range(20))
        assert gateway.crossing > 0


@pytest.mark.parametrize("partitions", [1, 2, 5])
@pytest.mark.parametrize("page", [1, 3, 100])
async def test_an_order_over_all_partitions_is_put_together_by_the_sdk(partitions, page):
    async with CosmosGateway(partitions=partitions) as gateway, container_on(gateway) as requests:
        await _filled(requests)
        params = {"limit": 7, "by": "2026-03-12"}
        found = await every(requests, WAKING, params=params, max_item_count=page)
        assert [row["wake_at"] for row in found] == [f"2026-03-{day:02}" for day in range(1, 8)]
        assert gateway.charges.counts["requests", "plan"] == 1
        params["limit"] = 100
        assert len(await every(requests, WAKING, params=params, max_item_count=page)) == 12


async def test_who_has_no_value_is_left_out_of_an_order():
    async with container() as (_, requests):
        await _filled(requests)
        order = "SELECT VALUE c.id FROM c ORDER BY c.wake_at DESC"
        assert await every(requests, order, "Dienst 2") == ["v14", "v10", "v6", "v2"]
        assert len(await every(requests, order)) == 16


async def test_counts_and_extremes():
    async with container() as (_, requests):
        await _filled(requests)
        for scope in ("Dienst 1", None):
            count = 5 if scope else 20
            assert await every(requests, "SELECT VALUE COUNT(1) FROM c", scope) == [count]
        assert await every(requests, "SELECT VALUE MAX(c.number) FROM c", "Dienst 3") == [19]
        assert await every(requests, "SELECT VALUE MIN(c.number) FROM c") == [0]
        assert await every(requests, "SELECT VALUE SUM(c.number) FROM c WHERE c.number < 4") == [6]
        assert await every(requests, "SELECT VALUE MAX(c.number) FROM c", "Dienst 9") == []


async def test_pages_go_on_where_they_ended_for_another_client_too():
    async with CosmosGateway() as gateway:
        async with container_on(gateway) as requests:
            await _filled(requests, departments=1, each=9)
            pages = requests.query_items(ALL, partition_key="Dienst 0", max_item_count=4).by_page()
            first = [row async for row in await anext(pages)]
            token = pages.continuation_token
            seen = await requests.read_item("v1", "Dienst 0")
            await requests.delete_item("v1", "Dienst 0", **if_match(seen))
            await requests.create_item(asked(99, "Dienst 0"))
        async with container_on(gateway) as requests:
            pages = requests.query_items(ALL, partition_key="Dienst 0", max_item_count=4).by_page(token)
            rest = [row async for page in pages async for row in page]
        assert first + rest == [f"v{number}" for number in (*range(9), 99)]


async def test_an_order_goes_on_where_it_ended():
    async with container() as (_, requests):
        await _filled(requests, departments=1, each=9)
        pages = requests.query_items(OPEN, partition_key="Dienst 0", max_item_count=4).by_page()
        found = [[row async for row in page] async for page in pages]
        assert found == [["v8", "v7", "v6", "v5"], ["v4", "v3", "v2", "v1"], ["v0"]]


async def test_a_page_holds_four_megabytes():
    gateway = CosmosGateway()
    async with gateway, container_on(gateway, client={"transport": gateway.transport()}) as requests:
        for number in range(5):
            await requests.create_item(asked(number, text="x" * 1_000_000))
        pages = requests.query_items("SELECT * FROM c", partition_key="Groen").by_page()
        assert [len([row async for row in page]) async for page in pages] == [4, 1]


async def test_types_never_compare_and_what_is_absent_is_neither_true_nor_false():
    async with container() as (_, requests):
        for name, value in {"a": 1, "b": "1", "c": True, "d": None}.items():
            await requests.create_item({"id": name, "department": "Groen", "any": value})
        await requests.create_item({"id": "e", "department": "Groen"})
        for where, found in {
            "c.any = 1": "a",
            "c.any > 0": "a",
            "c.any = '1'": "b",
            "c.any < '2'": "b",
            "c.any = true": "c",
            "c.any = null": "d",
            "c.any != 1": "",
            "NOT (c.any = 1)": "",
            "NOT (c.any > 0) OR c.id = 'a'": "a",
            "IS_DEFINED(c.any)": "abcd",
            "NOT IS_DEFINED(c.any)": "e",
            "c.any IN (1, '1', null)": "abd",
            "c['any'] = 1 AND c.nowhere = 1": "",
        }.items():
            assert "".join(await every(requests, f"{ALL} WHERE {where}", "Groen")) == found, where


async def test_text_is_ordered_by_code_units():
    async with container() as (_, requests):
        for number, text in enumerate(["\ufb01", "\U0001f600", "z", "Z", "é", "zz"]):
            await requests.create_item(asked(number, wake_at=text))
        found = await every(requests, "SELECT VALUE c.wake_at FROM c ORDER BY c.wake_at", "Groen")
        assert found == ["Z", "z", "zz", "é", "\U0001f600", "\ufb01"]


async def test_what_is_selected_may_be_parts_of_documents():
    async with container() as (_, requests):
        await requests.create_item(asked(1, glance={"text": "Hallo", "codes": [7, 8]}))
        for select, row in {
            "c.id, c.glance.text": {"id": "v1", "text": "Hallo"},
            "c.id AS name, c.nowhere": {"name": "v1"},
            "VALUE c.glance.codes[1]": 8,
            'VALUE {"n": c.number, "of": [c.department, c.nowhere]}': {"n": 1, "of": ["Groen"]},
        }.items():
            assert await every(requests, f"SELECT {select} FROM c", "Groen") == [row]
        assert await every(requests, "SELECT VALUE c.nowhere FROM c", "Groen") == []
        whole = await every(requests, "SELECT * FROM root AS r", "Groen")
        assert whole == [dict(await requests.read_item("v1", "Groen"))]


async def test_the_index_serves_only_what_is_in_it():
    async with container() as (gateway, requests):
        await _filled(requests)
        for order in ("c.note", "c.sent_at, c.wake_at", "c.is_open DESC, c.sent_at"):
            for scope in ("Dienst 1", None):
                assert await status_of(every(requests, f"SELECT * FROM c ORDER BY {order}", scope)) == (
                    400,
                    0,
                )
        assert (
            len(await every(requests, "SELECT * FROM c ORDER BY c.is_open DESC, c.sent_at DESC", "Dienst 1"))
            == 5
        )
        assert len(await every(requests, "SELECT * FROM c ORDER BY c._ts", "Dienst 1")) == 5
        assert gateway.scans == 0
        assert await every(requests, f"{ALL} WHERE c.number = 1 AND c.note = 'x'", "Dienst 1") == []
        assert gateway.scans == 1


@pytest.mark.parametrize(
    "query",
    [
        "SELECT",
        "SELECT * FROM c WHERE",
        "SELECT * FROM c WHERE c.id = 'a' nonsense",
        "SELECT DISTINCT c.id FROM c",
        "SELECT * FROM c OFFSET 1 LIMIT 2",
        "SELECT c.id, COUNT(1) FROM c GROUP BY c.id",
        "SELECT * FROM c WHERE UNKNOWN(c.id)",
        "SELECT * FROM c WHERE d.id = 'a'",
        "SELECT * FROM c WHERE c.value = 1",
        "SELECT * FROM c WHERE c.id = @unsaid",
        "SELECT * FROM c WHERE c.id = 'a' ; DROP",
    ],
)
async def test_what_is_not_served_is_refused(query):
    async with container() as (_, requests):
        await requests.create_item(asked(1))
        assert (await status_of(every(requests, query, "Groen")))[0] == 400


async def test_a_made_up_continuation_is_refused():
    async with container() as (_, requests):
        pages = requests.query_items(ALL, partition_key="Groen").by_page("made up")
        assert await status_of(anext(pages)) == (400, 0)


async def test_everything_can_be_read_without_a_query():
    async with container() as (_, requests):
        await _filled(requests)
        assert len([row async for row in requests.read_all_items(max_item_count=6)]) == 20
