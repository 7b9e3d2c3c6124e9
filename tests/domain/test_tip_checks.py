"""What a coordinator typed as a tip: the rules of the files, each with its own reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import TopicId
from bot.domain.post_states import TipId
from bot.domain.tip_checks import (
    MOST_TIPS,
    TipFault,
    TipHint,
    TypedTip,
    faults_of,
    hints_of,
    typed_of,
    typed_tip,
)
from bot.domain.tip_library import ShelfTip, TipWords
from bot.texts.tips import is_allowed_link, load_tips

TOPICS = (TopicId("phone"), TopicId("leave"))
THERE = ShelfTip(
    id=TipId("there"),
    number=7,
    topic=TOPICS[0],
    nl=TipWords(title="Pc op slot", text="Druk samen op twee toetsen.\nProbeer nu: zoek de Windows-toets."),
)
GOOD = {
    "title": "Je gsm in het donker",
    "text": "Zet je scherm wat zachter. Dat is beter voor je ogen.",
    "tried": "zoek het zonnetje.",
    "topic": "phone",
    "link": "",
}


def typed(**changes: str) -> TypedTip:
    return typed_tip(**{**GOOD, **changes})


def wrong(**changes: str) -> list[TipFault | TipHint]:
    return [one.what for one in faults_of(typed(**changes), [THERE], TOPICS, is_allowed_link)]


def rough(**changes: str) -> list[tuple[TipFault | TipHint, str]]:
    return [(one.what, one.about) for one in hints_of(typed(**changes), [THERE])]


def test_a_good_tip_has_nothing_to_mend():
    assert wrong() == []
    assert rough() == []


@pytest.mark.parametrize(
    ("field", "said", "fault"),
    [
        ("title", " ", TipFault.TITLE_EMPTY),
        ("title", "!!", TipFault.TITLE_EMPTY),
        ("title", "een twee drie vier vijf zes zeven", TipFault.TITLE_LONG),
        ("title", "x" * 61, TipFault.TITLE_LONG),
        ("title", "PC op slot!", TipFault.TITLE_TAKEN),
        ("text", "", TipFault.TEXT_EMPTY),
        ("text", "woord " * 57, TipFault.TEXT_LONG),
        ("text", "x" * 501, TipFault.TEXT_LONG),
        ("tried", "", TipFault.TRIED_EMPTY),
        ("tried", "Probeer nu:", TipFault.TRIED_EMPTY),
        ("tried", "x" * 121, TipFault.TEXT_LONG),
        ("topic", "", TipFault.NO_TOPIC),
        ("topic", "tuin", TipFault.NO_TOPIC),
        ("link", "https://example.be", TipFault.LINK_WRONG),
        ("link", "javascript:alert(1)", TipFault.LINK_WRONG),
        ("link", "https://stad.gent/" + "x" * 200, TipFault.LINK_WRONG),
    ],
)
def test_what_must_be_mended_is_said(field: str, said: str, fault: TipFault):
    assert wrong(**{field: said}) == [fault]


def test_sixty_words_are_just_good_and_one_more_is_not():
    fits = "woord. " * (60 - 2 - 3)

    assert wrong(text=fits) == []
    assert wrong(text=fits + "meer.") == [TipFault.TEXT_LONG]


def test_all_that_is_wrong_is_said_at_once():
    assert wrong(title="", text="", tried="", topic="", link="x") == [
        TipFault.TITLE_EMPTY,
        TipFault.TEXT_EMPTY,
        TipFault.TRIED_EMPTY,
        TipFault.NO_TOPIC,
        TipFault.LINK_WRONG,
    ]


def test_a_tip_may_keep_its_own_title():
    assert faults_of(typed(title="Pc op slot"), [THERE], TOPICS, is_allowed_link, THERE.id) == ()


def test_a_full_shelf_takes_no_new_tip_but_lets_one_be_changed():
    full = [
        ShelfTip(id=TipId(str(n)), number=n, topic=TOPICS[0], nl=TipWords(title=f"t{n}", text="x\ny"))
        for n in range(MOST_TIPS)
    ]

    new = faults_of(typed(), full, TOPICS, is_allowed_link, TipId("own_x"))
    assert [one.what for one in new] == [TipFault.TOO_MANY]
    assert faults_of(typed(), full, TOPICS, is_allowed_link, TipId("3")) == ()


@pytest.mark.parametrize(
    ("field", "said", "hint", "about"),
    [
        ("text", "Kort. " + "woord " * 12 + "eind. Kort.", TipHint.LONG_SENTENCE, "woord " * 12 + "eind."),
        ("text", "Neem je toestel.", TipHint.HARD_WORD, "toestel"),
        ("title", "Zo kan je inloggen", TipHint.HARD_WORD, "inloggen"),
        ("tried", "zoek de knop. Druk erop.", TipHint.MORE_TO_TRY, ""),
    ],
)
def test_what_reads_with_effort_is_said_and_no_more(field: str, said: str, hint: TipHint, about: str):
    assert rough(**{field: said}) == [(hint, about)]
    assert wrong(**{field: said}) == []


def test_a_tip_much_like_another_is_said_to_be():
    said = rough(text="Druk samen op twee toetsen.", tried="zoek de Windows-toets")

    assert said == [(TipHint.ALIKE, "Pc op slot")]


@pytest.mark.parametrize("link", ["stad.gent", "www.stad.gent/nieuws", " https://stad.gent "])
def test_a_link_may_be_typed_as_people_do(link: str):
    assert wrong(link=link) == []
    assert typed(link=link).link.startswith("https://")


@pytest.mark.parametrize(
    "said", ["zoek het zonnetje", "Probeer nu: zoek het zonnetje.", "probeer nu:zoek het zonnetje"]
)
def test_what_to_try_is_one_line_that_begins_as_every_tip_does(said: str):
    assert typed(tried=said).words.text.splitlines()[1:] == ["Probeer nu: zoek het zonnetje."]


@pytest.mark.parametrize("tip", load_tips(), ids=lambda tip: tip.slug)
def test_every_file_passes_the_rules_for_coordinators_as_it_stands(tip):
    shown = ShelfTip(
        id=TipId(tip.slug),
        number=1,
        topic=tip.topic,
        link=tip.link,
        nl=TipWords(title=tip.nl.title, text=tip.nl.text),
    )
    again = typed_of(shown)

    assert again.words == shown.nl
    assert faults_of(again, [], [tip.topic], is_allowed_link) == ()
    assert hints_of(again, []) == ()


@given(st.text(), st.text(), st.text(), st.text(), st.text())
def test_whatever_is_typed_is_judged_and_kept_in_two_lines(
    title: str, text: str, tried: str, topic: str, link: str
):
    any_tip = typed_tip(title=title, text=text, tried=tried, topic=topic, link=link)
    hints_of(any_tip, [THERE])

    if not faults_of(any_tip, [THERE], TOPICS, is_allowed_link):
        kept = any_tip.kept(TipId("own_x"))
        assert len(kept.words.text.split("\n")) == 2
        assert "\n" not in kept.words.title
