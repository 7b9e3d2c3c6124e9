"""What the strictest client makes of words on a card: everything that is markup to anybody is markup to it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass

from tests.render.driver import stage

PLAIN = frozenset({"p", "br"})
"""What words may come to: paragraphs and lines."""
LIVELY = frozenset(
    [
        "a",
        "img",
        "image",
        "picture",
        "video",
        "audio",
        "source",
        "iframe",
        "embed",
        "object",
        "svg",
        "math",
        "canvas",
        "link",
        "meta",
        "base",
        "script",
        "style",
        "form",
        "strong",
        "b",
        "em",
        "i",
        "u",
        "s",
        "del",
        "ins",
        "sub",
        "sup",
        "mark",
        "code",
        "pre",
        "kbd",
        "blockquote",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "th",
        "thead",
        "tbody",
        "details",
        "summary",
        "marquee",
        "at",
        "mention",
        "custom",
    ]
)
"""What no words of a person may come to."""

# HTML is let through, bare addresses become links, and lines stay lines: more than any client of Teams does at once.
DRAW = """cards => {
  const writer = window.markdownit({ html: true, linkify: true, breaks: true, typographer: false });
  writer.linkify.set({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true });
  writer.linkify.add('callto:', { validate: /^[^\\s]+/ }).add('tel:', { validate: /^[^\\s]+/ })
    .add('sip:', { validate: /^[^\\s]+/ }).add('msteams:', { validate: /^[^\\s]+/ });
  const before = AdaptiveCards.AdaptiveCard.onProcessMarkdown;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = writer.render(text);
    result.didProcess = true;
  };
  try {
    return cards.map(json => {
      const card = new AdaptiveCards.AdaptiveCard();
      card.parse(json, new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
      const drawn = card.render();
      const tags = [...drawn.querySelectorAll('*')].map(one => one.tagName.toLowerCase());
      const runs = [...drawn.querySelectorAll('*')].flatMap(one => [...one.attributes])
        .filter(one => /^on|^(href|src|srcset|action|formaction|xlink:href)$/.test(one.name)).map(one => `${one.name}=${one.value}`);
      const fields = [...drawn.querySelectorAll('input, textarea')].map(one => one.value);
      return { tags, runs, text: drawn.textContent, fields };
    });
  } finally {
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = before;
  }
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What became of one card."""

    tags: Counter[str]
    """Its elements, without those of plain lines."""
    runs: tuple[str, ...]
    """Attributes that lead elsewhere or run something."""
    text: str
    """All the words of it, as the page holds them."""
    fields: tuple[str, ...]

    @property
    def lively(self) -> list[str]:
        """What is no plain text: nothing on a card of ours, whatever anybody typed."""
        return [*sorted(LIVELY & self.tags.keys()), *self.runs]


Draw = Callable[[Sequence[Mapping[str, object]]], list[Made]]


@contextmanager
def strictest() -> Iterator[Draw]:
    """Draws many cards at once, in one page; for tests that are no coroutines."""
    loop = asyncio.new_event_loop()
    stack = AsyncExitStack()
    try:
        page = loop.run_until_complete(stack.enter_async_context(stage()))._page

        def draw(cards: Sequence[Mapping[str, object]]) -> list[Made]:
            found = loop.run_until_complete(page.evaluate(DRAW, list(cards)))
            return [
                Made(
                    tags=Counter(tag for tag in one["tags"] if tag not in PLAIN),
                    runs=tuple(one["runs"]),
                    text=one["text"],
                    fields=tuple(one["fields"]),
                )
                for one in found
            ]

        yield draw
    finally:
        loop.run_until_complete(stack.aclose())
        loop.close()
