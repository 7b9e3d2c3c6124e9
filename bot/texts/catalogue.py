"""Every sentence a person can read, by key: a file for each language beside this one, read once and remembered as spoken."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

if TYPE_CHECKING:
    from bot.texts.bilingual import Beside

CATALOGUES = Path(__file__).parent
"""Where the files are; a language is there when its file is."""
_REMEMBERED = 4096
"""Sentences kept as spoken; Fluent takes 27 us for one, a look-up less than one."""


class NoSuchText(KeyError):
    """A sentence that is not in the catalogue, or that lacks an argument: a fault of ours, found by a test."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(f"{key}: {why}")
        self.key = key
        self.why = why


class Texts:
    """Speaks one language. Numbers are for counting; what only names something (a question's number) is a string."""

    others: "Mapping[str, Texts]" = MappingProxyType({})
    """The languages that may stand below this one, by their code."""

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        self._isolates = (
            Locale.parse(language, sep="-").text_direction == "rtl"
        )  # a name may be written the other way
        self._bundle = FluentBundle([language], use_isolating=self._isolates)
        resource = FluentResource(source)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                raise NoSuchText(entry.content or "", "not Fluent")
        self._bundle.add_resource(resource)
        messages = (entry for entry in resource.body if isinstance(entry, ast.Message))
        self._plain = {entry.id.name: parts for entry in messages if (parts := _plain_parts(entry))}
        self._spoken: dict[tuple[object, ...], str] = {}

    def __call__(self, key: str, **args: str | int) -> str:
        """The sentence `key`.

        Raises:
            NoSuchText: there is none, or it needs an argument that was not given.
        """
        name = (key, *args.items())
        spoken = self._spoken.get(name)
        if spoken is None:
            spoken = self._speak(key, args)
            if len(self._spoken) >= _REMEMBERED:
                self._spoken.clear()
            self._spoken[name] = spoken
        return spoken

    def beside(self) -> "Beside | None":
        """What stands below this language for who reads now; None for this language alone."""
        return None

    def _speak(self, key: str, args: dict[str, str | int]) -> str:
        parts = self._plain.get(key)
        if (
            parts is not None
            and not self._isolates
            and all(isinstance(value, str) for value in args.values())
        ):
            try:  # names differ every time: words and names only, put together without Fluent
                return "".join(part if is_text else str(args[part]) for part, is_text in parts)
            except KeyError as error:
                raise NoSuchText(key, f"needs {error}") from error
        if not self._bundle.has_message(key):
            raise NoSuchText(key, "not in the catalogue")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise NoSuchText(key, "has no words")
        spoken, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise NoSuchText(key, str(errors[0]))
        return str(spoken)


def _plain_parts(entry: ast.Message) -> tuple[tuple[str, bool], ...] | None:
    """The words (True) and names of arguments (False) of a message that chooses nothing; None for any other."""
    if entry.value is None:
        return None
    parts: list[tuple[str, bool]] = []
    for element in entry.value.elements:
        match element:
            case ast.TextElement():
                parts.append((element.value, True))
            case ast.Placeable(expression=ast.VariableReference(id=ast.Identifier(name=name))):
                parts.append((name, False))
            case _:
                return None
    return tuple(parts)


def load_texts(language: str = "nl", folder: Path = CATALOGUES) -> Texts:
    """Read the catalogue of `language`, once: some 40 ms.

    Raises:
        FileNotFoundError: there is none in this language.
        NoSuchText: the file is not Fluent.
    """
    return _read(language, folder)


@lru_cache(maxsize=32)
def _read(language: str, folder: Path) -> Texts:
    return Texts(language, (folder / f"{language}.ftl").read_text(encoding="utf-8"))
