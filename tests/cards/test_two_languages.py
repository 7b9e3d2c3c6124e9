"""Every card for who reads another language as well: all Dutch stays, the other stands below it, and it is still one card."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cards.deck import Deck
from bot.cards.pen import Pen
from bot.cards.tips_beside import TipsBeside
from bot.domain.post import Post
from bot.texts.bilingual import spoken_in
from bot.texts.catalogue import CATALOGUES
from bot.texts.reader import reading, reads_from_now
from bot.texts.tip_files import tips_of_files
from tests.cards import stories
from tests.cards.screen import VALIDATORS, as_drawn_without_charts, body_text, buttons, inputs, walk
from tests.cards.test_every_card import ELEMENTS, others, views
from tests.texts.pseudo import CLOSE, OPEN, written

LARGEST = 20_000
SUBTLE = {"type", "text", "size", "isSubtle", "wrap", "spacing", "weight", "separator"}
"""What a block in another language has; one in Dutch that is as light may be bold or parted."""
REAL = sorted(file.stem for file in CATALOGUES.glob("*.ftl") if file.stem != "nl")


class OneCardAtATime(Pen):
    """Forgets after each card what was said on it, as if nothing else had been drawn for this reader."""

    def post(self, body: list[dict[str, object]], summary: str) -> Post:
        post = super().post(body, summary)
        reads_from_now(READS[0])
        return post


READS = [""]


def drawn(deck: Deck, language: str) -> dict[str, Post]:
    pen = deck.pen
    deck.pen = OneCardAtATime(
        texts=pen.texts, topics=pen.topics, zone=pen.zone, icons=pen.icons, tips=pen.tips
    )
    READS[0] = language
    with reading(language):
        return {**{name: post for name, (_, post) in views(deck).items()}, **others(deck)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("languages"), "en", "ar")


@pytest.fixture(scope="module")
def dutch(folder: Path) -> dict[str, Post]:
    texts = spoken_in(("nl", "en", "ar"), folder)
    return drawn(Deck(texts, stories.TOPICS), "")


@pytest.fixture(scope="module", params=["en", "ar"])
def both(request: pytest.FixtureRequest, folder: Path) -> dict[str, Post]:
    texts = spoken_in(("nl", "en", "ar"), folder, TipsBeside(tips_of_files))
    return drawn(Deck(texts, stories.TOPICS), request.param)


def pairs(dutch: dict[str, Post], both: dict[str, Post]) -> Iterator[tuple[str, Post, Post]]:
    assert dutch.keys() == both.keys()
    return ((name, dutch[name], both[name]) for name in dutch)


def is_in_both(post: Post) -> bool:
    return OPEN in json.dumps(post.card, ensure_ascii=False)


def blocks(post: Post) -> list[str]:
    return [str(node["text"]) for node in walk(post.card) if node.get("type") == "TextBlock"]


def test_all_dutch_stays(dutch: dict[str, Post], both: dict[str, Post]) -> None:
    for name, alone, post in pairs(dutch, both):
        said = body_text(post)
        assert [line for line in body_text(alone).splitlines() if line not in said] == [], name


def test_dutch_comes_first(dutch: dict[str, Post], both: dict[str, Post]) -> None:
    for name, alone, post in pairs(dutch, both):
        found = iter(blocks(post))
        assert all(block in found for block in blocks(alone)), name


def test_every_button_is_as_it_was(dutch: dict[str, Post], both: dict[str, Post]) -> None:
    for name, alone, post in pairs(dutch, both):
        assert buttons(post) == buttons(alone), name


def test_every_input_sends_what_it_sent(dutch: dict[str, Post], both: dict[str, Post]) -> None:
    def sent(node: object) -> object:
        assert isinstance(node, dict)
        values = [choice["value"] for choice in node.get("choices", [])]
        return node["id"], node.get("value"), node.get("isRequired"), values

    for name, alone, post in pairs(dutch, both):
        assert list(map(sent, inputs(post))) == list(map(sent, inputs(alone))), name


def test_the_other_language_stands_on_nearly_every_card(both: dict[str, Post]) -> None:
    alone = [name for name, post in both.items() if not is_in_both(post)]

    assert len(alone) < 0.06 * len(both), alone


def test_the_notification_is_in_both(both: dict[str, Post]) -> None:
    assert [name for name, post in both.items() if is_in_both(post) and OPEN not in post.summary] == []


def test_clients_can_draw_it(both: dict[str, Post]) -> None:
    for name, post in both.items():
        card = as_drawn_without_charts(post.card)
        assert {str(node["type"]) for node in walk(card) if "type" in node} <= ELEMENTS
        assert {key for node in walk(card) if node.get("isSubtle") for key in node} <= SUBTLE, name
    for name, post in list(both.items())[
        :: len(VALIDATORS) * 10
    ]:  # the same as in Dutch, but for those blocks
        card = as_drawn_without_charts(post.card)
        for version, validator in VALIDATORS.items():
            assert validator.is_valid(as_the_schema_names_it(card, version)), (name, version)


def as_the_schema_names_it(node: object, version: str) -> object:
    """Schema 1.4 does not know `rtl`, and leaves out what it does not know; the file of 1.5 has it as `rtl?`."""
    if isinstance(node, dict):
        kept = {key: as_the_schema_names_it(inner, version) for key, inner in node.items() if key != "rtl"}
        return kept | ({"rtl?": node["rtl"]} if "rtl" in node and version == "1.5" else {})
    return [as_the_schema_names_it(one, version) for one in node] if isinstance(node, list) else node


def test_it_is_small(both: dict[str, Post]) -> None:
    for name, post in both.items():
        assert len(json.dumps(post.card, ensure_ascii=False).encode()) <= LARGEST, name


def test_nothing_personal_is_added_to_the_notification(both: dict[str, Post]) -> None:
    for post in both.values():
        for private in (*stories.NAMES, stories.SECRET, stories.ADDED, "Kinderopvang", "412"):
            assert private not in post.summary


def test_what_was_typed_is_not_said_twice_by_itself(dutch: dict[str, Post], both: dict[str, Post]) -> None:
    for name, alone, post in pairs(dutch, both):
        once = blocks(alone).count(stories.SECRET)
        assert blocks(post).count(stories.SECRET) == once, name


def test_no_sentence_is_cut(both: dict[str, Post]) -> None:
    for name, post in both.items():
        for block in blocks(post):
            assert block.count(OPEN) == block.count(CLOSE), (name, block)


def test_what_is_written_from_right_to_left_stands_so(folder: Path) -> None:
    texts = spoken_in(("nl", "ar"), folder)
    post = drawn(Deck(texts, stories.TOPICS), "ar")["welcome"]

    turned = [node for node in walk(post.card) if node.get("rtl") is True]
    assert turned and all(node["type"] == "Container" for node in turned)
    assert all(OPEN in "".join(blocks(Post(card=node, summary=""))) for node in turned)
    assert sum(OPEN in block for block in blocks(post)) == len(turned)


@pytest.mark.parametrize("language", REAL)
def test_a_language_of_the_bot_fits_on_nearly_every_card(language: str) -> None:
    texts = spoken_in(("nl", language), library=TipsBeside(tips_of_files))
    alone, both = (drawn(Deck(texts, stories.TOPICS), reads) for reads in ("", language))

    assert sum(blocks(both[name]) == blocks(alone[name]) for name in both) < 0.08 * len(both)
    for name in both:
        assert buttons(both[name]) == buttons(alone[name]), name
        assert set(blocks(alone[name])) <= set(blocks(both[name])), name
        assert len(json.dumps(both[name].card, ensure_ascii=False).encode()) <= LARGEST, name
