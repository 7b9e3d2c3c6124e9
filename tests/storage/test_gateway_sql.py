"""Laws that the gateway's queries keep for whatever documents and filters."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.cosmos.grammar import read
from tests.fakes.cosmos.plan import plan_of, written
from tests.fakes.cosmos.sql import meaning
from tests.fakes.cosmos.values import UNDEFINED, code_units, order_key, parsed
from tests.fakes.cosmos.values import written as json_of

VALUES = st.sampled_from(
    [None, True, False, 0, 1, -2.5, "", "1", "a", "b", "\ufb01", "\U0001f600", [1], {"a": 1}]
)
SCALARS = VALUES.filter(lambda value: not isinstance(value, list | dict))
DOCUMENTS = st.dictionaries(st.sampled_from(["a", "b", "it's"]), VALUES)
PATHS = st.sampled_from(["c.a", "c.b", 'c["it\'s"]'])
SIMPLE = SCALARS.map(lambda value: json_of(value).decode()) | PATHS
COMPARED = st.builds("({} {} {})".format, SIMPLE, st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), SIMPLE)
LISTED = st.builds("{} IN ({}, {})".format, PATHS, SIMPLE, SIMPLE)
FILTERS = st.recursive(
    COMPARED | LISTED | PATHS.map("IS_DEFINED({})".format),
    lambda inner: (
        st.builds("({} AND {})".format, inner, inner)
        | st.builds("({} OR {})".format, inner, inner)
        | inner.map("(NOT {})".format)
    ),
    max_leaves=6,
)


def _means(filter_: str, document: dict[str, Any]) -> Any:
    where = read(f"SELECT * FROM c WHERE {filter_}").where
    assert where is not None
    return meaning(where)(document, {})


@given(FILTERS, FILTERS, DOCUMENTS)
def test_and_or_and_not_are_of_three_values(one, other, document):
    left, right = _means(one, document), _means(other, document)
    assert {left, right} <= {True, False, UNDEFINED}
    rank = {False: 0, UNDEFINED: 1, True: 2}
    assert _means(f"({one}) AND ({other})", document) == min(left, right, key=rank.__getitem__)
    assert _means(f"({one}) OR ({other})", document) == max(left, right, key=rank.__getitem__)
    assert _means(f"NOT ({one})", document) == (UNDEFINED if left is UNDEFINED else not left)


@given(SIMPLE, SIMPLE, st.dictionaries(st.sampled_from(["a", "b", "it's"]), SCALARS))
def test_exactly_one_of_less_equal_and_more_is_true_or_none_is_either(left, right, document):
    answers = [_means(f"{left} {sign} {right}", document) for sign in "<=>"]
    assert sorted(map(repr, answers)) in (["False", "False", "True"], ["undefined"] * 3)
    turned = [_means(f"{right} {sign} {left}", document) for sign in ">=<"]
    assert turned == answers


@given(PATHS, SIMPLE, SIMPLE, DOCUMENTS)
def test_in_is_equal_to_one_or_another(path, one, other, document):
    assert _means(f"{path} IN ({one}, {other})", document) == _means(
        f"{path} = {one} OR {path} = {other}", document
    )


@given(FILTERS, DOCUMENTS)
def test_a_filter_written_down_again_means_the_same(filter_, document):
    where = read(f"SELECT * FROM c WHERE {filter_}").where
    assert where is not None
    assert _means(written(where), document) == _means(filter_, document)


@given(
    FILTERS, st.lists(PATHS, max_size=2), st.sampled_from(["*", "c.a, c.b", "VALUE c.a", "VALUE COUNT(1)"])
)
def test_every_plan_is_a_query_that_can_be_asked(filter_, order, select):
    by = f" ORDER BY {', '.join(order)}" if order and "COUNT" not in select else ""
    plan = plan_of(read(f"SELECT {select} FROM c WHERE {filter_}{by}"), {})
    rewritten = plan["queryInfo"]["rewrittenQuery"].replace(
        "{documentdb-formattableorderbyquery-filter}", "true"
    )
    again = read(rewritten)
    assert len(again.order) == len(order if by else ())


@given(st.text(), st.text())
def test_text_has_the_order_of_its_code_units(one, other):
    def units(text: str) -> bytes:
        return text.encode("utf-16-be")

    assert (code_units(one) < code_units(other)) == (units(one) < units(other))
    assert (order_key(one) == order_key(other)) == (one == other)


@given(st.recursive(VALUES | st.integers() | st.floats(allow_nan=False, allow_infinity=False), st.lists))
def test_a_value_kept_once_stays_as_it_is(value):
    kept = parsed(json_of(value))
    assert parsed(json_of(kept)) == kept
