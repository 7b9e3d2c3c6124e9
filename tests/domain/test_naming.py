"""How a department's id is made."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.naming import department_id


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Kinderopvang", "kinderopvang"),
        ("Wegen, Bruggen en Waterlopen", "wegen-bruggen-en-waterlopen"),
        ("  wegen bruggen   EN waterlopen ", "wegen-bruggen-en-waterlopen"),
        ("Dienstenbedrijf Sociale Economie", "dienstenbedrijf-sociale-economie"),
        ("Crèche 't Zonnetje (Zuid)", "creche-t-zonnetje-zuid"),
        ("Straße", "strasse"),
    ],
)
def test_an_id_reads_like_the_name(name: str, slug: str):
    assert department_id(name) == slug


def test_names_that_a_slug_cannot_tell_apart_have_different_ids():
    names = ["C", "C+", "C++", "C#", "Мост", "Парк", "日本", "😀", "", "A&B", "A B", "x" * 61, "x" * 62]
    assert len({department_id(name) for name in names}) == len(names)


@given(st.text())
def test_every_name_has_an_id_of_plain_characters(name: str):
    made = department_id(name)
    assert 1 <= len(made) <= 69
    assert set(made) <= set(string.ascii_lowercase + string.digits + "-")
    assert made == department_id(name.upper().lower()) or not name.isascii()


def test_an_id_is_its_own_id():
    assert department_id(department_id("Groen & Water")) == department_id("Groen & Water")
