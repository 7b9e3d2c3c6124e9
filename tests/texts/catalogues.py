"""What is wrong with the file of a language, beside the Dutch one: every rule of `docs/languages.md` that a machine can see."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

COUNTS = (0, 1, 2, 3, 5, 11, 21, 100)
"""Together they need every plural form of every language."""
CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
_TYPE = re.compile(r"\b[Tt]yp(?: [a-z ]+)?: (?!\{)([^.?!]+)")
_TAP = re.compile(r"\b[Tt]ik (?:dan )?op ([A-ZJ][^.?!]+)")
_KEEPS = {"city-ask-contact-typed": "rol", "rights-everyone-typed": "rol", "news-fault-no-day": "30 november"}
"""What stays of a line of which the rest only says what to fill in."""
_MARKUP = re.compile(r"\*\*|__|\]\(|https?:|<[a-z/]|&[a-z]+;")
_MOST_OF_A_BUTTON = 60


@cache
def _entries(source: str) -> Sequence[ftl.EntryType]:
    return FluentParser().parse(source).body


@cache
def messages_of(source: str) -> Mapping[str, ftl.Message]:
    """By key; of a key that comes twice the last."""
    return {one.id.name: one for one in _entries(source) if isinstance(one, ftl.Message)}


class _Found(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.selects: list[ftl.SelectExpression] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        self.selects.append(node)
        self.generic_visit(node)


def _found(node: ftl.BaseNode) -> _Found:
    found = _Found()
    found.visit(node)
    return found


def variables_of(message: ftl.Message) -> set[str]:
    """The arguments it needs."""
    return _found(message).variables


def plain(message: ftl.Message) -> str:
    """Its words in a row, each way it can be said; an argument is a gap."""

    def said(pattern: ftl.Pattern) -> str:
        words = ""
        for element in pattern.elements:
            if isinstance(element, ftl.TextElement):
                words += element.value
            elif isinstance(element.expression, ftl.SelectExpression):
                words += " ".join(said(variant.value) for variant in element.expression.variants)
            else:
                words += "{}"
        return words

    return said(message.value) if message.value is not None else ""


@cache
def typed_words(source: str) -> frozenset[str]:
    """The keys of Dutch messages that are nothing but a word to type: those of the list of *hulp*, and `...-word`."""
    small = [key for key, one in messages_of(source).items() if plain(one)[:1].islower()]
    listed = (key for key in small if key.startswith("help-") and not key.endswith("-does"))
    return frozenset((*listed, *(key for key in small if key.endswith("-word")))) - {"help-question"}


def wrong_with(language: str, source: str, dutch: str) -> list[str]:
    """What must be mended, a line each."""
    junk = [one for one in _entries(source) if isinstance(one, ftl.Junk)]
    if junk:
        return [f"not Fluent: {(one.content or '').splitlines()[0]}" for one in junk]
    return [*_keys(source, dutch), *_messages(language, source, dutch)]


def _keys(source: str, dutch: str) -> Iterator[str]:
    ours, theirs = messages_of(dutch), messages_of(source)
    entries = _entries(source)
    keys = [one.id.name for one in entries if isinstance(one, ftl.Message)]
    for key in sorted(ours.keys() - theirs.keys()):
        yield f"{key}: missing"
    for key in sorted(theirs.keys() - ours.keys()):
        yield f"{key}: not in the Dutch"
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield f"{key}: there twice"
    for term in (one for one in entries if isinstance(one, ftl.Term)):
        yield f"-{term.id.name}: a term, which no language of ours has"


def _messages(language: str, source: str, dutch: str) -> Iterator[str]:
    ours, theirs = messages_of(dutch), messages_of(source)
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    forms = Locale.parse(language, sep="-").plural_form.tags | {"other"}
    as_typed = typed_words(dutch)
    for key in sorted(ours.keys() & theirs.keys()):
        yield from (f"{key}: {why}" for why in _message(ours[key], theirs[key], forms))
        yield from (
            f"{key}: {why}" for why in _said(bundle, key, variables_of(ours[key]) | variables_of(theirs[key]))
        )
        yield from (f"{key}: {why}" for why in _words(ours[key], theirs[key], is_typed=key in as_typed))


def _message(ours: ftl.Message, theirs: ftl.Message, forms: set[str]) -> Iterator[str]:
    if theirs.value is None:
        yield "no words"
        return
    for name in sorted(variables_of(ours) ^ variables_of(theirs)):
        yield f"${name} {'missing' if name in variables_of(ours) else 'not in the Dutch'}"
    if {one.id.name for one in ours.attributes} != {one.id.name for one in theirs.attributes}:
        yield "other attributes"
    by_word = [_keys_of(one) for one in _found(ours).selects if not _is_plural(one)]
    for select in _found(theirs).selects:
        if _is_plural(select):
            yield from (
                f"[{form}] is no form of this language"
                for form in sorted(_keys_of(select) & CATEGORIES - forms)
            )
        elif _keys_of(select) not in by_word:
            yield "chooses by other words than the Dutch"


def _keys_of(select: ftl.SelectExpression) -> set[str]:
    return {
        one.key.name if isinstance(one.key, ftl.Identifier) else str(one.key.value) for one in select.variants
    }


def _is_plural(select: ftl.SelectExpression) -> bool:
    names = {one.key.name for one in select.variants if isinstance(one.key, ftl.Identifier)}
    return names <= CATEGORIES


def _said(bundle: FluentBundle, key: str, variables: set[str]) -> Iterator[str]:
    """It can be said with every number, and says something."""
    pattern = bundle.get_message(key).value
    if pattern is None:
        return
    for count in COUNTS:
        said, errors = bundle.format_pattern(pattern, dict.fromkeys(variables, count))
        if errors:
            yield f"cannot be said: {errors[0]}"
            return
        if not str(said).strip():
            yield "says nothing"
            return


def _words(ours: ftl.Message, theirs: ftl.Message, *, is_typed: bool) -> Iterator[str]:
    dutch, said = plain(ours), plain(theirs)
    if is_typed and said != dutch:
        yield f"a word to type: it stays {dutch!r}"
        return
    kept = _KEEPS.get(ours.id.name)
    for words in [kept] if kept else [*_TYPE.findall(dutch), *_TAP.findall(dutch)]:
        if words.strip() not in said:
            yield f"{words.strip()!r} stays Dutch"
    if _MARKUP.search(said) and not _MARKUP.search(dutch):
        yield "markup"
    is_button = ours.id.name.endswith("-button") and not dutch.endswith(".")
    if is_button and len(said) > _MOST_OF_A_BUTTON:
        yield f"longer than {_MOST_OF_A_BUTTON} letters on a button"
