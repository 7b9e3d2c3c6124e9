"""The Cosmos backend keeps every contract."""

import pytest

from tests.contracts.department_store import DepartmentStoreContract
from tests.contracts.forgetting_store import ForgettingContract
from tests.contracts.people_store import PeopleStoreContract
from tests.contracts.post_store import PostStoreContract
from tests.contracts.request_store import RequestStoreContract
from tests.contracts.statistics_store import StatisticsStoreContract
from tests.storage.cosmos_accounts import ACCOUNTS, HAS_REAL, REAL, reopening


@pytest.fixture(params=ACCOUNTS.values(), ids=list(ACCOUNTS))
async def account(request: pytest.FixtureRequest):
    async with request.param() as opened:
        yield opened


@pytest.fixture
async def reopen(account):
    async with reopening(account) as again:
        yield again


@pytest.fixture
async def stores(reopen):
    return await reopen()


class TestCosmosRequests(RequestStoreContract):
    """See the contract."""


class TestCosmosPeople(PeopleStoreContract):
    """See the contract."""


class TestCosmosDepartments(DepartmentStoreContract):
    """See the contract."""


class TestCosmosPosts(PostStoreContract):
    """See the contract."""


class TestCosmosStatistics(StatisticsStoreContract):
    """See the contract."""


class TestCosmosForgetting(ForgettingContract):
    """See the contract."""


@pytest.mark.skipif(not HAS_REAL, reason=f"a real account is tried when {' and '.join(REAL)} are set")
def test_a_real_account_keeps_the_contracts_too():
    assert "real" in ACCOUNTS
