// How Teams dresses a card: colours and sizes that Microsoft publishes, for Teams in its card designer, and in Fluent 2
// for buttons, for inputs and for what they say is wrong (`attention`, which we never colour words with ourselves).
"use strict";

const FACES = {
  light: {
    ink: "#252424", subtle: "#bf252424", paper: "#ffffff", emphasis: "#f9f8f7", line: "#eeeeee",
    accent: "#6264a7", good: "#92c353", warning: "#f8d22a", attention: "#bc2f32",
    css: {
      page: "#f5f5f5", ink: "#252424", paper: "#ffffff", line: "#e0e0e0",
      button: "#ffffff", "button-ink": "#242424", "button-line": "#d1d1d1", main: "#5b5fc7", "main-ink": "#ffffff",
      field: "#ffffff", "field-line": "#d1d1d1", hint: "#707070", link: "#6264a7", wrong: "#bc2f32",
    },
  },
  dark: {
    ink: "#ffffff", subtle: "#bfffffff", paper: "#2d2c2c", emphasis: "#292828", line: "#3d3d3d",
    accent: "#a6a7dc", good: "#92c353", warning: "#f8d22a", attention: "#e37d80",
    css: {
      page: "#1f1f1f", ink: "#ffffff", paper: "#2d2c2c", line: "#3d3d3d",
      button: "#292929", "button-ink": "#ffffff", "button-line": "#666666", main: "#4f52b2", "main-ink": "#ffffff",
      field: "#292929", "field-line": "#666666", hint: "#999999", link: "#a6a7dc", wrong: "#e37d80",
    },
  },
  contrast: {
    ink: "#ffffff", subtle: "#ffffff", paper: "#000000", emphasis: "#000000", line: "#ffffff",
    accent: "#ffff00", good: "#3ff23f", warning: "#ffff00", attention: "#ffff00",
    css: {
      page: "#000000", ink: "#ffffff", paper: "#000000", line: "#ffffff",
      button: "#000000", "button-ink": "#ffffff", "button-line": "#ffffff", main: "#ffffff", "main-ink": "#000000",
      field: "#000000", "field-line": "#ffffff", hint: "#ffffff", link: "#ffff00", wrong: "#ffff00",
    },
  },
};

function teams(theme, text) {
  const face = FACES[theme];
  const colour = (name) => ({ default: face[name], subtle: face[name] });
  const inks = {
    default: { default: face.ink, subtle: face.subtle },
    accent: colour("accent"), good: colour("good"), warning: colour("warning"), attention: colour("attention"),
    dark: { default: face.ink, subtle: face.subtle }, light: { default: face.ink, subtle: face.subtle },
  };
  const on = (paper) => ({ backgroundColor: paper, foregroundColors: inks, borderColor: face.line });
  const sizes = Object.fromEntries(
    Object.entries({ small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 })
      .map(([name, size]) => [name, size * text]));
  const font = (fontFamily) => ({
    fontFamily, fontSizes: sizes, fontWeights: { lighter: 200, default: 400, bolder: 600 },
  });
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: face.line },
    fontTypes: { default: font("'Segoe UI', 'Liberation Sans', sans-serif"), monospace: font("monospace") },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: Object.fromEntries(
      ["default", "emphasis", "accent", "good", "warning", "attention"]
        .map((style) => [style, on(style === "emphasis" ? face.emphasis : face.paper)])),
    // One line of letters is all a button has, and a row is not broken: what is too wide is cut off.
    // Only where the reader made letters larger may a button grow taller.
    actions: {
      maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal",
      actionAlignment: "left", allowTitleToWrap: text > 1,
    },
    inputs: { label: { requiredInputs: { suffix: " *", suffixColor: "attention" } }, errorMessage: { color: "attention" } },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
  };
}

function dress(theme, text) {
  const root = document.documentElement;
  for (const [name, value] of Object.entries(FACES[theme].css)) root.style.setProperty(`--${name}`, value);
  root.style.setProperty("--text", text);
}
