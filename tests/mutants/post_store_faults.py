"""What could be broken in how channels, announcements and the library are kept, on either engine."""

from tests.mutants.faults import Fault

OWN = "tests/storage/test_posts.py"
SQLITE = "tests/storage/test_sqlite_contracts.py::TestSqlitePosts"
COSMOS = "tests/storage/test_cosmos_contracts.py::TestCosmosPosts"

POST_STORE = (
    Fault(
        name="posts: whoever claims a week last has it",
        file="bot/storage/sqlite_posts.py",
        old='" WHERE kind = ? AND id = ? AND CAST(etag AS TEXT) = ?",',
        new="\" WHERE kind = ? AND id = ? AND CAST(etag AS TEXT) <> ? || 'x'\",",
        test=f"{SQLITE}::test_of_two_instances_that_claim_a_week_exactly_one_does",
    ),
    Fault(
        name="posts: the first announcements are listed, not the latest",
        file="bot/storage/sqlite_posts.py",
        old="ORDER BY from_at DESC, id LIMIT ?",
        new="ORDER BY from_at, id LIMIT ?",
        test=f"{SQLITE}::test_the_latest_announcements_are_listed_first_and_at_most_so_many",
    ),
    Fault(
        name="posts: on Cosmos two kinds share their partitions",
        file="bot/storage/cosmos_posts.py",
        old='    return f"{key.kind}:{key.id}"',
        new="    return key.id",
        test=f"{COSMOS}::test_odd_ids_are_ids_like_others_and_two_kinds_may_have_the_same",
    ),
    Fault(
        name="posts: one damaged channel hides all others",
        file="bot/storage/post_documents.py",
        old="        except Unreadable:\n            damaged += 1",
        new="        except Unreadable:\n            raise",
        test=f"{OWN}::test_a_damaged_post_hides_no_other_and_is_refused_to_who_asks_for_it",
    ),
    Fault(
        name="posts: a document of another kind is taken for a channel",
        file="bot/storage/post_documents.py",
        old="    if not isinstance(stored.value, kind):",
        new="    if stored.value is None:",
        test=f"{OWN}::test_a_damaged_post_hides_no_other_and_is_refused_to_who_asks_for_it",
    ),
    Fault(
        name="posts: news loses what kind of announcement it is",
        file="bot/storage/post_documents.py",
        old='always=frozenset({"id", "kind"})',
        new='always=frozenset({"id"})',
        test=f"{OWN}::test_what_is_as_it_always_is_is_not_written_but_the_id_and_the_kinds_are",
    ),
    Fault(
        name="posts: in a new house a channel takes the name of an announcement",
        file="bot/storage/rooms.py",
        old='    return f"{key.kind} {key.id}"',
        new="    return key.id",
        test=f"{OWN}::test_a_post_is_named_by_its_kind_and_id_when_it_moves_house",
    ),
)
