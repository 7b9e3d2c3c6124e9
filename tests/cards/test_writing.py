"""What people type cannot become a link, a mention or markup on somebody else's screen."""

import json
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.cards.writing import SHOWN, choice_text, name_text, title_text, user_text

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])

snippets = st.sampled_from(
    [
        *(
            "**",
            "*",
            "_",
            "__",
            "~~",
            "`",
            "```",
            "[",
            "](",
            "](http://x.be)",
            ")",
            "<",
            ">",
            "<at>",
            "</at>",
        ),
        *(
            "<https://x.be>",
            "https://",
            "http://x.be",
            "www.x.be",
            "x.be",
            "a@b.be",
            "mailto:a@b.be",
            "tel:1",
        ),
        *(
            "![",
            "# ",
            "## ",
            "- ",
            "+ ",
            "1. ",
            "1) ",
            "---",
            "===",
            "|",
            "| a | b |",
            ":-:|:-:",
            "    ",
            "\t",
        ),
        *(
            "&lt;",
            "&#60;",
            "&amp;",
            "\\",
            "\\*",
            "{{DATE(2020-01-01T00:00:00Z)}}",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
        ),
        *("\u202e", "\u2066", "\u200f", "\u200b", "\u0000", "\u001b", "\ufeff", "\u2028", "\x85", "\ud800"),
        *("a", "b ", " ", "é", "ß", "مرحبا", "😀", "👩‍🔧", "11.", "10.45", "[a]: http://x.be", "‹", "“"),
    ]
)
typed = st.lists(snippets | st.text(max_size=4), max_size=30).map("".join)

ALLOWED = {"paragraph_open", "paragraph_close", "inline", "text", "softbreak"}


@given(typed)
@settings(max_examples=600)
def test_no_markup_comes_out_of_it(text: str) -> None:
    kinds = set()
    for token in MARKDOWN.parse(user_text(text)):
        kinds |= {token.type, *(inner.type for inner in token.children or ())}

    assert kinds <= ALLOWED


@given(typed)
@settings(max_examples=600)
def test_no_link_or_mention_comes_out_of_it(text: str) -> None:
    seen = user_text(text)

    assert "<" not in seen
    assert "{{" not in seen
    assert not re.search(r"\w://|\b(?:mailto|tel|sip|javascript):\S", seen)
    assert not re.search(r"\w\.[^\W\d_]", seen)
    assert not re.search(r"\S@\S", seen.replace("\u2060@", " "))
    assert not re.search(r"&#?\w+;", seen)


@given(typed | st.text(st.characters(), max_size=200))
@settings(max_examples=400)
def test_nothing_unseen_comes_out_of_it(text: str) -> None:
    seen = user_text(text).replace("\u2060", "").replace("\n\n", "")

    json.dumps(seen, ensure_ascii=False).encode()
    assert all(unicodedata.category(c) not in ("Cc", "Cs") for c in seen)
    assert all(unicodedata.bidirectional(c) not in ("LRE", "RLE", "LRO", "RLO", "PDF") for c in seen)
    assert not set(seen) & set("\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u200b\ufeff")


@given(st.text(max_size=3 * SHOWN))
def test_it_is_never_longer_than_a_card_shows(text: str) -> None:
    seen = user_text(text).replace("\u2060", "").replace("\n\n", "\n")

    assert len(seen) <= SHOWN


@pytest.mark.parametrize(
    "plain",
    [
        "Ik kan niet inloggen op mijn gsm.",
        "Mijn gsm zegt: fout. Wat nu?",
        "Om 10.45 uur was het al zo, 3/4 van de tijd",
        "Zoë's gsm (blauw) doet raar!",
        "Merhaba, şifremi unuttum",
        "👩‍🔧 👍 ❤️",
        "مرحبا لا أستطيع الدخول",
        "bestand map_van_jan",
    ],
)
def test_ordinary_words_stay_as_typed(plain: str) -> None:
    assert user_text(plain) == plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**dringend**", "∗∗dringend∗∗"),
        ("[klik](https://x.be)", "［klik］(https\u2060:/\u2060/x\u2060.\u2060be)"),
        ("<at>Bram</at>", "‹at›Bram‹/at›"),
        ("een\ntwee\n\n\ndrie", "een\n\ntwee\n\ndrie"),
        ("- een", "\u2060- een"),
        ("1. een", "\u20601. een"),
        ("_x_", "ˍxˍ"),
        ("  veel   ruimte ", "veel ruimte"),
        ("a\u202eb", "ab"),
        ("", ""),
    ],
)
def test_signs_become_lookalikes_or_are_parted(text: str, shown: str) -> None:
    assert user_text(text) == shown


def test_many_short_lines_do_not_make_a_tall_card() -> None:
    assert user_text("\n".join("a" * 100)).count("\n\n") < 12


def test_a_name_stays_on_one_line_and_short() -> None:
    assert name_text("Jan\n**Piet**") == "Jan ∗∗Piet∗∗"
    assert len(name_text("x" * 500)) == 60


def test_a_title_stays_on_one_line_and_short() -> None:
    assert title_text("Chat met\nJan\u202e") == "Chat met Jan"
    assert len(title_text("x" * 500)) == 40


@pytest.mark.parametrize(
    "name", ["kwaad.com", "kwaad。com", "www.kwaad.be/pad", "10.0.0.1", "//localhost", "jan@kwaad.com"]
)
def test_the_name_of_a_site_or_of_a_machine_is_never_in_one_piece(name: str) -> None:
    """A joiner before a dot alone counts as a letter of the name to some clients: one stands on either side."""
    seen = user_text(f"zie {name}")

    assert seen.replace("\u2060", "") == f"zie {name}"
    for sign in re.findall(r"[.。](?=[a-z])|(?<=10)\.|(?<=/)/", name):
        assert f"\u2060{sign}" in seen
    for dot in re.findall(r"[.。](?=[a-z])|(?<=10)\.", name):
        assert f"\u2060{dot}\u2060" in seen


def test_a_choice_is_words_as_well() -> None:
    """Choices that are shown at once are drawn by some clients as markup is."""
    assert (
        choice_text("[klik](https://x.be) **nu**") == "［klik］(https\u2060:/\u2060/x\u2060.\u2060be) ∗∗nu∗∗"
    )
    assert choice_text("Gsm of tablet") == "Gsm of tablet"
