"""Ids as Cosmos DB takes them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage.cosmos_ids import LONGEST, own_id, stored_id
from tests.contracts.request_store import STRANGE

_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=250)


@given(_ANY)
def test_every_id_comes_back_as_it_was(own):
    assert own_id(stored_id(own)) == own


@given(_ANY, _ANY)
def test_no_two_ids_are_stored_as_the_same(one, other):
    assert (stored_id(one) == stored_id(other)) is (one == other)


@given(_ANY)
def test_an_id_that_looks_like_a_stored_one_is_an_id_like_others(own):
    alike = stored_id(own + "é")

    assert own_id(stored_id(alike)) == alike


@pytest.mark.parametrize("strange", [*STRANGE, "", "_", "_YQ"])
def test_what_is_stored_is_plain(strange):
    assert re.fullmatch(r"[A-Za-z0-9_-]+", stored_id(strange))


def test_an_id_of_ours_is_stored_as_it_is():
    assert stored_id("0f3a2b1c9d8e7f605142") == "0f3a2b1c9d8e7f605142"


def test_an_id_that_the_service_would_refuse_is_refused_here():
    assert len(stored_id("é" * 370)) <= LONGEST
    with pytest.raises(ValueError, match="too long"):
        stored_id("é" * 400)
