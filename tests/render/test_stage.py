"""The stage sees what it is there to see: each kind of card that must not be, drawn once."""

import pytest

from tests.render.driver import Drawn, Look, Stage, Theme, Width

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

PHONE = Look()


def a_card(*body: object) -> dict[str, object]:
    return {"type": "AdaptiveCard", "version": "1.4", "lang": "nl", "body": list(body)}


def text(words: str, **more: object) -> dict[str, object]:
    return {"type": "TextBlock", "text": words, "wrap": True, **more}


def buttons(*titles: str) -> dict[str, object]:
    return {"type": "ActionSet", "actions": [{"type": "Action.Execute", "title": one} for one in titles]}


async def seen(on: Stage, card: dict[str, object], look: Look = PHONE) -> Drawn:
    [drawn] = await on.draw({"one": card}, look, audited=True)
    return drawn


async def test_a_plain_card_has_nothing_against_it(on: Stage) -> None:
    card = await seen(on, a_card(text("Dag Fatma."), buttons("Stel een vraag")))

    assert card.text.split("\n\n") == ["Dag Fatma.", "Stel een vraag"]
    assert (card.faults, card.cut, card.sideways, card.links, card.loads, card.violations) == ((),) * 6


async def test_words_that_do_not_fit_are_seen(on: Stage) -> None:
    long = "Bij welke dienst van de stad Gent werk je nu eigenlijk?"
    assert (await seen(on, a_card(text(long, wrap=False)))).cut == (long,)
    assert (await seen(on, a_card(buttons(*["Geef de vraag terug"] * 3)))).sideways
    assert (await seen(on, a_card(buttons("Klaar", "Geef de vraag terug")), Look(text=200))).cut
    facts = {"type": "FactSet", "facts": [{"title": "Bereikbaarheid", "value": "Ziekenhuisapotheek"}]}
    assert (await seen(on, a_card(facts), Look(text=200))).sideways


async def test_a_long_name_without_blanks_is_broken_and_not_cut(on: Stage) -> None:
    card = await seen(on, a_card(text("x" * 60)), Look(text=200))

    assert card.cut == card.sideways == ()


async def test_what_the_renderer_does_not_know_is_seen(on: Stage) -> None:
    assert (await seen(on, a_card({"type": "Barcode", "text": "412"}))).faults
    assert (await seen(on, a_card({"type": "Input.Text", "label": "Naam"}))).faults


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("[klik](https://example.org)", "https://example.org"),
        ("www.example.org", "http://www.example.org"),
        ("jan@example.org", "mailto:jan@example.org"),
    ],
)
async def test_a_link_is_seen(on: Stage, words: str, link: str) -> None:
    assert (await seen(on, a_card(text(words)))).links == (link,)


async def test_a_picture_is_seen_and_html_is_not_believed(on: Stage) -> None:
    card = await seen(on, a_card(text("![x](https://example.org/x.png)")))
    html = await seen(on, a_card(text('<img src=x onerror="alert(1)"><b>vet</b>')))

    assert len(card.loads) == 1
    assert html.loads == ()
    assert html.text == '<img src=x onerror="alert(1)"><b>vet</b>'


async def test_what_who_sees_little_cannot_read_is_seen(on: Stage) -> None:
    faint = await seen(on, a_card(text("Let op", color="Good")))
    nameless = await seen(on, a_card({"type": "Input.Text", "id": "name"}))

    assert any(one.startswith("color-contrast") for one in faint.violations)
    assert any(one.startswith("label") for one in nameless.violations)


async def test_a_fold_is_drawn_open_when_one_asks_for_it(on: Stage) -> None:
    folded = a_card({"type": "Container", "isVisible": False, "items": [text("Meer")]})

    assert (await seen(on, folded)).text == ""
    assert (await seen(on, folded, Look(is_open=True))).text == "Meer"


async def test_letters_twice_as_large_leave_the_card_as_wide(on: Stage) -> None:
    many = text("Een digicoach helpt je. " * 10)
    for theme in Theme:
        assert (await seen(on, a_card(many), Look(width=Width.PANEL, theme=theme, text=200))).sideways == ()
