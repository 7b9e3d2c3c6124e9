"""The catalogue: every sentence short and plain, every key used, every argument given."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
from bot.texts.catalogue import NoSuchText, Texts, load_texts

HOME = Path(bot.__file__).parent
CODE = [*HOME.rglob("*.py"), HOME.parent / "app.py"]
SOURCE = (HOME / "texts" / "nl.ftl").read_text(encoding="utf-8")
MESSAGES = {m.id.name: m for m in FluentParser().parse(SOURCE).body if isinstance(m, ftl.Message)}

SAMPLES = {
    "name": "Fatma",
    "when": "maandag 3 maart 8 uur",
    "moment": "Maandag 3 maart om 8 uur",
    "day": "maandag 3 maart",
    "time": "8 uur",
    "desk": "Service Desk",
    "phone": "090000000",
    "hours": "ma-vr",
    "department": "Kinderopvang",
    "word": "geef terug",
}
WORDS = 12


def variants(pattern: ftl.Pattern) -> list[str]:
    """Every way a message can be said, with something plausible for each argument."""
    said = [""]
    for element in pattern.elements:
        if isinstance(element, ftl.TextElement):
            said = [before + element.value for before in said]
            continue
        inner = element.expression
        if isinstance(inner, ftl.SelectExpression):
            said = [before + way for before in said for v in inner.variants for way in variants(v.value)]
        else:
            assert isinstance(inner, ftl.VariableReference)
            said = [before + SAMPLES.get(inner.id.name, "12") for before in said]
    return said


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

    assert set(MESSAGES) - constants == set()


def every_said() -> Iterator[str]:
    """All that any message can say."""
    for key, message in MESSAGES.items():
        assert message.value is not None, key
        yield from variants(message.value)


def test_sentences_are_short() -> None:
    sentences = [sentence for said in every_said() for sentence in re.split(r"[.!?…:](?:\s|$)", said)]
    assert [sentence for sentence in sentences if len(sentence.split()) > WORDS] == []


HARD_WORDS = re.compile(
    r"\b((?<!\d )u|uw|ticket|request|status|melding maken|beheren|deadline|verlopen|ongeldig|aanbod|coach|coaches"
    r"|kun|kunt|bent u|annuleren|submit|ok|error|fout|team|vrije|dankjewel|succesvol|verzoek|gelieve)\b",
    re.IGNORECASE,
)


def test_words_are_plain() -> None:
    assert [said for said in every_said() if HARD_WORDS.search(said)] == []


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
