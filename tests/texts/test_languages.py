"""Every file of a language: complete, of the same meaning as far as a machine can see, and said with every number."""

import tomllib
from pathlib import Path

import pytest

from bot.texts.catalogue import CATALOGUES, NoSuchText, load_texts
from tests.texts.catalogues import messages_of, plain, typed_words, wrong_with
from tests.texts.pseudo import pseudo, written

DUTCH = (CATALOGUES / "nl.ftl").read_text(encoding="utf-8")
FILES = sorted(CATALOGUES.glob("*.ftl"))
PSEUDO = pseudo(DUTCH, "en")
SMALL = "\n".join(
    line
    for line in DUTCH.splitlines()
    if line.startswith(
        ("helped =", "stop-word =", "help-stop =", "how-stop =", "how-send =", "accept-button =")
    )
)
"""So much of the Dutch as a fault needs: all of it takes a second to read."""


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_language_is_whole_and_says_what_the_dutch_says(file: Path) -> None:
    assert wrong_with(file.stem, file.read_text(encoding="utf-8"), DUTCH) == []


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_the_bot_can_load_it(file: Path) -> None:
    assert load_texts(file.stem)("language-name")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_language_of_the_tests_keeps_the_rules_too(language: str) -> None:
    assert wrong_with(language, pseudo(DUTCH, language), DUTCH) == []


STAYS = frozenset(
    [
        *("help-question", "tips-channel-words", "tip-example-tried", "portrait-example-about"),
        *("news-example-day", "export-line", "export-line-facts", "export-example"),
        *(key for key in messages_of(DUTCH) if key.startswith("figures-line-")),
        *("team-whom-label", "own-data-coach", "figures-covered-head", "tip-extra"),
    ]
)
"""Words to type, examples of them, and *digicoach* and *digi-tip*."""
COGNATES = {
    "en": frozenset(
        [
            *(
                "desk-hours",
                "desk-said-hours",
                "city-hours",
                "city-coaches",
                "city-gap-no-coach",
                "fact-coaches",
            ),
            *(
                "figures-minutes",
                "figures-week-short",
                "figures-was",
                "figures-week-button",
                "figures-reach-head",
            ),
            *("fact-screening", "fact-screening-says", "mine-figures-in", "tips-heading", "tips-comes-line"),
            *("tips-label-tip", "tips-number-topic", "tips-label-week", "own-data-email"),
        ]
    ),
    "fr": frozenset(
        ["figures-minutes", "tips-heading", "tips-label-tip", "tips-number-topic", "own-data-email"]
    ),
}
"""Messages that are the same in both languages; one that you add here you have looked at."""


@pytest.mark.parametrize("file", [one for one in FILES if one.stem != "nl"], ids=lambda one: one.stem)
def test_nothing_is_left_in_dutch_but_what_is_listed(file: Path) -> None:
    ours, theirs = messages_of(DUTCH), messages_of(file.read_text(encoding="utf-8"))
    same = {key for key in ours.keys() & theirs.keys() if plain(ours[key]) == plain(theirs[key])}
    has_words = {key for key in same if any(letter.isalpha() for letter in plain(ours[key]))}

    assert has_words - typed_words(DUTCH) == STAYS | COGNATES.get(file.stem, frozenset())


def changed(key: str, line: str) -> str:
    """The language of the tests, with another line for one message."""
    lines = pseudo(SMALL, "en").splitlines()
    kept = [one for one in lines if not one.startswith(f"{key} =")]
    assert len(kept) == len(lines) - 1
    return "\n".join([*kept, line])


@pytest.mark.parametrize(
    ("key", "line", "why"),
    [
        ("helped", "", "helped: missing"),
        ("helped", "helped = Somebody helps.", "helped: $name missing"),
        ("helped", "helped = { $name } helps { $whom }.", "helped: $whom not in the Dutch"),
        ("helped", "helped = { $name } helps.\nhelped-much = Yes", "helped-much: not in the Dutch"),
        ("helped", "helped = { $name } helps.\nhelped = { $name } helps.", "helped: there twice"),
        ("helped", "helped =\n    .label = { $name } helps.", "helped: no words"),
        ("helped", "helped = { $name } helps.\n    .label = { $name }", "helped: other attributes"),
        ("helped", "helped = { $name } **helps**.", "helped: markup"),
        ("helped", "helped = { $name } helps { -bot }.", "helped: cannot be said: Unknown term: -bot"),
        (
            "helped",
            "helped = { $name } helps.\n-bot = Digicoach",
            "-bot: a term, which no language of ours has",
        ),
        ("helped", "helped = { $name helps", "not Fluent: helped = { $name helps"),
        (
            "helped",
            "helped = { $name ->\n    [few] { $name } helps.\n   *[other] { $name } help.\n}",
            "helped: [few] is no form of this language",
        ),
        (
            "helped",
            "helped = { $name ->\n    [Rita] She helps.\n   *[Dirk] He helps.\n}",
            "helped: chooses by other words than the Dutch",
        ),
        ("stop-word", "stop-word = halt", "stop-word: a word to type: it stays 'stop'"),
        ("help-stop", "help-stop = halt", "help-stop: a word to type: it stays 'stop'"),
        ("how-stop", 'how-stop = No help needed? Type: "halt".', "how-stop: 'stop' stays Dutch"),
        ("how-send", 'how-send = Tap "Send my question".', "how-send: 'Stuur mijn vraag' stays Dutch"),
        (
            "accept-button",
            f"accept-button = I {'really ' * 10}help",
            "accept-button: longer than 60 letters on a button",
        ),
    ],
)
def test_what_is_wrong_with_a_language_is_found(key: str, line: str, why: str) -> None:
    assert wrong_with("en", changed(key, line), SMALL) == [why]


def test_a_language_that_is_half_translated_is_not_let_through() -> None:
    half = "\n\n".join(PSEUDO.split("\n\n")[: len(PSEUDO.split("\n\n")) // 2])

    assert sum(line.endswith(": missing") for line in wrong_with("en", half, DUTCH)) > 500


def test_words_to_type_are_found() -> None:
    assert {"stop-word", "help-stop", "help-figures", "team-welcome-word"} <= typed_words(DUTCH)
    assert not {"help-stop-does", "help-question", "channel-stop-word", "ask-button"} & typed_words(DUTCH)


def test_the_topics_have_the_names_of_their_buttons() -> None:
    topics = tomllib.loads((CATALOGUES / "topics.toml").read_text(encoding="utf-8"))["topic"]
    names = {f"topic-name-{topic['id'].replace('_', '-')}": topic["label"] for topic in topics}

    said = {key: plain(one) for key, one in messages_of(DUTCH).items() if key.startswith("topic-name-")}
    assert said == names


def test_a_language_that_is_written_from_right_to_left_sets_names_apart(tmp_path: Path) -> None:
    texts = load_texts("ar", written(tmp_path, "ar"))

    assert "\N{FIRST STRONG ISOLATE}Bram\N{POP DIRECTIONAL ISOLATE}" in texts("helped", name="Bram")


def test_a_language_without_a_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_texts("en", tmp_path)


def test_a_file_that_is_not_fluent_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("this is = = not\n}{", encoding="utf-8")

    with pytest.raises(NoSuchText):
        load_texts("en", tmp_path)
