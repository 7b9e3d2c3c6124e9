"""The catalogue: every key used, every argument given; how it is written, tests/language holds."""

import ast
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
from bot.texts.catalogue import NoSuchText, Texts, load_texts
from bot.texts.topics import load_topics

HOME = Path(bot.__file__).parent
CODE = [*HOME.rglob("*.py"), HOME.parent / "app.py"]
SOURCE = (HOME / "texts" / "nl.ftl").read_text(encoding="utf-8")
MESSAGES = {m.id.name: m for m in FluentParser().parse(SOURCE).body if isinstance(m, ftl.Message)}


class Arguments(Visitor):
    """Collects the arguments of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def arguments_of(key: str) -> set[str]:
    found = Arguments()
    found.visit(MESSAGES[key])
    return found.names


def calls() -> list[tuple[str, str, set[str]]]:
    """Every call with a key written out: where, the key, the arguments given."""
    found = []
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            keys = [
                n.value
                for n in ast.walk(node.args[0])
                if isinstance(n, ast.Constant) and isinstance(n.value, str)
            ]
            is_key = name in ("texts", "_texts") or (name == "t" and path.parent.name == "cards")
            if is_key and isinstance(node.args[0], ast.Constant | ast.IfExp):
                given = {word.arg for word in node.keywords if word.arg}
                found += [(path.name, key, given) for key in keys]
    return found


CALLS = calls()


def test_the_scan_finds_calls() -> None:
    assert len(CALLS) > 100


def test_every_key_in_code_exists_and_gets_what_it_needs() -> None:
    for where, key, given in CALLS:
        assert key in MESSAGES, where
        assert arguments_of(key) == given, f"{where}: {key}"


def test_every_sentence_is_used() -> None:
    constants = {
        node.value
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    topics = {f"topic-name-{topic.id.replace('_', '-')}" for topic in load_topics()}
    assert set(MESSAGES) - constants - topics == set()


SETTLED = {
    "ask-button": "Stel een vraag",
    "how-button": "Hoe werkt dit?",
    "send-button": "Stuur mijn vraag",
    "accept-button": "Ik help",
    "decline-button": "Nu niet",
    "resolve-button": "Klaar",
    "confirm-button": "Ja, opgelost",
    "reopen-button": "Nee, nog niet",
    "cancel-button": "Hulp niet meer nodig",
    "release-button": "Geef de vraag terug",
    "hand-over-button": "Stuur naar de Service Desk",
    "which-department": "Bij welke dienst werk je?",
    "more-button": "Meer",
    "add-button": "Ja, voeg toe",
    "new-question-button": "Nee, nieuwe vraag",
    "no-department-button": "Ik weet het niet",
}


@pytest.mark.parametrize(("key", "words"), SETTLED.items())
def test_labels_are_as_settled(key: str, words: str) -> None:
    assert load_texts()(key) == words


def test_a_sentence_that_is_not_there_is_an_error() -> None:
    with pytest.raises(NoSuchText) as error:
        load_texts()("nowhere")

    assert error.value.key == "nowhere"


def test_an_argument_that_is_not_given_is_an_error() -> None:
    with pytest.raises(NoSuchText):
        load_texts()("helped")


def test_a_file_that_is_not_fluent_is_an_error() -> None:
    with pytest.raises(NoSuchText):
        Texts("nl", "this is = = not\n}{")


def test_a_language_without_a_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load_texts("xx")


def test_names_stand_in_a_sentence_without_invisible_marks() -> None:
    assert load_texts()("helped", name="Bram") == "Bram helpt je."


def test_remembered_sentences_are_bounded() -> None:
    texts = load_texts()
    for number in range(10_000):
        texts("number", number=str(number))

    assert texts("number", number="9999") == "Vraag 9999"
    assert len(texts._spoken) <= 4_096
