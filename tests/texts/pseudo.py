"""Languages that nobody speaks, made from the Dutch: `python -m tests.texts.pseudo FOLDER [LANGUAGE...]` writes them down.

Each sentence is longer than the Dutch and stands in brackets, so that a card shows what was translated and what was not.
One that is written from right to left has Arabic words around it.
"""

import sys
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl

from bot.texts.catalogue import CATALOGUES
from tests.texts.catalogues import typed_words

LONGER = 0.4
_FILL = ("lorem", "ipsum", "dolor", "sit", "amet", "elit", "sed", "do")
_ARABIC = ("مرحبا", "شكرا", "سؤال", "مساعدة", "زميل", "هاتف", "كلمة", "الآن")
OPEN, CLOSE = "⟦", "⟧"


def written(folder: Path, *languages: str) -> Path:
    """Write Dutch and these languages, as files of the bot, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    source = (CATALOGUES / "nl.ftl").read_text(encoding="utf-8")
    (folder / "nl.ftl").write_text(source, encoding="utf-8")
    for language in languages:
        (folder / f"{language}.ftl").write_text(pseudo(source, language), encoding="utf-8")
    return folder


def pseudo(source: str, language: str) -> str:
    """The whole catalogue in `language`; words to type stay Dutch, as in every language."""
    resource = FluentParser(with_spans=False).parse(source)
    fill = _ARABIC if Locale.parse(language).text_direction == "rtl" else _FILL
    as_typed = typed_words(source)
    for entry in resource.body:
        if isinstance(entry, ftl.Message) and entry.value is not None and entry.id.name not in as_typed:
            _lengthen(entry.value, fill)
        if isinstance(entry, ftl.Message) and entry.id.name == "language-name":
            entry.value = ftl.Pattern([ftl.TextElement(Locale.parse(language).display_name or language)])
    return FluentSerializer().serialize(resource)


def _lengthen(pattern: ftl.Pattern, fill: tuple[str, ...]) -> None:
    chosen = [
        one.expression
        for one in pattern.elements
        if isinstance(one, ftl.Placeable) and isinstance(one.expression, ftl.SelectExpression)
    ]
    if chosen:
        for select in chosen:
            for variant in select.variants:
                _lengthen(variant.value, fill)
        return
    length = sum(len(one.value) for one in pattern.elements if isinstance(one, ftl.TextElement))
    words, at = "", 0
    while len(words) < LONGER * length:
        words += f" {fill[at % len(fill)]}"
        at += 1
    pattern.elements = [
        ftl.TextElement(OPEN),
        *pattern.elements,
        ftl.TextElement(f"{words or fill[0]}{CLOSE}"),
    ]


if __name__ == "__main__":
    print(written(Path(sys.argv[1]), *(sys.argv[2:] or ("en", "ar"))))
