"""The library: a number that was shown stays with its tip, and what is done twice is done once."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import Stale
from bot.domain.ids import TopicId
from bot.domain.post_states import TipId
from bot.domain.tip_library import (
    KeptTip,
    ShelfTip,
    TipLibrary,
    TipWords,
    added,
    changed,
    numbered,
    removed,
    shelf,
    version_of,
)

PHONE = TopicId("phone")


def a_file(name: str) -> ShelfTip:
    words = TipWords(title=f"Titel {name}", text=f"Weet {name}.\nProbeer nu: {name}.")
    return ShelfTip(id=TipId(name), number=0, topic=PHONE, nl=words, en=words, fr=words)


def own(name: str, said: str = "eigen") -> KeptTip:
    return KeptTip(
        id=TipId(name), topic=PHONE, words=TipWords(title=said, text=f"{said}.\nProbeer nu: {said}.")
    )


FILES = tuple(a_file(name) for name in ("a", "b", "c"))
NEW = TipLibrary()


def on_it(library: TipLibrary, files: tuple[ShelfTip, ...] = FILES) -> dict[str, int]:
    return {tip.id: tip.number for tip in shelf(files, library)}


def test_the_files_are_there_before_anybody_changed_something():
    assert on_it(NEW) == {"a": 1, "b": 2, "c": 3}


def test_a_new_file_does_not_take_the_number_of_another():
    library = numbered(NEW, FILES)

    assert on_it(library, (a_file("aa"), *FILES)) == {"a": 1, "b": 2, "c": 3, "aa": 4}


def test_a_file_that_is_gone_keeps_its_number_and_gets_it_back():
    library = numbered(NEW, FILES)

    assert on_it(library, FILES[1:]) == {"b": 2, "c": 3}
    assert on_it(numbered(library, FILES[1:])) == {"a": 1, "b": 2, "c": 3}


def test_who_adds_a_tip_gets_the_next_number():
    library = added(NEW, FILES, own("own_1"))

    assert on_it(library) == {"a": 1, "b": 2, "c": 3, "own_1": 4}
    assert shelf(FILES, library)[-1].is_own


def test_a_tip_added_twice_is_there_once():
    once = added(NEW, FILES, own("own_1"))

    assert added(once, FILES, own("own_1", "anders")) == once


def test_a_tip_that_was_removed_does_not_come_back_by_a_late_press():
    library = removed(added(NEW, FILES, own("own_1")), FILES, TipId("own_1"))

    assert added(library, FILES, own("own_1")) == library
    assert "own_1" not in on_it(library)


def test_a_coordinators_words_stand_in_the_place_of_a_file_and_have_no_translation():
    library = changed(NEW, FILES, own("b"), seen=version_of(FILES[1]))

    tip = shelf(FILES, library)[1]
    assert (tip.id, tip.number, tip.nl.title, tip.is_own, tip.en, tip.fr) == (
        "b",
        2,
        "eigen",
        True,
        None,
        None,
    )


def test_a_change_done_twice_is_done_once():
    once = changed(NEW, FILES, own("b"), seen=version_of(FILES[1]))

    assert changed(once, FILES, own("b"), seen=version_of(FILES[1])) == once


def test_a_change_of_what_somebody_else_changed_since_is_not_written_over_it():
    library = changed(NEW, FILES, own("b", "van Sofie"), seen=version_of(FILES[1]))

    with pytest.raises(Stale):
        changed(library, FILES, own("b", "van Jan"), seen=version_of(FILES[1]))


def test_a_tip_that_is_gone_cannot_be_changed():
    with pytest.raises(Stale):
        changed(removed(NEW, FILES, TipId("b")), FILES, own("b"), seen=version_of(FILES[1]))


def test_a_removed_tip_is_off_the_shelf_also_when_it_is_a_file():
    library = removed(NEW, FILES, TipId("a"))

    assert on_it(library) == {"b": 2, "c": 3}
    assert removed(library, FILES, TipId("a")) == library


def test_what_never_was_a_tip_cannot_be_removed():
    with pytest.raises(Stale):
        removed(NEW, FILES, TipId("x"))


names = st.text("abcdefgh", min_size=1, max_size=2)


@given(st.lists(st.tuples(st.sampled_from(["release", "add", "change", "remove"]), names), max_size=25))
def test_a_number_that_was_shown_stays_with_its_tip_for_ever(story: list[tuple[str, str]]):
    library, files = NEW, FILES
    ever: dict[str, int] = {}
    for what, name in story:
        match what:
            case "release":  # a file comes with a new version of the bot, or goes
                others = tuple(tip for tip in files if tip.id != name)
                files = others if len(others) < len(files) else (*files, a_file(name))
            case "add":
                library = added(library, files, own(f"own_{name}"))
            case "change":
                tip = shelf(files, library)[0] if shelf(files, library) else None
                if tip is not None:
                    library = changed(library, files, own(tip.id, name), seen=version_of(tip))
            case "remove":
                if TipId(name) in library.numbers:
                    library = removed(library, files, TipId(name))
        library = numbered(library, files)
        shown = on_it(library, files)
        assert len(set(shown.values())) == len(shown)
        for tip, number in shown.items():
            assert ever.setdefault(tip, number) == number
        assert len(set(ever.values())) == len(ever), "a number of another"


@given(st.permutations(["a", "b", "c", "own_1"]))
def test_two_instances_number_alike_whatever_the_order_of_their_files(order: list[str]):
    files = tuple(a_file(name) for name in order)

    assert numbered(NEW, files) == numbered(NEW, files[::-1])


def test_a_version_is_of_all_that_a_coordinator_can_change():
    tip = replace(FILES[0], link="https://stad.gent")
    others = [
        replace(tip, topic=TopicId("leave")),
        replace(tip, link=None),
        replace(tip, nl=replace(tip.nl, title="x")),
        replace(tip, nl=replace(tip.nl, text="x")),
    ]

    assert len({version_of(one) for one in (tip, *others)}) == 5
    assert version_of(replace(tip, number=9, en=None)) == version_of(tip)
