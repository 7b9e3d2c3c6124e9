// Draws cards, as many as the page is given at once, and tells of each what a reader would miss.
"use strict";

const SLACK = 1.5; // pixels lost to rounding

// Any client may make a link of what looks like one: the strictest does.
const writer = window.markdownit({ html: false, linkify: true });
writer.linkify.set({ fuzzyLink: true, fuzzyEmail: true });
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = writer.render(text);
  result.didProcess = true;
};

// A pattern that remembers where it stopped refuses every second card's language; the renderer's own slip.
AdaptiveCards.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

const pen = document.createElement("canvas").getContext("2d");
const wide = (text, style) => { pen.font = style.font; return pen.measureText(text).width; };
const squeeze = (text) => text.replace(/\s+/g, " ").trim();

/** The card with everything open that a button shows. */
function opened(node) {
  if (Array.isArray(node)) return node.map(opened);
  if (!node || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).filter(([key]) => key !== "isVisible").map(([key, inner]) => [key, opened(inner)]));
}

function drawn(json, host) {
  const card = new AdaptiveCards.AdaptiveCard();
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  card.hostConfig = host;
  card.onExecuteAction = () => {};
  card.parse(json, context);
  const faults = [];
  for (let at = 0; at < context.eventCount; at++) faults.push(context.getEventAt(at).message);
  for (const failed of card.validateProperties().validationEvents) faults.push(failed.message);
  return { card, faults };
}

/** What this box does not show of its own words; nothing when it shows all. */
function lost(box) {
  const style = getComputedStyle(box);
  // A closed list shows what is chosen as far as there is room; opened, and to who listens, it says it whole.
  if (box.matches("select, textarea")) return "";
  if (box.matches("input")) {
    return wide(box.placeholder, style) > box.clientWidth - 14 ? box.placeholder : "";
  }
  const hides = (overflow) => overflow !== "visible";
  const across = hides(style.overflowX) && box.scrollWidth > box.clientWidth + SLACK;
  const down = hides(style.overflowY) && box.scrollHeight > box.clientHeight + SLACK;
  return across || down ? squeeze(box.innerText || box.tagName) : "";
}

function beyond(article) {
  const found = [];
  const edge = article.getBoundingClientRect();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || node.parentElement.closest("select, textarea")) continue;
    range.selectNodeContents(node);
    for (const place of range.getClientRects()) {
      if (place.right > edge.right + SLACK || place.left < edge.left - SLACK) {
        found.push(squeeze(node.data));
        break;
      }
    }
  }
  return found;
}

window.stage = {
  /** Draw `cards` ([name, json] each); `card` is their width in pixels, `text` how many times as large letters are. */
  draw(cards, { theme, text, card: width, isOpen, isNamed }) {
    const main = document.querySelector("main");
    main.querySelectorAll("figure").forEach((one) => one.remove());
    main.classList.toggle("sheet", Boolean(isNamed));
    dress(theme, text);
    document.documentElement.style.setProperty("--card", `${width}px`);
    const host = new AdaptiveCards.HostConfig(teams(theme, text));
    const faults = cards.map(([name, json]) => {
      const figure = document.createElement("figure");
      const article = document.createElement("article");
      article.setAttribute("aria-label", name);
      const { card, faults } = drawn(isOpen ? opened(json) : json, host);
      article.append(card.render());
      if (isOpen) card.getAllInputs().forEach((input) => input.validateValue());
      if (isNamed) figure.append(Object.assign(document.createElement("figcaption"), { innerText: name }));
      figure.append(article);
      main.append(figure);
      return faults;
    });
    const page = document.scrollingElement;
    const isWider = page.scrollWidth > page.clientWidth;
    return [...document.querySelectorAll("article")].map((article, at) => ({
      name: cards[at][0],
      faults: faults[at],
      cut: [...article.querySelectorAll("*")].filter((box) => box.getClientRects().length).map(lost).filter(Boolean),
      sideways: [...beyond(article), ...(isWider && article.scrollWidth > article.clientWidth ? ["the card"] : [])],
      text: article.innerText,
      links: [...article.querySelectorAll("a[href]")].map((one) => one.getAttribute("href")),
      // Whatever brings something in from elsewhere, or runs.
      loads: [...article.querySelectorAll("[src], [srcset], image, object, embed, iframe, script, style, link")]
        .map((one) => one.outerHTML),
    }));
  },

  /** What axe-core has against the cards that are drawn now, by the name of the card. */
  async audit() {
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      reporter: "no-passes",
      iframes: false,
      preload: false,
      rules: { "target-size": { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => {
      const box = document.querySelector(node.target.at(-1));
      const name = box?.closest("article")?.getAttribute("aria-label") ?? "the page";
      return [name, `${id}: ${node.html.slice(0, 200)} ${node.any.concat(node.all, node.none).map((one) => one.message).join("; ")}`];
    }));
  },
};
