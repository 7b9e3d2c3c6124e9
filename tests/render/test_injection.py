"""No words of a person become a link, a mention, a picture or any markup, where a real renderer draws the cards."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.cards.actions import PlainAction
from bot.cards.elements import (
    button,
    buttons,
    card,
    choices,
    columns,
    facts,
    heading,
    paragraph,
    quotation,
    several,
    site_link,
    small,
    text_input,
)
from bot.cards.pen import Pen
from bot.cards.writing import name_text, title_text, user_text
from bot.texts.bilingual import Bilingual
from bot.texts.catalogue import Texts
from bot.texts.reader import as_typed, reading
from tests.cards.test_writing import snippets
from tests.render.markup import Draw, strictest

BYPASSES = (
    # links, in every spelling
    "[klik](https://kwaad.example.com)", "[klik]( https://kwaad.example.com 'titel' )", "[a][b]\n\n[b]: https://kwaad.com",
    "[b]: https://kwaad.com\n\n[b]", "[[x]](https://kwaad.com)", "[x\\]](https://kwaad.com)", "[](https://kwaad.com)",
    "[x](<https://kwaad.com>)", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,<b>x</b>)",
    "[x](vbscript:x)", "[x](//kwaad.com)", "[x](\\\\kwaad.com)", "[x](mailto:a@kwaad.com)", "[x](#hier)", "[^1]\n\n[^1]: x",
    "［klik］(https://kwaad.com)", "[klik]\u200b(https://kwaad.com)", "[klik]\u2060(https://kwaad.com)",
    # bare addresses, which clients make clickable by themselves
    "https://kwaad.example.com/pad?x=1", "http://kwaad.com", "HTTPS://KWAAD.COM", "hxxp://kwaad.com", "www.kwaad.com",
    "kwaad.com", "kwaad.com/pad", "kwaad.be", "kwaad。com", "kwaad．com", "kwaad｡com", "kwaad\u2024com", "//kwaad.com/x",
    "//localhost/x", "(//localhost)", "http:\\\\kwaad.com", "http:/\\kwaad.com", "https:\u2060//kwaad.com",
    "https:\u200b//kwaad.com", "ht\u00adtps://kwaad.com", "https:\n//kwaad.com", "https ://kwaad.com", "http://10.0.0.1/x",
    "10.0.0.1", "10.0.0.1:8080/x", "http://[::1]/x", "http://2130706433", "http://xn--kwd-0na.com", "http://kwååd.com",
    "http://paypal.com@kwaad.com", "http://kwaad.com#@gent.be", "ftp://kwaad.com", "file:///c:/x", "\\\\kwaad\\deel",
    "smb://kwaad", "tel:+3290000000", "callto:jan", "sip:jan@gent.be", "mailto:jan@gent.be", "msteams:/l/chat/0/0",
    "ms-word:ofe|u|https://kwaad.com/x.docx", "x1://localhost", "javascript:alert(1)", "data:text/html;base64,PHNjcmlwdD4=",
    "jan@gent.be", "jan＠gent.be", "jan﹫gent.be", "jan@10.0.0.1", "jan@[10.0.0.1]", "<jan@gent.be>", "<https://kwaad.com>",
    "‹https://kwaad.com›", '"jan"@gent.be', "jan(at)gent.be", "https：//kwaad.com", "kwaad.com.", "zie:kwaad.com",
    # pictures and other things that load
    "![x](https://kwaad.com/x.png)", "![](data:image/png;base64,iVBORw0KGgo=)", "![x][y]\n\n[y]: https://kwaad.com/x.png",
    "<img src=x onerror=alert(1)>", "<IMG SRC=https://kwaad.com/x.png>", "<svg onload=alert(1)>", "<iframe src=//kwaad.com>",
    "<script>alert(1)</script>", "<style>@import 'https://kwaad.com'</style>", "<a href=https://kwaad.com>klik</a>",
    "<!-- x -->", "<![CDATA[<b>x</b>]]>", "<?php ?>", "<b>vet</b>", "<at>Burgemeester</at>", '<at id="0">Jan</at>',
    "＜at＞Jan＜/at＞", "<\u200bat>Jan</at>", "<at\n>Jan</at>", "@Jan", "@everyone", "<table><tr><td>x</td></tr></table>",
    # entities: the renderer may read them once more
    "&lt;at&gt;Jan&lt;/at&gt;", "&#60;at&#62;Jan", "&#x3c;b&#x3e;vet", "&#x5b;klik&#x5d;(https&colon;//kwaad&period;com)",
    "&amp;lt;b&amp;gt;", "&LT;b&GT;", "&lt;b>", "&#0;", "&#xD800;", "&#9999999999;", "&nbsp;&zwj;", "&ast;&ast;vet&ast;&ast;",
    # emphasis, titles, lists, tables, code, lines
    "**vet**", "__vet__", "*schuin*", "_schuin_", "***beide***", "~~weg~~", "`code`", "```\ncode\n```", "~~~\ncode\n~~~",
    "# titel", "tekst\n# titel", "## titel ##", "titel\n===", "titel\n---", "---", "***", "___", "- een\n- twee", "* een", "+ een",
    "1. een\n2. twee", "1) een", "999999999. een", "- [ ] taak", "> citaat", "tekst\n> citaat", "    code", "\tcode",
    "tekst\n\n    code", "| a | b |\n|---|---|\n| c | d |", "a | b\n--|--\nc | d", ":-- | --:\nx | y", "term\n: uitleg",
    "\u20601. een", "\u00a0- een", "\u3000# titel", "\u2028# titel", "\x85# titel", "\r# titel", "\x0b# titel", "\x0c- een",
    "＊＊vet＊＊", "\\*geen\\*", "\\# geen", "regel  \nregel", "regel\\\nregel", "H~2~O x^2^ ==mark== ++ins++", ":smile:", "$$x$$",
    # what a card itself would work out
    "{{DATE(2026-01-01T00:00:00Z, LONG)}}", "{{TIME(2026-01-01T00:00:00Z)}}", "{ {DATE(2026-01-01T00:00:00Z)}}",
    "{\u200b{DATE(2026-01-01T00:00:00Z)}}", "${x}", "${if(true, '<b>', '')}", "{{$root}}", "$(x)",
    # signs that are not seen, or turn around what follows
    "\u202egnp.exe", "a\u202eb\u202cc", "\u2066x\u2069", "\u200f\u200ex", "\u061cx", "nul\x00nul", "\x1b[31mrood", "\x07\x08",
    "\ud800", "a\udfffb", "\ufeffx", "\ufffe\uffff", "\U000e0041\U000e007f", "x\u034fx", "\u115f\u1160\u3164\uffa0", "\ufff9a\ufffab\ufffb",
    "z\u0300\u0301\u0302\u0303\u0304\u0305" * 20, "\u180e\u2800x", "\u200b" * 500, "<" * 2_000, "[" * 2_000, "*" * 2_000, "x" * 20_000,
)  # fmt: skip
"""Words that some client, somewhere, took for more than words."""

READABLE = (
    "👩‍👩‍👧‍👦 mijn gezin",
    "👩🏽‍🔧 en ❤️",
    "🇧🇪 🏴‍☠️",
    "مرحبا 10.45 uur",
    "שלום",
    "Zoë's gsm: 3/4 (blauw)!",
    "naïve café",
)

_UNSEEN = frozenset({"Cc", "Cs"})
_TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


@pytest.fixture(scope="module")
def draw() -> Iterator[Draw]:
    with strictest() as drawing:
        yield drawing


def a_card(text: str) -> Mapping[str, object]:
    """A card with `text` in every kind of place where a person's words stand."""
    ask = PlainAction(verb="ask.start")
    body = [
        heading(f"Dag {name_text(text)}."),
        heading(name_text(text)),
        quotation([user_text(text), user_text(text, 120)]),
        paragraph(f"{name_text(text)} · {user_text(text, 60)}"),
        small(f"Plaats: {name_text(text)}"),
        facts([(name_text(text) or "x", user_text(text, 200) or "x")]),
        columns([name_text(text), "1"], [3, 1]),
        choices("place", "Waar ben je nu?", [("1", text), ("2", "De Keuken")], chosen="2", error="Kies"),
        choices("spread", "Welke?", [("1", text), ("2", "x")], chosen="2", error="Kies", is_spread=True),
        several("ticked", "Welke?", [("1", text)], chosen=(), error="Kies"),
        text_input("text", "Je vraag", text, error="Typ je vraag."),
        *buttons(
            [button(title_text(text) or "x", ask), site_link(title_text(text) or "x", "https://stad.gent/x")]
        ),
    ]
    return json.loads(json.dumps(card(body, language="nl", fallback="Typ: hulp.")))


def visible(text: str) -> str:
    """Words without what only keeps them apart; a line end is a space."""
    return re.sub(r"\s+", " ", text.replace("\u2060", "")).strip()


def wrong(draw: Draw, texts: Sequence[str]) -> dict[str, object]:
    """Every text that became more than words, or other words than the bot made of it; and what it became."""
    bare = draw([a_card("x")])[0].tags
    found: dict[str, object] = {}
    for text, made in zip(texts, draw([a_card(text) for text in texts]), strict=True):
        extra = {tag: n for tag, n in made.tags.items() if n > bare[tag] and tag != "div"}
        if made.lively or extra:
            found[text[:80]] = made.lively or extra
        elif visible(user_text(text)) not in visible(made.text):
            found[text[:80]] = made.text
        elif any(unicodedata.category(c) in _UNSEEN - ({"Cc"} if c == "\n" else set()) for c in made.text):
            found[text[:80]] = "unseen signs"
        elif any(unicodedata.bidirectional(c) in _TURNS for c in made.text):
            found[text[:80]] = "signs that turn"
    return found


def test_the_strictest_client_sees_markup_where_there_is_some(draw: Draw) -> None:
    """Without our care each of these would be one: else this file proves nothing."""
    for text in (
        "[x](https://kwaad.com)",
        "https://kwaad.com",
        "jan@gent.be",
        "<at>x</at>",
        "**x**",
        "<img src=x>",
        "- x",
    ):
        [made] = draw([card([paragraph(text)], language="nl", fallback="x")])
        assert made.lively, text


def test_no_known_trick_becomes_anything_but_words(draw: Draw) -> None:
    found = wrong(draw, BYPASSES)
    assert found == {}, "\n".join(f"{text!r}: {made!r}" for text, made in found.items())


def test_what_a_button_means_is_nothing_but_words_either(draw: Draw) -> None:
    """Above buttons stands what they say in another language: in a block, which knows markup and they do not."""
    texts = Bilingual(
        "keep = Wacht op { $name }\nno-card = Typ: hulp.",
        [Texts("en", "keep = Wait for { $name }\nno-card = Type: hulp.")],
        lambda _: {},
    )
    pen, wait = Pen(texts=texts, topics={}, zone="Europe/Brussels"), PlainAction(verb="ask.start")
    names, cards = [text[:2_000] for text in BYPASSES if title_text(text)], []
    for name in names:
        with reading("en"):
            titles = (texts("keep", name=as_typed(name)), as_typed(name))
            cards.append(pen.post(buttons([button(title, wait) for title in titles]), "x").card)
    assert all("Wait for" in json.dumps(one) for one in cards)
    found = {name[:60]: made.lively for name, made in zip(names, draw(cards), strict=True) if made.lively}
    assert found == {}, "\n".join(f"{text!r}: {made!r}" for text, made in found.items())


def test_what_people_write_stays_readable(draw: Draw) -> None:
    for text, made in zip(READABLE, draw([a_card(text) for text in READABLE]), strict=True):
        assert visible(text) in visible(made.text)
        assert not made.lively


_SIGNS = st.sampled_from(
    [*"[]()<>!*_~`#|:/\\.@&;{}=+-\n\r\t ", "\u2060", "\u200b", "\u2028", "。", "．", "＠", "：", "//"]
)
_WORDS = st.sampled_from(
    ["kwaad", "com", "be", "www", "https", "mailto", "localhost", "at", "img", "1", "x", "é"]
)
typed = st.lists(
    st.one_of(
        st.sampled_from(BYPASSES).map(lambda text: text[:60]), snippets, _SIGNS, _WORDS, st.characters()
    ),
    max_size=14,
).map("".join)
IN_ONE_GO = 40


@given(st.lists(typed, min_size=IN_ONE_GO, max_size=IN_ONE_GO))
@settings(max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
def test_no_words_at_all_become_anything_but_words(draw: Draw, texts: list[str]) -> None:
    assert wrong(draw, texts) == {}


@pytest.mark.long
@given(st.lists(typed, min_size=IN_ONE_GO, max_size=IN_ONE_GO))
@settings(max_examples=300, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
def test_no_words_of_twelve_thousand_become_anything_but_words(draw: Draw, texts: list[str]) -> None:
    assert wrong(draw, texts) == {}
