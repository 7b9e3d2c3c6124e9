"""The SQLite backend keeps every contract."""

from tests.contracts.department_store import DepartmentStoreContract
from tests.contracts.forgetting_store import ForgettingContract
from tests.contracts.people_store import PeopleStoreContract
from tests.contracts.post_store import PostStoreContract
from tests.contracts.request_store import RequestStoreContract
from tests.contracts.statistics_store import StatisticsStoreContract
from tests.contracts.written import WrittenContract


class TestSqliteRequests(RequestStoreContract):
    """See the contract."""


class TestSqlitePeople(PeopleStoreContract):
    """See the contract."""


class TestSqliteDepartments(DepartmentStoreContract):
    """See the contract."""


class TestSqlitePosts(PostStoreContract):
    """See the contract."""


class TestSqliteStatistics(StatisticsStoreContract):
    """See the contract."""


class TestSqliteForgetting(ForgettingContract):
    """See the contract."""


class TestSqliteWritten(WrittenContract):
    """See the contract."""
